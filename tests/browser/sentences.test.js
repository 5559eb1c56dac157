// @ts-check
// Sentences that an advice offers: inserted at the caret, or copied. And blanks that are gone to.
const { test, before, after, beforeEach } = require("node:test");
const assert = require("node:assert/strict");
const { open, until } = require("./chromium.js");
const { panel, frameOf, pressIn } = require("./visible.js");
const { show } = require("./fixtures.js");
const { keep } = require("./stored.js");

/** @type {Awaited<ReturnType<typeof open>>} */ let browser;
before(async () => {
  browser = await open();
});
after(async () => void (await browser.close()));
beforeEach(() => keep(browser, { history: undefined, settings: undefined }));

/** @typedef {import("playwright-core").Page} Page */
/** Messages that do not say what interests the writer, in a rich editor and in a text box. */
const PLACES = /** @type {const} */ ({
  contenteditable: '[contenteditable="true"]',
  textarea: "textarea",
});
const LINES = [
  "Dear Dana,",
  "Thank you for the interview on Friday. ",
  "Please let me know if you need a reference.",
  "Sam",
];

/** Opens a place with the message, and the caret after "Friday. ". @param {keyof typeof PLACES} name */
const written = async (name) => {
  const { page } = await show(browser.context, name);
  const box = page.locator(PLACES[name]);
  await box.evaluate((element, lines) => {
    if (element instanceof HTMLTextAreaElement) {
      element.value = lines.join("\n");
      element.focus();
      const at = element.value.indexOf("Friday. ") + 8;
      element.setSelectionRange(at, at);
      return;
    }
    element.replaceChildren(...lines.flatMap((line) => [line, document.createElement("br")]));
    element.focus();
    const node = element.childNodes[2];
    getSelection()?.collapse(node, /** @type {Text} */ (node).data.length);
  }, LINES);
  await browser.press(page);
  await until("the finding", async () => {
    const seen = await panel(page);
    const row =
      seen?.findings.findIndex(({ title }) => title === "Say what interests you about the job") ?? -1;
    if (row < 0) return false;
    await seen?.press(row).catch(() => {});
    return (await panel(page))?.card?.includes("Insert at cursor");
  });
  const text = () =>
    box.evaluate((element) =>
      element instanceof HTMLTextAreaElement ? element.value : /** @type {HTMLElement} */ (element).innerText,
    );
  return { page, text, box };
};

for (const name of /** @type {const} */ (["contenteditable", "textarea"])) {
  test(`${name}: a sentence is inserted at the caret, its blank is typed over, and one undo removes it`, async () => {
    const { page, text } = await written(name);
    const before = await text();
    await pressIn(page, "Insert at cursor");
    const wanted = /Friday\. I'd be glad to join your team, especially to work on …/;
    const inserted = await until("the sentence", async () => {
      const now = await text();
      return wanted.test(now) && now;
    }).catch(async () => assert.match(await text(), wanted));
    assert.ok(inserted?.includes("Please let me know"), "nothing else was replaced");
    await until("the blank to be selected", () =>
      page.evaluate(() => {
        const field = document.querySelector("textarea");
        const selected = field
          ? field.value.slice(field.selectionStart, field.selectionEnd)
          : String(getSelection());
        return selected === "…";
      }),
    );
    await page.keyboard.press("Control+z");
    await until("it undone at once", async () => (await text()) === before);
    await page.keyboard.press("Control+y");
    await until("it there again", async () => wanted.test(await text()));
    await page.close();
  });
}

test("what is typed after an insertion fills the blank", async () => {
  const { page, text } = await written("contenteditable");
  await pressIn(page, "Insert at cursor");
  await until("the blank to be selected", () => page.evaluate(() => String(getSelection()) === "…"));
  await page.keyboard.type("the forecasts.");
  assert.match(await text(), /especially to work on the forecasts\./);
  await page.close();
});

test("without a caret in the box nothing is inserted; the sentence can be copied", async () => {
  const { page, text, box } = await written("contenteditable");
  const before = await text();
  await page.locator("input").first().focus();
  await pressIn(page, "Insert at cursor");
  await until("the reason", async () => /Click in your message where/.test((await panel(page))?.card ?? ""));
  assert.equal(await text(), before);
  await box.click({ position: { x: 5, y: 20 } });
  await browser.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await pressIn(page, "Copy");
  await until("the copy", async () => /Copied/.test((await panel(page))?.card ?? ""));
  assert.match(
    await page.evaluate(() => navigator.clipboard.readText()),
    /^I'd be glad to join your team, .*…$/,
  );
  await page.close();
});

test("a placeholder is gone to: its words are selected, and the next key replaces them", async () => {
  const { page } = await show(browser.context, "gmail");
  const box = page.locator('[g_editable="true"]');
  await box.click({ position: { x: 5, y: 40 } });
  await browser.press(page);
  const seen = await until("the findings", async () => {
    const now = await panel(page);
    return now?.findings.length === 5 && now;
  });
  const before = await box.evaluate((element) => element.innerHTML);
  await seen.press(seen.findings.findIndex(({ quote }) => quote === "[project name]"));
  await pressIn(page, "Go to it");
  await until("the blank to be selected", () =>
    page.evaluate(() => String(getSelection()) === "[project name]"),
  );
  assert.equal(await box.evaluate((element) => element.innerHTML), before);
  await page.keyboard.type("the forecasts");
  assert.match(await box.innerText(), /hearing about the forecasts, and/);
  await page.close();
});

test("the reason and the advice can be selected in panel and card", async () => {
  const { page } = await written("contenteditable");
  const sheet = frameOf(page, "panel");
  assert.ok(sheet);
  await sheet.locator(".details .advice").click({ clickCount: 3 });
  await until("the selection", () =>
    sheet.evaluate(() => /I'd be glad to join/.test(String(getSelection()))),
  );
  await page.close();
});
