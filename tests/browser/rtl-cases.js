// @ts-check
// Pages that are written from right to left, or that the browser has translated, and what a person does on
// them. A driver (Chromium's or Firefox's) does the pressing and looking.
const assert = require("node:assert/strict");
const { until } = require("./chromium.js");

const HOST = "rtl.northwind.example";
const ADDRESS = `https://${HOST}/`;

/**
 * @typedef {{x: number, y: number, width: number, height: number}} Rect
 * @typedef {object} Driver
 * @property {(expression: string) => Promise<any>} run in the page
 * @property {() => Promise<void>} press the icon
 * @property {() => Promise<any>} seen the panel and the card
 * @property {(role: "panel" | "card") => Promise<(Rect & {direction: string}) | null>} placeOf one of
 *   our frames, and how its text is written
 * @property {(place: {x: number, y: number}) => Promise<void>} clickAt clicks a place of the page
 * @property {(name: string) => Promise<void>} button presses a button of panel or card
 */

const font = (/** @type {string} */ text) =>
  `<font dir="auto" style="vertical-align: inherit;"><font dir="auto" style="vertical-align: inherit;">${text}</font></font>`;
const ENGLISH = [
  "Dear Mike,",
  "Thank you for the interview on Friday. I has enjoyed it.",
  "Best regards,",
  "Sam Okafor",
];
/** @type {{name: string, html: string, heading: string, lines: string[], box?: string}[]} */
const PAGES = [
  { name: "Arabic", html: 'lang="ar" dir="rtl"', heading: "رسالة جديدة", lines: ENGLISH },
  { name: "Hebrew", html: 'lang="he" dir="rtl"', heading: "הודעה חדשה", lines: ENGLISH, box: 'dir="ltr"' },
  {
    name: "translated",
    html: 'lang="de" class="translated-ltr"',
    heading: font("Neue Nachricht"),
    lines: ENGLISH.map(font),
  },
  {
    name: "translated into Arabic",
    html: 'lang="ar" dir="rtl" class="translated-rtl"',
    heading: font("رسالة"),
    lines: ENGLISH.map(font),
  },
];

/** @param {typeof PAGES[number]} page */
const html = ({ html, heading, lines, box = "" }) =>
  `<!doctype html><html ${html}><body><h1>${heading}</h1><form><input name="to" value="Dana Reyes"><div id="box" contenteditable="true" ${box} style="width:600px;min-height:200px;border:1px solid">${lines.map((line) => `<div>${line}</div>`).join("")}</div></form></body></html>`;

const BOX = 'document.getElementById("box")';
const MARKS = "[...CSS.highlights.values()].flatMap((highlight) => [...highlight])";
/** The place of an expression on the page. @param {string} thing */
const rect = (thing) =>
  `(({ x, y, width, height }) => ({ x, y, width, height }))(${thing}.getBoundingClientRect())`;

/** @param {Rect} a @param {Rect} b */
const meet = (a, b) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Marks, panel, card and a change are right. @param {Driver} at */
const act = async (at) => {
  const content = () => at.run(`${BOX}.outerHTML`);
  const before = await content();
  await at.run(`${BOX}.focus()`);
  await at.press();
  const marked = () => at.run(`${MARKS}.map(String)`);
  await until("the marks", async () => {
    const words = await marked();
    return words.includes("Mike") && words.includes("has");
  });
  assert.equal(await content(), before);
  // Panel and card are written from left to right, in the window, and the panel is off the box.
  await until("the panel", async () =>
    (await at.seen())?.findings.some((/** @type {{quote: string}} */ f) => f.quote === "Mike"),
  );
  const [width, height] = await at.run("[innerWidth, innerHeight]");
  const inWindow = async (/** @type {"panel" | "card"} */ role) => {
    const place = await at.placeOf(role);
    assert.ok(
      place &&
        place.x >= 0 &&
        place.y >= 0 &&
        place.x + place.width <= width &&
        place.y + place.height <= height,
      `${role}: ${JSON.stringify(place)}`,
    );
    assert.equal(place.direction, "ltr");
    return place;
  };
  assert.ok(!meet(await inWindow("panel"), await at.run(rect(BOX))), "the panel covers the box");
  // The card opens at the words.
  const words = await at.run(rect(`${MARKS}.find((range) => String(range) === "Mike")`));
  await at.clickAt({ x: words.x + words.width / 2, y: words.y + words.height / 2 });
  await until("the card", async () => (await at.seen())?.cardAlone?.includes("Dana"));
  const card = await inWindow("card");
  assert.ok(!meet(card, words) && Math.abs(card.y - words.y) < 400, JSON.stringify({ card, words }));
  await at.button("Mike → Dana");
  await until("the change", async () => (await at.run(`${BOX}.innerText`)).startsWith("Dear Dana,"));
  assert.equal((await content()).replace("Dana", "Mike"), before);
};

module.exports = { HOST, ADDRESS, PAGES, html, act };
