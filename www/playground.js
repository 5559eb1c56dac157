// @ts-check
// The content scripts of the extension with the engine beside them: what the extension asks its worker, this page answers itself.
import init, { checkSnapshot } from "./engine/tactful.js";

await init({ module_or_path: new URL("engine/tactful_bg.wasm", import.meta.url) });
globalThis.tactful.session = globalThis.tactful.start(async (message) => ("snapshot" in message ? checkSnapshot(message.snapshot) : null));
