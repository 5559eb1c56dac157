// @ts-check
// What the reader makes of the markup in a box, for Chromium and Firefox. The reader's own files run in a
// plain page here, since it needs nothing else of the extension.
const fs = require("node:fs");
const path = require("node:path");

const FILES = ["messages", "other-checkers", "word-gap", "reader"].map((name) =>
  fs.readFileSync(path.join(__dirname, `../../extension/content/${name}.js`), "utf8"),
);

/**
 * The content of a box, and the lines that a person reads in it.
 * @type {Record<string, [string, string[]]>}
 */
const CASES = {
  "cells of a table": [
    "Dear Dana,<table><tr><td>planning</td><td>recieved a prize</td></tr><tr><th>teh</th><td>warehouse</td></tr></table>Sam",
    ["Dear Dana,", "planning", "recieved a prize", "teh", "warehouse", "Sam"],
  ],
  "a table in one line": [
    'Dear Dana,<span style="display:inline-table"><span style="display:table-row"><span style="display:table-cell">from</span><span style="display:table-cell">until</span></span></span>',
    ["Dear Dana,", "from", "until"],
  ],
  "chips side by side": [
    'Dear Dana,<br><span style="display:inline-block;margin:0 4px">planning</span><span style="display:inline-block">recieved</span>',
    ["Dear Dana,", "planning", "recieved"],
  ],
  "a word in boxes that touch": [
    'I am che<span style="display:inline-block">cking</span> in<span style="display:inline-block">,</span> Dana',
    ["I am checking in, Dana"],
  ],
  "items of a flexible box": [
    '<div style="display:flex"><span>planning</span><span>warehouse</span></div>',
    ["planning", "warehouse"],
  ],
  "letters with room around them": [
    'I am <span style="padding:0 8px">planning</span>warehouses',
    ["I am planning", "warehouses"],
  ],
  "a word across tags": ["I am <b>just chec</b>king <i>in</i><u>to</u> it", ["I am just checking into it"]],
  "a word that may be broken": ["super<wbr>market", ["supermarket"]],
  "line breaks": ["Dear Dana,<br><br>Hello<br>", ["Dear Dana,", "", "Hello"]],
  "a line of a no-break space": [
    "<div>Dear Dana,</div><div>&nbsp;</div><div>Hello</div>",
    ["Dear Dana,", "", "Hello"],
  ],
  "a hidden parent with a child that is shown": [
    'Dear <span style="visibility:hidden">Mike <span style="visibility:visible">Dana</span></span>',
    ["Dear Dana"],
  ],
  "what nobody sees": [
    'Dear <span hidden>Mike</span><span style="display:none">Mike</span><span style="content-visibility:hidden;display:block">Mike</span>Dana',
    ["Dear", "Dana"],
  ],
  "words for screen readers alone": [
    'Dear Dana<span style="position:absolute;width:1px;height:1px;overflow:hidden">bold text begins</span>',
    ["Dear Dana"],
  ],
  "decoration that is hidden from screen readers": [
    'Dear <span contenteditable="false" aria-hidden="true">@@</span>Dana',
    ["Dear Dana"],
  ],
  "the person's own words, though hidden from screen readers": [
    'Dear <span aria-hidden="true">Dana</span>',
    ["Dear Dana"],
  ],
  "a placeholder over an empty editor": [
    '<p><span contenteditable="false" style="position:absolute;user-select:none;pointer-events:none;opacity:.3">Write something</span><br></p>',
    [],
  ],
  "a mention that cannot be selected": [
    'Dear <span contenteditable="false" style="user-select:none">@Dana Reyes<button>×</button></span>, hello',
    ["Dear @Dana Reyes, hello"],
  ],
  "fields and buttons in the text": [
    'Dear Dana <select><option>red</option></select><textarea>blue</textarea><span role="button">more</span>',
    ["Dear Dana"],
  ],
  "a folded part": ["<details><summary>My CV</summary>recieved</details>Sam", ["My CV", "Sam"]],
};

/** The content of a box, and the texts that are code. @type {Record<string, [string, string[]]>} */
const CODE = {
  "code in a sentence": [
    "It is <code>recieve()</code>, <kbd>Ctrl</kbd>, <samp>adress</samp>, <tt>teh</tt>.",
    ["recieve()", "Ctrl", "adress", "teh"],
  ],
  "a block of code below the writer's words": ["Dear Dana,<pre>def recieve()</pre>Sam", ["def recieve()"]],
  "a message that is one preformatted block": ["<pre>Dear Dana,\nI recieved it.</pre>", []],
  "a message of preformatted lines": ["<pre>Dear Dana,</pre><pre>I recieved it.</pre>", []],
  "a block of code below a quotation": ["<blockquote>Hi</blockquote><pre>Dear Dana,</pre>", []],
};

