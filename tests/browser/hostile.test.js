// @ts-check
// Hostile pages and letters, in real Chromium: each leads to a sentence, findings or silence, never to a
// hang, to text that is parsed as markup, or to a changed draft.
const { test, before, after } = require("node:test");
const assert = require("node:assert/strict");
const { open, until } = require("./chromium.js");
const { panel, frameOf } = require("./visible.js");

/** @type {Awaited<ReturnType<typeof open>>} */ let browser;
before(async () => {
  browser = await open();
});
after(async () => void (await browser.close()));

const LETTER =
  "Dear Mike, thank you for the interview on Friday. I'm just checking in about [role]. I would love to join the team. Please let me know. Sam";
const FORM = (/** @type {string} */ body, to = "Dana Reyes &lt;dana.reyes@northwind.example&gt;") =>
  `<form><input name="to" value="${to}"><input name="subject" value="Analyst interview">${body}</form>`;
const BOX = (/** @type {string} */ text) =>
  `<div id="box" contenteditable="true" role="textbox" style="min-height:80px">${text}</div>`;

/**
 * A page of its own making, at a real address, its scripts allowed.
 * @param {string} body @param {string} [script]
 */
async function page(body, script = "") {
  const made = await browser.context.newPage();
  await made.route("https://mail.hostile.example/**", (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      body: `<!doctype html><meta charset="utf-8"><title>Mail</title><body>${body}<script>${script}</script>`,
    }),
  );
  await made.goto("https://mail.hostile.example/write");
  return made;
}
/** @param {import("playwright-core").Page} made */
const pressed = async (made, selector = "#box") => {
  await made.locator(selector).focus();
  await browser.press(made);
};
/**
 * @param {import("playwright-core").Page} made @param {string} what
 * @param {(now: NonNullable<Awaited<ReturnType<typeof panel>>>) => unknown} fits
 */
const shows = (made, what, fits) =>
  until(
    what,
    async () => {
      const now = await panel(made);
      return now && fits(now) ? now : null;
    },
    30000,
  );
const isWarned = (/** @type {any} */ now) =>
  now.findings.some((/** @type {any} */ finding) => finding.quote === "[role]");
const answers = (/** @type {import("playwright-core").Page} */ made) =>
  made.evaluate(() => new Promise((resume) => setTimeout(() => resume(true), 0)));

test("a page that throws the panel out again and again has its way, and hangs nothing", async () => {
  const made = await page(
    FORM(BOX(LETTER)),
    `
    new MutationObserver((changes) => changes.forEach((change) => {
change.addedNodes.forEach((node) => { if (node.localName === "div") { node.remove(); window.thrown = (window.thrown ?? 0) + 1; } });
})).observe(document.documentElement, { childList: true });`,
  );
  const before = await made.locator("#box").evaluate((box) => box.outerHTML);
  await pressed(made);
  await until("the panel to give way", () =>
    made.evaluate(() => /** @type {any} */ (window).thrown >= 10 && CSS.highlights.size === 0),
  );
  const thrown = await made.evaluate(() => /** @type {any} */ (window).thrown);
  await made.waitForTimeout(500);
  assert.equal(await made.evaluate(() => /** @type {any} */ (window).thrown), thrown, "it went on");
  assert.equal(await made.locator("#box").evaluate((box) => box.outerHTML), before);
  await made.close();
});

test("a page that throws the panel out once gets it back", async () => {
  const made = await page(FORM(BOX(LETTER)));
  await pressed(made);
  await shows(made, "the findings", isWarned);
  await made.evaluate(() =>
    [...document.documentElement.children]
      .filter((one) => one.localName === "div")
      .forEach((one) => {
        one.remove();
      }),
  );
  await shows(made, "the panel again", isWarned);
  await made.close();
});

test("overridden prototypes and polluted objects do not affect us", async () => {
  const made = await page(
    FORM(BOX(LETTER)),
    `
    const broken = () => { throw new Error("broken by the page"); };
    for (const [type, names] of [[Element, ["attachShadow", "querySelector", "querySelectorAll", "closest", "matches", "getBoundingClientRect"]], [Node, ["appendChild", "contains", "compareDocumentPosition"]], [Array, ["map", "filter", "find", "flatMap"]], [Document, ["createElement", "createTreeWalker"]], [Range, ["setStart"]], [Promise, ["then"]]]) for (const name of names) type.prototype[name] = broken;
    JSON.stringify = broken; window.Map = broken; window.getComputedStyle = broken;
    Object.prototype.kind = "off"; Object.prototype.error = "polluted"; Object.prototype.runs = [];
    window.tactful = { session: { stop: broken } }; window.chrome = { runtime: { sendMessage: broken } };`,
  );
  await pressed(made);
  await shows(made, "the findings", isWarned);
  await made.close();
});

test("a clobbered form is read like any other", async () => {
  const clobbered = [
    "parentElement",
    "parentNode",
    "children",
    "attributes",
    "getAttribute",
    "querySelector",
    "querySelectorAll",
    "closest",
    "contains",
    "ownerDocument",
    "textContent",
    "elements",
    "id",
    "body",
    "firstChild",
    "childNodes",
    "addEventListener",
  ]
    .map((name) => `<input name="${name}" id="${name}">`)
    .join("");
  const made = await page(
    `<img name="documentElement"><form name="body"></form>${FORM(clobbered + BOX(LETTER))}`,
  );
  await pressed(made);
  await shows(made, "the findings", isWarned);
  await made.close();
});

