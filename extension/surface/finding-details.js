// @ts-check
"use strict";
// The parts of an explained finding: its level and group, the reason, the advice with sentences to use, the
// fixes, the ways to dismiss it, and the source. The card and an unfolded row of the list are made of them.
(() => {
  const { tactful } = globalThis;
  /** The scopes of dismissing; the label of the third contains the recipient's name. */
  const SCOPES = /** @type {const} */ (["once", "message", "person", "never"]);
  const AROUND = 34; // letters of the clause on each side of the words

  /** Creates the chip with level and group in words. @param {Finding} finding */
  tactful.levelChip = ({ level, group }) => {
    const { make, message } = tactful;
    return make("span", `chip ${level}`, `${message(level)} · ${message(`group_${group}`)}`);
  };

  /**
   * Creates the reason, the advice and the sentences to use.
   * @param {Finding} finding @param {FindingActions} act
   */
  tactful.reasonAndAdvice = (finding, act) => {
    const { make, button, message, inEnglish } = tactful;
    const rows = [
      inEnglish(make("p", "why selectable", finding.why)),
      inEnglish(make("p", "advice selectable", finding.advice)),
    ];
    for (const sentence of tactful.sentencesIn(finding.advice)) {
      const copy = button("choice", message("copySentence"), async () => {
        copy.textContent = message((await act.copy(sentence)) ? "copied" : "notCopied");
      });
      const insert = button("choice", message("insertSentence"), () => act.insert(sentence));
      for (const one of [insert, copy]) one.setAttribute("aria-description", sentence);
      rows.push(make("p", "row sentence", insert, copy));
    }
    if (finding.rule === "placeholder-left-in" && finding.quote && finding.at_words !== false)
      rows.push(
        make(
          "p",
          "row",
          button("choice", message("goToIt"), () => act.goTo()),
        ),
      );
    return rows;
  };

  /** Returns the whole sentences that an advice quotes. @param {string} advice */
  tactful.sentencesIn = (advice) =>
    [...advice.matchAll(/"([^"]+)"/g)].map(([, quoted]) => quoted).filter((text) => /(\S+\s+){3}/.test(text));

  /**
   * Creates the buttons of the fixes, the best first, with the clause in which it would stand.
   * @param {Finding} finding @param {Clause | null} clause @param {FindingActions} act
   */
  tactful.fixes = (finding, clause, act) => {
    const { make, button, message } = tactful;
    /** @type {HTMLElement[]} */ const rows = [];
    if (finding.fixes.length && finding.quote) {
      const [best, ...others] = finding.fixes.slice(0, 3);
      const isWhole = !clause || (!clause.before && !clause.after);
      if (!isWhole)
        rows.push(
          tactful.inEnglish(
            make(
              "p",
              "clause",
              clauseEnd(clause.before),
              make("del", "", short(finding.quote)),
              " ",
              make("ins", "", best),
              clauseStart(clause.after),
            ),
          ),
        );
      const made = [best, ...others].map((text) => tactful.fixButton(finding, text, () => act.fix(text)));
      made[0].classList.add("primary");
      rows.push(make("div", "fixes", ...made));
    }
    if (finding.rule === "misspelling" && finding.quote) {
      const word = finding.quote;
      rows.push(
        make(
          "p",
          "row",
          button("choice", message("addToDictionary"), () => act.addWord(word)),
        ),
      );
    }
    return rows;
  };

  /** @param {string} before */
  const clauseEnd = (before) => (before.length > AROUND ? `…${before.slice(-AROUND)}` : before);
  /** @param {string} after */
  const clauseStart = (after) => (after.length > AROUND ? `${after.slice(0, AROUND)}…` : after);

  /**
   * Creates a button that shows and hides an element.
   * @param {string} words @param {HTMLElement} target @param {() => void} changed
   */
  tactful.unfolds = (words, target, changed) => {
    const toggle = tactful.button("choice unfolds", words, () => {
      target.hidden = !target.hidden;
      toggle.setAttribute("aria-expanded", String(!target.hidden));
      changed();
    });
    target.hidden = true;
    toggle.setAttribute("aria-expanded", "false");
    return toggle;
  };

  /**
   * Creates the menu of the ways to dismiss a finding, and its button.
   * @param {string} whom the recipients, for a sentence @param {FindingActions} act
   * @param {() => void} changed called when the menu is opened or closed
   */
  tactful.dismissMenu = (whom, act, changed) => {
    const { make, button, message } = tactful;
    const menu = make("div", "choices");
    menu.setAttribute("role", "group");
    menu.setAttribute("aria-label", message("ignoreLabel"));
    for (const scope of SCOPES) {
      if (scope !== "person" || whom)
        menu.append(button("choice", message(`ignore_${scope}`, whom), () => act.ignore(scope)));
    }
    return { menu, toggle: tactful.unfolds(message("dismiss"), menu, changed) };
  };

  /**
   * Creates the line with the source and the link to the rule.
   * @param {Finding} finding @param {FindingActions} act
   */
  tactful.sourceLine = (finding, act) => {
    const { make, button, message } = tactful;
    return make(
      "p",
      "source selectable",
      message("sourceOf", finding.source),
      " ",
      button("link", message("ruleMore"), () => act.openRule(finding.rule)),
    );
  };

  /**
   * Creates the button of a fix, which shows the words struck out and their replacement.
   * @param {Finding} finding @param {string} text @param {() => void} press
   */
  tactful.fixButton = (finding, text, press) => {
    const { make } = tactful;
    const offer = tactful.button("fix", "", press);
    offer.replaceChildren(
      make("del", "", short(finding.quote ?? "")),
      make("span", "arrow", " → "),
      make("ins", "", text || tactful.message("nothing")),
    );
    return offer;
  };

  /** @param {string} text */
  const short = (text) => (text.length > 60 ? `${text.slice(0, 40)}…${text.slice(-15)}` : text);
})();
