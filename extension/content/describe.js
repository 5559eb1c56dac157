// @ts-check
"use strict";
// Says in a sentence what is being read, and in another what could not be, so that nobody wonders whether it works.
(() => {
  const tactful = (globalThis.tactful ??= /** @type {Tactful} */ ({}));
  const count = (/** @type {number} */ n, /** @type {string} */ one) => `${n} ${one}${n === 1 ? "" : "s"}`;
  /** What is lost where a part was not found. @type {Record<Part, string>} */
  const LOST = {
    to: "No recipient found: names are not checked.",
    from: "Your own name was not found: the name you sign with is not checked.",
    subject: "No subject field found: the subject is not checked.",
    attachments: "Attached files cannot be seen: they are not checked.",
    thread: "Earlier messages were not found.",
  };

  /** @param {Context & {missing: Part[]}} context @param {PageReport} report @param {Site} site */
  tactful.describe = (context, report, site) => {
    const names = context.to.map((person) => person.name || person.email).filter(Boolean);
    const kind = site.id === "generic" ? "message" : `${site.name} message`;
    const whom = names.length === 0 ? `a ${kind}` : `your ${kind} to ${names.slice(0, 2).join(" and ")}${names.length > 2 ? ` and ${names.length - 2} more` : ""}`;
    const files = context.attachments === null || context.attachments === undefined ? "" : context.attachments.length ? `, ${count(context.attachments.length, "attachment")}` : ", no attachment";
    const thread = context.thread?.length ? `; thread read, ${count(context.thread.length, "message")}` : "";
    return { reading: `Reading ${whom}: ${count(report.words, "word")}${files}${thread}.`, unread: context.missing.map((part) => LOST[part]).join(" ") };
  };
})();
