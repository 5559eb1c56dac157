// @ts-check
"use strict";
// Changes words in a box the way the person would: selected, then typed over. So the editor notices, and one press
// of undo takes it back. The box is read again afterwards. A change that went wrong is undone only if it is certain
// that the undo takes nothing else.
(() => {
  const tactful = (globalThis.tactful ??= /** @type {Tactful} */ ({}));
  const SETTLED = 400; // milliseconds an editor may take to write what was typed
  const STAYS = 40; // milliseconds after which it would have put its own text back
  const TRIES = 3; // to select words in a box that is being rewritten
  const SHOWN = 80; // letters that a sentence about the box repeats at most
  /** What the person does to write, and what places the caret. */
  const WRITING = ["keydown", "beforeinput", "compositionstart", "paste"];
  const PLACING = ["pointerdown", "drop"];

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
    const isThere = places.length > 0 && tactful.squash(words) === tactful.squash(quote);
    if (!isThere) return { done: false, why: "changed" };
    if (isTooLong(box, words, text)) return { done: false, why: "full" };

    const focused = tactful.focused();
    const scrolled = scrollsAround(box);
    const caret = tactful.caretIn(box, nodes);
    const letters = tactful.lettersAt(nodes, places);
    // What the person writes while the words are selected, or after they were typed over, belongs at their own caret.
    const putBack = () => holdsFocus(box) && tactful.restoreCaret(box, site, caret, null);
    const witness = watchFor(box, site, signal, putBack);
    try {
      const outcome = await attempt(box, site, { runs, places, text }, witness);
      if (tactful.isGone(box)) return outcome.done ? { done: false, why: "gone" } : outcome;
      if (caret && outcome.done && outcome.isLast) unselectAfterUndo(box, site, caret, letters, signal);
      // If the person writes on, or the focus has moved, the caret is theirs.
      if (witness.hasLeft() || !holdsFocus(box)) return outcome;
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
      witness.stop();
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
   * @param {Witness} witness
   * @returns {Promise<Outcome>}
   */
  const attempt = async (box, site, { runs, places, text }, witness) => {
    const selected = await selectSurely(box, site, runs, places, witness);
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

    const letters = witness.letters();
    endStep(box);
    const isForUs = isTextBox || announce(box, text, at);
    // The page may have moved the focus or written something when it heard of the change. Then nothing is typed.
    const isAsBefore = witness.letters() === letters && isSelected(box, site, at);
    const isOurs = isForUs && isAsBefore && witness.type(text);
    const isDone = await settles(box, witness, () => findIn(read()) !== null);
    if (tactful.isGone(box)) return { done: false, why: "gone" };
    const isLast = isOurs && witness.isLast();
    if (!witness.hasLeft()) endStep(box);
    if (isDone) {
      const now = read();
      const start = findIn(now) ?? wanted.left.length;
      const { words } = wanted;
      const there = { left: now.slice(0, start), words, right: now.slice(start + words.length) };
      return { done: true, was, isLast, there };
    }
    // Our change is in, it is not what was meant, and nothing has happened since: only then undo takes nothing else.
    const isWrong = isOurs && witness.isLast() && witness.letters() !== letters;
    if (isWrong && witness.takeBack(letters)) return { done: false, why: "taken-back" };
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
   * @param {HTMLElement} box @param {Witness} witness @param {() => boolean} isIn
   */
  const settles = async (box, witness, isIn) => {
    for (let waited = 0; waited <= SETTLED && !tactful.isGone(box); waited += 20) {
      if (isIn()) {
        // An editor with a document model of its own may put back what it did not understand.
        await pause(STAYS);
        if (tactful.isGone(box)) return false;
        if (witness.hasLeft() || isIn()) return isIn();
      }
      if (witness.hasLeft()) return false;
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
   * Returns whether keys go to the box.
   * @param {HTMLElement} box
   */
  const holdsFocus = (box) => {
    const focused = tactful.focused();
    if (!focused || box.contains(focused)) return !!focused;
    // A document that is edited as a whole may have no element with the focus.
    const doc = box.ownerDocument;
    return box === doc.body && (focused === doc.documentElement || focused === doc.defaultView?.frameElement);
  };

  /** @typedef {ReturnType<typeof watchFor>} Witness */
  /**
   * Watches what happens to a box, and to the document around it, while a change is made.
   * @param {HTMLElement} box @param {Site} site @param {AbortSignal} signal tells that the box is no longer watched
   * @param {() => void} onWriting called before anything the person writes meanwhile arrives
   */
  const watchFor = (box, site, signal, onWriting) => {
    const doc = box.ownerDocument;
    const view = /** @type {Window & typeof globalThis} */ (doc.defaultView);
    const stopper = new AbortController();
    const heard = { signal: stopper.signal, capture: true };
    let [hasLeft, isTyping, hasMore] = [signal.aborted, false, false];
    let inputs = 0;
    /** The box right after a command of ours, before the page hears of it. @type {string | null} */
    let result = null;
    /** The box right after our change. @type {string | null} */
    let ours = null;
    const letters = () =>
      JSON.stringify(tactful.read(box, site).runs.map(({ text, breaks }) => [text, breaks]));
    const isInBox = (/** @type {Event} */ event) => {
      const target = event.composedPath()[0];
      if (!(target instanceof view.Node)) return false;
      return box.contains(target) || (box === doc.body && target === doc.documentElement);
    };

    signal.addEventListener("abort", () => {
      if (!hasLeft) tactful.quietly(onWriting);
      hasLeft = true;
    }, { signal: stopper.signal });
    for (const kind of [...WRITING, ...PLACING]) {
      view.addEventListener(kind, (event) => {
        if (isTyping || !event.isTrusted || !isInBox(event)) return;
        if (!hasLeft && WRITING.includes(kind)) onWriting();
        hasLeft = hasMore = true;
      }, heard);
    }
    const observer = new view.MutationObserver(() => void (hasMore = true));
    observer.observe(box, { childList: true, subtree: true, characterData: true });
    // Every field of the document counts: they share one undo history.
    view.addEventListener("input", (event) => {
      const isExpected = isTyping && event.isTrusted && isInBox(event) && ++inputs === 1;
      if (!isExpected) return void (hasMore = true);
      observer.takeRecords();
      result = letters();
    }, heard);
    /**
     * Runs a command. Returns the box right after it, or `null` if it is not certain that the command changed it.
     * @param {string} name @param {string} [text]
     */
    const command = (name, text) => {
      observer.takeRecords();
      [isTyping, hasMore, inputs, result] = [true, false, 0, null];
      const answered = doc.execCommand(name, false, text);
      isTyping = false;
      return answered && inputs === 1 ? result : null;
    };

    return {
      /** Returns the text of the box, with its lines, as it is compared by this witness. */
      letters,
      /** Returns whether the person writes on, or the box is no longer watched. */
      hasLeft: () => hasLeft,
      /**
       * Types over what is selected. Returns whether it is certain that this changed the box.
       * @param {string} text
       */
      type: (text) => (ours = command(text ? "insertText" : "delete", text)) !== null,
      /**
       * Undoes our change. Returns whether the box was then as before; if it was something else that was undone, does
       * that again.
       * @param {string} before
       */
      takeBack: (before) => {
        const undone = command("undo");
        if (undone === null) return letters() === before;
        if (undone !== before && undone !== ours) command("redo");
        return undone === before;
      },
      /** Returns whether our change is the last thing that happened, so that undo takes it back and nothing else. */
      isLast: () => {
        if (observer.takeRecords().length) hasMore = true;
        if (hasMore || hasLeft || ours === null) return false;
        return tactful.isWritable(box) && holdsFocus(box) && letters() === ours;
      },
      stop: () => {
        stopper.abort();
        observer.disconnect();
      },
    };
  };

  /**
   * Selects the words and makes sure that they are selected, since the page hears of it and may write or move the
   * selection. Returns the box and the places of the words in it, or why they cannot be selected.
   * @param {HTMLElement} box @param {Site} site @param {Run[]} runs @param {Place[]} places @param {Witness} witness
   * @returns {Promise<{before: Run[], at: Place[]} | "gone" | "read-only" | "composing" | "changed" | "refused">}
   */
  const selectSurely = async (box, site, runs, places, witness) => {
    const wanted = tactful.surrounded(tactful.flatten(runs), places);
    let at = places;
    for (let tries = 0; tries < TRIES; tries++) {
      await select(box, tactful.read(box, site).nodes, at);
      if (tactful.isGone(box)) return "gone";
      if (!tactful.isWritable(box)) return "read-only";
      if (witness.hasLeft()) return "composing";
      const now = tactful.read(box, site).runs;
      const isSame = now.length === runs.length && now.every((run, n) => run.text === runs[n].text);
      const flat = tactful.flatten(now);
      const found = tactful.locate(flat.text, wanted);
      if (!isSame && !found) return "changed";
      at = isSame || !found ? places : tactful.placesOf(flat, found.at, found.at + wanted.words.length);
      if (isSelected(box, site, at)) return { before: now, at };
    }
    return "refused";
  };

  /**
   * Selects the words, and waits until the editor has noticed.
   * @param {HTMLElement} box @param {(Text | HTMLElement)[]} nodes @param {Place[]} places
   */
  const select = async (box, nodes, places) => {
    const doc = box.ownerDocument;
    const [first, last] = [places[0], places[places.length - 1]];
    if (!holdsFocus(box)) {
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
   * Returns whether the words at these places, and nothing else, would be typed over now.
   * @param {HTMLElement} box @param {Site} site @param {Place[]} places
   */
  const isSelected = (box, site, places) => {
    if (!holdsFocus(box)) return false;
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
   * Puts the caret back whenever our change is undone. Browsers then select the words that were typed over, and the
   * next key would wipe them out.
   * @param {HTMLElement} box @param {Site} site @param {Caret} caret before the change
   * @param {{start: number, end: number}} words the letters that were typed over
   * @param {AbortSignal} signal ends it
   */
  const unselectAfterUndo = (box, site, caret, words, signal) => {
    const onInput = (/** @type {Event} */ event) => {
      if (!event.isTrusted || /** @type {InputEvent} */ (event).inputType !== "historyUndo") return;
      if (tactful.isGone(box) || !holdsFocus(box)) return;
      const now = tactful.caretIn(box, tactful.read(box, site).nodes);
      const isUndone = now?.letters === caret.letters && isAround(now, words);
      if (isUndone) tactful.restoreCaret(box, site, caret, null);
    };
    box.ownerDocument.defaultView?.addEventListener("input", onInput, { signal, capture: true });
  };

  /**
   * Tells the page of the change as the browser tells of a word that its own spelling checker replaces. Editors with a
   * document model of their own make the change then, and prevent the rest. Returns whether it is for us to make.
   * @param {HTMLElement} box @param {string} text @param {Place[]} places
   */
  const announce = (box, text, places) => {
    const selection = tactful.selectionOf(box);
    const view = /** @type {any} */ (box.ownerDocument.defaultView);
    const targetRanges = selection?.rangeCount ? [new view.StaticRange(selection.getRangeAt(0))] : [];
    const isInsertion = places[0].from === places[0].to;
    const inputType = !text ? "deleteContentBackward" : isInsertion ? "insertText" : "insertReplacementText";
    // The words are in `data`: Firefox lets no page read a data transfer that an extension has filled.
    const told = { inputType, data: text || null, targetRanges, bubbles: true, cancelable: true, composed: true };
    return box.dispatchEvent(new view.InputEvent("beforeinput", told));
  };

  /**
   * Ends an undo step of TinyMCE and CKEditor 4. They keep steps of their own, and end one when any key comes up.
   * @param {HTMLElement} box
   */
  const endStep = (box) => {
    if (!box.matches(".mce-content-body, .cke_editable")) return;
    const view = /** @type {any} */ (box.ownerDocument.defaultView);
    const key = { key: "Unidentified", ctrlKey: true, bubbles: true, composed: true };
    box.dispatchEvent(new view.KeyboardEvent("keyup", key));
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
