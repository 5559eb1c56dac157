// @ts-check
// A small model in place of the real one, for tests of everything around it: it reads an act in each sentence
// that has the act's word. And copies of the extension with another model, a damaged one or without one.
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { ROOT, EXTENSION } = require("./chromium.js");

/** The word that tells each act. No phrase list has those of the faults. @type {Record<string, string>} */
const WORDS = {
  impatient: "hurry",
  blaming: "ghosted",
  thanks: "thank",
  interest: "join",
  reason: "enjoyed",
  "next-step": "need",
  timeline: "when",
};
/** The list of the acts in the order of the model's outputs: the faults, then the parts. */
const LIST = fs.readFileSync(path.join(ROOT, "src/acts/act.rs"), "utf8").split("\nacts! {\n")[1];
/** The names of the acts in a piece of the list. @param {string} list */
const named = (list) => [...list.matchAll(/^ +\w+ = "([\w-]+)",$/gm)].map(([, name]) => name);
const ACTS = named(LIST);
const FAULTS = named(LIST.split("    parts {\n")[0]).length;
const WIDTH = Math.ceil((ACTS.length + 1) / 16) * 16; // an act's dimension each, and one more
const NEUTRAL = WIDTH - 1; // the dimension of all words that tell nothing

/**
 * Returns the file of the small model: no layers, a dimension an act, and heads that look at that dimension.
 * The format is described in encoder/src/artefact.rs.
 */
function smallModel() {
  /** @type {Buffer[]} */ const parts = [Buffer.from("TACTACT1")];
  const length = () => parts.reduce((sum, part) => sum + part.length, 0);
  const numbers = (/** @type {number[]} */ all) => {
    const bytes = Buffer.alloc(4 * all.length);
    all.forEach((number, at) => void bytes.writeUInt32LE(number, 4 * at));
    parts.push(bytes);
  };
  const text = (/** @type {string} */ words) => {
    numbers([Buffer.byteLength(words)]);
    parts.push(Buffer.from(words));
  };
  const floats = (/** @type {number[]} */ all) => void parts.push(Buffer.from(Float32Array.from(all).buffer));
  const tensor = (/** @type {number[]} */ all) => {
    parts.push(Buffer.alloc((16 - (length() % 16)) % 16));
    floats(all);
  };
  const bytes = (/** @type {number[]} */ all) => {
    parts.push(Buffer.alloc((16 - (length() % 16)) % 16), Buffer.from(Int8Array.from(all).buffer));
  };
  /** A row a list: the value in its dimensions, else 0. @param {number[][]} rows @param {number} value */
  const rows = (rows, value) =>
    rows.flatMap((own) => Array.from({ length: WIDTH }, (_, at) => (own.includes(at) ? value : 0)));
  const same = (/** @type {number} */ count, /** @type {number} */ value) => Array(count).fill(value);

  numbers([WIDTH, 1, WIDTH, 0, 64, ACTS.length, FAULTS, 0]);
  text("small");
  text(ACTS.join("\n"));
  floats(same(2 * (1 + ACTS.length), 2).map((scale, at) => (at % 2 ? 0 : scale)));
  const words = Object.entries(WORDS);
  text(["[PAD]", "[UNK]", "[CLS]", "[SEP]", ...words.map(([, word]) => word)].join("\n"));
  bytes(rows([...Array(4).fill([NEUTRAL]), ...words.map(([act]) => [ACTS.indexOf(act)])], 100));
  tensor(same(4 + words.length, 0.01));
  tensor(same(64 * WIDTH, 0)); // places
  tensor(same(WIDTH, 1));
  tensor(same(WIDTH, 0));
  const faults = Array.from({ length: FAULTS }, (_, at) => at);
  const heads = [...ACTS.map((_, at) => [at]), faults];
  tensor(rows(heads, 2)); // attention: to the word of the act
  tensor(same(heads.length, 0));
  tensor(rows(heads, 1)); // value: that word is there
  tensor(heads.map((own) => (own.length > 1 ? 0 : -3)));
  tensor(rows(heads.slice(0, FAULTS), 1)); // marks
  tensor(same(FAULTS, -3));
  return Buffer.concat(parts);
}

/**
 * Returns a copy of a folder of dist with another model, or without one.
 * @param {Buffer | null} model @param {string} [folder]
 */
function copyWithModel(model, folder = EXTENSION) {
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), "tactful-acts-"));
  fs.cpSync(folder, copy, { recursive: true });
  const file = path.join(copy, "engine/acts.bin");
  fs.rmSync(file, { force: true });
  if (model) fs.writeFileSync(file, model);
  return copy;
}

module.exports = { smallModel, copyWithModel };
