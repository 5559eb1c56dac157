// @ts-check
"use strict";
// Notices when the writer comes back to a box and what was judged holds no longer: on another day, or on a page out of the
// back-forward cache.
(() => {
  const { tactful } = globalThis;
  /** The local day and the offset from UTC: with another one, the advice is another. */
  const today = () => `${tactful.now().slice(0, 10)} ${new Date().getTimezoneOffset()}`;

  /**
   * @param {HTMLElement} box @param {() => void} check judges the box again @param {AbortSignal} signal ends it
   * @returns {RecheckOnReturn}
   */
  tactful.recheckOnReturn = (box, check, signal) => {
    const view = /** @type {Window} */ (box.ownerDocument.defaultView);
    let judgedOn = today();
    let isRestored = false;
    // After midnight, a sleep, or a change of the time zone. No timer is needed: somebody who reads it has come back.
    const returned = () => void (judgedOn !== today() && check());
    document.addEventListener("visibilitychange", returned, { signal });
    view.addEventListener("focus", returned, { signal });
    box.addEventListener("focus", returned, { signal });
    addEventListener(
      "pageshow",
      (event) => {
        if (!event.persisted) return;
        isRestored = true; // the browser has wiped the icon
        check();
      },
      { signal },
    );
    return {
      /** Notes that the box is judged now. Returns whether it is the first time since the page was restored. */
      checked() {
        const was = isRestored;
        [judgedOn, isRestored] = [today(), false];
        return was;
      },
    };
  };
})();
