// @ts-check
// The options page in real Chromium: what is ignored is listed and brought back; rules, levels, spelling;
// everything as a file.
const { test, before, after } = require("node:test");
const assert = require("node:assert/strict");
const fs = require("node:fs");
const { open, until } = require("./chromium.js");
const { panel, pressIn } = require("./visible.js");
const { show } = require("./fixtures.js");
const { inside, keep, kept } = require("./stored.js");
const { isReachable } = require("./axe.js");

/** @type {Awaited<ReturnType<typeof open>>} */ let browser;
before(async () => {
  browser = await open();
});
after(async () => void (await browser.close()));

const has = (/** @type {any} */ seen, /** @type {string} */ quote) =>
  seen?.findings.some((/** @type {any} */ f) => f.quote === quote);
const NOTHING = {
  history: undefined,
  settings: undefined,
  words: undefined,
  "history-aside": undefined,
  "settings-aside": undefined,
};
const storage = async () => (await inside(browser)).evaluate(() => chrome.storage.local.get());
/** The Gmail fixture, checked. */
const checked = async () => {
  const { page } = await show(browser.context, "gmail");
  await page.locator('[g_editable="true"]').click({ position: { x: 5, y: 40 } });
  await browser.press(page);
  await until("the findings", async () => (await panel(page))?.findings.length);
  return page;
};

test("what is ignored for a person or for ever is listed, and brought back; rules are switched", async () => {
  await keep(browser, NOTHING);
  const page = await checked();
  /** @param {string} quote @param {string} button */
  const ignore = (quote, button) =>
    until(`"${button}"`, async () => {
      const seen = await panel(page);
      if (!has(seen, quote)) return false;
      await seen?.press(seen.findings.findIndex((f) => f.quote === quote));
      return pressIn(page, button).then(
        () => true,
        () => false,
      );
    });
  await ignore("Mike", "For Dana Reyes");
  await until("it to be gone", async () => !has(await panel(page), "Mike"));
  await ignore("[project name]", "Turn off rule");
  await until("that too", async () => !has(await panel(page), "[project name]"));

  const options = await browser.own("options.html");
  await options
    .getByText(/in every message to dana\.reyes@northwind\.example, since .*, on mail\.google\.com/)
    .waitFor();
  const blank = options.getByRole("checkbox", { name: "Placeholder left in" });
  assert.equal(await blank.isChecked(), false);
  await isReachable(options, "options with choices");
  await blank.check();
  await options.getByText("The rule is on.").waitFor();
  await options.getByRole("button", { name: /^Restore: Wrong name in the greeting/ }).click();
  await options.getByText("Restored.").waitFor();
  await options.getByText("Nothing is dismissed.").waitFor();
  await options.close();

  await page.bringToFront();
  await page.locator('[g_editable="true"]').click({ position: { x: 5, y: 40 } });
  await page.keyboard.type(" ");
  await until("both warnings again", async () => {
    const seen = await panel(page);
    return has(seen, "Mike") && has(seen, "[project name]");
  });
  await page.close();
});

test("a rule matters as the person says; the spelling is the one they chose", async () => {
  await keep(browser, NOTHING);
  const options = await browser.own("options.html");
  await options.getByLabel("Level: Placeholder left in").selectOption("Suggestion");
  await options.getByText("The level was changed.").waitFor();
  await options.getByLabel("English variety").selectOption("American: color, organize, center");
  await options.getByText("The spelling setting was saved.").waitFor();
  await options.close();
  const { page } = await show(browser.context, "textarea");
  await page
    .locator("textarea")
    .fill(
      "Dear Dana,\n\nThank you for the interview about [role]. The colour of the hall stayed with me, and I would love to join the team.\n\nPlease let me know either way.\n\nSam",
    );
  await page.locator("textarea").click();
  await browser.press(page);
  const seen = await until("the findings", async () => {
    const now = await panel(page);
    return has(now, "colour") ? now : null;
  });
  assert.deepEqual(
    seen?.findings.filter((f) => ["[role]", "colour"].includes(f.quote)).map((f) => f.level),
    ["hint", "hint"],
  );
  await page.close();
});

