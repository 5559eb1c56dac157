// @ts-check
// The engine's life in the background: loaded at the first event, and begun anew when it falls over. A panic leaves its memory
// in no state to go on with, and the promises it owes are never kept; so whoever waits is told.
import init, { __wbg_reset_state as beginAnew } from "./engine/tactful.js";

/** The engine, once it is there. */
export const ready = init({ module_or_path: chrome.runtime.getURL("engine/tactful_bg.wasm") });

/** What falls when the engine does: whoever waits for an answer. @type {Set<(error: Error) => void>} */
const waiting = new Set();
let hasFallen = false;

/** A trap of the program, or its stack exhausted. @param {unknown} error */
const isFall = (error) => error instanceof WebAssembly.RuntimeError || error instanceof RangeError;

/** @param {unknown} error */
const fell = (error) => {
  beginAnew();
  hasFallen = true;
  for (const fail of [...waiting]) fail(error instanceof Error ? error : new Error(String(error)));
};
globalThis.addEventListener("error", (event) => isFall(event.error) && fell(event.error));
globalThis.addEventListener("unhandledrejection", (event) => isFall(event.reason) && fell(event.reason));

/** Lets the engine do something; an error that is a fall has begun it anew. @template T @param {() => T | Promise<T>} work @returns {Promise<T>} */
export const engine = async (work) => {
  await ready;
  /** @type {(error: Error) => void} */ let fail = () => {};
  const fallen = new Promise((_, reject) => {
    fail = reject;
    waiting.add(fail);
  });
  fallen.catch(() => {}); // perhaps nobody waits any more
  try {
    return await /** @type {Promise<T>} */ (Promise.race([work(), fallen]));
  } catch (error) {
    if (isFall(error) && waiting.has(fail)) {
      waiting.delete(fail); // it fell at once, and nobody has said so yet
      fell(error);
    }
    throw error;
  } finally {
    waiting.delete(fail);
  }
};

/**
 * Asks the engine for an answer. Judging changes nothing, so it is tried once more after a fall, and the answer says what
 * happened; anything else may have been half done, and is refused.
 * @param {any} message @param {() => Promise<any>} work
 */
export const answered = async (message, work) => {
  try {
    return told(await engine(work));
  } catch (error) {
    if (!isFall(error)) throw error;
    if (message?.kind === "check") {
      const again = await engine(work).catch((error) => error);
      if (!isFall(again)) return again instanceof Error ? Promise.reject(again) : told(again);
    }
    throw new Error(chrome.i18n.getMessage("fellOver"));
  }
};

/** Says once, with the next message that is judged, that it fell over. @param {any} answer */
const told = (answer) => {
  if (!hasFallen || answer?.findings === undefined) return answer;
  hasFallen = false;
  return { ...answer, notice: answer.notice ?? chrome.i18n.getMessage("begunAnew") };
};
