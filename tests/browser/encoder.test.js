// @ts-check
// The encoder's module for browsers, with the model of this build: it is the file that was checked in,
// and gives the probabilities of the training library, as the native encoder does
// (encoder/tests/reference.rs).
const { test } = require("node:test");
const assert = require("node:assert/strict");
const { createHash } = require("node:crypto");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { pathToFileURL } = require("node:url");
const { ROOT } = require("./chromium.js");

const ENGINE = path.join(ROOT, "dist/extension/engine");
/** The largest difference to the training library: rounding of the weights is in both. */
const CLOSE = 1e-2;

test("the model of the build is the one that was checked in", () => {
  const [hash] = fs.readFileSync(path.join(ROOT, "model/acts.sha256"), "utf8").split(" ");
  for (const file of [path.join(ROOT, "model/acts.bin"), path.join(ENGINE, "acts.bin")])
    assert.equal(createHash("sha256").update(fs.readFileSync(file)).digest("hex"), hash, file);
});

test("the module for browsers gives the probabilities of the training library", async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "tactful-encoder-"));
  try {
    const copy = path.join(folder, "encoder.mjs"); // Node takes a module by its ending
    fs.copyFileSync(path.join(ENGINE, "encoder.js"), copy);
    const { initSync, WebEncoder } = await import(pathToFileURL(copy).href);
    initSync({ module: fs.readFileSync(path.join(ENGINE, "encoder_bg.wasm")) });
    const encoder = new WebEncoder(new Uint8Array(fs.readFileSync(path.join(ENGINE, "acts.bin"))));
    /** @type {{ sentence: string, any: number, acts: number[] }[]} */
    const reference = JSON.parse(fs.readFileSync(path.join(ROOT, "model/reference.json"), "utf8"));
    assert.ok(reference.length >= 100);
    for (const { sentence, any, acts } of reference) {
      const found = encoder.read(sentence);
      [any, ...acts].forEach((expected, at) => {
        assert.ok(
          Math.abs(found[at] - expected) < CLOSE,
          `${sentence}: output ${at} is ${found[at]}, not ${expected}`,
        );
      });
    }
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
});
