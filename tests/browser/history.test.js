// @ts-check
// The history fills itself, survives every stop of the worker, and can be viewed and changed. Real
// Chromium.
const { test, before, after } = require("node:test");
const assert = require("node:assert/strict");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { open, until, EXTENSION } = require("./chromium.js");
const { panel } = require("./visible.js");
const { show } = require("./fixtures.js");
const { inside, kept, keep, stopWorker, fillDates } = require("./stored.js");

/** @type {Awaited<ReturnType<typeof open>>} */ let browser;
before(async () => {
  browser = await open();
});
after(async () => void (await browser.close()));

const day = (/** @type {number} */ days) => {
  const date = new Date(Date.now() + days * 24 * 60 * 60 * 1000);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, "0")}-${String(date.getDate()).padStart(2, "0")}`;
};
const sentIn = (/** @type {any} */ store) =>
  store.people.flatMap((/** @type {any} */ p) => p.events.filter((/** @type {any} */ e) => e.what.sent));

/** The Gmail fixture with the checker on, on an empty history. */
async function writing() {
  await keep(browser, { history: undefined, "history-aside": undefined });
  const { page } = await show(browser.context, "gmail");
  await page.locator('[g_editable="true"]').click();
  await browser.press(page);
  await until("the panel", async () => (await panel(page))?.findings.length);
  return page;
}
const press = (/** @type {import("playwright-core").Page} */ page) =>
  page.locator(".T-I-atl").first().click();
const close = (/** @type {import("playwright-core").Page} */ page) =>
  page.evaluate(() => document.querySelector(".nH.Hd")?.remove());

test("facts of the thread are stored, and so is a press of Send", async () => {
  const page = await writing();
  const [dana] = (await until("the thread", async () => (await kept(browser)).people.length && kept(browser)))
    .people;
  assert.deepEqual([dana.name, dana.emails], ["Dana Reyes", ["dana.reyes@northwind.example"]]);
  assert.ok(
    dana.events.some((/** @type {any} */ e) => e.what.promised),
    JSON.stringify(dana.events),
  );
  await press(page);
  await close(page);
  const [sent] = await until(
    "the sending",
    async () => sentIn(await kept(browser)).length && sentIn(await kept(browser)),
  );
  assert.equal(sent.at.slice(0, 10), day(0));
  assert.equal(sent.job, undefined, "a job is named by the subject alone, not by words of the letter");
  assert.equal(sent.what.sent.asks, true);
  const text = JSON.stringify(await kept(browser));
  for (const word of ["enjoyed", "project", "references", "checking"])
    assert.ok(!text.includes(word), `${word} is kept`);
  await page.close();
});

test("Ctrl and Enter sends too; a button and its form count once", async () => {
  const page = await writing();
  await page.keyboard.press("Control+Enter");
  await press(page);
  await close(page);
  await until("the sending", async () => sentIn(await kept(browser)).length === 1);
  await page.waitForTimeout(300);
  assert.equal(sentIn(await kept(browser)).length, 1);
  await page.close();
});

test("undo send takes it back", async () => {
  const page = await writing();
  await press(page);
  await close(page);
  await until("the sending", async () => sentIn(await kept(browser)).length === 1);
  await page.evaluate(() => {
    const toast = document.createElement("span");
    toast.id = "link_undo";
    toast.textContent = "Undo";
    document.body.prepend(toast);
  });
  await page.locator("#link_undo").click();
  await until("nothing sent", async () => sentIn(await kept(browser)).length === 0);
  await page.close();
});

test("a message that stays in its box and is written on was not sent", async () => {
  const page = await writing();
  await press(page);
  await until("the sending", async () => sentIn(await kept(browser)).length === 1);
  await page.waitForTimeout(100);
  await page.locator('[g_editable="true"]').click();
  await page.keyboard.type("More. ");
  await until("nothing sent", async () => sentIn(await kept(browser)).length === 0);
  await page.close();
});

test("a scheduled message counts on its day", async () => {
  const page = await writing();
  await page.evaluate(() => {
    const item = document.createElement("div");
    item.setAttribute("role", "menuitem");
    const when = document.createElement("div");
    when.className = "Ay";
    const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000);
    when.textContent = `${tomorrow.toLocaleDateString("en-US", { month: "short", day: "numeric" })}, 8:00 AM`;
    item.append(when);
    document.body.prepend(item);
  });
  await page.getByRole("menuitem").click();
  await close(page);
  const [sent] = await until(
    "the sending",
    async () => sentIn(await kept(browser)).length && sentIn(await kept(browser)),
  );
  assert.equal(sent.at, `${day(1)}T08:00`);
  await page.close();
});

test("the panel asks for the two dates and keeps them", async () => {
  await keep(browser, { history: undefined });
  const { page } = await show(browser.context, "textarea");
  await page.locator("textarea").click();
  await browser.press(page);
  const seen = await until("the form", async () => {
    const now = await panel(page);
    return now?.text.includes("Add the dates of") && now;
  });
  assert.ok(
    !/Wait until|A good time/.test(seen.text),
    "nothing is known yet, so nothing is said of the time",
  );
  await fillDates(page, { interview: day(-5), promised: day(4) });
  await until("the schedule, which concerns questions alone", async () =>
    /Ask for news from \w+ \d+ \w+ on\./.test((await panel(page))?.text ?? ""),
  );
  await until("the confirmation", async () => /Saved\./.test((await panel(page))?.text ?? ""));
  const [person] = (await kept(browser)).people;
  assert.deepEqual(
    person.events
      .map((/** @type {any} */ e) => Object.keys(typeof e.what === "string" ? { [e.what]: 1 } : e.what)[0])
      .sort(),
    ["interview", "promised"],
  );
  // A promise before the interview is refused in words, and nothing changes.
  await fillDates(page, { interview: day(-5), promised: day(-8) });
  await until("the refusal", async () =>
    /Couldn't save it: the date they gave .* is before the interview/.test((await panel(page))?.text ?? ""),
  );
  assert.equal((await kept(browser)).people[0].events.length, 2);
  await page.close();
});

test("on LinkedIn, which shows no addresses, a person is recognised by the full name", async () => {
  await keep(browser, { history: undefined, "history-aside": undefined });
  const { page } = await show(browser.context, "linkedin-thread");
  await page.evaluate(() => document.addEventListener("submit", (event) => event.preventDefault(), true));
  await page.locator(".msg-form__contenteditable").click();
  await browser.press(page);
  await until("the panel", async () => (await panel(page))?.findings.length);
  await page.locator(".msg-form__send-button").click();
  await until("the sending", async () => sentIn(await kept(browser)).length === 1);
  await page.close();
  // The note of an invitation shows no thread, so the stored facts are used.
  const { page: note } = await show(browser.context, "linkedin-note");
  await note.locator("#custom-message").click();
  await browser.press(note);
  await until("what was promised", async () =>
    /Wait until .* : they said .*Dana Reyes/.test((await panel(note))?.text ?? ""),
  );
  const { people } = await kept(browser);
  assert.deepEqual(
    people.map((/** @type {any} */ p) => [p.name, p.emails]),
    [["Dana Reyes", []]],
  );
  await note.close();
});

test("the worker is killed between every two steps, and nothing is lost", async () => {
  const page = await writing();
  await stopWorker(browser);
  await press(page);
  await close(page);
  await until("the sending", async () => sentIn(await kept(browser)).length === 1);
  await stopWorker(browser);
  await page.reload();
  await page.locator('[g_editable="true"]').click();
  await browser.press(page);
  await until("the panel", async () => (await panel(page))?.findings.length);
  await stopWorker(browser);
  const store = await kept(browser);
  assert.equal(sentIn(store).length, 1);
  assert.ok(store.people[0].events.some((/** @type {any} */ e) => e.what.promised));
  await page.close();
});

test("two windows at once lose nothing", async () => {
  await keep(browser, { history: undefined });
  const people = await openPeople();
  const other = await openPeople();
  await Promise.all(
    [people, other].flatMap((page, window) =>
      Array.from({ length: 10 }, (_, n) =>
        page.evaluate(
          ([window, n]) =>
            chrome.runtime.sendMessage({
              kind: "change",
              change: { "add-person": { person: { name: `Window ${window} Number ${n}`, email: "" } } },
            }),
          [window, n],
        ),
      ),
    ),
  );
  assert.equal((await kept(browser)).people.length, 20);
  await people.close();
  await other.close();
});

test("a damaged or newer history is set aside unchanged, and said", async () => {
  for (const [text, why] of [
    ['{"version":1,"people":[{"events":[{"at":"soon"', "it is damaged"],
    ['{"version":99,"people":[]}', "written by a newer Tactful"],
  ]) {
    await keep(browser, { history: text, "history-aside": undefined });
    const { page } = await show(browser.context, "gmail");
    await page.locator('[g_editable="true"]').click();
    await browser.press(page);
    const seen = await until("the notice", async () => {
      const now = await panel(page);
      return now?.text.includes("was set aside") && now;
    });
    assert.ok(seen.text.includes(why), seen.text);
    assert.ok(seen.findings.length > 0, "the message is checked all the same");
    const aside = /** @type {any[]} */ (
      await (await inside(browser)).evaluate(() =>
        chrome.storage.local.get("history-aside").then((all) => all["history-aside"]),
      )
    );
    assert.equal(aside.length, 1);
    assert.equal(aside[0].text, text);
    const people = await openPeople();
    await people.getByText("set aside unchanged").waitFor();
    await people.getByRole("button", { name: "Try again" }).click();
    await people.getByText("It's still set aside").waitFor();
    await people.getByRole("button", { name: "Delete", exact: true }).click();
    await people.getByText("It was deleted.").waitFor();
    await people.close();
    await page.close();
  }
});

test("only the extension's own pages may read the history", async () => {
  const page = await writing();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Runtime.enable");
  /** @type {any[]} */ const worlds = [];
  cdp.on("Runtime.executionContextCreated", ({ context }) => worlds.push(context));
  await cdp.send("Runtime.disable");
  await cdp.send("Runtime.enable");
  const world = await until("the content scripts' world", async () =>
    worlds.find((w) => w.origin?.startsWith("chrome-extension:") || w.name === "Tactful"),
  );
  const { result } = await cdp.send("Runtime.evaluate", {
    contextId: world.id,
    awaitPromise: true,
    returnByValue: true,
    expression: 'chrome.runtime.sendMessage({ kind: "history" })',
  });
  assert.match(result.value.error, /unknown variant `history`/);
  await page.close();
});

/** @returns {Promise<import("playwright-core").Page>} */
async function openPeople() {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.id}/pages/people.html`);
  await page.waitForFunction(
    () =>
      document.getElementById("people")?.childElementCount ||
      !document.getElementById("empty")?.hidden ||
      document.getElementById("aside")?.childElementCount,
  );
  return page;
}

