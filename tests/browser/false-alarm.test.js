// @ts-check
// The report of a false alarm in real Chromium: what is copied, that the quoted words are the writer's
// choice, and the link to the project's form.
const { test } = require("node:test");
const assert = require("node:assert/strict");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { open, until, EXTENSION } = require("./chromium.js");
const { panel, frameOf, pressIn } = require("./visible.js");
const { show } = require("./fixtures.js");

const BOX = '[g_editable="true"]';
/** @typedef {Awaited<ReturnType<typeof open>>} Browser */

/** The Gmail fixture with the card of "Mike", and its reasons unfolded. @param {Browser} browser */
const explained = async (browser) => {
  const { page } = await show(browser.context, "gmail");
  await page.locator(BOX).click({ position: { x: 5, y: 40 } });
  await browser.press(page);
  const seen = await until("the findings", async () => {
    const now = await panel(page);
    return now?.findings.length === 5 && now;
  });
  await seen.press(seen.findings.findIndex(({ quote }) => quote === "Mike"));
  const sheet = await until("the details", async () => {
    const sheet = frameOf(page, "panel");
    return (await sheet?.locator(".details").count()) ? sheet : null;
  });
  return { page, sheet };
};
/** Presses the button and returns what was copied. @param {import("playwright-core").Page} page */
const copied = async (page) => {
  await page.evaluate(() => navigator.clipboard.writeText(""));
  await pressIn(page, "Wrong? Copy a report");
  return until("the report", () => page.evaluate(() => navigator.clipboard.readText()));
};

test("a report of a false alarm has the rule, version and browser, and the words only if the box is ticked", async () => {
  const browser = await open();
  try {
    await browser.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const { page, sheet } = await explained(browser);
    const { version } = JSON.parse(fs.readFileSync(path.join(EXTENSION, "manifest.json"), "utf8"));
    const agent = await page.evaluate(() => navigator.userAgent);
    const always = [
      "Tactful: this issue is wrong",
      "Rule: wrong-recipient-name",
      `Version: ${version}`,
      `Browser: ${agent}`,
    ];
    const draft = await page.locator(BOX).innerHTML();
    assert.equal(await copied(page), always.join("\n"));
    await sheet.getByRole("button", { name: "Report copied" }).waitFor();
    assert.equal(await sheet.getByText("Open the form").count(), 0);
    await page.locator(BOX).focus();
    await sheet.getByLabel("with the words “Mike”").click();
    assert.ok(
      await page.locator(BOX).evaluate((box) => box === document.activeElement),
      "the focus left the draft",
    );
    await page.evaluate(() => navigator.clipboard.writeText(""));
    await sheet.getByRole("button", { name: "Report copied" }).click();
    assert.equal(
      await until("the report", () => page.evaluate(() => navigator.clipboard.readText())),
      [...always, 'Words: "Mike"'].join("\n"),
    );
    assert.equal(await page.locator(BOX).innerHTML(), draft);
    await page.close();
  } finally {
    await browser.close();
  }
});

test("a manifest with a home page gives a link to its form", async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "tactful-home-"));
  fs.cpSync(EXTENSION, folder, { recursive: true });
  const file = path.join(folder, "manifest.json");
  const manifest = JSON.parse(fs.readFileSync(file, "utf8"));
  fs.writeFileSync(file, JSON.stringify({ ...manifest, homepage_url: "https://code.example/tactful/" }));
  const browser = await open({ extension: folder });
  try {
    const { sheet } = await explained(browser);
    assert.deepEqual(
      await sheet
        .getByText("Open the form")
        .evaluate((link) => ["href", "target", "rel"].map((name) => link.getAttribute(name))),
      ["https://code.example/tactful/issues/new", "_blank", "noreferrer"],
    );
  } finally {
    await browser.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
});
