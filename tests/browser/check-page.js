// @ts-check
// A page of the extension that checks as the content scripts do, over a port to the worker.

/**
 * Loads a page of the extension with a function `ask`, which sends a check and returns its answer.
 * @param {import("playwright-core").Page} page @param {string} id of the extension
 */
async function openCheckPage(page, id) {
  await page.goto(`chrome-extension://${id}/pages/words.html`);
  await page.evaluate(() => {
    globalThis.tactful ??= /** @type {any} */ ({});
  });
  for (const name of ["text-anchor", "snapshot-change", "check-port"])
    await page.addScriptTag({ url: `chrome-extension://${id}/content/${name}.js` });
  await page.evaluate(() => {
    /** @type {any} */ (globalThis).ask = globalThis.tactful.checkPort();
  });
}

module.exports = { openCheckPage };
