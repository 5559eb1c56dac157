//! A day, with or without an hour, in local civil time.

use jiff::civil::{Date, DateTime, Time, Weekday};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::{fmt, str::FromStr};

/// A local day, with the time if it is known.
///
/// The text form is `2026-11-23` or `2026-11-23T10:00`. The derived order puts a day without a time before
/// all times of that day, as [`Moment::order`] does.
///
/// # Examples
/// ```
/// use tactful::time::local_time::Moment;
///
/// let moment: Moment = "2026-11-23T10:00".parse()?;
/// assert_eq!(moment.to_string(), "2026-11-23T10:00");
/// assert!("2026-11-23T10:00Z".parse::<Moment>().is_err(), "a local time has no zone");
/// # Ok::<(), String>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(test, derive(ts_rs::TS), ts(type = "string"))]
pub struct Moment {
    /// The local day.
    pub date: Date,
    /// The local time, or `None` if only the day is known.
    pub time: Option<Time>,
}

/// The days of the week, beginning with Monday.
pub const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
/// The months, beginning with January.
pub const MONTHS: [&str; 12] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
];

/// Returns the capitalised name of a day of the week or a month if `word` is one, in upper or lower case.
pub fn calendar_name(word: &str) -> Option<&'static str> {
    DAYS.iter().chain(&MONTHS).find(|name| name.eq_ignore_ascii_case(word)).copied()
}

impl Moment {
    /// Returns the number of days from `earlier` to this moment, without regard to the time. It is negative
    /// if this moment comes first.
    pub fn days_since(self, earlier: Moment) -> i64 {
        days_between(earlier.date, self.date)
    }

    /// Returns the local date and time to sort by. A day without a time counts as its midnight.
    pub fn order(self) -> DateTime {
        self.date.to_datetime(self.time.unwrap_or(Time::midnight()))
    }

    /// Reads the first date in a line as mail programs write it, with the time after it. Returns `None` if
    /// there is no date. Numeric dates are read only in the form `2026-03-03`, since "3/4/2026" is ambiguous.
    ///
    /// # Examples
    /// ```
    /// use tactful::time::local_time::Moment;
    ///
    /// let read = |line| Moment::in_words(line).map(|moment| moment.to_string());
    /// assert_eq!(read("On Tue, Mar 3, 2026 at 8:05 PM").as_deref(), Some("2026-03-03T20:05"));
    /// assert_eq!(read("3 March 2026").as_deref(), Some("2026-03-03"));
    /// assert_eq!(read("3/4/2026"), None);
    /// ```
    pub fn in_words(text: &str) -> Option<Moment> {
        let words: Vec<&str> = text
            .split(|c: char| c.is_whitespace() || c == ',' || c == 'T')
            .filter(|w| !w.is_empty())
            .collect();
        let lower: Vec<String> =
            words.iter().map(|w| w.trim_matches(['.', '(', ')']).to_lowercase()).collect();
        let (date, after) = iso(&words).or_else(|| named(&lower))?;
        // The time is among the next four words: "at 8:05 AM", "um 8:05 Uhr". The number was chosen by hand.
        let time = (after..lower.len().min(after + 4)).find_map(|at| clock(&lower[at], lower.get(at + 1)));
        Some(Moment { date, time })
    }
}

/// Reads a date such as `2026-03-03` and returns it with the index of the word after it.
fn iso(words: &[&str]) -> Option<(Date, usize)> {
    let at = words.iter().position(|w| w.len() >= 8 && w.len() <= 10 && w.matches('-').count() == 2)?;
    Some((words[at].parse().ok()?, at + 1))
}

/// Reads a date such as "3 March 2026" or "March 3, 2026" and returns it with the index of the word after it.
fn named(words: &[String]) -> Option<(Date, usize)> {
    let number = |at: usize| -> Option<i16> {
        words.get(at)?.trim_end_matches(|c: char| c.is_ascii_alphabetic()).parse().ok()
    };
    for (at, word) in words.iter().enumerate() {
        let Some(month) = month(word) else { continue };
        let before = if at > 0 { number(at - 1) } else { None };
        let (day, year, after) = match (before, number(at + 1), number(at + 2)) {
            (Some(day @ 1..=31), Some(year @ 1970..), _) => (day, year, at + 2),
            (_, Some(day @ 1..=31), Some(year @ 1970..)) => (day, year, at + 3),
            _ => continue,
        };
        let Ok(day) = i8::try_from(day) else { continue };
        if let Ok(date) = Date::new(year, month, day) {
            return Some((date, after));
        }
    }
    None
}

/// Reads a time such as "8:05", "17:05", "8:05pm" or "8:05 pm".
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

/// Returns the number of a month, from 1 to 12, by its name or its usual short form.
pub fn month(word: &str) -> Option<i8> {
    let word = if word == "sept" { "sep" } else { word };
    let at = MONTHS
        .iter()
        .position(|name| name.eq_ignore_ascii_case(word) || name[..3].eq_ignore_ascii_case(word))?;
    i8::try_from(at + 1).ok()
}

