// @ts-check
"use strict";
// Draws the panel: the summary, the timing, the findings by severity and the ignored ones; or the counter
// when folded.
(() => {
  const { tactful } = globalThis;
  const SLOW = 300; // milliseconds of reading the tone that are not shown, so that nothing flashes
  const LEVELS = { mistake: "mistakes", caution: "cautions", hint: "hints" };

  /** @param {Call} call calls the content script @returns {(state: PanelState) => null} */
  tactful.panelView = (call) => {
    const { make, button, message, count: counted, inEnglish } = tactful;
    const ask =
      (/** @type {string} */ method, /** @type {unknown[]} */ ...args) =>
      () =>
        void call(method, ...args);
    /** @param {string} sign @param {string} name @param {() => void} press */
    const tool = (sign, name, press) => {
      const made = button("tool", sign, press);
      made.setAttribute("aria-label", name);
      made.title = name;
      return made;
    };
    const help = tactful.shortcutHelp(() => call("keys"));
    const tools = make(
      "div",
      "tools",
      tool("?", message("keys"), () => help.toggle()),
      tool("⤡", message("moveOn"), ask("moveOn")),
      tool("–", message("foldPanel"), ask("fold", true)),
      tool("×", message("closePanel"), ask("close")),
    );
    const counter = tool("", message("openPanel"), ask("fold", false));
    const spoken = make("p", "spoken");
    spoken.setAttribute("role", "status");
    const reading = make("p", "reading");
    const unread = make("p", "unread");
    const recipient = tactful.recipientField(call);
    const when = inEnglish(make("p", "when"));
    const question = tactful.questionView(call);
    const dates = tactful.datesForm(
      (days) => call("saveDates", days),
      () => void call("openPeople"),
    );
    const elsewhere = make(
      "p",
      "elsewhere",
      message("elsewhere"),
      " ",
      button("link", message("peopleAndDates"), ask("openPeople")),
    );
    const notice = make("p", "notice");
    // Beside the name, so that nothing moves when it comes and goes. It is not announced.
    const readingTone = make("span", "reading-tone", message("readingTone"));
    readingTone.hidden = true;
    const list = make("div", "list");
    const ignored = tactful.ignoredView(call);
    const state = make("p", "state");
    state.setAttribute("role", "status");
    const offer = tactful.offerView(call);
    const checked = make("p", "checked");
    const header = make("header", "", make("strong", "name", "Tactful"), readingTone, tools);
    const panel = make(
      "section",
      "panel",
      header,
      help.element,
      reading,
      unread,
      recipient.element,
      when,
      question.element,
      dates.element,
      elsewhere,
      notice,
      state,
      offer.element,
      checked,
      list,
      ignored.element,
    );
    panel.setAttribute("aria-label", "Tactful");
    tactful.draggable(header, call);
    document.body.append(
      make("main", "", make("h1", "spoken", message("panelTitle")), panel, counter, spoken),
    );

    /** @param {Finding} finding @param {number} index @param {PanelState} state */
    const row = (finding, index, { whom, unfolded }) => {
      const quote = finding.quote
        ? make("q", "", finding.quote.length > 70 ? `${finding.quote.slice(0, 67)}…` : finding.quote)
        : "";
      const title = inEnglish(button(`finding ${finding.level}`, "", ask("open", index)));
      title.append(make("strong", "", finding.title), quote, make("span", "advice", finding.advice));
      /** @type {FindingActions} */
      const act = {
        fix: (text) => void call("fix", index, text),
        ignore: (scope) => void call("ignore", index, scope),
        addWord: (word) => void call("addWord", word),
        openRule: (rule) => void call("openRule", rule),
      };
      if (index === unfolded) {
        title.setAttribute("aria-expanded", "true");
        return make("li", "", title, make("div", "details", ...tactful.findingDetails(finding, whom, act)));
      }
      if (!finding.at_words) title.setAttribute("aria-expanded", "false");
      const [text] = finding.quote ? finding.fixes : [];
      return text === undefined
        ? make("li", "", title)
        : make(
            "li",
            "",
            title,
            tactful.fixButton(finding, text, () => act.fix(text)),
          );
    };

    /**
     * The content of the list. An unchanged list is not rebuilt, because a press on a replaced button is
     * lost.
     */
    let listed = "";
    let asked = "";
    /** The timer that shows that the tone is being read. */
    let slow = 0;
    /** @param {PanelState} shown */
    const showReport = (shown) => {
      const { report, what } = shown;
      reading.textContent = what?.reading ?? "";
      unread.textContent = what?.unread ?? "";
      unread.hidden = !what?.unread;
      recipient.show(what?.whom ?? null);
      const schedule = report?.schedule;
      if (schedule)
        when.replaceChildren(
          make("strong", "", schedule.says),
          `: ${schedule.why}`,
          make("span", "source", schedule.source),
        );
      when.hidden = !schedule;
      dates.show(report?.dates ?? null);
      elsewhere.hidden = !report?.elsewhere;
      const tone = report?.tone_unreadable ? message("toneUnreadable") : "";
      notice.textContent = [report?.notice, tone].filter(Boolean).join(" ");
      notice.hidden = !notice.textContent;
      const [first] = report?.questions ?? [];
      if (JSON.stringify(first) !== asked) question.show(first);
      asked = JSON.stringify(first);
      ignored.show(report?.ignored ?? []);
      const findings = report?.findings ?? [];
      const says = JSON.stringify([
        shown.unfolded,
        findings.map(({ rule, level, quote, advice, fixes, at_words }) => [
          rule,
          level,
          quote,
          advice,
          fixes,
          at_words,
        ]),
      ]);
      if (says === listed) return;
      listed = says;
      const groups = Object.entries(LEVELS).map(([level, title]) => {
        const rows = findings.flatMap((finding, index) =>
          finding.level === level ? [row(finding, index, shown)] : [],
        );
        return rows.length ? [make("h2", level, message(title)), make("ul", "", ...rows)] : [];
      });
      list.replaceChildren(...groups.flat());
      list.querySelector(".details")?.scrollIntoView({ block: "nearest" });
    };

    return (shown) => {
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
      panel.hidden = folded;
      counter.hidden = !folded;
      const worst = /** @type {const} */ (["mistake", "caution", "hint"]).find((level) =>
        report?.findings.some((f) => f.level === level),
      );
      counter.textContent = sentence || isEmpty ? "–" : length ? String(length) : isWell ? "✓" : "…";
      counter.className = `counter ${worst ?? (sentence || isEmpty || isWell ? "well" : "")}`;
      counter.setAttribute("aria-label", message("counterLabel", found));
      if (state.textContent !== found) state.textContent = found;
      if (!isReading || length) checked.textContent = shown.what?.checked ?? "";
      else if (!isWell) checked.textContent = "";
      if (spoken.textContent !== shown.spoken) spoken.textContent = shown.spoken;
      showReport(shown);
      return null;
    };
  };
})();
