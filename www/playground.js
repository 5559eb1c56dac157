// @ts-check
// Runs the content scripts of the extension with the engine in the page. The page handles the requests that
// the extension sends to its worker, and stores nothing. The visitor chooses a letter, a date and recipients,
// and sees the real panel.
import init, { answer, forget } from "./engine/tactful.js";
import { EXAMPLES, whole } from "./examples.js";

const { tactful } = globalThis;
const field = (/** @type {string} */ name) =>
  /** @type {HTMLInputElement} */ (document.querySelector(`#letter [name="${name}"], #${name}`));
const editor = /** @type {HTMLElement} */ (document.getElementById("editor"));
const LANGUAGES = ["en", "de"];

/** The language of the interface: the visitor's, if there is a translation. */
const language =
  navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => LANGUAGES.includes(tag)) ?? "en";
const [table] = await Promise.all([
  fetch(new URL(`_locales/${language}/messages.json`, import.meta.url)).then((response) => response.json()),
  init({ module_or_path: new URL("engine/tactful_bg.wasm", import.meta.url) }),
]);
const messages = Object.fromEntries(Object.entries(table).map(([key, { message }]) => [key, message]));
tactful.takeMessages(messages);
tactful.surfacePage = {
  url: new URL("surface/surface.html", import.meta.url).href,
  origin: location.origin,
  messages,
};

// The date field replaces the system clock.
const clock = tactful.now;
tactful.now = (date) => (date || !field("now").value ? clock(date) : field("now").value);

/** @type {(message: any) => Promise<any>} */
const ask = async (message) => {
  if (message.kind === "open-people") return void open("how.html");
  if (message.kind === "open-rule") return void open(`rules.html#${message.rule}`);
  try {
    return await answer(message);
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
};
const begin = () => {
  tactful.session ??= tactful.startSession(ask);
};

/**
 * Builds the blocks of a letter as mail programs do: one per line, quoted lines in a blockquote.
 * @param {string} text
 */
const lines = (text) => {
  const quote = document.createElement("blockquote");
  /** @param {string} line @returns {HTMLElement[]} */
  const blockOf = (line) => {
    const block = document.createElement("div");
    const words = line.replace(/^> ?/, "");
    block.append(words || document.createElement("br"));
    if (words === line) return [block];
    quote.append(block);
    return quote.childElementCount === 1 ? [quote] : [];
  };
  return text.split("\n").flatMap(blockOf);
};

const list = /** @type {HTMLSelectElement} */ (document.getElementById("example"));
/** @param {(typeof EXAMPLES)[number]} example */
const choose = (example) => {
  list.value = example.name;
  for (const button of document.querySelectorAll("#examples button"))
    button.setAttribute("aria-pressed", String(button.textContent === example.name));
  forget();
  const { text, about, ...fields } = whole(example);
  for (const name of /** @type {const} */ (["to", "cc", "from", "subject", "now"]))
    field(name).value = fields[name];
  /** @type {HTMLElement} */ (document.getElementById("about")).textContent = about;
  editor.replaceChildren(...lines(text));
  editor.dispatchEvent(new Event("input", { bubbles: true })); // a running session checks it
  begin();
};

for (const example of EXAMPLES) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = example.name;
  button.addEventListener("click", () => choose(example));
  const row = document.createElement("li");
  row.append(button);
  document.getElementById("examples")?.append(row);
  list.append(new Option(example.name));
}
list.addEventListener("change", () => choose(EXAMPLES[list.selectedIndex]));
document.getElementById("check")?.addEventListener("click", begin);
field("now").addEventListener("change", () => editor.dispatchEvent(new Event("change", { bubbles: true })));
document.getElementById("letter")?.addEventListener("submit", (event) => event.preventDefault());
choose(EXAMPLES[0]);
