// @ts-check
// Fills in the texts of the page around the rules (src/web/message.rs). The rules are in English.
import init, { translatePage } from "../engine/tactful.js";

await init({ module_or_path: chrome.runtime.getURL("engine/tactful_bg.wasm") });
translatePage();
