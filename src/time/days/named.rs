//! Dates that cannot be: a weekday that does not fit, a day that no month has.

use super::{
    lexemes::{Lexeme, lexemes},
    numbers::ordinal,
    weeks::weekday,
};
use crate::{
    text::{
        span::Span,
        tokens::{Token, Tokens},
    },
    time::local_time::month,
};
use jiff::civil::Date;

/// What is wrong with a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateFault {
    /// The month has no such day.
    NoSuchDay,
    /// The date, which is another day of the week.
    OtherWeekday(Date),
}

/// Returns the dates of a sentence that cannot be, with their places. A date without a year is the one
/// nearest to `now`, the local day of the check.
///
/// # Examples
/// ```
/// use tactful::{
///     text::{span::Span, tokens::tokens},
///     time::days::named::{DateFault, faults_in},
/// };
///
/// let text = "I can come on Friday, 3 December.";
/// let found = faults_in(&tokens(text, Span::new(0, text.len())), jiff::civil::date(2026, 11, 24));
/// assert_eq!(found[0].0.of(text), "Friday, 3 December");
/// assert_eq!(found[0].1, DateFault::OtherWeekday(jiff::civil::date(2026, 12, 3)));
/// ```
pub fn faults_in(tokens: &Tokens, now: Date) -> Vec<(Span, DateFault)> {
    let known = tokens.remember(|tokens| Dated(has_dates(tokens).then(|| lexemes(tokens))));
    let Some(words) = &known.0 else { return Vec::new() };
    let mut found = Vec::new();
    for at in 0..words.len() {
        if let Some((day, length)) = in_digits(words, at, now) {
            let last = words[at].token + length - 1;
            found
                .push((tokens[words[at - 1].token].span.to(tokens[last].span), DateFault::OtherWeekday(day)));
        }
        let Some(date) = written(words, at) else { continue };
        let span_of = |from: usize| tokens[words[from].token].span.to(tokens[words[date.last].token].span);
        let Some(day) = date.nearest(now) else {
            // "In June 31 people joined"
            let counts =
                words.get(date.last + 1).is_some_and(|next| is_counted(&next.word)) && date.year.is_none();
            if !counts && (!date.exists_in_some_year() || date.year.is_some()) {
                found.push((span_of(at), DateFault::NoSuchDay));
            }
            continue;
        };
        let before = (1..=2).filter_map(|back| at.checked_sub(back)).find(|before| {
            (before + 1..at).all(|i| matches!(words[i].word.as_str(), "," | "the"))
                && weekday(&words[*before].word).is_some()
                && tokens[words[*before].token].capital
        });
        let Some(named) = before else { continue };
        if weekday(&words[named].word) != Some(day.weekday()) {
            found.push((span_of(named), DateFault::OtherWeekday(day)));
        }
    }
    found
}

/// Returns whether a number before this word may count something: no word that goes on after a date.
fn is_counted(word: &str) -> bool {
    const AFTER_DATES: [&str; 26] = [
        ",", "at", "from", "to", "between", "in", "and", "or", "is", "was", "will", "would", "works",
        "suits", "for", "as", "with", "on", "if", "when", "but", "by", "morning", "afternoon", "evening",
        "deadline",
    ];
    word.chars().all(char::is_alphabetic) && !AFTER_DATES.contains(&word)
}

/// The words of a sentence, if it may have dates.
struct Dated(Option<Vec<Lexeme>>);

fn has_dates(tokens: &[Token]) -> bool {
    let is_digits = |token: &Token| token.word.starts_with(|c: char| c.is_ascii_digit());
    let is_named = |word: &Lexeme| month(&word.word).is_some() || weekday(&word.word).is_some();
    tokens.iter().any(is_digits) && lexemes(tokens).iter().any(is_named)
}

