// @ts-check
"use strict";
// Requests of the panel about one box: ignore a finding, save dates, settle a question, check as
// another kind of message. The box is checked
// again after each.
(() => {
  const { tactful } = globalThis;
  const reasonOf = (/** @type {unknown} */ error) => String(error).replace(/^Error: /, "");

  /**
   * @param {Ask} ask
   * @param {{
   *   judged: () => {report: PageReport, snapshot: Snapshot} | null,
   *   snapshot: () => Snapshot,
   *   treat: (choice: TreatAs | null) => void,
   *   check: () => void,
   * }} box the newest report with its snapshot, a snapshot of the box now, what remembers a choice for the
   *   box, and a new check
   * @returns {BoxRequests}
   */
  tactful.boxRequests = (ask, { judged, snapshot, treat, check }) => ({
    async ignore(index, scope) {
      const { message } = tactful;
      const now = judged();
      const finding = now?.report.findings[index];
      if (!now || !finding) return message("noLonger");
      const { rule, quote } = finding;
      // The number of this finding among those with the same rule and words.
      const nth = now.report.findings
        .slice(0, index)
        .filter((f) => f.rule === rule && f.quote === quote).length;
      const answer = await ask({ kind: "ignore", snapshot: now.snapshot, rule, quote, nth, scope });
      if (!answer || answer.error !== undefined) {
        return message("notIgnored", reasonOf(answer?.error ?? message("engineSilent")));
      }
      check();
      return answer;
    },
    async saveDates(dates) {
      const answer = await ask({ kind: "dates", snapshot: snapshot(), ...dates });
      if (answer && answer.error !== undefined) return tactful.message("notSaved", reasonOf(answer.error));
      check();
      return null;
    },
    async treatAs(choice) {
      treat(choice);
      const answer = await ask({ kind: "treat-as", snapshot: snapshot(), choice });
      check();
      return answer && answer.error !== undefined
        ? tactful.message("notSaved", reasonOf(answer.error))
        : null;
    },
    async settle(id, take) {
      const now = judged();
      if (!now) return;
      await ask({ kind: "settle", snapshot: now.snapshot, id, take });
      check();
    },
  });
})();
