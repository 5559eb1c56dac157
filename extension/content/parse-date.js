// @ts-check
"use strict";
// Moments as pages write them, in the page's language: "24. Nov. 2026, 16:10", "viernes 9:12", "Yesterday", "Sep 20". The
// names of days and months come from the browser's own tables, so no language is written down here.
(() => {
  const { tactful } = globalThis;
  const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
  const day = (/** @type {Date} */ date) =>
    `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

  /** A moment on the clock on the wall; now where none is given. */
  tactful.now = (date = new Date()) => `${day(date)}T${two(date.getHours())}:${two(date.getMinutes())}`;

  /** @type {Map<string, ReturnType<typeof tablesOf>>} */
  const known = new Map();
  const plain = (/** @type {string} */ word) => word.toLowerCase().replace(/\.$/, "");

  /** The names a language has for months, days of the week, today and yesterday, and its order of day and month. @param {string} lang */
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
          if (part && !/^\d+$/.test(part)) found.set(plain(part), n);
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
      // In some languages a month is named otherwise beside a day.
      months: new Map([
        ...names({ month: /** @type {any} */ ("") }, 12, (n) => new Date(2026, n, 15)),
        ...names({ month: /** @type {any} */ (""), day: "numeric" }, 12, (n) => new Date(2026, n, 15)),
      ]),
      days: names({ weekday: /** @type {any} */ ("") }, 7, (n) => new Date(2026, 10, 22 + n)), // 22 November 2026 was a Sunday
      today: plain(relative.format(0, "day")),
      yesterday: plain(relative.format(-1, "day")),
      dayFirst: order[0] === "day",
    };
  };

  /** "16:10", "4:10 PM", "16.10 Uhr", in hours and minutes. @param {string} text */
  const clockOf = (text) => {
    const found = /(?<![\d.])(\d{1,2})[:.h](\d{2})(?::\d{2})?(?![\d.])\s*([ap])?\.?\s?m?/i.exec(text);
    if (!found) return null;
    const half = found[3]?.toLowerCase();
    const hour = (Number(found[1]) % (half ? 12 : 24)) + (half === "p" ? 12 : 0);
    return Number(found[2]) < 60 ? `T${two(hour)}:${found[2]}` : null;
  };

  /** The day a text names, and what is left of the text. @param {string} text @param {Date} now @param {string} lang @returns {{date: Date, rest: string} | null} */
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
      .map((word) => months.get(plain(word)) ?? months.get(`${plain(word)}.`))
      .find((n) => n !== undefined);
    const numbers = words.filter((word) => /^\d+$/.test(word)).map(Number);
    const date = text
      .match(/(?<![\d:])\d{1,2}(?![\d:])/g)
      ?.map(Number)
      .find((n) => n >= 1 && n <= 31);
    // Without a day beside it the word may be a weekday's short name: "mar" is both in Spanish.
    if (month !== undefined && date) {
      const year = numbers.find((n) => n >= 1970 && n < 2200);
      const at = new Date(year ?? now.getFullYear(), month, date);
      if (year === undefined && at > now) at.setFullYear(at.getFullYear() - 1); // these pages speak of the past
      return { date: at, rest: text.replace(String(year), " ") };
    }
    const back = (/** @type {number} */ n) => new Date(now.getFullYear(), now.getMonth(), now.getDate() - n);
    const lower = text.toLowerCase();
    if (lower.includes(yesterday)) return { date: back(1), rest: text };
    if (lower.includes(today)) return { date: back(0), rest: text };
    const weekday = words.map((word) => days.get(plain(word))).find((n) => n !== undefined);
    if (weekday !== undefined) return { date: back((now.getDay() - weekday + 7) % 7 || 7), rest: text };
    return null;
  };

  /**
   * A moment in a page's words as "2026-11-24T16:10", without the hour where none is told; the words themselves where
   * they cannot be read, for the engine knows more forms of English.
   * @param {string | null | undefined} text @param {{lang?: string, now?: Date}} [options] @returns {string | null}
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
        // the page names a language the browser does not know
      }
    }
    return clean;
  };
})();
