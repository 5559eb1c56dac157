// @ts-check
"use strict";
// Explains marked words when the pointer rests on them, until it leaves them and the card. A click keeps the card open.
// Only a person's own pointer counts: events that a page makes up open nothing.
(() => {
  const { tactful } = globalThis;
  const REST = 350; // milliseconds on the words before they are explained
  const LEAVE = 400; // milliseconds away from words and card before it goes

  /**
   * @param {HTMLElement} box @param {Painter} painter @param {Card} card
   * @param {{open: (mark: number) => void, isAbout: (mark: number) => boolean}} explain explains a mark of the report; says
   *   whether the card is about it
   * @param {AbortSignal} signal
   */
  tactful.explainOnHover = (box, painter, card, { open, isAbout }, signal) => {
    let timer = 0;
    /** The mark the card was opened for by pointing alone. @type {number | null} */ let pointed = null;
    /** @type {MouseEvent | null} */ let last = null;

    /** The mark under the pointer. @param {MouseEvent} event */
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
      if (isAbout(index)) return clearTimeout(timer);
      wait(() => {
        if (card.isOpen() && pointed === null) return; // a card somebody has asked for stays
        pointed = index;
        open(index);
      }, REST);
    };
    box.addEventListener(
      "mousemove",
      (event) => {
        if (!event.isTrusted) return;
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
