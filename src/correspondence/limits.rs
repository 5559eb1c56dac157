//! Limits of the stored data, so that no page and no file can fill the storage or stop the worker. All but
//! the length of an address were chosen by hand.

use crate::{error::UserError, people::address::Person};
use jiff::civil::Date;
use std::ops::RangeInclusive;

/// The most people in the store.
pub const PEOPLE: usize = 2000;
/// The most events of one person.
pub const EVENTS: usize = 500;
/// The most people recorded for one message.
pub const RECORDED: usize = 25;
/// The most code points in the name of a person or an employer.
pub const NAME: usize = 100;
/// The most code points in a mail address (RFC 5321).
pub const ADDRESS: usize = 254;
/// The most code points in the name of a job.
pub const JOB: usize = 60;
/// The years of days that the user may enter.
const YEARS: RangeInclusive<i16> = 1990..=2099;
/// The most bytes in an imported file.
pub const FILE: usize = 8_000_000;
/// The days ahead of today beyond which the date of an event cannot be right.
pub const AHEAD: i64 = 60;

/// Returns the name of a person, an employer or a job as it is stored: without control characters, at most
/// `most` code points.
pub fn name(shown: &str, most: usize) -> String {
    let clean: String = shown.chars().filter(|c| !is_control(*c)).take(most.saturating_mul(2)).collect();
    clean.trim().chars().take(most).collect::<String>().trim_end().to_owned()
}

/// Returns a name that the user has entered, as it is stored.
///
/// # Errors
/// [`UserError::TooLong`] if it has more than `most` code points.
pub fn entered(shown: &str, most: usize) -> Result<String, UserError> {
    let clean = name(shown, most.saturating_add(1));
    if clean.chars().count() <= most {
        return Ok(clean);
    }
    Err(UserError::TooLong(most, clean.chars().take(20).collect()))
}

/// Checks the year of a day that the user has entered. A field takes "26" for the year 26.
///
/// # Errors
/// [`UserError::WrongYear`] if no message can be about that year.
pub fn entered_day(day: Date) -> Result<(), UserError> {
    if YEARS.contains(&day.year()) { Ok(()) } else { Err(UserError::WrongYear(day.year())) }
}

/// Returns an address as it is stored: in lower case, or an empty text if it is too long or has control
/// characters.
pub fn address(shown: &str) -> String {
    let shown = shown.trim();
    if shown.len() > ADDRESS * 4 || shown.contains(is_control) {
        return String::new();
    }
    let lower = shown.to_lowercase();
    if lower.chars().count() <= ADDRESS { lower } else { String::new() }
}

/// Returns a person as they are stored.
pub fn person(shown: &Person) -> Person {
    Person { name: name(&shown.name, NAME), email: address(&shown.email) }
}

/// Checks the size of a file before it is imported.
///
/// # Errors
/// [`UserError::TooLarge`] if the text has more than [`FILE`] bytes.
pub fn file(text: &str) -> Result<(), UserError> {
    if text.len() > FILE { Err(UserError::TooLarge(FILE / 1_000_000)) } else { Ok(()) }
}

/// Returns whether a character is a control character, a line separator, or changes the direction of the
/// text.
pub fn is_control(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_addresses_are_cut_and_cleaned() {
        assert_eq!(name(" Dana\u{202e}\r\nReyes\u{7} ", NAME), "DanaReyes");
        assert_eq!(name(&"é".repeat(300), NAME), "é".repeat(NAME));
        assert_eq!(address(" Dana@N.example "), "dana@n.example");
        assert_eq!(address(&format!("{}@n.example", "d".repeat(300))), "");
    }

    #[test]
    fn a_year_of_two_digits_is_refused() {
        let year = |year| entered_day(Date::constant(year, 11, 24));
        assert_eq!(year(26), Err(UserError::WrongYear(26)));
        assert_eq!(year(9999), Err(UserError::WrongYear(9999)));
        assert_eq!(year(2026), Ok(()));
    }

    #[test]
    fn what_the_user_enters_is_never_cut() {
        assert_eq!(entered(" Dana Reyes ", NAME), Ok("Dana Reyes".to_owned()));
        assert_eq!(entered(&"é".repeat(NAME), NAME), Ok("é".repeat(NAME)));
        assert_eq!(entered(&"é".repeat(NAME + 1), NAME), Err(UserError::TooLong(NAME, "é".repeat(20))));
    }
}
