// @ts-check
// The shape of the sites: each has its facts, a fixture or a real server, and no TODO. Then the files that
// `./build.sh new` makes, tried on a copy of the tree. A failure says what to do.
const { test, before, after } = require("node:test");
const assert = require("node:assert/strict");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { spawnSync } = require("node:child_process");
const { ROOT } = require("./chromium.js");
const { PLACES } = require("./places.js");
const { table, DOCS } = require("./sites-table.js");

/** @param {string} root @param {string} file */
const read = (root, file) => fs.readFileSync(path.join(root, file), "utf8");

/** The files in which a site is described. @param {string} root */
const filesOfSites = (root) => [
  ...["extension/sites", "tests/browser/pages"].flatMap((folder) =>
    fs.readdirSync(path.join(root, folder)).map((name) => `${folder}/${name}`),
  ),
  "tests/browser/places.js",
  "tests/browser/fixtures.js",
  "docs/sites.md",
];

/** The lines that are left to fill in. @param {string} root */
const leftToFillIn = (root) =>
  filesOfSites(root).flatMap((file) =>
    read(root, file)
      .split("\n")
      .flatMap((line, at) => (line.includes("TODO") ? [`${file}:${at + 1}: ${line.trim()}`] : [])),
  );

test("nothing is left to fill in", () => {
  assert.deepEqual(leftToFillIn(ROOT), [], "fill in what is marked TODO in these lines");
});

