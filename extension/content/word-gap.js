// @ts-check
"use strict";
// Tells whether the page shows a gap between two neighbouring letters of different elements. Only the layout
// says so: two boxes in one line may touch, as parts of a word, or stand apart, as a chip and the next word.
(() => {
  const { tactful } = globalThis;
  const GAP = 0.15; // of the font size; the narrowest usual space is a fifth
  const EDGES = /** @type {const} */ ([
    "marginLeft",
    "marginRight",
    "paddingLeft",
    "paddingRight",
    "borderLeftWidth",
    "borderRightWidth",
  ]);

  /**
   * Returns whether the edges of an element in a line may keep words apart.
   * @param {CSSStyleDeclaration} style
   */
  tactful.hasEdges = (style) =>
    style.display.startsWith("inline-") ||
    style.position === "absolute" ||
    style.float !== "none" ||
    EDGES.some((edge) => parseFloat(style[edge]) > 0);

  /** Returns the place of a letter on the page. @param {Text} node @param {number} at */
  const placeOf = (node, at) => {
    const range = node.ownerDocument.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getBoundingClientRect();
  };

  /**
   * Returns whether the last letter of one text stands apart from the first letter of the next. White space
   * and signs need no gap.
   * @param {Node} before @param {Node} after
   */
  tactful.isApart = (before, after) => {
    if (before?.nodeType !== 3 || after.nodeType !== 3) return false;
    const [first, second] = [/** @type {Text} */ (before), /** @type {Text} */ (after)];
    if (!/[\p{L}\p{N}]$/u.test(first.data) || !/^[\p{L}\p{N}]/u.test(second.data)) return false;
    const [a, b] = [placeOf(first, first.length - 1), placeOf(second, 0)];
    const aside = Math.max(b.left - a.right, a.left - b.right);
    const below = Math.max(b.top - a.bottom, a.top - b.bottom);
    const style =
      second.parentElement && second.ownerDocument.defaultView?.getComputedStyle(second.parentElement);
    return Math.max(aside, below) > GAP * parseFloat(style?.fontSize ?? "16");
  };
})();
