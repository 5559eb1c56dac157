// @ts-check
"use strict";
// Keys while the card is open: Escape closes it and is kept from the page, which would close the message. Tab
// enters a card that the person has opened. The key that undoes makes the sentence about a fix out of date.
(() => {
  const { tactful } = globalThis;

  /**
   * @param {HTMLElement} box @param {Panel} panel @param {() => boolean} isActive @param {AbortSignal} signal
   */
  tactful.cardKeys = (box, panel, isActive, signal) => {
    const { card } = panel;
    /** Whether the key was pressed for the card, so that its release is ours as well. */
    let isOurs = false;
    const keep = (/** @type {Event} */ event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    const pressed = (/** @type {KeyboardEvent} */ event) => {
      const { key, isTrusted, isComposing, repeat, shiftKey, ctrlKey, altKey, metaKey } = event;
      if (!isTrusted || isComposing || !isActive()) return;
      if ((ctrlKey || metaKey) && key.toLowerCase() === "z") panel.undone();
      if (key === "Escape") {
        isOurs = card.isOpen() || (isOurs && repeat);
        card.hide();
        if (isOurs) keep(event);
        return;
      }
      if (!card.isOpen()) return;
      if (key === "Tab" && !shiftKey && !ctrlKey && !altKey && !metaKey && card.enter()) keep(event);
    };
    const released = (/** @type {KeyboardEvent} */ event) => {
      if (event.key !== "Escape" || !isOurs) return;
      isOurs = false;
      keep(event);
    };
    for (const view of tactful.viewsOf(box)) {
      view?.addEventListener("keydown", pressed, { signal, capture: true });
      view?.addEventListener("keyup", released, { signal, capture: true });
    }
    for (const doc of tactful.documentsOf(box))
      doc.addEventListener("scroll", () => isActive() && card.follow(), {
        signal,
        capture: true,
        passive: true,
      });
  };
})();
