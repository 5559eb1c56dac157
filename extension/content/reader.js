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
  const NEVER = new Set([
    "SCRIPT",
    "STYLE",
    "TEMPLATE",
    "NOSCRIPT",
    "SVG",
    "CANVAS",
    "VIDEO",
    "AUDIO",
    "OBJECT",
    "IFRAME",
  ]);
  const BLOCKS = new Set([
    "block",
    "flex",
    "grid",
    "list-item",
    "table",
    "table-row",
    "flow-root",
    "table-caption",
  ]);

  /**
   * @param {HTMLElement} box
   * @param {{quoted?: string, signature?: string}} site
   * @returns {{runs: Run[], nodes: (Text | HTMLElement)[]}}
   */
  tactful.read = (box, site) => {
    if (tactful.isTextBox(box)) {
      return {
        runs: [
          {
            text: /** @type {any} */ (box).value,
            breaks: 0,
            preformatted: true,
            quoted: false,
            signature: false,
          },
        ],
        nodes: [box],
      };
    }
    /** @type {Run[]} */ const runs = [];
    /** @type {(Text | HTMLElement)[]} */ const nodes = [];
    const view = box.ownerDocument.defaultView ?? window;
    const quoted = site.quoted ? `${QUOTED},${site.quoted}` : QUOTED;
    const signature = site.signature ? `${SIGNATURE},${site.signature}` : SIGNATURE;
    let breaks = 0;
    let lineIsEmpty = true;
    let restIsQuoted = false;

    const endLine = (/** @type {number} */ least) => {
      if (!lineIsEmpty) breaks = 0;
      breaks = Math.max(breaks, least);
      lineIsEmpty = true;
    };
    /**
     * @param {Text | HTMLElement} node @param {string} text
     * @param {{preformatted: boolean, quoted: boolean, signature: boolean}} at
     */
    const add = (node, text, at) => {
      if (!at.preformatted && lineIsEmpty && !/\S/.test(text)) return; // white space between blocks
      runs.push({
        text,
        breaks: lineIsEmpty && runs.length ? breaks : 0,
        preformatted: at.preformatted,
        quoted: at.quoted || restIsQuoted,
        signature: at.signature,
      });
      nodes.push(node);
      lineIsEmpty = false;
    };
    /** @param {Node} node @param {{preformatted: boolean, quoted: boolean, signature: boolean}} at */
    const walk = (node, at) => {
      for (let child = node.firstChild; child; child = child.nextSibling) {
        if (child.nodeType === 3) add(/** @type {Text} */ (child), /** @type {Text} */ (child).data, at);
        else if (child.nodeType === 1) element(/** @type {HTMLElement} */ (child), at);
      }
    };
    /** @param {HTMLElement} child @param {{preformatted: boolean, quoted: boolean, signature: boolean}} at */
    const element = (child, at) => {
      const tag = child.tagName.toUpperCase();
      if (NEVER.has(tag)) return;
      if (tag === "BR") {
        if (!lineIsEmpty) breaks = 0;
        breaks += 1;
        lineIsEmpty = true;
        return;
      }
      if (tag === "IMG") {
        const alt = child.getAttribute("alt");
        if (alt && alt.length <= 16) add(child, alt, at); // mail programs draw emoji as pictures
        return;
      }
      const style = view.getComputedStyle(child);
      if (style.display === "none" || style.visibility === "hidden") return;
      if (child.matches(QUOTED_FROM)) restIsQuoted = true;
      const inside = {
        preformatted: style.whiteSpace.startsWith("pre") || style.whiteSpace === "break-spaces",
        quoted: at.quoted || child.matches(quoted),
        signature: at.signature || child.matches(signature),
      };
      // Many editors put each line into its own paragraph, without margins.
      const spaced = tag === "P" && parseFloat(style.marginTop) + parseFloat(style.marginBottom) > 0;
      const block = BLOCKS.has(style.display) ? (spaced ? 2 : 1) : 0;
      if (block) endLine(runs.length ? block : 0);
      walk(child, inside);
      if (block) endLine(block);
    };
    const whiteSpace = view.getComputedStyle(box).whiteSpace;
    walk(box, {
      preformatted: whiteSpace.startsWith("pre") || whiteSpace === "break-spaces",
      quoted: false,
      signature: false,
    });
    return { runs, nodes };
  };

  /**
   * Normalises text for comparison: white space becomes one space, and letters without width are dropped.
   * @param {string} text
   */
  tactful.normalizeSpace = (text) =>
    text
      .replace(/[\u200B\uFEFF]/g, "")
      .replace(/\s+/g, " ")
      .trim();
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
