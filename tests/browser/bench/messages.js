// @ts-check
// Messages as the benchmarks send them to the worker.

/**
 * A message with a text, as the page's scripts read it from a box.
 * @param {string} text @param {{revision: number, subject: string}} rest
 */
const snapshot = (text, rest) => ({
  site: "bench",
  channel: "email",
  from: { name: "Sam Okafor", email: "sam@mail.example" },
  to: [{ name: "Dana Reyes", email: "dana@northwind.example" }],
  cc: [],
  attachments: [],
  thread: [],
  now: "2026-11-24T10:00",
  runs: [{ text, breaks: 0, preformatted: true, quoted: false, signature: false }],
  ...rest,
});

const LAST_WORDS = ["step", "week", "plan", "tour", "note"];
/** The text with another word in its last sentence. @param {string} text @param {number} round */
const edited = (text, round) =>
  text.replace(/(\w+)(\W*)$/, (_, _word, end) => `${LAST_WORDS[round % LAST_WORDS.length]}${round}${end}`);

module.exports = { snapshot, edited };
