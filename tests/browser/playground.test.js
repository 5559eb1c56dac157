// @ts-check
// The public pages in both browsers: the real engine and panel, every example letter, a date and recipients
// to play with; from a folder of any static host, without the network, without a request to anybody else.
const { test, before, after } = require("node:test");
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const chromium = require("./chromium.js");
const firefoxes = require("./firefox.js");
const { frameOf, panel, pressIn, underlined } = require("./visible.js");
const { PANEL } = require("./firefox-visible.js");
const { isReachable } = require("./axe.js");
const { serve } = require("./serve.js");
const { until, ROOT } = chromium;

const WWW = path.join(ROOT, "dist/www");
/** The findings that each letter demonstrates. @type {Record<string, string[]>} */
const SHOWN = {
  "A bit of everything": [
    "Their name is misspelled",
    "Spelling",
    "Placeholder left in",
    "Attachment missing",
    "Wrong name in the closing",
    "This gives them no reason to reply",
    "This may sound desperate",
    "This looks like shouting",
  ],
  "Wrong names": ["Their name is misspelled", "Wrong company name", "Wrong name in the closing"],
  "Missing parts": ["Attachment missing", "Placeholder left in", "Say thank you"],
  "Before the date they gave": ["You're asking before the date they gave"],
  "Too many recipients": ["One message to several interviewers"],
  "Begging and shouting": ["This looks like shouting", "This may sound desperate"],
  "Impatient and blaming": [
    "This may sound impatient",
    "This sounds like blame",
    "This sounds like a threat",
  ],
  Boasting: ["This may sound like showing off"],
  "Gifts and visits": [
    "Gifts and tricks feel like pressure",
    "A visit they didn't ask for",
    "A friend speaking for you",
    "Too early to connect on social media",
  ],
  "Spelling and grammar": ["Spelling", "Grammar"],
  "One line": ["Your message is only one line", "This demands a call back"],
  "A good message": [],
  "An everyday message": [],
};

/** @type {Awaited<ReturnType<typeof chromium.open>>} */ let browser;
/** @type {Awaited<ReturnType<typeof serve>>} */ let server;
before(async () => {
  server = await serve(WWW);
  browser = await chromium.open();
});
after(async () => {
  const requests = await browser.close();
  await server.close();
  const pages = requests.filter(({ initiator }) => initiator.startsWith(server.url));
  assert.ok(pages.length > 10, "the log of the network is empty");
  assert.deepEqual(
    pages.filter(({ url }) => !url.startsWith(server.url) && !/^(data|blob|chrome-extension):/.test(url)),
    [],
    "a page asked somebody else",
  );
});

/** Opens the playground and records its errors. */
const show = async () => {
  const page = await browser.context.newPage();
  /** @type {string[]} */ const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => void (message.type() === "error" && errors.push(message.text())));
  await page.goto(`${server.url}/index.html`);
  await until("findings", async () => (await panel(page))?.findings.length);
  await until(
    "the card's frame",
    () =>
      frameOf(page, "card")
        ?.evaluate(() => Boolean(document.querySelector(".card")))
        .catch(() => false) ?? Promise.resolve(false),
  );
  return { page, errors };
};
/**
 * @param {import("playwright-core").Page} page @param {string} what
 * @param {(now: NonNullable<Awaited<ReturnType<typeof panel>>>) => unknown} fits
 */
const shows = (page, what, fits) =>
  until(what, async () => {
    const now = await panel(page);
    return now && fits(now) ? now : null;
  });

