// @ts-check
"use strict";
// Checks a box again when the writer returns and the last report is out of date: on another day, or on a page
// restored from the back-forward cache.
(() => {
  const { tactful } = globalThis;
  /** Returns the local day and the offset from UTC, on which the advice depends. */
  const today = () => `${tactful.now().slice(0, 10)} ${new Date().getTimezoneOffset()}`;

  /**
   * @param {HTMLElement} box @param {() => void} check checks the box again
   * @param {AbortSignal} signal ends it
   * @returns {RecheckOnReturn}
   */
  tactful.recheckOnReturn = (box, check, signal) => {
    const view = /** @type {Window} */ (box.ownerDocument.defaultView);
    let checkedOn = today();
    let isRestored = false;
    // After midnight, a sleep, or a change of the time zone. No timer is needed: a person who reads the
    // report has returned.
    const returned = () => void (checkedOn !== today() && check());
    document.addEventListener("visibilitychange", returned, { signal });
    view.addEventListener("focus", returned, { signal });
    box.addEventListener("focus", returned, { signal });
    addEventListener(
      "pageshow",
      (event) => {
        if (!event.persisted) return;
        isRestored = true; // the browser has reset the icon
        check();
      },
      { signal },
    );
    return {
      /** Records a check. Returns whether it is the first one since the page was restored. */
      checked() {
        const was = isRestored;
        [checkedOn, isRestored] = [today(), false];
        return was;
      },
    };
  };
})();
