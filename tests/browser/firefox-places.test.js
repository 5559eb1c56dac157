// @ts-check
// The behaviours of every place in real Firefox, the icon on the toolbar really clicked.
const { test, before, after } = require("node:test");
const assert = require("node:assert/strict");
const { open } = require("./firefox.js");
const { until } = require("./chromium.js");
const { PANEL, MIRRORED, press } = require("./firefox-visible.js");
const { html, STRICT } = require("./fixtures.js");
const { PLACES } = require("./places.js");
const { scripts } = require("./page-scripts.js");
const { BEHAVIOURS } = require("./behaviours.js");
const { HOST, answer } = require("./editors/pages.js");

/** @type {Awaited<ReturnType<typeof open>>} */ let firefox;
/** The place that is being visited: several share an address. */
let current = PLACES[0];
before(async () => {
  const hosts = [...new Set(PLACES.map(({ address }) => new URL(address).host))];
  firefox = await open(hosts, (path, host) =>
    host === HOST
      ? answer(path)
      : {
          headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": STRICT },
          body: html(/** @type {any} */ (current.name)),
        },
  );
});
after(() => firefox.close());

for (const place of PLACES) {
  test(`${place.name}: every behaviour in Firefox`, async (t) => {
    current = place;
    await firefox.goto(place.address);
    if (place.editor)
      await until(`${place.name} to start`, () => firefox.run("return document.body.dataset.ready"));
    if (place.prepare) await firefox.run(place.prepare);
    const script = scripts(place.box);
    const run = (/** @type {string} */ what) => firefox.run(`return ${what}`);
    await until(`${place.name}'s box`, () =>
      run(`(() => { try { return /Mike/.test(${script.text}); } catch { return false; } })()`),
    );
    const pressed = (/** @type {"finding" | "button"} */ kind, /** @type {string} */ name) =>
      until(`the ${kind} "${name}"`, () => firefox.run(press(kind, name), "system")).then(() => {});
    /** @type {import("./behaviours.js").Visit} */
    const at = {
      place,
      focus: () => run(script.focus),
      html: () => run(script.html),
      text: () => run(script.text),
      after: () => run(script.after),
      scrolled: () => run(script.scrolled),
      press: () => firefox.press(),
      seen: () => firefox.run(PANEL, "system"),
      open: (title) => pressed("finding", title),
      button: (name) => pressed("button", name),
      marks: async () => [...(await run(script.marks)), ...(await firefox.run(MIRRORED, "system"))],
      key: (key) =>
        firefox.control(
          key === "undo" || place.redo === "shift" ? "z" : "y",
          key === "redo" && place.redo === "shift",
        ),
      traces: () => run(script.traces),
    };
    for (const [name, behave] of Object.entries(BEHAVIOURS)) await t.test(name, () => behave(at));
    assert.deepEqual(await at.traces(), []);
  });
}
