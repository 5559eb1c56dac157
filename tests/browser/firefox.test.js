// @ts-check
// The same folder in real Firefox: the Gmail fixture at its real address, the icon on the toolbar really
// clicked.
const { test } = require("node:test");
const assert = require("node:assert/strict");
const { open } = require("./firefox.js");
const { until } = require("./chromium.js");
const { PANEL, press } = require("./firefox-visible.js");
const { promised, ADDRESSES, served } = require("./fixtures.js");

const UNDERLINED = `
  const found = {};
  for (const [name, highlight] of CSS.highlights) found[name] = [...highlight].map((range) => range.toString());
  return found;`;
const EDITOR = `return document.querySelector('[g_editable="true"]').outerHTML;`;

test("Gmail in Firefox: press, underlines, panel, card, press again", async () => {
  const address = new URL(ADDRESSES.gmail);
  const firefox = await open(address.host, served("gmail"));
  try {
    await firefox.goto(ADDRESSES.gmail);
    await firefox.click('[g_editable="true"]');
    const before = await firefox.run(EDITOR);
    await firefox.press();
    const seen = await until("the panel", async () => {
      const now = await firefox.run(PANEL, "system");
      return now && now.titles.length === 5 && now;
    });
    assert.deepEqual(
      new Set(seen.titles),
      new Set([
        "Wrong name in the greeting",
        "You're asking before the date they gave",
        "Placeholder left in",
        "Attachment missing",
        "This gives them no reason to reply",
      ]),
    );
    assert.ok(seen.text.includes(`they said ${promised().friday}`), seen.text);
    const marks = await firefox.run(UNDERLINED);
    assert.ok(
      ["Mike", "[project name]", "I have attached my references"].every((words) =>
        marks["tactful-mistake"].includes(words),
      ),
      JSON.stringify(marks),
    );
    assert.equal(marks["tactful-caution"].join(""), "just ", "only the worst level where two overlap");
    assert.equal(await until("the badge", () => firefox.badge()), "5");
    assert.equal(await firefox.run(EDITOR), before, "checking changed the draft");

    // A press on the list explains the finding; the focus stays in the draft.
    assert.ok(await firefox.run(press("finding", "Wrong name in the greeting"), "system"));
    assert.match(
      await until("the card", async () => (await firefox.run(PANEL, "system")).card),
      /Wrong name in the greeting.*Dana Reyes.*Mike → Dana/,
    );
    assert.ok(await firefox.run(`return document.activeElement.matches('[g_editable="true"]');`));

    await firefox.press();
    await until(
      "everything gone",
      async () =>
        (await firefox.run(PANEL, "system")) === null &&
        Object.keys(await firefox.run(UNDERLINED)).length === 0,
    );
    assert.equal(await firefox.run(EDITOR), before);
    assert.deepEqual(firefox.foreign(), [], "a request went elsewhere");
  } finally {
    await firefox.close();
  }
});

test("a frame that is moved or removed in Firefox does not break the checker", async () => {
  const address = new URL(ADDRESSES.proton);
  const firefox = await open(address.host, served("proton"));
  try {
    await firefox.goto(ADDRESSES.proton);
    const frame = `document.querySelector('[data-testid="rooster-iframe"]')`;
    await until("the editor", () =>
      firefox.run(`return !!${frame}.contentDocument?.querySelector("#rooster-editor")`),
    );
    await firefox.run(`${frame}.contentDocument.querySelector("#rooster-editor").focus()`);
    await firefox.press();
    const warned = () =>
      until("the warnings", async () =>
        (await firefox.run(PANEL, "system"))?.titles.includes("Wrong name in the greeting"),
      );
    await warned();
    await firefox.run(`document.querySelector(".composer").append(${frame})`);
    await until("the editor, filled anew", () =>
      firefox.run(`return !!${frame}.contentDocument?.querySelector("#rooster-editor")`),
    );
    await firefox.run(`${frame}.contentDocument.querySelector("#rooster-editor").focus()`);
    await until("its marks", () =>
      firefox.run(
        `return [...${frame}.contentWindow.CSS.highlights.values()].some((h) => [...h].some((r) => r.toString() === "Mike"))`,
      ),
    );
    await firefox.run(`document.querySelector(".composer").remove()`);
    await until("the sentence", async () =>
      /No message is open here/.test((await firefox.run(PANEL, "system"))?.text ?? ""),
    );
    await firefox.press();
    await until("everything gone", async () => (await firefox.run(PANEL, "system")) === null);
  } finally {
    await firefox.close();
  }
});

