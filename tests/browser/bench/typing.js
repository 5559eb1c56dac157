// @ts-check
// Measures the cost of typing: 1,000 characters typed at full speed into a box of 2,000 words, with Tactful
// and, in the same run, without. Reads the browser's own trace: long tasks of the page's main thread, and the
// time in our scripts per key.
const { open, until } = require("../chromium.js");
const { panel } = require("../visible.js");
const { show } = require("../fixtures.js");
const { quantile } = require("./results.js");

const LETTER =
  "Thank you for the interview on Friday. I enjoyed hearing how the depot plans its week, and I would love to join the team. ";
const TEXT = `Dear Mike,\n\n${Array.from({ length: 90 }, (_, n) => LETTER.repeat(1) + (n % 6 === 5 ? "\n\n" : "")).join("")}\n\nBest regards,\nSam Okafor`;
const KEYS = 1000;

(async () => {
  const browser = await open();
  const session = await /** @type {any} */ (browser.context.browser()).newBrowserCDPSession();
  /** @param {"contenteditable" | "textarea"} kind @param {boolean} on */
  const measure = async (kind, on) => {
    const { page } = await show(browser.context, kind);
    await page.evaluate(
      ([kind, text]) => {
        if (kind === "textarea") {
          /** @type {HTMLTextAreaElement} */ (document.querySelector("textarea")).value = text;
          return;
        }
        const box = /** @type {HTMLElement} */ (document.querySelector(".text"));
        box.replaceChildren(
          ...text.split("\n").map((line) => {
            const row = document.createElement("div");
            row.append(line || document.createElement("br"));
            return row;
          }),
        );
      },
      /** @type {const} */ ([kind, TEXT]),
    );
    await page.locator(kind === "textarea" ? "textarea" : ".text").click({ position: { x: 40, y: 60 } });
    if (on) {
      await browser.press(page);
      await until("the findings", async () => ((await panel(page))?.findings.length ?? 0) > 0);
      await page.waitForTimeout(500);
    }
    /** @type {any[]} */ const events = [];
    session.on("Tracing.dataCollected", (/** @type {{value: any[]}} */ { value }) => events.push(...value));
    await session.send("Tracing.start", {
      transferMode: "ReportEvents",
      traceConfig: {
        includedCategories: ["toplevel", "devtools.timeline", "disabled-by-default-v8.cpu_profiler"].slice(
          0,
          2,
        ),
      },
    });
    for (let key = 0; key < KEYS; key++)
      await page.keyboard.press(
        "abcdefgh ijkl mnop "[key % 19] === " " ? "Space" : "abcdefgh ijkl mnop "[key % 19],
      );
    await page.waitForTimeout(700); // the pause after which the text is read again
    const done = new Promise((resume) => session.once("Tracing.tracingComplete", resume));
    await session.send("Tracing.end");
    await done;
    session.removeAllListeners("Tracing.dataCollected");
    // The page's own main thread: the one that gets the keys.
    const renderer = events.find((e) => e.name === "EventDispatch" && e.args.data?.type === "keydown");
    if (!renderer) throw new Error("the trace has no keys");
    const thread = events.filter((e) => e.pid === renderer.pid && e.tid === renderer.tid && e.ph === "X");
    const keys = thread
      .filter((e) => e.name === "EventDispatch" && e.args.data?.type === "keydown")
      .map((e) => e.ts)
      .sort((a, b) => a - b);
    // Our scripts' calls that are not inside another of them.
    const ours = thread
      .filter((e) => e.name === "FunctionCall" && String(e.args.data?.url).startsWith("chrome-extension:"))
      .sort((a, b) => a.ts - b.ts);
    /** @type {any[]} */ const outer = [];
    for (const call of ours)
      if (!outer.length || call.ts >= outer[outer.length - 1].ts + outer[outer.length - 1].dur)
        outer.push(call);
    const perKey = keys.map(
      (ts, n) =>
        outer
          .filter((c) => c.ts >= ts && c.ts < (keys[n + 1] ?? ts + 2e5))
          .reduce((sum, c) => sum + c.dur, 0) / 1000,
    );
    const tasks = thread
      .filter((e) => /RunTask|ThreadControllerImpl::RunTask/.test(e.name))
      .map((e) => e.dur / 1000);
    const holding = outer.map((c) =>
      thread
        .filter((e) => /RunTask/.test(e.name) && e.ts <= c.ts && e.ts + e.dur >= c.ts + c.dur)
        .reduce((most, e) => Math.max(most, e.dur / 1000), c.dur / 1000),
    );
    const long = holding.filter((ms) => ms > 50).length;
    console.log(
      `typing-${kind}${on ? "" : "-without"}: keys ${keys.length}, our work per key median ${quantile(perKey, 0.5).toFixed(2)} ms, 95th percentile ${quantile(perKey, 0.95).toFixed(2)} ms; longest call of ours ${Math.max(0, ...outer.map((c) => c.dur / 1000)).toFixed(1)} ms; tasks over 50 ms with a call of ours ${long}; longest task of the thread ${Math.max(0, ...tasks).toFixed(0)} ms`,
    );
    await page.close();
    return keys.length;
  };
  for (const kind of /** @type {const} */ (["contenteditable", "textarea"])) {
    await measure(kind, false);
    await measure(kind, true);
  }
  // An idle page: nobody writes.
  const { page } = await show(browser.context, "gmail");
  await page.locator('[g_editable="true"]').click({ position: { x: 5, y: 60 } });
  await browser.press(page);
  await until("the findings", async () => ((await panel(page))?.findings.length ?? 0) > 0);
  await page.waitForTimeout(1000);
  /** @type {any[]} */ const events = [];
  session.on("Tracing.dataCollected", (/** @type {{value: any[]}} */ { value }) => events.push(...value));
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: ["devtools.timeline"] },
  });
  await page.waitForTimeout(10000);
  const done = new Promise((resume) => session.once("Tracing.tracingComplete", resume));
  await session.send("Tracing.end");
  await done;
  const calls = events.filter(
    (e) => e.name === "FunctionCall" && String(e.args?.data?.url).startsWith("chrome-extension:"),
  );
  console.log(`idle: ${calls.length} calls of our scripts in 10 s with the panel open and nobody writing`);
  await browser.close();
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
