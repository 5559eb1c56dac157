// @ts-check
// Writes the table of docs/sites.md from the results of the tests.
const { BEHAVIOURS } = require("./behaviours.js");
const { PLACES } = require("./places.js");

const DOCS = {
  file: "docs/sites.md",
  begin: "<!-- made by tests/browser/places.test.js: begin -->\n",
  end: "<!-- end -->",
};

/**
 * Returns the table. A place that was not run keeps its row.
 * @param {Record<string, {site: string, read: any, works: string[]}>} results
 * @param {string} old the table so far
 */
function table(results, old) {
  const oldRows = new Map(old.split("\n").map((row) => [row.split(" | ")[1], row]));
  const names = Object.keys(BEHAVIOURS);
  const yes = (/** @type {unknown} */ is) => (is ? "✓" : "–");
  const people = (/** @type {any[]} */ all) =>
    all.length
      ? all.some((p) => p.email)
        ? all.some((p) => p.name)
          ? "names, addresses"
          : "addresses"
        : "names"
      : "–";
  const rows = PLACES.flatMap(({ name, site, languages = [] }) => {
    if (!results[name]) return oldRows.get(name) ?? [];
    const { read, works } = results[name];
    const cells = [
      site,
      name,
      people(read.to),
      people(read.cc),
      yes(typeof read.subject === "string"),
      read.from?.email || read.from?.name ? people([read.from]) : "–",
      yes(Array.isArray(read.attachments)),
      read.thread?.length ? "people, dates, words" : "–",
      ["en", ...languages].join(" "),
    ];
    return `| ${[...cells, ...names.map((behaviour) => yes(works.includes(behaviour)))].join(" | ")} |`;
  });
  const head = [
    "site",
    "place",
    "To",
    "Cc",
    "subject",
    "own account",
    "files",
    "earlier messages",
    "languages",
    ...names,
  ];
  return [`| ${head.join(" | ")} |`, `|${" --- |".repeat(head.length)}`, ...rows, ""].join("\n");
}

module.exports = { table, DOCS };
