// @ts-check
"use strict";
// The checklist of a follow-up, from its report: what is right, what is to fix, and what could be added.
(() => {
  const { tactful } = globalThis;
  /** The rules of each item. The first one explains the item. */
  const RULES = /** @type {const} */ ({
    name: [
      "wrong-recipient-name",
      "misspelt-recipient-name",
      "wrong-name-in-closing",
      "stray-name",
      "impersonal-greeting",
      "missing-greeting",
    ],
    company: ["wrong-company-name"],
    blanks: ["placeholder-left-in"],
    attachment: ["missing-attachment"],
    timing: [
      "before-promised-date",
      "too-soon",
      "too-many-follow-ups",
      "late-thank-you",
      "bad-hour",
      "missing-timeline-question",
    ],
    thanks: ["missing-thanks"],
    interest: ["missing-interest"],
    reason: ["missing-reason"],
    next_step: ["missing-next-step"],
    signed: ["wrong-sender-name", "missing-sign-off", "missing-contact-details"],
  });
  /** The items that need a part of the page. */
  const NEEDS = /** @type {Partial<Record<ChecklistItem["key"], Part>>} */ ({
    name: "to",
    attachment: "attachments",
  });

  /**
   * Returns the items that were checked, or no item if the message is no follow-up or not wholly read. It
   * leaves out an item that cannot be known.
   * @param {ShownReport} report @param {Part[]} missing the parts of the page that were not found
   * @returns {ChecklistItem[]}
   */
  tactful.checklist = (report, missing) => {
    const { parts, findings, ignored } = report;
    if (!parts || report.unread || report.isEmpty) return [];
    return Object.entries(RULES).flatMap(([name, rules]) => {
      const key = /** @type {ChecklistItem["key"]} */ (name);
      const needed = NEEDS[key];
      if (needed && missing.includes(needed)) return [];
      const has = (/** @type {string} */ rule) => /** @type {readonly string[]} */ (rules).includes(rule);
      const at = tactful.listOrder(findings).find((index) => has(findings[index].rule));
      const finding = at === undefined ? null : findings[at];
      const isThere = key in parts ? parts[/** @type {keyof typeof parts} */ (key)] : true;
      const isDone = isThere && !finding && !ignored.some(({ rule }) => has(rule));
      const state = isDone ? "done" : finding && finding.level !== "hint" ? "open" : "gap";
      return [{ key, state, index: at ?? null, rule: finding?.rule ?? rules[0] }];
    });
  };
})();
