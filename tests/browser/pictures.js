// @ts-check
// Draws the pictures of the README, light and dark: node tests/browser/pictures.js, after ./build.sh build.
const { open, until, ROOT } = require("./chromium.js");
const { panel } = require("./seen.js");
const { serve } = require("./serve.js");
const path = require("node:path");

(async () => {
  const server = await serve(path.join(ROOT, "dist/www"));
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    const browser = await open({ colorScheme });
    const page = browser.context.pages()[0];
    await page.goto(`${server.url}/mailbox.html`);
    await page.click("#editor", { position: { x: 200, y: 60 } });
    await browser.press(page);
    const seen = await until("findings", async () => {
      const now = await panel(page);
      return now && now.findings.length > 0 && now;
    });
    await seen.press(0);
    await until("the card", async () => (await panel(page))?.card);
    await page.screenshot({ path: path.join(ROOT, `docs/warnings-${colorScheme}.png`) });
    await page.evaluate(() => document.querySelector("button")?.click());
    const people = await browser.context.newPage();
    await people.goto(`chrome-extension://${browser.id}/pages/people.html`);
    await people.locator("summary").first().click();
    await people.mouse.move(0, 0);
    await people.screenshot({ path: path.join(ROOT, `docs/people-${colorScheme}.png`), fullPage: true });
    await browser.close();
  }
  await server.close();
})();
