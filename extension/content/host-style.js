// @ts-check
"use strict";
// Styles of the elements on the page itself: the frames' borders, and the overlay that underlines a text box.
// The content of the frames is styled by surface/surface.css.
(() => {
  const { tactful } = globalThis;
  tactful.hostStyle = `
    :host { position: fixed !important; inset: 0 !important; width: 100vw !important; height: 100vh !important;
      margin: 0 !important; padding: 0 !important; border: 0 !important; background: none !important;
      pointer-events: none !important; overflow: visible !important; color-scheme: light dark;
      --paper: #ffffff; --line: #d0d7de; }
    @media (prefers-color-scheme: dark) { :host { --paper: #1c2128; --line: #444c56; } }
    :host(:not(:popover-open)) { display: none !important; }
    :host::backdrop { display: none; }
    @media print { :host { display: none !important; } }
    iframe { position: fixed; box-sizing: border-box; border: 1px solid var(--line); border-radius: 10px;
      background: var(--paper); box-shadow: 0 8px 28px rgb(0 0 0 / 22%); color-scheme: light dark; pointer-events: auto; }
    iframe.card { z-index: 2; }
    iframe:not(.shown) { visibility: hidden; pointer-events: none; }
    iframe.card.note { pointer-events: none; border-radius: 8px; }
    iframe.panel.folded { border-radius: 17px; box-shadow: 0 2px 8px rgb(0 0 0 / 22%); }
    .sheet { position: fixed; inset: 0; z-index: 3; pointer-events: auto; cursor: grabbing; }
    [hidden] { display: none !important; }
    .overlay, .overlay > div, .overlay span { box-sizing: border-box; }
    .overlay { position: fixed; overflow: hidden; pointer-events: none; }
    .overlay > div { color: transparent; transform-origin: 0 0; }
    .overlay > div > div + div { text-indent: 0; }
    .overlay span { color: transparent; text-decoration: underline wavy #d1242f 1.5px; text-decoration-skip-ink: none;
      background: rgb(209 36 47 / 8%); }
    .overlay span.caution { text-decoration: underline dashed #b35900 2px; background: rgb(210 120 0 / 8%); }
    .overlay span.shown { box-shadow: 0 0 0 99px rgb(9 105 218 / 22%) inset; }
    .overlay span.hint { text-decoration: underline dotted #0969da 2px; background: none; }
    @media (forced-colors: active) { iframe { border-color: CanvasText; } .overlay { forced-color-adjust: none; }
      .overlay span { background: none; } }`;
})();
