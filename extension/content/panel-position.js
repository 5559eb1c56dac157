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
  const WIDTH = 340;
  const MOST = 460; // pixels of height, the most
  const HEAD = 196; // pixels of height for the parts around the list
  const ROW = 40; // pixels of height per finding
  const ROWS = 4; // the fewest rows there is room for
  const LEAST = 150; // pixels of height of an open panel, the least
  const USABLE = 280; // pixels of height in which the list has room for two findings
  const SENTENCE = 150; // pixels of height for a single sentence
  const TOO_MUCH = 0.08; // share of the box that the panel may cover

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
    /** @type {DOMRect[]} */ let keepClear = [];
    /** @type {DOMRect[]} */ let sendButtons = [];
    /** @type {DOMRect[]} */ let recipients = [];
    /** @type {() => Partial<Obstacles>} */ let keptNow = () => ({});
    /** The panel cannot be open without covering the send button. */
    let hasNoRoom = false;
    /** The number of marks in the report, or null for one sentence. @type {number | null} */
    let marks = null;
    /** The element that the corner was chosen for. @type {HTMLElement | null} */ let chosenFor = null;
    /** The corner in which the panel is, if it places itself. @type {Corner | null} */ let corner = null;
    /** Folded because every corner covers too much. */
    let isCrowded = false;
    /** The person has opened the panel although it covers the draft. */
    let isOpened = false;
    /** Folded, with a sentence to show. */
    let isWide = false;

    /** The current drag. @type {{start: DOMRect, sheet: HTMLElement} | null} */ let dragged = null;

    const isFolded = () => stored.folded || hasNoRoom || (isCrowded && !isOpened && !stored.at);
    /** Returns the panel's size, and its largest distance from the top left corner, in pixels. */
    const room = () => {
      const wanted = marks === null ? SENTENCE : HEAD + Math.max(ROWS, marks + 1) * ROW;
      const width = Math.min(WIDTH, innerWidth - 16);
      const height = Math.round(Math.min(wanted, MOST, innerHeight * 0.7, innerHeight - 2 * EDGE));
      return {
        width,
        height,
        x: Math.max(0, innerWidth - width - 2 * EDGE),
        y: Math.max(0, innerHeight - height - 2 * EDGE),
        left: Math.min(EDGE, (innerWidth - width) / 2),
      };
    };
    const put = (/** @type {DOMRect} */ { left, top, width, height }) =>
      Object.assign(frame.style, {
        left: `${left}px`,
        top: `${top}px`,
        width: `${width}px`,
        height: `${height}px`,
      });

    /** @typedef {[0 | 1, 0 | 1]} Corner */
    /** @type {Corner[]} */ const corners = [
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ];
    const inCorner = (/** @type {Corner} */ [x, y]) => {
      const space = room();
      return new DOMRect(space.left + x * space.x, EDGE + y * space.y, space.width, space.height);
    };
    /** Returns the share of the visible box that a place covers. @param {DOMRect} place */
    const coveredShare = (place) => {
      if (!box) return 0;
      const seen = tactful.sharedArea(box, new DOMRect(0, 0, innerWidth, innerHeight));
      return seen ? tactful.sharedArea(box, place) / seen : 0;
    };
    /** @param {Corner} at */
    const isBad = (at) =>
      tactful.coveredArea(keepClear, inCorner(at)) > 0 || coveredShare(inCorner(at)) > TOO_MUCH;
    const measure = () => {
      box = chosenFor && tactful.toTop(chosenFor.ownerDocument, chosenFor.getBoundingClientRect());
      const kept = keptNow();
      keepClear = Object.values(kept).flat();
      sendButtons = kept.send ?? [];
      recipients = kept.recipients ?? [];
    };
    /** Chooses the corner that covers least, if the one in use will not do. */
    const choose = () => {
      if (corner && tactful.coveredArea(keepClear, inCorner(corner)) === 0 && !isCrowded) return;
      const cost = (/** @type {Corner} */ at) =>
        tactful.coveredArea(keepClear, inCorner(at)) * 100 + coveredShare(inCorner(at));
      corner = corners.reduce((best, at) => (cost(at) < cost(best) ? at : best));
      const was = isCrowded;
      isCrowded = marks !== null && box !== null && (innerWidth < NARROW || isBad(corner));
      if (was !== isCrowded) drawFolded(isFolded());
    };

    /** Returns where the writer or the panel itself wants it to be open. */
    const wantedPlace = () => {
      const space = room();
      return stored.at
        ? new DOMRect(
            space.left + stored.at[0] * space.x,
            EDGE + stored.at[1] * space.y,
            space.width,
            space.height,
          )
        : inCorner(corner ?? corners[0]);
    };
    const place = () => {
      const wanted = wantedPlace();
      // In a wide window the writer may have put it over the button.
      const isFree = dragged !== null || (stored.at !== null && innerWidth >= NARROW);
      const open = isFree
        ? wanted
        : (tactful.placeBeside(wanted, [...sendButtons, ...recipients], USABLE) ??
          tactful.placeBeside(wanted, sendButtons, LEAST));
      if (hasNoRoom !== (open === null)) {
        hasNoRoom = open === null;
        drawFolded(isFolded());
      }
      const folded = isFolded();
      frame.classList.toggle("folded", folded && !isWide);
      put(folded ? tactful.pillPlace(isWide, box, keepClear) : (open ?? wanted));
    };
    /** Stores the place. The choice about the send button may have been changed elsewhere since. */
    const store = () => save({ at: stored.at, folded: stored.folded });
    const change = (/** @type {Partial<StoredPosition>} */ to) => {
      stored = { ...stored, ...to };
      if (!stored.folded) isOpened = true;
      measure();
      drawFolded(isFolded());
      place();
      store();
    };

    // Zooming counts as a resize of the window.
    addEventListener(
      "resize",
      () => {
        corner = null;
        measure();
        choose();
        place();
      },
      { signal },
    );
    // In a narrow window the send button may be scrolled under an open panel.
    let scrolled = 0;
    addEventListener(
      "scroll",
      () => {
        if (innerWidth >= NARROW || isFolded() !== hasNoRoom || scrolled) return;
        scrolled = requestAnimationFrame(() => {
          scrolled = 0;
          if (signal.aborted) return;
          measure();
          place();
        });
      },
      { signal, capture: true, passive: true },
    );
    place();

    return {
      /** Restores the stored position. @param {StoredPosition | null} known */
      remember(known) {
        if (!known) return;
        stored = known;
        drawFolded(isFolded());
        place();
      },
      /**
       * Keeps the panel off the draft. It stays in its corner as long as that is free.
       * @param {HTMLElement | null} element the box
       * @param {() => Partial<Obstacles>} [kept] returns what must not be covered
       */
      clearOf(element, kept = () => ({})) {
        keptNow = kept;
        if (element !== chosenFor) [chosenFor, corner, isCrowded] = [element, null, false];
        measure();
        choose();
        place();
      },
      /**
       * Sizes the panel for a report with `count` marks, or for one sentence (null).
       * @param {number | null} count
       */
      fit(count) {
        marks = count;
        if (count === null) isCrowded = false;
        place();
      },
      /** Makes room for a sentence while the panel is folded. @param {boolean} wide */
      widen(wide) {
        isWide = wide;
        place();
      },
      fold: (folded = !isFolded()) => change({ folded }),
      isFolded,
      /** Returns whether nothing is to be shown beside the send button. */
      isQuietAtSend: () => stored.quiet_at_send === true,
      /** Takes over a choice that was stored elsewhere. @param {boolean} isQuiet */
      setQuietAtSend(isQuiet) {
        stored = { ...stored, quiet_at_send: isQuiet };
      },
      toggleAtSend() {
        stored = { ...stored, quiet_at_send: !stored.quiet_at_send };
        save(stored);
        return stored.quiet_at_send === true;
      },
      /** Moves to the next corner, for people who do not drag. */
      moveOn() {
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
          at: [
            share(dragged.start.left - space.left + dx, space.x),
            share(dragged.start.top - EDGE + dy, space.y),
          ],
        };
        place();
      },
      /** Ends the drag and stores the position. */
      drop() {
        if (!dragged) return;
        dragged.sheet.remove();
        dragged = null;
        place();
        store();
      },
    };
  };
})();
