// @ts-check
// Draws extension/icons/*.png: node tests/browser/icons.js (with TACTFUL_CHROMIUM set, or Debian's chromium).
// The extension's own icon comes from icon.svg; the toolbar's states are one speech bubble each, in mid-tones
// that stand out from light and from dark toolbars, with a white sign that tells them apart without their
// colour.
const { chromium } = require("playwright-core");
const fs = require("node:fs");
const path = require("node:path");

const folder = path.resolve(__dirname, "../../extension/icons");
const STATE_SIZES = [16, 20, 24, 32];
const LINES = '<path d="M8 11H24M8 17H18"/>';
const WAVE = '<path d="M8 10H24"/><path d="M7 18q2.25-4 4.5 0t4.5 0 4.5 0 4.5 0" stroke-width="2.6"/>';
/** @type {Record<string, {colour: string, sign: string}>} */
const STATES = {
  off: { colour: "#858d96", sign: LINES },
  reading: {
    colour: "#0e939c",
    sign: '<g fill="#fff" stroke="none"><circle cx="9" cy="14" r="2.3"/><circle cx="16" cy="14" r="2.3"/><circle cx="23" cy="14" r="2.3"/></g>',
  },
  well: { colour: "#2c9a4b", sign: '<path d="M9 14.5 14 19 23 9.5" stroke-width="3.6"/>' },
  mistake: { colour: "#e5484d", sign: WAVE },
  caution: {
    colour: "#c27000",
    sign: '<path d="M16 7.5V14.5" stroke-width="3.6"/><circle cx="16" cy="20.4" r="2" fill="#fff" stroke="none"/>',
  },
  "no-box": {
    colour: "#858d96",
    sign: '<path d="M12 11a4 4 0 1 1 5.6 3.7c-1 .5-1.6 1-1.6 2.1"/><circle cx="16" cy="20.6" r="1.7" fill="#fff" stroke="none"/>',
  },
  "cannot-read": {
    colour: "#858d96",
    sign: '<path d="M10.5 8.5 21.5 19.5M21.5 8.5 10.5 19.5" stroke-width="3.4"/>',
  },
};
/** @param {{colour: string, sign: string}} state */
const drawing = ({ colour, sign }) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
  <path d="M6 2H26a5 5 0 0 1 5 5V21a5 5 0 0 1-5 5H15L8.5 31V26H6a5 5 0 0 1-5-5V7a5 5 0 0 1 5-5Z" fill="${colour}"/>
  <g fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round" stroke-linejoin="round">${sign}</g>
</svg>`;

(async () => {
  const browser = await chromium.launch({
    executablePath: process.env.TACTFUL_CHROMIUM ?? "/usr/bin/chromium",
  });
  /** @param {string} svg @param {number} size @param {string} name */
  const draw = async (svg, size, name) => {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    await page.screenshot({ path: path.join(folder, `${name}.png`), omitBackground: true });
    await page.close();
  };
  const own = fs.readFileSync(path.join(folder, "icon.svg"), "utf8");
  for (const size of [16, 32, 48, 128]) await draw(own, size, String(size));
  for (const [name, state] of Object.entries(STATES))
    for (const size of STATE_SIZES) await draw(drawing(state), size, `${name}-${size}`);
  // All of them on both toolbars, to be looked at.
  const row = (/** @type {number} */ size) =>
    Object.keys(STATES)
      .map(
        (name) =>
          `<img src="data:image/png;base64,${fs.readFileSync(path.join(folder, `${name}-${size}.png`)).toString("base64")}">`,
      )
      .join("");
  const sheet = ["#ffffff", "#dee1e6", "#202124", "#3c3c3c"]
    .map(
      (ground) =>
        `<div style="background:${ground};padding:8px;display:flex;gap:12px;flex-wrap:wrap;align-items:center">${STATE_SIZES.map(row).join("")}</div>`,
    )
    .join("");
  const page = await browser.newPage({ viewport: { width: 1160, height: 200 } });
  await page.setContent(`<body style="margin:0">${sheet}`);
  await page.locator("body").screenshot({ path: path.resolve(__dirname, "../../docs/icons.png") });
  await browser.close();
})();
