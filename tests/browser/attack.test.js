// @ts-check
// An attack from the page: with a stored history of another person, a hostile page tries to read panel and
// card, and to learn stored data from marks and shapes. In both browsers; TACTFUL_EXTENSION names another
// build to attack.
const { test, before, after } = require("node:test");
const assert = require("node:assert/strict");
const { open, until } = require("./chromium.js");
const firefoxes = require("./firefox.js");
const { PANEL, press: pressInFirefox } = require("./firefox-visible.js");
const { panel, frameOf, rectOf, pressIn } = require("./visible.js");
const { ADDRESSES, served, show } = require("./fixtures.js");
const { inside, keep } = require("./stored.js");
const { readEverything, seeShapes, listen } = require("./attacks.js");

const HOSTILE = "https://mail.hostile.example/write";
const VICTIM = "Victoria Stone <victoria@secretco.example>";
const STRANGER = "Victoria Stone <victoria@nobody.example>";
const LETTER =
  "Dear Mike,<br><br>Thank you for the interview on Friday. I am just checking in to see whether you have made a decision about the analyst role, which I would love to take on. I enjoyed hearing about [project name].<br><br>Best regards,<br>Sam Okafor";
/** The hostile page. It has few words of its own, so that our words differ from them. @param {string} to */
const page = (
  to,
) => `<!doctype html><html><head><title>Mail</title></head><body><script>(${listen})()</script>
  <form><label>To <input name="to" size="60" value="${to.replace(/</g, "&lt;")}"></label><label>Subject <input name="subject" value="Analyst interview"></label>
  <div contenteditable="true" id="box" style="width: 500px; min-height: 260px">${LETTER}</div><textarea id="trap" style="width: 500px"></textarea></form></body></html>`;
/** Our words that every build shows for this letter. */
const ALWAYS = [
  "Tactful",
  "To Dana Reyes",
  "mistakes to fix",
  "Dismiss",
  "issues",
  "Interview date",
  "Follow-ups",
  "Fill it in, or take it out.",
];

/** Returns all texts, labels and values shown in one of our frames. Self-contained. */
function shownHere() {
  /** @type {string[]} */ const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === 3) found.push(/** @type {Text} */ (node).data);
    else {
      const element = /** @type {HTMLElement} */ (node);
      found.push(
        element.getAttribute("aria-label") ?? "",
        element.title ?? "", // a drawing has no title
        element instanceof HTMLInputElement ? element.value : "",
      );
    }
  }
  return found.map((text) => text.replace(/\s+/g, " ").trim()).filter((text) => text.length > 3);
}
/**
 * Returns our phrases that the page does not contain itself.
 * @param {string[]} shown @param {string} to
 */
const phrasesOf = (shown, to) => {
  const own = `${page(to)
    .replace(/<[^>]*>|&lt;/g, " ")
    .replace(/\s+/g, " ")} ${to} Analyst interview`.toLowerCase();
  // The severities are in the names of the highlights, which a page can list.
  const levels = ["Mistake", "Caution", "Suggestion"];
  return [...new Set([...shown, ...ALWAYS])].filter(
    (phrase) => !levels.includes(phrase) && !own.includes(phrase.toLowerCase()),
  );
};
/**
 * Asserts that no text that the page read contains one of our phrases.
 * @param {{texts: Record<string, string>, oracles: string[]}} read @param {string[]} phrases
 */
const learnsNothing = ({ texts, oracles }, phrases) => {
  assert.deepEqual(oracles, [], "the browser's search tells our words from nonsense");
  // That Tactful is there is seen by the names of its highlights (SECURITY.md).
  const named = (/** @type {string} */ where, /** @type {string} */ phrase) =>
    phrase === "Tactful" && /^(highlights|styles)$/.test(where);
  const leaks = Object.entries(texts).flatMap(([where, text]) =>
    phrases
      .filter((phrase) => !named(where, phrase))
      .filter((phrase) => text.toLowerCase().includes(phrase.toLowerCase()))
      .map((phrase) => `${where}: ${phrase}`),
  );
  assert.deepEqual(leaks.slice(0, 10), []);
  for (const [where, text] of Object.entries(texts))
    assert.doesNotMatch(text, /(chrome|moz)-extension:/, where);
};

/** @type {Awaited<ReturnType<typeof open>>} */ let browser;
before(async () => {
  browser = await open({ extension: process.env.TACTFUL_EXTENSION });
});
after(async () => void (await browser.close()));

