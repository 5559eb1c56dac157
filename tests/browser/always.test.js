// @ts-check
// Sites where Tactful is always on, in real Chromium: the permission on the options page, the automatic
// start, the hidden panel while no message is being written, and the removal of the permission.
const { test, before, after } = require("node:test");
const assert = require("node:assert/strict");
const { open, until } = require("./chromium.js");
const { panel, inWorld, rectOf } = require("./visible.js");
const { show } = require("./fixtures.js");
const { stopWorker } = require("./stored.js");

/** @type {Awaited<ReturnType<typeof open>>} */ let browser;
before(async () => {
  browser = await open();
});
after(async () => void (await browser.close()));

/** Adds a site as a person does. @param {string} written @param {string} pattern */
const add = async (written, pattern) => {
  await browser.allow(pattern);
  const page = await browser.own("options.html");
  await page.getByLabel("Another site").fill(written);
  await page.getByRole("button", { name: "Always check here" }).click();
  await page.getByText("Tactful is now always on at").waitFor();
  await page.close();
};
const findings = (/** @type {import("playwright-core").Page} */ page) =>
  until("the findings", async () => {
    const seen = await panel(page);
    return seen && seen.findings.length > 0 && seen;
  });
/** Whether a session waits on the page for a message. @param {import("playwright-core").Page} page */
const waits = (page) => inWorld(page, "tactful.session.isWaiting()").catch(() => false);
const isShown = async (/** @type {import("playwright-core").Page} */ page) =>
  (await rectOf(page, ".panel")).width > 0;

test("a known mail site starts a session by itself for the open message, and a press ends it until the page is reloaded", async () => {
  const { page: other } = await show(browser.context, "textarea");
  await add("mail.google.com", "https://mail.google.com/*");
  const { page } = await show(browser.context, "gmail");
  const seen = await findings(page);
  assert.equal(seen.findings.length, 5);
  await until("the number on the icon", async () => (await browser.icon()).badge === "5");
  assert.equal(await panel(other), null, "another site was touched");
  await browser.press(page);
  await until("off", async () => (await panel(page)) === null && (await browser.icon()).badge === "");
  await page.reload();
  await findings(page);
  await until(
    "the number on the icon of the page opened again",
    async () => (await browser.icon()).badge === "5",
  );
  await page.close();
  await other.close();
});

test("on other sites it waits for a click into a box, also in tabs that were open before, and hides without the box", async () => {
  const { page } = await show(browser.context, "textarea");
  await add("https://jobs.northwind.example/contact?x=1", "https://jobs.northwind.example/*");
  await page.bringToFront();
  await until("the scripts", () => waits(page));
  assert.equal(await panel(page), null, "the panel showed uncalled, or its frame was loaded");
  assert.equal((await browser.icon()).badge, "");
  await page.locator("textarea").click();
  await findings(page);
  assert.ok(await isShown(page));
  await page.locator("textarea").evaluate((box) => box.remove());
  await until("the panel to go", async () => !(await isShown(page)));
  await until("the icon to say so", async () => (await browser.icon()).badge === "");

  // A press on a page that waits is a wish to check.
  await page.reload();
  await until("the scripts", () => waits(page));
  await browser.press(page);
  await findings(page);
  assert.ok(await isShown(page));
  await page.close();
});

test("the permission outlives the worker, is listed, and can be removed", async () => {
  await stopWorker(browser);
  const { page } = await show(browser.context, "gmail");
  await findings(page);
  await page.close();
  const options = await browser.own("options.html");
  const gmail = options.getByRole("switch", { name: "Gmail" });
  await gmail.waitFor();
  assert.equal(await gmail.isChecked(), true);
  assert.equal(await options.getByRole("switch", { name: "Outlook" }).isChecked(), false);
  assert.deepEqual(await options.locator("#sites strong").allTextContents(), [
    "https://jobs.northwind.example",
  ]);
  await gmail.click();
  await options.getByText("Automatic checking is off for Gmail.").waitFor();
  assert.equal(await gmail.isChecked(), false);
  await options.getByLabel("Another site").fill("not a site");
  await options.getByRole("button", { name: "Always check here" }).click();
  await options.getByText("“not a site” isn't a website address.").waitFor();
  assert.equal(await options.locator("#sites strong").count(), 1);
  await options.close();
  const { page: again } = await show(browser.context, "gmail");
  await again.waitForTimeout(500);
  assert.equal(await panel(again), null, "it ran on a site that was taken back");
  await again.close();
});

test("the context menu leads to a site's permission, its options, its people and words", async () => {
  const menus = await browser.worker.evaluate(
    () =>
      new Promise((resume) =>
        chrome.contextMenus.update("always", {}, () => resume(chrome.runtime.lastError?.message ?? "there")),
      ),
  );
  assert.equal(menus, "there");
  for (const [id, file] of [
    ["people", "people.html"],
    ["words", "words.html"],
    ["options", "options.html"],
  ]) {
    // No protocol can press Chromium's menus, so the test dispatches the event of a press.
    await browser.worker.evaluate(
      (id) =>
        /** @type {any} */ (chrome.contextMenus.onClicked).dispatch(
          { menuItemId: id, editable: false },
          { id: 1 },
        ),
      id,
    );
    const page = await until(file, async () =>
      browser.context.pages().find((one) => one.url().endsWith(file)),
    );
    await page.close();
  }
});

test("a mailbox with several addresses is switched on and off as one", async () => {
  const hosts = ["outlook.live.com", "outlook.office.com", "outlook.office365.com"];
  for (const host of hosts) await browser.allow(`https://${host}/*`);
  const options = await browser.own("options.html");
  const outlook = options.getByRole("switch", { name: "Outlook" });
  const granted = () =>
    options.evaluate(() => chrome.permissions.getAll().then(({ origins }) => origins ?? []));
  await outlook.waitFor();
  if (await outlook.isChecked()) {
    await outlook.click();
    await options.getByText("Automatic checking is off for Outlook.").waitFor();
  }
  assert.equal(
    (await granted()).some((origin) => origin.includes("outlook")),
    false,
  );
  await outlook.click();
  await options.getByText("Tactful is now always on at Outlook.").waitFor();
  assert.equal(await outlook.isChecked(), true);
  assert.deepEqual(
    (await granted()).filter((origin) => origin.includes("outlook")).sort(),
    hosts.map((host) => `https://${host}/*`),
  );
  assert.equal(await options.locator("#sites strong", { hasText: "outlook" }).count(), 0);
  await outlook.click();
  await options.getByText("Automatic checking is off for Outlook.").waitFor();
  await options.close();
});
