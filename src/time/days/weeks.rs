//! Date arithmetic with weeks. A week begins on Monday, and its working days end on Friday.

use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};

/// Returns the date `days` later, or `None` on overflow.
pub fn add(date: Date, days: i64) -> Option<Date> {
    date.checked_add(days.days()).ok()
}

/// Returns the number of days since Monday, from 0 to 6.
pub fn days_into(date: Date) -> i64 {
    i64::from(date.weekday().to_monday_zero_offset())
}

/// Returns the Monday of the week, or `None` on overflow.
pub fn monday_of(date: Date) -> Option<Date> {
    add(date, -days_into(date))
}

/// Returns the Friday of the week, or of the next week if the date is on a weekend. `None` on overflow.
pub fn friday_of(date: Date) -> Option<Date> {
    add(date, (4 - days_into(date)).rem_euclid(7))
}

/// Returns the date `days` working days later, or `None` on overflow. Saturday and Sunday do not count.
pub fn add_business(date: Date, days: i64) -> Option<Date> {
    let into = days_into(date).min(4);
    let start = add(date, into - days_into(date))?; // On a weekend the count starts from Friday.
    add(start, days + 2 * ((days + into) / 5))
}

/// Returns the weekday that a lower-case word names, or `None` if it names none.
pub fn weekday(word: &str) -> Option<Weekday> {
    Some(match word {
        "monday" | "mon" | "mondays" => Weekday::Monday,
        "tuesday" | "tue" | "tues" => Weekday::Tuesday,
        "wednesday" | "wed" | "weds" => Weekday::Wednesday,
        "thursday" | "thu" | "thur" | "thurs" => Weekday::Thursday,
        "friday" | "fri" => Weekday::Friday,
        "saturday" | "sat" => Weekday::Saturday,
        "sunday" | "sun" => Weekday::Sunday,
        _ => return None,
    })
}
