// @ts-check
// Side by side in one run, in the same Chromium: our engine in its service worker, over the real message
// path, and harper.js from npm in its own worker, as its extension runs it. Prints `ratio NAME OURS PEER
// RATIO` and writes docs/benchmarks.md.
const fs = require("node:fs");
const path = require("node:path");
const { median, writeSection } = require("./results.js");
const zlib = require("node:zlib");
const { openCheckPage } = require("../check-page.js");
const { open, EXTENSION } = require("../chromium.js");
const { stopWorker } = require("../stored.js");
const { serve } = require("../serve.js");
const { edited, snapshot } = require("./messages.js");
const { text, TYPOS, CLEAN } = require("./texts.js");

const COLD_ROUNDS = 7;
const EDIT_ROUNDS = 60;
/** Edits with a rest between them, as a person makes, and the rest in milliseconds. */
const PACED_ROUNDS = 20;
const REST = 200;
const SIZES = [100, 500, 5000];
const PEER = path.join(__dirname, "../node_modules/harper.js");

/**
 * Returns the proportional memory of a process in MiB, or 0 if the system does not report it.
 * @param {(command: string) => boolean} fits
 */
function memory(fits) {
  let most = 0;
  for (const pid of fs.existsSync("/proc")
    ? fs.readdirSync("/proc").filter((name) => /^\d+$/.test(name))
    : []) {
    try {
      const command = fs.readFileSync(`/proc/${pid}/cmdline`, "utf8");
      if (!command.includes("--type=renderer") || !fits(command)) continue;
      most = Math.max(
        most,
        Number(/^Pss:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? 0) / 1024,
      );
    } catch {
      // the process has ended meanwhile
    }
  }
  return most;
}

/**
 * Returns the median milliseconds of an edit, by the size of the text, back to back and at a person's pace.
 * @param {(texts: string[], rest?: number) => Promise<{ms: number}[]>} readAll reads one after the other
 */
async function timesOfEdits(readAll) {
  /** @type {Record<string, number>} */ const edits = {};
  for (const size of SIZES) {
    const whole = text(size);
    await readAll([whole]);
    const times = await readAll(Array.from({ length: EDIT_ROUNDS }, (_, round) => edited(whole, round)));
    edits[size] = median(times.map(({ ms }) => ms));
    const paced = await readAll(
      Array.from({ length: PACED_ROUNDS }, (_, round) => edited(whole, EDIT_ROUNDS + round)),
      REST,
    );
    edits[`${size}-paced`] = median(paced.map(({ ms }) => ms));
  }
  return edits;
}

async function ours() {
  const browser = await open();
  const page = await browser.context.newPage();
  await openCheckPage(page, browser.id);
  /**
   * Checks texts one after the other, with a rest in milliseconds before each.
   * @param {string[]} texts @param {number} [rest] @returns {Promise<{ms: number, findings: any[]}[]>}
   */
  const checkAll = (texts, rest = 0) =>
    page.evaluate(
      async ({ snapshots, rest }) => {
        const { ask } = /** @type {any} */ (globalThis);
        const all = [];
        for (const snapshot of snapshots) {
          if (rest) await new Promise((resume) => setTimeout(resume, rest));
          const start = performance.now();
          const answer = await ask({ kind: "check", snapshot, fresh: false, wait: false });
          all.push({ ms: performance.now() - start, findings: answer.findings });
        }
        return all;
      },
      { snapshots: texts.map((text) => snapshot(text, { revision: 1, subject: "Interview" })), rest },
    );
  const check = async (/** @type {string} */ text) => (await checkAll([text]))[0];
  const cold = [];
  for (let round = 0; round < COLD_ROUNDS; round++) {
    await stopWorker(browser);
    cold.push((await check(text(100))).ms);
  }
  const edits = await timesOfEdits(checkAll);
  const mib = memory((command) => command.includes("--extension-process"));
  const quality = await judge(async (sentence) => {
    const { findings } = await check(sentence);
    return findings
      .filter((/** @type {any} */ f) => ["misspelling", "grammar"].includes(f.rule))
      .map((/** @type {any} */ f) => ({ from: f.start, to: f.end, first: f.fixes[0] ?? "" }));
  });
  await browser.close();
  return { cold: median(cold), edits, mib, quality };
}

