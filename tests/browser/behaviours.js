// @ts-check
// The behaviours that Tactful must have in every box, on every site and in every editor. A driver
// (Chromium's or Firefox's) does the pressing and looking; the order is one visit: write, press, read, mend,
// take back, ignore, send, stop.
const assert = require("node:assert/strict");
const { until } = require("./chromium.js");

const WRONG_NAME = "Wrong name in the greeting";
const BLANK = "Placeholder left in";

/**
 * One visit to a place.
 * @typedef {object} Visit
 * @property {typeof import("./places.js").PLACES[number]} place
 * @property {() => Promise<void>} focus puts the caret into the box, before the word "interview"
 * @property {() => Promise<string>} html of the box, and its value
 * @property {() => Promise<string>} text of the box, white space as one space
 * @property {() => Promise<string>} after the letters after the caret
 * @property {() => Promise<string>} scrolled where the window and everything around the box are scrolled to
 * @property {() => Promise<void>} press the icon
 * @property {() => Promise<void>} [pressed] runs after the first press of the icon, before the warnings come
 * @property {() => Promise<any>} seen the panel and the card
 * @property {(title: string) => Promise<void>} open presses a finding in the list
 * @property {(name: string) => Promise<void>} button presses a button of panel or card
 * @property {() => Promise<string[]>} marks the underlined words
 * @property {(key: "undo" | "redo") => Promise<void>} key
 * @property {() => Promise<any>} [reads] what the content script reads around the box
 * @property {() => Promise<void>} [send] presses the site's own button
 * @property {() => Promise<any[]>} [sent] what was recorded as sent
 * @property {() => Promise<string[]>} traces what is left of Tactful on the page
 */

const titles = (/** @type {any} */ seen) => (seen?.findings ?? []).map((/** @type {any} */ f) => f.title);
/** @param {Visit} at @param {string} what @param {(seen: any) => boolean} fits */
const whenSeen = (at, what, fits) =>
  until(`${at.place.name}: ${what}`, async () => {
    const seen = await at.seen();
    return seen && fits(seen) && seen;
  });
/** @param {Visit} at @param {string} title @param {RegExp} wanted */
const openCard = async (at, title, wanted) => {
  return until(`${at.place.name}: the card of "${title}"`, async () => {
    await at.open(title);
    const { card } = (await at.seen()) ?? {};
    return wanted.test(card ?? "") && card;
  });
};
/**
 * The box's HTML once the editor has finished its own late work: CKEditor, for one, changes the box's class
 * some 50 ms after the focus came or went. @param {Visit} at
 */
const htmlAtRest = async (at) => {
  let html = await at.html();
  let since = Date.now();
  return until(`${at.place.name}: the editor to be at rest`, async () => {
    const now = await at.html();
    if (now !== html) [html, since] = [now, Date.now()];
    return Date.now() - since >= 200 && html;
  });
};
const swapped = (/** @type {string} */ text) => text.replace("Mike", "Dana");

