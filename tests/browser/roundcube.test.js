// @ts-check
// A real webmail server on loopback: reply to an interviewer in Roundcube, in plain text and in TinyMCE.
const { test, before, after } = require("node:test");
const assert = require("node:assert/strict");
const { open, until } = require("./chromium.js");
const { panel, underlined, overlaid } = require("./visible.js");
const { promised } = require("./fixtures.js");
const { kept, keep, stopWorker } = require("./stored.js");
const { NO_ROUNDCUBE, roundcube, roundcubeAt, outbox } = require("./mailservers.js");
const { BEHAVIOURS } = require("./behaviours.js");
const { arrive } = require("./page-scripts.js");

const skip = NO_ROUNDCUBE;
const LETTER =
  "Dear Mike,\n\nThank you for the interview on Friday. I'm just checking in to see whether you have made a decision about the analyst role, which I would love to take on.\n\nI enjoyed hearing about [project name], and I have attached my references.\n\nBest regards,\nSam Okafor";
/** When Dana wrote: see seed.py. */
const SENT = new Date(Date.now() - 20 * 60 * 60 * 1000);
const TITLES = [
  "Wrong name in the greeting",
  "You're asking before the date they gave",
  "Placeholder left in",
  "Attachment missing",
  "This gives them no reason to reply",
];

/** @type {Awaited<ReturnType<typeof open>>} */ let browser;
/** @type {Awaited<ReturnType<typeof roundcube>>} */ let server;
before(async () => {
  if (skip) return;
  server = await roundcube();
  browser = await open();
});
after(async () => {
  if (skip) return;
  const requests = await browser.close();
  server.stop();
  assert.ok(
    requests.some(({ url }) => url.startsWith(server.url)),
    "the network log shows Roundcube's own traffic",
  );
});

/** A reply to Dana's mail. @param {string} user */
async function reply(user) {
  await browser.context.clearCookies();
  const page = await browser.context.newPage();
  await page.goto(server.url);
  await page.fill("#rcmloginuser", `${user}@bed.example`);
  await page.fill("#rcmloginpwd", "secret");
  // The list comes by its own request. An answer without the mail fails here, with the output of the servers.
  const [listed] = await Promise.all([
    page.waitForResponse((answer) => answer.url().includes("_action=list")),
    page.click("#rcmloginsubmit"),
  ]).catch(async (error) => {
    throw new Error(`${error.message}\n${await page.innerText("body")}\n${server.logs()}`);
  });
  const list = await listed.text();
  assert.ok(list.includes("add_message_row"), `no mail in the list: ${list}\n${server.logs()}`);
  await page.waitForSelector("#messagelist tbody tr");
  const href = await page.locator("#messagelist tbody tr .subject a").first().getAttribute("href");
  const uid = /_uid=(\d+)/.exec(href ?? "")?.[1];
  await page.goto(`${server.url}/?_task=mail&_mbox=INBOX&_action=compose&_reply_uid=${uid}`);
  await page.waitForSelector("#composebody", { state: "attached" });
  return page;
}

/**
 * @param {import("playwright-core").Page} page
 * @param {(seen: NonNullable<Awaited<ReturnType<typeof panel>>>) => boolean} fits
 */
const waitFor = (page, fits) =>
  until("the panel", async () => {
    const seen = await panel(page);
    return seen && fits(seen) && seen;
  });
const titles = (/** @type {any} */ seen) => new Set(seen.findings.map((/** @type {any} */ f) => f.title));

test("plain text: names, promise in the quote, marks in the text box, sending", { skip }, async () => {
  const page = await reply("plain");
  const box = page.locator("#composebody");
  await box.click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.insertText(`${LETTER}\n`);
  const value = await box.inputValue();
  const html = await box.evaluate((e) => e.outerHTML);
  await browser.press(page);
  const seen = await waitFor(page, (s) => s.findings.length === 5);
  assert.deepEqual(titles(seen), new Set(TITLES));
  assert.match(seen.text, /To Dana Reyes · 43 words · no attachment · .*Roundcube/);
  assert.ok(seen.text.includes(`they said ${promised(SENT).friday}`), seen.text);
  assert.deepEqual(
    (await overlaid(page)).map((m) => m.text).filter((t) => t !== "checking in"),
    ["Mike", "just", "[project name]", "I have attached my references"],
    "where marks overlap, the worst is painted",
  );
  assert.equal(await box.inputValue(), value, "checking changed the draft");
  assert.equal(await box.evaluate((e) => e.outerHTML), html);

  // A file is attached: the warning disappears without an edit.
  await page.setInputFiles('input[type=file][name="_attachments[]"]', {
    name: "references.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.4"),
  });
  await waitFor(page, (s) => s.text.includes("1 attachment") && !titles(s).has("Attachment missing"));

  // Send is neither blocked nor delayed, and the mail arrives as written.
  await page.click("button.send");
  const [sent] = await until(
    "the mail",
    async () => outbox(server.folder).length > 0 && outbox(server.folder),
  );
  assert.match(sent, /just checking in/);
  assert.doesNotMatch(sent, /tactful/i);
  await page.close();
});

