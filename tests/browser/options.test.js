// @ts-check
// The options page in real Chromium: a finding ignored from its card is listed and brought back; a rule is switched off and on.
const { test, before, after } = require("node:test");
const assert = require("node:assert/strict");
const fs = require("node:fs");
const { open, until } = require("./chromium.js");
const { panel, pressIn } = require("./seen.js");
const { show } = require("./fixtures.js");
const { keep } = require("./kept.js");

/** @type {Awaited<ReturnType<typeof open>>} */ let browser;
before(async () => void (browser = await open()));
after(async () => void (await browser.close()));

const has = (/** @type {any} */ seen, /** @type {string} */ quote) => seen?.findings.some((/** @type {any} */ f) => f.quote === quote);

test("what is ignored for a person or for ever is listed, and brought back; rules are switched; axe is content", async () => {
  await keep(browser, { history: undefined, settings: undefined });
  const { page } = await show(browser.context, "gmail");
  await page.locator('[g_editable="true"]').click({ position: { x: 5, y: 40 } });
  await browser.press(page);
  /** @param {string} quote @param {string} button */
  const ignore = (quote, button) => until(`"${button}"`, async () => {
    const seen = await panel(page);
    if (!has(seen, quote)) return false;
    await seen?.press(seen.findings.findIndex((f) => f.quote === quote));
    return pressIn(page, button).then(() => true, () => false);
  });
  await ignore("Mike", "For Dana Reyes");
  await until("it to be gone", async () => !has(await panel(page), "Mike"));
  await ignore("[project name]", "Never show this");
  await until("that too", async () => !has(await panel(page), "[project name]"));

  const options = await browser.context.newPage();
  await options.goto(`chrome-extension://${browser.id}/pages/options.html`);
  await options.getByText("in every message to dana.reyes@northwind.example, since").waitFor();
  const blank = options.getByLabel("A blank was not filled in");
  assert.equal(await blank.isChecked(), false);
  await options.evaluate(fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8")).catch(() => {});
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    await options.emulateMedia({ colorScheme });
    const found = await options.evaluate(async () => (await /** @type {any} */ (globalThis).axe.run(document, { resultTypes: ["violations"] })).violations.map((/** @type {any} */ v) => v.id));
    assert.deepEqual(found, [], colorScheme);
  }
  await blank.check();
  await options.getByText("The rule is on.").waitFor();
  await options.getByRole("button", { name: /^Show again: The greeting names somebody else/ }).click();
  await options.getByText("It is shown again.").waitFor();
  await options.getByText("Nothing is ignored.").waitFor();
  await options.close();

  await page.bringToFront();
  await page.locator('[g_editable="true"]').click({ position: { x: 5, y: 40 } });
  await page.keyboard.type(" ");
  await until("both warnings again", async () => {
    const seen = await panel(page);
    return has(seen, "Mike") && has(seen, "[project name]");
  });
  await page.close();
});
