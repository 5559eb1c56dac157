// @ts-check
// The extension's own pages in real Chromium: the first page and its letter, the rules, everything within
// reach of everybody, and every word in the browser's language.
const { test, before, after } = require("node:test");
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const { open, until, ROOT } = require("./chromium.js");
const { panel, pressIn } = require("./visible.js");
const { show } = require("./fixtures.js");
const { keep } = require("./stored.js");
const { isReachable } = require("./axe.js");
const { LANGUAGES, TEXTS, complaints } = require("./languages.js");

/** @type {Awaited<ReturnType<typeof open>>} */ let browser;
before(async () => {
  browser = await open({ welcome: true });
});
after(async () => void (await browser.close()));

const PAGES = ["welcome.html", "options.html", "people.html", "words.html", "rules.html"];

test("the welcome page opens after installation, and the icon or its button starts and stops the check of its letter", async () => {
  const page = await until("the first page", async () =>
    browser.context.pages().find((one) => one.url().endsWith("/welcome.html")),
  );
  await page.getByRole("heading", { name: "Follow-ups that help you get the job" }).waitFor();
  assert.equal(await page.locator("[data-message]:empty").count(), 0, "a text is missing");
  await browser.press(page);
  const seen = await until("the findings", async () => {
    const now = await panel(page);
    return now && now.findings.length > 5 && now;
  });
  assert.ok(seen.findings.some((f) => f.quote === "Diana"));
  await until(
    "the number on the icon",
    // More findings come once the tone is read.
    async () => (await browser.icon()).badge === String((await panel(page))?.findings.length),
  );
  await pressIn(page, "Diana → Dana");
  await until("the change", async () => /^Hi Dana,/.test(await page.locator("#editor").innerText()));
  await until("what was done", async () => /Changed to “Dana”/.test((await panel(page))?.card ?? ""));
  await browser.press(page);
  await until("off", async () => (await panel(page)) === null);
  await page.getByRole("button", { name: "Check this message" }).click();
  await until("the panel again", async () => (await panel(page))?.findings.length);
  await page.close();
});

test("the first page's letter promises a file, which its field can add", async () => {
  const page = await browser.own("welcome.html");
  await page.getByRole("button", { name: "Check this message" }).click();
  const misses = async () =>
    (await panel(page))?.findings.some(({ title }) => title === "Attachment missing");
  await until("the missing file", misses);
  await page.getByLabel("Attach").setInputFiles({
    name: "references.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF"),
  });
  await until("the file", async () => (await misses()) === false);
  await page.close();
});

test("the rules are in the groups of the options, with the same navigation, each rule's id at its end", async () => {
  const page = await browser.own("rules.html");
  const options = await browser.own("options.html");
  await options.locator("#rules h3").first().waitFor();
  assert.deepEqual(
    await page.locator("main > h2").allTextContents(),
    await options.locator("#rules h3").allTextContents(),
  );
  assert.deepEqual(
    await page.locator("nav.pages a").allTextContents(),
    await options.locator("nav.pages a").allTextContents(),
  );
  const all = await page
    .locator("section")
    .evaluateAll((sections) =>
      sections.map((section) => section.lastElementChild?.querySelector("code")?.textContent === section.id),
    );
  assert.ok(all.length > 40 && all.every(Boolean));
  await options.close();
  await page.close();
});

test("what a card says is read on in the rule's own page", async () => {
  const { page } = await show(browser.context, "gmail");
  await page.locator('[g_editable="true"]').click({ position: { x: 5, y: 40 } });
  await browser.press(page);
  const seen = await until("the findings", async () => {
    const now = await panel(page);
    return now && now.findings.length === 5 && now;
  });
  await seen.press(0);
  await until("the card", async () => (await panel(page))?.card);
  await pressIn(page, "Learn more");
  const rules = await until("the rule's page", async () =>
    browser.context.pages().find((one) => one.url().endsWith("rules.html#wrong-recipient-name")),
  );
  assert.match(
    (await rules.locator("#wrong-recipient-name").textContent()) ?? "",
    /Wrong name in the greeting.*Why it matters.*Source/s,
  );
  await rules.close();
  await page.close();
});

test("axe finds nothing to object to on any page, light, dark, in forced colours, narrow", async () => {
  await keep(browser, {
    history: JSON.stringify({
      version: 1,
      people: [
        {
          id: 1,
          name: "Dana Reyes",
          emails: ["dana.reyes@northwind.example"],
          events: [{ id: 1, at: "2026-11-20T10:00", source: "person", what: "interview" }],
        },
      ],
    }),
    words: ["frobnicate"],
  });
  for (const name of PAGES) {
    const page = await browser.own(name);
    await page.locator("h1").first().waitFor();
    await page.waitForTimeout(300);
    if (name === "people.html") await page.locator("summary").first().click();
    await isReachable(page, name);
    await page.close();
  }
});

