// @ts-check
"use strict";
// Finds out to whom a message goes if no field says so: from the headings, labels and profile links around
// the box, from the senders of earlier messages, from what is unfinished in a field, or from what the person
// has typed in the panel.
(() => {
  const { tactful } = globalThis;
  const HEADING = "h1, h2, h3, h4, legend, label, [role=heading]";
  const NAME = "(\\p{Lu}[\\p{L}'’.-]*(?:\\s+(?:van|von|de|der|da|la|bin|al|\\p{Lu}[\\p{L}'’.-]*)){0,3})";
  /** How pages name the other side of a conversation, in English and in German. */
  const ADDRESSED = new RegExp(
    `^(?:[Yy]our )?(?:[Nn]ew )?(?:(?:[Cc]onversation|[Cc]hat|[Dd]iscussion|[Mm]essages?) (?:with|to)|(?:[Rr]eply|[Ww]rite)(?: a message)? to|[Ss]end a message to|[Mm]essage|(?:Unterhaltung|Chat|Gespräch) mit|(?:Neue )?(?:Nachricht|Antwort) an) ${NAME}[…:.]*$`,
    "u",
  );
  const FULL_NAME = new RegExp(`^${NAME}$`, "u");
  /** Addresses of profiles, such as /in/dana-reyes. */
  const PROFILE = /\/(?:in|profiles?|users?|people|persons?|members?|u|candidates?)\/[^/?#]+\/?(?:[?#]|$)/i;
  const SENDER =
    '[data-sender], [data-sender-name], [data-author], [data-testid*="sender" i], [class*="sender" i], [class*="author" i], [itemprop="author"], [rel~="author"]';
  const AROUND_PAGE = "nav, [role=navigation], [role=banner], body > header, body > footer, aside";
  /** How pages name the person who reads them. */
  const SELF = /^(you|me|myself|ich|du|sie|vous|moi|tú|yo)$/i;
  const LEVELS = 8; // most ancestors of a box that are searched for links and senders
  /** Words with which no person's name begins. */
  const NO_NAME =
    /^(the|your|us|our|my|team|support|recruit|hiring|hr|human|customer|employer|company|everyone|all|admin|seller|host|owner|agent|details|body|text|content|settings)/i;

  /** Returns the name in a heading or label, or null. @param {string | null | undefined} words */
  const nameIn = (words) => {
    const [, name] = ADDRESSED.exec((words ?? "").replace(/\s+/g, " ").trim()) ?? [];
    return name && !NO_NAME.test(name) ? name.replace(/[.…]+$/, "") : null;
  };

  /** Returns the person's name that an element consists of, or null. @param {Element} element */
  const nameOf = (element) => {
    const words = (element.textContent ?? "").replace(/\s+/g, " ").trim();
    const [, name] = FULL_NAME.exec(words) ?? [];
    return name && name.length <= 60 && !NO_NAME.test(name) ? name : null;
  };
  /**
   * Yields, from the inside, what the surroundings of a box have before it.
   * @param {Element} outer @param {string} selector @returns {Generator<Element[]>}
   */
  function* levelsBefore(outer, selector) {
    let at = tactful.above(outer);
    for (let level = 0; at && at !== tactful.bodyOf() && level < LEVELS; level++, at = tactful.above(at)) {
      if (!tactful.isUnclobbered(at)) continue;
      const found = [...at.querySelectorAll(selector)].filter(
        (one) => one.compareDocumentPosition(outer) & 4 && !one.closest(AROUND_PAGE),
      );
      if (found.length) yield found;
    }
  }

  /**
   * Returns the person to whose profile the nearest links before a box lead. Links to several people tell
   * nothing.
   * @param {Element} outer
   */
  const profileBefore = (outer) => {
    for (const links of levelsBefore(outer, "a[href]")) {
      const profiles = links.filter((link) => PROFILE.test(link.getAttribute("href") ?? ""));
      const names = new Set(profiles.map(nameOf).filter((name) => name?.includes(" ")));
      if (names.size) return names.size === 1 ? [...names][0] : null;
    }
    return null;
  };

  /**
   * Returns the other side of a conversation, given the names of its senders, oldest first. Without knowing
   * which of them is the writer, only one name is certain.
   * @param {string[]} names @param {boolean} isSelfKnown whether the writer is named in another way
   */
  const otherSide = (names, isSelfKnown) =>
    isSelfKnown || new Set(names).size === 1 ? (names[names.length - 1] ?? null) : null;

  /** @param {Element} outer @param {string} own the writer's name, if it is known */
  const senderBefore = (outer, own) => {
    for (const senders of levelsBefore(outer, SENDER)) {
      const leaves = senders.filter((one) => !senders.some((other) => other !== one && one.contains(other)));
      const words = leaves.map((one) => (one.textContent ?? "").trim());
      const names = leaves.map(nameOf).filter((name) => name !== null);
      const others = names.filter((name) => !SELF.test(name) && name.toLowerCase() !== own);
      const isSelfKnown = words.some((text) => SELF.test(text)) || others.length < names.length;
      if (others.length) return otherSide(others, isSelfKnown);
    }
    return null;
  };

  /**
   * Returns the person whom the labels of a box, the headings before it, a profile link or the earlier
   * messages name.
   * @param {HTMLElement} box @param {Person} [from] the writer @returns {Person[]}
   */
  tactful.addressed = (box, from) => {
    const outer = tactful.outer(box);
    for (const label of ["aria-label", "placeholder", "data-placeholder"]) {
      const name = nameIn(box.getAttribute(label));
      if (name) return [{ name, email: "" }];
    }
    for (let at = tactful.above(outer); at; at = tactful.above(at)) {
      if (!tactful.isUnclobbered(at)) continue;
      const before = [...at.querySelectorAll(HEADING)].filter(
        (heading) => heading.compareDocumentPosition(outer) & 4,
      );
      const name = before.map((heading) => nameIn(heading.textContent)).findLast(Boolean);
      const said = name ?? nameIn(at.getAttribute("aria-label"));
      if (said) return [{ name: said, email: "" }];
    }
    const name = senderBefore(outer, (from?.name ?? "").toLowerCase()) ?? profileBefore(outer);
    return name ? [{ name, email: "" }] : [];
  };

  /**
   * Returns the other side of the earlier messages that a site shows above a reply.
   * @param {Partial<Context>} context @returns {Person[]}
   */
  tactful.answered = ({ thread, from, subject }) => {
    const isReply =
      subject === null || subject === undefined || /^\s*(re|aw|sv|vs|antw|odp|rif)\s*:/i.test(subject);
    if (!thread?.length || !isReply) return [];
    const keyOf = (/** @type {Person} */ { name, email }) => (email || name).toLowerCase();
    const isOwn = (/** @type {Person} */ one) =>
      (from?.email && from.email.toLowerCase() === one.email?.toLowerCase()) ||
      (from?.name && from.name.toLowerCase() === one.name?.toLowerCase()) ||
      SELF.test(one.name ?? "");
    const senders = thread.map((message) => message.from).filter((one) => keyOf(one));
    const others = senders.filter((one) => !isOwn(one));
    const wanted = otherSide(others.map(keyOf), others.length < senders.length || Boolean(from?.email));
    const found = others.findLast((one) => keyOf(one) === wanted);
    return found ? [found] : [];
  };

  /**
   * Returns the people of fields that show no chip yet. A field is not read while the person types in it.
   * @param {ParentNode} message @param {string} fields @returns {Person[]}
   */
  tactful.halfTyped = (message, fields) =>
    [...message.querySelectorAll(fields)]
      .filter((field) => field !== tactful.focused())
      .flatMap((field) => tactful.people(tactful.fieldValue(field)))
      .filter(({ name, email }) => email || name.length > 1);

  /** What the person has typed for each box, for all sessions of this page. */
  tactful.typedFor ??= new WeakMap();
  tactful.typedRecipients = (box) => tactful.typedFor.get(box) ?? "";
  tactful.typeRecipients = (box, text) => void tactful.typedFor.set(box, text.trim());
})();
