// @ts-check
"use strict";
// Watches one box: reads it, asks the engine, paints the answer, and reads it again at every pause in writing and whenever
// something around it changes. Everything it adds is gone when it stops.
(() => {
  const tactful = (globalThis.tactful ??= /** @type {Tactful} */ ({}));
  const PAUSE = 250; // milliseconds without an edit before the box is read again
  const LONGEST = 2000; // milliseconds after which it is read although the edits do not end

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
    /** Since when an edit waits to be read. */
    let waits = 0;
    let composing = false;
    /** Whether the box has changed since it was read last. */
    let stale = true;
    /** @type {PageReport | null} */ let report = null;
    /** @type {ReturnType<typeof read> | null} */ let judged = null;
    const read = () => ({ ...tactful.read(box, site), context: tactful.context(box, site) });
    /** What was read, as the engine wants it. @param {ReturnType<typeof read>} what */
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

    const check = async () => {
      if (signal.aborted || stopIfGone()) return;
      view.clearTimeout(timer);
      const mine = ++revision;
      waits = 0;
      const now = read();
      const answer = await ask({ kind: "check", snapshot: sendable(now), fresh: returns.checked() });
      if (!answer || signal.aborted) return;
      if (mine !== revision) {
        // Something has stirred meanwhile. Where the words are the same, the answer is about them all the same.
        const fresh = tactful.read(box, site);
        if (
          fresh.runs.length !== now.runs.length ||
          fresh.runs.some((run, at) => run.text !== now.runs[at].text)
        )
          return;
        now.nodes = fresh.nodes;
      }
      if (answer.error) return isActive() ? panel.say(message("notChecked", answer.error)) : undefined;
      [report, judged, stale] = [answer, now, false];
      painter.paint(answer, now.nodes);
      showPanel();
    };
    const showPanel = () => {
      if (!report || !judged || !isActive()) return;
      panel.show(report, tactful.summarize(judged.context, report, site), tactful.whom(judged.context), open);
      panel.position.clearOf(tactful.toTop(box.ownerDocument, box.getBoundingClientRect()));
    };
    const later = () => {
      stale = true;
      revision++; // an answer on its way is about older words
      view.clearTimeout(timer);
      if (!isActive() || signal.aborted) return;
      waits ||= Date.now();
      timer = view.setTimeout(check, Math.min(PAUSE, Math.max(0, waits + LONGEST - Date.now())));
    };
    const edited = (/** @type {Event} */ event) => {
      painter.edited();
      if (!fixes.isFixing()) {
        panel.card.hide();
        if (event.isTrusted) sending.edited(box, site);
      }
      later();
    };

    /** The mark of a finding; -1 where it has no words on the page. @param {number | null} index */
    const markOf = (index) => report?.marks.findIndex((mark) => mark.finding === index) ?? -1;
    /** Where a finding's words are, or the box. @param {number} mark */
    const near = (mark) =>
      painter.rects(mark)[0] ?? tactful.toTop(box.ownerDocument, box.getBoundingClientRect());
    /** Explains a finding: at its words, or in the list. A finding that has no mark rests on what the page must not learn,
     * or is about the whole message. @param {number} index */
    const open = (index) => {
      const finding = report?.findings[index];
      if (!report || !finding || !judged) return;
      fixes.opens(index);
      if (!finding.at_words) return panel.unfold(index);
      const mark = markOf(index);
      const sizedBy = report.page_only[report.marks[mark]?.page_only ?? -1];
      panel.card.show(finding, index, near(mark), tactful.whom(judged.context), sizedBy);
    };
    /** Explains a mark. @param {number} mark */
    const openMark = (mark) => {
      const { finding, page_only } = report?.marks[mark] ?? {};
      const alone = report?.page_only[page_only ?? -1];
      if (typeof finding === "number") open(finding);
      else if (alone && judged) panel.card.show(alone, null, near(mark), tactful.whom(judged.context));
    };
    const isAbout = (/** @type {number} */ mark) =>
      panel.card.isOpen() && panel.card.about() === (report?.marks[mark]?.finding ?? null);
    /** The card, put where a finding's words are, for what is pressed in the list. @param {number} index */
    const cardFor = (index) => panel.card.beside(near(markOf(index)));
    /** @param {number} index @param {string} scope @returns {Promise<{id: number} | string>} */
    const ignore = async (index, scope) => {
      const finding = report?.findings[index];
      if (!finding || !judged) return message("noLonger");
      // Of several findings with the same words, which one.
      const nth = report?.findings
        .slice(0, index)
        .filter((f) => f.rule === finding.rule && f.quote === finding.quote).length;
      const answer = await ask({
        kind: "ignore",
        snapshot: sendable(judged),
        rule: finding.rule,
        quote: finding.quote,
        nth,
        scope,
      });
      if (!answer || answer.error)
        return message(
          "notIgnored",
          String(answer?.error ?? message("engineSilent")).replace(/^Error: /, ""),
        );
      void check();
      return answer;
    };

    /** Explains the finding after or before the one that is explained, in the order of the text. @param {1 | -1} by */
    const step = (by) => {
      const all = report?.findings ?? [];
      if (!all.length) return panel.announce(message("nothingToExplain"));
      const now = panel.card.about() ?? panel.unfolded();
      const next = now === null ? (by > 0 ? 0 : all.length - 1) : (now + by + all.length) % all.length;
      if (markOf(next) >= 0) painter.reveal(markOf(next));
      open(next);
      panel.announce(
        message(
          "announced",
          next + 1,
          all.length,
          all[next].title + (all[next].quote ? `, “${all[next].quote}”` : ""),
          all[next].advice,
        ),
      );
    };

    /** @param {{interview: string | null, promised: string | null}} dates */
    const saveDates = async (dates) => {
      const answer = await ask({ kind: "dates", snapshot: snapshot(), ...dates });
      if (answer?.error) return message("notSaved", String(answer.error).replace(/^Error: /, ""));
      void check();
      return null;
    };
    /** Settles a question about what this page says against what is known. @param {string} id @param {boolean} take */
    const settle = async (id, take) => {
      if (!judged) return;
      await ask({ kind: "settle", snapshot: sendable(judged), id, take });
      void check();
    };

    box.addEventListener("input", edited, { signal });
    box.addEventListener("compositionstart", () => void (composing = true), { signal });
    box.addEventListener(
      "compositionend",
      (event) => {
        composing = false;
        edited(event);
      },
      { signal },
    );
    tactful.explainOnHover(box, painter, panel.card, { open: openMark, isAbout }, signal);
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
      saveDates,
      settle,
      ignore,
      step,
      fix: fixes.fix,
      undoFix: fixes.undoFix,
      checkAgain: () => void check(),
      fixFromList: (index, text) => void cardFor(index).change(index, text),
      ignoreFromList: (index, scope) => void cardFor(index).ignore(index, scope),
      about: (index) => {
        const finding = report?.findings[index];
        return finding && judged ? { title: finding.title, whom: tactful.whom(judged.context) } : null;
      },
      /** The writer has come to this box. */
      activate() {
        panel.card.hide();
        sending.focused(box);
        if (stale) void check();
        else showPanel();
      },
    };
  };

  /** Whom a message goes to, for a sentence. @param {Context} context */
  tactful.whom = ({ to }) =>
    tactful.joined(
      to
        .slice(0, 2)
        .map((person) => person.name || person.email)
        .filter(Boolean),
    );
})();
