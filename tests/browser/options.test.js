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
/** Returns the number of rules of a group: the switches are counted, since rules are added.
 * @param {import("playwright-core").Page} options @param {string} family */
const size = async (options, family) => {
  await options.locator(`#group-${family}`).waitFor();
  return options.locator(`#group-${family} .switches input[type="checkbox"]`).count();
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
  const blanks = await size(options, "parts");
  await options.getByText(`${blanks - 1} of ${blanks} on`).click();
  const blank = options.getByRole("checkbox", { name: "Placeholder left in" });
  assert.equal(await blank.isChecked(), false);
  await isReachable(options, "options with choices");
  await blank.check();
  await options.getByText("The rule is on.").waitFor();
  await options.getByText(`${blanks} of ${blanks} on`).waitFor();
  assert.ok(await blank.isVisible(), "the group closed");
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
  await options.getByLabel("Search the rules").fill("placeholder");
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

test("rules are in closed groups, with a switch for all, a search, and a title that leads to the rule", async () => {
  await keep(browser, NOTHING);
  const options = await browser.own("options.html");
  const all = await size(options, "names");
  await options.locator("#group-names", { hasText: `${all} of ${all} on` }).waitFor();
  const groups = options.locator("#rules details");
  assert.equal(await groups.count(), 7);
  assert.equal(await options.locator("#rules details[open]").count(), 0);
  await isReachable(options, "options with closed groups");

  // The switch of a group.
  const names = options.getByRole("switch", { name: "All rules: Names" });
  const isMixed = () => names.evaluate((box) => /** @type {HTMLInputElement} */ (box).indeterminate);
  await names.click();
  await options.getByText("All rules of “Names” are off.").waitFor();
  await options.getByText(`0 of ${all} on`).waitFor();
  assert.equal(await names.isChecked(), false);
  const off = async () =>
    JSON.parse(String((await storage()).settings)).ignored.filter(
      (/** @type {any} */ one) => one.scope === "never",
    ).length;
  assert.equal(await off(), all);
  await options.getByText(`0 of ${all} on`).click();
  await options.getByRole("checkbox", { name: "Wrong name in the greeting" }).check();
  await options.getByText(`1 of ${all} on`).waitFor();
  assert.equal(await isMixed(), true);
  await names.click();
  await options.getByText("All rules of “Names” are off.").waitFor();
  await names.click();
  await options.getByText("All rules of “Names” are on.").waitFor();
  assert.equal(await off(), 0);
  await options.getByRole("switch", { name: "All rules: Names" }).waitFor();

  // The search opens the groups with hits, and gives them back as they were.
  await options.getByLabel("Search the rules").fill("shouting");
  await options.locator("#group-tone[open]").waitFor();
  assert.equal(await options.locator("#rules .switch:visible").count(), 1);
  assert.equal(await options.locator("#rules summary:visible").count(), 1);
  await options.getByLabel("Search the rules").fill("no such rule");
  await options.getByText("No matches.").waitFor();
  await options.getByLabel("Search the rules").fill("");
  assert.deepEqual(
    await options.locator("#rules details[open]").evaluateAll((all) => all.map((one) => one.id)),
    ["group-names"],
  );

  // No raw back-ticks; equal widths, also where the window is narrow.
  await options.getByLabel("Search the rules").fill("placeholder left");
  await options.locator("code", { hasText: "[Your Name]" }).waitFor();
  assert.ok(!(await options.locator("#rules").innerText()).includes("`"));
  await options.getByLabel("Search the rules").fill("a");
  for (const width of [1280, 400]) {
    await options.setViewportSize({ width, height: 860 });
    const places = await options
      .locator(".level:visible")
      .evaluateAll((all) =>
        all.map((one) => [one.getBoundingClientRect().left, one.getBoundingClientRect().width].join()),
      );
    assert.ok(places.length > 20);
    assert.deepEqual(
      places,
      places.map(() => places[0]),
      `at ${width} pixels`,
    );
  }
  await options.getByLabel("Search the rules").fill("placeholder left");
  await options.getByRole("link", { name: "Placeholder left in" }).click();
  await options.waitForURL(/rules\.html#placeholder-left-in$/);
  assert.match(await options.locator("section:target h3").innerText(), /Placeholder left in/);
  await options.close();
});

test("the note at the send button has its switch here", async () => {
  await keep(browser, NOTHING);
  const options = await browser.own("options.html");
  const note = options.getByRole("switch", { name: "Show mistakes at the send button" });
  await options.locator("#rules details").first().waitFor();
  assert.equal(await note.isChecked(), true);
  await note.click();
  await options.getByText("Nothing is shown at the send button any more.").waitFor();
  const page = await checked();
  const { quiet_at_send } = JSON.parse(String((await storage()).settings)).panel;
  assert.equal(quiet_at_send, true);
  await page.locator(".T-I-atl").hover();
  await pressIn(page, "Show mistakes at the send button, or not");
  await until("it is on again", async () => /shown at the send button/.test((await panel(page))?.card ?? ""));
  await page.close();
  await options.reload();
  await until("the switch", () => note.isChecked());
  await options.close();
});

test("every control of our pages is at least 28 pixels high, and no page has a hole under its title", async () => {
  await keep(browser, { ...NOTHING, words: ["frobnicate"] });
  for (const name of ["welcome.html", "options.html", "people.html", "words.html", "rules.html"]) {
    const page = await browser.own(name);
    await page.locator("nav.pages a[aria-current]:not(:empty)").waitFor();
    await page.evaluate(() => {
      for (const one of document.querySelectorAll("#rules details")) one.setAttribute("open", "");
    });
    const small = await page
      .locator(
        "button:visible, input:visible, select:visible, summary:visible, nav.pages a:visible, .switch a:visible",
      )
      .evaluateAll((all) =>
        all
          .map((one) => one.closest("label.hit") ?? one)
          .filter((one) => one.getBoundingClientRect().height < 28)
          .map((one) => one.outerHTML.slice(0, 90)),
      );
    assert.deepEqual(small, [], name);
    const gap = await page.evaluate(() => {
      const title = document.querySelector("h1");
      const parts = [...document.querySelectorAll("main *")].filter(
        (one) => title && title.compareDocumentPosition(one) & 4 && one.getBoundingClientRect().height > 0,
      );
      const next = Math.min(...parts.map((one) => one.getBoundingClientRect().top));
      return next - (title?.getBoundingClientRect().bottom ?? 0);
    });
    assert.ok(gap < 40, `${name}: ${gap} pixels under the title`);
    await page.close();
  }
});
