// @ts-check
// The reading of the tone, in both browsers: after the first answer, once a sentence, remembered by the
// session, with nothing that flickers; and what happens if its files are missing or damaged, or if it
// crashes.
// All but one of the tests use a small model (acts-file.js), so that they know what it reads.
const { test, before, after } = require("node:test");
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const { open, until, ROOT } = require("./chromium.js");
const firefoxes = require("./firefox.js");
const { PANEL } = require("./firefox-visible.js");
const { ADDRESSES, html, served, show, snapshotOf } = require("./fixtures.js");
const { inside, stopWorker } = require("./stored.js");
const { frameOf, panel, underlined } = require("./visible.js");
const { serve } = require("./serve.js");
const { copyWithModel, smallModel } = require("./acts-file.js");

/** @typedef {Awaited<ReturnType<typeof open>>} Browser */
/** @typedef {import("playwright-core").Page} Page */

const BOX = '[g_editable="true"]';
const GOOD = [
  "Dear Dana,",
  "Thank you for the interview yesterday. I enjoyed hearing how you plan the week. I would be glad to join the team.",
  "Is there anything else that you need from me?",
  "Best regards,",
  "Sam Okafor",
  "+44 20 7946 0000",
];
const HURRY = "This may sound impatient";
const UNREADABLE = "The tone could not be read: a file of Tactful is damaged or missing.";

const folder = copyWithModel(smallModel());
/** @type {Browser} */ let browser;
before(async () => {
  browser = await open({ extension: folder });
});
after(async () => {
  await browser.close();
  fs.rmSync(folder, { recursive: true });
});

/** The lines of a letter as Gmail writes them. @param {string[]} lines */
const divs = (lines) => lines.map((line) => `<div>${line}</div><div><br></div>`).join("");
/** Gmail's page with a letter in the box, and no thread. @param {Browser} browser @param {string[]} lines */
const write = async (browser, lines) => {
  const { page } = await show(browser.context, "gmail");
  await page.evaluate(() => document.querySelector(".nH.thread")?.remove());
  await page.locator(BOX).evaluate((box, lines) => {
    box.replaceChildren(
      ...lines.flatMap((line) => {
        const [row, blank] = [document.createElement("div"), document.createElement("div")];
        row.append(line);
        blank.append(document.createElement("br"));
        return [row, blank];
      }),
    );
  }, lines);
  await page.locator(BOX).click({ position: { x: 5, y: 5 } });
  return page;
};
/**
 * @param {Page} page @param {string} what
 * @param {(now: NonNullable<Awaited<ReturnType<typeof panel>>>) => unknown} fits
 */
const shows = async (page, what, fits) => {
  /** @type {Awaited<ReturnType<typeof panel>>} */ let last = null;
  const fitting = until(what, async () => {
    last = await panel(page);
    return last && fits(last) ? last : null;
  });
  return fitting.catch((error) => assert.fail(`${error.message}; the panel says: ${last?.text}`));
};
const hasHurry = (/** @type {{findings: {title: string}[]}} */ now) =>
  now.findings.some(({ title }) => title === HURRY);
const isAllGood = (/** @type {{state: string}} */ now) => now.state === "Nothing to fix.";
/**
 * Puts words before the first occurrence of others, as the keyboard does.
 * @param {Page} page @param {string} before @param {string} text
 */
const type = async (page, before, text) => {
  await page.bringToFront();
  await page.locator(BOX).evaluate((box, before) => {
    const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = /** @type {Text} */ (node).data.indexOf(before);
      if (at < 0) continue;
      getSelection()?.collapse(node, at);
      return;
    }
    throw new Error(`the box does not say "${before}"`);
  }, before);
  await page.keyboard.insertText(text);
};
/**
 * Does something in the worker, waking it.
 * @template T @param {Browser} browser @param {() => T} what
 */
const inWorker = async (browser, what) => {
  await (await inside(browser)).evaluate(() => chrome.runtime.sendMessage({ kind: "panel" }));
  const worker = await until("the worker", async () =>
    browser.context.serviceWorkers().find((one) => one.url().includes(browser.id)),
  );
  return worker.evaluate(/** @type {any} */ (what));
};
/**
 * Counts the loads of the model in the worker from now on, and holds them back until they are let go.
 * @param {Browser} browser @param {boolean} [held]
 */
