// @ts-check
"use strict";
// What the writer sees beside the box: a panel that lists the findings and a card that explains one. Lives in one closed
// shadow root outside the editor, in the top layer; takes no focus by itself. Text only, never markup from the page.
(() => {
  const tactful = (globalThis.tactful ??= /** @type {Tactful} */ ({}));
  const LEVELS = { mistake: "Mistakes", caution: "Cautions", hint: "Hints" };

  /** @param {string} tag @param {string} className @param {...(Node | string)} inside */
  const make = (tag, className, ...inside) => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...inside);
    return element;
  };

  /** @param {{onClose: () => void, addWord: (word: string) => Promise<string | null>, saveDates: (dates: {interview: string | null, promised: string | null}) => Promise<string | null>, openPeople: () => void}} on */
  tactful.panel = (on) => {
    const host = document.createElement("div");
    host.style.setProperty("all", "initial", "important");
    const shade = host.attachShadow({ mode: "closed" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(tactful.panelStyle);
    shade.adoptedStyleSheets = [sheet];

    const heading = make("h2", "", "Tactful");
    const close = /** @type {HTMLButtonElement} */ (make("button", "close", "×"));
    close.setAttribute("aria-label", "Close Tactful");
    const reading = make("p", "reading");
    const when = make("p", "when");
    const dates = tactful.datesForm(on.saveDates, on.openPeople);
    const notice = make("p", "notice");
    const list = make("div", "list");
    const state = make("p", "state");
    state.setAttribute("role", "status");
    const panel = make("section", "panel", make("header", "", heading, close), reading, when, dates.element, notice, state, list);
    panel.setAttribute("aria-label", "Tactful");
    const card = make("section", "card");
    card.hidden = true;
    card.setAttribute("aria-label", "Why this is marked");
    shade.append(panel, card);

    // Pressing a button must not take the focus out of the draft; the keyboard still can.
    shade.addEventListener("mousedown", (event) => void (/** @type {Element} */ (event.target).closest("input") || event.preventDefault()));
    close.addEventListener("click", on.onClose);
    shade.addEventListener("keydown", (event) => {
      if (/** @type {KeyboardEvent} */ (event).key === "Escape") hideCard();
      event.stopPropagation(); // the page's own shortcuts are not meant
    });
    document.documentElement.append(host);
    host.setAttribute("popover", "manual");
    host.showPopover();

    const hideCard = () => void (card.hidden = true);
    /** @param {Finding} finding @param {DOMRect} near */
    const showCard = (finding, near) => {
      const rows = [make("h3", finding.level, finding.title), make("p", "", finding.why), make("p", "advice", finding.advice)];
      if (finding.fixes.length) rows.push(make("p", "fix", "Instead: ", make("strong", "", finding.fixes[0])));
      if (finding.rule === "misspelling" && finding.quote) rows.push(dictionaryButton(finding.quote));
      rows.push(make("p", "source", "Source: ", finding.source));
      card.replaceChildren(...rows);
      card.hidden = false;
      const { width, height } = card.getBoundingClientRect();
      const below = near.bottom + 8 + height < innerHeight;
      card.style.left = `${Math.max(8, Math.min(near.left, innerWidth - width - 8))}px`;
      card.style.top = `${Math.max(8, below ? near.bottom + 8 : near.top - height - 8)}px`;
    };

    /** @param {string} word */
    const dictionaryButton = (word) => {
      const button = make("button", "choice", "Add to dictionary");
      const said = make("span", "said");
      button.addEventListener("click", () => void on.addWord(word).then((wrong) => (wrong ? (said.textContent = wrong) : hideCard())));
      return make("p", "", button, " ", said);
    };

    /** @param {Finding} finding @param {number} index @param {(index: number) => void} open */
    const row = (finding, index, open) => {
      const quote = finding.quote ? make("q", "", finding.quote.length > 70 ? `${finding.quote.slice(0, 67)}…` : finding.quote) : "";
      const button = make("button", `finding ${finding.level}`, make("strong", "", finding.title), quote, make("span", "advice", finding.advice));
      button.addEventListener("click", () => open(index));
      return make("li", "", button);
    };

    /** @param {PageReport} report @param {string} what @param {(index: number) => void} open */
    const show = (report, what, open) => {
      reading.textContent = what;
      const { schedule } = report;
      if (schedule) when.replaceChildren(make("strong", "", schedule.says), `: ${schedule.why}`, make("span", "source", schedule.source));
      when.hidden = !schedule;
      dates.show(report.dates);
      notice.textContent = report.notice ?? "";
      notice.hidden = !report.notice;
      const count = report.findings.length;
      const foreign = report.english ? "" : " This is not English: only names, blanks and attachments were checked.";
      state.textContent = (count === 0 ? "Nothing to warn of." : count === 1 ? "1 finding." : `${count} findings.`) + foreign;
      const groups = Object.entries(LEVELS).map(([level, title]) => {
        const mine = report.findings.map((finding, index) => ({ finding, index })).filter(({ finding }) => finding.level === level);
        return mine.length ? [make("h3", level, title), make("ul", "", ...mine.map(({ finding, index }) => row(finding, index, open)))] : [];
      });
      list.replaceChildren(...groups.flat());
    };

    /** Says one thing instead of a report. @param {string} sentence */
    const say = (sentence) => {
      reading.textContent = "";
      when.hidden = notice.hidden = true;
      dates.show(null);
      state.textContent = sentence;
      list.replaceChildren();
      hideCard();
    };

    /** Stands in the corner that hides least of the box. @param {DOMRect | null} box */
    const standClear = (box) => {
      const { width, height } = panel.getBoundingClientRect();
      /** @type {[number, number][]} */
      const corners = [[innerWidth - width - 16, 16], [innerWidth - width - 16, innerHeight - height - 16], [16, innerHeight - height - 16], [16, 16]];
      /** @param {[number, number]} corner */
      const hidden = ([x, y]) => {
        if (!box) return 0;
        const wide = Math.min(x + width, box.right) - Math.max(x, box.left);
        const high = Math.min(y + height, box.bottom) - Math.max(y, box.top);
        return Math.max(0, wide) * Math.max(0, high);
      };
      const [x, y] = corners.reduce((best, corner) => (hidden(corner) < hidden(best) ? corner : best));
      Object.assign(panel.style, { left: `${Math.max(8, x)}px`, top: `${Math.max(8, y)}px` });
    };

    return { shade, show, say, showCard, hideCard, standClear, cardIsOpen: () => !card.hidden, remove: () => host.remove(), isHost: (/** @type {EventTarget | null} */ target) => target === host };
  };
})();
