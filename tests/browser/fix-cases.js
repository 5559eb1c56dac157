// @ts-check
// A fix must never lose a word, no matter what the page does meanwhile. A case is a page, what the person
// writes and presses, and then every field of the page to the letter. Both browsers run them.
const assert = require("node:assert/strict");
const { until } = require("./chromium.js");

const HOST = "write.northwind.example";
const ADDRESS = `https://${HOST}/`;
const LINES = [
  "Dear Mike,",
  "Thank you for the interview on Friday. I enjoyed hearing about the forecasting room.",
  "I would be happy to tell you more.",
  "Best regards,",
  "Sam Okafor",
];
const TYPED = " I typed this long sentence myself and it matters.";
const paragraphs = (/** @type {string[]} */ lines) => lines.map((line) => `<p>${line}</p>`).join("");
const editable = (/** @type {string[]} */ lines = LINES) =>
  `<div id="box" contenteditable="true">${paragraphs(lines)}</div>`;
const area = (/** @type {string[]} */ lines = LINES, more = "") =>
  `<textarea id="box" ${more}>${lines.join("\n")}</textarea>`;
/** The letter with other words in it. @param {string[]} lines @param {[string, string][]} changes */
const withChanges = (lines, ...changes) =>
  lines.map((line) => changes.reduce((text, [old, now]) => text.replace(old, now), line));
const DANA = withChanges(LINES, ["Mike", "Dana"]);
/** The letter after the person has written a sentence at its end. @param {string[]} lines */
const typedAfter = (lines) => [...lines.slice(0, -1), `${lines.at(-1)}${TYPED}`];

