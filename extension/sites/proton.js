// @ts-check
"use strict";
// Proton Mail: the composer with its editor in a frame, plain text, the quick reply. Facts: Proton's own
// source and tests, docs/sites.md. Fixtures: tests/browser/pages/proton*.html
(() => {
  const { sites, parseDate, person, fieldValue, halfTyped, withInside, wordsOf } = globalThis.tactful;
  const id = (/** @type {string} */ name) => `[data-testid="${name}"]`;
  const TO = 'input[data-testid^="composer:to"], input[id^="to-"]';
  const REMOVE = "remove-address-button-";

  /** @param {Element} chip @returns {Person} */
  const recipient = (chip) => {
    const email =
      chip.querySelector(`[data-testid^="${REMOVE}"]`)?.getAttribute("data-testid")?.slice(REMOVE.length) ??
      "";
    const shown = person(wordsOf(chip.querySelector(id("composer-addresses-item-label"))));
    return { name: shown.name === email ? "" : shown.name, email: email || shown.email };
  };

  /**
   * Returns the row of a chip, by the id or test id of its field, which begins with to, cc or bcc.
   * @param {Element} chip
   */
  const rowOf = (chip) => {
    const field =
      '[data-testid^="composer:to"], [data-testid^="composer:cc"], [data-testid^="composer:bcc"], input[id^="to-"], input[id^="cc-"], input[id^="bcc-"]';
    const row = chip.closest(field) ?? withInside(chip, field)?.querySelector(field);
    return /^(?:composer:)?(to|cc|bcc)/.exec(row?.getAttribute("data-testid") ?? row?.id ?? "")?.[1] ?? "to";
  };

  /**
   * Returns the names of the attached files. The list is there if there are files, and is folded to their
   * number. A composer without the button for files may be another version, so nothing is known.
   * @param {ParentNode} message @returns {string[] | null}
   */
  const files = (message) => {
    const names = [
      ...message.querySelectorAll('[data-testid^="attachment-item:"][data-testid$="--primary-action"]'),
    ].map(
      (item) =>
        item.getAttribute("data-testid")?.slice("attachment-item:".length, -"--primary-action".length) ?? "",
    );
    if (names.length) return names;
    if (message.querySelector(`${id("attachment-list:header")}, ${id("attachments-header")}`))
      return ["file"];
    return message.querySelector(`${id("composer:attachment-button")}, ${id("composer-attachments-button")}`)
      ? []
      : null;
  };

  sites.push({
    id: "proton",
    name: "Proton Mail",
    channel: "email",
    isHere: () => /(^|\.)mail\.proton\.me$|^mail\.protonmail\.com$/.test(location.hostname),
    box: '#rooster-editor[contenteditable], #rooster-editor [contenteditable="true"], textarea[data-testid="editor-textarea"], #squire',
    message: ".composer, .quick-reply-container",
    expects: ["to", "subject", "from"],
    sends: (event) =>
      event.target instanceof Element &&
      !!event.target.closest(`${id("composer:send-button")}, ${id("quick-reply-send-button")}`),
    read: (message) => {
      const chips = [...message.querySelectorAll(id("composer-addresses-item"))];
      const row = (/** @type {string} */ name) => chips.filter((chip) => rowOf(chip) === name).map(recipient);
      const to = row("to");
      const frames = [...document.querySelectorAll("iframe")].filter((frame) =>
        frame.contentDocument?.querySelector("#proton-root"),
      );
      /** @type {Earlier[]} */
      const thread = frames.map((frame) => {
        const item = withInside(frame, id("recipients:sender"));
        const sender = item?.querySelector(id("recipients:sender"));
        const time = item?.querySelector(`${id("item-date-simple")}, time`);
        const address = wordsOf(sender?.querySelector(id("recipient-address"))).replace(/^<|>$/g, "");
        return {
          from: { name: wordsOf(sender?.querySelector(id("recipient-label"))), email: address },
          at: parseDate(time?.getAttribute("datetime") || wordsOf(time)),
          text: wordsOf(frame.contentDocument?.querySelector("#proton-root")),
        };
      });
      const quick = message instanceof Element && message.matches(".quick-reply-container");
      const subject = message.querySelector(`input${id("composer:subject")}`);
      const title = document.querySelector(
        `${id("conversation-header:subject")}, ${id("message-view:subject")}`,
      );
      return {
        subject: subject ? fieldValue(subject) : quick ? wordsOf(title) : null,
        from: person(wordsOf(message.querySelector(id("composer:from")))),
        to: quick ? thread.map(({ from }) => from).slice(-1) : to.length ? to : halfTyped(message, TO),
        cc: row("cc"),
        attachments: files(message),
        thread,
      };
    },
  });
})();
