// @ts-check
"use strict";
// The field of the panel for the recipient, where the page shows none.
(() => {
  const { tactful } = globalThis;

  /** @param {Call} call calls the content script @returns {RecipientField} */
  tactful.recipientField = (call) => {
    const { make, message } = tactful;
    const input = /** @type {HTMLInputElement} */ (make("input", ""));
    input.autocomplete = "off";
    const form = make("form", "whom", make("label", "", make("span", "", message("whoFor")), input));
    form.hidden = true;
    /** What was told last, so that one change is told once. */
    let told = "";
    const tell = () => {
      if (input.value.trim() === told) return;
      told = input.value.trim();
      void call("setWhom", told);
    };
    input.addEventListener("change", tell);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      tell();
    });
    return {
      element: form,
      show(whom) {
        form.hidden = whom === null;
        if (document.activeElement === input) return; // being typed
        told = whom ?? "";
        input.value = told;
      },
    };
  };
})();
