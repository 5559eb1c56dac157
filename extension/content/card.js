// @ts-check
"use strict";
// The content script's side of the card: its content, and its place at the words, which it follows when the
// page scrolls or is resized. The frame draws the card (surface/card-view.js).
(() => {
  const { tactful } = globalThis;
  const WIDTH = 320;
  const HEIGHT = 280; // the most
  const NOTE = 74;

  /**
   * @param {Surface} surface @param {PanelActions & {signal: AbortSignal}} on
   * @param {FindingActionsOf} actions @returns {Card}
   */
  tactful.card = (surface, on, actions) => {
    /** @type {CardState | null} */ let state = null;
    /** The index of the explained finding. @type {number | null} */ let about = null;
    /** Returns where the words are now, and what to keep clear of. @type {() => CardAnchor | null} */
    let anchor = () => null;
    /** @type {(by: 1 | -1) => void} */ let another = () => {};
    /** The height of the content, in pixels. */
    let high = 200;
    /** Whether the person has opened the card, so that Tab enters it. */
    let isAsked = false;
    let frameOfMove = 0;

    const frame = surface.frame("card", {
      fix: (/** @type {string} */ text) => about !== null && void act(actions.change(about, text)),
      ignore: (/** @type {IgnoreScope} */ scope) => about !== null && void act(actions.ignore(about, scope)),
      addWord: (/** @type {string} */ word) => void act(actions.addWord(word)),
      openRule: (/** @type {string} */ rule) => on.openRule(rule),
      insert: (/** @type {string} */ sentence) => void act(on.insert(sentence)),
      goTo: () => about !== null && void act(on.goTo(about)),
      copy: (/** @type {string} */ text) => tactful.copy(text),
      another: (/** @type {1 | -1} */ by) => another(by),
      grow: () => {
        // To the same height for every finding, because the page can see it.
        high = HEIGHT;
        place();
      },
      close: () => on.onEscape(),
      escape: () => on.onEscape(),
    });
    const { element } = frame;
    /** Closes the card before an action, which says at the foot of the panel what came of it. */
    const act = (/** @type {Promise<unknown>} */ done) => {
      hide();
      return done;
    };

    const place = () => {
      if (!state) return;
      const panelElement = surface.shadowRoot.querySelector("iframe.panel");
      const at = anchor();
      if (!at) return hide();
      const size = {
        width: Math.min("note" in state ? 260 : WIDTH, innerWidth - 16),
        height: Math.min(high, HEIGHT, innerHeight - 16),
      };
      const { left, top, width, height } = tactful.cardPlace(at.words, size, {
        ...at,
        avoid: panelElement ? [panelElement.getBoundingClientRect()] : [],
      });
      Object.assign(element.style, {
        left: `${left}px`,
        top: `${top}px`,
        width: `${width}px`,
        height: `${height}px`,
      });
      element.classList.add("shown");
    };
    const follow = () => {
      if (!state || frameOfMove) return;
      frameOfMove = requestAnimationFrame(() => {
        frameOfMove = 0;
        place();
      });
    };
    for (const type of ["scroll", "resize"])
      addEventListener(type, follow, { signal: on.signal, passive: true, capture: true });

    const draw = (/** @type {CardState | null} */ wanted) => {
      state = wanted;
      element.classList.toggle("note", wanted !== null && "note" in wanted);
      frame.render(wanted);
      if (!wanted) element.classList.remove("shown");
    };
    // The card is placed once the frame has reported its height.
    frame.onRendered((height) => {
      if (!state || !height) return;
      // A note always has the same height, because the page can see it.
      high = "note" in state ? NOTE : height + 2;
      place();
    });
    Object.assign(element.style, {
      left: "0",
      top: "0",
      width: `${Math.min(WIDTH, innerWidth - 16)}px`,
      height: "200px",
    });

    const hide = () => {
      about = null;
      isAsked = false;
      if (state) draw(null);
    };
    const isOpen = () => state !== null && "finding" in state;

    return {
      element,
      hide,
      isOpen,
      about: () => about,
      follow,
      /** Follows the explained finding to a new report. @param {(index: number) => number} to */
      renumber: (to) => {
        if (about !== null) about = to(about);
      },
      /** Applies the first fix of the explained finding. */
      apply: () => {
        const [text] = state && "finding" in state && state.finding.quote ? state.finding.fixes : [];
        if (text !== undefined && about !== null) void act(actions.change(about, text));
      },
      /** Ignores the explained finding once. */
      ignore: () => about !== null && void act(actions.ignore(about, "once")),
      /** Moves the focus into the card, if the person has opened it. Returns whether it did. */
      enter() {
        if (!isOpen() || !isAsked) return false;
        element.focus();
        frame.call("enter");
        return true;
      },
      show(finding, how) {
        about = finding.index;
        isAsked = how.isAsked;
        ({ anchor, another } = how);
        const { whom, group, clause, sizedBy = null } = how;
        draw({ finding: finding.finding, whom, group, clause, isPageOnly: about === null, sizedBy });
      },
      /**
       * Shows a note beside an element, if no finding is explained.
       * @param {string} text @param {() => CardAnchor | null} at
       */
      note(text, at) {
        if (isOpen()) return;
        anchor = at;
        draw({ note: text });
      },
      /** Hides the note. */
      hideNote() {
        if (state && "note" in state) hide();
      },
    };
  };

  /** Copies a text. Returns whether it could be copied. @param {string} text @returns {Promise<boolean>} */
  tactful.copy = (text) =>
    navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
})();
