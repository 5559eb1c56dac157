//! A day, with or without an hour, in local civil time.

use jiff::civil::{Date, DateTime, Time, Weekday};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::{fmt, str::FromStr};

/// A local day, and the hour where it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(test, derive(ts_rs::TS), ts(type = "string"))]
pub struct Moment {
    /// The day.
    pub date: Date,
    /// The hour and minute.
    pub time: Option<Time>,
}

/// The days of the week, from Monday on.
pub const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
/// The months.
pub const MONTHS: [&str; 12] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
];

/// The day of the week or the month a whole word names, with its capital; whatever the word's capitals.
pub fn calendar_name(word: &str) -> Option<&'static str> {
    DAYS.iter().chain(&MONTHS).find(|name| name.eq_ignore_ascii_case(word)).copied()
}

impl Moment {
    /// Whole days from `earlier` to this one; negative when it comes before.
    pub fn days_since(self, earlier: Moment) -> i64 {
        days_between(earlier.date, self.date)
    }

    /// Where it stands among others; a day without an hour counts from its midnight.
    pub fn order(self) -> DateTime {
        self.date.to_datetime(self.time.unwrap_or(Time::midnight()))
    }

    /// The first date in a line as mail programs write it, with its hour: "Tue, Mar 3, 2026 at 8:05 AM", "3 March 2026, 17:05",
    /// "2026-03-03 07:05". Dates of digits alone that could be read two ways are not read.
    pub fn in_words(text: &str) -> Option<Moment> {
        let words: Vec<&str> = text
            .split(|c: char| c.is_whitespace() || c == ',' || c == 'T')
            .filter(|w| !w.is_empty())
            .collect();
        let lower: Vec<String> =
            words.iter().map(|w| w.trim_matches(['.', '(', ')']).to_lowercase()).collect();
        let (date, after) = iso(&words).or_else(|| named(&lower))?;
        let time = (after..lower.len().min(after + 4)).find_map(|at| clock(&lower[at], lower.get(at + 1)));
        Some(Moment { date, time })
    }
}

fn iso(words: &[&str]) -> Option<(Date, usize)> {
    let at = words.iter().position(|w| w.len() >= 8 && w.len() <= 10 && w.matches('-').count() == 2)?;
    Some((words[at].parse().ok()?, at + 1))
}

/// A month's name with a day and a year beside it.
fn named(words: &[String]) -> Option<(Date, usize)> {
    let number = |at: Option<usize>| -> Option<i16> {
        words.get(at?)?.trim_end_matches(|c: char| c.is_ascii_alphabetic()).parse().ok()
    };
    (0..words.len()).find_map(|at| {
        let month = month(&words[at])?;
        let (day, year) = match (number(at.checked_sub(1)), number(Some(at + 1)), number(Some(at + 2))) {
            (Some(day @ 1..=31), Some(year @ 1970..), _) => (day, (year, at + 2)),
            (_, Some(day @ 1..=31), Some(year @ 1970..)) => (day, (year, at + 3)),
            _ => return None,
        };
        Some((Date::new(year.0, month, i8::try_from(day).ok()?).ok()?, year.1))
    })
}

/// "8:05", "17:05" or "8:05 pm".
fn clock(word: &str, next: Option<&String>) -> Option<Time> {
    let (hour, rest) = word.split_once(':')?;
    let minute: String = rest.chars().take_while(char::is_ascii_digit).collect();
    let half = if word.ends_with("am") || word.ends_with("pm") {
        &word[word.len() - 2..]
    } else {
        next.map_or("", String::as_str)
    };
    let hour: i8 = hour.parse().ok()?;
    let hour = match half {
        "pm" | "p.m" if hour < 12 => hour + 12,
        "am" | "a.m" if hour == 12 => 0,
        _ => hour,
    };
    Time::new(hour, minute.parse().ok()?, 0, 0).ok()
}

/// The month a lower-case name or its usual short form means.
pub fn month(word: &str) -> Option<i8> {
    let word = if word == "sept" { "sep" } else { word };
    let at = MONTHS
        .iter()
        .position(|name| name.eq_ignore_ascii_case(word) || name[..3].eq_ignore_ascii_case(word))?;
    i8::try_from(at + 1).ok()
}

/// Whole days from `first` to `last`.
pub fn days_between(first: Date, last: Date) -> i64 {
    first.until(last).map_or(0, |span| i64::from(span.get_days()))
}

/// Whether a day is a Saturday or a Sunday.
pub fn is_weekend(date: Date) -> bool {
    matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// The day of the week, by its name.
pub fn day_name(date: Date) -> &'static str {
    DAYS[date.weekday().to_monday_zero_offset() as usize]
}

/// The day as people write it: "Tue 8 Dec".
pub fn short(date: Date) -> String {
    format!("{} {} {}", &day_name(date)[..3], date.day(), &MONTHS[date.month() as usize - 1][..3])
}

/// The same with the year, if it is another than today's: "Tue 15 Jan 2030".
pub fn said(date: Date, today: Date) -> String {
    if date.year() == today.year() { short(date) } else { long(date) }
}

/// The same, always with the year.
pub fn long(date: Date) -> String {
    format!("{} {}", short(date), date.year())
}

impl FromStr for Moment {
    type Err = String;

    /// Reads `2026-11-23`, `2026-11-23T10:00` or with seconds; a zone at the end is an error, since times are local.
    fn from_str(text: &str) -> Result<Self, String> {
        let wanted =
            || format!("expected a local day or time such as 2026-11-23 or 2026-11-23T10:00, found {text:?}");
        let text = text.trim();
        if text.len() <= 10 {
            return text.parse().map(|date| Moment { date, time: None }).map_err(|_| wanted());
        }
        let moment: DateTime = text.parse().map_err(|_| wanted())?;
        Ok(Moment { date: moment.date(), time: Some(moment.time()) })
    }
}

impl From<Date> for Moment {
    fn from(date: Date) -> Self {
        Moment { date, time: None }
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self.time {
            Some(time) => write!(f, "{}T{:02}:{:02}", self.date, time.hour(), time.minute()),
            None => write!(f, "{}", self.date),
        }
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(D::Error::custom)
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_times_are_read_and_written_alike() {
        for text in ["2026-11-23", "2026-11-23T10:00", "2024-02-29T23:59"] {
            assert_eq!(text.parse::<Moment>().map(|m| m.to_string()), Ok(text.to_owned()));
        }
    }

    #[test]
    fn anything_else_is_refused_in_words() {
        for text in ["", "tomorrow", "2026-02-30", "2026-11-23T10:00Z", "2026-11-23T25:00", "日本"] {
            let refused = text.parse::<Moment>().err().unwrap_or_else(|| panic!("{text} was read"));
            assert!(refused.contains("expected a local day"), "{refused}");
        }
    }

    #[test]
    fn a_day_is_written_as_people_do() {
        let day = |text: &str| text.parse::<Date>().expect("a day");
        assert_eq!(short(day("2026-12-08")), "Tue 8 Dec");
        assert_eq!(said(day("2026-12-08"), day("2026-01-01")), "Tue 8 Dec");
        assert_eq!(said(day("2030-01-15"), day("2026-11-24")), "Tue 15 Jan 2030");
    }
}
