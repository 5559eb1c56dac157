// @ts-check
// Real webmail servers on loopback for the tests: Roundcube with its IMAP server and mail sink, and SOGo
// beside them.
const { execFileSync } = require("node:child_process");
const fs = require("node:fs");
const net = require("node:net");
const os = require("node:os");
const path = require("node:path");

const root = process.getuid?.() === 0;
const missing = (/** @type {string} */ name, /** @type {string[]} */ files) =>
  root && files.every((file) => fs.existsSync(file))
    ? false
    : `${name} is not installed here (Debian, as root: ./build.sh test installs it)`;
const NO_ROUNDCUBE = missing("Roundcube", ["/var/lib/roundcube/public_html", "/usr/sbin/dovecot"]);
const NO_SOGO =
  NO_ROUNDCUBE ||
  missing("SOGo", ["/usr/sbin/sogod", "/usr/sbin/nginx", "/usr/bin/memcached", "/usr/lib/postgresql"]);

/** Returns the first of `many` free ports in a row. @param {number} many */
async function freePorts(many) {
  const free = (/** @type {number} */ port) =>
    new Promise((resume) => {
      const server = net
        .createServer()
        .once("error", () => resume(false))
        .listen(port, "127.0.0.1", () => server.close(() => resume(true)));
    });
  for (let port = 18080; port < 19080; port += 10) {
    const all = await Promise.all(Array.from({ length: many }, (_, n) => free(port + n)));
    if (all.every(Boolean)) return port;
  }
  throw new Error(`no ${many} free ports in a row between 18080 and 19080`);
}

/** @param {string} script @param {(string | number)[]} words */
const run = (script, ...words) =>
  execFileSync(path.join(__dirname, script), words.map(String), { stdio: ["ignore", "ignore", "inherit"] });

/**
 * Starts Roundcube.
 * @returns {Promise<{url: string, folder: string, imap: number, smtp: number, stop: () => void}>}
 */
async function roundcube() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "tactful-roundcube-"));
  const port = await freePorts(3);
  run("roundcube/start.sh", port, folder);
  const stop = () => {
    run("roundcube/stop.sh", folder);
    fs.rmSync(folder, { recursive: true, force: true });
  };
  return { url: `http://127.0.0.1:${port}`, folder, imap: port + 1, smtp: port + 2, stop };
}

/** Starts SOGo on the mail servers of a Roundcube. @param {{imap: number, smtp: number}} servers */
async function sogo({ imap, smtp }) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "tactful-sogo-"));
  const port = await freePorts(6);
  run("sogo/start.sh", port, folder, imap, smtp);
  const stop = () => {
    run("roundcube/stop.sh", folder);
    fs.rmSync(folder, { recursive: true, force: true });
  };
  return { url: `http://127.0.0.1:${port}`, folder, stop };
}

/** Returns the mails that a mail sink has received. @param {string} folder */
const outbox = (folder) => {
  const place = path.join(folder, "outbox/new");
  return fs.existsSync(place)
    ? fs.readdirSync(place).map((name) => fs.readFileSync(path.join(place, name), "utf8"))
    : [];
};

module.exports = { NO_ROUNDCUBE, NO_SOGO, roundcube, sogo, outbox };
