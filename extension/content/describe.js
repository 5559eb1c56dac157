// @ts-check
"use strict";
// Says in a sentence what is being read, so that nobody wonders whether it works.
(() => {
  const tactful = (globalThis.tactful ??= /** @type {Tactful} */ ({}));
  const count = (/** @type {number} */ n, /** @type {string} */ one) => `${n} ${one}${n === 1 ? "" : "s"}`;

  /** @param {Context} context @param {PageReport} report */
  tactful.describe = (context, report) => {
    const to = context.to ?? [];
    const names = to.map((person) => person.name || person.email).filter(Boolean);
    const whom = names.length === 0 ? "a message (no recipient found: names are not checked)" : `your message to ${names.slice(0, 2).join(" and ")}${names.length > 2 ? ` and ${names.length - 2} more` : ""}`;
    const files = context.attachments === null || context.attachments === undefined ? "" : context.attachments.length ? `, ${count(context.attachments.length, "attachment")}` : ", no attachment";
    const thread = context.thread?.length ? `; thread read, ${count(context.thread.length, "message")}` : "";
    return `Reading ${whom}: ${count(report.words, "word")}${files}${thread}.`;
  };
})();
