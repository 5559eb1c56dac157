// @ts-check
// What a person sees of Tactful on a page, read through the browser's own debugging protocol: the panel is in a closed
// shadow root, which no page script can enter, and the underlines are highlights.

/** Asks the content scripts in their own world; answers the first value that is not null. @param {import("playwright-core").Page} page @param {string} expression */
async function inWorld(page, expression) {
  const cdp = await page.context().newCDPSession(page);
  /** @type {number[]} */ const worlds = [];
  cdp.on("Runtime.executionContextCreated", ({ context }) => void (context.name === "Tactful" && worlds.push(context.id)));
  await cdp.send("Runtime.enable");
  try {
    for (const contextId of worlds) {
      const { result, exceptionDetails } = await cdp.send("Runtime.evaluate", { contextId, returnByValue: true, awaitPromise: true, expression: `globalThis.tactful?.session ? (${expression}) : null` });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      if (result.value) return result.value;
    }
    throw new Error("Tactful does not run on the page");
  } finally {
    await cdp.detach();
  }
}

/** What the content script reads around the box. @param {import("playwright-core").Page} page */
const readAround = (page) => inWorld(page, `(() => {
  const { box } = tactful.findBox(), site = tactful.siteOf(box);
  return { context: JSON.parse(JSON.stringify(tactful.context(box, site))), runs: tactful.read(box, site).runs, site: site.name };
})()`);

/** The texts of the panel and the card. @param {import("playwright-core").Page} page */
async function panel(page) {
  const cdp = await page.context().newCDPSession(page);
  try {
    const { root } = await cdp.send("DOM.getDocument", { depth: -1, pierce: true });
    /** @type {any[]} */ const found = [];
    const visit = (/** @type {any} */ node) => {
      const attributes = pairs(node.attributes);
      if (attributes["aria-label"] === "Tactful" && node.localName === "section") found.push(node);
      if (node.localName === "section" && attributes.class === "card") found.push(node);
      [...(node.children ?? []), ...(node.shadowRoots ?? []), ...(node.contentDocument ? [node.contentDocument] : [])].forEach(visit);
    };
    visit(root);
    const [sheet, card] = found;
    if (!sheet) return null;
    const findings = all(sheet, (n) => n.localName === "button" && /finding/.test(pairs(n.attributes).class ?? ""));
    return {
      text: words(sheet),
      checked: words(all(sheet, (n) => pairs(n.attributes).class === "checked")[0]),
      state: words(all(sheet, (n) => pairs(n.attributes).class === "state")[0]),
      findings: findings.map((n) => ({ level: (pairs(n.attributes).class ?? "").split(" ").pop(), title: words(n.children[0]), quote: words(all(n, (q) => q.localName === "q")[0]) })),
      card: card && pairs(card.attributes).hidden === undefined ? words(card) : null,
      /** Presses a finding in the list. */
      press: async (/** @type {number} */ index) => press(cdp, findings[index]),
    };
  } finally {
    // The session stays open for press(); it ends with the page.
  }
}

const pairs = (/** @type {string[]} */ list = []) => Object.fromEntries(Array.from({ length: list.length / 2 }, (_, i) => [list[2 * i], list[2 * i + 1]]));
/** @param {any} node @returns {string} */
const words = (node) => (!node ? "" : node.nodeType === 3 ? node.nodeValue : (node.children ?? []).map(words).join(" ").replace(/\s+/g, " ").trim());
/** @param {any} node @param {(node: any) => boolean} fits @returns {any[]} */
const all = (node, fits) => [...(fits(node) ? [node] : []), ...(node.children ?? []).flatMap((/** @type {any} */ child) => all(child, fits))];

