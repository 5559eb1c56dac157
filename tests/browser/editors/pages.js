// @ts-check
// Pages with real editors at an address of their own, under a policy that lets nothing but the page's own
// scripts run.
const fs = require("node:fs");
const path = require("node:path");
const { bundles } = require("./build.js");

const HOST = "editors.northwind.example";
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; frame-src 'self'";
const MODULES = path.join(__dirname, "../node_modules");
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".gif": "image/gif",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

/**
 * CKEditor 4 makes its frame editable by a script it writes into it, so it lives on pages that allow that.
 */
const INLINE = POLICY.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'");

/** How each editor starts, what of it must be loaded before, and where its box is. */
const EDITORS = {
  tinymce4: {
    start: "tinymce",
    load: ["tinymce4/tinymce.min.js"],
    base: "/npm/tinymce4",
    place: "textarea",
    box: ["iframe", "body"],
  },
  tinymce5: {
    start: "tinymce",
    load: ["tinymce5/tinymce.min.js"],
    base: "/npm/tinymce5",
    place: "textarea",
    box: ["iframe", "body"],
  },
  tinymce6: {
    start: "tinymce",
    load: ["tinymce6/tinymce.min.js"],
    base: "/npm/tinymce6",
    place: "textarea",
    box: ["iframe", "body"],
  },
  tinymce7: {
    start: "tinymce",
    load: ["tinymce7/tinymce.min.js"],
    base: "/npm/tinymce7",
    place: "textarea",
    box: ["iframe", "body"],
  },
  ckeditor4: {
    start: "ckeditor4",
    load: ["ckeditor4/ckeditor.js"],
    place: "textarea",
    box: ["iframe", "body"],
  },
  ckeditor5: { start: "ckeditor5", style: "ckeditor5/dist/ckeditor5.css", box: [".ck-editor__editable"] },
  quill1: { start: "quill1", style: "quill1/dist/quill.core.css", box: [".ql-editor"] },
  quill2: { start: "quill", style: "quill/dist/quill.core.css", box: [".ql-editor"] },
  prosemirror: {
    start: "prosemirror",
    style: "prosemirror-view/style/prosemirror.css",
    box: [".ProseMirror"],
  },
  lexical: { start: "lexical", box: ["#editor"] },
  slate: { start: "slate", box: ["[data-slate-editor]"] },
  draft: { start: "draft", style: "draft-js/dist/Draft.css", box: [".public-DraftEditor-content"] },
};

/** @param {keyof typeof EDITORS} name */
function html(name) {
  const { start, load = [], style, base, place = "div" } = /** @type {any} */ (EDITORS[name]);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title>${style ? `<link rel="stylesheet" href="/npm/${style}">` : ""}
<style>body { font: 15px sans-serif; margin: 24px; } form { max-width: 760px; } label { display: block; margin: 6px 0; } #editor { min-height: 200px; border: 1px solid #999; padding: 8px; } p { margin: 0 0 10px; } .public-DraftEditor-content { min-height: 180px; }</style></head>
<body><form><label>To <input name="to" value="Dana Reyes &lt;dana.reyes@northwind.example&gt;"></label><label>Subject <input name="subject" value="Analyst interview"></label>
<${place} id="editor" data-editor="${start}"${base ? ` data-base="${base}"` : ""}></${place}><p><button type="button" name="send">Send</button></p></form>
${load.map((/** @type {string} */ file) => `<script src="/npm/${file}"></script>`).join("")}<script type="module" src="/bundle/start.js"></script></body></html>`;
}

/**
 * Returns the response of the editors' host.
 * @param {string} url @returns {Promise<{headers: Record<string, string>, body: Buffer | string} | null>}
 */
async function answer(url) {
  const { pathname } = new URL(url, `https://${HOST}`);
  const [, kind, ...rest] = pathname.split("/");
  const name = /** @type {keyof typeof EDITORS} */ (kind);
  if (name in EDITORS)
    return {
      headers: {
        "content-type": TYPES[".html"],
        "content-security-policy": name === "ckeditor4" ? INLINE : POLICY,
      },
      body: html(name),
    };
  const folder = kind === "npm" ? MODULES : kind === "bundle" ? await bundles() : null;
  const file = folder && path.join(folder, ...rest);
  if (!folder || !file?.startsWith(folder) || !fs.existsSync(file) || !fs.statSync(file).isFile())
    return null;
  return {
    headers: { "content-type": /** @type {any} */ (TYPES)[path.extname(file)] ?? "application/octet-stream" },
    body: fs.readFileSync(file),
  };
}

module.exports = { EDITORS, HOST, answer };
