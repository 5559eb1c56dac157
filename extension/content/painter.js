// @ts-check
"use strict";
// Underlines findings without touching the editor: by CSS highlights over its text nodes, or by an overlay
// for a text box. The page can list the names of highlights, so they contain the severity and nothing else.
(() => {
  const { tactful } = globalThis;
  const LEVELS = ["mistake", "caution", "hint"];
  const STYLE = `@media screen {
    ::highlight(tactful-mistake) { text-decoration: underline wavy #d1242f 1.5px; text-decoration-skip-ink: none; background-color: rgb(209 36 47 / 8%); }
    ::highlight(tactful-caution) { text-decoration: underline dashed #b35900 2px; text-decoration-skip-ink: none; background-color: rgb(210 120 0 / 8%); }
    ::highlight(tactful-hint) { text-decoration: underline dotted #0969da 2px; text-decoration-skip-ink: none; }
    ::highlight(tactful-shown) { background-color: rgb(9 105 218 / 22%); } }`;
  const FLASH = 1200; // milliseconds

  /**
   * @param {HTMLElement} box
   * @param {ShadowRoot} shadowRoot the extension's own closed root, for the overlay of a text box
   */
  tactful.painter = (box, shadowRoot) =>
    tactful.isTextBox(box)
      ? tactful.overlayPainter(/** @type {any} */ (box), shadowRoot)
      : highlightPainter(box);

  /** @typedef {{range: Range, node: Node, from: number, to: number, index: number, level: string}} Painted */
  /**
   * The marks of all boxes of a window, which share one highlight registry.
   * @type {Map<Window, Map<HTMLElement, Painted[]>>}
   */
  const windows = new Map();
  /**
   * The style sheet of each root, with the number of boxes that use it.
   * @type {Map<Document | ShadowRoot, {sheet: CSSStyleSheet, boxes: number}>}
   */
  const sheets = new Map();

  /**
   * Returns the parts of a mark that no worse mark covers, as ranges.
   * @param {Painted} mark @param {Painted[]} worse
   */
  const uncovered = (mark, worse) => {
    const over = worse.filter((other) => other.node === mark.node);
    if (!over.length || mark.node.nodeType !== 3) return over.length ? [] : [mark.range];
    let parts = [[mark.range.startOffset, mark.range.endOffset]];
    for (const { range } of over)
      parts = parts.flatMap(([from, to]) =>
        range.startOffset < to && range.endOffset > from
          ? [
              [from, range.startOffset],
              [range.endOffset, to],
            ].filter(([start, end]) => start < end)
          : [[from, to]],
      );
    if (parts.length === 1 && parts[0][0] === mark.range.startOffset && parts[0][1] === mark.range.endOffset)
      return [mark.range];
    return parts.map(([from, to]) => {
      const range = mark.range.cloneRange();
      range.setStart(mark.node, from);
      range.setEnd(mark.node, to);
      return range;
    });
  };

  /**
   * Returns the highlight registry of a window. In a reloaded frame, Firefox 153 may throw "No document
   * associated to this global" at this property, although the window has its document. It did so in seven of
   * ten runs while the property was read in a loop. Since it is read here, it has not. If it does, the
   * property's getter is called by itself, which worked each time.
   * @param {any} view
   */
  const registryOf = (view) => {
    try {
      return view.CSS?.highlights;
    } catch {
      return Object.getOwnPropertyDescriptor(view.CSS, "highlights")?.get?.call(view.CSS);
    }
  };

  /**
   * Passes all marks of a window to the browser. Where marks overlap, only the worst is painted.
   * @param {any} view
   */
  const show = (view) => {
    const marks = [...(windows.get(view)?.values() ?? [])].flat();
    for (const level of LEVELS) {
      const worse = marks.filter((mark) => LEVELS.indexOf(mark.level) < LEVELS.indexOf(level));
      const ranges = marks.filter((mark) => mark.level === level).flatMap((mark) => uncovered(mark, worse));
      if (!ranges.length) {
        registryOf(view)?.delete(`tactful-${level}`);
        continue;
      }
      const highlight = new view.Highlight(...ranges);
      highlight.type = level === "mistake" ? "spelling-error" : "grammar-error";
      registryOf(view)?.set(`tactful-${level}`, highlight);
    }
  };

  /** @param {Document | ShadowRoot} root @param {any} view */
  const adopt = (root, view) => {
    const known = sheets.get(root);
    if (known) return void known.boxes++;
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    sheets.set(root, { sheet, boxes: 1 });
  };
  /** @param {Document | ShadowRoot} root */
  const release = (root) => {
    const known = sheets.get(root);
    if (!known || --known.boxes) return;
    sheets.delete(root);
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter(
      (/** @type {CSSStyleSheet} */ other) => other !== known.sheet,
    );
  };

  /** @param {HTMLElement} box @returns {Painter} */
  function highlightPainter(box) {
    const view = /** @type {any} */ (box.ownerDocument.defaultView);
    const root = /** @type {Document | ShadowRoot} */ (box.getRootNode());
    adopt(root, view);
    if (!windows.has(view)) windows.set(view, new Map());
    const all = /** @type {Map<HTMLElement, Painted[]>} */ (windows.get(view));
    /** @type {Painted[]} */ let marks = [];
    /** The timer that ends the flash of a mark. */
    let flashing = 0;
    /** The text of each marked node when it was marked. @type {Map<Node, string>} */
    let texts = new Map();
    const keep = (/** @type {Painted[]} */ now) => {
      marks = now;
      all.set(box, marks);
      show(view);
    };
    const textIn = (/** @type {Node} */ node) => (node.nodeType === 3 ? /** @type {Text} */ (node).data : "");

    const endFlash = () => {
      if (!flashing) return;
      view.clearTimeout(flashing);
      flashing = 0;
      registryOf(view)?.delete("tactful-shown");
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
        registryOf(view)?.set("tactful-shown", new view.Highlight(...ranges));
        view.clearTimeout(flashing);
        flashing = view.setTimeout(endFlash, FLASH);
      },
      caret: () => tactful.caretRect(box),
      marked: () => [...new Set(marks.map((mark) => mark.index))],
      clear() {
        all.delete(box);
        tactful.ignoreDeadWindow(endFlash);
        if (!all.size) windows.delete(view);
        tactful.ignoreDeadWindow(() => show(view));
        tactful.ignoreDeadWindow(() => release(root));
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