test("HTML: the editor's frame is read and underlined, its HTML stays", { skip }, async () => {
  const page = await reply("html");
  const frame = await until("TinyMCE", async () =>
    page.frames().find((f) => f !== page.mainFrame() && f.parentFrame() === page.mainFrame()),
  );
  const body = frame.locator("body#tinymce");
  await body.click();
  await page.keyboard.press("Control+Home");
  for (const line of LETTER.split("\n")) {
    if (line) await page.keyboard.insertText(line);
    await page.keyboard.press("Enter");
  }
  const html = await body.evaluate((e) => e.ownerDocument.documentElement.outerHTML);
  await browser.press(page);
  const seen = await waitFor(page, (s) => s.findings.length === 5);
  assert.deepEqual(titles(seen), new Set(TITLES));
  const marks = await underlined(frame);
  assert.deepEqual(marks.caution, ["just "]);
  assert.ok(
    ["Mike", "[project name]"].every((words) => marks.mistake.includes(words)),
    JSON.stringify(marks),
  );
  assert.equal(
    await body.evaluate((e) => e.ownerDocument.documentElement.outerHTML),
    html,
    "checking changed the editor",
  );
  await browser.press(page);
  await until(
    "everything gone",
    async () => (await panel(page)) === null && Object.keys(await underlined(frame)).length === 0,
  );
  assert.equal(await body.evaluate((e) => e.ownerDocument.documentElement.outerHTML), html);
  await page.close();
});

for (const { user, box } of [
  { user: "plain", box: ["#composebody"] },
  { user: "html", box: ["#composebody_ifr", "body"] },
]) {
  test(`${user}: every behaviour`, { skip }, async (t) => {
    await keep(browser, { history: undefined, settings: undefined });
    const page = await reply(user);
    await until("the editor", () =>
      page.evaluate(
        user === "html"
          ? 'document.querySelector("#composebody_ifr")?.contentDocument?.body?.isContentEditable'
          : "true",
      ),
    );
    await (user === "html"
      ? page.frameLocator("#composebody_ifr").locator("body")
      : page.locator("#composebody")
    ).click();
    await page.keyboard.press("Control+Home");
    for (const line of LETTER.split("\n")) {
      if (line) await page.keyboard.insertText(line);
      await page.keyboard.press("Enter");
    }
    const at = await arrive(browser, page, { name: `roundcube ${user}`, box, send: "button.send" });
    for (const [name, behave] of Object.entries(BEHAVIOURS))
      if (name !== "sends") await t.test(name, () => behave(at));
    await page.close();
  });
}

test("a thank-you is sent, a question too early gets the advice to wait with the day, and the worker is killed in between", {
  skip,
}, async () => {
  const THANKS =
    "Dear Dana,\n\nThank you for the interview about the analyst role on Friday. I enjoyed hearing how the depot plans its week, and my years with carriers would help me there. I look forward to your answer.\n\nBest regards,\nSam Okafor\n+44 20 7946 0000\n";
  const ASKS =
    "Dear Dana,\n\nThank you again for your time. Is there any news on the analyst role? I would still love to take it on, and my years with carriers would help.\n\nBest regards,\nSam Okafor\n+44 20 7946 0000\n";
  await keep(browser, { history: undefined });
  const write = async (/** @type {string} */ letter) => {
    const page = await reply("plain");
    await page.locator("#composebody").click();
    await page.keyboard.press("Control+Home");
    await page.keyboard.insertText(letter);
    await stopWorker(browser);
    await browser.press(page);
    return { page, seen: await waitFor(page, (s) => /issue|Nothing to fix/.test(s.state)) };
  };
  const before = outbox(server.folder).length;
  const first = await write(THANKS);
  assert.deepEqual(titles(first.seen), new Set());
  await stopWorker(browser);
  await first.page.click("button.send");
  const sent = await until("the sending", async () => {
    const events = (await kept(browser)).people
      .flatMap((/** @type {any} */ p) => p.events)
      .filter((/** @type {any} */ e) => e.what.sent);
    return events.length && events;
  });
  await until("the mail on its way", async () => outbox(server.folder).length > before);
  assert.ok(
    sent.some((/** @type {any} */ e) => e.what.sent.thanks),
    JSON.stringify(sent),
  );
  await first.page.close();
  await stopWorker(browser);

  const { page, seen } = await write(ASKS);
  assert.ok(
    seen.text.includes(`Wait until ${promised(SENT).until} : they said ${promised(SENT).friday}`),
    seen.text,
  );
  assert.deepEqual(titles(seen), new Set(["You're asking before the date they gave"]));
  assert.deepEqual(
    (await overlaid(page)).map((m) => m.text),
    ["any news"],
  );
  const { people } = await kept(browser);
  const what = people[0].events.map((/** @type {any} */ e) =>
    typeof e.what === "string" ? e.what : Object.keys(e.what)[0],
  );
  for (const kind of ["answered", "promised", "interview", "sent"])
    assert.ok(what.includes(kind), `${kind} in ${what}`);
  assert.equal(what.filter((/** @type {string} */ kind) => kind === "sent").length, 1);
  await page.close();
});

test("the servers of another test run on the same ports are not taken for ours", { skip }, () => {
  assert.throws(() => roundcubeAt(server.imap - 1), /a server ended before|another server has this port/);
});
