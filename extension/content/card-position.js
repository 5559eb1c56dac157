// @ts-check
"use strict";
// Finds a place for the card: near the words, but never over them, the line of the caret, the recipients or
// the send button.
(() => {
  const { tactful } = globalThis;
  const GAP = 6; // pixels between the words and the card
  const EDGE = 8; // pixels between the card and the edges of the window

  /**
   * Returns the place of a card.
   * @param {DOMRect[]} words the places of the words @param {{width: number, height: number}} size
   * @param {{keepClear: DOMRect[], avoid: DOMRect[], box: DOMRect}} around what must not be covered, what
   *   should not be, and the box
   * @returns {DOMRect}
   */
  tactful.cardPlace = (words, { width, height }, { keepClear, avoid, box }) => {
    const [first] = words;
    const last = words[words.length - 1];
    const all = {
      left: Math.min(...words.map((rect) => rect.left)),
      right: Math.max(...words.map((rect) => rect.right)),
      top: Math.min(...words.map((rect) => rect.top)),
      bottom: Math.max(...words.map((rect) => rect.bottom)),
    };
    const inside = (/** @type {number} */ x, /** @type {number} */ y) =>
      new DOMRect(
        Math.max(EDGE, Math.min(x, innerWidth - width - EDGE)),
        Math.max(EDGE, Math.min(y, innerHeight - height - EDGE)),
        width,
        height,
      );
    const lines = keepClear.flatMap((rect) => [rect.top - height - GAP, rect.bottom + GAP]);
    const tops = [
      all.bottom + GAP,
      all.top - height - GAP,
      first.top,
      box.top - height - GAP,
      box.bottom + GAP,
    ];
    const lefts = [
      last.left,
      first.left,
      all.right + GAP,
      all.left - width - GAP,
      box.right + GAP,
      box.left - width - GAP,
      EDGE,
      innerWidth - width - EDGE,
    ];
    let best = inside(lefts[0], tops[0]);
    let least = Infinity;
    for (const y of [...tops, ...lines, EDGE, innerHeight - height - EDGE]) {
      for (const x of lefts) {
        const place = inside(x, y);
        const overWords = words.reduce((sum, rect) => sum + tactful.sharedArea(place, rect), 0);
        const overKept = keepClear.reduce((sum, rect) => sum + tactful.sharedArea(place, rect), 0);
        const dx = Math.max(0, place.left - all.right, all.left - place.right);
        const dy = Math.max(0, place.top - all.bottom, all.top - place.bottom);
        // Below the words is the usual place. Farther away, or over more of the draft, only if needed.
        const cost =
          overWords * 1e6 +
          overKept * 1e4 +
          avoid.reduce((sum, rect) => sum + tactful.sharedArea(place, rect), 0) / 50 +
          Math.hypot(dx, dy) * 4 +
          tactful.sharedArea(place, box) / 5000 +
          Math.abs(place.left - last.left) / 20 +
          (place.top < all.bottom ? 40 : 0) +
          (dx > 0 ? 60 : 0);
        if (cost < least) [best, least] = [place, cost];
      }
    }
    return best;
  };
})();