async function peer() {
  const server = await serve(PEER);
  const browser = await open({ extension: EXTENSION });
  const start = async () => {
    const page = await browser.context.newPage();
    await page.route(`${server.url}/bench.html`, (route) =>
      route.fulfill({ contentType: "text/html", body: "<!doctype html><title>bench</title>" }),
    );
    await page.goto(`${server.url}/bench.html`);
    return page;
  };
  const first = (/** @type {import("playwright-core").Page} */ page, /** @type {string} */ text) =>
    page.evaluate(async (text) => {
      const begin = performance.now();
      const [{ WorkerLinter }, { binary }] = await Promise.all([
        import(`${location.origin}/dist/index.js`),
        import(`${location.origin}/dist/binary.js`),
      ]);
      const linter = new WorkerLinter({ binary });
      await linter.lint(text, { language: "plaintext" });
      /** @type {any} */ (window).linter = linter;
      return performance.now() - begin;
    }, text);
  const cold = [];
  for (let round = 0; round < COLD_ROUNDS; round++) {
    const page = await start();
    cold.push(await first(page, text(100)));
    await page.close();
  }
  const page = await start();
  await first(page, text(100));
  /**
   * @param {string[]} texts @param {number} [rest]
   * @returns {Promise<{ms: number, lints: {from: number, to: number, first: string}[]}[]>}
   */
  const lintAll = (texts, rest = 0) =>
    page.evaluate(
      async ({ texts, rest }) => {
        const all = [];
        for (const text of texts) {
          if (rest) await new Promise((resume) => setTimeout(resume, rest));
          const begin = performance.now();
          const lints = await /** @type {any} */ (window).linter.lint(text, { language: "plaintext" });
          const ms = performance.now() - begin;
          all.push({
            ms,
            lints: lints.map((/** @type {any} */ l) => ({
              from: l.span().start,
              to: l.span().end,
              first: l.suggestion_count() ? l.suggestions()[0].get_replacement_text() : "",
            })),
          });
        }
        return all;
      },
      { texts, rest },
    );
  const lint = async (/** @type {string} */ text) => (await lintAll([text]))[0];
  const edits = await timesOfEdits(lintAll);
  const mib = memory((command) => !command.includes("--extension-process"));
  const quality = await judge(async (sentence) => (await lint(sentence)).lints);
  await browser.close();
  await server.close();
  return { cold: median(cold), edits, mib, quality };
}

/** @param {(sentence: string) => Promise<{from: number, to: number, first: string}[]>} flags */
async function judge(flags) {
  let found = 0;
  let right = 0;
  let other = 0;
  for (const [slip, meant, frame] of TYPOS) {
    const sentence = frame.replace("@", slip);
    const from = sentence.indexOf(slip);
    const all = await flags(sentence);
    const on = all.filter((f) => f.from < from + slip.length && f.to > from);
    found += Number(on.length > 0);
    right += Number(
      on.some(
        (f) =>
          (sentence.slice(0, f.from) + f.first + sentence.slice(f.to)).toLowerCase() ===
          frame.replace("@", meant).toLowerCase(),
      ),
    );
    other += all.length - on.length;
  }
  let clean = 0;
  for (const sentence of CLEAN) clean += Number((await flags(sentence)).length > 0);
  return {
    recall: found / TYPOS.length,
    first: right / TYPOS.length,
    other: other / TYPOS.length,
    clean: clean / CLEAN.length,
  };
}

