// @ts-check
"use strict";
// Outlook on the web: office.com, office365.com, live.com, cloud.microsoft and self-hosted servers; a new
// message, a separate window, a reply in the reading pane. Facts: docs/sites.md. Fixtures:
// tests/browser/pages/outlook*.html
(() => {
  const { sites, chips, labelOf, parseDate, person, fieldValue, halfTyped, withInside, wordsOf } =
    globalThis.tactful;
  const BODY = '[contenteditable="true"][aria-multiline="true"]';
  // The sources disagree on the class of a pill, so each of them counts.
  const PILL =
    '[class*="_EType_RECIPIENT_ENTITY"], [data-lpc-hover-target-id], [class*="textContainer-"], [class*="individualText-"]';
  const SENDER = '[id^="MSG_"][id$="_FROM"], span[aria-label^="From:"]';
  const TIME = '[data-testid="SentReceivedSavedTime"]';

  /** Reads an open message of the thread. @param {Element} body @returns {Earlier} */
  const earlier = (body) => {
    const item = withInside(body, `${SENDER}, ${TIME}`);
    const time = item?.querySelector(TIME);
    const sender = item?.querySelector(SENDER);
    return {
      from: person(sender ? labelOf(sender) : ""),
      at: parseDate(time?.getAttribute("title") || wordsOf(time)),
      text: wordsOf(body),
    };
  };

  sites.push({
    id: "outlook",
    name: "Outlook",
    channel: "email",
    isHere: () =>
      /^outlook(-sdf)?\.(office|office365|live)\.com$|(^|\.)outlook\.cloud\.microsoft$/.test(
        location.hostname,
      ) || !!document.querySelector('meta[content*="owamail"]'),
    box: `[id^="editorParent_"] > ${BODY}, ${BODY}[role="textbox"]`,
    message:
      '[id*="docking_InitVisiblePart"], [data-app-section="Form_Content"], [data-app-section="MailReadCompose"], [data-app-section="ConversationContainer"]',
    expects: ["to", "subject", "from", "attachments"],
    sends: (event) =>
      event.target instanceof Element &&
      !!event.target.closest(
        '[data-testid="ComposeSendButton"] button:not([aria-haspopup="true"]), #splitButton-send__primaryActionButton, button[aria-label="Send"]',
      ),
    read: (message, box) => {
      // To, Cc and Bcc are fields in this order. Their labels are translated.
      const rows = [
        ...message.querySelectorAll('[contenteditable="true"]:not([aria-multiline="true"])'),
      ].filter((row) => !box.contains(row));
      const thread = [...document.querySelectorAll('div[id^="UniqueMessageBody"][role="document"]')].map(
        earlier,
      );
      const account = document.querySelector('[role="treeitem"][title*="@"]')?.getAttribute("title") ?? "";
      const me = { ...person(account), name: wordsOf(document.querySelector("#O365_MainLink_Me")) };
      const subject = message.querySelector(
        'input[id^="MSG_"][id$="_SUBJECT"], input[aria-label="Subject"], input[aria-label="Add a subject"]',
      );
      const title = document.querySelector('[role="heading"][id^="CONV_"][id$="_SUBJECT"]');
      const inline = thread.length > 0 && !subject;
      let to = chips(rows[0], PILL);
      if (!to.length && rows[0])
        to = halfTyped(rows[0].parentElement ?? message, '[contenteditable="true"]').slice(0, 1);
      // A folded reply shows no recipients: it goes to the last sender.
      if (!to.length && inline)
        to = thread
          .map(({ from }) => from)
          .filter(({ name, email }) => (name || email) && (!me.email || email !== me.email))
          .slice(-1);
      const cards = [...message.querySelectorAll('[data-testid="AttachmentCard"]')];
      const others = cards.length ? cards : [...message.querySelectorAll('div[aria-label^="Attachment"]')];
      return {
        subject: subject
          ? fieldValue(subject)
          : inline
            ? title?.getAttribute("title") || wordsOf(title)
            : null,
        from: me,
        to,
        cc: chips(rows[1], PILL),
        attachments: others.map((card) => card.getAttribute("title") || wordsOf(card)),
        thread,
      };
    },
  });
})();
