// @ts-check
"use strict";
// Draws the card: a finding in full, or a sentence about an action, with a button to undo or to copy.
(() => {
  const { tactful } = globalThis;

  /**
   * @param {Call} call calls the content script
   * @returns {(state: CardState | null) => number | null} draws a state and returns its height in pixels
   */
  tactful.cardView = (call) => {
    const { make, button, message, inEnglish } = tactful;
    const card = make("section", "card");
    card.setAttribute("aria-label", message("whyMarked"));
    card.hidden = true;
    document.body.append(make("main", "", card));
    /** @type {FindingActions} */
    const act = {
      fix: (text) => void call("fix", text),
      ignore: (scope) => void call("ignore", scope),
      addWord: (word) => void call("addWord", word),
      openRule: (rule) => void call("openRule", rule),
    };

    /** @param {{said: string, undo: boolean, copy: string | null}} state */
    const sentence = ({ said, undo, copy }) => {
      const row = make("p", "said", said);
      row.setAttribute("role", "status");
      const rows = [make("h1", "spoken", message("panelTitle")), row];
      if (undo)
        rows.push(
          make(
            "p",
            "",
            button("choice", message("undo"), () => void call("undo")),
          ),
        );
      if (copy !== null) {
        const press = async () => {
          made.textContent = message((await call("copy", copy)) || copyHere(copy) ? "copied" : "notCopied");
        };
        const made = button("choice", message("copyWords", copy), () => void press());
        rows.push(make("p", "", made));
      }
      return rows;
    };

    const heightOf = () => Math.ceil(card.getBoundingClientRect().height);
    return (state) => {
      card.hidden = !state;
      if (!state) {
        card.replaceChildren();
        return null;
      }
      if ("said" in state) card.replaceChildren(...sentence(state));
      else {
        const { finding, whom, isPageOnly, sizedBy } = state;
        const whole = (/** @type {Finding} */ shown) => [
          inEnglish(make("h1", shown.level, shown.title)),
          ...tactful.findingDetails(shown, whom, act),
        ];
        if (isPageOnly) {
          const [title, why] = whole(finding);
          card.replaceChildren(title, why, make("p", "advice", message("pageOnly")));
        } else {
          card.replaceChildren(...whole(sizedBy ?? finding));
          const height = heightOf();
          if (sizedBy) card.replaceChildren(...whole(finding));
          return height;
        }
      }
      return heightOf();
    };
  };

  /** Copies by a command, for pages that forbid the clipboard API. @param {string} text */
  const copyHere = (text) => {
    const field = /** @type {HTMLTextAreaElement} */ (tactful.make("textarea", "copied"));
    field.value = text;
    document.body.append(field);
    field.select();
    const copied = document.execCommand("copy");
    field.remove();
    return copied;
  };
})();
