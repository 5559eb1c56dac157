// @ts-check
// Scripts that both browsers run on a page to look at a box and put the caret into it, and a visit in
// Chromium.
const { until } = require("./chromium.js");
const { panel, pressIn, readAround, overlaid } = require("./visible.js");
const { kept } = require("./stored.js");
const { find } = require("./places.js");

/** @param {string[]} steps */
const scripts = (steps) => {
  const box = `const box = ${find(steps)}; const doc = box.ownerDocument; const isText = box.tagName === "TEXTAREA";`;
  const selection =
    "const root = box.getRootNode(); const selection = root.nodeType === 11 && root.getSelection ? root.getSelection() : doc.getSelection();";
  return {
    html: `(() => { ${box} return box.outerHTML + (isText ? box.value : ""); })()`,
    text: `(() => { ${box} return (isText ? box.value : box.innerText).replace(/[\\u200b\\ufeff]/g, "").replace(/\\s+/g, " ").trim(); })()`,
    focus: `(() => { ${box}
      doc.defaultView.focus();
      box.focus();
      if (isText) return box.setSelectionRange(box.value.indexOf("interview"), box.value.indexOf("interview"));
      ${selection}
      const walker = doc.createTreeWalker(box, 4);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node.data.includes("interview")) return selection.collapse(node, node.data.indexOf("interview"));
    })()`,
    after: `(() => { ${box}
      if (isText) return box.value.slice(box.selectionStart, box.selectionStart + 10);
      ${selection}
      return (selection.focusNode?.data ?? "").slice(selection.focusOffset, selection.focusOffset + 10);
    })()`,
    scrolled: `(() => { ${box} const all = [scrollX, scrollY]; for (let at = box; at; at = at.parentElement ?? at.getRootNode().host) all.push(at.scrollTop, at.scrollLeft); return all.join(); })()`,
    marks: `(() => { ${box} return [...doc.defaultView.CSS.highlights.values()].flatMap((highlight) => [...highlight].map((range) => range.toString())); })()`,
    traces: `(() => { ${box} return [...doc.defaultView.CSS.highlights.keys(), ...(box.getRootNode().adoptedStyleSheets.length && !doc.body.dataset.sheets ? ["a style sheet"] : []), ...[...document.documentElement.children].filter((e) => e.tagName !== "HEAD" && e.tagName !== "BODY").map((e) => e.tagName)]; })()`,
  };
};

/**
 * Waits for the box of a page that is open in Chromium.
 * @param {import("./stored.js").Browser} browser @param {import("playwright-core").Page} page
 * @param {any} place
 */
async function arrive(browser, page, place) {
  const script = scripts(place.box);
  await until(`${place.name}'s box`, () =>
    page.evaluate(`(() => { try { return /Mike/.test(${script.text}); } catch { return false; } })()`),
  );
  /** @type {import("./behaviours.js").Visit} */
  const at = {
    place,
    focus: () => page.evaluate(script.focus),
    html: () => page.evaluate(script.html),
    text: () => page.evaluate(script.text),
    after: () => page.evaluate(script.after),
    scrolled: () => page.evaluate(script.scrolled),
    press: () => browser.press(page),
    seen: () => panel(page),
    // The list may be rebuilt at every check, so a missing row is looked up again.
    open: (title) =>
      until(`the row "${title}"`, async () => {
        const seen = await panel(page);
        return seen?.press(seen.findings.findIndex((f) => f.title === title)).then(
          () => true,
          () => false,
        );
      }).then(() => {}),
    button: (name) =>
      until(`the button "${name}"`, () =>
        pressIn(page, name).then(
          () => true,
          () => false,
        ),
      ).then(() => {}),
    marks: async () => [
      .../** @type {string[]} */ (await page.evaluate(script.marks)),
      ...(await overlaid(page)).map((mark) => mark.text),
    ],
    key: (key) =>
      page.keyboard.press(
        key === "undo" ? "Control+z" : place.redo === "shift" ? "Control+Shift+z" : "Control+y",
      ),
    reads: () => readAround(page),
    send: async () => {
      const [first, ...rest] = place.send.split(" >>> ");
      const scope = place.sendIn ? page.frameLocator(place.sendIn) : page;
      await scope
        .locator([first, ...rest].join(" "))
        .first()
        .click();
    },
    sent: async () =>
      (await kept(browser)).people
        .flatMap((/** @type {any} */ p) => p.events)
        .filter((/** @type {any} */ e) => e.what.sent),
    traces: () => page.evaluate(script.traces),
  };
  return at;
}

module.exports = { scripts, arrive };
