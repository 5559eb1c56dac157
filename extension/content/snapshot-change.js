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

  const isHalf = (/** @type {string} */ text, /** @type {number} */ at) =>
    /[\uDC00-\uDFFF]/.test(text[at] ?? "");

  /** @param {string} before @param {string} now @returns {TextChange} */
  const textChange = (before, now) => {
    let { head, tail } = tactful.sameEnds(before, now);
    // The halves of a surrogate pair stay together.
    while (head > 0 && (isHalf(before, head) || isHalf(now, head))) head--;
    while (tail > 0 && isHalf(now, now.length - tail)) tail--;
    return { from: head, to: before.length - tail, text: now.slice(head, now.length - tail) };
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
    const isSame = (/** @type {Run} */ was, /** @type {Run} */ is) =>
      was.text === is.text && isAlike(was, is);
    const shorter = Math.min(runsBefore.length, runs.length);
    let start = 0;
    while (start < shorter && isSame(runsBefore[start], runs[start])) start++;
    let end = 0;
    while (
      end < shorter - start &&
      isSame(runsBefore[runsBefore.length - 1 - end], runs[runs.length - 1 - end])
    )
      end++;
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
