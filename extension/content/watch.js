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
   * @returns {Watch}
   */
  tactful.watch = (box, { panel, sending, ask, isActive, onGone }) => {
    const { message } = tactful;
    const stopper = new AbortController();
    const { signal } = stopper;
    const site = tactful.siteOf(box);
    const painter = tactful.painter(box, panel.shade);
    const view = /** @type {Window & typeof globalThis} */ (box.ownerDocument.defaultView);
    let revision = 0;
    let timer = 0;
    /** Since when an edit waits to be read. */
    let waits = 0;
    let composing = false;
    let fixing = false;
    /** Whether the box has changed since it was read last. */
    let stale = true;
    /** @type {PageReport | null} */ let report = null;
    /** @type {ReturnType<typeof read> | null} */ let judged = null;
    /** The finding that is explained, and the report it is in. @typedef {{index: number, report: PageReport, runs: Run[]}} Opened */
    /** @type {Opened | null} */ let opened = null;
    /** The last change made for the person, to undo it. @type {(Outcome & {done: true, edits: number}) | null} */
    let fixed = null;
    /** The change that is being made. @type {{index: number, text: string, outcome: Promise<Outcome>} | null} */
    let running = null;
    /** How often any field of the document was edited by others than us: all fields share one undo history. */
    let edits = 0;

    const read = () => ({ ...tactful.read(box, site), context: tactful.context(box, site) });
    /** What was read, as the engine wants it. @param {ReturnType<typeof read>} what */
    const sendable = ({ runs, context }) => ({ revision, runs, ...context });
    const snapshot = () => sendable(read());

    const check = async () => {
      if (signal.aborted || stopIfGone()) return;
      view.clearTimeout(timer);
      const mine = ++revision;
      waits = 0;
      const now = read();
      const answer = await ask({ kind: "check", snapshot: sendable(now) });
      if (!answer || signal.aborted) return;
      if (mine !== revision) {
        // Something has stirred meanwhile. Where the words are the same, the answer is about them all the same.
        const fresh = tactful.read(box, site);
        if (fresh.runs.length !== now.runs.length || fresh.runs.some((run, at) => run.text !== now.runs[at].text)) return;
        now.nodes = fresh.nodes;
      }
      if (answer.error) return isActive() ? panel.say(message("notChecked", answer.error)) : undefined;
      [report, judged, stale] = [answer, now, false];
      painter.paint(answer, now.nodes);
      showPanel();
    };
    const showPanel = () => {
      if (!report || !judged || !isActive()) return;
      panel.show(report, tactful.describe(judged.context, report, site), open);
      panel.stand.clearOf(tactful.toTop(box.ownerDocument, box.getBoundingClientRect()));
    };
    const later = () => {
      stale = true;
      revision++; // an answer on its way is about older words
      view.clearTimeout(timer);
      if (!isActive() || signal.aborted) return;
      waits ||= Date.now();
      timer = view.setTimeout(check, Math.min(PAUSE, Math.max(0, waits + LONGEST - Date.now())));
    };
    const edited = () => {
      painter.edited();
      if (!fixing) {
        panel.card.hide();
        sending.edited(box, site);
      }
      later();
    };

    /** @param {number} index */
    const open = (index) => {
      const finding = report?.findings[index];
      if (!report || !finding || !judged) return;
      opened = { index, report, runs: judged.runs };
      const [rect] = painter.rects(index);
      panel.card.show(finding, index, rect ?? tactful.toTop(box.ownerDocument, box.getBoundingClientRect()), tactful.whom(judged.context));
    };
    /** Changes words and says what came of it. @param {Place[]} places @param {string} quote @param {string} text @returns {Promise<Outcome>} */
    const change = async (places, quote, text) => {
      if (composing) return { done: false, why: "composing" };
      if (fixing) return { done: false, why: "busy" };
      fixing = true;
      try {
        return await tactful.fix(box, site, { places, quote, text }, signal);
      } finally {
        fixing = false;
        void check();
      }
    };
    /**
     * Returns the index that an explained finding has in the newest report; -1 if it cannot be told.
     * @param {Opened} old
     */
    const indexNow = (old) => {
      if (!report || !judged || old.report === report) return report ? old.index : -1;
      const { rule, quote } = old.report.findings[old.index];
      const isSame = (/** @type {Finding} */ f) => f.rule === rule && f.quote === quote;
      const alike = (/** @type {PageReport} */ { findings }) => [...findings.keys()].filter((at) => isSame(findings[at]));
      const [before, now] = [alike(old.report), alike(report)];
      const flat = tactful.flatten(judged.runs);
      const { places } = report;
      const place = old.report.places[old.index];
      const found = place.length ? tactful.locate(flat.text, tactful.surrounded(tactful.flatten(old.runs), place)) : null;
      const isThere = (/** @type {number} */ at) => tactful.surrounded(flat, places[at]).left.length === found?.at;
      const there = now.find((at) => places[at].length > 0 && isThere(at));
      if (there !== undefined) return there;
      // Its surroundings have changed. If there are as many as before, it is the one with the same number.
      return before.length === now.length ? now[before.indexOf(old.index)] : -1;
    };
    /**
     * Makes a change the card offers. If its button is pressed twice, it is made once.
     * @param {number} index @param {string} text @returns {Promise<Outcome>}
     */
    const fix = (index, text) => {
      if (running?.index === index && running.text === text) return running.outcome;
      if (running) return Promise.resolve({ done: false, why: "busy" });
      const outcome = fixOnce(index, text).finally(() => void (running = null));
      running = { index, text, outcome };
      return outcome;
    };
    /** @param {number} index @param {string} text @returns {Promise<Outcome>} */
    const fixOnce = async (index, text) => {
      const meant = opened?.index === index ? opened : report && judged && { index, report, runs: judged.runs };
      const quote = meant?.report.findings[index]?.quote;
      // An editor may rewrite itself while it is being read.
      for (let tries = 0; stale && tries < 5; tries++) await check();
      const now = meant ? indexNow(meant) : -1;
      if (!report || stale || !quote || now < 0) return { done: false, why: "changed" };
      const outcome = await change(report.places[now], quote, text);
      if (outcome.done) fixed = { ...outcome, edits };
      return outcome;
    };
    /**
     * Takes the last change back, as a change of its own, at the place where it was made. Returns what went wrong.
     * @returns {Promise<string | null>}
     */
    const undoFix = async () => {
      if (!fixed) return message("nothingToUndo");
      if (tactful.isGone(box)) return message("whyNot_gone");
      const { there, was, isLast } = fixed;
      const flat = tactful.flatten(tactful.read(box, site).runs);
      const found = tactful.locate(flat.text, there);
      if (!found) return message("undoUnclear", was);
      const isNow = flat.text === there.left + there.words + there.right;
      const isUntouched = isLast && isNow && edits === fixed.edits;
      const places = tactful.placesOf(flat, found.at, found.at + there.words.length);
      const outcome = await change(places, there.words, was);
      if (outcome.done) fixed = null;
      if (outcome.done) return null;
      // Undo by keys is advised only if it takes our change and nothing of the person's own.
      const isStillIn = ["refused", "kept", "taken-back"].includes(outcome.why);
      return isStillIn ? message(isUntouched ? "undoElsewhere" : "undoRefused", was) : tactful.whyNot(outcome);
    };

    /** @param {number} index @param {string} scope @returns {Promise<{id: number} | string>} */
    const ignore = async (index, scope) => {
      const finding = report?.findings[index];
      if (!finding || !judged) return message("noLonger");
      // Of several findings with the same words, which one.
      const nth = report?.findings.slice(0, index).filter((f) => f.rule === finding.rule && f.quote === finding.quote).length;
      const answer = await ask({ kind: "ignore", snapshot: sendable(judged), rule: finding.rule, quote: finding.quote, nth, scope });
      if (!answer || answer.error) return message("notIgnored", String(answer?.error ?? message("engineSilent")).replace(/^Error: /, ""));
      void check();
      return answer;
    };

    /** Explains the finding after or before the one that is explained, in the order of the text. @param {1 | -1} by */
    const step = (by) => {
      const all = report?.findings ?? [];
      if (!all.length) return panel.announce(message("nothingToExplain"));
      const now = panel.card.about();
      const next = now === null ? (by > 0 ? 0 : all.length - 1) : (now + by + all.length) % all.length;
      painter.reveal(next);
      open(next);
      panel.announce(message("announced", next + 1, all.length, all[next].title + (all[next].quote ? `, “${all[next].quote}”` : ""), all[next].advice));
    };

    /** @param {{interview: string | null, promised: string | null}} dates */
    const saveDates = async (dates) => {
      const answer = await ask({ kind: "dates", snapshot: snapshot(), ...dates });
      if (answer?.error) return message("notSaved", String(answer.error).replace(/^Error: /, ""));
      void check();
      return null;
    };

    box.addEventListener("input", edited, { signal });
    view.addEventListener("input", () => void (fixing || edits++), { signal, capture: true });
    box.addEventListener("compositionstart", () => void (composing = true), { signal });
    box.addEventListener("compositionend", () => {
      composing = false;
      edited();
    }, { signal });
    tactful.pointing(box, painter, panel.card, open, signal);
    box.ownerDocument.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && panel.card.isOpen()) panel.card.hide();
    }, { signal, capture: true });

    tactful.observe(box, site, { changed: later, rewritten: () => fixing || painter.edited(), moved: () => painter.moved?.(), isGone: () => stopIfGone() }, signal);
    const stopIfGone = () => {
      if (signal.aborted || !tactful.isGone(box)) return false;
      stop();
      onGone();
      return true;
    };

    const stop = () => {
      stopper.abort();
      tactful.quietly(() => view.clearTimeout(timer));
      painter.clear();
      if (isActive()) panel.card.hide();
    };
    sending.watch(box, site, snapshot, signal);
    return {
      box, stop, saveDates, fix, undoFix, ignore, step, checkAgain: () => void check(),
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
  tactful.whom = ({ to }) => tactful.joined(to.slice(0, 2).map((person) => person.name || person.email).filter(Boolean));
})();
