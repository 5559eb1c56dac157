// @ts-check
"use strict";
// The list of keyboard shortcuts in the panel, as currently set in the browser.
(() => {
  const { tactful } = globalThis;

  /** @param {() => Promise<{shortcut?: string, description?: string}[]>} keys */
  tactful.shortcutHelp = (keys) => {
    const { message } = tactful;
    const sheet = tactful.make("section", "help");
    sheet.hidden = true;
    sheet.setAttribute("aria-label", message("keys"));
    const fill = async () => {
      const all = await keys();
      const rows = all.flatMap(({ shortcut, description }) => [
        tactful.make("dt", "", ...(shortcut ? [tactful.make("kbd", "", shortcut)] : [message("noKey")])),
        tactful.make("dd", "", description || message("commandStart")),
      ]);
      rows.push(
        tactful.make("dt", "", tactful.make("kbd", "", "Esc")),
        tactful.make("dd", "", message("closeCard")),
      );
      const close = tactful.button("tool", "×", () => show(false));
      close.setAttribute("aria-label", message("closeHelp"));
      sheet.replaceChildren(
        close,
        tactful.make("dl", "", ...rows),
        tactful.make("p", "source", message("keysChange")),
      );
    };
    const show = (/** @type {boolean} */ wanted) => {
      sheet.hidden = !wanted;
      if (wanted) void fill();
    };
    sheet.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      show(false);
    });
    return { element: sheet, toggle: () => show(sheet.hidden === true) };
  };
})();
