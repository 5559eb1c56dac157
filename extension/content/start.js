// @ts-check
"use strict";
// The icon was pressed: on, or off when it was on. Answers the state, which the worker shows on the icon.
(() => {
  const { tactful } = globalThis;
  if (tactful.session) {
    tactful.session.stop();
    return "off";
  }
  /** @param {(name: string) => void} pressed */
  const keys = (pressed) => {
    const heard = (/** @type {any} */ message) => void (message?.kind === "key" && pressed(String(message.name)));
    chrome.runtime.onMessage.addListener(heard);
    return () => chrome.runtime.onMessage.removeListener(heard);
  };
  tactful.session = tactful.start((/** @type {object} */ message) => chrome.runtime.sendMessage(message), keys);
  return tactful.session.hasBox() ? "on" : "no-box";
})();
