// @ts-check
"use strict";
// The list of findings in the panel, a line each. A row unfolds in place. The arrow keys go from row to row,
// Enter applies the fix, Delete dismisses the finding once.
(() => {
  const { tactful } = globalThis;

  /** @param {Call} call @param {CallAbout} about @returns {FindingListView} */
  tactful.findingList = (call, about) => {
    const { make, button, message, inEnglish } = tactful;
    const element = make("div", "list");
    const list = make("ul", "");
    element.append(list);
    /** The content of the list. A press on a replaced button would be lost, so an equal list stays. */
    let listed = "";
    /** @type {PanelState | null} */ let now = null;
    const moved = tactful.movedRows();
    // A second press of a double click, and one on a row that has just taken the place of another.
    element.addEventListener(
      "click",
      (event) => {
        const target = /** @type {Element} */ (event.target);
        const all = [...list.children];
        const place = all.findIndex((row) => row.contains(target));
        if (!target.closest(".fix, .choice") || place < 0) return;
        if (moved.isMeant(place, all[place].querySelector(".details") !== null, event)) return;
        event.stopImmediatePropagation();
        event.preventDefault();
      },
      { capture: true },
    );
    /** The place of the row that had the focus last. */
    let last = 0;
    const rows = () => /** @type {HTMLElement[]} */ ([...list.querySelectorAll(".finding")]);

    /** @param {Finding} finding @param {number} index @param {PanelState} state */
    const row = (finding, index, { whom, unfolded, clauses }) => {
      const isOpen = index === unfolded;
      /** @type {FindingActions} */
      const act = {
        fix: (text) => about("fix", index, text),
        ignore: (scope) => about("ignore", index, scope),
        addWord: (word) => void call("addWord", word),
        openRule: (rule) => void call("openRule", rule),
        insert: (sentence) => void call("insert", sentence),
        copy: (sentence) => tactful.copyText(sentence, call),
        goTo: () => about("goTo", index),
      };
      const quote = finding.quote
        ? make("q", "", finding.quote.length > 70 ? `${finding.quote.slice(0, 67)}…` : finding.quote)
        : "";
      const title = inEnglish(button(`finding ${finding.level}`, "", () => about("open", index)));
      title.dataset.index = String(index);
      title.append(make("strong", "", finding.title), quote, make("span", "spoken", message(finding.level)));
      title.setAttribute("aria-expanded", String(isOpen));
      const [text] = finding.quote ? finding.fixes : [];
      const head = make("div", `head ${finding.level}`, title);
      if (isOpen) {
        const dismiss = tactful.dismissMenu(whom, act, () => {});
        const details = make(
          "div",
          "details",
          tactful.levelChip(finding),
          ...tactful.reasonAndAdvice(finding, act),
          ...tactful.fixes(finding, clauses[index] ?? null, act),
          make("p", "row", dismiss.toggle),
          dismiss.menu,
          tactful.sourceLine(finding, act),
          tactful.falseAlarm(finding, act),
        );
        return make("li", "", head, details);
      }
      if (text !== undefined) head.append(tactful.fixButton(finding, text, () => act.fix(text)));
      return make("li", "", head);
    };

    list.addEventListener("focusin", ({ target }) => {
      last = rows().findIndex((one) => one.closest("li")?.contains(/** @type {Node} */ (target)));
    });
    list.addEventListener("keydown", (event) => {
      const at = rows().indexOf(/** @type {HTMLElement} */ (event.target));
      if (at < 0 || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      const index = Number(rows()[at].dataset.index);
      const steps = { ArrowDown: 1, ArrowUp: -1 };
      if (event.key in steps) {
        const to = at + steps[/** @type {"ArrowDown"} */ (event.key)];
        rows()[Math.max(0, Math.min(rows().length - 1, to))].focus();
      } else if (event.key === "Enter") {
        const finding = now?.report?.findings[index];
        const [text] = finding?.quote ? finding.fixes : [];
        if (text === undefined) return; // the press unfolds the row
        if (!event.repeat) about("fix", index, text);
      } else if (event.key === "Delete") {
        if (!event.repeat) about("ignore", index, "once");
      } else return;
      event.preventDefault();
    });

    /** Moves the focus to the row that had it, or to the one that has taken its place. */
    const enter = () => rows()[Math.min(last, rows().length - 1)]?.focus();
    return {
      element,
      enter,
      show(state) {
        now = state;
        const findings = state.report?.findings ?? [];
        const says = JSON.stringify([
          state.unfolded,
          state.order,
          findings.map(({ rule, level, quote, advice, fixes, at_words }, index) => [
            rule,
            level,
            quote,
            advice,
            fixes,
            at_words,
            index === state.unfolded ? state.clauses[index] : null,
          ]),
        ]);
        if (says === listed) return;
        listed = says;
        const wasOpen = list.querySelector(".details") !== null;
        const hasFocus = document.hasFocus() && list.contains(document.activeElement);
        moved.show(state.order.map((index) => JSON.stringify([findings[index].rule, findings[index].quote])));
        list.replaceChildren(...state.order.map((index) => row(findings[index], index, state)));
        const opened = list.querySelector(".details")?.closest("li");
        // Unfolding may have scrolled the list.
        if (wasOpen && !opened) element.parentElement?.scrollTo(0, 0);
        if (hasFocus) enter();
        opened?.scrollIntoView({ block: "nearest" });
      },
    };
  };
})();