const watchLoads = async (browser, held = false) => {
  await inWorker(browser, () => {
    const all = /** @type {any} */ (globalThis);
    all.realFetch ??= globalThis.fetch;
    all.loads = 0;
    all.gate = Promise.resolve();
    globalThis.fetch = async (input, init) => {
      if (String(input).endsWith("/acts.bin")) {
        all.loads++;
        await all.gate;
      }
      return all.realFetch(input, init);
    };
  });
  if (held)
    await inWorker(browser, () => {
      const all = /** @type {any} */ (globalThis);
      all.gate = new Promise((resume) => {
        all.letGo = resume;
      });
    });
  return {
    count: () => inWorker(browser, () => /** @type {any} */ (globalThis).loads),
    letGo: () => inWorker(browser, () => /** @type {any} */ (globalThis).letGo()),
  };
};
/**
 * The number of sentences that the session's storage remembers.
 * @param {Browser} browser
 */
const remembered = async (browser) => {
  const json = await (await inside(browser)).evaluate(() =>
    chrome.storage.session.get("acts").then(({ acts }) => acts),
  );
  return json ? Object.keys(JSON.parse(/** @type {string} */ (json)).read).length : 0;
};
const forget = async (/** @type {Browser} */ browser) => {
  await stopWorker(browser); // first, since it writes what it has read after its answer
  await (await inside(browser)).evaluate(() => chrome.storage.session.clear());
};

test("the first answer comes without the tone and promises nothing; the tone follows", async () => {
  await forget(browser);
  const loads = await watchLoads(browser, true);
  const page = await write(browser, GOOD);
  await browser.press(page);
  const first = await shows(page, "that the tone is being read", (now) => now.state === "Reading the tone …");
  assert.equal(first.findings.length, 0);
  assert.equal(first.checked, "");
  await until("the model to be loaded", loads.count);
  assert.match((await browser.icon()).title, /is checking your message/);
  await loads.letGo();
  const done = await shows(page, "that all is well", isAllGood);
  assert.match(done.checked, /tone/);
  await until("the icon", async () => (await browser.icon()).title === "Tactful: ready to send");

  await type(page, "I enjoyed", "Please hurry with your answer. ");
  await shows(page, "the finding", hasHurry);
  assert.deepEqual((await underlined(page)).mistake, ["hurry"]);
  await until("the badge", async () => (await browser.icon()).badge === "1");
  await page.close();
});

test("an edit reads the sentence that it touches, and a worker that wakes reads no more than that", async () => {
  await forget(browser);
  const page = await write(browser, [GOOD[0], `Please hurry with it. ${GOOD[1]}`, ...GOOD.slice(2)]);
  await browser.press(page);
  await shows(page, "the finding", hasHurry);
  const before = await until("the sentences", () => remembered(browser));
  assert.equal(before, 5);
  await type(page, "the week.", "and measure ");
  await until("one sentence more", async () => (await remembered(browser)) === before + 1);

  await stopWorker(browser);
  const loads = await watchLoads(browser);
  await browser.press(page);
  await until("the marks to go", () => page.evaluate(() => CSS.highlights.size === 0));
  await browser.press(page);
  await shows(page, "the finding without a reading", hasHurry);
  assert.equal(await loads.count(), 0);
  await type(page, "the team.", "and the whole of ");
  await until("one sentence more", async () => (await remembered(browser)) === before + 2);
  assert.equal(await loads.count(), 1);
  await page.close();
});

test("nothing flickers while a woken worker reads the edited sentence", async () => {
  await forget(browser);
  const page = await write(browser, [
    GOOD[0],
    `${GOOD[1]} Please hurry with your answer to me.`,
    ...GOOD.slice(2),
  ]);
  await browser.press(page);
  await shows(page, "the finding", hasHurry);
  await until("the sentences", () => remembered(browser));
  await stopWorker(browser);
  const loads = await watchLoads(browser, true);

  // Every frame of the page: is the word underlined? And every change of the list: is the row in it?
  await page.evaluate(() => {
    const seen = /** @type {any} */ (window);
    seen.frames = 0;
    seen.without = 0;
    const look = () => {
      const marked = [...CSS.highlights.values()].flatMap((all) => [...all].map(String));
      seen.frames++;
      if (!marked.includes("hurry")) seen.without++;
      requestAnimationFrame(look);
    };
    look();
  });
  const list = frameOf(page, "panel");
  assert.ok(list);
  await list.evaluate((title) => {
    const seen = /** @type {any} */ (window);
    seen.missing = 0;
    const rows = () => [...document.querySelectorAll(".finding strong")].map((row) => row.textContent);
    new MutationObserver(() => {
      if (!rows().includes(title)) seen.missing++;
    }).observe(/** @type {Element} */ (document.querySelector(".list")), { childList: true, subtree: true });
  }, HURRY);

  await type(page, "answer to me", "long and detialed ");
  // The first answer has the misspelling, and not what the sentence does.
  const first = await shows(page, "the first answer", (now) =>
    now.findings.some(({ quote }) => quote === "detialed"),
  );
  assert.ok(hasHurry(first));
  await until("the model to be loaded", loads.count);
  const tone = list.locator(".reading-tone");
  await until("that the tone is being read", () => tone.isVisible());
  await loads.letGo();
  await until("the end of the reading", () => tone.isHidden());
  const last = await panel(page);
  assert.ok(last && hasHurry(last) && last.findings.length === 2, JSON.stringify(last?.findings));
  const { frames, without } = await page.evaluate(() => {
    const { frames, without } = /** @type {any} */ (window);
    return { frames, without };
  });
  assert.ok(frames > 10);
  assert.equal(without, 0, `${without} of ${frames} frames without the mark`);
  assert.equal(await list.evaluate(() => /** @type {any} */ (window).missing), 0);

  // If the edit takes the fault away, the second answer takes the finding away.
  await page.locator(BOX).evaluate((box) => {
    const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = /** @type {Text} */ (node).data.indexOf("hurry");
      if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + 5);
    }
  });
  await page.keyboard.insertText("help me");
  await shows(page, "the finding gone", (now) => !hasHurry(now));
  await page.close();
});

