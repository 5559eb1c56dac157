// @ts-check
"use strict";
// Helpers for the site files: people from text, the message around a box, the site of this page. Also reads
// the context of a box: the generic site fills the parts that the site's own file did not find.
(() => {
  const { tactful } = globalThis;
  /** @type {Site[]} */
  tactful.sites = [];

  const generic = () => /** @type {Site} */ (tactful.sites.find((site) => site.id === "generic"));

  /**
   * Returns the site of this page. The generic site is registered last and fits every page.
   * @returns {Site}
   */
  tactful.siteHere = () => /** @type {Site} */ (tactful.sites.find((site) => site.isHere()));

  /**
   * Returns the site of a box: the site of the page if the box is one of its message boxes, else the generic
   * one.
   * @param {Element} box @returns {Site}
   */
  tactful.siteOf = (box) => {
    const here = tactful.siteHere();
    return !here.box || box.matches(here.box) ? here : generic();
  };

  /** Parses "Name <address>", a bare address or a bare name. @param {string} text @returns {Person} */
  tactful.person = (text) => {
    // Webmail draws presence icons with private-use characters.
    const clean = text
      .replace(/[\uE000-\uF8FF\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, "")
      .replace(/\s+/g, " ")
      .trim();
    const bracketed = /^(.*?)[<(]\s*([^<>()\s]+@[^<>()\s]+)\s*[>)]/s.exec(clean);
    if (bracketed) {
      const name = bracketed[1].trim().replace(/^["']|["']$/g, "");
      return { name: name === bracketed[2] ? "" : name, email: bracketed[2] };
    }
    return /^\S+@\S+$/.test(clean)
      ? { name: "", email: clean.replace(/[,;]$/, "") }
      : { name: clean, email: "" };
  };

  /** Parses a list: "A <a@x>, "B, C" <c@x>". @param {string} text @returns {Person[]} */
  tactful.people = (text) =>
    (text.match(/(?:"[^"]*"|<[^>]*>|[^,;"<>])+/g) ?? [])
      .map((part) => part.trim())
      .filter(Boolean)
      .map(tactful.person);

  /**
   * Returns the people of the chips in a row. Of nested chips only the outermost counts.
   * @param {Element | null | undefined} row @param {string} chip @returns {Person[]}
   */
  tactful.chips = (row, chip) => {
    const all = [...(row?.querySelectorAll(chip) ?? [])];
    return all
      .filter((one) => !all.some((other) => other !== one && other.contains(one)))
      .map((one) => tactful.person(tactful.labelOf(one)))
      .filter((person) => person.name || person.email);
  };

  /** Attributes that may contain an address. */
  const ADDRESS_ATTRIBUTES = [
    "title",
    "aria-label",
    "data-email",
    "data-address",
    "data-hovercard-id",
    "email",
    "href",
  ];

  /**
   * Returns the text of a chip, or the title or label on or in it that contains the address.
   * @param {Element} chip
   */
  tactful.labelOf = (chip) => {
    const words = (chip.textContent ?? "").replace(/^[\s|]+/, "").trim();
    if (words.includes("@")) return words;
    const told = [
      chip,
      ...chip.querySelectorAll(ADDRESS_ATTRIBUTES.map((name) => `[${name}]`).join(", ")),
    ].flatMap((e) => ADDRESS_ATTRIBUTES.map((name) => e.getAttribute(name) ?? ""));
    const full = told
      .find((text) => text.includes("@"))
      ?.replace(/^mailto:/i, "")
      .replace(/\?.*$/s, "");
    return !full
      ? words
      : /[<(]/.test(full)
        ? full
        : `${words} <${full.match(/[^\s"',;]+@[^\s"',;]+/)?.[0]}>`;
  };

  /** Returns the outermost frame around a box, or the box itself. @param {Element} box @returns {Element} */
  tactful.outer = (box) => {
    const frame = box.ownerDocument.defaultView?.frameElement;
    return frame && box.ownerDocument !== document ? tactful.outer(frame) : box;
  };

  /**
   * Returns the parent of an element, the host of its shadow root, or the frame of its document.
   * @param {Element} element @returns {Element | null}
   */
  tactful.above = (element) => {
    const parent = tactful.parentOf(element);
    if (parent) return parent;
    const root = element.getRootNode();
    return (
      (root.nodeType === 9
        ? /** @type {Document} */ (root).defaultView?.frameElement
        : /** @type {ShadowRoot} */ (root).host) ?? null
    );
  };

  /**
   * Returns the nearest matching element around a box, through frames and shadow roots.
   * @param {Element} box @param {string | undefined} selector @returns {Element | null}
   */
  tactful.around = (box, selector) => {
    if (!selector) return null;
    for (let at = /** @type {Element | null} */ (box); at; at = tactful.above(at))
      if (tactful.isUnclobbered(at) && at.matches(selector)) return at;
    return null;
  };

  /**
   * Returns the element around the whole message, by the site's selector or by common containers of fields.
   * @param {Element} box @param {Site} site
   */
  tactful.messageOf = (box, site) =>
    tactful.around(box, site.message) ?? tactful.around(box, "form, [role=dialog], [role=form], fieldset");

  /**
   * Returns the nearest ancestor that contains a match.
   * @param {Element} from @param {string} selector @returns {Element | null}
   */
  tactful.withInside = (from, selector) => {
    for (let at = tactful.parentOf(from); at; at = tactful.parentOf(at))
      if (tactful.isUnclobbered(at) && at.querySelector(selector)) return at;
    return null;
  };

  /** Returns the value of a field. @param {Element | null | undefined} field */
  tactful.fieldValue = (field) => {
    const { value, textContent } = /** @type {Partial<HTMLInputElement>} */ (field ?? {});
    return (value ?? textContent ?? "").trim();
  };

  /** Returns the visible text of an element. @param {Element | null | undefined} element */
  tactful.wordsOf = (element) => {
    const { innerText, textContent } = /** @type {Partial<HTMLElement>} */ (element ?? {});
    return (innerText ?? textContent ?? "").trim();
  };

  /** Reads the context of a box. @param {HTMLElement} box @param {Site} site */
  tactful.context = (box, site) => {
    const message =
      tactful.around(box, site.message) ?? /** @type {Document | ShadowRoot} */ (box.getRootNode());
    /** @type {Partial<Context>} */ let own = {};
    try {
      own = site.read(message, box);
    } catch {
      // The site has changed and its file no longer fits, so only the generic site is used.
    }
    const lacks = (/** @type {Part} */ part) =>
      part === "to"
        ? !own.to?.length
        : part === "from"
          ? !own.from?.email && !own.from?.name
          : part === "thread"
            ? !own.thread?.length
            : own[part] === null || own[part] === undefined;
    const wanted = site.expects.filter(lacks);
    if (wanted.length && site.id !== "generic") {
      const general = generic().read(message, box);
      for (const part of wanted)
        if (general[part] !== null && general[part] !== undefined) own = { ...own, [part]: general[part] };
    }
    if (site.id === "generic" && lacks("to")) own = { ...own, to: tactful.addressed(box, own.from) };
    if (site.expects.includes("to") && lacks("to")) own = { ...own, to: tactful.answered(own) };
    const isUnaddressed = site.expects.includes("to") && lacks("to");
    const typed = isUnaddressed ? tactful.people(tactful.typedRecipients(box)) : [];
    if (typed.length) own = { ...own, to: typed, toTyped: true };
    const missing = site.expects.filter(lacks);
    const inText = tactful.filesIn(box, site);
    if (inText.length) own = { ...own, attachments: [...(own.attachments ?? []), ...inText] };
    return {
      site: site.id,
      channel: site.channel,
      now: tactful.now(),
      subject: null,
      to: [],
      cc: [],
      attachments: null,
      ...own,
      missing,
      isUnaddressed,
      treatAs: tactful.treatment(box, { to: own.to ?? [] }),
      isPart: site.id === "generic" && tactful.isOneOfMany(box),
    };
  };
})();
