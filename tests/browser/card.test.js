// @ts-check
// The card at the words: its place, its keys, and the findings that share words.
const { test, before, after } = require("node:test");
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const { open, until } = require("./chromium.js");
const { panel, frameOf, pressIn, underlined, overlaid, inWorld } = require("./visible.js");
const { show } = require("./fixtures.js");
const { keep } = require("./stored.js");
const { PLACES } = require("./places.js");

/** @type {Awaited<ReturnType<typeof open>>} */ let browser;
before(async () => {
  browser = await open();
  await keep(browser, { history: undefined, settings: undefined });
});
after(async () => void (await browser.close()));

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {{x: number, y: number, width: number, height: number}} Rect */
const BOX = '[g_editable="true"]';

/** The Gmail fixture, checked. @param {(page: Page) => Promise<unknown>} [prepare] */
const checked = async (prepare) => {
  const { page } = await show(browser.context, "gmail");
  await prepare?.(page);
  await page.locator(BOX).click({ position: { x: 5, y: 40 } });
  await browser.press(page);
  await until("the findings", async () => (await panel(page))?.findings.length === 5);
  return page;
};
/**
 * Returns the rectangles of some words of the box.
 * @param {Page} page @param {string} words @param {number} [letters]
 */
const wordsAt = (page, words, letters = words.length) =>
  page.locator(BOX).evaluate(
    (box, [words, letters]) => {
      const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = /** @type {Text} */ (node).data.indexOf(words);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + letters);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x, y, width, height };
      }
      throw new Error(`there are no words "${words}"`);
    },
    /** @type {const} */ ([words, letters]),
  );
/** @param {Rect} rect */
const middle = ({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 });
/** Clicks on words and returns the text of the card. @param {Page} page @param {string} words */
const clickOn = async (page, words) => {
  const { x, y } = middle(await wordsAt(page, words));
  await page.mouse.click(x, y);
  return until(`the card of "${words}"`, async () => (await panel(page))?.cardAlone);
};
/** Returns the place of the card if it is shown. @param {Page} page @param {"panel" | "card"} [role] */
const placeOfFrame = async (page, role = "card") => {
  const element = await frameOf(page, role)?.frameElement();
  return element && (await element.isVisible()) ? element.boundingBox() : null;
};
/** @param {Rect} a @param {Rect} b */
const shared = (a, b) =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

test("findings at the same words share one card, the worst first, and only the worst is painted", async () => {
  const page = await checked();
  const marks = await underlined(page);
  assert.deepEqual(marks.caution, ["just "]);
  assert.ok(marks.mistake.includes("king in"));
  const first = await clickOn(page, "king in");
  assert.match(first, /Mistake · Timing .*1 of 2.*You're asking before the date they gave/);
  await pressIn(page, "›");
  const second = await until("the other finding", async () => {
    const { cardAlone } = (await panel(page)) ?? {};
    return cardAlone?.includes("‹ 2 of 2 ›") && cardAlone;
  });
  assert.match(second, /Caution · Content .*This gives them no reason to reply/);
  await pressIn(page, "›");
  await until("the first again", async () => (await panel(page))?.cardAlone?.includes("‹ 1 of 2 ›"));
  await page.close();
});

test("Escape closes the card and is kept from the page; the next Escape is the page's", async () => {
  const page = await checked();
  await page.evaluate(() => {
    /** @type {any} */ (window).escapes = [];
    for (const type of ["keydown", "keyup"])
      document.addEventListener(
        type,
        (event) =>
          /** @type {any} */ (event).key === "Escape" && /** @type {any} */ (window).escapes.push(type),
        true,
      );
  });
  await clickOn(page, "Mike");
  await page.keyboard.press("Escape");
  await until("the card to go", async () => (await panel(page))?.cardAlone === null);
  assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).escapes), []);
  await page.keyboard.press("Escape");
  assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).escapes), ["keydown", "keyup"]);
  await page.close();
});

test("Tab enters a card that was clicked, and Escape gives the draft back", async () => {
  const page = await checked();
  await clickOn(page, "Mike");
  await page.keyboard.press("Tab");
  const card = frameOf(page, "card");
  assert.ok(card);
  await until("the focus on the fix", () =>
    card.evaluate(() => document.hasFocus() && document.activeElement?.matches(".fix.primary")),
  );
  await page.keyboard.press("Escape");
  await until("the draft to have the focus", () =>
    page.locator(BOX).evaluate((box) => document.hasFocus() && document.activeElement === box),
  );
  assert.equal((await panel(page))?.cardAlone, null);
  await page.keyboard.type("x");
  assert.match(await page.locator(BOX).innerText(), /x/);
  await page.close();
});

