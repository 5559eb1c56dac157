// @ts-check
"use strict";
// Underlines words in a text box, which has no text nodes to mark. A copy of its text covers it in the
// extension's closed root. Only the underlines of the copy are visible. It follows the scrolling, size, place
// and font of the box.
(() => {
  const { tactful } = globalThis;
  const LEVELS = ["mistake", "caution", "hint"];
  const FLASH = 1200; // milliseconds
  const COPIED = [
    "direction",
    "fontFamily",
    "fontSize",
    "fontStyle",
    "fontVariant",
    "fontWeight",
    "fontStretch",
    "fontFeatureSettings",
    "fontKerning",
    "fontSizeAdjust",
    "fontVariationSettings",
    "letterSpacing",
    "lineHeight",
    "tabSize",
    "textAlign",
    "textIndent",
    "textTransform",
    "textRendering",
    "unicodeBidi",
    "wordSpacing",
    "wordBreak",
    "lineBreak",
    "hyphens",
    "overflowWrap",
    "whiteSpace",
    "paddingTop",
    "paddingRight",
    "paddingBottom",
    "paddingLeft",
    "writingMode",
  ];

  /** @param {HTMLTextAreaElement} box @param {ShadowRoot} shadowRoot @returns {Painter} */
  tactful.overlayPainter = (box, shadowRoot) => {
    const frame = shadowRoot.ownerDocument.createElement("div");
    const copy = shadowRoot.ownerDocument.createElement("div");
    frame.className = "overlay";
    frame.inert = true; // so that search and screen readers find the words once, in the box
    frame.append(copy);
    shadowRoot.prepend(frame);
    const stopper = new AbortController();
    const { signal } = stopper;
    const view = /** @type {Window & typeof globalThis} */ (box.ownerDocument.defaultView);
    let painted = "";

    /**
     * Returns the part of the page where the box is visible, not clipped by the elements and frames around
     * it.
     */
    const visibleEdges = () => {
      const edge = { top: 0, left: 0, right: innerWidth, bottom: innerHeight };
      /** @param {DOMRect} rect */
      const cut = (rect) =>
        Object.assign(edge, {
          top: Math.max(edge.top, rect.top),
          left: Math.max(edge.left, rect.left),
          right: Math.min(edge.right, rect.right),
          bottom: Math.min(edge.bottom, rect.bottom),
        });
      for (let up = tactful.above(box); up; up = tactful.above(up)) {
        if (up === tactful.rootOf(up.ownerDocument) || up === tactful.bodyOf(up.ownerDocument)) continue;
        const clips =
          up.tagName === "IFRAME" ||
          up.ownerDocument.defaultView?.getComputedStyle(up).overflow !== "visible";
        if (clips) cut(tactful.toTop(up.ownerDocument, up.getBoundingClientRect()));
      }
      return edge;
    };

    const place = () => {
      const style = view.getComputedStyle(box);
      const rect = tactful.toTop(box.ownerDocument, box.getBoundingClientRect());
      // CSS zoom or a transform draws the box larger or smaller than its layout size.
      const scale = box.offsetWidth ? rect.width / box.offsetWidth : 1;
      for (const name of COPIED) /** @type {any} */ (copy.style)[name] = /** @type {any} */ (style)[name];
      copy.style.width = `${box.clientWidth}px`;
      copy.style.transform = `translate(${-box.scrollLeft}px, ${-box.scrollTop}px)`;
      const [left, top] = [rect.x + box.clientLeft * scale, rect.y + box.clientTop * scale];
      const edge = visibleEdges();
      const [width, height] = [box.clientWidth, box.clientHeight];
      Object.assign(frame.style, {
        left: `${left}px`,
        top: `${top}px`,
        width: `${width}px`,
        height: `${height}px`,
        transformOrigin: "0 0",
        transform: scale === 1 ? "" : `scale(${scale})`,
        clipPath: `inset(${[edge.top - top, left + width * scale - edge.right, top + height * scale - edge.bottom, edge.left - left].map((n) => `${Math.max(0, n / scale)}px`).join(" ")})`,
      });
      frame.hidden = rect.width === 0 || style.visibility === "hidden" || box.value !== painted;
    };
    // Events that move, scroll, resize or restyle the box. There is no polling.
    box.addEventListener("scroll", place, { signal, passive: true });
    for (const doc of tactful.documentsOf(box)) {
      doc.defaultView?.addEventListener("resize", place, { signal, passive: true });
      doc.addEventListener("scroll", place, { signal, passive: true, capture: true });
      doc.addEventListener("transitionend", place, { signal, passive: true });
      doc.fonts?.addEventListener("loadingdone", place, { signal });
    }
    const restyled = new view.MutationObserver(place);
    restyled.observe(box, {
      attributes: true,
      attributeFilter: ["style", "class", "dir", "rows", "cols", "wrap", "lang"],
    });
    const unfollow = tactful.onMoved(box, place);

    /** @type {{from: number, to: number, index: number, level: string}[]} */
    let places = [];
    /** The mark that is pointed out, and the timer that ends it. */
    let [flashed, flashing] = [-1, 0];
    /** The animation frame that redraws the copy once for several keys. */
    let frameOfDraw = 0;
    /** The unmarked parts of the copy, each in one line. @type {{from: number, to: number, text: Text}[]} */
    let plain = [];
    const draw = () => {
      view.cancelAnimationFrame(frameOfDraw);
      frameOfDraw = 0;
      const doc = shadowRoot.ownerDocument;
      const drawn = doc.createDocumentFragment();
      plain = [];
      // Each line is a block, so that the browser lays out only the line that is edited.
      let line = doc.createElement("div");
      /**
       * Adds a part of the text, cut after each line end.
       * @param {number} from @param {number} to @param {(from: number, to: number) => Node} node
       */
      const add = (from, to, node) => {
        while (from < to) {
          const end = painted.indexOf("\n", from) + 1;
          const until = end && end < to ? end : to;
          line.append(node(from, until));
          if (until === end) {
            drawn.append(line);
            line = doc.createElement("div");
          }
          from = until;
        }
      };
      const addPlain = (/** @type {number} */ from, /** @type {number} */ to) =>
        add(from, to, (from, to) => {
          const text = doc.createTextNode(painted.slice(from, to));
          plain.push({ from, to, text });
          return text;
        });
      let at = 0;
      // Overlapping marks are cut at their edges. Each part shows the worst level and names all its marks.
      const edges = [...new Set(places.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
      /** The marks around the part, and the next one that begins after it. */
      /** @type {typeof places} */ let here = [];
      let next = 0;
      edges.slice(0, -1).forEach((from, nth) => {
        const to = edges[nth + 1];
        here = here.filter((mark) => mark.to >= to);
        for (; next < places.length && places[next].from <= from; next++)
          if (places[next].to >= to) here.push(places[next]);
        if (!here.length) return;
        if (at < from) addPlain(at, from);
        add(from, to, (from, to) => {
          const mark = doc.createElement("span");
          mark.className = LEVELS.find((level) => here.some((one) => one.level === level)) ?? "";
          if (here.some(({ index }) => index === flashed)) mark.classList.add("shown");
          mark.dataset.index = here.map(({ index }) => index).join(" ");
          mark.textContent = painted.slice(from, to);
          return mark;
        });
        at = to;
      });
      addPlain(at, painted.length);
      if (!line.hasChildNodes()) line.append("\u200b"); // so that the last line has its height
      drawn.append(line);
      copy.replaceChildren(drawn);
      place();
    };
    /**
     * Writes an edit of an unmarked part into the copy. Returns false if it was elsewhere, or if a line began
     * or ended.
     * @param {string} old @param {string} now
     */
    const drawEdit = (old, now) => {
      const { head, tail } = tactful.sameEnds(old, now);
      const moved = now.length - old.length;
      if (now.slice(head, now.length - tail).includes("\n")) return false;
      const lastOf = (/** @type {{to: number}} */ { to }) => (old[to - 1] === "\n" ? to - 1 : to);
      const first = plain.findIndex((part) => part.from <= head && lastOf(part) >= old.length - tail);
      if (first < 0) return false;
      plain[first].to += moved;
      const { from, to, text } = plain[first];
      text.data = now.slice(from, to);
      for (const part of plain.slice(first + 1)) [part.from, part.to] = [part.from + moved, part.to + moved];
      return true;
    };
    const drawn = () => {
      if (frameOfDraw) draw();
      return copy;
    };
    return {
      paint(report) {
        painted = box.value;
        flashed = -1;
        places = report.marks.flatMap(({ level, places }, index) =>
          places.map(({ from, to }) => ({ from, to, index, level })),
        );
        places.sort((a, b) => a.from - b.from || b.to - a.to);
        draw();
      },
      edited() {
        const [old, { length }] = [painted, places];
        const shift = tactful.rangeShift(old, box.value);
        places = places.flatMap((mark) => {
          const at = shift(mark);
          return at ? [{ ...mark, ...at }] : [];
        });
        painted = box.value;
        // Without a dropped mark, one part of the copy has changed.
        if (!frameOfDraw && places.length === length && drawEdit(old, painted)) return place();
        frameOfDraw ||= view.requestAnimationFrame(draw);
      },
      moved: () => void (frameOfDraw || place()),
      rects: (index) =>
        [...drawn().querySelectorAll(`[data-index~="${index}"]`)].flatMap((mark) =>
          frame.hidden ? [] : [...mark.getClientRects()],
        ),
      reveal(index) {
        const mark = drawn().querySelector(`[data-index~="${index}"]`);
        if (!(mark instanceof HTMLElement)) return;
        if (
          mark.offsetTop < box.scrollTop ||
          mark.offsetTop + mark.offsetHeight > box.scrollTop + box.clientHeight
        )
          box.scrollTop = mark.offsetTop - box.clientHeight / 2;
      },
      flash(index) {
        view.clearTimeout(flashing);
        flashed = index;
        flashing = view.setTimeout(() => {
          flashed = -1;
          draw();
        }, FLASH);
        draw();
      },
      caret() {
        if (box.value !== painted || frame.hidden) return null;
        let left = box.selectionEnd;
        const walker = shadowRoot.ownerDocument.createTreeWalker(drawn(), 4); // text nodes
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const { length } = /** @type {Text} */ (node);
          if (left > length) {
            left -= length;
            continue;
          }
          const range = shadowRoot.ownerDocument.createRange();
          range.setStart(node, left);
          return range.getClientRects()[0] ?? null;
        }
        return null;
      },
      marked: () => [
        ...new Set(
          [...drawn().querySelectorAll("span")].flatMap((mark) =>
            (mark.dataset.index ?? "").split(" ").map(Number),
          ),
        ),
      ],
      clear() {
        stopper.abort();
        tactful.ignoreDeadWindow(() => {
          view.clearTimeout(flashing);
          view.cancelAnimationFrame(frameOfDraw);
        });
        tactful.ignoreDeadWindow(() => restyled.disconnect());
        tactful.ignoreDeadWindow(unfollow);
        frame.remove();
      },
    };
  };
})();