test("every text is there in every language, with the same values, and is used", () => {
  const wrong = LANGUAGES.flatMap((language) => complaints(language, TEXTS[language]));
  assert.deepEqual(wrong, [], wrong.join("\n"));
  const playground = fs.readFileSync(path.join(ROOT, "www/playground.js"), "utf8");
  const offered = JSON.parse(/^const LANGUAGES = (\[.*\]);$/m.exec(playground)?.[1] ?? "[]");
  assert.deepEqual(offered.sort(), LANGUAGES, "LANGUAGES of www/playground.js names the same languages");
  const read = (/** @type {string} */ folder, /** @type {RegExp} */ ending) =>
    fs
      .readdirSync(path.join(ROOT, folder), { recursive: true })
      .map(String)
      .filter((name) => ending.test(name))
      .map((name) => fs.readFileSync(path.join(ROOT, folder, name), "utf8"))
      .join("\n");
  const code =
    read("extension", /\.(js|html|json)$/).replaceAll(/^ {2}"\w+": \{ "message".*$/gm, "") +
    read("src", /\.rs$/);
  // Keys made of two parts: a table of their beginnings.
  const made =
    /^(check_|missing_|whyNot_|ignore_|ignored_|kind_|group_|spelling_|mistakes|cautions|hints|mistake|caution|hint)|(One|Other)$/;
  const unused = Object.keys(TEXTS.en).filter(
    (key) => !made.test(key) && !code.includes(`"${key}"`) && !code.includes(`__MSG_${key}__`),
  );
  assert.deepEqual(unused, [], "texts nobody says");
  const asked = [
    ...code.matchAll(
      /(?:message|counted|count)\("(\w+)"|message::(?:text|count)\(\s*"(\w+)"|data-(?:message|label)="(\w+)"/g,
    ),
  ].map((found) => found[1] ?? found[2] ?? found[3]);
  const unknown = asked.filter((key) => !TEXTS.en[key] && !TEXTS.en[`${key}Other`] && !/_$/.test(key));
  assert.deepEqual(unknown, [], "texts nobody wrote");
});

test("a text that is missing, unknown, too long, English or without its value is named", () => {
  const texts = structuredClone(TEXTS.en);
  texts.language.message = "es-MX";
  const all = complaints("es", texts);
  assert.ok(all.length > 200 && all.every((one) => /^es: \w+ is still English$/.test(one)), all.join("\n"));
  for (const text of Object.values(texts)) text.message = `¡${text.message}!`;
  texts.language.message = "es-MX";
  texts.description.message = "ñ".repeat(132);
  assert.deepEqual(complaints("es", texts), []);
  delete texts.name;
  texts.names = { message: "Nombres" };
  texts.language.message = "Spanish";
  texts.description.message += "ñ";
  texts.keepQuestions.message = "Pregunta desde el $2.";
  assert.deepEqual(complaints("es", texts), [
    "es has no key name",
    "es: keepQuestions lacks $1",
    "es: keepQuestions has $2, which the English text has not",
    "es has the unknown key names",
    'es: language is not its tag, such as "es", but "Spanish"',
    "es: description has 133 characters, and stores allow 132",
  ]);
});

for (const language of LANGUAGES.filter((one) => one !== "en"))
  test(`no page has English texts in a browser in another language: ${language}`, async (t) => {
    const foreign = await open({ language: language.replace("_", "-") });
    t.after(() => foreign.close());
    const own = TEXTS[language];
    const translated = Object.entries(TEXTS.en).filter(([key, { message }]) => own[key].message !== message);
    const english = new Set(translated.map(([, { message }]) => message));
    // A translation may be the English text of another key.
    for (const { message } of Object.values(own)) english.delete(message);
    english.delete("Tactful");
    for (const name of PAGES) {
      const page = await foreign.own(name);
      await page.waitForTimeout(400);
      assert.equal(await page.locator("html").getAttribute("lang"), own.language.message);
      const texts = await page.evaluate(() =>
        [...document.querySelectorAll("body *:not([lang=en] *, [lang=en])")]
          .flatMap((e) =>
            [...e.childNodes].filter((n) => n.nodeType === 3).map((n) => (n.nodeValue ?? "").trim()),
          )
          .filter(Boolean),
      );
      assert.deepEqual(
        texts.filter((text) => english.has(text)),
        [],
        `${name} still says it in English`,
      );
      await page.close();
    }
  });

test("in a German browser the interface is German, and rules stay English", async () => {
  const german = await open({ language: "de" });
  try {
    const { page } = await show(german.context, "gmail", "de");
    await page.locator('[g_editable="true"]').click({ position: { x: 5, y: 40 } });
    await german.press(page);
    const seen = await until("the findings", async () => {
      const now = await panel(page);
      return now && now.findings.length === 5 && now;
    });
    assert.match(seen.text, /An Dana Reyes · \d+ Wörter · kein Anhang/);
    assert.equal(seen.state, "5 Anmerkungen.");
    await seen.press(0);
    assert.match(
      await until("the card", async () => (await panel(page))?.card),
      /Wrong name in the greeting.*Ausblenden.*Einmal.*Für Dana Reyes.*Regel ausschalten.*Quelle:/,
    );
    assert.equal((await german.icon()).title, "Tactful: 4 Fehler, 1 Warnung");
    await page.close();
  } finally {
    await german.close();
  }
});
