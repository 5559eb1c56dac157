// @ts-check
"use strict";
// Observes one box and the message around it: edits by the editor, changed recipients and files, a changed
// size or place of the box, and its removal together with a frame. Nothing else on the page is observed.
(() => {
  const { tactful } = globalThis;

  /**
   * @param {HTMLElement} box @param {Site} site
   * @param {{changed: () => void, rewritten: () => void, moved: () => void, isGone: () => boolean}} on
   * @param {AbortSignal} signal ends it
   */
  tactful.observe = (box, site, on, signal) => {
    const view = /** @type {Window & typeof globalThis} */ (box.ownerDocument.defaultView);
    const around = tactful.messageOf(box, site) ?? tactful.parentOf(tactful.outer(box));
    /**
     * Returns whether a change is our own host, which moved into or out of a dialog.
     * @param {MutationRecord} change
     */
    const isOurs = ({ addedNodes, removedNodes }) => {
      const nodes = [...addedNodes, ...removedNodes];
      return nodes.length > 0 && nodes.every((node) => tactful.hosts.has(node));
    };
    const observer = new view.MutationObserver((all) => {
      const changes = all.filter((change) => !isOurs(change) && !tactful.isByOtherChecker(change));
      if (!changes.length) return;
      if (changes.some((change) => box.contains(change.target))) on.rewritten();
      if (!on.isGone()) on.changed();
    });
    observer.observe(box, { childList: true, subtree: true, characterData: true });
    if (around && tactful.isUnclobbered(around)) {
      observer.observe(around, { childList: true, subtree: true });
      around.addEventListener("change", on.changed, { signal });
      around.addEventListener("input", on.changed, { signal });
    }
    // The removal of the box, or of a frame around it, counts as a resize too.
    const sizes = tactful.documentsOf(box).map((doc, at, docs) => {
      const element = at === 0 ? box : docs[at - 1].defaultView?.frameElement;
      const size = new /** @type {any} */ (doc.defaultView).ResizeObserver(() => on.isGone() || on.moved());
      if (element) size.observe(element);
      element?.addEventListener("load", () => void on.isGone(), { signal }); // the frame was reloaded
      doc.defaultView?.addEventListener("pagehide", () => setTimeout(on.isGone), { signal });
      return size;
    });
    signal.addEventListener("abort", () => {
      observer.disconnect();
      sizes.forEach((size) => {
        size.disconnect();
      });
    });
  };
})();
