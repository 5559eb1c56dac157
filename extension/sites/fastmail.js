// @ts-check
"use strict";
// Fastmail. Only its confirmed selectors (docs/sites.md) are used here. The generic site reads the rest.
// Fixture: tests/browser/pages/fastmail.html
(() => {
  const { sites, people, person, fieldValue } = globalThis.tactful;

  sites.push({
    id: "fastmail",
    name: "Fastmail",
    channel: "email",
    isHere: () => /^(app|www)\.fastmail\.com$|^betaapp\.fastmail\.com$/.test(location.hostname),
    message: ".v-Compose",
    expects: ["to", "subject", "from"],
    read: (message) => {
      const from = /** @type {HTMLSelectElement | null} */ (
        message.querySelector(".v-ComposeFrom-bottom select, .v-ComposeFrom select")
      );
      const field = (/** @type {string} */ row) =>
        [...message.querySelectorAll(`textarea[id$="${row}-input"], input[id$="${row}-input"]`)].flatMap(
          (e) => people(fieldValue(e)),
        );
      // "bcc-input" ends with "cc-input".
      const cc = [
        ...message.querySelectorAll(
          'textarea[id$="cc-input"]:not([id$="bcc-input"]), input[id$="cc-input"]:not([id$="bcc-input"])',
        ),
      ].flatMap((e) => people(fieldValue(e)));
      return {
        subject: null,
        from: person(from?.selectedOptions?.[0]?.text ?? ""),
        to: field("to"),
        cc,
        attachments: null,
      };
    },
  });
})();
