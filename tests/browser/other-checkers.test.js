// @ts-check
// Other checkers beside Tactful: what they add to a page is neither read nor taken for a box, and the panel
// keeps clear of their buttons. Their markup is that of public saved pages and sources.
const { test, before, after } = require("node:test");
const assert = require("node:assert/strict");
const { open, until } = require("./chromium.js");
const { panel, readAround, frameOf, underlined, pressIn, inWorld } = require("./visible.js");

/** @type {Awaited<ReturnType<typeof open>>} */ let browser;
before(async () => {
  browser = await open();
});
after(async () => void (await browser.close()));

const LETTER =
  "<p>Dear Mike,</p><p>Thank you for the interview. I has enjoyed it.</p><p>Best regards,<br>Sam Okafor</p>";
const TEXT = "Dear Mike, Thank you for the interview. I has enjoyed it. Best regards, Sam Okafor";
const OVER = "position:absolute;inset:0;pointer-events:none";

/**
 * What each checker adds: inside the box, and beside it.
 * @type {Record<string, {inside: string, beside: string}>}
 */
const ADDED = {
  Grammarly: {
    inside: `<grammarly-extension data-grammarly-shadow-root="true" style="${OVER}" class="cGcvT"><div data-grammarly-part="highlights">Theirs</div></grammarly-extension>`,
    beside: `<grammarly-extension data-grammarly-shadow-root="true" class="cGcvT"><div data-grammarly-part="gbutton" style="position:fixed;right:40px;bottom:40px;width:40px;height:40px">G</div></grammarly-extension><grammarly-mirror><div contenteditable="true" style="width:700px;height:600px">Theirs</div></grammarly-mirror>`,
  },
  LanguageTool: {
    inside: `<lt-highlighter contenteditable="false"><lt-div class="lt-highlighter__wrapper" spellcheck="false" style="${OVER}"><lt-div class="lt-highlighter__scroll-element">Theirs</lt-div></lt-div></lt-highlighter>`,
    beside: `<lt-toolbar contenteditable="false" data-lt-force-appearance="light"><lt-div class="lt-toolbar__wrapper" style="position:fixed;right:40px;bottom:40px;display:block;width:60px;height:24px"><lt-div class="lt-toolbar__status-icon" title="LanguageTool - Spelling and Grammar Check">3</lt-div></lt-div></lt-toolbar><lt-mirror><textarea style="width:700px;height:600px">Theirs</textarea></lt-mirror>`,
  },
  QuillBot: {
    inside: `<quillbot-extension-highlights style="${OVER}"><qb-div>Theirs</qb-div></quillbot-extension-highlights><quillbot-extension-portal></quillbot-extension-portal>`,
    beside: `<quillbot-extension-portal><button style="position:fixed;right:40px;bottom:40px;width:40px;height:40px">Q</button><textarea style="width:700px;height:600px">Theirs</textarea></quillbot-extension-portal>`,
  },
  Harper: {
    inside: `<harper-render-box style="${OVER}"><div id="harper-highlight">Theirs</div></harper-render-box>`,
    beside: `<harper-render-box><textarea style="width:700px;height:600px">Theirs</textarea></harper-render-box>`,
  },
};

/** @param {string} inside @param {string} beside @param {number} [width] of the box, in pixels */
const page = async (inside, beside, width = 1200) => {
  const made = await browser.context.newPage();
  await made.route(/^https?:/, (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      body: `<!doctype html><form><input name="to" value="Dana Reyes"><div id="box" contenteditable="true" style="position:relative;width:${width}px;height:640px;border:1px solid">${LETTER}${inside}</div></form>${beside}`,
    }),
  );
  await made.goto("https://beside.northwind.example/");
  return made;
};
const isRead = (/** @type {any} */ seen) =>
  ["Mike", "has"].every((quote) => seen?.findings.some((/** @type {any} */ f) => f.quote === quote));

