// @ts-check
// Real Firefox, spoken to through its own Marionette protocol: the extension installed, its icon on the
// toolbar really clicked, a page at its real address behind a proxy that serves it. No driver to
// download.
const assert = require("node:assert/strict");
const { execFileSync, spawn } = require("node:child_process");
const fs = require("node:fs");
const http = require("node:http");
const https = require("node:https");
const net = require("node:net");
const os = require("node:os");
const path = require("node:path");
const { ROOT, until } = require("./chromium.js");

/** Errands of the browser's own that are switched off, so that the proxy sees little but ours. */
const PREFS = {
  "app.normandy.enabled": false,
  "app.update.auto": false,
  "browser.aboutConfig.showWarning": false,
  "browser.safebrowsing.downloads.remote.enabled": false,
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "browser.search.update": false,
  "browser.startup.homepage_override.mstone": "ignore",
  "datareporting.policy.dataSubmissionEnabled": false,
  "extensions.getAddons.cache.enabled": false,
  "extensions.update.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "toolkit.telemetry.enabled": false,
  "media.gmp-manager.updateEnabled": false,
  "media.gmp-provider.enabled": false,
  "media.gmp-manager.url": "",
  "security.cert_pinning.enforcement_level": 0,
  "network.stricttransportsecurity.preloadlist": false,
  "services.settings.server": "data:,#remote-settings-dummy/v1",
  "browser.newtabpage.activity-stream.feeds.system.topstories": false,
};

/** @typedef {{headers: Record<string, string>, body: string | Buffer}} Answer */
/**
 * @param {string | string[]} hosts the hosts to serve
 * @param {(path: string, host: string) => Answer | null | Promise<Answer | null>} answer
 * @param {{extension?: string, inPrivateWindows?: boolean, colours?: "light" | "dark"}} [options] a folder
 *   or an archive; whether it may run in private windows; the colours that pages are asked to have
 */
