//! Days as people name them, read against the day they wrote: "the end of next week", "5-7 business days", "12/4".
//!
//! A reading is a [`Window`], from the first day that may be meant to the last. Days that could be read two ways, and
//! stretches without a number ("the coming weeks"), are not read. Knows no sentences and no promises.

pub mod holidays;
pub mod lexemes;
mod numbers;
mod weeks;

use crate::moment::month;
use jiff::{ToSpan, civil::Date};
use lexemes::Lexeme;
use numbers::{number, ordinal};
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
const SMALL: [&str; 25] = [
    "the", "about", "around", "approximately", "roughly", "sometime", "some", "time", "latest", "say", "either", "maybe", "perhaps",
    "probably", "possibly", "likely", "more", "on", "at", "least", "very", "least", "coming", "right", "as",
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
        ("last", "week") => return Some((Window::to(add(monday_of(said)?, -7)?, add(monday_of(said)?, -3)?), at + 2)),
        ("last" | "past" | "this", name) if weekday(name).is_some() => return Some((Window::day(before(said, name)?), at + 2)),
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
        let found = self.part_of_day(at).or_else(|| self.part(at)).or_else(|| self.week(at)).or_else(|| self.weekday(at));
        let found =
            found.or_else(|| self.holiday(at)).or_else(|| self.count(at)).or_else(|| self.date(at)).or_else(|| self.whole_month(at));
        found.filter(|(window, after)| window.last >= self.said && self.word(*after) != "ago")
    }

    /// "two weeks ago", "three years of experience", "two weeks' notice", "at 10:30".
    fn is_over(&self, at: usize) -> bool {
        let words = (at..at + 5).map(|i| self.word(i));
        words.take_while(|w| !matches!(*w, "" | ",")).skip(1).any(|w| matches!(w, "ago" | "notice" | "experience" | "old"))
    }

    /// Today and tomorrow, and their hours.
    fn part_of_day(&self, at: usize) -> Option<(Window, usize)> {
        let close = |at: usize| {
            let at = at + usize::from(self.word(at) == "the");
            let len = match (self.word(at), self.word(at + 1)) {
                ("day" | "business", "today" | "tomorrow") => return Some(at + 1),
                ("business", "day") => 2,
                ("day" | "business", _) => 1,
                _ => return None,
            };
            Some(at + len)
        };
        match self.word(at) {
            "today" | "tonight" => Some((Window::day(self.said), at + 1)),
            "tomorrow" => Some((Window::day(add(self.said, 1)?), at + 1)),
            "day" if self.word(at + 1) == "after" && self.word(at + 2) == "tomorrow" => Some((Window::day(add(self.said, 2)?), at + 3)),
            "end" | "close" if self.word(at + 1) == "of" && close(at + 2).is_some() => self.end_of_business(close(at + 2)?),
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
        let same_day = matches!(self.word(named), "today" | "tomorrow").then(|| self.part_of_day(named)).flatten();
        same_day.or_else(|| self.weekday(named)).or_else(|| self.date(named)).or(Some((Window::day(self.said), at)))
    }

    /// "early December", "the end of next week", "the second half of January".
    fn part(&self, at: usize) -> Option<(Window, usize)> {
        let (part, from) = match (self.word(at), self.word(at + 1)) {
            ("early" | "earlier", _) => (Part::Early, at + 1),
            ("mid" | "middle", "of") => (Part::Mid, at + 2),
            ("mid", _) => (Part::Mid, at + 1),
            ("late" | "later", _) => (Part::Late, at + 1),
            ("beginning" | "start", "of") => (Part::Early, at + 2),
            ("end" | "close", "of") => (Part::End, at + 2),
            ("end", "november" | "december" | "january") => (Part::End, at + 1),
            ("first", "half") if self.word(at + 2) == "of" => (Part::Mid, at + 3),
            ("second", "half") if self.word(at + 2) == "of" => (Part::End, at + 3),
            ("first", "week") if matches!(self.word(at + 2), "of" | "in") => (Part::Week(1), at + 3),
            ("second", "week") if matches!(self.word(at + 2), "of" | "in") => (Part::Week(2), at + 3),
            ("third", "week") if matches!(self.word(at + 2), "of" | "in") => (Part::Week(3), at + 3),
            ("last", "week") if matches!(self.word(at + 2), "of" | "in") => (Part::End, at + 3),
            ("year", "end") => return Some((Window::day(self.said.last_of_year()), at + 2)),
            _ => return None,
        };
        let from = if matches!(self.word(from), "in" | "on") { from + 1 } else { from };
        let ((whole, after), is_week) = match self.stretch(from) {
            Some(found) => found,
            // "the end of Friday"
            None if part == Part::End => return self.weekday(self.past_small(from)).or_else(|| self.date(self.past_small(from))),
            None => return None,
        };
        let Window { first, last } = whole;
        let window = match part {
            _ if is_week && part == Part::End => Window::day(last),
            Part::Early if is_week => Window::to(first, add(first, 2)?),
            Part::Mid if is_week => Window::to(add(first, 1)?, add(first, 3)?),
            Part::Late if is_week => Window::to(add(first, 2)?, last),
            Part::Early => Window::to(first, add(first, 9)?),
            Part::Mid => Window::to(add(first, 9)?, add(first, 19)?),
            Part::Late => Window::to(add(first, 19)?, last),
            Part::Week(n) => Window::to(add(first, 7 * (n - 1))?, add(first, 7 * n - 1)?),
            Part::End => Window::day(last),
        };
        Some((window, after))
    }

    /// A week, month, quarter or year, and whether it is a week.
    fn stretch(&self, at: usize) -> Option<((Window, usize), bool)> {
        let at = at + usize::from(self.word(at) == "the");
        let (monday, this_month) = (monday_of(self.said)?, self.said.first_of_month());
        let month_after = |n: i32| this_month.checked_add(n.months()).ok();
        let week = |weeks: i64| Some(Window::to(add(monday, 7 * weeks)?, add(monday, 7 * weeks + 4)?));
        let whole_month = |first: Date| Window::to(first, first.last_of_month());
        // On a weekend "this week" is the one that begins.
        let this_week = i64::from(friday_of(self.said)? > add(monday, 6)?);
        Some(match (self.word(at), self.word(at + 1)) {
            ("week", "after") if self.word(at + 2) == "next" => ((week(2)?, at + 3), true),
            ("week" | "workweek", "of") => return None,
            ("week" | "workweek", _) => ((week(this_week)?, at + 1), true),
            ("this" | "current", "week") => ((week(this_week)?, at + 2), true),
            ("next" | "following" | "coming", "week") => ((week(1)?, at + 2), true),
            ("month", _) => ((whole_month(this_month), at + 1), false),
            ("this" | "current", "month") => ((whole_month(this_month), at + 2), false),
            ("next" | "following" | "coming", "month") => ((whole_month(month_after(1)?), at + 2), false),
            ("year", _) => ((Window::to(self.said, self.said.last_of_year()), at + 1), false),
            ("this" | "calendar", "year") => ((Window::to(self.said, self.said.last_of_year()), at + 2), false),
            ("next" | "new", "year") => {
                let first = Date::new(self.said.year() + 1, 1, 1).ok()?;
                ((Window::to(first, first.last_of_month()), at + 2), false)
            }
            ("quarter", _) | ("this", "quarter") => {
                let last_month = (self.said.month() - 1) / 3 * 3 + 3;
                let last = Date::new(self.said.year(), last_month, 1).ok()?.last_of_month();
                ((Window::to(self.said, last), at + if self.word(at) == "this" { 2 } else { 1 }), false)
            }
            (name, next) => {
                let first = self.in_year(month(name)?, 1)?;
                let year = next.parse::<i16>().ok().filter(|y| (2000..2100).contains(y));
                let first = year.map_or(Some(first), |y| Date::new(y, first.month(), 1).ok())?;
                ((whole_month(first), at + 1 + usize::from(year.is_some())), false)
            }
        })
    }

    /// A week by itself: "next week" counts as two weeks, "the week of 7 December" as its five days.
    fn week(&self, at: usize) -> Option<(Window, usize)> {
        let at = self.past_small(at);
        let week_of = |day: Date| Some(Window::to(monday_of(day)?, add(monday_of(day)?, 4)?));
        match (self.word(at), self.word(at + 1)) {
            ("week" | "w", "of" | "commencing" | "beginning" | "starting" | "from" | "c") => {
                let named = self.past_small(at + 2);
                let (window, after) = self.weekday(named).or_else(|| self.date(named))?;
                Some((week_of(window.first)?, after))
            }
            ("week", "ending") => self.weekday(self.past_small(at + 2)).or_else(|| self.date(self.past_small(at + 2))),
            ("week", "after") if self.word(at + 2) == "next" => Some((week_of(add(self.said, 14)?)?, at + 3)),
            ("week", "after") if matches!(self.word(at + 2), "this" | "that") => Some((week_of(add(self.said, 7)?)?, at + 3)),
            ("week", "after") => {
                let (window, after) = self.holiday_name(self.past_small(at + 2)).or_else(|| self.date(self.past_small(at + 2)))?;
                Some((week_of(add(window.last, 7)?)?, after))
            }
            ("next" | "following", "week") => Some((Window::to(add(monday_of(self.said)?, 7)?, add(self.said, 14)?), at + 2)),
            ("this", "week") => Some((Window::to(self.said, friday_of(self.said)?), at + 2)),
            ("next" | "following", "month") => {
                let first = self.said.first_of_month().checked_add(1.month()).ok()?;
                Some((Window::to(first, first.last_of_month()), at + 2))
            }
            ("this", "month") => Some((Window::to(self.said, self.said.last_of_month()), at + 2)),
            _ => None,
        }
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

    /// "5 to 7 business days", "a couple of weeks", "a fortnight"; only where the words around say that it lies ahead.
    fn count(&self, at: usize) -> Option<(Window, usize)> {
        let start = at;
        let at = self.past_small(at);
        let (least, mut i) = self.number(at)?;
        let mut most = least;
        if matches!(self.word(i), "to" | "or" | "-" | "and") {
            match self.number(i + 1) {
                Some((other, after)) => (most, i) = (other.max(least), after),
                None if self.word(i) == "-" => i += 1,
                None => return None,
            }
        }
        if self.word(i) == "of" {
            i += 1;
        }
        let business = matches!(self.word(i), "business" | "working" | "work");
        i += usize::from(business || matches!(self.word(i), "full" | "more" | "short" | "calendar"));
        let unit = self.word(i).to_owned();
        i += 1;
        // "a week or two", "a day or so"
        if self.word(i) == "or" && matches!(self.word(i + 1), "two" | "so" | "three") {
            most = most.max(number(self.word(i + 1)).unwrap_or(most));
            i += 2;
        }
        let led = (1..=5).any(|back| LEADS.contains(&self.before(start, back)));
        let trailed = matches!(self.word(i), "from" | "time" | "at" | "to" | "for" | "after") && (led || self.word(i) != "to");
        if !led && !matches!((self.word(i), self.word(i + 1)), ("from", "now" | "today") | ("time", _)) {
            return None;
        }
        i += match (self.word(i), self.word(i + 1)) {
            ("from", "now" | "today") if trailed => 2,
            ("time", _) => 1,
            _ => 0,
        };
        let from = self.said;
        let after = |count: i64| match unit.as_str() {
            "day" | "days" if business => weeks::add_business(from, count),
            "day" | "days" => add(from, count),
            "hour" | "hours" => add(from, (count + 23) / 24),
            "week" | "weeks" if count == HALF => add(from, 4),
            "week" | "weeks" => add(from, count * 7),
            "fortnight" => add(from, count * 14),
            "month" | "months" => from.checked_add(count.months()).ok(),
            _ => None,
        };
        Some((Window::to(after(least)?, after(most)?), i))
    }

    fn number(&self, at: usize) -> Option<(i64, usize)> {
        let at = at
            + usize::from(
                matches!(self.word(at), "next" | "following" | "coming" | "another" | "a" | "an") && number(self.word(at + 1)).is_some(),
            );
        match (self.word(at), self.word(at + 1)) {
            ("another", _) => Some((1, at + 1)),
            ("week" | "fortnight" | "month", _) if matches!(self.before(at, 1), "a" | "within" | "the" | "next") => None,
            ("half", "a") => Some((HALF, at + 2)),
            (word, _) => Some((number(word)?, at + 1)),
        }
    }

    /// A day with its month or its number: "15 March", "the 4th of December 2026", "12/4", "2026-12-04", "the 15th".
    fn date(&self, at: usize) -> Option<(Window, usize)> {
        let led_by_the = self.word(at) == "the" || self.before(at, 1) == "the";
        let at = at + usize::from(self.word(at) == "the");
        let lexeme = self.words.get(at)?;
        if let Some(date) = lexeme.numeric {
            return Some((Window::day(self.numeric(date)?), at + 1));
        }
        if let (Some(month), Some(day)) = (month(&lexeme.word), ordinal(self.word(at + 1 + usize::from(self.word(at + 1) == "the")))) {
            let after = at + 2 + usize::from(self.word(at + 1) == "the");
            return self.with_year(month, day, after);
        }
        let day = ordinal(&lexeme.word)?;
        let of = at + 1 + usize::from(self.word(at + 1) == "of");
        if let Some(month) = month(self.word(of)) {
            return self.with_year(month, day, of + 1);
        }
        // "the 15th", "the first of the month"
        let bare = lexeme.word.chars().all(|c| c.is_ascii_digit());
        let month_words = [self.word(of), self.word(of + 1)];
        let (from, after) = match month_words {
            ["the", "month"] if of > at + 1 => (self.said.first_of_month(), of + 2),
            ["next" | "following", "month"] if of > at + 1 => (self.said.first_of_month().checked_add(1.month()).ok()?, of + 2),
            _ if of > at + 1 || bare || !led_by_the || !lexeme.word.starts_with(|c: char| c.is_ascii_digit()) => return None,
            _ => (self.said.first_of_month(), at + 1),
        };
        // The next such day; a month without it is passed over.
        let next = (0..4i32)
            .find_map(|months| from.checked_add(months.months()).ok()?.with().day(day).build().ok().filter(|d| *d >= self.said))?;
        Some((Window::day(next), after))
    }

    fn with_year(&self, month: i8, day: i8, at: usize) -> Option<(Window, usize)> {
        let year_at = self.past_comma(at);
        let year = self.word(year_at).parse::<i16>().ok().filter(|y| (2000..2100).contains(y));
        let date = match year {
            Some(year) => Date::new(year, month, day).ok()?,
            None => self.in_year(month, day)?,
        };
        let after = if year.is_some() { year_at + 1 } else { at };
        Some((Window::day(date), after))
    }

    /// "in January", "until December", "by March"; the last of these means its first days.
    fn whole_month(&self, at: usize) -> Option<(Window, usize)> {
        let month = month(self.word(at))?;
        let first = self.in_year(month, 1)?;
        if first.month() == self.said.month() && self.said.year() == first.year() {
            return None; // "in November", written in November, names no day
        }
        match self.before(at, 1) {
            "in" | "during" | "of" => Some((Window::to(first, first.last_of_month()), at + 1)),
            "by" | "until" | "till" | "before" => Some((Window::day(first), at + 1)),
            _ => None,
        }
    }

    fn holiday(&self, at: usize) -> Option<(Window, usize)> {
        let at = self.past_small(at);
        if (self.word(at), self.word(at + 1), self.word(at + 2)) == ("in", "the", "new") && self.word(at + 3) == "year" {
            let new_year = Date::new(self.said.year() + 1, 1, 1).ok()?;
            return Some((holidays::first_weeks(new_year)?, at + 4));
        }
        let side = self.word(at);
        if !matches!(side, "after" | "before" | "following" | "by" | "until" | "over") {
            return None;
        }
        let (window, after) = self.holiday_name(self.past_small(at + 1))?;
        let found = match side {
            "after" | "following" if window.first.month() >= 12 || window.last.month() == 1 => {
                let new_year = window.last.month() == 1 || window.first != window.last;
                let end =
                    if new_year { holidays::first_weeks(window.last)? } else { Window::to(add(window.last, 1)?, add(window.last, 7)?) };
                Window::to(add(window.last, 1)?.min(end.first), end.last)
            }
            "after" | "following" => Window::to(add(window.last, 1)?, add(monday_of(window.last)?, 11)?),
            "before" => Window::day(add(window.first, -1)?),
            "over" => window,
            _ => Window::day(window.first),
        };
        Some((found, after))
    }

    fn holiday_name(&self, at: usize) -> Option<(Window, usize)> {
        (1..=4).rev().find_map(|len| {
            let words: Vec<&str> = (at..at + len).map(|i| self.word(i)).collect();
            Some((holidays::named(&words.join(" "), self.said)?, at + len))
        })
    }

    /// The day in the year that makes it lie ahead.
    fn in_year(&self, month: i8, day: i8) -> Option<Date> {
        let this = Date::new(self.said.year(), month, day);
        let recent = add(self.said, -60)?;
        match this {
            Ok(day) if day >= recent => Some(day),
            _ => Date::new(self.said.year() + 1, month, day).ok(),
        }
    }

    /// "12/4": the one reading that lies ahead and near; where both do, none.
    fn numeric(&self, [a, b, c]: [Option<i16>; 3]) -> Option<Date> {
        let small = |n: Option<i16>| n.and_then(|n| i8::try_from(n).ok());
        if let (Some(year), Some(month), Some(day)) = (a.filter(|y| *y > 31), small(b), small(c)) {
            return Date::new(year, month, day).ok();
        }
        let (first, second) = (small(a)?, small(b)?);
        let year = c.map(|y| if y < 100 { 2000 + y } else { y });
        let on = |month: i8, day: i8| match year {
            Some(year) => Date::new(year, month, day).ok(),
            None => self.in_year(month, day),
        };
        let near = |date: &Date| *date >= self.said && *date <= add(self.said, 100).unwrap_or(*date);
        match (on(first, second).filter(near), on(second, first).filter(near)) {
            (Some(one), Some(other)) if one != other => None,
            (one, other) => one.or(other),
        }
    }
}

/// Stands for a half among the counts.
const HALF: i64 = -1;

/// Words that make a number of days lie ahead.
const LEADS: [&str; 20] = [
    "in", "within", "next", "coming", "following", "over", "after", "another", "take", "takes", "taking", "allow", "give", "need", "needs",
    "to", "is", "least", "be", "require",
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Early,
    Mid,
    Late,
    End,
    Week(i64),
}