/** @param {any} cdp @param {any} node */
async function press(cdp, node) {
  await cdp.send("DOM.scrollIntoViewIfNeeded", { backendNodeId: node.backendNodeId });
  const { model } = await cdp.send("DOM.getBoxModel", { backendNodeId: node.backendNodeId });
  const [x, y] = [(model.content[0] + model.content[2]) / 2, (model.content[1] + model.content[5]) / 2];
  for (const type of ["mousePressed", "mouseReleased"]) await cdp.send("Input.dispatchMouseEvent", { type, x, y, button: "left", clickCount: 1 });
}

/** Presses the button with these words in our closed root; of several the nth, or counted from the last if negative. @param {import("playwright-core").Page} page @param {string} name @param {number} [nth] */
async function pressIn(page, name, nth = 0) {
  const cdp = await page.context().newCDPSession(page);
  const { root } = await cdp.send("DOM.getDocument", { depth: -1, pierce: true });
  /** @type {any[]} */ const found = [];
  const visit = (/** @type {any} */ node) => {
    if (node.localName === "button" && words(node) === name) found.push(node);
    [...(node.children ?? []), ...(node.shadowRoots ?? [])].forEach(visit);
  };
  // Our root hangs on the page's own root element; the page may have buttons of the same name.
  const top = (root.children ?? []).find((node) => node.localName === "html");
  (top?.children ?? []).filter((node) => node.shadowRoots).forEach(visit);
  if (!found.length) throw new Error(`there is no button "${name}"`);
  await press(cdp, found.at(nth));
  await cdp.detach();
}

/** Where something of ours is on the screen; all zero where it is not shown. @param {import("playwright-core").Page} page @param {string} selector */
async function rectOf(page, selector) {
  const cdp = await page.context().newCDPSession(page);
  const { root } = await cdp.send("DOM.getDocument", { depth: -1, pierce: true });
  const html = (root.children ?? []).find((node) => node.localName === "html");
  const shadow = (html?.children ?? []).find((node) => node.shadowRoots)?.shadowRoots?.[0];
  try {
    if (!shadow) return { x: 0, y: 0, width: 0, height: 0 };
    const { nodeId } = await cdp.send("DOM.querySelector", { nodeId: shadow.nodeId, selector });
    const { object } = await cdp.send("DOM.resolveNode", { nodeId });
    const { result } = await cdp.send("Runtime.callFunctionOn", { objectId: object.objectId, returnByValue: true, functionDeclaration: "function () { const { x, y, width, height } = this.getBoundingClientRect(); return { x, y, width, height }; }" });
    return result.value;
  } finally {
    await cdp.detach();
  }
}

/** The underlined words of a frame, by level; the registry of highlights is shared with the page. @param {import("playwright-core").Page | import("playwright-core").Frame} frame */
const underlined = (frame) =>
  frame.evaluate(() => {
    /** @type {Record<string, string[]>} */ const found = {};
    for (const [name, highlight] of CSS.highlights) found[name.replace("tactful-", "")] = [...highlight].map((range) => range.toString());
    return found;
  });

/** The words the mirrors of text boxes underline, and where. @param {import("playwright-core").Page} page */
async function mirrored(page) {
  const cdp = await page.context().newCDPSession(page);
  try {
    for (let tries = 0; ; tries++) {
      try {
        return await marksOf(cdp);
      } catch (error) {
        if (tries > 10) throw error; // a mirror is drawn anew at every edit: what was listed is gone
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
    if (pairs(node.attributes).class === "mirror") found.push(node);
    [...(node.children ?? []), ...(node.shadowRoots ?? [])].forEach(visit);
  };
  visit(root);
  const marks = found.flatMap((mirror) => all(mirror, (n) => n.localName === "span"));
  const boxes = [];
  for (const mark of marks) {
    const { model } = await cdp.send("DOM.getBoxModel", { nodeId: mark.nodeId });
    boxes.push({ text: words(mark), x: model.content[0], y: model.content[1] });
  }
  return boxes;
}

module.exports = { panel, rectOf, inWorld, readAround, pressIn, underlined, mirrored };