test("an ordinary mail is checked without the model", async () => {
  await forget(browser);
  const loads = await watchLoads(browser);
  const page = await write(browser, [
    "Hi Ines,",
    "can you bring the blue tent on Saturday? Do hurry.",
    "Sam",
  ]);
  await page.locator("input[name=subjectbox]").fill("Saturday");
  await page.evaluate(() => {
    const to = /** @type {HTMLElement} */ (document.querySelector(".afV"));
    Object.assign(to.dataset, { hovercardId: "ines.ito@mail.example", name: "Ines Ito" });
    to.textContent = "Ines Ito";
  });
  await page.locator(BOX).click({ position: { x: 5, y: 5 } });
  await browser.press(page);
  await shows(page, "the report", (now) => /everyday message/.test(now.text));
  await type(page, "on Saturday", "and the rope ");
  await until("the second check", async () =>
    /bring the blue tent and the rope/.test(await page.locator(BOX).innerText()),
  );
  await shows(page, "that all is well", isAllGood);
  assert.equal(await loads.count(), 0);
  await page.close();
});

test("a crash of the encoder leaves the engine as it is, and the tone is read after a pause", async () => {
  await forget(browser);
  await inWorker(browser, () => {
    const all = /** @type {any} */ (globalThis);
    const { slice } = Float32Array.prototype;
    all.crashes = 0;
    // The encoder's module calls it for each answer.
    Float32Array.prototype.slice = function (...range) {
      if (all.crashes++) return slice.apply(this, range);
      throw new WebAssembly.RuntimeError("unreachable");
    };
  });
  const page = await write(browser, [GOOD[0], `${GOOD[1]} Please hurry with the detials.`, ...GOOD.slice(2)]);
  await browser.press(page);
  await shows(
    page,
    "that the tone could not be read",
    (now) => now.text.includes(UNREADABLE) && now.findings.some(({ quote }) => quote === "detials"),
  );
  // Not at every key.
  await type(page, "the week.", "and measrue ");
  const next = await shows(page, "the next check", (now) =>
    now.findings.some(({ quote }) => quote === "measrue"),
  );
  assert.ok(next.text.includes(UNREADABLE));
  assert.equal(await inWorker(browser, () => /** @type {any} */ (globalThis).crashes), 1);
  await inWorker(browser, () => {
    const { now } = Date;
    Date.now = () => now() + 61_000;
  });
  await type(page, "the team.", "and the whole of ");
  const done = await shows(page, "the finding", hasHurry);
  assert.ok(!done.text.includes(UNREADABLE));
  await page.close();
  await stopWorker(browser);
});

test("what is read in a private window is not stored", async () => {
  await forget(browser);
  const snapshot = snapshotOf(`${GOOD.slice(0, 3).join(" ")} Please hurry. Sam`, 1);
  // The event as the browser gives it from a tab of a private window.
  const ask = async (/** @type {boolean} */ incognito, /** @type {boolean} */ wait) => {
    await inWorker(browser, () => 0);
    const worker = browser.context.serviceWorkers().find((one) => one.url().includes(browser.id));
    return worker?.evaluate(
      ([incognito, message]) =>
        new Promise((resume) =>
          /** @type {any} */ (chrome.runtime.onMessage).dispatch(
            message,
            { id: chrome.runtime.id, url: "https://mail.google.com/", tab: { id: 1, incognito } },
            resume,
          ),
        ),
      [incognito, { kind: "check", snapshot, fresh: false, wait }],
    );
  };
  const rules = (/** @type {any} */ report) => report.findings.map((/** @type {any} */ { rule }) => rule);
  const first = /** @type {any} */ (await ask(true, false));
  assert.ok(first.unread > 0 && !rules(first).includes("impatient-tone"));
  const read = /** @type {any} */ (await ask(true, true));
  assert.ok(read.unread === 0 && rules(read).includes("impatient-tone"));
  assert.ok(rules(await ask(true, false)).includes("impatient-tone"), "the worker remembers it");
  // Another window does not profit from it, and writes what it reads.
  assert.equal(/** @type {any} */ (await ask(false, false)).unread, first.unread);
  assert.equal(await remembered(browser), 0);
  await ask(false, true);
  await until("the sentences", async () => (await remembered(browser)) === first.unread);
});

