// @ts-check
// Draws the pictures of the README and the stores, light and dark: node tests/browser/pictures.js, after
// ./build.sh build.
const { open, until, ROOT } = require("./chromium.js");
const { panel } = require("./visible.js");
const { serve } = require("./serve.js");
const fs = require("node:fs");
const path = require("node:path");

const STORE = path.join(ROOT, "store/pictures");

(async () => {
  fs.mkdirSync(STORE, { recursive: true });
  const server = await serve(path.join(ROOT, "dist/www"));
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    const browser = await open({ colorScheme });
    const page = browser.context.pages()[0];
    /** @param {import("playwright-core").Page} of @param {string} name */
    const forStores = async (of, name) => {
      const size = of.viewportSize() ?? { width: 1280, height: 860 };
      await of.setViewportSize({ width: 1280, height: 800 }); // what the stores ask for
      await of.screenshot({ path: path.join(STORE, `${name}-${colorScheme}.png`) });
      await of.setViewportSize(size);
    };
    await page.goto(`${server.url}/mailbox.html`);
    await page.click("#editor", { position: { x: 200, y: 60 } });
    await browser.press(page);
    const seen = await until("findings", async () => {
      const now = await panel(page);
      return now && now.findings.length > 0 && now;
    });
    await forStores(page, "1-warned");
    await seen.press(0);
    await until("the card", async () => (await panel(page))?.card);
    await page.screenshot({ path: path.join(ROOT, `docs/warnings-${colorScheme}.png`) });
    await forStores(page, "2-explained");
    await page.keyboard.press("Escape");
    await page.locator("button").first().click();
    const people = await browser.own("people.html");
    await people.locator("summary").first().click();
    await people.mouse.move(0, 0);
    await people.screenshot({ path: path.join(ROOT, `docs/people-${colorScheme}.png`), fullPage: true });
    await forStores(people, "3-people");
    const options = await browser.own("options.html");
    await options.locator("#rules summary").first().waitFor();
    await forStores(options, "4-options");
    await browser.close();
  }
  await server.close();
})();
