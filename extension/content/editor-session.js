// @ts-check
"use strict";
// Checks one box: reads it, asks the engine and paints the marks. Checks again at every pause in writing and
// after every change around the box. Removes everything it added when it stops.
(() => {
  const { tactful } = globalThis;
  const PAUSE = 250; // milliseconds without an edit before the next check
  const LONGEST = 2000; // longest wait in milliseconds while edits go on

  /**
   * @param {HTMLElement} box
   * @param {{panel: Panel, sending: Sending, ask: Ask, isActive: () => boolean, onGone: () => void}} session
   * @returns {EditorSession}
   */
  tactful.editorSession = (box, { panel, sending, ask, isActive, onGone }) => {
    const { message } = tactful;
    const stopper = new AbortController();
    const { signal } = stopper;
    const site = tactful.siteOf(box);
    const painter = tactful.painter(box, panel.shadowRoot);
    const view = /** @type {Window & typeof globalThis} */ (box.ownerDocument.defaultView);
    let revision = 0;
    /** The revision of the newest check. */
    let asked = 0;
    let timer = 0;
    /** The time of the first unchecked edit; 0 if there is none. */
    let firstEdit = 0;
    let composing = false;
    /** Whether the box has changed since the last check. */
    let stale = true;
    /** @type {ShownReport | null} */ let report = null;
    /** @type {ReturnType<typeof read> | null} */ let judged = null;
    const read = () => ({ ...tactful.read(box, site), context: tactful.context(box, site) });
    /** Builds a snapshot for the engine. @param {ReturnType<typeof read>} what */
    const sendable = ({ runs, context }) => ({ revision, runs, ...context });
    const snapshot = () => sendable(read());

    const fixes = tactful.offeredFixes(
      box,
      site,
      {
        judged: () => (report && judged ? { report, runs: judged.runs } : null),
        isStale: () => stale,
        isComposing: () => composing,
        check: () => check(),
      },
      signal,
    );

    const keepClear = tactful.obstacles(box, site, painter);
    const explain = tactful.explainer(box, {
      panel,
      painter,
      fixes,
      isActive,
      keepClear,
      current: () => (report && judged ? { report, context: judged.context, runs: judged.runs } : null),
    });
    const requests = tactful.boxRequests(ask, {
      judged: () => (report && judged ? { report, snapshot: sendable(judged) } : null),
      snapshot,
      treat: (choice) => tactful.treat(box, tactful.context(box, site), choice),
      check: () => void check(),
    });
    const check = async () => {
      if (signal.aborted || stopIfGone()) return;
      view.clearTimeout(timer);
      asked = ++revision;
      const mine = asked;
      firstEdit = 0;
      const now = read();
      const request = /** @type {const} */ ({ kind: "check", snapshot: sendable(now) });
      const answer = await ask({ ...request, fresh: returns.checked(), wait: false });
      if (!take(answer, now, mine) || !report?.unread) return;
      const { notice } = report; // said once, with the first answer; the tone follows it
      const rest = await ask({ ...request, fresh: false, wait: true });
      if (mine !== asked || !rest) return; // a newer check asks for it
      if (rest.error !== undefined) timer = view.setTimeout(check, LONGEST);
      else take(notice ? { ...rest, notice } : rest, now, mine);
    };
    /**
     * Shows an answer, unless the words have changed since they were read. Returns whether it was shown.
     * @param {Reply<{kind: "check"} & PageRequest> | null} answer @param {ReturnType<typeof read>} now
     * @param {number} mine the revision that was read
     */
    const take = (answer, now, mine) => {
      if (!answer || signal.aborted) return false;
      if (mine !== revision) {
        // Something has changed meanwhile. If the words are the same, the answer is still valid.
        const fresh = tactful.read(box, site);
        if (!tactful.isSameText(fresh.runs, now.runs)) return false;
        now.nodes = fresh.nodes;
      }
      if (answer.error !== undefined) {
        if (isActive()) panel.say(message("notChecked", answer.error));
        return false;
      }
      const before = report && judged ? { report, runs: judged.runs } : null;
      [report, judged, stale] = [tactful.keepFindings(answer, now.runs, before), now, false];
      painter.paint(report, now.nodes);
      if (before) explain.renumber(tactful.renumbering(before, { report, runs: now.runs }));
      showPanel();
      return true;
    };
    const showPanel = () => {
      if (!report || !judged || !isActive()) return;
      panel.settle(box);
      const { context, runs } = judged;
      const what = tactful.summarize(box, context, report, site);
      const whom = tactful.whom(context);
      panel.show(report, { what, whom, runs, missing: context.missing }, explain.openInList);
      panel.position.clearOf(box, () => keepClear(context));
    };
    const later = () => {
      stale = true;
      revision++; // a pending answer is about older words
      view.clearTimeout(timer);
      if (!isActive() || signal.aborted) return;
      firstEdit ||= Date.now();
      timer = view.setTimeout(check, Math.min(PAUSE, Math.max(0, firstEdit + LONGEST - Date.now())));
    };
    const edited = (/** @type {Event} */ event) => {
      painter.edited();
      if (!fixes.isFixing()) {
        panel.written();
        if (event.isTrusted) sending.edited(box, site);
      }
      later();
    };
    box.addEventListener("input", edited, { signal });
    for (const type of ["compositionstart", "compositionend"])
      box.addEventListener(
        type,
        (event) => {
          composing = event.type === "compositionstart";
          if (!composing) edited(event);
        },
        { signal },
      );
    tactful.explainOnHover(box, painter, panel.card, explain, signal);
    tactful.cardKeys(box, panel, isActive, signal);
    tactful.atSend(box, site, panel, () => report, signal);
    const returns = tactful.recheckOnReturn(box, () => void (isActive() && report && check()), signal);
    tactful.observe(
      box,
      site,
      {
        changed: later,
        rewritten: () => fixes.isFixing() || painter.edited(),
        moved: () => {
          painter.moved?.();
          if (isActive()) panel.card.follow();
        },
        isGone: () => stopIfGone(),
      },
      signal,
    );
    const stopIfGone = () => {
      if (signal.aborted || !tactful.isGone(box)) return false;
      stop();
      onGone();
      return true;
    };

    const stop = () => {
      stopper.abort();
      tactful.ignoreDeadWindow(() => view.clearTimeout(timer));
      painter.clear();
      if (isActive()) panel.card.hide();
    };
    sending.watch(box, site, snapshot, signal);
    return {
      box,
      stop,
      ...requests,
      step: explain.step,
      fix: fixes.fix,
      undoFix: fixes.undoFix,
      setWhom(text) {
        tactful.typeRecipients(box, text);
        void check();
      },
      checkAgain: () => void check(),
      insert: (sentence) => tactful.insert(box, site, sentence, signal),
      goTo: (index) => void (stale || explain.select(site, index)),
      about: explain.about,
      /** Shows the report of this box, after the writer has moved to it. */
      activate() {
        panel.card.hide();
        sending.focused(box);
        if (stale || report?.unread) void check();
        else showPanel();
      },
    };
  };
})();
