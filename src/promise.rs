//! The day by which they said they would answer, read from their own words and the day they wrote them.

use crate::{
    letter::{
        lines::lines,
        quoted::quoted_lines,
        sentences::{Sentence, sentences},
        tokens::Token,
    },
    moment::month,
    phrases,
};
use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};

phrases! { WILL_ANSWER: [
    "(we|i|you|they|someone|hr|team|manager|recruiter|colleague) ..2 (will|would|should|shall|can|are going to|am going to|plan|hope|aim|expect|intend|anticipate) ..5 (get back|be in touch|in touch|let you know|hear|contact|reach out|know more|decide|decision|update|answer|reply|respond|follow up|call you|email you|write to you|have news|make|finalize|finalise|come back|circle back|an answer)",
    "(get back|be in touch|let you know|be contacting|hear from us|hear back|hear from me|come back) ..6 (by|in|within|next|on|before|until|at|early|later|this|end|tomorrow)",
    "(decision|answer|update|response|offer|news) ..4 (by|in|within|next|on|before|will|this|tomorrow)",
    "(decide|deciding|deciding on|finalize|finalise) ..6 (by|in|within|next|on|before|this|tomorrow)",
    "reach out (to us)? on",
], unless ["(we|i|they|team|who) (decided|chose|met|answered|replied|heard)", "(submit|send|return|complete|bring|provide) ..6 (by|before|within|on)"] }

/// The last day of the promise in a message written on `said`, or `None` where it names no day.
pub fn read(text: &str, said: Date) -> Option<Date> {
    let all = lines(text);
    let quoted = quoted_lines(text, &all);
    let own: Vec<_> = all.into_iter().zip(quoted).filter(|(_, quoted)| !quoted).map(|(line, _)| line).collect();
    sentences(text, &own, 0).iter().filter(|s| WILL_ANSWER.is_in(&s.tokens) && !s.is_question()).filter_map(|s| day_in(s, said)).max()
}

fn day_in(sentence: &Sentence, said: Date) -> Option<Date> {
    let words: Vec<&Token> = sentence.tokens.iter().filter(|t| t.is_word()).collect();
    (0..words.len()).filter_map(|at| day_at(&words, at, said)).max().filter(|day| *day >= said)
}

/// The day named by the words that begin at `at`.
fn day_at(words: &[&Token], at: usize, said: Date) -> Option<Date> {
    let word = |i: usize| words.get(at + i).map_or("", |t| t.word.as_str());
    let before = |i: usize| at.checked_sub(i).map_or("", |b| words[b].word.as_str());
    if matches!(word(0), "end" | "close" | "middle") && word(1) == "of" {
        return end_of(words, at + 2, said);
    }
    if let Some(day) = weekday(word(0)) {
        let next = said.nth_weekday(1, day).ok()?;
        if before(1) == "last" {
            return None;
        }
        let this_week = days_into_week(next) > days_into_week(said);
        return if before(1) == "next" && this_week { add_days(next, 7) } else { Some(next) };
    }
    match word(0) {
        "tomorrow" => return add_days(said, 1),
        "today" | "tonight" => return Some(said),
        "week" if before(1) == "next" && before(2) != "of" => return add_days(said, 14),
        "week" if before(1) == "this" && before(2) != "of" => return friday_of(said),
        "month" if before(1) == "next" && before(2) != "of" => return said.checked_add(1.month()).ok()?.last_of_month().into(),
        _ => {}
    }
    if let Some(days) = span_of_days(words, at, said) {
        return Some(days);
    }
    if let Some(month) = month(word(0)) {
        return in_month(month, before(1), before(2), word(1), said);
    }
    // "the 15th"
    let ordinal = ordinal(word(0)).filter(|_| before(1) == "the" && month(word(1)).is_none() && word(1) != "of")?;
    let this = said.with().day(ordinal).build().ok().filter(|d| *d >= said);
    this.or_else(|| said.first_of_month().checked_add(1.month()).ok()?.with().day(ordinal).build().ok())
}

/// "end of the week", "end of next week", "end of the month", "end of March".
fn end_of(words: &[&Token], at: usize, said: Date) -> Option<Date> {
    let named: Vec<&str> = words.get(at..)?.iter().take(3).map(|t| t.word.as_str()).collect();
    let named: Vec<&str> = named.into_iter().filter(|w| !matches!(*w, "the" | "this" | "business" | "day" | "on")).collect();
    match *named.as_slice() {
        ["week", ..] => friday_of(said),
        ["next", "week", ..] => add_days(friday_of(said)?, 7),
        ["month", ..] => Some(said.last_of_month()),
        ["next", "month", ..] => Some(said.checked_add(1.month()).ok()?.last_of_month()),
        ["year", ..] => Some(said.last_of_year()),
        [name, ..] => match (month(name), weekday(name)) {
            (Some(month), _) => in_year(month, 1, said).map(Date::last_of_month),
            (_, Some(day)) => said.nth_weekday(1, day).ok(),
            _ => None,
        },
        _ => None,
    }
}