test("the Follow-ups page: add, change, remove, undo, search, export and import, delete", async () => {
  await keep(browser, { history: undefined, "history-aside": undefined });
  const page = await openPeople();
  const said = (/** @type {string} */ words) => page.locator("#said").getByText(words).waitFor();
  await page.getByText("No one yet.").waitFor();
  await page.getByRole("button", { name: "Add someone" }).click();
  const add = page.locator('form[data-action="add-person"]');
  await add.getByLabel("Email address").fill("dana at northwind");
  await add.getByRole("button", { name: "Add" }).click();
  await said("Nothing was changed: “dana at northwind” isn't an email address.");
  await add.getByLabel("Name").fill("Dana Reyes");
  await add.getByLabel("Email address").fill("Dana.Reyes@northwind.example");
  await add.getByRole("button", { name: "Add" }).click();
  await said("Dana Reyes was added.");
  const card = page.locator("details.card", { hasText: "Dana Reyes" });
  const entry = card.locator('form[data-action="add-event"]');
  await entry.locator('[name="on"]').fill(day(-5));
  await entry.getByRole("button").click();
  await said("The event was added.");
  await entry.getByLabel("Event").selectOption("promised");
  await entry.getByLabel("They'll answer by").fill(day(4));
  await entry.getByRole("button").click();
  await until("the second entry", async () => (await card.locator(".timeline li").count()) === 2);
  assert.match(
    await card.locator(".why").innerText(),
    /^Wait until .*: they said .*\. Give them a few extra days\./,
  );

  // An entry is changed, removed, and brought back.
  await card.getByRole("button", { name: /^Edit: Interview/ }).click();
  const edit = card.locator('form[data-action="replace-event"]');
  await edit.locator('[name="on"]').fill(day(-6));
  await edit.getByRole("button").click();
  await said("The event was changed.");
  assert.equal(await card.locator(".timeline time").first().getAttribute("datetime"), day(-6));
  await card.getByRole("button", { name: /^Remove: They said/ }).click();
  await said("The event was removed.");
  assert.equal(await card.locator(".timeline li").count(), 1);
  await page.getByRole("button", { name: "Undo" }).click();
  await said("Restored.");
  assert.equal(await card.locator(".timeline li").count(), 2);

  // Files: a calendar entry, an export.
  const file = async (/** @type {() => Promise<void>} */ press) => {
    const [download] = await Promise.all([page.waitForEvent("download"), press()]);
    return {
      name: download.suggestedFilename(),
      text: fs.readFileSync(await download.path(), "utf8"),
      path: await download.path(),
    };
  };
  const calendar = await file(() => card.getByRole("button", { name: "Add to calendar" }).click());
  assert.equal(calendar.name, "write-to.ics");
  assert.match(calendar.text, /SUMMARY:Write to Dana Reyes\r\n/);
  const exported = await file(() => page.getByRole("button", { name: "Export" }).click());
  assert.equal(JSON.parse(exported.text).people[0].name, "Dana Reyes");

  await page.getByLabel("Search").fill("northwind reyes");
  assert.ok(await card.isVisible());
  await page.getByLabel("Search").fill("somebody else");
  await page.getByText("No matches.").waitFor();
  await page.getByLabel("Search").fill("");

  // Delete one, bring back, delete all only when asked twice, take the export in again.
  await card.getByRole("button", { name: "Delete this person" }).click();
  await said("Dana Reyes was deleted.");
  await page.getByRole("button", { name: "Undo" }).click();
  await said("Restored.");
  await page.getByRole("button", { name: "Delete all" }).click();
  await page.getByRole("button", { name: "Cancel" }).click();
  assert.equal(await page.locator("details.card").count(), 1);
  await page.getByRole("button", { name: "Delete all" }).click();
  await page.getByRole("button", { name: "Yes, delete all" }).click();
  await said("Everyone was deleted.");
  assert.equal((await kept(browser)).people.length, 0);
  await page.locator("#file").setInputFiles({
    name: "broken.json",
    mimeType: "application/json",
    buffer: Buffer.from('{"version":1,"people":[{"events":[{"at":"never","what":"interview"}]}]}'),
  });
  await said("people[0].events[0].at: expected a local day");
  await page.locator("#file").setInputFiles({
    name: "history.json",
    mimeType: "application/json",
    buffer: Buffer.from(exported.text),
  });
  await said("Imported. New people: 1, new events: 3.");
  assert.equal(await page.locator("details.card").count(), 1);
  await page.close();
});

