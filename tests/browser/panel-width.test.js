// @ts-check
// The panel at its full width and in a window of 276 pixels, in every language: a row shows the words that it
// is about, and the footer takes two lines until one of them is unfolded.
const { test } = require("node:test");
const assert = require("node:assert/strict");
const { open, until } = require("./chromium.js");
const { frameOf, when } = require("./visible.js");
const { show } = require("./fixtures.js");
const { keep } = require("./stored.js");
const { LANGUAGES, TEXTS } = require("./languages.js");

/** @typedef {import("playwright-core").Frame} Frame */
const BOX = '[g_editable="true"]';
/** The width of the window, and of the panel in it. */
const WIDTHS = { 1280: 340, 276: 260 };
const THANKS = [
  "Dear Dana,",
  "Thank you for the interview on Tuesday. I enjoyed hearing about the forecasting team, and my years in demand planning would let me help at once.",
  "Best regards,",
  "Sam Okafor",
];

/** Returns how many characters of each quote are seen, and how many there are. @param {Frame} sheet */
const quotes = (sheet) =>
  sheet.evaluate(() =>
    [...document.querySelectorAll(".finding q")].map((quote) => {
      const text = /** @type {Text} */ (quote.firstChild);
      const edge = quote.getBoundingClientRect();
      // An ellipsis takes the place of what is cut.
      const end = quote.scrollWidth > quote.clientWidth ? edge.right - 14 : edge.right + 1;
      const seen = [...text.data].filter((_, at) => {
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        return range.getBoundingClientRect().right <= end;
      });
      return { text: text.data, seen: seen.length, height: edge.height };
    }),
  );
/** Returns the lines of the footer that are seen, and which of them are cut. @param {Frame} sheet */
const footer = (sheet) =>
  sheet.evaluate(() => {
    const element = /** @type {HTMLElement} */ (document.querySelector(".footer"));
    const parts = [...element.querySelectorAll("summary, .link")].filter((part) => part.checkVisibility());
    const tops = parts.map((part) => Math.round(part.getBoundingClientRect().top / 10));
    return {
      lines: new Set(tops).size,
      height: element.clientHeight,
      isWithin: parts.every((part) => part.getBoundingClientRect().right <= innerWidth),
      text: parts.map((part) => part.textContent).join(" "),
      cut: parts.filter((part) => part.scrollWidth > part.clientWidth).map((part) => part.textContent),
    };
  });

for (const language of LANGUAGES)
  test(`rows and footer in wide and narrow panels: ${language}`, async (t) => {
    const browser = await open({ language: language.replace("_", "-") });
    t.after(() => browser.close());
    /** @param {number} width @param {string[] | null} [lines] */
    const checked = async (width, lines = null) => {
      await keep(browser, { history: undefined, settings: undefined });
      const { page } = await show(browser.context, "gmail");
      if (lines)
        await page.locator(BOX).evaluate((box, lines) => {
          box.replaceChildren(...lines.flatMap((line) => [line, document.createElement("br")]));
        }, lines);
      await page.locator(BOX).click({ position: { x: 5, y: 40 } });
      await browser.press(page);
      await when(page, "the report", (s) => (lines ? s.text.includes("Dana") : s.findings.length === 5));
      await page.setViewportSize({ width, height: 860 });
      const sheet = /** @type {Frame} */ (frameOf(page, "panel"));
      if (width < 520) {
        await sheet.locator(".counter").waitFor(); // folded in a narrow window
        await sheet.locator(".counter").click({ force: true });
      }
      const wanted = WIDTHS[/** @type {276} */ (width)];
      await until("the panel", async () => {
        const place = await (await sheet.frameElement()).boundingBox();
        return place?.width === wanted && (await sheet.locator(".footer").isVisible());
      });
      return { page, sheet };
    };

    for (const width of Object.keys(WIDTHS).map(Number)) {
      const { page, sheet } = await checked(width);
      const all = await quotes(sheet);
      assert.equal(all.length, 5);
      for (const { text, seen, height } of all)
        assert.ok(seen >= Math.min(12, text.length) && height > 10, `${width}: ${seen} of “${text}”`);
      const heights = await sheet.locator(".head").evaluateAll((rows) => rows.map((row) => row.clientHeight));
      assert.ok(
        heights.every((height) => height <= 40),
        heights.join(),
      );

      const folded = await footer(sheet);
      assert.ok(folded.lines <= 2 && folded.height <= 70 && folded.isWithin, JSON.stringify(folded));
      assert.match(folded.text, /Dana Reyes · .*\b43\b.* · Gmail.*Dana Reyes: .* 4/);
      // What is cut is unfolded by the keyboard.
      await sheet.locator(".finding").last().focus();
      for (const part of ["about", "dates"]) {
        await until("the line to have the focus", async () => {
          await page.keyboard.press("Tab");
          return sheet.evaluate((part) => document.activeElement?.matches(`.${part} > summary`), part);
        });
        await page.keyboard.press("Enter");
        await until("the line to unfold", () => sheet.locator(`.${part}[open]`).isVisible());
      }
      const whole = await footer(sheet);
      assert.deepEqual([whole.cut, whole.isWithin, whole.text], [[], true, folded.text]);
      await page.close();

      // A sentence about the time to write takes the first line. It is never cut.
      const thanks = await checked(width, THANKS);
      const [beginning] = TEXTS[language].keepQuestions.message.split("$1");
      const sentence = new RegExp(`^${beginning}.*Dana`);
      const said = await until("the sentence", async () => {
        const now = await footer(thanks.sheet);
        return sentence.test(now.text) && now;
      });
      assert.ok(said.lines <= 2 && said.height <= 70 && said.isWithin, JSON.stringify(said));
      assert.doesNotMatch(said.cut.join(), sentence);
      const reading = thanks.sheet.locator(".reading");
      assert.equal(await reading.isVisible(), false);
      await thanks.sheet.locator(".about > summary").press("Enter");
      await until("what was read", () => reading.isVisible());
      await thanks.page.close();
    }
  });
