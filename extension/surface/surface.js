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
    /** @type {{render: (state: any) => number | null, enter?: () => void}} */ let view = {
      render: () => null,
    };
    const call = tactful.openRpc(port, {
      render: (state) => view.render(state),
      enter: () => view.enter?.(),
    });
    view = role === "panel" ? tactful.panelView(call) : tactful.cardView(call);

    // A press on a button must not move the focus out of the draft. The keyboard can, and a press on a text
    // that can be selected.
    document.addEventListener("mousedown", (down) => {
      const { target } = down;
      const isPress = target instanceof Element && target.closest("button, summary");
      const keeps = target instanceof Element && target.closest("input:not([type=checkbox]), .selectable");
      if (isPress || !keeps) down.preventDefault();
    });
    // Words that can be selected must not be dragged into the page.
    document.addEventListener("dragstart", (drag) => drag.preventDefault());
    document.addEventListener("keydown", (key) => key.key === "Escape" && void call("escape"));
    void call("ready");
  });
})();
