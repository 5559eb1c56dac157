// @ts-check
// The panel and the card as a person handles them: moved, folded, pointed at, by keyboard; and what assistive
// technology finds.
const { test, before, after } = require("node:test");
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const { open, until, ROOT } = require("./chromium.js");
const { panel, frameOf, placeOf, pressIn, rectOf } = require("./visible.js");
const { show } = require("./fixtures.js");
const { keep } = require("./stored.js");
const { serve } = require("./serve.js");
const { isReachable } = require("./axe.js");

/** @type {Awaited<ReturnType<typeof open>>} */ let browser;
before(async () => {
  browser = await open();
});
after(async () => void (await browser.close()));

/** The Gmail fixture, checked. */
const checked = async () => {
  const { page } = await show(browser.context, "gmail");
  await page.locator('[g_editable="true"]').click({ position: { x: 5, y: 40 } });
  await browser.press(page);
  await until("the findings", async () => (await panel(page))?.findings.length === 5);
  return page;
};
/**
 * Presses a key of the extension as the keyboard does.
 * @param {import("playwright-core").Page} page @param {"ArrowDown" | "ArrowUp" | "Period" | "KeyY"} key
 */
const press = async (page, key) => {
  const cdp = await page.context().newCDPSession(page);
  const code = { ArrowDown: 40, ArrowUp: 38, Period: 190, KeyY: 89 }[key];
  for (const type of /** @type {const} */ (["rawKeyDown", "keyUp"]))
    await cdp.send("Input.dispatchKeyEvent", {
      type,
      modifiers: 9,
      key: { Period: ">", KeyY: "Y" }[/** @type {string} */ (key)] ?? key,
      code: key,
      windowsVirtualKeyCode: code,
      nativeVirtualKeyCode: code,
    });
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
  const dragged = await until("the panel to follow", async () => {
    const rect = await rectOf(page, "header");
    return Math.abs(rect.x + 60 - 300) < 3 && Math.abs(rect.y + 12 - 120) < 3 && rect;
  });
  await page.close();
  const second = await checked();
  const again = await until("the same place", async () => {
    const rect = await rectOf(second, "header");
    return Math.abs(rect.x - dragged.x) < 3 && Math.abs(rect.y - dragged.y) < 3 && rect;
  });
  await pressIn(second, "Move to the next corner");
  await until(
    "the panel to go to the other side",
    async () => (await rectOf(second, "header")).x > again.x + 200,
  );

  await pressIn(second, "–");
  await until("the counter", async () => (await rectOf(second, ".counter")).width > 0);
  const box = await second.locator('[g_editable="true"]').boundingBox();
  const counter = await rectOf(second, ".counter");
  assert.ok(
    box && counter.y + counter.height <= box.y + 1 && counter.x + counter.width <= box.x + box.width + 1,
    "the counter lies on the draft",
  );
  await second.close();
  const { page: third } = await show(browser.context, "gmail");
  await third.locator('[g_editable="true"]').click({ position: { x: 5, y: 40 } });
  await browser.press(third);
  await until(
    "the counter, folded as before",
    async () => (await rectOf(third, ".counter")).width > 0 && (await rectOf(third, ".panel")).width === 0,
  );
  await pressIn(third, "5 to review");
  await until("the panel, opened", async () => (await rectOf(third, ".panel")).width > 0);
  await third.close();
  await keep(browser, { settings: undefined });
});

test("a card opens when the pointer rests on marked words, closes when it leaves, and stays after a click", async () => {
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
  assert.match(await until("the card", async () => (await panel(page))?.card), /Wrong name in the greeting/);
  assert.ok(await box.evaluate((e) => document.activeElement === e), "the card took the focus");
  await page.mouse.move(at.x - 200, at.y - 300, { steps: 3 });
  await until("the card to go", async () => (await panel(page))?.card === null);
  await page.mouse.click(at.x, at.y);
  await until("the card", async () => (await panel(page))?.card);
  await page.mouse.move(at.x - 200, at.y - 300, { steps: 3 });
  await page.waitForTimeout(900);
  assert.match(
    (await panel(page))?.card ?? "",
    /Wrong name in the greeting/,
    "a card that was asked for stays",
  );
  await page.close();
});

