// @ts-check
// The promises of the manifest, and that every script is injected and every injected script exists.
const { test } = require("node:test");
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const { ROOT } = require("./chromium.js");

const extension = path.join(ROOT, "extension");
const manifest = JSON.parse(fs.readFileSync(path.join(extension, "manifest.json"), "utf8"));

test("permissions are exactly these, one page is web-accessible at an unknown address, and no host permission is required", () => {
  assert.deepEqual(manifest.permissions, ["activeTab", "scripting", "storage", "contextMenus", "alarms"]);
  assert.deepEqual(manifest.optional_permissions, ["notifications"]);
  // Sites where Tactful is always on. The permission is requested when the person adds a site.
  assert.deepEqual(manifest.optional_host_permissions, ["https://*/*", "http://*/*"]);
  for (const key of ["host_permissions", "content_scripts", "externally_connectable"])
    assert.equal(manifest[key], undefined, key);
  // The page of the frames that show panel and card: it draws what the content script sends it, and knows
  // nothing else. Its address changes with each run of Chromium and each installation in Firefox, so that
  // no page can ask for it. What it loads is not open, and no other of our pages can be framed, which is why
  // the policy needs no frame-ancestors.
  assert.deepEqual(manifest.web_accessible_resources, [
    {
      resources: ["surface/surface.html"],
      matches: ["https://*/*", "http://*/*", "file:///*"],
      use_dynamic_url: true,
    },
  ]);
  assert.match(manifest.content_security_policy.extension_pages, /^default-src 'none';/);
  assert.doesNotMatch(
    manifest.content_security_policy.extension_pages,
    /https?:|\*|unsafe-inline|'unsafe-eval'/,
  );
});

test("the version is in one place, and the build has it", () => {
  const version = /^version = "(.*)"$/m.exec(fs.readFileSync(path.join(ROOT, "Cargo.toml"), "utf8"))?.[1];
  assert.equal(
    manifest.version,
    "0",
    "the version of extension/manifest.json is filled in by build.sh, from Cargo.toml",
  );
  assert.equal(
    JSON.parse(fs.readFileSync(path.join(ROOT, "dist/extension/manifest.json"), "utf8")).version,
    version,
  );
});

test("the worker injects every content script and site, and only files that exist", () => {
  const { content, toggle, autoStart } = JSON.parse(
    fs.readFileSync(path.join(extension, "scripts.json"), "utf8"),
  );
  const injected = [...content, toggle, autoStart];
  const present = ["content", "sites"].flatMap((folder) =>
    fs.readdirSync(path.join(extension, folder)).map((name) => `${folder}/${name}`),
  );
  assert.deepEqual(
    [...injected].sort(),
    present.sort(),
    "add the file to extension/scripts.json, or remove it there",
  );
  assert.ok(
    injected.indexOf("sites/generic.js") > injected.indexOf("sites/gmail.js"),
    "the generic site fits every page and must be the last",
  );
});

test("a script is strict and writes no markup", () => {
  for (const folder of ["content", "sites", "surface"]) {
    for (const name of fs.readdirSync(path.join(extension, folder)).filter((name) => name.endsWith(".js"))) {
      const text = fs.readFileSync(path.join(extension, folder, name), "utf8");
      assert.ok(
        text.startsWith('// @ts-check\n"use strict";'),
        `${name} begins with // @ts-check and "use strict"`,
      );
      assert.doesNotMatch(
        text,
        /innerHTML|outerHTML|insertAdjacentHTML|\beval\(|new Function|XMLHttpRequest|\bfetch\(|WebSocket|sendBeacon/,
        name,
      );
    }
  }
});