/** Stores a person: with data from another site, and data that the person typed. */
const remember = async () => {
  await keep(browser, { history: undefined, settings: undefined });
  // Dana's promise is read on Gmail.
  const { page: mail } = await show(browser.context, "gmail");
  await mail.locator('[g_editable="true"]').click({ position: { x: 5, y: 40 } });
  await browser.press(mail);
  await until("the findings", async () => (await panel(mail))?.findings.length ?? 5);
  await mail.waitForTimeout(500);
  await mail.close();
  const day = (/** @type {number} */ days) =>
    new Date(Date.now() + days * 86400000).toISOString().slice(0, 10);
  await (await inside(browser)).evaluate(
    async ([interview, promised]) => {
      const ask = (/** @type {object} */ change) => chrome.runtime.sendMessage({ kind: "change", change });
      await ask({ "add-person": { person: { name: "Victoria Stone", email: "victoria@secretco.example" } } });
      const { history } = await chrome.runtime.sendMessage({ kind: "history" });
      const { id } = JSON.parse(history).people.find(
        (/** @type {any} */ person) => person.name === "Victoria Stone",
      );
      await ask({ "add-event": { person: id, at: interview, what: "interview" } });
      await ask({
        "add-event": { person: id, at: interview, what: { promised: { first: promised, last: promised } } },
      });
    },
    [day(-4), day(6)],
  );
};

/** The hostile page, checked. @param {string} to */
const attacked = async (to) => {
  const made = await browser.context.newPage();
  await made.route(/^https?:/, (route) =>
    route.request().url() === HOSTILE
      ? route.fulfill({ contentType: "text/html; charset=utf-8", body: page(to) })
      : route.abort(),
  );
  await made.goto(HOSTILE);
  await made.locator("#box").click({ position: { x: 5, y: 200 } });
  await browser.press(made);
  await until("the findings", async () => {
    const seen = await panel(made);
    return (seen ? seen.findings.length > 1 : Boolean(process.env.TACTFUL_EXTENSION)) && seen !== undefined;
  });
  await made.waitForTimeout(600);
  return made;
};
const shownIn = async (/** @type {import("playwright-core").Page} */ made) =>
  (
    await Promise.all(
      /** @type {const} */ (["panel", "card"]).map(
        async (role) => (await frameOf(made, role)?.evaluate(shownHere)) ?? [],
      ),
    )
  ).flat();

test("Chromium: no phrase of panel and card is found, selected, copied or pointed at by the page", async () => {
  await remember();
  const made = await attacked(VICTIM);
  const seen = await panel(made);
  await seen?.press(0);
  if (seen) await until("the card", async () => (await panel(made))?.card);
  const shown = await shownIn(made);
  const phrases = phrasesOf(shown, VICTIM);
  if (seen) {
    assert.ok(
      phrases.length > 30 && phrases.some((phrase) => /Wait until/.test(phrase)),
      `the history of the victim is shown: ${phrases}`,
    );
    assert.ok(
      shown.some((phrase) => /^\d{4}-\d\d-\d\d$/.test(phrase)),
      "the two dates are shown in their fields",
    );
  }
  await browser.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await made.locator("#box").focus();
  const read = await made.evaluate(readEverything, phrases);
  read.texts.clipboard = await made.evaluate(() => navigator.clipboard.readText());
  learnsNothing(read, phrases);
  await made.close();
});

