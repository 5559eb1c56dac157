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
    let timer = 0;
    /** The time of the first unchecked edit; 0 if there is none. */
    let firstEdit = 0;
    let composing = false;
    /** Whether the box has changed since the last check. */
    let stale = true;
    /** @type {PageReport | null} */ let report = null;
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

    const explain = tactful.explainer(box, {
      panel,
      painter,
      fixes,
      current: () => (report && judged ? { report, context: judged.context } : null),
    });
    const requests = tactful.boxRequests(ask, {
      judged: () => (report && judged ? { report, snapshot: sendable(judged) } : null),
      snapshot,
      check: () => void check(),
    });

    const check = async () => {
      if (signal.aborted || stopIfGone()) return;
      view.clearTimeout(timer);
      const mine = ++revision;
      firstEdit = 0;
      const now = read();
      const answer = await ask({ kind: "check", snapshot: sendable(now), fresh: returns.checked() });
      if (!answer || signal.aborted) return;
      if (mine !== revision) {
        // Something has changed meanwhile. If the words are the same, the answer is still valid.
        const fresh = tactful.read(box, site);
        if (
          fresh.runs.length !== now.runs.length ||
          fresh.runs.some((run, at) => run.text !== now.runs[at].text)
        )
          return;
        now.nodes = fresh.nodes;
      }
      if (answer.error !== undefined) {
        return isActive() ? panel.say(message("notChecked", answer.error)) : undefined;
      }
      [report, judged, stale] = [answer, now, false];
      painter.paint(answer, now.nodes);
      showPanel();
    };
    const showPanel = () => {
      if (!report || !judged || !isActive()) return;
      panel.show(
        report,
        tactful.summarize(judged.context, report, site),
        tactful.whom(judged.context),
        explain.open,
      );
      panel.position.clearOf(tactful.toTop(box.ownerDocument, box.getBoundingClientRect()));
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
        panel.card.hide();
        if (event.isTrusted) sending.edited(box, site);
      }
      later();
    };

    box.addEventListener("input", edited, { signal });
    box.addEventListener(
      "compositionstart",
      () => {
        composing = true;
      },
      { signal },
    );
    box.addEventListener(
      "compositionend",
      (event) => {
        composing = false;
        edited(event);
      },
      { signal },
    );
    tactful.explainOnHover(
      box,
      painter,
      panel.card,
      { open: explain.openMark, isAbout: explain.isAbout },
      signal,
    );
    box.ownerDocument.addEventListener(
      "keydown",
      (event) => {
        if (event.key === "Escape" && panel.card.isOpen()) panel.card.hide();
      },
      { signal, capture: true },
    );

    const returns = tactful.recheckOnReturn(box, () => void (isActive() && report && check()), signal);
    tactful.observe(
      box,
      site,
      {
        changed: later,
        rewritten: () => fixes.isFixing() || painter.edited(),
        moved: () => painter.moved?.(),
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
      checkAgain: () => void check(),
      fixFromList: (index, text) => void explain.cardFor(index).change(index, text),
      ignoreFromList: (index, scope) => void explain.cardFor(index).ignore(index, scope),
      about: (index) => {
        const finding = report?.findings[index];
        return finding && judged ? { title: finding.title, whom: tactful.whom(judged.context) } : null;
      },
      /** Shows the report of this box, after the writer has moved to it. */
      activate() {
        panel.card.hide();
        sending.focused(box);
        if (stale) void check();
        else showPanel();
      },
    };
  };
})();
