// @ts-check
// What a person sees of Tactful in Firefox: only a system sandbox may look into its closed root.

const WORDS = `const words = (node) => node ? node.textContent.replace(/\\s+/g, " ").trim() : null;
  const ours = [...document.documentElement.children].map((host) => host.openOrClosedShadowRoot).find((root) => root && root.querySelector('section[aria-label="Tactful"]'));`;

/** The texts of panel and card. */
const PANEL = `${WORDS}
  if (!ours) return null;
  const panel = ours.querySelector('section[aria-label="Tactful"]'), card = ours.querySelector(".card");
  const findings = [...panel.querySelectorAll(".finding")].map((row) => ({ title: words(row.querySelector("strong")), quote: words(row.querySelector("q")) }));
  return { text: words(panel), findings, titles: findings.map(({ title }) => title), card: card.hidden ? null : words(card) };`;

/** Presses a row of the list by its title, or a button by its words; answers whether it was there. Of several it is the nth, or counted from the last if negative. @param {"finding" | "button"} kind @param {string} name @param {number} [nth] */
const press = (kind, name, nth = 0) => `${WORDS}
  const all = ours ? [...ours.querySelectorAll(${kind === "finding" ? '".finding"' : '"button"'})] : [];
  const wanted = all.filter((one) => words(${kind === "finding" ? 'one.querySelector("strong")' : "one"}) === ${JSON.stringify(name)}).at(${nth});
  wanted?.click();
  return !!wanted;`;

/** The words the mirrors underline. */
const MIRRORED = `${WORDS}
  return ours ? [...ours.querySelectorAll(".mirror:not([hidden]) span")].map((mark) => mark.textContent) : [];`;

module.exports = { PANEL, MIRRORED, press };
