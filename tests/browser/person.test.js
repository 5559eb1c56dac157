// @ts-check
// Only a person acts: events made by a page send nothing, open nothing and change no stored data;
// data from one site is not shown on another until the person confirms it.
const { test, before, after } = require("node:test");
const assert = require("node:assert/strict");
const { open, until } = require("./chromium.js");
const { panel, frameOf, pressIn, underlined } = require("./visible.js");
const { show, promised } = require("./fixtures.js");
const { inside, kept, keep } = require("./stored.js");

/** @typedef {import("playwright-core").Page} Page */
/** @type {Awaited<ReturnType<typeof open>>} */ let browser;
before(async () => {
  browser = await open();
});
after(async () => void (await browser.close()));

const HOST = "https://mail.other.example/write";
const LETTER =
  "Dear Dana,<br><br>Thank you for the interview on Friday. I am just checking in to see whether you have made a decision about the analyst role, which I would love to take on.<br><br>Best regards,<br>Sam Okafor";
/** A page with a form, checked. @param {string} to @param {string} [letter] @param {string} [address] */
const writing = async (to, letter = LETTER, address = HOST) => {
  const page = await browser.context.newPage();
  await page.route(/^https?:/, (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      body: `<!doctype html><html><body><form onsubmit="event.preventDefault()">
    <label>To <input name="to" size="60" value="${to.replace(/</g, "&lt;")}"></label><label>Subject <input name="subject" value="Analyst interview"></label>
    <div contenteditable="true" id="box" style="width: 560px; min-height: 220px">${letter}</div><button name="send">Send</button></form></body></html>`,
    }),
  );
  await page.goto(address);
  await page.locator("#box").click({ position: { x: 5, y: 200 } });
  await browser.press(page);
  await until("the panel", async () => /issue|Nothing/.test((await panel(page))?.state ?? ""));
  return page;
};
const DANA = "Dana Reyes <dana.reyes@northwind.example>";
const sentIn = async () =>
  (await kept(browser)).people.flatMap((/** @type {any} */ p) =>
    p.events.filter((/** @type {any} */ e) => e.what.sent),
  );
const promisesOf = async (/** @type {string} */ name) =>
  (await kept(browser)).people
    .filter((/** @type {any} */ p) => p.name === name)
    .flatMap((/** @type {any} */ p) =>
      p.events
        .filter((/** @type {any} */ e) => e.what.promised && !e.removed)
        .map((/** @type {any} */ e) => e.what.promised.last),
    );
const day = (/** @type {number} */ days) => new Date(Date.now() + days * 86400000).toISOString().slice(0, 10);
/** Asks the worker as our own page does. @param {object} message @returns {Promise<any>} */
const ask = async (message) =>
  (await inside(browser)).evaluate((message) => chrome.runtime.sendMessage(message), message);
const clean = () => keep(browser, { history: undefined, settings: undefined });

test("events that a page makes up send nothing; a person's press does", async () => {
  await clean();
  const page = await writing(DANA);
  const fake = () =>
    page.evaluate(async () => {
      const [send, box, form] = /** @type {HTMLElement[]} */ (
        ["[name=send]", "#box", "form"].map((selector) => document.querySelector(selector))
      );
      send.click();
      send.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
      for (const key of [
        { key: "Enter", ctrlKey: true },
        { key: "Enter", metaKey: true },
      ])
        box.dispatchEvent(new KeyboardEvent("keydown", { ...key, bubbles: true, composed: true }));
      form.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
      /** @type {HTMLFormElement} */ (form).requestSubmit();
    });
  await fake();
  await page.waitForTimeout(3200); // the press on the box, before the check, is forgotten
  await fake();
  await page.waitForTimeout(700);
  assert.deepEqual(await sentIn(), []);
  await page.locator("[name=send]").click();
  await until("the sending", async () => (await sentIn()).length === 1);
  await page.close();
});

test("pointer events that a page makes up open no card; a person's do", async () => {
  const page = await writing("Ben Ito <ben.ito@northwind.example>");
  await until("the mark", async () =>
    Object.values(await underlined(page))
      .flat()
      .includes("Dana"),
  );
  const at = await page.evaluate(() => {
    const box = /** @type {HTMLElement} */ (document.querySelector("#box"));
    const range = document.createRange();
    range.setStart(/** @type {Node} */ (box.firstChild), 5);
    range.setEnd(/** @type {Node} */ (box.firstChild), 9);
    const { x, y, width, height } = range.getBoundingClientRect();
    const where = { clientX: x + width / 2, clientY: y + height / 2, bubbles: true, composed: true };
    for (const kind of ["mousemove", "mousemove", "mousedown", "mouseup", "click"])
      box.dispatchEvent(new MouseEvent(kind, where));
    return where;
  });
  await page.waitForTimeout(900);
  assert.equal((await panel(page))?.card, null);
  await page.mouse.click(at.clientX, at.clientY);
  await until("the card", async () => (await panel(page))?.card);
  await page.close();
});

