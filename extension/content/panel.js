// @ts-check
"use strict";
// What the writer sees beside the box: a panel that lists the findings, and the card (card.js). Lives in one closed
// shadow root outside the editor, in the top layer; takes no focus by itself. Text only, never markup from the page.
(() => {
  const tactful = (globalThis.tactful ??= /** @type {Tactful} */ ({}));
  const LEVELS = { mistake: "mistakes", caution: "cautions", hint: "hints" };

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
    const { message, count: counted, inEnglish } = tactful;
    const host = document.createElement("div");
    host.style.setProperty("all", "initial", "important");
    const shade = host.attachShadow({ mode: "closed" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(tactful.panelStyle);
    shade.adoptedStyleSheets = [sheet];

    const gone = new AbortController();
    const heading = make("h2", "", "Tactful");
    /** @param {string} sign @param {string} name @param {() => void} press */
    const tool = (sign, name, press) => {
      const button = make("button", "tool", sign);
      button.setAttribute("aria-label", name);
      button.title = name;
      button.addEventListener("click", press);
      return button;
    };
    const tools = make("div", "tools", tool("?", message("keys"), () => help.toggle()), tool("⤡", message("moveOn"), () => stand.moveOn()), tool("–", message("foldPanel"), () => stand.fold(true)), tool("×", message("closePanel"), on.onClose));
    const counter = tool("", message("openPanel"), () => stand.fold(false));
    counter.className = "counter";
    const help = tactful.help(on.keys);
    const spoken = make("p", "spoken");
    spoken.setAttribute("role", "status");
    const reading = make("p", "reading");
    const unread = make("p", "unread");
    const when = tactful.inEnglish(make("p", "when"));
    const dates = tactful.datesForm(on.saveDates, on.openPeople);
    const notice = make("p", "notice");
    const list = make("div", "list");
    const ignored = make("div", "ignored");
    const state = make("p", "state");
    state.setAttribute("role", "status");
    const checked = make("p", "checked");
    const header = make("header", "", heading, tools);
    const panel = make("section", "panel", header, help.element, reading, unread, when, dates.element, notice, state, checked, list, ignored);
    panel.setAttribute("aria-label", "Tactful");
    const stand = tactful.stand(panel, header, counter, on.keepStand, gone.signal);
    const card = tactful.card(on);
    shade.append(panel, counter, card.element, spoken);

    // Pressing a button must not take the focus out of the draft; the keyboard still can.
    shade.addEventListener("mousedown", (event) => void (/** @type {Element} */ (event.target).closest("input") || event.preventDefault()));
    shade.addEventListener("keydown", (event) => {
      if (/** @type {KeyboardEvent} */ (event).key === "Escape") card.hide();
      event.stopPropagation(); // the page's own shortcuts are not meant
    });
    let hidden = false;
    const putBack = () => {
      tactful.rootOf().append(host);
      host.setAttribute("popover", "manual");
      if (!hidden) host.showPopover();
    };
    putBack();
    const guard = new MutationObserver(() => host.isConnected || on.onRemoved());
    guard.observe(tactful.rootOf(), { childList: true });

    /** @param {Finding} finding @param {number} index */
    const row = (finding, index) => {
      const quote = finding.quote ? make("q", "", finding.quote.length > 70 ? `${finding.quote.slice(0, 67)}…` : finding.quote) : "";
      const button = inEnglish(make("button", `finding ${finding.level}`, make("strong", "", finding.title), quote, make("span", "advice", finding.advice)));
      button.addEventListener("click", () => opens(index));
      const [text] = finding.quote ? finding.fixes : [];
      if (text === undefined) return make("li", "", button);
      const fix = tactful.offer(finding, text);
      fix.addEventListener("click", () => {
        opens(index);
        card.apply(); // the card says what came of it
      });
      return make("li", "", button, fix);
    };

    /** What was ignored in this message, each with the way back. @param {IgnoredHere[]} all */
    const showIgnored = (all) => {
      ignored.hidden = !all.length;
      if (!all.length) return ignored.replaceChildren();
      const rows = all.map(({ id, title }) => {
        const back = make("button", "choice", message("showAgain"));
        back.setAttribute("aria-label", message("showAgainLabel", title));
        back.addEventListener("click", () => void on.unignore(id));
        return make("li", "", inEnglish(make("span", "", title)), back);
      });
      const open = ignored.querySelector("details")?.open ?? false;
      const details = /** @type {HTMLDetailsElement} */ (make("details", "", make("summary", "", counted("ignoredHere", all.length)), make("ul", "", ...rows)));
      details.open = open;
      ignored.replaceChildren(details);
    };

    /** What the list shows, and what its rows do: the box they speak of may change under them. */
    let listed = "";
    /** @type {(index: number) => void} */ let opens = () => {};
    /** @param {PageReport} report @param {Description} what @param {(index: number) => void} open */
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
      const worst = /** @type {const} */ (["mistake", "caution", "hint"]).find((level) => report.findings.some((f) => f.level === level));
      counter.textContent = count ? String(count) : "✓";
      counter.className = `counter ${worst ?? "well"}`;
      state.textContent = count === 0 ? message("nothingFound") : counted("findings", count);
      counter.setAttribute("aria-label", message("counterLabel", state.textContent ?? ""));
      checked.textContent = what.checked;
      opens = open;
      // A list that says the same stays as it is: what is made anew under a pressed button loses the press.
      const says = JSON.stringify(report.findings.map(({ rule, level, quote, advice, fixes }) => [rule, level, quote, advice, fixes]));
      if (says === listed) return showIgnored(report.ignored ?? []);
      listed = says;
      const groups = Object.entries(LEVELS).map(([level, title]) => {
        const mine = report.findings.map((finding, index) => ({ finding, index })).filter(({ finding }) => finding.level === level);
        return mine.length ? [make("h3", level, message(title)), make("ul", "", ...mine.map(({ finding, index }) => row(finding, index)))] : [];
      });
      list.replaceChildren(...groups.flat());
      showIgnored(report.ignored ?? []);
    };

    /** Says one thing instead of a report. @param {string} sentence */
    const say = (sentence) => {
      listed = "";
      reading.textContent = "";
      unread.hidden = when.hidden = notice.hidden = true;
      checked.textContent = "";
      dates.show(null);
      state.textContent = sentence;
      list.replaceChildren();
      showIgnored([]);
      card.hide();
    };

    /** Tells a screen reader, and nobody else. @param {string} sentence */
    const announce = (sentence) => void (spoken.textContent = sentence);

    /** Out of sight, where nothing is being written. @param {boolean} wanted */
    const hide = (wanted) => {
      if (wanted === hidden) return;
      hidden = wanted;
      if (hidden) host.hidePopover();
      else host.showPopover();
    };

    const remove = () => {
      gone.abort();
      guard.disconnect();
      host.remove();
    };

    return { shade, show, say, announce, card, stand, hide, putBack, remove };
  };
})();
