// Draws extension/icons/*.png from icon.svg: node tests/browser/icons.js (with TACTFUL_CHROMIUM set, or Debian's chromium).
const { chromium } = require("playwright-core");
const fs = require("node:fs");
const path = require("node:path");

const folder = path.resolve(__dirname, "../../extension/icons");
(async () => {
  const browser = await chromium.launch({ executablePath: process.env.TACTFUL_CHROMIUM ?? "/usr/bin/chromium" });
  const svg = fs.readFileSync(path.join(folder, "icon.svg"), "utf8");
  for (const size of [16, 32, 48, 128]) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    await page.screenshot({ path: path.join(folder, `${size}.png`), omitBackground: true });
    await page.close();
  }
  await browser.close();
})();
