// @ts-check
"use strict";
// Reports that an element has moved on the page without scrolling.
(() => {
  const { tactful } = globalThis;

  /**
   * Calls `moved` when an element, or a frame around it, moves without scrolling. The root margins of an
   * intersection observer fit the element exactly, so the observer fires as soon as the element moves.
   * @param {HTMLElement} box @param {() => void} moved @returns {() => void} stops the observers
   */
  tactful.onMoved = (box, moved) => {
    /** @type {Map<Element, IntersectionObserver>} */ const watchers = new Map();
    /** @param {Element} element @param {number} threshold */
    const watch = (element, threshold) => {
      watchers.get(element)?.disconnect();
      const view = /** @type {any} */ (element.ownerDocument.defaultView);
      const rect = element.getBoundingClientRect();
      const { clientWidth, clientHeight } = tactful.rootOf(element.ownerDocument);
      if (!view || !rect.width || !rect.height) return void watchers.delete(element);
      const margin = [rect.top, clientWidth - rect.right, clientHeight - rect.bottom, rect.left]
        .map((n) => `${-Math.floor(n)}px`)
        .join(" ");
      let first = true;
      const watcher = new view.IntersectionObserver(
        (/** @type {IntersectionObserverEntry[]} */ [entry]) => {
          const ratio = entry.intersectionRatio || 1e-7;
          if (first && ratio === threshold) {
            first = false;
            return;
          }
          const was = first ? rect : null;
          first = false;
          const now = element.getBoundingClientRect();
          const stays =
            was && now.x === was.x && now.y === was.y && now.width === was.width && now.height === was.height;
          if (!stays) moved();
          // At the window's edge only a part of the element is visible from the start.
          watch(element, ratio);
        },
        { root: element.ownerDocument, rootMargin: margin, threshold },
      );
      watchers.set(element, watcher);
      watcher.observe(element);
    };
    watch(box, 1);
    for (const doc of tactful.documentsOf(box))
      if (doc !== document && doc.defaultView?.frameElement) watch(doc.defaultView.frameElement, 1);
    return () =>
      watchers.forEach((watcher) => {
        watcher.disconnect();
      });
  };
})();
