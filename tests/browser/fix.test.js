// @ts-check
// A fix never costs a word: every case in real Chromium, and those that need its debugging protocol.
const { test, before, after } = require("node:test");
const assert = require("node:assert/strict");
const { open, until } = require("./chromium.js");
const { panel, pressIn, inWorld } = require("./visible.js");
const cases = require("./fix-cases.js");
const {
  CASES,
  ADDRESS,
  SAID,
  html,
  editable,
  area,
  begin,
  explain,
  dana,
  said,
  are,
  when,
  typedAfter,
  withChanges,
  LINES,
  DANA,
} = cases;

/** @type {Awaited<ReturnType<typeof open>>} */ let browser;
before(async () => {
  browser = await open();
});
after(async () => void (await browser.close()));

/** A tab with a page, as the cases use it. @param {string} body @param {string} [script] */
async function visit(body, script) {
  const page = await browser.context.newPage();
  await page.route(/^https?:/, (route) =>
    route.request().url() === ADDRESS
      ? route.fulfill({ contentType: "text/html; charset=utf-8", body: html(body, script) })
      : route.abort(),
  );
  await page.goto(ADDRESS);
  /** @type {import("./fix-cases.js").Desk} */
  const at = {
    browser: "chromium",
    run: (expression) => page.evaluate(expression),
    type: (text) => page.keyboard.type(text),
    key: (key) => page.keyboard.press(key === "undo" ? "Control+z" : "Control+y"),
    press: () => browser.press(page),
    seen: () => panel(page),
    open: async (index) => void (await (await panel(page))?.press(index)),
    button: (name) =>
      until(`the button "${name}"`, () =>
        pressIn(page, name, -1).then(
          () => true,
          () => false,
        ),
      ).then(() => {}),
  };
  return { page, at };
}

for (const { name, body, script, act } of CASES.filter((one) => one.only !== "firefox")) {
  test(name, async () => {
    const { page, at } = await visit(body, script);
    await act(at);
    await page.close();
  });
}

test("a word is being composed: nothing is changed under it", async () => {
  for (const body of [editable(), area()]) {
    const { page, at } = await visit(body);
    const cdp = await page.context().newCDPSession(page);
    await begin(at);
    await explain(at, "Mike", "Mike → Dana");
    await page.locator("#box").focus();
    await cdp.send("Input.imeSetComposition", { text: "にほ", selectionStart: 2, selectionEnd: 2 });
    await explain(at, "Mike", "Mike → Dana");
    await at.button("Mike → Dana");
    await said(at, SAID.writing);
    await page.locator("#box").focus();
    const lines = typedAfter(LINES);
    await are(at, [...lines.slice(0, -1), `${lines.at(-1)}にほ`]);
    await page.close();
  }
});

