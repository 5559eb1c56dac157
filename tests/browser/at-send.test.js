// @ts-check
// Around the send button: a note while mistakes are left, which is never in the way, and what the panel says
// after the message has gone.
const { test, before, after, beforeEach } = require("node:test");
const assert = require("node:assert/strict");
const { open, until } = require("./chromium.js");
const { panel, frameOf, pressIn, rectOf } = require("./visible.js");
const { show } = require("./fixtures.js");
const { kept, keep } = require("./stored.js");

/** @type {Awaited<ReturnType<typeof open>>} */ let browser;
before(async () => {
  browser = await open();
});
after(async () => void (await browser.close()));
beforeEach(() => keep(browser, { history: undefined, settings: undefined }));

/** @typedef {import("playwright-core").Page} Page */
const BOX = '[g_editable="true"]';
const SEND = ".T-I-atl";
const checked = async () => {
  const { page } = await show(browser.context, "gmail");
  await page.locator(BOX).click({ position: { x: 5, y: 40 } });
  await browser.press(page);
  await until("the findings", async () => (await panel(page))?.findings.length === 5);
  return page;
};
/** Returns the note beside the send button. @param {Page} page */
const note = async (page) => {
  const { cardAlone } = (await panel(page)) ?? {};
  return cardAlone && /left:/.test(cardAlone) ? cardAlone : null;
};

test("a note names the mistakes that are left, beside the button, and lets every press through", async () => {
  const page = await checked();
  await page.evaluate((selector) => {
    /** @type {any} */ (window).presses = 0;
    document.querySelector(selector)?.addEventListener("click", () => /** @type {any} */ (window).presses++);
  }, SEND);
  await page.locator(SEND).hover();
  const said = await until("the note", () => note(page));
  assert.equal(said, "4 mistakes left: “Mike”, “checking in” and “[project name]”");
  const [frame, button] = [
    await (await frameOf(page, "card")?.frameElement())?.boundingBox(),
    await page.locator(SEND).boundingBox(),
  ];
  assert.ok(frame && button && frame.width <= 260 && frame.height <= 120, JSON.stringify(frame));
  assert.ok(
    frame.x >= button.x + button.width ||
      frame.x + frame.width <= button.x ||
      frame.y + frame.height <= button.y ||
      frame.y >= button.y + button.height,
    "it lies on the button",
  );
  await page.mouse.click(button.x + 5, button.y + 5);
  assert.equal(
    await page.evaluate(() => /** @type {any} */ (window).presses),
    1,
    "the press arrives at once",
  );
  await page.mouse.move(20, 400);
  await until("the note to go", async () => (await note(page)) === null);
  // The focus brings it too, and it is read out.
  await page.locator(BOX).focus();
  await page.locator(SEND).focus();
  await until("the note", () => note(page));
  const sheet = frameOf(page, "panel");
  assert.ok(sheet);
  await until("it to be read out", () =>
    sheet.evaluate(() => /4 mistakes left/.test(document.querySelector("p.spoken")?.textContent ?? "")),
  );
  await page.close();
});

test("the note is one switch away from silence, on this page and on the next", async () => {
  const page = await checked();
  await pressIn(page, "Show mistakes at the send button, or not");
  await until("the confirmation", async () =>
    /Nothing is shown at the send button/.test((await panel(page))?.card ?? ""),
  );
  await page.close();
  const next = await checked();
  await next.locator(SEND).hover();
  await next.waitForTimeout(300);
  assert.equal(await note(next), null);
  await next.close();
});

