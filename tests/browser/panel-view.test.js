// @ts-check
// What the panel says first, how small it is, where it stays, and its list as the keyboard uses it.
const { test, before, after, beforeEach } = require("node:test");
const assert = require("node:assert/strict");
const { open, until } = require("./chromium.js");
const { panel, frameOf, pressIn, when } = require("./visible.js");
const { show, promised, GOOD } = require("./fixtures.js");
const { keep, AT_ANY_TIME } = require("./stored.js");

/** @type {Awaited<ReturnType<typeof open>>} */ let browser;
before(async () => {
  browser = await open();
});
after(async () => void (await browser.close()));
beforeEach(() => keep(browser, { history: undefined, settings: undefined }));

/** @typedef {import("playwright-core").Page} Page */
const BOX = '[g_editable="true"]';
/**
 * The Gmail fixture with a text, checked.
 * @param {string[] | null} [lines] @param {(page: Page) => Promise<unknown>} [prepare]
 */
const checked = async (lines = null, prepare) => {
  const { page } = await show(browser.context, "gmail");
  if (lines)
    await page.locator(BOX).evaluate((box, lines) => {
      box.replaceChildren(...lines.flatMap((line) => [line, document.createElement("br")]));
    }, lines);
  await prepare?.(page);
  await page.locator(BOX).click({ position: { x: 5, y: 40 } });
  await browser.press(page);
  return page;
};
/** Returns the words and the kind of the verdict. @param {Page} page */
const verdictOf = async (page) =>
  frameOf(page, "panel")?.evaluate(() => {
    const verdict = document.querySelector(".verdict");
    const shown = [...(verdict?.querySelectorAll("p > :not([hidden]):not(.spoken)") ?? [])];
    return {
      kind: verdict?.classList[1],
      words: shown
        .map((part) => part.textContent)
        .join(" ")
        .trim(),
    };
  });
/** @param {Page} page */
const sheetOf = async (page) => {
  const sheet = frameOf(page, "panel");
  assert.ok(sheet);
  return sheet;
};
const LETTER = 5;

test("a question before the day says to wait; the first finding is seen without scrolling in a small panel", async () => {
  const page = await checked();
  await when(page, "the findings", (s) => s.findings.length === LETTER);
  const verdict = await verdictOf(page);
  assert.equal(verdict?.kind, "wait");
  assert.match(verdict?.words ?? "", new RegExp(`^Wait until ${promised().until}`));
  const sheet = await sheetOf(page);
  assert.deepEqual(await sheet.locator(".counts .chip").allInnerTexts(), ["4 mistakes", "1 caution"]);
  const frame = await (await sheet.frameElement()).boundingBox();
  assert.ok(frame && frame.width <= 340 && frame.height <= 460, JSON.stringify(frame));
  const [middle, first, last] = await Promise.all(
    [".middle", ".finding >> nth=0", ".finding >> nth=2"].map((part) => sheet.locator(part).boundingBox()),
  );
  assert.ok(middle && first && last && first.height <= 40);
  assert.ok(last.y + last.height <= middle.y + middle.height, "three findings are seen");
  assert.ok(first.y - frame.y < 140, `the first finding begins at ${first.y - frame.y} pixels`);
  await page.close();
});

test("a thank-you before the day may be sent; questions are put off in a quiet line", async () => {
  const page = await checked([
    "Dear Dana,",
    "Thank you for the interview on Tuesday. I enjoyed hearing about the forecasting team, and my years in demand planning would let me help at once.",
    "I would love to join. Please let me know if you need anything else from me.",
    "Best regards,",
    "Sam Okafor",
  ]);
  await when(page, "the end of reading", (s) => s.checked || s.findings.length);
  const seen = await until("the verdict", async () => {
    const verdict = await verdictOf(page);
    return verdict?.kind !== "plain" && verdict;
  });
  assert.notEqual(seen.kind, "wait");
  const { text } = await when(page, "the quiet line", (s) => /Ask for news from/.test(s.text));
  assert.ok(text.includes(`Ask for news from ${promised().until} on.`), text);
  assert.doesNotMatch(seen.words, /Wait/);
  await page.close();
});

