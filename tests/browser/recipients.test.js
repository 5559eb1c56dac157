// @ts-check
// To whom a message goes where no field says so: a heading, an unfinished field, or the field of the panel.
const { test, before, after } = require("node:test");
const assert = require("node:assert/strict");
const { open, until } = require("./chromium.js");
const { panel, frameOf, underlined, when } = require("./visible.js");
const { show } = require("./fixtures.js");

/** @type {Awaited<ReturnType<typeof open>>} */ let browser;
before(async () => {
  browser = await open();
});
after(async () => void (await browser.close()));

const LETTER = "Dear Mike,<br>Thank you for the interview. I has enjoyed it.<br>Sam Okafor";
/**
 * Opens a page of its own, and presses the icon.
 * @param {string} around what is before the box @param {string} [attributes] of the box
 */
const checked = async (around, attributes = "") => {
  const page = await browser.context.newPage();
  await page.route(/^https?:/, (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      body: `<!doctype html><main>${around}<div id="box" contenteditable="true" ${attributes}>${LETTER}</div></main>`,
    }),
  );
  await page.goto("https://portal.northwind.example/");
  await page.locator("#box").focus();
  await browser.press(page);
  return page;
};
const has = (/** @type {any} */ seen, /** @type {string} */ quote) =>
  seen.findings.some((/** @type {any} */ f) => f.quote === quote);
const asks = (/** @type {any} */ seen) => seen.text.includes("Who is this for?");
const fieldOf = (/** @type {import("playwright-core").Page} */ page) =>
  /** @type {import("playwright-core").Frame} */ (frameOf(page, "panel")).locator(".whom input");

test("a page without a recipient: the panel asks, and the answer is kept for the box", async () => {
  const page = await checked("<h1>Careers</h1>");
  const seen = await when(page, "the question", (s) => asks(s) && has(s, "has"));
  assert.ok(!has(seen, "Mike"));
  const html = () => page.locator("#box").evaluate((box) => box.outerHTML);
  const before = await html();
  await fieldOf(page).click();
  await page.keyboard.type("Dana Reyes");
  await page.keyboard.press("Enter");
  const found = await when(page, "the wrong name", (s) => has(s, "Mike"));
  assert.match(found.text, /To Dana Reyes/);
  assert.equal(await fieldOf(page).inputValue(), "Dana Reyes");
  // The page does not learn from its marks what was typed in the panel.
  const marks = Object.values(await underlined(page)).flat();
  assert.ok(marks.includes("has") && !marks.includes("Mike"), marks.join());
  assert.equal(await html(), before);
  // Another session still knows.
  await page.locator("#box").focus();
  await browser.press(page);
  await until("off", async () => (await panel(page)) === null);
  await browser.press(page);
  await when(page, "the wrong name again", (s) => asks(s) && has(s, "Mike"));
  // It can be taken back.
  await fieldOf(page).fill("");
  await fieldOf(page).press("Enter");
  await when(page, "no wrong name", (s) => asks(s) && has(s, "has") && !has(s, "Mike"));
  await page.close();
});

/** @type {Record<string, [string, string?]>} */
const NAMED = {
  "a heading": ["<h1>Messages</h1><h2>Conversation with Dana Reyes</h2>"],
  "a German heading": ["<h2>Unterhaltung mit Dana Reyes</h2>"],
  "a label": ["<label>Reply to Dana Reyes</label>"],
  "the name of the box": ["", 'aria-label="Message to Dana Reyes…"'],
  "the name of a dialog": ['<div role="dialog" aria-label="Message Dana Reyes"><p>', ""],
};
Object.assign(NAMED, {
  "a profile link": ['<header><a href="/in/dana-reyes/?from=chat">Dana Reyes</a></header><section><p>'],
  "a profile link in the message's head": [
    '<p><a href="https://x.example/profile/412">Dana Reyes</a>, HR</p>',
  ],
  "the sender of the earlier messages": ['<p class="msg-sender">Dana Reyes</p><p>Thank you!</p>'],
  "the last sender who is not the writer": [
    '<p class="sender">Dana Reyes</p><p>Hi</p><p class="sender">You</p><p>Hello</p>',
  ],
  "the last of several senders": [
    '<p class="sender">Mike Ross</p><p class="sender">You</p><p class="sender">Dana Reyes</p><p>Hi</p>',
  ],
});
for (const [what, [around, attributes]] of Object.entries(NAMED))
  test(`${what} says to whom the message goes`, async () => {
    const page = await checked(around, attributes);
    const seen = await when(page, "the wrong name", (s) => has(s, "Mike"));
    assert.ok(!asks(seen));
    await page.close();
  });

