// @ts-check
// Reads what a person sees of Tactful on a page, through the browser's debugging protocol: the panel is in
// a closed shadow root, which no page script can enter, and the underlines are highlights.

const { until } = require("./chromium.js");

/**
 * Evaluates an expression in the world of the content scripts. Returns the first truthy value.
 * @param {import("playwright-core").Page} page @param {string} expression
 */
async function inWorld(page, expression) {
  const cdp = await page.context().newCDPSession(page);
  /** @type {number[]} */ const worlds = [];
  cdp.on(
    "Runtime.executionContextCreated",
    ({ context }) => void (context.name === "Tactful" && worlds.push(context.id)),
  );
  await cdp.send("Runtime.enable");
  try {
    for (const contextId of worlds) {
      const { result, exceptionDetails } = await cdp.send("Runtime.evaluate", {
        contextId,
        returnByValue: true,
        awaitPromise: true,
        expression: `globalThis.tactful?.session ? (${expression}) : null`,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      if (result.value) return result.value;
    }
    throw new Error("Tactful does not run on the page");
  } finally {
    await cdp.detach();
  }
}

/**
 * Returns the context that the content script reads around the box.
 * @param {import("playwright-core").Page} page
 */
const readAround = (page) =>
  inWorld(
    page,
    `(() => {
  const { box } = tactful.findBox(), site = tactful.siteOf(box);
  return {
    context: JSON.parse(JSON.stringify(tactful.context(box, site))),
    runs: tactful.read(box, site).runs,
    site: site.name,
    here: tactful.siteHere().name,
    message: !site.message || !!tactful.around(box, site.message),
  };
})()`,
  );

/**
 * Returns our frame of panel or card, or undefined if there is none.
 * @param {import("playwright-core").Page} page @param {"panel" | "card"} role
 */
const frameOf = (page, role) =>
  page.frames().find((frame) => frame.url().endsWith(`/surface/surface.html#${role}`) && !frame.isDetached());

/**
 * Returns the texts of the panel and the card, or null if there is no panel. The findings are in the order of
 * the list: the worst first.
 * @param {import("playwright-core").Page} page
 */
async function panel(page) {
  const [sheet, card] = [frameOf(page, "panel"), frameOf(page, "card")];
  if (!sheet) return null;
  try {
    const seen = await sheet.evaluate(() => {
      const words = (/** @type {Element | null | undefined} */ element) =>
        textOf(element).replace(/\s+/g, " ").trim();
      /**
       * Joins the texts of all visible elements by spaces.
       * @param {any} node @returns {string}
       */
      const textOf = (node) =>
        !node
          ? ""
          : node.nodeType === 3
            ? node.data
            : [...node.childNodes]
                .filter((child) => !child.hidden)
                .map(textOf)
                .join(" ");
      const panel = document.querySelector(".panel");
      if (!panel) return null;
      /** With what is in a closed menu. @param {any} node @returns {string} */
      const everything = (node) =>
        !node
          ? ""
          : node.nodeType === 3
            ? node.data
            : [...node.childNodes].map(everything).join(" ").replace(/\s+/g, " ").trim();
      // What is said at the foot, and the row that is unfolded.
      const said = [panel.querySelector(".toast:not([hidden])"), panel.querySelector("li:has(> .details)")];
      const findings = [...panel.querySelectorAll(".finding")].map((row) => ({
        level: row.classList[1],
        title: words(row.querySelector("strong")),
        quote: words(row.querySelector("q")),
      }));
      return {
        text: words(panel),
        checked: words(panel.querySelector(".checked")),
        state: words(panel.querySelector(".state")),
        findings,
        explained: said.map(everything).filter(Boolean).join(" "),
      };
    });
    if (!seen) return null;
    const explained =
      card &&
      (await (await card.frameElement()).isVisible()) &&
      (await card.evaluate(() => {
        /** @param {any} node @returns {string} */
        const textOf = (node) =>
          node.nodeType === 3 ? node.data : [...node.childNodes].map(textOf).join(" ");
        const shown = document.querySelector(".card:not([hidden])");
        return shown
          ? [...shown.children]
              .filter((row) => !row.matches(".spoken"))
              .map(textOf)
              .join(" ")
              .replace(/\s+/g, " ")
              .trim()
          : null;
      }));
    return {
      ...seen,
      /** What is explained or said: at the foot of the panel, in the unfolded row, in the card. */
      card: [seen.explained, explained].filter(Boolean).join(" ") || null,
      /** The text of the card alone. */
      cardAlone: explained || null,
      /** Unfolds a finding in the list. @param {number} index */
      press: async (index) => {
        const pill = sheet.locator(".counter");
        if (await pill.isVisible()) await pill.click();
        const row = sheet.locator(".finding").nth(index);
        if ((await row.getAttribute("aria-expanded")) !== "true") await row.click();
      },
    };
  } catch (error) {
    if (/detached|destroyed|closed/i.test(String(error))) return null; // it went away meanwhile
    throw error;
  }
}

/**
 * Returns the middle of a button of panel or card, in pixels of the page. Of several buttons it takes the
 * card's, else that of the unfolded row, or the nth of list, unfolded row and card (negative: from the end).
 * @param {import("playwright-core").Page} page @param {string} name @param {number} [nth]
 */
async function placeOf(page, name, nth = -1) {
  /** @type {{frame: import("playwright-core").Frame, element: any, at: number}[]} */ const found = [];
  for (const role of /** @type {const} */ (["panel", "card"])) {
    const frame = frameOf(page, role);
    const element = await frame?.frameElement();
    // The card's words are drawn before it is put in its place; and a press reaches a frame once it is on the
    // screen.
    if (!frame || !element || !(await element.isVisible())) continue;
    const places = await frame.evaluate(
      (name) =>
        [...document.querySelectorAll("button")]
          .map((button, at) => ({ button, at, isUnfolded: button.closest(".details") ? 1 : 0 }))
          .filter(
            ({ button }) =>
              (button.textContent ?? "").replace(/\s+/g, " ").trim() === name && button.checkVisibility(),
          )
          .sort((a, b) => a.isUnfolded - b.isUnfolded)
          .map(({ at }) => at),
      name,
    );
    found.push(...places.map((at) => ({ frame, element, at })));
  }
  const wanted = found.at(nth);
  if (!wanted && (await openMenu(page, name))) return placeOf(page, name, nth);
  if (!wanted) throw new Error(`there is no button "${name}"`);
  const { frame, element, at } = wanted;
  for (const shown of [page.mainFrame(), frame])
    await shown.evaluate(
      () => new Promise((resume) => requestAnimationFrame(() => requestAnimationFrame(resume))),
    );
  const inner = await frame.evaluate(
    ([at, name]) => {
      const button = document.querySelectorAll("button")[/** @type {number} */ (at)];
      if ((button?.textContent ?? "").replace(/\s+/g, " ").trim() !== name) return null;
      button.scrollIntoView({ block: "nearest" });
      const rect = button.getBoundingClientRect();
      return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
    },
    /** @type {const} */ ([at, name]),
  );
  const outer = inner && (await element.boundingBox());
  if (!outer) throw new Error(`the button "${name}" has gone`);
  return { x: outer.x + 1 + inner.x, y: outer.y + 1 + inner.y }; // its edge is a pixel wide
}

/**
 * Opens the menu or the folded part that contains a button, if there is one.
 * @param {import("playwright-core").Page} page @param {string} name
 */
async function openMenu(page, name) {
  for (const role of /** @type {const} */ (["card", "panel"])) {
    const frame = frameOf(page, role);
    const opened = await frame?.evaluate((name) => {
      const named = [...document.querySelectorAll("button")].filter(
        (button) => (button.textContent ?? "").replace(/\s+/g, " ").trim() === name,
      );
      for (const button of named) {
        const part = /** @type {HTMLElement | null} */ (button.closest("[hidden]"));
        if (!part || part.matches(".card, .panel, .toast")) continue;
        const toggles = [...(part.parentElement?.querySelectorAll("[aria-expanded=false]") ?? [])];
        for (const toggle of toggles)
          if (part.hidden && toggle.checkVisibility() && !toggle.matches(".finding"))
            /** @type {HTMLElement} */ (toggle).click();
        if (!part.hidden) return true;
      }
      return false;
    }, name);
    if (opened) return true;
  }
  return false;
}

/**
 * Presses a button of panel or card with the mouse, once it is shown; see placeOf.
 * @param {import("playwright-core").Page} page @param {string} name @param {number} [nth]
 */
async function pressIn(page, name, nth = -1) {
  const { x, y } = await until(`the button "${name}"`, () =>
    placeOf(page, name, nth).catch((error) => {
      if (/there is no button|has gone/.test(String(error))) return null;
      throw error;
    }),
  );
  await page.mouse.click(x, y);
}

/**
 * Returns the place of an element in the frame of panel or card; all zero if it is not shown.
 * @param {import("playwright-core").Page} page @param {string} selector
 */
async function rectOf(page, selector) {
  const nothing = { x: 0, y: 0, width: 0, height: 0 };
  const frame = frameOf(page, selector.includes("card") ? "card" : "panel");
  return (await frame?.locator(selector).first().boundingBox()) ?? nothing;
}

const pairs = (/** @type {string[]} */ list = []) =>
  Object.fromEntries(Array.from({ length: list.length / 2 }, (_, i) => [list[2 * i], list[2 * i + 1]]));
/** @param {any} node @returns {string} */
const words = (node) =>
  !node
    ? ""
    : node.nodeType === 3
      ? node.nodeValue
      : (node.children ?? []).map(words).join(" ").replace(/\s+/g, " ").trim();
/** @param {any} node @param {(node: any) => boolean} fits @returns {any[]} */
const all = (node, fits) => [
  ...(fits(node) ? [node] : []),
  ...(node.children ?? []).flatMap((/** @type {any} */ child) => all(child, fits)),
];

/**
 * Returns the underlined words of a frame by severity. The page can read the same highlight registry.
 * @param {import("playwright-core").Page | import("playwright-core").Frame} frame
 */
const underlined = (frame) =>
  frame.evaluate(() => {
    /** @type {Record<string, string[]>} */ const found = {};
    for (const [name, highlight] of CSS.highlights)
      found[name.replace("tactful-", "")] = [...highlight].map((range) => range.toString());
    return found;
  });

/** The words the overlays of text boxes underline, and where. @param {import("playwright-core").Page} page */
async function overlaid(page) {
  const cdp = await page.context().newCDPSession(page);
  try {
    for (let tries = 0; ; tries++) {
      try {
        return await marksOf(cdp);
      } catch (error) {
        if (tries > 10) throw error; // an overlay is redrawn at every edit, so listed nodes may be gone
      }
    }
  } finally {
    await cdp.detach();
  }
}

/** @param {import("playwright-core").CDPSession} cdp */
async function marksOf(cdp) {
  const { root } = await cdp.send("DOM.getDocument", { depth: -1, pierce: true });
  /** @type {any[]} */ const found = [];
  const visit = (/** @type {any} */ node) => {
    if (pairs(node.attributes).class === "overlay") found.push(node);
    [...(node.children ?? []), ...(node.shadowRoots ?? [])].forEach(visit);
  };
  visit(root);
  const marks = found.flatMap((overlay) => all(overlay, (n) => n.localName === "span"));
  const boxes = [];
  for (const mark of marks) {
    const { model } = await cdp.send("DOM.getBoxModel", { nodeId: mark.nodeId });
    boxes.push({ text: words(mark), x: model.content[0], y: model.content[1] });
  }
  return boxes;
}

/**
 * Waits until the panel fits, and returns what a person sees then.
 * @param {import("playwright-core").Page} page @param {string} what @param {(seen: any) => unknown} fits
 * @returns {Promise<any>}
 */
const when = (page, what, fits) =>
  until(what, async () => {
    const seen = await panel(page);
    return seen && fits(seen) && seen;
  });

module.exports = {
  panel,
  frameOf,
  placeOf,
  rectOf,
  inWorld,
  readAround,
  pressIn,
  underlined,
  overlaid,
  when,
};