test("a composition starts while the change settles: the word stays, and nothing is undone", async () => {
  const refuses = `box.addEventListener("beforeinput", (event) => { if (event.inputType === "insertReplacementText") { event.preventDefault(); compose(); setTimeout(() => box.append(paragraph("remote")), 200); } });`;
  const { page, at } = await visit(editable(), refuses);
  const cdp = await page.context().newCDPSession(page);
  await page.exposeFunction("compose", () =>
    cdp.send("Input.imeSetComposition", { text: "にほ", selectionStart: 2, selectionEnd: 2 }),
  );
  const card = await dana(at, /didn't accept the change/);
  assert.doesNotMatch(card, /Ctrl/);
  await page.waitForTimeout(600);
  const lines = typedAfter(LINES);
  await are(at, [...lines.slice(0, -1), `${lines.at(-1)}にほ`, "remote"]);
  await page.close();
});

test("written on while the words are selected and while the change settles: every letter arrives where the caret was", async () => {
  for (const [body, refuses] of /** @type {const} */ ([
    [editable(), true],
    [editable(), false],
    [area(), false],
  ])) {
    const { page, at } = await visit(
      body,
      refuses
        ? `box.addEventListener("beforeinput", (event) => { if (event.inputType === "insertReplacementText") event.preventDefault(); });`
        : "",
    );
    await begin(at);
    await explain(at, "Mike", "Mike → Dana");
    await page.locator("#box").focus();
    const pressed = inWorld(
      page,
      `(() => { const { box } = tactful.findBox(), site = tactful.siteOf(box), { runs } = tactful.read(box, site);
      const run = runs.findIndex((one) => one.text.includes("Mike")), from = runs[run].text.indexOf("Mike");
      return tactful.fix(box, site, { places: [{ run, from, to: from + 4 }], quote: "Mike", text: "Dana" }, new AbortController().signal); })()`,
    );
    await page.keyboard.type("x".repeat(40), { delay: 5 });
    const outcome = await pressed;
    const lines = typedAfter(outcome.done ? DANA : LINES);
    await are(at, [...lines.slice(0, -1), `${lines.at(-1)}${"x".repeat(40)}`]);
    await page.close();
  }
});

test("pressed twice at once, it is made once", async () => {
  const { page, at } = await visit(editable());
  await begin(at);
  await explain(at, "Mike", "Mike → Dana");
  await Promise.all([pressIn(page, "Mike → Dana", -1), pressIn(page, "Mike → Dana", -1).catch(() => {})]);
  await said(at, SAID.done);
  await page.waitForTimeout(600);
  assert.match((await panel(page))?.card ?? "", SAID.done);
  await are(at, typedAfter(DANA));
  await page.keyboard.press("Control+z");
  await are(at, typedAfter(LINES));
  await page.close();
});

/**
 * Calls `fix` itself on some words of the box.
 * @param {import("playwright-core").Page} page @param {string} words @param {string} text
 */
const fixed = (page, words, text) =>
  inWorld(
    page,
    `(() => { const { box } = tactful.findBox(), site = tactful.siteOf(box), { runs } = tactful.read(box, site), flat = tactful.flatten(runs);
  const from = flat.text.indexOf(${JSON.stringify(words)});
  return tactful.fix(box, site, { places: tactful.placesOf(flat, from, from + ${words.length}), quote: ${JSON.stringify(words)}, text: ${JSON.stringify(text)} }, new AbortController().signal)
    .then((outcome) => ({ outcome, places: outcome.done ? tactful.placesOf(tactful.flatten(tactful.read(box, site).runs), outcome.there.left.length, outcome.there.left.length + outcome.there.words.length) : [] })); })()`,
  );
/**
 * Puts words back at places.
 * @param {import("playwright-core").Page} page @param {any} places @param {string} quote @param {string} text
 */
const putBack = (page, places, quote, text) =>
  inWorld(
    page,
    `(() => { const { box } = tactful.findBox();
  return tactful.fix(box, tactful.siteOf(box), { places: ${JSON.stringify(places)}, quote: ${JSON.stringify(quote)}, text: ${JSON.stringify(text)} }, new AbortController().signal); })()`,
  );

test("deleted words come back to the same place", async () => {
  for (const make of [editable, area]) {
    const { page, at } = await visit(make());
    await begin(at);
    for (const words of ["Dear ", "very happy", "happy", "to tell", "hearing ", "."]) {
      const lines = withChanges(LINES, ["happy", "very happy"]);
      await at.run(
        `"value" in box ? box.value = ${JSON.stringify(lines.join("\n"))} : box.innerHTML = ${JSON.stringify(cases.paragraphs(lines))}`,
      );
      const { outcome, places } = await fixed(page, words, "");
      assert.equal(outcome.done, true, `${words}: ${JSON.stringify(outcome)}`);
      const html = (await cases.fields(at)).box;
      assert.equal(
        html.replace(/&nbsp;/g, " ").length,
        (make === area ? lines.join("\n") : cases.paragraphs(lines)).length - words.length,
        words,
      );
      const back = await putBack(page, places, "", outcome.was);
      assert.equal(back.done, true, `${words}: ${JSON.stringify(back)}`);
      assert.equal(
        (await cases.fields(at)).box.replace(/&nbsp;/g, " "),
        make === area ? lines.join("\n") : cases.paragraphs(lines),
        words,
      );
    }
    await page.close();
  }
});

test("a change that the browser cuts off is undone completely", async () => {
  // The limit appears during `beforeinput`, so it is unknown before.
  const { page, at } = await visit(
    area(),
    `const known = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value");`,
  );
  await begin(at);
  await page.evaluate(() => {
    const box = /** @type {HTMLTextAreaElement} */ (document.getElementById("box"));
    box.maxLength = box.value.length;
  });
  await inWorld(
    page,
    `(() => { const box = tactful.findBox().box; Object.defineProperty(box, "maxLength", { value: -1, configurable: true }); return true; })()`,
  );
  const { outcome } = await fixed(page, "Mike", "Bartholomew");
  assert.deepEqual(outcome, { done: false, why: "taken-back" });
  await are(at, typedAfter(LINES));
  await page.keyboard.press("Control+End");
  await page.close();
});

test("a place is found again by its surroundings, or not at all", async () => {
  const { page, at } = await visit(editable());
  await begin(at);
  const locate = (/** @type {string} */ text, /** @type {string[]} */ wanted) =>
    inWorld(
      page,
      `({ found: tactful.locate(${JSON.stringify(text)}, { left: ${JSON.stringify(wanted[0])}, words: ${JSON.stringify(wanted[1])}, right: ${JSON.stringify(wanted[2])} })?.at ?? null })`,
    ).then(({ found }) => found);
  assert.equal(await locate("Dear Dana, thank you.", ["Dear ", "Dana", ", thank you."]), 5);
  assert.equal(await locate("A new line. Dear Dana, thank you.", ["Dear ", "Dana", ", thank you."]), 17);
  assert.equal(await locate("Dear Dana, thank you. A new line.", ["Dear ", "Dana", ", thank you."]), 5);
  assert.equal(await locate("Hello Dana, thank you.", ["Dear ", "Dana", ", thank you."]), null);
  assert.equal(await locate("Dear Dana, no thanks.", ["Dear ", "Dana", ", thank you."]), null);
  assert.equal(await locate("it it", ["", "it", " it"]), 0);
  assert.equal(await locate("x it it x", ["", "it", " it"]), null);
  assert.equal(await locate("say Dana, say it, and Dana, say it", ["", "Dana", ""]), null);
  assert.equal(await locate("aaaa", ["aa", "", "aa"]), 2);
  assert.equal(await locate("", ["", "", ""]), 0);
  assert.equal(await locate("a", ["", "", "b"]), null);
  await page.close();
});

test("the reasons are said in words that are there in every language", async () => {
  const { page, at } = await visit(editable());
  await begin(at);
  const sentences = await inWorld(
    page,
    `["gone", "read-only", "composing", "busy", "changed", "full", "refused", "taken-back", "kept", "altered", "unclear"].map((why) => tactful.whyNot({ done: false, why, now: "Dora" }))`,
  );
  for (const sentence of sentences) assert.doesNotMatch(sentence, /^whyNot_|Ctrl|\$1/, sentence);
  await when(at, "the panel", (s) => s.findings.length > 0);
  await page.close();
});
