// @ts-check
"use strict";
// Starts a quiet session on a site where Tactful is always on. The session shows nothing until the writer is
// in a message. Returns the state, as toggle.js does.
(() => {
  const { tactful } = globalThis;
  tactful.session ??= tactful.connect({ quiet: true });
  return tactful.session.hasBox() ? "on" : "off";
})();
