// @ts-check
// Passes the browser's events to the engine, which handles them in Rust (src/web/worker.rs). The listeners
// must be registered before the worker's first turn ends, so each listener waits for the engine.
import {
  alarmed,
  clicked,
  installed,
  keyPressed,
  menuClicked,
  notificationPressed,
  received,
  siteNotAsked,
  sitesChanged,
  started,
  storageChanged,
} from "./engine/tactful.js";
import { answerChecks } from "./checks.js";
import { answerFor, engine } from "./engine.js";

/** Lets the engine handle an event. A crash is handled in engine.js. @param {() => unknown} work */
const on = (work) =>
  void engine(work).catch((error) =>
    console.warn(
      "Tactful:",
      error instanceof WebAssembly.RuntimeError ? "the engine crashed and was restarted" : error,
    ),
  );

chrome.action.onClicked.addListener((tab) => on(() => clicked(tab)));
chrome.commands.onCommand.addListener((name, tab) => on(() => keyPressed(name, tab)));
chrome.contextMenus.onClicked.addListener((info, tab) => {
  // A permission may only be requested during the press itself, so this cannot wait for the engine.
  const address = info.menuItemId === "always" ? (info.pageUrl ?? tab?.url) : undefined;
  if (address && /^https?:/.test(address)) {
    const { protocol, hostname } = new URL(address);
    const pattern = `${protocol}//${hostname}/*`;
    chrome.permissions.request({ origins: [pattern] }).catch(() => on(() => siteNotAsked(pattern)));
  } else on(() => menuClicked(info, tab));
});
chrome.permissions.onAdded.addListener(({ origins }) => on(() => sitesChanged(origins ?? [])));
chrome.permissions.onRemoved.addListener(() => on(() => sitesChanged([])));
chrome.runtime.onInstalled.addListener(({ reason }) => on(() => installed(reason)));
chrome.runtime.onStartup.addListener(() => on(() => started()));
// The engine's own notes of the session are in another area.
chrome.storage.onChanged.addListener((_, area) => {
  if (area === "local") on(() => storageChanged());
});
chrome.alarms.onAlarm.addListener((alarm) => on(() => alarmed(alarm.name)));
// The permission for notifications may be granted later. Their events exist only then.
const listenToNotifications = () =>
  chrome.notifications?.onClicked.addListener((id) => on(() => notificationPressed(id)));
if (chrome.notifications) listenToNotifications();
else chrome.permissions.onAdded.addListener(listenToNotifications);
chrome.runtime.onMessage.addListener((message, sender, reply) => {
  if (sender.id !== chrome.runtime.id) return false;
  answerFor(message, () => received(message, sender)).then(reply, (error) => reply({ error: String(error) }));
  return true; // the reply comes later
});
// Content scripts check over a port. Everything else is a message.
chrome.runtime.onConnect.addListener((port) => {
  const { sender } = port;
  if (sender?.id !== chrome.runtime.id) return port.disconnect();
  answerChecks(port, (request) => answerFor(request, () => received(request, sender)));
});
