// @ts-check
"use strict";
// Watches one box: reads it, asks the engine, paints the answer, and reads it again at every pause in writing and whenever
// something around it changes. Everything it adds is gone when it stops.
(() => {
  const tactful = (globalThis.tactful ??= /** @type {Tactful} */ ({}));
  const PAUSE = 250; // milliseconds without an edit before the box is read again

  /**
   * @param {HTMLElement} box
   * @param {Panel} panel
   * @param {Sending} sending
   * @param {(message: object) => Promise<any>} ask
   * @param {() => void} onGone
   */
  tactful.watch = (box, panel, sending, ask, onGone) => {
    const stopper = new AbortController();
    const { signal } = stopper;
    const site = tactful.siteHere();
    const painter = tactful.painter(box, panel.shade);
    const view = /** @type {Window & typeof globalThis} */ (box.ownerDocument.defaultView);
    let revision = 0;
    let timer = 0;
    /** @type {PageReport | null} */ let report = null;

    const check = async () => {
      clearTimeout(timer);
      if (signal.aborted || !box.isConnected) return stopIfGone();
      const mine = ++revision;
      const { runs, nodes } = tactful.read(box, site);
      const context = tactful.context(box, site);
      const answer = await ask({ kind: "check", snapshot: { revision: mine, runs, ...context } });
      if (!answer || signal.aborted || answer.revision !== revision) return;
      if (answer.error) return panel.say(`This message could not be checked: ${answer.error}`);
      report = answer;
      painter.paint(answer, nodes);
      panel.show(answer, tactful.describe(context, answer), open);
      panel.standClear(tactful.toTop(box.ownerDocument, box.getBoundingClientRect()));
    };
    const snapshot = () => ({ revision, runs: tactful.read(box, site).runs, ...tactful.context(box, site) });
    /** @param {{interview: string | null, promised: string | null}} dates */
    const saveDates = async (dates) => {
      const answer = await ask({ kind: "dates", snapshot: snapshot(), ...dates });
      if (answer?.error) return `Not saved: ${String(answer.error).replace(/^Error: /, "")}.`;
      void check();
      return null;
    };
    const later = () => {
      revision++; // an answer on its way is about older words
      clearTimeout(timer);
      timer = window.setTimeout(check, PAUSE);
    };
    const edited = () => {
      painter.edited();
      panel.hideCard();
      sending.edited(box, site);
      later();
    };

    /** @param {number} index */
    const open = (index) => {
      const finding = report?.findings[index];
      if (!finding) return;
      const [rect] = painter.rects(index);
      panel.showCard(finding, rect ?? tactful.toTop(box.ownerDocument, box.getBoundingClientRect()));
    };
    /** The finding under the pointer. @param {MouseEvent} event */
    const under = (event) => {
      const doc = /** @type {Node} */ (event.target).ownerDocument ?? document;
      const at = tactful.toTop(doc, new DOMRect(event.clientX, event.clientY, 0, 0));
      return painter.marked().find((/** @type {number} */ index) => painter.rects(index).some((/** @type {DOMRect} */ r) => at.x >= r.left && at.x <= r.right && at.y >= r.top && at.y <= r.bottom));
    };

    box.addEventListener("input", edited, { signal });
    box.addEventListener("compositionend", edited, { signal });
    box.addEventListener("click", (event) => {
      const index = under(event);
      if (index === undefined) panel.hideCard();
      else open(index);
    }, { signal });
    box.ownerDocument.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && panel.cardIsOpen()) panel.hideCard();
    }, { signal, capture: true });

    // Recipients, subject and files change outside the box; the editor may also rewrite the box itself.
    const around = /** @type {Element} */ (site.message ? tactful.outer(box).closest(site.message) : null) ?? tactful.outer(box).parentElement;
    const observer = new MutationObserver((changes) => {
      if (changes.some((change) => box.contains(change.target))) painter.edited();
      later();
    });
    observer.observe(box, { childList: true, subtree: true, characterData: true });
    if (around) {
      observer.observe(around, { childList: true, subtree: true });
      around.addEventListener("change", later, { signal });
      around.addEventListener("input", later, { signal });
    }
    // Fires too when the box is taken out of the page.
    const size = new view.ResizeObserver(() => {
      painter.moved?.();
      stopIfGone();
    });
    size.observe(box);
    const stopIfGone = () => {
      if (signal.aborted || box.isConnected) return;
      stop();
      onGone();
    };

    const stop = () => {
      stopper.abort();
      clearTimeout(timer);
      observer.disconnect();
      size.disconnect();
      painter.clear();
      panel.hideCard();
    };
    sending.watch(box, site, snapshot, signal);
    void check();
    return { box, stop, saveDates, checkAgain: () => void check() };
  };
})();
