// @ts-check
// A new user's way, in both browsers: the first page, a warning explained, fixed and undone, an ignore taken
// back, a site set always-on. With TACTFUL_WRITE_DOCS=1 every step leaves its picture in docs/tour, and the
// steps are taken in windows of four widths, light and dark, for the sheets that tour-sheets.js joins.
const { test } = require("node:test");
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const chromium = require("./chromium.js");
const firefoxes = require("./firefox.js");
const { until } = chromium;
const { panel, pressIn, frameOf } = require("./visible.js");
const visibleInFirefox = require("./firefox-visible.js");
const { ADDRESSES, show, served } = require("./fixtures.js");
const { FOLDER, SHOTS, SCHEMES, WIDTHS, HEIGHT, shot } = require("./tour-sheets.js");

const BOX = '[g_editable="true"]';
const WRITES = !!process.env.TACTFUL_WRITE_DOCS;
/** @typedef {{width: number, height: number, colours: "light" | "dark"}} View the page's size, in pixels */
/** @type {View[]} */
const VIEWS = (WRITES ? SCHEMES : SCHEMES.slice(0, 1)).flatMap((colours) =>
  (WRITES ? WIDTHS : WIDTHS.slice(0, 1)).map((width) => ({ width, height: HEIGHT, colours })),
);

/**
 * The actions of a person, in either browser.
 * @typedef {{
 *   first: () => Promise<void>, mail: () => Promise<void>,
 *   options: () => Promise<void>, again: () => Promise<void>,
 *   pressIcon: () => Promise<void>, choose: (title: string) => Promise<void>,
 *   pressButton: (name: string) => Promise<void>, alwaysOn: (site: string) => Promise<void>,
 *   seen: () => Promise<{text: string, titles: string[], card: string | null} | null>,
 *   draft: () => Promise<string>, said: () => Promise<string>, picture: (file: string) => Promise<void>,
 * }} Person
 */

/** @param {string} name @param {View} view @param {Person} person */
async function walk(name, view, person) {
  let step = 0;
  const picture = async (/** @type {string} */ what) => {
    step++;
    if (!WRITES) return;
    let last = "";
    await until("the panel to be at rest, with the tone read", async () => {
      await new Promise((resume) => setTimeout(resume, 700));
      const now = (await person.seen())?.text ?? "";
      const isSame = now === last;
      last = now;
      return isSame;
    });
    await person.picture(path.join(SHOTS, shot(name, view, step)));
    if (view === VIEWS[0])
      fs.copyFileSync(
        path.join(SHOTS, shot(name, view, step)),
        path.join(FOLDER, `${name}-${step}-${what}.png`),
      );
  };
  const shows = (
    /** @type {string} */ what,
    /** @type {(now: NonNullable<Awaited<ReturnType<Person["seen"]>>>) => unknown} */ fits,
  ) =>
    until(what, async () => {
      const now = await person.seen();
      return now && fits(now) && now;
    });
  if (WRITES) for (const folder of [FOLDER, SHOTS]) fs.mkdirSync(folder, { recursive: true });

  await person.first();
  await person.pressIcon();
  await shows("the findings on the first page", (now) => now.titles.length > 5);
  await picture("first-page");

  await person.mail();
  await person.pressIcon();
  await shows("the findings in the mail", (now) => now.titles.length === 5);
  await picture("warned");
  await person.choose("Wrong name in the greeting");
  await shows("why", (now) => now.card?.includes("This goes to Dana Reyes"));
  await picture("explained");
  await person.pressButton("Mike → Dana");
  await shows("the change", (now) => now.card?.includes("Changed to “Dana”.") && now.titles.length === 4);
  assert.match(await person.draft(), /Dear Dana,/);
  await picture("fixed");
  await person.pressButton("Undo");
  await shows("it taken back", (now) => now.card?.includes("Undone.") && now.titles.length === 5);
  assert.match(await person.draft(), /Dear Mike,/);
  await picture("undone");

  await person.choose("Placeholder left in");
  await shows("the other card", (now) => now.card?.includes("Placeholder left in"));
  await person.pressButton("In this message");
  await shows(
    "it ignored",
    (now) => !now.titles.includes("Placeholder left in") && now.text.includes("1 dismissed here"),
  );
  await picture("ignored");
  await person.pressButton("Restore");
  await shows(
    "it shown again",
    (now) => now.titles.includes("Placeholder left in") && !now.text.includes("dismissed here"),
  );
  await picture("shown-again");

  await person.options();
  await person.alwaysOn("mail.google.com");
  await until("the site in the list", async () =>
    /Tactful is now always on at https:\/\/mail\.google\.com\./.test(await person.said()),
  );
  await picture("always-on");
  await person.again();
  await shows("the findings, uncalled", (now) => now.titles.length === 5);
  await picture("begun-by-itself");
}

