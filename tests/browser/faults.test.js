// @ts-check
// Faults around the checker, in real Chromium: the engine crashes, the worker is killed, the
// storage fails, is slow or full, the extension is updated under the page, clocks jump, the network is gone,
// windows are private. No stored data is lost.
const { test, before, after, beforeEach } = require("node:test");
const assert = require("node:assert/strict");
const { open, until, EXTENSION } = require("./chromium.js");
const { panel, pressIn } = require("./visible.js");
const { show, snapshotOf } = require("./fixtures.js");
const { inside, keep, kept, stopWorker } = require("./stored.js");

/** @type {Awaited<ReturnType<typeof open>>} */ let browser;
before(async () => {
  browser = await open();
});
after(async () => void (await browser.close()));
beforeEach(() =>
  keep(browser, {
    history: undefined,
    settings: undefined,
    words: undefined,
    "history-aside": undefined,
    "settings-aside": undefined,
  }),
);

const BOX = '[g_editable="true"]';
const checked = async () => {
  const { page } = await show(browser.context, "gmail");
  await page.locator(BOX).click({ position: { x: 5, y: 40 } });
  await browser.press(page);
  await until("the findings", async () => (await panel(page))?.findings.length === 5);
  return page;
};
const shows = (
  /** @type {import("playwright-core").Page} */ page,
  /** @type {string} */ what,
  /** @type {(now: NonNullable<Awaited<ReturnType<typeof panel>>>) => unknown} */ fits,
) =>
  until(what, async () => {
    const now = await panel(page);
    return now && fits(now) ? now : null;
  });
/**
 * Does something in the worker, waking it.
 * @template T @param {(argument: any) => T} what @param {any} [argument]
 */
const inWorker = async (what, argument) => {
  await (await inside(browser)).evaluate(() => chrome.runtime.sendMessage({ kind: "panel" }));
  const worker = await until("the worker", async () =>
    browser.context.serviceWorkers().find((one) => one.url().includes(browser.id)),
  );
  return worker.evaluate(/** @type {any} */ (what), argument);
};
/** Sends the worker a message, as our own page may. @param {object} message @returns {Promise<any>} */
const ask = async (message) =>
  (await inside(browser)).evaluate(
    (message) =>
      chrome.runtime.sendMessage(message).catch((/** @type {unknown} */ error) => ({ error: String(error) })),
    message,
  );
/** @returns {Promise<Record<string, any> & {words: string[]}>} */
const storage = async () => (await inside(browser)).evaluate(() => chrome.storage.local.get());
const type = async (/** @type {import("playwright-core").Page} */ page, /** @type {string} */ text) => {
  await page.bringToFront();
  await page.locator(BOX).click({ position: { x: 5, y: 40 } });
  await page.keyboard.type(text);
};

const SNAPSHOT = snapshotOf(
  "Dear Mike, thank you for the interview on Friday. I'm just checking in about the analyst role, which I would love to take on. Please let me know. Sam",
  2,
);
/**
 * Every message that changes something, and how one sees that it did.
 * @type {[string, object, (all: any) => boolean][]}
 */
