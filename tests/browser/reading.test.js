// @ts-check
// Text is read as a person reads it: a word is neither glued to the next one nor split, what nobody sees is
// left out, and code is told apart. In real Chromium and Firefox.
const { test, before, after } = require("node:test");
const assert = require("node:assert/strict");
const chromium = require("./chromium.js");
const firefoxes = require("./firefox.js");
const { panel } = require("./visible.js");
const { FILES, CASES, CODE, COMPARE, PAGE, reading } = require("./reading-cases.js");

const ADDRESS = "https://read.northwind.example/";
/** @type {Awaited<ReturnType<typeof chromium.open>>} */ let browser;
/** @type {Awaited<ReturnType<typeof firefoxes.open>>} */ let firefox;
/** @type {Record<string, (script: string) => Promise<any>>} */ const RUNS = {};
before(async () => {
  browser = await chromium.open();
  const page = await browser.context.newPage();
  await page.setContent(PAGE);
  RUNS.Chromium = (script) => page.evaluate(script);
  const headers = { "content-type": "text/html; charset=utf-8" };
  firefox = await firefoxes.open(new URL(ADDRESS).host, () => ({ headers, body: PAGE }));
  await firefox.goto(ADDRESS);
  RUNS.Firefox = (script) => firefox.run(`return window.eval(${JSON.stringify(script)});`);
  for (const file of FILES) for (const run of Object.values(RUNS)) await run(`(() => { ${file} })()`);
});
after(async () => {
  await browser.close();
  await firefox.close();
});

for (const name of ["Chromium", "Firefox"]) {
  for (const [what, [content, lines]] of Object.entries(CASES))
    test(`${what}, in ${name}`, async () => {
      const read = await RUNS[name](reading(content));
      assert.deepEqual(read.lines, lines);
      assert.ok(read.unchanged);
    });
  for (const [what, [content, code]] of Object.entries(CODE))
    test(`${what}, in ${name}`, async () => {
      assert.deepEqual((await RUNS[name](reading(content))).code, code);
    });
  test(`what is read are the words that ${name} itself says the page shows`, async () => {
    assert.equal(await RUNS[name](COMPARE), null);
  });
}

test("misspelled words at the edges of table cells are found", async () => {
  const page = await browser.context.newPage();
  const cells = "<table><tr><td>planning</td><td>recieved a prize</td></tr></table>";
  const box = `<div id="box" contenteditable="true">Dear Dana,<br>Thank you for the interview.${cells}Sam</div>`;
  await page.route(ADDRESS, (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      body: `<!doctype html><form><input name="to" value="Dana Reyes &lt;dana.reyes@northwind.example&gt;">${box}</form>`,
    }),
  );
  await page.goto(ADDRESS);
  await page.locator("#box").focus();
  await browser.press(page);
  await chromium.until("the misspelled word", async () =>
    (await panel(page))?.findings.some((/** @type {any} */ f) => f.quote === "recieved"),
  );
  await page.close();
});