test("start, next, previous, apply and the sheet of keys, with the focus in the draft", async () => {
  const { page } = await show(browser.context, "gmail");
  await page.locator('[g_editable="true"]').click({ position: { x: 5, y: 40 } });
  await press(page, "KeyY");
  await until("the findings", async () => (await panel(page))?.findings.length === 5);
  const box = page.locator('[g_editable="true"]');
  await press(page, "ArrowDown");
  assert.match(
    await until("the first card", async () => (await panel(page))?.card),
    /Wrong name in the greeting/,
  );
  await press(page, "ArrowDown");
  await until("the second card", async () =>
    /You're asking before the date they gave|This gives them no reason/.test((await panel(page))?.card ?? ""),
  );
  await press(page, "ArrowUp");
  await until("the first again", async () =>
    /Wrong name in the greeting/.test((await panel(page))?.card ?? ""),
  );
  await press(page, "Period");
  await until("the change", async () => /Changed to “Dana”/.test((await panel(page))?.card ?? ""));
  assert.match(await box.innerText(), /^Dear Dana,/);
  assert.ok(await box.evaluate((e) => document.activeElement === e), "the focus left the draft");
  await pressIn(page, "Keyboard shortcuts");
  const sheet = await until("the keys", async () => {
    const seen = await panel(page);
    return seen && /Next issue/.test(seen.text) && seen.text;
  });
  for (const words of ["Alt+Shift+Y", "Alt+Shift+Down", "Apply the fix", "Not set", "Dismiss the issue once"])
    assert.ok(sheet.includes(words), `${words} in ${sheet}`);
  await page.close();
});

/**
 * Clicks on the first words that are underlined as a mistake.
 * @param {import("playwright-core").Page} page
 */
const clickMark = async (page) => {
  const at = await page.evaluate(() => {
    const [range] = /** @type {any} */ (CSS.highlights.get("tactful-mistake"));
    range.startContainer.parentElement.scrollIntoView({ block: "center" });
    const { x, y, height } = range.getBoundingClientRect();
    return { x: x + 4, y: y + height / 2 };
  });
  await page.mouse.click(at.x, at.y);
};

/** Opens the playground, which runs the same scripts. @param {string} url @param {string} [direction] */
const opened = async (url, direction = "ltr") => {
  const page = await browser.context.newPage();
  await page.addInitScript(
    (direction) =>
      addEventListener("DOMContentLoaded", () => {
        document.documentElement.dir = direction;
      }),
    direction,
  );
  await page.goto(`${url}/index.html`);
  const [sheet, card] = await until("the frames", async () => {
    const [sheet, card] = [frameOf(page, "panel"), frameOf(page, "card")];
    return sheet && card && /** @type {const} */ ([sheet, card]);
  });
  await sheet.locator(".finding").first().waitFor();
  return { page, sheet, card };
};

test("axe finds nothing to object to in panel, card, sheet, ignored list, counter and an all-well panel", async (t) => {
  const server = await serve(path.join(ROOT, "dist/www"));
  t.after(() => server.close());
  const { page, sheet, card } = await opened(server.url);
  await isReachable(page, "the page around the frames");
  await isReachable(sheet, "findings");
  await clickMark(page);
  await card.locator(".card h2").waitFor();
  await isReachable(card, "a card");
  await clickMark(page);
  await card.getByRole("button", { name: "Dismiss" }).click();
  await isReachable(card, "a card with its menu");
  await clickMark(page);
  await card.getByRole("button", { name: "Dismiss" }).click();
  await card.getByRole("button", { name: "Once" }).click();
  await sheet.locator(".toast").waitFor();
  await isReachable(sheet, "what was done");
  await sheet.locator(".ignored summary").click();
  await isReachable(sheet, "something ignored");
  await sheet.locator(".finding").nth(1).click();
  await sheet.locator(".details").waitFor();
  await isReachable(sheet, "an unfolded row");
  await sheet.getByRole("button", { name: "More", exact: true }).click();
  await isReachable(sheet, "the menu");
  await sheet.getByRole("button", { name: "Keyboard shortcuts" }).click();
  await sheet.locator(".help dl").waitFor();
  await isReachable(sheet, "the keys");
  await page.getByRole("button", { name: "A good message" }).click();
  const anew = await until("the panel of the other letter", async () => frameOf(page, "panel"));
  await anew.getByText("Nothing to fix.").waitFor();
  await isReachable(anew, "all well");
  await anew.getByRole("button", { name: "Collapse the panel" }).click();
  await anew.locator(".counter").waitFor();
  await isReachable(anew, "folded");
  await page.close();
});

