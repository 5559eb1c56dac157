// @ts-check
// Runs axe on a page, and checks that nothing overflows sideways.
const assert = require("node:assert/strict");
const fs = require("node:fs");

const SOURCE = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** @typedef {import("playwright-core").Page | import("playwright-core").Frame} Looked */
/** @param {Looked} page @returns {Promise<string[]>} */
const violations = async (page) => {
  // The page's policy blocks foreign scripts, but the debugging protocol is exempt.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(SOURCE).catch(() => {});
  return page.evaluate(async () => {
    const { violations } = await /** @type {any} */ (globalThis).axe.run(document, {
      resultTypes: ["violations"],
    });
    return violations.map(
      (/** @type {any} */ v) =>
        `${v.id}: ${v.nodes
          .map((/** @type {any} */ n) => n.html)
          .join(" | ")
          .slice(0, 300)}`,
    );
  });
};

/**
 * Nothing to object to, in light and dark, forced colours, a narrow window and at twice the size.
 * @param {Looked} looked @param {string} state
 */
async function isReachable(looked, state) {
  const page = "frameElement" in looked ? looked.page() : looked;
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    await page.emulateMedia({ colorScheme });
    assert.deepEqual(await violations(looked), [], `${state}, ${colorScheme}`);
  }
  await page.emulateMedia({ colorScheme: "light", forcedColors: "active", reducedMotion: "reduce" });
  assert.deepEqual(await violations(looked), [], `${state}, forced colours`);
  await page.emulateMedia({ forcedColors: "none", reducedMotion: "no-preference" });
  const size = page.viewportSize() ?? { width: 1280, height: 860 };
  // A window of 320 pixels is one of 640 at twice the size.
  await page.setViewportSize({ width: 320, height: 640 });
  const wider = await looked.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  assert.ok(wider <= 0, `${state}: in a window of 320 pixels the page is ${wider} pixels wider`);
  assert.deepEqual(await violations(looked), [], `${state}, narrow`);
  await page.setViewportSize(size);
}

module.exports = { isReachable, violations };
