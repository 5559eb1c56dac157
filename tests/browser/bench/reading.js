// @ts-check
// Measures the reading of the tone in the worker, over the real message path, from the first request to the
// answer that has everything: a letter of ten sentences after a cold start, and one edited sentence. Prints a
// line each and writes docs/benchmarks.md.
const { quantile, writeSection } = require("./results.js");
const { openCheckPage } = require("../check-page.js");
const { open } = require("../chromium.js");
const { stopWorker } = require("../stored.js");
const { edited, snapshot } = require("./messages.js");
const { text } = require("./texts.js");

const COLD_ROUNDS = 7;
const EDIT_ROUNDS = 40;
const WORDS = 150;
const SENTENCES = 10; // of a text of that length

(async () => {
  const browser = await open();
  const page = await browser.context.newPage();
  await openCheckPage(page, browser.id);
  /**
   * Checks a text and waits for the tone. Returns the times of both answers, in milliseconds, and how many
   * sentences were read between them.
   * @param {string} text
   */
  const read = (text) =>
    page.evaluate(
      async (snapshot) => {
        const ask = (/** @type {boolean} */ wait) =>
          /** @type {any} */ (globalThis).ask({ kind: "check", snapshot, fresh: false, wait });
        const start = performance.now();
        const first = await ask(false);
        const answered = performance.now() - start;
        const all = await ask(true);
        if (all.unread || all.tone_unreadable) throw new Error("the tone was not read");
        return { first: answered, all: performance.now() - start, unread: first.unread };
      },
      snapshot(text, { revision: 2, subject: "Analyst interview" }),
    );
  const expect = (/** @type {number} */ count, /** @type {{unread: number}} */ { unread }) => {
    if (unread !== count) throw new Error(`${unread} sentences were to be read, not ${count}`);
  };

  const whole = text(WORDS);
  const cold = [];
  for (let round = 0; round < COLD_ROUNDS; round++) {
    await stopWorker(browser); // first, since it writes what it has read after its answer
    await page.evaluate(() => chrome.storage.session.clear());
    const times = await read(whole);
    expect(SENTENCES, times);
    cold.push(times);
  }
  const edits = [];
  for (let round = 0; round < EDIT_ROUNDS; round++) {
    const times = await read(edited(whole, round));
    expect(1, times);
    edits.push(times);
  }
  await browser.close();

  /** @type {[string, string, number[]][]} */ const rows = [
    ["read-letter-cold", `a letter of ${SENTENCES} sentences, worker stopped`, cold.map(({ all }) => all)],
    ["read-letter-cold-first", "its first answer, without the tone", cold.map(({ first }) => first)],
    ["read-sentence", "one sentence edited", edits.map(({ all }) => all)],
    ["read-sentence-first", "its first answer, without the tone", edits.map(({ first }) => first)],
  ];
  const shown = (/** @type {number[]} */ all) => [0.5, 0.95].map((q) => quantile(all, q).toFixed(1));
  for (const [name, what, all] of rows) {
    const [median, late] = shown(all);
    console.log(`${name} median ${median} ms, 95th percentile ${late} ms of ${all.length} (${what})`);
  }
  writeSection(
    "Reading the tone",
    [
      "From the first request to the answer that has everything, in the worker, over the real message path",
      "(`tests/browser/bench/reading.js`).",
      "",
      "| what | median, ms | 95th percentile, ms | |",
      "| --- | --- | --- | --- |",
      ...rows.map(([name, what, all]) => `| ${name} | ${shown(all).join(" | ")} | ${what} |`),
    ].join("\n"),
  );
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