for (const [checker, { inside, beside }] of Object.entries(ADDED)) {
  test(`what ${checker} adds is not read, and is no box`, async () => {
    const made = await page(inside, beside);
    const html = () => made.locator("#box").evaluate((box) => box.outerHTML);
    const before = await html();
    await browser.press(made); // no box has the focus: the largest one is read
    await until("the report", async () => isRead(await panel(made)));
    const { runs } = await readAround(made);
    const text = runs.map((/** @type {any} */ run) => (run.breaks ? " " : "") + run.text).join("");
    assert.equal(text.replace(/\s+/g, " ").trim(), TEXT);
    assert.equal(await html(), before);
    // The writer goes into a field of the other checker: the letter stays what is checked.
    const theirs = made.locator(
      "grammarly-mirror > div, lt-mirror textarea, quillbot-extension-portal textarea, harper-render-box textarea",
    );
    await theirs.last().focus();
    assert.equal(await inWorld(made, "String(tactful.findBox().box?.id)"), "box");
    assert.ok(isRead(await panel(made)));
    // A change is made in spite of what is in the box.
    const marked = async () => Object.values(await underlined(made)).flat();
    assert.ok((await marked()).includes("Mike"));
    const seen = await panel(made);
    await seen?.press(seen.findings.findIndex((f) => f.quote === "Mike"));
    await pressIn(made, "Mike → Dana");
    await until("the change", async () => (await made.locator("#box").innerText()).includes("Dear Dana,"));
    await until("no mark", async () => !(await marked()).includes("Mike"));
    assert.equal((await html()).replace("Dana", "Mike"), before);
    await made.close();
  });
}

test("a change that another checker makes causes no new check", async () => {
  const made = await page(ADDED.LanguageTool.inside, "");
  const worker = browser.context.serviceWorkers()[0] ?? browser.worker;
  await worker.evaluate(() => {
    chrome.runtime.onConnect.addListener((port) =>
      port.onMessage.addListener(() => {
        /** @type {any} */ (globalThis).checks++;
      }),
    );
  });
  await made.locator("#box").focus();
  await browser.press(made);
  await until("the report", async () => isRead(await panel(made)));
  await worker.evaluate(() => {
    /** @type {any} */ (globalThis).checks = 0;
  });
  const checks = () => worker.evaluate(() => /** @type {any} */ (globalThis).checks);
  // Four changes, farther apart than the pause after which a change is checked.
  await made.evaluate(
    () =>
      new Promise((resume) => {
        const wrapper = /** @type {Element} */ (document.querySelector("lt-div"));
        let left = 4;
        const timer = setInterval(() => {
          wrapper.append(document.createElement("lt-div"));
          document.querySelector("#box")?.append(document.createElement("lt-highlighter"));
          wrapper.firstElementChild?.replaceChildren(`Others ${left}`);
          if (--left > 0) return;
          clearInterval(timer);
          resume(null);
        }, 400);
      }),
  );
  assert.equal(await checks(), 0);
  await made.locator("#box p").first().click();
  await made.keyboard.type("x");
  await until("the check of an edit", async () => (await checks()) > 0);
  await made.close();
});

for (const checker of ["Grammarly", "LanguageTool", "QuillBot"])
  test(`the panel keeps clear of the button of ${checker}`, async () => {
    const beside = ADDED[checker].beside.replace(/<(grammarly|lt)-mirror>.*|<textarea.*?textarea>/, "");
    const made = await page("", beside.replaceAll("right:40px;bottom:40px", "left:930px;top:40px"), 880);
    await made.locator("#box").focus();
    await browser.press(made);
    await until("the report", async () => isRead(await panel(made)));
    const button = made.locator(
      "[data-grammarly-part=gbutton], .lt-toolbar__wrapper, quillbot-extension-portal button",
    );
    const theirs = await button.first().boundingBox();
    await until("the panel beside it", async () => {
      const element = await frameOf(made, "panel")?.frameElement();
      const ours = await element?.boundingBox();
      return (
        ours &&
        theirs &&
        (ours.x + ours.width <= theirs.x ||
          theirs.x + theirs.width <= ours.x ||
          ours.y + ours.height <= theirs.y ||
          theirs.y + theirs.height <= ours.y)
      );
    });
    await made.close();
  });
