// @ts-check
// Boxes that come and go, several at once, pages that have changed, and changes that an editor does not take.
const { test, before, after, beforeEach } = require("node:test");
const assert = require("node:assert/strict");
const { open, until } = require("./chromium.js");
const { panel, pressIn, underlined, overlaid, inWorld, when } = require("./visible.js");
const { show } = require("./fixtures.js");
const { kept, keep } = require("./stored.js");

/** @type {Awaited<ReturnType<typeof open>>} */ let browser;
before(async () => {
  browser = await open();
});
after(async () => void (await browser.close()));
beforeEach(() => keep(browser, { history: undefined, settings: undefined }));

/** @typedef {import("playwright-core").Page} Page */
const has = (/** @type {any} */ seen, /** @type {string} */ quote) =>
  seen.findings.some((/** @type {any} */ f) => f.quote === quote);
/** @param {Page} page */
const marked = async (page) => Object.values(await underlined(page)).flat();
/**
 * Opens the card of some words, and presses the change it offers.
 * @param {Page} page @param {string} quote @param {string} button
 */
const change = (page, quote, button) =>
  until(`the button "${button}"`, async () => {
    const seen = await when(page, `the finding "${quote}"`, (s) => has(s, quote));
    // The list may be rebuilt between the look-up and the press.
    return seen
      .press(seen.findings.findIndex((/** @type {any} */ f) => f.quote === quote))
      .then(() => pressIn(page, button))
      .then(
        () => true,
        () => false,
      );
  });
/** Opens a second compose window of Gmail, to another person. @param {Page} page */
const second = (page) =>
  page.evaluate(() => {
    const first = /** @type {HTMLElement} */ (document.querySelector(".nH.Hd"));
    const other = /** @type {HTMLElement} */ (first.cloneNode(true));
    other.id = "second";
    other.style.right = "640px";
    const chip = /** @type {HTMLElement} */ (other.querySelector("[data-hovercard-id]"));
    Object.assign(chip.dataset, { hovercardId: "ben.ito@southwind.example", name: "Ben Ito" });
    const box = /** @type {HTMLElement} */ (other.querySelector('[g_editable="true"]'));
    box.firstChild?.replaceWith("Dear Xavier,");
    first.after(other);
  });

test("two windows: the focused one is checked, the other keeps its marks until it is closed", async () => {
  const { page } = await show(browser.context, "gmail");
  await second(page);
  const boxes = page.locator('[g_editable="true"]');
  await boxes.first().click({ position: { x: 5, y: 60 } });
  await browser.press(page);
  await when(page, "the first", (s) => /To Dana Reyes/.test(s.text) && has(s, "Mike"));
  assert.ok(!(await marked(page)).includes("Xavier"));
  await boxes.nth(1).focus();
  await when(page, "the second", (s) => /To Ben Ito/.test(s.text) && has(s, "Xavier"));
  const both = await marked(page);
  assert.ok(both.includes("Mike") && both.includes("Xavier"), both.join());
  // Sending one is a sending to its own recipient.
  await page.locator("#second .T-I-atl").click();
  await until("one sending", async () =>
    (await kept(browser)).people.some((/** @type {any} */ p) =>
      p.events.some((/** @type {any} */ e) => e.what.sent),
    ),
  );
  const sentTo = (await kept(browser)).people
    .filter((/** @type {any} */ p) => p.events.some((/** @type {any} */ e) => e.what.sent))
    .map((/** @type {any} */ p) => p.name);
  assert.deepEqual(sentTo, ["Ben Ito"]);
  // A closed window leaves nothing, and the first one is checked again.
  await page.evaluate(() => document.getElementById("second")?.remove());
  await when(page, "the first again", (s) => /To Dana Reyes/.test(s.text));
  const left = await marked(page);
  assert.ok(left.includes("Mike") && !left.includes("Xavier"), left.join());
  await page.close();
});

