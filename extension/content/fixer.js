// @ts-check
"use strict";
// Replaces words in a box as a person would: selects them and types over them, so that the editor notices and
// one undo reverts the change. The box is read again afterwards. A wrong change is undone only if the undo
// surely reverts nothing else.
(() => {
  const { tactful } = globalThis;
  const SETTLED = 400; // milliseconds that an editor may need to apply typed text
  const STAYS = 40; // milliseconds within which an editor would restore its own text
  const SHOWN = 80; // most letters of the box that a sentence quotes

  /** @param {number} ms */
  const pause = (ms) => new Promise((resume) => setTimeout(resume, ms));

  /**
   * Replaces words of a box.
   * @param {HTMLElement} box @param {Site} site
   * @param {{places: Place[], quote: string, text: string}} change the current places of the words, and the
   *   new text
   * @param {AbortSignal} signal aborts when the session of the box ends
   * @returns {Promise<Outcome>}
   */
  tactful.fix = async (box, site, { places, quote, text }, signal) => {
    if (tactful.isGone(box)) return { done: false, why: "gone" };
    if (!tactful.isWritable(box)) return { done: false, why: "read-only" };
    const { runs, nodes } = tactful.read(box, site);
    const words = wordsAt(runs, places);
    const isThere = places.length > 0 && tactful.normalizeSpace(words) === tactful.normalizeSpace(quote);
    if (!isThere) return { done: false, why: "changed" };
    if (isTooLong(box, words, text)) return { done: false, why: "full" };

    const focused = tactful.focused();
    const scrolled = scrollsAround(box);
    const caret = tactful.caretIn(box, nodes);
    const letters = tactful.lettersAt(nodes, places);
    // Text that the person writes during the change belongs at their own caret.
    const putBack = () => tactful.holdsFocus(box) && tactful.restoreCaret(box, site, caret, null);
    const monitor = tactful.monitorFix(box, site, signal, putBack);
    try {
      const outcome = await attempt(box, site, { runs, places, text }, monitor);
      if (tactful.isGone(box)) return outcome.done ? { done: false, why: "gone" } : outcome;
      if (caret && outcome.done && outcome.isLast)
        tactful.unselectAfterUndo(box, site, caret, letters, signal);
      // The caret belongs to the person if they write on or have moved the focus.
      if (monitor.hasLeft() || !tactful.holdsFocus(box)) return outcome;
      tactful.restoreCaret(box, site, caret, outcome.done ? { ...letters, text } : null);
      for (const { element, top, left } of scrolled) {
        if (element.scrollTop === top && element.scrollLeft === left) continue;
        Object.assign(element, { scrollTop: top, scrollLeft: left });
      }
      const isBody = focused && focused === tactful.bodyOf(focused.ownerDocument);
      if (focused && !isBody && focused !== tactful.focused()) {
        /** @type {HTMLElement} */ (focused).focus?.({ preventScroll: true });
      }
      return outcome;
    } finally {
      monitor.stop();
    }
  };

  /**
   * Returns a sentence that says why a change was not made.
   * @param {Outcome & {done: false}} outcome
   */
  tactful.whyNot = (outcome) => {
    const key = `whyNot_${outcome.why.replace("-", "_")}`;
    return tactful.message(key, "now" in outcome ? outcome.now : "");
  };

  /**
   * Selects the words, types over them, and returns the outcome.
   * @param {HTMLElement} box @param {Site} site @param {{runs: Run[], places: Place[], text: string}} change
   * @param {FixMonitor} monitor
   * @returns {Promise<Outcome>}
   */
  const attempt = async (box, site, { runs, places, text }, monitor) => {
    const selected = await tactful.selectWords(box, site, runs, places, monitor);
    if (typeof selected === "string") return { done: false, why: selected };
    const { before, at } = selected;
    const isTextBox = tactful.isTextBox(box);
    const was = isTextBox ? wordsAt(before, at) : wordsAt(before, at).replace(/[\t\n\r ]+/g, " ");
    const old = tactful.surrounded(tactful.flatten(before), at);
    const { run, from } = at[0];
    const newPlace = [{ run, from, to: from + text.length }];
    const wanted = tactful.surrounded(tactful.flatten(replaced(before, at, text)), newPlace);
    const read = () => tactful.flatten(tactful.read(box, site).runs).text;
    /**
     * Returns the index of the new words in a text, or `null` if the change is not in it.
     * @param {string} now @returns {number | null}
     */
    const findIn = (now) => {
      if (now === whole(wanted)) return wanted.left.length;
      if (now === whole(old)) return null;
      const [found, kept] = [tactful.locate(now, wanted), tactful.locate(now, old)];
      return found && found.score > (kept?.score ?? -1) ? found.at : null;
    };

    const letters = monitor.letters();
    tactful.endStep(box);
    const isForUs = isTextBox || tactful.announce(box, text, at);
    // The page may have moved the focus or edited the box on `beforeinput`. Then nothing is typed.
    const isAsBefore = monitor.letters() === letters && tactful.isSelected(box, site, at);
    const isOurs = isForUs && isAsBefore && monitor.type(text);
    const isDone = await settles(box, monitor, () => findIn(read()) !== null);
    if (tactful.isGone(box)) return { done: false, why: "gone" };
    const isLast = isOurs && monitor.isLast();
    if (!monitor.hasLeft()) tactful.endStep(box);
    if (isDone) {
      const now = read();
      const start = findIn(now) ?? wanted.left.length;
      const { words } = wanted;
      const there = { left: now.slice(0, start), words, right: now.slice(start + words.length) };
      return { done: true, was, isLast, there };
    }
    // Undo is safe only if our change had a wrong result and nothing has happened since.
    const isWrong = isOurs && monitor.isLast() && monitor.letters() !== letters;
    if (isWrong && monitor.revert(letters)) return { done: false, why: "taken-back" };
    const now = read();
    if (now === whole(old)) return { done: false, why: "refused" };
    if (tactful.locate(now, old)) return { done: false, why: "kept", now: old.words };
    const instead = between(now, wanted);
    return instead === null ? { done: false, why: "unclear" } : { done: false, why: "altered", now: instead };
  };

  /** @param {Surrounded} text */
  const whole = ({ left, words, right }) => left + words + right;

  /**
   * Waits until the box contains the change for good. Returns false if it does not.
   * @param {HTMLElement} box @param {FixMonitor} monitor @param {() => boolean} isIn
   */
  const settles = async (box, monitor, isIn) => {
    for (let waited = 0; waited <= SETTLED && !tactful.isGone(box); waited += 20) {
      if (isIn()) {
        // An editor with its own document model may revert a change that it did not handle.
        await pause(STAYS);
        if (tactful.isGone(box)) return false;
        if (monitor.hasLeft() || isIn()) return isIn();
      }
      if (monitor.hasLeft()) return false;
      await pause(20);
    }
    return false;
  };

  /**
   * Returns the text between the surroundings of some words, or `null` if it cannot be determined.
   * @param {string} now @param {Surrounded} words
   */
  const between = (now, { left, right }) => {
    const [before, after] = [left.slice(-20), right.slice(0, 20)];
    const first = now.indexOf(before);
    if (first < 0 || (before && first !== now.lastIndexOf(before))) return null;
    const from = before ? first + before.length : 0;
    const to = after ? now.indexOf(after, from) : now.length;
    return to >= from && to - from <= SHOWN ? now.slice(from, to) : null;
  };

  /**
   * Returns the words at some places.
   * @param {Run[]} runs @param {Place[]} places
   */
  const wordsAt = (runs, places) =>
    places.map(({ run, from, to }) => runs[run]?.text.slice(from, to) ?? "").join("");

  /**
   * Returns the runs as they should be after the change.
   * @param {Run[]} runs @param {Place[]} places @param {string} text @returns {Run[]}
   */
  const replaced = (runs, places, text) =>
    runs.map((run, at) => {
      const place = places.findIndex((p) => p.run === at);
      if (place < 0) return run;
      const { from, to } = places[place];
      return { ...run, text: run.text.slice(0, from) + (place === 0 ? text : "") + run.text.slice(to) };
    });

  /**
   * Returns whether a text box would cut the change off.
   * @param {HTMLElement} box @param {string} words @param {string} text
   */
  const isTooLong = (box, words, text) => {
    if (!tactful.isTextBox(box) || !text) return false;
    const { maxLength, value } = /** @type {HTMLTextAreaElement} */ (box);
    return maxLength >= 0 && value.length - words.length + text.length > maxLength;
  };

  /**
   * Returns the elements around a box with their scroll offsets.
   * @param {HTMLElement} box
   */
  const scrollsAround = (box) => {
    /** @type {{element: Element, top: number, left: number}[]} */ const found = [];
    for (let at = /** @type {Element | null} */ (box); at; at = tactful.above(at)) {
      found.push({ element: at, top: at.scrollTop, left: at.scrollLeft });
    }
    return found;
  };
})();