const CHANGES = [
  ["sent", { kind: "sent", snapshot: SNAPSHOT }, (all) => /dana\.reyes/.test(all.history ?? "")],
  [
    "dates",
    { kind: "dates", snapshot: SNAPSHOT, interview: "2026-11-20", promised: null },
    (all) => /2026-11-20/.test(all.history ?? ""),
  ],
  [
    "ignore",
    {
      kind: "ignore",
      snapshot: SNAPSHOT,
      rule: "wrong-recipient-name",
      quote: "Mike",
      nth: 0,
      scope: "person",
    },
    (all) => /wrong-recipient-name/.test(all.settings ?? ""),
  ],
  [
    "panel",
    { kind: "panel", set: { at: [0.5, 0.5], folded: false } },
    (all) => /0\.5/.test(all.settings ?? ""),
  ],
  ["add-word", { kind: "add-word", word: "frobnicate" }, (all) => all.words?.includes("frobnicate") ?? false],
  ["spelling", { kind: "spelling", spelling: "british" }, (all) => /british/.test(all.settings ?? "")],
  ["rule", { kind: "rule", rule: "shouting", on: false }, (all) => /shouting/.test(all.settings ?? "")],
  ["level", { kind: "level", rule: "too-long", level: "hint" }, (all) => /too-long/.test(all.settings ?? "")],
  [
    "words",
    { kind: "words", add: ["xylograph", "frobnicate"], remove: ["xylograph"] },
    (all) => all.words?.includes("frobnicate") ?? false,
  ],
  [
    "import",
    {
      kind: "import",
      text: JSON.stringify({
        tactful: 1,
        words: ["frobnicate"],
        history: { version: 1, people: [{ name: "Ben Ito", events: [] }] },
      }),
    },
    (all) => /Ben Ito/.test(all.history ?? "") && all.words.includes("frobnicate"),
  ],
  [
    "change",
    {
      kind: "change",
      change: { "add-person": { person: { name: "Ben Ito", email: "ben@northwind.example" } } },
    },
    (all) => /Ben Ito/.test(all.history ?? ""),
  ],
];
const FIRST = ["add-word", { kind: "add-word", word: "glarbnox" }];

test("the worker is killed before, during and after each change: stored data stays, and confirmed changes are stored", async () => {
  for (const [name, message, isThere] of CHANGES) {
    await keep(browser, { history: undefined, settings: undefined, words: undefined });
    assert.equal((await ask(/** @type {object} */ (FIRST[1]))).error, undefined);
    await stopWorker(browser);
    assert.equal((await ask(message))?.error, undefined, `${name} after the worker was killed`);
    assert.ok(isThere(await storage()), `${name} was answered and not kept`);
    await stopWorker(browser);
    assert.ok(isThere(await storage()), `${name} was lost with the worker`);

    await keep(browser, { history: undefined, settings: undefined, words: ["glarbnox"] });
    // Killed while it writes: the storage has the whole of it or nothing, and the other keys are whole.
    await inWorker(() => {
      const set = chrome.storage.local.set.bind(chrome.storage.local);
      chrome.storage.local.set = /** @type {any} */ (
        async (/** @type {any} */ items) => {
          await new Promise((resume) => setTimeout(resume, 400));
          return set(items);
        }
      );
    });
    const answer = ask(message);
    await new Promise((resume) => setTimeout(resume, 100));
    await stopWorker(browser);
    const answered = await answer;
    const all = await storage();
    assert.ok(all.words.includes("glarbnox"), `${name} lost a word`);
    if (!answered?.error) assert.ok(isThere(all), `${name} was answered and not kept`);
    assert.equal((await ask(message))?.error, undefined, `${name} once more`);
    assert.ok(isThere(await storage()));
  }
});

test("the engine crashes: it restarts, the message is checked all the same, and one notice says so", async () => {
  const page = await checked();
  /**
   * Lets the engine fall as a panic would: out of the middle of its own code, with nothing tidied up.
   * @param {number} times
   */
  const trip = (times) =>
    inWorker((times) => {
      const real = Number.isSafeInteger;
      let left = times;
      // The engine calls it while it reads a message's numbers.
      Number.isSafeInteger = (number) => {
        if (left-- > 0) throw new WebAssembly.RuntimeError("unreachable");
        Number.isSafeInteger = real;
        return real(number);
      };
    }, times);
  await trip(1);
  await type(page, " ");
  await shows(
    page,
    "the notice",
    (now) => now.text.includes("crashed and restarted") && now.findings.length >= 5,
  );
  await type(page, " ");
  await shows(
    page,
    "no notice any more",
    (now) => !now.text.includes("crashed and restarted") && now.findings.length >= 5,
  );
  await trip(2);
  await type(page, " ");
  await shows(
    page,
    "that it couldn't be checked",
    (now) => now.text.includes("couldn't be checked") && now.text.includes("Your draft is unchanged"),
  );
  await type(page, " ");
  await shows(page, "the findings again", (now) => now.findings.length >= 5);
  await stopWorker(browser);
  await page.close();
});

