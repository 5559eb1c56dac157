// @ts-check
// ./build.sh soak [MINUTES]: an hour (or MINUTES) of writing at the speed of the machine
// instead of the writer's, over every fixture in turn, with the words a person writes, corrects and takes
// back. Prints heap, nodes and listeners, and fails if they grow.
const { open, until } = require("./chromium.js");
const { show } = require("./fixtures.js");
const { PLACES } = require("./places.js");
const { arrive, scripts } = require("./page-scripts.js");
const { writeSection } = require("./bench/results.js");

const MINUTES = Number(process.argv[2] ?? 60);
const PER_MINUTE = 200; // characters: forty words
const WORDS =
  "Dear Dana, thank you for the interview on Friday. I'm just checking in about [role], Mike. I really need this oppurtunity!!! My references are attached. ".split(
    "",
  );

(async () => {
  const browser = await open();
  const total = MINUTES * PER_MINUTE;
  const places = PLACES.filter((place) => !place.editor);
  const each = Math.ceil(total / places.length);
  const started = Date.now();
  let written = 0;
  /** @type {string[]} */ const grew = [];
  /** @type {string[]} */ const rows = [];
  console.log(`${total} characters, ${MINUTES} minutes of writing, over ${places.length} fixtures`);
  for (const place of places) {
    const name = place.name;
    const { page } = await show(browser.context, /** @type {any} */ (name));
    if (place.prepare) await page.evaluate(place.prepare);
    await arrive(browser, page, place);
    await page.evaluate(scripts(place.box).focus);
    const cdp = await page.context().newCDPSession(page);
    await cdp.send("Performance.enable");
    await cdp.send("HeapProfiler.enable");
    const measure = async () => {
      await cdp.send("HeapProfiler.collectGarbage");
      const { metrics } = await cdp.send("Performance.getMetrics");
      return Object.fromEntries(
        metrics
          .filter((metric) => ["JSHeapUsedSize", "Nodes", "JSEventListeners"].includes(metric.name))
          .map((metric) => [metric.name, metric.value]),
      );
    };
    await browser.press(page);
    await page.waitForTimeout(800);
    /** @param {number} count */
    const write = async (count) => {
      for (let at = 0; at < count; at++) {
        const key = WORDS[(written + at) % WORDS.length];
        await page.keyboard.press(key === " " ? "Space" : key === "\n" ? "Enter" : key);
        if (at % 40 === 39) await page.waitForTimeout(260); // a pause: it is read
        // The text is deleted from time to time, so that the letter keeps a realistic length.
        if (at % 300 === 299) {
          await page.keyboard.press("ControlOrMeta+A");
          await page.keyboard.press("Backspace");
        }
      }
      written += count;
      await page.waitForTimeout(600);
    };
    const reset = async () => {
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.press("Backspace");
      await page.keyboard.type("Dear Dana, thank you.");
      await page.waitForTimeout(900);
    };
    await write(Math.floor(each / 2));
    await reset();
    const half = await measure();
    await write(each - Math.floor(each / 2));
    await reset();
    const end = await measure();
    console.log(
      `${name}: ${each} characters; heap ${(half.JSHeapUsedSize / 1e6).toFixed(2)} → ${(end.JSHeapUsedSize / 1e6).toFixed(2)} MB, nodes ${half.Nodes} → ${end.Nodes}, listeners ${half.JSEventListeners} → ${end.JSEventListeners}`,
    );
    rows.push(
      `| ${name} | ${(half.JSHeapUsedSize / 1e6).toFixed(2)} → ${(end.JSHeapUsedSize / 1e6).toFixed(2)} | ${half.Nodes} → ${end.Nodes} | ${half.JSEventListeners} → ${end.JSEventListeners} |`,
    );
    if (end.JSHeapUsedSize > half.JSHeapUsedSize * 1.25 + 1e6) grew.push(`${name}: heap`);
    if (end.Nodes > half.Nodes * 1.1 + 60) grew.push(`${name}: nodes`);
    if (end.JSEventListeners > half.JSEventListeners + 10) grew.push(`${name}: listeners`);
    await browser.press(page);
    await until("off", async () => (await page.evaluate(scripts(place.box).traces)).length === 0);
    await page.close();
  }
  await browser.close();
  console.log(`${MINUTES} minutes of writing in ${((Date.now() - started) / 60000).toFixed(1)} minutes`);
  if (grew.length) {
    console.error(`What should stay flat grew: ${grew.join(", ")}`);
    process.exit(1);
  }
  console.log("Heap, nodes and listeners stayed flat.");
  const took = ((Date.now() - started) / 60000).toFixed(1);
  const intro = [
    `\`./build.sh soak\`: ${MINUTES} minutes of writing at forty words a minute, ${total} characters typed, corrected`,
    `and taken back, over every fixture in turn, in ${took} minutes. The table shows the page's heap after a`,
    "collection, its nodes (detached ones too) and listeners, half way and at the end, with the same letter in",
    "the box.",
  ].join("\n");
  writeSection(
    "An hour of writing",
    [intro, "", "| fixture | heap, MB | nodes | listeners |", "| --- | --- | --- | --- |", ...rows].join(
      "\n",
    ),
  );
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