test("a box that is rebuilt, emptied, or moved with its frame leaves no mark behind", async () => {
  const { page } = await show(browser.context, "gmail");
  await page.locator('[g_editable="true"]').click({ position: { x: 5, y: 60 } });
  await browser.press(page);
  await when(page, "the warnings", (s) => has(s, "Mike"));
  await page.evaluate(() => {
    const box = /** @type {HTMLElement} */ (document.querySelector('[g_editable="true"]'));
    const anew = /** @type {HTMLElement} */ (box.cloneNode(true));
    anew.firstChild?.replaceWith("Dear Peter,");
    box.replaceWith(anew);
  });
  await when(page, "the new box", (s) => has(s, "Peter"));
  assert.ok(!(await marked(page)).includes("Mike"));
  await page.evaluate(() => document.querySelector('[g_editable="true"]')?.replaceChildren());
  await when(page, "an empty box", (s) => s.findings.length === 0 || !has(s, "Peter"));
  assert.deepEqual((await marked(page)).filter(Boolean), []);
  await page.close();

  const { page: framed } = await show(browser.context, "proton");
  await framed
    .frameLocator('[data-testid="rooster-iframe"]')
    .locator("#rooster-editor")
    .click({ position: { x: 5, y: 60 } });
  await browser.press(framed);
  await when(framed, "the frame's warnings", (s) => has(s, "Mike"));
  await framed.evaluate(() =>
    document
      .querySelector(".composer")
      ?.append(/** @type {Element} */ (document.querySelector('[data-testid="rooster-iframe"]'))),
  );
  // A moved frame reloads: its old document is gone, with every mark in it.
  await framed.waitForTimeout(700);
  await when(framed, "the moved frame's warnings", (s) => has(s, "Mike"));
  const frame =
    framed.frames().find((f) => f.parentFrame() && f.url() === "about:srcdoc" && f !== framed.frames()[1]) ??
    framed.frames()[2];
  await until("its marks", async () =>
    Object.values(await underlined(frame))
      .flat()
      .includes("Mike"),
  );
  await framed.close();
});

test("boxes that come and go leave no listeners, nodes or documents", async () => {
  const { page } = await show(browser.context, "nothing");
  await browser.press(page);
  await until("the panel", () => panel(page));
  const cdp = await page.context().newCDPSession(page);
  const round = async (/** @type {number} */ n) => {
    await page.evaluate(() => {
      const box = document.createElement("div");
      box.contentEditable = "true";
      box.textContent = "Dear Dana, thank you for the interview about [role], I would love to join the team.";
      const area = document.createElement("textarea");
      area.value = "Dear Dana, thank you for the interview about [role], I would love to join the team.";
      document.getElementById("place")?.replaceChildren(box, area);
      box.focus();
    });
    await when(page, `box ${n}`, (s) => has(s, "[role]"));
    await page.locator("#place textarea").focus();
    await until("the overlay", async () => (await overlaid(page)).length);
    await page.evaluate(() => document.getElementById("place")?.replaceChildren());
    await when(page, "no box", (s) => /No message is open/.test(s.state));
  };
  const count = async () => {
    await cdp.send("HeapProfiler.collectGarbage");
    await cdp.send("HeapProfiler.collectGarbage");
    return cdp.send("Memory.getDOMCounters");
  };
  for (let n = 0; n < 3; n++) await round(n);
  const first = await count();
  for (let n = 0; n < 12; n++) await round(n);
  const last = await count();
  assert.ok(
    last.jsEventListeners - first.jsEventListeners <= 4,
    `${first.jsEventListeners} → ${last.jsEventListeners} listeners`,
  );
  assert.ok(last.nodes - first.nodes <= 60, `${first.nodes} → ${last.nodes} nodes`);
  assert.equal(last.documents, first.documents);
  await page.close();
});

test("a page's opt-out is respected, and spellcheck=false is not an opt-out", async () => {
  const { page } = await show(browser.context, "textarea");
  await page.evaluate(() =>
    document.querySelector("textarea")?.setAttribute("data-enable-grammarly", "false"),
  );
  await page.locator("textarea").click();
  await browser.press(page);
  await when(page, "the sentence", (s) => /asks writing tools not to read this box/.test(s.state));
  await browser.press(page);
  await until("off", async () => (await panel(page)) === null);
  await page.evaluate(() => {
    document.querySelector("textarea")?.removeAttribute("data-enable-grammarly");
    document.querySelector("textarea")?.setAttribute("spellcheck", "false");
  });
  await page.locator("textarea").click();
  await browser.press(page);
  await when(page, "the warnings", (s) => has(s, "Mike"));
  await page.close();
});

