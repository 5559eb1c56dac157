//! A sentence to start from where a part is missing, made of the letter's own facts. Offered, never inserted.

use super::Letter;
use crate::{reading::job, time::local_time::day_name};

/// Thanks for the time, with the day where it is known.
pub fn thanks(letter: &Letter) -> String {
    let subject = if letter.correspondence.facts.applied_at.is_some()
        && letter.correspondence.facts.interview_at.is_none()
    {
        "considering my application"
    } else {
        "your time"
    };
    match interview_day(letter) {
        Some(day) => format!("Thank you for {subject} on {day}."),
        None => format!("Thank you for {subject}."),
    }
}

/// Interest in the job, by its name where the letter says it.
pub fn interest(letter: &Letter) -> String {
    match job::named(&letter.reading) {
        Some(job) => format!("I'm still very interested in the {job}, especially …"),
        None => "I'd be glad to join your team, especially to work on …".to_owned(),
    }
}

/// A question at the end.
pub fn next_step(letter: &Letter) -> String {
    match job::named(&letter.reading) {
        Some(job) => {
            format!("Is there anything else you'd like to know for the {job}? Please let me know either way.")
        }
        None => "Is there anything else you'd like to know? Please let me know either way.".to_owned(),
    }
}

/// Returns a sentence to start from about the writer's strengths.
pub fn reason(letter: &Letter) -> String {
    match job::named(&letter.reading) {
        Some(job) => format!("My experience with … fits the {job} because …"),
        None => "My experience with … fits this role because …".to_owned(),
    }
}

/// Another opening.
pub fn open_door(letter: &Letter) -> String {
    match &letter.correspondence.facts.company {
        Some(company) => {
            format!("If another position opens up at {company}, I'd be glad to be considered.")
        }
        None => "If another position opens up, I'd be glad to be considered.".to_owned(),
    }
}

fn interview_day(letter: &Letter) -> Option<&'static str> {
    let (at, now) = letter.correspondence.facts.interview_at.zip(letter.draft.now)?;
    (0..7).contains(&now.days_since(at)).then(|| day_name(at.date))
}
