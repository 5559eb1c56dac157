// @ts-check
// The check before a commit, in a copy of the tree: what is staged must be formatted and free of lint errors.
const { test } = require("node:test");
const assert = require("node:assert/strict");
const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const { copyTree } = require("./copy-tree.js");

test("a commit with an unformatted script, a lint error or an unformatted Rust file is refused", (t) => {
  const folder = copyTree();
  t.after(() => fs.rmSync(folder, { recursive: true, force: true }));
  const run = (/** @type {string} */ command, /** @type {string[]} */ ...words) => {
    const { status, stdout, stderr } = spawnSync(command, words, { cwd: folder, encoding: "utf8" });
    return { status, told: `${stdout}${stderr}` };
  };
  const git = (/** @type {string[]} */ ...words) =>
    run("git", "-c", "user.name=Sam Okafor", "-c", "user.email=sam@example.com", ...words);
  const succeeds = (/** @type {{status: number | null, told: string}} */ { status, told }) =>
    assert.equal(status, 0, told);
  /** Stages a file that has this text and tries to commit it. @param {string} name @param {string} text */
  const commit = (name, text) => {
    fs.writeFileSync(path.join(folder, name), text);
    succeeds(git("add", "--force", name));
    return git("commit", "--message", `test: ${name}`);
  };
  succeeds(git("init", "--quiet"));
  succeeds(run("./build.sh", "hooks"));

  const script = "extension/content/staged.js";
  const formatted = commit(script, "console.log(1 + 2);\n");
  succeeds(formatted);
  const unformatted = commit(script, "console.log( 1+2 )\n");
  assert.notEqual(unformatted.status, 0, "an unformatted script was committed");
  assert.match(unformatted.told, /staged\.js[\s\S]*pre-commit: run '.*biome check --write'/);
  const wrong = commit(script, "debugger;\n");
  assert.notEqual(wrong.status, 0, "a lint error was committed");
  assert.match(wrong.told, /noDebugger/);
  succeeds(git("reset", "--quiet", "--hard"));

  const source = fs.readFileSync(path.join(folder, "src/lib.rs"), "utf8");
  const rust = commit("src/lib.rs", `${source}\nfn  staged( ) { }\n`);
  assert.notEqual(rust.status, 0, "an unformatted Rust file was committed");
  assert.match(rust.told, /pre-commit: run 'cargo fmt/);
  succeeds(git("reset", "--quiet"));
  succeeds(commit("notes.txt", "anything\n"));
});
