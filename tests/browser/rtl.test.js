// @ts-check
// A page that is written from right to left, and a page that the browser has translated. In real Chromium and
// Firefox.
const { test, before, after } = require("node:test");
const chromium = require("./chromium.js");
const firefoxes = require("./firefox.js");
const { panel, frameOf, pressIn } = require("./visible.js");
const { PANEL, placeOf, press } = require("./firefox-visible.js");
const { HOST, ADDRESS, PAGES, html, act } = require("./rtl-cases.js");

/** @type {Awaited<ReturnType<typeof chromium.open>>} */ let browser;
/** @type {Awaited<ReturnType<typeof firefoxes.open>>} */ let firefox;
let current = PAGES[0];
before(async () => {
  browser = await chromium.open();
  firefox = await firefoxes.open(HOST, () => ({
    headers: { "content-type": "text/html; charset=utf-8" },
    body: html(current),
  }));
});
after(async () => {
  await browser.close();
  await firefox.close();
});

for (const one of PAGES) {
  const what = `marks, panel, card and a change are right on a page that is ${one.name}`;
  test(`${what}, in Chromium`, async () => {
    const page = await browser.context.newPage();
    await page.route(/^https?:/, (route) =>
      route.fulfill({ contentType: "text/html; charset=utf-8", body: html(one) }),
    );
    await page.goto(ADDRESS);
    await act({
      run: (expression) => page.evaluate(expression),
      press: () => browser.press(page),
      seen: () => panel(page),
      placeOf: async (role) => {
        const frame = frameOf(page, role);
        const place = await (await frame?.frameElement())?.boundingBox();
        const direction = await frame?.evaluate(() => getComputedStyle(document.body).direction);
        return place && direction ? { ...place, direction } : null;
      },
      clickAt: ({ x, y }) => page.mouse.click(x, y),
      button: (name) => pressIn(page, name),
    });
    await page.close();
  });

  test(`${what}, in Firefox`, async () => {
    current = one;
    await firefox.goto("about:blank");
    await firefox.goto(ADDRESS);
    await act({
      run: (expression) => firefox.run(`return ${expression}`),
      press: async () => void (await firefox.press()),
      seen: () => firefox.run(PANEL, "system"),
      placeOf: (role) => firefox.run(placeOf(role), "system"),
      clickAt: async (place) => void (await firefox.clickAt(place)),
      button: (name) =>
        chromium
          .until(`the button "${name}"`, () => firefox.run(press("button", name), "system"))
          .then(() => {}),
    });
  });
}