/** @param {View} view */
const inChromium = async (view) => {
  const browser = await chromium.open({ welcome: true, colorScheme: view.colours });
  /** @type {import("playwright-core").Page} */ let page;
  const see = async (/** @type {import("playwright-core").Page} */ next) => {
    page = next;
    await page.setViewportSize(view);
    await page.bringToFront();
  };
  try {
    await walk("chromium", view, {
      first: async () =>
        see(
          await until("the first page", async () =>
            browser.context.pages().find((one) => one.url().endsWith("/welcome.html")),
          ),
        ),
      mail: async () => {
        await see((await show(browser.context, "gmail")).page);
        await page.locator(BOX).click({ position: { x: 5, y: 40 } });
      },
      options: async () => see(await browser.own("options.html")),
      again: async () => see((await show(browser.context, "gmail")).page),
      pressIcon: () => browser.press(page),
      choose: async (title) => {
        const now = await panel(page);
        await now?.press(now.findings.findIndex((finding) => finding.title === title));
      },
      pressButton: async (name) => {
        // The ignored findings are inside a collapsed section.
        if (name === "Restore") await openIgnored(page);
        await pressIn(page, name);
      },
      alwaysOn: async (site) => {
        await browser.allow("https://mail.google.com/*");
        await page.getByLabel("Another site").fill(site);
        await page.getByRole("button", { name: "Always check here" }).click();
      },
      seen: async () => {
        const now = await panel(page);
        return now && { ...now, titles: now.findings.map(({ title }) => title) };
      },
      draft: () => page.locator(BOX).innerText(),
      said: async () => (await page.locator("#said").textContent()) ?? "",
      picture: async (file) => void (await page.screenshot({ path: file })),
    });
  } finally {
    await browser.close();
  }
};

/** @param {import("playwright-core").Page} page */
const openIgnored = async (page) =>
  frameOf(page, "panel")?.evaluate(() =>
    document.querySelector(".ignored details")?.setAttribute("open", ""),
  );

/** @param {View} view */
const inFirefox = async (view) => {
  const address = new URL(ADDRESSES.gmail);
  const firefox = await firefoxes.open(address.host, served("gmail"), { colours: view.colours });
  const { PANEL, press } = visibleInFirefox;
  const goto = async (/** @type {string} */ url) => {
    await firefox.goto(url);
    await firefox.resize(view);
  };
  try {
    await walk("firefox", view, {
      first: async () => goto(await firefox.inside("pages/welcome.html")),
      mail: async () => {
        await goto(ADDRESSES.gmail);
        await firefox.click(BOX);
      },
      options: async () => goto(await firefox.inside("pages/options.html")),
      again: () => goto(ADDRESSES.gmail),
      pressIcon: () => firefox.press(),
      choose: async (title) => void (await firefox.run(press("finding", title), "system")),
      pressButton: async (name) =>
        assert.ok(await firefox.run(press("button", name), "system"), `there is no button "${name}"`),
      alwaysOn: async (site) => {
        await until("the page", () =>
          firefox.run(`return document.querySelectorAll("#rules input").length > 0`),
        );
        await firefox.type("#site", site);
        await firefox.click("main form button");
        await until("the browser's question", () => firefox.allow());
      },
      seen: () => firefox.run(PANEL, "system"),
      draft: () => firefox.run(`return document.querySelector('${BOX}').innerText`),
      said: () => firefox.run(`return document.getElementById("said").textContent`),
      picture: (file) => firefox.screenshot(file),
    });
  } finally {
    await firefox.close();
  }
};

for (const view of VIEWS) {
  const named = `in a ${view.colours} window of ${view.width} pixels`;
  test(`a new user's way in Chromium, ${named}`, () => inChromium(view));
  test(`a new user's way in Firefox, ${named}`, () => inFirefox(view));
}
