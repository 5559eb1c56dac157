// @ts-check
"use strict";
// Watches what happens to a box, and to the document around it, while words of it are changed: whether the person writes on,
// and whether the change is the last thing that happened.
(() => {
  const { tactful } = globalThis;
  /** What the person does to write, and what places the caret. */
  const WRITING = ["keydown", "beforeinput", "compositionstart", "paste"];
  const PLACING = ["pointerdown", "drop"];

  /**
   * Returns whether keys go to the box.
   * @param {HTMLElement} box
   */
  tactful.holdsFocus = (box) => {
    const focused = tactful.focused();
    if (!focused) return false;
    if (box.contains(focused)) return true;
    // A document that is edited as a whole may have no element with the focus.
    const doc = box.ownerDocument;
    return box === doc.body && (focused === doc.documentElement || focused === doc.defaultView?.frameElement);
  };

  /**
   * Watches what happens to a box, and to the document around it, while a change is made.
   * @param {HTMLElement} box @param {Site} site @param {AbortSignal} signal tells that the box is no longer watched
   * @param {() => void} onWriting called before anything the person writes meanwhile arrives
   */
  tactful.monitorFix = (box, site, signal, onWriting) => {
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

    signal.addEventListener(
      "abort",
      () => {
        if (!hasLeft) tactful.ignoreDeadWindow(onWriting);
        hasLeft = true;
      },
      { signal: stopper.signal },
    );
    for (const kind of [...WRITING, ...PLACING]) {
      view.addEventListener(
        kind,
        (event) => {
          if (isTyping || !event.isTrusted || !isInBox(event)) return;
          if (!hasLeft && WRITING.includes(kind)) onWriting();
          hasLeft = hasMore = true;
        },
        heard,
      );
    }
    const observer = new view.MutationObserver(() => {
      hasMore = true;
    });
    observer.observe(box, { childList: true, subtree: true, characterData: true });
    // Every field of the document counts: they share one undo history.
    view.addEventListener(
      "input",
      (event) => {
        const isExpected = isTyping && event.isTrusted && isInBox(event) && ++inputs === 1;
        if (!isExpected) {
          hasMore = true;
          return;
        }
        observer.takeRecords();
        result = letters();
      },
      heard,
    );
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
      /** Returns the text of the box, with its lines, as it is compared by this monitor. */
      letters,
      /** Returns whether the person writes on, or the box is no longer watched. */
      hasLeft: () => hasLeft,
      /**
       * Types over what is selected. Returns whether it is certain that this changed the box.
       * @param {string} text
       */
      type: (text) => {
        ours = command(text ? "insertText" : "delete", text);
        return ours !== null;
      },
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
        return tactful.isWritable(box) && tactful.holdsFocus(box) && letters() === ours;
      },
      stop: () => {
        stopper.abort();
        observer.disconnect();
      },
    };
  };
})();
