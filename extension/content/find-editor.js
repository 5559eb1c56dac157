// @ts-check
"use strict";
// Tells which elements are boxes that a person writes in, through frames of the same origin and open shadow
// roots.
(() => {
  const { tactful } = globalThis;
  /** Marks of other checkers, which write the first opt-out on the boxes they serve. */
  const CHECKERS =
    '[data-lt-tmp-id]:not([data-lt-tmp-id=""]), [data-quillbot-element], [data-quillbot-parent], [pwa2-uuid]';
  /**
   * Attributes by which pages opt out of checkers. Quill sets the first one on every box, so it does not
   * count there.
   */
  const OPT_OUT = `[data-gramm="false"]:not(.ql-editor, ${CHECKERS}), [data-enable-grammarly="false"], [data-lt-active="false"]`;
  /** The boxes that the person wants checked although the page opts out. */
  tactful.allowedBoxes ??= new WeakSet();
  /** Common names of address fields. */
  const ADDRESSES = /^_?(to|cc|bcc|reply-?to|recipients?)$/i;

  /**
   * Returns the editing root around an element, or null.
   * @param {Element | null} element @param {(box: Element) => boolean} [fits]
   * @returns {HTMLElement | null}
   */
  const rootOf = (element, fits = isFree) => {
    if (!element) return null;
    const view = element.ownerDocument.defaultView;
    if (element.tagName === "TEXTAREA") return fits(element) ? /** @type {HTMLElement} */ (element) : null;
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
    return fits(root) ? /** @type {HTMLElement} */ (root) : null;
  };

  /** @param {Element} element */
  const isFree = (element) =>
    isMessage(element) && (tactful.allowedBoxes.has(element) || !element.closest(OPT_OUT));
  /** @param {Element} element */
  const isOptedOut = (element) => isMessage(element) && !isFree(element);

  /** @param {Element} element */
  const isMessage = (element) => {
    const box = /** @type {HTMLTextAreaElement} */ (element);
    const named = [box.getAttribute("name"), box.id].some((name) => name && ADDRESSES.test(name));
    return (
      !named &&
      tactful.isWritable(/** @type {HTMLElement} */ (box)) &&
      element.getAttribute("role") !== "combobox" &&
      element.getAttribute("aria-multiline") !== "false" &&
      !tactful.isInOtherChecker(element)
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
      if (element.shadowRoot && !tactful.isOtherChecker(element)) yield* roots(element.shadowRoot);
  }

  tactful.editingRoot = (element, optedOut = false) => rootOf(element, optedOut ? isOptedOut : isFree);
  tactful.allow = (box) => void tactful.allowedBoxes.add(box);
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

  /** Returns the windows of those frames, and the page's. @param {HTMLElement} box */
  tactful.viewsOf = (box) => new Set([window, ...tactful.documentsOf(box).map((doc) => doc.defaultView)]);

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
})();
