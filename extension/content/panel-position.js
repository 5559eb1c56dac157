// @ts-check
"use strict";
// Places and sizes the panel's frame: in the corner that covers least of the box, at the place the writer has
// chosen, or folded to a counter beside the box. The choice is stored for all pages. The page can see the
// frame's place and size, so they depend only on the window, the box and the number of marks, never on stored
// data (SECURITY.md).
(() => {
  const { tactful } = globalThis;
  const NARROW = 520; // window width in pixels below which the panel would cover the letter
  const EDGE = 16; // pixels between the panel and the window's edges
  const WIDTH = 332;
  const HEAD = 330; // pixels of height for the parts above the list
  const ROW = 96; // pixels of height per finding
  const SENTENCE = 168; // pixels of height for a single sentence
  const FOLDED = { width: 46, height: 34 };

  /**
   * @param {HTMLElement} frame the panel's frame
   * @param {(stored: StoredPosition) => void} save stores the position
   * @param {(folded: boolean) => void} drawFolded shows the panel folded or whole
   * @param {AbortSignal} signal ends it
   * @returns {PanelPosition}
   */
  tactful.panelPosition = (frame, save, drawFolded, signal) => {
    /** @type {StoredPosition} */ let stored = { at: null, folded: false };
    /** @type {DOMRect | null} */ let box = null;
    /** The number of marks in the report, or null for one sentence. @type {number | null} */
    let marks = null;

    /** The current drag. @type {{start: DOMRect, sheet: HTMLElement} | null} */ let dragged = null;

    /** Returns the panel's size, and its largest distance from the top left corner, in pixels. */
    const room = () => {
      const wanted = marks === null ? SENTENCE : HEAD + marks * ROW;
      const width = Math.min(WIDTH, innerWidth - 16);
      const height = Math.round(Math.min(wanted, innerHeight * 0.7, innerHeight - 2 * EDGE));
      return {
        width,
        height,
        x: Math.max(0, innerWidth - width - 2 * EDGE),
        y: Math.max(0, innerHeight - height - 2 * EDGE),
      };
    };
    const put = (
      /** @type {number} */ left,
      /** @type {number} */ top,
      /** @type {{width: number, height: number}} */ { width, height },
    ) =>
      Object.assign(frame.style, {
        left: `${left}px`,
        top: `${top}px`,
        width: `${width}px`,
        height: `${height}px`,
      });

    /**
     * Returns the area of the box that the panel would cover at a corner, in square pixels.
     * @param {[number, number]} corner @param {ReturnType<typeof room>} space
     */
    const coveredArea = ([x, y], { width, height }) => {
      if (!box) return 0;
      const wide = Math.min(EDGE + x + width, box.right) - Math.max(EDGE + x, box.left);
      const high = Math.min(EDGE + y + height, box.bottom) - Math.max(EDGE + y, box.top);
      return Math.max(0, wide) * Math.max(0, high);
    };
    const place = () => {
      frame.classList.toggle("folded", stored.folded);
      if (stored.folded) {
        // Above the box's corner, where it covers no words.
        const [right, top] = box ? [box.right, box.top] : [innerWidth - EDGE, innerHeight - EDGE];
        const { width, height } = FOLDED;
        return put(
          Math.max(4, Math.min(innerWidth - width - 4, right - width)),
          Math.max(4, Math.min(innerHeight - height - 4, top - height - 2)),
          FOLDED,
        );
      }
      const space = room();
      if (stored.at) return put(EDGE + stored.at[0] * space.x, EDGE + stored.at[1] * space.y, space);
      /** @type {[number, number][]} */ const corners = [
        [space.x, 0],
        [space.x, space.y],
        [0, space.y],
        [0, 0],
      ];
      const [x, y] = corners.reduce((best, corner) =>
        coveredArea(corner, space) < coveredArea(best, space) ? corner : best,
      );
      return put(EDGE + x, EDGE + y, space);
    };
    const change = (/** @type {Partial<StoredPosition>} */ to) => {
      stored = { ...stored, ...to };
      drawFolded(stored.folded);
      place();
      save(stored);
    };

    // Zooming counts as a resize of the window.
    addEventListener("resize", place, { signal });
    place();

    return {
      /** Restores the stored position. @param {StoredPosition | null} known */
      remember(known) {
        if (!known) return;
        // In a narrow window the panel starts folded, unless the writer has chosen otherwise.
        stored = { ...known, folded: known.folded || (known.at === null && innerWidth < NARROW) };
        drawFolded(stored.folded);
        place();
      },
      /** @param {DOMRect | null} around the box, in the window's pixels */
      clearOf(around) {
        box = around;
        place();
      },
      /**
       * Sizes the panel for a report with `count` marks, or for one sentence (null).
       * @param {number | null} count
       */
      fit(count) {
        marks = count;
        place();
      },
      fold: (folded = !stored.folded) => change({ folded }),
      isFolded: () => stored.folded,
      /** Moves to the next corner, for people who do not drag. */
      moveOn() {
        /** @type {[number, number][]} */ const corners = [
          [1, 0],
          [1, 1],
          [0, 1],
          [0, 0],
        ];
        const now = frame.getBoundingClientRect();
        const at = corners.findIndex(
          ([x, y]) =>
            (x === 1) === now.left + now.width / 2 > innerWidth / 2 &&
            (y === 1) === now.top + now.height / 2 > innerHeight / 2,
        );
        change({ at: corners[(at + 1) % 4] });
      },
      /**
       * Starts a drag. When the pointer leaves the frame its events may go to the page, so a transparent
       * sheet catches them.
       * @param {ShadowRoot} root the parent of the sheet
       * @param {number} x the pressed point, in pixels of the frame @param {number} y
       */
      drag(root, x, y) {
        this.drop();
        const start = frame.getBoundingClientRect();
        const sheet = document.createElement("div");
        sheet.className = "sheet";
        sheet.addEventListener("pointermove", (move) => {
          if (!move.isTrusted) return;
          if (!move.buttons) return this.drop();
          this.dragBy(
            move.clientX - start.left - frame.clientLeft - x,
            move.clientY - start.top - frame.clientTop - y,
          );
        });
        sheet.addEventListener("pointerup", () => this.drop());
        root.append(sheet);
        dragged = { start, sheet };
      },
      /** @param {number} dx pixels from the start of the drag @param {number} dy */
      dragBy(dx, dy) {
        if (!dragged) return;
        const space = room();
        const share = (/** @type {number} */ pixels, /** @type {number} */ all) =>
          all ? Math.min(1, Math.max(0, pixels / all)) : 0;
        stored = {
          ...stored,
          at: [share(dragged.start.left - EDGE + dx, space.x), share(dragged.start.top - EDGE + dy, space.y)],
        };
        place();
      },
      /** Ends the drag and stores the position. */
      drop() {
        if (!dragged) return;
        dragged.sheet.remove();
        dragged = null;
        save(stored);
      },
    };
  };
})();
