// @ts-check
"use strict";
// The words of the interface in the person's language (_locales). What rules say stays English, as the letters are.
(() => {
  globalThis.tactful ??= /** @type {Tactful} */ ({}); // every other script is loaded after this one
  const { tactful } = globalThis;

  /** Where they come from; a page without an extension around it puts its own table here. */
  tactful.messages = (key, values) => chrome.i18n.getMessage(key, values);

  /** Takes the messages from a table, where no extension is around to have them. @param {Record<string, string>} table */
  tactful.takeMessages = (table) => {
    tactful.messages = (key, values) =>
      (table[key] ?? "").replace(/\$(\d)/g, (_, at) => values[Number(at) - 1] ?? "");
  };

  /** A message with its values in the places of $1, $2 and so on. @param {string} key @param {...(string | number)} values */
  tactful.message = (key, ...values) => {
    try {
      return tactful.messages(key, values.map(String)) || key;
    } catch {
      return key; // the extension was updated or removed under the page
    }
  };

  /** The message for a number. @param {string} key @param {number} number */
  tactful.count = (key, number) => {
    const language = tactful.message("language");
    const category = new Intl.PluralRules(language).select(number) === "one" ? "One" : "Other";
    return tactful.message(`${key}${category}`, number.toLocaleString(language));
  };

  /** Several names in one: "Dana and Ben". @param {string[]} names */
  tactful.joined = (names) =>
    new Intl.ListFormat(tactful.message("language"), { type: "conjunction" }).format(names);
})();
