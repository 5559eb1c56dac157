// @ts-check
"use strict";
// The icon was pressed: on, or off when it was on. Answers the state, which the worker shows on the icon.
(() => {
  const { tactful } = globalThis;
  const waits = tactful.session?.isWaiting();
  const was = tactful.session;
  was?.stop();
  if (was && !waits) return "off";
  tactful.session = tactful.connect({ quiet: false });
  return tactful.session.hasBox() ? "on" : "no-box";
})();
