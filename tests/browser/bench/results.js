// @ts-check
// docs/benchmarks.md, a section a measurement: each writes its own and leaves the others as they are; and
// what they reckon alike.
const fs = require("node:fs");
const path = require("node:path");
const { ROOT } = require("../chromium.js");

const FILE = path.join(ROOT, "docs/benchmarks.md");

/**
 * Writes the section under a heading, or the introduction before all headings.
 * @param {string | null} heading @param {string} text
 */
function writeSection(heading, text) {
  const [intro, ...sections] = fs.readFileSync(FILE, "utf8").split(/^(?=## )/m);
  const mine = `${heading ? `## ${heading}\n\n` : ""}${text.trim()}\n\n`;
  const at = sections.findIndex((section) => section.startsWith(`## ${heading}\n`));
  const all =
    heading === null
      ? [mine, ...sections]
      : at < 0
        ? [intro, ...sections.map((section) => `${section.trim()}\n\n`), mine]
        : [intro, ...sections.with(at, mine)];
  fs.writeFileSync(FILE, `${all.join("").trim()}\n`);
}

/**
 * The value below which a share of the numbers is; 0 of no numbers.
 * @param {number[]} all @param {number} share from 0 to 1
 */
const quantile = (all, share) =>
  [...all].sort((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * share))] ?? 0;
const median = (/** @type {number[]} */ all) => quantile(all, 0.5);

module.exports = { median, quantile, writeSection };