test("the storage fails: a sentence says so, nothing is lost, and the same press works later", async () => {
  const page = await checked();
  await inWorker(() => {
    chrome.storage.local.set = /** @type {any} */ (
      async () => {
        throw new Error("QUOTA_BYTES quota exceeded");
      }
    );
  });
  const before = await storage();
  const press = async (/** @type {string} */ name) => {
    const seen = await shows(page, "the finding", (now) =>
      now.findings.some((finding) => finding.quote === "Mike"),
    );
    await seen.press(seen.findings.findIndex((finding) => finding.quote === "Mike"));
    await until("the card's button", async () => (await panel(page))?.card?.includes(name));
    await pressIn(page, name);
  };
  await press("For Dana Reyes");
  await shows(page, "why it was not ignored", (now) =>
    now.card?.includes("Couldn't dismiss it: Your browser couldn't save this: QUOTA_BYTES quota exceeded"),
  );
  assert.deepEqual(await storage(), before);
  const words = (/** @type {Awaited<ReturnType<typeof panel>>} */ now) =>
    /\d+ words/.exec(now?.text ?? "")?.[0];
  const wordsBefore = words(await panel(page));
  assert.ok(wordsBefore, "the panel does not tell the number of words");
  await type(page, "Now ");
  await shows(
    page,
    "the longer message checked",
    (now) => words(now) !== wordsBefore && now.findings.length >= 5,
  );
  await stopWorker(browser);
  await press("For Dana Reyes");
  await shows(page, "it ignored", (now) => now.findings.every((finding) => finding.quote !== "Mike"));
  await page.close();
});

test("the storage cannot be read: the message is checked without it, and a notice says so", async () => {
  const page = await checked();
  await inWorker(() => {
    const get = chrome.storage.local.get.bind(chrome.storage.local);
    let left = 1;
    chrome.storage.local.get = /** @type {any} */ (
      async (/** @type {any} */ keys) => {
        if (left-- > 0) throw new Error("the disk is gone");
        return get(keys);
      }
    );
    // The cached data is dropped, as after a write from elsewhere.
    /** @type {any} */ (chrome.storage.onChanged).dispatch({}, "local");
  });
  await type(page, " ");
  await shows(page, "the notice", (now) => now.text.includes("the disk is gone") && now.findings.length >= 4);
  await stopWorker(browser);
  await page.close();
});

test("the storage is slow and two windows write: both changes are stored, one after the other", async () => {
  await inWorker(() => {
    const set = chrome.storage.local.set.bind(chrome.storage.local);
    chrome.storage.local.set = /** @type {any} */ (
      async (/** @type {any} */ items) => {
        await new Promise((resume) => setTimeout(resume, 150));
        return set(items);
      }
    );
  });
  await Promise.all(
    [...Array(6).keys()].map((at) => ask({ kind: "add-word", word: `frobnicate${"abcdef"[at]}` })),
  );
  assert.equal((await storage()).words.length, 6);
  await stopWorker(browser);
});

test("the extension is updated under an open page: one press starts the new version, and the old panel is gone", async () => {
  const page = await checked();
  const cdp = await /** @type {any} */ (browser.context.browser()).newBrowserCDPSession();
  const { id } = await cdp.send("Extensions.loadUnpacked", { path: EXTENSION });
  assert.equal(id, browser.id);
  /** Our panels on the page, by the browser's own numbers. */
  const panels = async () => {
    const cdp = await page.context().newCDPSession(page);
    const { root } = await cdp.send("DOM.getDocument", { depth: -1, pierce: true });
    await cdp.detach();
    /** @type {number[]} */ const found = [];
    const visit = (/** @type {any} */ node) => {
      // Its class is "panel", and "panel shown" once it has drawn something.
      if (node.localName === "iframe" && /^panel\b/.test(node.attributes?.[1] ?? ""))
        found.push(node.backendNodeId);
      [...(node.children ?? []), ...(node.shadowRoots ?? [])].forEach(visit);
    };
    visit(root);
    return found;
  };
  const [old, ...others] = await panels();
  assert.ok(old);
  assert.equal(others.length, 0);
  await until("the new worker", async () => !(await ask({ kind: "panel" }))?.error);
  await page.bringToFront();
  await browser.press(page);
  await until("the new panel alone", async () => {
    const now = await panels();
    return now.length === 1 && now[0] !== old;
  });
  await shows(page, "the findings", (now) => now.findings.length === 5);
  await type(page, " ");
  await shows(page, "the findings again", (now) => now.findings.length >= 5);
  await browser.press(page);
  await until("everything gone", async () => (await panels()).length === 0);
  await page.close();
});