test("a site that has changed: the panel names the missing parts, and the rest works", async () => {
  const { page } = await show(browser.context, "gmail");
  await page.evaluate(() => {
    document.querySelectorAll(".aoD, input[name=subjectbox], input[name=from], header").forEach((e) => {
      e.remove();
    });
    document.title = "Mail";
  });
  await page.locator('[g_editable="true"]').click({ position: { x: 5, y: 60 } });
  await browser.press(page);
  const seen = await when(page, "the blank", (s) => has(s, "[project name]"));
  assert.ok(!has(seen, "Mike"), "a name was judged although nobody is known");
  for (const words of ["words · ", "Who is this for?", "No subject line found", "Your own name wasn't found"])
    assert.ok(seen.text.includes(words), `${words} in ${seen.text}`);
  await page.close();

  // Where only the names of the parts have changed, the generic reading finds them.
  const { page: other } = await show(browser.context, "gmail");
  await other.evaluate(() => {
    document.querySelectorAll("[name=to]").forEach((e) => {
      e.removeAttribute("name");
    });
    document.querySelectorAll(".afV").forEach((e) => {
      e.removeAttribute("role");
    });
    document.querySelector(".agP")?.setAttribute("aria-label", "To");
    document.querySelector("input[name=subjectbox]")?.removeAttribute("name");
  });
  await other.locator('[g_editable="true"]').click({ position: { x: 5, y: 60 } });
  await browser.press(other);
  const found = await when(other, "the wrong name", (s) => has(s, "Mike"));
  assert.match(found.text, /To Dana Reyes/);
  assert.doesNotMatch(found.text, /Who is this for|No subject/);
  await other.close();
});

test("an editor that rejects the change: the draft is as before, and the words can be copied", async () => {
  const { page } = await show(browser.context, "contenteditable");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate(() => {
    const box = /** @type {HTMLElement} */ (document.querySelector(".text"));
    const own = box.innerHTML;
    // An editor with its own document model, which restores its text after every input of the browser.
    box.addEventListener("input", () => {
      const policy = /** @type {any} */ (window).trustedTypes.createPolicy(`own${Math.random()}`, {
        createHTML: (/** @type {string} */ text) => text,
      });
      box.innerHTML = policy.createHTML(own);
    });
  });
  const box = page.locator(".text");
  const html = await box.evaluate((e) => e.innerHTML);
  await box.click();
  await browser.press(page);
  await change(page, "Mike", "Mike → Dana");
  await when(page, "the refusal", (s) =>
    /didn't accept the change\. Your draft is unchanged\./.test(s.card ?? ""),
  );
  assert.equal(await box.evaluate((e) => e.innerHTML), html);
  await pressIn(page, "Copy “Dana”");
  await when(page, "the copy", (s) => /Copied/.test(s.card ?? ""));
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "Dana");
  await page.close();
});

