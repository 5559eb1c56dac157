// @ts-check
// The panel and the card as a person handles them: moved, folded, pointed at, by keyboard; and what assistive technology finds.
const { test, before, after } = require("node:test");
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const { open, until, ROOT } = require("./chromium.js");
const { panel, pressIn, rectOf } = require("./seen.js");
const { show } = require("./fixtures.js");
const { keep } = require("./kept.js");
const { serve } = require("./serve.js");

/** @type {Awaited<ReturnType<typeof open>>} */ let browser;
before(async () => void (browser = await open()));
after(async () => void (await browser.close()));

/** The Gmail fixture, checked. */
const checked = async () => {
  const { page } = await show(browser.context, "gmail");
  await page.locator('[g_editable="true"]').click({ position: { x: 5, y: 40 } });
  await browser.press(page);
  await until("the findings", async () => (await panel(page))?.findings.length === 5);
  return page;
};
/** Presses a key of the extension as the keyboard does. @param {import("playwright-core").Page} page @param {"ArrowDown" | "ArrowUp" | "Period" | "KeyY"} key */
const press = async (page, key) => {
  const cdp = await page.context().newCDPSession(page);
  const code = { ArrowDown: 40, ArrowUp: 38, Period: 190, KeyY: 89 }[key];
  for (const type of /** @type {const} */ (["rawKeyDown", "keyUp"])) await cdp.send("Input.dispatchKeyEvent", { type, modifiers: 9, key: { Period: ">", KeyY: "Y" }[/** @type {string} */ (key)] ?? key, code: key, windowsVirtualKeyCode: code, nativeVirtualKeyCode: code });
  await cdp.detach();
};

test("the panel is dragged, moved on, folded to a counter, and remembered on the next page", async () => {
  await keep(browser, { history: undefined, settings: undefined });
  const page = await checked();
  const first = await rectOf(page, "header");
  await page.mouse.move(first.x + 60, first.y + 12);
  await page.mouse.down();
  await page.mouse.move(300, 120, { steps: 5 });
  await page.mouse.up();
  const dragged = await rectOf(page, "header");
  assert.ok(Math.abs(dragged.x + 60 - 300) < 3 && Math.abs(dragged.y + 12 - 120) < 3, JSON.stringify(dragged));
  await page.close();
  const second = await checked();
  const again = await until("the same place", async () => {
    const rect = await rectOf(second, "header");
    return Math.abs(rect.x - dragged.x) < 3 && Math.abs(rect.y - dragged.y) < 3 && rect;
  });
  await pressIn(second, "⤡");
  const moved = await rectOf(second, "header");
  assert.ok(moved.x > again.x + 200, "the panel went to the other side");

  await pressIn(second, "–");
  await until("the counter", async () => (await rectOf(second, ".counter")).width > 0);
  const box = await second.locator('[g_editable="true"]').boundingBox();
  const counter = await rectOf(second, ".counter");
  assert.ok(box && counter.y + counter.height <= box.y + 1 && counter.x + counter.width <= box.x + box.width + 1, "the counter lies on the draft");
  await second.close();
  const { page: third } = await show(browser.context, "gmail");
  await third.locator('[g_editable="true"]').click({ position: { x: 5, y: 40 } });
  await browser.press(third);
  await until("the counter, folded as before", async () => (await rectOf(third, ".counter")).width > 0 && (await rectOf(third, ".panel")).width === 0);
  await pressIn(third, "5");
  await until("the panel, opened", async () => (await rectOf(third, ".panel")).width > 0);
  await third.close();
  await keep(browser, { settings: undefined });
});

