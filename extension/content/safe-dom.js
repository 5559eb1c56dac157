// @ts-check
"use strict";
// Reads DOM properties in spite of clobbering: <input name="parentElement"> hides the parent of its form, and
// <form name="body"> hides the body of the document.
(() => {
  const { tactful } = globalThis;
  const getter = (/** @type {object} */ prototype, /** @type {string} */ name) =>
    /** @type {() => any} */ (Object.getOwnPropertyDescriptor(prototype, name)?.get);
  const parent = getter(Node.prototype, "parentElement");
  const root = getter(Document.prototype, "documentElement");
  const body = getter(Document.prototype, "body");

  /** Returns the parent element of a node. @param {Node} node @returns {Element | null} */
  tactful.parentOf = (node) => parent.call(node);
  /** Returns the root element of a document. @param {Document} [doc] @returns {HTMLElement} */
  tactful.rootOf = (doc = document) => root.call(doc);
  /** Returns the body of a document. @param {Document} [doc] @returns {HTMLElement} */
  tactful.bodyOf = (doc = document) => body.call(doc);
  /**
   * Returns whether the methods of an element are its own and not clobbered by fields of the page.
   * @param {Element} element
   */
  tactful.isUnclobbered = (element) =>
    ["matches", "contains", "querySelector", "querySelectorAll", "getAttribute", "addEventListener"].every(
      (name) => typeof (/** @type {any} */ (element)[name]) === "function",
    );
})();
