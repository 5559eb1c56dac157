// @ts-check
"use strict";
// The content script's side of the card: its content, its place on the page and the actions of its buttons.
// The frame draws the card (surface/card-view.js).
(() => {
  const { tactful } = globalThis;
  const WIDTH = 360;

  /** @param {Surface} surface @param {PanelActions} on @returns {Card} */
  tactful.card = (surface, on) => {
    const { message } = tactful;
    /** @type {CardState | null} */ let state = null;
    /** The index of the explained finding. @type {number | null} */ let about = null;
    let near = new DOMRect();
    /** The action of the "Undo" button. @type {() => Promise<string | null>} */ let undo = async () => null;

    const frame = surface.frame("card", {
      fix: (/** @type {string} */ text) => about !== null && void change(about, text),
      ignore: (/** @type {IgnoreScope} */ scope) => about !== null && void ignore(about, scope),
      addWord: async (/** @type {string} */ word) => {
        const wrong = await on.addWord(word);
        if (wrong) say(wrong);
        else hide();
      },
      openRule: (/** @type {string} */ rule) => on.openRule(rule),
      undo: async () => say((await undo()) ?? message("takenBack")),
      copy: (/** @type {string} */ text) =>
        navigator.clipboard.writeText(text).then(
          () => true,
          () => false,
        ),
      escape: () => on.onEscape(),
    });
    const { element } = frame;

    const draw = (/** @type {CardState | null} */ wanted) => {
      state = wanted;
      frame.render(wanted);
      if (!wanted) element.classList.remove("shown");
    };
    // The card is placed once the frame has reported its height.
    frame.onRendered((height) => {
      if (!state || !height) return;
      const [width, high] = [Math.min(WIDTH, innerWidth - 16), Math.min(height + 2, innerHeight - 16)];
      const below = near.bottom + 8 + high < innerHeight;
      const left = Math.max(8, Math.min(near.left, innerWidth - width - 8));
      const top = Math.max(8, below ? near.bottom + 8 : Math.min(near.top, innerHeight) - high - 8);
      Object.assign(element.style, {
        left: `${left}px`,
        top: `${top}px`,
        width: `${width}px`,
        height: `${high}px`,
      });
      element.classList.add("shown");
    });
    Object.assign(element.style, {
      left: "0",
      top: "0",
      width: `${Math.min(WIDTH, innerWidth - 16)}px`,
      height: "200px",
    });

    const hide = () => {
      about = null;
      if (state) draw(null);
    };
    /**
     * Shows a sentence, with a button to undo or to copy.
     * @param {string} said @param {{copy?: string, undo?: () => Promise<string | null>}} [also]
     */
    const say = (said, also = {}) => {
      about = null;
      undo = also.undo ?? undo;
      draw({ said, copy: also.copy ?? null, undo: Boolean(also.undo) });
    };
    /** Applies a fix and shows the outcome. @param {number} index @param {string} text */
    const change = async (index, text) => {
      const outcome = await on.fix(index, text);
      if (outcome.done) return say(message("changedTo", text), { undo: () => on.undoFix() });
      say(
        tactful.whyNot(outcome),
        outcome.why === "composing" || outcome.why === "busy" ? {} : { copy: text },
      );
    };
    /** Ignores a finding and shows a confirmation. @param {number} index @param {IgnoreScope} scope */
    const ignore = async (index, scope) => {
      const { title, whom } = on.about(index) ?? { title: "", whom: "" };
      const answer = await on.ignore(index, scope);
      if (typeof answer === "string") return say(answer);
      say(message(`ignored_${scope}`, title.toLowerCase(), whom), { undo: () => on.unignore(answer.id) });
    };

    return {
      element,
      hide,
      isOpen: () => state !== null,
      about: () => about,
      /** Follows the explained finding to a new report. @param {(index: number) => number} to */
      renumber: (to) => {
        if (about !== null) about = to(about);
      },
      /** Applies the first fix of the explained finding. */
      apply: () => {
        const [text] = state && "finding" in state && state.finding.quote ? state.finding.fixes : [];
        if (text !== undefined && about !== null) void change(about, text);
      },
      /** Ignores the explained finding once. */
      ignore: () => about !== null && void ignore(about, "once"),
      /** Returns actions for the list, with the card shown at `at`. @param {DOMRect} at */
      beside(at) {
        near = at;
        return { change, ignore };
      },
      /**
       * Explains a finding. The page can see the card's height, so a finding that depends on stored data gets
       * the height of the explanation that the page's own words would get.
       * @param {Finding} finding @param {number | null} index null if only the page's own words lead to it
       * @param {DOMRect} at @param {string} whom @param {Finding} [sizedBy] the finding that sets the height
       */
      show(finding, index, at, whom, sizedBy) {
        about = index;
        near = at;
        draw({ finding, whom, isPageOnly: index === null, sizedBy: sizedBy ?? null });
      },
    };
  };
})();