/**
 * Runs in the page: random content, read by us and by the browser. Returns the first content whose words
 * differ.
 */
const COMPARE = `(() => {
  let seed = 20261127;
  const random = (most) => { seed = (seed * 48271) % 2147483647; return seed % most; };
  const pick = (list) => list[random(list.length)];
  const WORDS = ["planning", " recieved", "warehouse ", "a", ", ", " ", "\\n  ", "Dana", "1st", "\\u00a0", "é", "!"];
  const INLINE = ["b", "i", "span", "a", "code", "font", "u", "br", "wbr"];
  const BLOCK = ["div", "p", "ul", "li", "h2", "blockquote", "pre", "section", "table"];
  const STYLES = ["display:inline-block", "display:none", "display:block", "visibility:hidden", "visibility:visible",
    "white-space:pre-wrap", "display:contents", "display:inline-flex", "display:flex", "display:grid", "float:left"];
  const table = (depth) => {
    const made = document.createElement("table");
    if (random(3) === 0) { const caption = document.createElement("caption"); fill(caption, 3); made.append(caption); }
    for (let rows = random(3); rows >= 0; rows--) {
      const row = made.insertRow(-1);
      for (let cells = random(3); cells >= 0; cells--) fill(row.insertCell(-1), depth + 1);
    }
    return made;
  };
  const fill = (node, depth, isLine = false) => {
    for (let n = random(5); n >= 0; n--) {
      if (depth > 3 || random(3) === 0) { node.append(pick(WORDS)); continue; }
      const tag = pick(isLine || random(2) ? INLINE : BLOCK);
      const made = tag === "table" ? table(depth) : document.createElement(tag);
      const isInline = INLINE.includes(tag);
      if (isInline && random(4) === 0) made.setAttribute("style", pick(STYLES));
      if (!/^(W?BR|TABLE)$/.test(made.tagName)) fill(made, depth + 1, isInline);
      node.append(made);
    }
  };
  const box = document.querySelector("#box");
  box.style.cssText = "width:20000px;letter-spacing:0";
  const sheet = document.createElement("style");
  sheet.textContent = "#box :is(p,ul,blockquote,td,th,table){margin:0;padding:0;border:0;border-spacing:0}";
  document.head.append(sheet);
  for (let round = 0; round < 600; round++) {
    box.replaceChildren();
    fill(box, 0);
    const letters = (text) => text.replace(/\\s+/g, "");
    const { runs } = tactful.read(box, {});
    const ours = runs.map(({ text, breaks }) => (breaks ? "\\n" : "") + text).join("");
    // The browser puts nothing between boxes in a line that stand apart, so only the letters are compared.
    if (letters(ours) !== letters(box.innerText)) return { html: box.innerHTML, ours, theirs: box.innerText };
    // Its blocks and cells end a word, and so do ours.
    const glued = box.innerText.split(/\\s+/).filter(Boolean);
    const mine = ours.split(/\\s+/).filter(Boolean);
    let left = "";
    const wrong = mine.find((word) => { left ||= glued.shift() ?? ""; if (!left.startsWith(word)) return true; left = left.slice(word.length); return false; });
    if (wrong) return { html: box.innerHTML, ours, theirs: box.innerText, wrong };
  }
  return null;
})()`;

const PAGE = `<!doctype html><meta charset="utf-8"><body><div id="box" contenteditable="true"></div>`;
/**
 * Returns the script that reads a content: its lines, and its texts that are code.
 * @param {string} content
 */
const reading = (content) => `(() => {
  const box = document.querySelector("#box");
  box.innerHTML = ${JSON.stringify(content)};
  const before = box.outerHTML;
  const { runs } = tactful.read(box, {});
  const all = runs.map(({ text, breaks, preformatted }) =>
    "\\n".repeat(breaks) + (preformatted ? text : text.replace(/\\s/g, " "))).join("");
  return {
    lines: all ? all.split("\\n").map((line) => line.trim()) : [],
    code: runs.filter(({ code }) => code).map(({ text }) => text),
    unchanged: box.outerHTML === before,
  };
})()`;

module.exports = { FILES, CASES, CODE, COMPARE, PAGE, reading };
