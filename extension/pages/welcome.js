// @ts-check
// Fills in the texts of the page (src/web/message.rs), and checks its letter after a press of the icon or the
// button.
import init, { translatePage } from "../engine/tactful.js";

const ready = init({ module_or_path: chrome.runtime.getURL("engine/tactful_bg.wasm") }).then(translatePage);

const { tactful } = globalThis;
const press = async () => {
  await ready;
  if (tactful.session) return tactful.session.stop();
  document.getElementById("editor")?.scrollIntoView({ block: "center" });
  document.getElementById("editor")?.focus({ preventScroll: true });
  tactful.session = tactful.connect({ quiet: false });
};
document.getElementById("letter")?.addEventListener("submit", (event) => event.preventDefault());
document.getElementById("try")?.addEventListener("click", press);
chrome.runtime.onMessage.addListener((message) => {
  if (message?.kind === "pressed" && document.visibilityState === "visible") void press();
});
