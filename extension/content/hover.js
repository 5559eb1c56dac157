// @ts-check
"use strict";
// Explains marked words while the pointer rests on them or on the card. A click keeps the card open. Only
// trusted pointer events count, so a page cannot open the card.
(() => {
  const { tactful } = globalThis;
  const REST = 350; // milliseconds the pointer rests on words before the card opens
  const LEAVE = 400; // milliseconds away from words and card before the card closes

  /**
   * @param {HTMLElement} box @param {Painter} painter @param {Card} card
   * @param {{open: (mark: number) => void, isAbout: (mark: number) => boolean}} explain explains a mark;
   *   `isAbout` returns whether the card explains it
   * @param {AbortSignal} signal
   */
  tactful.explainOnHover = (box, painter, card, { open, isAbout }, signal) => {
    let timer = 0;
    /** The mark whose card was opened by hovering. @type {number | null} */ let pointed = null;
    /** @type {MouseEvent | null} */ let last = null;

    /** Returns the index of the mark under the pointer. @param {MouseEvent} event */
    const under = (event) => {
      const doc = /** @type {Node} */ (event.target).ownerDocument ?? document;
      const at = tactful.toTop(doc, new DOMRect(event.clientX, event.clientY, 0, 0));
      return painter
        .marked()
        .find((index) =>
          painter
            .rects(index)
            .some((r) => at.x >= r.left && at.x <= r.right && at.y >= r.top && at.y <= r.bottom),
        );
    };
    const wait = (/** @type {() => void} */ then, /** @type {number} */ ms) => {
      clearTimeout(timer);
      timer = window.setTimeout(then, ms);
    };
    const leave = () => {
      if (pointed === null) return clearTimeout(timer);
      wait(() => {
        const isOpen = pointed !== null && isAbout(pointed);
        if (isOpen && card.element.matches(":hover")) return leave();
        if (isOpen) card.hide();
        pointed = null;
      }, LEAVE);
    };
    const look = () => {
      const event = last;
      last = null;
      if (!event || signal.aborted) return;
      const index = event.buttons ? undefined : under(event);
      if (index === undefined) return leave();
      if (isAbout(index)) {
        if (pointed !== null) pointed = index; // a new report may have given it another number
        return clearTimeout(timer);
      }
      wait(() => {
        if (card.isOpen() && pointed === null) return; // a card opened by a click or key stays open
        pointed = index;
        open(index);
      }, REST);
    };
    box.addEventListener(
      "mousemove",
      (event) => {
        if (!event.isTrusted) return;
        // What moved is the page below the pointer, or the card above it that was closed.
        if (!event.movementX && !event.movementY) return;
        if (!last) requestAnimationFrame(look);
        last = event;
      },
      { signal, passive: true },
    );
    box.addEventListener("mouseleave", (event) => event.isTrusted && leave(), { signal });
    box.addEventListener(
      "click",
      (event) => {
        if (!event.isTrusted) return;
        clearTimeout(timer);
        pointed = null;
        const index = under(event);
        if (index === undefined) card.hide();
        else open(index);
      },
      { signal },
    );
    signal.addEventListener("abort", () => clearTimeout(timer));
  };
})();
