// @ts-check
"use strict";
// Finds out to whom a message goes where no field says so: from the headings and labels around the box, from
// what stands unfinished in a field, or from what the person has typed in the panel.
(() => {
  const { tactful } = globalThis;
  const HEADING = "h1, h2, h3, h4, legend, label, [role=heading]";
  const NAME = "(\\p{Lu}[\\p{L}'’.-]*(?:\\s+(?:van|von|de|der|da|la|bin|al|\\p{Lu}[\\p{L}'’.-]*)){0,3})";
  /** How pages name the other side of a conversation, in English and in German. */
  const ADDRESSED = new RegExp(
    `^(?:[Yy]our )?(?:[Nn]ew )?(?:(?:[Cc]onversation|[Cc]hat|[Dd]iscussion|[Mm]essages?) (?:with|to)|(?:[Rr]eply|[Ww]rite)(?: a message)? to|[Ss]end a message to|[Mm]essage|(?:Unterhaltung|Chat|Gespräch) mit|(?:Neue )?(?:Nachricht|Antwort) an) ${NAME}[…:.]*$`,
    "u",
  );
  /** Words with which no person's name begins. */
  const NO_NAME =
    /^(the|your|us|our|my|team|support|recruit|hiring|hr|human|customer|employer|company|everyone|all|admin|seller|host|owner|agent|details|body|text|content|settings)/i;

  /** Returns the name in a heading or label, or null. @param {string | null | undefined} words */
  const nameIn = (words) => {
    const [, name] = ADDRESSED.exec((words ?? "").replace(/\s+/g, " ").trim()) ?? [];
    return name && !NO_NAME.test(name) ? name.replace(/[.…]+$/, "") : null;
  };

  /**
   * Returns the person whom the labels of a box or the headings before it name.
   * @param {HTMLElement} box @returns {Person[]}
   */
  tactful.addressed = (box) => {
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
    return [];
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
