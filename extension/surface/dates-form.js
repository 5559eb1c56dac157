// @ts-check
"use strict";
// The form in the panel for the dates of the interview and of the promised answer.
(() => {
  const { tactful } = globalThis;

  /**
   * @param {PanelActions["saveDates"]} save returns an error sentence or null
   */
  tactful.datesForm = (save) => {
    const { make, message } = tactful;
    const day = (/** @type {string} */ label) => {
      const input = /** @type {HTMLInputElement} */ (make("input", ""));
      input.type = "date";
      return { row: make("label", "", make("span", "", label), input), input };
    };
    const interview = day(message("interviewedOn"));
    const promised = day(message("answerBy"));
    const summary = make("summary", "");
    const form = make("form", "", interview.row, promised.row, make("button", "", message("save")));
    const said = make("p", "");
    said.setAttribute("role", "status");
    const details = /** @type {HTMLDetailsElement} */ (make("details", "dates", summary, form, said));

    /** The dates shown last, so that the person's own input is not overwritten. */
    let shown = "";
    const now = () => `${interview.input.value}|${promised.input.value}`;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void save({ interview: interview.input.value || null, promised: promised.input.value || null }).then(
        (wrong) => {
          said.textContent = wrong ?? message("saved");
          if (wrong) return;
          shown = now();
          details.open = false;
        },
      );
    });
    const words = (/** @type {string | null} */ date) =>
      date
        ? new Date(`${date}T12:00`)
            .toLocaleDateString(message("language"), { weekday: "short", day: "numeric", month: "short" })
            .replace(",", "")
        : "";

    let whose = "";
    return {
      element: details,
      /** @param {Dates | null} dates */
      show(dates) {
        details.hidden = !dates;
        if (!dates) return;
        const changed = whose !== dates.person;
        if (changed) [whose, shown, said.textContent] = [dates.person, now(), ""];
        const known = [
          dates.interview && message("datesInterview", words(dates.interview)),
          dates.promised && message("datesPromised", words(dates.promised)),
        ]
          .filter(Boolean)
          .join(", ");
        summary.textContent = dates.unknown
          ? message("datesAdd", dates.person)
          : message("datesOf", dates.person, known || message("datesApplied"));
        if (now() !== shown) return; // being typed
        interview.input.value = dates.interview ?? "";
        promised.input.value = dates.promised ?? "";
        shown = now();
      },
    };
  };
})();
