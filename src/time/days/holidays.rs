//! Holidays by their English names, if the calendar alone fixes their dates. Regional school breaks are not
//! read.

use super::{
    Reader, Window,
    weeks::{add, monday_of},
};
use jiff::civil::{Date, Weekday};

/// Returns the days of the next holiday with a lower-case name, up to a year ahead, or `None` if the name is
/// unknown. A holiday that has begun and not yet ended on `written_on` counts.
pub fn named(name: &str, written_on: Date) -> Option<Window> {
    let in_year = |year: i16| -> Option<Window> {
        let nth = |month: i8, n: i8, day: Weekday| {
            Date::new(year, month, 1).ok()?.nth_weekday_of_month(n, day).ok()
        };
        let on = |month: i8, day: i8| Date::new(year, month, day).ok();
        let (first, last) = match name {
            "holidays" | "holiday season" | "winter holidays" | "christmas holidays" | "christmas break"
            | "holiday break" | "festive season" | "winter break" | "festive break" => {
                (on(12, 24)?, Date::new(year + 1, 1, 1).ok()?)
            }
            "christmas" | "christmas day" | "xmas" => (on(12, 25)?, on(12, 25)?),
            "new year" | "new year day" | "new years" | "new years day" => (on(1, 1)?, on(1, 1)?),
            "thanksgiving" | "thanksgiving day" | "thanksgiving holiday" | "thanksgiving break" => {
                let day = nth(11, 4, Weekday::Thursday)?;
                (day, add(day, 1)?)
            }
            "labor day" | "labour day" => (nth(9, 1, Weekday::Monday)?, nth(9, 1, Weekday::Monday)?),
            "memorial day" => (nth(5, -1, Weekday::Monday)?, nth(5, -1, Weekday::Monday)?),
            "independence day" | "4th of july" | "fourth of july" | "july 4th" => (on(7, 4)?, on(7, 4)?),
            "easter" | "easter weekend" | "easter break" | "easter holidays" => {
                let sunday = easter(year)?;
                (add(sunday, -2)?, add(sunday, 1)?)
            }
            _ => return None,
        };
        Some(Window { first, last })
    };
    (written_on.year() - 1..=written_on.year() + 1).filter_map(in_year).find(|w| w.last >= written_on)
}

/// Returns the days from 2 January to the Friday of the first full working week.
pub fn first_weeks(new_year: Date) -> Option<Window> {
    let first = Date::new(new_year.year(), 1, 2).ok()?;
    let monday = if monday_of(first)? < first { add(monday_of(first)?, 7)? } else { first };
    Some(Window { first, last: add(monday, 4)? })
}

impl Reader<'_> {
    /// Reads a day relative to a holiday: "after Christmas", "before Thanksgiving", "in the new year".
    pub(super) fn holiday(&self, at: usize) -> Option<(Window, usize)> {
        let at = self.past_small(at);
        if (self.word(at), self.word(at + 1), self.word(at + 2)) == ("in", "the", "new")
            && self.word(at + 3) == "year"
        {
            let new_year = Date::new(self.written_on.year() + 1, 1, 1).ok()?;
            return Some((first_weeks(new_year)?, at + 4));
        }
        let side = self.word(at);
        if !matches!(side, "after" | "before" | "following" | "by" | "until" | "over") {
            return None;
        }
        let (window, after) = self.holiday_name(self.past_small(at + 1))?;
        let found = match side {
            "after" | "following" if window.first.month() >= 12 || window.last.month() == 1 => {
                let new_year = window.last.month() == 1 || window.first != window.last;
                let end = if new_year {
                    first_weeks(window.last)?
                } else {
                    Window::to(add(window.last, 1)?, add(window.last, 7)?)
                };
                Window::to(add(window.last, 1)?.min(end.first), end.last)
            }
            "after" | "following" => Window::to(add(window.last, 1)?, add(monday_of(window.last)?, 11)?),
            "before" => Window::day(add(window.first, -1)?),
            "over" => window,
            _ => Window::day(window.first),
        };
        Some((found, after))
    }

    /// Reads a holiday's name of up to four words, the longest first.
    pub(super) fn holiday_name(&self, at: usize) -> Option<(Window, usize)> {
        (1..=4).rev().find_map(|len| {
            let words: Vec<&str> = (at..at + len).map(|i| self.word(i)).collect();
            Some((named(&words.join(" "), self.written_on)?, at + len))
        })
    }
}

/// Returns Easter Sunday of the Gregorian calendar by the anonymous computus (Meeus, Astronomical Algorithms,
/// chapter 8).
#[expect(clippy::many_single_char_names, reason = "the names of the published formula")]
fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - b / 4 - g + 15) % 30;
    let m = (a + 11 * h) / 319;
    let r = (2 * (b % 4) + 2 * (c / 4) - c % 4 - h + m + 32) % 7;
    let month = (h - m + r + 90) / 25;
    let day = (h - m + r + month + 19) % 32;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holidays_have_the_dates_that_calendars_print() {
        for (name, written_on, expected) in [
            ("easter", "2026-01-10", "2026-04-06"),
            ("easter", "2027-01-10", "2027-03-29"),
            ("easter", "2024-04-02", "2025-04-21"),
            ("thanksgiving", "2026-11-23", "2026-11-27"),
            ("labor day", "2026-08-01", "2026-09-07"),
            ("memorial day", "2026-05-01", "2026-05-25"),
            ("holidays", "2026-12-28", "2027-01-01"),
            ("new year", "2026-12-28", "2027-01-01"),
        ] {
            let written_on: Date = written_on.parse().unwrap_or_else(|e| panic!("{e}"));
            assert_eq!(
                named(name, written_on).map(|w| w.last.to_string()).as_deref(),
                Some(expected),
                "{name} after {written_on}"
            );
        }
        assert_eq!(named("spring break", Date::constant(2026, 1, 1)), None);
    }
}
