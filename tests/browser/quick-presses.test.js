// @ts-check
// Presses that come quickly one after another: each changes the words of its own finding, or nothing. In real
// Chromium.
const { test, before, after } = require("node:test");
const assert = require("node:assert/strict");
const { open, until } = require("./chromium.js");
const { frameOf, pressIn, when } = require("./visible.js");
const { show } = require("./fixtures.js");

/** @typedef {import("playwright-core").Page} Page */
/** @type {Awaited<ReturnType<typeof open>>} */ let browser;
before(async () => {
  browser = await open();
});
after(async () => void (await browser.close()));

const WRONG = "I would recieve teh offer and definately beleive in accomodating untill tommorow.";
const LETTER = `Dear Dana, thank you for the interview on Friday. ${WRONG} Best regards, Sam`;

/** @param {"contenteditable" | "textarea"} kind @param {string} [letter] */
const checked = async (kind, letter = LETTER) => {
  const { page } = await show(browser.context, kind);
  const box = page.locator(kind === "textarea" ? "textarea" : ".text");
  await box.evaluate((box, text) => {
    if (box instanceof HTMLTextAreaElement) box.value = text;
    else box.textContent = text;
  }, letter);
  await box.click({ position: { x: 40, y: 10 } });
  await browser.press(page);
  await when(page, "the findings", (s) => s.findings.some((/** @type {any} */ f) => f.title === "Spelling"));
  const draft = () =>
    box.evaluate((box) => (box instanceof HTMLTextAreaElement ? box.value : (box.textContent ?? "")));
  const sheet = frameOf(page, "panel");
  if (!sheet) throw new Error("there is no panel");
  // A row that has just come is not pressed: first the tone is read.
  await atRest(() => sheet.locator(".list").innerText());
  const spelling = sheet.locator("li", { hasText: "recieve" });
  const fix = spelling.locator("button.fix");
  return { page, box, draft, fix, sheet };
};
/** Waits until a text is at rest, and returns it. @param {() => Promise<string>} draft */
const atRest = async (draft) => {
  let last = "";
  await until("the text at rest", async () => {
    const now = await draft();
    const isSame = now === last;
    last = now;
    await new Promise((resume) => setTimeout(resume, 500));
    return isSame;
  });
  return last;
};

for (const kind of /** @type {const} */ (["contenteditable", "textarea"]))
  for (const gap of [0, 10, 30, 50])
    test(`four presses ${gap} ms apart on a fix make this fix alone: ${kind}`, async () => {
      const { page, draft, fix } = await checked(kind);
      const place = await fix.boundingBox();
      assert.ok(place);
      await page.mouse.move(place.x + place.width / 2, place.y + place.height / 2);
      for (let clickCount = 1; clickCount <= 4; clickCount++) {
        // Browsers count the presses of a multiple click.
        await page.mouse.down({ clickCount });
        await page.mouse.up({ clickCount });
        await new Promise((resume) => setTimeout(resume, gap));
      }
      assert.equal(await atRest(draft), LETTER.replace("recieve", "receive"));
      await page.close();
    });

test("a double click on a fix is one press", async () => {
  const { page, draft, fix } = await checked("contenteditable");
  await fix.dblclick({ delay: 20 });
  assert.equal(await atRest(draft), LETTER.replace("recieve", "receive"));
  await page.close();
});

for (const gap of [0, 20, 60])
  test(`keys pressed ${gap} ms apart in the panel never reach the draft`, async () => {
    const { page, draft, fix } = await checked("contenteditable");
    await fix.focus();
    for (let nth = 0; nth < 4; nth++) {
      await page.keyboard.press("Enter");
      await new Promise((resume) => setTimeout(resume, gap));
    }
    const text = await atRest(draft);
    // Each of the presses may have fixed a word; they have written nothing.
    assert.match(text, /I would receive (teh|the) offer/);
    assert.equal(text.split(/\s+/).length, LETTER.split(/\s+/).length);
    assert.ok(!text.includes("\n"));
    await page.close();
  });

test("a word with characters that nobody sees can be fixed", async () => {
  const letter = LETTER.replace("recieve", "reci\u00adeve").replace("teh", "te\u200bh");
  const { page, draft, sheet } = await checked("contenteditable", letter);
  await pressIn(page, "recieve → receive");
  await until("the fix", async () => (await draft()).includes("would receive te"));
  await atRest(() => sheet.locator(".list").innerText());
  await pressIn(page, "teh → the");
  await until("the other fix", async () => (await draft()).includes("would receive the offer"));
  await page.close();
});
