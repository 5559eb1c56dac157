// @ts-check
// The watcher in a copy of the tree: what is changed there is what the browser runs next.
const { test } = require("node:test");
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const { until, ROOT } = require("./chromium.js");
const { copyTree } = require("./copy-tree.js");
const { panel } = require("./visible.js");

test("changed scripts and texts are in the reloaded extension; a build that fails is survived", async (t) => {
  const folder = copyTree();
  const file = (/** @type {string} */ name) => path.join(folder, name);
  /** @type {string[]} */ const told = [];
  const tells = (/** @type {RegExp} */ words) =>
    until(`${words} in:\n${told.join("\n")}`, async () => words.test(told.join("\n")), 60000);
  /** @type {typeof import("./watch.js")} */ const { watch } = require(file("tests/browser/watch.js"));
  const watched = await watch({ headless: true, say: (text) => told.push(text) });
  t.after(async () => {
    await watched.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });
  const { page } = watched;
  /**
   * Asks the page. There is no answer while it is being loaded again.
   * @template T @param {() => Promise<T>} question
   */
  const ask = (question) =>
    question().catch((error) => {
      if (/Execution context was destroyed|navigation/.test(error.message)) return undefined;
      throw error;
    });
  const mark = () => ask(() => page.evaluate(() => document.documentElement.dataset.fromReader));
  const text = () => ask(async () => (await panel(page))?.text);
  await until("the panel", text);

  await t.test("a content script", async () => {
    assert.equal(await mark(), undefined);
    fs.appendFileSync(
      file("extension/content/reader.js"),
      '\ndocument.documentElement.dataset.fromReader = "new";\n',
    );
    await tells(/changed: extension\/content\/reader\.js/);
    await tells(/loaded again/);
    assert.equal(await until("the changed script", mark), "new");
  });

  await t.test("a build that fails", async () => {
    const manifest = file("Cargo.toml");
    const whole = fs.readFileSync(manifest, "utf8");
    fs.writeFileSync(manifest, `${whole}\n[broken`);
    await tells(/error: unclosed table[\s\S]*Cargo\.toml:\d+/);
    await tells(/the build failed/);
    assert.equal(await mark(), "new", "the page was loaded again without a build");
    told.length = 0;
    fs.writeFileSync(`${manifest}~`, whole); // nobody's source
    fs.writeFileSync(file("extension/manifest.json"), "{");
    await tells(/the browser does not load the extension/);
  });

  await t.test("a text, in a file that takes the old one's place", async () => {
    fs.copyFileSync(path.join(ROOT, "extension/manifest.json"), file("extension/manifest.json"));
    const table = file("extension/_locales/en/messages.json");
    const messages = JSON.parse(fs.readFileSync(table, "utf8"));
    messages.findingsOther.message = "$1 things from the changed table.";
    fs.writeFileSync(`${table}.new`, JSON.stringify(messages));
    fs.renameSync(`${table}.new`, table);
    await until(
      "the changed text",
      async () => /\d things from the changed table\./.test((await text()) ?? ""),
      60000,
    );
  });

  await t.test("a file in a new folder", async () => {
    told.length = 0;
    fs.mkdirSync(file("www/new-folder"));
    await tells(/loaded again/);
    fs.writeFileSync(file("www/new-folder/page.html"), "<p>new</p>");
    await until("the new file", async () => fs.existsSync(file("dist/www/new-folder/page.html")), 60000);
  });
});
