// @ts-check
// What is not read is never called well: text that only a canvas shows, boxes nobody can see, empty ones, and
// boxes that a page keeps from checkers. A box that another checker has marked is read.
const { test, before, after } = require("node:test");
const assert = require("node:assert/strict");
const { open, until } = require("./chromium.js");
const { panel, pressIn, when } = require("./visible.js");
const { show } = require("./fixtures.js");

/** @type {Awaited<ReturnType<typeof open>>} */ let browser;
before(async () => {
  browser = await open();
});
after(async () => void (await browser.close()));

const TO = '<input name="to" value="Dana Reyes &lt;dana.reyes@northwind.example&gt;">';
const LETTER = "Dear Mike,\n\nI'm just checking in.\n\nSam Okafor";

/** A page of its own. @param {string} body */
const page = async (body) => {
  const made = await browser.context.newPage();
  await made.route(/^https?:/, (route) =>
    route.fulfill({ contentType: "text/html; charset=utf-8", body: `<!doctype html><body>${body}` }),
  );
  await made.goto("https://unread.northwind.example/");
  return made;
};
const isWarned = (/** @type {any} */ seen) =>
  seen.findings.some((/** @type {any} */ f) => f.quote === "Mike");
const icon = (/** @type {RegExp} */ title) =>
  until(`the icon to say ${title}`, async () => title.test((await browser.icon()).title));

test("a text that is drawn on a canvas is not read, and the panel says what to do", async () => {
  const frame =
    '<iframe style="position:absolute;top:-1000px;width:1px;height:1px" srcdoc="<div contenteditable=true></div>"></iframe>';
  const made = await page(`<canvas width="700" height="400"></canvas>${frame}`);
  await made.evaluate(() => {
    const inner = document.querySelector("iframe")?.contentDocument;
    /** @type {HTMLElement | null | undefined} */ (inner?.querySelector("div"))?.focus();
  });
  await browser.press(made);
  const seen = await when(made, "the sentence", ({ state }) =>
    /can't read the text in this editor/.test(state),
  );
  assert.doesNotMatch(seen.text, /Nothing to fix|words/);
  await icon(/checks nothing here/);
  await made.close();
});