test("each letter shows what it is there for, and no letter is missing here", async () => {
  const { page, errors } = await show();
  assert.deepEqual(await page.locator("#examples button").allTextContents(), Object.keys(SHOWN));
  for (const [name, titles] of Object.entries(SHOWN)) {
    await page.getByRole("button", { name, exact: true }).click();
    assert.equal(await page.getByRole("button", { name, exact: true }).getAttribute("aria-pressed"), "true");
    if (titles.length)
      await shows(page, `${name}: ${titles}`, (now) =>
        titles.every((title) => now.findings.some((finding) => finding.title === title)),
      );
    else
      await shows(
        page,
        `${name}: nothing`,
        (now) => now.state === "Nothing to fix." && now.checked.startsWith("Checked: "),
      );
  }
  assert.deepEqual(errors, []);
  await page.close();
});

test("date and recipients can be changed, typed text is checked, a fix is applied, a finding ignored and shown again", async () => {
  const { page, errors } = await show();
  await page.getByRole("button", { name: "Before the date they gave" }).click();
  await shows(page, "wait", (now) => now.text.includes("Wait until Tue 8 Dec"));
  await page.locator("#now").fill("2026-12-09T10:00");
  await shows(
    page,
    "a good time",
    (now) => now.text.includes("A good time to write") && now.findings.length === 0,
  );
  await page.getByRole("button", { name: "A good message" }).click();
  await page.getByLabel("To").fill("Joe Marsh <joe.marsh@northwind.example>");
  await shows(page, "another reader", (now) =>
    now.findings.some((finding) => finding.title === "Wrong name in the greeting"),
  );
  await pressIn(page, "Dana → Joe");
  await shows(page, "the change", (now) => now.card?.includes("Changed to “Joe”"));
  assert.match(await page.locator("#editor").innerText(), /^Dear Joe,/);

  await page.getByRole("button", { name: "Missing parts" }).click();
  const seen = await shows(page, "the blank", (now) =>
    now.findings.some((finding) => finding.quote === "{topic}"),
  );
  await seen.press(seen.findings.findIndex((finding) => finding.quote === "{topic}"));
  await until("the card", async () => (await panel(page))?.card);
  await pressIn(page, "Turn off rule");
  await shows(
    page,
    "it gone",
    (now) =>
      now.findings.every((finding) => finding.quote !== "{topic}") && now.card?.includes("Rule turned off"),
  );
  await pressIn(page, "Undo");
  await shows(page, "it back", (now) => now.findings.some((finding) => finding.quote === "{topic}"));

  await page.locator("#editor").click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(
    "Dear Hiring Manager, thank you for the interview on Friday. I guess I was not worth a reply. Your process is a joke. I would love the role, so hire me or I will join your competitor. Please let me know. Sam",
  );
  const tone = await shows(page, "the tone", (now) =>
    now.findings.some(({ title }) => title === "This sounds like a threat"),
  );
  assert.deepEqual(
    tone.findings.filter(({ level }) => level !== "hint").map((finding) => finding.title),
    [
      "This sounds like blame",
      "This sounds like an insult",
      "This sounds like a threat",
      "Greeting without their name",
    ],
  );
  assert.ok((await underlined(page)).mistake.length);
  assert.deepEqual(errors, []);
  await page.close();
});

