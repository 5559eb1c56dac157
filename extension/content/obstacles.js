// @ts-check
"use strict";
// What panel and card keep clear of: the line of the caret, the recipients and the send button; the panel
// also of the buttons of other checkers. Rectangles are in pixels of the top window.
(() => {
  const { tactful } = globalThis;
  const MOST = 4000; // most elements of a message that are looked at

  /** Returns the area that two rectangles share, in square pixels. @param {DOMRect} a @param {DOMRect} b */
  tactful.sharedArea = (a, b) => {
    const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    return Math.max(0, wide) * Math.max(0, high);
  };

  /** Returns the area of a place that rectangles cover. @param {DOMRect[]} rects @param {DOMRect} place */
  tactful.coveredArea = (rects, place) =>
    rects.reduce((sum, rect) => sum + tactful.sharedArea(rect, place), 0);

  /**
   * Returns the elements inside an element, with those of open shadow roots.
   * @param {Element | Document | ShadowRoot} root @param {Element[]} [found] @returns {Element[]}
   */
  const elementsIn = (root, found = []) => {
    for (const element of root.querySelectorAll("*")) {
      if (found.length >= MOST) break;
      found.push(element);
      if (element.shadowRoot && !tactful.isOtherChecker(element)) elementsIn(element.shadowRoot, found);
    }
    return found;
  };
  /** Returns the place of an element if it is seen. @param {Element} element */
  const seen = (element) => {
    const rect = element.getBoundingClientRect();
    return rect.width > 0 && rect.height > 0 ? tactful.toTop(element.ownerDocument, rect) : null;
  };
  /** @param {(DOMRect | null)[]} rects @returns {DOMRect[]} */
  const known = (rects) => rects.filter((rect) => rect !== null);

  /** @param {Element} box @param {Site} site */
  const messageAround = (box, site) =>
    tactful.messageOf(box, site) ??
    tactful.messageOf(tactful.outer(box), site) ??
    tactful.around(box, "section, article, main") ??
    tactful.bodyOf();

  /**
   * Returns the send buttons of a message. A site's file knows its own presses, so each button is tried as
   * the target of one.
   * @param {HTMLElement} box @param {Site} site @returns {HTMLElement[]}
   */
  tactful.sendButtons = (box, site) => {
    const message = messageAround(box, site);
    const buttons = elementsIn(message).filter((element) =>
      element.matches('button, input[type="submit"], [role="button"], a'),
    );
    const outside = /** @type {HTMLElement[]} */ (buttons).filter((button) => !box.contains(button));
    const known = outside.filter((button) => {
      if (!site.sends) return false;
      try {
        const path = () => {
          /** @type {Element[]} */ const all = [];
          for (let at = /** @type {Element | null} */ (button); at; at = tactful.above(at)) all.push(at);
          return all;
        };
        return Boolean(
          site.sends(/** @type {any} */ ({ type: "click", target: button, composedPath: path })),
        );
      } catch {
        return false; // the site has changed
      }
    });
    return known.length ? known : outside.filter((button) => tactful.isSendButton(button, message));
  };

  /**
   * Returns the places where the recipients are written.
   * @param {HTMLElement} box @param {Site} site @param {Context} context
   */
  const recipients = (box, site, { to, cc }) => {
    const words = [...to, ...cc].flatMap(({ name, email }) => [name, email]).filter(Boolean);
    const names = words.map((word) => word.toLowerCase());
    const isNamed = (/** @type {string} */ text) => names.some((name) => text.toLowerCase().includes(name));
    const outer = tactful.outer(box);
    const top = tactful.toTop(box.ownerDocument, box.getBoundingClientRect()).top;
    // The box may be in a frame, and the recipients in the frame or around it.
    const messages = new Set([messageAround(box, site), messageAround(outer, site)]);
    const all = [...messages]
      .flatMap((message) => elementsIn(message))
      .filter((element) => {
        if (element.contains(outer) || element.contains(box) || box.contains(element)) return false;
        if (element.tagName === "INPUT") return isNamed(/** @type {HTMLInputElement} */ (element).value);
        const own = [...element.childNodes]
          .map((node) => (node.nodeType === 3 ? node.textContent : ""))
          .join("");
        return own.length < 200 && isNamed(own);
      });
    // Below the box, and in earlier messages, a name is no recipient.
    return known(all.map(seen)).filter((rect) => rect.bottom <= top + 1 && rect.height < 120);
  };

  /**
   * Returns the line of the caret, or null if the caret is not in the box.
   * @param {HTMLElement} box @param {Painter} painter @returns {DOMRect | null}
   */
  const caretLine = (box, painter) => {
    if (!tactful.holdsFocus(box)) return null;
    const around = tactful.toTop(box.ownerDocument, box.getBoundingClientRect());
    const line = painter.caret();
    if (!line || line.bottom < around.top || line.top > around.bottom) return null;
    return new DOMRect(around.left, line.top - 2, around.width, line.height + 4);
  };

  /**
   * Returns a function that gives what panel and card keep clear of. The buttons are looked for once for each
   * reading of the page, their places each time.
   * @param {HTMLElement} box @param {Site} site @param {Painter} painter
   */
  tactful.obstacles = (box, site, painter) => {
    /** @type {{context: Context, send: HTMLElement[]} | null} */ let looked = null;
    return (/** @type {Context} */ context) => {
      if (looked?.context !== context) looked = { context, send: tactful.sendButtons(box, site) };
      const line = caretLine(box, painter);
      return {
        send: known(looked.send.map(seen)),
        recipients: recipients(box, site, context),
        caret: line ? [line] : [],
        checkers: tactful.otherCheckersAt(box),
      };
    };
  };

  /**
   * Returns a place above or below some rectangles for a panel that would cover one, or null if there is no
   * room for it.
   * @param {DOMRect} wanted @param {DOMRect[]} rects
   * @param {number} least pixels of height of the panel, the least
   * @returns {DOMRect | null}
   */
  tactful.placeBeside = (wanted, rects, least) => {
    const window = new DOMRect(0, 0, innerWidth, innerHeight);
    const isOver = (/** @type {DOMRect} */ place) =>
      covered.some((rect) => tactful.sharedArea(rect, place) > 0);
    const covered = rects.filter(
      (rect) => rect.left < wanted.right && rect.right > wanted.left && tactful.sharedArea(rect, window) > 0,
    );
    if (!isOver(wanted)) return wanted;
    const edges = covered.flatMap(({ top, bottom }) => [top - 4, bottom + 4]).sort((a, b) => a - b);
    const best = [8, ...edges, innerHeight - 8]
      .map((top, at, all) => new DOMRect(wanted.left, top, wanted.width, (all[at + 1] ?? top) - top))
      .filter((band) => !isOver(band))
      .reduce((best, band) => (band.height > best.height ? band : best), new DOMRect());
    if (best.height < least) return null;
    const height = Math.min(wanted.height, best.height);
    const top = Math.min(Math.max(wanted.top, best.top), best.bottom - height);
    return new DOMRect(wanted.left, top, wanted.width, height);
  };

  /** Returns where the caret of an editable element is. @param {HTMLElement} box @returns {DOMRect | null} */
  tactful.caretRect = (box) => {
    const selection = tactful.selectionOf(box);
    const { focusNode: node, focusOffset: offset = 0 } = selection ?? {};
    if (!node || !box.contains(node)) return null;
    const range = box.ownerDocument.createRange();
    range.setStart(node, offset);
    const [rect] = range.getClientRects();
    if (rect) return tactful.toTop(box.ownerDocument, rect);
    // In an empty line there is no text to measure.
    const child = node.nodeType === 1 ? (node.childNodes[offset] ?? node) : node.parentElement;
    const element = child?.nodeType === 1 ? /** @type {Element} */ (child) : child?.parentElement;
    if (!element) return null;
    const around = element.getBoundingClientRect();
    return tactful.toTop(box.ownerDocument, new DOMRect(around.x, around.y, 1, Math.min(around.height, 24)));
  };
})();
