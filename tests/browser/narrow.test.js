// @ts-check
// A window of 400 pixels: an opened panel never covers a send button, on any of our pages.
const { test, before, after } = require("node:test");
const assert = require("node:assert/strict");
const { open, until } = require("./chromium.js");
const { panel, frameOf, inWorld } = require("./visible.js");
const { show, ADDRESSES } = require("./fixtures.js");
const { PLACES } = require("./places.js");

/** @type {Awaited<ReturnType<typeof open>>} */ let browser;
before(async () => {
  browser = await open();
});
after(async () => void (await browser.close()));

/** The send buttons that can be seen, and our panel. @param {import("playwright-core").Page} page */
const places = async (page) => {
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
};
/** @param {{x: number, y: number, width: number, height: number}} a @param {typeof a} b */
const meet = (a, b) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
/**
 * Opens the panel of a page in a narrow window. @param {import("playwright-core").Page} page
 */
const opened = async (page) => {
  await page.setViewportSize({ width: 400, height: 700 });
  await browser.press(page);
  await until("the panel", async () => (await panel(page))?.findings.length);
  const frame = /** @type {import("playwright-core").Frame} */ (frameOf(page, "panel"));
  const pill = frame.locator(".counter");
  if (await pill.isVisible()) await pill.click({ force: true });
  return frame;
};

for (const name of /** @type {(keyof typeof ADDRESSES)[]} */ (Object.keys(ADDRESSES)))
  if (name !== "nothing")
    test(`an opened panel does not cover Send: ${name}`, async () => {
      const { page } = await show(browser.context, name);
      const place = PLACES.find((one) => one.name === name);
      if (place?.prepare) await page.evaluate(place.prepare);
      await opened(page);
      await until("the panel beside the button", async () => {
        const { sends, ours } = await places(page);
        return ours && sends.every((/** @type {any} */ send) => !meet(send, ours));
      });
      await page.close();
    });

/** @param {string} css of the send button */
const page = async (css) => {
  const made = await browser.context.newPage();
  await made.route(/^https?:/, (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      body: `<!doctype html><form><input name="to" value="Dana Reyes"><div id="box" contenteditable="true" style="height:1200px">Dear Mike,<br>Thank you for the interview.<br>Sam</div><button type="button" style="${css}">Send</button></form>`,
    }),
  );
  await made.goto("https://narrow.northwind.example/");
  await made.locator("#box").focus();
  return made;
};

for (const [where, css] of Object.entries({
  top: "position:fixed;top:20px;right:20px",
  middle: "position:fixed;top:330px;right:20px",
  bottom: "position:fixed;bottom:20px;right:20px",
}))
  test(`an opened panel moves off a send button at the ${where}, and stays open`, async () => {
    const made = await page(css);
    const frame = await opened(made);
    await until("the open panel beside it", async () => {
      const { sends, ours } = await places(made);
      assert.equal(sends.length, 1);
      return ours && ours.height > 140 && ours.width > 300 && !meet(sends[0], ours);
    });
    await frame.locator(".panel").waitFor();
    await made.close();
  });

test("a send button that is scrolled under the panel: the panel moves", async () => {
  const made = await page("");
  await opened(made);
  await until("the open panel", async () => ((await places(made)).ours?.height ?? 0) > 140);
  await made.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await until("the panel beside the button", async () => {
    const { sends, ours } = await places(made);
    return sends.length === 1 && ours && ours.height > 140 && !meet(sends[0], ours);
  });
  await made.close();
});
