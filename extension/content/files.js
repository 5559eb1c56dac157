// @ts-check
"use strict";
// Finds files in the text of a message: chips of a cloud, links with a file behind them, pictures. The mail
// programs list such files nowhere else.
(() => {
  const { tactful } = globalThis;
  /** The chips that Gmail writes for a file of Google Drive. */
  const CHIP = ".gmail_chip, .gmail_drive_chip";
  const CLOUDS =
    /(^|\.)(drive\.google\.com|docs\.google\.com|1drv\.ms|onedrive\.live\.com|sharepoint\.com|dropbox\.com|dropboxusercontent\.com|db\.tt|box\.com|icloud\.com|we\.tl|wetransfer\.com|proton\.me|mega\.nz)$/;
  const FILE =
    /\.(pdf|docx?|odt|rtf|pages|xlsx?|ods|csv|pptx?|odp|key|zip|png|jpe?g|gif|webp|txt|md|ipynb|mp4|mov)$/i;
  /** The name of a file, with its size or without, as forms list the files that were chosen. */
  const LISTED =
    /^([^\s./](?:[^/\n]{0,120}[^\s./])?\.[a-z0-9]{2,5})(\s*[([]?[\d.,]+\s*([KMG]i?)?B(ytes)?[)\]]?)?$/i;
  const PICTURE = 48; // pixels; smaller ones are emoji, icons and counters

  /** Returns whether a link leads to a file. @param {HTMLAnchorElement} link */
  const isFile = (link) => {
    if (link.hasAttribute("download")) return true;
    try {
      const { hostname, pathname } = new URL(link.href);
      return CLOUDS.test(hostname) || FILE.test(pathname);
    } catch {
      return false; // no address
    }
  };

  /** @param {HTMLImageElement} image */
  const isPicture = (image) => {
    const { width, height } = image.getBoundingClientRect();
    const isLarge = Math.min(width, height) >= PICTURE || Number(image.getAttribute("width")) >= PICTURE;
    return isLarge || (!image.complete && image.matches('[data-surl], [src^="blob:"], [src^="cid:"]'));
  };

  /**
   * Returns the names of the files in the person's own text.
   * @param {HTMLElement} box @param {Site} site @returns {string[]}
   */
  tactful.filesIn = (box, site) => {
    if (tactful.isTextBox(box)) return [];
    const own = (/** @type {string} */ selector) =>
      [...box.querySelectorAll(selector)].filter((one) => !tactful.isAside(one, box, site));
    const chips = own(CHIP);
    const isIn = (/** @type {Element} */ one) => chips.some((chip) => chip.contains(one));
    const links = own("a[href]").filter(
      (link) => !isIn(link) && isFile(/** @type {HTMLAnchorElement} */ (link)),
    );
    const pictures = own("img").filter(
      (image) => !isIn(image) && isPicture(/** @type {HTMLImageElement} */ (image)),
    );
    return [
      ...chips.map((chip) => tactful.wordsOf(chip)),
      ...links.map((link) => tactful.wordsOf(link)),
      ...pictures.map((picture) => picture.getAttribute("alt") ?? ""),
    ].map((name) => name || "file");
  };

  /**
   * Returns the names of files that are listed in an element around a box.
   * @param {Element} message @param {Element} box
   */
  tactful.filesListed = (message, box) =>
    [...message.querySelectorAll("li, span, div, p, a, td, strong, b")]
      .filter((one) => !one.childElementCount && !box.contains(one) && !one.contains(box))
      .map((one) => LISTED.exec((one.textContent ?? "").trim())?.[1] ?? "")
      .filter((name) => FILE.test(name));
})();
