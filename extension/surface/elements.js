// @ts-check
"use strict";
// Creates elements. The frames show text only, never markup.
(() => {
  const { tactful } = globalThis;

  /**
   * Creates an element with a class and content.
   * @param {string} tag @param {string} className @param {...(Node | string)} inside
   */
  tactful.make = (tag, className, ...inside) => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...inside);
    return element;
  };

  /** Creates a button. @param {string} kind its class @param {string} words @param {() => void} press */
  tactful.button = (kind, words, press) => {
    const made = /** @type {HTMLButtonElement} */ (tactful.make("button", kind, words));
    made.type = "button";
    made.addEventListener("click", press);
    return made;
  };

  /**
   * Marks a text of the engine as English for screen readers.
   * @template {HTMLElement} T @param {T} element @returns {T}
   */
  tactful.inEnglish = (element) => {
    element.lang = "en";
    return element;
  };
})();
