// @ts-check
"use strict";
// One run of the checker on a page: from a press of the icon to the next. Reads the box, asks the engine, paints the
// answer, listens for edits. Everything it adds is gone when it stops.
(() => {
  const tactful = (globalThis.tactful ??= /** @type {Tactful} */ ({}));
  const NO_BOX = "No message box is open here. Click into the message you are writing and it will be checked; or open one and press the icon again.";
  const FOREIGN = "The box is inside a frame from another site, which Tactful may not read. Open the message in its own tab or window and press the icon there.";

  /** @param {Ask} ask */
  tactful.start = (ask) => {
    const stopper = new AbortController();
    const { signal } = stopper;
    /** @type {ReturnType<Tactful["watch"]> | null} */ let watched = null;
    const panel = tactful.panel({
      onClose: () => stop("closed"),
      saveDates: (dates) => watched?.saveDates(dates) ?? Promise.resolve("No message box is open."),
      addWord: async (word) => {
        const answer = await askEngine({ kind: "add-word", word });
        if (answer?.error) return `Not added: ${answer.error}.`;
        watched?.checkAgain();
        return null;
      },
      openPeople: () => void askEngine({ kind: "open-people" }),
    });
    const sending = tactful.sending(ask);
    sending.watchUndo(tactful.siteHere(), signal);

    const stop = (why = "pressed") => {
      if (signal.aborted) return;
      watched?.stop();
      sending.stop();
      stopper.abort();
      panel.remove();
      if (tactful.session === session) tactful.session = null;
      if (why === "closed") void ask({ kind: "off" }).catch(() => {});
    };

    /** @param {HTMLElement} box */
    const follow = (box) => {
      if (watched?.box === box) return;
      watched?.stop();
      watched = tactful.watch(box, panel, sending, askEngine, () => {
        watched = null;
        look();
      });
    };

    const askEngine = async (/** @type {object} */ message) => {
      try {
        return await ask(message);
      } catch (error) {
        // The extension was updated or removed under the open page: its messages go nowhere now.
        watched?.stop();
        panel.say(/context invalidated/i.test(String(error)) ? "Tactful was updated. Press its icon again to go on." : "Tactful's engine does not answer. Press the icon twice to start it again.");
        return null;
      }
    };

    const look = () => {
      const { box, why } = tactful.findBox();
      if (box) return follow(box);
      panel.say(why === "foreign-frame" ? FOREIGN : NO_BOX);
      panel.standClear(null);
      void askEngine({ kind: "no-box" });
    };

    // The focus moves to another box: that one is judged from now on. Frames have documents of their own.
    const heard = new WeakSet();
    const listen = () => {
      for (const root of tactful.roots()) {
        if (heard.has(root)) continue;
        heard.add(root);
        root.addEventListener("focusin", onFocus, { signal, capture: true });
      }
    };
    const onFocus = () => {
      listen();
      const box = tactful.boxOf(tactful.focused());
      if (box) follow(box);
    };
    const session = { stop, hasBox: () => watched !== null };
    listen();
    look();
    return session;
  };
})();
