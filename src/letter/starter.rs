//! A sentence to start from where a part is missing, made of the letter's own facts. Offered, never inserted.

use super::{
    Letter,
    tokens::{Token, tokens},
};
use crate::{history::limits, moment::day_name, span::Span};

/// Thanks for the time, with the day where it is known.
pub fn thanks(letter: &Letter) -> String {
    let subject = if letter.draft.history.applied_at.is_some() && letter.draft.history.interview_at.is_none()
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
    match job(letter) {
        Some(job) => format!("I'm still very interested in the {job}, especially …"),
        None => "I'd be glad to join your team, especially to work on …".to_owned(),
    }
}

/// A question at the end.
pub fn next_step(letter: &Letter) -> String {
    match job(letter) {
        Some(job) => {
            format!("Is there anything else you'd like to know for the {job}? Please let me know either way.")
        }
        None => "Is there anything else you'd like to know? Please let me know either way.".to_owned(),
    }
}

/// What the writer brings.
pub fn reason(letter: &Letter) -> String {
    match job(letter) {
        Some(job) => format!("My experience with … fits the {job} because …"),
        None => "My experience with … fits this role because …".to_owned(),
    }
}

/// Another opening.
pub fn open_door(letter: &Letter) -> String {
    match &letter.draft.history.company {
        Some(company) => {
            format!("If another position opens up at {company}, I'd be glad to be considered.")
        }
        None => "If another position opens up, I'd be glad to be considered.".to_owned(),
    }
}

fn interview_day(letter: &Letter) -> Option<&'static str> {
    let (at, now) = letter.draft.history.interview_at.zip(letter.draft.now)?;
    (0..7).contains(&now.days_since(at)).then(|| day_name(at.date))
}

/// "analyst role", as the letter or its subject names it.
pub fn job(letter: &Letter) -> Option<String> {
    letter
        .sentences
        .iter()
        .find_map(|s| job_in(&letter.draft.body, &s.tokens))
        .or_else(|| job_in_subject(letter))
}

/// "analyst role", as the subject names it; the only words of a message that are kept.
pub fn job_in_subject(letter: &Letter) -> Option<String> {
    let subject = letter.draft.subject.as_deref()?;
    let job = job_in(subject, &tokens(subject, Span::new(0, subject.len())))?;
    Some(limits::name(&job, limits::JOB)).filter(|job| !job.is_empty())
}

/// Up to four words before "role", "position" and the like, back to an article or a preposition.
fn job_in(text: &str, tokens: &[Token]) -> Option<String> {
    const JOBS: [&str; 8] =
        ["role", "position", "post", "job", "vacancy", "opening", "internship", "traineeship"];
    const STOPS: [&str; 42] = [
        "the", "a", "an", "this", "that", "your", "my", "our", "for", "of", "in", "on", "about", "to", "and",
        "or", "with", "any", "is", "was", "me", "you", "regarding", "re", "same", "discuss", "discussed",
        "new", "open", "interview", "its", "no", "another", "other", "which", "every", "each", "some",
        "dream", "right", "such", "next",
    ];
    let at = tokens.iter().position(|t| JOBS.contains(&t.word.as_str()) && t.is_word())?;
    let before =
        tokens[..at].iter().rev().take(4).take_while(|t| t.is_word() && !STOPS.contains(&t.word.as_str()));
    let start = before.last()?.span;
    Some(start.to(tokens[at].span).of(text).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Draft;

    #[test]
    fn the_job_is_named_as_the_letter_names_it() {
        for (body, expected) in [
            ("We met about the junior data analyst role.", Some("junior data analyst role")),
            ("I applied for your lab manager position last week.", Some("lab manager position")),
            ("I would love the job.", None),
            ("Thank you for the talk.", None),
        ] {
            let draft = Draft { body: body.into(), ..Draft::default() };
            assert_eq!(job(&Letter::read(&draft)).as_deref(), expected, "{body}");
        }
    }
}
