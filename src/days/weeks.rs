//! Arithmetic of weeks; a week begins on Monday and its work ends on Friday.

use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};

/// So many days later; none at the end of time.
pub fn add(date: Date, days: i64) -> Option<Date> {
    date.checked_add(days.days()).ok()
}

/// Days since Monday.
pub fn days_into(date: Date) -> i64 {
    i64::from(date.weekday().to_monday_zero_offset())
}

/// The Monday of the week.
pub fn monday_of(date: Date) -> Option<Date> {
    add(date, -days_into(date))
}

/// The Friday of the week, or of the next one on a weekend.
pub fn friday_of(date: Date) -> Option<Date> {
    add(date, (4 - days_into(date)).rem_euclid(7))
}

/// So many working days later; Saturday and Sunday do not count.
pub fn add_business(date: Date, days: i64) -> Option<Date> {
    let into = days_into(date).min(4);
    let start = add(date, into - days_into(date))?; // a weekend counts from Friday
    add(start, days + 2 * ((days + into) / 5))
}

/// The weekday a lower-case word names.
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
