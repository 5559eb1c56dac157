// @ts-check
// The languages of the interface: a folder of extension/_locales each. The others are compared with English.
const fs = require("node:fs");
const path = require("node:path");
const { ROOT } = require("./chromium.js");

const FOLDER = path.join(ROOT, "extension/_locales");
const LANGUAGES = fs.readdirSync(FOLDER).sort();
/** The texts of each language by key. @type {Record<string, Record<string, {message: string}>>} */
const TEXTS = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    JSON.parse(fs.readFileSync(path.join(FOLDER, language, "messages.json"), "utf8")),
  ]),
);
/** The most characters of the description that the stores show. */
const LONGEST_DESCRIPTION = 132;

/** Returns the values that a text has a place for, such as "$1". @param {string} text */
const values = (text) => [...new Set(text.match(/\$\d/g) ?? [])].sort();

/**
 * Returns what is wrong with the texts of a language, a sentence each.
 * @param {string} language the folder's name @param {Record<string, {message: string}>} texts
 */
function complaints(language, texts) {
  /** @type {string[]} */ const wrong = [];
  for (const [key, { message }] of Object.entries(TEXTS.en)) {
    const own = texts[key]?.message;
    if (!own) {
      wrong.push(`${language} has no key ${key}`);
      continue;
    }
    const [wanted, found] = [values(message), values(own)];
    for (const value of wanted.filter((one) => !found.includes(one)))
      wrong.push(`${language}: ${key} lacks ${value}`);
    for (const value of found.filter((one) => !wanted.includes(one)))
      wrong.push(`${language}: ${key} has ${value}, which the English text has not`);
    if (language !== "en" && own === message && (message.match(/\p{L}{2,}/gu) ?? []).length >= 3)
      wrong.push(`${language}: ${key} is still English`);
  }
  for (const key of Object.keys(texts).filter((one) => !TEXTS.en[one]))
    wrong.push(`${language} has the unknown key ${key}`);
  const tag = texts.language?.message ?? "";
  if (tag.split("-")[0] !== language.split("_")[0])
    wrong.push(`${language}: language is not its tag, such as "${language.replace("_", "-")}", but "${tag}"`);
  const length = texts.description?.message.length ?? 0;
  if (length > LONGEST_DESCRIPTION)
    wrong.push(`${language}: description has ${length} characters, and stores allow ${LONGEST_DESCRIPTION}`);
  return wrong;
}

module.exports = { LANGUAGES, TEXTS, complaints };
