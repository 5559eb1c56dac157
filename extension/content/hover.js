// @ts-check
"use strict";
// Explains marked words while the pointer rests on them or on the card. A click keeps the card open. While
// text is selected, no card opens. Only trusted pointer events count, so a page cannot open the card.
(() => {
  const { tactful } = globalThis;
  const REST = 350; // milliseconds the pointer rests on words before the card opens
  const LEAVE = 400; // milliseconds away from words and card before the card closes

  /**
   * @param {HTMLElement} box @param {Painter} painter @param {Card} card
   * @param {Pick<Explainer, "openMark" | "isAbout" | "worst">} explain
   * @param {AbortSignal} signal
   */
  tactful.explainOnHover = (box, painter, card, { openMark, isAbout, worst }, signal) => {
    let timer = 0;
    /** The mark whose card was opened by hovering. @type {number | null} */ let pointed = null;
    /** @type {MouseEvent | null} */ let last = null;

    /** Returns the indexes of the marks under the pointer. @param {MouseEvent} event */
    const under = (event) => {
      const doc = /** @type {Node} */ (event.target).ownerDocument ?? document;
      const at = tactful.toTop(doc, new DOMRect(event.clientX, event.clientY, 0, 0));
      return painter
        .marked()
        .filter((index) =>
          painter
            .rects(index)
            .some((r) => at.x >= r.left && at.x <= r.right && at.y >= r.top && at.y <= r.bottom),
        );
    };
    const isSelecting = () => {
      if (!tactful.isTextBox(box)) return tactful.selectionOf(box)?.isCollapsed === false;
      const { selectionStart, selectionEnd } = /** @type {HTMLTextAreaElement} */ (box);
      return selectionStart !== selectionEnd;
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
      const marks = event.buttons ? [] : under(event);
      if (!marks.length) return leave();
      const index = marks.find(isAbout);
      if (index !== undefined) {
        if (pointed !== null) pointed = index; // a new report may have given it another number
        return clearTimeout(timer);
      }
      wait(() => {
        if (card.isOpen() && pointed === null) return; // a card opened by a click or key stays open
        pointed = worst(marks);
        openMark(pointed, false);
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
        const marks = under(event);
        if (!marks.length || isSelecting()) card.hide();
        else openMark(worst(marks), true);
      },
      { signal },
    );
    signal.addEventListener("abort", () => clearTimeout(timer));
  };
})();
