// @ts-check
"use strict";
// One run of the checker on a page: from a press of the icon to the next. Follows the writer from box to box: the one with
// the focus is judged, the others keep their marks. Everything it adds is gone when it stops.
(() => {
  const tactful = (globalThis.tactful ??= /** @type {Tactful} */ ({}));
  const NO_BOX = "No message box is open here. Click into the message you are writing and it will be checked; or open one and press the icon again.";
  const FOREIGN = "The box is inside a frame from another site, which Tactful may not read. Open the message in its own tab or window and press the icon there.";
  const OPTED_OUT = "This page asks checkers not to read this box, and Tactful keeps to that.";
  const REBUILT = 400; // milliseconds after which a box that was taken out may have been built anew

  /** @param {Ask} ask @param {(pressed: (name: string) => void) => () => void} [keys] tells of the extension's keys, until what it answers is called */
  tactful.start = (ask, keys) => {
    const stopper = new AbortController();
    const { signal } = stopper;
    /** @type {Map<HTMLElement, Watch>} */ const watches = new Map();
    /** @type {Watch | null} */ let active = null;
    let timer = 0;

    const askEngine = async (/** @type {object} */ message) => {
      try {
        return await ask(message);
      } catch (error) {
        // The extension was updated or removed under the open page: its messages go nowhere now.
        stopWatching();
        panel.say(/context invalidated/i.test(String(error)) ? "Tactful was updated. Press its icon again to go on." : "Tactful's engine does not answer. Press the icon twice to start it again.");
        return null;
      }
    };
    const panel = tactful.panel({
      onClose: () => stop("closed"),
      saveDates: (dates) => active?.saveDates(dates) ?? Promise.resolve("No message box is open."),
      addWord: async (word) => {
        const answer = await askEngine({ kind: "add-word", word });
        if (answer?.error) return `Not added: ${answer.error}.`;
        active?.checkAgain();
        return null;
      },
      keys: async () => (await askEngine({ kind: "keys" })) ?? [],
      keepStand: (stand) => void askEngine({ kind: "panel", set: stand }),
      openPeople: () => void askEngine({ kind: "open-people" }),
      fix: (index, text) => active?.fix(index, text) ?? Promise.resolve({ done: false, why: "gone" }),
      undoFix: () => active?.undoFix() ?? Promise.resolve("The box is no longer there."),
      ignore: (index, scope) => active?.ignore(index, scope) ?? Promise.resolve("The box is no longer there."),
      unignore: async (id) => {
        const answer = await askEngine({ kind: "unignore", ids: [id] });
        active?.checkAgain();
        return answer?.error ? `Not taken back: ${answer.error}.` : null;
      },
    });
    const sending = tactful.sending(ask);
    sending.watchUndo(tactful.siteHere(), signal);
    void ask({ kind: "panel" }).then((stand) => panel.stand.remember(stand?.error ? null : stand), () => {});
    /** @type {Record<string, () => void>} */
    const means = {
      next: () => active?.step(1),
      previous: () => active?.step(-1),
      apply: () => panel.card.apply(),
      ignore: () => panel.card.ignore(),
      fold: () => panel.stand.fold(),
    };
    const deaf = keys?.((name) => means[name]?.());
    if (deaf) signal.addEventListener("abort", deaf);

    const stopWatching = () => {
      for (const watch of watches.values()) watch.stop();
      watches.clear();
      active = null;
    };
    const stop = (why = "pressed") => {
      if (signal.aborted) return;
      clearTimeout(timer);
      stopWatching();
      sending.stop();
      stopper.abort();
      panel.remove();
      if (tactful.session === session) tactful.session = null;
      if (why === "closed") void ask({ kind: "off" }).catch(() => {});
    };

    /** @param {HTMLElement} box */
    const follow = (box) => {
      if (active?.box === box) return;
      let watch = watches.get(box);
      if (!watch) {
        watch = tactful.watch(box, { panel, sending, ask: askEngine, isActive: () => active?.box === box, onGone: () => gone(box) });
        watches.set(box, watch);
      }
      active = watch;
      watch.activate();
    };
    /** A box was taken out of the page: another may have taken its place, at once or a moment later. @param {HTMLElement} box */
    const gone = (box) => {
      watches.delete(box);
      if (active?.box !== box) return;
      active = null;
      if (look()) return;
      clearTimeout(timer);
      timer = window.setTimeout(() => active || signal.aborted || look(), REBUILT);
    };

    const look = () => {
      listen();
      const { box, why } = tactful.findBox();
      if (box) {
        follow(box);
        return true;
      }
      panel.say(why === "foreign-frame" ? FOREIGN : why === "opted-out" ? OPTED_OUT : NO_BOX);
      panel.stand.clearOf(null);
      void askEngine({ kind: "no-box" });
      return false;
    };

    // The focus moves to another box: that one is judged from now on. Frames have documents of their own, and a window
    // that loses the focus may have lost it to a frame that was not there before.
    const heard = new WeakSet();
    const listen = () => {
      for (const root of tactful.roots()) {
        if (heard.has(root)) continue;
        heard.add(root);
        root.addEventListener("focusin", onFocus, { signal, capture: true });
        if (root.nodeType === 9) /** @type {Document} */ (root).defaultView?.addEventListener("blur", onFocus, { signal });
      }
    };
    const onFocus = () => {
      const focused = tactful.focused();
      if (active?.box.contains(focused)) return;
      listen();
      const box = tactful.boxOf(focused);
      // On a known site a search field or a comment is no message; elsewhere any box may be.
      if (box && !(tactful.siteHere().box && tactful.siteOf(box).id === "generic")) follow(box);
    };
    const session = { stop, hasBox: () => active !== null };
    look();
    return session;
  };
})();