/**
 * Returns the roles and names that a screen reader finds in a frame, in the order of the tree.
 * @param {import("playwright-core").Page | import("playwright-core").Frame} where
 */
const spokenIn = async (where) => {
  const cdp = await browser.context.newCDPSession(where);
  const { nodes } = await cdp.send("Accessibility.getFullAXTree");
  await cdp.detach();
  return nodes
    .filter((node) => !node.ignored)
    .map((node) => `${node.role?.value}: ${node.name?.value ?? ""}`);
};

test("a screen reader finds panel and card as named frames with headings, lists, a status and labelled buttons", async () => {
  const page = await checked();
  const frames = async () => (await spokenIn(page)).filter((line) => line.startsWith("Iframe"));
  assert.deepEqual(await frames(), ["Iframe: Tactful"], "the card that is not shown is not found");
  const sheet = await spokenIn(/** @type {any} */ (frameOf(page, "panel")));
  for (const wanted of [
    "heading: Tactful",
    "region: Tactful",
    "StaticText: 4 mistakes",
    "StaticText: 1 caution",
    "status: ",
    "list: ",
    "button: More",
    "button: Close Tactful",
    "button: Mike → Dana",
    "StaticText: 5 issues.",
  ]) {
    assert.ok(sheet.includes(wanted), `${wanted} in ${sheet.join(" | ")}`);
  }
  assert.equal(
    sheet.filter((line) => /^button: (Wrong name|You're asking|Placeholder|Attachment|This gives)/.test(line))
      .length,
    5,
  );
  assert.ok(
    sheet.some((line) => /^button: Wrong name in the greeting “?Mike”? ?Mistake/.test(line)),
    `the level in words in ${sheet.join(" | ")}`,
  );
  await press(page, "ArrowDown");
  await until("the card", async () => (await panel(page))?.cardAlone);
  assert.deepEqual(await frames(), ["Iframe: Tactful", "Iframe: Why this is underlined"]);
  const card = await spokenIn(/** @type {any} */ (frameOf(page, "card")));
  for (const wanted of [
    "heading: Wrong name in the greeting",
    "StaticText: Mistake · Names",
    "button: Mike → Dana",
    "button: Dismiss ▾",
    "button: Close the card",
  ])
    assert.ok(card.includes(wanted), `${wanted} in ${card.join(" | ")}`);
  assert.ok(
    card.some((line) => line.startsWith("StaticText: This goes to Dana Reyes")),
    card.join(" | "),
  );
  await page.close();
});

test("panel and card stay inside a narrow, zoomed or right-to-left window, and nothing is animated", async (t) => {
  const server = await serve(path.join(ROOT, "dist/www"));
  t.after(() => server.close());
  for (const [direction, width, height] of /** @type {const} */ ([
    ["ltr", 1280, 860],
    ["rtl", 1280, 860],
    ["ltr", 640, 430],
    ["rtl", 320, 560],
  ])) {
    const { page, sheet, card } = await opened(server.url, direction);
    await page.setViewportSize({ width, height });
    await clickMark(page);
    await card.locator(".card h2").waitFor();
    await until("the card to be placed", async () => (await card.frameElement()).isVisible());
    for (const [part, frame] of /** @type {const} */ ([
      ["panel", sheet],
      ["card", card],
    ])) {
      const rect = await (await frame.frameElement()).boundingBox();
      assert.ok(
        rect && rect.x >= 0 && rect.y >= 0 && rect.x + rect.width <= width && rect.y + rect.height <= height,
        `${part} of ${direction} ${width}×${height}: ${JSON.stringify(rect)}`,
      );
    }
    await page.close();
  }
  for (const file of [
    "content/host-style.js",
    "surface/surface.css",
    "surface/panel.css",
    "surface/findings.css",
  ])
    assert.doesNotMatch(fs.readFileSync(path.join(ROOT, "extension", file), "utf8"), /animation|transition/);
});

test("everything in panel and card is reached and pressed by the keyboard alone", async (t) => {
  const server = await serve(path.join(ROOT, "dist/www"));
  t.after(() => server.close());
  const { page, sheet, card } = await opened(server.url);
  const focused = async () => {
    for (const frame of [sheet, card]) {
      const name = await frame.evaluate(() => {
        const within =
          document.hasFocus() && document.activeElement !== document.body ? document.activeElement : null;
        return within
          ? (within.getAttribute("aria-label") ?? within.textContent ?? "").replace(/\s+/g, " ").trim()
          : null;
      });
      if (name !== null) return name;
    }
    return null;
  };
  await page.locator("input[type=file]").focus();
  /** @type {string[]} */ const reached = [];
  for (let presses = 0; presses < 60 && !reached.includes("Follow-ups"); presses++) {
    await page.keyboard.press("Tab");
    const now = await focused();
    if (now && reached.at(-1) !== now) reached.push(now);
    if (now === "More" || now === "Dismiss ▾" || now?.startsWith("Add the dates"))
      await page.keyboard.press("Enter");
    if (now?.startsWith("Their name is misspelled")) {
      await page.keyboard.press("Space");
      await sheet.locator(".details").waitFor();
    }
  }
  for (const wanted of [
    "Keyboard shortcuts",
    "Move to the next corner",
    "Collapse the panel",
    "Close Tactful",
    "Save",
    "Follow-ups",
    "Diana → Dana",
    "Once",
    "In this message",
    "For Dana Reyes",
    "Turn off rule",
    "Learn more",
  ])
    assert.ok(reached.includes(wanted), `${wanted} in ${reached.join(" | ")}`);
  await page.close();
});

test("in a narrow window the panel starts folded, and opens after a press", async () => {
  await keep(browser, { history: undefined, settings: undefined });
  const { page } = await show(browser.context, "textarea");
  await page.setViewportSize({ width: 400, height: 700 });
  await page.locator("textarea").click();
  await browser.press(page);
  await until(
    "the counter",
    async () => (await rectOf(page, ".counter")).width > 0 && (await panel(page))?.findings.length,
  );
  assert.equal((await rectOf(page, ".panel")).width, 0);
  await pressIn(page, `${(await panel(page))?.findings.length} to review`);
  await until("the panel", async () => (await rectOf(page, ".panel")).width > 0);
  await page.close();
});

test("writing on while a change settles keeps what is written, and nothing is undone", async () => {
  await keep(browser, { history: undefined, settings: undefined });
  const page = await checked();
  const box = page.locator('[g_editable="true"]');
  const seen = await panel(page);
  await seen?.press(seen.findings.findIndex((finding) => finding.quote === "Mike"));
  await until("the row to unfold", async () => (await panel(page))?.card);
  await page.keyboard.press("End");
  const before = (await box.innerText()).split("x").length;
  // In the list, which stays while the draft is written on.
  const { x, y } = await placeOf(page, "Mike → Dana", 0);
  const pressed = page.mouse.click(x, y);
  for (let at = 0; at < 30; at++) await page.keyboard.type("x", { delay: 15 });
  await pressed;
  await page.waitForTimeout(900);
  const text = await box.innerText();
  assert.equal(text.split("x").length, before + 30, text);
  await page.close();
});