/// "within 5 to 7 business days", "in two weeks", "over the next few days".
fn span_of_days(words: &[&Token], at: usize, said: Date) -> Option<Date> {
    let unit = words[at].word.as_str();
    let weeks = matches!(unit, "weeks" | "week" | "fortnight" | "month" | "months");
    if !weeks && !matches!(unit, "days" | "day" | "hours") {
        return None;
    }
    let mut back = at.checked_sub(1)?;
    let business = matches!(words[back].word.as_str(), "business" | "working");
    if business || words[back].word == "of" {
        back = back.checked_sub(1)?;
    }
    let count = number(&words[back].word)?;
    let leads =
        words[back.saturating_sub(5)..back].iter().any(|t| matches!(t.word.as_str(), "in" | "within" | "next" | "coming" | "following"));
    if !leads {
        return None;
    }
    match unit {
        "fortnight" => add_days(said, 14),
        "month" | "months" => said.checked_add(count.months()).ok(),
        "hours" => add_days(said, (count + 23) / 24),
        _ if weeks => add_days(said, count * 7),
        _ if business => add_days(said, count + 2 * ((count + days_into_week(said).min(4)) / 5)),
        _ => add_days(said, count),
    }
}

/// "15 March", "March 15th", "the 15th of March", "early December".
fn in_month(month: i8, before: &str, before2: &str, after: &str, said: Date) -> Option<Date> {
    let day = ordinal(before).or_else(|| if before == "of" { ordinal(before2) } else { None }).or_else(|| ordinal(after));
    match (day, before) {
        (Some(day), _) => in_year(month, day, said),
        (None, "early") => in_year(month, 10, said),
        (None, "mid" | "middle") => in_year(month, 20, said),
        (None, "late" | "in") => in_year(month, 1, said).map(Date::last_of_month),
        _ => None,
    }
}

/// The day in the year that makes it lie ahead.
fn in_year(month: i8, day: i8, said: Date) -> Option<Date> {
    let this = Date::new(said.year(), month, day).ok()?;
    if this >= said.checked_sub(60.days()).ok()? { Some(this) } else { Date::new(said.year() + 1, month, day).ok() }
}

fn add_days(date: Date, days: i64) -> Option<Date> {
    date.checked_add(days.days()).ok()
}

fn days_into_week(date: Date) -> i64 {
    i64::from(date.weekday().to_monday_zero_offset())
}

/// The Friday of the week, or of the next one when it is said on a weekend.
fn friday_of(said: Date) -> Option<Date> {
    add_days(said, (4 - days_into_week(said)).rem_euclid(7))
}

fn weekday(word: &str) -> Option<Weekday> {
    Some(match word {
        "monday" => Weekday::Monday,
        "tuesday" => Weekday::Tuesday,
        "wednesday" => Weekday::Wednesday,
        "thursday" => Weekday::Thursday,
        "friday" => Weekday::Friday,
        "saturday" => Weekday::Saturday,
        "sunday" => Weekday::Sunday,
        _ => return None,
    })
}

fn ordinal(word: &str) -> Option<i8> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let ending = &word[digits.len()..];
    let day: i8 = digits.parse().ok()?;
    (matches!(ending, "" | "st" | "nd" | "rd" | "th") && (1..=31).contains(&day)).then_some(day)
}

fn number(word: &str) -> Option<i64> {
    const WORDS: [&str; 13] = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    match word {
        "a" | "an" => Some(1),
        "couple" => Some(2),
        "few" | "several" => Some(3),
        _ => WORDS
            .iter()
            .position(|w| *w == word)
            .and_then(|n| i64::try_from(n).ok())
            .or_else(|| word.parse().ok().filter(|n| (1..=120).contains(n))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_they_named() {
        // Written on Monday 23 November 2026.
        let said = Date::constant(2026, 11, 23);
        for (text, expected) in [
            ("We will get back to you by Friday.", Some("2026-11-27")),
            ("You should hear from us by the end of the week.", Some("2026-11-27")),
            ("We'll get back to you by the end of next week.", Some("2026-12-04")),
            ("I will be in touch next week.", Some("2026-12-07")),
            ("We expect to make a decision by 4 December.", Some("2026-12-04")),
            ("We hope to decide by December 4th.", Some("2026-12-04")),
            ("We'll let you know by the 15th.", Some("2026-12-15")),
            ("You will hear from us within 5-7 business days.", Some("2026-12-02")),
            ("We will contact you in two weeks.", Some("2026-12-07")),
            ("We'll have an answer in early December.", Some("2026-12-10")),
            ("We plan to make a decision by the end of the month.", Some("2026-11-30")),
            ("I'll let you know tomorrow.", Some("2026-11-24")),
            ("We will decide by mid-January.", Some("2027-01-20")),
            ("We will get back to you over the next few days.", Some("2026-11-26")),
            // No promise, or none about an answer.
            ("We decided last week.", None),
            ("It was great to meet you on Friday.", None),
            ("Please send us your references by Friday.", None),
            ("Can you start next week?", None),
            ("We will be in touch soon.", None),
            ("> We will get back to you by Friday.", None),
        ] {
            assert_eq!(read(text, said).map(|d| d.to_string()).as_deref(), expected, "{text}");
        }
    }
}
