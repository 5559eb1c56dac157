// @ts-check
"use strict";
// Reads the fields around any compose box, and the parts that a known site's own file did not find. Names,
// ids and types come before labels. Without them the usual order of fields decides: recipients, subject,
// text.
(() => {
  const { sites, people, person, chips, labelOf, outer, fieldValue, parentOf, bodyOf, isUnclobbered } =
    globalThis.tactful;
  const { tactful } = globalThis;
  const LINE = 'input:not([type]), input[type="text" i], input[type="email" i], input[type="search" i]';
  const ADDRESS = /[^\s<>()"',;]+@[^\s<>()"',;]+\.[^\s<>()"',;]+/;
  /** Elements that contain an address in an attribute. */
  const CHIP =
    '[data-email], [data-address], [data-hovercard-id*="@"], [email], [title*="@"], [aria-label*="@"], a[href^="mailto:"]';

  /**
   * Returns a selector of fields with one of these names in any of the usual attributes.
   * @param {string[]} names
   */
  const named = (...names) =>
    names
      .flatMap((name) => [
        `[name="${name}" i]`,
        `[name="_${name}" i]`,
        `[id="${name}" i]`,
        `[id="_${name}" i]`,
        `[data-testid="${name}" i]`,
        `[data-test-id="${name}" i]`,
        `[aria-label="${name}" i]`,
        `[placeholder="${name}" i]`,
      ])
      .map((attribute) => `input${attribute}, textarea${attribute}, [role="combobox"]${attribute}`)
      .join(", ");
  const TO = named("to", "recipient", "recipients", "mailto");
  const CC = named("cc");
  const SUBJECT =
    'input[name*="subject" i], input[id*="subject" i], input[aria-label*="subject" i], input[placeholder*="subject" i], input[data-testid*="subject" i], input[data-test-id*="subject" i]';

  /**
   * Returns a field by its name or by its label.
   * @param {ParentNode} message @param {string} selector @param {RegExp} label @returns {Element | null}
   */
  const fieldOf = (message, selector, label) =>
    message.querySelector(selector) ??
    [...message.querySelectorAll("label")].find((e) => label.test((e.textContent ?? "").trim()))?.control ??
    null;

  /**
   * Returns the nearest ancestor of a box that also contains a subject or a recipient.
   * @param {Element} box
   */
  const messageAround = (box) => {
    for (let at = parentOf(box); at && at !== bodyOf(); at = parentOf(at)) {
      if (!isUnclobbered(at)) continue;
      if (at.querySelector(`${SUBJECT}, ${TO}, input[type="email"]`)) return at;
      if ([...at.querySelectorAll(LINE)].some((field) => isBefore(field, box))) return at;
    }
    return bodyOf();
  };
  /** @param {Node} first @param {Node} second */
  const isBefore = (first, second) => (first.compareDocumentPosition(second) & 4) !== 0;

  /**
   * Returns the largest element around a field that contains no other field of the message.
   * @param {Element} field @param {Element[]} others
   */
  const rowOf = (field, others) => {
    let row = field;
    for (
      let up = parentOf(row);
      up && isUnclobbered(up) && !others.some((other) => up?.contains(other));
      up = parentOf(up)
    )
      row = up;
    return row;
  };

  /**
   * Returns the people in a row: from the field's value, or from the chips beside it.
   * @param {Element | null} field @param {Element[]} others @returns {Person[]}
   */
  const inRow = (field, others) => {
    if (!field) return [];
    const typed = people(fieldValue(field)).filter((one) => ADDRESS.test(one.email) || one.name.length > 1);
    if (typed.length) return typed;
    const row = rowOf(
      field,
      others.filter((other) => other !== field),
    );
    const found = chips(row, CHIP);
    const shown = found.length
      ? found
      : [...row.querySelectorAll("*")]
          .filter((e) => !e.childElementCount && ADDRESS.test(e.textContent ?? ""))
          .map((e) => person(labelOf(e)));
    return shown.filter(
      (one, at) => shown.findIndex((other) => other.email === one.email && other.name === one.name) === at,
    );
  };

  /** Returns the names of the files chosen in a field. @param {HTMLInputElement} input */
  const namesIn = (input) => [...(input.files ?? [])].map((file) => file.name);

  sites.push({
    id: "generic",
    name: "this page",
    channel: "other",
    isHere: () => true,
    expects: ["to"],
    read: (_message, box) => {
      const mark = outer(box);
      // The fields may be in the same shadow root or frame as the box, or in the page around it.
      const near = parentOf(box) && messageAround(box);
      const message = near?.querySelector(`${SUBJECT}, ${TO}, input[type="email"]`)
        ? near
        : messageAround(mark);
      const before = [...message.querySelectorAll(LINE)].filter(
        (field) => field !== box && isBefore(field, message.contains(box) ? box : mark),
      );
      const to =
        fieldOf(message, TO, /^to\b/i) ??
        message.querySelector('input[type="email"]:not([autocomplete*="email"])');
      const cc = fieldOf(message, CC, /^cc\b/i);
      // The last field before the text is the subject, unless it contains the recipients.
      const subject =
        fieldOf(message, SUBJECT, /subject/i) ??
        before
          .filter(
            (field) =>
              field !== to &&
              field !== cc &&
              /** @type {HTMLInputElement} */ (field).type !== "email" &&
              !field.matches('[role="combobox"], [type="search"]') &&
              fieldValue(field) &&
              !ADDRESS.test(fieldValue(field)),
          )
          .at(-1) ??
        null;
      const first =
        to ??
        (subject
          ? before.filter((field) => field !== subject && field !== cc && isBefore(field, subject))[0]
          : null) ??
        null;
      const others = [box, mark, subject, cc, first].filter((e) => e !== null);
      // An unnamed field may ask for the writer's own name. Only addresses make it the recipients field.
      const whom = inRow(first, others).filter(({ email }) => to || email);
      const from = /** @type {HTMLSelectElement | null} */ (
        message.querySelector('select[name*="from" i], select[id*="from" i], select[name*="identity" i]')
      );
      const sender =
        from?.selectedOptions?.[0]?.text ??
        fieldValue(message.querySelector('input[name="from" i], input[name="_from" i]'));
      const files = message.querySelectorAll('input[type="file"]');
      return {
        subject: subject ? fieldValue(subject) : null,
        from: sender ? person(sender) : undefined,
        to: whom,
        cc: inRow(cc, others),
        attachments: files.length
          ? [
              ...[...files].flatMap((input) => namesIn(/** @type {HTMLInputElement} */ (input))),
              // Forms that upload at once empty the field and list the files.
              ...(message === bodyOf() ? [] : tactful.filesListed(message, box)),
            ]
          : null,
      };
    },
  });
})();
