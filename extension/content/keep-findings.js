// @ts-check
"use strict";
// Follows findings from one report to the next. While the tone of a message is still being read, its report
// says less than the one before, so the findings of that one stay if their words are unchanged.
(() => {
  const { tactful } = globalThis;

  /**
   * Returns a function that finds the places of a text again in a newer text.
   * @param {Run[]} old @param {Run[]} now
   */
  const mover = (old, now) => {
    const [then, after] = [tactful.flatten(old), tactful.flatten(now)];
    const shift = tactful.rangeShift(then.text, after.text);
    return (/** @type {Place[]} */ places) => {
      if (!places.length) return places;
      const { left, words } = tactful.surrounded(then, places);
      const there = shift({ from: left.length, to: left.length + words.length });
      return there && tactful.placesOf(after, there.from, there.to);
    };
  };
  /**
   * Returns whether two lists of places have a letter in common, or are both empty.
   * @param {Place[]} a @param {Place[]} b
   */
  const meet = (a, b) =>
    a.length && b.length
      ? a.some((one) => b.some((two) => one.run === two.run && one.from < two.to && two.from < one.to))
      : a.length === b.length;
  /** Returns whether two readings of a box have the same words. @param {Run[]} a @param {Run[]} b */
  tactful.isSameText = (a, b) => a.length === b.length && a.every((run, at) => run.text === b[at].text);

  /** @param {Place[]} a @param {Place[]} b */
  const inOrder = ([a], [b]) => (a && b ? a.run - b.run || a.from - b.from : Number(!a) - Number(!b));

  /**
   * Returns a function from the indexes of an older report to those of a newer one; -1 if it has no such
   * finding.
   * @param {Judged<PageReport>} old @param {Judged<PageReport>} now @returns {(index: number) => number}
   */
  tactful.renumbering = (old, now) => {
    /** @type {ReturnType<typeof mover> | null} */ let moved = null;
    return (index) => {
      const finding = old.report.findings[index];
      if (!finding) return -1;
      moved ??= mover(old.runs, now.runs);
      const places = moved(old.report.places[index]);
      return now.report.findings.findIndex(
        ({ rule }, at) => rule === finding.rule && places && meet(places, now.report.places[at]),
      );
    };
  };

  /**
   * Returns a report, with the findings of the one before that it lacks if it is not about everything yet.
   * All is well if everything was read and nothing was found, and then while a changed sentence is read.
   * @param {PageReport} report @param {Run[]} runs @param {Judged<ShownReport> | null} old
   * @returns {ShownReport}
   */
  tactful.keepFindings = (report, runs, old) => {
    const isEmpty = !runs.some((run) => !run.quoted && !run.signature && /[\p{L}\p{N}]/u.test(run.text));
    if (!report.unread || !old)
      return { ...report, isEmpty, isWell: !isEmpty && !report.unread && !report.findings.length };
    const moved = mover(old.runs, runs);
    const indexIn = tactful.renumbering(old, { report, runs });
    // A finding about the whole message says nothing of another letter in the same box.
    const [then, after] = [tactful.flatten(old.runs).text, tactful.flatten(runs).text];
    const same = tactful.sameAfter(after, 0, then) + tactful.sameBefore(after, after.length, then);
    const isMostlySame = same * 2 > Math.max(then.length, after.length);
    /**
     * The findings with their places, and their indexes in the two reports.
     * @type {{finding: Finding, places: Place[], now: number, before: number}[]}
     */
    const all = report.findings.map((finding, now) => ({
      finding,
      places: report.places[now],
      now,
      before: -1,
    }));
    old.report.findings.forEach((finding, before) => {
      const places = moved(old.report.places[before]);
      const isThere = places?.length || isMostlySame;
      if (places && isThere && indexIn(before) < 0) all.push({ finding, places, now: -1, before });
    });
    all.sort((a, b) => inOrder(a.places, b.places));
    const page_only = [...report.page_only];
    const marks = report.marks.map((mark) => ({
      ...mark,
      finding: mark.finding === null ? null : all.findIndex(({ now }) => now === mark.finding),
    }));
    for (const mark of old.report.marks) {
      const places = moved(mark.places);
      const finding = mark.finding === null ? null : all.findIndex(({ before }) => before === mark.finding);
      const isThere = report.marks.some(
        ({ rule, places: there }) => rule === mark.rule && places && meet(places, there),
      );
      if (!places || isThere || finding === -1) continue;
      const alone = old.report.page_only[mark.page_only ?? -1];
      if (alone) page_only.push(alone);
      marks.push({ ...mark, places, finding, page_only: alone ? page_only.length - 1 : null });
    }
    return {
      ...report,
      findings: all.map(({ finding }) => finding),
      places: all.map(({ places }) => places),
      marks,
      page_only,
      isEmpty,
      isWell: old.report.isWell && isMostlySame && !all.length,
    };
  };
})();
