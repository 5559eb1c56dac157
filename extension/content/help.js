// @ts-check
"use strict";
// The sheet of keys in the panel, as the browser has them now: the person may have changed them.
(() => {
  const tactful = (globalThis.tactful ??= /** @type {Tactful} */ ({}));

  /** @param {() => Promise<{shortcut?: string, description?: string}[]>} keys */
  tactful.help = (keys) => {
    const sheet = tactful.make("section", "help");
    sheet.hidden = true;
    sheet.setAttribute("aria-label", "Keys");
    const fill = async () => {
      const all = await keys();
      const rows = all.flatMap(({ shortcut, description }) => [tactful.make("dt", "", ...(shortcut ? [tactful.make("kbd", "", shortcut)] : ["no key yet"])), tactful.make("dd", "", description || "Start or stop checking the message")]);
      rows.push(tactful.make("dt", "", tactful.make("kbd", "", "Esc")), tactful.make("dd", "", "Close the card"));
      sheet.replaceChildren(tactful.make("dl", "", ...rows), tactful.make("p", "source", "Keys are changed on the browser's own page for extension shortcuts."));
    };
    return {
      element: sheet,
      toggle() {
        sheet.hidden = !sheet.hidden;
        if (!sheet.hidden) void fill();
      },
    };
  };
})();
