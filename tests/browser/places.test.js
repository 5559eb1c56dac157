// @ts-check
// Every site and every editor in real Chromium: what is read around the box, and every behaviour.
// TACTFUL_WRITE_DOCS=1 writes the results to the table in docs/sites.md. A place that is not run keeps its
// row.
const { test, before, after } = require("node:test");
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const { open, until, ROOT } = require("./chromium.js");
const { keep } = require("./stored.js");
const { html, STRICT } = require("./fixtures.js");
const { PLACES } = require("./places.js");
const { arrive } = require("./page-scripts.js");
const { BEHAVIOURS, reads } = require("./behaviours.js");
const { answer } = require("./editors/pages.js");
const { table, DOCS } = require("./sites-table.js");

/** @type {Awaited<ReturnType<typeof open>>} */ let browser;
/**
 * The behaviours that worked, one row per place.
 * @type {Record<string, {site: string, read: any, works: string[]}>}
 */
const results = {};
before(async () => {
  browser = await open();
});
after(async () => void (await browser.close()));

/** Opens a place. @param {typeof import("./places.js").PLACES[number]} place @param {string} [lang] */
async function visit(place, lang) {
  await keep(browser, { history: undefined, settings: undefined });
  const page = await browser.context.newPage();
  /** @type {string[]} */ const asked = [];
  await page.route(/^https?:/, async (route) => {
    const url = route.request().url();
    const known = place.editor
      ? await answer(url)
      : url === place.address
        ? {
            headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": STRICT },
            body: html(/** @type {any} */ (place.name), lang),
          }
        : null;
    if (known) return route.fulfill({ headers: known.headers, body: known.body });
    asked.push(url);
    return route.abort();
  });
  await page.goto(place.address);
  if (place.editor)
    await until(`${place.name} to start`, () => page.evaluate(() => document.body.dataset.ready));
  if (place.prepare) await page.evaluate(place.prepare);
  const at = await arrive(browser, page, place);
  // Comparing what was read comes first: it names a wrong selector, and a missing warning does not.
  at.pressed = async () => {
    await until(`${place.name}: the panel`, at.seen);
    await reads(at);
  };
  return { page, at, asked };
}

for (const place of PLACES) {
  test(`${place.name}: every behaviour`, async (t) => {
    const { page, at } = await visit(place);
    const works = [];
    for (const [name, behave] of Object.entries(BEHAVIOURS)) {
      await t.test(name, () => behave(at));
      works.push(name);
      if (name === "warns") {
        const { context } = await reads(at);
        results[place.name] = { site: place.site, read: context, works };
      }
    }
    await page.close();
  });
  for (const lang of place.languages ?? []) {
    test(`${place.name} in ${lang}: warns, reads, sends`, async () => {
      const { page, at } = await visit(place, lang);
      await BEHAVIOURS.warns(at);
      await BEHAVIOURS.sends(at);
      await page.close();
    });
  }
}

test("the table in docs/sites.md is what these runs have shown", () => {
  const file = path.join(ROOT, DOCS.file);
  const docs = fs.readFileSync(file, "utf8");
  const [before, rest] = docs.split(DOCS.begin);
  const [old, after] = rest.split(DOCS.end);
  const wanted = table(results, old);
  if (process.env.TACTFUL_WRITE_DOCS)
    fs.writeFileSync(file, `${before}${DOCS.begin}${wanted}${DOCS.end}${after}`);
  else assert.equal(old, wanted, "run the test again with TACTFUL_WRITE_DOCS=1 and read the difference");
});
