// @ts-check
// Reads what a person sees of Tactful in Firefox. A system sandbox can access its closed root and the
// frames there, which Firefox runs in the page's own process.

const WORDS = `const words = (node) => node ? node.textContent.replace(/\\s+/g, " ").trim() : null;
  const root = [...document.querySelectorAll('div[popover="manual"]')].map((host) => host.openOrClosedShadowRoot).find((root) => root && root.querySelector("iframe.panel"));
  const inFrame = (role) => root?.querySelector("iframe." + role)?.contentDocument?.querySelector("." + role) ?? null;
  const panel = inFrame("panel"), card = inFrame("card");`;

/** The texts of panel and card. */
const PANEL = `${WORDS}
  if (!panel) return null;
  const findings = [...panel.querySelectorAll(".finding")].map((row) => ({ title: words(row.querySelector("strong")), quote: words(row.querySelector("q")) }));
  const said = [panel.querySelector(".toast:not([hidden])"), panel.querySelector("li:has(> .details)")];
  const cardAlone = card?.hidden ? "" : words(card);
  const explained = [...said.map(words), cardAlone].filter(Boolean).join(" ");
  const titles = findings.map(({ title }) => title);
  return { text: words(panel), findings, titles, card: explained || null, cardAlone: cardAlone || null };`;

/**
 * Returns a script that presses a row of the list by its title, or a button by its words, and returns whether
 * it was found. Of several buttons it presses the card's, or the nth of panel and card together (negative:
 * from the end).
 * @param {"finding" | "button"} kind @param {string} name @param {number} [nth]
 */
const press = (kind, name, nth) => `${WORDS}
  const all = [panel, card].flatMap((part) => part ? [...part.querySelectorAll(${kind === "finding" ? '".finding"' : '"button"'})] : []);
  const named = all.filter((one) => words(${kind === "finding" ? 'one.querySelector("strong")' : "one"}) === ${JSON.stringify(name)});
  // Of several buttons the card's is meant, else that of the unfolded row.
  const rank = (one) => card?.contains(one) ? 2 : one.closest(".details") ? 1 : 0;
  named.sort((a, b) => rank(a) - rank(b));
  const wanted = ${nth === undefined ? "named.findLast((one) => one.checkVisibility()) ?? named[0]" : `named.at(${nth})`};
  // A press on an unfolded row would fold it.
  if (!wanted?.matches(".finding[aria-expanded=true]")) wanted?.click();
  return !!wanted;`;

/** The words that the overlays of text boxes underline. */
const MIRRORED = `${WORDS}
  return root ? [...root.querySelectorAll(".overlay:not([hidden]) span")].map((mark) => mark.textContent) : [];`;

/** The place of a frame on the page, and how its text is written. @param {"panel" | "card"} role */
const placeOf = (role) => `${WORDS}
  const frame = root?.querySelector("iframe.${role}.shown");
  if (!frame || !inFrame("${role}")) return null;
  const { x, y, width, height } = frame.getBoundingClientRect();
  const inner = frame.contentDocument;
  return { x, y, width, height, direction: inner.defaultView.getComputedStyle(inner.body).direction };`;

/** Opens the panel if it is folded. */
const OPEN = `${WORDS}
  const pill = root?.querySelector("iframe.panel").contentDocument.querySelector(".counter");
  if (pill?.checkVisibility()) pill.click();`;

module.exports = { PANEL, MIRRORED, OPEN, placeOf, press };