/// Judges a date in digits after a weekday: "Sat 20/12". It is at fault if it is another day of the week both
/// as day and month and as month and day. Returns the day and the number of its tokens.
fn in_digits(words: &[Lexeme], at: usize, now: Date) -> Option<(Date, usize)> {
    let [Some(first), Some(second), year] = words[at].numeric? else { return None };
    let named = weekday(&words[at.checked_sub(1)?].word)?;
    let (first, second) = (i8::try_from(first).ok()?, i8::try_from(second).ok()?);
    let full = year.map(|y| if y < 100 { 2000 + y } else { y });
    let day = |day: i8, month: i8| Written { day, month, year: full, last: at }.nearest(now);
    let readings: Vec<Date> = [day(first, second), day(second, first)].into_iter().flatten().collect();
    let is_named = readings.iter().any(|day| day.weekday() == named);
    let length = if year.is_some() { 5 } else { 3 };
    readings.first().filter(|_| !is_named).map(|day| (*day, length))
}

/// A date as it is written, with a month in letters.
struct Written {
    day: i8,
    month: i8,
    year: Option<i16>,
    /// The index of its last word.
    last: usize,
}

/// Reads "3 December", "3rd of December 2026" or "December 3, 2026" that begins at a word.
fn written(words: &[Lexeme], at: usize) -> Option<Written> {
    let word = |at: usize| words.get(at).map_or("", |w| w.word.as_str());
    let digits =
        |at: usize| word(at).starts_with(|c: char| c.is_ascii_digit()).then(|| day_of(word(at))).flatten();
    let named = |at: usize| month(word(at)).filter(|_| word(at).len() > 2);
    let (day, month, last) = if let Some(day) = digits(at) {
        let of = at + 1 + usize::from(word(at + 1) == "of");
        (day, named(of)?, of)
    } else {
        // "May 3" and "December 3rd", but not "March 2026".
        (digits(at + 1)?, named(at)?, at + 1)
    };
    let year_at = last + 1 + usize::from(word(last + 1) == ",");
    let year = word(year_at).parse::<i16>().ok().filter(|y| (1900..2100).contains(y));
    Some(Written { day, month, year, last: if year.is_some() { year_at } else { last } })
}

/// Returns a day of a month in digits, up to 39: "32nd" is a slip, "45" is no day.
fn day_of(word: &str) -> Option<i8> {
    ordinal(word).or_else(|| {
        let bare = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let end = &word[bare.len()..];
        let day: i8 = bare.parse().ok()?;
        ((32..40).contains(&day) && matches!(end, "st" | "nd" | "rd" | "th")).then_some(day)
    })
}

impl Written {
    /// Returns the date in its year, or else the one nearest to `now`.
    fn nearest(&self, now: Date) -> Option<Date> {
        let on = |year: i16| Date::new(year, self.month, self.day).ok();
        if let Some(year) = self.year {
            return on(year);
        }
        let years = [now.year() - 1, now.year(), now.year() + 1];
        years
            .into_iter()
            .filter_map(on)
            .min_by_key(|day| crate::time::local_time::days_between(now, *day).abs())
    }

    /// Returns whether the day is in the calendar of a leap year.
    fn exists_in_some_year(&self) -> bool {
        Date::new(2028, self.month, self.day).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokens::tokens;
    use jiff::civil::date;

    #[test]
    fn dates_that_cannot_be_are_found() {
        for (text, expected) in [
            ("on Friday, 3 December 2026 at nine", "Friday, 3 December 2026"),
            ("on Tuesday, December 9", "Tuesday, December 9"),
            ("by 31 November, if free", "31 November"),
            ("on February 30th", "February 30th"),
            ("on 29 February 2027", "29 February 2027"),
            ("from Sat 20/12 on", "Sat 20/12"),
            ("by Friday 11.12.2026 at noon", ""),
            ("by Monday 11.12.2026 at noon", "Monday 11.12.2026"),
            ("on Tuesday 1/12, or Monday 12/7", ""),
            // Right, or no date.
            ("on Thursday, 3 December 2026", ""),
            ("on Thursday the 3rd of December", ""),
            ("on 29 February", ""),
            ("I led 32 people in March 2026 and 40 May teams", ""),
            ("on Monday 12 people came in December", ""),
        ] {
            let found = faults_in(&tokens(text, Span::new(0, text.len())), date(2026, 11, 24));
            let places: Vec<_> = found.iter().map(|(place, _)| place.of(text)).collect();
            assert_eq!(places.join(";"), expected, "{text}");
        }
    }
}
