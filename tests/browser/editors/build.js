// @ts-check
// Bundles the real editors of the npm registry for their pages, once per lock file, into dist/editors.
const esbuild = require("esbuild");
const fs = require("node:fs");
const path = require("node:path");
const { ROOT } = require("../chromium.js");

const OUT = path.join(ROOT, "dist/editors");

/** @returns {Promise<string>} the folder with the bundles */
async function bundles() {
  const stamp = path.join(OUT, "stamp");
  const now = ["../package-lock.json", "start.js", "build.js"]
    .map((name) => fs.readFileSync(path.join(__dirname, name), "utf8"))
    .join("\n");
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === now) return OUT;
  await esbuild.build({
    entryPoints: [path.join(__dirname, "start.js")],
    outdir: OUT,
    bundle: true,
    splitting: true,
    format: "esm",
    minify: true,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
    nodePaths: [path.join(__dirname, "../node_modules")],
    loader: { ".css": "empty" },
  });
  fs.writeFileSync(stamp, now);
  return OUT;
}

module.exports = { bundles };
