// @ts-check
"use strict";
// Roundcube 1.5 and 1.6, skin elastic, plain text and TinyMCE. Tested on a real server:
// tests/browser/roundcube
(() => {
  const { sites, people, person, fieldValue, wordsOf } = globalThis.tactful;
  const FORM = 'form[name="form"]';

  sites.push({
    id: "roundcube",
    name: "Roundcube",
    channel: "email",
    isHere: () => !!document.querySelector(`${FORM} #composebody`),
    box: "#composebody, body#tinymce",
    message: "body:not(#tinymce)",
    expects: ["to", "subject", "from"],
    sends: (event) =>
      event.target instanceof Element && !!event.target.closest("a.button.send, button.send, #rcmbtn_send"),
    read: (message) => {
      const from = /** @type {HTMLSelectElement | null} */ (message.querySelector('[name="_from"]'));
      return {
        subject: fieldValue(message.querySelector('input[name="_subject"]')),
        from: person(from?.selectedOptions?.[0]?.text ?? fieldValue(from)),
        to: people(fieldValue(message.querySelector('[name="_to"]'))),
        cc: people(fieldValue(message.querySelector('[name="_cc"]'))),
        attachments: [...message.querySelectorAll("#attachment-list li")].map(wordsOf),
      };
    },
  });
})();
