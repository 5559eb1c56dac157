// @ts-check
"use strict";
// Applies the fixes that findings offer, each one once, and undoes the last one.
(() => {
  const { tactful } = globalThis;

  /**
   * @param {HTMLElement} box @param {Site} site @param {WatchedBox} watched the current state of the box
   * @param {AbortSignal} signal ends it
   * @returns {OfferedFixes}
   */
  tactful.offeredFixes = (box, site, watched, signal) => {
    const { message } = tactful;
    /**
     * The explained finding with its report. `now` is its index in the newest report.
     * @typedef {{index: number, now: number, report: PageReport, runs: Run[]}} Opened
     */
    /** @type {Opened | null} */ let opened = null;
    /** The last applied fix, for undo. @type {(Outcome & {done: true, edits: number}) | null} */
    let fixed = null;
    /** The fix in progress. @type {{index: number, text: string, outcome: Promise<Outcome>} | null} */
    let running = null;
    let fixing = false;
    /** The number of edits in the document that were not ours. All its fields share one undo history. */
    let edits = 0;
    box.ownerDocument.defaultView?.addEventListener("input", () => void (fixing || edits++), {
      signal,
      capture: true,
    });

    /**
     * Replaces words and returns the outcome.
     * @param {Place[]} places @param {string} quote @param {string} text @returns {Promise<Outcome>}
     */
    const change = async (places, quote, text) => {
      if (watched.isComposing()) return { done: false, why: "composing" };
      if (fixing) return { done: false, why: "busy" };
      fixing = true;
      try {
        return await tactful.fix(box, site, { places, quote, text }, signal);
      } finally {
        fixing = false;
        void watched.check();
      }
    };
    /**
     * Returns the index of the explained finding in the newest report, or -1 if it cannot be determined.
     * @param {Opened} old
     */
    const indexNow = (old) => {
      const { report, runs } = watched.judged() ?? {};
      if (!report || !runs || old.report === report) return report ? old.index : -1;
      const { rule, quote } = old.report.findings[old.index];
      const isSame = (/** @type {Finding} */ f) => f.rule === rule && f.quote === quote;
      const alike = (/** @type {PageReport} */ { findings }) =>
        [...findings.keys()].filter((at) => isSame(findings[at]));
      const [before, now] = [alike(old.report), alike(report)];
      const flat = tactful.flatten(runs);
      const { places } = report;
      const place = old.report.places[old.index];
      const found = place.length
        ? tactful.locate(flat.text, tactful.surrounded(tactful.flatten(old.runs), place))
        : null;
      const isThere = (/** @type {number} */ at) =>
        tactful.surrounded(flat, places[at]).left.length === found?.at;
      const there = now.find((at) => places[at].length > 0 && isThere(at));
      if (there !== undefined) return there;
      // Its surroundings have changed. With an unchanged number of candidates, the one with the same rank is
      // meant.
      return before.length === now.length ? now[before.indexOf(old.index)] : -1;
    };
    /**
     * Applies a fix from the card. A second press of its button is ignored while the fix is in progress.
     * @param {number} index @param {string} text @returns {Promise<Outcome>}
     */
    const fix = (index, text) => {
      if (running?.index === index && running.text === text) return running.outcome;
      if (running) return Promise.resolve({ done: false, why: "busy" });
      const outcome = fixOnce(index, text).finally(() => {
        running = null;
      });
      running = { index, text, outcome };
      return outcome;
    };
    /** @param {number} index @param {string} text @returns {Promise<Outcome>} */
    const fixOnce = async (index, text) => {
      const newest = watched.judged();
      const meant = opened?.now === index ? opened : newest && { index, now: index, ...newest };
      const quote = meant?.report.findings[index]?.quote;
      // An editor may rewrite its content during a check.
      for (let tries = 0; watched.isStale() && tries < 5; tries++) await watched.check();
      const now = meant ? indexNow(meant) : -1;
      const report = watched.judged()?.report;
      if (!report || watched.isStale() || !quote || !report.findings[now]?.fixes.includes(text))
        return { done: false, why: "changed" };
      const outcome = await change(report.places[now], quote, text);
      if (outcome.done) fixed = { ...outcome, edits };
      return outcome;
    };
    /**
     * Undoes the last fix by a new change at the same place. Returns an error sentence, or null.
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
      // The undo key is suggested only if it would revert our change and nothing of the person's own.
      const isStillIn = ["refused", "kept", "taken-back"].includes(outcome.why);
      return isStillIn
        ? message(isUntouched ? "undoElsewhere" : "undoRefused", was)
        : tactful.whyNot(outcome);
    };

    return {
      isFixing: () => fixing,
      /** Records the explained finding and its report. @param {number} index */
      opens(index) {
        const newest = watched.judged();
        opened = newest && { index, now: index, ...newest };
      },
      /** Follows the explained finding to a new report. @param {(index: number) => number} to */
      renumber(to) {
        if (opened) opened.now = to(opened.now);
      },
      fix,
      undoFix,
    };
  };
})();
