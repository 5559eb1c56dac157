// @ts-check
"use strict";
// Moves marks along with an edit. Marks before the edit stay, marks after it shift, and marks it touched are
// dropped.
(() => {
  const { tactful } = globalThis;
  /** Returns whether a position is inside a word. @param {string} text @param {number} at */
  const isInWord = (text, at) =>
    at > 0 && at < text.length && /^[\p{L}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1));

  /**
   * Returns the shift between two states of a text. The whole difference counts as one replacement.
   * @param {string} old @param {string} now
   * @returns {(mark: {from: number, to: number}) => {from: number, to: number} | null} gives the new place of
   *   a mark, or null if the edit touched it
   */
  tactful.rangeShift = (old, now) => {
    const most = Math.min(old.length, now.length);
    let same = 0;
    while (same < most && now.charCodeAt(same) === old.charCodeAt(same)) same++;
    let tail = 0;
    while (
      tail < most - same &&
      now.charCodeAt(now.length - 1 - tail) === old.charCodeAt(old.length - 1 - tail)
    )
      tail++;
    const moved = now.length - old.length;
    return ({ from, to }) => {
      if (to <= same && !isInWord(now, to)) return { from, to };
      if (from >= old.length - tail && !isInWord(now, from + moved))
        return { from: from + moved, to: to + moved };
      return null;
    };
  };
})();
