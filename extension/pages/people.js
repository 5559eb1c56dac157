// @ts-check
// Loads the engine and hands it the page (src/web/people.rs).
import init, { peoplePage } from "../engine/tactful.js";

await init({ module_or_path: chrome.runtime.getURL("engine/tactful_bg.wasm") });
await peoplePage();