test("a card opens where the pointer rests on marked words, and goes when it leaves; a click keeps it", async () => {
  const page = await checked();
  const box = page.locator('[g_editable="true"]');
  const at = await box.evaluate((e) => {
    const range = document.createRange();
    range.setStart(/** @type {Node} */ (e.firstChild), 5);
    range.setEnd(/** @type {Node} */ (e.firstChild), 9);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await page.mouse.move(at.x, at.y, { steps: 3 });
  assert.match(await until("the card", async () => (await panel(page))?.card), /The greeting names somebody else/);
  assert.ok(await box.evaluate((e) => document.activeElement === e), "the card took the focus");
  await page.mouse.move(at.x - 200, at.y - 300, { steps: 3 });
  await until("the card to go", async () => (await panel(page))?.card === null);
  await page.mouse.click(at.x, at.y);
  await until("the card", async () => (await panel(page))?.card);
  await page.mouse.move(at.x - 200, at.y - 300, { steps: 3 });
  await page.waitForTimeout(900);
  assert.match((await panel(page))?.card ?? "", /The greeting names/, "a card that was asked for stays");
  await page.close();
});

test("start, next, previous, apply and the sheet of keys, with the focus in the draft", async () => {
  const { page } = await show(browser.context, "gmail");
  await page.locator('[g_editable="true"]').click({ position: { x: 5, y: 40 } });
  await press(page, "KeyY");
  await until("the findings", async () => (await panel(page))?.findings.length === 5);
  const box = page.locator('[g_editable="true"]');
  await press(page, "ArrowDown");
  assert.match(await until("the first card", async () => (await panel(page))?.card), /The greeting names somebody else/);
  await press(page, "ArrowDown");
  await until("the second card", async () => /They have not had their time yet|A stock phrase/.test((await panel(page))?.card ?? ""));
  await press(page, "ArrowUp");
  await until("the first again", async () => /The greeting names somebody else/.test((await panel(page))?.card ?? ""));
  await press(page, "Period");
  await until("the change", async () => /Changed to “Dana”/.test((await panel(page))?.card ?? ""));
  assert.match(await box.innerText(), /^Dear Dana,/);
  assert.ok(await box.evaluate((e) => document.activeElement === e), "the focus left the draft");
  await pressIn(page, "?");
  const sheet = await until("the keys", async () => {
    const seen = await panel(page);
    return seen && /Explain the next finding/.test(seen.text) && seen.text;
  });
  for (const words of ["Alt+Shift+Y", "Alt+Shift+Down", "Make the change the card offers", "no key yet", "Ignore the finding of the card this time"]) assert.ok(sheet.includes(words), `${words} in ${sheet}`);
  await page.close();
});

test("axe finds nothing to object to in panel, card, sheet and counter, light and dark", async () => {
  const server = await serve(path.join(ROOT, "dist/www"));
  const source = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    const page = await browser.context.newPage();
    await page.emulateMedia({ colorScheme });
    // Axe cannot enter a closed root; the playground runs the same scripts, so there it may be open.
    await page.addInitScript(() => {
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (init) {
        return attach.call(this, { ...init, mode: "open" });
      };
    });
    await page.goto(`${server.url}/index.html`);
    await page.locator(".finding").first().waitFor();
    await page.evaluate(source);
    const violations = async (/** @type {string} */ state) => {
      const found = await page.evaluate(async () => {
        const { violations } = await /** @type {any} */ (globalThis).axe.run(document, { resultTypes: ["violations"] });
        return violations.map((/** @type {any} */ v) => `${v.id}: ${v.nodes.map((/** @type {any} */ n) => n.html).join(" | ").slice(0, 300)}`);
      });
      assert.deepEqual(found, [], `${state}, ${colorScheme}`);
    };
    await violations("findings");
    await page.locator(".finding").first().click();
    await page.locator(".card .choices").waitFor();
    await violations("a card");
    await page.getByRole("button", { name: "Keys" }).click();
    await page.locator(".help dl").waitFor();
    await violations("the keys");
    await page.getByRole("button", { name: "Fold the panel" }).click();
    await page.locator(".counter").waitFor();
    await violations("folded");
    await page.close();
  }
  await server.close();
});
