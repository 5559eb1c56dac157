// @ts-check
"use strict";
// Underlines findings without touching the editor: CSS highlights over its own text nodes, and for a text box a mirror
// of its text that lies over it. The page can list highlight names, so they say nothing but the level.
(() => {
  const tactful = (globalThis.tactful ??= /** @type {Tactful} */ ({}));
  const LEVELS = ["mistake", "caution", "hint"];
  const STYLE = `
    ::highlight(tactful-mistake) { text-decoration: underline wavy #d1242f 1.5px; text-decoration-skip-ink: none; background-color: rgb(209 36 47 / 8%); }
    ::highlight(tactful-caution) { text-decoration: underline wavy #b35900 1.5px; text-decoration-skip-ink: none; background-color: rgb(210 120 0 / 8%); }
    ::highlight(tactful-hint) { text-decoration: underline dotted #0969da 2px; text-decoration-skip-ink: none; }`;

  /** @param {HTMLElement} box @param {ShadowRoot} shade the extension's own closed root, for the mirror */
  tactful.painter = (box, shade) => (tactful.isTextBox(box) ? tactful.mirrorPainter(/** @type {any} */ (box), shade) : highlightPainter(box));

  /** @param {HTMLElement} box */
  function highlightPainter(box) {
    const view = /** @type {any} */ (box.ownerDocument.defaultView);
    const root = /** @type {Document | ShadowRoot} */ (box.getRootNode());
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    /** @type {{range: Range, text: string, index: number, level: string}[]} */
    let marks = [];
    const show = () => {
      for (const level of LEVELS) {
        const ranges = marks.filter((mark) => mark.level === level).map((mark) => mark.range);
        if (!ranges.length) {
          view.CSS.highlights.delete(`tactful-${level}`);
          continue;
        }
        const highlight = new view.Highlight(...ranges);
        highlight.type = level === "mistake" ? "spelling-error" : "grammar-error";
        view.CSS.highlights.set(`tactful-${level}`, highlight);
      }
    };
    return {
      /** @param {PageReport} report @param {(Text | HTMLElement)[]} nodes */
      paint(report, nodes) {
        marks = [];
        report.findings.forEach((finding, index) => {
          for (const { run, from, to } of report.places[index]) {
            const node = nodes[run];
            if (!node?.isConnected) continue;
            const range = node.ownerDocument.createRange();
            if (node.nodeType === 3 && to <= /** @type {Text} */ (node).length) {
              range.setStart(node, from);
              range.setEnd(node, to);
            } else range.selectNode(node);
            marks.push({ range, text: range.toString(), index, level: finding.level });
          }
        });
        show();
      },
      /** An edit has happened: marks whose words it touched vanish. */
      edited() {
        const kept = marks.filter((mark) => mark.range.toString() === mark.text && mark.range.commonAncestorContainer.isConnected);
        if (kept.length === marks.length) return;
        marks = kept;
        show();
      },
      /** The boxes around a finding's words, in the top window's pixels. @param {number} index @returns {DOMRect[]} */
      rects: (index) => {
        const own = marks.filter((mark) => mark.index === index).flatMap((mark) => [...mark.range.getClientRects()]);
        return own.map((rect) => tactful.toTop(box.ownerDocument, rect));
      },
      marked: () => [...new Set(marks.map((mark) => mark.index))],
      clear() {
        marks = [];
        show();
        root.adoptedStyleSheets = root.adoptedStyleSheets.filter((/** @type {CSSStyleSheet} */ other) => other !== sheet);
      },
    };
  }

  /** A rectangle of a frame's document in the top window's pixels. @param {Document} doc @param {DOMRect} rect @returns {DOMRect} */
  tactful.toTop = (doc, rect) => {
    const frame = doc === document ? null : doc.defaultView?.frameElement;
    if (!frame) return rect;
    const at = frame.getBoundingClientRect();
    const moved = new DOMRect(rect.x + at.x + frame.clientLeft, rect.y + at.y + frame.clientTop, rect.width, rect.height);
    return tactful.toTop(frame.ownerDocument, moved);
  };
})();
