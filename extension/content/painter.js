// @ts-check
"use strict";
// Underlines findings without touching the editor: by CSS highlights over its text nodes, or by an overlay
// for a text box. The page can list the names of highlights, so they contain the severity and nothing else.
(() => {
  const { tactful } = globalThis;
  const FLASH = 1200; // milliseconds

  /**
   * @param {HTMLElement} box
   * @param {ShadowRoot} shadowRoot the extension's own closed root, for the overlay of a text box
   */
  tactful.painter = (box, shadowRoot) =>
    tactful.isTextBox(box)
      ? tactful.overlayPainter(/** @type {any} */ (box), shadowRoot)
      : highlightPainter(box);

  /** @param {HTMLElement} box @returns {Painter} */
  function highlightPainter(box) {
    const view = /** @type {Window} */ (box.ownerDocument.defaultView);
    const highlights = tactful.highlights(box);
    /** @type {Painted[]} */ let marks = [];
    /** The timer that ends the flash of a mark. */
    let flashing = 0;
    /** The text of each marked node when it was marked. @type {Map<Node, string>} */
    let texts = new Map();
    const keep = (/** @type {Painted[]} */ now) => {
      marks = now;
      highlights.show(marks);
    };
    const textIn = (/** @type {Node} */ node) => (node.nodeType === 3 ? /** @type {Text} */ (node).data : "");

    const endFlash = () => {
      if (!flashing) return;
      view.clearTimeout(flashing);
      flashing = 0;
      highlights.endFlash();
    };
    return {
      paint(report, nodes) {
        endFlash();
        /** @type {Painted[]} */ const now = [];
        report.marks.forEach(({ level, places }, index) => {
          for (const { run, from, to } of places) {
            const node = nodes[run];
            if (!node?.isConnected) continue;
            const range = node.ownerDocument.createRange();
            if (node.nodeType === 3 && to <= /** @type {Text} */ (node).length) {
              range.setStart(node, from);
              range.setEnd(node, to);
            } else range.selectNode(node);
            now.push({ range, node, from, to, index, level });
          }
        });
        texts = new Map(now.map(({ node }) => [node, textIn(node)]));
        keep(now);
      },
      edited() {
        let touched = false;
        const kept = marks.filter((mark) => {
          const [old, now] = [/** @type {string} */ (texts.get(mark.node)), textIn(mark.node)];
          if (
            mark.node.isConnected &&
            old === now &&
            mark.range.startOffset === mark.from &&
            mark.range.startContainer === mark.node
          )
            return true;
          if (mark.node.isConnected && mark.node.nodeType !== 3) return true;
          touched = true;
          const at =
            mark.node.isConnected && box.contains(mark.node) ? tactful.rangeShift(old, now)(mark) : null;
          if (!at) return false;
          // Editors that rewrite the whole line at every key move the range to its end.
          mark.range.setStart(mark.node, at.from);
          mark.range.setEnd(mark.node, at.to);
          Object.assign(mark, at);
          return true;
        });
        texts = new Map(kept.map(({ node }) => [node, textIn(node)]));
        if (touched) keep(kept);
      },
      rects: (index) => {
        const own = marks
          .filter((mark) => mark.index === index)
          .flatMap((mark) => [...mark.range.getClientRects()]);
        return own.map((rect) => tactful.toTop(box.ownerDocument, rect));
      },
      reveal(index) {
        const mark = marks.find((one) => one.index === index);
        if (mark) scrollTo(mark.range);
      },
      flash(index) {
        const ranges = marks.filter((mark) => mark.index === index).map((mark) => mark.range);
        if (!ranges.length) return;
        highlights.flash(ranges);
        view.clearTimeout(flashing);
        flashing = view.setTimeout(endFlash, FLASH);
      },
      caret: () => tactful.caretRect(box),
      marked: () => [...new Set(marks.map((mark) => mark.index))],
      clear() {
        tactful.ignoreDeadWindow(endFlash);
        highlights.remove();
      },
    };
  }

  /**
   * Scrolls everything around words until they are seen.
   * @param {Range} range
   */
  const scrollTo = (range) => {
    const MARGIN = 24; // pixels between the words and the edge
    const start = range.startContainer;
    const doc = /** @type {Document} */ (start.ownerDocument);
    const first = start.nodeType === 1 ? /** @type {Element} */ (start) : start.parentElement;
    for (let at = /** @type {Element | null} */ (first); at; at = tactful.above(at)) {
      if (at.ownerDocument !== doc) {
        tactful.outer(/** @type {Element} */ (first)).scrollIntoView({ block: "nearest", inline: "nearest" });
        return;
      }
      const isPage = at === doc.scrollingElement;
      const overflow = doc.defaultView?.getComputedStyle(at).overflowY ?? "";
      if (at.scrollHeight <= at.clientHeight || (!isPage && !/auto|scroll|hidden/.test(overflow))) continue;
      const [words, frame] = [range.getBoundingClientRect(), at.getBoundingClientRect()];
      const top = isPage ? 0 : Math.max(0, frame.top);
      const bottom = isPage ? at.clientHeight : frame.top + at.clientTop + at.clientHeight;
      if (words.top < top) at.scrollTop -= top - words.top + MARGIN;
      else if (words.bottom > bottom) at.scrollTop += words.bottom - bottom + MARGIN;
    }
  };

  /**
   * Converts a rectangle of a frame's document to pixels of the top window.
   * @param {Document} doc @param {DOMRect} rect @returns {DOMRect}
   */
  tactful.toTop = (doc, rect) => {
    const frame = doc === document ? null : doc.defaultView?.frameElement;
    if (!frame) return rect;
    const at = frame.getBoundingClientRect();
    const moved = new DOMRect(
      rect.x + at.x + frame.clientLeft,
      rect.y + at.y + frame.clientTop,
      rect.width,
      rect.height,
    );
    return tactful.toTop(frame.ownerDocument, moved);
  };
})();
