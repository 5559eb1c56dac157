// @ts-check
// The Follow-ups page in real Chromium: its groups and their order, the form that adds someone, the picture
// of the dates.
const { test, before, after } = require("node:test");
const assert = require("node:assert/strict");
const { open } = require("./chromium.js");
const { keep, kept } = require("./stored.js");
const { isReachable } = require("./axe.js");

/** @type {Awaited<ReturnType<typeof open>>} */ let browser;
before(async () => {
  browser = await open();
});
after(async () => void (await browser.close()));

/** Returns the local day, `days` from now. @param {number} days */
const day = (days) => {
  const at = new Date();
  at.setDate(at.getDate() + days);
  const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
};
/** Returns a day as the page writes it. @param {string} iso */
const written = (iso) =>
  new Date(`${iso}T12:00`)
    .toLocaleDateString("en-GB", {
      weekday: "short",
      day: "numeric",
      month: "short",
      ...(iso.slice(0, 4) === day(0).slice(0, 4) ? {} : { year: "numeric" }),
    })
    .replace(",", "");
const promise = (/** @type {number} */ days) => ({ promised: { first: day(days), last: day(days) } });
let events = 0;
/** @param {number} days @param {unknown} what @param {object} [more] */
const event = (days, what, more) => ({ id: ++events, at: day(days), what, source: "person", ...more });
/** @param {number} id @param {string} name @param {...object} events */
const person = (id, name, ...events) => ({ id, name, emails: [`p${id}@northwind.example`], events });

const job = "analyst position";
const PEOPLE = [
  person(1, "No Date", event(-1, { answered: { automatic: false } })),
  person(2, "Late Promise", event(-5, "interview"), event(-4, promise(40))),
  person(3, "Early Promise", event(-5, "interview", { job }), event(-4, promise(4), { job })),
  person(4, "Said No", event(-30, "interview"), event(-9, { outcome: "rejected" })),
  person(5, "Long Ago", event(-40, "interview")),
  person(
    6,
    "Asked Thrice",
    event(-70, "interview"),
    ...[-50, -35, -20].map((on) => event(on, { sent: { asks: true } })),
  ),
  person(7, "An Offer", event(-30, "interview"), event(-2, { outcome: "offered" })),
  person(8, "Less Long Ago", event(-20, "interview")),
];

const shown = async () => {
  await keep(browser, { history: JSON.stringify({ version: 1, people: PEOPLE }) });
  const page = await browser.own("people.html");
  await page.locator("details.card").first().waitFor();
  return page;
};
const NO_PEOPLE = { history: undefined, "history-aside": undefined };

test("people are in three groups, sorted by the next day, with the next step in words and its date as a chip", async () => {
  const page = await shown();
  const groups = await page
    .locator("section.group")
    .evaluateAll((sections) =>
      sections.map((section) => [
        section.querySelector("h2")?.textContent,
        ...[...section.querySelectorAll("summary")].map((head) =>
          ["strong", ".step", ".chip"].map((part) => head.querySelector(part)?.textContent ?? "").join(" | "),
        ),
      ]),
    );
  const [, ...waiting] = groups[1];
  const dates = waiting.map((row) => row?.split(" | ")[2]);
  assert.deepEqual(
    [groups[0], waiting.map((row) => row?.split(" | ")[0]), groups[2]],
    [
      ["Write now 2", "Long Ago | Time to follow up | Now", "Less Long Ago | Time to follow up | Now"],
      ["Early Promise", "Late Promise", "No Date"],
      [
        "Closed 3",
        "An Offer | They made an offer | ",
        "Said No | They said no | ",
        "Asked Thrice | Asked three times: don't send another | ",
      ],
    ],
  );
  assert.ok(dates[0] && dates[1] && dates[0] !== dates[1]);
  assert.deepEqual(waiting, [
    `Early Promise | Follow up on ${dates[0]} | ${dates[0]}`,
    `Late Promise | Follow up on ${dates[1]} | ${dates[1]}`,
    "No Date | No date yet · Add | ",
  ]);
  // The group of a person who does not fit the search goes with them.
  await page.getByLabel("Search").fill("offer");
  await page.locator("#group-now").waitFor({ state: "hidden" });
  assert.deepEqual(await page.locator("summary:visible strong").allTextContents(), ["An Offer"]);
  await page.getByLabel("Search").fill("");
  await isReachable(page, "Follow-ups");
  await page.close();
});

