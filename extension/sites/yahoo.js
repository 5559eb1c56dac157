// @ts-check
"use strict";
// Yahoo Mail and AOL Mail, which are the same program. Facts: docs/sites.md. Fixture:
// tests/browser/pages/yahoo.html
(() => {
  const { sites, chips, labelOf, parseDate, person, fieldValue, halfTyped, wordsOf } = globalThis.tactful;
  const id = (/** @type {string} */ name) => `[data-test-id="${name}"]`;
  /** @param {ParentNode} message @param {string} row */
  const recipients = (message, row) =>
    chips(
      message.querySelector(`${id(`compose-header-field-${row}`)}, ${id(`container-${row}`)}`),
      '[data-test-id$="pill"], [data-test-id="pill-text"]',
    );

  sites.push({
    id: "yahoo",
    name: "Yahoo Mail",
    channel: "email",
    isHere: () => /(^|\.)mail\.(yahoo|aol)\.com$/.test(location.hostname),
    box: `${id("rte")}[contenteditable="true"], #editor-container > [contenteditable="true"]`,
    message: id("compose"),
    expects: ["to", "subject", "from"],
    sends: (event) =>
      event.target instanceof Element && !!event.target.closest(`${id("compose-send-button")}`),
    read: (message) => {
      const account =
        document
          .querySelector('button[aria-label*="@"][aria-label*="("], [role="button"][aria-label*="@"]')
          ?.getAttribute("aria-label") ?? "";
      const to = recipients(message, "to");
      const subject = message.querySelector(`input${id("compose-subject")}`);
      return {
        subject: subject ? fieldValue(subject) : null,
        from: { name: "", email: /[^\s()]+@[^\s()]+/.exec(account)?.[0] ?? "" },
        to: to.length ? to : halfTyped(message, "#message-to-field"),
        cc: recipients(message, "cc"),
        // The sources do not show how attached files look, so attachments are unknown.
        attachments: null,
        thread: [...document.querySelectorAll(id("message-view"))].map((item) => {
          const sender = item.querySelector(
            `${id("message-from")} ${id("email-pill")}, ${id("with-contact-card-anchor")}`,
          );
          return {
            from: person(sender ? labelOf(sender) : ""),
            at: parseDate(wordsOf(item.querySelector(id("message-date")))),
            text: wordsOf(item.querySelector(id("message-view-body-content"))),
          };
        }),
      };
    },
  });
})();
