// @ts-check
// A real SOGo server on loopback: reply to an interviewer in the dialog over the open message, in CKEditor.
const { test, before, after } = require("node:test");
const assert = require("node:assert/strict");
const { open, until } = require("./chromium.js");
const { keep } = require("./stored.js");
const { NO_SOGO, roundcube, sogo, outbox } = require("./mailservers.js");
const { BEHAVIOURS, reads } = require("./behaviours.js");
const { arrive } = require("./page-scripts.js");

const skip = NO_SOGO;
const LETTER = [
  "Dear Mike,",
  "",
  "Thank you for the interview on Friday. I enjoyed hearing about [project name], and I would love to join the team.",
  "",
  "Best regards,",
  "Sam Okafor",
];
const DANA = { name: "Dana Reyes", email: "dana.reyes@northwind.example" };

/** @type {Awaited<ReturnType<typeof open>>} */ let browser;
/** @type {Awaited<ReturnType<typeof roundcube>>} */ let servers;
/** @type {Awaited<ReturnType<typeof sogo>>} */ let server;
before(async () => {
  if (skip) return;
  servers = await roundcube();
  server = await sogo(servers);
  browser = await open();
});
after(async () => {
  if (skip) return;
  await browser.close();
  server.stop();
  servers.stop();
});

test("a reply in CKEditor: every behaviour, what is read, and the mail that arrives", { skip }, async (t) => {
  await keep(browser, { history: undefined, settings: undefined });
  const page = await browser.context.newPage();
  await page.goto(`${server.url}/SOGo/`);
  await page.locator("input[type=text]").first().fill("html@bed.example");
  await page.locator("input[type=password]").first().fill("secret");
  await page.keyboard.press("Enter");
  await page.waitForURL(/Mail\/view/, { timeout: 30000 });
  await page.locator('button[aria-label*="Analyst interview"]').first().click({ timeout: 30000 });
  await page.locator("#detailView .msg-body").waitFor();
  await page.locator('[ng-click*="reply("]').first().click();
  const body = page.frameLocator("iframe.cke_wysiwyg_frame").locator("body.cke_editable");
  await body.click(); // waits until the dialog no longer moves
  // By the editor's own interface: keys typed while the dialog still opens land anywhere.
  await page.evaluate(
    (lines) =>
      new Promise((resume) => {
        const [editor] = /** @type {any[]} */ (Object.values(/** @type {any} */ (window).CKEDITOR.instances));
        editor.setData(`${lines.join("<br>")}<br><br>${editor.getData()}`, () => resume(null));
      }),
    LETTER,
  );
  await body.click();
  await until("the dialog to have placed its caret", () =>
    page.evaluate(
      () =>
        new Promise((resume) => {
          // It does so once more when its opening has ended.
          const settled = setTimeout(() => resume(true), 700);
          document.querySelector("iframe.cke_wysiwyg_frame")?.addEventListener(
            "focus",
            () => {
              clearTimeout(settled);
              resume(false);
            },
            { once: true },
          );
        }),
    ),
  );
  const at = await arrive(browser, page, {
    name: "sogo",
    box: ["iframe.cke_wysiwyg_frame", "body"],
    send: '[ng-click="editor.send()"]',
    reads: {
      subject: "Re: Analyst interview",
      from: { name: "Sam Okafor", email: "html@bed.example" },
      to: [DANA],
      cc: [],
      attachments: [],
    },
  });
  for (const [name, behave] of Object.entries(BEHAVIOURS)) {
    if (name === "sends") continue;
    await t.test(name, () => behave(at));
    if (name === "warns") {
      assert.ok(at.reads);
      const { context } = await at.reads();
      assert.deepEqual(
        context.thread.map((/** @type {any} */ m) => [
          m.from,
          /end of next week/.test(m.text),
          /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(m.at),
        ]),
        [[DANA, true, true]],
      );
      await reads({ ...at, reads: async () => ({ context: { ...context, thread: [] }, runs: [] }) });
    }
  }
  await at.press();
  await until("the warnings", async () => (await at.seen())?.findings.length);
  await page.locator('[ng-click="editor.send()"]').click();
  const [mail] = await until("the mail", async () => outbox(servers.folder).length && outbox(servers.folder));
  assert.match(mail, /Dear Mike/);
  assert.doesNotMatch(mail, /tactful/i);
  await until("the sending to be noticed", async () => (await at.sent?.())?.length);
  await page.close();
});
