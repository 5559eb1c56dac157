//! The job a letter is about, as the letter names it.

use super::Reading;
use crate::{
    text::span::Span,
    text::tokens::{Token, tokens},
};

/// Returns the job as the letter or its subject names it: "analyst role".
pub fn named(reading: &Reading) -> Option<String> {
    reading
        .sentences
        .iter()
        .find_map(|s| job_in(&reading.draft.body, &s.tokens))
        .or_else(|| in_subject(reading))
}

/// Returns the job as the subject names it: "analyst role".
pub fn in_subject(reading: &Reading) -> Option<String> {
    let subject = reading.draft.subject.as_deref()?;
    job_in(subject, &tokens(subject, Span::new(0, subject.len())))
}

/// Returns up to four words before "role", "position" or a similar word, back to an article or a preposition.
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
    use crate::message::draft::Draft;

    #[test]
    fn the_job_is_named_as_the_letter_names_it() {
        for (body, expected) in [
            ("We met about the junior data analyst role.", Some("junior data analyst role")),
            ("I applied for your lab manager position last week.", Some("lab manager position")),
            ("I would love the job.", None),
            ("Thank you for the talk.", None),
        ] {
            let draft = Draft { body: body.into(), ..Draft::default() };
            assert_eq!(named(&Reading::new(&draft)).as_deref(), expected, "{body}");
        }
    }
}
