// @ts-check
"use strict";
// The panel's first line: what to do with this message now. And the order in which findings are listed and
// stepped through: the worst first, then by their place.
(() => {
  const { tactful } = globalThis;
  const LEVELS = /** @type {const} */ (["mistake", "caution", "hint"]);
  /** Rules that report a question that comes too early or too often. */
  const TIMING = ["before-promised-date", "too-soon", "too-many-follow-ups"];

  /** Returns the indexes of findings, the worst first. @param {Finding[]} findings */
  tactful.listOrder = (findings) =>
    [...findings.keys()].sort(
      (a, b) => LEVELS.indexOf(findings[a].level) - LEVELS.indexOf(findings[b].level) || a - b,
    );

  /** Formats a local date, such as "Tue 8 Dec". @param {string} date */
  tactful.shortDate = (date) =>
    new Date(`${date.slice(0, 10)}T12:00`)
      .toLocaleDateString(tactful.message("language"), { weekday: "short", day: "numeric", month: "short" })
      .replace(",", "")
      .replace("Sept", "Sep");

  /**
   * Returns what to do with the message. `says` is the verdict, `why` the reason, and `when` a quieter
   * sentence about the time to write.
   * @param {ShownReport} report @returns {PanelVerdict}
   */
  tactful.verdict = (report) => {
    const { message, count } = tactful;
    const { schedule, findings } = report;
    const [mistakes, cautions] = LEVELS.map((level) => findings.filter((f) => f.level === level).length);
    const asks = report.kind === "follow-up" || findings.some(({ rule }) => TIMING.includes(rule));
    const isEarly = schedule !== null && schedule.verdict !== "now";
    const keeps = schedule?.verdict === "now" ? schedule.until : null;
    const when = keeps
      ? message("keepQuestions", tactful.shortDate(keeps))
      : schedule && (asks || !isEarly)
        ? `${schedule.says}: ${schedule.why}`
        : "";
    if (report.isEmpty) return { kind: "plain", says: "", why: "", when };
    if (schedule && asks && isEarly)
      return { kind: "wait", says: schedule.says, why: schedule.why, when: "", source: schedule.source };
    if (mistakes) return { kind: "fix", says: count("verdictFix", mistakes), why: "", when };
    if (cautions) return { kind: "look", says: count("verdictLook", cautions), why: "", when };
    if (findings.length && (report.unread || report.is_part))
      return { kind: "plain", says: "", why: "", when };
    if (findings.length)
      return {
        kind: "ready",
        says: message("goodToSend"),
        why: count("verdictBetter", findings.length),
        when,
      };
    const isSure =
      report.isWell && !report.is_part && report.candidate && report.english && !report.tone_unreadable;
    return { kind: isSure ? "ready" : "plain", says: isSure ? message("readyToSend") : "", why: "", when };
  };
})();
