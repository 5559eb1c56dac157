// @ts-check
// The real extension in real Chromium, its icon really pressed, pages served at their real addresses by
// interception.
const { chromium } = require("playwright-core");
const assert = require("node:assert/strict");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");

const ROOT = path.resolve(__dirname, "../..");
const EXTENSION = path.join(ROOT, "dist/extension");
// Chromium's own errands, which would only fail or mix with ours.
const QUIET = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
  "--disable-gpu",
  "--disable-features=OptimizationHints,MediaRouter",
];

/**
 * @param {{
 *   headless?: boolean, colorScheme?: "light" | "dark", args?: string[], extension?: string,
 *   welcome?: boolean, language?: string, backForwardCache?: boolean,
 * }} [options] `welcome` leaves the welcome page open
 */
async function open(options = {}) {
  const extension = options.extension ?? EXTENSION;
  if (!fs.existsSync(path.join(extension, "manifest.json")))
    throw new Error("dist/extension is missing: run ./build.sh build");
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), "tactful-chromium-"));
  const netLog = path.join(profile, "net-log.json");
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.TACTFUL_CHROMIUM ?? "/usr/bin/chromium",
    headless: options.headless ?? true,
    // The driver switches this cache off by itself.
    ...(options.backForwardCache ? { ignoreDefaultArgs: ["--disable-back-forward-cache"] } : {}),
    viewport: { width: 1280, height: 860 },
    colorScheme: options.colorScheme ?? "light",
    ...(options.language
      ? { locale: options.language, env: { ...process.env, LANGUAGE: options.language } }
      : {}),
    args: [
      ...(options.language ? [`--lang=${options.language}`] : []),
      `--load-extension=${extension}`,
      `--disable-extensions-except=${extension}`,
      `--log-net-log=${netLog}`,
      ...QUIET,
      ...(options.args ?? []),
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
  const id = new URL(worker.url()).host;
  // After installation the extension opens its welcome page.
  const first = `chrome-extension://${id}/pages/welcome.html`;
  const welcome = await until("the first page", async () =>
    context.pages().find((page) => page.url() === first),
  );
  if (!options.welcome) {
    await welcome.close();
    await context.pages()[0]?.bringToFront();
  }
  const cdp = await /** @type {any} */ (context.browser()).newBrowserCDPSession();

  /** Presses the toolbar icon on a page, as a person does. @param {import("playwright-core").Page} page */
  const press = async (page) => {
    await page.bringToFront();
    const { targetInfos } = await cdp.send("Target.getTargets", { filter: [{ type: "tab" }] });
    const tab = targetInfos.find((/** @type {any} */ t) => t.url === page.url());
    if (!tab) throw new Error(`no tab shows ${page.url()}`);
    await cdp.send("Extensions.triggerAction", { id, targetId: tab.targetId });
  };

  /** Returns the badge of the icon on the active tab. */
  const icon = async () => {
    const alive = context.serviceWorkers()[0] ?? worker;
    return alive.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return {
        badge: await chrome.action.getBadgeText({ tabId: tab.id }),
        title: await chrome.action.getTitle({ tabId: tab.id }),
      };
    });
  };

  /**
   * Allows a site on the browser's page of extensions, so that the later request needs no prompt. Prompts
   * cannot be answered by the protocol. @param {string} pattern
   */
  const allow = async (pattern) => {
    const front = context.pages().at(-1);
    const page = await context.newPage();
    await page.goto(`chrome://extensions/?id=${id}`);
    await page.evaluate(
      ([id, pattern]) => /** @type {any} */ (chrome).developerPrivate.addHostPermission(id, pattern),
      [id, pattern],
    );
    await page.close();
    await front?.bringToFront();
  };
  /** A page of the extension, in a tab. @param {string} name */
  const own = async (name) => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${id}/pages/${name}`);
    return page;
  };

  /**
   * Closes the browser and returns all requested network addresses with their initiators. In no test the
   * extension may be one of them.
   */
  const close = async () => {
    await context.close();
    const log = fs.readFileSync(netLog, "utf8");
    fs.rmSync(profile, { recursive: true, force: true });
    const asked = requests(log);
    const isOwn = (/** @type {string} */ url) =>
      /^(data|chrome):/.test(url) || url.replace(/^blob:/, "").startsWith(`chrome-extension://${id}/`);
    const ours = asked.filter(
      ({ url, initiator }) => (initiator.startsWith("chrome-extension:") || url.includes(id)) && !isOwn(url),
    );
    assert.deepEqual(ours, [], "the extension asked the network for something");
    return asked;
  };
  return { context, worker, id, press, icon, allow, own, close };
}

/** The network requests of a net log. @param {string} text @returns {{url: string, initiator: string}[]} */
function requests(text) {
  /** @type {any} */ let log;
  try {
    log = JSON.parse(text);
  } catch {
    log = JSON.parse(`${text.trimEnd().replace(/,$/, "")}]}`); // not closed in time
  }
  const events = log.events.filter(
    (/** @type {any} */ event) =>
      event.params?.url && (event.params.initiator !== undefined || event.params.method),
  );
  return events.map((/** @type {any} */ event) => ({
    url: event.params.url,
    initiator: String(event.params.initiator ?? ""),
  }));
}

/**
 * Polls until a condition holds, and returns its value.
 * @template T @param {string} what @param {() => Promise<T>} ask @param {number} [most] milliseconds
 * @returns {Promise<Exclude<T, false | 0 | "" | null | undefined>>}
 */
async function until(what, ask, most = 15000) {
  const end = Date.now() + most;
  for (;;) {
    const answer = await ask();
    if (answer) return /** @type {Exclude<T, false | 0 | "" | null | undefined>} */ (answer);
    if (Date.now() > end) throw new Error(`waited ${most / 1000} s in vain for: ${what}`);
    await new Promise((resume) => setTimeout(resume, 40));
  }
}

module.exports = { open, until, ROOT, EXTENSION };