test("an open card draws the dates, names the job once, and shows the buttons of an event on hover and focus", async () => {
  const page = await shown();
  const card = page.locator("details.card", { hasText: "Early Promise" });
  await card.locator("summary").click();
  const points = card.locator(".track li");
  assert.deepEqual(await points.locator("span").allTextContents(), [
    "Interview",
    "Today",
    "They'll answer by",
    "Follow up",
  ]);
  assert.deepEqual(
    (await points.locator("time").allTextContents()).slice(0, 3),
    [-5, 0, 4].map((days) => written(day(days))),
  );
  const places = await points.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
  assert.ok(places[1] - places[0] > places[2] - places[1], `five days are no longer than four: ${places}`);
  assert.equal(((await card.innerText()).match(/analyst position/g) ?? []).length, 1);
  const buttons = card.locator(".timeline .buttons").first();
  const opacity = () => buttons.evaluate((one) => getComputedStyle(one).opacity);
  await page.mouse.move(0, 0);
  assert.equal(await opacity(), "0");
  await card.locator(".timeline li").first().hover();
  assert.equal(await opacity(), "1");
  await page.mouse.move(0, 0);
  await card.getByRole("button", { name: /^Edit: Interview/ }).focus();
  assert.equal(await opacity(), "1");
  await isReachable(page, "an open card");
  await page.close();
});

test("someone without a date gets one from the head of the card", async () => {
  const page = await shown();
  const card = page.locator("details.card", { hasText: "No Date" });
  await card.locator("summary .add").click();
  assert.ok(
    await card
      .locator('form[data-action="add-event"] [name="on"]')
      .evaluate((field) => field === document.activeElement),
  );
  await page.keyboard.press("Enter");
  await page.locator("#said").getByText("The event was added.").waitFor();
  assert.equal(
    await card
      .locator(".step")
      .textContent()
      .then((step) => /^Follow up on/.test(step ?? "")),
    true,
  );
  await page.close();
});

test("one form adds a person with all that is known, and an error keeps what was typed", async () => {
  await keep(browser, NO_PEOPLE);
  const page = await browser.own("people.html");
  await page.getByText("No one yet.").waitFor();
  assert.match(await page.locator("#example").innerText(), /Dana Reyes.*Follow up on.*They'll answer by/s);
  await isReachable(page, "Follow-ups without people");
  await page.getByRole("button", { name: "Add someone" }).click();
  const form = page.locator("#add");
  assert.ok(await form.getByLabel("Name").evaluate((field) => field === document.activeElement));
  await isReachable(page, "the form that adds someone");
  await page.keyboard.type("Dana Reyes");
  await form.getByLabel("Email address").fill("dana.reyes@northwind.example");
  await form.getByLabel("Company").fill("Northwind");
  await form.getByLabel("Job").fill("analyst role");
  await page.keyboard.press("Enter");
  await page.locator("#said").getByText("Nothing was changed: add the interview date").waitFor();
  assert.ok(await form.getByLabel("Interview date").evaluate((field) => field === document.activeElement));
  await form.getByLabel("Interview date").fill(day(-3));
  await form.getByLabel("They'll answer by").fill(day(-4));
  await form.getByRole("button", { name: "Add" }).click();
  await page.locator("#said").getByText("is before the interview").waitFor();
  assert.equal((await kept(browser)).people.length, 0);
  await form.getByLabel("They'll answer by").fill(day(4));
  await form.getByRole("button", { name: "Add" }).click();
  await page.locator("#said").getByText("Dana Reyes was added.").waitFor();
  const card = page.locator("details.card[open]", { hasText: "Dana Reyes" });
  assert.ok(await card.locator("summary").evaluate((head) => head === document.activeElement));
  assert.match(await card.locator("summary").innerText(), /Northwind · analyst role.*Follow up on/s);
  assert.equal(await form.isVisible(), false);
  const [stored] = (await kept(browser)).people;
  assert.deepEqual(
    stored.events.map((/** @type {any} */ one) => [one.at.slice(0, 10), one.job, one.what]),
    [
      [day(-3), "analyst role", "interview"],
      [day(0), "analyst role", promise(4)],
    ],
  );
  await page.getByRole("button", { name: "Add someone" }).click();
  await form.getByRole("button", { name: "Cancel" }).click();
  assert.equal(await form.isVisible(), false);
  await page.close();
});