async function open(
  hosts,
  answer,
  { extension = path.join(ROOT, "dist/extension"), inPrivateWindows = false, colours = "light" } = {},
) {
  const names = [hosts].flat();
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), "tactful-firefox-"));
  const key = path.join(profile, "key.pem");
  const cert = path.join(profile, "cert.pem");
  execFileSync(
    "openssl",
    [
      "req",
      "-x509",
      "-newkey",
      "rsa:2048",
      "-nodes",
      "-keyout",
      key,
      "-out",
      cert,
      "-days",
      "2",
      "-subj",
      `/CN=${names[0]}`,
      "-addext",
      `subjectAltName=${names.map((name) => `DNS:${name}`).join()}`,
    ],
    { stdio: "ignore" },
  );
  const site = https.createServer(
    { key: fs.readFileSync(key), cert: fs.readFileSync(cert) },
    async (request, response) => {
      const found = await answer(request.url ?? "/", request.headers.host ?? "");
      if (found) response.writeHead(200, found.headers).end(found.body);
      else response.writeHead(404).end();
    },
  );
  /** @type {string[]} */ const asked = [];
  const proxy = http.createServer((request, response) => {
    asked.push(request.url ?? "");
    response.writeHead(502).end();
  });
  proxy.on("connect", (request, socket) => {
    asked.push(request.url ?? "");
    if (!names.some((name) => request.url === `${name}:443`))
      return socket.end("HTTP/1.1 502 Refused\r\n\r\n");
    socket.write("HTTP/1.1 200 OK\r\n\r\n");
    socket.on("error", () => {});
    site.emit("connection", socket);
  });
  const proxyPort = await listen(proxy);
  const marionettePort = await freePort();
  const proxied = {
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": proxyPort,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": proxyPort,
    "marionette.port": marionettePort,
    "layout.css.prefers-color-scheme.content-override": colours === "dark" ? 0 : 1,
  };
  const prefs = Object.entries({ ...PREFS, ...proxied }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  fs.writeFileSync(path.join(profile, "user.js"), prefs.join("\n"));
  const firefox = spawn(
    process.env.TACTFUL_FIREFOX ?? "/usr/bin/firefox-esr",
    ["--marionette", "--headless", "--no-remote", "--profile", profile, "--remote-allow-system-access"],
    { stdio: "ignore", env: { ...process.env, HOME: profile } },
  );
  const stop = () => {
    firefox.kill("SIGKILL");
    proxy.closeAllConnections();
    proxy.close();
    site.close();
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  /**
   * Where a step of the beginning fails, nothing is left running.
   * @template T @param {Promise<T>} step @returns {Promise<T>}
   */
  const orStop = (step) =>
    step.catch((error) => {
      stop();
      throw error;
    });
  const send = await orStop(connect(marionettePort));
  await orStop(send("WebDriver:NewSession", { acceptInsecureCerts: true }));
  await send("WebDriver:SetWindowRect", { width: 1280, height: 900 });
  const { value: id } = await orStop(
    send("Addon:Install", { path: extension, temporary: true, allowPrivateBrowsing: inPrivateWindows }),
  );
  const widget = `${id.replace(/[^A-Za-z0-9_-]/g, "_")}-browser-action`;
  // After installation the extension opens its welcome page in a new tab. The permission for private windows
  // restarts the extension, so this may happen twice.
  if (!inPrivateWindows)
    await orStop(
      until("the first page", () =>
        inChrome(`
    const first = gBrowser.tabs.find((tab) => tab.linkedBrowser.currentURI.spec.endsWith("/pages/welcome.html"));
    if (first) gBrowser.removeTab(first);
    return !!first;`),
      ),
    );
  await inChrome(`CustomizableUI.addWidgetToArea(${JSON.stringify(widget)}, "nav-bar")`);

  /** Runs a script in the browser's own window. @param {string} script */
  async function inChrome(script) {
    await send("Marionette:SetContext", { value: "chrome" });
    try {
      return (await send("WebDriver:ExecuteScript", { script, args: [] })).value;
    } finally {
      await send("Marionette:SetContext", { value: "content" });
    }
  }

  /**
   * Returns the requests to other hosts. The browser's own requests go to its maker; every other address
   * would be ours or the page's.
   */
  const foreign = () =>
    asked.filter(
      (address) =>
        !names.some((name) => address === `${name}:443`) &&
        !/(^|\.)(mozilla\.(com|org|net)|firefox\.com)$/.test(
          new URL(address.includes("://") ? address : `https://${address}`).hostname,
        ),
    );

  return {
    foreign,
    inChrome,
    send,
    /** The address of a file of the extension. @param {string} file */
    inside: async (file) =>
      `moz-extension://${await inChrome(`return WebExtensionPolicy.getByID(${JSON.stringify(id)}).mozExtensionHostname;`)}/${file}`,
    /** Accepts the browser's prompt for a permission. Returns false if there is no prompt. */
    allow: () =>
      inChrome(`
      const asked = PopupNotifications.panel.querySelector("popupnotification[id*='addon-webext-permissions'], popupnotification");
      if (!asked || PopupNotifications.panel.state !== "open") return false;
      asked.button.click();
      return true;`),
    /**
     * Chooses our entry of the context menu on an element, as a person does: its submenu opened, the entry
     * pressed.
     * @param {string} selector @param {string} label
     */
    chooseMenu: async (selector, label) => {
      const { value } = await send("WebDriver:FindElement", { using: "css selector", value: selector });
      await send("WebDriver:PerformActions", {
        actions: [
          {
            type: "pointer",
            id: "mouse",
            parameters: { pointerType: "mouse" },
            actions: [
              { type: "pointerMove", origin: value, x: 0, y: 0 },
              { type: "pointerDown", button: 2 },
              { type: "pointerUp", button: 2 },
            ],
          },
        ],
      });
      await until("the context menu", () =>
        inChrome(`return document.getElementById("contentAreaContextMenu").state === "open";`),
      );
      await inChrome(
        `[...document.querySelectorAll("#contentAreaContextMenu > menu")].find((menu) => menu.label === "Tactful").openMenu(true);`,
      );
      return until(label, () =>
        inChrome(`
        const menu = [...document.querySelectorAll("#contentAreaContextMenu > menu")].find((menu) => menu.label === "Tactful");
        const entry = menu.menupopup.state === "open" && [...menu.menupopup.children].find((item) => item.label === ${JSON.stringify(label)});
        if (!entry) return false;
        menu.menupopup.activateItem(entry);
        return true;`),
      );
    },
    /**
     * Gives the page a size, also one that the browser's own window cannot have: that is 500 pixels wide at
     * least. Then the page is zoomed, which ends with the next page.
     * @param {{width: number, height: number}} wanted pixels of the page
     */
    resize: async ({ width, height }) => {
      const zoom = Math.max(1, 500 / width);
      const chrome = await inChrome("return outerHeight - gBrowser.selectedBrowser.clientHeight;");
      await send("WebDriver:SetWindowRect", {
        width: Math.round(width * zoom),
        height: Math.round(height * zoom + chrome),
      });
      await inChrome(`ZoomManager.setZoomForBrowser(gBrowser.selectedBrowser, ${zoom});`);
      const script = "return [innerWidth, innerHeight].join();";
      const size = async () => (await send("WebDriver:ExecuteScript", { script, args: [] })).value;
      await until("the page's size", async () => (await size()) === `${width},${height}`);
    },
    goto: (/** @type {string} */ url) => send("WebDriver:Navigate", { url }),
    /** Continues in a new private window. Returns a function that goes back to the previous window. */
    goPrivate: async () => {
      const { value: before } = await send("WebDriver:GetWindowHandle");
      const { handle } = await send("WebDriver:NewWindow", { type: "window", private: true, focus: true });
      await send("WebDriver:SwitchToWindow", { handle, focus: true });
      return async () => {
        await send("WebDriver:CloseWindow");
        await send("WebDriver:SwitchToWindow", { handle: before, focus: true });
      };
    },
    /**
     * Runs a script in the page; `sandbox: "system"` may look into closed shadow roots.
     * @param {string} script @param {string | undefined} [sandbox]
     */
    run: async (script, sandbox) =>
      (await send("WebDriver:ExecuteScript", { script, args: [], ...(sandbox ? { sandbox } : {}) })).value,
    /** Runs a script that calls its last argument with the result. @param {string} script */
    runAsync: async (script) => (await send("WebDriver:ExecuteAsyncScript", { script, args: [] })).value,
    /** Clicks the icon on the toolbar. */
    press: async () => {
      await send("Marionette:SetContext", { value: "chrome" });
      const { value } = await send("WebDriver:FindElement", {
        using: "css selector",
        value: `#${widget} .unified-extensions-item-action-button`,
      });
      await send("WebDriver:ElementClick", { id: Object.values(value)[0] });
      await send("Marionette:SetContext", { value: "content" });
    },
    /** Presses a key with Ctrl, and Shift where wanted. @param {string} key @param {boolean} [shift] */
    control: (key, shift = false) => {
      const held = ["\uE009", ...(shift ? ["\uE008"] : [])];
      const down = [...held, key].map((value) => ({ type: "keyDown", value }));
      const up = [key, ...held].map((value) => ({ type: "keyUp", value }));
      return send("WebDriver:PerformActions", {
        actions: [{ type: "key", id: "keyboard", actions: [...down, ...up] }],
      });
    },
    /** Types where the caret is, as the keyboard does. @param {string} text */
    keys: (text) =>
      send("WebDriver:PerformActions", {
        actions: [
          {
            type: "key",
            id: "keyboard",
            actions: [...text].flatMap((value) => [
              { type: "keyDown", value },
              { type: "keyUp", value },
            ]),
          },
        ],
      }),
    /** Clicks at a place of the page, as the mouse does. @param {{x: number, y: number}} place */
    clickAt: ({ x, y }) =>
      send("WebDriver:PerformActions", {
        actions: [
          {
            type: "pointer",
            id: "mouse",
            parameters: { pointerType: "mouse" },
            actions: [
              { type: "pointerMove", x: Math.round(x), y: Math.round(y), duration: 0 },
              { type: "pointerDown", button: 0 },
              { type: "pointerUp", button: 0 },
            ],
          },
        ],
      }),
    badge: () =>
      inChrome(`
      const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
      const action = ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension).action;
      return action.getContextData(gBrowser.selectedTab).badgeText;`),
    /** Writes into a field as the keyboard does. @param {string} selector @param {string} text */
    type: async (selector, text) => {
      const { value } = await send("WebDriver:FindElement", { using: "css selector", value: selector });
      await send("WebDriver:ElementSendKeys", { id: Object.values(value)[0], text });
    },
    click: async (/** @type {string} */ selector) => {
      const { value } = await send("WebDriver:FindElement", { using: "css selector", value: selector });
      await send("WebDriver:ElementClick", { id: Object.values(value)[0] });
    },
    screenshot: async (/** @type {string} */ file) =>
      fs.writeFileSync(
        file,
        Buffer.from((await send("WebDriver:TakeScreenshot", { full: false })).value, "base64"),
      ),
    close: async () => {
      await send("Marionette:Quit", { flags: ["eForceQuit"] }).catch(() => {});
      await Promise.race([
        new Promise((resume) => firefox.once("exit", resume)),
        new Promise((resume) => setTimeout(resume, 5000)),
      ]);
      stop();
      assert.deepEqual(foreign(), [], "something asked the network");
    },
  };
}

/** @param {import("node:net").Server | import("node:http").Server} server @returns {Promise<number>} */
const listen = (server) =>
  new Promise((resume) =>
    server.listen(0, "127.0.0.1", () =>
      resume(/** @type {import("node:net").AddressInfo} */ (server.address()).port),
    ),
  );

async function freePort() {
  const server = net.createServer();
  const port = await listen(server);
  await new Promise((resume) => server.close(resume));
  return port;
}

/**
 * Marionette's wire: a length, a colon, JSON.
 * @param {number} port @returns {Promise<(name: string, parameters?: object) => Promise<any>>}
 */
async function connect(port) {
  const socket = await dial(port, Date.now() + 60000);
  let buffer = Buffer.alloc(0);
  let next = 0;
  /** @type {Map<number, {resolve: (value: any) => void, reject: (error: Error) => void}>} */ const waiting =
    new Map();
  socket.on("data", (chunk) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const colon = buffer.indexOf(":");
      const length = colon < 0 ? NaN : Number(buffer.subarray(0, colon).toString());
      if (!(buffer.length >= colon + 1 + length)) return;
      const message = JSON.parse(buffer.subarray(colon + 1, colon + 1 + length).toString());
      buffer = buffer.subarray(colon + 1 + length);
      if (!Array.isArray(message)) continue; // the greeting
      const [, id, error, result] = message;
      const asked = waiting.get(id);
      waiting.delete(id);
      if (error) asked?.reject(new Error(`${error.error}: ${error.message}`));
      else asked?.resolve(result);
    }
  });
  socket.on("close", () =>
    waiting.forEach(({ reject }) => {
      reject(new Error("Firefox has gone"));
    }),
  );
  socket.on("error", () => {});
  return (name, parameters = {}) =>
    new Promise((resolve, reject) => {
      const id = next++;
      waiting.set(id, { resolve, reject });
      const text = JSON.stringify([0, id, name, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
}

/** @param {number} port @param {number} end @returns {Promise<import("node:net").Socket>} */
const dial = (port, end) =>
  new Promise((resume, fail) => {
    const socket = net.connect(port, "127.0.0.1");
    socket.once("connect", () => {
      socket.removeAllListeners("error");
      resume(socket);
    });
    socket.once("error", (error) =>
      Date.now() > end
        ? fail(new Error(`Firefox did not start: ${error.message}`))
        : setTimeout(() => dial(port, end).then(resume, fail), 200),
    );
  });

module.exports = { open };
