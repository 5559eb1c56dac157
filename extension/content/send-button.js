// @ts-check
"use strict";
// Recognises the send button of a page that no site file describes.
(() => {
  const { tactful } = globalThis;
  const NAMED_SEND = /^(send|submit)(?![a-z])/i;

  /**
   * Returns whether a press on an unknown page sends the message, judged by the names of its button.
   * @param {Node | null} target @param {Element} message
   */
  tactful.isSendButton = (target, message) => {
    const button =
      target?.nodeType === 1
        ? /** @type {Element} */ (target).closest('button, input[type="submit"], [role="button"]')
        : null;
    if (!button || !message.contains(button)) return false;
    const names = ["name", "id", "aria-label", "title", "data-action", "data-testid", "data-test-id"].map(
      (name) => button.getAttribute(name) ?? "",
    );
    return [...names, button.textContent ?? "", tactful.fieldValue(button)].some((name) =>
      NAMED_SEND.test(name.trim()),
    );
  };
})();
