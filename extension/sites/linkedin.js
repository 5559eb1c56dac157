// @ts-check
"use strict";
// LinkedIn messages: the thread page, the bubble in an open shadow root, the older pages in a frame, a new
// message, an InMail with its subject, the note of an invitation. LinkedIn shows names but no addresses.
// Facts: docs/sites.md. Fixtures: tests/browser/pages/linkedin-*.html
(() => {
  const { sites, around, parseDate, fieldValue, wordsOf } = globalThis.tactful;
  const BUBBLE = ".msg-overlay-conversation-bubble, .msg-convo-wrapper";
  const NOTE = 'textarea#custom-message, textarea[name="message"]';
  const one = (/** @type {string} */ name) => ({ name, email: "" });

  /** Returns the other people of a conversation. @param {ParentNode} message @returns {Person[]} */
  const recipients = (message) => {
    const pills = [...message.querySelectorAll(".artdeco-pill")].map(wordsOf).filter(Boolean);
    if (pills.length) return pills.map(one);
    const title = message.querySelector(
      'a.msg-thread__link-to-profile[href*="/in/"] .msg-entity-lockup__entity-title, .msg-overlay-bubble-header__title, .msg-entity-lockup__entity-title',
    );
    return wordsOf(title)
      ? wordsOf(title)
          .split(/\s*,\s*/)
          .map(one)
      : [];
  };

  /**
   * Returns the recipient of a note: the person of the dialog or of the profile page.
   * @param {Element} box @returns {Person[]}
   */
  const invited = (box) => {
    const dialog = around(box, '[role="dialog"], .artdeco-modal');
    const name =
      [...(dialog?.querySelectorAll("strong") ?? [])].map(wordsOf).find(Boolean) ??
      wordsOf(document.querySelector("main h1"));
    return name ? [one(name)] : [];
  };

  /** @param {ParentNode} message @returns {Earlier[]} */
  const conversation = (message) => {
    /** @type {Earlier[]} */ const thread = [];
    let [day, hour, from] = ["", "", ""];
    for (const event of message.querySelectorAll("li.msg-s-message-list__event")) {
      // Day, time and name are shown once for several messages.
      day = wordsOf(event.querySelector(".msg-s-message-list__time-heading")) || day;
      hour = wordsOf(event.querySelector(".msg-s-message-group__timestamp")) || hour;
      from = wordsOf(event.querySelector(".msg-s-message-group__name")) || from;
      for (const item of event.querySelectorAll(".msg-s-event-listitem")) {
        const text = [...item.querySelectorAll(".msg-s-event-listitem__body")].map(wordsOf).join("\n");
        if (text) thread.push({ from: one(from), at: parseDate(`${day} ${hour}`), text });
      }
    }
    return thread;
  };

  sites.push({
    id: "linkedin",
    name: "LinkedIn",
    channel: "linkedin",
    isHere: () => /(^|\.)linkedin\.com$/.test(location.hostname),
    box: `.msg-form__contenteditable[contenteditable="true"], ${NOTE}`,
    message: `${BUBBLE}, .msg-thread, .msg-inmail-compose, .msg-compose, .artdeco-modal, main, [role="dialog"]`,
    expects: ["to", "from"],
    // Enter alone sends if the person has set it so. Then the page shows a hint.
    sendKey: (event) =>
      event.key === "Enter" &&
      !event.shiftKey &&
      !event.altKey &&
      (event.ctrlKey ||
        event.metaKey ||
        !!(
          /** @type {Element} */ (event.composedPath()[0])
            .closest?.(".msg-form")
            ?.querySelector(".msg-form__hint-text")
        )),
    sends: (event) =>
      event
        .composedPath()
        .some(
          (at) =>
            at instanceof Element &&
            (at.matches('button.msg-form__send-button[type="submit"], .msg-form__send-btn') ||
              (at.matches(".artdeco-button--primary") &&
                !!at.closest('[role="dialog"]')?.querySelector(NOTE))),
        ),
    read: (message, box) => {
      const note = box.matches(NOTE);
      const subject = message.querySelector('input[name="subject"], input.msg-form__subject');
      const me =
        document.querySelector("img.global-nav__me-photo, .global-nav__me-photo img")?.getAttribute("alt") ??
        "";
      const files = message.querySelectorAll(".msg-form__attachment-upload-input");
      return {
        subject: subject ? fieldValue(subject) : null,
        from: one(me.trim()),
        to: note ? invited(box) : recipients(message),
        cc: [],
        attachments: files.length
          ? [...message.querySelectorAll(".msg-form__attachment-previews > *")].map(wordsOf)
          : null,
        thread: conversation(message),
      };
    },
  });
})();
