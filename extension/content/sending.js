// @ts-check
"use strict";
// Records that the person sends a message, and removes the record if the message was not sent after all. The
// listeners never block, delay or change the sending. Untrusted events are ignored.
(() => {
  const { tactful } = globalThis;
  const ONCE = 1500; // milliseconds within which a button, a key and a form report the same sending
  const PRESSED = 3000; // milliseconds after a press within which a submit event counts as its result
  const STILL_THERE = 60_000; // milliseconds after which an unchanged box counts as not sent
  const UNDO = 120_000; // milliseconds within which a site may undo a sending
  /** Returns milliseconds of the monotonic clock. */
  const clock = () => performance.now();

  /**
   * @typedef {{box: HTMLElement, text: string, to: string, at: number, timer: number,
   *   recorded: Promise<any>}} SentMessage
   */

  /**
   * @param {Ask} ask
   * @param {(sent: SentNote) => void} onSent called when a message was recorded as sent
   * @returns {Sending}
   */
  tactful.sending = (ask, onSent) => {
    /** The messages sent in the last minutes, oldest first. @type {SentMessage[]} */
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
        text: tactful.unquotedText(box, site),
        to: whom(message),
        at: clock(),
        timer,
        recorded,
      };
      sent.push(one);
      const to = tactful.whom(message);
      void recorded.then((answer) => {
        if (answer && answer.error === undefined && answer.recorded.length && sent.includes(one))
          onSent({ to, next: answer.next, person: answer.recorded[0].person, undo: () => takeBack(one) });
      });
    };

    /** @param {SentMessage | undefined} one */
    const takeBack = async (one) => {
      if (!one) return;
      sent = sent.filter((other) => other !== one);
      clearTimeout(one.timer);
      const answer = await one.recorded;
      if (answer?.recorded?.length) await ask({ kind: "unsent", ticket: answer.ticket }).catch(() => null);
    };

    /**
     * Returns whether the text of a sent message is still in its box.
     * @param {SentMessage} one @param {Site} site
     */
    const isStillThere = (one, site) =>
      one.text !== "" &&
      tactful.unquotedText(one.box, site).includes(one.text.slice(0, 80)) &&
      one.box.getClientRects().length > 0;

    /**
     * The observed boxes; the one the writer used last is at the end.
     * @type {{box: HTMLElement, message: Element}[]}
     */
    let around = [];
    /**
     * Returns the box of a press: the one whose message contains the target, else the one used last.
     * @param {Node | null} target
     */
    const ownerOf = (target) =>
      around.findLast(({ message }) => target && message !== tactful.bodyOf() && message.contains(target)) ??
      around.at(-1);

    return {
      /**
       * Listens around a box.
       * @param {HTMLElement} box @param {Site} site @param {() => any} snapshot @param {AbortSignal} signal
       */
      watch(box, site, snapshot, signal) {
        // The text that was just sent is in a new box: the site has undone the sending.
        const now = tactful.unquotedText(box, site);
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
        /** The time of the last press of a button or key in the message. */
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
              const told = site.sends ? site.sends(event) : tactful.isSendButton(target, message);
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
        // A page can submit a form by script at any time, and the event is trusted all the same.
        tactful.around(box, "form")?.addEventListener(
          "submit",
          (event) => {
            if (event.isTrusted && clock() - pressedAt < PRESSED) goesOut(box, site, snapshot);
          },
          { signal, capture: true },
        );
      },
      /** Records that the writer has moved to a box. @param {HTMLElement} box */
      focused(box) {
        around.sort((a, b) => Number(a.box === box) - Number(b.box === box));
      },
      /**
       * Removes the record if the person edits the box and its text is still there: the message was not sent.
       * @param {HTMLElement} box @param {Site} site
       */
      edited(box, site) {
        void takeBack(
          sent.findLast((one) => one.box === box && clock() - one.at > 50 && isStillThere(one, site)),
        );
      },
      /**
       * Removes the record of the last message when the person presses the site's undo button.
       * @param {Site} site @param {AbortSignal} signal
       */
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

  /** @param {any} snapshot */
  const whom = (snapshot) =>
    (snapshot.to ?? [])
      .map((/** @type {Person} */ p) => p.email || p.name)
      .join(",")
      .toLowerCase();
})();
