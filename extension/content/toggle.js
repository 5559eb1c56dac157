// @ts-check
"use strict";
// Turns the session on or off after a press of the icon. Returns the new state, which the worker shows on the
// icon.
(() => {
  const { tactful } = globalThis;
  const waits = tactful.session?.isWaiting();
  const was = tactful.session;
  was?.stop();
  if (was && !waits) return "off";
  tactful.session = tactful.connect({ quiet: false });
  return tactful.session.hasBox() ? "on" : "no-box";
})();
