// @ts-check
// Loads the engine and hands it the browser's events. What is done with them is Rust (src/web/worker.rs).
// Listeners must be there before the worker's first turn ends, so they wait for the engine, not the other way round.
import init, { alarmed, clicked, installed, keyPressed, menuClicked, notificationPressed, received, siteNotAsked, sitesChanged, started, storageChanged } from "./engine/tactful.js";

const ready = init({ module_or_path: chrome.runtime.getURL("engine/tactful_bg.wasm") });

chrome.action.onClicked.addListener((tab) => void ready.then(() => clicked(tab)));
chrome.commands.onCommand.addListener((name, tab) => void ready.then(() => keyPressed(name, tab)));
chrome.contextMenus.onClicked.addListener((info, tab) => {
  // A permission may only be asked for during the press itself, so this cannot wait for the engine.
  const address = info.menuItemId === "always" ? (info.pageUrl ?? tab?.url) : undefined;
  if (address && /^https?:/.test(address)) {
    const { protocol, hostname } = new URL(address);
    const pattern = `${protocol}//${hostname}/*`;
    chrome.permissions.request({ origins: [pattern] }).catch(() => ready.then(() => siteNotAsked(pattern)));
  } else void ready.then(() => menuClicked(info, tab));
});
chrome.permissions.onAdded.addListener(({ origins }) => void ready.then(() => sitesChanged(origins ?? [])));
chrome.permissions.onRemoved.addListener(() => void ready.then(() => sitesChanged([])));
chrome.runtime.onInstalled.addListener(({ reason }) => void ready.then(() => installed(reason)));
chrome.runtime.onStartup.addListener(() => void ready.then(() => started()));
chrome.storage.onChanged.addListener(() => void ready.then(() => storageChanged()));
chrome.alarms.onAlarm.addListener((alarm) => void ready.then(() => alarmed(alarm.name)));
// The permission for notifications may come at any time, and with it their events.
const listenToNotifications = () => chrome.notifications?.onClicked.addListener((id) => void ready.then(() => notificationPressed(id)));
if (chrome.notifications) listenToNotifications();
else chrome.permissions.onAdded.addListener(listenToNotifications);
chrome.runtime.onMessage.addListener((message, sender, reply) => {
  if (sender.id !== chrome.runtime.id) return false;
  ready.then(() => received(message, sender)).then(reply, (error) => reply({ error: String(error) }));
  return true; // the reply comes later
});
