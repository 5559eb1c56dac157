// @ts-check
"use strict";
// Explains findings of one box: at their words, or in the list, and one after the other by keys.
(() => {
  const { tactful } = globalThis;

  /**
   * @param {HTMLElement} box
   * @param {{panel: Panel, painter: Painter, fixes: OfferedFixes, isActive: () => boolean,
   *   current: () => {report: PageReport, context: Context} | null}} session
   * @returns {Explainer}
   */
  tactful.explainer = (box, { panel, painter, fixes, isActive, current }) => {
    const { message } = tactful;
    /** Returns the mark of a finding; -1 if it has no words on the page. @param {number | null} index */
    const markOf = (index) => current()?.report.marks.findIndex((mark) => mark.finding === index) ?? -1;
    /** Returns the rectangle of a mark, or of the box. @param {number} mark */
    const near = (mark) =>
      painter.rects(mark)[0] ?? tactful.toTop(box.ownerDocument, box.getBoundingClientRect());

    /**
     * Explains a finding. A finding without a mark is explained in the list: it rests on data that the page
     * must not learn, or is about the whole message.
     * @param {number} index
     */
    const open = (index) => {
      const { report, context } = current() ?? {};
      const finding = report?.findings[index];
      if (!finding || !context) return;
      fixes.opens(index);
      if (!finding.at_words) return panel.unfold(index);
      const mark = markOf(index);
      const sizedBy = report.page_only[report.marks[mark]?.page_only ?? -1];
      panel.card.show(finding, index, near(mark), tactful.whom(context), sizedBy);
    };

    return {
      open,
      openMark(mark) {
        const { report, context } = current() ?? {};
        const { finding, page_only } = report?.marks[mark] ?? {};
        const alone = report?.page_only[page_only ?? -1];
        if (typeof finding === "number") open(finding);
        else if (alone && context) panel.card.show(alone, null, near(mark), tactful.whom(context));
      },
      isAbout: (mark) =>
        panel.card.isOpen() && panel.card.about() === (current()?.report.marks[mark]?.finding ?? null),
      renumber(to) {
        fixes.renumber(to);
        if (isActive()) panel.renumber(to);
      },
      cardFor: (index) => panel.card.beside(near(markOf(index))),
      step(by) {
        const all = current()?.report.findings ?? [];
        if (!all.length) return panel.announce(message("nothingToExplain"));
        const now = panel.card.about() ?? panel.unfolded();
        const next = now === null ? (by > 0 ? 0 : all.length - 1) : (now + by + all.length) % all.length;
        if (markOf(next) >= 0) painter.reveal(markOf(next));
        open(next);
        const { title, quote, advice } = all[next];
        const heading = title + (quote ? `, “${quote}”` : "");
        panel.announce(message("announced", next + 1, all.length, heading, advice));
      },
    };
  };
})();
