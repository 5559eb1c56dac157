// @ts-check
// Every request of the extension's own pages is refused when a page's content script sends it.
const { test, before, after } = require("node:test");
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const { open, until, ROOT } = require("./chromium.js");
const { panel } = require("./visible.js");
const { show } = require("./fixtures.js");
const { inside, keep } = require("./stored.js");

/** @type {Awaited<ReturnType<typeof open>>} */ let browser;
before(async () => {
  browser = await open();
});
after(async () => void (await browser.close()));

/** A request of each kind that only our own pages may send. Each changes the storage if it can change it. */
const OWN_PAGE_REQUESTS = [
  { kind: "choices" },
  { kind: "rule", rule: "shouting", on: false },
  { kind: "level", rule: "too-long", level: "hint" },
  { kind: "spelling", spelling: "british" },
  { kind: "at-send", on: false },
  { kind: "remove-ignored", ids: [1] },
  { kind: "export" },
  { kind: "import", text: '{"tactful":1,"words":["frobnicate"]}', instead: true },
  { kind: "reset" },
  { kind: "drop-choices", index: 0 },
  { kind: "history" },
  { kind: "words", add: ["frobnicate"], remove: ["glarbnox"] },
  {
    kind: "change",
    change: { "add-person": { person: { name: "Ben Ito", email: "ben@northwind.example" } } },
  },
  { kind: "aside", index: 0, keep: false },
];
const ASIDE = [{ at: "2026-11-20T10:00", why: "it is damaged", text: "{" }];
const KEPT = {
  words: ["glarbnox"],
  settings:
    '{"version":1,"spelling":"american","ignored":[{"id":1,"rule":"shouting","scope":"never"}],"last":1}',
  history: undefined,
  "history-aside": ASIDE,
  "settings-aside": ASIDE,
};
const stored = async () => (await inside(browser)).evaluate(() => chrome.storage.local.get());

/** The kinds of a type of requests, from the generated types. @param {string} type */
const kindsOf = (type) => {
  const types = fs.readFileSync(path.join(ROOT, "extension/generated/types.d.ts"), "utf8");
  const declaration = types.match(new RegExp(`^type ${type} = [^]*?^};?$(?!\\s*\\|)`, "m"))?.[0] ?? "";
  return [...declaration.matchAll(/"kind": "([a-z-]+)"/g)].map(([, kind]) => kind);
};

test("a page's content script gets an error for each request of our own pages, and nothing is changed", async () => {
  assert.deepEqual(
    OWN_PAGE_REQUESTS.map(({ kind }) => kind),
    kindsOf("OwnPageRequest"),
    "a new kind needs a request here",
  );
  const { page } = await show(browser.context, "gmail");
  await page.locator('[g_editable="true"]').click();
  await browser.press(page);
  await until("the findings", async () => (await panel(page))?.findings.length);
  const cdp = await page.context().newCDPSession(page);
  /** @type {{id: number, origin: string, name: string}[]} */ const worlds = [];
  cdp.on("Runtime.executionContextCreated", ({ context }) => worlds.push(context));
  await cdp.send("Runtime.enable");
  const world = await until("the content scripts' world", async () =>
    worlds.find(({ origin, name }) => origin.startsWith("chrome-extension:") || name === "Tactful"),
  );
  /** Sends a request as the page's content scripts do. @param {object} request @returns {Promise<any>} */
  const fromPage = async (request) =>
    (
      await cdp.send("Runtime.evaluate", {
        contextId: world.id,
        awaitPromise: true,
        returnByValue: true,
        expression: `chrome.runtime.sendMessage(${JSON.stringify(request)})`,
      })
    ).result.value;
  /** Sends a request as our own page does. @param {object} request @returns {Promise<any>} */
  const fromOwnPage = async (request) =>
    (await inside(browser)).evaluate((request) => chrome.runtime.sendMessage(request), request);

  await keep(browser, KEPT);
  const all = await stored();
  // The world is the right one: what a page may ask is answered.
  assert.equal((await fromPage({ kind: "panel" })).error, undefined);
  for (const request of OWN_PAGE_REQUESTS) {
    const { error } = (await fromPage(request)) ?? {};
    assert.match(error ?? "", new RegExp(`unknown variant \`${request.kind}\``), request.kind);
    assert.deepEqual(await stored(), all, request.kind);
  }
  // The requests are well formed: our own pages get an answer to each.
  for (const request of OWN_PAGE_REQUESTS) {
    await keep(browser, KEPT);
    assert.equal((await fromOwnPage(request))?.error, undefined, request.kind);
  }
  await page.close();
});
