// @ts-check
// Every place a message is written in that we try: our fixtures of the sites and the real editors. A place is
// ten lines or fewer: where its box is, how it is sent, what must be read around it.
const { ADDRESSES, sentOn } = require("./fixtures.js");
const { EDITORS, HOST } = require("./editors/pages.js");

const DANA = { name: "Dana Reyes", email: "dana.reyes@northwind.example" };
const BEN = { name: "Ben Ito", email: "ben.ito@northwind.example" };
const SAM = { name: "Sam Okafor", email: "sam.okafor@mail.example" };
const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
const AT = `${sentOn.getFullYear()}-${two(sentOn.getMonth() + 1)}-${two(sentOn.getDate())}T16:10`;
const THREAD = [{ from: DANA, at: AT, text: /get back to you by the end of next week/ }];
const bare = (/** @type {{name: string}} */ person) => ({ name: person.name, email: "" });
const LINKEDIN_THREAD = [
  { from: bare(DANA), at: AT, text: /end of next week/ },
  { from: bare(DANA), at: AT, text: /good evening/ },
];
const MAIL = { subject: "Analyst interview", from: SAM, to: [DANA], cc: [BEN] };
const LINKEDIN = { subject: null, from: bare(SAM), to: [bare(DANA)], cc: [] };
const GENERIC = { subject: "Analyst interview", to: [DANA], cc: [] };

/**
 * @typedef {object} Where
 * @property {string} name
 * @property {string} site what the panel calls it
 * @property {string[]} box selectors of the frames and open shadow hosts around the box (`>>>` before what
 *   is in a shadow root), then of the box
 * @property {string} send selector of the button that sends
 * @property {string} [sendIn] selector of the frame the button is in
 * @property {any} reads what must be read
 * @property {string[]} [languages] interface languages beside English
 * @property {"shift"} [redo] redo is Ctrl+Shift+Z here, not Ctrl+Y
 * @property {string} [prepare] a script the page would have run itself
 */
/** LinkedIn's own script keeps its form from leaving the page. @param {string} [root] */
const stays = (root = "document") =>
  `${root}.addEventListener("submit", (event) => event.preventDefault(), true);`;

