// @ts-check
// Checks over a port: an edit sends what changed, the answers are those of the whole message, and a worker
// that was stopped gets the whole message again.
const { test, before, after } = require("node:test");
const assert = require("node:assert/strict");
const { openCheckPage } = require("./check-page.js");
const { open, until } = require("./chromium.js");
const { show, snapshotOf } = require("./fixtures.js");
const { inside, stopWorker } = require("./stored.js");
const { panel } = require("./visible.js");

const BOX = '[g_editable="true"]';
/** @type {Awaited<ReturnType<typeof open>>} */ let browser;
before(async () => {
  browser = await open();
});
after(() => browser.close());

const checkPage = async () => {
  const page = await inside(browser);
  await openCheckPage(page, browser.id);
  return page;
};

test("the answers to changes are those to the whole message", async () => {
  const page = await checkPage();
  const first = snapshotOf(
    "Hi Mike, thank you for the interview. I am just checking in 👋 about [role]. Sam",
    1,
  );
  const differing = await page.evaluate(async (first) => {
    const { ask } = /** @type {any} */ (globalThis);
    let seed = 7;
    const below = (/** @type {number} */ most) => {
      seed = (seed * 48271) % 2147483647;
      return seed % most;
    };
    const PIECES = [
      "oppurtunity ",
      "👋",
      "\ud83d",
      "\udc4b",
      "",
      "[name]",
      "\n",
      "Mike ",
      "just checking in",
      "é",
    ];
    const piece = () => PIECES[below(PIECES.length)];
    let snapshot = /** @type {any} */ (first);
    const differing = [];
    for (let round = 0; round < 200; round++) {
      const runs = snapshot.runs.map((/** @type {any} */ run) => ({ ...run }));
      const [at, other] = [below(runs.length), below(runs.length)];
      const { text } = runs[at];
      const from = below(text.length + 1);
      const to = Math.min(text.length, from + below(9));
      switch (below(8)) {
        case 0:
          runs.splice(at, 0, { ...runs[at], text: piece(), breaks: below(3) });
          break;
        case 1:
          if (runs.length > 1) runs.splice(at, 1);
          break;
        case 2:
          runs[at].quoted = !runs[at].quoted;
          break;
        case 3:
          [runs[at], runs[other]] = [runs[other], runs[at]];
          break;
        default:
          runs[at].text = text.slice(0, from) + piece() + text.slice(to);
      }
      const subject = below(5) ? snapshot.subject : `Interview ${piece()}`;
      const to_ = below(9) ? snapshot.to : [{ name: piece(), email: "dana@northwind.example" }];
      snapshot = { ...snapshot, revision: round + 2, subject, to: to_, runs };
      const request = { kind: "check", snapshot, fresh: false, wait: false };
      const [short, whole] = [await ask(request), await chrome.runtime.sendMessage(request)];
      if (JSON.stringify(short) !== JSON.stringify(whole)) differing.push([round, snapshot, short, whole]);
    }
    return differing;
  }, first);
  assert.deepEqual(differing.slice(0, 1), []);
});

test("an edit sends a few letters, however long the letter is", async () => {
  const { page } = await show(browser.context, "textarea");
  await stopWorker(browser);
  const own = await inside(browser);
  await own.evaluate(() => chrome.runtime.sendMessage({ kind: "panel" })); // wakes the worker
  const worker = await until("the worker", async () =>
    browser.context.serviceWorkers().find((one) => one.url().includes(browser.id)),
  );
  await worker.evaluate(() => {
    /** @type {any} */ (globalThis).requests = [];
    chrome.runtime.onConnect.addListener((port) =>
      port.onMessage.addListener((message) => {
        /** @type {any} */ (globalThis).requests.push(message.request);
      }),
    );
  });
  const requests = () => worker.evaluate(() => /** @type {any} */ (globalThis).requests);
  await page.bringToFront();
  await page.locator("textarea").fill(`Dear Mike,\n\n${"Thank you for the interview. ".repeat(900)}`);
  await page.locator("textarea").press("Control+End");
  await browser.press(page);
  await until("the findings", async () => (await panel(page))?.findings.length);
  await page.keyboard.type(" I enjoyed it.");
  const change = await until("a change of the letter", async () =>
    (await requests()).find((/** @type {any} */ { change }) => change?.edit?.text.includes("enjoyed")),
  );
  assert.ok(JSON.stringify(change).length < 300, JSON.stringify(change));
  const [first, ...rest] = await requests();
  assert.ok(first.snapshot.runs[0].text.length > 20_000 && !first.change);
  assert.deepEqual(
    rest.filter((/** @type {any} */ request) => request.snapshot),
    [],
    "the whole letter is sent once",
  );
  await page.close();
});

test("a worker that was stopped gets the whole message again", async () => {
  const { page } = await show(browser.context, "gmail");
  await page.locator(BOX).click({ position: { x: 5, y: 40 } });
  await browser.press(page);
  await until("the findings", async () => (await panel(page))?.findings.length === 5);
  await page.keyboard.press("End");
  for (const word of ["oppurtunity", "recieve", "seperate"]) {
    await stopWorker(browser);
    await page.bringToFront();
    await page.keyboard.type(` ${word} `);
    await until(word, async () => JSON.stringify(await panel(page)).includes(word));
  }
  await page.close();
});

test("a check is asked once more if the worker is stopped while it reads", async () => {
  const page = await checkPage();
  const sentences = Array.from(
    { length: 150 },
    (_, number) => `I waited ${number + 2} days for the bus there.`,
  );
  const snapshot = snapshotOf(`Hi Mike, thank you for the interview. ${sentences.join(" ")} Sam`, 1);
  await page.evaluate(() => chrome.storage.session.clear());
  const answer = page.evaluate(
    (snapshot) =>
      /** @type {any} */ (globalThis).ask({ kind: "check", snapshot, fresh: false, wait: true }).then(
        (/** @type {any} */ report) => ({ unread: report.unread, at: performance.now() }),
        (/** @type {unknown} */ error) => ({ error: String(error) }),
      ),
    snapshot,
  );
  await new Promise((resume) => setTimeout(resume, 300));
  await stopWorker(browser);
  const stopped = await page.evaluate(() => performance.now());
  const { unread, at, error } = await answer;
  assert.deepEqual([unread, error], [0, undefined]);
  assert.ok(at > stopped, "it was still reading when it was stopped");
});

test("only a check is answered over the port", async () => {
  const page = await inside(browser);
  const answer = await page.evaluate(
    () =>
      new Promise((resume) => {
        const port = chrome.runtime.connect({ name: "check" });
        port.onMessage.addListener(resume);
        port.postMessage({ call: 1, request: { kind: "history" } });
      }),
  );
  assert.match(JSON.stringify(answer), /"call":1.*"error":".*expected struct Snapshot/);
});
