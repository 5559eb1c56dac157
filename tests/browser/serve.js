// @ts-check
// A folder over HTTP on loopback.
const fs = require("node:fs");
const http = require("node:http");
const path = require("node:path");

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
  ".png": "image/png",
  ".svg": "image/svg+xml",
};

/**
 * @param {string} folder @param {Record<string, string>} [headers]
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
async function serve(folder, headers = {}) {
  const server = http.createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname).replace(
      /\/$/,
      "/index.html",
    );
    const file = path.join(folder, path.normalize(name));
    if (!file.startsWith(folder) || !fs.existsSync(file) || fs.statSync(file).isDirectory())
      return response.writeHead(404).end();
    response.writeHead(200, {
      "content-type": /** @type {any} */ (TYPES)[path.extname(file)] ?? "application/octet-stream",
      ...headers,
    });
    fs.createReadStream(file).pipe(response);
  });
  await new Promise((resume) => server.listen(0, "127.0.0.1", () => resume(null)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resume) => {
        server.closeAllConnections();
        server.close(() => resume());
      }),
  };
}

module.exports = { serve };
