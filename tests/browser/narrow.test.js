// @ts-check
// A window of 400 pixels: an opened panel never covers a send button, on any of our pages. In real Chromium
// and Firefox.
const { test, before, after } = require("node:test");
const chromium = require("./chromium.js");
const firefoxes = require("./firefox.js");
const { panel, frameOf, inWorld } = require("./visible.js");
const { PANEL, OPEN, placeOf } = require("./firefox-visible.js");
const { show, html, ADDRESSES, STRICT } = require("./fixtures.js");
const { PLACES } = require("./places.js");
const { HOST, ADDRESS, WINDOW, CASES, page, isBeside } = require("./narrow-cases.js");

/** @typedef {import("./narrow-cases.js").Driver} Driver */
const { until } = chromium;
const FIXTURES = /** @type {(keyof typeof ADDRESSES)[]} */ (Object.keys(ADDRESSES)).filter(
  (name) => name !== "nothing",
);
/** What the server of Firefox shows: the name of a fixture, or the page of a case. */
let current = { fixture: FIXTURES[0], body: "" };
/** @type {Awaited<ReturnType<typeof chromium.open>>} */ let browser;
/** @type {Awaited<ReturnType<typeof firefoxes.open>>} */ let firefox;
before(async () => {
  browser = await chromium.open();
  const hosts = [...new Set(FIXTURES.map((name) => new URL(ADDRESSES[name]).host)), HOST];
  firefox = await firefoxes.open(hosts, (_, host) => {
    const headers = { "content-type": "text/html; charset=utf-8" };
    return host === HOST
      ? { headers, body: current.body }
      : { headers: { ...headers, "content-security-policy": STRICT }, body: html(current.fixture) };
  });
});
after(async () => {
  await browser.close();
  await firefox.close();
});

/** @param {import("playwright-core").Page} page @returns {Driver} */
const inChromium = (page) => ({
  open: async () => {
    await page.setViewportSize(WINDOW);
    await browser.press(page);
    await until("the panel", async () => (await panel(page))?.findings.length);
    const pill = frameOf(page, "panel")?.locator(".counter");
    if (await pill?.isVisible()) await pill?.click({ force: true });
  },
  places: async () => {
    const sends = await inWorld(
      page,
      `(() => {
        const { box } = tactful.findBox();
        return tactful.sendButtons(box, tactful.siteOf(box))
          .map((send) => tactful.toTop(send.ownerDocument, send.getBoundingClientRect()))
          .filter(({ width, height, right, bottom, x, y }) => width && height && right > 0 && bottom > 0 && x < innerWidth && y < innerHeight)
          .map(({ x, y, width, height }) => ({ x, y, width, height }));
      })()`,
    );
    const frame = await frameOf(page, "panel")?.frameElement();
    return { sends, ours: await frame?.boundingBox() };
  },
  scroll: () => page.evaluate(() => scrollTo(0, document.body.scrollHeight)),
});

/** @param {string} send selector of the send button @param {string} [frame] the selector of its frame */
const inFirefox = (send, frame) => ({
  open: async () => {
    await firefox.resize(WINDOW);
    await firefox.press();
    await until("the panel", async () => (await firefox.run(PANEL, "system"))?.findings.length);
    await firefox.run(OPEN, "system");
  },
  places: async () => ({
    sends: await firefox.run(`
      const frame = ${frame ? `document.querySelector(${JSON.stringify(frame)})` : "null"};
      const { x: left, y: top } = frame ? frame.getBoundingClientRect() : { x: 0, y: 0 };
      const roots = [frame ? frame.contentDocument : document];
      for (const root of roots) for (const one of root.querySelectorAll("*")) if (one.shadowRoot) roots.push(one.shadowRoot);
      return roots.flatMap((root) => [...root.querySelectorAll(${JSON.stringify(send.split(">>>").at(-1))})])
        .map((one) => one.getBoundingClientRect())
        .map(({ x, y, width, height }) => ({ x: x + left, y: y + top, width, height }))
        .filter(({ x, y, width, height }) => width && height && x + width > 0 && y + height > 0 && x < innerWidth && y < innerHeight);`),
    ours: await firefox.run(placeOf("panel"), "system"),
  }),
  scroll: () => firefox.run("scrollTo(0, document.body.scrollHeight)"),
});

for (const name of FIXTURES) {
  const place = /** @type {import("./places.js").Where} */ (PLACES.find((one) => one.name === name));
  test(`an opened panel does not cover Send: ${name}, in Chromium`, async () => {
    const { page } = await show(browser.context, name);
    if (place.prepare) await page.evaluate(place.prepare);
    await isBeside(inChromium(page));
    await page.close();
  });

  test(`an opened panel does not cover Send: ${name}, in Firefox`, async () => {
    current = { fixture: name, body: "" };
    await firefox.goto("about:blank");
    await firefox.goto(ADDRESSES[name]);
    if (place.prepare) await firefox.run(place.prepare);
    await isBeside(inFirefox(place.send, place.sendIn));
  });
}

for (const { name, css, act } of CASES) {
  test(`${name}, in Chromium`, async () => {
    const made = await browser.context.newPage();
    await made.route(/^https?:/, (route) =>
      route.fulfill({ contentType: "text/html; charset=utf-8", body: page(css) }),
    );
    await made.goto(ADDRESS);
    await made.locator("#box").focus();
    await act(inChromium(made));
    await made.close();
  });

  test(`${name}, in Firefox`, async () => {
    current = { fixture: FIXTURES[0], body: page(css) };
    await firefox.goto("about:blank");
    await firefox.goto(ADDRESS);
    await firefox.run(`document.getElementById("box").focus({ preventScroll: true })`);
    await act(inFirefox("button"));
  });
}