/** @type {Where[]} */
const FIXTURES = [
  {
    name: "gmail",
    site: "Gmail",
    box: ['[g_editable="true"]'],
    send: ".T-I-atl",
    reads: { ...MAIL, cc: [], attachments: [], thread: THREAD },
  },
  {
    name: "gmail-inline",
    site: "Gmail",
    box: ['[g_editable="true"]'],
    send: ".T-I-atl",
    reads: { ...MAIL, attachments: ["cv.pdf"], thread: THREAD },
    languages: ["de", "es"],
  },
  {
    name: "gmail-full",
    site: "Gmail",
    box: ['[g_editable="true"]'],
    send: ".T-I-atl",
    reads: { ...MAIL, attachments: ["cv.pdf"] },
    languages: ["de"],
  },
  {
    name: "gmail-plain",
    site: "Gmail",
    box: ['[g_editable="true"]'],
    send: ".T-I-atl",
    reads: { ...MAIL, cc: [], attachments: ["cv.pdf"] },
    languages: ["es"],
  },
  {
    name: "outlook",
    site: "Outlook",
    box: ["#editorParent_1 > div"],
    send: '[data-testid="ComposeSendButton"] button',
    reads: { ...MAIL, cc: [bare(BEN)], attachments: ["cv.pdf"], thread: THREAD },
    languages: ["de", "es"],
  },
  {
    name: "outlook-inline",
    site: "Outlook",
    box: ["#editorParent_1 > div"],
    send: '[data-testid="ComposeSendButton"] button',
    reads: { ...MAIL, cc: [], attachments: [], thread: THREAD },
    languages: ["de"],
  },
  {
    name: "yahoo",
    site: "Yahoo Mail",
    box: ['[data-test-id="rte"]'],
    send: '[data-test-id="compose-send-button"]',
    reads: { ...MAIL, from: { ...SAM, name: "" }, cc: [{ ...BEN, name: "" }], thread: THREAD },
    languages: ["de", "es"],
  },
  {
    name: "proton",
    site: "Proton Mail",
    box: ['[data-testid="rooster-iframe"]', "#rooster-editor"],
    send: '[data-testid="composer:send-button"]',
    reads: { ...MAIL, thread: THREAD },
    languages: ["de"],
  },
  {
    name: "proton-plain",
    site: "Proton Mail",
    box: ['[data-testid="editor-textarea"]'],
    send: '[data-testid="composer:send-button"]',
    reads: { ...MAIL, thread: THREAD },
    languages: ["de"],
  },
  {
    name: "proton-quick",
    site: "Proton Mail",
    box: ['[data-testid="rooster-iframe"]', "#rooster-editor"],
    send: '[data-testid="quick-reply-send-button"]',
    reads: { ...MAIL, from: undefined, cc: [], thread: THREAD },
    languages: ["es"],
  },
  {
    name: "fastmail",
    site: "Fastmail",
    box: [".v-RichText > div"],
    send: "#send-1",
    reads: MAIL,
    languages: ["de"],
  },
  {
    name: "zoho",
    site: "Zoho Mail",
    box: [".ze_area", "body"],
    send: '[name="send"]',
    reads: { ...MAIL, cc: [] },
    languages: ["de"],
  },
  {
    name: "linkedin-thread",
    site: "LinkedIn",
    box: [".msg-form__contenteditable"],
    send: ".msg-form__send-button",
    reads: { ...LINKEDIN, attachments: [], thread: LINKEDIN_THREAD },
    prepare: stays(),
    languages: ["es", "de"],
  },
  {
    name: "linkedin-bubble",
    site: "LinkedIn",
    box: ["#interop-outlet", ">>> .msg-form__contenteditable"],
    send: "#interop-outlet >>> .msg-form__send-button",
    reads: { ...LINKEDIN, attachments: [], thread: LINKEDIN_THREAD },
    prepare: stays('document.querySelector("#interop-outlet").shadowRoot'),
    languages: ["es"],
  },
  {
    name: "linkedin-frame",
    site: "LinkedIn",
    box: [".interop-iframe", ".msg-form__contenteditable"],
    send: ".msg-form__send-button",
    sendIn: ".interop-iframe",
    reads: { ...LINKEDIN, attachments: [], thread: LINKEDIN_THREAD },
    prepare: stays('document.querySelector(".interop-iframe").contentDocument'),
    languages: ["es"],
  },
  {
    name: "linkedin-inmail",
    site: "LinkedIn",
    box: [".msg-form__contenteditable"],
    send: ".msg-form__send-button",
    reads: { ...LINKEDIN, subject: "Analyst interview", attachments: [] },
    prepare: stays(),
    languages: ["es"],
  },
  {
    name: "linkedin-note",
    site: "LinkedIn",
    box: ["#custom-message"],
    send: ".artdeco-button--primary",
    reads: LINKEDIN,
    languages: ["es"],
  },
  // ./build.sh new site adds a place here.
  {
    name: "contenteditable",
    site: "any page",
    box: [".text"],
    send: '[name="submit"]',
    reads: GENERIC,
    languages: ["de"],
  },
  {
    name: "designmode",
    site: "any page",
    box: ["#old", "body"],
    send: '[name="send"]',
    reads: GENERIC,
    languages: ["es"],
    prepare: 'document.getElementById("old").contentDocument.designMode = "on";',
  },
  {
    name: "nested",
    site: "any page",
    box: ["#outer", "#inner", "[contenteditable]"],
    send: '[name="send"]',
    reads: GENERIC,
  },
  {
    name: "shadow",
    site: "any page",
    box: ["x-mail", ">>> x-box", ">>> [contenteditable]"],
    send: '[name="send"]',
    reads: GENERIC,
  },
  { name: "textarea", site: "any page", box: ["textarea"], send: '[name="send"]', reads: GENERIC },
];
const EDITOR_PLACES = Object.entries(EDITORS).map(([name, { box }]) => ({
  name,
  redo: /quill|slate|draft/.test(name) ? /** @type {const} */ ("shift") : undefined,
  site: "any page",
  box,
  send: '[name="send"]',
  reads: GENERIC,
  editor: true,
  address: `https://${HOST}/${name}`,
}));

/** @type {(Where & {address: string, editor?: boolean})[]} */
const PLACES = [
  ...FIXTURES.map((place) => ({ ...place, address: /** @type {any} */ (ADDRESSES)[place.name] })),
  ...EDITOR_PLACES,
];

/** A script's expression for the element at a path of frames and shadow roots. @param {string[]} steps */
const find = (steps) =>
  steps.reduce(
    (from, step, at) =>
      step.startsWith(">>> ")
        ? `${from}.shadowRoot.querySelector(${JSON.stringify(step.slice(4))})`
        : `${at ? `${from}.contentDocument` : from}.querySelector(${JSON.stringify(step)})`,
    "document",
  );

module.exports = { PLACES, find };
