// @ts-check
"use strict";
// The looks of the panel, the card and the mirror: light and dark, forced colours, reduced motion.
(() => {
  const tactful = (globalThis.tactful ??= /** @type {Tactful} */ ({}));
  tactful.panelStyle = `
    :host { position: fixed !important; inset: 0 !important; width: 100vw !important; height: 100vh !important; margin: 0 !important; padding: 0 !important; border: 0 !important;
      background: none !important; pointer-events: none !important; overflow: visible !important; color-scheme: light dark;
      --paper: #ffffff; --ink: #1f2328; --soft: #57606a; --line: #d0d7de; --lift: #f6f8fa; --mistake: #b4121f; --caution: #8f4700; --hint: #0757b5; }
    @media (prefers-color-scheme: dark) { :host { --paper: #1c2128; --ink: #e6edf3; --soft: #9da7b3; --line: #444c56; --lift: #2d333b; --mistake: #ff8f87; --caution: #f0a85c; --hint: #7ab8ff; } }
    :host(:not(:popover-open)) { display: none !important; }
    :host::backdrop { display: none; }
    * { box-sizing: border-box; }
    .panel, .card { position: fixed; pointer-events: auto; background: var(--paper); color: var(--ink); border: 1px solid var(--line); border-radius: 10px;
      box-shadow: 0 8px 28px rgb(0 0 0 / 22%); font: 14px/1.45 system-ui, sans-serif; text-align: start; }
    .panel { width: min(330px, calc(100vw - 16px)); max-height: min(70vh, calc(100vh - 32px)); overflow: auto; padding: 10px 14px 14px; }
    .card { width: min(360px, calc(100vw - 16px)); padding: 12px 14px; z-index: 2; }
    [hidden] { display: none !important; }
    header { display: flex; align-items: center; justify-content: space-between; }
    h2 { font-size: 15px; margin: 0; } h3 { font-size: 13px; margin: 12px 0 4px; } .card h2 { font-size: 15px; margin: 0 0 6px; }
    p { margin: 4px 0; } .reading, .source, .advice, q { color: var(--soft); } .card .advice { color: var(--ink); font-weight: 600; }
    .source { font-size: 12.5px; border-top: 1px solid var(--line); padding-top: 6px; margin-top: 8px; }
    .when { background: var(--lift); border-radius: 6px; padding: 6px 8px; }
    .when .source { display: block; border: 0; padding: 0; margin: 2px 0 0; }
    .notice { border-inline-start: 4px solid var(--mistake); padding-inline-start: 8px; }
    .dates { margin: 8px 0; } .dates summary { cursor: pointer; border-radius: 6px; } .dates form { display: flex; flex-wrap: wrap; gap: 6px 10px; align-items: end; margin-top: 6px; }
    .dates label { display: grid; flex: 1 1 125px; } .dates label span { color: var(--soft); font-size: 12.5px; }
    .dates input { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: 6px; padding: 3px 6px; min-width: 0; }
    .dates form button { border: 1px solid var(--line); padding: 3px 12px; } .dates .link { color: var(--hint); padding: 2px 0; text-decoration: underline; }
    .unread { color: var(--caution); }
    .checked { color: var(--soft); } .finding + .fix { margin: 4px 0 0 13px; padding: 2px 9px; }
    .link { color: var(--hint); padding: 0; text-decoration: underline; }
    .choices { display: flex; flex-wrap: wrap; gap: 6px; align-items: center; margin: 10px 0 4px; font-size: 13px; } .choices span { color: var(--soft); } .choices button { padding: 1px 9px; }
    .fixes { display: grid; gap: 6px; margin: 8px 0; } .fix { border: 1px solid var(--line); padding: 5px 10px; text-align: start; background: var(--lift); overflow-wrap: anywhere; } .fix:hover { border-color: var(--soft); }
    .fix del { color: var(--soft); } .fix ins { text-decoration: none; font-weight: 600; }
    .ignored { margin-top: 12px; } .ignored summary { cursor: pointer; color: var(--soft); } .ignored li { display: flex; justify-content: space-between; gap: 8px; align-items: center; }
    .copied { position: fixed; top: 0; left: 0; opacity: 0; }
    .choice { border: 1px solid var(--line); padding: 3px 12px; } .choice:hover { background: var(--lift); }
    .state { font-weight: 600; }
    ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 6px; }
    button { font: inherit; color: inherit; cursor: pointer; background: none; border: 0; border-radius: 6px; }
    button:focus-visible { outline: 2px solid var(--hint); outline-offset: 1px; }
    header { position: sticky; top: -10px; z-index: 1; background: var(--paper); border-radius: 10px; cursor: grab; touch-action: none; margin: -4px -6px 2px; padding: 4px 6px; } header:active { cursor: grabbing; }
    .tools { display: flex; } .tool { font-size: 17px; line-height: 1; min-width: 28px; min-height: 28px; padding: 2px 6px; } .tool:hover { background: var(--lift); }
    .counter { position: fixed; pointer-events: auto; min-width: 30px; min-height: 30px; padding: 0 9px; border-radius: 15px; border: 1px solid var(--line); background: var(--paper); font: 700 14px/28px system-ui, sans-serif; box-shadow: 0 2px 8px rgb(0 0 0 / 22%); }
    .counter.mistake { border-color: var(--mistake); } .counter.caution { border-color: var(--caution); } .counter.well { color: var(--soft); }
    .spoken { position: fixed; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); margin: 0; }
    .help dl { display: grid; grid-template-columns: auto 1fr; gap: 4px 10px; margin: 8px 0; } .help dd { margin: 0; } .help dt { color: var(--soft); } kbd { font: 600 12.5px ui-monospace, monospace; border: 1px solid var(--line); border-radius: 4px; padding: 1px 5px; color: var(--ink); }
    .finding { display: grid; gap: 2px; width: 100%; text-align: start; padding: 7px 9px; border: 1px solid var(--line); border-inline-start: 4px solid currentColor; }
    .finding > * { color: var(--ink); } .finding q, .finding .advice { color: var(--soft); } .finding:hover { background: var(--lift); }
    .mistake { color: var(--mistake); } .caution { color: var(--caution); } .hint { color: var(--hint); }
    .mirror { position: fixed; overflow: hidden; pointer-events: none; }
    .mirror > div { color: transparent; transform-origin: 0 0; }
    .mirror span { color: transparent; text-decoration: underline wavy #d1242f 1.5px; text-decoration-skip-ink: none; background: rgb(209 36 47 / 8%); }
    .mirror span.caution { text-decoration: underline dashed #b35900 2px; background: rgb(210 120 0 / 8%); }
    .mirror span.hint { text-decoration: underline dotted #0969da 2px; background: none; }
    @media (forced-colors: active) { .panel, .card, .finding, .counter { border-color: CanvasText; } .finding { border-inline-start-width: 6px; } .mirror { forced-color-adjust: none; } .mirror span { background: none; } }`;
})();