test("no card opens while text is selected, by dragging or by a double click", async () => {
  const page = await checked();
  const mike = await wordsAt(page, "Mike");
  await page.mouse.move(mike.x - 20, mike.y + mike.height / 2);
  await page.mouse.down();
  await page.mouse.move(mike.x + mike.width - 2, mike.y + mike.height / 2, { steps: 4 });
  await page.mouse.up();
  assert.notEqual(await page.evaluate(() => String(getSelection())), "");
  assert.equal((await panel(page))?.cardAlone, null);
  const { x, y } = middle(mike);
  await page.mouse.dblclick(x, y);
  assert.equal((await page.evaluate(() => String(getSelection()))).trim(), "Mike");
  await until("no card", async () => (await panel(page))?.cardAlone === null);
  // A new rest of the pointer opens it.
  await page.mouse.move(x - 120, y - 60);
  await page.mouse.move(x, y, { steps: 3 });
  await until("the card", async () => (await panel(page))?.cardAlone?.includes("Wrong name"));
  await page.close();
});

test("the card follows its words when the box scrolls, and goes when they are out of sight", async () => {
  const page = await checked((page) =>
    page.locator(BOX).evaluate((box) => {
      for (let line = 0; line < 30; line++) box.append(document.createElement("br"), `Line ${line}.`);
    }),
  );
  await clickOn(page, "king in");
  const before = await placeOfFrame(page);
  assert.ok(before);
  const words = await wordsAt(page, "king in");
  await page.locator(BOX).evaluate((box) => {
    box.scrollTop = 12;
  });
  await until("the card to follow", async () => {
    const [now, moved] = [await placeOfFrame(page), await wordsAt(page, "king in")];
    return (
      now &&
      moved.y < words.y &&
      shared(now, moved) === 0 &&
      Math.abs(now.y - before.y - (moved.y - words.y)) < 2
    );
  });
  await page.locator(BOX).evaluate((box) => {
    box.scrollTop = 300;
  });
  await until("the card to go", async () => (await panel(page))?.cardAlone === null);
  await page.close();
});

test("the card stays inside a window that is made smaller", async () => {
  const page = await checked();
  await clickOn(page, "king in");
  await page.setViewportSize({ width: 760, height: 560 });
  await until("the card inside, or gone", async () => {
    const now = await placeOfFrame(page);
    return !now || (now.x >= 0 && now.y >= 0 && now.x + now.width <= 760 && now.y + now.height <= 560);
  });
  await page.close();
});

test("a press on a row scrolls the draft to the words", async () => {
  const page = await checked((page) =>
    page.locator(BOX).evaluate((box) => {
      Object.assign(/** @type {HTMLElement} */ (box).style, { minHeight: "60px", maxHeight: "60px" });
    }),
  );
  const seen = await panel(page);
  await page.locator(BOX).evaluate((box) => {
    box.scrollTop = 0;
  });
  await seen?.press(seen.findings.findIndex(({ quote }) => quote === "[project name]"));
  await until("the words to be seen", async () => {
    const box = await page.locator(BOX).boundingBox();
    const words = await wordsAt(page, "[project name]");
    return box && words.y >= box.y && words.y + words.height <= box.y + box.height;
  });
  assert.deepEqual((await underlined(page)).shown, ["[project name]"], "the words are pointed out");
  await page.close();
});

test("the menu of dismissing has four ways, and a card is at most 320 by 280 pixels", async () => {
  const page = await checked();
  for (const words of ["Mike", "king in", "[project name]", "I have attached"]) {
    await clickOn(page, words);
    await pressIn(page, "Dismiss ▾");
    const card = frameOf(page, "card");
    assert.ok(card);
    await card.locator(".choices").waitFor();
    assert.deepEqual(await card.locator(".choices button").allInnerTexts(), [
      "Once",
      "In this message",
      "For Dana Reyes",
      "Turn off rule",
    ]);
    const rect = await placeOfFrame(page);
    assert.ok(rect && rect.width <= 320 && rect.height <= 280, `${words}: ${JSON.stringify(rect)}`);
    for (const button of await card.locator("button:visible").all()) {
      const size = await button.boundingBox();
      if (!(await button.evaluate((one) => one.matches(".link"))))
        assert.ok(size && size.height >= 28 && size.width >= 28, `${await button.innerText()} is too small`);
    }
    await page.keyboard.press("Escape");
    await until("the card to go", async () => (await panel(page))?.cardAlone === null);
  }
  await page.close();
});

