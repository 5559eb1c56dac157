// @ts-check
"use strict";
// What the buttons of a finding do, in the card and in the list. A sentence at the foot of the panel tells
// the outcome and offers to undo it.
(() => {
  const { tactful } = globalThis;

  /**
   * @param {PanelActions} on @param {(toast: Toast | null) => void} show shows a sentence, or removes it
   * @returns {FindingActionsOf}
   */
  tactful.findingActions = (on, show) => {
    const { message } = tactful;
    /** Undoes the last action. @type {() => Promise<string | null>} */ let undo = async () => null;
    let id = 0;
    /**
     * Shows a sentence, with buttons to undo or to copy. Without an error it goes away by itself.
     * @param {string} said
     * @param {SayOptions} [also]
     */
    const say = (said, also = {}) => {
      undo = also.undo ?? undo;
      id++;
      show({
        id,
        said,
        copy: also.copy ?? null,
        canUndo: Boolean(also.undo),
        hasKeys: Boolean(also.keys),
        isBrief: !also.isError,
        sentTo: also.sentTo ?? null,
        next: null,
      });
    };
    return {
      say,
      sent: (said, person, undoSent) => say(said, { undo: undoSent, sentTo: person }),
      async change(index, text) {
        const outcome = await on.fix(index, text);
        if (outcome.done) {
          const done = text ? message("changedTo", text) : message("removedWords", outcome.was);
          return say(done, { undo: () => on.undoFix(), keys: outcome.isLast });
        }
        const canCopy = text && outcome.why !== "composing" && outcome.why !== "busy";
        say(tactful.whyNot(outcome), { isError: true, ...(canCopy ? { copy: text } : {}) });
      },
      async ignore(index, scope) {
        const { title, whom } = on.about(index) ?? { title: "", whom: "" };
        const answer = await on.ignore(index, scope);
        if (typeof answer === "string") return say(answer, { isError: true });
        say(message(`ignored_${scope}`, title.toLowerCase(), whom), { undo: () => on.unignore(answer.id) });
      },
      async addWord(word) {
        const wrong = await on.addWord(word);
        if (wrong) say(wrong, { isError: true });
        else say(message("wordAdded", word));
        return wrong;
      },
      async undo() {
        const wrong = await undo();
        say(wrong ?? message("takenBack"), { isError: wrong !== null });
      },
    };
  };
})();
