// @ts-check
"use strict";
// Gmail: a separate window, full screen, a reply in the thread, HTML or plain text. Facts: InboxSDK,
// gmail.js, FlowCrypt and Mailvelope, as listed in docs/sites.md. Fixtures: tests/browser/pages/gmail*.html
(() => {
  const { tactful } = globalThis;
  const { sites, person, parseDate, fieldValue, wordsOf } = tactful;

  /** @param {ParentNode} message @param {string} row @returns {Person[]} */
  const recipients = (message, row) => {
    const chips = [...message.querySelectorAll(`[name="${row}"] [role="option"][data-hovercard-id]`)];
    if (chips.length)
      return chips.map((chip) => ({
        name: chip.getAttribute("data-name") ?? "",
        email: chip.getAttribute("data-hovercard-id") ?? "",
      }));
    const typed = tactful.halfTyped(message, `[name="${row}"] input[role="combobox"]`);
    if (typed.length) return typed;
    const hidden = [...message.querySelectorAll(`input[type="hidden"][name="${row}"]`)];
    if (hidden.some(fieldValue)) return hidden.map((input) => person(fieldValue(input)));
    // A folded header lists all recipients, so only the To row uses it.
    const folded = row === "to" ? [...message.querySelectorAll(".aoD span[email], .oL span[email]")] : [];
    return folded.map(named);
  };

  /** Reads a person from attributes. @param {Element} element @returns {Person} */
  const named = (element) => ({
    name: element.getAttribute("name") ?? wordsOf(element),
    email: element.getAttribute("email") ?? "",
  });

  /** Returns the account's name and address. @param {ParentNode} message @returns {Person} */
  const account = (message) => {
    const chosen = person(fieldValue(message.querySelector('input[name="from"]')));
    const link =
      document.querySelector('a[href*="SignOutOptions"][aria-label]')?.getAttribute("aria-label") ?? "";
    // "Google Account: Sam Okafor (sam@…)" in any language: the name is between the last colon and the
    // address.
    const [, name = "", email = ""] = /(?:^|[:：])\s*([^:：(]*?)\s*\(([^()\s]+@[^()\s]+)\)/s.exec(link) ?? [];
    const titled = /[^\s()]+@[^\s()]+/.exec(document.title)?.[0] ?? "";
    return {
      name: chosen.name || (!chosen.email || chosen.email === email ? name.trim() : ""),
      email: chosen.email || email || titled,
    };
  };

  /**
   * Parses "Nov 24, 8:00 AM" or "11/24/2026 8:00 AM" as local time; true (now) if it cannot be parsed.
   * @param {string} words
   */
  const scheduled = (words) => {
    const now = new Date();
    const dated = new Date(/\d{4}/.test(words) ? words : words.replace(",", ` ${now.getFullYear()},`));
    if (Number.isNaN(dated.getTime())) return true;
    if (dated < now && !/\d{4}/.test(words)) dated.setFullYear(now.getFullYear() + 1);
    return { at: globalThis.tactful.now(dated) };
  };

  sites.push({
    id: "gmail",
    name: "Gmail",
    channel: "email",
    isHere: () => location.hostname === "mail.google.com",
    box: '[g_editable="true"][role="textbox"], textarea.Ak',
    message: '.M9, div[role="dialog"], .I5',
    quoted: ".gmail_attr",
    undo: "#link_undo",
    expects: ["to", "subject", "from", "attachments"],
    sends: (event) => {
      const target = event.target instanceof Element ? event.target : null;
      if (
        target?.closest(
          '.IZ .Up div > div[role="button"]:not(.Uo):not([aria-haspopup="true"]), .gU.Up, div.T-I.T-I-atl',
        )
      )
        return !target.closest('[selector="scheduledSend"]');
      // "Schedule send": a menu of times, or a dialog with two fields.
      const moment = target?.closest('[role="menuitem"]')?.querySelector(".Ay")?.textContent;
      if (moment) return scheduled(moment);
      const fields = [
        ...(target
          ?.closest("button")
          ?.closest('[role="dialog"]')
          ?.querySelectorAll('input[jsname="YPqjbf"]') ?? []),
      ].map(fieldValue);
      return fields.length === 2 && target?.closest("button[data-mdc-dialog-action=ok], button:last-of-type")
        ? scheduled(fields.join(" "))
        : false;
    },
    read: (message) => {
      const subject = message.querySelector('input[name="subjectbox"]');
      const inline = message instanceof Element && !message.closest('div[role="dialog"]');
      const title = document.querySelector("h2.hP")?.textContent ?? "";
      const from = account(message);
      // A separate window may cover a conversation with another person.
      const about = [...document.querySelectorAll("div.adn.ads[data-message-id]")];
      let to = recipients(message, "to");
      if (!to.length && inline)
        to = about
          .flatMap((item) => [...item.querySelectorAll("span.gD[email]")].map(named))
          .filter(({ email }) => email !== from.email)
          .slice(-1);
      const known = about.flatMap((item) =>
        [...item.querySelectorAll("[email]")].map((person) => person.getAttribute("email")),
      );
      const thread = inline || to.some((person) => known.includes(person.email)) ? about : [];
      return {
        subject: fieldValue(subject) || (inline ? title : subject ? "" : null),
        from,
        to,
        cc: recipients(message, "cc"),
        attachments: [...message.querySelectorAll("div.dL .vI")].map(wordsOf),
        thread: thread.map((item) => {
          const sender = item.querySelector("span.gD[email]");
          return {
            from: sender ? named(sender) : { name: "", email: "" },
            at: parseDate(item.querySelector(".gK .g3")?.getAttribute("title")),
            text: wordsOf(item.querySelector(".a3s")),
          };
        }),
      };
    },
  });
})();
