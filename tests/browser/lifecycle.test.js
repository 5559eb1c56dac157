// @ts-check
// The life of a checked page: it is restored from the browser's cache, stays open past midnight, or
// forbids our frames.
const { test, before, after } = require("node:test");
const assert = require("node:assert/strict");
const { open, until } = require("./chromium.js");
const { panel, inWorld, underlined, pressIn } = require("./visible.js");
const { show } = require("./fixtures.js");
const { inside, keep } = require("./stored.js");
const { serve } = require("./serve.js");

/** @type {Awaited<ReturnType<typeof open>>} */ let browser;
before(async () => {
  browser = await open({ backForwardCache: true });
});
after(async () => void (await browser.close()));

const PAGE = `<!doctype html><html><body><form>To <input name="to" value="Dana Reyes &lt;dana.reyes@northwind.example&gt;"> <input name="subject" value="Analyst interview">
  <div contenteditable="true" id="box" style="min-height: 200px">Dear Mike,<br><br>Thank you for the interview on Friday. I enjoyed hearing about [project name] and would love to join.<br><br>Best regards,<br>Sam Okafor</div></form><a href="/other">away</a></body></html>`;
const day = (/** @type {number} */ days) => new Date(Date.now() + days * 86400000).toISOString().slice(0, 10);

test("Back restores a checked page from the browser's cache: panel and icon are correct, and one press ends the session", async (t) => {
  const fs = require("node:fs");
  const folder = fs.mkdtempSync(require("node:path").join(require("node:os").tmpdir(), "tactful-pages-"));
  fs.writeFileSync(`${folder}/write.html`, PAGE.replace("/other", "other.html"));
  fs.writeFileSync(`${folder}/other.html`, "<!doctype html><p>Another page.</p>");
  const server = await serve(folder);
  t.after(() => {
    server.close();
    fs.rmSync(folder, { recursive: true });
  });
  const page = await browser.context.newPage();
  await page.goto(`${server.url}/write.html`);
  await page.evaluate(() =>
    addEventListener("pageshow", (event) => {
      document.body.dataset.persisted = String(event.persisted);
    }),
  );
  await page.locator("#box").click();
  await browser.press(page);
  // Missing parts are known once every sentence has been read: nothing comes after them.
  const { findings } = await until("the findings of the wholly read message", async () => {
    const seen = await panel(page);
    return seen?.findings.some(({ title }) => /next step/i.test(title)) && seen;
  });
  await until("the badge", async () => (await browser.icon()).badge === String(findings.length));
  await page.locator("a").click();
  await page.waitForURL(/other/);
  await page.goBack({ waitUntil: "commit" });
  await until("the page out of the cache", () =>
    page.evaluate(() => document.body.dataset.persisted === "true"),
  );
  // The driver does not follow frames through this cache, so the panel is looked for from the page.
  const host = () =>
    page.evaluate(() => document.documentElement.lastElementChild?.matches("div:popover-open") ?? false);
  await until("the panel again", host);
  await until("the badge again", async () => (await browser.icon()).badge === String(findings.length));
  assert.ok(Object.keys(await underlined(page)).length);
  await browser.press(page);
  await until("off", async () => !(await host()) && !Object.keys(await underlined(page)).length);
  await page.close();
});

test("after midnight the message is checked again when the writer returns", async () => {
  await keep(browser, { history: undefined, settings: undefined });
  await (await inside(browser)).evaluate(
    async ([interview, promised]) => {
      const ask = (/** @type {object} */ change) => chrome.runtime.sendMessage({ kind: "change", change });
      await ask({ "add-person": { person: { name: "Dana Reyes", email: "dana.reyes@northwind.example" } } });
      await ask({ "add-event": { person: 1, at: interview, what: "interview" } });
      await ask({
        "add-event": { person: 1, at: interview, what: { promised: { first: promised, last: promised } } },
      });
    },
    [day(-4), day(5)],
  );
  const page = await browser.context.newPage();
  await page.route(/^https?:/, (route) =>
    route.fulfill({ contentType: "text/html; charset=utf-8", body: PAGE }),
  );
  await page.goto("https://mail.northwind.example/write");
  await page.locator("#box").click();
  await browser.press(page);
  await until("the day", async () => /Ask for news from/.test((await panel(page))?.text ?? ""));
  // The clock of the content script moves on by two months; nothing is typed.
  await inWorld(
    page,
    `(() => { const now = tactful.now; tactful.now = (date = new Date(Date.now() + 60 * 86400000)) => now(date); return true; })()`,
  );
  await page.locator("input[name=subject]").click();
  await page.locator("#box").click();
  await until("the new advice", async () => /A good time to write/.test((await panel(page))?.text ?? ""));
  await page.close();
});

test("a page whose policy blocks our frames: the words are underlined, the icon says what is missing, the draft is unchanged", async () => {
  const page = await browser.context.newPage();
  await page.route(/^https?:/, (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      headers: { "content-security-policy": "sandbox allow-same-origin allow-forms" },
      body: PAGE,
    }),
  );
  await page.goto("https://mail.northwind.example/write");
  await page.locator("#box").click();
  const before = await page
    .locator("#box")
    .evaluate((box) => box.outerHTML)
    .catch(() => null);
  await browser.press(page);
  await until("the title", async () =>
    /can't show its panel|can't read this page/.test((await browser.icon()).title),
  );
  if (before) assert.equal(await page.locator("#box").evaluate((box) => box.outerHTML), before);
  await page.close();
});

test("a panel whose frames the page throws out comes back with what it showed", async () => {
  const { page } = await show(browser.context, "gmail");
  await page.locator('[g_editable="true"]').click({ position: { x: 5, y: 40 } });
  await browser.press(page);
  const { findings } = await until("the findings", async () => {
    const seen = await panel(page);
    return seen?.findings.length && seen;
  });
  await page.evaluate(() => document.documentElement.lastElementChild?.remove());
  await until("the findings again", async () => {
    const now = (await panel(page))?.findings.map(({ title }) => title);
    return now && findings.every(({ title }) => now.includes(title));
  });
  await pressIn(page, "Mike → Dana");
  await until("the change", async () => /Changed to “Dana”/.test((await panel(page))?.card ?? ""));
  assert.ok(Object.keys(await underlined(page)).length);
  await page.close();
});
