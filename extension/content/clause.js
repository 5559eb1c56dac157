// @ts-check
"use strict";
// The clause around some words, so that a fix can be read where it would stand.
(() => {
  const { tactful } = globalThis;
  const MOST = 400; // letters on each side that are looked at

  /**
   * Returns the text of the line before and after some words, as far as their sentence goes.
   * @param {Run[]} runs @param {Place[]} places @returns {Clause | null} null without a place
   */
  tactful.clauseAt = (runs, places) => {
    const [first, last] = [places[0], places[places.length - 1]];
    if (!first || !runs[first.run] || !runs[last.run]) return null;
    let before = runs[first.run].text.slice(Math.max(0, first.from - MOST), first.from);
    for (let at = first.run; at > 0 && !runs[at].breaks && before.length < MOST; at--)
      before = runs[at - 1].text.slice(-MOST) + before;
    let after = runs[last.run].text.slice(last.to, last.to + MOST);
    for (let at = last.run + 1; at < runs.length && !runs[at].breaks && after.length < MOST; at++)
      after += runs[at].text.slice(0, MOST);
    const [start] = /(?:[^.!?\n]|[.!?](?!\s))*$/.exec(before) ?? [""];
    const [end] = /^(?:[^.!?\n]|[.!?](?!\s|$))*[.!?]?/.exec(after) ?? [""];
    return { before: start.trimStart().replace(/\s+/g, " "), after: end.trimEnd().replace(/\s+/g, " ") };
  };
})();
