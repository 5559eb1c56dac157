// @ts-check
// What a message is checked as: by its own words, or by the person's choice, which is remembered for the
// conversation.
const { test, before, after } = require("node:test");
const assert = require("node:assert/strict");
const { open, until } = require("./chromium.js");
const { pressIn, underlined, frameOf, placeOf, when } = require("./visible.js");
const { inside } = require("./stored.js");

/** @type {Awaited<ReturnType<typeof open>>} */ let browser;
before(async () => {
  browser = await open();
});
after(async () => void (await browser.close()));

const LETTER = "Hi Dana,<br>I'm just checking in. Have you decided yet?<br>Sam Okafor";
/**
 * Opens a message and presses the icon.
 * @param {{to?: string, subject?: string, site?: string}} [about]
 */
const checked = async ({ to = "Dana Reyes", subject = "The other day", site = "portal" } = {}) => {
  const page = await browser.context.newPage();
  await page.route(/^https?:/, (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      body: `<!doctype html><form><input name="to" value="${to}"><input name="subject" value="${subject}"><div id="box" contenteditable="true">${LETTER}</div><button type="button" onclick="this.form.remove()">Send</button></form>`,
    }),
  );
  await page.goto(`https://${site}.northwind.example/`);
  await page.locator("#box").focus();
  await browser.press(page);
  return page;
};
const isStock = (/** @type {any} */ seen) =>
  seen.findings.some((/** @type {any} */ f) => /checking in/.test(f.quote));
const isOrdinary = (/** @type {any} */ seen) => /looks like an everyday message/.test(seen.text);
const isOrdinaryByChoice = (/** @type {any} */ seen) => /everyday message, as you chose/.test(seen.text);
const isFollowUp = (/** @type {any} */ seen) => isStock(seen) && !/everyday message/.test(seen.text);
const settings = async () =>
  (await inside(browser)).evaluate(() => chrome.storage.local.get("settings").then((all) => all.settings));

test("an ordinary message is checked as a follow-up at one press, and the conversation is remembered", async () => {
  const page = await checked();
  const html = () => page.locator("#box").evaluate((box) => box.outerHTML);
  const before = await html();
  const first = await when(page, "the ordinary report", isOrdinary);
  assert.ok(!isStock(first));
  await pressIn(page, "Check as a follow-up");
  const seen = await when(page, "the stock phrase", isFollowUp);
  assert.match(seen.text, /Checked as a follow-up, now and later/);
  await until("its mark", async () =>
    Object.values(await underlined(page))
      .flat()
      .some((words) => words.includes("checking in")),
  );
  assert.equal(await html(), before);
  const stored = String(await settings());
  assert.match(stored, /"treat_as":"follow-up"/);
  assert.doesNotMatch(stored, /Dana|other day/i);
  await page.close();

  const again = await checked({ subject: "Re: The other day" });
  await when(again, "the same conversation again", isFollowUp);
  await again.close();
  for (const other of [{ to: "Ben Ito" }, { subject: "Lunch" }, { site: "mail" }]) {
    const elsewhere = await checked(other);
    await when(elsewhere, `an ordinary message (${JSON.stringify(other)})`, isOrdinary);
    await elsewhere.close();
  }
});

test("a follow-up is checked as an ordinary message at one press, which can be undone", async () => {
  const page = await checked({ subject: "My application for the analyst role" });
  await when(page, "the follow-up", isFollowUp);
  const frame = /** @type {import("playwright-core").Frame} */ (frameOf(page, "panel"));
  await assert.rejects(placeOf(page, "Check as a follow-up"));
  await pressIn(page, "Not a follow-up");
  await when(page, "the ordinary report", (seen) => isOrdinaryByChoice(seen) && !isStock(seen));
  await frame.getByRole("button", { name: "More" }).click();
  assert.ok(!(await frame.getByRole("button", { name: "Not a follow-up" }).isVisible()));
  await page.keyboard.press("Escape");
  await pressIn(page, "Undo");
  await when(page, "the follow-up again", isFollowUp);
  assert.doesNotMatch(String(await settings()), /"treat_as":"ordinary"/);
  await page.close();
});

test("a choice for a message that has no subject yet is kept for it, and goes with the sent message", async () => {
  const page = await checked({ to: "Mia Lund", subject: "" });
  await when(page, "the ordinary report", isOrdinary);
  await pressIn(page, "Check as a follow-up");
  await when(page, "the follow-up", isFollowUp);
  await page.locator("[name=subject]").fill("Last week");
  await page.locator("#box").press("End");
  await page.keyboard.type(" ");
  await when(page, "the follow-up with a subject", isFollowUp);
  await page.getByRole("button", { name: "Send" }).click();
  await when(page, "the sentence about it", (seen) => /sent/i.test(seen.text));
  const later = await checked({ to: "Mia Lund", subject: "Re: Last week" });
  await when(later, "the same conversation", isFollowUp);
  await page.close();
  await later.close();
});

test("a box that is used for another person has no choice", async () => {
  const page = await checked({ to: "Mia Lund", subject: "Tomorrow" });
  await when(page, "the ordinary report", isOrdinary);
  await pressIn(page, "Check as a follow-up");
  await when(page, "the follow-up", isFollowUp);
  await page.locator("[name=to]").fill("Ben Ito");
  await page.locator("#box").press("End");
  await page.keyboard.type(" ");
  await when(page, "an ordinary message", isOrdinary);
  await page.close();
});

test("in a private window the choice is not stored", async () => {
  const page = await inside(browser);
  const before = await settings();
  const worker = browser.context.serviceWorkers()[0] ?? browser.worker;
  const runs = [{ text: "Hi Ben, have you decided yet? I'm just checking in. Sam" }];
  const snapshot = { revision: 1, to: [{ name: "Ben Ito", email: "" }], subject: "Private", runs };
  const ask = (/** @type {object} */ request) =>
    worker.evaluate(
      (request) =>
        new Promise((resume) =>
          /** @type {any} */ (chrome.runtime.onMessage).dispatch(
            request,
            { id: chrome.runtime.id, url: "https://mail.google.com/", tab: { id: 1, incognito: true } },
            resume,
          ),
        ),
      request,
    );
  const kind = "treat-as";
  assert.equal(/** @type {any} */ (await ask({ kind, snapshot, choice: "follow-up" }))?.error, undefined);
  // The page's own scripts bring it along.
  const check = (/** @type {object} */ more) =>
    ask({ kind: "check", snapshot: { ...snapshot, ...more }, fresh: false, wait: true });
  assert.equal(/** @type {any} */ (await check({ treatAs: "follow-up" })).candidate, true);
  assert.equal(/** @type {any} */ (await check({})).candidate, false);
  assert.equal(await settings(), before);
  assert.ok(!page.isClosed());
});
