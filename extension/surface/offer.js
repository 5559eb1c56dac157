// @ts-check
"use strict";
// The button below a sentence of the panel, for the one thing that can be done about it.
(() => {
  const { tactful } = globalThis;

  /** @param {Call} call calls the content script @returns {OfferView} */
  tactful.offerView = (call) => {
    const press = tactful.button("choice", "", () => void call("accept"));
    const element = tactful.make("p", "offer", press);
    element.hidden = true;
    return {
      element,
      show(words) {
        element.hidden = words === null;
        press.textContent = words ?? "";
      },
    };
  };
})();
