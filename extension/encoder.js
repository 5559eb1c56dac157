// @ts-check
// Loads the sentence encoder when the engine needs it (src/web/acts.rs). It is a wasm module of its own, so a
// crash in it leaves the engine as it is.
import init, { WebEncoder, __wbg_reset_state as restart } from "./engine/encoder.js";

/** The encoder that is loaded or being loaded, once for all who wait. @type {Promise<WebEncoder> | null} */
let loading = null;
/** @type {WebEncoder | null} */
let encoder = null;

/** @param {string} name */
const file = async (name) => {
  const response = await fetch(new URL(`engine/${name}`, import.meta.url));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
};

const load = async () => {
  const [wasm, weights] = await Promise.all([
    file("encoder_bg.wasm"),
    file("acts.bin").then((response) => response.arrayBuffer()),
  ]);
  await init({ module_or_path: wasm });
  return new WebEncoder(new Uint8Array(weights));
};

/**
 * Loads the encoder, unless it is loaded, and returns the version of its model. After a failure, the next
 * call tries again.
 */
export const loadEncoder = async () => {
  loading ??= load();
  const mine = loading;
  try {
    encoder = await mine;
    return encoder.version();
  } catch (error) {
    if (loading === mine) loading = null;
    throw error;
  }
};

/**
 * Reads a sentence. A crash leaves the module's memory unusable, so the encoder is loaded again after it.
 * @param {string} sentence @returns {Float32Array}
 */
export const readSentence = (sentence) => {
  if (!encoder) throw new Error("the encoder is not loaded");
  try {
    return encoder.read(sentence);
  } catch (error) {
    [encoder, loading] = [null, null];
    restart();
    throw error;
  }
};
