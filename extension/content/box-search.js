// @ts-check
"use strict";
// Finds the box the person writes in: the focused one first, then the largest one that can be seen.
(() => {
  const { tactful } = globalThis;
  const EDITABLE =
    'textarea, [contenteditable=""], [contenteditable="true" i], [contenteditable="plaintext-only" i]';
  const PARAGRAPHS = 40; // most pixels between the boxes of two paragraphs
  const CANVAS = 60_000; // square pixels of a canvas that may show a whole text

  /** Returns the visible area of a box in square pixels. @param {HTMLElement} box @returns {number} */
  const visibleArea = (box) => {
    const rect = box.getBoundingClientRect();
    const style = box.ownerDocument.defaultView?.getComputedStyle(box);
    return style?.visibility === "hidden" || style?.display === "none" ? 0 : rect.width * rect.height;
  };

  /**
   * Returns whether the person can see an element. Pages that draw their text on a canvas keep the focus in a
   * box of one pixel, or far outside the window.
   * @param {Element} element @returns {boolean}
   */
  const isSeen = (element) => {
    const { width, height, right, bottom } = element.getBoundingClientRect();
    const { scrollX = 0, scrollY = 0 } = element.ownerDocument.defaultView ?? {};
    const frame = element.ownerDocument === document ? null : element.ownerDocument.defaultView?.frameElement;
    return (
      width > 8 && height > 2 && right + scrollX > 0 && bottom + scrollY > 0 && (!frame || isSeen(frame))
    );
  };

  tactful.boxAround = (element) => {
    const box = tactful.editingRoot(element);
    return box && isSeen(box) ? box : null;
  };

  /**
   * Returns the visible boxes, the largest first. On a known site only its message boxes count.
   * @param {boolean} [optedOut] only boxes that the page does not want read
   * @returns {HTMLElement[]}
   */
  const visible = (optedOut) => {
    const site = tactful.siteHere();
    /** @type {Set<HTMLElement>} */ const boxes = new Set();
    for (const root of tactful.roots()) {
      const isEditor = root.nodeType === 9 && /** @type {Document} */ (root).designMode === "on";
      if (isEditor && root !== document && !optedOut) boxes.add(/** @type {Document} */ (root).body);
      for (const element of root.querySelectorAll(site.box ?? EDITABLE)) {
        const box = tactful.editingRoot(element, optedOut);
        if (box) boxes.add(box);
      }
    }
    return [...boxes]
      .map((box) => ({ box, size: visibleArea(box) }))
      .filter(({ box, size }) => size > 2000 && isSeen(box))
      .sort((a, b) => b.size - a.size)
      .map(({ box }) => box);
  };

  /**
   * Returns whether a box is one of a row of boxes of the same kind. Some editors have one for each
   * paragraph.
   * @param {HTMLElement} box
   */
  tactful.isOneOfMany = (box) => {
    if (tactful.isTextBox(box)) return false;
    const here = box.getBoundingClientRect();
    const isAlike = (/** @type {Element} */ other) =>
      other !== box && other.tagName === box.tagName && other.className === box.className;
    const isNext = (/** @type {Element} */ other) => {
      const { top, bottom } = other.getBoundingClientRect();
      return Math.max(top - here.bottom, here.top - bottom) < PARAGRAPHS;
    };
    let at = tactful.parentOf(box);
    for (let levels = 0; at && levels < 5; levels++, at = tactful.parentOf(at)) {
      if (!tactful.isUnclobbered(at)) continue;
      const alike = [...at.querySelectorAll(EDITABLE)].filter(isAlike);
      if (alike.length > 1) return alike.some(isNext);
    }
    return false;
  };

  /**
   * Returns the box to read, or why there is no such box. `refused` is a box that the page does not want
   * read.
   * @returns {{box: HTMLElement | null, why?: "none" | "foreign-frame" | "opted-out" | "drawn",
   *   refused?: HTMLElement}}
   */
  tactful.findBox = () => {
    const active = tactful.focused();
    const here = tactful.boxAround(active);
    if (here && !(tactful.siteHere().box && tactful.siteOf(here).id === "generic" && visible().length))
      return { box: here };
    if (active?.tagName === "IFRAME") return { box: null, why: "foreign-frame" };
    const refused = tactful.editingRoot(active, true) ?? undefined;
    if (refused) return { box: null, why: "opted-out", refused };
    const [largest] = visible();
    if (largest) return { box: largest };
    const isHidden = tactful.editingRoot(active) !== null;
    const canvas = [...document.querySelectorAll("canvas")].some((one) => visibleArea(one) > CANVAS);
    if (isHidden || canvas) return { box: null, why: "drawn" };
    const [other] = visible(true);
    return other ? { box: null, why: "opted-out", refused: other } : { box: null, why: "none" };
  };
})();