test("a read-only box, a word being composed, a selection, a full box", async () => {
  const { page } = await show(browser.context, "textarea");
  const box = page.locator("textarea");
  await box.click();
  await browser.press(page);
  await when(page, "the warnings", (s) => has(s, "Mike"));
  await box.evaluate((area) => {
    /** @type {HTMLTextAreaElement} */ (area).readOnly = true;
  });
  await change(page, "Mike", "Mike → Dana");
  await when(page, "the reason", (s) => /can't be edited right now/.test(s.card ?? ""));
  await box.evaluate((area) => {
    /** @type {HTMLTextAreaElement} */ (area).readOnly = false;
  });

  // While a word is composed, nothing is changed under it.
  const cdp = await page.context().newCDPSession(page);
  await box.focus();
  await page.keyboard.press("Control+End");
  await cdp.send("Input.imeSetComposition", { text: "にほ", selectionStart: 2, selectionEnd: 2 });
  await change(page, "Mike", "Mike → Dana");
  await when(page, "the wait", (s) => /Finish typing the word/.test(s.card ?? ""));
  assert.match(await box.inputValue(), /Mike[\s\S]*にほ$/);
  await cdp.send("Input.insertText", { text: "日本" });
  assert.match(await box.inputValue(), /Mike[\s\S]*日本$/);

  // A selection stays on its words.
  await box.evaluate((area) => {
    const text = /** @type {HTMLTextAreaElement} */ (area);
    text.setSelectionRange(text.value.indexOf("forecasting"), text.value.indexOf(" room"), "backward");
  });
  await page.waitForTimeout(400);
  await change(page, "Mike", "Mike → Dana");
  await when(page, "the change", (s) => /Changed to/.test(s.card ?? ""));
  assert.deepEqual(
    await box.evaluate((area) => {
      const { value, selectionStart, selectionEnd, selectionDirection } = /** @type {HTMLTextAreaElement} */ (
        area
      );
      return [value.slice(selectionStart, selectionEnd), selectionDirection];
    }),
    ["forecasting", "backward"],
  );
  await page.keyboard.press("Control+z");
  await when(page, "the warning again", (s) => has(s, "Mike"));

  // A full box would cut the change off, so the change is undone completely.
  await box.evaluate((area) => {
    const text = /** @type {HTMLTextAreaElement} */ (area);
    const at = document.querySelector("input[name=to]");
    /** @type {HTMLInputElement} */ (at).value = "Bartholomew Reyes <bartholomew.reyes@northwind.example>";
    at?.dispatchEvent(new Event("input", { bubbles: true }));
    text.maxLength = text.value.length;
  });
  await change(page, "Mike", "Mike → Bartholomew");
  await when(page, "the refusal", (s) => /Your draft is unchanged/.test(s.card ?? ""));
  assert.match(await box.inputValue(), /^Dear Mike,/);
  await page.close();
});

test("moments are read as pages write them, in their language", async () => {
  const { page } = await show(browser.context, "textarea");
  await browser.press(page);
  await until("the panel", () => panel(page));
  const now = "2026-11-24T12:00"; // a Tuesday
  const cases = [
    ["en", "Nov 21, 2026, 4:10 PM", "2026-11-21T16:10"],
    ["en", "Sep 20", "2026-09-20"],
    ["en", "Dec 3", "2025-12-03"],
    ["en", "Yesterday 9:05 AM", "2026-11-23T09:05"],
    ["en", "Today 12:05 AM", "2026-11-24T00:05"],
    ["en", "Friday 10:42 PM", "2026-11-20T22:42"],
    ["en", "2026-11-21T16:10", "2026-11-21T16:10"],
    ["en", "11/21/2026 4:10 PM", "2026-11-21T16:10"],
    ["en-GB", "21/11/2026 16:10", "2026-11-21T16:10"],
    ["de", "21. Nov. 2026, 16:10", "2026-11-21T16:10"],
    ["de", "Sa., 21. November 2026 um 16:10", "2026-11-21T16:10"],
    ["de", "gestern 9:05", "2026-11-23T09:05"],
    ["de", "21.11.2026 16:10", "2026-11-21T16:10"],
    ["es", "viernes 9:12", "2026-11-20T09:12"],
    ["es", "21 nov 2026, 16:10", "2026-11-21T16:10"],
    ["es", "ayer 22:30", "2026-11-23T22:30"],
    ["es", "mar 9:12", "2026-11-17T09:12"],
    ["fr", "21 nov. 2026 16:10", "2026-11-21T16:10"],
    ["ja", "2026年11月21日 16:10", "2026-11-21T16:10"],
    ["pl", "21 listopada 2026, 16:10", "2026-11-21T16:10"],
    ["en", "a while ago", "a while ago"],
    ["xx-not-a-language!", "Nov 21, 2026", "2026-11-21"],
  ];
  const found = await inWorld(
    page,
    `${JSON.stringify(cases)}.map(([lang, text]) => tactful.parseDate(text, { lang, now: new Date("${now}") }))`,
  );
  cases.forEach(([lang, text, wanted], n) => {
    assert.equal(found[n], wanted, `${lang}: ${text}`);
  });
  await page.close();
});

/** Boxes of every kind, each with the style that makes it hard to follow. */
const SHAPES = {
  plain: "",
  "a large font with letter spacing": "font: 22px/1.7 Georgia; letter-spacing: 1.5px; word-spacing: 4px;",
  "no wrapping": "white-space: pre; overflow: auto; width: 220px;",
  "right to left": "direction: rtl;",
  "in capitals, indented": "text-transform: uppercase; text-indent: 40px;",
  "zoomed by the page": "zoom: 1.4;",
  "drawn smaller": "transform: scale(0.8); transform-origin: 10px 20px;",
  "thick borders, uneven padding": "border: 9px solid; padding: 3px 17px 5px 29px; box-sizing: border-box;",
};
/**
 * Returns the place of a word in the browser's own layout, measured in a copy of the box with all its
 * properties.
 * @param {Page} page @param {string} word
 */
const place = (page, word) =>
  page.locator("textarea").evaluate((box, word) => {
    const area = /** @type {HTMLTextAreaElement} */ (box);
    const style = getComputedStyle(area);
    const copy = document.createElement("div");
    for (const name of style) copy.style.setProperty(name, style.getPropertyValue(name));
    const at = area.getBoundingClientRect();
    const scale = at.width / area.offsetWidth;
    Object.assign(copy.style, {
      position: "fixed",
      left: "0",
      top: "0",
      margin: "0",
      transform: "none",
      zoom: "1",
      boxSizing: "border-box",
      width: `${area.offsetWidth}px`,
      height: `${area.offsetHeight}px`,
      overflow: "scroll",
    });
    if (
      style.overflowY !== "scroll" &&
      area.offsetHeight - area.clientHeight <= area.clientTop * 2 + 2 &&
      area.scrollWidth <= area.clientWidth
    )
      copy.style.overflow = "hidden";
    copy.textContent = area.value;
    document.body.append(copy);
    copy.scrollTop = area.scrollTop;
    copy.scrollLeft = area.scrollLeft;
    const range = document.createRange();
    const start = area.value.indexOf(word);
    range.setStart(/** @type {Node} */ (copy.firstChild), start);
    range.setEnd(/** @type {Node} */ (copy.firstChild), start + word.length);
    const rect = range.getBoundingClientRect();
    copy.remove();
    return { x: at.left + rect.left * scale, y: at.top + rect.top * scale };
  }, word);

for (const [name, style] of Object.entries(SHAPES)) {
  test(`the overlay covers the words of a text box: ${name}`, async () => {
    const { page } = await show(browser.context, "textarea");
    const box = page.locator("textarea");
    await box.evaluate((area, style) => {
      /** @type {HTMLElement} */ (area).style.cssText = `overflow-y: scroll; ${style}`;
    }, style);
    await box.click();
    await browser.press(page);
    await when(page, "the warnings", (s) => has(s, "Mike"));
    const lies = async (/** @type {string} */ what) => {
      let last = "";
      await until(
        `${name}: the mark on "[topic]" ${what} (${last})`,
        async () => {
          const mark = (await overlaid(page)).find((m) => m.text === "[topic]");
          const wanted = await place(page, "[topic]");
          last = JSON.stringify({ mark, wanted });
          return mark && Math.abs(mark.x - wanted.x) < 2 && Math.abs(mark.y - wanted.y) < 5;
        },
        4000,
      ).catch((error) => {
        throw new Error(`${error.message}: ${last}`);
      });
    };
    await lies("at first");
    await box.evaluate((area) => {
      area.scrollTop = 25;
    });
    await lies("after scrolling");
    await box.evaluate((area) => {
      /** @type {HTMLElement} */ (area).style.width = "300px";
    });
    await lies("after resizing");
    // Something above grows: the box moves without a scroll or a resize.
    await page.evaluate(() => {
      const above = document.createElement("div");
      above.style.cssText = "height: 37px";
      document.body.prepend(above);
    });
    await lies("after it was moved");
    await page.evaluate(() => document.querySelector("textarea")?.focus());
    await page.keyboard.press("Control+Home");
    await page.keyboard.type("Oh! ");
    await lies("after typing before it");
    await page.close();
  });
}

test("a text box that is cut off by what is around it shows marks only where it is seen", async () => {
  const { page } = await show(browser.context, "textarea");
  await page.evaluate(() => {
    const area = /** @type {HTMLElement} */ (document.querySelector("textarea"));
    const around = document.createElement("div");
    around.style.cssText = "height: 60px; overflow: auto; border: 1px solid";
    area.replaceWith(around);
    around.append(area);
    area.style.height = "300px";
  });
  await page.locator("textarea").click();
  await browser.press(page);
  await when(page, "the warnings", (s) => has(s, "[topic]"));
  const shown = await inMirror(page);
  const edge = await page.evaluate(
    () => document.querySelector("textarea")?.parentElement?.getBoundingClientRect().bottom ?? 0,
  );
  assert.ok(
    shown.bottom <= edge + 1,
    `the overlay shows down to ${shown.bottom}, the box is seen down to ${edge}`,
  );
  await page.close();
});

/** Returns the lower edge of the visible overlay. @param {Page} page */
async function inMirror(page) {
  const cdp = await page.context().newCDPSession(page);
  const { root } = await cdp.send("DOM.getDocument", { depth: -1, pierce: true });
  /** @type {any} */ let overlay = null;
  const visit = (/** @type {any} */ node) => {
    if ((node.attributes ?? []).includes("overlay")) overlay = node;
    [...(node.children ?? []), ...(node.shadowRoots ?? [])].forEach(visit);
  };
  visit(root);
  const { object } = await cdp.send("DOM.resolveNode", { nodeId: overlay.nodeId });
  const { result } = await cdp.send("Runtime.callFunctionOn", {
    objectId: object.objectId,
    returnByValue: true,
    functionDeclaration:
      "function () { const cut = this.style.clipPath.slice(6, -1).split(' ').map(parseFloat); return { bottom: this.getBoundingClientRect().bottom - (cut[2] ?? cut[0]) }; }",
  });
  await cdp.detach();
  return result.value;
}
