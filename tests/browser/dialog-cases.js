// @ts-check
// Dialogs of pages that are hard on what is outside them, and what a person does in them with panel and card.
// A driver (Chromium's or Firefox's) does the pressing and looking.
const assert = require("node:assert/strict");
const { until } = require("./chromium.js");

const HOST = "dialog.northwind.example";
const ADDRESS = `https://${HOST}/write`;
const TO = '<input name="to" value="Dana Reyes &lt;dana.reyes@northwind.example&gt;">';
const LETTER = "Dear Mike,<br>Thank you for the interview. I would love to join the team.<br>Sam";
const BOX = `<div id="box" contenteditable="true" style="min-height:120px">${LETTER}</div>`;
/** Hears every event whose target is none of the page's own. */
const LISTEN = `
  window.heard = [];
  const types = "pointerdown pointerup mousedown mouseup click dblclick keydown keypress keyup beforeinput input focus focusin focusout blur change";
  for (const type of types.split(" ")) document.addEventListener(type, (event) => {
    if (event.target.nodeType === 1 && event.target.matches('div[popover="manual"]')) heard.push(type);
    if (event.key === "Escape") heard.push("Escape " + type);
  }, true);`;

/**
 * @typedef {object} Driver
 * @property {(expression: string) => Promise<any>} run in the page
 * @property {() => Promise<void>} press the icon
 * @property {() => Promise<any>} seen the panel and the card
 * @property {(selector: string) => Promise<void>} click a place in the panel with the mouse
 * @property {(place: {x: number, y: number}) => Promise<void>} clickAt clicks a place of the page
 * @property {(name: string) => Promise<void>} button clicks a button with the mouse
 * @property {(key: "Escape" | "Tab") => Promise<void>} key
 * @property {(text: string) => Promise<void>} type
 * @property {(selector: string) => Promise<string>} value of a field of the panel
 */

/**
 * `opens` is a script that opens the dialog, run before the icon is pressed unless `late`.
 * @type {{name: string, body: string, script?: string, opens?: string, late?: boolean, isOpen: string,
 *   closes: string, needs?: string}[]} `needs` the bundle of the libraries
 */
const DIALOGS = [
  {
    name: "a modal dialog",
    body: `<dialog id="dialog">${TO}${BOX}</dialog>`,
    opens: "dialog.showModal()",
    isOpen: "dialog.open",
    closes: "dialog.close()",
  },
  {
    name: "a modal dialog that opens later",
    body: `<dialog id="dialog">${TO}${BOX}</dialog>`,
    opens: "dialog.showModal()",
    late: true,
    isOpen: "dialog.open",
    closes: "dialog.close()",
  },
  {
    name: "a popover",
    body: `<div id="dialog" popover style="inset:20px auto auto 20px">${TO}${BOX}</div>`,
    opens: "dialog.showPopover()",
    isOpen: 'dialog.matches(":popover-open")',
    closes: "dialog.hidePopover()",
  },
  {
    name: "a dialog that closes at any press outside it",
    body: `<div id="dialog" role="dialog" aria-modal="true">${TO}${BOX}</div>`,
    script: `for (const type of ["pointerdown", "mousedown", "click", "focusin"])
      document.addEventListener(type, (event) => dialog.contains(event.target) || dialog.remove(), true);`,
    isOpen: "dialog.isConnected",
    closes: "dialog.remove()",
  },
  {
    name: "a dialog that makes everything beside it inert",
    body: `<main inert>Page</main><div id="dialog" role="dialog" aria-modal="true">${TO}${BOX}</div>`,
    script: `new MutationObserver((changes) => changes.forEach(({ addedNodes }) => addedNodes.forEach((node) => {
      if (node.nodeType === 1 && !dialog.contains(node)) node.inert = true; }))).observe(document.documentElement, { childList: true });`,
    isOpen: "dialog.isConnected",
    closes: "dialog.remove()",
  },
  {
    name: "a dialog that traps the focus",
    body: `<div id="dialog" role="dialog">${TO}${BOX}</div>`,
    script: `for (const type of ["focusin", "focusout", "blur"]) window.addEventListener(type, () => setTimeout(() => {
      if (!dialog.contains(document.activeElement)) box.focus(); }), true);`,
    isOpen: "dialog.isConnected",
    closes: "dialog.remove()",
  },
];
/** The modal dialogs of real libraries, as dialogs/start.js opens them. */
const LIBRARIES = ["radix", "headless", "mui", "bootstrap"].map((library) => ({
  name: `the modal dialog of ${library}`,
  body: '<div id="root"></div>',
  script: `startDialog("${library}", ${JSON.stringify({ to: "Dana Reyes <dana.reyes@northwind.example>", letter: LETTER })});`,
  opens: "0",
  isOpen: `!!document.querySelector('[role="dialog"]')`,
  closes: "closeDialog()",
  needs: "bundle",
}));
DIALOGS.push(...LIBRARIES);

