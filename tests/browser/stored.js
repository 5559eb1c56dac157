// @ts-check
// The history as the browser keeps it, the worker's life, and the panel's form of dates.
const { until } = require("./chromium.js");
const { frameOf } = require("./visible.js");

/** @typedef {Awaited<ReturnType<typeof import("./chromium.js").open>>} Browser */

/** Settings without the rules that look at the hour and the weekday: they hold whenever a test is run. */
const AT_ANY_TIME = JSON.stringify({
  version: 1,
  ignored: ["bad-hour", "late-thank-you"].map((rule, id) => ({ id: id + 1, rule, scope: "never" })),
  last: 2,
});

/** @type {WeakMap<Browser, import("playwright-core").Page>} */
const pages = new WeakMap();

/**
 * A page of the extension, from which its storage can be seen without waking the worker.
 * @param {Browser} browser
 */
async function inside(browser) {
  const known = pages.get(browser);
  if (known && !known.isClosed()) return known;
  const front = browser.context.pages().at(-1);
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.id}/pages/people.html`);
  pages.set(browser, page);
  await front?.bringToFront();
  return page;
}

/** @param {Browser} browser @returns {Promise<any>} */
async function kept(browser) {
  const text = await (await inside(browser)).evaluate(() =>
    chrome.storage.local.get("history").then((all) => all.history),
  );
  return text ? JSON.parse(/** @type {string} */ (text)) : { people: [] };
}

/**
 * Writes items to the storage, and removes undefined ones.
 * @param {Browser} browser @param {Record<string, unknown>} items
 */
async function keep(browser, items) {
  const gone = Object.keys(items).filter((key) => items[key] === undefined);
  const stay = Object.fromEntries(Object.entries(items).filter(([, value]) => value !== undefined));
  await (await inside(browser)).evaluate(
    async ([gone, stay]) => {
      await chrome.storage.local.remove(/** @type {string[]} */ (gone));
      await chrome.storage.local.set(/** @type {any} */ (stay));
    },
    /** @type {const} */ ([gone, stay]),
  );
}

/** Kills the worker as the browser does when it likes. @param {Browser} browser */
async function stopWorker(browser) {
  const cdp = await /** @type {any} */ (browser.context.browser()).newBrowserCDPSession();
  const running = async () =>
    (await cdp.send("Target.getTargets")).targetInfos.find(
      (/** @type {any} */ t) => t.type === "service_worker" && t.url.includes(browser.id),
    );
  await until("the worker to stop", async () => {
    const target = await running();
    if (target) await cdp.send("Target.closeTarget", { targetId: target.targetId }).catch(() => {});
    return !target;
  });
  await cdp.detach();
}

/**
 * Fills the panel's form.
 * @param {import("playwright-core").Page} page @param {{interview: string, promised: string}} dates
 */
async function fillDates(page, dates) {
  const frame = frameOf(page, "panel");
  if (!frame) throw new Error("there is no panel");
  await frame.evaluate(
    ([interview, promised]) => {
      const [first, second] = /** @type {NodeListOf<HTMLInputElement>} */ (
        document.querySelectorAll(".dates input")
      );
      first.value = interview;
      second.value = promised;
      /** @type {HTMLElement} */ (document.querySelector(".dates form button")).click();
    },
    [dates.interview, dates.promised],
  );
}

module.exports = { AT_ANY_TIME, inside, kept, keep, stopWorker, fillDates };