for (const heading of [
  "Apply to Northwind Logistics",
  "Message the Recruiting Team",
  "Meeting with Dana Reyes and others",
  "Message Details",
])
  test(`"${heading}" says nothing of it`, async () => {
    const page = await checked(`<h2>${heading}</h2>`);
    const seen = await when(page, "the question", (s) => asks(s) && has(s, "has"));
    assert.ok(!has(seen, "Mike"));
    await page.close();
  });

/** @type {Record<string, string>} */
const UNTOLD = {
  "links to two profiles": '<a href="/in/dana-reyes">Dana Reyes</a> <a href="/in/ben-ito">Ben Ito</a>',
  "the writer's own profile in the navigation": '<nav><a href="/in/sam-okafor">Sam Okafor</a></nav>',
  "a link to another page": '<a href="/jobs/dana-reyes">Dana Reyes</a>',
  "two senders, either of whom may be the writer":
    '<p class="sender">Dana Reyes</p><p class="sender">Sam Okafor</p>',
  "a sender that is no person": '<p class="sender">Recruiting Team, Northwind</p>',
};
for (const [what, around] of Object.entries(UNTOLD))
  test(`${what}: the panel asks to whom the message goes`, async () => {
    const page = await checked(around);
    const seen = await when(page, "the question", (s) => asks(s) && has(s, "has"));
    assert.ok(!has(seen, "Mike"));
    await page.close();
  });

test("a conversation without a name in its head is answered to its last sender", async () => {
  const { page } = await show(browser.context, "linkedin-thread");
  await page.locator(".msg-thread__link-to-profile").evaluate((link) => link.remove());
  await page.locator(".msg-form__contenteditable").click();
  await browser.press(page);
  await when(page, "the recipient", (s) => /To Dana Reyes/.test(s.text) && !asks(s));
  await page.close();
});

test("a new message without a recipient is not taken for an answer to the open one", async () => {
  for (const [subject, isReply] of /** @type {const} */ ([
    ["Re: Analyst interview", true],
    ["Analyst interview", false],
  ])) {
    const { page } = await show(browser.context, "yahoo");
    await page.locator('[data-test-id$="pill"]').evaluateAll((all) => {
      for (const one of all) if (one.closest('[data-test-id="compose"]')) one.remove();
    });
    await page.locator('[data-test-id="compose-subject"]').fill(subject);
    await page.locator('[data-test-id="rte"]').click({ position: { x: 5, y: 5 } });
    await browser.press(page);
    await when(page, subject, (s) => (isReply ? /To Dana Reyes/.test(s.text) : asks(s)));
    await page.close();
  }
});

/** @type {[Parameters<typeof show>[1], string, string, string][]} */
const HALF_TYPED = [
  ["gmail", ".afV", ".agP", '[g_editable="true"]'],
  ["yahoo", '[data-test-id="y-pill"]', "#message-to-field", '[data-test-id="rte"]'],
  ["proton-plain", '[data-testid="composer-addresses-item"]', '[data-testid^="composer:to"]', "textarea"],
];
for (const [name, chip, field, box] of HALF_TYPED)
  test(`a recipient that is typed and not yet taken is read: ${name}`, async () => {
    const { page } = await show(browser.context, name);
    await page.evaluate((chip) => {
      for (const one of document.querySelectorAll(chip)) one.remove();
    }, chip);
    await page.locator(field).first().fill("dana.reyes@northwind.example");
    await page
      .locator(box)
      .first()
      .click({ position: { x: 5, y: 5 } });
    await browser.press(page);
    await when(page, "the recipient", (s) => /To dana\.reyes@northwind\.example/.test(s.text) && !asks(s));
    await page.close();
  });
