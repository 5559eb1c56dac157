// @ts-check
"use strict";
// Notices that a person sends a message, so that the history fills itself; and that it did not go out after all. Listens
// only: nothing here blocks, delays or changes the sending. Events that a page makes up are no sending.
(() => {
  const { tactful } = globalThis;
  const ONCE = 1500; // milliseconds in which a button, a key and a form tell of the same sending
  const PRESSED = 3000; // milliseconds after a person's press in which a form may be submitted by it
  const STILL_THERE = 60_000; // milliseconds after which an unchanged box was not sent
  const UNDO = 120_000; // milliseconds in which a site may undo a sending
  const NAMED_SEND = /^(send|submit)(?![a-z])/i;
  /** Milliseconds on a clock that nobody sets. */
  const clock = () => performance.now();

  /** @typedef {{box: HTMLElement, text: string, to: string, at: number, timer: number, recorded: Promise<any>}} SentMessage */

  /** @param {Ask} ask @returns {Sending} */
  tactful.sending = (ask) => {
    /** What went out in the last minutes, oldest first. @type {SentMessage[]} */
    let sent = [];
    /** @param {HTMLElement} box @param {Site} site @param {() => any} snapshot @param {string} [at] */
    const goesOut = (box, site, snapshot, at) => {
      if (sent.some((one) => one.box === box && clock() - one.at < ONCE)) return;
      sent = sent.filter((one) => clock() - one.at < UNDO);
      const message = snapshot();
      const recorded = ask({ kind: "sent", snapshot: message, at }).catch(() => null);
      const timer = window.setTimeout(
        () => one.box.isConnected && isStillThere(one, site) && void takeBack(one),
        STILL_THERE,
      );
      /** @type {SentMessage} */ const one = {
        box,
        text: textOf(box, site),
        to: whom(message),
        at: clock(),
        timer,
        recorded,
      };
      sent.push(one);
    };

    /** @param {SentMessage | undefined} one */
    const takeBack = async (one) => {
      if (!one) return;
      sent = sent.filter((other) => other !== one);
      clearTimeout(one.timer);
      const answer = await one.recorded;
      if (answer?.recorded?.length) await ask({ kind: "unsent", ticket: answer.ticket }).catch(() => null);
    };

    /** Whether a message that was sent is in its box unchanged. @param {SentMessage} one @param {Site} site */
    const isStillThere = (one, site) =>
      one.text !== "" &&
      textOf(one.box, site).includes(one.text.slice(0, 80)) &&
      one.box.getClientRects().length > 0;

    /** The boxes that are listened around, the one the writer was in last at the end. @type {{box: HTMLElement, message: Element}[]} */
    let around = [];
    /** The box a press belongs to: the one in whose message it is, else the one the writer was in last. @param {Node | null} target */
    const ownerOf = (target) =>
      around.findLast(({ message }) => target && message !== tactful.bodyOf() && message.contains(target)) ??
      around.at(-1);

    return {
      /** Listens around a box. @param {HTMLElement} box @param {Site} site @param {() => any} snapshot @param {AbortSignal} signal */
      watch(box, site, snapshot, signal) {
        // The very text that went out a moment ago is in a box again: the site has undone the sending.
        const now = textOf(box, site);
        void takeBack(
          sent.findLast(
            (one) =>
              one.box !== box &&
              clock() - one.at < UNDO &&
              one.text &&
              one.text === now &&
              one.to === whom(snapshot()),
          ),
        );
        const message =
          tactful.messageOf(box, site) ?? tactful.around(box, "section, article, main") ?? tactful.bodyOf();
        const entry = { box, message };
        around.push(entry);
        signal.addEventListener("abort", () => {
          around = around.filter((other) => other !== entry);
        });
        /** When the person pressed a button or a key in the message last. */
        let pressedAt = -Infinity;
        const pressed = (/** @type {Event} */ event) => {
          const target = /** @type {Node | null} */ (event.composedPath()[0] ?? null);
          if (event.isTrusted && (box.contains(target) || message.contains(target))) pressedAt = clock();
        };
        for (const doc of new Set([document, ...tactful.documentsOf(box)])) {
          for (const kind of ["pointerdown", "click", "keydown"])
            doc.addEventListener(kind, pressed, { signal, capture: true, passive: true });
          doc.addEventListener(
            "click",
            (event) => {
              if (!event.isTrusted) return;
              const target = /** @type {Node | null} */ (event.composedPath()[0] ?? null);
              if (ownerOf(target) !== entry) return;
              const told = site.sends ? site.sends(event) : isSendButton(target, message);
              if (told) goesOut(box, site, snapshot, told === true ? undefined : told.at);
            },
            { signal, capture: true, passive: true },
          );
          doc.addEventListener(
            "keydown",
            (event) => {
              if (!event.isTrusted) return;
              const target = /** @type {Node | null} */ (event.composedPath()[0] ?? null);
              const here = box.contains(target) || message.contains(target);
              const sends = site.sendKey
                ? site.sendKey(event)
                : event.key === "Enter" &&
                  (event.ctrlKey || event.metaKey) &&
                  !event.altKey &&
                  !event.shiftKey;
              if (here && sends && !event.isComposing && ownerOf(target) === entry)
                goesOut(box, site, snapshot);
            },
            { signal, capture: true, passive: true },
          );
        }
        // A page's own script can submit a form at any time, and the browser calls that event trusted.
        tactful.around(box, "form")?.addEventListener(
          "submit",
          (event) => {
            if (event.isTrusted && clock() - pressedAt < PRESSED) goesOut(box, site, snapshot);
          },
          { signal, capture: true },
        );
      },
      /** The writer has come to a box. @param {HTMLElement} box */
      focused(box) {
        around.sort((a, b) => Number(a.box === box) - Number(b.box === box));
      },
      /** The person goes on writing in a box: had its message gone out, its text would be gone. @param {HTMLElement} box @param {Site} site */
      edited(box, site) {
        void takeBack(
          sent.findLast((one) => one.box === box && clock() - one.at > 50 && isStillThere(one, site)),
        );
      },
      /** Takes the last message back at a press on the site's own undo. @param {Site} site @param {AbortSignal} signal */
      watchUndo(site, signal) {
        const { undo } = site;
        if (undo)
          document.addEventListener(
            "click",
            (event) =>
              void (
                event.isTrusted &&
                event.target instanceof Element &&
                event.target.closest(undo) &&
                takeBack(sent.at(-1))
              ),
            { signal, capture: true, passive: true },
          );
      },
      stop: () =>
        sent.forEach((one) => {
          clearTimeout(one.timer);
        }),
    };
  };

  /** A button that sends, on a page nobody has described: by its type in the form, or by its name. @param {Node | null} target @param {Element} message */
  function isSendButton(target, message) {
    const button =
      target?.nodeType === 1
        ? /** @type {Element} */ (target).closest('button, input[type="submit"], [role="button"]')
        : null;
    if (!button || !message.contains(button)) return false;
    const names = ["name", "id", "aria-label", "title", "data-action", "data-testid", "data-test-id"].map(
      (name) => button.getAttribute(name) ?? "",
    );
    return [...names, button.textContent ?? "", tactful.fieldValue(button)].some((name) =>
      NAMED_SEND.test(name.trim()),
    );
  }

  /** The words of a box, white space aside. @param {HTMLElement} box @param {Site} site */
  const textOf = (box, site) =>
    tactful
      .read(box, site)
      .runs.filter((run) => !run.quoted)
      .map((run) => run.text)
      .join(" ")
      .replace(/\s+/g, " ")
      .trim();
  /** @param {any} snapshot */
  const whom = (snapshot) =>
    (snapshot.to ?? [])
      .map((/** @type {Person} */ p) => p.email || p.name)
      .join(",")
      .toLowerCase();
})();
