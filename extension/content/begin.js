// @ts-check
"use strict";
// Begins a session that asks the worker of the extension and hears its keys.
(() => {
  const tactful = (globalThis.tactful ??= /** @type {Tactful} */ ({}));
  /** @param {(name: string) => void} pressed */
  const keys = (pressed) => {
    const heard = (/** @type {any} */ message) => void (message?.kind === "key" && pressed(String(message.name)));
    chrome.runtime.onMessage.addListener(heard);
    return () => chrome.runtime.onMessage.removeListener(heard);
  };
  tactful.begin = (how) => tactful.start((/** @type {object} */ message) => chrome.runtime.sendMessage(message), { keys, ...how });
})();
