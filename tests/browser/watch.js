// @ts-check
// Shows the extension on the demo mailbox and keeps it up to date: a changed source is built, then the
// extension and the page are loaded again. A build that fails is reported, and the last one stays.
// `./build.sh watch` runs it; `--headless` shows no window.
const { spawn } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const readline = require("node:readline");
const { open, ROOT } = require("./chromium.js");
const { serve } = require("./serve.js");

/** Folders and files whose change needs the compiler. */
const COMPILED = ["src", "encoder", "build.rs", "Cargo.toml", "Cargo.lock"];
/** Folders that are copied as they are. */
const COPIED = ["extension", "www"];

/** Tells files that editors make beside the one that is written. @param {string} name */
const isScratch = (name) => /^\.|~$|^#|\.(tmp|swp|new|old)$|^4913$/.test(path.basename(name));

/** Watches folders with all that is in them, and single files. `look` finds folders that are new.
 * @param {string[]} names relative to the root @param {(name: string) => void} changed */
function watchTrees(names, changed) {
  /** @type {Map<string, fs.FSWatcher>} */ const watched = new Map();
  /** @param {string} folder @param {(name: string) => boolean} counts */
  const watchFolder = (folder, counts) => {
    if (watched.has(folder)) return;
    const watcher = fs.watch(folder, (_, name) => name && counts(name) && changed(path.join(folder, name)));
    // A folder that is removed is no longer watched; one of the same name is new.
    watcher.on("error", () => watched.delete(folder));
    watched.set(folder, watcher);
  };
  const look = () => {
    for (const folder of watched.keys())
      if (!fs.existsSync(folder)) {
        watched.get(folder)?.close();
        watched.delete(folder);
      }
    for (const name of names) {
      const place = path.join(ROOT, name);
      if (!fs.statSync(place, { throwIfNoEntry: false })?.isDirectory()) continue;
      watchFolder(place, (file) => !isScratch(file));
      for (const entry of fs.readdirSync(place, { withFileTypes: true, recursive: true }))
        if (entry.isDirectory())
          watchFolder(path.join(entry.parentPath, entry.name), (file) => !isScratch(file));
    }
  };
  look();
  // Single files are watched by their folder, since most editors put a new file in the old one's place.
  watchFolder(ROOT, (file) => names.includes(file) && path.extname(file) !== "");
  const close = () => {
    for (const watcher of watched.values()) watcher.close();
  };
  return { look, close };
}

/** Runs build.sh. @param {string[]} words @param {(text: string) => void} say is told what it writes
 * @returns {Promise<boolean>} whether it succeeded */
const build = (words, say) =>
  new Promise((resume, refuse) => {
    const child = spawn("./build.sh", ["build", ...words], { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] });
    for (const input of [child.stdout, child.stderr]) readline.createInterface({ input }).on("line", say);
    child.on("error", refuse);
    child.on("close", (code) => resume(code === 0));
  });

/** Loads the extension again from its folder. @param {Awaited<ReturnType<typeof open>>} browser
 * @returns {Promise<string | null>} what the browser objects to */
async function reloadExtension(browser) {
  const page = await browser.context.newPage();
  try {
    await page.goto("chrome://extensions");
    return await page.evaluate(async (id) => {
      const { developerPrivate } = /** @type {any} */ (chrome);
      // Without this mode an extension of the command line is switched off when it is loaded again.
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      const error = await developerPrivate.reload(id, { failQuietly: true, populateErrorForUnpacked: true });
      return error ? String(error.error) : null;
    }, browser.id);
  } finally {
    await page.close();
  }
}

/** The demo mailbox with the icon pressed. @param {Awaited<ReturnType<typeof open>>} browser
 * @param {import("playwright-core").Page} page @param {string} address */
async function show(browser, page, address) {
  await page.goto(address);
  await page.click("#editor", { position: { x: 200, y: 60 } });
  await browser.press(page);
}

/** Shows the extension, and again after each change, until it is closed.
 * @param {{headless: boolean, say: (text: string) => void}} options */
async function watch({ headless, say }) {
  const server = await serve(path.join(ROOT, "dist/www"));
  const address = `${server.url}/mailbox.html`;
  const browser = await open({ headless });
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await show(browser, page, address);

  /** Takes the changes over: builds, and loads again. @param {string[]} names */
  const update = async (names) => {
    const since = Date.now();
    trees.look();
    say(`changed: ${names.join(", ")}`);
    const isCompiled = names.some((name) => COMPILED.includes(name.split("/")[0]));
    if (!(await build(isCompiled ? [] : ["scripts"], say)))
      return say("the build failed (the lines above say why); the last one stays");
    const objection = await reloadExtension(browser);
    if (objection) return say(`the browser does not load the extension: ${objection}`);
    await show(browser, page, address);
    say(`loaded again after ${((Date.now() - since) / 1000).toFixed(1)} s`);
  };
  /** What changed since the last build began. @type {Set<string>} */ const changes = new Set();
  let isClosed = false;
  const updateAll = async () => {
    while (changes.size > 0 && !isClosed) {
      const names = [...changes];
      changes.clear();
      await update(names).catch((error) => say(error.message));
    }
  };
  /** The work that is going on. @type {Promise<void> | null} */ let work = null;
  const trees = watchTrees([...COMPILED, ...COPIED], (file) => {
    changes.add(path.relative(ROOT, file).replaceAll(path.sep, "/"));
    work ??= updateAll().finally(() => {
      work = null;
    });
  });
  say(`${address} is shown, and ${[...COMPILED, ...COPIED].join(", ")} are watched`);

  const close = async () => {
    isClosed = true;
    trees.close();
    await work;
    await browser.close();
    await server.close();
  };
  return { browser, page, close };
}

module.exports = { watch };

if (require.main === module)
  (async () => {
    const isShown = Boolean(
      process.env.DISPLAY || process.env.WAYLAND_DISPLAY || process.platform === "darwin",
    );
    const headless = !isShown || process.argv.includes("--headless");
    const { browser, close } = await watch({ headless, say: (text) => console.log(`watch: ${text}`) });
    console.log(`To end, ${headless ? "" : "close the window or "}press Ctrl+C.`);
    await new Promise((resume) => {
      browser.context.on("close", resume);
      process.on("SIGINT", resume);
      process.on("SIGTERM", resume);
    });
    await close();
  })().catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
