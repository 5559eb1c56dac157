// @ts-check
// A fix never costs a word: every case in real Firefox.
const { test, before, after } = require("node:test");
const { open } = require("./firefox.js");
const { until } = require("./chromium.js");
const { PANEL, press } = require("./firefox-visible.js");
const { CASES, HOST, ADDRESS, html } = require("./fix-cases.js");

/** @type {Awaited<ReturnType<typeof open>>} */ let firefox;
let current = CASES[0];
before(async () => {
  firefox = await open(HOST, () => ({
    headers: { "content-type": "text/html; charset=utf-8" },
    body: html(current.body, current.script),
  }));
});
after(() => firefox.close());

for (const one of CASES.filter(({ only }) => only !== "chromium")) {
  test(`${one.name}, in Firefox`, async () => {
    current = one;
    await firefox.goto("about:blank");
    await firefox.goto(ADDRESS);
    const seen = () => firefox.run(PANEL, "system");
    await one.act({
      browser: "firefox",
      run: (expression) => firefox.run(`return window.eval(${JSON.stringify(expression)})`),
      type: async (text) => void (await firefox.keys(text)),
      key: async (key) => void (await firefox.control(key === "undo" ? "z" : "y")),
      press: async () => void (await firefox.press()),
      seen,
      open: async (index) => {
        const { findings } = await seen();
        const { title } = findings[index];
        const nth = findings.slice(0, index).filter((/** @type {any} */ f) => f.title === title).length;
        await firefox.run(press("finding", title, nth), "system");
      },
      button: (name) =>
        until(`the button "${name}"`, () => firefox.run(press("button", name, -1), "system")).then(() => {}),
    });
  });
}
