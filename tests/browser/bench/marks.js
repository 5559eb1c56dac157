// @ts-check
// Measures on the demo mailbox, in one run: from pressing the icon to the first underline, with the worker
// awake and asleep; and from pressing an underlined word to its card on the screen.
const { open, until, ROOT } = require("../chromium.js");
const { serve } = require("../serve.js");
const { stopWorker } = require("../stored.js");
const { frameOf } = require("../visible.js");
const path = require("node:path");
const { median, quantile } = require("./results.js");

const ROUNDS = 20;
const late = (/** @type {number[]} */ all) => quantile(all, 0.95);

(async () => {
  const server = await serve(path.join(ROOT, "dist/www"));
  const browser = await open();
  const page = browser.context.pages()[0];
  const marked = () =>
    page.evaluate(
      () =>
        new Promise((resume) => {
          const look = () =>
            CSS.highlights.size
              ? resume(performance.timeOrigin + performance.now())
              : requestAnimationFrame(look);
          look();
        }),
    );
  const off = async () => {
    await browser.press(page);
    await until("the marks to go", () => page.evaluate(() => CSS.highlights.size === 0));
  };

  /** @param {string} name @param {() => Promise<void>} prepare */
  const measure = async (name, prepare) => {
    const times = [];
    for (let round = 0; round < ROUNDS; round++) {
      await page.goto(`${server.url}/mailbox.html`);
      await page.click("#editor", { position: { x: 200, y: 60 } });
      await prepare();
      const seen = marked();
      const start = performance.timeOrigin + performance.now();
      await browser.press(page);
      times.push(/** @type {number} */ (await seen) - start);
      await off();
    }
    console.log(
      `${name} median ${median(times).toFixed(0)} ms, 95th percentile ${late(times).toFixed(0)} ms of ${ROUNDS} (the press itself included)`,
    );
  };

  /** From a click on an underlined word to the frame after the card's words are drawn. */
  const measureCard = async () => {
    const times = [];
    for (let round = 0; round < ROUNDS; round++) {
      await page.goto(`${server.url}/mailbox.html`);
      await page.click("#editor", { position: { x: 200, y: 60 } });
      await browser.press(page);
      await marked();
      const card = await until("the card's frame", async () => {
        const frame = frameOf(page, "card");
        return (
          frame &&
          (await frame.evaluate(() => Boolean(document.querySelector(".card"))).catch(() => false)) &&
          frame
        );
      });
      const at = await page.evaluate(() => {
        const [range] = /** @type {any} */ ([...CSS.highlights.values()][0]);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      });
      const seen = card.evaluate(
        () =>
          new Promise((resume) => {
            const look = () =>
              document.querySelector(".card:not([hidden])")
                ? requestAnimationFrame(() => resume(performance.timeOrigin + performance.now()))
                : setTimeout(look, 1);
            look();
          }),
      );
      await page.evaluate(() =>
        document.addEventListener(
          "pointerdown",
          () => {
            document.body.dataset.at = String(performance.timeOrigin + performance.now());
          },
          { once: true, capture: true },
        ),
      );
      await page.mouse.click(at.x, at.y);
      times.push(
        /** @type {number} */ (await seen) - Number(await page.evaluate(() => document.body.dataset.at)),
      );
      await off();
    }
    console.log(
      `click-to-card median ${median(times).toFixed(0)} ms, 95th percentile ${late(times).toFixed(0)} ms of ${ROUNDS} (the first card of a page)`,
    );
  };

  await measureCard();
  await measure("click-to-mark-warm", async () => {});
  await measure("click-to-mark-cold", () => stopWorker(browser));
  await browser.close();
  await server.close();
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
