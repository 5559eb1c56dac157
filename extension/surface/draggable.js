// @ts-check
"use strict";
// Dragging of the panel by its header.
(() => {
  const { tactful } = globalThis;

  /**
   * Lets the panel be dragged by its header. Firefox, and Chromium once it has captured the pointer, report the moves here;
   * else the page's side gets them (content/panel-position.js). They are reported in the page's pixels: on a zoomed page these are
   * not the screen's, and the first moves, before the frame follows, tell the ratio.
   * @param {HTMLElement} handle @param {Call} call
   */
  tactful.draggable = (handle, call) => {
    const SURE = 6; // pixels after which the ratio is known well enough
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
