// @ts-check
// The extension as a person meets it, in real Chromium, its icon really pressed.
const { test, before, after } = require("node:test");
const assert = require("node:assert/strict");
const { open, until } = require("./chromium.js");
const { panel, underlined, overlaid } = require("./visible.js");
const { show, promised } = require("./fixtures.js");
const { keep } = require("./stored.js");

/** @type {Awaited<ReturnType<typeof open>>} */ let browser;
before(async () => {
  browser = await open();
});
after(async () => void (await browser.close()));

const titles = (/** @type {any} */ seen) => seen.findings.map((/** @type {any} */ f) => f.title);
/** @param {import("playwright-core").Page} page @param {number} [count] */
const findings = (page, count) =>
  until(`${count ?? "some"} findings`, async () => {
    const seen = await panel(page);
    return (
      seen &&
      (count === undefined ? /issue|Nothing to fix/.test(seen.state) : seen.findings.length === count) &&
      seen
    );
  });

test("Gmail: press, underlines, panel, card, edit, press again", async () => {
  const { page, asked } = await show(browser.context, "gmail");
  const editor = page.locator('[g_editable="true"]');
  const html = () => editor.evaluate((box) => box.outerHTML);
  await editor.click({ position: { x: 5, y: 5 } });
  const before = await html();
  const documentBefore = await page.evaluate(() => document.body.outerHTML);

  await browser.press(page);
  const seen = await findings(page);
  assert.match(seen.text, /To Dana Reyes · 43 words · no attachment · 1 earlier message read · Gmail/);
  assert.ok(
    seen.text.includes(
      `Wait until ${promised().until} : they said ${promised().friday}. Give them a few extra days.`,
    ),
    seen.text,
  );
  assert.deepEqual(
    new Set(titles(seen)),
    new Set([
      "Wrong name in the greeting",
      "You're asking before the date they gave",
      "Placeholder left in",
      "Attachment missing",
      "This gives them no reason to reply",
    ]),
  );
  const marks = await underlined(page);
  assert.deepEqual(
    marks.mistake.filter((words) => /Mike|project|attached/.test(words)),
    ["Mike", "[project name]", "I have attached my references"],
  );
  assert.deepEqual(
    [marks.caution, marks.mistake.slice(1, 3)],
    [["just "], ["chec", "king in"]],
    "a phrase split by a tag is marked in both pieces, and only the worst level where two overlap",
  );
  await until("the number on the icon", async () => (await browser.icon()).badge === "5");
  await until(
    "the icon's title",
    async () => (await browser.icon()).title === "Tactful: 4 mistakes, 1 caution",
  );
  assert.equal(await html(), before, "checking changed the draft");
  assert.equal(
    await page.evaluate(() => document.body.outerHTML),
    documentBefore,
    "checking changed the page",
  );

  // A click in marked words explains them, and the focus stays.
  await editor.evaluate((box) => {
    const text = box.firstChild;
    const range = document.createRange();
    range.setStart(/** @type {Node} */ (text), 5);
    range.setEnd(/** @type {Node} */ (text), 9);
    const { x, y, width, height } = range.getBoundingClientRect();
    Object.assign(document.body.dataset, { x: x + width / 2, y: y + height / 2 });
  });
  const [x, y] = await page.evaluate(() => [
    Number(document.body.dataset.x),
    Number(document.body.dataset.y),
  ]);
  await page.mouse.click(x, y);
  const card = await until("the card", async () => (await panel(page))?.card);
  for (const part of [
    "Wrong name in the greeting",
    "goes to Dana Reyes",
    "Use the name of the person",
    "Mike → Dana",
    "Dynamite or Deplorable",
  ])
    assert.ok(card.includes(part), `${part} in: ${card}`);
  assert.ok(await editor.evaluate((box) => document.activeElement === box), "the focus left the draft");
  await page.keyboard.press("Escape");
  await until("the card to go", async () => (await panel(page))?.card === null);

  // So does a press on the list.
  await (await findings(page)).press(2);
  assert.match(
    await until("the card", async () => (await panel(page))?.card),
    /You're asking before the date they gave|This gives them no reason|Placeholder left in/,
  );
  assert.ok(await editor.evaluate((box) => document.activeElement === box), "the list took the focus");

  // An edit is checked after a short pause, and its mark disappears at once.
  await page.mouse.dblclick(x, y);
  await page.keyboard.type("Dana");
  assert.ok(!(await underlined(page)).mistake?.includes("Mike"));
  const after = await findings(page, 4);
  assert.ok(!titles(after).includes("Wrong name in the greeting"));
  await until("the badge", async () => (await browser.icon()).badge === "4");

  const edited = await html();
  await browser.press(page);
  await until(
    "everything gone",
    async () => (await panel(page)) === null && Object.keys(await underlined(page)).length === 0,
  );
  await until("the icon to be off", async () => {
    const { badge, title } = await browser.icon();
    return badge === "" && title === "Tactful: off";
  });
  assert.equal(await html(), edited);
  assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 0);
  assert.deepEqual(asked, [], "the page or the extension asked for another address");
  await page.close();
});

