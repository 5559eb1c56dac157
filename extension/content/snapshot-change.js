// @ts-check
"use strict";
// Compares two snapshots of a message, so that an edit sends the words that changed and not the whole letter.
// checks.js puts the message together again in the worker.
(() => {
  const { tactful } = globalThis;

  /** Whether two runs differ in nothing but their text. @param {Run} a @param {Run} b */
  const isAlike = (a, b) =>
    a.breaks === b.breaks &&
    a.preformatted === b.preformatted &&
    a.quoted === b.quoted &&
    a.signature === b.signature &&
    a.code === b.code;

  /**
   * Returns how many items at the start are the same, and how many at the end of what is left.
   * @param {number} before @param {number} now the number of items
   * @param {(before: number, now: number) => boolean} isSame compares an item of each by their indices
   */
  const commonEnds = (before, now, isSame) => {
    const shorter = Math.min(before, now);
    let start = 0;
    while (start < shorter && isSame(start, start)) start++;
    let end = 0;
    while (end < shorter - start && isSame(before - 1 - end, now - 1 - end)) end++;
    return { start, end };
  };

  const isHalf = (/** @type {string} */ text, /** @type {number} */ at) =>
    /[\uDC00-\uDFFF]/.test(text[at] ?? "");

  /** @param {string} before @param {string} now @returns {TextChange} */
  const textChange = (before, now) => {
    let { start, end } = commonEnds(
      before.length,
      now.length,
      (a, b) => before.charCodeAt(a) === now.charCodeAt(b),
    );
    // The halves of a surrogate pair stay together.
    while (start > 0 && (isHalf(before, start) || isHalf(now, start))) start--;
    while (end > 0 && isHalf(now, now.length - end)) end--;
    return { from: start, to: before.length - end, text: now.slice(start, now.length - end) };
  };

  /**
   * Returns what changed from one snapshot to the next, or `null` if a field is no longer there.
   * @param {Snapshot} before @param {Snapshot} now @returns {SnapshotChange | null}
   */
  tactful.snapshotChange = (before, now) => {
    const { runs: runsBefore, ...aroundBefore } = before;
    const { runs, ...around } = now;
    if (Object.keys(aroundBefore).some((field) => !(field in around))) return null;
    const changed = Object.entries(around).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(Reflect.get(aroundBefore, field)),
    );
    const { start, end } = commonEnds(runsBefore.length, runs.length, (a, b) => {
      const [was, is] = [runsBefore[a], runs[b]];
      return was.text === is.text && isAlike(was, is);
    });
    const [removed, added] = [runsBefore.length - start - end, runs.slice(start, runs.length - end)];
    const fields = Object.fromEntries(changed);
    // Most edits are made in one run. A text box has one only, however long the letter is.
    if (removed === 1 && added.length === 1 && isAlike(runsBefore[start], added[0])) {
      const edit = textChange(runsBefore[start].text, added[0].text);
      return { fields, start, removed: 0, added: [], edit };
    }
    return { fields, start, removed, added };
  };
})();
