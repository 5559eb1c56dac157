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
  await page.locator("#editor").evaluate((box) => getSelection()?.selectAllChildren(box));
  await page.keyboard.type("Dear Hiring Manager, thank you for the interview on Friday. I guess I was not worth a reply. Your process is a joke. I would love the role, so hire me or I will join your competitor. Please let me know. Sam");
  const tone = await until("the tone", async () => {
    const now = await panel(page);
    return now && now.findings.length >= 4 && now;
  });
  assert.deepEqual(tone.findings.map((f) => f.title), ["This puts guilt on them", "This insults the reader", "This reads as an ultimatum", "A person is greeted as nobody"]);
  await page.goto(`${server.url}/rules.html#scathing-tone`);
  assert.equal(await page.locator("section").count(), await page.locator("nav li").count());
  assert.match((await page.locator("#scathing-tone").textContent()) ?? "", /This insults the reader.*Why it matters.*Source/s);
  assert.deepEqual(errors, []);
});
