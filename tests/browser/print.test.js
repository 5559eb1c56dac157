// @ts-check
// A printed page shows nothing of Tactful, and a page that zooms itself moves nothing of it.
const { test, before, after } = require("node:test");
const assert = require("node:assert/strict");
const { open, until } = require("./chromium.js");
const { panel, frameOf, overlaid, underlined } = require("./visible.js");

/** @type {Awaited<ReturnType<typeof open>>} */ let browser;
before(async () => {
  browser = await open();
});
after(async () => void (await browser.close()));

const TO = '<input name="to" value="Dana Reyes &lt;dana.reyes@northwind.example&gt;">';
const BOXES = {
  "a rich editor": `<div id="box" contenteditable="true">Dear Mike,<br>I'm just checking in.<br>Sam</div>`,
  "a text box": `<textarea id="box" rows="9" cols="60">Dear Mike,\n\nI'm just checking in.\n\nSam</textarea>`,
};
/** @param {string} body @param {string} [attributes] of the root element */
const page = async (body, attributes = "") => {
  const made = await browser.context.newPage();
  await made.route(/^https?:/, (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      body: `<!doctype html><html ${attributes}><body><form>${TO}${body}</form>`,
    }),
  );
  await made.goto("https://print.northwind.example/");
  await made.locator("#box").focus();
  return made;
};
/** @param {import("playwright-core").Page} made */
const warned = (made) =>
  until("the warning", async () => (await panel(made))?.findings.some((f) => f.quote === "Mike"));

for (const [what, body] of Object.entries(BOXES))
  test(`${what} is printed as if Tactful were off`, async () => {
    const made = await page(body);
    await made.emulateMedia({ media: "print" });
    const before = await made.screenshot();
    await made.emulateMedia({ media: null });
    await browser.press(made);
    await warned(made);
    await until("the underline", async () =>
      [
        ...Object.values(await underlined(made)).flat(),
        ...(await overlaid(made)).map(({ text }) => text),
      ].includes("Mike"),
    );
    assert.ok(!(await made.screenshot()).equals(before), "nothing is shown on the screen");
    await made.emulateMedia({ media: "print" });
    assert.ok((await made.screenshot()).equals(before), "something of Tactful is printed");
    await made.close();
  });

for (const zoom of ["1.5", "0.7"])
  test(`a page that zooms itself by ${zoom} leaves panel and underline in their places`, async () => {
    const made = await page(BOXES["a text box"], `style="zoom: ${zoom}"`);
    await browser.press(made);
    await warned(made);
    const element = await frameOf(made, "panel")?.frameElement();
    const rect = await element?.boundingBox();
    assert.ok(rect);
    assert.deepEqual([Math.round(rect.width), Math.round(rect.x + rect.width)], [340, 1280 - 16]);
    const [mark] = await until("the underline", async () => {
      const marks = await overlaid(made);
      return marks.length > 0 && marks;
    });
    const box = await made.locator("#box").boundingBox();
    assert.ok(box && mark.text === "Mike");
    // "Dear " is before it, in the first line of the box.
    const letter = 13.333 * Number(zoom) * 0.6;
    assert.ok(Math.abs(mark.x - (box.x + 3 * Number(zoom) + 5 * letter)) < letter, `${mark.x} in ${box.x}`);
    assert.ok(mark.y >= box.y && mark.y < box.y + 20 * Number(zoom), `${mark.y} in ${box.y}`);
    await made.close();
  });
