// @ts-check
"use strict";
// The line of an explained finding for a false alarm: copies a report to paste into the project's form.
// Nothing is sent. The underlined words are in it only if the writer ticks the box.
(() => {
  const { tactful } = globalThis;
  let made = 0;

  /**
   * Creates the line.
   * @param {Finding} finding @param {FindingActions} act
   */
  tactful.falseAlarm = (finding, act) => {
    const { make, button, message } = tactful;
    const manifest = globalThis.chrome?.runtime?.getManifest?.();
    const box = /** @type {HTMLInputElement} */ (make("input", ""));
    box.type = "checkbox";
    box.id = `with-words-${++made}`;
    const label = make("label", "with-words", box, message("reportWords", short(finding.quote ?? "")));
    const copy = button("choice", message("reportCopy"), async () => {
      const words = box.checked ? finding.quote : null;
      const copied = await act.copy(tactful.reportText(finding.rule, words, manifest?.version));
      copy.textContent = message(copied ? "reportCopied" : "notCopied");
    });
    const line = make("p", "row report", copy);
    if (finding.quote) line.append(label);
    const home = manifest?.homepage_url;
    if (home) {
      const link = /** @type {HTMLAnchorElement} */ (make("a", "link", message("reportForm")));
      link.href = `${home.replace(/\/$/, "")}/issues/new`;
      link.target = "_blank";
      link.rel = "noreferrer";
      line.append(link);
    }
    return line;
  };

  /**
   * Returns the report: a line for each fact, in English, since the project reads it.
   * @param {string} rule @param {string | null | undefined} words @param {string | undefined} version
   */
  tactful.reportText = (rule, words, version) =>
    [
      "Tactful: this issue is wrong",
      `Rule: ${rule}`,
      `Version: ${version ?? "playground"}`,
      `Browser: ${navigator.userAgent}`,
      ...(words ? [`Words: ${JSON.stringify(words)}`] : []),
    ].join("\n");

  /** @param {string} text */
  const short = (text) => (text.length > 24 ? `${text.slice(0, 22)}…` : text);
})();
