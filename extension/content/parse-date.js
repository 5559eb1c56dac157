// @ts-check
"use strict";
// Parses dates as pages write them, in the page's language: "24. Nov. 2026, 16:10", "viernes 9:12",
// "Yesterday", "Sep 20". The names of days and months come from the browser's Intl tables, so this file
// contains no language data.
(() => {
  const { tactful } = globalThis;
  const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
  const day = (/** @type {Date} */ date) =>
    `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

  /** Formats a date as local time; the default is now. */
  tactful.now = (date = new Date()) => `${day(date)}T${two(date.getHours())}:${two(date.getMinutes())}`;

  /** @type {Map<string, ReturnType<typeof tablesOf>>} */
  const known = new Map();
  const bareWord = (/** @type {string} */ word) => word.toLowerCase().replace(/\.$/, "");

  /**
   * Returns a language's names of months, weekdays, today and yesterday, and its order of day and month.
   * @param {string} lang
   */
  const tablesOf = (lang) => {
    const names = (
      /** @type {Intl.DateTimeFormatOptions} */ options,
      /** @type {number} */ many,
      /** @type {(n: number) => Date} */ at,
    ) => {
      /** @type {Map<string, number>} */ const found = new Map();
      for (const width of /** @type {const} */ (["long", "short"])) {
        for (let n = 0; n < many; n++) {
          const format = new Intl.DateTimeFormat(
            lang,
            Object.fromEntries(
              Object.entries(options).map(([key, value]) => [key, value === "" ? width : value]),
            ),
          );
          const part = format
            .formatToParts(at(n))
            .find(({ type }) => type === "month" || type === "weekday")?.value;
          if (part && !/^\d+$/.test(part)) found.set(bareWord(part), n);
        }
      }
      return found;
    };
    const relative = new Intl.RelativeTimeFormat(lang, { numeric: "auto" });
    const order = new Intl.DateTimeFormat(lang)
      .formatToParts(new Date(2026, 10, 24))
      .map(({ type }) => type)
      .filter((type) => type === "day" || type === "month");
    return {
      // Some languages use another form of the month beside a day.
      months: new Map([
        ...names({ month: /** @type {any} */ ("") }, 12, (n) => new Date(2026, n, 15)),
        ...names({ month: /** @type {any} */ (""), day: "numeric" }, 12, (n) => new Date(2026, n, 15)),
      ]),
      // 22 November 2026 was a Sunday
      days: names({ weekday: /** @type {any} */ ("") }, 7, (n) => new Date(2026, 10, 22 + n)),
      today: bareWord(relative.format(0, "day")),
      yesterday: bareWord(relative.format(-1, "day")),
      dayFirst: order[0] === "day",
    };
  };

  /** Parses "16:10", "4:10 PM" or "16.10 Uhr" to hours and minutes. @param {string} text */
  const clockOf = (text) => {
    const found = /(?<![\d.])(\d{1,2})[:.h](\d{2})(?::\d{2})?(?![\d.])\s*([ap])?\.?\s?m?/i.exec(text);
    if (!found) return null;
    const half = found[3]?.toLowerCase();
    const hour = (Number(found[1]) % (half ? 12 : 24)) + (half === "p" ? 12 : 0);
    return Number(found[2]) < 60 ? `T${two(hour)}:${found[2]}` : null;
  };

  /**
   * Returns the day that a text names, and the rest of the text.
   * @param {string} text @param {Date} now @param {string} lang @returns {{date: Date, rest: string} | null}
   */
  const dayOf = (text, now, lang) => {
    if (!known.has(lang)) known.set(lang, tablesOf(lang));
    const { months, days, today, yesterday, dayFirst } = /** @type {ReturnType<typeof tablesOf>} */ (
      known.get(lang)
    );
    const iso =
      /(\d{4})-(\d{2})-(\d{2})/.exec(text) ??
      /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/.exec(text);
    if (iso)
      return {
        date: new Date(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3])),
        rest: text.replace(iso[0], " "),
      };
    const digits = /(?<!\d)(\d{1,4})([./-])(\d{1,2})\2\s?(\d{2,4})(?!\d)/.exec(text);
    if (digits) {
      const [a, b, c] = [digits[1], digits[3], digits[4]].map(Number);
      const [year, month, date] = a > 31 ? [a, b, c] : dayFirst ? [c, b, a] : [c, a, b];
      return month > 12 || date > 31
        ? null
        : {
            date: new Date(year < 100 ? 2000 + year : year, month - 1, date),
            rest: text.replace(digits[0], " "),
          };
    }
    const words = text.match(/[\p{L}\p{M}]+\.?|\d+/gu) ?? [];
    const month = words
      .map((word) => months.get(bareWord(word)) ?? months.get(`${bareWord(word)}.`))
      .find((n) => n !== undefined);
    const numbers = words.filter((word) => /^\d+$/.test(word)).map(Number);
    const date = text
      .match(/(?<![\d:])\d{1,2}(?![\d:])/g)
      ?.map(Number)
      .find((n) => n >= 1 && n <= 31);
    // Without a number the word may be a short weekday: "mar" is March and Tuesday in Spanish.
    if (month !== undefined && date) {
      const year = numbers.find((n) => n >= 1970 && n < 2200);
      const at = new Date(year ?? now.getFullYear(), month, date);
      if (year === undefined && at > now) at.setFullYear(at.getFullYear() - 1); // these pages show past dates
      return { date: at, rest: text.replace(String(year), " ") };
    }
    const back = (/** @type {number} */ n) => new Date(now.getFullYear(), now.getMonth(), now.getDate() - n);
    const lower = text.toLowerCase();
    if (lower.includes(yesterday)) return { date: back(1), rest: text };
    if (lower.includes(today)) return { date: back(0), rest: text };
    const weekday = words.map((word) => days.get(bareWord(word))).find((n) => n !== undefined);
    if (weekday !== undefined) return { date: back((now.getDay() - weekday + 7) % 7 || 7), rest: text };
    return null;
  };

  /**
   * Converts a page's date to "2026-11-24T16:10", or to the date alone if no time is given. Returns the text
   * unchanged if it cannot be parsed, because the engine knows more forms of English.
   * @param {string | null | undefined} text @param {{lang?: string, now?: Date}} [options]
   * @returns {string | null}
   */
  tactful.parseDate = (
    text,
    { lang = tactful.rootOf().lang || navigator.language, now = new Date() } = {},
  ) => {
    const clean = (text ?? "").replace(/[\u200E\u200F\u202F\u00A0]/g, " ").trim();
    if (!clean) return null;
    const zoned = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:?\d\d)$/.test(clean) ? new Date(clean) : null;
    if (zoned && !Number.isNaN(zoned.getTime())) return tactful.now(zoned);
    for (const language of new Set([lang, "en"])) {
      try {
        const found = dayOf(clean, now, language);
        if (found) return `${day(found.date)}${clockOf(found.rest) ?? ""}`;
      } catch {
        // the browser does not know the language of the page
      }
    }
    return clean;
  };
})();
