// @ts-check
"use strict";
// Draws the card: one finding with its fix, and the way to the others at the same words. Or a note beside the
// send button.
(() => {
  const { tactful } = globalThis;

  /**
   * @param {Call} call calls the content script
   * @returns {CardView}
   */
  tactful.cardView = (call) => {
    const { make, button, message, inEnglish } = tactful;
    const card = make("section", "card");
    card.setAttribute("aria-label", message("whyMarked"));
    card.hidden = true;
    document.body.append(make("main", "", make("h1", "spoken", message("whyMarked")), card));
    /** @type {FindingActions} */
    const act = {
      fix: (text) => void call("fix", text),
      ignore: (scope) => void call("ignore", scope),
      addWord: (word) => void call("addWord", word),
      openRule: (rule) => void call("openRule", rule),
      insert: (sentence) => void call("insert", sentence),
      copy: (sentence) => tactful.copyText(sentence, call),
      goTo: () => void call("goTo"),
    };
    /** @param {string} sign @param {string} name @param {() => void} press */
    const tool = (sign, name, press) => {
      const made = button("tool", sign, press);
      made.setAttribute("aria-label", name);
      return made;
    };

    /** @param {Finding} finding @param {CardFinding} state */
    const whole = (finding, { whom, isPageOnly, group, clause }) => {
      const head = make("header", "", tactful.levelChip(finding));
      if (group.of > 1)
        head.append(
          make(
            "span",
            "others",
            tool("‹", message("previousHere"), () => void call("another", -1)),
            message("ofHere", group.at, group.of),
            tool("›", message("nextHere"), () => void call("another", 1)),
          ),
        );
      head.append(tool("×", message("closeCard"), () => void call("close")));
      const title = inEnglish(make("h2", finding.level, finding.title));
      if (isPageOnly) {
        const [why] = tactful.reasonAndAdvice(finding, act);
        return [head, title, why, make("p", "advice", message("pageOnly"))];
      }
      const [why, ...advice] = tactful.reasonAndAdvice(finding, act);
      const fixes = tactful.fixes(finding, clause, act);
      const grow = () => void call("grow");
      const dismiss = tactful.dismissMenu(whom, act, grow);
      // The fix says what to do, so the advice is shown at once only if there is no fix.
      const source = tactful.sourceLine(finding, act);
      const more = make(
        "div",
        "more",
        ...(finding.fixes.length && finding.quote ? advice : []),
        source,
        tactful.falseAlarm(finding, act),
      );
      return [
        head,
        title,
        why,
        ...(finding.fixes.length && finding.quote ? [] : advice),
        ...fixes,
        make("p", "row", dismiss.toggle, tactful.unfolds(message("why"), more, grow)),
        dismiss.menu,
        more,
      ];
    };

    const heightOf = () => Math.ceil(card.getBoundingClientRect().height);
    return {
      render(state) {
        card.hidden = !state;
        card.classList.toggle("note", state !== null && "note" in state);
        if (!state) {
          card.replaceChildren();
          return null;
        }
        if ("note" in state) {
          card.replaceChildren(make("p", "", state.note));
          return heightOf();
        }
        // The height is the one that the page's own words would give.
        card.replaceChildren(...whole(state.sizedBy ?? state.finding, state));
        const height = heightOf();
        if (state.sizedBy) card.replaceChildren(...whole(state.finding, state));
        return height;
      },
      /** Moves the focus into the card. */
      enter() {
        window.focus();
        /** @type {HTMLElement | null} */ (
          card.querySelector(".fix") ?? card.querySelector(".choice") ?? card.querySelector("button")
        )?.focus();
      },
    };
  };
})();
