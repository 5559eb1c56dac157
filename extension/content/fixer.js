// @ts-check
"use strict";
// Changes words in a box the way the person would: selected, then typed over, so that the editor notices and one press of
// undo takes it back. What came of it is read again; where it is not what was meant, it is taken back.
(() => {
  const tactful = (globalThis.tactful ??= /** @type {Tactful} */ ({}));
  const SETTLED = 400; // milliseconds an editor may take to write what was typed
  const STAYS = 40; // milliseconds after which it would have put its own text back

  /** @param {number} ms */
  const pause = (ms) => new Promise((resume) => setTimeout(resume, ms));

  /**
   * Replaces words of a box.
   * @param {HTMLElement} box @param {Site} site
   * @param {{places: Place[], quote: string, text: string}} change the words' places in the box as it is read now
   * @param {AbortSignal} signal tells that the box is no longer looked at
   * @returns {Promise<Outcome>}
   */
  tactful.fix = async (box, site, { places, quote, text }, signal) => {
    if (tactful.isGone(box)) return { done: false, why: "gone" };
    if (!tactful.isWritable(box)) return { done: false, why: "read-only" };
    const before = tactful.read(box, site);
    const words = places.map(({ run, from, to }) => before.runs[run]?.text.slice(from, to) ?? "").join("");
    if (!places.length || tactful.squash(words) !== tactful.squash(quote)) return { done: false, why: "changed" };
    const was = tactful.textOf(before.runs);
    const wanted = tactful.textOf(replaced(before.runs, places, text));
    const read = () => tactful.textOf(tactful.read(box, site).runs);

    const scrolled = scrollsAround(box);
    const focused = tactful.focused();
    const caret = tactful.caretIn(box, before.nodes);
    // Where the writer writes on, or has gone elsewhere, nothing is put back: it would be theirs that is undone.
    let isLeft = signal.aborted;
    const left = () => void (isLeft = true);
    const until = new AbortController();
    signal.addEventListener("abort", left, { signal: until.signal });
    for (const kind of ["keydown", "pointerdown", "paste", "drop"]) box.addEventListener(kind, (event) => event.isTrusted && left(), { signal: until.signal, capture: true });
    // An editor with a text of its own may put back what it did not understand, so what is there must stay there.
    const become = async () => {
      for (let waited = 0; waited <= SETTLED; waited += 20) {
        if (read() === wanted) {
          await pause(STAYS);
          if (isLeft || read() === wanted) return true;
        }
        if (isLeft) return false;
        await pause(20);
      }
      return false;
    };
    await select(box, before.nodes, places);
    endStep(box);
    if (tactful.isTextBox(box)) typeIn(box, text);
    else typeAsToldOf(box, text);
    const done = await become();
    until.abort();
    if (isLeft) return done ? { done: true } : { done: false, why: "changed" };
    endStep(box);
    if (!done && read() !== was) {
      box.ownerDocument.execCommand("undo");
      await pause(60);
    }
    if (!done) await select(box, before.nodes, places, true); // leaves nothing selected that a key would wipe out
    else tactful.restoreCaret(box, site, caret, places, text.length - words.length);
    for (const { element, top, left } of scrolled) if (element.scrollTop !== top || element.scrollLeft !== left) Object.assign(element, { scrollTop: top, scrollLeft: left });
    if (focused && focused !== tactful.focused() && focused !== tactful.bodyOf(focused.ownerDocument)) /** @type {HTMLElement} */ (focused).focus?.({ preventScroll: true });
    return done ? { done: true } : { done: false, why: read() === was ? "refused" : "spoilt" };
  };

  /** The runs as they should be afterwards. @param {Run[]} runs @param {Place[]} places @param {string} text @returns {Run[]} */
  const replaced = (runs, places, text) =>
    runs.map((run, at) => {
      const place = places.findIndex((p) => p.run === at);
      if (place < 0) return run;
      const { from, to } = places[place];
      return { ...run, text: run.text.slice(0, from) + (place === 0 ? text : "") + run.text.slice(to) };
    });

  /** Selects the words, and waits until the editor has noticed. @param {HTMLElement} box @param {(Text | HTMLElement)[]} nodes @param {Place[]} places @param {boolean} [collapsed] */
  const select = async (box, nodes, places, collapsed = false) => {
    const doc = box.ownerDocument;
    const [first, last] = [places[0], places[places.length - 1]];
    const root = /** @type {DocumentOrShadowRoot & Node} */ (box.getRootNode());
    if (root.activeElement !== box && !box.contains(root.activeElement)) {
      doc.defaultView?.focus();
      box.focus({ preventScroll: true });
    }
    if (tactful.isTextBox(box)) return /** @type {HTMLTextAreaElement} */ (box).setSelectionRange(collapsed ? first.to : first.from, last.to);
    const selection = tactful.selectionOf(box);
    if (!selection || !nodes[first.run].isConnected || !nodes[last.run].isConnected) return;
    const noticed = new Promise((resume) => doc.addEventListener("selectionchange", resume, { once: true }));
    if (collapsed) selection.collapse(nodes[last.run], last.to);
    else selection.setBaseAndExtent(nodes[first.run], first.from, nodes[last.run], last.to);
    await Promise.race([noticed, pause(50)]);
    await pause(0);
  };

  /** As if typed. @param {HTMLElement} box @param {string} text */
  const typeIn = (box, text) => void box.ownerDocument.execCommand(text ? "insertText" : "delete", false, text);

  /**
   * As if typed, and told of beforehand as the browser tells of a word its own spelling checker replaces: editors with a
   * text of their own change that, and prevent the rest. @param {HTMLElement} box @param {string} text
   */
  const typeAsToldOf = (box, text) => {
    const selection = tactful.selectionOf(box);
    const view = /** @type {any} */ (box.ownerDocument.defaultView);
    // The words stand in "data": Firefox lets no page read a transfer that an extension has filled.
    const targetRanges = selection?.rangeCount ? [new view.StaticRange(selection.getRangeAt(0))] : [];
    const told = { inputType: text ? "insertReplacementText" : "deleteContentBackward", data: text || null, targetRanges, bubbles: true, cancelable: true, composed: true };
    if (box.dispatchEvent(new view.InputEvent("beforeinput", told))) typeIn(box, text);
  };

  /** TinyMCE and CKEditor 4 keep undo steps of their own, and end one when a key comes up; which key is not told. @param {HTMLElement} box */
  const endStep = (box) => {
    if (!box.matches(".mce-content-body, .cke_editable")) return;
    const view = /** @type {any} */ (box.ownerDocument.defaultView);
    box.dispatchEvent(new view.KeyboardEvent("keyup", { key: "Unidentified", ctrlKey: true, bubbles: true, composed: true }));
  };

  /** Everything around a box that can scroll, and where it stands. @param {HTMLElement} box */
  const scrollsAround = (box) => {
    /** @type {{element: Element, top: number, left: number}[]} */ const found = [];
    for (let at = /** @type {Element | null} */ (box); at; at = tactful.above(at)) found.push({ element: at, top: at.scrollTop, left: at.scrollLeft });
    return found;
  };
})();