test("event loops, a stolen focus and a box that rewrites itself do not stop the checker", async () => {
  const made = await page(
    FORM(BOX(LETTER)),
    `
    const box = document.getElementById("box");
    setInterval(() => box.dispatchEvent(new InputEvent("input", { bubbles: true })), 5);
    setInterval(() => { for (const kind of ["focusin", "focus", "blur", "scroll", "resize", "selectionchange", "mousemove"]) { document.dispatchEvent(new Event(kind)); box.dispatchEvent(new Event(kind, { bubbles: true })); } }, 10);
    addEventListener("focusin", () => window.blurs && document.activeElement.blur());
    setInterval(() => box.append(document.createTextNode("")), 20);`,
  );
  await pressed(made);
  await shows(made, "the findings", isWarned);
  await made.evaluate(() => {
    /** @type {any} */ (window).blurs = true;
  });
  assert.ok(await answers(made));
  await browser.press(made);
  await until("off", async () => (await panel(made)) === null);
  await made.close();
});

test("markup in letter, names and subject is words", async () => {
  const evil = "&lt;img src=x onerror=&quot;window.hit=1&quot;&gt;";
  const made = await page(
    FORM(
      BOX(`Dear ${evil}, ${LETTER} &lt;script&gt;window.hit=1&lt;/script&gt; [${evil}]`),
      `${evil} Reyes &lt;dana@northwind.example&gt;`,
    ),
  );
  await pressed(made);
  const seen = await shows(made, "the findings", isWarned);
  for (let at = 0; at < seen.findings.length; at++) {
    await seen.press(at);
    await until("the card", async () => (await panel(made))?.card);
  }
  const tags = (
    await Promise.all(
      /** @type {const} */ (["panel", "card"]).map((role) =>
        frameOf(made, role)?.evaluate(() =>
          [...document.body.querySelectorAll("*")].map((element) => element.localName),
        ),
      ),
    )
  ).flatMap((names) => names ?? []);
  assert.ok(tags.length > 20);
  assert.deepEqual(
    tags.filter((tag) => ["img", "script", "iframe", "object", "style", "a"].includes(tag)),
    [],
  );
  assert.equal(await made.evaluate(() => /** @type {any} */ (window).hit), undefined);
  await made.close();
});

test("strange characters: Zalgo, bidi controls, lone surrogates, NUL, no break anywhere", async () => {
  const made = await page(FORM(BOX(LETTER)));
  await pressed(made);
  await shows(made, "the findings", isWarned);
  const strange = {
    zalgo: `D${"\u0300\u0327\u0335".repeat(400)}ana `.repeat(20),
    bidi: `\u202e\u2066${LETTER}\u2069\u202c\u200f`,
    surrogates: `\ud800 ${LETTER} \udfff`,
    nul: `\0${LETTER}\0`,
    long: "x".repeat(20000),
    joiners: "👨‍👩‍👧‍👦".repeat(500),
    spaces: "\u00a0\u200b\u3000\ufeff".repeat(500),
  };
  for (const [name, text] of Object.entries(strange)) {
    await made.locator("#box").evaluate((box, text) => {
      box.textContent = text;
    }, `${text} [${name}] [role]`);
    await shows(made, name, (now) => isWarned(now) || now.text.includes("couldn't be checked"));
    assert.equal(
      await made.locator("#box").evaluate((box) => box.childNodes.length),
      1,
      `${name}: the draft was changed`,
    );
  }
  await made.close();
});

test("a megabyte of letter, ten thousand recipients, sixteen hundred elements deep", async () => {
  const many = Array.from({ length: 10000 }, (_, at) => `p${at}@northwind.example`).join(", ");
  for (const [name, body] of Object.entries({
    long: FORM(BOX(`<p>${LETTER}</p>${`<p>${LETTER.replace("[role]", "the role")}</p>`.repeat(7600)}`)),
    recipients: FORM(BOX(LETTER), many),
    deep: `<div id="deep"></div>`,
  })) {
    const made = await page(
      body,
      name === "deep"
        ? `
      let at = document.getElementById("deep");
      for (let depth = 0; depth < 1200; depth++) at = at.appendChild(document.createElement("div"));
      at.innerHTML = ${JSON.stringify(FORM(BOX(LETTER)))};
      let inner = document.getElementById("box");
      for (let depth = 0; depth < 400; depth++) inner = inner.appendChild(document.createElement("span"));
      inner.textContent = "[project name]";`
        : "",
    );
    const started = Date.now();
    await pressed(made);
    // The debugging protocol cannot list a page so deep: the marks are asked for.
    await until(
      `${name}: the marks`,
      () =>
        made.evaluate(() =>
          [...CSS.highlights.values()].some((highlight) =>
            [...highlight].some((range) => /role|project/.test(range.toString())),
          ),
        ),
      30000,
    );
    assert.ok(await answers(made), `${name}: the page hangs after ${Date.now() - started} ms`);
    await browser.press(made);
    await until(`${name}: off`, () => made.evaluate(() => CSS.highlights.size === 0));
    await made.close();
  }
});
