// @ts-check
"use strict";
// Reads a compose box into runs of text. A run is the text of one text node, or the value of a text box. Run
// i belongs to nodes[i]. The reader changes nothing on the page and knows no language.
(() => {
  const { tactful } = globalThis;

  /** Elements that mail programs put around quoted text, on all sites. */
  const QUOTED = [
    ".gmail_quote",
    ".gmail_quote_container",
    ".protonmail_quote",
    ".yahoo_quoted",
    "#yahoo_quoted",
    "blockquote",
    ".moz-cite-prefix",
    ".moz-forward-container",
    ".zmail_extra",
    "#reply-intro",
    "#mail-editor-reference-message-container",
    "#olk_src_body_section",
  ].join(",");
  /** Elements that start a quotation up to the end of the box. */
  const QUOTED_FROM = "#appendonsend, #divRplyFwdMsg";
  const SIGNATURE = ".gmail_signature, .protonmail_signature_block, .moz-signature, #_rc_sig, #Signature";
  /** Elements whose text is code. */
  const CODE = "code, kbd, samp, tt, .ql-code-block";
  /** Elements without text of the message: drawings, fields, buttons inside chips. */
  const NEVER =
    "script, style, template, noscript, svg, canvas, video, audio, object, iframe, textarea, input, button, [role=button], select, datalist, meter, progress, rp, head, title";
  const BLOCKS =
    /^(block|flex|grid|list-item|table|table-row|table-cell|flow-root|table-caption|-webkit-box)$/;

  const EMOJI = 40; // pixels; the text of a higher picture is its name

  /**
   * What holds for everything in an element.
   * @typedef {{preformatted: boolean, quoted: boolean, signature: boolean, code: boolean, pre: boolean,
   *   hidden: boolean}} Inside
   */

  /**
   * Returns whether people take an element for no part of the text: a duplicate for screen readers alone, or
   * what an editor draws over the text, such as its placeholder.
   * @param {HTMLElement} element @param {CSSStyleDeclaration} style
   */
  const isNoText = (element, style) => {
    if (style.display === "none") return true;
    const isOver = style.position === "absolute" || style.position === "fixed";
    const { width, height } = element.getBoundingClientRect();
    if (isOver && style.overflow !== "visible" && width <= 1 && height <= 1) return true;
    if (element.isContentEditable) return false;
    const isFixed = style.userSelect === "none" || style.webkitUserSelect === "none";
    return (
      element.getAttribute("aria-hidden") === "true" ||
      (isFixed && (isOver || style.pointerEvents === "none"))
    );
  };

  /**
   * @param {HTMLElement} box
   * @param {{quoted?: string, signature?: string}} site
   * @returns {{runs: Run[], nodes: (Text | HTMLElement)[]}}
   */
  tactful.read = (box, site) => {
    /** @type {Run[]} */ const runs = [];
    /** @type {(Text | HTMLElement)[]} */ const nodes = [];
    if (tactful.isTextBox(box)) {
      const { value } = /** @type {HTMLTextAreaElement} */ (box);
      const plain = { breaks: 0, preformatted: true, quoted: false, signature: false, code: false };
      return { runs: [{ text: value, ...plain }], nodes: [box] };
    }
    const view = box.ownerDocument.defaultView ?? window;
    const quoted = site.quoted ? `${QUOTED},${site.quoted}` : QUOTED;
    const signature = site.signature ? `${SIGNATURE},${site.signature}` : SIGNATURE;
    let breaks = 0;
    let lineIsEmpty = true;
    let restIsQuoted = false;
    /** Whether an edge that may keep words apart is before the next text. */
    let isEdge = false;
    /** Whether the person has written outside `<pre>`. Some boxes consist of one, or of one a line. */
    let hasProse = false;

    const endLine = (/** @type {number} */ least) => {
      if (!lineIsEmpty) breaks = 0;
      breaks = Math.max(breaks, least);
      lineIsEmpty = true;
    };
    /** @param {Text | HTMLElement} node @param {string} text @param {Inside} at */
    const add = (node, text, at) => {
      if (at.hidden || !text) return;
      // White space between blocks; a no-break space is a blank line.
      if (!at.preformatted && lineIsEmpty && !/[^ \t\n\r\f\uFEFF]/.test(text)) return;
      if (isEdge && !lineIsEmpty && tactful.isApart(nodes[nodes.length - 1], node)) endLine(1);
      isEdge = false;
      const isQuoted = at.quoted || restIsQuoted;
      runs.push({
        text,
        breaks: lineIsEmpty && runs.length ? breaks : 0,
        preformatted: at.preformatted,
        quoted: isQuoted,
        signature: at.signature,
        code: at.code,
      });
      nodes.push(node);
      lineIsEmpty = false;
      hasProse ||= !at.pre && !isQuoted && /\S/.test(text);
    };
    /** @param {Node} node @param {Inside} at */
    const walk = (node, at) => {
      for (let child = node.firstChild; child; child = child.nextSibling) {
        if (child.nodeType === 3) add(/** @type {Text} */ (child), /** @type {Text} */ (child).data, at);
        else if (child.nodeType === 1) element(/** @type {HTMLElement} */ (child), at);
      }
    };
    /** @param {HTMLElement} child @param {Inside} at */
    const element = (child, at) => {
      const tag = child.tagName.toUpperCase();
      if (tag === "BR") {
        if (!lineIsEmpty) breaks = 0;
        breaks += 1;
        lineIsEmpty = true;
        return;
      }
      if (tag === "IMG") {
        const alt = child.getAttribute("alt");
        // Mail programs draw emoji as pictures.
        if (alt && alt.length <= 16 && child.getBoundingClientRect().height <= EMOJI) add(child, alt, at);
        isEdge = true;
        return;
      }
      if (tactful.isOtherChecker(child)) return;
      if (child.matches(NEVER)) {
        isEdge = true;
        return;
      }
      const style = view.getComputedStyle(child);
      if (isNoText(child, style)) return;
      if (tag === "DETAILS" && !child.hasAttribute("open")) {
        const summary = child.querySelector("summary");
        if (summary) element(summary, at);
        return;
      }
      if (child.matches(QUOTED_FROM)) restIsQuoted = true;
      const inside = {
        preformatted: style.whiteSpace.startsWith("pre") || style.whiteSpace === "break-spaces",
        quoted: at.quoted || child.matches(quoted),
        signature: at.signature || child.matches(signature),
        code: at.code || child.matches(CODE) || (tag === "PRE" && hasProse),
        pre: at.pre || tag === "PRE",
        hidden: style.visibility !== "visible",
      };
      // Many editors put each line into its own paragraph, without margins.
      const spaced = tag === "P" && parseFloat(style.marginTop) + parseFloat(style.marginBottom) > 0;
      const block = BLOCKS.test(style.display) ? (spaced ? 2 : 1) : 0;
      const hasEdges = !block && tactful.hasEdges(style);
      if (block) endLine(runs.length ? block : 0);
      isEdge ||= hasEdges;
      if (style.contentVisibility !== "hidden") walk(child, inside);
      isEdge ||= hasEdges;
      if (block) endLine(block);
    };
    const { whiteSpace } = view.getComputedStyle(box);
    walk(box, {
      preformatted: whiteSpace.startsWith("pre") || whiteSpace === "break-spaces",
      quoted: false,
      signature: false,
      code: false,
      pre: false,
      hidden: false,
    });
    return { runs, nodes };
  };

  /**
   * Returns whether an element of a box is in quoted text or in a stored signature.
   * @param {Element} element @param {HTMLElement} box @param {{quoted?: string, signature?: string}} site
   */
  tactful.isAside = (element, box, site) => {
    const from = box.querySelector(QUOTED_FROM);
    const isAfter = from && from.compareDocumentPosition(element) & 20; // follows, or is in it
    const around = element.closest(
      [QUOTED, SIGNATURE, site.quoted, site.signature].filter(Boolean).join(","),
    );
    return Boolean(isAfter) || (around !== null && box.contains(around));
  };

  /** Characters that nobody sees, as in src/text/invisible.rs. */
  const INVISIBLE = /\u034F|[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;
  /** Returns whether a character is one that nobody sees. @param {string} letter */
  tactful.isInvisible = (letter) => letter > "~" && letter.search(INVISIBLE) === 0;
  /**
   * Normalises text for comparison: white space becomes one space, and characters that nobody sees are
   * dropped.
   * @param {string} text
   */
  tactful.normalizeSpace = (text) => text.replace(INVISIBLE, "").replace(/\s+/g, " ").trim();
  /** Returns the text of runs, normalised for comparison. @param {Run[]} runs */
  tactful.textOf = (runs) =>
    tactful.normalizeSpace(runs.map((run) => (run.breaks ? "\n" : "") + run.text).join(""));

  /**
   * Returns the unquoted text of a box with normalised white space.
   * @param {HTMLElement} box @param {Site} site
   */
  tactful.unquotedText = (box, site) =>
    tactful
      .read(box, site)
      .runs.filter((run) => !run.quoted)
      .map((run) => run.text)
      .join(" ")
      .replace(/\s+/g, " ")
      .trim();

  /** @param {Element} element */
  tactful.isTextBox = (element) => element.tagName === "TEXTAREA";
})();
