// @ts-check
"use strict";
// Selects words of a box and announces their replacement to the editor, as the browser itself does.
(() => {
  const { tactful } = globalThis;
  const TRIES = 3; // attempts to select words in a box that changes meanwhile

  /** @param {number} ms */
  const pause = (ms) => new Promise((resume) => setTimeout(resume, ms));

  /**
   * Selects the words and checks the selection, because listeners of the page may edit the box or move the
   * selection. Returns the runs and the places of the words in them, or why the words cannot be selected.
   * @param {HTMLElement} box @param {Site} site @param {Run[]} runs @param {Place[]} places
   * @param {FixMonitor} monitor
   * @returns {Promise<{before: Run[], at: Place[]}
   *   | "gone" | "read-only" | "composing" | "changed" | "refused">}
   */
  tactful.selectWords = async (box, site, runs, places, monitor) => {
    const wanted = tactful.surrounded(tactful.flatten(runs), places);
    let at = places;
    for (let tries = 0; tries < TRIES; tries++) {
      await select(box, tactful.read(box, site).nodes, at);
      if (tactful.isGone(box)) return "gone";
      if (!tactful.isWritable(box)) return "read-only";
      if (monitor.hasLeft()) return "composing";
      const now = tactful.read(box, site).runs;
      const isSame = now.length === runs.length && now.every((run, n) => run.text === runs[n].text);
      const flat = tactful.flatten(now);
      const found = tactful.locate(flat.text, wanted);
      if (!isSame && !found) return "changed";
      at = isSame || !found ? places : tactful.placesOf(flat, found.at, found.at + wanted.words.length);
      if (tactful.isSelected(box, site, at)) return { before: now, at };
    }
    return "refused";
  };

  /**
   * Selects the words, and waits for the `selectionchange` event.
   * @param {HTMLElement} box @param {(Text | HTMLElement)[]} nodes @param {Place[]} places
   */
  const select = async (box, nodes, places) => {
    const doc = box.ownerDocument;
    const [first, last] = [places[0], places[places.length - 1]];
    if (!tactful.holdsFocus(box)) {
      doc.defaultView?.focus();
      box.focus({ preventScroll: true });
    }
    if (tactful.isTextBox(box)) {
      /** @type {HTMLTextAreaElement} */ (box).setSelectionRange(first.from, last.to);
      return;
    }
    const selection = tactful.selectionOf(box);
    if (!selection || !nodes[first.run]?.isConnected || !nodes[last.run]?.isConnected) return;
    const noticed = new Promise((resume) => doc.addEventListener("selectionchange", resume, { once: true }));
    selection.setBaseAndExtent(nodes[first.run], first.from, nodes[last.run], last.to);
    await Promise.race([noticed, pause(50)]);
    await pause(0);
  };

  /**
   * Returns whether exactly the words at these places are selected.
   * @param {HTMLElement} box @param {Site} site @param {Place[]} places
   */
  tactful.isSelected = (box, site, places) => {
    if (!tactful.holdsFocus(box)) return false;
    const { nodes } = tactful.read(box, site);
    const caret = tactful.caretIn(box, nodes);
    return !!caret && isAround(caret, tactful.lettersAt(nodes, places));
  };

  /**
   * Returns whether exactly these letters are selected.
   * @param {Caret} caret @param {{start: number, end: number}} letters
   */
  const isAround = ({ anchor, focus }, { start, end }) =>
    Math.min(anchor.at, focus.at) === start && Math.max(anchor.at, focus.at) === end;

  /**
   * Restores the caret whenever our change is undone. Browsers then select the restored words, and the next
   * key would delete them.
   * @param {HTMLElement} box @param {Site} site @param {Caret} caret before the change
   * @param {{start: number, end: number}} words the letters that were typed over
   * @param {AbortSignal} signal ends it
   */
  tactful.unselectAfterUndo = (box, site, caret, words, signal) => {
    const onInput = (/** @type {Event} */ event) => {
      if (!event.isTrusted || /** @type {InputEvent} */ (event).inputType !== "historyUndo") return;
      if (tactful.isGone(box) || !tactful.holdsFocus(box)) return;
      const now = tactful.caretIn(box, tactful.read(box, site).nodes);
      const isUndone = now?.letters === caret.letters && isAround(now, words);
      if (isUndone) tactful.restoreCaret(box, site, caret, null);
    };
    box.ownerDocument.defaultView?.addEventListener("input", onInput, { signal, capture: true });
  };

  /**
   * Dispatches the event with which the browser announces a replacement by its spelling checker. Editors with
   * their own document model apply the change and cancel the event. Returns whether the event was not
   * cancelled.
   * @param {HTMLElement} box @param {string} text @param {Place[]} places
   */
  tactful.announce = (box, text, places) => {
    const selection = tactful.selectionOf(box);
    const view = /** @type {any} */ (box.ownerDocument.defaultView);
    const targetRanges = selection?.rangeCount ? [new view.StaticRange(selection.getRangeAt(0))] : [];
    const isInsertion = places[0].from === places[0].to;
    const inputType = !text ? "deleteContentBackward" : isInsertion ? "insertText" : "insertReplacementText";
    // The words are in `data`, because in Firefox pages cannot read the data transfer of an extension.
    const told = {
      inputType,
      data: text || null,
      targetRanges,
      bubbles: true,
      cancelable: true,
      composed: true,
    };
    return box.dispatchEvent(new view.InputEvent("beforeinput", told));
  };

  /**
   * Ends an undo step of TinyMCE and CKEditor 4, which end their own steps at any `keyup` event.
   * @param {HTMLElement} box
   */
  tactful.endStep = (box) => {
    if (!box.matches(".mce-content-body, .cke_editable")) return;
    const view = /** @type {any} */ (box.ownerDocument.defaultView);
    const key = { key: "Unidentified", ctrlKey: true, bubbles: true, composed: true };
    box.dispatchEvent(new view.KeyboardEvent("keyup", key));
  };
})();
