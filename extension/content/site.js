// @ts-check
"use strict";
// What every site file may use: people from text, the message around a box, the site of this page.
(() => {
  const tactful = (globalThis.tactful ??= /** @type {Tactful} */ ({}));
  /** @type {Site[]} */
  tactful.sites = [];

  /** The site of this page; the last one registered, the generic one, fits every page. @returns {Site} */
  tactful.siteHere = () => /** @type {Site} */ (tactful.sites.find((site) => site.isHere()));

  /** "Name <address>", a bare address or a bare name. @param {string} text @returns {Person} */
  tactful.person = (text) => {
    const clean = text.replace(/[\uE000-\uF8FF\u200B\u200E\u200F]/g, "").trim();
    const angled = /^(.*?)<([^<>]+)>$/s.exec(clean);
    if (angled) return { name: angled[1].trim().replace(/^"|"$/g, ""), email: angled[2].trim() };
    return /^\S+@\S+$/.test(clean) ? { name: "", email: clean } : { name: clean, email: "" };
  };

  /** "A <a@x>, "B, C" <c@x>". @param {string} text @returns {Person[]} */
  tactful.people = (text) => (text.match(/(?:"[^"]*"|<[^>]*>|[^,;"<>])+/g) ?? []).map((part) => part.trim()).filter(Boolean).map(tactful.person);

  /** The element of the page itself that stands for a box: the frame around it, or the box. @param {Element} box @returns {Element} */
  tactful.outer = (box) => {
    const frame = box.ownerDocument.defaultView?.frameElement;
    return frame && box.ownerDocument !== document ? tactful.outer(frame) : box;
  };

  /** What a field holds. @param {Element | null | undefined} field */
  tactful.valueOf = (field) => (field ? (/** @type {HTMLInputElement} */ (field).value ?? field.textContent ?? "").trim() : "");

  /** Now, on the clock on the wall. */
  tactful.now = (date = new Date()) => {
    const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
    return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`;
  };

  /** Everything around a box. @param {HTMLElement} box @param {Site} site */
  tactful.context = (box, site) => {
    const outer = tactful.outer(box);
    const message = (site.message && outer.closest(site.message)) || /** @type {Document | ShadowRoot} */ (outer.getRootNode());
    const read = site.read(message, box);
    return { site: site.id, channel: site.channel, now: tactful.now(), ...read };
  };
})();
