// @ts-check
// Loads the engine at the first event and restarts it after a crash. A panic leaves its memory unusable and
// its promises pending forever, so pending requests are rejected.
import init, { __wbg_reset_state as restart } from "./engine/tactful.js";

/** Resolves when the engine is loaded. */
export const ready = init({ module_or_path: chrome.runtime.getURL("engine/tactful_bg.wasm") });

/** The pending requests, rejected when the engine crashes. @type {Set<(error: Error) => void>} */
const waiting = new Set();
let hasCrashed = false;

/** Returns whether an error is a crash: a wasm trap or an exhausted stack. @param {unknown} error */
const isCrash = (error) => error instanceof WebAssembly.RuntimeError || error instanceof RangeError;

/** @param {unknown} error */
const crashed = (error) => {
  restart();
  hasCrashed = true;
  for (const fail of [...waiting]) fail(error instanceof Error ? error : new Error(String(error)));
};
globalThis.addEventListener("error", (event) => isCrash(event.error) && crashed(event.error));
globalThis.addEventListener("unhandledrejection", (event) => isCrash(event.reason) && crashed(event.reason));

/**
 * Runs work on the engine. After a crash the engine is restarted and the promise is rejected.
 * @template T @param {() => T | Promise<T>} work @returns {Promise<T>}
 */
export const engine = async (work) => {
  await ready;
  /** @type {(error: Error) => void} */ let fail = () => {};
  const crash = new Promise((_, reject) => {
    fail = reject;
    waiting.add(fail);
  });
  crash.catch(() => {}); // the request may have ended already
  try {
    return await /** @type {Promise<T>} */ (Promise.race([work(), crash]));
  } catch (error) {
    if (isCrash(error) && waiting.has(fail)) {
      waiting.delete(fail); // a synchronous crash reaches no error event
      crashed(error);
    }
    throw error;
  } finally {
    waiting.delete(fail);
  }
};

/**
 * Gets an answer from the engine. A check changes nothing, so it is repeated once after a crash, and the
 * answer contains a notice. Any other request may have been half done, so it fails.
 * @param {any} message @param {() => Promise<any>} work
 */
export const answerFor = async (message, work) => {
  try {
    return withNotice(await engine(work));
  } catch (error) {
    if (!isCrash(error)) throw error;
    if (message?.kind === "check") {
      const again = await engine(work).catch((error) => error);
      if (!isCrash(again)) return again instanceof Error ? Promise.reject(again) : withNotice(again);
    }
    throw new Error(chrome.i18n.getMessage("checkFailed"));
  }
};

/** Adds a notice about a crash to the next report. @param {any} answer */
const withNotice = (answer) => {
  if (!hasCrashed || answer?.findings === undefined) return answer;
  hasCrashed = false;
  return { ...answer, notice: answer.notice ?? chrome.i18n.getMessage("startedAgain") };
};