test("a choice made in Options reaches a tab that is open, in both directions", async () => {
  const page = await checked();
  const place = async () => (await frameOf(page, "panel")?.frameElement())?.boundingBox();
  const before = await place();
  const options = await browser.own("options.html");
  const choice = options.getByRole("switch", { name: "Show mistakes at the send button" });
  await options.locator("#rules details").first().waitFor();
  await page.bringToFront();
  await page.locator(SEND).hover();
  await until("the note", () => note(page));
  await choice.click();
  await until("the note to go at once", async () => (await note(page)) === null, 3000);
  // The pointer comes again. It is known to have come when the button below it has heard of it.
  await page.mouse.move(20, 400);
  const came = page
    .locator(SEND)
    .evaluate((button) =>
      new Promise((resume) => button.addEventListener("pointerover", resume)).then(() => 1),
    );
  await page.locator(SEND).hover();
  await came;
  assert.equal(await note(page), null);
  await choice.click();
  await options.getByText("Mistakes that are left are shown at the send button.").waitFor();
  await until("the note again", async () => {
    await page.mouse.move(20, 400);
    await page.locator(SEND).hover();
    return note(page);
  });
  assert.deepEqual(await place(), before, "the panel has stayed");
  await options.close();
  await page.close();
});

test("no mistakes, no note", async () => {
  const { page } = await show(browser.context, "gmail");
  await page
    .locator(BOX)
    .evaluate((box) => box.replaceChildren("Dear Dana, thank you for the interview. Sam"));
  await page.locator(BOX).click();
  await browser.press(page);
  await until("the report", async () => (await panel(page))?.text.includes("To Dana Reyes"));
  assert.ok(!(await panel(page))?.findings.some(({ level }) => level === "mistake"));
  await page.locator(SEND).hover();
  await page.waitForTimeout(300);
  assert.equal(await note(page), null);
  await page.close();
});

test("after Send the panel says that it was noted, when to write next, and takes it back on demand", async () => {
  const page = await checked();
  await page.evaluate((selector) => {
    document
      .querySelector(selector)
      ?.addEventListener("click", () => document.querySelector(".nH.Hd")?.remove());
  }, SEND);
  const sent = async () =>
    (await kept(browser)).people
      .flatMap((/** @type {any} */ person) => person.events)
      .filter((/** @type {any} */ event) => event.what.sent);
  await page.locator(SEND).click();
  const said = await until("what was sent", async () => {
    const seen = await panel(page);
    return /Sent to Dana Reyes\. Noted\./.test(seen?.card ?? "") && seen;
  });
  assert.match(said.card ?? "", /Next good day: \w{3} \d+ \w{3}\. Not sent\? Undo Remind me/);
  await until("no word of failure", async () => (await panel(page))?.state === "Your message was sent.");
  assert.ok((await rectOf(page, ".toast")).width > 0);
  assert.equal((await sent()).length, 1);
  await pressIn(page, "Not sent? Undo");
  await until("it taken back", async () => (await sent()).length === 0);
  await page.close();
});

test("Remind me opens Follow-ups at the person, with the focus on the calendar button", async () => {
  const other = { id: 1, name: "Ben Ito", emails: ["ben@northwind.example"], events: [] };
  await keep(browser, { history: JSON.stringify({ version: 1, people: [other] }) });
  const page = await checked();
  await page.locator(SEND).click();
  await until("what was sent", async () => /Remind me/.test((await panel(page))?.card ?? ""));
  await pressIn(page, "Remind me");
  const { id } = (await kept(browser)).people.find((/** @type {any} */ one) => one.name === "Dana Reyes");
  const opened = await until("the page", async () =>
    browser.context.pages().find((one) => one.url().endsWith(`/pages/people.html#${id}-next-day`)),
  );
  await opened.locator("details[open]", { hasText: "Dana Reyes" }).waitFor();
  await until("the focus", () =>
    opened.evaluate(() => document.activeElement?.textContent === "Add to calendar"),
  );
  assert.equal(await opened.locator("details[open]").count(), 1);
  const [download] = await Promise.all([opened.waitForEvent("download"), opened.keyboard.press("Enter")]);
  assert.equal(download.suggestedFilename(), "write-to.ics");
  await opened.close();
  await page.close();
});
