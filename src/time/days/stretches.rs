//! Weeks, months, quarters and years, and their parts: "next week", "early December", "the end of the month".

use super::{
    Reader, Window,
    weeks::{add, friday_of, monday_of},
};
use crate::time::local_time::month;
use jiff::{ToSpan, civil::Date};

/// A part of a period.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Early,
    Mid,
    Late,
    End,
    /// The first, second or third week.
    Week(i64),
}

impl Reader<'_> {
    /// Reads a part of a period: "early December", "the end of next week", "the second half of January".
    ///
    /// In a week "early" is Monday to Wednesday, "mid" Tuesday to Thursday, "late" Wednesday to Friday. In a
    /// month "early" is the first ten days, "mid" the 10th to the 20th, "late" the rest from the 20th. Chosen
    /// by hand.
    pub(super) fn part(&self, at: usize) -> Option<(Window, usize)> {
        let (part, from) = match (self.word(at), self.word(at + 1)) {
            ("early" | "earlier" | "anfang", _) => (Part::Early, at + 1),
            ("mid" | "middle", "of") => (Part::Mid, at + 2),
            ("mid" | "mitte", _) => (Part::Mid, at + 1),
            ("late" | "later", _) => (Part::Late, at + 1),
            ("beginning" | "start", "of") => (Part::Early, at + 2),
            ("end" | "close", "of") => (Part::End, at + 2),
            ("end", "november" | "december" | "january") | ("ende", _) => (Part::End, at + 1),
            ("first", "half") if self.word(at + 2) == "of" => (Part::Mid, at + 3),
            ("second", "half") | ("last", "day" | "workday") if self.word(at + 2) == "of" => {
                (Part::End, at + 3)
            }
            ("first", "week") if matches!(self.word(at + 2), "of" | "in") => (Part::Week(1), at + 3),
            ("second", "week") if matches!(self.word(at + 2), "of" | "in") => (Part::Week(2), at + 3),
            ("third", "week") if matches!(self.word(at + 2), "of" | "in") => (Part::Week(3), at + 3),
            ("last", "working" | "business") if self.word(at + 3) == "of" => (Part::End, at + 4),
            ("last", "week") if matches!(self.word(at + 2), "of" | "in") => (Part::End, at + 3),
            ("month", "end") => return Some((Window::day(self.written_on.last_of_month()), at + 2)),
            ("year", "end") => return Some((Window::day(self.written_on.last_of_year()), at + 2)),
            _ => return None,
        };
        let from = if matches!(self.word(from), "in" | "on") { from + 1 } else { from };
        let ((whole, after), is_week) = match self.stretch(from) {
            Some(found) => found,
            // "the end of Friday" is Friday.
            None if part == Part::End => {
                return self.weekday(self.past_small(from)).or_else(|| self.date(self.past_small(from)));
            }
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

    /// Reads a week, month, quarter or year as it is needed for its parts. The flag says whether it is a
    /// week.
    fn stretch(&self, at: usize) -> Option<((Window, usize), bool)> {
        let at = at + usize::from(self.word(at) == "the");
        if let Some((week, after)) = self.numbered_week(at) {
            return Some(((week, after), true));
        }
        if let Some(found) = self.quarter(at) {
            return Some((found, false));
        }
        let (monday, this_month) = (monday_of(self.written_on)?, self.written_on.first_of_month());
        let month_after = |n: i32| this_month.checked_add(n.months()).ok();
        let week = |weeks: i64| Some(Window::to(add(monday, 7 * weeks)?, add(monday, 7 * weeks + 4)?));
        let whole_month = |first: Date| Window::to(first, first.last_of_month());
        // On a weekend "this week" is the one that begins on Monday.
        let this_week = i64::from(friday_of(self.written_on)? > add(monday, 6)?);
        Some(match (self.word(at), self.word(at + 1)) {
            ("week", "after") if self.word(at + 2) == "next" => ((week(2)?, at + 3), true),
            ("week" | "workweek", "of") => return None,
            ("week" | "workweek", _) => ((week(this_week)?, at + 1), true),
            ("this" | "current", "week") => ((week(this_week)?, at + 2), true),
            ("next" | "following" | "coming", "week") => ((week(1)?, at + 2), true),
            ("month", _) => ((whole_month(this_month), at + 1), false),
            ("this" | "current", "month") => ((whole_month(this_month), at + 2), false),
            ("next" | "following" | "coming", "month") => ((whole_month(month_after(1)?), at + 2), false),
            ("year", _) => ((Window::to(self.written_on, self.written_on.last_of_year()), at + 1), false),
            ("this" | "calendar", "year") => {
                ((Window::to(self.written_on, self.written_on.last_of_year()), at + 2), false)
            }
            ("next" | "new", "year") => {
                let first = Date::new(self.written_on.year() + 1, 1, 1).ok()?;
                ((Window::to(first, first.last_of_month()), at + 2), false)
            }
            ("quarter", _) | ("this", "quarter") => {
                let last_month = (self.written_on.month() - 1) / 3 * 3 + 3;
                let last = Date::new(self.written_on.year(), last_month, 1).ok()?.last_of_month();
                ((Window::to(self.written_on, last), at + if self.word(at) == "this" { 2 } else { 1 }), false)
            }
            (name, next) => {
                let first = self.in_year(month(name)?, 1)?;
                let year = next.parse::<i16>().ok().filter(|y| (2000..2100).contains(y));
                let first = year.map_or(Some(first), |y| Date::new(y, first.month(), 1).ok())?;
                ((whole_month(first), at + 1 + usize::from(year.is_some())), false)
            }
        })
    }

    /// Reads a week by its number in the year: "KW 49", "CW49", "calendar week 49", "week 49". Its number is
    /// that of ISO 8601, in this year or in the next one if it is past.
    pub(super) fn numbered_week(&self, at: usize) -> Option<(Window, usize)> {
        let (word, next) = (self.word(at), self.word(at + 1));
        let joined = ["kw", "cw", "wk"].iter().find_map(|w| word.strip_prefix(w)?.parse::<i8>().ok());
        let (number, after) = match (joined, word) {
            (Some(number), _) => (number, at + 1),
            (None, "kw" | "cw" | "wk" | "week") => (next.parse().ok()?, at + 2),
            (None, "calendar") if next == "week" => (self.word(at + 2).parse().ok()?, at + 3),
            _ => return None,
        };
        let monday = |year: i16| {
            jiff::civil::ISOWeekDate::new(year, number, jiff::civil::Weekday::Monday)
                .ok()
                .map(jiff::civil::ISOWeekDate::date)
        };
        let year = self.written_on.iso_week_date().year();
        let first = monday(year).filter(|day| add(*day, 6).is_some_and(|end| end >= self.written_on));
        let first = first.or_else(|| monday(year + 1))?;
        Some((Window::to(first, add(first, 4)?), after))
    }

    /// Reads a quarter of a year: "Q1", "the first quarter of 2027". It is this year's, or the next year's if
    /// it is past.
    pub(super) fn quarter(&self, at: usize) -> Option<(Window, usize)> {
        let (number, after) = match (self.word(at), self.word(at + 1)) {
            ("q1", _) => (1, at + 1),
            ("q2", _) => (2, at + 1),
            ("q3", _) => (3, at + 1),
            ("q4", _) => (4, at + 1),
            ("first" | "1st", "quarter") => (1, at + 2),
            ("second" | "2nd", "quarter") => (2, at + 2),
            ("third" | "3rd", "quarter") => (3, at + 2),
            ("fourth" | "last" | "4th", "quarter") => (4, at + 2),
            _ => return None,
        };
        let of = after + usize::from(matches!(self.word(after), "of" | "in"));
        let named = self.word(of).parse::<i16>().ok().filter(|year| (2000..2100).contains(year));
        let quarter = |year: i16| {
            let first = Date::new(year, number * 3 - 2, 1).ok()?;
            Some(Window::to(first, first.checked_add(2.months()).ok()?.last_of_month()))
        };
        let this = self.written_on.year();
        let window = match named {
            Some(year) => quarter(year)?,
            None => quarter(this).filter(|w| w.last >= self.written_on).or_else(|| quarter(this + 1))?,
        };
        Some((window, if named.is_some() { of + 1 } else { after }))
    }

    /// Reads a week or month that is named without a part. "The week of 7 December" is its five working days.
    /// "Next week" lasts until two weeks from `written_on`, since the article on deadlines advises so
    /// (`docs/architecture.md`).
    pub(super) fn week(&self, at: usize) -> Option<(Window, usize)> {
        let at = self.past_small(at);
        if let Some(numbered) = self.numbered_week(at) {
            return Some(numbered);
        }
        if let Some((quarter, after)) = self.quarter(at) {
            // "By Q1" is before it begins, "in Q1" within it.
            let is_before = matches!(self.before(at, 1), "by" | "until" | "till" | "before")
                && quarter.first > self.written_on;
            return Some((if is_before { Window::day(quarter.first) } else { quarter }, after));
        }
        let week_of = |day: Date| Some(Window::to(monday_of(day)?, add(monday_of(day)?, 4)?));
        match (self.word(at), self.word(at + 1)) {
            ("week" | "w", "of" | "commencing" | "beginning" | "starting" | "from" | "c") => {
                let named = self.past_small(at + 2);
                let (window, after) = self.weekday(named).or_else(|| self.date(named))?;
                Some((week_of(window.first)?, after))
            }
            ("week", "ending") => {
                self.weekday(self.past_small(at + 2)).or_else(|| self.date(self.past_small(at + 2)))
            }
            ("week", "after") if self.word(at + 2) == "next" => {
                Some((week_of(add(self.written_on, 14)?)?, at + 3))
            }
            ("week", "after") if matches!(self.word(at + 2), "this" | "that") => {
                Some((week_of(add(self.written_on, 7)?)?, at + 3))
            }
            ("week", "after") => {
                let (window, after) = self
                    .holiday_name(self.past_small(at + 2))
                    .or_else(|| self.date(self.past_small(at + 2)))?;
                Some((week_of(add(window.last, 7)?)?, after))
            }
            ("next" | "following", "week") => {
                Some((Window::to(add(monday_of(self.written_on)?, 7)?, add(self.written_on, 14)?), at + 2))
            }
            ("this", "week") => Some((Window::to(self.written_on, friday_of(self.written_on)?), at + 2)),
            ("next" | "following", "month") => {
                let first = self.written_on.first_of_month().checked_add(1.month()).ok()?;
                Some((Window::to(first, first.last_of_month()), at + 2))
            }
            ("this", "month") => Some((Window::to(self.written_on, self.written_on.last_of_month()), at + 2)),
            _ => None,
        }
    }
}
