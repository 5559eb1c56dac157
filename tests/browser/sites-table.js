// @ts-check
// Writes the table of docs/sites.md from the results of the tests.
const { BEHAVIOURS } = require("./behaviours.js");
const { PLACES } = require("./places.js");

const DOCS = {
  file: "docs/sites.md",
  begin: "<!-- made by tests/browser/places.test.js: begin -->\n",
  end: "<!-- end -->",
};

/** @param {Record<string, {site: string, read: any, works: string[]}>} results */
function table(results) {
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
  const rows = PLACES.filter(({ name }) => results[name]).map(({ name, site, languages = [] }) => {
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