test("a text box of one pixel is not read", async () => {
  const made = await page(
    '<textarea style="position:absolute;width:1px;height:1px;padding:0;border:0"></textarea>',
  );
  await made.evaluate(() => document.querySelector("textarea")?.focus());
  await browser.press(made);
  await when(made, "the sentence", ({ state }) => /can't read the text in this editor/.test(state));
  await made.close();
});

test("an empty box is not well: nothing is written yet", async () => {
  const made = await page(`<form>${TO}<textarea rows="8" cols="60"></textarea></form>`);
  await made.locator("textarea").focus();
  await browser.press(made);
  const seen = await when(made, "the sentence", ({ state }) => state === "Nothing written yet.");
  assert.equal(seen.checked, "");
  await icon(/nothing to check yet/);
  await made.locator("textarea").pressSequentially("Dear Dana, thank you.");
  await when(made, "another sentence", ({ state }) => state && state !== "Nothing written yet.");
  await made.locator("textarea").fill("");
  await when(made, "the sentence again", ({ state }) => state === "Nothing written yet.");
  await made.close();
});

/** @param {string[]} texts @param {string} [after] what follows each box */
const paragraphsOf = (texts, after = "") =>
  `<form>${TO}<div style="width:600px">${texts
    .map(
      (text) =>
        `<div class="ce-block"><div><div class="ce-paragraph" contenteditable="true">${text}</div></div></div>${after}`,
    )
    .join("")}</div></form>`;

test("an editor with a box for each paragraph: the panel says which one is read, and calls no part missing", async () => {
  const made = await page(
    paragraphsOf([
      "Dear Mike,",
      "I applied for the role of analyst in October. Have you decided about my application yet?",
      "Sam Okafor",
    ]),
  );
  await made.locator(".ce-paragraph").first().focus();
  await browser.press(made);
  await when(made, "the note", ({ text }) => text.includes("has a box for each paragraph"));
  await when(made, "the wrong name", isWarned);
  await made.locator(".ce-paragraph").nth(1).focus();
  const seen = await when(
    made,
    "the end of reading",
    (s) => /1\d words/.test(s.text) && !isWarned(s) && (s.checked || s.findings.length),
  );
  const titles = seen.findings.map((/** @type {any} */ finding) => finding.title).join();
  assert.doesNotMatch(titles, /start with|sign with|say |one line|add your|name a|offer a/i);
  assert.match(seen.text, /has a box for each paragraph/);
  assert.doesNotMatch(seen.text, /Ready to send|Good to send/);
  await made.close();

  // Boxes for three messages are no paragraphs.
  const messages = paragraphsOf(
    ["Dear Mike,", "I'm just checking in.", "Sam Okafor"],
    '<p style="height:60px"><button>Send</button></p>',
  );
  const other = await page(messages);
  await other.locator(".ce-paragraph").first().focus();
  await browser.press(other);
  const report = await when(other, "the report", ({ text }) => text.includes("To Dana Reyes"));
  assert.doesNotMatch(report.text, /a box for each paragraph/);
  await other.close();
});

const MARKS = {
  LanguageTool: { "data-lt-tmp-id": "lt-304676", "data-gramm": "false", spellcheck: "false" },
  QuillBot: { "data-gramm": "false", "wt-ignore-input": "true", "data-quillbot-element": "k3Q" },
  ProWritingAid: { "data-gramm": "false", "pwa2-uuid": "EDITOR/input-739" },
  Grammarly: { "data-gramm": "true", "data-gramm_editor": "false", spellcheck: "false" },
};
for (const [checker, marks] of Object.entries(MARKS)) {
  test(`a box that ${checker} has marked is read`, async () => {
    const made = await page(`<form>${TO}<textarea rows="8" cols="60">${LETTER}</textarea></form>`);
    const mark = (/** @type {string} */ selector) => (/** @type {import("playwright-core").Page} */ at) =>
      at.locator(selector).evaluate((box, all) => {
        for (const [name, value] of Object.entries(all)) box.setAttribute(name, value);
      }, marks);
    await mark("textarea")(made);
    await made.locator("textarea").focus();
    await browser.press(made);
    await when(made, "the warning", isWarned);
    await made.close();

    const { page: mail } = await show(browser.context, "gmail");
    await mark('[g_editable="true"]')(mail);
    await mail.locator('[g_editable="true"]').click({ position: { x: 5, y: 60 } });
    await browser.press(mail);
    await when(mail, "the warning in Gmail", isWarned);
    await mail.close();
  });
}

test("a page's own opt-out is kept until the person wants this box read", async () => {
  const box = (/** @type {string} */ id) =>
    `<textarea id="${id}" rows="8" cols="60" data-enable-grammarly="false">${LETTER}</textarea>`;
  const made = await page(`<form>${TO}${box("one")}</form><form>${TO}${box("two")}</form>`);
  const html = () => made.evaluate(() => document.body.innerHTML);
  const before = await html();
  await made.locator("#one").focus();
  await browser.press(made);
  await when(made, "the sentence", ({ state }) => /asks writing tools not to read/.test(state));
  await icon(/checks nothing here/);
  await pressIn(made, "Read it anyway");
  await when(made, "the warning", isWarned);
  await icon(/^Tactful: \d+ mistakes?/);
  assert.equal(await html(), before);
  // The other box has not been allowed.
  await browser.press(made);
  await until("off", async () => (await panel(made)) === null);
  await made.locator("#two").focus();
  await browser.press(made);
  await when(made, "the sentence again", ({ state }) => /asks writing tools not to read/.test(state));
  await made.close();
});
