// @ts-check
// Spelling as a person meets it, and their own dictionary, in real Chromium.
const { test, before, after } = require("node:test");
const assert = require("node:assert/strict");
const fs = require("node:fs");
const { open, until } = require("./chromium.js");
const { panel, overlaid, pressIn } = require("./visible.js");
const { show } = require("./fixtures.js");
const { keep, stopWorker } = require("./stored.js");
const { isReachable } = require("./axe.js");

/** @type {Awaited<ReturnType<typeof open>>} */ let browser;
before(async () => {
  browser = await open();
});
after(async () => void (await browser.close()));

const LETTER =
  "Dear Dana,\n\nThank you for the oppurtunity to see the glarbnox in the forecasting room. I am looking forward to hear from you, and I would love to join the team.\n\nBest regards,\nSam Okafor\n+44 20 7946 0000";
const misspelt = (/** @type {any} */ seen) =>
  seen.findings
    .filter((/** @type {any} */ f) => /^(Spelling|Grammar)$/.test(f.title))
    .map((/** @type {any} */ f) => f.quote);

test("a misspelling is underlined with its correction, and a word added from the card is remembered", async () => {
  const { page } = await show(browser.context, "textarea");
  const box = page.locator("textarea");
  await box.fill(LETTER.replace("glarbnox", "organizr"));
  await box.click();
  await browser.press(page);
  const seen = await until("the slips", async () => {
    const now = await panel(page);
    return now && misspelt(now).length === 3 && now;
  });
  assert.deepEqual(misspelt(seen), ["oppurtunity", "organizr", "hear"]);
  const marks = (await overlaid(page)).map((m) => m.text);
  for (const word of ["oppurtunity", "organizr", "hear"])
    assert.ok(marks.includes(word), `${word} in ${marks}`);
  await seen.press(seen.findings.findIndex((f) => f.quote === "oppurtunity"));
  assert.match(await until("the card", async () => (await panel(page))?.card), /oppurtunity → opportunity/);
  await seen.press(seen.findings.findIndex((f) => f.quote === "organizr"));
  await until("the other card", async () => /organize/.test((await panel(page))?.card ?? ""));
  await pressIn(page, "Add to dictionary");
  await until("the word to be right", async () => misspelt(await panel(page)).join() === "oppurtunity,hear");

  // It stays so when the worker has been stopped.
  await stopWorker(browser);
  await box.click();
  await page.keyboard.press("End");
  await page.keyboard.type(" ");
  await page.waitForTimeout(600);
  await until("the same", async () => misspelt(await panel(page)).join() === "oppurtunity,hear");
  await page.close();
});

test("a word near nothing is let through, and so are names, terms and another language", async () => {
  const { page } = await show(browser.context, "textarea");
  await page
    .locator("textarea")
    .fill(
      `Dear Dana,\n\nThank you for introducing me to Xiuying and Tadhg. The glarbnox, the monorepo, next.js and the KPIs at Flutterwave were new to me, and I would love to join. Muchas gracias por todo. Please let me know either way.\n\nBest regards,\nSam Okafor`,
    );
  await page.locator("textarea").click();
  await browser.press(page);
  const seen = await until("the panel", async () => {
    const now = await panel(page);
    return now && /issue|Nothing to fix/.test(now.state) && now;
  });
  assert.deepEqual(misspelt(seen), []);
  await page.close();
});

test("the page of one's own words: add, remove, take along", async () => {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.id}/pages/words.html`);
  const said = (/** @type {string} */ words) => page.locator("#said").getByText(words).waitFor();
  await page.getByText("organizr", { exact: true }).waitFor();
  await page.getByLabel("Word", { exact: true }).fill("two words");
  await page.getByRole("button", { name: "Add" }).click();
  await said("Enter one word, without spaces.");
  await page.getByLabel("Word", { exact: true }).fill("glarbnox");
  await page.getByRole("button", { name: "Add" }).click();
  await said("glarbnox was added.");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Export" }).click(),
  ]);
  assert.equal(fs.readFileSync(await download.path(), "utf8"), "glarbnox\norganizr\n");
  await page.getByRole("button", { name: "Remove organizr" }).click();
  await said("organizr was removed.");
  await page.locator("#file").setInputFiles({
    name: "words.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("organizr\nGLARBNOX\nnew phrase\n\nfrobnicate\n"),
  });
  await said("2 new words were imported.");
  assert.deepEqual(await page.locator("#words li span").allInnerTexts(), [
    "frobnicate",
    "glarbnox",
    "organizr",
  ]);
  await page.close();
});

test("an empty dictionary says how words get there", async () => {
  await keep(browser, { words: undefined });
  const page = await browser.own("words.html");
  await page.getByText("No words yet.").waitFor();
  assert.match(await page.locator("#empty").innerText(), /click it and choose “Add to dictionary”/);
  await isReachable(page, "an empty dictionary");
  await page.getByLabel("Word", { exact: true }).fill("glarbnox");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.locator("#empty").waitFor({ state: "hidden" });
  await page.close();
});
