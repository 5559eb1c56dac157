// @ts-check
// A page that is written from right to left, and a page that the browser has translated.
const { test, before, after } = require("node:test");
const assert = require("node:assert/strict");
const { open, until } = require("./chromium.js");
const { panel, frameOf, pressIn, underlined } = require("./visible.js");

/** @type {Awaited<ReturnType<typeof open>>} */ let browser;
before(async () => {
  browser = await open();
});
after(async () => void (await browser.close()));

const font = (/** @type {string} */ text) =>
  `<font dir="auto" style="vertical-align: inherit;"><font dir="auto" style="vertical-align: inherit;">${text}</font></font>`;
const ENGLISH = [
  "Dear Mike,",
  "Thank you for the interview on Friday. I has enjoyed it.",
  "Best regards,",
  "Sam Okafor",
];
/** @type {Record<string, {html: string, heading: string, lines: string[], box?: string}>} */
const PAGES = {
  Arabic: { html: 'lang="ar" dir="rtl"', heading: "رسالة جديدة", lines: ENGLISH },
  Hebrew: { html: 'lang="he" dir="rtl"', heading: "הודעה חדשה", lines: ENGLISH, box: 'dir="ltr"' },
  translated: {
    html: 'lang="de" class="translated-ltr"',
    heading: font("Neue Nachricht"),
    lines: ENGLISH.map(font),
  },
  "translated into Arabic": {
    html: 'lang="ar" dir="rtl" class="translated-rtl"',
    heading: font("رسالة"),
    lines: ENGLISH.map(font),
  },
};

for (const [name, { html, heading, lines, box = "" }] of Object.entries(PAGES))
  test(`marks, panel, card and a change are right on a page that is ${name}`, async () => {
    const page = await browser.context.newPage();
    await page.route(/^https?:/, (route) =>
      route.fulfill({
        contentType: "text/html; charset=utf-8",
        body: `<!doctype html><html ${html}><body><h1>${heading}</h1><form><input name="to" value="Dana Reyes"><div id="box" contenteditable="true" ${box} style="width:600px;min-height:200px;border:1px solid">${lines.map((line) => `<div>${line}</div>`).join("")}</div></form></body></html>`,
      }),
    );
    await page.goto("https://rtl.northwind.example/");
    const content = () => page.locator("#box").evaluate((element) => element.outerHTML);
    const before = await content();
    await page.locator("#box").focus();
    await browser.press(page);
    const marked = async () => Object.values(await underlined(page)).flat();
    await until(
      "the marks",
      async () => (await marked()).includes("Mike") && (await marked()).includes("has"),
    );
    assert.equal(await content(), before);
    // Panel and card are written from left to right, in the window, and the panel is off the box.
    const seen = await until("the panel", async () => {
      const now = await panel(page);
      return now?.findings.some((f) => f.quote === "Mike") && now;
    });
    const inWindow = async (/** @type {"panel" | "card"} */ role) => {
      const element = await frameOf(page, role)?.frameElement();
      const rect = await element?.boundingBox();
      assert.ok(
        rect && rect.x >= 0 && rect.y >= 0 && rect.x + rect.width <= 1280 && rect.y + rect.height <= 860,
        `${role}: ${JSON.stringify(rect)}`,
      );
      const direction = await frameOf(page, role)?.evaluate(() => getComputedStyle(document.body).direction);
      assert.equal(direction, "ltr");
      return rect;
    };
    const meet = (/** @type {any} */ a, /** @type {any} */ b) =>
      a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
    const ours = await inWindow("panel");
    assert.ok(!meet(ours, await page.locator("#box").boundingBox()), "the panel covers the box");
    // The card opens at the words.
    const words = await page.evaluate(() => {
      const all = [...CSS.highlights.values()].flatMap((one) => [...one]);
      const { x, y, width, height } = /** @type {Range} */ (
        all.find((range) => String(range) === "Mike")
      ).getBoundingClientRect();
      return { x, y, width, height };
    });
    await page.mouse.click(words.x + words.width / 2, words.y + words.height / 2);
    await until("the card", async () => (await panel(page))?.cardAlone?.includes("Dana"));
    const card = await inWindow("card");
    assert.ok(!meet(card, words) && Math.abs(card.y - words.y) < 400, JSON.stringify({ card, words }));
    await pressIn(page, "Mike → Dana");
    await until("the change", async () => (await page.locator("#box").innerText()).startsWith("Dear Dana,"));
    assert.equal((await content()).replace("Dana", "Mike"), before);
    assert.ok(seen.text);
    await page.close();
  });
