// @ts-check
"use strict";
// Begins a session that asks the worker of the extension and hears its keys.
(() => {
  const { tactful } = globalThis;
  /** @param {(name: string) => void} pressed */
  const keys = (pressed) => {
    const heard = (/** @type {any} */ message) =>
      void (message?.kind === "key" && pressed(String(message.name)));
    chrome.runtime.onMessage.addListener(heard);
    return () => chrome.runtime.onMessage.removeListener(heard);
  };
  // An update leaves the panel of the version before it on the page, with nobody to take it away.
  const sweep = () => {
    const { dom } = /** @type {any} */ (chrome); // Chromium's way into closed roots; Firefox has its own
    for (const host of document.querySelectorAll(":root > div[popover]")) {
      const root = /** @type {any} */ (host).openOrClosedShadowRoot ?? dom?.openOrClosedShadowRoot(host);
      if (root?.querySelector('iframe.panel, section.panel[aria-label="Tactful"]')) host.remove();
    }
  };
  const isAlive = () => {
    try {
      return Boolean(chrome.runtime.id);
    } catch {
      return false;
    }
  };
  tactful.connect = (how) => {
    sweep();
    // The address changes with every run of the browser in Chromium, so that no page can ask for it; the origin does not.
    const url = chrome.runtime.getURL("surface/surface.html");
    const origin = url.startsWith("chrome-extension:")
      ? `chrome-extension://${chrome.runtime.id}`
      : new URL(url).origin;
    tactful.surfacePage = { url, origin };
    return tactful.startSession(
      async (/** @type {object} */ message) => chrome.runtime.sendMessage(message),
      {
        keys,
        isAlive,
        ...how,
      },
    );
  };
})();
