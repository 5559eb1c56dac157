// @ts-check
"use strict";
// Any compose box: the labelled fields around it. Looks at names, types and roles before words.
(() => {
  const { sites, people, outer, valueOf } = globalThis.tactful;
  const SUBJECT = 'input[name*="subject" i], input[id*="subject" i], input[aria-label*="subject" i], input[placeholder*="subject" i]';
  const field = (/** @type {string} */ name) =>
    ["input", "textarea"].flatMap((tag) => [`${tag}[name="${name}" i]`, `${tag}[name="_${name}" i]`, `${tag}[id="${name}" i]`, `${tag}[aria-label="${name}" i]`, `${tag}[placeholder="${name}" i]`]).join(",");

  /** The nearest ancestor of a box that also holds a subject or a recipient. @param {Element} box */
  const messageAround = (box) => {
    for (let at = box.parentElement; at; at = at.parentElement) if (at.querySelector(`${SUBJECT},${field("to")},input[type="email"]`)) return at;
    return null;
  };

  sites.push({
    id: "generic",
    channel: "other",
    isHere: () => true,
    read: (_message, box) => {
      const message = messageAround(outer(box));
      const to = message && (message.querySelector(field("to")) ?? message.querySelector('input[type="email"]'));
      const subject = message?.querySelector(SUBJECT);
      const files = message?.querySelectorAll('input[type="file"]') ?? [];
      return {
        subject: subject ? valueOf(subject) : null,
        to: people(valueOf(to)),
        cc: people(valueOf(message?.querySelector(field("cc")))),
        attachments: files.length ? [...files].flatMap((input) => [.../** @type {HTMLInputElement} */ (input).files ?? []].map((file) => file.name)) : null,
      };
    },
  });
})();
