// @ts-check
// Real webmail servers on loopback: Roundcube with its IMAP server and mail sink, and SOGo beside them.
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

/** Listens on a port, or returns `null` if it is taken.
 * @param {number} port @returns {Promise<net.Server | null>} */
const listen = (port) =>
  new Promise((resume) => {
    const server = net.createServer().once("error", () => resume(null));
    server.listen(port, "127.0.0.1", () => resume(server));
  });

/** Returns a port with eight free ones after it. The ninth is held until this process ends, which keeps other
 * test runs out while the servers start. */
async function freePorts() {
  for (let port = 18080; port < 19080; port += 10) {
    const held = await listen(port + 9);
    if (!held) continue;
    held.unref();
    const all = await Promise.all(Array.from({ length: 9 }, (_, n) => listen(port + n)));
    for (const server of all) await new Promise((resume) => (server ? server.close(resume) : resume(null)));
    if (all.every(Boolean)) return port;
    held.close();
  }
  throw new Error("no ten free ports in a row between 18080 and 19080");
}

/** Runs a script. The error of one that fails has what it wrote.
 * @param {string} script @param {(string | number)[]} words */
const run = (script, ...words) =>
  execFileSync(path.join(__dirname, script), words.map(String), { stdio: ["ignore", "ignore", "pipe"] });

/** Ends the servers of a folder and removes it. @param {string} folder */
const stop = (folder) => {
  run("roundcube/stop.sh", folder);
  fs.rmSync(folder, { recursive: true, force: true });
};

/** Runs a start script, which ends when its servers answer. If they do not, they are stopped.
 * @param {string} script @param {number} port @param {string} folder @param {number[]} words */
function start(script, port, folder, ...words) {
  try {
    run(script, port, folder, ...words);
  } catch (error) {
    stop(folder);
    throw error;
  }
}

/** The last lines of every server's log. @param {string} folder */
const logs = (folder) =>
  fs
    .readdirSync(path.join(folder, "logs"))
    .map((name) => {
      const lines = fs
        .readFileSync(path.join(folder, "logs", name), "utf8")
        .trimEnd()
        .split("\n");
      return `${name}: ${lines.slice(-15).join("\n  ")}`;
    })
    .join("\n");

/** Starts Roundcube on free ports. */
const roundcube = async () => roundcubeAt(await freePorts());

/** Starts Roundcube on a port and the two after it. @param {number} port */
function roundcubeAt(port) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "tactful-roundcube-"));
  start("roundcube/start.sh", port, folder);
  return {
    url: `http://127.0.0.1:${port}`,
    folder,
    imap: port + 1,
    smtp: port + 2,
    stop: () => stop(folder),
    logs: () => logs(folder),
  };
}

/** Starts SOGo on the mail servers of a Roundcube. @param {{imap: number, smtp: number}} servers */
async function sogo({ imap, smtp }) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "tactful-sogo-"));
  const port = await freePorts();
  start("sogo/start.sh", port, folder, imap, smtp);
  return { url: `http://127.0.0.1:${port}`, folder, stop: () => stop(folder), logs: () => logs(folder) };
}

/** Returns the mails that a mail sink has received. @param {string} folder */
const outbox = (folder) => {
  const place = path.join(folder, "outbox/new");
  return fs.existsSync(place)
    ? fs.readdirSync(place).map((name) => fs.readFileSync(path.join(place, name), "utf8"))
    : [];
};

module.exports = { NO_ROUNDCUBE, NO_SOGO, roundcube, roundcubeAt, sogo, outbox };
