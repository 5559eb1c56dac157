// @ts-check
"use strict";
// Where the panel's frame stands, and how large it is: in the corner that hides least of the box, or where the writer has
// put it by dragging or by the button that moves it on; or folded to a counter beside the box. Remembered for every page.
// The page can see the frame's place and size, so neither depends on what is known of anybody: only on the window, the box
// and the number of marks (SECURITY.md).
(() => {
  const { tactful } = globalThis;
  const NARROW = 520; // pixels of a window in which the panel would hide what is written
  const EDGE = 16; // pixels the panel keeps from the window's edges
  const WIDTH = 332;
  const HEAD = 330; // pixels of height for what is read, when to write, dates and state
  const ROW = 96; // pixels of height for a finding
  const SENTENCE = 168; // pixels of height for one sentence in place of a report
  const FOLDED = { width: 46, height: 34 };

  /**
   * @param {HTMLElement} frame the panel's frame
   * @param {(stored: StoredPosition) => void} save stores the position
   * @param {(folded: boolean) => void} drawFolded tells the frame which of its two forms to show
   * @param {AbortSignal} signal ends it
   * @returns {PanelPosition}
   */
  tactful.panelPosition = (frame, save, drawFolded, signal) => {
    /** @type {StoredPosition} */ let stored = { at: null, folded: false };
    /** @type {DOMRect | null} */ let box = null;
    /** The number of marks in the report, or null for one sentence. @type {number | null} */ let marks =
      null;

    /** The drag that goes on. @type {{start: DOMRect, sheet: HTMLElement} | null} */ let dragged = null;

    /** The panel's size, and how far it may go from the corner at the top left. */
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

    /** How many square pixels of the box it would hide there. @param {[number, number]} corner @param {ReturnType<typeof room>} space */
    const hides = ([x, y], { width, height }) => {
      if (!box) return 0;
      const wide = Math.min(EDGE + x + width, box.right) - Math.max(EDGE + x, box.left);
      const high = Math.min(EDGE + y + height, box.bottom) - Math.max(EDGE + y, box.top);
      return Math.max(0, wide) * Math.max(0, high);
    };
    const place = () => {
      frame.classList.toggle("folded", stored.folded);
      if (stored.folded) {
        // Above the box's corner, so that it hides no words.
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
        hides(corner, space) < hides(best, space) ? corner : best,
      );
      return put(EDGE + x, EDGE + y, space);
    };
    const change = (/** @type {Partial<StoredPosition>} */ to) => {
      stored = { ...stored, ...to };
      drawFolded(stored.folded);
      place();
      save(stored);
    };

    // Zooming reports itself as a window of another size.
    addEventListener("resize", place, { signal });
    place();

    return {
      /** Takes over what was remembered. @param {StoredPosition | null} known */
      remember(known) {
        if (!known) return;
        // In a narrow window the counter comes first, unless the writer has chosen otherwise.
        stored = { ...known, folded: known.folded || (known.at === null && innerWidth < NARROW) };
        drawFolded(stored.folded);
        place();
      },
      /** @param {DOMRect | null} around the box, in the window's pixels */
      clearOf(around) {
        box = around;
        place();
      },
      /** Makes room for a report with so many marks, or for one sentence (null). @param {number | null} count */
      fit(count) {
        marks = count;
        place();
      },
      fold: (folded = !stored.folded) => change({ folded }),
      isFolded: () => stored.folded,
      /** Moves to the next corner, for those who do not drag. */
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
       * Begins dragging. A pointer that leaves the frame may be reported to the page, so a transparent sheet catches it.
       * @param {ShadowRoot} root where the sheet is put @param {number} x where the frame was pressed, in its own pixels
       * @param {number} y
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
      /** @param {number} dx pixels from where dragging began @param {number} dy */
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
      /** Ends dragging and remembers where. */
      drop() {
        if (!dragged) return;
        dragged.sheet.remove();
        dragged = null;
        save(stored);
      },
    };
  };
})();
