// @ts-check
"use strict";
// What the person has chosen to check the message of a box as: a follow-up or an ordinary message. The worker
// stores the choice for the conversation. It is remembered here too, for private windows, which store
// nothing, and for a message whose subject is not written yet.
(() => {
  const { tactful } = globalThis;
  const peopleOf = (/** @type {Pick<Context, "to">} */ { to }) =>
    to.map(({ name, email }) => (email || name).toLowerCase());

  /** The choices of all sessions of this page, with the recipients at the time of the choice. */
  tactful.treatments ??= new WeakMap();

  tactful.treat = (box, context, choice) => {
    if (choice) tactful.treatments.set(box, { choice, people: peopleOf(context) });
    else tactful.treatments.delete(box);
  };

  tactful.treatment = (box, context) => {
    const known = tactful.treatments.get(box);
    if (!known) return null;
    const people = peopleOf(context);
    // A box that is used for another person now has no choice.
    if (known.people.some((one) => !people.includes(one))) {
      tactful.treatments.delete(box);
      return null;
    }
    known.people = people;
    return known.choice;
  };
})();
