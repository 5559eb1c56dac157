// @ts-check
"use strict";
// Summarises a report in sentences: what was read, which parts were not found, and which checks ran.
(() => {
  const { tactful } = globalThis;

  /**
   * @param {HTMLElement} box @param {ReadContext} context @param {ShownReport} report
   * @param {Site} site
   */
  tactful.summarize = (box, context, report, site) => {
    const { message, count, joined } = tactful;
    const names = context.to.map((person) => person.name || person.email).filter(Boolean);
    const files =
      context.attachments === null || context.attachments === undefined
        ? []
        : [
            context.attachments.length
              ? count("attachments", context.attachments.length)
              : message("noAttachment"),
          ];
    const thread = context.thread?.length ? [count("thread", context.thread.length)] : [];
    const here = site.id === "generic" ? [] : [site.name];
    const whom =
      names.length > 2 ? message("andMore", names.slice(0, 2).join(", "), names.length - 2) : joined(names);
    // The checks that ran, for a report without findings.
    const checked = !report.english
      ? "checkedForeign"
      : !report.candidate
        ? "checkedMessage"
        : report.tone_unreadable
          ? "checkedWithoutTone"
          : "checkedLetter";
    return {
      reading: [
        ...(names.length ? [message("readingTo", whom)] : []),
        count("words", report.words),
        ...files,
        ...thread,
        ...here,
      ].join(" · "),
      whom: context.isUnaddressed ? tactful.typedRecipients(box) : null,
      unread: [
        ...(context.isPart ? [message("oneParagraph")] : []),
        ...context.missing.filter((part) => part !== "to").map((part) => message(`missing_${part}`)),
      ].join(" "),
      checked: report.isEmpty || (report.findings.length && report.english) ? "" : message(checked),
    };
  };

  /** Returns the names of the first two recipients, for a sentence. @param {Context} context */
  tactful.whom = ({ to }) =>
    tactful.joined(
      to
        .slice(0, 2)
        .map((person) => person.name || person.email)
        .filter(Boolean),
    );
})();
