//! A calendar file (RFC 5545) for the next good day to write.

use chrono::{Duration, NaiveDate, NaiveTime};
use icalendar::{Alarm, Calendar, Component, Event, EventLike, Trigger};
use jiff::civil::Date;

/// An entry for a whole day, with a reminder at nine in the morning, local time. `uid` names the entry, so that bringing it
/// in again replaces it; `stamp` is the day the file is made. `None` for days outside the calendar's years.
pub fn entry(uid: &str, summary: &str, description: &str, day: Date, stamp: Date) -> Option<String> {
    let date = |d: Date| NaiveDate::from_ymd_opt(d.year().into(), d.month().unsigned_abs().into(), d.day().unsigned_abs().into());
    let mut event = Event::new();
    event.uid(uid).summary(summary).description(description);
    event.starts(date(day)?).ends(date(day.tomorrow().ok()?)?).timestamp(date(stamp)?.and_time(NaiveTime::MIN).and_utc());
    event.alarm(Alarm::display(summary, Trigger::after_start(Duration::hours(9))));
    Some(Calendar::new().push(event.done()).done().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_what_the_standard_says() {
        let day = Date::constant(2026, 12, 31);
        let file =
            entry("7@tactful", "Ask Dana Reyes; again", "They said Fri 25 Dec,\nand a few days have passed.", day, day).expect("a file");
        let lines: Vec<&str> = file.split("\r\n").collect();
        for wanted in [
            "BEGIN:VCALENDAR", "VERSION:2.0", "UID:7@tactful", "SUMMARY:Ask Dana Reyes\\; again", "DTSTART;VALUE=DATE:20261231",
            "DTEND;VALUE=DATE:20270101", "TRIGGER;RELATED=START:PT32400S", "ACTION:DISPLAY", "END:VCALENDAR",
        ] {
            assert!(lines.contains(&wanted), "{wanted} in {file}");
        }
        assert!(file.contains("a few days have passed"), "{file}");
    }
}
