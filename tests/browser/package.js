// @ts-check
// node package.js FOLDER: the archives for the two stores, the same bytes from the same files.
const fs = require("node:fs");
const path = require("node:path");
const { ZipFile } = require("yazl");

const folder = path.resolve(process.argv[2]);
const { version } = JSON.parse(fs.readFileSync(path.join(folder, "manifest.json"), "utf8"));
const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name))).sort();

for (const name of [`tactful-${version}-chrome.zip`, `tactful-${version}-firefox.xpi`]) {
  const zip = new ZipFile();
  for (const file of files) zip.addBuffer(fs.readFileSync(path.join(folder, file)), file.split(path.sep).join("/"), { mtime: new Date(2026, 0, 1), mode: 0o100644, forceDosTimestamp: true });
  zip.end();
  const target = path.join(path.dirname(folder), name);
  zip.outputStream.pipe(fs.createWriteStream(target)).on("close", () => console.log(`${path.relative(process.cwd(), target)}: ${fs.statSync(target).size} bytes, ${files.length} files`));
}
