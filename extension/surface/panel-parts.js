// @ts-check
"use strict";
// Three parts of the panel: the findings that are ignored in this message, a question about what the page
// says, and a button that has an ordinary message checked as a follow-up.
(() => {
  const { tactful } = globalThis;

  /**
   * Lists the ignored findings, each with a button that shows it again.
   * @param {Call} call @returns {IgnoredView}
   */
  tactful.ignoredView = (call) => {
    const { make, button, message, count, inEnglish } = tactful;
    const element = make("div", "ignored");
    return {
      element,
      show(all) {
        element.hidden = !all.length;
        if (!all.length) return element.replaceChildren();
        const rows = all.map(({ id, title }) => {
          const back = button("choice", message("showAgain"), () => void call("unignore", id));
          back.setAttribute("aria-label", message("showAgainLabel", title));
          return make("li", "", inEnglish(make("span", "", title)), back);
        });
        const open = element.querySelector("details")?.open ?? false;
        const details = /** @type {HTMLDetailsElement} */ (
          make("details", "", make("summary", "", count("ignoredHere", all.length)), make("ul", "", ...rows))
        );
        details.open = open;
        element.replaceChildren(details);
      },
    };
  };

  /**
   * Asks the person to settle a contradiction between the page and the history.
   * @param {Call} call @returns {QuestionView}
   */
  tactful.questionView = (call) => {
    const { make, button, inEnglish } = tactful;
    const element = make("div", "question");
    return {
      element,
      show(asked) {
        element.hidden = !asked;
        if (!asked) return element.replaceChildren();
        const settle = (/** @type {boolean} */ take) => () => void call("settle", asked.id, take);
        element.replaceChildren(
          inEnglish(make("p", "", asked.says)),
          make(
            "p",
            "choices",
            inEnglish(button("choice", asked.keep, settle(false))),
            inEnglish(button("choice", asked.change, settle(true))),
          ),
        );
      },
    };
  };

  /**
   * Says of an ordinary message that it is checked as one, with a button to check it as a follow-up.
   * @param {Call} call
   */
  tactful.ordinaryView = (call) => {
    const { make, button, message } = tactful;
    const says = make("span", "");
    const press = button("choice", message("checkAsFollowUp"), () => void call("treatAs", "follow-up"));
    const element = make("p", "ordinary", says, press);
    return {
      element,
      show(report) {
        element.hidden = !report?.english || report.candidate || report.isEmpty;
        if (element.hidden) return;
        says.textContent = message(report?.treat_as === "ordinary" ? "ordinaryByChoice" : "ordinaryMessage");
      },
    };
  };
})();
