// @ts-check
"use strict";
// Underlines in a text box, which has no text nodes to mark: a copy of its text, invisible but for the lines, lies over
// it in the extension's own closed root and follows its scrolling, size and font.
(() => {
  const tactful = (globalThis.tactful ??= /** @type {Tactful} */ ({}));
  const COPIED = [
    "direction", "fontFamily", "fontSize", "fontStyle", "fontVariant", "fontWeight", "fontStretch", "fontFeatureSettings", "letterSpacing", "lineHeight", "tabSize", "textAlign",
    "textIndent", "textTransform", "wordSpacing", "wordBreak", "overflowWrap", "whiteSpace", "paddingTop", "paddingRight", "paddingBottom", "paddingLeft", "writingMode",
  ];

  /** @param {HTMLTextAreaElement} box @param {ShadowRoot} shade */
  tactful.mirrorPainter = (box, shade) => {
    const frame = shade.ownerDocument.createElement("div");
    const copy = shade.ownerDocument.createElement("div");
    frame.className = "mirror";
    frame.append(copy);
    shade.prepend(frame);
    const stop = new AbortController();
    const view = /** @type {Window} */ (box.ownerDocument.defaultView);
    let painted = "";

    const place = () => {
      const style = view.getComputedStyle(box);
      const rect = tactful.toTop(box.ownerDocument, box.getBoundingClientRect());
      Object.assign(frame.style, { left: `${rect.x + box.clientLeft}px`, top: `${rect.y + box.clientTop}px`, width: `${box.clientWidth}px`, height: `${box.clientHeight}px` });
      for (const name of COPIED) /** @type {any} */ (copy.style)[name] = /** @type {any} */ (style)[name];
      copy.style.width = `${box.clientWidth}px`;
      copy.style.transform = `translate(${-box.scrollLeft}px, ${-box.scrollTop}px)`;
      frame.hidden = rect.width === 0 || box.value !== painted;
    };
    box.addEventListener("scroll", place, { signal: stop.signal, passive: true });
    view.addEventListener("resize", place, { signal: stop.signal, passive: true });
    document.addEventListener("scroll", place, { signal: stop.signal, passive: true, capture: true });

    /** @type {{from: number, to: number, index: number, level: string}[]} */
    let places = [];
    const draw = () => {
      copy.replaceChildren();
      let at = 0;
      for (const { from, to, index, level } of places) {
        if (from < at) continue; // words already marked by the finding before
        copy.append(painted.slice(at, from));
        const mark = shade.ownerDocument.createElement("span");
        mark.className = level;
        mark.dataset.index = String(index);
        mark.textContent = painted.slice(from, to);
        copy.append(mark);
        at = to;
      }
      copy.append(`${painted.slice(at)}\u200b`);
      place();
    };
    return {
      /** @param {PageReport} report */
      paint(report) {
        painted = box.value;
        places = report.findings.flatMap((finding, index) => report.places[index].map(({ from, to }) => ({ from, to, index, level: finding.level })));
        places.sort((a, b) => a.from - b.from || b.to - a.to);
        draw();
      },
      /** An edit has happened: marks before it stay, marks after it move along, those it touched vanish. */
      edited() {
        const now = box.value;
        let same = 0;
        while (same < now.length && same < painted.length && now[same] === painted[same]) same++;
        let tail = 0;
        while (tail < now.length - same && tail < painted.length - same && now[now.length - 1 - tail] === painted[painted.length - 1 - tail]) tail++;
        const moved = now.length - painted.length;
        const after = painted.length - tail;
        places = places.filter(({ from, to }) => to < same || from > after).map((mark) => (mark.from > after ? { ...mark, from: mark.from + moved, to: mark.to + moved } : mark));
        painted = now;
        draw();
      },
      moved: place,
      /** @param {number} index @returns {DOMRect[]} */
      rects: (index) => [...copy.querySelectorAll(`[data-index="${index}"]`)].flatMap((mark) => (frame.hidden ? [] : [...mark.getClientRects()])),
      marked: () => [...copy.querySelectorAll("span")].map((mark) => Number(mark.dataset.index)),
      clear() {
        stop.abort();
        frame.remove();
      },
    };
  };
})();
