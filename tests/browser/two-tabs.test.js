// @ts-check
// The extension's own pages in two tabs: each shows what the other has stored, saves only what was changed in
// it, and exports everything. In real Chromium.
const { test, before, after, beforeEach } = require("node:test");
const assert = require("node:assert/strict");
const fs = require("node:fs");
const { open, until } = require("./chromium.js");
const { keep, kept } = require("./stored.js");

/** @typedef {import("playwright-core").Page} Page */
/** @type {Awaited<ReturnType<typeof open>>} */ let browser;
before(async () => {
  browser = await open();
});
after(async () => void (await browser.close()));
beforeEach(() => keep(browser, { history: undefined, settings: undefined, words: undefined }));

/** @param {Page} page */
const said = (page) => page.locator("#said").innerText();
/** Adds someone by the form. @param {Page} page @param {Record<string, string>} fields */
const add = async (page, fields) => {
  await page.bringToFront();
  if (await page.locator("#add-open").isVisible()) await page.locator("#add-open").click();
  for (const [name, value] of Object.entries(fields)) await page.locator(`#add [name=${name}]`).fill(value);
  await page.locator("#add button[type=submit]").click();
};
/** @param {Page} page */
const names = (page) => page.locator("#people details.card .head strong").allInnerTexts();
/** @param {Page} page @param {string[]} wanted */
const shows = (page, wanted) =>
  until(
    `the names ${wanted}`,
    async () => JSON.stringify((await names(page)).sort()) === JSON.stringify(wanted),
  );
/** @param {Page} page @param {string} button */
const exported = async (page, button) => {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(button).click()]);
  return fs.readFileSync(await download.path(), "utf8");
};
/** @param {Page} page @param {string} name */
const card = async (page, name) => {
  const found = page.locator("details.card", { hasText: name });
  if ((await found.getAttribute("open")) === null) await found.locator("summary").first().click();
  return found;
};

test("people: a tab shows and exports what another has stored", async () => {
  const [one, two] = [await browser.own("people.html"), await browser.own("people.html")];
  await add(one, { name: "Ann Lee" });
  await shows(two, ["Ann Lee"]);
  await add(two, { name: "Zed Ray" });
  await shows(one, ["Ann Lee", "Zed Ray"]);
  const { people } = JSON.parse(await exported(one, "[data-action=export]"));
  assert.deepEqual(people.map((/** @type {any} */ person) => person.name).sort(), ["Ann Lee", "Zed Ray"]);
  await one.close();
  await two.close();
});

test("people: Save writes what was changed, and Undo brings back only what was deleted", async () => {
  const [one, two] = [await browser.own("people.html"), await browser.own("people.html")];
  await add(one, { name: "Ann Lee", company: "X Ltd" });
  await until("the first", async () => /was added/.test(await said(one)));
  await add(one, { name: "Bob Ray" });
  await shows(two, ["Ann Lee", "Bob Ray"]);
  // In the second tab an entry is being edited, so nothing is drawn under the writer's hands.
  await two.bringToFront();
  const inTwo = await card(two, "Ann Lee");
  await inTwo.locator("[name=company]").fill("Y Inc");
  const inOne = await card(one, "Ann Lee");
  await one.bringToFront();
  await inOne.locator("[name=name]").fill("Ann Petrov");
  await inOne.locator("[data-action=describe-person] button").click();
  await until("the name", async () => (await kept(browser)).people[0].name === "Ann Petrov");
  await two.bringToFront();
  assert.equal(await inTwo.locator("[name=company]").inputValue(), "Y Inc");
  await inTwo.locator("[data-action=describe-person] button").click();
  await until("both changes", async () => {
    const [ann] = (await kept(browser)).people;
    return ann.name === "Ann Petrov" && ann.company === "Y Inc";
  });
  await shows(one, ["Ann Petrov", "Bob Ray"]);
  await one.bringToFront();
  await (await card(one, "Bob Ray")).locator("[data-action=remove-person]").click();
  await shows(two, ["Ann Petrov"]);
  await two.bringToFront();
  const again = await card(two, "Ann Petrov");
  await again.locator("[name=name]").fill("Ann Orlov");
  await again.locator("[data-action=describe-person] button").click();
  await shows(one, ["Ann Orlov"]);
  await one.bringToFront();
  await one.locator("#undo").click();
  await shows(one, ["Ann Orlov", "Bob Ray"]);
  await one.close();
  await two.close();
});

