// @ts-check
"use strict";
// The sentence at the foot of the panel that says what came of an action. It goes away after some seconds,
// but not while the pointer or the focus is on it.
(() => {
  const { tactful } = globalThis;
  const STAYS = 8000; // milliseconds

  /**
   * @param {Call} call @param {CallAbout} about
   * @returns {{element: HTMLElement, show(toast: Toast | null): void}}
   */
  tactful.toastView = (call, about) => {
    const { make, button, message } = tactful;
    const said = make("p", "said");
    said.setAttribute("role", "status");
    const buttons = make("div", "row");
    const element = make("section", "toast", said, buttons);
    element.setAttribute("aria-label", message("toastLabel"));
    element.hidden = true;
    const keys = message(/Mac/.test(navigator.platform) ? "undoKeysMac" : "undoKeys");
    let timer = 0;
    /** The toast that is shown. @type {Toast | null} */ let shown = null;
    const isUsed = () => element.matches(":hover") || element.contains(document.activeElement);
    const wait = () => {
      clearTimeout(timer);
      if (!shown?.isBrief) return;
      const { id } = shown;
      timer = window.setTimeout(() => (isUsed() ? wait() : void call("closeToast", id)), STAYS);
    };
    for (const end of ["mouseleave", "focusout"]) element.addEventListener(end, wait);

    return {
      element,
      show(toast) {
        if (JSON.stringify(toast) === JSON.stringify(shown)) return;
        const isNew = toast?.id !== shown?.id;
        shown = toast;
        element.hidden = !toast;
        if (!toast) return void clearTimeout(timer);
        if (said.textContent !== toast.said) said.textContent = toast.said;
        buttons.replaceChildren();
        if (toast.canUndo) {
          const label = message(toast.sentTo === null ? "undo" : "notSent");
          const undo = button("choice", label, () => void call("undo"));
          buttons.append(undo);
          if (toast.hasKeys) buttons.append(make("kbd", "", keys));
        }
        const { sentTo } = toast;
        if (sentTo !== null)
          buttons.append(button("choice", message("remindMe"), () => void call("openPeople", sentTo)));
        if (toast.copy !== null) buttons.append(copyButton(toast.copy, call));
        if (toast.next) {
          const { index, title } = toast.next;
          buttons.append(button("choice next", message("nextIssue", title), () => about("open", index)));
        }
        const close = button("tool", "×", () => void call("closeToast", toast.id));
        close.setAttribute("aria-label", message("closeToast"));
        buttons.append(close);
        if (isNew) wait();
      },
    };
  };

  /** Creates a button that copies words. @param {string} copy @param {Call} call */
  const copyButton = (copy, call) => {
    const { button, message } = tactful;
    const made = button("choice", message("copyWords", copy), async () => {
      made.textContent = message((await tactful.copyText(copy, call)) ? "copied" : "notCopied");
    });
    return made;
  };

  /**
   * Copies a text: by the content script, or by a command on pages that forbid the clipboard API.
   * @param {string} text @param {Call} call @returns {Promise<boolean>}
   */
  tactful.copyText = async (text, call) => {
    if (await call("copy", text)) return true;
    const field = /** @type {HTMLTextAreaElement} */ (tactful.make("textarea", "copied"));
    field.value = text;
    document.body.append(field);
    field.select();
    const copied = document.execCommand("copy");
    field.remove();
    return copied;
  };
})();
