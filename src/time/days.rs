//! Days as people name them: "the end of next week", "5-7 business days", "12/4".
//!
//! A day is read relative to the day on which it was written. The result is a [`Window`], from the first day
//! that may be meant to the last. Ambiguous days and periods without a number ("the coming weeks") are not
//! read. Sentences and promises are read elsewhere.

mod counts;
mod dates;
pub mod holidays;
pub mod lexemes;
pub mod named;
mod numbers;
mod stretches;
mod weeks;

use jiff::{ToSpan, civil::Date};
use lexemes::Lexeme;
use numbers::number;
use weeks::{add, friday_of, monday_of, weekday};

/// The days that may be meant, including the first and the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// The first day.
    pub first: Date,
    /// The last day. A promise is open until this day has passed.
    pub last: Date,
}

impl Window {
    fn day(day: Date) -> Self {
        Window { first: day, last: day }
    }

    fn to(first: Date, last: Date) -> Self {
        Window { first, last: last.max(first) }
    }
}

/// Words that may come before a day without changing it.
const SMALL: [&str; 24] = [
    "the", "about", "around", "approximately", "roughly", "sometime", "some", "time", "latest", "say",
    "either", "maybe", "perhaps", "probably", "possibly", "likely", "more", "on", "at", "least", "very",
    "coming", "right", "as",
];

/// Reads a day on or after `written_on` from the words at index `at`. Returns the day and the index after its
/// last word, or `None` if no such day begins there. `written_on` is the local day on which the words were
/// written.
///
/// # Examples
/// ```
/// use tactful::{
///     text::{span::Span, tokens::tokens},
///     time::days::{lexemes::lexemes, parse_future},
/// };
///
/// let text = "early next week";
/// let words = lexemes(&tokens(text, Span::new(0, text.len())));
/// let monday = jiff::civil::date(2026, 11, 23);
/// let (window, after) = parse_future(&words, 0, monday).expect("a day");
/// assert_eq!(window.first, jiff::civil::date(2026, 11, 30));
/// assert_eq!(window.last, jiff::civil::date(2026, 12, 2));
/// assert_eq!(after, 3);
/// ```
pub fn parse_future(words: &[Lexeme], at: usize, written_on: Date) -> Option<(Window, usize)> {
    let reader = Reader { words, written_on };
    reader.day(at)
}

/// Reads a day on or before `written_on` from the words at index `at`: "yesterday", "last Tuesday", "two
/// weeks ago", "12 November". Returns the day and the index after its last word. A date more than 200 days
/// back is not read; the limit was chosen by hand.
pub fn parse_past(words: &[Lexeme], at: usize, written_on: Date) -> Option<(Window, usize)> {
    let reader = Reader { words, written_on };
    match (reader.word(at), reader.word(at + 1)) {
        ("yesterday", _) => return Some((Window::day(add(written_on, -1)?), at + 1)),
        ("today", _) => return Some((Window::day(written_on), at + 1)),
        ("this" | "earlier", "morning" | "afternoon" | "today") => {
            return Some((Window::day(written_on), at + 2));
        }
        ("last", "week") => {
            return Some((
                Window::to(add(monday_of(written_on)?, -7)?, add(monday_of(written_on)?, -3)?),
                at + 2,
            ));
        }
        ("last" | "past" | "this", name) if weekday(name).is_some() => {
            return Some((Window::day(before(written_on, name)?), at + 2));
        }
        _ => {}
    }
    if let Some(count) = number(reader.word(at)) {
        let (from, days) = match reader.word(at + 1) {
            "day" | "days" => (at + 2, count),
            "week" | "weeks" => (at + 2, count * 7),
            _ => (at, 0),
        };
        return (reader.word(from) == "ago")
            .then(|| Some((Window::day(add(written_on, -days)?), from + 1)))?;
    }
    if weekday(reader.word(at)).is_some() && reader.date(reader.past_comma(at + 1)).is_none() {
        return Some((Window::day(before(written_on, reader.word(at))?), at + 1));
    }
    let from = if weekday(reader.word(at)).is_some() { reader.past_comma(at + 1) } else { at };
    let (window, after) = reader.date(from)?;
    let last = if window.last > written_on { window.last.checked_sub(1.year()).ok()? } else { window.last };
    (last <= written_on && last >= add(written_on, -200)?).then_some((Window::day(last), after))
}

/// Returns the latest day with this weekday up to `written_on`, which counts too.
fn before(written_on: Date, name: &str) -> Option<Date> {
    let day = weekday(name)?;
    if written_on.weekday() == day { Some(written_on) } else { written_on.nth_weekday(-1, day).ok() }
}

/// Reads days from words. Each method takes the index of the first word to read and returns the index after
/// the last.
struct Reader<'a> {
    words: &'a [Lexeme],
    written_on: Date,
}

