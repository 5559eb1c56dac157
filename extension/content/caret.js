// @ts-check
"use strict";
// Finds places in a box again: the caret after a change elsewhere in the text, and words by their surroundings.
(() => {
  const tactful = (globalThis.tactful ??= /** @type {Tactful} */ ({}));
  const ENOUGH = 12; // letters beside some words that tell them from others
  const MOST = 2000; // letters beside some words that are compared

  /**
   * Returns the selection that a box is in.
   * @param {HTMLElement} box @returns {Selection | null}
   */
  tactful.selectionOf = (box) => {
    const root = /** @type {any} */ (box.getRootNode());
    // Chromium keeps one selection per shadow root; Firefox has one for all.
    return root.nodeType === 11 && root.getSelection ? root.getSelection() : box.ownerDocument.getSelection();
  };

  /**
   * Returns the text of the runs as it is compared (see `squash`), and the run and offset of each of its letters. The
   * space between two lines has the offset -1.
   * @param {Run[]} runs @returns {Flat}
   */
  tactful.flatten = (runs) => {
    /** @type {Flat} */ const flat = { text: "", run: [], offset: [] };
    const add = (/** @type {string} */ letter, /** @type {number} */ run, /** @type {number} */ offset) => {
      if (letter === "\u200B" || letter === "\uFEFF") return;
      const isSpace = /\s/.test(letter);
      if (isSpace && (!flat.text || flat.text.endsWith(" "))) return;
      flat.text += isSpace ? " " : letter;
      flat.run.push(run);
      flat.offset.push(offset);
    };
    runs.forEach(({ text, breaks }, run) => {
      if (breaks) add(" ", run, -1);
      for (let offset = 0; offset < text.length; offset++) add(text[offset], run, offset);
    });
    if (flat.text.endsWith(" ")) flat.text = flat.text.slice(0, -1);
    return flat;
  };

  /**
   * Returns the words at some places of a text, with everything before and after them.
   * @param {Flat} flat @param {Place[]} places @returns {Surrounded}
   */
  tactful.surrounded = (flat, places) => {
    const indexOf = (/** @type {number} */ run, /** @type {number} */ offset) => {
      const found = flat.run.findIndex((r, at) => r > run || (r === run && flat.offset[at] >= offset));
      return found < 0 ? flat.text.length : Math.min(found, flat.text.length);
    };
    const last = places[places.length - 1];
    const [from, to] = [indexOf(places[0].run, places[0].from), indexOf(last.run, last.to)];
    return { left: flat.text.slice(0, from), words: flat.text.slice(from, to), right: flat.text.slice(to) };
  };

  /**
   * Finds words by their surroundings in a text that may have been edited since. Returns `null` if they are not there,
   * or if it cannot be told which of several they are. `score` counts the letters beside them that are the same.
   * @param {string} text @param {Surrounded} wanted @returns {{at: number, score: number} | null}
   */
  tactful.locate = (text, { left, words, right }) => {
    if (text === left + words + right) {
      return { at: left.length, score: Math.min(left.length, MOST) + Math.min(right.length, MOST) };
    }
    let best = { at: -1, score: -1, isOnly: false };
    const last = text.length - words.length;
    for (let at = text.indexOf(words); at >= 0 && at <= last; at = text.indexOf(words, at + 1)) {
      const end = at + words.length;
      const before = sameBefore(text, at, left, MOST);
      const after = sameAfter(text, end, right, MOST);
      const score = before + after;
      // A side tells enough by itself, or else is all there is and the other side tells enough.
      const [isAllBefore, isAllAfter] = [before === left.length, after === right.length];
      const isSureBefore = before >= ENOUGH || (isAllBefore && before === at);
      const isSureAfter = after >= ENOUGH || (isAllAfter && end + after === text.length);
      const isLike = (isSureBefore && (isSureAfter || isAllAfter)) || (isAllBefore && isSureAfter);
      if (isLike && score >= best.score) best = { at, score, isOnly: score > best.score };
      if (at === text.length) break; // an empty string is found at the end again and again
    }
    return best.isOnly ? { at: best.at, score: best.score } : null;
  };

  /**
   * Counts the letters before a place that are the last of another text.
   * @param {string} text @param {number} at @param {string} left @param {number} [limit]
   */
  const sameBefore = (text, at, left, limit = Infinity) => {
    const most = Math.min(at, left.length, limit);
    let same = 0;
    while (same < most && text.charCodeAt(at - 1 - same) === left.charCodeAt(left.length - 1 - same)) same++;
    return same;
  };

  /**
   * Counts the letters after a place that are the first of another text.
   * @param {string} text @param {number} at @param {string} right @param {number} [limit]
   */
  const sameAfter = (text, at, right, limit = Infinity) => {
    const most = Math.min(text.length - at, right.length, limit);
    let same = 0;
    while (same < most && text.charCodeAt(at + same) === right.charCodeAt(same)) same++;
    return same;
  };

  /**
   * Returns the places of some letters of a text; if there are none, the place between two letters.
   * @param {Flat} flat @param {number} from @param {number} to @returns {Place[]}
   */
  tactful.placesOf = (flat, from, to) => {
    /** @type {Place[]} */ const places = [];
    for (let at = from; at < to; at++) {
      const [run, offset, last] = [flat.run[at], flat.offset[at], places[places.length - 1]];
      if (offset < 0) continue;
      if (last?.run === run) last.to = offset + 1;
      else places.push({ run, from: offset, to: offset + 1 });
    }
    if (places.length || !flat.text) return places;
    const isAfterLetter = from > 0 && flat.offset[from - 1] >= 0;
    const run = isAfterLetter ? flat.run[from - 1] : flat.run[from];
    const offset = isAfterLetter ? flat.offset[from - 1] + 1 : Math.max(0, flat.offset[from]);
    return [{ run, from: offset, to: offset }];
  };

  /**
   * Returns where words begin and end, counted in the letters of all nodes.
   * @param {(Text | HTMLElement)[]} nodes @param {Place[]} places
   */
  tactful.lettersAt = (nodes, places) => {
    const count = (/** @type {number} */ run) => lettersOf(nodes.slice(0, run)).length;
    const [first, last] = [places[0], places[places.length - 1]];
    return { start: count(first.run) + first.from, end: count(last.run) + last.to };
  };

  /**
   * Returns where the caret and the other end of the selection are.
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
   * Puts the caret back to the letters it was at before a change. If these letters are gone, leaves nothing selected,
   * so that no key wipes out words.
   * @param {HTMLElement} box @param {Site} site @param {Caret | null} caret before the change
   * @param {{start: number, end: number, text: string} | null} change which letters became what text, if any did
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
      // A caret in an empty line is in no text at all.
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
   * Returns where a letter is after our change and after any other change meanwhile, taken as one stretch.
   * @param {string} before @param {{start: number, end: number, text: string} | null} change @param {string} now
   * @returns {(at: number) => number | null}
   */
  const movedBy = (before, change, now) => {
    const wanted = change ? before.slice(0, change.start) + change.text + before.slice(change.end) : before;
    const longer = wanted.length - before.length;
    const ours = (/** @type {number} */ at) => {
      return !change || at <= change.start ? at : Math.max(change.start, at + longer);
    };
    if (wanted === now) return ours;
    const head = sameAfter(now, 0, wanted);
    const tail = Math.min(sameBefore(now, now.length, wanted), Math.min(now.length, wanted.length) - head);
    return (at) => {
      const to = ours(at);
      return to <= head ? to : to >= wanted.length - tail ? to + now.length - wanted.length : null;
    };
  };
})();
