// @ts-check
"use strict";
// Finds words again by the text around them, after an edit elsewhere.
(() => {
  const { tactful } = globalThis;
  const ENOUGH = 12; // letters of context that identify words
  const MOST = 2000; // most letters of context that are compared

  /**
   * Returns the normalised text of the runs (see `normalizeSpace`), and the run and offset of each letter.
   * The space between two lines has the offset -1.
   * @param {Run[]} runs @returns {Flat}
   */
  tactful.flatten = (runs) => {
    /** @type {Flat} */ const flat = { text: "", run: [], offset: [] };
    const add = (/** @type {string} */ letter, /** @type {number} */ run, /** @type {number} */ offset) => {
      if (tactful.isInvisible(letter)) return;
      const isSpace = /\s/.test(letter);
      if (isSpace && (!flat.text || flat.text.endsWith(" "))) return;
      flat.text += isSpace ? " " : letter;
      flat.run.push(run);
      flat.offset.push(offset);
    };
    runs.forEach(({ text, breaks }, run) => {
      if (breaks) add(" ", run, -1);
      for (let offset = 0; offset < text.length; offset++) add(text[offset], run, offset);
    });
    if (flat.text.endsWith(" ")) flat.text = flat.text.slice(0, -1);
    return flat;
  };

  /**
   * Returns the words at some places of a text, with all the text before and after them.
   * @param {Flat} flat @param {Place[]} places @returns {Surrounded}
   */
  tactful.surrounded = (flat, places) => {
    const indexOf = (/** @type {number} */ run, /** @type {number} */ offset) => {
      const found = flat.run.findIndex((r, at) => r > run || (r === run && flat.offset[at] >= offset));
      return found < 0 ? flat.text.length : Math.min(found, flat.text.length);
    };
    const last = places[places.length - 1];
    const [from, to] = [indexOf(places[0].run, places[0].from), indexOf(last.run, last.to)];
    return { left: flat.text.slice(0, from), words: flat.text.slice(from, to), right: flat.text.slice(to) };
  };

  /**
   * Finds words by their context in a text that may have been edited since. Returns `null` if they are
   * missing or ambiguous. `score` is the number of equal letters around them.
   * @param {string} text @param {Surrounded} wanted @returns {{at: number, score: number} | null}
   */
  tactful.locate = (text, { left, words, right }) => {
    if (text === left + words + right) {
      return { at: left.length, score: Math.min(left.length, MOST) + Math.min(right.length, MOST) };
    }
    let best = { at: -1, score: -1, isOnly: false };
    const last = text.length - words.length;
    for (let at = text.indexOf(words); at >= 0 && at <= last; at = text.indexOf(words, at + 1)) {
      const end = at + words.length;
      const before = tactful.sameBefore(text, at, left, MOST);
      const after = tactful.sameAfter(text, end, right, MOST);
      const score = before + after;
      // One side is long enough, or it is complete and the other side is long enough.
      const [isAllBefore, isAllAfter] = [before === left.length, after === right.length];
      const isSureBefore = before >= ENOUGH || (isAllBefore && before === at);
      const isSureAfter = after >= ENOUGH || (isAllAfter && end + after === text.length);
      const isLike = (isSureBefore && (isSureAfter || isAllAfter)) || (isAllBefore && isSureAfter);
      if (isLike && score >= best.score) best = { at, score, isOnly: score > best.score };
      if (at === text.length) break; // indexOf finds an empty string at the end forever
    }
    return best.isOnly ? { at: best.at, score: best.score } : null;
  };

  /**
   * Counts the letters before a position that equal the end of another text.
   * @param {string} text @param {number} at @param {string} left @param {number} [limit]
   */
  tactful.sameBefore = (text, at, left, limit = Infinity) => {
    const most = Math.min(at, left.length, limit);
    let same = 0;
    while (same < most && text.charCodeAt(at - 1 - same) === left.charCodeAt(left.length - 1 - same)) same++;
    return same;
  };

  /**
   * Counts the letters after a position that equal the start of another text.
   * @param {string} text @param {number} at @param {string} right @param {number} [limit]
   */
  tactful.sameAfter = (text, at, right, limit = Infinity) => {
    const most = Math.min(text.length - at, right.length, limit);
    let same = 0;
    while (same < most && text.charCodeAt(at + same) === right.charCodeAt(same)) same++;
    return same;
  };

  /**
   * Counts the letters at the start of two texts that are the same, and at the end of what is left of them.
   * @param {string} before @param {string} now
   */
  tactful.sameEnds = (before, now) => {
    const head = tactful.sameAfter(now, 0, before);
    const left = Math.min(before.length, now.length) - head;
    return { head, tail: tactful.sameBefore(now, now.length, before, left) };
  };

  /**
   * Returns the places of a range of letters. An empty range gives the place between two letters.
   * @param {Flat} flat @param {number} from @param {number} to @returns {Place[]}
   */
  tactful.placesOf = (flat, from, to) => {
    /** @type {Place[]} */ const places = [];
    for (let at = from; at < to; at++) {
      const [run, offset, last] = [flat.run[at], flat.offset[at], places[places.length - 1]];
      if (offset < 0) continue;
      if (last?.run === run) last.to = offset + 1;
      else places.push({ run, from: offset, to: offset + 1 });
    }
    if (places.length || !flat.text) return places;
    const isAfterLetter = from > 0 && flat.offset[from - 1] >= 0;
    const run = isAfterLetter ? flat.run[from - 1] : flat.run[from];
    const offset = isAfterLetter ? flat.offset[from - 1] + 1 : Math.max(0, flat.offset[from]);
    return [{ run, from: offset, to: offset }];
  };
})();
