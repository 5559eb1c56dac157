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

  /** Our hosts on this page, which count as no change of a message. */
  tactful.hosts ??= new WeakSet();
  /** The URL and origin of the frames' page. Pages outside the extension set their own. */
  tactful.surfacePage ??= null;

  /**
   * @param {{ onRemoved: () => void, onHidden: () => void, onBlocked: () => void }} on `onRemoved`: the page
   *   removed the host; `onHidden`: it hides the dialog around it; `onBlocked`: its policy blocks our frames
   * @returns {Surface}
   */
  tactful.surface = (on) => {
    const host = document.createElement("div");
    host.style.setProperty("all", "initial", "important");
    const shadowRoot = host.attachShadow({ mode: "closed" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(tactful.hostStyle);
    shadowRoot.adoptedStyleSheets = [sheet];

    const gone = new AbortController();
    let hidden = false;
    /** The element of the page around the host; see top-layer.js. @type {Element} */
    let home = tactful.rootOf();
    const guard = new MutationObserver(() => host.isConnected || on.onRemoved());
    const putBack = () => {
      if (!home.isConnected) home = tactful.rootOf();
      home.append(host); // its frames reload and get their state again
      host.setAttribute("popover", "manual");
      if (!hidden) host.showPopover();
      unzoom();
      guard.disconnect();
      guard.observe(home, { childList: true });
    };
    /** Takes back the zoom of the elements around the host, so that its pixels are those of the window. */
    const unzoom = () => {
      host.style.removeProperty("zoom");
      const { currentCSSZoom: zoom = 1 } = /** @type {any} */ (host);
      if (zoom !== 1) host.style.setProperty("zoom", String(1 / zoom), "important");
    };
    /** Puts the host above everything else in the top layer. */
    const raise = () => {
      if (hidden || !host.isConnected) return;
      host.hidePopover();
      host.showPopover();
      unzoom();
    };
    // A dialog that is hidden hides the host with it.
    const sizes = new ResizeObserver(() => home.getClientRects().length || on.onHidden());
    /** Moves the host to another element. Where browsers can, its frames stay loaded. @param {Element} to */
    const move = (to) => {
      if (to === home && (host.isConnected || isAway)) return;
      home = to;
      sizes.disconnect();
      if (home !== tactful.rootOf()) sizes.observe(home);
      if (isAway) return;
      guard.disconnect();
      // Some dialogs have made everything inert that was outside them.
      for (const name of ["inert", "aria-hidden"]) host.removeAttribute(name);
      try {
        if (!host.isConnected) throw new Error("nothing to move");
        /** @type {any} */ (home).moveBefore(host, null);
        guard.observe(home, { childList: true });
        raise();
      } catch {
        putBack();
      }
    };
    tactful.keepEvents(host, gone.signal);
    addEventListener("fullscreenchange", raise, { signal: gone.signal, capture: true });

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
    let isAway = false;
    const leave = () => {
      isAway = true;
      guard.disconnect();
      host.remove();
      later(stay, STAYS);
    };
    const stay = () => {
      isAway = false;
      if (!host.isConnected) putBack();
    };
    addEventListener("beforeunload", leave, { signal: gone.signal });
    addEventListener("pageshow", stay, { signal: gone.signal });
    tactful.hosts.add(host);
    putBack();

    return {
      shadowRoot,
      frame,
      putBack,
      move,
      /** Hides everything while no message is being written, or shows it again. @param {boolean} wanted */
      hide(wanted) {
        if (wanted === hidden) return;
        hidden = wanted;
        if (hidden) host.hidePopover();
        else host.showPopover();
      },
      remove() {
        guard.disconnect();
        sizes.disconnect();
        gone.abort();
        timers.forEach((timer) => {
          clearTimeout(timer);
        });
        host.remove();
      },
    };
  };
})();
