// @ts-check
"use strict";
// The checklist of a follow-up: what is right, what is missing, and what is to fix. A row of signs that
// unfolds to words. It is open if there is nothing to fix.
(() => {
  const { tactful } = globalThis;
  const SIGNS = { done: "✓", open: "✗", gap: "–" };

  /**
   * @param {Call} call @param {CallAbout} about
   * @returns {{element: HTMLElement, show(items: ChecklistItem[]): void}}
   */
  tactful.checklistView = (call, about) => {
    const { make, button, message } = tactful;
    const signs = make("span", "signs");
    signs.setAttribute("aria-hidden", "true");
    const summary = make("summary", "", make("span", "", message("checklist")), " ", signs);
    const list = make("ul", "");
    const element = /** @type {HTMLDetailsElement} */ (make("details", "checklist", summary, list));
    element.hidden = true;
    let shown = "";
    /** Whether it was opened because everything was right. */
    let isOpenByItself = false;
    return {
      element,
      show(items) {
        const says = JSON.stringify(items);
        if (says === shown) return;
        shown = says;
        element.hidden = !items.length;
        signs.replaceChildren(...items.map(({ state }) => make("span", `item ${state}`, SIGNS[state])));
        list.replaceChildren(
          ...items.map(({ key, state, index, rule }) => {
            const open = () => void (index === null ? call("openRule", rule) : about("open", index));
            const row = button(`item ${state}`, "", open);
            const sign = make("span", "sign", SIGNS[state]);
            sign.setAttribute("aria-hidden", "true");
            row.append(
              sign,
              make("span", "", message(`check_${key}`)),
              make("span", "spoken", message(`check_${state}`)),
            );
            return make("li", "", row);
          }),
        );
        const isAllDone = items.length > 0 && items.every(({ state }) => state === "done");
        if (isAllDone !== isOpenByItself) element.open = isOpenByItself = isAllDone;
      },
    };
  };
})();
