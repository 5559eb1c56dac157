// @ts-check
"use strict";
// Changes words in a box the way the person would: selected, then typed over. So the editor notices, and one press
// of undo takes it back. The box is read again afterwards. A change that went wrong is undone only if it is certain
// that the undo takes nothing else.
(() => {
  const { tactful } = globalThis;
  const SETTLED = 400; // milliseconds an editor may take to write what was typed
  const STAYS = 40; // milliseconds after which it would have put its own text back
  const SHOWN = 80; // letters that a sentence about the box repeats at most

  /** @param {number} ms */
  const pause = (ms) => new Promise((resume) => setTimeout(resume, ms));

  /**
   * Replaces words of a box.
   * @param {HTMLElement} box @param {Site} site
   * @param {{places: Place[], quote: string, text: string}} change the places of the words in the box as it is now
   * @param {AbortSignal} signal tells that the box is no longer watched
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
    // What the person writes while the words are selected, or after they were typed over, belongs at their own caret.
    const putBack = () => tactful.holdsFocus(box) && tactful.restoreCaret(box, site, caret, null);
    const monitor = tactful.monitorFix(box, site, signal, putBack);
    try {
      const outcome = await attempt(box, site, { runs, places, text }, monitor);
      if (tactful.isGone(box)) return outcome.done ? { done: false, why: "gone" } : outcome;
      if (caret && outcome.done && outcome.isLast)
        tactful.unselectAfterUndo(box, site, caret, letters, signal);
      // If the person writes on, or the focus has moved, the caret is theirs.
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
   * Says in a sentence why a change was not made.
   * @param {Outcome & {done: false}} outcome
   */
  tactful.whyNot = (outcome) => {
    const key = `whyNot_${outcome.why.replace("-", "_")}`;
    return tactful.message(key, "now" in outcome ? outcome.now : "");
  };

  /**
   * Selects the words, types over them, and says what came of it.
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
     * Finds the new words in a text; `null` if the change is not in it.
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
    // The page may have moved the focus or written something when it heard of the change. Then nothing is typed.
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
    // Our change is in, it is not what was meant, and nothing has happened since: only then undo takes nothing else.
    const isWrong = isOurs && monitor.isLast() && monitor.letters() !== letters;
    if (isWrong && monitor.takeBack(letters)) return { done: false, why: "taken-back" };
    const now = read();
    if (now === whole(old)) return { done: false, why: "refused" };
    if (tactful.locate(now, old)) return { done: false, why: "kept", now: old.words };
    const instead = between(now, wanted);
    return instead === null ? { done: false, why: "unclear" } : { done: false, why: "altered", now: instead };
  };

  /** @param {Surrounded} text */
  const whole = ({ left, words, right }) => left + words + right;

  /**
   * Waits until the change is in and stays in. Returns false if it does not.
   * @param {HTMLElement} box @param {FixMonitor} monitor @param {() => boolean} isIn
   */
  const settles = async (box, monitor, isIn) => {
    for (let waited = 0; waited <= SETTLED && !tactful.isGone(box); waited += 20) {
      if (isIn()) {
        // An editor with a document model of its own may put back what it did not understand.
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
   * Returns what a text says between what was before some words and what was after them; `null` if it cannot be told.
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
   * Returns everything around a box that can scroll, and how far it is scrolled.
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