test("once loaded it needs no network, and a rule is read on in the reference", async () => {
  const { page } = await show();
  await browser.context.setOffline(true);
  await page.getByRole("button", { name: "One line" }).click();
  const seen = await shows(page, "the findings", (now) =>
    now.findings.some((finding) => finding.title === "Your message is only one line"),
  );
  await browser.context.setOffline(false);
  await seen.press(0);
  await until("the card", async () => (await panel(page))?.card);
  const [rules] = await Promise.all([page.context().waitForEvent("page"), pressIn(page, "Learn more")]);
  await rules.waitForURL(/rules\.html#/);
  assert.equal(await rules.locator("section").count(), await rules.locator(".beside > nav li").count());
  await rules.close();
  await page.close();
});

test("in a narrow window a list chooses the letter, which is on the first screen", async () => {
  const { page, errors } = await show();
  const list = page.getByLabel("Example message", { exact: true });
  assert.equal(await list.isVisible(), false, "the buttons do the same where there is room");
  await page.setViewportSize({ width: 400, height: 860 });
  assert.equal(await page.locator("#examples").isVisible(), false);
  assert.deepEqual(await list.locator("option").allTextContents(), Object.keys(SHOWN));
  await list.selectOption("One line");
  await shows(page, "the findings", (now) =>
    now.findings.some((finding) => finding.title === "Your message is only one line"),
  );
  const box = await page.locator("#editor").boundingBox();
  assert.ok(box && box.y < 700, `the letter begins at ${box?.y}`);
  await page.setViewportSize({ width: 1280, height: 860 });
  assert.equal(
    await page.getByRole("button", { name: "One line", exact: true }).getAttribute("aria-pressed"),
    "true",
  );
  assert.deepEqual(errors, []);
  await page.close();
});

test("the public pages have one title each, and the colours and header of the extension's own pages", async () => {
  const own = await browser.own("options.html");
  const seen = () => {
    const header = document.querySelector("header.top");
    const style = getComputedStyle(document.documentElement);
    return {
      titles: document.querySelectorAll("h1").length,
      name: header?.querySelector(".brand")?.textContent?.trim(),
      colours: ["--paper", "--ground", "--ink", "--accent"].map((name) => style.getPropertyValue(name)),
      current: getComputedStyle(/** @type {Element} */ (header?.querySelector("[aria-current]")))
        .borderBottom,
    };
  };
  const theirs = await own.evaluate(seen);
  for (const name of ["index.html", "rules.html", "how.html"]) {
    const page = await browser.context.newPage();
    await page.goto(`${server.url}/${name}`);
    assert.deepEqual(await page.evaluate(seen), theirs, name);
    await page.close();
  }
  await own.close();
});

test("axe finds nothing to object to on the public pages", async () => {
  for (const name of ["index.html", "rules.html", "how.html"]) {
    const page = await browser.context.newPage();
    await page.goto(`${server.url}/${name}`);
    if (name === "index.html") await until("findings", async () => (await panel(page))?.findings.length);
    await isReachable(page, name);
    assert.deepEqual(
      await page.evaluate(() =>
        [...document.images]
          .filter((image) => !image.complete || !image.naturalWidth)
          .map((image) => image.src),
      ),
      [],
      "a picture is missing",
    );
    await page.close();
  }
});

test("the playground in Firefox, from a folder of a static host", async () => {
  const host = "pages.tactful.example";
  const TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript",
    ".css": "text/css",
    ".wasm": "application/wasm",
    ".json": "application/json",
    ".png": "image/png",
  };
  const firefox = await firefoxes.open(host, (address) => {
    const file = path.join(WWW, new URL(address, `https://${host}`).pathname.replace(/^\/folder\//, ""));
    return fs.existsSync(file)
      ? {
          headers: {
            "content-type": TYPES[/** @type {keyof typeof TYPES} */ (path.extname(file))] ?? "text/plain",
          },
          body: fs.readFileSync(file),
        }
      : null;
  });
  try {
    await firefox.goto(`https://${host}/folder/index.html`);
    const choose = (/** @type {string} */ name) =>
      firefox.run(
        `[...document.querySelectorAll("#examples button")].find((button) => button.textContent === ${JSON.stringify(name)}).click()`,
      );
    for (const name of ["Wrong names", "Gifts and visits", "A good message"]) {
      await until("the page", () =>
        firefox.run(`return document.querySelectorAll("#examples button").length > 0`),
      );
      await choose(name);
      await until(name, async () => {
        const now = await firefox.run(PANEL, "system");
        return (
          now &&
          SHOWN[name].every((title) => now.titles.includes(title)) &&
          (SHOWN[name].length || now.text.includes("Nothing to fix."))
        );
      });
    }
    assert.deepEqual(firefox.foreign(), [], "a page asked somebody else");
  } finally {
    await firefox.close();
  }
});