test("Chromium: presses, keys and drags in panel and card reach no listener of the page, and their words cannot be dragged out", async () => {
  await remember();
  const made = await attacked(VICTIM);
  const sheet = frameOf(made, "panel");
  assert.ok(sheet, "there is no panel in a frame of ours");
  await sheet.locator(".dates summary").click();
  await made.locator("#box").focus();
  await made.evaluate(() => {
    /** @type {any} */ (window).heard.length = 0;
  });
  // Buttons: nothing is heard at all, and the draft keeps the focus.
  await pressIn(made, "Keyboard shortcuts");
  await pressIn(made, "Keyboard shortcuts");
  assert.deepEqual(await made.evaluate(() => /** @type {any} */ (window).heard), []);
  // A date typed in the form: that the focus has gone is seen, and not a key.
  await sheet.locator('.dates input[type="date"]').first().click();
  await made.keyboard.type("11232026");
  await made.keyboard.press("Tab");
  const heard = /** @type {string[]} */ (await made.evaluate(() => /** @type {any} */ (window).heard));
  assert.deepEqual(
    heard.filter((event) => !/^(blur|focusout|focus|focusin|selectionchange) /.test(event)),
    [],
  );
  assert.equal(
    await made.evaluate(() => document.activeElement === document.documentElement.lastElementChild),
    true,
  );
  // Words dragged from the panel over the page, and a selection drawn over the panel.
  const [from, trap] = [await rectOf(made, ".reading"), await made.locator("#trap").boundingBox()];
  assert.ok(trap);
  await made.mouse.move(from.x + 5, from.y + 5);
  await made.mouse.down();
  await made.mouse.move(trap.x + 20, trap.y + 10, { steps: 8 });
  await made.mouse.up();
  assert.equal(await made.locator("#trap").inputValue(), "");
  await made.mouse.move(10, 10);
  await made.mouse.down();
  await made.mouse.move(from.x + 40, from.y + 40, { steps: 8 });
  const phrases = phrasesOf(await shownIn(made), VICTIM);
  const drawn = await made.evaluate(() => String(getSelection()));
  await made.mouse.up();
  assert.deepEqual(
    phrases.filter((phrase) => drawn.includes(phrase)),
    [],
  );
  // No replaced or observed function of the page received our words, and no message came.
  const caught = (
    await made.evaluate(() => [.../** @type {any} */ (window).caught, .../** @type {any} */ (window).heard])
  ).join("\n");
  assert.deepEqual(
    phrases.filter((phrase) => caught.includes(phrase)),
    [],
  );
  assert.doesNotMatch(caught, /(chrome|moz)-extension:|^message /m);
  await made.close();
});

test("Chromium: marks, and the panel's size and place, are the same for known and unknown people", async () => {
  await remember();
  const known = await attacked(VICTIM);
  const first = await known.evaluate(seeShapes);
  assert.match((await panel(known))?.text ?? "", /Wait until/, "the panel itself knows");
  await known.close();
  const unknown = await attacked(STRANGER);
  assert.doesNotMatch((await panel(unknown))?.text ?? "", /Wait until/);
  assert.deepEqual(await unknown.evaluate(seeShapes), first);
  await unknown.close();
  // Data shown on Gmail does not appear here either.
  const elsewhere = await attacked("Dana Reyes <dana.reyes@northwind.example>");
  assert.doesNotMatch((await panel(elsewhere))?.text ?? "", /Wait until|they said/);
  await elsewhere.close();
});

test("Chromium: a page cannot fetch or frame the page of our frames", async () => {
  const made = await attacked(STRANGER);
  const tried = await made.evaluate(async (id) => {
    const fetched = await fetch(`chrome-extension://${id}/surface/surface.html`).then(
      (response) => response.status,
      (error) => error.name,
    );
    const frame = document.createElement("iframe");
    frame.src = `chrome-extension://${id}/surface/surface.html#panel`;
    document.body.append(frame);
    await new Promise((resume) => setTimeout(resume, 700));
    return { fetched };
  }, browser.id);
  assert.deepEqual(tried, { fetched: "TypeError" });
  assert.equal(
    made
      .frames()
      .filter((frame) => frame.url().includes("surface.html") && frame.parentFrame() === made.mainFrame())
      .length,
    2,
    "only our own two frames show it",
  );
  await made.close();
});

test("Chromium: a page that isolates itself (COEP) or forbids all frames still gets the panel, and no report of it", async () => {
  /** @type {Record<string, string>[]} */
  const policies = [
    { "cross-origin-embedder-policy": "require-corp", "cross-origin-opener-policy": "same-origin" },
    { "content-security-policy": "frame-src 'none'; child-src 'none'; default-src 'unsafe-inline'" },
  ];
  for (const headers of policies) {
    const made = await browser.context.newPage();
    await made.route(/^https?:/, (route) =>
      route.request().url() === HOSTILE
        ? route.fulfill({ contentType: "text/html; charset=utf-8", headers, body: page(STRANGER) })
        : route.abort(),
    );
    await made.goto(HOSTILE);
    await made.locator("#box").click();
    await browser.press(made);
    await until("the findings", async () => (await panel(made))?.findings.length);
    assert.deepEqual(
      await made.evaluate(() =>
        /** @type {any} */ (window).heard.filter((/** @type {string} */ event) =>
          /securitypolicy|extension/.test(event),
        ),
      ),
      [],
    );
    await made.close();
  }
});

