// @ts-check
"use strict";
// The browser's CSS highlights of each document, which all boxes in it share, and the style sheet for them.
(() => {
  const { tactful } = globalThis;
  const LEVELS = ["mistake", "caution", "hint"];
  const STYLE = `@media screen {
    ::highlight(tactful-mistake) { text-decoration: underline wavy #d1242f 1.5px; text-decoration-skip-ink: none; background-color: rgb(209 36 47 / 8%); }
    ::highlight(tactful-caution) { text-decoration: underline dashed #b35900 2px; text-decoration-skip-ink: none; background-color: rgb(210 120 0 / 8%); }
    ::highlight(tactful-hint) { text-decoration: underline dotted #0969da 2px; text-decoration-skip-ink: none; }
    ::highlight(tactful-shown) { background-color: rgb(9 105 218 / 22%); } }`;

  /**
   * The marks of all boxes of a document, which share one highlight registry.
   * @type {Map<Document, Map<HTMLElement, Painted[]>>}
   */
  const documents = new Map();
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
   * Returns the highlights of a window. In a frame that was loaded again, Firefox 140 throws at the first
   * look ("No document associated to this global?") and not at the next.
   * @param {any} view @returns {Map<string, unknown> | undefined}
   */
  const registryOf = (view) => {
    try {
      return view.CSS?.highlights;
    } catch {
      return view.CSS?.highlights;
    }
  };

  /**
   * Passes all marks of a document to the browser. Where marks overlap, only the worst is painted.
   * @param {Document} doc
   */
  const show = (doc) => {
    const view = /** @type {any} */ (doc.defaultView);
    const registry = registryOf(view);
    const marks = [...(documents.get(doc)?.values() ?? [])].flat();
    for (const level of LEVELS) {
      const worse = marks.filter((mark) => LEVELS.indexOf(mark.level) < LEVELS.indexOf(level));
      const ranges = marks.filter((mark) => mark.level === level).flatMap((mark) => uncovered(mark, worse));
      if (!ranges.length) {
        registry?.delete(`tactful-${level}`);
        continue;
      }
      const highlight = new view.Highlight(...ranges);
      highlight.type = level === "mistake" ? "spelling-error" : "grammar-error";
      registry?.set(`tactful-${level}`, highlight);
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

  /** @param {HTMLElement} box @returns {Highlights} */
  tactful.highlights = (box) => {
    const doc = box.ownerDocument;
    const root = /** @type {Document | ShadowRoot} */ (box.getRootNode());
    const view = /** @type {any} */ (doc.defaultView);
    adopt(root, view);
    const all = documents.get(doc) ?? new Map();
    documents.set(doc, all);
    return {
      show(marks) {
        all.set(box, marks);
        show(doc);
      },
      flash(ranges) {
        registryOf(view)?.set("tactful-shown", new view.Highlight(...ranges));
      },
      endFlash: () => void registryOf(view)?.delete("tactful-shown"),
      remove() {
        all.delete(box);
        if (!all.size) documents.delete(doc);
        tactful.ignoreDeadWindow(() => show(doc));
        tactful.ignoreDeadWindow(() => release(root));
      },
    };
  };
})();