test("a reminder in Firefox: the permission is asked for only then, and the day rings", async () => {
  const firefox = await open("mail.example", () => ({ headers: { "content-type": "text/html" }, body: "" }));
  try {
    await firefox.goto(await firefox.inside("pages/people.html"));
    /** Calls a function of the extension API in the page. @param {string} name @param {unknown} argument */
    const call = (name, argument) =>
      firefox
        .runAsync(`
      const [resume] = arguments, own = window.wrappedJSObject ?? window;
      own.chrome.${name}(own.JSON.parse(${JSON.stringify(JSON.stringify(argument))})).then((answer) => resume(own.JSON.stringify(answer ?? null)), (error) => resume(String(error)));`)
        .then((text) => JSON.parse(text));
    const tell = (/** @type {object} */ change) => call("runtime.sendMessage", { kind: "change", change });
    const day = (/** @type {number} */ days) =>
      new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
    await tell({ "add-person": { person: { name: "Dana Reyes", email: "dana@northwind.example" } } });
    await tell({ "add-event": { person: 1, at: day(-5), what: "interview" } });
    await firefox.goto(await firefox.inside("pages/people.html"));
    await until("the card", () => firefox.run(`return !!document.querySelector("summary")`));
    await firefox.click("summary");
    assert.equal(await call("permissions.contains", { permissions: ["notifications"] }), false);
    await firefox.click('[data-action="remind"]');
    await until("the browser's question", () => firefox.allow());
    await until("the answer", () =>
      firefox.run(
        `return /You'll be reminded about Dana Reyes/.test(document.getElementById("said").textContent)`,
      ),
    );

    // The day comes: an alarm of yesterday rings at once, and is done.
    await tell({ remind: { person: 1, on: day(-1) } });
    // (a headless Firefox drops the notification itself at once; Chromium's test sees it.)
    await until(
      "the reminder to be done",
      async () =>
        JSON.parse((await call("storage.local.get", "history")).history).people[0].remind_on === undefined,
    );
  } finally {
    await firefox.close();
  }
});

test("the context menu in Firefox makes a site always-on; the browser asks then and there", async () => {
  const address = new URL(ADDRESSES.gmail);
  const firefox = await open(address.host, served("gmail"));
  try {
    await firefox.goto(ADDRESSES.gmail);
    await firefox.click('[g_editable="true"]');
    await firefox.chooseMenu('[g_editable="true"]', "Always check on this site");
    await until("the browser's question", () => firefox.allow());
    // The session starts at once on the page that is open already.
    await until("the findings", async () => (await firefox.run(PANEL, "system"))?.titles.length === 5);
    await firefox.goto(ADDRESSES.gmail);
    await until(
      "the findings, uncalled",
      async () => (await firefox.run(PANEL, "system"))?.titles.length === 5,
    );
    assert.equal(await until("the badge", () => firefox.badge()), "5");
  } finally {
    await firefox.close();
  }
});

test("the switch of a mailbox in Firefox asks the browser, and gives the permission back", async () => {
  const firefox = await open(new URL(ADDRESSES.gmail).host, served("gmail"));
  try {
    await firefox.goto(await firefox.inside("pages/options.html"));
    const isOn = () => firefox.run(`return document.getElementById("mailbox-outlook")?.checked`);
    await until("the switch", async () => (await isOn()) === false);
    await firefox.click("#mailbox-outlook");
    await until("the browser's question", () => firefox.allow());
    const said = () => firefox.run(`return document.getElementById("said").textContent`);
    await until("the answer", async () => (await said()) === "Tactful is now always on at Outlook.");
    assert.equal(await isOn(), true);
    await firefox.click("#mailbox-outlook");
    await until("the end", async () => (await said()) === "Automatic checking is off for Outlook.");
    assert.equal(await isOn(), false);
  } finally {
    await firefox.close();
  }
});

/**
 * Writes and sends the message of the Gmail fixture, checked.
 * @param {Awaited<ReturnType<typeof open>>} firefox
 */
const sends = async (firefox) => {
  await firefox.goto(ADDRESSES.gmail);
  await firefox.click('[g_editable="true"]');
  await firefox.press();
  await until("the findings", async () => (await firefox.run(PANEL, "system"))?.titles.length === 5);
  await firefox.click(".T-I-atl");
  // The page takes the message away, as mail programs do.
  await firefox.run(`document.querySelector('[g_editable="true"]').remove()`);
};

test("in a private window of Firefox the message is checked, and nothing of it is stored", async () => {
  const firefox = await open(new URL(ADDRESSES.gmail).host, served("gmail"), { inPrivateWindows: true });
  try {
    const goBack = await firefox.goPrivate();
    assert.equal(await firefox.inChrome("return PrivateBrowsingUtils.isWindowPrivate(window);"), true);
    await sends(firefox);
    await new Promise((resume) => setTimeout(resume, 1000));
    await goBack();
    await firefox.goto(await firefox.inside("pages/people.html"));
    await until("nobody", () =>
      firefox.run(
        `return !document.getElementById("empty").hidden && !document.querySelector("details.card")`,
      ),
    );
    assert.equal(
      await firefox.runAsync(
        `const [resume] = arguments; (window.wrappedJSObject ?? window).chrome.storage.local.get().then((all) => resume(JSON.stringify(Object.keys(all).filter((key) => key !== "settings"))));`,
      ),
      "[]",
    );
    // The same message in a normal window is stored.
    await sends(firefox);
    await firefox.goto(await firefox.inside("pages/people.html"));
    await until("Dana", () =>
      firefox.run(`return /Dana Reyes/.test(document.getElementById("people").textContent)`),
    );
  } finally {
    await firefox.close();
  }
});

test("a message that is sent in Firefox is written down, once, and the page of people shows it", async () => {
  const firefox = await open(new URL(ADDRESSES.gmail).host, served("gmail"));
  try {
    await sends(firefox);
    await firefox.goto(await firefox.inside("pages/people.html"));
    await until("the card", () => firefox.run(`return !!document.querySelector("details.card > summary")`));
    await firefox.click("details.card > summary");
    const text = await until("the message", async () => {
      const now = await firefox.run(`return document.getElementById("people").textContent`);
      return now.includes("noted when you sent it") && now;
    });
    assert.equal(text.split("noted when you sent it").length - 1, 1);
    assert.match(text, /Dana Reyes/);
  } finally {
    await firefox.close();
  }
});