test("a reminder appears on its day, but not after an answer", async () => {
  // No protocol can press Chromium's own question about the permission (Firefox's test does): here it is
  // given beforehand.
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "tactful-reminder-"));
  fs.cpSync(EXTENSION, folder, { recursive: true });
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, "manifest.json"), "utf8"));
  manifest.permissions.push("notifications");
  delete manifest.optional_permissions;
  fs.writeFileSync(path.join(folder, "manifest.json"), JSON.stringify(manifest));
  const other = await open({ extension: folder });
  try {
    const page = await other.context.newPage();
    await page.goto(`chrome-extension://${other.id}/pages/people.html`);
    const tell = (/** @type {object} */ change) =>
      page.evaluate((change) => chrome.runtime.sendMessage({ kind: "change", change }), change);
    const shown = () => page.evaluate(() => chrome.notifications.getAll().then((all) => Object.keys(all)));
    for (const name of ["Dana Reyes", "Joe Marsh"])
      await tell({ "add-person": { person: { name, email: "" } } });
    for (const person of [1, 2]) await tell({ "add-event": { person, at: day(-20), what: "interview" } });
    await tell({ "add-event": { person: 2, at: day(-2), what: { answered: { automatic: false } } } });
    await page.reload();
    const card = page.locator("details.card", { hasText: "Dana Reyes" });
    await card.locator("summary").click();
    await card.getByRole("button", { name: "Remind me" }).click();
    await card.getByText("You'll be reminded on").waitFor();
    await card.getByRole("button", { name: "Don't remind me" }).click();
    await card.getByRole("button", { name: "Remind me" }).waitFor();
    assert.deepEqual(await page.evaluate(() => chrome.alarms.getAll()), []);
    for (const person of [1, 2]) await tell({ remind: { person, on: day(-1) } });
    await until("the notification", async () => (await shown()).length > 0);
    await until("both done", async () => (await page.evaluate(() => chrome.alarms.getAll())).length === 0);
    assert.deepEqual(await shown(), ["1"]);
  } finally {
    await other.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
});
