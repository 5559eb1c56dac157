// @ts-check
// The promises about what a page, another extension and a reader of this computer can see, in real Chromium.
// That nothing is asked of the network is held over every browser test, where the browser is closed
// (chromium.js, firefox.js).
const { test, before, after } = require("node:test");
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const { open, until, ROOT, EXTENSION } = require("./chromium.js");
const { panel, pressIn } = require("./visible.js");
const { show } = require("./fixtures.js");
const { inside, keep } = require("./stored.js");

/** @type {Awaited<ReturnType<typeof open>>} */ let browser;
before(async () => {
  browser = await open();
});
after(async () => void (await browser.close()));

const BOX = '[g_editable="true"]';
/** Words that occur only in the fixture's letter and thread. */
const WORDS = [
  "just checking",
  "checking in",
  "project name",
  "Thank you for the interview",
  "It was good to meet you",
  "end of next week",
  "attached my references",
];
const holds = (/** @type {string} */ text) => WORDS.filter((word) => text.includes(word));

/** All that a page can see of itself without its own text. */
const VISIBLE = () => {
  const box = document.querySelector('[g_editable="true"]');
  return {
    html: document.documentElement.outerHTML,
    box: box?.outerHTML,
    names: Object.getOwnPropertyNames(window).sort().join(),
    root: [...document.documentElement.attributes].map((attribute) => attribute.name).join(),
    events: performance
      .getEntriesByType("resource")
      .map((entry) => entry.name)
      .join(),
  };
};

test("a page sees an empty element and the places of marks, and nothing else; afterwards nothing at all", async () => {
  const { page } = await show(browser.context, "gmail");
  await page.locator(BOX).click({ position: { x: 5, y: 40 } });
  const before = await page.evaluate(VISIBLE);
  await browser.press(page);
  await until("the findings", async () => (await panel(page))?.findings.length === 5);
  const during = await page.evaluate(VISIBLE);
  assert.equal(during.box, before.box);
  assert.equal(during.names, before.names);
  assert.equal(during.root, before.root);
  assert.equal(during.events, before.events);
  const added = during.html.replace(before.html.slice(0, before.html.lastIndexOf("</html>")), "");
  // The style is written out when it is asked for, so the order of the two may differ.
  assert.match(
    added,
    /^<div (popover="manual" style="all: initial !important;"|style="all: initial !important;" popover="manual")><\/div><\/html>$/,
  );
  assert.deepEqual(await page.evaluate(() => [...CSS.highlights.keys()].sort()), [
    "tactful-caution",
    "tactful-mistake",
  ]);
  assert.equal(
    await page.evaluate(() => [...document.documentElement.children].at(-1)?.shadowRoot),
    null,
    "the page can enter our root",
  );
  assert.equal(
    await page.evaluate(() => typeof (/** @type {any} */ (globalThis).chrome?.runtime?.sendMessage)),
    "undefined",
    "the page can speak to an extension",
  );
  await browser.press(page);
  await until("off", async () => (await panel(page)) === null);
  assert.deepEqual(await page.evaluate(VISIBLE), before);
  assert.equal(await page.evaluate(() => CSS.highlights.size + document.adoptedStyleSheets.length), 0);
  await page.close();
});

test("no words of a letter are logged or stored, after any action", async () => {
  await keep(browser, { history: undefined, settings: undefined, words: undefined });
  /** @type {string[]} */ const logged = [];
  const { page } = await show(browser.context, "gmail");
  page.on("console", (message) => logged.push(message.text()));
  browser.worker.on("console", (message) => logged.push(message.text()));
  await page.locator(BOX).click({ position: { x: 5, y: 40 } });
  await browser.press(page);
  for (const [title, button] of [
    ["Placeholder left in", "Once"],
    ["Attachment missing", "In this message"],
    ["Wrong name in the greeting", "For Dana Reyes"],
  ]) {
    const seen = await until(title, async () => {
      const now = await panel(page);
      return now?.findings.some((finding) => finding.title === title) && now;
    });
    await seen.press(seen.findings.findIndex((finding) => finding.title === title));
    await until("the card", async () => (await panel(page))?.card?.includes(title));
    await pressIn(page, button);
    await until("it ignored", async () =>
      (await panel(page))?.findings.every((finding) => finding.title !== title),
    );
  }
  await page
    .locator('[role="button"], button')
    .filter({ hasText: /^Send$/ })
    .first()
    .click();
  const all = await until("the sending to be kept", async () => {
    const kept = JSON.stringify(await (await inside(browser)).evaluate(() => chrome.storage.local.get()));
    return /dana\.reyes@northwind\.example/.test(kept) && /sent/.test(kept) && kept;
  });
  assert.deepEqual(holds(all), []);
  assert.equal(
    await (await inside(browser)).evaluate(async () =>
      JSON.stringify([
        await chrome.storage.sync?.get(),
        // Of sentences only numbers are kept, by a hash: the longest words there are names of fields.
        await chrome.storage.session
          ?.get()
          .then(({ acts, ...rest }) => (/[a-z]{14}|[a-z] [a-z]/i.test(String(acts)) ? { acts } : rest)),
        { ...localStorage },
        (await indexedDB.databases()).length,
        document.cookie,
      ]),
    ),
    '[{},{},{},0,""]',
  );
  assert.deepEqual(logged.flatMap(holds), []);
  await page.close();
});

test("no other sender can reach the worker, and the shipped code cannot use the network", () => {
  const files = fs
    .readdirSync(EXTENSION, { recursive: true })
    .map(String)
    .filter((name) => /\.(js|html|json)$/.test(name) && !name.startsWith("_locales"));
  assert.ok(files.length > 40);
  for (const name of files) {
    const text = fs.readFileSync(path.join(EXTENSION, name), "utf8");
    /** @param {RegExp} forbidden */
    const lacks = (forbidden) => assert.equal(forbidden.exec(text)?.[0], undefined, name);
    lacks(/onMessageExternal|onConnectExternal/);
    lacks(
      /XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|WebTransport|importScripts|\beval\(|new Function\(/,
    );
    // The loaders of the engine and the encoder fetch these: the only fetches there are, and the policy lets
    // them reach the extension alone.
    if (!["engine/tactful.js", "engine/encoder.js", "encoder.js"].includes(name)) lacks(/\bfetch\(/);
  }
  const manifest = JSON.parse(fs.readFileSync(path.join(EXTENSION, "manifest.json"), "utf8"));
  assert.match(manifest.content_security_policy.extension_pages, /connect-src 'self';/);
});

test("each promise of SECURITY.md names the test that proves it", () => {
  const text = fs.readFileSync(path.join(ROOT, "SECURITY.md"), "utf8");
  const named = [...text.matchAll(/`((?:tests|src)\/[\w./-]+)`:\s+"([^"]+)"/g)];
  assert.ok(named.length >= 12, `${named.length} promises`);
  for (const [, file, title] of named)
    assert.ok(
      fs.readFileSync(path.join(ROOT, file), "utf8").includes(title.replace(/\s+/g, " ")),
      `${file} has no test "${title}"`,
    );
});
