// @ts-check
"use strict";
// A session lasts from one press of the icon to the next. It follows the writer from box to box: the focused
// box is checked, the others keep their marks. It removes everything it added when it stops.
(() => {
  const { tactful } = globalThis;
  const MOST_REMOVALS = 10; // by a page that rejects the panel
  /** Why a sentence was not inserted. */
  const INSERTION = {
    "no-caret": "insertNoCaret",
    gone: "whyNot_gone",
    "read-only": "whyNot_read_only",
    refused: "whyNot_refused",
  };
  const SENT = 10_000; // milliseconds for which a sent message is told of
  const REBUILT = 400; // milliseconds within which a page may rebuild a removed box

  /**
   * @param {Ask} ask
   * @param {SessionOptions} [how] `keys` subscribes to the keyboard commands, `settings` to changes of the
   *   settings, and both return the unsubscribe function; `quiet` hides the panel while no message is being
   *   written; `isAlive` returns whether the extension is still there
   */
  tactful.startSession = (ask, { keys, settings, quiet = false, isAlive = () => true } = {}) => {
    const { message } = tactful;
    const updated = message("updated"); // read now, because later the extension is gone
    const stopper = new AbortController();
    const { signal } = stopper;
    /** @type {Map<HTMLElement, EditorSession>} */ const watches = new Map();
    /** @type {EditorSession | null} */ let active = null;
    let timer = 0;
    let inMessage = false;
    let removals = 0;

    /** @type {Ask} */
    const askEngine = async (request) => {
      try {
        return await ask(request);
      } catch (error) {
        const isGone = /context invalidated/i.test(String(error));
        // The worker may be stopped while it reads the tone. What was shown stays, and is asked again.
        if (!isGone && request.kind === "check" && request.wait) return { error: String(error) };
        // The extension was updated or removed while the page was open, so its messages are lost.
        stopWatching();
        panel.say(isGone ? updated : message("engineSilent"));
        return null;
      }
    };
    const panel = tactful.panel({
      onClose: () => stop("closed"),
      // A page that removes the panel again and again wins. So does a newer session after an update.
      onRemoved: () => (isAlive() && ++removals <= MOST_REMOVALS ? panel.putBack() : stop("closed")),
      onHidden: () => settle(),
      // The page's policy blocks the frames: the marks stay, and the icon says that the panel is missing.
      onBlocked: () => void askEngine({ kind: "no-panel" }),
      onEscape: () => {
        if (panel.card.isOpen()) panel.card.hide();
        active?.box.focus({ preventScroll: true });
      },
      onWhom: (text) => active?.setWhom(text),
      insert: async (sentence) => {
        const outcome = (await active?.insert(sentence)) ?? "gone";
        if (outcome === "done") return;
        panel.actions.say(message(INSERTION[outcome]), { isError: true, copy: sentence });
      },
      goTo: async (index) => active?.goTo(index),
      about: (index) => active?.about(index) ?? null,
      treatAs: (choice) => active?.treatAs(choice) ?? Promise.resolve(message("noBoxOpen")),
      settle: (id, take) => active?.settle(id, take) ?? Promise.resolve(),
      saveDates: (dates) => active?.saveDates(dates) ?? Promise.resolve(message("noBoxOpen")),
      addWord: async (word) => {
        const answer = await askEngine({ kind: "add-word", word });
        if (answer?.error) return message("notAdded", answer.error);
        active?.checkAgain();
        return null;
      },
      keys: async () => {
        const answer = await askEngine({ kind: "keys" });
        return !answer || answer.error !== undefined ? [] : answer;
      },
      savePosition: (position) => void askEngine({ kind: "panel", set: position }),
      openPeople: (person) => void askEngine({ kind: "open-people", person }),
      openRule: (rule) => void askEngine({ kind: "open-rule", rule }),
      fix: (index, text) => active?.fix(index, text) ?? Promise.resolve({ done: false, why: "gone" }),
      undoFix: () => active?.undoFix() ?? Promise.resolve(message("whyNot_gone")),
      ignore: (index, scope) => active?.ignore(index, scope) ?? Promise.resolve(message("whyNot_gone")),
      unignore: async (id) => {
        const answer = await askEngine({ kind: "unignore", ids: [id] });
        active?.checkAgain();
        return answer?.error ? message("notTakenBack", answer.error) : null;
      },
    });
    /** The time until which the panel tells of a sent message. */
    let tellsUntil = 0;
    /** @param {SentNote} sent */
    const tellSent = ({ to, next, person, undo }) => {
      tellsUntil = Date.now() + SENT;
      const day = next ? message("sentNext", tactful.shortDate(next)) : "";
      const said = [message("sentTo", to || message("sentSomeone")), day].filter(Boolean).join(" ");
      panel.actions.sent(said, person, async () => {
        await undo();
        return null;
      });
      // The box may have gone before the message was recorded.
      if (!active && !signal.aborted) look();
    };
    const sending = tactful.sending(ask, tellSent);
    sending.watchUndo(tactful.siteHere(), signal);
    void ask({ kind: "panel" }).then(
      (stored) => panel.position.remember(!stored || stored.error !== undefined ? null : stored),
      () => {},
    );
    // The choice about the note may be changed in Options or in another tab. The panel stays where it is.
    const settingsChanged = async () => {
      const stored = await ask({ kind: "panel" }).catch(() => null);
      if (!stored || stored.error !== undefined || signal.aborted) return;
      panel.position.setQuietAtSend(stored.quiet_at_send === true);
      if (stored.quiet_at_send) panel.card.hideNote();
    };
    /** @type {Record<string, () => void>} */
    const commands = {
      next: () => active?.step(1),
      previous: () => active?.step(-1),
      apply: () => panel.card.apply(),
      ignore: () => panel.card.ignore(),
      fold: () => panel.position.fold(),
    };
    for (const unsubscribe of [keys?.((name) => commands[name]?.()), settings?.(settingsChanged)])
      if (unsubscribe) signal.addEventListener("abort", unsubscribe);

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
        watch = tactful.editorSession(box, {
          panel,
          sending,
          ask: askEngine,
          isActive: () => active?.box === box,
          onGone: () => gone(box),
        });
        watches.set(box, watch);
      }
      active = watch;
      panel.hide(false);
      inMessage = true;
      watch.activate();
    };
    /**
     * Looks for a new box after a box was removed. The page may insert it at once or a moment later.
     * @param {HTMLElement} box
     */
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
      const { box, why, refused } = tactful.findBox();
      if (!box) panel.settle(null);
      // A quiet session reads only messages of known sites and the box that has the focus.
      if (box && (!quiet || tactful.siteOf(box).id !== "generic" || box.contains(tactful.focused()))) {
        follow(box);
        return true;
      }
      if (quiet) {
        panel.hide(true);
        if (inMessage) void askEngine({ kind: "off" });
        inMessage = false;
        return false;
      }
      panel.position.clearOf(null);
      if (Date.now() < tellsUntil) {
        panel.say(message("messageSent"));
        clearTimeout(timer);
        timer = window.setTimeout(
          () => active || signal.aborted || panel.hide(true),
          tellsUntil - Date.now(),
        );
        return false;
      }
      const reasons = {
        "foreign-frame": "foreignFrame",
        "opted-out": "optedOut",
        drawn: "drawn",
        none: "noBox",
      };
      const read = () => {
        if (!refused) return;
        tactful.allow(refused);
        follow(refused);
      };
      panel.say(message(reasons[why ?? "none"]), refused && { words: message("readAnyway"), press: read });
      void askEngine({ kind: "no-box" });
      return false;
    };

    // The focused box is checked. Frames have their own documents, and a window may lose the focus to a frame
    // that was added later.
    const settle = () => panel.settle(active?.box ?? null);
    for (const type of ["toggle", "close", "focusin"])
      document.addEventListener(type, settle, { signal, capture: true });
    const observed = new WeakSet();
    const listen = () => {
      for (const root of tactful.roots()) {
        if (observed.has(root)) continue;
        observed.add(root);
        root.addEventListener("focusin", onFocus, { signal, capture: true });
        if (root.nodeType === 9)
          /** @type {Document} */ (root).defaultView?.addEventListener("blur", onFocus, { signal });
      }
    };
    const onFocus = () => {
      const focused = tactful.focused();
      if (active?.box.contains(focused)) return;
      listen();
      const box = tactful.boxAround(focused);
      // On a known site only its message boxes count, not search fields or comments.
      if (box && !(tactful.siteHere().box && tactful.siteOf(box).id === "generic")) follow(box);
      else if (!active && !quiet) look(); // for the sentence about this element
    };
    const session = { stop, hasBox: () => active !== null, isWaiting: () => quiet && active === null };
    look();
    return session;
  };
})();
