// @ts-check
"use strict";
// Finds the caret in a box, and puts it back to the same letters after a change elsewhere in the text.
(() => {
  const { tactful } = globalThis;

  /**
   * Returns the selection of the root that a box is in.
   * @param {HTMLElement} box @returns {Selection | null}
   */
  tactful.selectionOf = (box) => {
    const root = /** @type {any} */ (box.getRootNode());
    // Chromium has one selection per shadow root, Firefox one per document.
    return root.nodeType === 11 && root.getSelection ? root.getSelection() : box.ownerDocument.getSelection();
  };

  /**
   * Returns the start and end of words, counted in letters of all nodes.
   * @param {(Text | HTMLElement)[]} nodes @param {Place[]} places
   */
  tactful.lettersAt = (nodes, places) => {
    const count = (/** @type {number} */ run) => lettersOf(nodes.slice(0, run)).length;
    const [first, last] = [places[0], places[places.length - 1]];
    return { start: count(first.run) + first.from, end: count(last.run) + last.to };
  };

  /**
   * Returns the two ends of the selection, or null if they are outside the box.
   * @param {HTMLElement} box @param {(Text | HTMLElement)[]} nodes @returns {Caret | null}
   */
  tactful.caretIn = (box, nodes) => {
    const letters = lettersOf(nodes);
    if (tactful.isTextBox(box)) {
      const { selectionStart, selectionEnd, selectionDirection } = /** @type {HTMLTextAreaElement} */ (box);
      const ends = [selectionStart, selectionEnd].map((at) => ({ node: box, offset: at, at }));
      if (selectionDirection === "backward") ends.reverse();
      return { anchor: ends[0], focus: ends[1], letters };
    }
    const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = tactful.selectionOf(box) ?? {};
    const spot = (/** @type {Node | null | undefined} */ node, /** @type {number} */ offset) =>
      node && box.contains(node) ? { node, offset, at: lettersBefore(nodes, node, offset) } : null;
    const [anchor, focus] = [spot(anchorNode, anchorOffset), spot(focusNode, focusOffset)];
    return anchor && focus ? { anchor, focus, letters } : null;
  };

  /** @param {(Text | HTMLElement)[]} nodes @param {Node} node @param {number} offset */
  const lettersBefore = (nodes, node, offset) => {
    let letters = 0;
    const point = node.ownerDocument?.createRange();
    point?.setStart(node, offset);
    for (const one of nodes) {
      if (one === node) return letters + offset;
      if (point && point.comparePoint(one, 0) >= 0) break;
      letters += lettersOf([one]).length;
    }
    return letters;
  };

  /**
   * Returns the letters of nodes. A picture counts as one.
   * @param {(Text | HTMLElement)[]} nodes
   */
  const lettersOf = (nodes) => {
    const of = (/** @type {any} */ node) => {
      if (node.nodeType === 3) return node.data;
      return tactful.isTextBox(node) ? node.value : "\uFFFC";
    };
    return nodes.map(of).join("");
  };

  /**
   * Puts the caret back to the letters it was at before a change. If these letters are gone, leaves nothing
   * selected, so that the next key deletes no words.
   * @param {HTMLElement} box @param {Site} site @param {Caret | null} caret before the change
   * @param {{start: number, end: number, text: string} | null} change the replaced letters and their new text
   */
  tactful.restoreCaret = (box, site, caret, change) => {
    const { nodes } = tactful.read(box, site);
    const moved = caret && movedBy(caret.letters, change, lettersOf(nodes));
    const [a, b] = moved ? [moved(caret.anchor.at), moved(caret.focus.at)] : [null, null];
    if (tactful.isTextBox(box)) {
      const area = /** @type {HTMLTextAreaElement} */ (box);
      if (a === null || b === null) return area.setSelectionRange(area.selectionEnd, area.selectionEnd);
      return area.setSelectionRange(Math.min(a, b), Math.max(a, b), a > b ? "backward" : "forward");
    }
    const selection = tactful.selectionOf(box);
    if (!caret || a === null || b === null) return void (selection?.rangeCount && selection.collapseToEnd());
    /** @param {Spot} spot @param {number} at @returns {[Node, number]} */
    const back = ({ node: element, offset }, at) => {
      // A caret in an empty line is in no text node.
      const isInElement = element.nodeType === 1 && element !== box && element.isConnected;
      if (isInElement && offset <= element.childNodes.length) return [element, offset];
      let left = at;
      for (const node of nodes) {
        const { length } = lettersOf([node]);
        if (left <= length && node.nodeType === 3) return [node, left];
        const parent = node.parentNode;
        if (left <= length && parent) return [parent, [...parent.childNodes].indexOf(node) + left];
        left -= length;
      }
      return [box, box.childNodes.length];
    };
    selection?.setBaseAndExtent(...back(caret.anchor, a), ...back(caret.focus, b));
  };

  /**
   * Returns the new position of a letter after our change and other changes meanwhile, which count as one
   * replacement.
   * @param {string} before @param {{start: number, end: number, text: string} | null} change
   * @param {string} now
   * @returns {(at: number) => number | null}
   */
  const movedBy = (before, change, now) => {
    const wanted = change ? before.slice(0, change.start) + change.text + before.slice(change.end) : before;
    const longer = wanted.length - before.length;
    const ours = (/** @type {number} */ at) => {
      return !change || at <= change.start ? at : Math.max(change.start, at + longer);
    };
    if (wanted === now) return ours;
    const { head, tail } = tactful.sameEnds(wanted, now);
    return (at) => {
      const to = ours(at);
      return to <= head ? to : to >= wanted.length - tail ? to + now.length - wanted.length : null;
    };
  };
})();