test("Firefox: no phrase of panel and card is found, selected, copied or pointed at by the page; marks and shapes tell nothing", async () => {
  const firefox = await firefoxes.open(
    ["mail.hostile.example", new URL(ADDRESSES.gmail).host],
    (path, host) =>
      host === "mail.hostile.example"
        ? {
            headers: { "content-type": "text/html; charset=utf-8" },
            body: page(path === "/stranger" ? STRANGER : VICTIM),
          }
        : served("gmail")(),
    process.env.TACTFUL_EXTENSION ? { extension: process.env.TACTFUL_EXTENSION } : {},
  );
  /**
   * Runs a function in the page itself, as its own scripts do.
   * @param {Function} what @param {unknown} [argument]
   */
  const inPage = async (what, argument) => {
    // The argument must not be part of the page that is read.
    const code = `{ const { argument } = document.documentElement.dataset; delete document.documentElement.dataset.argument; document.currentScript.remove();
      const answer = JSON.stringify((${what})(JSON.parse(argument)) ?? null); document.documentElement.dataset.answer = answer; }`;
    const text =
      await firefox.run(`document.documentElement.dataset.argument = ${JSON.stringify(JSON.stringify(argument ?? null))};
      const script = document.createElement("script"); script.textContent = ${JSON.stringify(code)}; document.head.append(script);
      const { answer } = document.documentElement.dataset; delete document.documentElement.dataset.answer; return answer;`);
    return JSON.parse(text ?? "null");
  };
  const shown = () =>
    firefox.run(
      `const root = [...document.documentElement.children].map((host) => host.openOrClosedShadowRoot).find((root) => root && root.querySelector("iframe.panel"));
    return ["panel", "card"].flatMap((role) => { const document = root?.querySelector("iframe." + role)?.contentDocument; return document?.body ? (${shownHere})() : []; });`,
      "system",
    );
  const checked = async (/** @type {string} */ path) => {
    await firefox.goto(`https://mail.hostile.example${path}`);
    await firefox.click("#box");
    await firefox.press();
    await until(
      "the findings",
      async () => (await firefox.run(PANEL, "system"))?.findings.length > 1 || process.env.TACTFUL_EXTENSION,
    );
    await new Promise((resume) => setTimeout(resume, 800));
  };
  try {
    const day = (/** @type {number} */ days) =>
      new Date(Date.now() + days * 86400000).toISOString().slice(0, 10);
    await firefox.goto(await firefox.inside("pages/people.html"));
    const tell = (/** @type {object} */ change) =>
      firefox.runAsync(`const [resume] = arguments, own = window.wrappedJSObject ?? window;
      own.chrome.runtime.sendMessage(own.JSON.parse(${JSON.stringify(JSON.stringify({ kind: "change", change }))})).then(() => resume(null), (error) => resume(String(error)));`);
    await tell({ "add-person": { person: { name: "Victoria Stone", email: "victoria@secretco.example" } } });
    await tell({ "add-event": { person: 1, at: day(-4), what: "interview" } });
    await tell({
      "add-event": { person: 1, at: day(-4), what: { promised: { first: day(6), last: day(6) } } },
    });

    await checked("/victim");
    const shapes = await inPage(seeShapes);
    await firefox.run(pressInFirefox("finding", "Wrong name in the greeting"), "system");
    await new Promise((resume) => setTimeout(resume, 800));
    const words = await shown();
    const phrases = phrasesOf(words, VICTIM);
    if (!process.env.TACTFUL_EXTENSION)
      assert.ok(
        phrases.length > 30 &&
          phrases.some((phrase) => /Wait until/.test(phrase)) &&
          /Wrong name in the greeting/.test(words.join()),
        `the history is shown: ${phrases}`,
      );
    learnsNothing(await inPage(readEverything, phrases), phrases);
    const caught = (
      await inPage(() => [.../** @type {any} */ (window).caught, .../** @type {any} */ (window).heard])
    ).join("\n");
    assert.deepEqual(
      phrases.filter((phrase) => caught.includes(phrase)),
      [],
    );
    assert.doesNotMatch(caught, /(chrome|moz)-extension:|^message /m);

    await checked("/stranger");
    assert.deepEqual(await inPage(seeShapes), shapes);
  } finally {
    await firefox.close();
  }
});
