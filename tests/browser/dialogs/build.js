// @ts-check
// Bundles the modal dialogs of real libraries of the npm registry for one page.
const esbuild = require("esbuild");
const path = require("node:path");

/** @returns {Promise<string>} a script for a page */
const bundle = async () => {
  const { outputFiles } = await esbuild.build({
    entryPoints: [path.join(__dirname, "start.js")],
    bundle: true,
    write: false,
    format: "iife",
    minify: true,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    nodePaths: [path.join(__dirname, "../node_modules")],
  });
  return outputFiles[0].text.replaceAll("</script", "<\\/script");
};

module.exports = { bundle };
