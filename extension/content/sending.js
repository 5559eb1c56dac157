// @ts-check
"use strict";
// Notices that a message goes out, so that the history fills itself; and that it did not go out after all. Listens only:
// nothing here blocks, delays or changes the sending.
(() => {
  const tactful = (globalThis.tactful ??= /** @type {Tactful} */ ({}));
  const ONCE = 1500; // milliseconds in which a button, a key and a form tell of the same sending
  const STILL_THERE = 60_000; // after so long an unchanged box was not sent
  const UNDO = 120_000; // so long a sending may be undone by the site
  const NAMED_SEND = /^(send|submit)(?![a-z])/i;

  /** @param {Ask} ask */
  tactful.sending = (ask) => {
    /** What went out last. @type {{box: HTMLElement, text: string, to: string, at: number, recorded: Promise<any>} | null} */
    let last = null;
    let timer = 0;

    /** @param {HTMLElement} box @param {Site} site @param {() => any} snapshot @param {string} [at] */
    const goesOut = (box, site, snapshot, at) => {
      if (last && last.box === box && Date.now() - last.at < ONCE) return;
      const sent = snapshot();
      const recorded = ask({ kind: "sent", snapshot: sent, at }).catch(() => null);
      last = { box, text: textOf(box, site), to: whom(sent), at: Date.now(), recorded };
      clearTimeout(timer);
      timer = window.setTimeout(() => last?.box.isConnected && isStillThere(last.box, site) && void takeBack(), STILL_THERE);
    };

    const takeBack = async () => {
      const taken = last;
      last = null;
      clearTimeout(timer);
      const answer = await taken?.recorded;
      if (answer?.recorded?.length) await ask({ kind: "unsent", recorded: answer.recorded }).catch(() => null);
    };

    /** @param {HTMLElement} box @param {Site} site */
    const isStillThere = (box, site) => last !== null && last.text !== "" && textOf(box, site).includes(last.text.slice(0, 80)) && box.getClientRects().length > 0;

    /** The boxes that are listened around, the one the writer was in last at the end. @type {{box: HTMLElement, message: Element}[]} */
    let around = [];
    /** The box a press belongs to: the one in whose message it is, else the one the writer was in last. @param {Node | null} target */
    const ownerOf = (target) => around.findLast(({ message }) => target && message !== tactful.bodyOf() && message.contains(target)) ?? around.at(-1);

    return {
      /** Listens around a box. @param {HTMLElement} box @param {Site} site @param {() => any} snapshot @param {AbortSignal} signal */
      watch(box, site, snapshot, signal) {
        // The very text that went out a moment ago is in a box again: the site has undone the sending.
        if (last && last.box !== box && Date.now() - last.at < UNDO && last.text && textOf(box, site) === last.text && whom(snapshot()) === last.to) void takeBack();
        const message = tactful.messageOf(box, site) ?? tactful.around(box, "section, article, main") ?? tactful.bodyOf();
        const entry = { box, message };
        around.push(entry);
        signal.addEventListener("abort", () => void (around = around.filter((other) => other !== entry)));
        for (const doc of new Set([document, ...tactful.documentsOf(box)])) {
          doc.addEventListener("click", (event) => {
            const target = /** @type {Node | null} */ (event.composedPath()[0] ?? null);
            if (ownerOf(target) !== entry) return;
            const told = site.sends ? site.sends(event) : isSendButton(target, message);
            if (told) goesOut(box, site, snapshot, told === true ? undefined : told.at);
          }, { signal, capture: true, passive: true });
          doc.addEventListener("keydown", (event) => {
            const target = /** @type {Node | null} */ (event.composedPath()[0] ?? null);
            const here = box.contains(target) || message.contains(target);
            const pressed = site.sendKey ? site.sendKey(event) : event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
            if (here && pressed && !event.isComposing && ownerOf(target) === entry) goesOut(box, site, snapshot);
          }, { signal, capture: true, passive: true });
        }
        tactful.around(box, "form")?.addEventListener("submit", () => goesOut(box, site, snapshot), { signal, capture: true });
      },
      /** The writer has come to a box. @param {HTMLElement} box */
      focused(box) {
        around.sort((a, b) => Number(a.box === box) - Number(b.box === box));
      },
      /** The person goes on writing in a box: had its message gone out, its text would be gone. @param {HTMLElement} box @param {Site} site */
      edited(box, site) {
        if (last?.box === box && Date.now() - last.at > 50 && isStillThere(box, site)) void takeBack();
      },
      /** A press on the site's own undo. @param {Site} site @param {AbortSignal} signal */
      watchUndo(site, signal) {
        const { undo } = site;
        if (undo) document.addEventListener("click", (event) => void (last && event.target instanceof Element && event.target.closest(undo) && takeBack()), { signal, capture: true, passive: true });
      },
      stop: () => clearTimeout(timer),
    };
  };

  /** A button that sends, on a page nobody has described: by its type in the form, or by its name. @param {Node | null} target @param {Element} message */
  function isSendButton(target, message) {
    const button = target?.nodeType === 1 ? /** @type {Element} */ (target).closest('button, input[type="submit"], [role="button"]') : null;
    if (!button || !message.contains(button)) return false;
    const names = ["name", "id", "aria-label", "title", "data-action", "data-testid", "data-test-id"].map((name) => button.getAttribute(name) ?? "");
    return [...names, button.textContent ?? "", tactful.valueOf(button)].some((name) => NAMED_SEND.test(name.trim()));
  }

  /** The words of a box, white space aside. @param {HTMLElement} box @param {Site} site */
  const textOf = (box, site) => tactful.read(box, site).runs.filter((run) => !run.quoted).map((run) => run.text).join(" ").replace(/\s+/g, " ").trim();
  /** @param {any} snapshot */
  const whom = (snapshot) => (snapshot.to ?? []).map((/** @type {Person} */ p) => p.email || p.name).join(",").toLowerCase();
})();
