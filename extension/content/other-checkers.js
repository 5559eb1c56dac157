// @ts-check
"use strict";
// The elements that other writing checkers add to pages: their highlights, buttons and cards. None of them is
// the writer's text. The names are those in public saved pages and in the checkers' public sources:
// Grammarly, LanguageTool, QuillBot, Harper, DeepL.
(() => {
  const { tactful } = globalThis;
  const TAGS =
    /^(grammarly-|quillbot-|qb-|harper-|deepl-|lt-(div|span|toolbar|highlighter|mirror|card|root|editor))/i;
  const BUTTONS =
    "grammarly-extension, grammarly-desktop-integration, lt-toolbar, .lt-toolbar__wrapper, quillbot-extension-portal";
  const BUTTON = '[data-grammarly-part="gbutton"], .lt-toolbar__wrapper, button, [role=button]';
  const LARGEST = { width: 180, height: 90 }; // pixels of a button; a larger element covers the whole box
  const NEAR = 48; // pixels between a box and a button that belongs to it

  tactful.isOtherChecker = ({ localName }) => typeof localName === "string" && TAGS.test(localName);

  tactful.isInOtherChecker = (element) => {
    for (let at = /** @type {Element | null} */ (element); at; at = tactful.above(at))
      if (tactful.isOtherChecker(at)) return true;
    return false;
  };

  tactful.isByOtherChecker = ({ target, addedNodes, removedNodes }) => {
    const isTheirs = (/** @type {Node} */ node) =>
      node.nodeType === 1 && tactful.isOtherChecker(/** @type {Element} */ (node));
    const element = target.nodeType === 1 ? /** @type {Element} */ (target) : tactful.parentOf(target);
    if (element && tactful.isInOtherChecker(element)) return true;
    const nodes = [...addedNodes, ...removedNodes];
    return nodes.length > 0 && nodes.every(isTheirs);
  };

  tactful.otherCheckersAt = (box) => {
    const own = tactful.toTop(box.ownerDocument, box.getBoundingClientRect());
    const around = new DOMRect(own.x - NEAR, own.y - NEAR, own.width + 2 * NEAR, own.height + 2 * NEAR);
    return tactful
      .documentsOf(box)
      .flatMap((doc) => [...doc.querySelectorAll(BUTTONS)])
      .flatMap((host) => [
        host,
        ...host.querySelectorAll(BUTTON),
        ...(host.shadowRoot?.querySelectorAll(BUTTON) ?? []),
      ])
      .map((element) => tactful.toTop(element.ownerDocument, element.getBoundingClientRect()))
      .filter(({ width, height }) => width > 0 && height > 0)
      .filter(({ width, height }) => width <= LARGEST.width && height <= LARGEST.height)
      .filter((rect) => tactful.sharedArea(rect, around) > 0);
  };
})();
