// @ts-check
"use strict";
// Properties read past the names a page may give its fields: <input name="parentElement"> hides a form's own parent from
// everybody who asks the form, and <form name="body"> hides the document's body.
(() => {
  const { tactful } = globalThis;
  const getter = (/** @type {object} */ prototype, /** @type {string} */ name) =>
    /** @type {() => any} */ (Object.getOwnPropertyDescriptor(prototype, name)?.get);
  const parent = getter(Node.prototype, "parentElement");
  const root = getter(Document.prototype, "documentElement");
  const body = getter(Document.prototype, "body");

  /** The element a node stands in. @param {Node} node @returns {Element | null} */
  tactful.parentOf = (node) => parent.call(node);
  /** The page's outermost element. @param {Document} [doc] @returns {HTMLElement} */
  tactful.rootOf = (doc = document) => root.call(doc);
  /** @param {Document} [doc] @returns {HTMLElement} */
  tactful.bodyOf = (doc = document) => body.call(doc);
  /** Whether an element can be asked: its methods are its own, not fields of the page. @param {Element} element */
  tactful.isUnclobbered = (element) =>
    ["matches", "contains", "querySelector", "querySelectorAll", "addEventListener"].every(
      (name) => typeof (/** @type {any} */ (element)[name]) === "function",
    );
})();
