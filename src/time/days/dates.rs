//! Days by their dates: "15 March", "the 4th of December 2026", "12/4", "the 15th", "by March".

use super::{Reader, Window, numbers::ordinal, weeks::add};
use crate::time::local_time::month;
use jiff::{ToSpan, civil::Date};

impl Reader<'_> {
    /// Reads a date: "15 March", "the 4th of December 2026", "12/4", "2026-12-04", "the 15th".
    pub(super) fn date(&self, at: usize) -> Option<(Window, usize)> {
        let led_by_the = self.word(at) == "the" || self.before(at, 1) == "the";
        let at = at + usize::from(self.word(at) == "the");
        let lexeme = self.words.get(at)?;
        if let Some(date) = lexeme.numeric {
            return Some((Window::day(self.numeric(date)?), at + 1));
        }
        if let (Some(month), Some(day)) =
            (month(&lexeme.word), ordinal(self.word(at + 1 + usize::from(self.word(at + 1) == "the"))))
        {
            let after = at + 2 + usize::from(self.word(at + 1) == "the");
            return self.with_year(month, day, after);
        }
        let day = ordinal(&lexeme.word)?;
        let of = at + 1 + usize::from(matches!(self.word(at + 1), "of" | "de" | "d" | "inst" | "instant"));
        // "the 27th inst." is this month's, "the 5th prox." next month's.
        if matches!(self.word(at + 1), "inst" | "instant" | "prox" | "proximo") {
            let this = self.written_on.first_of_month();
            let first =
                if self.word(at + 1).starts_with('p') { this.checked_add(1.month()).ok()? } else { this };
            return Some((Window::day(first.with().day(day).build().ok()?), at + 2));
        }
        if let Some(month) = month(self.word(of)) {
            return self.with_year(month, day, of + 1);
        }
        // "the 15th", "the first of the month"
        let bare = lexeme.word.chars().all(|c| c.is_ascii_digit());
        let month_words = [self.word(of), self.word(of + 1)];
        let (from, after) = match month_words {
            ["the", "month"] if of > at + 1 => (self.written_on.first_of_month(), of + 2),
            ["next" | "following", "month"] if of > at + 1 => {
                (self.written_on.first_of_month().checked_add(1.month()).ok()?, of + 2)
            }
            _ if of > at + 1
                || bare
                || !led_by_the
                || !lexeme.word.starts_with(|c: char| c.is_ascii_digit()) =>
            {
                return None;
            }
            _ => (self.written_on.first_of_month(), at + 1),
        };
        // Months that lack this day are skipped.
        let next = (0..4i32).find_map(|months| {
            from.checked_add(months.months())
                .ok()?
                .with()
                .day(day)
                .build()
                .ok()
                .filter(|d| *d >= self.written_on)
        })?;
        Some((Window::day(next), after))
    }

    /// Completes a day and a month with the year after them, if there is one.
    fn with_year(&self, month: i8, day: i8, at: usize) -> Option<(Window, usize)> {
        let year_at = self.past_comma(at);
        match self.word(year_at).parse::<i16>() {
            Ok(year @ 2000..2100) => Some((Window::day(Date::new(year, month, day).ok()?), year_at + 1)),
            _ => Some((Window::day(self.in_year(month, day)?), at)),
        }
    }

    /// Reads a whole month: "in January" is all its days, "until December" and "by March" the first day.
    pub(super) fn whole_month(&self, at: usize) -> Option<(Window, usize)> {
        let month = month(self.word(at))?;
        let first = self.in_year(month, 1)?;
        if first.month() == self.written_on.month() && self.written_on.year() == first.year() {
            return None; // "in November", written in November, names no day.
        }
        match self.before(at, 1) {
            "in" | "during" | "of" => Some((Window::to(first, first.last_of_month()), at + 1)),
            "by" | "until" | "till" | "before" => Some((Window::day(first), at + 1)),
            _ => None,
        }
    }

    /// Returns the day in this year, or in the next one if it is more than 60 days past. The limit was chosen
    /// by hand.
    pub(super) fn in_year(&self, month: i8, day: i8) -> Option<Date> {
        let this = Date::new(self.written_on.year(), month, day);
        let recent = add(self.written_on, -60)?;
        match this {
            Ok(day) if day >= recent => Some(day),
            _ => Date::new(self.written_on.year() + 1, month, day).ok(),
        }
    }

    /// Reads a date in digits, with the month or the day first. Returns the reading that is within the next
    /// 100 days, or `None` if both readings are. The limit was chosen by hand.
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
        let near =
            |date: &Date| *date >= self.written_on && *date <= add(self.written_on, 100).unwrap_or(*date);
        match (on(first, second).filter(near), on(second, first).filter(near)) {
            (Some(one), Some(other)) if one != other => None,
            (one, other) => one.or(other),
        }
    }
}
