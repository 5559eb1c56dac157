// @ts-check
// The playground: the real engine and panel on a static page, in both colour schemes, without the extension's worker.
const { test } = require("node:test");
const assert = require("node:assert/strict");
const path = require("node:path");
const { open, until, ROOT } = require("./chromium.js");
const { panel, underlined } = require("./seen.js");
const { serve } = require("./serve.js");

test("the playground judges what is typed", { timeout: 60000 }, async (t) => {
  const server = await serve(path.join(ROOT, "dist/www"));
  t.after(() => server.close());
  const browser = await open();
  t.after(() => browser.close());
  const page = await browser.context.newPage();
  /** @type {string[]} */ const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => void (message.type() === "error" && errors.push(message.text())));
  await page.goto(`${server.url}/index.html`);
  const seen = await until("findings", async () => {
    const now = await panel(page);
    return now && now.findings.length > 0 && now;
  });
  assert.ok(seen.findings.some((f) => f.title === "A stock phrase instead of a reason"));
  assert.deepEqual((await underlined(page)).mistake, ["Diana"]);
  await page.locator("#editor").evaluate((box) => getSelection()?.selectAllChildren(box));
  await page.keyboard.type("Hi Dana, thank you for the interview on Friday. I enjoyed hearing about the forecasting project, and I would love to help with it. Please let me know if you need anything else. Best regards, Sam");
  await until("nothing to warn of", async () => (await panel(page))?.state === "Nothing to warn of.");
  assert.deepEqual(errors, []);
});