/** @param {string} body @param {string} [script] what the page does */
const html = (
  body,
  script = "",
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Write</title>
<style>body { font: 15px sans-serif; margin: 20px; width: 560px; } #box { display: block; width: 540px; height: 260px; border: 1px solid #888; font: inherit; } p { margin: 0 0 8px; }</style></head>
<body><p><label>To <input name="to" value="Dana Reyes &lt;dana.reyes@northwind.example&gt;"></label></p><p><label>Subject <input id="subject" name="subject" value="Analyst interview"></label></p>
${body}<button type="button" name="send">Send</button>
<script>window.sends = 0; for (const kind of ["click", "mousedown", "pointerdown", "focus"]) document.querySelector("[name=send]").addEventListener(kind, () => window.sends++);
const box = document.getElementById("box"), other = document.getElementById("other");
const words = (from, to) => { const walker = document.createTreeWalker(box, 4); for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node.data.includes(from)) return void (node.data = node.data.replace(from, to)); };
const paragraph = (text) => Object.assign(document.createElement("p"), { textContent: text });
const once = (target, kind, fits, then) => { let done = false; target.addEventListener(kind, (event) => { if (!done && fits(event)) { done = true; then(event); } }); };
const ofFix = (event) => event.inputType === "insertReplacementText" || event.data === "Dana";
const chosen = () => getSelection().toString() === "Mike" && !document.hidden;
${script}</script></body></html>`;

/**
 * One browser on one page.
 * @typedef {object} Desk
 * @property {(script: string) => Promise<any>} run an expression in the page
 * @property {(text: string) => Promise<void>} type as the keyboard does
 * @property {(key: "undo" | "redo") => Promise<void>} key
 * @property {() => Promise<void>} press the icon
 * @property {() => Promise<any>} seen the panel and the card
 * @property {(index: number) => Promise<void>} open presses a row of the list
 * @property {(name: string) => Promise<void>} button presses a button of panel or card, that of the card if
 *   both have it
 * @property {"chromium" | "firefox"} browser
 */

/** Every field of the page, to the letter. @param {Desk} at @returns {Promise<Record<string, string>>} */
const fields = (at) =>
  at.run(
    `Object.fromEntries([...document.querySelectorAll("input, textarea, [contenteditable]")].map((e) => [e.id || e.name, "value" in e ? e.value : e.innerHTML]))`,
  );
/** Puts the caret at the end of a field. @param {Desk} at @param {string} id */
const atEnd = (at, id) =>
  at.run(
    `(() => { const e = document.getElementById(${JSON.stringify(id)}); e.focus(); if ("value" in e) e.setSelectionRange(e.value.length, e.value.length); else { const walker = document.createTreeWalker(e, 4); let last = null; while (walker.nextNode()) last = walker.currentNode; getSelection().collapse(last, last.data.length); } return true; })()`,
  );
/** Writes at the end of a field. @param {Desk} at @param {string} id @param {string} text */
const write = async (at, id, text) => {
  await atEnd(at, id);
  await at.type(text);
};
/** @param {Desk} at @param {string} what @param {(seen: any) => boolean} fits */
const when = (at, what, fits) =>
  until(what, async () => {
    const seen = await at.seen();
    return seen && fits(seen) && seen;
  });
/**
 * Opens the card of the nth finding with these words.
 * @param {Desk} at @param {string} quote @param {string} button @param {number} [nth]
 */
const explain = (at, quote, button, nth = 0) =>
  until(`the card with "${button}"`, async () => {
    const { findings } = await when(
      at,
      `the finding "${quote}"`,
      (s) => s.findings.filter((/** @type {any} */ f) => f.quote === quote).length > nth,
    );
    const rows = findings.flatMap((/** @type {any} */ f, /** @type {number} */ row) =>
      f.quote === quote ? [row] : [],
    );
    await at.open(rows[nth]).catch(() => {});
    return ((await at.seen())?.card ?? "").includes(button);
  });
/** Returns the card's sentence about a change. */
const SAID = {
  done: /^Changed to “/,
  back: /^Undone/,
  refused: /didn't accept the change\. Your draft is unchanged/,
  kept: /didn't accept the change\. It still says “Mike”/,
  full: /no room for the change/,
  unclear: /Something else changed the text at the same time/,
  altered: /it now says “/,
  undone: /so it was undone\. Your draft is unchanged/,
  writing: /Finish typing the word/,
  gone: /no longer open/,
  readOnly: /can't be edited right now/,
  changed: /text has changed/,
};
/** @param {Desk} at @param {RegExp} said */
const said = async (at, said) => {
  const { card } = await when(at, `the card to say ${said}`, (s) => said.test(s.card ?? ""));
  // The undo key is named only beside a change that is the last thing that happened.
  const text = said.source.startsWith("^Changed to") ? card.replace(/Undo ?Ctrl\+Z/, "Undo") : card;
  assert.doesNotMatch(text, /Ctrl|Command/, "advice that would undo the person's own work");
  if (!Object.is(said, SAID.done) && !Object.is(said, SAID.back) && !Object.is(said, SAID.writing))
    assert.match(card, /Copy “/);
  return card;
};
/**
 * Writes a sentence, presses the icon, and looks that checking changes nothing.
 * @param {Desk} at @param {string | null} [sentence]
 */
const begin = async (at, sentence = TYPED) => {
  if (sentence) await write(at, "box", sentence);
  else await atEnd(at, "box");
  const before = await at.run("document.body.innerHTML");
  const values = await fields(at);
  await at.press();
  await when(at, "findings", (s) => s.findings.length > 0);
  assert.equal(await at.run("document.body.innerHTML"), before, "checking changed the page");
  assert.deepEqual(await fields(at), values, "checking changed a field");
};
/**
 * Starts a session and presses "Mike → Dana".
 * @param {Desk} at @param {RegExp} outcome @param {string | null} [sentence]
 */
const dana = async (at, outcome, sentence) => {
  await begin(at, sentence);
  await explain(at, "Mike", "Mike → Dana");
  await at.button("Mike → Dana");
  return said(at, outcome);
};
/**
 * The fields as they must be.
 * @param {Desk} at @param {string | string[]} box its lines or its markup
 * @param {Record<string, string>} [more]
 */
const are = async (at, box, more = {}) => {
  const isArea = await at.run(`document.getElementById("box")?.tagName === "TEXTAREA"`);
  const wanted = typeof box === "string" ? box : isArea ? box.join("\n") : paragraphs(box);
  assert.deepEqual(await fields(at), {
    to: "Dana Reyes <dana.reyes@northwind.example>",
    subject: "Analyst interview",
    box: wanted,
    ...more,
  });
  assert.equal(await at.run("window.sends"), 0, "Send was touched");
};
const pause = (/** @type {number} */ ms) => new Promise((resume) => setTimeout(resume, ms));
const REFUSES = `box.addEventListener("beforeinput", (event) => { if (event.inputType === "insertReplacementText") event.preventDefault(); });`;
const OTHER = `<textarea id="other"></textarea>`;
const PRECIOUS = "precious text typed by me";

/**
 * @type {{name: string, body: string, script?: string, only?: "chromium" | "firefox",
 *   act: (at: Desk) => Promise<void>}[]}
 */
const CASES = [
  // A former fault: an undo that may revert a change of the person.
  {
    name: "an editor refuses the change and a colleague's text arrives a moment later: the own sentence stays",
    body: editable(),
    script: `${REFUSES} once(box, "beforeinput", ofFix, () => setTimeout(() => box.append(paragraph("remote")), 120));`,
    act: async (at) => {
      await dana(at, SAID.kept);
      await are(at, [...typedAfter(LINES), "remote"]);
    },
  },
  {
    name: "an editor refuses the change and moves the focus: what was written in the other field stays",
    body: editable() + OTHER,
    script: `${REFUSES} once(box, "beforeinput", ofFix, () => { other.focus(); setTimeout(() => box.append(paragraph("remote")), 120); });`,
    act: async (at) => {
      await write(at, "other", PRECIOUS);
      await dana(at, SAID.kept);
      await are(at, [...typedAfter(LINES), "remote"], { other: PRECIOUS });
      assert.equal(await at.run("document.activeElement.id"), "other");
    },
  },
  {
    name: "the page moves the focus and prevents nothing: nothing is typed into the other field",
    body: editable() + OTHER,
    script: `once(box, "beforeinput", ofFix, () => { other.focus(); other.select(); });`,
    act: async (at) => {
      await write(at, "other", PRECIOUS);
      await dana(at, SAID.refused);
      await are(at, typedAfter(LINES), { other: PRECIOUS });
    },
  },
  {
    name: "the page moves the focus as soon as the box has it: nothing is typed anywhere",
    body: editable() + OTHER,
    script: `document.addEventListener("selectionchange", () => { if (chosen()) { other.focus(); other.select(); } });`,
    act: async (at) => {
      await write(at, "other", PRECIOUS);
      await dana(at, SAID.refused);
      await are(at, typedAfter(LINES), { other: PRECIOUS });
    },
  },
  {
    name: "the change goes in and the page moves the focus then: both fields keep their words",
    body: editable() + OTHER,
    script: `once(box, "input", () => box.textContent.includes("Dana"), () => { other.focus(); words("Dana", "Dora"); });`,
    act: async (at) => {
      await write(at, "other", PRECIOUS);
      assert.match(await dana(at, SAID.altered), /it now says “Dora”/);
      await are(at, withChanges(typedAfter(LINES), ["Mike", "Dora"]), { other: PRECIOUS });
    },
  },
  {
    name: "remote text arrives at once with the change: it is done, and nothing is undone",
    body: editable(),
    script: `once(box, "input", () => box.textContent.includes("Dana"), () => box.append(paragraph("remote")));`,
    act: async (at) => {
      await dana(at, SAID.done);
      await are(at, [...typedAfter(DANA), "remote"]);
    },
  },
  {
    name: "remote text arrives before the words while they are selected: the right words are changed",
    body: editable(),
    script: `let come = 0; document.addEventListener("selectionchange", () => { if (chosen() && !come++) box.prepend(paragraph("Mike wrote this remote line.")); });`,
    act: async (at) => {
      await dana(at, SAID.done);
      await are(at, ["Mike wrote this remote line.", ...typedAfter(DANA)]);
    },
  },
  {
    name: "remote text arrives all the time, before and after",
    body: editable(),
    script: `let lines = 0; once(box, "beforeinput", ofFix, () => { const timer = setInterval(() => { box.prepend(paragraph("before " + ++lines)); box.append(paragraph("after " + lines)); if (lines === 5) clearInterval(timer); }, 10); });`,
    act: async (at) => {
      await dana(at, SAID.done);
      await until("all of it", () => at.run("lines === 5"));
      await are(
        at,
        [5, 4, 3, 2, 1]
          .map((n) => `before ${n}`)
          .concat(
            typedAfter(DANA),
            [1, 2, 3, 4, 5].map((n) => `after ${n}`),
          ),
      );
    },
  },
  {
    name: "remote text arrives with the announcement: nothing is lost",
    body: editable(),
    script: `once(box, "beforeinput", ofFix, () => box.prepend(paragraph("remote")));`,
    act: async (at) => {
      await dana(at, SAID.kept);
      await are(at, ["remote", ...typedAfter(LINES)]);
    },
  },
  {
    name: "the words themselves are rewritten while they are selected",
    body: editable(),
    script: `document.addEventListener("selectionchange", () => { if (chosen()) words("Mike", "Mikael"); });`,
    act: async (at) => {
      await dana(at, SAID.changed);
      await are(at, withChanges(typedAfter(LINES), ["Mike", "Mikael"]));
    },
  },
  {
    name: "the page moves the selection to other words: they are not typed over",
    body: editable(),
    script: `document.addEventListener("selectionchange", () => { if (chosen()) getSelection().selectAllChildren(box.children[1]); });`,
    act: async (at) => {
      await dana(at, SAID.refused);
      await are(at, typedAfter(LINES));
    },
  },
  {
    name: "the page moves the selection when it hears of the change",
    body: editable(),
    script: `once(box, "beforeinput", ofFix, () => getSelection().selectAllChildren(box.children[1]));`,
    act: async (at) => {
      await dana(at, SAID.refused);
      await are(at, typedAfter(LINES));
    },
  },
  // Editors that refuse, put off, or put back.
  {
    name: "an editor prevents the change and does nothing",
    body: editable(),
    script: REFUSES,
    act: async (at) => {
      await dana(at, SAID.refused);
      await are(at, typedAfter(LINES));
      await at.type("!"); // the caret is where it was, and nothing is selected
      await are(at, [...typedAfter(LINES).slice(0, -1), `${typedAfter(LINES).at(-1)}!`]);
    },
  },
  {
    name: "an editor prevents the change and makes it later",
    body: editable(),
    script: `${REFUSES} once(box, "beforeinput", ofFix, () => setTimeout(() => words("Mike", "Dana"), 200));`,
    act: async (at) => {
      await dana(at, SAID.done);
      await are(at, typedAfter(DANA));
    },
  },
  {
    name: "an editor prevents the change and makes it long after it was given up",
    body: editable(),
    script: `${REFUSES} once(box, "beforeinput", ofFix, () => setTimeout(() => words("Mike", "Dana"), 900));`,
    act: async (at) => {
      await dana(at, SAID.refused);
      await are(at, typedAfter(LINES));
      await until("the editor's change", () => at.run(`box.textContent.includes("Dana")`));
      await are(at, typedAfter(DANA));
    },
  },
  {
    name: "an editor prevents the change and writes other words",
    body: editable(),
    script: `${REFUSES} once(box, "beforeinput", ofFix, () => words("Mike", "Mike Dana"));`,
    act: async (at) => {
      assert.match(await dana(at, SAID.altered), /it now says “Mike Dana”/);
      await are(at, withChanges(typedAfter(LINES), ["Mike", "Mike Dana"]));
    },
  },
  {
    name: "an editor types the words itself, somewhere else: its doing is not undone",
    body: editable(),
    script: `${REFUSES} once(box, "beforeinput", ofFix, () => { getSelection().collapse(box.children[2].firstChild, 0); document.execCommand("insertText", false, "Dana "); });`,
    act: async (at) => {
      await dana(at, SAID.kept);
      await are(at, withChanges(typedAfter(LINES), ["I would", "Dana I would"]));
    },
  },
  {
    name: "a controlled editor puts its own markup back at once",
    body: editable(),
    script: `let own = null; box.addEventListener("input", () => { if (box.textContent.includes("Dana")) box.innerHTML = own; own = box.innerHTML; });`,
    act: async (at) => {
      await dana(at, SAID.refused);
      await are(at, typedAfter(LINES));
    },
  },
  {
    name: "a controlled editor puts its own markup back a moment later",
    body: editable(),
    script: `let own = null; box.addEventListener("input", () => { if (box.textContent.includes("Dana")) setTimeout(() => (box.innerHTML = own), 25); else own = box.innerHTML; });`,
    act: async (at) => {
      await dana(at, SAID.refused);
      await are(at, typedAfter(LINES));
    },
  },
  {
    name: "a controlled text box puts its own value back",
    body: area(),
    script: `let own = box.value; box.addEventListener("input", () => { if (box.value.includes("Dana")) box.value = own; own = box.value; });`,
    act: async (at) => {
      await dana(at, SAID.refused);
      await are(at, typedAfter(LINES));
    },
  },
  {
    name: "a controlled editor writes the same letter anew, with the change",
    body: editable(),
    script: `box.addEventListener("input", () => { const now = box.innerHTML; box.innerHTML = ""; box.innerHTML = now; });`,
    act: async (at) => {
      await begin(at, null);
      await explain(at, "Mike", "Mike → Dana");
      await at.button("Mike → Dana");
      await said(at, SAID.done);
      await are(at, DANA);
    },
  },
  // Masks and limits.
  {
    name: "a mask that writes all in capitals: what it made stays",
    body: area(),
    script: `box.addEventListener("input", () => { if (box.value.includes("Dana")) box.value = box.value.toUpperCase(); });`,
    act: async (at) => {
      await dana(at, SAID.unclear);
      await are(
        at,
        typedAfter(DANA).map((line) => line.toUpperCase()),
      );
    },
  },
  {
    name: "a mask that alters the new words only: it is said what they are",
    body: area(),
    script: `box.addEventListener("input", () => { box.value = box.value.replace("Dana", "D."); });`,
    act: async (at) => {
      assert.match(await dana(at, SAID.altered), /it now says “D\.”/);
      await are(at, withChanges(typedAfter(LINES), ["Mike", "D."]));
    },
  },
  {
    name: "a mask in an editor, with own words before it",
    body: editable(),
    script: `box.addEventListener("input", () => words("Dana", "d-a-n-a"));`,
    act: async (at) => {
      assert.match(await dana(at, SAID.altered), /it now says “d-a-n-a”/);
      await are(at, withChanges(typedAfter(LINES), ["Mike", "d-a-n-a"]));
    },
  },
  {
    name: "a text box without room",
    body: area(withChanges(LINES, ["Mike", "Mi"], ["Best", "Kind"])),
    script: `document.querySelector("[name=to]").value = "Bartholomew Reyes <dana.reyes@northwind.example>";`,
    act: async (at) => {
      await begin(at);
      await at.run("box.maxLength = box.value.length + 8");
      await explain(at, "Mi", "Mi → Bartholomew");
      await at.button("Mi → Bartholomew");
      await said(at, SAID.full);
      await are(at, typedAfter(withChanges(LINES, ["Mike", "Mi"], ["Best", "Kind"])), {
        to: "Bartholomew Reyes <dana.reyes@northwind.example>",
      });
      await at.run("box.maxLength = box.value.length + 9");
      await explain(at, "Mi", "Mi → Bartholomew");
      await at.button("Mi → Bartholomew");
      await said(at, SAID.done);
      await are(at, typedAfter(withChanges(LINES, ["Mike", "Bartholomew"], ["Best", "Kind"])), {
        to: "Bartholomew Reyes <dana.reyes@northwind.example>",
      });
    },
  },
  {
    name: "a page that adds letters to the change with a command of its own: nothing is undone",
    body: editable(),
    script: `once(box, "input", () => box.textContent.includes("Dana"), () => setTimeout(() => document.execCommand("insertText", false, "h")));`,
    act: async (at) => {
      assert.match(await dana(at, SAID.altered), /it now says “Danah”/);
      await are(at, withChanges(typedAfter(LINES), ["Mike", "Danah"]));
    },
  },
  {
    name: "a page that hides every input and writes on its own: nothing is undone",
    body: editable(),
    script: `window.addEventListener("input", (event) => { event.stopImmediatePropagation(); if (box.textContent.includes("Dana")) words("Dana", "Dora"); }, true);`,
    act: async (at) => {
      assert.match(await dana(at, SAID.altered), /it now says “Dora”/);
      await are(at, withChanges(typedAfter(LINES), ["Mike", "Dora"]));
    },
  },
  {
    name: "a page that tells of inputs that never were",
    body: editable(),
    script: `${REFUSES} once(box, "beforeinput", ofFix, () => { for (let n = 0; n < 3; n++) box.dispatchEvent(new InputEvent("input", { inputType: "insertText", data: "Dana", bubbles: true })); setTimeout(() => box.append(paragraph("remote")), 60); });`,
    act: async (at) => {
      await dana(at, SAID.kept);
      await are(at, [...typedAfter(LINES), "remote"]);
    },
  },
  {
    name: "a text box whose page prevents every announced input",
    body: area(),
    script: `box.addEventListener("beforeinput", (event) => { if (ofFix(event)) event.preventDefault(); });`,
    act: async (at) => {
      // Chromium does not announce text typed by an extension to the page.
      const isDone = at.browser === "chromium";
      await dana(at, isDone ? SAID.done : SAID.refused);
      await are(at, typedAfter(isDone ? DANA : LINES));
    },
  },
  // A box that is removed.
  ...["beforeinput", "input"].map((kind) => ({
    name: `a box that is taken out at ${kind}: the other field keeps its words`,
    body: editable() + OTHER,
    script: `once(box, "${kind}", (event) => ofFix(event) || box.textContent.includes("Dana"), () => { box.remove(); other.focus(); });`,
    act: async (/** @type {Desk} */ at) => {
      await write(at, "other", PRECIOUS);
      await begin(at);
      await explain(at, "Mike", "Mike → Dana");
      await at.button("Mike → Dana");
      await pause(900);
      assert.deepEqual(await fields(at), {
        to: "Dana Reyes <dana.reyes@northwind.example>",
        subject: "Analyst interview",
        other: PRECIOUS,
      });
      assert.equal(await at.run("box.innerHTML"), paragraphs(typedAfter(kind === "input" ? DANA : LINES)));
    },
  })),
  {
    name: "a box that is closed while the words are selected",
    body: editable(),
    script: `document.addEventListener("selectionchange", () => { if (chosen()) box.setAttribute("aria-readonly", "true"); });`,
    act: async (at) => {
      await dana(at, SAID.readOnly);
      await are(at, typedAfter(LINES));
    },
  },
  {
    name: "a box that is closed when the change is announced",
    body: editable(),
    script: `once(box, "beforeinput", ofFix, () => (box.contentEditable = "false"));`,
    act: async (at) => {
      await dana(at, SAID.refused);
      await are(at, typedAfter(LINES));
    },
  },
  {
    name: "a text box that is made read-only by the change itself",
    body: area(),
    script: `once(box, "input", () => box.value.includes("Dana"), () => { box.value = box.value.replace("Dana", "Dora"); box.readOnly = true; });`,
    act: async (at) => {
      assert.match(await dana(at, SAID.altered), /it now says “Dora”/);
      await are(at, withChanges(typedAfter(LINES), ["Mike", "Dora"]));
    },
  },
  // Which words.
  ...[
    ["an editor", editable],
    ["a text box", area],
  ].map(([where, make]) => ({
    name: `the second of two equal slips in ${where}, and back`,
    body: /** @type {any} */ (make)(
      withChanges(LINES, ["I would be happy to tell you more.", "I recieve mail to recieve news."]),
    ),
    act: async (/** @type {Desk} */ at) => {
      const lines = withChanges(LINES, [
        "I would be happy to tell you more.",
        "I recieve mail to recieve news.",
      ]);
      await begin(at);
      await explain(at, "recieve", "recieve → receive", 1);
      await at.button("recieve → receive");
      await said(at, SAID.done);
      await are(at, typedAfter(withChanges(lines, ["to recieve news", "to receive news"])));
      await at.button("Undo");
      await said(at, SAID.back);
      await are(at, typedAfter(lines));
    },
  })),
  {
    name: "the second of two equal slips, when a colleague corrects the first while the card is open",
    body: editable(
      withChanges(LINES, [
        "I would be happy to tell you more.",
        "I recieve mail, which is good of them all, to recieve news, and I recieve it well.",
      ]),
    ),
    act: async (at) => {
      await begin(at);
      await explain(at, "recieve", "recieve → receive", 1);
      await at.run(`words("I recieve mail", "I receive mail")`);
      await pause(700);
      await at.button("recieve → receive");
      await said(at, SAID.done);
      await are(
        at,
        typedAfter(
          withChanges(LINES, [
            "I would be happy to tell you more.",
            "I receive mail, which is good of them all, to receive news, and I recieve it well.",
          ]),
        ),
      );
    },
  },
  {
    name: "equal slips in equal lines, and a line of a colleague before them while the card is open",
    body: editable([...LINES.slice(0, 2), "I recieve mail.", "I recieve mail.", ...LINES.slice(3)]),
    act: async (at) => {
      await begin(at);
      await explain(at, "recieve", "recieve → receive", 1);
      await at.run(`box.prepend(paragraph("remote")) ?? true`);
      await at.button("recieve → receive");
      await said(at, SAID.done);
      await are(
        at,
        typedAfter(["remote", ...LINES.slice(0, 2), "I recieve mail.", "I receive mail.", ...LINES.slice(3)]),
      );
    },
  },
  // Taking back from the card.
  {
    name: "taken back after another field was written in",
    body: editable(),
    act: async (at) => {
      await dana(at, SAID.done);
      await write(at, "subject", " again");
      await at.button("Undo");
      await said(at, SAID.back);
      await are(at, typedAfter(LINES), { subject: "Analyst interview again" });
    },
  },
  {
    name: "taken back after a colleague wrote the same words before it",
    body: editable(),
    act: async (at) => {
      await dana(at, SAID.done);
      await at.run(`box.prepend(paragraph("Dear Dana, this is a remote line with Dana in it.")) ?? true`);
      await at.button("Undo");
      await said(at, SAID.back);
      await are(at, ["Dear Dana, this is a remote line with Dana in it.", ...typedAfter(LINES)]);
    },
  },
  {
    name: "not taken back where the words around it are others",
    body: editable(),
    act: async (at) => {
      await dana(at, SAID.done);
      await at.run(`box.firstChild.textContent = "Hello Dana and Ben,"`);
      await at.run(`words("Thank you for the interview", "We all thank you for it")`);
      await at.button("Undo");
      const { card } = await when(at, "the refusal", (s) =>
        /text around it has changed, so it was left as it is\. Before, it said “Mike”/.test(s.card ?? ""),
      );
      assert.doesNotMatch(card, /Ctrl/);
      await are(
        at,
        typedAfter([
          "Hello Dana and Ben,",
          ...withChanges(LINES.slice(1), ["Thank you for the interview", "We all thank you for it"]),
        ]),
      );
    },
  },
  {
    name: "not taken back where there are two such lines and it cannot be told which",
    body: editable(),
    act: async (at) => {
      await dana(at, SAID.done, null);
      await at.run(
        `(() => { const all = [...box.children].map((line) => line.cloneNode(true)); box.append(paragraph("And once more, all of it:"), ...all); box.prepend(paragraph("And once more, all of it:")); })() ?? true`,
      );
      await at.button("Undo");
      await when(at, "the refusal", (s) =>
        /text around it has changed, so it was left as it is/.test(s.card ?? ""),
      );
      await are(at, ["And once more, all of it:", ...DANA, "And once more, all of it:", ...DANA]);
    },
  },
  {
    name: "an editor that takes the change and refuses to take it back: the last thing may be undone by keys",
    body: editable(),
    script: `box.addEventListener("beforeinput", (event) => { if (event.data === "Mike") event.preventDefault(); });`,
    act: async (at) => {
      await dana(at, SAID.done);
      await at.button("Undo");
      await when(at, "the advice", (s) => /Press Ctrl\+Z/.test(s.card ?? ""));
      await are(at, typedAfter(DANA));
      await atEnd(at, "box");
      await at.key("undo");
      await are(at, typedAfter(LINES));
    },
  },
  {
    name: "an editor that refuses to take it back after other text has come: no advice to undo by keys",
    body: editable(),
    script: `box.addEventListener("beforeinput", (event) => { if (event.data === "Mike") event.preventDefault(); });`,
    act: async (at) => {
      await dana(at, SAID.done);
      await at.run(`box.append(paragraph("remote")) ?? true`);
      await at.button("Undo");
      const { card } = await when(at, "the refusal", (s) =>
        /didn't undo the change\. Before, it said “Mike”/.test(s.card ?? ""),
      );
      assert.doesNotMatch(card, /Ctrl/);
      await are(at, [...typedAfter(DANA), "remote"]);
    },
  },
  {
    name: "an editor that refuses to take it back after another field was written in: no advice to undo by keys",
    body: editable(),
    script: `box.addEventListener("beforeinput", (event) => { if (event.data === "Mike") event.preventDefault(); });`,
    act: async (at) => {
      await dana(at, SAID.done);
      await write(at, "subject", " again");
      await at.button("Undo");
      const { card } = await when(at, "the refusal", (s) =>
        /didn't undo the change\. Before, it said “Mike”/.test(s.card ?? ""),
      );
      assert.doesNotMatch(card, /Ctrl/);
      await are(at, typedAfter(DANA), { subject: "Analyst interview again" });
    },
  },
  {
    name: "a box in a frame, and the page moves the focus to a field outside it",
    body: `<iframe id="frame" width="540" height="260"></iframe>${OTHER}`,
    script: `const inner = document.getElementById("frame").contentDocument; inner.body.innerHTML = ${JSON.stringify(editable())};
      const framed = inner.getElementById("box"); once(framed, "beforeinput", ofFix, () => { other.focus(); other.select(); });`,
    act: async (at) => {
      await write(at, "other", PRECIOUS);
      await at.run(
        `framed.focus() ?? inner.getSelection().collapse(framed.lastChild.firstChild, 10) ?? true`,
      );
      await at.type(TYPED);
      await at.press();
      for (const wanted of [SAID.refused, SAID.done]) {
        // The field outside is followed too when it has the focus.
        await at.run(`document.getElementById("frame").contentWindow.focus() ?? framed.focus() ?? true`);
        await explain(at, "Mike", "Mike → Dana");
        await at.button("Mike → Dana");
        await said(at, wanted);
        assert.equal(
          await at.run("framed.innerHTML"),
          paragraphs(typedAfter(wanted === SAID.done ? DANA : LINES)),
        );
        assert.equal((await fields(at)).other, PRECIOUS);
      }
      await at.button("Undo");
      await said(at, SAID.back);
      assert.equal(await at.run("framed.innerHTML"), paragraphs(typedAfter(LINES)));
      assert.equal((await fields(at)).other, PRECIOUS);
    },
  },
  {
    name: "a whole document that is edited, and remote text in it",
    body: `<iframe id="frame" width="540" height="260"></iframe>${OTHER}`,
    script: `const inner = document.getElementById("frame").contentDocument; inner.body.innerHTML = ${JSON.stringify(paragraphs(LINES))}; inner.designMode = "on";
      once(inner, "input", () => inner.body.textContent.includes("Dana"), () => inner.body.prepend(paragraph("remote")));`,
    act: async (at) => {
      await write(at, "other", PRECIOUS);
      await at.run(
        `document.getElementById("frame").contentWindow.focus() ?? inner.body.focus() ?? inner.getSelection().collapse(inner.body.lastChild.firstChild, 10) ?? true`,
      );
      await at.type(TYPED);
      await at.press();
      await explain(at, "Mike", "Mike → Dana");
      await at.button("Mike → Dana");
      await said(at, SAID.done);
      assert.equal(await at.run("inner.body.innerHTML"), paragraphs(["remote", ...typedAfter(DANA)]));
      await at.button("Undo");
      await said(at, SAID.back);
      assert.equal(await at.run("inner.body.innerHTML"), paragraphs(["remote", ...typedAfter(LINES)]));
      assert.equal((await fields(at)).other, PRECIOUS);
    },
  },
  // Letters of all kinds, and the ends of the text.
  ...[
    ["an editor", editable],
    ["a text box", area],
  ].flatMap(([where, make]) =>
    [
      {
        name: `at the very start and the very end of ${where}`,
        lines: [
          "recieve is a word I write, and I know that you had the interview with me on Friday, and I",
          "I think that we seperate",
        ],
        fixes: [
          ["recieve", "receive"],
          ["seperate", "separate"],
        ],
      },
      {
        name: `between emoji in ${where}`,
        lines: [
          "Dear Dana,",
          "👩‍👩‍👧‍👦 recieve 🏳️‍🌈 and e\u0301 seperate 👍🏽",
          "I enjoyed the interview with all of you.",
        ],
        fixes: [
          ["recieve", "receive"],
          ["seperate", "separate"],
        ],
      },
    ].map(({ name, lines, fixes }) => ({
      name,
      body: /** @type {any} */ (make)(lines),
      act: async (/** @type {Desk} */ at) => {
        await begin(at, null);
        let now = lines;
        for (const [old, text] of fixes) {
          const before = now;
          now = withChanges(now, [old, text]);
          await explain(at, old, `${old} → ${text}`);
          await at.button(`${old} → ${text}`);
          await said(at, new RegExp(`^Changed to “${text}”`)).catch((error) => {
            if (!/Copy/.test(String(error))) throw error;
          });
          await are(at, now);
          await at.button("Undo");
          await said(at, SAID.back);
          await are(at, before);
          await explain(at, old, `${old} → ${text}`);
          await at.button(`${old} → ${text}`);
          await when(at, "the change again", (s) => /^Changed to “/.test(s.card ?? ""));
          await are(at, now);
        }
      },
    })),
  ),
  {
    name: "a word split over tags: its text is changed and taken back to the letter",
    body: `<div id="box" contenteditable="true"><p>Dear Dana,</p><p>I enjoyed the interview and hope to <b>rec</b><i>ie</i>ve your news soon.</p></div>`,
    act: async (at) => {
      await begin(at, null);
      await explain(at, "recieve", "recieve → receive");
      await at.button("recieve → receive");
      await said(at, SAID.done);
      const text = "Dear Dana,I enjoyed the interview and hope to receive your news soon.";
      const plain = () => at.run(`box.textContent.replaceAll("\\u00a0", " ")`);
      assert.equal(await plain(), text);
      await at.key("undo");
      await are(
        at,
        `<p>Dear Dana,</p><p>I enjoyed the interview and hope to <b>rec</b><i>ie</i>ve your news soon.</p>`,
      );
      await at.key("redo");
      assert.equal(await plain(), text);
      await at.key("undo");
      await explain(at, "recieve", "recieve → receive");
      await at.button("recieve → receive");
      await said(at, SAID.done);
      await at.button("Undo");
      await said(at, SAID.back);
      assert.equal(await plain(), text.replace("receive", "recieve"));
    },
  },
  // One step of undo.
  ...[
    ["an editor", editable],
    ["a text box", area],
  ].map(([where, make]) => ({
    name: `one undo takes back the change alone in ${where}, redo makes it again`,
    body: /** @type {any} */ (make)(),
    act: async (/** @type {Desk} */ at) => {
      await dana(at, SAID.done);
      await are(at, typedAfter(DANA));
      for (let round = 0; round < 2; round++) {
        await at.key("undo");
        await are(at, typedAfter(LINES));
        await at.key("redo");
        await are(at, typedAfter(DANA));
      }
      // The browser selects the restored words, and the next key would delete them.
      await at.key("undo");
      await at.type("!");
      await are(at, [...typedAfter(LINES).slice(0, -1), `${typedAfter(LINES).at(-1)}!`]);
    },
  })),
  ...[
    ["an editor", editable],
    ["a text box", area],
  ].map(([where, make]) => ({
    name: `the word that was typed last is changed in ${where}, and one undo leaves it typed`,
    body: /** @type {any} */ (make)(LINES.slice(0, 3)),
    act: async (/** @type {Desk} */ at) => {
      await begin(at, `${TYPED} I recieve`);
      await explain(at, "recieve", "recieve → receive");
      await at.button("recieve → receive");
      await said(at, SAID.done);
      const [wrong, right] = ["recieve", "receive"].map((word) => [
        ...LINES.slice(0, 2),
        `${typedAfter(LINES.slice(0, 3)).at(-1)} I ${word}`,
      ]);
      await are(at, right);
      await at.key("undo");
      await are(at, wrong);
      await at.key("redo");
      await are(at, right);
      await at.type(" more");
      await are(at, [...right.slice(0, -1), `${right.at(-1)} more`]);
    },
  })),
];

module.exports = {
  CASES,
  HOST,
  ADDRESS,
  SAID,
  html,
  editable,
  area,
  paragraphs,
  fields,
  begin,
  explain,
  dana,
  said,
  are,
  write,
  when,
  typedAfter,
  withChanges,
  LINES,
  DANA,
  TYPED,
};
