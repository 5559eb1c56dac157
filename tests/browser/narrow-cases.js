// @ts-check
// What an opened panel must do in a window of 400 pixels. A driver (Chromium's or Firefox's) does the
// pressing and looking.
const assert = require("node:assert/strict");
const { until } = require("./chromium.js");

const HOST = "narrow.northwind.example";
const ADDRESS = `https://${HOST}/`;
/** The window, in pixels. */
const WINDOW = { width: 400, height: 700 };

/**
 * @typedef {{x: number, y: number, width: number, height: number}} Rect
 * @typedef {object} Driver
 * @property {() => Promise<void>} open presses the icon, and the panel if it is folded
 * @property {() => Promise<{sends: Rect[], ours: Rect | null | undefined}>} places of the send buttons that
 *   can be seen, and of the panel
 * @property {() => Promise<unknown>} scroll to the end of the page
 */

/** A page with a letter and a send button. @param {string} css of the button */
const page = (css) =>
  `<!doctype html><form><input name="to" value="Dana Reyes"><div id="box" contenteditable="true" style="height:1200px">Dear Mike,<br>Thank you for the interview.<br>Sam</div><button type="button" style="${css}">Send</button></form>`;

/** @param {Rect} a @param {Rect} b */
const meet = (a, b) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** The panel of a page of a site covers no send button. @param {Driver} at */
const isBeside = async (at) => {
  await at.open();
  await until("the panel beside the button", async () => {
    const { sends, ours } = await at.places();
    return ours && sends.every((send) => !meet(send, ours));
  });
};

/** @type {{name: string, css: string, act: (at: Driver) => Promise<void>}[]} */
const CASES = [
  ...Object.entries({
    top: "position:fixed;top:20px;right:20px",
    middle: "position:fixed;top:330px;right:20px",
    bottom: "position:fixed;bottom:20px;right:20px",
  }).map(([where, css]) => ({
    name: `an opened panel moves off a send button at the ${where}, and stays open`,
    css,
    act: async (/** @type {Driver} */ at) => {
      await at.open();
      await until("the open panel beside it", async () => {
        const { sends, ours } = await at.places();
        assert.equal(sends.length, 1);
        return ours && ours.height > 140 && ours.width > 300 && !meet(sends[0], ours);
      });
    },
  })),
  {
    name: "a send button that is scrolled under the panel: the panel moves",
    css: "",
    act: async (at) => {
      await at.open();
      await until("the open panel", async () => ((await at.places()).ours?.height ?? 0) > 140);
      await at.scroll();
      await until("the panel beside the button", async () => {
        const { sends, ours } = await at.places();
        return sends.length === 1 && ours && ours.height > 140 && !meet(sends[0], ours);
      });
    },
  },
];

module.exports = { HOST, ADDRESS, WINDOW, CASES, page, isBeside };
