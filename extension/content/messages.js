// @ts-check
"use strict";
// Interface texts in the person's language (_locales). Texts of rules stay English, like the letters.
(() => {
  globalThis.tactful ??= /** @type {Tactful} */ ({}); // every other script is loaded after this one
  const { tactful } = globalThis;

  /** Looks up a message. A page outside the extension replaces this with its own table. */
  tactful.messages = (key, values) => chrome.i18n.getMessage(key, values);

  /** Uses a table of messages, for pages outside the extension. @param {Record<string, string>} table */
  tactful.takeMessages = (table) => {
    tactful.messages = (key, values) =>
      (table[key] ?? "").replace(/\$(\d)/g, (_, at) => values[Number(at) - 1] ?? "");
  };

  /**
   * Returns a message, with the values in place of $1, $2 and so on.
   * @param {string} key @param {...(string | number)} values
   */
  tactful.message = (key, ...values) => {
    try {
      return tactful.messages(key, values.map(String)) || key;
    } catch {
      return key; // the extension was updated or removed while the page was open
    }
  };

  /** Returns the singular or plural message for a number. @param {string} key @param {number} number */
  tactful.count = (key, number) => {
    const language = tactful.message("language");
    const category = new Intl.PluralRules(language).select(number) === "one" ? "One" : "Other";
    return tactful.message(`${key}${category}`, number.toLocaleString(language));
  };

  /** Joins names: "Dana and Ben". @param {string[]} names */
  tactful.joined = (names) =>
    new Intl.ListFormat(tactful.message("language"), { type: "conjunction" }).format(names);
})();
