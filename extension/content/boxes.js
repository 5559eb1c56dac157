// @ts-check
"use strict";
// Finds the box being written in: the focused one first, through frames of the same origin and open shadow roots.
(() => {
  const tactful = (globalThis.tactful ??= /** @type {Tactful} */ ({}));
  const EDITABLE = 'textarea, [contenteditable=""], [contenteditable="true" i], [contenteditable="plaintext-only" i]';
  /** What pages write on boxes that no checker should read. */
  const OPT_OUT = '[data-gramm="false"], [data-enable-grammarly="false"], [data-lt-active="false"]';

  /** @param {Element | null} element the editing root around an element, or null @returns {HTMLElement | null} */
  const rootOf = (element) => {
    if (!element) return null;
    const view = element.ownerDocument.defaultView;
    if (element.tagName === "TEXTAREA") return isFree(element) ? /** @type {HTMLElement} */ (element) : null;
    if (element.ownerDocument.designMode === "on" && view && view.frameElement) return element.ownerDocument.body;
    if (!(/** @type {HTMLElement} */ (element).isContentEditable)) return null;
    let root = element;
    while (root.parentElement && root.parentElement.isContentEditable) root = root.parentElement;
    return isFree(root) ? /** @type {HTMLElement} */ (root) : null;
  };

  /** @param {Element} element */
  const isFree = (element) => {
    const box = /** @type {HTMLTextAreaElement} */ (element);
    return !box.disabled && !box.readOnly && element.getAttribute("role") !== "combobox" && element.getAttribute("aria-multiline") !== "false" && !element.closest(OPT_OUT);
  };

  /** @param {HTMLIFrameElement} frame @returns {Document | null} */
  const documentOf = (frame) => {
    try {
      return frame.contentDocument;
    } catch {
      return null; // another origin
    }
  };

  /** The element that has the focus, however deep. @returns {Element | null} */
  const focused = () => {
    let element = document.activeElement;
    for (;;) {
      const inside = element?.tagName === "IFRAME" ? documentOf(/** @type {any} */ (element))?.activeElement : element?.shadowRoot?.activeElement;
      if (!inside) return element;
      element = inside;
    }
  };

  /** Every document and open shadow root that can be reached. @param {Document | ShadowRoot} root @returns {Generator<Document | ShadowRoot>} */
  function* roots(root) {
    yield root;
    for (const frame of root.querySelectorAll("iframe")) {
      const inner = documentOf(frame);
      if (inner?.body) yield* roots(inner);
    }
    for (const element of root.querySelectorAll("*")) if (element.shadowRoot) yield* roots(element.shadowRoot);
  }

  /** @param {HTMLElement} box @returns {number} how much a person sees of it, in square pixels */
  const seen = (box) => {
    const rect = box.getBoundingClientRect();
    const style = box.ownerDocument.defaultView?.getComputedStyle(box);
    return style?.visibility === "hidden" || style?.display === "none" ? 0 : rect.width * rect.height;
  };

  tactful.boxOf = rootOf;
  tactful.focused = focused;
  tactful.roots = () => roots(document);

  /** The box to read, or why there is none. @returns {{box: HTMLElement | null, why?: "none" | "foreign-frame"}} */
  tactful.findBox = () => {
    const active = focused();
    const here = rootOf(active);
    if (here) return { box: here };
    if (active?.tagName === "IFRAME") return { box: null, why: "foreign-frame" };
    const site = tactful.siteHere();
    /** @type {HTMLElement[]} */ const boxes = [];
    for (const root of roots(document)) {
      const inFrame = root.nodeType === 9 && /** @type {Document} */ (root).designMode === "on" && root !== document;
      if (inFrame) boxes.push(/** @type {Document} */ (root).body);
      for (const element of root.querySelectorAll(site.box ?? EDITABLE)) {
        const box = rootOf(element);
        if (box && !boxes.includes(box)) boxes.push(box);
      }
    }
    const visible = boxes.map((box) => ({ box, size: seen(box) })).filter(({ size }) => size > 2000);
    visible.sort((a, b) => b.size - a.size);
    return visible.length ? { box: visible[0].box } : { box: null, why: "none" };
  };
})();