/// Returns the number of days from `first` to `last`, which is negative if `last` comes first.
pub fn days_between(first: Date, last: Date) -> i64 {
    first.until(last).map_or(0, |span| i64::from(span.get_days()))
}

/// Returns whether a day is a Saturday or a Sunday.
pub fn is_weekend(date: Date) -> bool {
    matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// Returns the English name of the day of the week.
pub fn day_name(date: Date) -> &'static str {
    DAYS[usize::try_from(date.weekday().to_monday_zero_offset()).unwrap_or_default()]
}

/// Formats a day without its year: "Tue 8 Dec".
pub fn short(date: Date) -> String {
    date.strftime("%a %-d %b").to_string()
}

/// Formats a day with its year only if that is not today's: "Tue 8 Dec" or "Tue 15 Jan 2030".
///
/// # Examples
/// ```
/// use jiff::civil::date;
/// use tactful::time::local_time::format_day;
///
/// assert_eq!(format_day(date(2026, 12, 8), date(2026, 11, 24)), "Tue 8 Dec");
/// assert_eq!(format_day(date(2030, 1, 15), date(2026, 11, 24)), "Tue 15 Jan 2030");
/// ```
pub fn format_day(date: Date, today: Date) -> String {
    if date.year() == today.year() { short(date) } else { long(date) }
}

/// Formats a day with its year: "Tue 8 Dec 2026".
pub fn long(date: Date) -> String {
    format!("{} {}", short(date), date.year())
}

impl FromStr for Moment {
    type Err = String;

    /// Reads `2026-11-23` or `2026-11-23T10:00`, with or without seconds and their fraction.
    ///
    /// # Errors
    /// If the text has another form, names a day or time that does not exist, or has a time zone.
    fn from_str(text: &str) -> Result<Self, String> {
        let wanted =
            || format!("expected a local day or time such as 2026-11-23 or 2026-11-23T10:00, found {text:?}");
        let trimmed = text.trim();
        if trimmed.len() <= 10 {
            return trimmed.parse().map(|date| Moment { date, time: None }).map_err(|_| wanted());
        }
        if trimmed.get(10..).is_some_and(|rest| rest.contains(['Z', 'z', '+', '-', '['])) {
            return Err(format!(
                "expected a local day or time without a time zone, such as 2026-11-23T10:00, found {text:?}"
            ));
        }
        let moment: DateTime = trimmed.parse().map_err(|_| wanted())?;
        // A leap second is read as the second before it, although no local clock shows one.
        if trimmed.get(17..19) == Some("60") {
            return Err(wanted());
        }
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
    fn a_time_zone_is_refused_in_each_form() {
        for zone in ["Z", "z", "+02:00", "-05", "[Europe/Berlin]", "+01:00[Europe/Berlin]", ":00.5Z"] {
            let refused = format!("2026-11-23T10:00{zone}").parse::<Moment>().expect_err(zone);
            assert!(refused.contains("without a time zone"), "{refused}");
        }
    }

    #[test]
    fn seconds_are_read_with_and_without_a_fraction() {
        for second in ["", ":00", ":59", ":00.5", ":59.123456"] {
            let read = format!("2026-11-23T10:00{second}").parse::<Moment>().map(|m| m.to_string());
            assert_eq!(read.as_deref(), Ok("2026-11-23T10:00"), "{second}");
        }
        for second in [":60", ":60.5", ":61", ":5", ".5"] {
            assert!(format!("2026-11-23T10:00{second}").parse::<Moment>().is_err(), "{second}");
        }
    }

    #[test]
    fn days_and_times_are_written_as_they_were_read() {
        for text in ["2026-11-23", "2026-11-23T10:00", "2024-02-29T23:59"] {
            assert_eq!(text.parse::<Moment>().map(|m| m.to_string()), Ok(text.to_owned()));
        }
    }

    #[test]
    fn other_texts_are_rejected_with_a_reason() {
        for text in ["", "tomorrow", "2026-02-30", "2026-11-23T10:00Z", "2026-11-23T25:00", "日本"] {
            let refused = text.parse::<Moment>().err().unwrap_or_else(|| panic!("{text} was read"));
            assert!(refused.contains("expected a local day"), "{refused}");
        }
    }

    #[test]
    fn a_day_is_written_as_people_do() {
        let day = |text: &str| text.parse::<Date>().expect("a day");
        assert_eq!(short(day("2026-12-08")), "Tue 8 Dec");
        assert_eq!(format_day(day("2026-12-08"), day("2026-01-01")), "Tue 8 Dec");
        assert_eq!(format_day(day("2030-01-15"), day("2026-11-24")), "Tue 15 Jan 2030");
    }
}
