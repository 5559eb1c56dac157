// @ts-check
"use strict";
// Finds where on the page our host has to be. A modal dialog makes everything outside it inert, a popover
// closes at a press outside it, and a focus trap takes the focus back from outside it. So the host is inside
// the one around the box.
(() => {
  const { tactful } = globalThis;
  const TOP_LAYER = 'dialog:modal, :popover-open, [aria-modal="true"]';
  const DIALOG = '[role="dialog"], [role="alertdialog"]';
  /** Events of the page that our own elements would cause. Others stay in the frames. */
  const OURS =
    "focus blur focusin focusout pointerover pointerout pointerdown mouseover mouseout mousemove mousedown mouseup click";

  /**
   * Returns the element of the page that our host belongs in.
   * @param {HTMLElement | null} box the box that is checked, if there is one
   * @returns {Element}
   */
  tactful.homeOf = (box) => {
    if (!box || tactful.isGone(box)) return tactful.rootOf();
    // The compose windows of known sites trap nothing. Modal ones there say that they are.
    const wanted = tactful.siteOf(box).id === "generic" ? `${TOP_LAYER}, ${DIALOG}` : TOP_LAYER;
    for (let at = tactful.above(tactful.outer(box)); at; at = tactful.above(at))
      if (tactful.isUnclobbered(at) && at.matches(wanted) && at.getClientRects().length) return at;
    return tactful.rootOf();
  };

  /**
   * Keeps events on our host from all listeners of the page that are not on its window.
   * @param {HTMLElement} host @param {AbortSignal} signal ends it
   */
  tactful.keepEvents = (host, signal) => {
    const stop = (/** @type {Event} */ event) => {
      if (event.composedPath().includes(host)) event.stopImmediatePropagation();
    };
    for (const type of OURS.split(" ")) addEventListener(type, stop, { signal, capture: true });
  };

  /**
   * Keeps keys out of a box and the page until the returned function is called.
   * @param {HTMLElement | null} box
   */
  tactful.keepKeys = (box) => {
    const views = box && !tactful.isGone(box) ? tactful.viewsOf(box) : [window];
    const stopper = new AbortController();
    const keep = (/** @type {Event} */ event) => {
      if (!event.isTrusted) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    for (const view of views)
      for (const type of ["keydown", "keypress", "keyup"])
        view?.addEventListener(type, keep, { signal: stopper.signal, capture: true });
    return () => stopper.abort();
  };
})();
