// @ts-check
"use strict";
// A page of a site where the person wants Tactful always on: begins by itself as soon as the writer is in a message, and
// keeps out of sight until then and afterwards. Answers the state, as toggle.js does.
(() => {
  const { tactful } = globalThis;
  tactful.session ??= tactful.connect({ quiet: true });
  return tactful.session.hasBox() ? "on" : "off";
})();
