// @ts-check
"use strict";
// The icon was pressed: on, or off when it was on. Answers the state, which the worker shows on the icon.
(() => {
  const { tactful } = globalThis;
  if (tactful.session) {
    tactful.session.stop();
    return "off";
  }
  tactful.session = tactful.start((/** @type {object} */ message) => chrome.runtime.sendMessage(message));
  return tactful.session.hasBox() ? "on" : "no-box";
})();
