// @ts-check
// The toolbar's icons: every state at every size, standing out from light and from dark toolbars. And their
// tooltips.
const { test } = require("node:test");
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const { open, until, ROOT } = require("./chromium.js");
const { show, GOOD } = require("./fixtures.js");
const { keep, AT_ANY_TIME } = require("./stored.js");

const FOLDER = path.join(ROOT, "extension/icons");
const rust = fs.readFileSync(path.join(ROOT, "src/web/icon.rs"), "utf8");
const states = [
  ...new Set(
    [...rust.matchAll(/\("([a-z-]+)", String::new\(\)|=> "([a-z-]+)",/g)].map(
      (found) => found[1] ?? found[2],
    ),
  ),
];
const sizes = /const SIZES: \[u32; 4\] = \[([\d, ]+)\]/.exec(rust)?.[1].split(", ").map(Number) ?? [];
/** Where toolbars lie between: Chromium's and Firefox's, light and dark. */
const TOOLBARS = { white: 255, dark: 0x21 };

/** @param {number} grey */
const light = (grey) => (grey / 255 <= 0.04045 ? grey / 255 / 12.92 : ((grey / 255 + 0.055) / 1.055) ** 2.4);

test("every state is drawn at every size and seen on every toolbar", async (t) => {
  assert.deepEqual([...states].sort(), [
    "cannot-read",
    "caution",
    "mistake",
    "no-box",
    "off",
    "reading",
    "well",
  ]);
  assert.deepEqual(sizes, [16, 20, 24, 32]);
  const browser = await open();
  t.after(() => browser.close());
  const page = browser.context.pages()[0];
  for (const state of states) {
    for (const size of sizes) {
      const bytes = fs.readFileSync(path.join(FOLDER, `${state}-${size}.png`)).toString("base64");
      const { width, height, colour } = await page.evaluate(async (bytes) => {
        const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${bytes}`)).blob());
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext("2d"));
        context.drawImage(image, 0, 0);
        // The ground of the bubble, left of its sign.
        const [r, g, b, a] = context.getImageData(
          Math.round(image.width * 0.11),
          Math.round(image.height * 0.4),
          1,
          1,
        ).data;
        return { width: image.width, height: image.height, colour: [r, g, b, a] };
      }, bytes);
      assert.deepEqual([width, height, colour[3]], [size, size, 255], `${state}-${size}`);
      const own = 0.2126 * light(colour[0]) + 0.7152 * light(colour[1]) + 0.0722 * light(colour[2]);
      for (const [name, grey] of Object.entries(TOOLBARS)) {
        const [high, low] = [own, light(grey)].sort((a, b) => b - a);
        assert.ok(
          (high + 0.05) / (low + 0.05) >= 3,
          `${state}-${size} on ${name}: ${((high + 0.05) / (low + 0.05)).toFixed(2)}`,
        );
      }
    }
  }
});

const READY = [...GOOD, "+44 20 7946 0000"];
const TITLES = {
  en: ["Tactful: off", "Tactful: 4 mistakes, 1 caution", "Tactful: ready to send", "Tactful: nothing to fix"],
  de: [
    "Tactful: aus",
    "Tactful: 4 Fehler, 1 Warnung",
    "Tactful: bereit zum Senden",
    "Tactful: alles in Ordnung",
  ],
};
for (const [language, [off, found, ready, well]] of Object.entries(TITLES))
  test(`the tooltip says the verdict in words, and none of the letter's: ${language}`, async (t) => {
    const browser = await open({ language });
    t.after(() => browser.close());
    await keep(browser, { settings: AT_ANY_TIME });
    const { page } = await show(browser.context, "gmail");
    const box = page.locator('[g_editable="true"]');
    /** @param {string} wanted */
    const titled = async (wanted) => {
      let last = "";
      await until(`the title "${wanted}"`, async () => {
        last = (await browser.icon()).title;
        return last === wanted;
      }).catch((error) => assert.fail(`${error.message}; it is "${last}"`));
    };
    /** @param {string[]} lines */
    const write = async (lines) => {
      await box.evaluate((box, lines) => {
        box.replaceChildren(...lines.flatMap((line) => [line, document.createElement("br")]));
        box.dispatchEvent(new InputEvent("input", { bubbles: true }));
      }, lines);
    };
    await box.click({ position: { x: 5, y: 40 } });
    await titled(off);
    await browser.press(page);
    await titled(found);
    await write(READY);
    await titled(ready);
    // Of a message in another language only some things are checked, so it is not called ready.
    const words = "vielen Dank für die Einladung. Ich komme gern am Montag um zwölf Uhr in die Kantine.";
    await write(["Hallo Dana,", words, "Viele Grüße", "Sam"]);
    await titled(well);
    await browser.press(page);
    await titled(off);
  });
