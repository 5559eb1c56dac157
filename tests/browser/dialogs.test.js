// @ts-check
// In dialogs of every kind, panel and card can be used, and the page hears nothing of it. In real Chromium
// and Firefox.
const { test, before, after } = require("node:test");
const chromium = require("./chromium.js");
const firefoxes = require("./firefox.js");
const { panel, frameOf, pressIn } = require("./visible.js");
const { PANEL } = require("./firefox-visible.js");
const { bundle } = require("./dialogs/build.js");
const { DIALOGS, HOST, ADDRESS, page, act } = require("./dialog-cases.js");

/** @type {Awaited<ReturnType<typeof chromium.open>>} */ let browser;
/** @type {Awaited<ReturnType<typeof firefoxes.open>>} */ let firefox;
let current = DIALOGS[0];
let libraries = "";
const served = () => ({
  headers: { "content-type": "text/html; charset=utf-8" },
  body: page(current, libraries),
});
before(async () => {
  libraries = await bundle();
  browser = await chromium.open();
  firefox = await firefoxes.open(HOST, served);
});
after(async () => {
  await browser.close();
  await firefox.close();
});

for (const dialog of DIALOGS) {
  test(`${dialog.name}, in Chromium`, async () => {
    current = dialog;
    const made = await browser.context.newPage();
    await made.route(/^https?:/, (route) => route.fulfill(served()));
    await made.goto(ADDRESS);
    const inPanel = () => {
      const frame = frameOf(made, "panel");
      if (!frame) throw new Error("there is no panel");
      return frame;
    };
    await act(
      {
        run: (expression) => made.evaluate(expression),
        press: () => browser.press(made),
        seen: () => panel(made),
        click: async (selector) => {
          const place = inPanel().locator(selector).first();
          await place.scrollIntoViewIfNeeded();
          const { x, y } = /** @type {{x: number, y: number}} */ (await place.boundingBox());
          await made.mouse.click(x + 8, y + 8);
        },
        clickAt: ({ x, y }) => made.mouse.click(x, y),
        button: (name) => pressIn(made, name),
        key: (key) => made.keyboard.press(key),
        type: (text) => made.keyboard.type(text),
        value: (selector) => inPanel().locator(selector).first().inputValue(),
      },
      dialog,
    );
    await made.close();
  });

  test(`${dialog.name}, in Firefox`, async () => {
    current = dialog;
    await firefox.goto("about:blank");
    await firefox.goto(ADDRESS);
    const FIND = `
      const roots = [...document.querySelectorAll('div[popover="manual"]')].map((host) => host.openOrClosedShadowRoot);
      const frames = roots.flatMap((root) => root ? [...root.querySelectorAll("iframe.shown")] : []);
      const all = (selector) => frames.flatMap((frame) => [...frame.contentDocument.querySelectorAll(selector)].map((element) => ({ frame, element })));
      const shown = (selector) => all(selector).filter(({ element }) => element.getClientRects().length);
      const placeOf = ({ frame, element }) => {
        element.scrollIntoView({ block: "nearest" });
        const [outer, inner] = [frame.getBoundingClientRect(), element.getBoundingClientRect()];
        return { x: outer.x + 1 + inner.x + 8, y: outer.y + 1 + inner.y + 8 };
      };`;
    const clickAt = async (/** @type {string} */ script, /** @type {string} */ what) =>
      firefox.clickAt(await chromium.until(what, () => firefox.run(`${FIND} ${script}`, "system")));
    await act(
      {
        run: (expression) => firefox.run(`return window.eval(${JSON.stringify(expression)})`),
        press: async () => void (await firefox.press()),
        seen: () => firefox.run(PANEL, "system"),
        click: async (selector) => {
          const found = `const [found] = shown(${JSON.stringify(selector)}); return found ? placeOf(found) : null;`;
          await clickAt(found, selector);
        },
        clickAt: firefox.clickAt,
        button: async (name) => {
          const words = `element.textContent.replace(/\\s+/g, " ").trim() === ${JSON.stringify(name)}`;
          const found = `const found = shown("button").findLast(({ element }) => ${words}); return found ? placeOf(found) : null;`;
          await clickAt(found, name);
        },
        key: async (key) => void (await firefox.keys(key === "Escape" ? "\uE00C" : "\uE004")),
        type: async (text) => void (await firefox.keys(text)),
        value: (selector) =>
          firefox.run(`${FIND} return all(${JSON.stringify(selector)})[0]?.element.value ?? "";`, "system"),
      },
      dialog,
    );
  });
}