/** @type {Record<string, (at: Visit) => Promise<void>>} */
const BEHAVIOURS = {
  async warns(at) {
    await at.focus();
    const before = await htmlAtRest(at);
    await at.press();
    await at.pressed?.();
    const seen = await whenSeen(at, "the warnings", (s) => titles(s).includes(WRONG_NAME));
    assert.ok(titles(seen).includes(BLANK), titles(seen).join());
    const marks = await at.marks();
    assert.ok(
      marks.includes("Mike") && marks.some((words) => /^\[(project name|topic)\]$/.test(words)),
      marks.join(),
    );
    assert.ok(
      !marks.some((words) => /your name|tagline/.test(words)),
      `what is quoted or signed was marked: ${marks}`,
    );
    assert.equal(await at.html(), before, "checking changed the draft");
  },
  async explains(at) {
    const card = await openCard(at, WRONG_NAME, /Source:/);
    for (const part of ["Dana", "Source:", "Mike → Dana"])
      assert.ok(card.includes(part), `${part} in: ${card}`);
  },
  async fixes(at) {
    const before = await at.text();
    const [stood, scrolled] = [await at.after(), await at.scrolled()];
    assert.match(stood, /^interview/);
    await at.button("Mike → Dana");
    await whenSeen(at, "the change to be told of", (s) => /Changed to “Dana”/.test(s.card ?? ""));
    assert.equal(await at.text(), swapped(before));
    assert.equal(await at.after(), stood, "the caret moved");
    assert.equal(await at.scrolled(), scrolled, "the page was scrolled");
    await whenSeen(at, "the warning to go", (s) => !titles(s).includes(WRONG_NAME));
  },
  async undoes(at) {
    const fixed = await at.text();
    await at.key("undo");
    const plain = fixed.replace("Dana", "Mike");
    await until(`${at.place.name}: one undo to take it back`, async () => (await at.text()) === plain);
    await whenSeen(at, "the warning to come back", (s) => titles(s).includes(WRONG_NAME));
    await at.key("redo");
    await until(`${at.place.name}: redo to do it again`, async () => (await at.text()) === fixed);
    await at.key("undo");
    await until(`${at.place.name}: undo again`, async () => (await at.text()) === plain);
    // Fixed again, and undone on the card.
    await whenSeen(at, "the warning again", (s) => titles(s).includes(WRONG_NAME));
    await openCard(at, WRONG_NAME, /Mike → Dana/);
    await at.button("Mike → Dana");
    await whenSeen(at, "the second change", (s) => /Changed to “Dana”/.test(s.card ?? ""));
    assert.equal(await at.text(), fixed);
    await at.button("Undo");
    await whenSeen(at, "the card to say so", (s) => /Undone/.test(s.card ?? ""));
    assert.equal(await at.text(), plain);
  },
  async ignores(at) {
    await whenSeen(at, "the warning", (s) => titles(s).includes(WRONG_NAME));
    await openCard(at, WRONG_NAME, /Once/);
    await at.button("Once");
    await whenSeen(
      at,
      "the warning to be ignored",
      (s) =>
        !titles(s).includes(WRONG_NAME) &&
        /Dismissed once/.test(s.card ?? "") &&
        /1 dismissed here/.test(s.text),
    );
    assert.ok(!(await at.marks()).includes("Mike"));
    await at.button("Undo");
    await whenSeen(at, "the warning back", (s) => titles(s).includes(WRONG_NAME));
  },
  async sends(at) {
    if (!at.send || !at.sent) return;
    await at.send();
    await until(`${at.place.name}: the sending to be noticed`, async () => (await at.sent?.())?.length);
  },
  async "leaves no trace"(at) {
    const before = await htmlAtRest(at);
    await at.press();
    await until(
      `${at.place.name}: everything gone`,
      async () => (await at.seen()) === null && !(await at.traces()).length,
    );
    assert.equal(await at.html(), before);
  },
};

/** Asserts the context that is read around a box. @param {Visit} at */
async function reads(at) {
  assert.ok(at.reads, "this place cannot be read");
  const { context, runs, site, here, message } = await at.reads();
  const { reads: wanted, name, site: expected } = at.place;
  if (expected && expected !== "any page") {
    assert.equal(here, expected, `${name}: "isHere" of "${here}" was the first to be true at this address`);
    assert.equal(site, expected, `${name}: the box is none that "box" of "${expected}" matches`);
    assert.ok(message, `${name}: nothing around the box matches "message" of "${expected}"`);
  }
  for (const part of ["subject", "from", "to", "cc", "attachments"]) {
    if (wanted[part] !== undefined)
      assert.deepEqual(context[part], wanted[part], `${at.place.name}: ${part}`);
  }
  const thread = wanted.thread ?? [];
  assert.equal((context.thread ?? []).length, thread.length, `${at.place.name}: earlier messages`);
  thread.forEach((/** @type {any} */ one, /** @type {number} */ n) => {
    assert.deepEqual(
      { from: context.thread[n].from, at: context.thread[n].at },
      { from: one.from, at: one.at },
      `${at.place.name}: earlier message ${n + 1}`,
    );
    assert.match(context.thread[n].text, one.text);
  });
  return { context, runs };
}

module.exports = { BEHAVIOURS, reads };
