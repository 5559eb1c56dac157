// @ts-check
// Our own pages at the addresses of the sites they stand for, under a policy as strict as any.
const fs = require("node:fs");
const path = require("node:path");

const STRICT = "default-src 'none'; script-src 'none'; style-src 'nonce-fixture'; img-src data:; connect-src 'none'; frame-src 'self'; require-trusted-types-for 'script'";
const ADDRESSES = {
  gmail: "https://mail.google.com/mail/u/0/",
  textarea: "https://jobs.northwind.example/contact",
  nothing: "https://news.northwind.example/",
};

/** The day the other side wrote: three days ago, as Gmail writes it. */
const sentOn = new Date(Date.now() - 3 * 24 * 60 * 60 * 1000);
const SENT_ON = `${new Intl.DateTimeFormat("en-US", { month: "short", day: "numeric", year: "numeric" }).format(sentOn)}, 4:10 PM`;

/** @param {keyof typeof ADDRESSES} name */
const html = (name) => fs.readFileSync(path.join(__dirname, "pages", `${name}.html`), "utf8").replaceAll("SENT_ON", SENT_ON);

/** The day after the promise "by the end of next week" and three days more, as the panel writes it. */
const promised = () => {
  const friday = new Date(sentOn);
  friday.setDate(friday.getDate() + ((12 - friday.getDay()) % 7) + 7);
  const until = new Date(friday);
  until.setDate(until.getDate() + 4);
  const short = (/** @type {Date} */ day) => new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "short" }).format(day).replace(",", "").replace("Sept", "Sep");
  return { friday: short(friday), until: short(until) };
};

/** A tab that shows a fixture. Any other address is refused and remembered. @param {import("playwright-core").BrowserContext} context @param {keyof typeof ADDRESSES} name */
async function show(context, name) {
  const page = await context.newPage();
  /** @type {string[]} */ const asked = [];
  await page.route("**/*", (route) => {
    const url = route.request().url();
    if (url === ADDRESSES[name]) return route.fulfill({ contentType: "text/html; charset=utf-8", headers: { "content-security-policy": STRICT }, body: html(name) });
    asked.push(url);
    return route.abort();
  });
  await page.goto(ADDRESSES[name]);
  return { page, asked };
}

module.exports = { show, html, promised, STRICT, ADDRESSES };
