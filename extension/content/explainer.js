// @ts-check
"use strict";
// Explains findings of one box: at their words in the card, or in the list, and one after the other by keys.
(() => {
  const { tactful } = globalThis;
  const LEVELS = ["mistake", "caution", "hint"];

  /**
   * @param {HTMLElement} box
   * @param {{panel: Panel, painter: Painter, fixes: OfferedFixes, isActive: () => boolean,
   *   keepClear: (context: Context) => Obstacles,
   *   current: () => {report: PageReport, context: Context, runs: Run[]} | null}} session
   * @returns {Explainer}
   */
  tactful.explainer = (box, { panel, painter, fixes, isActive, keepClear, current }) => {
    const { message } = tactful;
    /** Returns the mark of a finding; -1 if it has no words on the page. @param {number | null} index */
    const markOf = (index) => current()?.report.marks.findIndex((mark) => mark.finding === index) ?? -1;
    const around = () => tactful.toTop(box.ownerDocument, box.getBoundingClientRect());

    /** @param {number} mark @returns {number} */
    const lengthOf = (mark) =>
      current()?.report.marks[mark]?.places.reduce((sum, { from, to }) => sum + to - from, 0) ?? 0;
    /**
     * Returns the marks that share words with a mark, itself included: the worst first, then the shortest.
     * @param {number} mark
     */
    const overlapping = (mark) => {
      const marks = current()?.report.marks ?? [];
      const places = marks[mark]?.places ?? [];
      const meets = (/** @type {Mark} */ other) =>
        other.places.some((a) => places.some((b) => a.run === b.run && a.from < b.to && b.from < a.to));
      const isShown = (/** @type {Mark} */ { finding, page_only }) => finding !== null || page_only !== null;
      const all = [...marks.keys()].filter((at) => at === mark || (isShown(marks[at]) && meets(marks[at])));
      return sorted(all);
    };
    /** @param {number[]} marks */
    const sorted = (marks) => {
      const level = (/** @type {number} */ at) => LEVELS.indexOf(current()?.report.marks[at]?.level ?? "");
      return marks.sort((a, b) => level(a) - level(b) || lengthOf(a) - lengthOf(b));
    };

    /**
     * Returns a function that gives the place of a mark on the page, and what the card keeps clear of. The
     * result is null once the words are out of sight.
     * @param {number} mark
     */
    const anchorOf = (mark) => () => {
      const { context } = current() ?? {};
      const here = around();
      const words = painter
        .rects(mark)
        .filter(
          (rect) => rect.bottom > Math.max(0, here.top) && rect.top < Math.min(innerHeight, here.bottom),
        );
      if (!words.length || !context) return null;
      const { send, recipients, caret } = keepClear(context);
      return { words, box: here, keepClear: [...send, ...recipients, ...caret] };
    };
    /** Explains a mark in the card. @param {number} mark @param {boolean} isAsked */
    const openMark = (mark, isAsked) => {
      const { report, context, runs } = current() ?? {};
      const { finding, page_only } = report?.marks[mark] ?? {};
      const alone = report?.page_only[page_only ?? -1];
      const shown = typeof finding === "number" ? report?.findings[finding] : alone;
      if (!report || !context || !runs || !shown) return;
      const index = typeof finding === "number" ? finding : null;
      if (index !== null) fixes.opens(index);
      const group = overlapping(mark);
      const at = group.indexOf(mark);
      panel.card.show(
        { finding: shown, index },
        {
          whom: tactful.whom(context),
          isAsked,
          anchor: anchorOf(mark),
          group: { at: at + 1, of: group.length },
          another: (by) => openMark(group[(at + by + group.length) % group.length], isAsked),
          clause: tactful.clauseAt(runs, report.marks[mark].places),
          ...(index !== null && alone ? { sizedBy: alone } : {}),
        },
      );
    };

    /**
     * Explains a finding: at its words, or in the list if it has no mark. Such a finding rests on data that
     * the page must not learn, or is about the whole message.
     * @param {number} index
     */
    const open = (index) => {
      const mark = markOf(index);
      if (mark >= 0) return openMark(mark, true);
      fixes.opens(index);
      panel.card.hide();
      panel.unfold(index);
    };

    return {
      open,
      openInList(index) {
        fixes.opens(index);
        panel.card.hide();
        const isOpening = panel.unfolded() !== index;
        panel.unfold(index);
        const mark = markOf(index);
        if (mark < 0 || !isOpening) return;
        painter.reveal(mark);
        painter.flash(mark);
      },
      openMark,
      select(site, index) {
        const { report } = current() ?? {};
        if (!report || markOf(index) < 0) return;
        painter.reveal(markOf(index));
        tactful.selectPlaces(box, site, report.places[index]);
      },
      about(index) {
        const { report, context } = current() ?? {};
        const finding = report?.findings[index];
        return finding && context ? { title: finding.title, whom: tactful.whom(context) } : null;
      },
      worst: (marks) => sorted([...marks])[0],
      isAbout: (mark) =>
        panel.card.isOpen() && panel.card.about() === (current()?.report.marks[mark]?.finding ?? null),
      renumber(to) {
        fixes.renumber(to);
        if (isActive()) panel.renumber(to);
      },
      step(by) {
        const findings = current()?.report.findings ?? [];
        const order = tactful.listOrder(findings);
        if (!order.length) return panel.announce(message("nothingToExplain"));
        const now = panel.card.about() ?? panel.unfolded();
        const at = now === null ? -1 : order.indexOf(now);
        const to = at < 0 ? (by > 0 ? 0 : order.length - 1) : (at + by + order.length) % order.length;
        const next = order[to];
        if (markOf(next) >= 0) painter.reveal(markOf(next));
        if (panel.unfolded() !== null) panel.unfold(/** @type {number} */ (panel.unfolded()));
        open(next);
        const { title, quote, advice } = findings[next];
        const heading = title + (quote ? `, “${quote}”` : "");
        panel.announce(message("announced", to + 1, order.length, heading, advice));
      },
    };
  };
})();
