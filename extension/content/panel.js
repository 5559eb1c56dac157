// @ts-check
"use strict";
// The content script's side of the panel: sends the state that the frame draws (surface/panel-view.js), and
// handles the presses reported by it. The card is in card.js.
(() => {
  const { tactful } = globalThis;
  const { message } = tactful;

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
      list: 0,
      report: null,
      what: null,
      verdict: null,
      order: [],
      checklist: [],
      clauses: [],
      sentence: "",
      whom: "",
      folded: false,
      unfolded: null,
      spoken: "",
      offer: null,
      toast: null,
    };
    /** The press on the button below a sentence. */
    let accepts = () => {};
    const draw = (/** @type {Partial<PanelState>} */ change) => {
      state = { ...state, ...change };
      if (state.report || state.sentence) frame.render(state);
    };
    /** Opens a finding of the list, in the box that the list is about. @type {(index: number) => void} */
    let opens = () => {};
    /** Where in the list the last fixed or dismissed finding was. @type {number | null} */ let handled =
      null;

    const lists = tactful.recentLists();
    /** The box that the panel is about. @type {HTMLElement | null} */ let shownFor = null;
    /** The way from the last list to the one that is about to be shown. */
    /** @type {((index: number) => number) | null} */ let toNext = null;
    /**
     * Wraps what a press about a finding does: nothing, if the finding is no longer there.
     * @template {unknown[]} T @param {(index: number, ...args: T) => unknown} then
     */
    const about =
      (then) =>
      (/** @type {InList} */ meant, /** @type {T} */ ...args) => {
        const index = lists.indexOf(meant);
        return index < 0 ? undefined : then(index, ...args);
      };
    const showToast = (/** @type {Toast | null} */ toast) => {
      draw({ toast });
      position.widen(toast !== null);
      if (toast) surface.hide(false);
    };
    const actions = tactful.findingActions(on, showToast);
    /** Records the place of a finding in the list, to offer the next one. @param {number} index */
    const handle = (/** @type {number} */ index) => {
      handled = state.order.indexOf(index);
      if (state.toast) showToast(null);
    };
    /** @type {FindingActionsOf} */
    const acting = {
      ...actions,
      change: (index, text) => {
        handle(index);
        return actions.change(index, text);
      },
      ignore: (index, scope) => {
        handle(index);
        return actions.ignore(index, scope);
      },
    };

    const frame = surface.frame("panel", {
      open: about((index) => opens(index)),
      accept: () => accepts(),
      fix: about(async (index, /** @type {string} */ text) => {
        const isByKey = surface.shadowRoot.activeElement === frame.element;
        // The focus is in the draft while it is changed, but the next keys are meant for the panel.
        const release = isByKey ? tactful.keepKeys(shownFor) : () => {};
        await acting.change(index, text).finally(release);
        if (!isByKey) return;
        frame.element.focus({ preventScroll: true });
        frame.call("enter");
      }),
      ignore: about((index, /** @type {IgnoreScope} */ scope) => acting.ignore(index, scope)),
      addWord: (/** @type {string} */ word) => acting.addWord(word),
      undo: () => actions.undo(),
      copy: (/** @type {string} */ text) => tactful.copy(text),
      insert: (/** @type {string} */ sentence) => on.insert(sentence),
      goTo: about((index) => on.goTo(index)),
      closeToast: (/** @type {number} */ id) => {
        if (state.toast?.id === id) showToast(null);
      },
      setWhom: (/** @type {string} */ text) => on.onWhom(text),
      unignore: async (/** @type {number} */ id) => {
        const wrong = await on.unignore(id);
        if (wrong) actions.say(wrong, { isError: true });
        else showToast(null); // it may still say that this finding was dismissed
      },
      treatAs: async (/** @type {TreatAs} */ choice) => {
        const before = state.report?.treat_as ?? null;
        const wrong = await on.treatAs(choice);
        if (wrong) return actions.say(wrong, { isError: true });
        const said = message(choice === "follow-up" ? "nowFollowUp" : "nowOrdinary");
        actions.say(said, { undo: () => on.treatAs(before) });
      },
      settle: (/** @type {string} */ id, /** @type {boolean} */ take) => void on.settle(id, take),
      saveDates: (/** @type {{interview: string | null, promised: string | null}} */ dates) =>
        on.saveDates(dates),
      openPeople: (/** @type {number | undefined} */ person) => on.openPeople(person),
      openRule: (/** @type {string} */ rule) => on.openRule(rule),
      keys: () => on.keys(),
      fold: (/** @type {boolean} */ folded) => position.fold(folded),
      moveOn: () => position.moveOn(),
      toggleAtSend: () => {
        const isQuiet = position.toggleAtSend();
        actions.say(message(isQuiet ? "atSendOff" : "atSendOn"));
      },
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
    const card = tactful.card(surface, { ...on, signal: gone.signal }, acting);
    /**
     * Adds the next finding to a sentence that says that one was dealt with.
     * @param {ShownReport} report @param {number[]} order
     */
    const withNext = (report, order) => {
      const { toast } = state;
      if (!toast || handled === null) return toast;
      const index = order[Math.min(handled, order.length - 1)];
      const next =
        index === undefined || !toast.canUndo ? null : { index, title: report.findings[index].title };
      return { ...toast, next };
    };

    return {
      shadowRoot: surface.shadowRoot,
      card,
      position,
      actions: acting,
      putBack: surface.putBack,
      /** Moves panel and card into the dialog around a box, and out again. @param {HTMLElement | null} box */
      settle(box) {
        shownFor = box;
        surface.move(tactful.homeOf(box));
      },
      hide: surface.hide,
      show(report, { what, whom, runs, missing }, open) {
        opens = open;
        if (report !== state.report) lists.add(toNext);
        toNext = null;
        const isSame = (/** @type {number} */ index) =>
          state.report?.findings[index]?.rule === report.findings[index]?.rule;
        const unfolded = state.unfolded !== null && isSame(state.unfolded) ? state.unfolded : null;
        const order = tactful.listOrder(report.findings);
        draw({
          list: lists.newest(),
          report,
          what,
          whom,
          order,
          unfolded,
          sentence: "",
          offer: null,
          verdict: tactful.verdict(report),
          checklist: tactful.checklist(report, missing),
          clauses: report.places.map((places) => tactful.clauseAt(runs, places)),
          toast: withNext(report, order),
        });
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
        toNext = to;
        const now = state.unfolded === null ? -1 : to(state.unfolded);
        state = { ...state, unfolded: now < 0 ? null : now };
      },
      /**
       * Shows one sentence instead of a report, with a button for what can be done.
       * @param {string} sentence @param {Offer} [offer]
       */
      say(sentence, offer) {
        accepts = offer?.press ?? (() => {});
        const empty = { report: null, what: null, verdict: null, order: [], checklist: [], unfolded: null };
        draw({ ...empty, sentence, offer: offer?.words ?? null });
        position.fit(null);
        card.hide();
      },
      /** The writer writes on: an explanation and an error are out of date. */
      written() {
        card.hide();
        handled = null;
        if (state.toast && !state.toast.isBrief) showToast(null);
        else if (state.toast) draw({ toast: { ...state.toast, next: null, hasKeys: false } });
      },
      /** The writer undoes something: what was said of a fix is out of date. */
      undone() {
        if (state.toast && state.toast.sentTo === null) showToast(null);
      },
      /** Explains a finding inside the list, or hides the explanation. @param {number} index */
      unfold(index) {
        if (position.isFolded()) position.fold(false);
        draw({ unfolded: state.unfolded === index ? null : index });
      },
      /** Returns the index of the finding that is explained in the list. */
      unfolded: () => state.unfolded,
      /** Returns the findings in the order of the list. */
      order: () => state.order,
      /** Announces a sentence to screen readers. @param {string} sentence */
      announce: (sentence) => draw({ spoken: sentence }),
      remove() {
        gone.abort();
        surface.remove();
      },
    };
  };
})();
