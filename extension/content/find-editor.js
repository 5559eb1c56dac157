// @ts-check
"use strict";
// Finds the box the person writes in. The focused box comes first. Frames of the same origin and open shadow
// roots are searched too.
(() => {
  const { tactful } = globalThis;
  const EDITABLE =
    'textarea, [contenteditable=""], [contenteditable="true" i], [contenteditable="plaintext-only" i]';
  /**
   * Attributes by which pages opt out of checkers. Quill sets the first one on every box, so it does not
   * count there.
   */
  const OPT_OUT =
    '[data-gramm="false"]:not(.ql-editor), [data-enable-grammarly="false"], [data-lt-active="false"]';
  /** Common names of address fields. */
  const ADDRESSES = /^_?(to|cc|bcc|reply-?to|recipients?)$/i;

  /**
   * Returns the editing root around an element, or null.
   * @param {Element | null} element @returns {HTMLElement | null}
   */
  const rootOf = (element) => {
    if (!element) return null;
    const view = element.ownerDocument.defaultView;
    if (element.tagName === "TEXTAREA") return isFree(element) ? /** @type {HTMLElement} */ (element) : null;
    if (element.ownerDocument.designMode === "on" && view && view.frameElement)
      return tactful.bodyOf(element.ownerDocument);
    if (!(/** @type {HTMLElement} */ (element).isContentEditable)) return null;
    let root = element;
    for (
      let up = tactful.parentOf(root);
      up && /** @type {HTMLElement} */ (up).isContentEditable === true;
      up = tactful.parentOf(up)
    )
      root = up;
    return isFree(root) ? /** @type {HTMLElement} */ (root) : null;
  };

  /** @param {Element} element */
  const isFree = (element) => {
    const box = /** @type {HTMLTextAreaElement} */ (element);
    const named = [box.getAttribute("name"), box.id].some((name) => name && ADDRESSES.test(name));
    return (
      !named &&
      tactful.isWritable(/** @type {HTMLElement} */ (box)) &&
      element.getAttribute("role") !== "combobox" &&
      element.getAttribute("aria-multiline") !== "false" &&
      !element.closest(OPT_OUT)
    );
  };

  /** @param {HTMLTextAreaElement} box */
  const isEnabled = (box) => !box.disabled && !box.readOnly;

  /** Returns whether the person can write in the box now. @param {HTMLElement} box */
  tactful.isWritable = (box) =>
    (tactful.isTextBox(box)
      ? isEnabled(/** @type {HTMLTextAreaElement} */ (box))
      : box.isContentEditable || box.ownerDocument.designMode === "on") &&
    box.getAttribute("aria-readonly") !== "true";

  /** @param {HTMLIFrameElement} frame @returns {Document | null} */
  const documentOf = (frame) => {
    try {
      return frame.contentDocument;
    } catch {
      return null; // another origin
    }
  };

  /** Returns the focused element, inside frames and shadow roots too. @returns {Element | null} */
  tactful.focused = () => {
    let element = document.activeElement;
    for (;;) {
      const inside =
        element?.tagName === "IFRAME"
          ? documentOf(/** @type {any} */ (element))?.activeElement
          : element?.shadowRoot?.activeElement;
      if (!inside) return element;
      element = inside;
    }
  };

  /**
   * Yields every reachable document and open shadow root.
   * @param {Document | ShadowRoot} root @returns {Generator<Document | ShadowRoot>}
   */
  function* roots(root) {
    yield root;
    for (const frame of root.querySelectorAll("iframe")) {
      const inner = documentOf(frame);
      if (inner?.body) yield* roots(inner);
    }
    for (const element of root.querySelectorAll("*"))
      if (element.shadowRoot) yield* roots(element.shadowRoot);
  }

  /** Returns the visible area of a box in square pixels. @param {HTMLElement} box @returns {number} */
  const visibleArea = (box) => {
    const rect = box.getBoundingClientRect();
    const style = box.ownerDocument.defaultView?.getComputedStyle(box);
    return style?.visibility === "hidden" || style?.display === "none" ? 0 : rect.width * rect.height;
  };

  tactful.boxAround = rootOf;
  tactful.roots = () => roots(document);

  /**
   * Returns the documents of the frames around a box: its own first, the page's last.
   * @param {Element} box @returns {Document[]}
   */
  tactful.documentsOf = (box) => {
    const found = [box.ownerDocument];
    for (
      let frame = box.ownerDocument.defaultView?.frameElement;
      frame;
      frame = frame.ownerDocument.defaultView?.frameElement
    )
      found.push(frame.ownerDocument);
    return found;
  };

  /**
   * Runs code for a window that may be gone. In Firefox, objects of a closed window throw when touched.
   * @param {() => void} what
   */
  tactful.ignoreDeadWindow = (what) => {
    try {
      what();
    } catch {
      // nothing is left to clean up
    }
  };

  /** @param {Document} doc */
  const isShown = (doc) =>
    !!doc.defaultView && (doc === document || doc.defaultView.frameElement?.isConnected === true);

  /**
   * Returns whether a box has left the page: it was removed, or its frame was removed or reloaded.
   * @param {HTMLElement} box
   */
  tactful.isGone = (box) => {
    let isThere = false;
    tactful.ignoreDeadWindow(() => {
      isThere = box.isConnected && tactful.documentsOf(box).every(isShown);
    });
    return !isThere;
  };

  /**
   * Returns the visible boxes, the largest first. On a known site only its message boxes count.
   * @returns {HTMLElement[]}
   */
  const visible = () => {
    const site = tactful.siteHere();
    /** @type {Set<HTMLElement>} */ const boxes = new Set();
    for (const root of roots(document)) {
      if (root.nodeType === 9 && /** @type {Document} */ (root).designMode === "on" && root !== document)
        boxes.add(/** @type {Document} */ (root).body);
      for (const element of root.querySelectorAll(site.box ?? EDITABLE)) {
        const box = rootOf(element);
        if (box) boxes.add(box);
      }
    }
    return [...boxes]
      .map((box) => ({ box, size: visibleArea(box) }))
      .filter(({ size }) => size > 2000)
      .sort((a, b) => b.size - a.size)
      .map(({ box }) => box);
  };

  /**
   * Returns the box to read, or why there is no such box.
   * @returns {{box: HTMLElement | null, why?: "none" | "foreign-frame" | "opted-out"}}
   */
  tactful.findBox = () => {
    const active = tactful.focused();
    const here = rootOf(active);
    if (here && !(tactful.siteHere().box && tactful.siteOf(here).id === "generic" && visible().length))
      return { box: here };
    if (active?.tagName === "IFRAME") return { box: null, why: "foreign-frame" };
    const [largest] = visible();
    if (largest) return { box: largest };
    return { box: null, why: active?.closest(OPT_OUT) ? "opted-out" : "none" };
  };
})();
