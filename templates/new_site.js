// @ts-check
"use strict";
// TODO: the site's name, and what is special about it. Facts: docs/sites.md. Fixture: tests/browser/pages/new-site.html
(() => {
  const { sites, chips, person, fieldValue, wordsOf } = globalThis.tactful;

  sites.push({
    id: "new-site",
    name: "TODO: its name",
    channel: "email", // TODO: "email", "linkedin" or "other"
    isHere: () => location.hostname === "mail.new-site.example", // TODO: its hosts
    // TODO: the selectors. Prefer roles, names and attributes; a translated label must never be the only way.
    box: ".editor",
    message: ".compose", // the element around the box, the fields and the button to send
    expects: ["to", "subject", "from"], // TODO: what every message of this site shows
    sends: (event) => event.target instanceof Element && !!event.target.closest(".send"),
    // Leave out each part that the site does not show, here and in the fixture and in tests/browser/places.js.
    // `chips` takes an address from the text, title, aria-label, data-email or link of a chip (content/site.js).
    read: (message) => ({
      subject: fieldValue(message.querySelector(".subject")),
      from: person(wordsOf(document.querySelector(".account"))),
      to: chips(message.querySelector(".to"), ".chip"),
      cc: chips(message.querySelector(".cc"), ".chip"),
      attachments: null, // TODO: the names of the files, or null if no source tells how they are shown
    }),
  });
})();