test("people: nobody is overwritten by another of the same name; what is entered is never cut", async () => {
  const page = await browser.own("people.html");
  await add(page, { name: "Sam Smith", company: "Alpha", interview: "2026-11-02" });
  await until("it added", async () => /Sam Smith was added/.test(await said(page)));
  await add(page, { name: "sam smith", company: "Beta", interview: "2026-11-09" });
  await until("the refusal", async () => /Sam Smith \(Alpha\) is already listed/.test(await said(page)));
  assert.equal(
    await page.locator("#add [name=company]").inputValue(),
    "Beta",
    "the form has lost its content",
  );
  const [sam, ...others] = (await kept(browser)).people;
  assert.deepEqual([sam.company, sam.events.length, others.length], ["Alpha", 1, 0]);
  await page.locator("#add [name=email]").fill("sam@beta.example");
  await page.locator("#add button[type=submit]").click();
  await until("the other one", async () => /sam smith was added/.test(await said(page)));
  assert.equal((await kept(browser)).people.length, 2);
  await add(page, { name: "Sam Smith", company: "Alpha", email: "", interview: "", by: "2026-12-18" });
  await until("it completed", async () => /already listed\. What's new was added/.test(await said(page)));
  await add(page, { name: "N".repeat(101), company: "", by: "" });
  await until("the limit", async () => /has more than 100 characters/.test(await said(page)));
  await page.close();
});

test("people: an interview to come is the next step", async () => {
  const page = await browser.own("people.html");
  const day = new Date(Date.now() + 8 * 86400000).toISOString().slice(0, 10);
  await add(page, { name: "Ann Lee", interview: day });
  const row = page.locator("details.card", { hasText: "Ann Lee" });
  await until("the step", async () => /^Interview on /.test(await row.locator(".step").innerText()));
  assert.equal(await row.locator(".chip.wait").count(), 1);
  await page.close();
});

test("an imported file is read without an error of the page", async () => {
  const page = await browser.own("people.html");
  /** @type {string[]} */ const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  for (const [text, answer] of [
    ['{"version":1,"people":[{"name":"Ann Lee"}]}', /1/],
    ["nonsense", /couldn't be imported/],
  ]) {
    const buffer = Buffer.from(/** @type {string} */ (text));
    await page.locator("#file").setInputFiles({ name: "history.json", mimeType: "application/json", buffer });
    await until("the answer", async () => /** @type {RegExp} */ (answer).test(await said(page)));
  }
  await page.waitForTimeout(200);
  assert.deepEqual(errors, []);
  await page.close();
});

test("words and options: a tab shows and exports what another has stored", async () => {
  const [one, two, options] = [
    await browser.own("words.html"),
    await browser.own("words.html"),
    await browser.own("options.html"),
  ];
  const enter = async (/** @type {Page} */ page, /** @type {string} */ word) => {
    await page.bringToFront();
    await page.locator("[name=word]").fill(word);
    await page.locator("[name=word]").press("Enter");
  };
  await enter(one, "Aaaq");
  await until("the word", async () => /Aaaq/.test(await two.locator("#words").innerText()));
  await enter(two, "Bbbq");
  assert.match(await exported(one, "#export"), /Aaaq\nBbbq/);
  await until("the number", async () => /2 words/.test(await options.locator("main").innerText()));
  await enter(one, "a".repeat(61));
  await until("the limit", async () => /has more than 60 characters/.test(await said(one)));
  for (const page of [one, two, options]) await page.close();
});
