// @ts-check
"use strict";
// Where the panel stands: in the corner that hides least of the box, or where the writer has put it, by dragging or by the
// button that moves it on; or folded to a counter beside the box. Remembered for every page.
(() => {
  const tactful = (globalThis.tactful ??= /** @type {Tactful} */ ({}));
  const NARROW = 520; // pixels of a window in which the panel would hide what is written
  const EDGE = 16; // pixels the panel keeps from the window's edges

  /**
   * @param {HTMLElement} panel @param {HTMLElement} handle what the panel is dragged by @param {HTMLElement} counter
   * @param {(stand: PanelStand) => void} keep @param {AbortSignal} signal ends it
   * @returns {Stand}
   */
  tactful.stand = (panel, handle, counter, keep, signal) => {
    /** @type {PanelStand} */ let stand = { at: null, folded: false };
    /** @type {DOMRect | null} */ let box = null;

    /** How far the panel may go. */
    const room = () => {
      const { width, height } = panel.getBoundingClientRect();
      return { width, height, x: Math.max(0, innerWidth - width - 2 * EDGE), y: Math.max(0, innerHeight - height - 2 * EDGE) };
    };
    const put = (/** @type {number} */ x, /** @type {number} */ y) => Object.assign(panel.style, { left: `${EDGE + x}px`, top: `${EDGE + y}px` });

    /** How many pixels of the box it would hide there. @param {[number, number]} corner @param {ReturnType<typeof room>} space */
    const hides = ([x, y], { width, height }) => {
      if (!box) return 0;
      const wide = Math.min(EDGE + x + width, box.right) - Math.max(EDGE + x, box.left);
      const high = Math.min(EDGE + y + height, box.bottom) - Math.max(EDGE + y, box.top);
      return Math.max(0, wide) * Math.max(0, high);
    };
    const place = () => {
      panel.hidden = stand.folded;
      counter.hidden = !stand.folded;
      if (stand.folded) {
        // Above the box's corner, so that it lies on no words.
        const [right, top] = box ? [box.right, box.top] : [innerWidth - EDGE, innerHeight - EDGE];
        const { width, height } = counter.getBoundingClientRect();
        return Object.assign(counter.style, { left: `${Math.max(4, Math.min(innerWidth - width - 4, right - width))}px`, top: `${Math.max(4, Math.min(innerHeight - height - 4, top - height - 2))}px` });
      }
      const space = room();
      if (stand.at) return put(stand.at[0] * space.x, stand.at[1] * space.y);
      /** @type {[number, number][]} */ const corners = [[space.x, 0], [space.x, space.y], [0, space.y], [0, 0]];
      const [x, y] = corners.reduce((best, corner) => (hides(corner, space) < hides(best, space) ? corner : best));
      return put(x, y);
    };
    const change = (/** @type {Partial<PanelStand>} */ to) => {
      stand = { ...stand, ...to };
      place();
      keep(stand);
    };

    handle.addEventListener("pointerdown", (event) => {
      if (event.button !== 0 || /** @type {Element} */ (event.target).closest("button")) return;
      const start = panel.getBoundingClientRect();
      const ended = new AbortController();
      handle.setPointerCapture(event.pointerId);
      handle.addEventListener("pointermove", (move) => {
        const space = room();
        const [x, y] = [start.left - EDGE + move.clientX - event.clientX, start.top - EDGE + move.clientY - event.clientY];
        stand = { ...stand, at: [space.x ? Math.min(1, Math.max(0, x / space.x)) : 0, space.y ? Math.min(1, Math.max(0, y / space.y)) : 0] };
        place();
      }, { signal: ended.signal });
      for (const end of ["pointerup", "pointercancel"]) handle.addEventListener(end, () => {
        ended.abort();
        keep(stand);
      }, { signal: ended.signal });
    });

    // Zooming tells of itself as a window of another size.
    addEventListener("resize", place, { signal });

    return {
      /** What is known of the writer's wish. @param {PanelStand | null} known */
      remember(known) {
        if (!known) return;
        // Until somebody says otherwise, a narrow window begins with the counter.
        stand = { ...known, folded: known.folded || (known.at === null && innerWidth < NARROW) };
        place();
      },
      /** @param {DOMRect | null} around the box, in the window's pixels */
      clearOf(around) {
        box = around;
        place();
      },
      fold: (folded = !stand.folded) => change({ folded }),
      isFolded: () => stand.folded,
      /** To the next corner, for those who do not drag. */
      moveOn() {
        /** @type {[number, number][]} */ const corners = [[1, 0], [1, 1], [0, 1], [0, 0]];
        const now = panel.getBoundingClientRect();
        const at = corners.findIndex(([x, y]) => (x === 1) === (now.left + now.width / 2 > innerWidth / 2) && (y === 1) === (now.top + now.height / 2 > innerHeight / 2));
        change({ at: corners[(at + 1) % 4] });
      },
    };
  };
})();
