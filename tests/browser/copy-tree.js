// @ts-check
// A copy of the tree, for tests that change sources.
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { ROOT } = require("./chromium.js");

const MODULES = "tests/browser/node_modules";

/** Copies the sources and the last build; the packages are linked. @returns {string} the folder */
function copyTree() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "tactful-copy-"));
  const left = [".git", "target", "fuzz", MODULES].map((name) => path.join(ROOT, name));
  fs.cpSync(ROOT, folder, { recursive: true, filter: (file) => !left.includes(file) });
  fs.symlinkSync(path.join(ROOT, MODULES), path.join(folder, MODULES));
  return folder;
}

module.exports = { copyTree };
