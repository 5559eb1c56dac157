// @ts-check
"use strict";
// Monitors a box and its document while a fix is applied: whether the person writes meanwhile, and whether
// the fix is the last thing that happened.
(() => {
  const { tactful } = globalThis;
  /** Events of writing, and events that place the caret. */
  const WRITING = ["keydown", "beforeinput", "compositionstart", "paste"];
  const PLACING = ["pointerdown", "drop"];

  /**
   * Returns whether the box receives keys.
   * @param {HTMLElement} box
   */
  tactful.holdsFocus = (box) => {
    const focused = tactful.focused();
    if (!focused) return false;
    if (box.contains(focused)) return true;
    // In a document with designMode no element may have the focus.
    const doc = box.ownerDocument;
    return box === doc.body && (focused === doc.documentElement || focused === doc.defaultView?.frameElement);
  };

  /**
   * Starts to monitor a box and its document.
   * @param {HTMLElement} box @param {Site} site
   * @param {AbortSignal} signal aborts when the session of the box ends
   * @param {() => void} onWriting called before the person's own input arrives
   */
  tactful.monitorFix = (box, site, signal, onWriting) => {
    const doc = box.ownerDocument;
    const view = /** @type {Window & typeof globalThis} */ (doc.defaultView);
    const stopper = new AbortController();
    const heard = { signal: stopper.signal, capture: true };
    let [hasLeft, isTyping, hasMore] = [signal.aborted, false, false];
    let inputs = 0;
    /** The text right after our command, before the listeners of the page run. @type {string | null} */
    let result = null;
    /** The text right after our change. @type {string | null} */
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
    // All fields of the document count, because they share one undo history.
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
     * Runs a command. Returns the text right after it, or `null` if it is not certain that the command
     * changed the box.
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
      /** Returns the text of the box with its lines, for comparison. */
      letters,
      /** Returns whether the person writes, or the session has ended. */
      hasLeft: () => hasLeft,
      /**
       * Types over the selection. Returns whether this surely changed the box.
       * @param {string} text
       */
      type: (text) => {
        ours = command(text ? "insertText" : "delete", text);
        return ours !== null;
      },
      /**
       * Undoes our change. Returns whether the box is as before. If the undo reverted something else, redoes
       * it.
       * @param {string} before
       */
      revert: (before) => {
        const undone = command("undo");
        if (undone === null) return letters() === before;
        if (undone !== before && undone !== ours) command("redo");
        return undone === before;
      },
      /**
       * Returns whether our change is the last thing that happened, so that undo reverts it and nothing else.
       */
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
