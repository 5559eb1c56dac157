// @ts-check
"use strict";
// Starts a session that is connected to the background worker, receives the keyboard commands and is told of
// changed settings.
(() => {
  const { tactful } = globalThis;
  /** @param {(name: string) => void} pressed */
  const keys = (pressed) => {
    const onMessage = (/** @type {any} */ message) =>
      void (message?.kind === "key" && pressed(String(message.name)));
    chrome.runtime.onMessage.addListener(onMessage);
    return () => chrome.runtime.onMessage.removeListener(onMessage);
  };
  /** @param {() => void} changed */
  const settings = (changed) => {
    const { onChanged } = chrome.storage;
    const onChange = (/** @type {{settings?: object}} */ items, /** @type {string} */ area) =>
      void (area === "local" && items.settings && changed());
    onChanged.addListener(onChange);
    return () => onChanged.removeListener(onChange);
  };
  // After an update, the panel of the previous version is still on the page and nothing else removes it.
  const removeStalePanels = () => {
    const { dom } = /** @type {any} */ (chrome); // Chromium's access to closed roots; Firefox has another
    const hosts = [...tactful.roots()].flatMap((root) => [...root.querySelectorAll('div[popover="manual"]')]);
    for (const host of hosts) {
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
    removeStalePanels();
    // In Chromium the URL changes with every run of the browser, so that no page can request it. The origin
    // is stable.
    const url = chrome.runtime.getURL("surface/surface.html");
    const origin = url.startsWith("chrome-extension:")
      ? `chrome-extension://${chrome.runtime.id}`
      : new URL(url).origin;
    tactful.surfacePage = { url, origin };
    const check = tactful.checkPort();
    /** @type {Ask} */
    const ask = async (request) =>
      request.kind === "check" ? check(request) : chrome.runtime.sendMessage(request);
    return tactful.startSession(ask, { keys, settings, isAlive, ...how });
  };
})();
