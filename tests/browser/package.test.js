// @ts-check
// The packages for the stores: the archives are complete, the linter of the stores reports nothing,
// and each is installed in its browser and does the main thing.
const { test, before } = require("node:test");
const assert = require("node:assert/strict");
const { execFileSync } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { open, until, ROOT } = require("./chromium.js");
const firefoxes = require("./firefox.js");
const { panel } = require("./visible.js");
const { PANEL } = require("./firefox-visible.js");
const { show, ADDRESSES, served } = require("./fixtures.js");
const { packAll, contents } = require("./package.js");
const { LANGUAGES } = require("./languages.js");

/** @type {Awaited<ReturnType<typeof packAll>>} */ let archives;
before(async () => {
  archives = await packAll();
});

test("the same files give the same bytes", async () => {
  const first = Object.values(archives).map((file) => fs.readFileSync(file));
  const second = Object.values(await packAll()).map((file) => fs.readFileSync(file));
  first.forEach((bytes, at) => {
    assert.ok(bytes.equals(second[at]), Object.keys(archives)[at]);
  });
  // The modules do not contain the path of the build.
  for (const name of ["tactful_bg.wasm", "encoder_bg.wasm"]) {
    const module = fs.readFileSync(path.join(ROOT, "dist/extension/engine", name), "latin1");
    for (const place of [ROOT, os.homedir(), os.tmpdir() + path.sep])
      assert.ok(place.length < 4 || !module.includes(place), `${name} names ${place}`);
  }
});

test("each archive has all that the other has, its own manifest, the licence and the notices", () => {
  const [chrome, firefox] = [contents("chrome"), contents("firefox")];
  assert.deepEqual([...chrome.keys()].sort(), [...firefox.keys()].sort());
  for (const name of [
    "LICENSE",
    "THIRD-PARTY.md",
    ...LANGUAGES.map((language) => `_locales/${language}/messages.json`),
    "engine/encoder_bg.wasm",
    "engine/tactful_bg.wasm",
    "icons/128.png",
    "pages/welcome.html",
  ])
    assert.ok(chrome.has(name), name);
  assert.equal(JSON.parse(String(chrome.get("manifest.json"))).background.scripts, undefined);
  assert.equal(JSON.parse(String(firefox.get("manifest.json"))).background.service_worker, undefined);
  assert.deepEqual(
    [...chrome.keys()].filter((name) => /\.(ts|svg|map|rs)$|tsconfig|scripts\.json/.test(name)),
    [],
    "what nobody needs is shipped",
  );
  assert.match(
    fs.readFileSync(path.join(ROOT, "dist/release-notes.md"), "utf8"),
    /^# Tactful \d+\.\d+\.\d+\n\n### (Security|Added)/,
  );
});

test("the linter of Firefox's store has neither error nor warning", () => {
  const linter = path.join(__dirname, "node_modules/.bin/addons-linter");
  const { errors, warnings, notices } = JSON.parse(
    execFileSync(linter, ["--output", "json", archives.firefox], { encoding: "utf8", maxBuffer: 1e8 }),
  );
  assert.deepEqual(
    [...errors, ...warnings, ...notices].map((/** @type {any} */ one) => `${one.code} ${one.file ?? ""}`),
    [],
  );
});

test("every library in the engine is named in the notices", () => {
  const tree = execFileSync(
    "cargo",
    [
      "tree",
      "--edges",
      "normal",
      "--target",
      "wasm32-unknown-unknown",
      "--prefix",
      "none",
      "--format",
      "{p}|{l}",
      "--locked",
    ],
    { cwd: ROOT, encoding: "utf8" },
  );
  const notices = fs.readFileSync(path.join(ROOT, "THIRD-PARTY.md"), "utf8");
  const crates = new Map(
    tree
      .split("\n")
      .filter(Boolean)
      .map(
        (line) =>
          /** @type {[string, string]} */ ([
            line.split(" ")[0],
            line.replace(/ \(\*\)$/, "").split("|")[1] ?? "",
          ]),
      ),
  );
  for (const ours of ["tactful", "tactful-encoder"]) crates.delete(ours);
  assert.ok(crates.size > 10);
  assert.deepEqual(
    [...crates.keys()].filter((name) => !notices.includes(`\`${name}\``)),
    [],
    "libraries that THIRD-PARTY.md does not name",
  );
  assert.deepEqual(
    [...crates].filter(([, licence]) => !/MIT|Apache-2\.0|Unlicense|ISC|BSD|Zlib|Unicode/.test(licence)),
    [],
    "licences that were not looked at",
  );
});

test("the Chromium archive is installed and does the main thing", async (t) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "tactful-archive-"));
  t.after(() => fs.rmSync(folder, { recursive: true, force: true }));
  for (const [name, bytes] of contents("chrome")) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), bytes);
  }
  const browser = await open({ extension: folder });
  t.after(() => browser.close());
  const { page } = await show(browser.context, "gmail");
  await page.locator('[g_editable="true"]').click({ position: { x: 5, y: 40 } });
  await browser.press(page);
  await until("the findings", async () => (await panel(page))?.findings.length === 5);
});

test("the Firefox archive is installed and does the main thing", async () => {
  const address = new URL(ADDRESSES.gmail);
  const firefox = await firefoxes.open(address.host, served("gmail"), { extension: archives.firefox });
  try {
    await firefox.goto(ADDRESSES.gmail);
    await firefox.click('[g_editable="true"]');
    await firefox.press();
    await until("the findings", async () => (await firefox.run(PANEL, "system"))?.titles.length === 5);
  } finally {
    await firefox.close();
  }
});
