// @ts-check
// Our own pages at the addresses of the sites they imitate, in several interface languages, under a policy
// as strict as any.
const fs = require("node:fs");
const path = require("node:path");

const STRICT =
  "default-src 'none'; script-src 'none'; style-src 'nonce-fixture'; img-src data:; connect-src 'none'; frame-src 'self'; require-trusted-types-for 'script'";
const ADDRESSES = {
  gmail: "https://mail.google.com/mail/u/0/",
  "gmail-inline": "https://mail.google.com/mail/u/0/",
  "gmail-full": "https://mail.google.com/mail/u/0/",
  "gmail-plain": "https://mail.google.com/mail/u/0/",
  outlook: "https://outlook.live.com/mail/0/",
  "outlook-inline": "https://outlook.cloud.microsoft/mail/inbox/id/1",
  yahoo: "https://mail.yahoo.com/d/folders/1/compose/1",
  proton: "https://mail.proton.me/u/0/inbox",
  "proton-plain": "https://mail.proton.me/u/0/inbox",
  "proton-quick": "https://mail.proton.me/u/0/inbox/1",
  fastmail: "https://app.fastmail.com/mail/compose",
  zoho: "https://mail.zoho.eu/zm/",
  "linkedin-thread": "https://www.linkedin.com/messaging/thread/1/",
  "linkedin-bubble": "https://www.linkedin.com/feed/",
  "linkedin-frame": "https://www.linkedin.com/feed/",
  "linkedin-inmail": "https://www.linkedin.com/in/dana-reyes/",
  "linkedin-note": "https://www.linkedin.com/in/dana-reyes/",
  // ./build.sh new site adds an address here.
  contenteditable: "https://mail.northwind.example/write",
  designmode: "https://mail.northwind.example/write",
  nested: "https://mail.northwind.example/write",
  shadow: "https://mail.northwind.example/write",
  textarea: "https://jobs.northwind.example/contact",
  nothing: "https://news.northwind.example/",
};
const LABELS = JSON.parse(fs.readFileSync(path.join(__dirname, "pages/labels.json"), "utf8"));

/** A letter in which nothing is to be mended, a line each. */
const GOOD = [
  "Dear Dana,",
  "Thank you for the interview yesterday. I enjoyed hearing about the forecasting team, and I would love to join it.",
  "My five years in demand planning would help from the first week.",
  "Please let me know if you need anything else from me.",
  "Kind regards,",
  "Sam Okafor",
];

/** The letter that most fixtures hold: a wrong name, a stock phrase split by a tag, a blank. */
const LETTER = [
  "Dear Mike,",
  "",
  "Thank you for the interview on Friday. I'm <b>just chec</b>king in to see whether you have made a decision about the analyst role, which I would love to take on.",
  "",
  "I enjoyed hearing about [project name], and I have attached my references.",
  "",
  "Best regards,",
  "Sam Okafor",
];
const plain = LETTER.map((line) => line.replace(/<\/?b>/g, ""));
/**
 * The placeholders of the pages for shared text: their styles, and the letter as common editors write
 * lines.
 */
const WRITTEN = {
  COMMON_STYLE: fs.readFileSync(path.join(__dirname, "pages/common.css"), "utf8"),
  LETTER_DIVS: LETTER.map((line) => `<div>${line || "<br>"}</div>`).join(""),
  LETTER_PS: plain.map((line) => `<p>${line || "<br>"}</p>`).join(""),
  LETTER_OUTLOOK: LETTER.map((line) => `<div class=elementToProof>${line || "<br>"}</div>`).join(""),
  LETTER_BRS: plain.join("<br>"),
  LETTER_RAW: plain.join("\n"),
};

/** When the other side wrote: three days ago at ten past four. */
const sentOn = new Date(Date.now() - 3 * 24 * 60 * 60 * 1000);
sentOn.setHours(16, 10, 0, 0);
/** The moment as sites write it in a language. @param {string} lang */
const moments = (lang) => {
  const format = (/** @type {Intl.DateTimeFormatOptions} */ options) =>
    new Intl.DateTimeFormat(lang === "en" ? "en-US" : lang, options).format(sentOn);
  const hour = format({ hour: "numeric", minute: "2-digit" });
  return {
    SENT_ON: `${format({ month: "short", day: "numeric", year: "numeric" })}, ${hour}`,
    SENT_DAY: format({ weekday: "long" }),
    SENT_HOUR: hour,
    SENT_ISO: sentOn.toISOString(),
  };
};

/** @param {keyof typeof ADDRESSES} name @param {string} [lang] */
const html = (name, lang = "en") => {
  const filled = Object.entries({ ...WRITTEN, ...moments(lang), LANG: lang }).reduce(
    (text, [word, value]) => text.replaceAll(word, value),
    fs.readFileSync(path.join(__dirname, "pages", `${name}.html`), "utf8"),
  );
  return filled.replace(/\{\{(.*?)\}\}/g, (_, label) => {
    const word = lang === "en" ? label : LABELS[lang]?.[label];
    if (!word) throw new Error(`pages/labels.json has no "${label}" in ${lang}`);
    return word;
  });
};

/** Returns the response of a server for a fixture. @param {keyof typeof ADDRESSES} name */
const served = (name) => () => ({
  headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": STRICT },
  body: html(name),
});

/**
 * The day after the promise "by the end of next week" and three days more, as the panel writes it.
 * @param {Date} [said] when it was made
 */
const promised = (said = sentOn) => {
  const friday = new Date(said);
  friday.setDate(friday.getDate() + (4 - ((friday.getDay() + 6) % 7)) + 7); // weeks start on Monday
  const until = new Date(friday);
  until.setDate(until.getDate() + 4);
  const short = (/** @type {Date} */ day) =>
    new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "short" })
      .format(day)
      .replace(",", "")
      .replace("Sept", "Sep");
  return { friday: short(friday), until: short(until) };
};

/**
 * A tab that shows a fixture. Any other address is refused and remembered.
 * @param {import("playwright-core").BrowserContext} context @param {keyof typeof ADDRESSES} name
 * @param {string} [lang]
 */
async function show(context, name, lang) {
  const page = await context.newPage();
  /** @type {string[]} */ const asked = [];
  await page.route(/^https?:/, (route) => {
    const url = route.request().url();
    if (url === ADDRESSES[name])
      return route.fulfill({
        contentType: "text/html; charset=utf-8",
        headers: { "content-security-policy": STRICT },
        body: html(name, lang),
      });
    asked.push(url);
    return route.abort();
  });
  await page.goto(ADDRESSES[name]);
  return { page, asked };
}

/**
 * A message to Dana Reyes as the page's scripts send it to the worker.
 * @param {string} text @param {number} revision
 */
const snapshotOf = (text, revision) => ({
  revision,
  site: "gmail",
  channel: "email",
  subject: "Analyst interview",
  from: { name: "Sam Okafor", email: "sam.okafor@mail.example" },
  to: [{ name: "Dana Reyes", email: "dana.reyes@northwind.example" }],
  attachments: [],
  thread: [],
  now: "2026-11-24T10:00",
  runs: [{ text }],
});

module.exports = { served, show, html, GOOD, promised, sentOn, snapshotOf, STRICT, ADDRESSES };