test("a quote in the box changes no stored data: the panel asks, and the answer counts", async () => {
  for (const take of [false, true]) {
    await clean();
    await ask({
      kind: "change",
      change: { "add-person": { person: { name: "Dana Reyes", email: "dana.reyes@northwind.example" } } },
    });
    await ask({ kind: "change", change: { "add-event": { person: 1, at: day(-6), what: "interview" } } });
    await ask({
      kind: "change",
      change: {
        "add-event": { person: 1, at: day(-6), what: { promised: { first: day(7), last: day(7) } } },
      },
    });
    const when = new Date(Date.now() - 2 * 86400000);
    const head =
      `On ${new Intl.DateTimeFormat("en-US", { weekday: "short", month: "short", day: "numeric", year: "numeric" }).format(when)} at 9:00 AM Dana Reyes <dana.reyes@northwind.example> wrote:`.replace(
        /</g,
        "&lt;",
      );
    const page = await writing(
      DANA,
      `${LETTER}<br><br>${head}<br>&gt; We will get back to you by 30 June 2027.`,
    );
    const seen = await until("the question", async () => {
      const now = await panel(page);
      return /30 Jun/.test(now?.text ?? "") && now;
    });
    assert.match(seen.text, /says they'll answer by .*30 Jun.*Your notes say/);
    assert.match(seen.text, /Wait until/, "what the person wrote down stands");
    await page.waitForTimeout(400);
    assert.deepEqual(await promisesOf("Dana Reyes"), [day(7)]);
    const buttons = await frameOf(page, "panel")?.locator(".question button").allTextContents();
    await pressIn(page, /** @type {string[]} */ (buttons)[take ? 1 : 0]);
    await until(
      "the question to go",
      async () => !/30 Jun.*Your notes say/.test((await panel(page))?.text ?? ""),
    );
    const now = await promisesOf("Dana Reyes");
    assert.equal(now.includes("2027-06-30"), take, now.join());
    if (take)
      await until("the new day", async () => /they said .*30 Jun/.test((await panel(page))?.text ?? ""));
    await page.close();
  }
});

test("a rejection in a pasted mail is not written down by a check", async () => {
  await clean();
  await ask({
    kind: "change",
    change: { "add-person": { person: { name: "Dana Reyes", email: "dana.reyes@northwind.example" } } },
  });
  await ask({ kind: "change", change: { "add-event": { person: 1, at: day(-6), what: "interview" } } });
  const before = await kept(browser);
  const page = await writing(
    DANA,
    `${LETTER}<br><br>On ${day(-1)} 09:00, Dana Reyes wrote:<br>&gt; Unfortunately the position has been filled.`,
  );
  await page.waitForTimeout(800);
  assert.deepEqual(await kept(browser), before);
  await page.close();
});

test("one message writes down 25 people at most", async () => {
  await clean();
  const page = await writing(
    Array.from(
      { length: 40 },
      (_, n) => `Person Number${String.fromCharCode(65 + (n % 26))}${n} <p${n}@many.example>`,
    ).join(", "),
  );
  await page.locator("[name=send]").click();
  await until("the sending", async () => (await sentIn()).length > 0);
  await page.waitForTimeout(300);
  assert.equal((await kept(browser)).people.length, 25);
  await page.close();
});

test("data from one site is not shown on another until the person confirms it", async () => {
  await clean();
  const { page: mail } = await show(browser.context, "gmail");
  await mail.locator('[g_editable="true"]').click({ position: { x: 5, y: 40 } });
  await browser.press(mail);
  await until(
    "what Dana promised, on Gmail",
    async () => /they said/.test((await panel(mail))?.text ?? "") && (await promisesOf("Dana Reyes")).length,
  );
  await mail.close();
  const page = await writing(DANA);
  const { text } = await until("the hint", async () => {
    const seen = await panel(page);
    return frameOf(page, "panel")
      ?.locator(".elsewhere")
      .isVisible()
      .then((visible) => visible && seen);
  });
  assert.ok(!text.includes(promised().friday) && !/Wait until|they said/.test(text), text);
  await page.close();
  const people = await browser.own("people.html");
  await people.locator("summary").first().click();
  await people
    .getByText(/read on mail\.google\.com/)
    .first()
    .waitFor();
  await people
    .getByRole("button", { name: /Use all everywhere/ })
    .first()
    .click();
  await people.close();
  const again = await writing(DANA);
  await until("the promise", async () => (await panel(again))?.text.includes(promised().friday));
  await again.close();
});

test("two accounts on one site do not share what was sent", async () => {
  await clean();
  const as = (/** @type {string} */ me) =>
    writing(DANA, LETTER, HOST).then(async (page) => {
      await page.evaluate(
        (me) =>
          document
            .querySelector("form")
            ?.insertAdjacentHTML("afterbegin", `<input name="from" value="${me}">`),
        me,
      );
      await page.locator("#box").click();
      await page.keyboard.type(" ");
      await page.waitForTimeout(700);
      return page;
    });
  const first = await as("Sam Okafor &lt;sam@m.example>");
  await first.locator("[name=send]").click();
  await until("the sending", async () => (await sentIn()).length === 1);
  await first.close();
  const other = await as("Alex Roe &lt;alex@other.example>");
  assert.doesNotMatch((await panel(other))?.text ?? "", /you last asked|Wait until/);
  await other.close();
  const same = await as("Sam Okafor &lt;sam@m.example>");
  await until("what was asked", async () => /you last asked/.test((await panel(same))?.text ?? ""));
  await same.close();
});

test("a sending is removed only with its own ticket", async () => {
  await clean();
  const page = await writing(DANA);
  await page.locator("[name=send]").click();
  const [sent] = await until("the sending", async () => (await sentIn()).length && sentIn());
  const before = await kept(browser);
  for (const message of [
    { kind: "unsent", ticket: "guessed" },
    { kind: "unsent", recorded: [{ person: 1, event: sent.id }] },
    { kind: "unsent", ticket: "" },
  ]) {
    const answer = await ask(message);
    assert.ok(answer?.error, JSON.stringify(answer));
  }
  // Nor by the right ticket from another site: our own page is one.
  assert.ok((await ask({ kind: "unsent", ticket: sent.ticket?.text ?? "" })).error);
  assert.deepEqual(await kept(browser), before);
  await page.close();
});
