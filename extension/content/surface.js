// @ts-check
"use strict";
// Puts panel and card on a page: a host element in the top layer with a closed shadow root, and in it one
// frame of the extension's origin for each. Scripts, search, selection and listeners of the page cannot reach
// the text in the frames (docs/architecture.md, "Why frames"). The root itself contains no text, except the
// overlay of a text box.
(() => {
  const { tactful } = globalThis;
  const STAYS = 1500; // milliseconds after which an announced navigation did not happen: a download, a prompt
  const SLOW = 5000; // milliseconds after which a silent frame counts as blocked

  /** The URL and origin of the frames' page. Pages outside the extension set their own. */
  tactful.surfacePage ??= null;

  /**
   * @param {{ onRemoved: () => void, onBlocked: () => void }} on `onRemoved`: the page removed the host;
   *   `onBlocked`: the page's policy blocks our frames
   * @returns {Surface}
   */
  tactful.surface = (on) => {
    const host = document.createElement("div");
    host.style.setProperty("all", "initial", "important");
    const shadowRoot = host.attachShadow({ mode: "closed" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(tactful.hostStyle);
    shadowRoot.adoptedStyleSheets = [sheet];

    let hidden = false;
    const guard = new MutationObserver(() => host.isConnected || on.onRemoved());
    const putBack = () => {
      tactful.rootOf().append(host); // its frames reload and get their state again
      host.setAttribute("popover", "manual");
      if (!hidden) host.showPopover();
      guard.observe(tactful.rootOf(), { childList: true });
    };

    const timers = new Set();
    const later = (/** @type {() => void} */ then, /** @type {number} */ ms) => {
      const timer = window.setTimeout(then, ms);
      timers.add(timer);
      return timer;
    };
    /**
     * Frames that load after the first one: the marks come before the panel, the panel before the card.
     * @type {(() => void)[]}
     */
    const waiting = [];

    /**
     * @param {"panel" | "card"} role @param {Record<string, (...args: any[]) => unknown>} methods
     * @returns {SurfaceFrame}
     */
    const frame = (role, methods) => {
      const { url, origin, messages } = /** @type {SurfacePage} */ (tactful.surfacePage);
      const element = document.createElement("iframe");
      element.className = role;
      element.title = tactful.message(role === "panel" ? "panelTitle" : "whyMarked");
      // In Chromium, isolated pages (COEP) load no other frames. Firefox does not need this.
      /** @type {any} */ (element).credentialless = true;
      /** @type {Call | null} */ let call = null;
      /** @type {unknown} */ let shown;
      /** @type {(height: number | null) => void} */ let rendered = () => {};
      let isLoading = false;
      let slow = 0;
      const load = () => {
        if (isLoading) return;
        isLoading = true;
        element.src = `${url}#${role}`;
        shadowRoot.append(element);
        slow = later(on.onBlocked, SLOW);
      };
      element.addEventListener("load", () => {
        call = null;
        const { port1, port2 } = new MessageChannel();
        const mine = tactful.openRpc(port1, {
          ...methods,
          ready: () => {
            call = mine;
            clearTimeout(slow);
            if (shown !== undefined) void mine("render", shown).then((height) => rendered(height));
            waiting.splice(0).forEach((next) => {
              next();
            });
          },
        });
        // Only a page of this origin gets the port. The frame of a blocked page has another origin.
        element.contentWindow?.postMessage({ tactful: role, messages }, origin, [port2]);
      });
      if (role === "card") waiting.push(load);
      return {
        element,
        /**
         * Shows a state. `onRendered` gets the height of the content in pixels, also after a reload of the
         * frame.
         */
        render(state) {
          shown = state;
          if (call) void call("render", state).then((height) => shown === state && rendered(height));
          else if (state !== null) requestAnimationFrame(() => later(load, 0)); // once the marks are painted
        },
        onRendered: (then) => {
          rendered = then;
        },
        /** Calls a method of the frame, if it is loaded. @param {string} method */
        call: (method) => void call?.(method),
      };
    };
    // Chromium keeps no page with our frames in its back-forward cache, and without the cache "Back" may lose
    // a draft. So the frames are removed before a navigation, and restored if the page stays or is restored.
    const leave = () => {
      guard.disconnect();
      host.remove();
      later(stay, STAYS);
    };
    const stay = () => host.isConnected || putBack();
    addEventListener("beforeunload", leave);
    addEventListener("pageshow", stay);
    putBack();

    return {
      shadowRoot,
      frame,
      putBack,
      /** Hides everything while no message is being written, or shows it again. @param {boolean} wanted */
      hide(wanted) {
        if (wanted === hidden) return;
        hidden = wanted;
        if (hidden) host.hidePopover();
        else host.showPopover();
      },
      remove() {
        guard.disconnect();
        removeEventListener("beforeunload", leave);
        removeEventListener("pageshow", stay);
        timers.forEach((timer) => {
          clearTimeout(timer);
        });
        host.remove();
      },
    };
  };
})();
