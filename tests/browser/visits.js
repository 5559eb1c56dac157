// @ts-check
// Scripts that both browsers run on a page to look at a box and put the caret into it.
const { find } = require("./places.js");

/** @param {string[]} steps */
const scripts = (steps) => {
  const box = `const box = ${find(steps)}; const doc = box.ownerDocument; const isText = box.tagName === "TEXTAREA";`;
  const selection = "const root = box.getRootNode(); const selection = root.nodeType === 11 && root.getSelection ? root.getSelection() : doc.getSelection();";
  return {
    html: `(() => { ${box} return box.outerHTML + (isText ? box.value : ""); })()`,
    text: `(() => { ${box} return (isText ? box.value : box.innerText).replace(/[\\u200b\\ufeff]/g, "").replace(/\\s+/g, " ").trim(); })()`,
    focus: `(() => { ${box}
      doc.defaultView.focus();
      box.focus();
      if (isText) return box.setSelectionRange(box.value.indexOf("interview"), box.value.indexOf("interview"));
      ${selection}
      const walker = doc.createTreeWalker(box, 4);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node.data.includes("interview")) return selection.collapse(node, node.data.indexOf("interview"));
    })()`,
    after: `(() => { ${box}
      if (isText) return box.value.slice(box.selectionStart, box.selectionStart + 10);
      ${selection}
      return (selection.focusNode?.data ?? "").slice(selection.focusOffset, selection.focusOffset + 10);
    })()`,
    scrolled: `(() => { ${box} const all = [scrollX, scrollY]; for (let at = box; at; at = at.parentElement ?? at.getRootNode().host) all.push(at.scrollTop, at.scrollLeft); return all.join(); })()`,
    marks: `(() => { ${box} return [...doc.defaultView.CSS.highlights.values()].flatMap((highlight) => [...highlight].map((range) => range.toString())); })()`,
    traces: `(() => { ${box} return [...doc.defaultView.CSS.highlights.keys(), ...(box.getRootNode().adoptedStyleSheets.length && !doc.body.dataset.sheets ? ["a style sheet"] : []), ...[...document.documentElement.children].filter((e) => e.tagName !== "HEAD" && e.tagName !== "BODY").map((e) => e.tagName)]; })()`,
  };
};

module.exports = { scripts };
