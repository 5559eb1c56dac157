// @ts-check
"use strict";
// The page of the extension that is shown in the frames of panel and card. It draws what the content script sends over a
// port and reports presses. It holds nothing else: it never asks the engine, so a page that framed it would learn nothing.
(() => {
  const { tactful } = globalThis;

  addEventListener("message", (/** @type {MessageEvent} */ event) => {
    const [port] = event.ports;
    const role = event.data?.tactful;
    if (
      event.source !== parent ||
      !port ||
      (role !== "panel" && role !== "card") ||
      document.body.dataset.role
    )
      return;
    document.body.dataset.role = role;
    if (event.data.messages) tactful.takeMessages(event.data.messages);
    document.documentElement.lang = tactful.message("language");
    /** @type {(state: any) => number | null} */ let render = () => null;
    const call = tactful.openRpc(port, { render: (state) => render(state) });
    render = role === "panel" ? tactful.panelView(call) : tactful.cardView(call);

    // Pressing a button must not take the focus out of the draft; the keyboard still can.
    document.addEventListener("mousedown", (down) => {
      const isInField = down.target instanceof Element && down.target.closest("input");
      if (!isInField) down.preventDefault();
    });
    document.addEventListener("keydown", (key) => key.key === "Escape" && void call("escape"));
    void call("ready");
  });
})();
