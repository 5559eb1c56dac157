// @ts-check
"use strict";
// What a finding says in full: why, advice, the changes it offers, the ways to ignore it, its source. The card shows it, and
// the list where a finding has no words of its own on the page.
(() => {
  const { tactful } = globalThis;
  /** How far ignoring may reach; the recipient's name completes the third. */
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

  /** Makes a button that shows a change exactly: the words, struck out, and what takes their place. @param {Finding} finding @param {string} text @param {() => void} press */
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
