// @ts-check
"use strict";
// SOGo 5: the dialog over the open message, CKEditor or plain text. Tested on a real server:
// tests/browser/sogo
(() => {
  const { sites, parseDate, person, fieldValue, wordsOf } = globalThis.tactful;
  const FORM = 'form[name="messageForm"]';

  /** @param {ParentNode} root @param {string} model @returns {Person[]} */
  const chips = (root, model) => {
    const all = [...root.querySelectorAll(`md-chips[ng-model="${model}"] .md-chip-content`)];
    // The label is the address followed by a translated sentence on how to remove it.
    return all.map((chip) =>
      person(wordsOf(chip).includes("@") ? wordsOf(chip) : (chip.getAttribute("aria-label") ?? "")),
    );
  };

  /** @param {Element} view @param {string} part */
  const sender = (view, part) => wordsOf(view.querySelector(`[ng-bind*="message.from"][ng-bind$="${part}"]`));

  sites.push({
    id: "sogo",
    name: "SOGo",
    channel: "email",
    isHere: () => location.pathname.startsWith("/SOGo/") || !!document.querySelector(FORM),
    box: 'body.cke_editable, form[name="messageForm"] textarea[ng-model*="editable.text"]',
    message: FORM,
    expects: ["to", "subject", "from"],
    sends: (event) =>
      event.target instanceof Element && !!event.target.closest(`${FORM} [ng-click="editor.send()"]`),
    read: (message) => {
      const subject = message.querySelector('input[name="subject"]');
      const open = document.querySelector("#detailView .msg-body");
      const view = document.querySelector("#detailView");
      return {
        subject: subject ? fieldValue(subject) : null,
        from: person(fieldValue(message.querySelector('input[name="from"]'))),
        to: chips(message, "editor.message.editable.to"),
        cc: chips(message, "editor.message.editable.cc"),
        attachments: [...message.querySelectorAll('md-chips[ng-model="editor.uploader.queue"] md-chip')].map(
          wordsOf,
        ),
        thread:
          open && view
            ? [
                {
                  from: { name: sender(view, ".name"), email: sender(view, ".email") },
                  at: parseDate(wordsOf(view.querySelector("time.msg-date"))),
                  text: wordsOf(open),
                },
              ]
            : [],
      };
    },
  });
})();
