// @ts-check
"use strict";
// Draws the panel: the verdict, the counts of each level, the list of findings, the checklist, and at the
// foot what was read. The content script sends the state and gets the presses.
(() => {
  const { tactful } = globalThis;
  const SLOW = 300; // milliseconds of reading the tone that are not shown, so that nothing flashes
  const LEVELS = /** @type {const} */ ({ mistake: "mistakes", caution: "cautions", hint: "hints" });
  const SIGNS = { wait: "◷", fix: "!", look: "!", ready: "✓", plain: "" };

  /** @param {Call} call calls the content script @returns {PanelView} */
  tactful.panelView = (call) => {
    const { make, button, message, count: counted, inEnglish } = tactful;
    /** The number of the list that is shown. */
    let list = 0;
    /** @type {CallAbout} */
    const about = (method, index, ...args) => void call(method, { list, index }, ...args);
    const ask =
      (/** @type {string} */ method, /** @type {unknown[]} */ ...args) =>
      () =>
        void call(method, ...args);
    const help = tactful.shortcutHelp(() => call("keys"));
    const { header, readingTone, show: showHeader } = tactful.panelHeader(call, help);
    const counter = button("counter", "", ask("fold", false));
    const spoken = make("p", "spoken");
    spoken.setAttribute("role", "status");
    const sign = make("span", "sign");
    sign.setAttribute("aria-hidden", "true");
    const says = make("strong", "");
    const because = make("span", "because");
    const state = make("span", "state");
    state.setAttribute("role", "status");
    const verdict = make("div", "verdict", sign, make("p", "", says, because, state));
    const counts = make("p", "counts");
    const question = tactful.questionView(call);
    const findings = tactful.findingList(call, about);
    const checklist = tactful.checklistView(call, about);
    const ignored = tactful.ignoredView(call);
    const notice = make("p", "notice");
    const unread = make("p", "unread");
    const recipient = tactful.recipientField(call);
    const offer = tactful.offerView(call);
    const checked = make("p", "checked");
    const ordinary = tactful.ordinaryView(call);
    const elsewhere = make("p", "elsewhere", message("elsewhere"));
    const middle = make(
      "div",
      "middle",
      question.element,
      notice,
      recipient.element,
      findings.element,
      checklist.element,
      ignored.element,
      checked,
      ordinary.element,
      unread,
      elsewhere,
    );
    const footer = tactful.panelFooter(call);
    const toast = tactful.toastView(call, about);
    const panel = make(
      "section",
      "panel",
      header,
      verdict,
      offer.element,
      counts,
      middle,
      footer.element,
      help.element,
      toast.element,
    );
    panel.setAttribute("aria-label", "Tactful");
    document.body.append(
      make("main", "", make("h1", "spoken", message("panelTitle")), panel, counter, spoken),
    );

    const showCounts = (/** @type {Finding[]} */ all) => {
      const chips = Object.entries(LEVELS).flatMap(([level, key]) => {
        const number = all.filter((finding) => finding.level === level).length;
        return number ? [make("span", `chip ${level}`, counted(key, number))] : [];
      });
      const text = chips.map((chip) => chip.textContent).join();
      if (counts.dataset.text === text) return;
      counts.dataset.text = text;
      counts.replaceChildren(...chips);
      counts.hidden = !chips.length;
    };
    /** @param {PanelState} shown @param {string} found */
    const showVerdict = (shown, found) => {
      const { kind, says: words, why, source } = shown.verdict ?? { kind: "plain", says: "", why: "" };
      verdict.className = `verdict ${kind}`;
      sign.textContent = SIGNS[kind];
      says.textContent = words;
      because.textContent = kind === "wait" ? `: ${why}` : why;
      if (source) because.title = source;
      else because.removeAttribute("title");
      for (const element of [says, because])
        if (kind === "wait") inEnglish(element);
        else element.removeAttribute("lang");
      says.hidden = !words;
      because.hidden = !why;
      // The number of issues is read out. It is seen as well if nothing else says so.
      const isSeen = kind === "plain" || (kind === "ready" && !why);
      state.classList.toggle("spoken", !isSeen);
      if (state.textContent !== found) state.textContent = found;
    };

    let asked = "";
    /** The timer that shows that the tone is being read. */
    let slow = 0;
    /** @param {PanelState} shown */
    const showReport = (shown) => {
      const { report, what } = shown;
      unread.textContent = what?.unread ?? "";
      unread.hidden = !what?.unread;
      recipient.show(what?.whom ?? null);
      elsewhere.hidden = !report?.elsewhere;
      const tone = report?.tone_unreadable ? message("toneUnreadable") : "";
      notice.textContent = [report?.notice, tone].filter(Boolean).join(" ");
      notice.hidden = !notice.textContent;
      const [first] = report?.questions ?? [];
      if (JSON.stringify(first) !== asked) question.show(first);
      asked = JSON.stringify(first);
      ignored.show(report?.ignored ?? []);
      ordinary.show(report);
      showHeader(report);
      checklist.show(shown.checklist);
      footer.show(shown);
      showCounts(report?.findings ?? []);
      findings.show(shown);
    };

    /** @param {PanelState} shown */
    const render = (shown) => {
      list = shown.list;
      const { report, folded, sentence } = shown;
      const { length } = report?.findings ?? [];
      const isReading = Boolean(report?.unread);
      const isEmpty = !!report?.isEmpty && !length;
      const isWell = !sentence && !isEmpty && (report?.isWell ?? true);
      const nothing = isEmpty ? "nothingWritten" : isWell ? "nothingFound" : "readingTone";
      const found = sentence || (length ? counted("findings", length) : message(nothing));
      offer.show(shown.offer);
      if (!isReading || found === readingTone.textContent) {
        clearTimeout(slow);
        [slow, readingTone.hidden] = [0, true];
      } else
        slow ||= window.setTimeout(() => {
          readingTone.hidden = false;
        }, SLOW);
      // Folded, a sentence about an action is shown all the same.
      panel.hidden = folded && !shown.toast;
      counter.hidden = !panel.hidden;
      const worst = /** @type {const} */ (["mistake", "caution", "hint"]).find((level) =>
        report?.findings.some((f) => f.level === level),
      );
      counter.textContent =
        sentence || isEmpty ? "–" : length ? message("toReview", length) : isWell ? "✓" : "…";
      counter.className = `counter ${worst ?? (sentence || isEmpty || isWell ? "well" : "")}`;
      counter.setAttribute("aria-label", message("counterLabel", counter.textContent));
      showVerdict(shown, found);
      if (!isReading || length) checked.textContent = isEmpty ? "" : (shown.what?.checked ?? "");
      else if (!isWell) checked.textContent = "";
      checked.hidden = !checked.textContent;
      if (spoken.textContent !== shown.spoken) spoken.textContent = shown.spoken;
      showReport(shown);
      toast.show(shown.toast);
      document.body.classList.toggle("folded", folded);
      return null;
    };
    return {
      render,
      enter() {
        window.focus();
        findings.enter();
      },
    };
  };
})();