test("every site has its facts in docs/sites.md, and is tried", () => {
  const headings = read(ROOT, "docs/sites.md").match(/^## .*$/gm) ?? [];
  const folder = path.join(ROOT, "extension/sites");
  for (const file of fs.readdirSync(folder).filter((file) => file !== "generic.js")) {
    const text = fs.readFileSync(path.join(folder, file), "utf8");
    const [, id] = /^ {4}id: "(.*)",$/m.exec(text) ?? [];
    const [, name] = /^ {4}name: "(.*)",$/m.exec(text) ?? [];
    assert.equal(`${id}.js`, file, `the id in extension/sites/${file} is the name of the file`);
    assert.ok(
      headings.some((heading) => heading.includes(name)),
      `put what extension/sites/${file} relies on into docs/sites.md, under a heading with "${name}"`,
    );
    const isTried =
      PLACES.some(({ site }) => site === name) || fs.existsSync(path.join(__dirname, `${id}.test.js`));
    assert.ok(isTried, `put a place with site: "${name}" into tests/browser/places.js`);
  }
});

test("a place that was not run keeps its row in the table of docs/sites.md", () => {
  const old = read(ROOT, DOCS.file).split(DOCS.begin)[1].split(DOCS.end)[0];
  assert.equal(table({}, old), old);
  const zoho = { site: "Zoho Mail", read: { to: [], cc: [] }, works: ["warns"] };
  const changed = table({ zoho }, old).split("\n");
  const rows = old.split("\n").map((row, at) => (row === changed[at] ? null : changed[at]));
  assert.match(rows.filter((row) => row !== null).join("\n"), /^\| Zoho Mail \| zoho \| – .* – \|$/);
});

/** A copy of the files that `./build.sh new` reads and writes. @type {string} */
let copy;
before(() => {
  copy = fs.mkdtempSync(path.join(os.tmpdir(), "tactful-new-"));
  const wanted = [
    "build.sh",
    "biome.jsonc",
    ".gitignore",
    "templates",
    "src/rules",
    "extension",
    "docs/sites.md",
  ];
  for (const name of [...wanted, ...["pages", "places.js", "fixtures.js"].map((n) => `tests/browser/${n}`)])
    fs.cpSync(path.join(ROOT, name), path.join(copy, name), { recursive: true });
});
after(() => fs.rmSync(copy, { recursive: true }));

/** Runs `./build.sh new` in the copy. @param {string[]} words */
const make = (...words) => {
  const { status, stdout, stderr } = spawnSync("bash", ["build.sh", "new", ...words], {
    cwd: copy,
    encoding: "utf8",
  });
  return { status, said: stdout + stderr };
};

test("a new rule is the template under its name", () => {
  const { status, said } = make("rule", "left-over-rule");
  assert.equal(status, 0, said);
  assert.match(said, /Made src\/rules\/left_over_rule\.rs/);
  const marked = read(copy, "src/rules/left_over_rule.rs")
    .split("\n")
    .flatMap((line, at) => (line.includes("TODO") ? [at + 1] : []));
  assert.ok(
    read(ROOT, "CONTRIBUTING.md").includes(`fill in what is marked TODO, in line ${marked.join(", ")}\n`),
    `CONTRIBUTING.md shows the lines of the template that are marked: ${marked.join(", ")}`,
  );
  const families = said.match(/^ {5}[A-Z]\w+:( \d+)+$/gm) ?? [];
  assert.equal(families.length, 7, `every family has its orders: ${said}`);
  assert.equal(
    read(copy, "src/rules/left_over_rule.rs"),
    read(ROOT, "templates/new_rule.rs").replaceAll("new-rule", "left-over-rule"),
  );
});

test("a new site has its script, its page, its place and its facts, and every one is to be filled in", () => {
  fs.writeFileSync(
    path.join(copy, "extension/scripts.json"),
    '{\n  "content": [\n    "content/message.js",\n    "sites/generic.js",\n    "content/begin.js"\n  ]\n}\n',
  );
  const { status, said } = make("site", "acorn-mail");
  assert.equal(status, 0, said);
  const left = leftToFillIn(copy);
  for (const file of [
    "extension/sites/acorn-mail.js",
    "tests/browser/pages/acorn-mail.html",
    "tests/browser/places.js",
    "tests/browser/fixtures.js",
    "docs/sites.md",
  ])
    assert.ok(
      left.some((line) => line.startsWith(`${file}:`)),
      `${file} is not named in ${left.join("\n")}`,
    );
  assert.deepEqual(JSON.parse(read(copy, "extension/scripts.json")).content, [
    "content/message.js",
    "sites/acorn-mail.js",
    "sites/generic.js",
    "content/begin.js",
  ]);
  assert.match(read(copy, "docs/sites.md"), /\n\n## TODO: its name\n\n.*\n\n## Any other page\n/);
});

test("biome has nothing to mend in what is made for a new site, with and without a hyphen in its name", () => {
  const { status, said } = make("site", "larkmail");
  assert.equal(status, 0, said);
  assert.match(
    read(copy, "tests/browser/fixtures.js"),
    /^ {2}larkmail: "https:.*\n {2}\/\/ .\/build\.sh new/m,
  );
  const made = ["acorn-mail", "larkmail"].map((name) => `extension/sites/${name}.js`);
  const biome = spawnSync(
    path.join(__dirname, "node_modules/.bin/biome"),
    ["ci", "--colors=off", ...made, "tests/browser/fixtures.js", "tests/browser/places.js"],
    { cwd: copy, encoding: "utf8" },
  );
  assert.equal(biome.status, 0, biome.stdout + biome.stderr);
  assert.match(biome.stdout + biome.stderr, /Checked 4 files/);
});

test("the script of a new site has no error of types, and its place and address can be read", () => {
  const modules = path.join(__dirname, "node_modules");
  const declarations = fs
    .readdirSync(path.join(copy, "extension"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".d.ts"));
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      path.join(modules, "typescript/bin/tsc"),
      ..."--noEmit --allowJs --checkJs --strict --skipLibCheck --target es2022 --types chrome".split(" "),
      ..."--lib es2023,dom,dom.iterable --module esnext --moduleResolution bundler --typeRoots".split(" "),
      path.join(modules, "@types"),
      ...declarations,
      "sites/acorn-mail.js",
    ],
    { cwd: path.join(copy, "extension"), encoding: "utf8" },
  );
  assert.equal(status, 0, stdout);
  // The places of the real editors come from beside them.
  for (const folder of ["editors", "node_modules"])
    fs.symlinkSync(path.join(__dirname, folder), path.join(copy, "tests/browser", folder));
  const places = require(path.join(copy, "tests/browser/places.js")).PLACES;
  const place = places.find((/** @type {any} */ one) => one.name === "acorn-mail");
  assert.equal(place.address, "https://mail.acorn-mail.example/");
  const { html } = require(path.join(copy, "tests/browser/fixtures.js"));
  assert.match(html("acorn-mail", "de"), /Dear Mike,.*>Senden</s);
});

test("a name that is taken or is no name is refused in a sentence, and nothing is made", () => {
  const all = () => fs.readdirSync(copy, { recursive: true, encoding: "utf8" }).sort();
  const before = all();
  for (const [words, expected] of /** @type {[string[], RegExp][]} */ ([
    [["rule", "call-demand"], /there is a rule 'call-demand': src\/rules\/call_demand\.rs/],
    [["site", "gmail"], /there is a site 'gmail': extension\/sites\/gmail\.js/],
    [["site", "textarea"], /there is a site 'textarea': tests\/browser\/pages\/textarea\.html/],
    [["rule", "Call_Demand"], /'Call_Demand' is no name for a rule: use lower case letters/],
    [["rule", "../x"], /'\.\.\/x' is no name for a rule/],
    [["site", "two--hyphens"], /'two--hyphens' is no name for a site/],
    [["rule"], /'' is no name for a rule/],
    [["page", "some-page"], /new makes a rule or a site: /],
    [[], /new makes a rule or a site: /],
  ])) {
    const { status, said } = make(...words);
    assert.equal(status, 1, said);
    assert.match(said, expected);
  }
  assert.deepEqual(all(), before);
});
