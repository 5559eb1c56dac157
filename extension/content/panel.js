// @ts-check
"use strict";
// What the writer sees beside the box: a panel that lists the findings, and the card (card.js). Lives in one closed
// shadow root outside the editor, in the top layer; takes no focus by itself. Text only, never markup from the page.
(() => {
  const tactful = (globalThis.tactful ??= /** @type {Tactful} */ ({}));
  const LEVELS = { mistake: "Mistakes", caution: "Cautions", hint: "Hints" };

  /** @param {string} tag @param {string} className @param {...(Node | string)} inside */
  tactful.make = (tag, className, ...inside) => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...inside);
    return element;
  };
  const { make } = tactful;

  /** @param {PanelActions} on */
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
    const unread = make("p", "unread");
    const when = make("p", "when");
    const dates = tactful.datesForm(on.saveDates, on.openPeople);
    const notice = make("p", "notice");
    const list = make("div", "list");
    const ignored = make("div", "ignored");
    const state = make("p", "state");
    state.setAttribute("role", "status");
    const panel = make("section", "panel", make("header", "", heading, close), reading, unread, when, dates.element, notice, state, list, ignored);
    panel.setAttribute("aria-label", "Tactful");
    const card = tactful.card(on, make);
    shade.append(panel, card.element);

    // Pressing a button must not take the focus out of the draft; the keyboard still can.
    shade.addEventListener("mousedown", (event) => void (/** @type {Element} */ (event.target).closest("input") || event.preventDefault()));
    close.addEventListener("click", on.onClose);
    shade.addEventListener("keydown", (event) => {
      if (/** @type {KeyboardEvent} */ (event).key === "Escape") card.hide();
      event.stopPropagation(); // the page's own shortcuts are not meant
    });
    document.documentElement.append(host);
    host.setAttribute("popover", "manual");
    host.showPopover();

    /** @param {Finding} finding @param {number} index */
    const row = (finding, index) => {
      const quote = finding.quote ? make("q", "", finding.quote.length > 70 ? `${finding.quote.slice(0, 67)}…` : finding.quote) : "";
      const button = make("button", `finding ${finding.level}`, make("strong", "", finding.title), quote, make("span", "advice", finding.advice));
      button.addEventListener("click", () => opens(index));
      return make("li", "", button);
    };

    /** What was ignored in this message, each with the way back. @param {IgnoredHere[]} all */
    const showIgnored = (all) => {
      ignored.hidden = !all.length;
      if (!all.length) return ignored.replaceChildren();
      const rows = all.map(({ id, title }) => {
        const back = make("button", "choice", "Show again");
        back.setAttribute("aria-label", `Show again: ${title}`);
        back.addEventListener("click", () => void on.unignore(id));
        return make("li", "", make("span", "", title), back);
      });
      const open = ignored.querySelector("details")?.open ?? false;
      const details = /** @type {HTMLDetailsElement} */ (make("details", "", make("summary", "", `${all.length} ignored here`), make("ul", "", ...rows)));
      details.open = open;
      ignored.replaceChildren(details);
    };

    /** What the list shows, and what its rows do: the box they speak of may change under them. */
    let listed = "";
    /** @type {(index: number) => void} */ let opens = () => {};
    /** @param {PageReport} report @param {{reading: string, unread: string}} what @param {(index: number) => void} open */
    const show = (report, what, open) => {
      reading.textContent = what.reading;
      unread.textContent = what.unread;
      unread.hidden = !what.unread;
      const { schedule } = report;
      if (schedule) when.replaceChildren(make("strong", "", schedule.says), `: ${schedule.why}`, make("span", "source", schedule.source));
      when.hidden = !schedule;
      dates.show(report.dates);
      notice.textContent = report.notice ?? "";
      notice.hidden = !report.notice;
      const count = report.findings.length;
      const foreign = report.english ? "" : " This is not English: only names, blanks and attachments were checked.";
      state.textContent = (count === 0 ? "Nothing to warn of." : count === 1 ? "1 finding." : `${count} findings.`) + foreign;
      opens = open;
      // A list that says the same stays as it is: what is made anew under a pressed button loses the press.
      const says = JSON.stringify(report.findings.map(({ rule, level, quote, advice }) => [rule, level, quote, advice]));
      if (says === listed) return showIgnored(report.ignored ?? []);
      listed = says;
      const groups = Object.entries(LEVELS).map(([level, title]) => {
        const mine = report.findings.map((finding, index) => ({ finding, index })).filter(({ finding }) => finding.level === level);
        return mine.length ? [make("h3", level, title), make("ul", "", ...mine.map(({ finding, index }) => row(finding, index)))] : [];
      });
      list.replaceChildren(...groups.flat());
      showIgnored(report.ignored ?? []);
    };

    /** Says one thing instead of a report. @param {string} sentence */
    const say = (sentence) => {
      listed = "";
      reading.textContent = "";
      unread.hidden = when.hidden = notice.hidden = true;
      dates.show(null);
      state.textContent = sentence;
      list.replaceChildren();
      showIgnored([]);
      card.hide();
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

    return { shade, show, say, card, standClear, remove: () => host.remove() };
  };
})();
