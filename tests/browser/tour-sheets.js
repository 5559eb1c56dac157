// @ts-check
// Joins the pictures of the tour, a sheet for each browser and colour scheme: node
// tests/browser/tour-sheets.js, after TACTFUL_WRITE_DOCS=1 node --test tests/browser/tour.test.js.
const { chromium } = require("playwright-core");
const fs = require("node:fs");
const path = require("node:path");
const { ROOT } = require("./chromium.js");

/** Where the tour's own pictures and the sheets are kept. */
const FOLDER = path.join(ROOT, "docs/tour");
/** Where the single pictures of a sheet are. */
const SHOTS = path.join(ROOT, "dist/tour");
const SCHEMES = /** @type {const} */ (["light", "dark"]);
/** The widths and the height of the page, in pixels. */
const WIDTHS = [1280, 1024, 640, 400];
const HEIGHT = 760;
const STEPS = 9;
/** How large a picture is on its sheet. */
const SCALE = 0.45;

/**
 * The name of the picture of a step.
 * @param {string} browser @param {{width: number, colours: string}} view @param {number} step
 */
const shot = (browser, view, step) => `${browser}-${view.colours}-${view.width}-${step}.png`;

async function join() {
  const browser = await chromium.launch({
    executablePath: process.env.TACTFUL_CHROMIUM ?? "/usr/bin/chromium",
  });
  const page = await browser.newPage();
  for (const name of ["chromium", "firefox"])
    for (const colours of SCHEMES) {
      const row = (/** @type {number} */ step) =>
        WIDTHS.map((width) => {
          const picture = fs.readFileSync(path.join(SHOTS, shot(name, { width, colours }, step)), "base64");
          const size = `width="${width * SCALE}" height="${HEIGHT * SCALE}"`;
          return `<img ${size} src="data:image/png;base64,${picture}">`;
        }).join("");
      const rows = Array.from({ length: STEPS }, (_, index) => `<p>${row(index + 1)}</p>`).join("");
      await page.setContent(
        `<style>body { margin: 0; display: inline-block; background: #888 } p { margin: 6px; display: flex; gap: 6px }</style>${rows}`,
      );
      const body = await page.locator("body").boundingBox();
      if (!body) throw new Error("the sheet has no size");
      await page.setViewportSize({ width: Math.ceil(body.width), height: Math.ceil(body.height) });
      const file = path.join(FOLDER, `sheet-${name}-${colours}.jpeg`);
      await page.screenshot({ path: file, type: "jpeg", quality: 80 });
      console.log(path.relative(ROOT, file));
    }
  await browser.close();
}

if (require.main === module) join();

module.exports = { FOLDER, SHOTS, SCHEMES, WIDTHS, HEIGHT, shot };