test("without the model, or with a damaged one, everything else is checked, and a sentence says so", async () => {
  const whole = smallModel();
  for (const [name, model] of /** @type {const} */ ([
    ["missing", null],
    ["truncated", whole.subarray(0, whole.length - 100)],
    ["of another kind", Buffer.from("<!doctype html>")],
  ])) {
    const folder = copyWithModel(model);
    const browser = await open({ extension: folder });
    const page = await write(browser, GOOD);
    await browser.press(page);
    const seen = await shows(page, `${name}: the sentence`, (now) => now.text.includes(UNREADABLE));
    assert.equal(seen.checked, "Checked: names, parts of the message, timing, spelling and grammar.", name);
    const loads = await watchLoads(browser);
    await type(page, "the week.", "and measure the detials of ");
    const next = await shows(page, `${name}: a misspelling`, (now) =>
      now.findings.some(({ quote }) => quote === "detials"),
    );
    assert.ok(next.text.includes(UNREADABLE), name);
    assert.equal(await loads.count(), 0, `${name}: tried again at once`);
    await browser.close();
    fs.rmSync(folder, { recursive: true });
  }
});

test("the playground reads the tone from its own copy of the files", async () => {
  for (const model of [smallModel(), null]) {
    const www = copyWithModel(model, path.join(ROOT, "dist/www"));
    const server = await serve(www);
    const page = await browser.context.newPage();
    await page.goto(`${server.url}/index.html`);
    await page.getByRole("button", { name: "A good message", exact: true }).click();
    await page.locator("#editor").evaluate((box) => {
      const row = document.createElement("div");
      row.append("Please hurry.");
      box.children[2]?.after(row);
      box.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await shows(page, "the tone", (now) => (model ? hasHurry(now) : now.text.includes(UNREADABLE)));
    await page.close();
    await server.close();
    fs.rmSync(www, { recursive: true });
  }
});

test("in Firefox the tone follows the first answer, and a private window stores nothing of it", async () => {
  const letter = [GOOD[0], `${GOOD[1]} Please hurry.`, ...GOOD.slice(2)];
  const body = html("gmail").replace(
    /(g_editable="true"[^>]*>).*?(<br clear="all">)/s,
    `$1${divs(letter)}$2`,
  );
  const answer = () => ({ ...served("gmail")(), body });
  const firefox = await firefoxes.open(new URL(ADDRESSES.gmail).host, answer, {
    extension: folder,
    inPrivateWindows: true,
  });
  const session = async () => {
    await firefox.goto(await firefox.inside("pages/people.html"));
    return firefox.runAsync(
      `const [resume] = arguments; (window.wrappedJSObject ?? window).chrome.storage.session.get().then((all) => resume(Object.keys(all).length));`,
    );
  };
  const reads = async () => {
    await firefox.goto(ADDRESSES.gmail);
    await firefox.click(BOX);
    await firefox.press();
    await until("the finding", async () => (await firefox.run(PANEL, "system"))?.titles.includes(HURRY));
  };
  try {
    const goBack = await firefox.goPrivate();
    await reads();
    await goBack();
    assert.equal(await session(), 0);
    await reads();
    const marks = await firefox.run(
      `return [...CSS.highlights.values()].flatMap((all) => [...all].map(String));`,
    );
    assert.ok(marks.includes("hurry"), String(marks));
    assert.equal(await session(), 1);
  } finally {
    await firefox.close();
  }
});

test("the model of this build finds a fault in words that no list has", async () => {
  const browser = await open();
  const page = await write(browser, [
    GOOD[0],
    `${GOOD[1]} It beggars belief that a company of your size leaves people dangling like this.`,
    ...GOOD.slice(2),
  ]);
  await browser.press(page);
  await shows(page, "a finding about the tone", (now) =>
    now.findings.some(({ title }) => /impatient|blame|insult|rude/i.test(title)),
  );
  await page.close();
  await browser.close();
});
