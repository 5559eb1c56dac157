//! Days as people name them, read against the day they wrote: "the end of next week", "5-7 business days", "12/4".
//!
//! A reading is a [`Window`], from the first day that may be meant to the last. Days that could be read two ways, and
//! stretches without a number ("the coming weeks"), are not read. Knows no sentences and no promises.

mod counts;
mod dates;
pub mod holidays;
pub mod lexemes;
mod numbers;
mod stretches;
mod weeks;

use jiff::{ToSpan, civil::Date};
use lexemes::Lexeme;
use numbers::number;
use weeks::{add, friday_of, monday_of, weekday};

/// The days that may be meant, first and last included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// The first of them.
    pub first: Date,
    /// The last of them; a promise stands until it has passed.
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

/// Words that may stand before a day and change nothing.
const SMALL: [&str; 24] = [
    "the", "about", "around", "approximately", "roughly", "sometime", "some", "time", "latest", "say",
    "either", "maybe", "perhaps", "probably", "possibly", "likely", "more", "on", "at", "least", "very",
    "coming", "right", "as",
];

/// The day named by the words that begin at `at`, and how far they reach; `said` is the day they were written.
pub fn ahead(words: &[Lexeme], at: usize, said: Date) -> Option<(Window, usize)> {
    let reader = Reader { words, said };
    reader.day(at)
}

/// A day in the past, such as "yesterday", "last Tuesday", "two weeks ago", "on 12 November".
pub fn behind(words: &[Lexeme], at: usize, said: Date) -> Option<(Window, usize)> {
    let reader = Reader { words, said };
    match (reader.word(at), reader.word(at + 1)) {
        ("yesterday", _) => return Some((Window::day(add(said, -1)?), at + 1)),
        ("today", _) => return Some((Window::day(said), at + 1)),
        ("this" | "earlier", "morning" | "afternoon" | "today") => return Some((Window::day(said), at + 2)),
        ("last", "week") => {
            return Some((Window::to(add(monday_of(said)?, -7)?, add(monday_of(said)?, -3)?), at + 2));
        }
        ("last" | "past" | "this", name) if weekday(name).is_some() => {
            return Some((Window::day(before(said, name)?), at + 2));
        }
        _ => {}
    }
    if let Some(count) = number(reader.word(at)) {
        let (from, days) = match reader.word(at + 1) {
            "day" | "days" => (at + 2, count),
            "week" | "weeks" => (at + 2, count * 7),
            _ => (at, 0),
        };
        return (reader.word(from) == "ago").then(|| Some((Window::day(add(said, -days)?), from + 1)))?;
    }
    if weekday(reader.word(at)).is_some() && reader.date(reader.past_comma(at + 1)).is_none() {
        return Some((Window::day(before(said, reader.word(at))?), at + 1));
    }
    let from = if weekday(reader.word(at)).is_some() { reader.past_comma(at + 1) } else { at };
    let (window, after) = reader.date(from)?;
    let last = if window.last > said { window.last.checked_sub(1.year()).ok()? } else { window.last };
    (last <= said && last >= add(said, -200)?).then_some((Window::day(last), after))
}

/// The last such weekday; today counts.
fn before(said: Date, name: &str) -> Option<Date> {
    let day = weekday(name)?;
    if said.weekday() == day { Some(said) } else { said.nth_weekday(-1, day).ok() }
}

struct Reader<'a> {
    words: &'a [Lexeme],
    said: Date,
}

impl Reader<'_> {
    fn word(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |l| l.word.as_str())
    }

    fn before(&self, at: usize, back: usize) -> &str {
        at.checked_sub(back).map_or("", |at| self.word(at))
    }

    fn past_comma(&self, at: usize) -> usize {
        at + usize::from(self.word(at) == ",")
    }

    /// Passes over words that change nothing.
    fn past_small(&self, at: usize) -> usize {
        (at..self.words.len()).find(|i| !SMALL.contains(&self.word(*i))).unwrap_or(self.words.len())
    }

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
        found.filter(|(window, after)| window.last >= self.said && self.word(*after) != "ago")
    }

    /// "two weeks ago", "three years of experience", "two weeks' notice", "at 10:30".
    fn is_over(&self, at: usize) -> bool {
        let words = (at..at + 5).map(|i| self.word(i));
        words
            .take_while(|w| !matches!(*w, "" | ","))
            .skip(1)
            .any(|w| matches!(w, "ago" | "notice" | "experience" | "old"))
    }

    /// Today and tomorrow, and their hours.
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
            "today" | "tonight" => Some((Window::day(self.said), at + 1)),
            "tomorrow" => Some((Window::day(add(self.said, 1)?), at + 1)),
            "day" if self.word(at + 1) == "after" && self.word(at + 2) == "tomorrow" => {
                Some((Window::day(add(self.said, 2)?), at + 3))
            }
            "end" | "close" if self.word(at + 1) == "of" && close(at + 2).is_some() => {
                self.end_of_business(close(at + 2)?)
            }
            "eod" | "cob" | "eob" => self.end_of_business(at + 1),
            "eow" => Some((Window::day(friday_of(self.said)?), at + 1)),
            "eom" => Some((Window::day(self.said.last_of_month()), at + 1)),
            "noon" | "midday" => self.weekday(self.past_small(at + 1)),
            _ => None,
        }
    }

    /// "end of business on Thursday", "close of business", "EOD tomorrow".
    fn end_of_business(&self, at: usize) -> Option<(Window, usize)> {
        let named = self.past_small(self.past_comma(at));
        let same_day =
            matches!(self.word(named), "today" | "tomorrow").then(|| self.part_of_day(named)).flatten();
        same_day
            .or_else(|| self.weekday(named))
            .or_else(|| self.date(named))
            .or(Some((Window::day(self.said), at)))
    }

    /// "Friday", "next Friday", "Friday, 4 December", "Friday week".
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
        let next = self.said.nth_weekday(1, day).ok()?;
        let this_week = weeks::days_into(next) > weeks::days_into(self.said);
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
