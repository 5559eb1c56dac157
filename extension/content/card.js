// @ts-check
"use strict";
// The card at marked words, as the content script sees it: what it is about, what its buttons do and where it stands. Its
// frame draws it (surface/card-view.js).
(() => {
  const { tactful } = globalThis;
  const WIDTH = 360;

  /** @param {Surface} surface @param {PanelActions} on @returns {Card} */
  tactful.card = (surface, on) => {
    const { message } = tactful;
    /** @type {CardState | null} */ let state = null;
    /** Which finding it explains. @type {number | null} */ let about = null;
    let near = new DOMRect();
    /** What "Undo" on the card does. @type {() => Promise<string | null>} */ let undo = async () => null;

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
    // The card is placed when the frame says how high its words are.
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
    /** Shows a sentence, and what can be done about it. @param {string} said @param {{copy?: string, undo?: () => Promise<string | null>}} [also] */
    const say = (said, also = {}) => {
      about = null;
      undo = also.undo ?? undo;
      draw({ said, copy: also.copy ?? null, undo: Boolean(also.undo) });
    };
    /** Makes a change and says what came of it. @param {number} index @param {string} text */
    const change = async (index, text) => {
      const outcome = await on.fix(index, text);
      if (outcome.done) return say(message("changedTo", text), { undo: () => on.undoFix() });
      say(
        tactful.whyNot(outcome),
        outcome.why === "composing" || outcome.why === "busy" ? {} : { copy: text },
      );
    };
    /** Ignores a finding and says so. @param {number} index @param {IgnoreScope} scope */
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
      /** Makes the first change it offers. */
      apply: () => {
        const [text] = state && "finding" in state && state.finding.quote ? state.finding.fixes : [];
        if (text !== undefined && about !== null) void change(about, text);
      },
      /** Ignores its finding this time. */
      ignore: () => about !== null && void ignore(about, "once"),
      /** Makes a change, or ignores a finding, from the list; the card says what came of it. @param {DOMRect} at */
      beside(at) {
        near = at;
        return { change, ignore };
      },
      /**
       * Explains a finding. The page sees the card's height, so a finding that rests on more than the page knows is as
       * high as what the page's own words say.
       * @param {Finding} finding @param {number | null} index null: only the page's own words say so
       * @param {DOMRect} at @param {string} whom @param {Finding} [sizedBy] what the page's own words say
       */
      show(finding, index, at, whom, sizedBy) {
        about = index;
        near = at;
        draw({ finding, whom, isPageOnly: index === null, sizedBy: sizedBy ?? null });
      },
    };
  };
})();
