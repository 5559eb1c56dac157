// @ts-check
"use strict";
// Draws a finding in full: the reason, the advice, the fixes, the ways to ignore it, and the source. The card
// shows it, and the list shows it for a finding without marked words.
(() => {
  const { tactful } = globalThis;
  /** The scopes of ignoring; the label of the third contains the recipient's name. */
  const SCOPES = /** @type {const} */ (["once", "message", "person", "never"]);

  /**
   * @param {Finding} finding @param {string} whom the recipients, for a sentence @param {FindingActions} act
   * @returns {HTMLElement[]}
   */
  tactful.findingDetails = (finding, whom, act) => {
    const { make, button, message, inEnglish } = tactful;
    const rows = [make("p", "why", finding.why), make("p", "advice", finding.advice)].map(inEnglish);
    if (finding.fixes.length && finding.quote) {
      rows.push(
        make(
          "div",
          "fixes",
          ...finding.fixes.slice(0, 3).map((text) => tactful.fixButton(finding, text, () => act.fix(text))),
        ),
      );
    }
    if (finding.rule === "misspelling" && finding.quote) {
      const word = finding.quote;
      rows.push(
        make(
          "p",
          "",
          button("choice", message("addToDictionary"), () => act.addWord(word)),
        ),
      );
    }
    const choices = make("div", "choices", make("span", "", message("ignoreWhere")));
    choices.setAttribute("role", "group");
    choices.setAttribute("aria-label", message("ignoreLabel"));
    for (const scope of SCOPES) {
      if (scope !== "person" || whom)
        choices.append(button("choice", message(`ignore_${scope}`, whom), () => act.ignore(scope)));
    }
    const more = button("link", message("ruleMore"), () => act.openRule(finding.rule));
    rows.push(choices, make("p", "source", message("sourceOf", finding.source), " ", more));
    return rows;
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
      " → ",
      make("ins", "", text || tactful.message("nothing")),
    );
    return offer;
  };

  /** @param {string} text */
  const short = (text) => (text.length > 60 ? `${text.slice(0, 40)}…${text.slice(-15)}` : text);
})();