test("a good message is ready to send, and the checklist shows why", async () => {
  const page = await checked(GOOD, (page) =>
    page.locator(".adn .a3s").evaluate((box) => box.replaceChildren("Hi Sam, it was good to meet you.")),
  );
  const sheet = await sheetOf(page).catch(async () => {
    await until("the panel", () => panel(page));
    return sheetOf(page);
  });
  const items = await until("the checklist", async () => {
    const rows = await sheet
      .locator(".checklist li button")
      .evaluateAll((all) => all.map((row) => [row.className.split(" ")[1], row.children[1].textContent]));
    return rows.length >= 9 && rows;
  });
  const open = items.filter(([state]) => state !== "done").map(([, name]) => name);
  const findings = (await panel(page))?.findings ?? [];
  if (!findings.length) {
    assert.deepEqual(await verdictOf(page), { kind: "ready", words: "Ready to send. Nothing to fix." });
    assert.equal(await sheet.locator(".checklist[open]").count(), 1, "the checklist is unfolded");
  }
  // Late at night the hour is the one open point.
  assert.deepEqual(open, findings.length ? ["Right time"] : []);
  await page.close();
});

test("an item of the checklist opens its finding, or the rule", async () => {
  const page = await checked();
  await when(page, "the findings", (s) => s.findings.length === LETTER);
  const sheet = await sheetOf(page);
  await sheet.locator(".checklist summary").click();
  await sheet.locator(".checklist button", { hasText: "No placeholders left" }).click();
  await when(page, "the finding", (s) => /Placeholder left in/.test(s.card ?? ""));
  const rule = browser.context.waitForEvent("page");
  await sheet.locator(".checklist button", { hasText: "Says thank you" }).click();
  assert.match((await rule).url(), /rules\.html#missing-thanks$/);
  await (await rule).close();
  await page.close();
});

test("nothing written is no tick", async () => {
  const page = await checked([]);
  await when(page, "the sentence", (s) => s.state === "Nothing written yet.");
  await page.close();
});

test("the list by keyboard: arrows, Delete dismisses, Enter fixes, and the focus stays in the list", async () => {
  const page = await checked();
  await when(page, "the findings", (s) => s.findings.length === LETTER);
  const sheet = await sheetOf(page);
  const focused = () => sheet.evaluate(() => document.activeElement?.querySelector("strong")?.textContent);
  await sheet.locator(".finding").first().focus();
  await page.keyboard.press("ArrowDown");
  assert.equal(await focused(), "You're asking before the date they gave");
  await page.keyboard.press("Delete");
  await when(
    page,
    "it dismissed",
    (s) => s.findings.length === LETTER - 1 && /1 dismissed here/.test(s.text),
  );
  await until("the next row to have the focus", async () => (await focused()) === "Placeholder left in");
  await page.keyboard.press("ArrowUp");
  assert.equal(await focused(), "Wrong name in the greeting");
  await page.keyboard.press("Enter");
  await when(page, "it fixed", (s) => s.findings.length === LETTER - 2);
  assert.match(await page.locator(BOX).innerText(), /^Dear Dana,/);
  await until("the focus back in the list", async () => (await focused()) === "Placeholder left in");
  await page.keyboard.press("Space");
  await when(page, "the row to unfold", (s) => /Fill it in/.test(s.card ?? ""));
  await page.close();
});

test("the panel keeps its corner while the draft gets shorter", async () => {
  await keep(browser, { settings: AT_ANY_TIME });
  const page = await checked();
  await when(page, "the findings", (s) => s.findings.length === LETTER);
  const sheet = await sheetOf(page);
  const place = async () => (await sheet.frameElement()).boundingBox();
  const before = await place();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Control+Shift+Home");
  await page.keyboard.type("Dear Mike,");
  await when(page, "the new report", (s) => s.findings.length === 1);
  const now = await place();
  assert.deepEqual([now?.x, now?.y], [before?.x, before?.y]);
  await page.close();
});

test("where every corner covers the draft the panel starts as a pill, which opens it", async () => {
  const page = await checked(null, (page) =>
    page.evaluate(() => {
      const compose = /** @type {HTMLElement} */ (document.querySelector(".nH.Hd"));
      Object.assign(compose.style, { inset: "0", width: "auto", right: "0" });
      const box = /** @type {HTMLElement} */ (document.querySelector('[g_editable="true"]'));
      Object.assign(box.style, { minHeight: "640px", maxHeight: "640px" });
    }),
  );
  await when(page, "the findings", (s) => s.findings.length === LETTER);
  const sheet = await sheetOf(page);
  await until("the pill", () => sheet.locator(".counter").isVisible());
  assert.equal(await sheet.locator(".counter").innerText(), "5 to review");
  const [pill, box] = [
    await (await sheet.frameElement()).boundingBox(),
    await page.locator(BOX).boundingBox(),
  ];
  assert.ok(
    pill && box && (pill.y + pill.height <= box.y + 1 || pill.x >= box.x + box.width),
    "it covers no words",
  );
  // Folded, a fix is told of in place of the pill.
  const { x, y } = await page.locator(BOX).evaluate((box) => {
    const range = document.createRange();
    range.setStart(/** @type {Node} */ (box.firstChild), 5);
    range.setEnd(/** @type {Node} */ (box.firstChild), 9);
    return range.getBoundingClientRect();
  });
  await page.mouse.click(x + 4, y + 4);
  await pressIn(page, "Mike → Dana");
  await until("what was done", () => sheet.locator(".toast").isVisible());
  await pressIn(page, "Undo");
  await when(page, "it undone", (s) => /^Undone\./.test(s.card ?? ""));
  await sheet.locator(".toast .tool").click();
  await until("the pill again", () => sheet.locator(".counter").isVisible());
  assert.equal(await sheet.locator(".counter").innerText(), "5 to review");
  await pressIn(page, "5 to review");
  await until("the panel", () => sheet.locator(".panel > header").isVisible());
  await page.close();
});

test("a fix says what was done, offers to undo it and the next finding, and goes away by itself", async () => {
  const page = await checked();
  await when(page, "the findings", (s) => s.findings.length === LETTER);
  await pressIn(page, "Mike → Dana");
  const said = await when(page, "what was done", (s) => /Next: You're asking/.test(s.card ?? ""));
  assert.match(said.card, /^Changed to “Dana”\. Undo Ctrl\+Z Next: You're asking before the date they gave/);
  assert.equal(said.cardAlone, null, "nothing lies over the draft");
  const sheet = await sheetOf(page);
  await sheet.locator(".toast .next").click();
  await when(page, "the next finding", (s) => /Mistake · Timing/.test(s.card ?? ""));
  await pressIn(page, "Undo");
  await when(page, "it undone", (s) => /^Undone\./.test(s.card ?? ""));
  assert.match(await page.locator(BOX).innerText(), /^Dear Mike,/);
  await page.mouse.move(20, 700);
  await until("it to go", () => sheet.locator(".toast").isHidden(), 12000);
  await page.close();
});

test("what is restored is no longer called dismissed, and the list is seen from its first row", async () => {
  const page = await checked();
  await when(page, "the findings", (s) => s.findings.length === LETTER);
  const sheet = await sheetOf(page);
  await sheet.getByRole("button", { name: /^Placeholder left in/ }).click();
  await pressIn(page, "In this message");
  await when(page, "it dismissed", (s) => s.findings.length === LETTER - 1);
  const toast = sheet.locator(".toast");
  assert.match(await toast.innerText(), /Dismissed in this message/);
  const first = await sheet.locator(".finding").first().boundingBox();
  const middle = await sheet.locator(".middle").boundingBox();
  assert.ok(first && middle && first.y >= middle.y, "the first row is cut off");
  await sheet.locator(".ignored summary").click();
  await pressIn(page, "Restore");
  await when(page, "it restored", (s) => s.findings.length === LETTER);
  await until("the sentence gone", () => toast.isHidden());
  await page.close();
});

for (const width of [400, 330])
  test(`opened in a window of ${width} pixels, the panel is inside it and beside the recipients`, async () => {
    const page = await checked(null, (page) => page.setViewportSize({ width, height: 760 }));
    await when(page, "the findings", (s) => s.findings.length === LETTER);
    const sheet = await sheetOf(page);
    await sheet.locator(".counter").click();
    await until("the list", () => sheet.locator(".finding").first().isVisible());
    const ours = await (await sheet.frameElement()).boundingBox();
    const to = await page.locator(".afV").first().boundingBox();
    assert.ok(ours && to);
    assert.ok(ours.y + ours.height <= to.y || ours.y >= to.y + to.height, "it covers the recipients");
    assert.ok(ours.x > 0 && ours.x + ours.width < width, "it touches the edge");
    await sheet.getByRole("button", { name: /^Wrong name in the greeting/ }).click();
    const fix = await until("the fix", () => sheet.locator(".details .fix").first().boundingBox());
    const middle = await sheet.locator(".middle").boundingBox();
    assert.ok(middle && fix.y + fix.height <= middle.y + middle.height, "the fix is out of sight");
    await page.close();
  });
