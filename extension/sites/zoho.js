// @ts-check
"use strict";
// Zoho Mail. Only its editor's frame and its quote are known (docs/sites.md). The generic site reads the
// rest. Fixture: tests/browser/pages/zoho.html
(() => {
  const { sites } = globalThis.tactful;

  sites.push({
    id: "zoho",
    name: "Zoho Mail",
    channel: "email",
    isHere: () =>
      /^mail\.zoho\.(com|eu|in|com\.au|jp|ca|sa|com\.cn)$|^mail\.zohocloud\.ca$/.test(location.hostname),
    quoted: ".zmail_extra",
    expects: ["to", "subject", "from"],
    read: () => ({ subject: null, to: [], cc: [], attachments: null }),
  });
})();
