// @ts-check
// Loads the engine and hands it the page (src/web/words.rs).
import init, { wordsPage } from "../engine/tactful.js";

await init({ module_or_path: chrome.runtime.getURL("engine/tactful_bg.wasm") });
await wordsPage();