test("Gmail: a recipient and a file added after the check are seen", async () => {
  const { page } = await show(browser.context, "gmail");
  await page.locator('[g_editable="true"]').click();
  await browser.press(page);
  await findings(page, 5);
  await page.evaluate(() => {
    const file = document.createElement("div");
    file.className = "dL";
    const name = document.createElement("div");
    name.className = "vI";
    name.textContent = "references.pdf";
    file.append(name);
    document.querySelector(".M9")?.append(file);
    const chip = /** @type {HTMLElement} */ (document.querySelector("[data-hovercard-id]"));
    const other = /** @type {HTMLElement} */ (chip.cloneNode(true));
    other.dataset.hovercardId = "mike.tan@northwind.example";
    other.dataset.name = "Mike Tan";
    chip.after(other);
  });
  const seen = await until("the new context", async () => {
    const now = await panel(page);
    return now?.text.includes("1 attachment") && now;
  });
  assert.match(seen.text, /Dana Reyes and Mike Tan/);
  assert.ok(
    !titles(seen).includes("Attachment missing") && !titles(seen).includes("Wrong name in the greeting"),
  );
  assert.ok(titles(seen).includes("One message to several interviewers"));
  await page.close();
});

test("a plain text box is underlined by an overlay that covers its words", async () => {
  await keep(browser, { history: undefined });
  const { page } = await show(browser.context, "textarea");
  const box = page.locator("textarea");
  await box.click();
  const value = await box.inputValue();
  const html = await box.evaluate((e) => e.outerHTML);
  await browser.press(page);
  // What a sentence does is known after the first answer.
  await until("the tone", async () => titles(await findings(page)).includes("This may sound desperate"));
  const seen = titles(await findings(page));
  for (const title of ["Wrong name in the greeting", "Placeholder left in"]) assert.ok(seen.includes(title));
  const marked = (await overlaid(page)).map((m) => m.text);
  assert.equal(marked.length, 3);
  assert.deepEqual([marked[0], marked[2]], ["Mike", "[topic]"]);
  assert.ok("I really need this job".includes(marked[1]), marked[1]);
  assert.equal(await box.inputValue(), value);
  assert.equal(await box.evaluate((e) => e.outerHTML), html);

  // The first mark is at the place of the word: measured by a copy of the box made of
  // ordinary text.
  const wanted = await box.evaluate((area) => {
    const style = getComputedStyle(area);
    const copy = document.createElement("div");
    const { font, padding, lineHeight, letterSpacing, whiteSpace, overflowWrap } = style;
    Object.assign(copy.style, { font, padding, lineHeight, letterSpacing, whiteSpace, overflowWrap });
    const at = area.getBoundingClientRect();
    Object.assign(copy.style, {
      position: "fixed",
      left: `${at.left + 3}px`,
      top: `${at.top + 3}px`,
      width: `${area.clientWidth}px`,
    });
    copy.textContent = /** @type {HTMLTextAreaElement} */ (area).value;
    document.body.append(copy);
    const range = document.createRange();
    range.setStart(/** @type {Node} */ (copy.firstChild), 5);
    range.setEnd(/** @type {Node} */ (copy.firstChild), 9);
    const { x, y } = range.getBoundingClientRect();
    copy.remove();
    return { x, y };
  });
  const [mark] = await overlaid(page);
  assert.ok(
    Math.abs(mark.x - wanted.x) < 1.5 && Math.abs(mark.y - wanted.y) < 3,
    `${JSON.stringify(mark)} is not at ${JSON.stringify(wanted)}`,
  );

  // Scrolling moves the marks along; typing before them moves them too.
  await box.evaluate((area) => (area.scrollTop = 40));
  await until("the marks to scroll", async () => Math.abs((await overlaid(page))[0].y - (mark.y - 40)) < 1.5);
  await box.evaluate((area) => (area.scrollTop = 0));
  await box.evaluate((area) => /** @type {HTMLTextAreaElement} */ (area).setSelectionRange(0, 0));
  await page.keyboard.type("Oh! ");
  await until(
    "the marks after the edit to stay",
    async () =>
      (await overlaid(page))
        .map((m) => m.text)
        .slice(-2)
        .join() === marked.slice(-2).join(),
  );
  await page.close();
});

test("no box: the panel says what to do, and the session starts when a box is focused", async () => {
  const { page } = await show(browser.context, "nothing");
  await browser.press(page);
  await until("the sentence", async () =>
    /No message is open here\. Click in the message/.test((await panel(page))?.state ?? ""),
  );
  await until("the title", async () => /checks nothing here/.test((await browser.icon()).title));
  await page.evaluate(() => {
    const box = document.createElement("div");
    box.contentEditable = "true";
    box.textContent =
      "Thank you for the interview about [role], I enjoyed hearing how the team works with the stores and would love to join it. Please let me know either way.";
    document.getElementById("place")?.append(box);
    box.focus();
  });
  assert.deepEqual(titles(await findings(page, 1)), ["Placeholder left in"]);
  // The box is removed: no mark or listener of it remains.
  await page.evaluate(() => document.getElementById("place")?.replaceChildren());
  await until("the sentence again", async () => /No message is open/.test((await panel(page))?.state ?? ""));
  assert.deepEqual(await underlined(page), {});
  await page.close();
});

test("a page it may not touch: the icon says so", async () => {
  const page = await browser.context.newPage();
  await page.goto("chrome://version/");
  await browser.press(page);
  await until("the title", async () => /can't read this page/.test((await browser.icon()).title));
  await page.close();
});

test("without a press nothing is read", async () => {
  const { page } = await show(browser.context, "gmail");
  await page.locator('[g_editable="true"]').click();
  await browser.worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const refused = await chrome.scripting
      .executeScript({ target: { tabId: /** @type {number} */ (tab.id) }, files: ["content/reader.js"] })
      .then(
        () => false,
        () => true,
      );
    if (!refused) throw new Error("the page could be read without a press");
  });
  assert.equal(await panel(page), null);
  await page.close();
});

test("forty presses on fresh tabs all arrive", async () => {
  for (let round = 0; round < 40; round++) {
    const { page } = await show(browser.context, "textarea");
    await browser.press(page);
    await until(`the panel in round ${round}`, () => panel(page));
    await page.close();
  }
});