(async () => {
  const [mine, theirs] = [await ours(), await peer()];
  const wasm = (/** @type {string} */ file) => {
    const bytes = fs.readFileSync(file);
    return { plain: bytes.length, gzip: zlib.gzipSync(bytes, { level: 9 }).length };
  };
  const sizes = {
    mine: wasm(path.join(EXTENSION, "engine/tactful_bg.wasm")),
    theirs: wasm(path.join(PEER, "dist/harper_wasm_bg.wasm")),
  };
  /** @type {[string, number, number, string][]} */
  const rows = [
    ["cold-full-answer", mine.cold, theirs.cold, "ms, worker stopped, 100 words"],
    ...SIZES.map(
      (size) =>
        /** @type {[string, number, number, string]} */ ([
          `edit-${size}`,
          mine.edits[size],
          theirs.edits[size],
          `ms, one word changed in ${size}`,
        ]),
    ),
    ...SIZES.map(
      (size) =>
        /** @type {[string, number, number, string]} */ ([
          `edit-${size}-paced`,
          mine.edits[`${size}-paced`],
          theirs.edits[`${size}-paced`],
          `ms, the same, ${REST} ms after the answer before`,
        ]),
    ),
    ["memory", mine.mib, theirs.mib, "MiB of the process"],
    ["wasm-bytes", sizes.mine.plain, sizes.theirs.plain, "bytes"],
    ["wasm-gzip", sizes.mine.gzip, sizes.theirs.gzip, "bytes, gzipped"],
  ];
  const shown = (/** @type {number} */ n) => (n > 1000 ? String(Math.round(n)) : n.toFixed(1));
  for (const [name, a, b] of rows) console.log(`ratio ${name} ${shown(a)} ${shown(b)} ${(a / b).toFixed(4)}`);
  console.log(
    `ratio edit-5000-to-500 ${shown(mine.edits[5000])} ${shown(mine.edits[500])} ${(mine.edits[5000] / mine.edits[500]).toFixed(4)}`,
  );
  const percent = (/** @type {number} */ n) => `${(n * 100).toFixed(1)} %`;
  const qualities = /** @type {[string, "recall" | "first" | "other" | "clean"][]} */ ([
    ["misspellings found", "recall"],
    ["first correction right", "first"],
    ["other flags a sentence", "other"],
    ["clean sentences flagged", "clean"],
  ]);
  for (const [name, key] of qualities)
    console.log(`quality ${key} ${percent(mine.quality[key])} ${percent(theirs.quality[key])} (${name})`);
  const version = JSON.parse(fs.readFileSync(path.join(PEER, "package.json"), "utf8")).version;
  const table = [
    "# Benchmarks",
    "",
    "`./build.sh bench` writes this page. It runs our engine in its service worker, over the real message path, and",
    `harper.js ${version} from npm in its own worker, in the same Chromium, in one run on one machine. Times and memory`,
    "depend on the machine; the ratios depend on it less. The texts are in `tests/browser/bench/texts.js`.",
    "Memory is that of the renderer process after the runs above it.",
    "",
    "| what | ours | harper.js | ratio | unit |",
    "| --- | --- | --- | --- | --- |",
    ...rows.map(
      ([name, a, b, unit]) => `| ${name} | ${shown(a)} | ${shown(b)} | ${(a / b).toFixed(3)} | ${unit} |`,
    ),
    `| edit-5000 to edit-500, ours | ${shown(mine.edits[5000])} | ${shown(mine.edits[500])} | ${(mine.edits[5000] / mine.edits[500]).toFixed(2)} | ms |`,
    "",
    `| on ${TYPOS.length} misspellings and ${CLEAN.length} correct sentences | ours | harper.js |`,
    "| --- | --- | --- |",
    ...qualities.map(
      ([name, key]) => `| ${name} | ${percent(mine.quality[key])} | ${percent(theirs.quality[key])} |`,
    ),
    "",
  ];
  writeSection(null, table.join("\n"));
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