impl Reader<'_> {
    /// Returns the word at an index, or an empty text past the end.
    fn word(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |l| l.word.as_str())
    }

    /// Returns the word `back` places before an index, or an empty text before the beginning.
    fn before(&self, at: usize, back: usize) -> &str {
        at.checked_sub(back).map_or("", |at| self.word(at))
    }

    fn past_comma(&self, at: usize) -> usize {
        at + usize::from(self.word(at) == ",")
    }

    /// Returns the index of the first word that is not in [`SMALL`].
    fn past_small(&self, at: usize) -> usize {
        (at..self.words.len()).find(|i| !SMALL.contains(&self.word(*i))).unwrap_or(self.words.len())
    }

    /// Reads a day in any of the supported forms, if it is not in the past.
    fn day(&self, at: usize) -> Option<(Window, usize)> {
        if matches!(self.before(at, 1), "last" | "past" | "previous" | "since") || self.is_over(at) {
            return None;
        }
        let found = self
            .part_of_day(at)
            .or_else(|| self.part(at))
            .or_else(|| self.week(at))
            .or_else(|| self.weekday(at));
        let found = found
            .or_else(|| self.holiday(at))
            .or_else(|| self.count(at))
            .or_else(|| self.date(at))
            .or_else(|| self.whole_month(at));
        found.filter(|(window, after)| window.last >= self.written_on && self.word(*after) != "ago")
    }

    /// Returns whether the words measure the past or a length of time: "two weeks ago", "three years of
    /// experience", "two weeks' notice".
    fn is_over(&self, at: usize) -> bool {
        let words = (at..at + 5).map(|i| self.word(i));
        words
            .take_while(|w| !matches!(*w, "" | ","))
            .skip(1)
            .any(|w| matches!(w, "ago" | "notice" | "experience" | "old"))
    }

    /// Reads today, tomorrow and parts of them: "the day after tomorrow", "close of business", "EOD".
    fn part_of_day(&self, at: usize) -> Option<(Window, usize)> {
        let close = |at: usize| {
            let at = at + usize::from(self.word(at) == "the");
            match (self.word(at), self.word(at + 1)) {
                ("business", "day") => Some(at + 2),
                ("day" | "business", _) => Some(at + 1),
                _ => None,
            }
        };
        match self.word(at) {
            "today" | "tonight" => Some((Window::day(self.written_on), at + 1)),
            "tomorrow" => Some((Window::day(add(self.written_on, 1)?), at + 1)),
            "day" if self.word(at + 1) == "after" && self.word(at + 2) == "tomorrow" => {
                Some((Window::day(add(self.written_on, 2)?), at + 3))
            }
            "end" | "close" if self.word(at + 1) == "of" && close(at + 2).is_some() => {
                self.end_of_business(close(at + 2)?)
            }
            "eod" | "cob" | "eob" => self.end_of_business(at + 1),
            "eow" => Some((Window::day(friday_of(self.written_on)?), at + 1)),
            "eom" => Some((Window::day(self.written_on.last_of_month()), at + 1)),
            "noon" | "midday" => self.weekday(self.past_small(at + 1)),
            _ => None,
        }
    }

    /// Reads what follows "end of business" or "EOD": "on Thursday", "tomorrow", or nothing, which means
    /// today.
    fn end_of_business(&self, at: usize) -> Option<(Window, usize)> {
        let named = self.past_small(self.past_comma(at));
        let same_day =
            matches!(self.word(named), "today" | "tomorrow").then(|| self.part_of_day(named)).flatten();
        same_day
            .or_else(|| self.weekday(named))
            .or_else(|| self.date(named))
            .or(Some((Window::day(self.written_on), at)))
    }

    /// Reads a weekday: "Friday", "next Friday", "Friday, 4 December", "Friday week".
    fn weekday(&self, at: usize) -> Option<(Window, usize)> {
        let (lead, named) = match self.word(at) {
            "next" | "this" | "following" | "coming" => (self.word(at), at + 1),
            _ => (self.before(at, 1), at),
        };
        let day = weekday(self.word(named))?;
        let mut after = named + 1;
        if matches!(self.word(after), "morning" | "afternoon" | "evening" | "night" | "noon" | "lunchtime") {
            after += 1;
        }
        let dated = self.past_small(self.past_comma(after));
        if let Some(found) = self.date(dated) {
            return Some(found);
        }
        let next = self.written_on.nth_weekday(1, day).ok()?;
        let this_week = weeks::days_into(next) > weeks::days_into(self.written_on);
        let mut date = if lead == "next" && this_week { add(next, 7)? } else { next };
        if self.word(after) == "week" || self.word(after) == "next" && self.word(after + 1) == "week" {
            date = if self.word(after) == "week" || this_week { add(next, 7)? } else { next };
            after += if self.word(after) == "week" { 1 } else { 2 };
        } else if self.word(after) == "after" && self.word(after + 1) == "next" {
            date = add(next, if this_week { 14 } else { 7 })?;
            after += 2;
        } else if matches!((self.before(at, 2), self.before(at, 1)), ("week", "on" | "from")) {
            date = add(date, 7)?; // "a week on Friday"
        }
        Some((Window::day(date), after))
    }
}
