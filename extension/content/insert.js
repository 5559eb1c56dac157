// @ts-check
"use strict";
// Inserts a sentence at the caret as if it were typed, so that one undo removes it. Selects its first blank,
// which the next key replaces. Also selects words that are still to be written.
(() => {
  const { tactful } = globalThis;
  const SETTLED = 400; // milliseconds that an editor may need to apply typed text
  const BLANK = "…";

  /** @param {number} ms */
  const pause = (ms) => new Promise((resume) => setTimeout(resume, ms));

  /**
   * Selects words of a box.
   * @param {HTMLElement} box @param {Site} site @param {Place[]} places
   */
  tactful.selectPlaces = (box, site, places) => {
    const { nodes } = tactful.read(box, site);
    const [first, last] = [places[0], places[places.length - 1]];
    if (!first) return;
    if (!tactful.holdsFocus(box)) {
      box.ownerDocument.defaultView?.focus();
      box.focus({ preventScroll: true });
    }
    if (tactful.isTextBox(box))
      return /** @type {HTMLTextAreaElement} */ (box).setSelectionRange(first.from, last.to);
    if (nodes[first.run]?.isConnected && nodes[last.run]?.isConnected)
      tactful.selectionOf(box)?.setBaseAndExtent(nodes[first.run], first.from, nodes[last.run], last.to);
  };

  /** @param {HTMLElement} box */
  const isPreformatted = (box) =>
    /pre|break-spaces/.test(box.ownerDocument.defaultView?.getComputedStyle(box).whiteSpace ?? "");
  /**
   * Returns the letter before the caret, or an empty text at the start of a line.
   * @param {HTMLElement} box
   */
  const letterBefore = (box) => {
    if (tactful.isTextBox(box)) {
      const { value, selectionEnd } = /** @type {HTMLTextAreaElement} */ (box);
      return value.slice(0, selectionEnd).slice(-1);
    }
    const { focusNode, focusOffset = 0 } = tactful.selectionOf(box) ?? {};
    // Browsers drop a space at the end of a line when something is typed after it.
    const isAtEnd =
      focusOffset === focusNode?.textContent?.length && !/\S/.test(focusNode.nextSibling?.textContent ?? "");
    if (isAtEnd && / $/.test(focusNode?.textContent ?? "") && !isPreformatted(box)) return "x";
    return focusNode?.nodeType === 3
      ? /** @type {Text} */ (focusNode).data.slice(0, focusOffset).slice(-1)
      : "";
  };
  /** Removes the selection, so that the sentence replaces no words. @param {HTMLElement} box */
  const collapse = (box) => {
    if (tactful.isTextBox(box)) {
      const area = /** @type {HTMLTextAreaElement} */ (box);
      area.setSelectionRange(area.selectionEnd, area.selectionEnd);
    } else if (!tactful.selectionOf(box)?.isCollapsed) tactful.selectionOf(box)?.collapseToEnd();
  };

  /**
   * Inserts a sentence at the caret of a box.
   * @param {HTMLElement} box @param {Site} site @param {string} sentence
   * @param {AbortSignal} signal aborts when the session of the box ends
   * @returns {Promise<"done" | "no-caret" | "gone" | "read-only" | "refused">}
   */
  tactful.insert = async (box, site, sentence, signal) => {
    if (tactful.isGone(box)) return "gone";
    if (!tactful.isWritable(box)) return "read-only";
    const { nodes } = tactful.read(box, site);
    if (!tactful.holdsFocus(box) || !tactful.caretIn(box, nodes)) return "no-caret";
    collapse(box);
    const text = /^\S/.test(letterBefore(box)) ? ` ${sentence}` : sentence;
    const whole = () => tactful.flatten(tactful.read(box, site).runs);
    const before = whole().text;
    const monitor = tactful.monitorFix(box, site, signal, () => {});
    try {
      const letters = monitor.letters();
      tactful.endStep(box);
      const isForUs = tactful.isTextBox(box) || announceInsertion(box, text);
      if (isForUs && monitor.letters() === letters) monitor.type(text);
      const added = tactful.normalizeSpace(sentence);
      /** Returns the index of the sentence in the box, or -1 if it is not there. */
      const find = () => {
        const now = whole().text;
        const at = tactful.sameAfter(now, 0, before);
        const from = now.lastIndexOf(added, at + added.length);
        return now.length > before.length && from >= 0 ? from : -1;
      };
      for (let waited = 0; waited <= SETTLED && find() < 0; waited += 20) await pause(20);
      if (tactful.isGone(box)) return "gone";
      if (find() < 0) return "refused";
      if (!monitor.hasLeft()) tactful.endStep(box);
      const blank = added.indexOf(BLANK);
      if (blank >= 0 && !monitor.hasLeft()) {
        const at = find() + blank;
        tactful.selectPlaces(box, site, tactful.placesOf(whole(), at, at + BLANK.length));
      }
      return "done";
    } finally {
      monitor.stop();
    }
  };

  /**
   * Announces an insertion to editors with their own document model, as a typed text. Returns whether the
   * event was not cancelled.
   * @param {HTMLElement} box @param {string} data
   */
  const announceInsertion = (box, data) => {
    const selection = tactful.selectionOf(box);
    const view = /** @type {any} */ (box.ownerDocument.defaultView);
    const targetRanges = selection?.rangeCount ? [new view.StaticRange(selection.getRangeAt(0))] : [];
    const told = {
      inputType: "insertText",
      data,
      targetRanges,
      bubbles: true,
      cancelable: true,
      composed: true,
    };
    return box.dispatchEvent(new view.InputEvent("beforeinput", told));
  };
})();
