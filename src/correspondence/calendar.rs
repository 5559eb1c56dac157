//! Calendar files (RFC 5545) for the next good day to write.

use super::limits;
use chrono::{Duration, NaiveDate, NaiveTime};
use icalendar::{Alarm, Calendar, Component, Event, EventLike, Trigger};
use jiff::civil::Date;

/// Returns a calendar file with an all-day entry and a reminder at nine in the morning, local time.
///
/// `uid` identifies the entry, so that a second import replaces the first. `stamp` is the day on which the
/// file is made. Returns `None` if the calendar library cannot represent one of the days.
pub fn entry(uid: &str, summary: &str, description: &str, day: Date, stamp: Date) -> Option<String> {
    let date = |d: Date| {
        NaiveDate::from_ymd_opt(
            d.year().into(),
            d.month().unsigned_abs().into(),
            d.day().unsigned_abs().into(),
        )
    };
    let (summary, description) = (&clean(summary), &clean(description));
    let mut event = Event::new();
    event.uid(&clean(uid)).summary(summary).description(description);
    event
        .starts(date(day)?)
        .ends(date(day.tomorrow().ok()?)?)
        .timestamp(date(stamp)?.and_time(NaiveTime::MIN).and_utc());
    event.alarm(Alarm::display(summary, Trigger::after_start(Duration::hours(9))));
    Some(Calendar::new().push(event.done()).done().to_string())
}

/// Removes the characters that could begin a new line of the file or change the direction of the text.
fn clean(words: &str) -> String {
    let marks = |c: char| matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}');
    words.chars().filter(|c| *c == '\n' || !limits::is_control(*c) && !marks(*c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_follows_the_standard() {
        let day = Date::constant(2026, 12, 31);
        let file = entry(
            "7@tactful",
            "Ask Dana Reyes; again",
            "They said Fri 25 Dec,\nand a few days have passed.",
            day,
            day,
        )
        .expect("a file");
        let lines: Vec<&str> = file.split("\r\n").collect();
        for wanted in [
            "BEGIN:VCALENDAR", "VERSION:2.0", "UID:7@tactful", "SUMMARY:Ask Dana Reyes\\; again",
            "DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101", "TRIGGER;RELATED=START:PT32400S",
            "ACTION:DISPLAY", "END:VCALENDAR",
        ] {
            assert!(lines.contains(&wanted), "{wanted} in {file}");
        }
        assert!(file.contains("a few days have passed"), "{file}");
    }

    #[test]
    fn a_name_cannot_write_a_line_of_its_own() {
        let day = Date::constant(2026, 12, 31);
        let name = "Write to Dana\rATTENDEE:mailto:x@evil.example\r\nX:\u{85}\u{2028}Y:\u{7}\u{202e}\u{200f}\u{2066}";
        let file = entry("7@tactful", name, name, day, day).expect("a file");
        for line in file.split(['\r', '\n', '\u{85}', '\u{2028}']) {
            assert!(!["ATTENDEE", "X:", "Y:"].iter().any(|own| line.starts_with(own)), "{file:?}");
        }
        assert!(
            !file.replace("\r\n", "").chars().any(|c| limits::is_control(c) || c == '\u{200f}'),
            "{file:?}"
        );
    }
}
