// @ts-check
"use strict";
// Where marks stand after an edit: those before it stay, those after it move along, those it touched are gone.
(() => {
  const { tactful } = globalThis;
  /** Whether the letters on both sides of a place make one word. @param {string} text @param {number} at */
  const isInWord = (text, at) =>
    at > 0 && at < text.length && /^[\p{L}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1));

  /**
   * The edit between two states of a text, taken as one stretch that was replaced.
   * @param {string} old @param {string} now
   * @returns {(mark: {from: number, to: number}) => {from: number, to: number} | null} where a mark stands now
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