test("all data is exported to one file, merged or restored from it, and a damaged file is named and changes nothing", async () => {
  const options = await browser.own("options.html");
  const [download] = await Promise.all([
    options.waitForEvent("download"),
    options.getByRole("button", { name: "Export" }).click(),
  ]);
  const file = /** @type {string} */ (await download.path());
  const all = JSON.parse(fs.readFileSync(file, "utf8"));
  assert.deepEqual(
    [all.tactful, all.settings.spelling, all.settings.levels],
    [1, "american", { "placeholder-left-in": "hint" }],
  );

  await options.getByRole("button", { name: "Reset all options" }).click();
  await options.getByText("Options were reset to their defaults.").waitFor();
  assert.equal(await options.getByLabel("English variety").inputValue(), "any");
  await options.getByRole("button", { name: "Undo" }).click();
  await options.getByText("Undone.").waitFor();
  assert.equal(await options.getByLabel("English variety").inputValue(), "american");

  await keep(browser, { ...NOTHING, words: ["glarbnox"] });
  await options.reload();
  // The choice is drawn after the page listens, so a file that is chosen now is noticed.
  assert.equal(await options.getByLabel("English variety").inputValue(), "any");
  all.words = ["frobnicate"];
  all.sites = ["https://mail.example/*"];
  all.history.people = [{ id: 1, name: "Ben Ito", emails: ["ben@northwind.example"], events: [] }];
  const taken = (/** @type {string} */ text) =>
    options
      .locator("#file")
      .setInputFiles({ name: "tactful.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await taken(JSON.stringify(all));
  await options.getByText("The file was imported.").waitFor();
  assert.equal(await options.getByLabel("English variety").inputValue(), "american");
  assert.deepEqual((await storage()).words, ["frobnicate", "glarbnox"]);
  assert.equal((await kept(browser)).people[0].name, "Ben Ito");
  await options.getByRole("button", { name: "Allow https://mail.example" }).waitFor();
  const before = await storage();
  for (const [text, why] of [
    ["{", "isn't a Tactful file"],
    [JSON.stringify({ ...all, words: [7] }), "words[0]"],
    [JSON.stringify({ ...all, settings: { version: 1, spelling: "klingon" } }), "spelling"],
  ]) {
    await taken(text);
    await until(why, async () => ((await options.locator("#said").textContent()) ?? "").includes(why));
    assert.deepEqual(await storage(), before);
  }

  await options.getByRole("button", { name: "Delete everything" }).click();
  await options.getByRole("button", { name: "Yes, delete everything" }).click();
  await options.getByText("Everything was deleted.").waitFor();
  assert.deepEqual([(await kept(browser)).people, (await storage()).words], [[], []]);
  await options.getByRole("button", { name: "Undo" }).click();
  await options.getByText("Undone.").waitFor();
  assert.deepEqual(
    [(await kept(browser)).people.length, (await storage()).words],
    [1, ["frobnicate", "glarbnox"]],
  );
  await options.close();
});

test("unreadable choices are set aside, shown, saved and dropped, and the rest works", async () => {
  await keep(browser, {
    ...NOTHING,
    settings: '{"version":1,"levels":{"shouting":"loud"}}',
    words: ["frobnicate"],
  });
  const options = await browser.own("options.html");
  await options.getByText(/options that couldn't be read were set aside.*levels\.shouting/).waitFor();
  await isReachable(options, "options with damage");
  const [download] = await Promise.all([
    options.waitForEvent("download"),
    options.getByRole("button", { name: "Save as file" }).click(),
  ]);
  assert.match(fs.readFileSync(/** @type {string} */ (await download.path()), "utf8"), /"shouting":"loud"/);
  assert.deepEqual((await storage()).words, ["frobnicate"]);
  await options.getByRole("button", { name: "Delete", exact: true }).click();
  await options.getByText("It was deleted.").waitFor();
  assert.deepEqual((await storage())["settings-aside"], []);
  await options.close();
});
