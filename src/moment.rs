//! A day, with or without an hour, in local civil time.

use jiff::civil::{Date, DateTime, Time};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::{fmt, str::FromStr};

/// A local day, and the hour where it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    /// The day.
    pub date: Date,
    /// The hour and minute.
    pub time: Option<Time>,
}

impl Moment {
    /// Whole days from `earlier` to this one; negative when it comes before.
    pub fn days_since(self, earlier: Moment) -> i64 {
        days_between(earlier.date, self.date)
    }
}

/// Whole days from `first` to `last`.
pub fn days_between(first: Date, last: Date) -> i64 {
    first.until(last).map_or(0, |span| i64::from(span.get_days()))
}

/// The day as people write it: "Tue 8 Dec".
pub fn short(date: Date) -> String {
    const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let day = DAYS[date.weekday().to_monday_zero_offset() as usize];
    format!("{day} {} {}", date.day(), MONTHS[date.month() as usize - 1])
}

impl FromStr for Moment {
    type Err = String;

    /// Reads `2026-11-23`, `2026-11-23T10:00` or with seconds; a zone at the end is an error, since times are local.
    fn from_str(text: &str) -> Result<Self, String> {
        let wanted = || format!("expected a local day or time such as 2026-11-23 or 2026-11-23T10:00, found {text:?}");
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
        assert_eq!("2026-12-08".parse::<Moment>().map(|m| short(m.date)), Ok("Tue 8 Dec".to_owned()));
    }
}
