// @ts-check
"use strict";
// Where the caret stands in a box, and how it comes back to the same letters after a change elsewhere in the text.
(() => {
  const tactful = (globalThis.tactful ??= /** @type {Tactful} */ ({}));

  /** @param {HTMLElement} box @returns {Selection | null} */
  tactful.selectionOf = (box) => {
    const root = /** @type {any} */ (box.getRootNode());
    // Chromium keeps a selection a shadow root; Firefox has one for all.
    return root.nodeType === 11 && root.getSelection ? root.getSelection() : box.ownerDocument.getSelection();
  };

  /** Where the caret and the other end of the selection are. @param {HTMLElement} box @param {(Text | HTMLElement)[]} nodes @returns {{anchor: Spot, focus: Spot} | null} */
  tactful.caretIn = (box, nodes) => {
    if (tactful.isTextBox(box)) {
      const { selectionStart, selectionEnd, selectionDirection } = /** @type {HTMLTextAreaElement} */ (box);
      const ends = [selectionStart, selectionEnd].map((at) => ({ node: box, offset: at, at }));
      if (selectionDirection === "backward") ends.reverse();
      return { anchor: ends[0], focus: ends[1] };
    }
    const selection = tactful.selectionOf(box);
    const spot = (/** @type {Node | null | undefined} */ node, /** @type {number} */ offset) => (node && box.contains(node) ? { node, offset, at: lettersBefore(nodes, node, offset) } : null);
    const [anchor, focus] = [spot(selection?.anchorNode, selection?.anchorOffset ?? 0), spot(selection?.focusNode, selection?.focusOffset ?? 0)];
    return anchor && focus ? { anchor, focus } : null;
  };

  /** @param {(Text | HTMLElement)[]} nodes @param {Node} node @param {number} offset */
  const lettersBefore = (nodes, node, offset) => {
    let letters = 0;
    const point = node.ownerDocument?.createRange();
    point?.setStart(node, offset);
    for (const one of nodes) {
      if (one === node) return letters + offset;
      if (point && point.comparePoint(one, 0) >= 0) break;
      letters += lengthOf(one);
    }
    return letters;
  };
  const lengthOf = (/** @type {Node} */ node) => (node.nodeType === 3 ? /** @type {Text} */ (node).length : 1);

  /** Puts the caret back to the letters it stood at. @param {HTMLElement} box @param {Site} site @param {{anchor: Spot, focus: Spot} | null} caret @param {Place[]} places @param {number} longer */
  tactful.restoreCaret = (box, site, caret, places, longer) => {
    if (!caret) return;
    const { nodes } = tactful.read(box, site);
    if (tactful.isTextBox(box)) {
      const moved = (/** @type {number} */ at) => (at <= places[0].from ? at : Math.max(places[0].from, at + longer));
      const [a, b] = [moved(caret.anchor.at), moved(caret.focus.at)];
      return /** @type {HTMLTextAreaElement} */ (box).setSelectionRange(Math.min(a, b), Math.max(a, b), a > b ? "backward" : "forward");
    }
    // Counted in the runs: those before the first changed one are as they were.
    const start = nodes.slice(0, places[0].run).reduce((sum, node) => sum + lengthOf(node), 0) + places[0].from;
    const end = (/** @type {Spot} */ spot) => (spot.at <= start ? spot.at : Math.max(start, spot.at + longer));
    /** @param {Spot} spot @returns {[Node, number]} */
    const back = (spot) => {
      // A caret in an empty line stands in no text at all.
      if (spot.node.nodeType === 1 && spot.node !== box && spot.node.isConnected && spot.offset <= spot.node.childNodes.length) return [spot.node, spot.offset];
      let left = end(spot);
      for (const node of nodes) {
        if (left <= lengthOf(node)) return node.nodeType === 3 ? [node, left] : [/** @type {Node} */ (node.parentNode), [...(node.parentNode?.childNodes ?? [])].indexOf(node) + left];
        left -= lengthOf(node);
      }
      return [box, box.childNodes.length];
    };
    const [a, b] = [back(caret.anchor), back(caret.focus)];
    tactful.selectionOf(box)?.setBaseAndExtent(a[0], a[1], b[0], b[1]);
  };
})();
