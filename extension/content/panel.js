// @ts-check
"use strict";
// The content script's side of the panel: sends the state that the frame draws (surface/panel-view.js), and
// handles the presses reported by it. The card is in card.js.
(() => {
  const { tactful } = globalThis;

  /** @param {PanelActions} on @returns {Panel} */
  tactful.panel = (on) => {
    const gone = new AbortController();
    const surface = tactful.surface({
      onRemoved: on.onRemoved,
      onHidden: on.onHidden,
      onBlocked: on.onBlocked,
    });
    /** The state that the panel shows. @type {PanelState} */
    let state = {
      report: null,
      what: null,
      sentence: "",
      whom: "",
      folded: false,
      unfolded: null,
      spoken: "",
      offer: null,
    };
    /** The press on the button below a sentence. */
    let accepts = () => {};
    const draw = (/** @type {Partial<PanelState>} */ change) => {
      state = { ...state, ...change };
      if (state.report || state.sentence) frame.render(state);
    };
    /** Opens a finding of the list, in the box that the list is about. @type {(index: number) => void} */
    let opens = () => {};

    const frame = surface.frame("panel", {
      open: (/** @type {number} */ index) => opens(index),
      accept: () => accepts(),
      fix: (/** @type {number} */ index, /** @type {string} */ text) => {
        on.onFix(index, text);
      },
      ignore: (/** @type {number} */ index, /** @type {IgnoreScope} */ scope) => {
        on.onIgnore(index, scope);
      },
      setWhom: (/** @type {string} */ text) => on.onWhom(text),
      addWord: (/** @type {string} */ word) => on.addWord(word),
      unignore: (/** @type {number} */ id) => void on.unignore(id),
      settle: (/** @type {string} */ id, /** @type {boolean} */ take) => void on.settle(id, take),
      saveDates: (/** @type {{interview: string | null, promised: string | null}} */ dates) =>
        on.saveDates(dates),
      openPeople: () => on.openPeople(),
      openRule: (/** @type {string} */ rule) => on.openRule(rule),
      keys: () => on.keys(),
      fold: (/** @type {boolean} */ folded) => position.fold(folded),
      moveOn: () => position.moveOn(),
      dragStart: (/** @type {number} */ x, /** @type {number} */ y) =>
        position.drag(surface.shadowRoot, x, y),
      drag: (/** @type {number} */ dx, /** @type {number} */ dy) => position.dragBy(dx, dy),
      dragEnd: () => position.drop(),
      close: () => on.onClose(),
      escape: () => on.onEscape(),
    });
    frame.onRendered(() => frame.element.classList.add("shown"));
    const position = tactful.panelPosition(
      frame.element,
      on.savePosition,
      (folded) => draw({ folded }),
      gone.signal,
    );
    const card = tactful.card(surface, on);

    return {
      shadowRoot: surface.shadowRoot,
      card,
      position,
      putBack: surface.putBack,
      /** Moves panel and card into the dialog around a box, and out again. @param {HTMLElement | null} box */
      settle: (box) => surface.move(tactful.homeOf(box)),
      hide: surface.hide,
      /**
       * @param {ShownReport} report @param {Summary} what @param {string} whom
       * @param {(index: number) => void} open
       */
      show(report, what, whom, open) {
        opens = open;
        const unfolded =
          state.unfolded !== null &&
          state.report?.findings[state.unfolded]?.rule === report.findings[state.unfolded]?.rule
            ? state.unfolded
            : null;
        draw({ report, what, whom, sentence: "", unfolded, offer: null });
        position.fit(
          new Set(
            report.marks.map(
              (mark) => mark.rule + mark.places.map((place) => `${place.run}:${place.from}`).join(),
            ),
          ).size,
        );
      },
      /** Follows the explained finding to a new report. @param {(index: number) => number} to */
      renumber(to) {
        card.renumber(to);
        const now = state.unfolded === null ? -1 : to(state.unfolded);
        state = { ...state, unfolded: now < 0 ? null : now };
      },
      /**
       * Shows one sentence instead of a report, with a button for what can be done.
       * @param {string} sentence @param {Offer} [offer]
       */
      say(sentence, offer) {
        accepts = offer?.press ?? (() => {});
        draw({ report: null, what: null, sentence, unfolded: null, offer: offer?.words ?? null });
        position.fit(null);
        card.hide();
      },
      /** Explains a finding inside the list, or hides the explanation. @param {number} index */
      unfold(index) {
        if (position.isFolded()) position.fold(false);
        draw({ unfolded: state.unfolded === index ? null : index });
      },
      /** Returns the index of the finding that is explained in the list. */
      unfolded: () => state.unfolded,
      /** Announces a sentence to screen readers. @param {string} sentence */
      announce: (sentence) => draw({ spoken: sentence }),
      remove() {
        gone.abort();
        surface.remove();
      },
    };
  };
})();