test("jumping clocks and extreme dates give an answer", async () => {
  for (const now of ["1970-01-01T00:00", "9999-12-31T23:59", "2026-11-24T10:00"]) {
    const answer = await ask({ kind: "check", snapshot: { ...SNAPSHOT, now } });
    assert.ok(answer.findings.length > 0, `${now}: ${JSON.stringify(answer)}`);
    assert.equal((await ask({ kind: "sent", snapshot: { ...SNAPSHOT, now } })).error, undefined, now);
  }
  assert.match(
    JSON.stringify(await ask({ kind: "check", snapshot: { ...SNAPSHOT, now: "yesterday" } })),
    /error/,
  );
});

test("without a network everything works", async () => {
  await browser.context.setOffline(true);
  const { page } = await show(browser.context, "gmail").finally(() => {});
  await page.locator(BOX).click({ position: { x: 5, y: 40 } });
  await browser.press(page);
  await shows(page, "the findings", (now) => now.findings.length === 5);
  await browser.context.setOffline(false);
  await page.close();
});

test("in a private window nothing is stored without a request", async () => {
  const thread = [
    {
      from: { name: "Dana Reyes", email: "dana.reyes@northwind.example" },
      at: "2026-11-20T16:10",
      text: "Thank you for the interview. We will get back to you by 4 December.",
    },
  ];
  // The event as the browser gives it from a tab of a private window.
  const from = (/** @type {boolean} */ incognito, /** @type {object} */ message) =>
    inWorker(
      ([incognito, message]) =>
        new Promise((resume) =>
          /** @type {any} */ (chrome.runtime.onMessage).dispatch(
            message,
            { id: chrome.runtime.id, url: "https://mail.google.com/", tab: { id: 1, incognito } },
            resume,
          ),
        ),
      [incognito, message],
    );
  for (const message of [
    { kind: "check", snapshot: { ...SNAPSHOT, thread } },
    { kind: "sent", snapshot: { ...SNAPSHOT, thread } },
  ]) {
    const answer = await from(true, message);
    assert.equal(answer.error, undefined);
    await new Promise((resume) => setTimeout(resume, 200));
    assert.deepEqual((await kept(browser)).people, [], message.kind);
  }
  assert.equal(
    (
      await from(true, {
        kind: "ignore",
        snapshot: SNAPSHOT,
        rule: "wrong-recipient-name",
        quote: "Mike",
        nth: 0,
        scope: "person",
      })
    ).error,
    undefined,
  );
  await from(false, { kind: "check", snapshot: { ...SNAPSHOT, thread } });
  await until("the person", async () => (await kept(browser)).people.length === 1);
});

test("messages that are none are refused with the field that is wrong", async () => {
  for (const [message, why] of /** @type {[any, RegExp][]} */ ([
    [null, /error/],
    ["check", /error/],
    [{ kind: "no-such-thing" }, /no-such-thing/],
    [{ kind: "check" }, /snapshot/],
    [{ kind: "check", snapshot: { revision: 1 } }, /runs/],
    [{ kind: "check", snapshot: { ...SNAPSHOT, runs: "text" } }, /error/],
    [
      { kind: "ignore", snapshot: SNAPSHOT, rule: "no-such-rule", quote: null, scope: "never" },
      /no longer in the message/,
    ],
    [{ kind: "rule", rule: "no-such-rule", on: false }, /no-such-rule/],
  ]))
    assert.match(JSON.stringify((await ask(message)) ?? { error: "nothing" }), why, JSON.stringify(message));
});