/** @param {{body: string, script?: string, needs?: string}} dialog @param {string} bundle */
const page = ({ body, script = "", needs }, bundle) =>
  `<!doctype html><meta charset="utf-8"><title>Write</title><body>${body}<script>${LISTEN}${needs ? bundle : ""};${script}</script>`;

/** The middle of the wrong name. */
const WORD = `(() => {
  const texts = document.createTreeWalker(document.querySelector("#box"), NodeFilter.SHOW_TEXT);
  while (texts.nextNode() && !texts.currentNode.data.includes("Mike"));
  const range = document.createRange();
  const at = texts.currentNode.data.indexOf("Mike");
  range.setStart(texts.currentNode, at);
  range.setEnd(texts.currentNode, at + 4);
  const { x, y, width, height } = range.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
})()`;
const HTML = `document.querySelector("#box").innerHTML`;
/** @param {Driver} at @param {string} what @param {(seen: any) => unknown} fits */
const whenSeen = (at, what, fits) =>
  until(what, async () => {
    const seen = await at.seen();
    return seen && fits(seen) && seen;
  });
const isWarned = (/** @type {any} */ seen) =>
  seen.findings.some((/** @type {any} */ f) => f.quote === "Mike");

/** @param {Driver} at @param {typeof DIALOGS[number]} dialog */
const act = async (at, { opens, late, isOpen, closes }) => {
  await until("the box", () => at.run('!!document.querySelector("#box")'));
  const open = async () => opens && (await at.run(`${opens}; box.focus()`));
  if (!late) await open();
  else await at.run(`dialog.setAttribute("open", ""); box.focus()`);
  const before = await at.run(HTML);
  await at.press();
  await whenSeen(at, "the warning", isWarned);
  if (late) {
    await at.run(`dialog.removeAttribute("open")`);
    await open();
  }
  assert.equal(await at.run(HTML), before, "checking changed the draft");

  // A press in the list explains a finding, and one in the explanation makes the change. The dialog stays.
  await until("the explanation", async () => {
    // The list may be drawn again between the look and the press.
    await at.click(".finding.mistake").catch(() => {});
    return (await at.seen())?.card;
  });
  assert.ok(await at.run(isOpen), "a press in the panel closed the dialog");
  await at.button("Mike → Dana");
  await whenSeen(at, "the change", (seen) => !isWarned(seen));
  assert.ok(await at.run(isOpen), "the change closed the dialog");
  assert.equal(await at.run(HTML), before.replace("Mike", "Dana"));

  await at.run("box.focus()");
  await at.button("Undo");
  await until("the undone change", () => at.run(`${HTML} === ${JSON.stringify(before)}`));
  await whenSeen(at, "the warning again", isWarned);

  // What is typed in a field of the panel stays there.
  if (!(await at.value(".dates input"))) {
    await at.click(".toast .tool"); // the sentence about the change is above the dates
    await at.click(".dates summary");
    await at.click(".dates input");
    await at.type("11232026");
    await until("the date", async () => (await at.value(".dates input")) === "2026-11-23");
  }
  assert.ok(await at.run(isOpen), "a press in a field closed the dialog");
  assert.equal(await at.run(HTML), before, "the date is in the draft");
  assert.deepEqual(await at.run("heard"), [], "the page heard what is ours");

  // Escape closes the card alone. The next one belongs to the page.
  await at.clickAt(await at.run(WORD));
  await whenSeen(at, "the card", (seen) => seen.cardAlone);
  await at.key("Escape");
  await whenSeen(at, "no card", (seen) => !seen.cardAlone);
  assert.ok(await at.run(isOpen), "the first Escape closed the dialog");
  assert.deepEqual(await at.run("heard"), [], "the page heard the first Escape");
  await at.key("Escape");
  await until("the second Escape to be the page's", () =>
    at.run(`heard.includes("Escape keydown") || !(${isOpen})`),
  );

  // The panel outlives the dialog.
  await at.run(closes);
  await until("the host to leave the dialog", () =>
    at.run(`!!document.querySelector(':root > div[popover="manual"]')`),
  );
  assert.ok(await until("the panel", () => at.seen()));
};

module.exports = { DIALOGS, HOST, ADDRESS, page, act };