/** Messages that do not show their recipients. */
const UNSHOWN = ["gmail-full", "outlook-inline", "proton-quick"];
/** The shares of the box that panel and card cover, in per cent. @type {[string, number, number][]} */
const covered = [];
// The table of docs/using.md is written by: TACTFUL_WRITE_DOCS=1 node --test tests/browser/card.test.js
after(() => {
  if (!process.env.TACTFUL_WRITE_DOCS) return;
  const file = path.join(__dirname, "../../docs/using.md");
  const rows = covered.map(([name, panel, card]) => `| ${name} | ${panel} % | ${card} % | 0 | 0 | 0 |`);
  const [before] = fs.readFileSync(file, "utf8").split(/^\| page \|/m);
  const head = "| page | box under the panel | box under the card | recipients | words | Send |";
  fs.writeFileSync(file, `${before}${[head, "| --- | --- | --- | --- | --- | --- |", ...rows].join("\n")}\n`);
});
for (const place of PLACES.filter(({ editor }) => !editor)) {
  test(`${place.name}: panel and card leave the words, the recipients and Send uncovered`, async () => {
    const { page } = await show(browser.context, /** @type {any} */ (place.name));
    if (place.prepare) await page.evaluate(place.prepare);
    const { scripts } = require("./page-scripts.js");
    const script = scripts(place.box);
    await until("the box", () =>
      page.evaluate(`(() => { try { return /Mike/.test(${script.text}); } catch { return false; } })()`),
    );
    await page.evaluate(script.focus);
    await browser.press(page);
    await until("the findings", async () => (await panel(page))?.findings.length);
    const mark = await until("the mark", async () => {
      const inBox = /** @type {Rect | null} */ (
        await page.evaluate(`(() => {
          const box = ${require("./places.js").find(place.box)};
          const view = box.ownerDocument.defaultView;
          for (const highlight of view.CSS.highlights.values())
            for (const range of highlight)
              if (range.toString() === "Mike") {
                let { x, y, width, height } = range.getBoundingClientRect();
                for (let frame = view.frameElement; frame; frame = frame.ownerDocument.defaultView.frameElement) {
                  const at = frame.getBoundingClientRect();
                  x += at.x + frame.clientLeft; y += at.y + frame.clientTop;
                }
                return { x, y, width, height };
              }
          return null;
        })()`)
      );
      const over = (await overlaid(page)).find(({ text }) => text === "Mike");
      return inBox ?? (over && { x: over.x, y: over.y, width: 30, height: 14 });
    });
    const { x, y } = middle(mark);
    await page.mouse.click(x, y);
    await until("the card", async () => (await panel(page))?.cardAlone?.includes("Wrong name"));
    const kept = await inWorld(
      page,
      `(() => {
        const { box } = tactful.findBox(), site = tactful.siteOf(box);
        const { send, recipients } = tactful.obstacles(box, site, { caret: () => null })(tactful.context(box, site));
        const plain = (rects) => rects.map(({ x, y, width, height }) => ({ x, y, width, height }));
        const seen = tactful.toTop(box.ownerDocument, box.getBoundingClientRect());
        return { send: plain(send), recipients: plain(recipients), box: plain([seen]) };
      })()`,
    );
    const [box] = kept.box;
    delete kept.box;
    const scope = place.sendIn ? page.frameLocator(place.sendIn) : page;
    const button = await scope.locator(place.send.split(" >>> ").join(" ")).first().boundingBox();
    assert.ok(button);
    assert.ok(
      kept.send.some((/** @type {Rect} */ rect) => shared(rect, button) > 0),
      `Send is not found: ${JSON.stringify(kept.send)}`,
    );
    assert.equal(kept.recipients.length > 0, !UNSHOWN.includes(place.name), "the recipients are found");
    const frames = { card: await placeOfFrame(page), panel: await placeOfFrame(page, "panel") };
    for (const [role, frame] of Object.entries(frames)) {
      assert.ok(frame, role);
      for (const [what, rects] of Object.entries({ ...kept, words: [mark], send: [button] }))
        for (const rect of rects)
          assert.equal(
            Math.round(shared(frame, rect)),
            0,
            `the ${role} covers ${what}: ${JSON.stringify({ frame, rect })}`,
          );
    }
    const whole = shared(box, { x: 0, y: 0, width: 1280, height: 860 });
    const share = (/** @type {Rect | null} */ frame) =>
      frame ? Math.round((shared(frame, box) / whole) * 100) : 0;
    assert.ok(share(frames.panel) <= 8, `the panel covers ${share(frames.panel)} % of the box`);
    covered.push([place.name, share(frames.panel), share(frames.card)]);
    await page.close();
  });
}
