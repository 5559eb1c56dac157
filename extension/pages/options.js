// @ts-check
// Loads the engine and hands it the page (src/web/options.rs).
import init, { optionsPage } from "../engine/tactful.js";

await init({ module_or_path: chrome.runtime.getURL("engine/tactful_bg.wasm") });
await optionsPage();
