// @ts-check
"use strict";
// A note beside the send button when the pointer or the focus comes to it while mistakes are left. It never
// blocks or delays the sending, and goes away by itself.
(() => {
  const { tactful } = globalThis;
  const STAYS = 5000; // milliseconds
  const NAMED = 3; // most words that the note quotes
  /**
   * Rules about the whole message that need only the page. A page can see the note, so no other rule may
   * show it.
   */
  const FROM_PAGE = ["missing-attachment"];

  /**
   * @param {HTMLElement} box @param {Site} site @param {Panel} panel
   * @param {() => ShownReport | null} report @param {AbortSignal} signal
   */
  tactful.atSend = (box, site, { card, position, announce }, report, signal) => {
    const { message, count, joined } = tactful;
    /** The button that the note is about. @type {HTMLElement | null} */ let noted = null;
    let timer = 0;

    /** Returns what is left, or null if there is nothing that the page may see. */
    const left = () => {
      const now = report();
      if (!now || position.isQuietAtSend()) return null;
      const isSeen =
        now.marks.some(({ level }) => level === "mistake") ||
        now.findings.some(({ rule, level }) => level === "mistake" && FROM_PAGE.includes(rule));
      const mistakes = now.findings.filter(({ level }) => level === "mistake");
      if (!isSeen || !mistakes.length) return null;
      const names = mistakes.slice(0, NAMED).map(({ quote, title }) => (quote ? `“${short(quote)}”` : title));
      return message("leftAtSend", count("mistakes", mistakes.length), joined(names));
    };
    const hide = () => {
      clearTimeout(timer);
      if (noted) card.hideNote();
      noted = null;
    };
    /** @param {Event} event */
    const came = (event) => {
      if (!event.isTrusted) return;
      const target = event.composedPath()[0];
      const isButton = target instanceof Element && target.closest('button, input, [role="button"], a');
      const button = isButton && tactful.sendButtons(box, site).find((one) => one.contains(target));
      if (button === noted && noted) return;
      hide();
      const text = button && left();
      if (!button || !text) return;
      noted = button;
      card.note(text, () => {
        const place = tactful.toTop(button.ownerDocument, button.getBoundingClientRect());
        const around = tactful.toTop(box.ownerDocument, box.getBoundingClientRect());
        return place.width ? { words: [place], box: around, keepClear: [place] } : null;
      });
      if (event.type === "focusin") announce(text);
      timer = window.setTimeout(hide, STAYS);
    };
    for (const doc of new Set([document, ...tactful.documentsOf(box)])) {
      for (const type of ["pointerover", "focusin"])
        doc.addEventListener(type, came, { signal, capture: true, passive: true });
    }
    signal.addEventListener("abort", hide);
  };

  /** @param {string} text */
  const short = (text) => (text.length > 24 ? `${text.slice(0, 23)}…` : text);
})();
