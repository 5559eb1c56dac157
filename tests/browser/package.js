// @ts-check
// node package.js: the archives for the two stores and the source they are built from, into dist. The same
// commit gives the same bytes: files in order, one time for all of them, no compressor but the one that is
// locked.
const { execFileSync } = require("node:child_process");
const crypto = require("node:crypto");
const fs = require("node:fs");
const path = require("node:path");
const { ZipFile } = require("yazl");
const { ROOT, EXTENSION } = require("./chromium.js");

const DIST = path.join(ROOT, "dist");
/** The first moment a zip can name, in any place's time. */
const TIME = new Date(1980, 0, 1);

/** The files of a folder, by their names in it. @param {string} folder @returns {Map<string, Buffer>} */
const filesOf = (folder) =>
  new Map(
    fs
      .readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)))
      .sort()
      .map((name) => [name.split(path.sep).join("/"), fs.readFileSync(path.join(folder, name))]),
  );

/**
 * Builds the archive of each browser. Its manifest contains no keys for the other browser.
 * @param {"chrome" | "firefox"} browser @returns {Map<string, Buffer>}
 */
function contents(browser) {
  const files = filesOf(EXTENSION);
  const manifest = JSON.parse(String(files.get("manifest.json")));
  if (browser === "chrome") {
    delete manifest.browser_specific_settings;
    delete manifest.background.scripts;
  } else {
    delete manifest.minimum_chrome_version;
    delete manifest.background.service_worker;
  }
  files.set("manifest.json", Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
  for (const name of ["LICENSE", "THIRD-PARTY.md"]) files.set(name, fs.readFileSync(path.join(ROOT, name)));
  return files;
}

/** The committed files, as they are. @returns {Map<string, Buffer>} */
function sources() {
  if (!fs.existsSync(path.join(ROOT, ".git"))) return new Map();
  const names = execFileSync("git", ["ls-files", "-z"], { cwd: ROOT, encoding: "utf8" })
    .split("\0")
    .filter(Boolean)
    .sort();
  return new Map(
    names
      .filter((name) => fs.existsSync(path.join(ROOT, name)))
      .map((name) => [name, fs.readFileSync(path.join(ROOT, name))]),
  );
}

/** @param {string} name @param {Map<string, Buffer>} files @returns {Promise<string>} where it is */
async function pack(name, files) {
  const zip = new ZipFile();
  for (const file of [...files.keys()].sort())
    zip.addBuffer(/** @type {Buffer} */ (files.get(file)), file, {
      mtime: TIME,
      mode: file === "build.sh" || file === ".ci/run" ? 0o100755 : 0o100644,
      forceDosTimestamp: true,
    });
  zip.end();
  const target = path.join(DIST, name);
  await new Promise((resume, fail) =>
    zip.outputStream
      .pipe(fs.createWriteStream(target))
      .on("close", () => resume(null))
      .on("error", fail),
  );
  return target;
}

/** The changes of a version, for the stores. @param {string} version */
function releaseNotes(version) {
  const sections = fs.readFileSync(path.join(ROOT, "CHANGELOG.md"), "utf8").split(/^## /m);
  const mine =
    sections.find((section) => section.startsWith(`[${version}]`) || section.startsWith(version)) ??
    sections.find((section) => section.startsWith("Unreleased"));
  if (!mine) throw new Error(`CHANGELOG.md has no section for ${version}`);
  const compiler = execFileSync("rustc", ["--version"], { encoding: "utf8" }).trim();
  return `# Tactful ${version}\n\n${mine.split("\n").slice(1).join("\n").trim()}\n\nBuilt with ${compiler}.\n`;
}

async function packAll() {
  const { version } = JSON.parse(fs.readFileSync(path.join(EXTENSION, "manifest.json"), "utf8"));
  const source = sources();
  const archives = {
    chrome: await pack(`tactful-${version}-chrome.zip`, contents("chrome")),
    firefox: await pack(`tactful-${version}-firefox.xpi`, contents("firefox")),
    ...(source.size ? { source: await pack(`tactful-${version}-source.zip`, source) } : {}),
  };
  fs.writeFileSync(path.join(DIST, "release-notes.md"), releaseNotes(version));
  return archives;
}

module.exports = { packAll, contents };

if (require.main === module) {
  packAll().then((archives) => {
    for (const file of Object.values(archives))
      console.log(
        `${crypto.createHash("sha256").update(fs.readFileSync(file)).digest("hex")}  ${path.relative(ROOT, file)}  ${fs.statSync(file).size} bytes`,
      );
  });
}
