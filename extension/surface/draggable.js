// @ts-check
"use strict";
// Dragging of the panel by its header.
(() => {
  const { tactful } = globalThis;

  /**
   * Makes the panel draggable by its header. Firefox, and Chromium after it has captured the pointer, send
   * the moves here, else the content script gets them (content/panel-position.js). The moves are sent in
   * pixels of the page. On a zoomed page these differ from pixels of the screen, so the first moves measure
   * the ratio.
   * @param {HTMLElement} handle @param {Call} call
   */
  tactful.draggable = (handle, call) => {
    const SURE = 6; // pixels after which the ratio is exact enough
    handle.addEventListener("pointerdown", (down) => {
      if (down.button !== 0 || /** @type {Element} */ (down.target).closest("button")) return;
      const ended = new AbortController();
      let ratio = 0;
      handle.setPointerCapture(down.pointerId);
      void call("dragStart", down.clientX, down.clientY);
      handle.addEventListener(
        "pointermove",
        (move) => {
          const [dx, dy] = [move.screenX - down.screenX, move.screenY - down.screenY];
          if (!ratio) {
            const screen = Math.hypot(dx, dy);
            if (screen < SURE) return;
            ratio = Math.hypot(move.clientX - down.clientX, move.clientY - down.clientY) / screen;
          }
          void call("drag", dx * ratio, dy * ratio);
        },
        { signal: ended.signal },
      );
      for (const end of ["pointerup", "pointercancel"])
        handle.addEventListener(
          end,
          () => {
            ended.abort();
            void call("dragEnd");
          },
          { signal: ended.signal },
        );
    });
  };
})();
