// @ts-check
"use strict";
// Where panel and card stand on a page: a host element in the top layer with a closed shadow root, and in it one frame of
// the extension's own origin for each. Their words are in the frames, where no script, search, selection or listener of
// the page reaches (docs/architecture.md, "Why frames"). The root holds no words, except the overlay of a text box.
(() => {
  const { tactful } = globalThis;
  const STAYS = 1500; // milliseconds after which a page that was to be left is still there: a download, a question
  const SLOW = 5000; // milliseconds after which a frame that does not answer is taken for blocked

  /** Where the frames' page is, and its origin. Pages without an extension around them set their own. */
  tactful.surfacePage ??= null;

  /**
   * @param {{ onRemoved: () => void, onBlocked: () => void }} on `onRemoved`: the page took the host out;
   *   `onBlocked`: the page's own policy keeps our frames from running
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
      tactful.rootOf().append(host); // its frames load anew, and are given their state again
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
    /** Frames that load once the first of them is there: marks come before the panel, the panel before the card. @type {(() => void)[]} */
    const waiting = [];

    /** @param {"panel" | "card"} role @param {Record<string, (...args: any[]) => unknown>} methods @returns {SurfaceFrame} */
    const frame = (role, methods) => {
      const { url, origin, messages } = /** @type {SurfacePage} */ (tactful.surfacePage);
      const element = document.createElement("iframe");
      element.className = role;
      element.title = tactful.message(role === "panel" ? "panelTitle" : "whyMarked");
      // Pages that isolate themselves (COEP) load no other frame in Chromium; Firefox needs no such permission.
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
        // Only a page of this origin can take the port; the frame of a blocked page has another.
        element.contentWindow?.postMessage({ tactful: role, messages }, origin, [port2]);
      });
      if (role === "card") waiting.push(load);
      return {
        element,
        /** Shows a state; `onRendered` gets the height of what is shown, in pixels, also after the frame loaded anew. */
        render(state) {
          shown = state;
          if (call) void call("render", state).then((height) => shown === state && rendered(height));
          else if (state !== null) requestAnimationFrame(() => later(load, 0)); // once the marks are painted
        },
        onRendered: (then) => {
          rendered = then;
        },
      };
    };
    // Chromium keeps no page with a frame of ours in its back-forward cache, and without the cache Back may cost a draft.
    // So the frames go before the page is left, and come again if it stays or comes back.
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
      /** Takes everything out of sight while nothing is being written, or shows it again. @param {boolean} wanted */
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
