// @ts-check
"use strict";
// The script of the page in the frames of panel and card. It draws the states that the content script sends
// over a port and reports presses. It never calls the engine, so a website that frames it learns nothing.
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

    // A press on a button must not move the focus out of the draft. The keyboard can.
    document.addEventListener("mousedown", (down) => {
      const isInField = down.target instanceof Element && down.target.closest("input");
      if (!isInField) down.preventDefault();
    });
    document.addEventListener("keydown", (key) => key.key === "Escape" && void call("escape"));
    void call("ready");
  });
})();
