// @ts-check
"use strict";
// Finds the place of the folded panel, which is a counter beside the box.
(() => {
  const { tactful } = globalThis;
  const EDGE = 16; // pixels between the panel and the window's edges
  const FOLDED = { width: 112, height: 34 };
  const WIDENED = { width: 300, height: 92 }; // with a sentence about an action

  /**
   * Returns a place above the box's corner, or where the counter covers nothing.
   * @param {boolean} isWide whether it has a sentence to show
   * @param {DOMRect | null} box @param {DOMRect[]} keepClear
   */
  tactful.pillPlace = (isWide, box, keepClear) => {
    const { width, height } = isWide ? WIDENED : FOLDED;
    const around = box ?? new DOMRect(innerWidth - EDGE, innerHeight - EDGE, 0, 0);
    /** @type {[number, number][]} */ const places = [
      [around.right - width, around.top - height - 2],
      [around.right + 4, around.top],
      [around.left - width - 4, around.top],
      [around.right - width, around.bottom + 4],
      [around.left, around.bottom + 4],
      [innerWidth - width - EDGE, innerHeight - height - EDGE],
      [EDGE, innerHeight - height - EDGE],
      [innerWidth - width - EDGE, EDGE],
    ];
    const rects = places.map(
      ([x, y]) =>
        new DOMRect(
          Math.max(4, Math.min(innerWidth - width - 4, x)),
          Math.max(4, Math.min(innerHeight - height - 4, y)),
          width,
          height,
        ),
    );
    const cost = (/** @type {DOMRect} */ rect) =>
      tactful.coveredArea(keepClear, rect) * 100 + (box ? tactful.sharedArea(box, rect) : 0);
    return rects.reduce((best, rect) => (cost(rect) < cost(best) ? rect : best));
  };
})();
