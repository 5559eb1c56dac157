//! The job a letter is about, as the letter names it.

use super::Reading;
use crate::{
    text::span::Span,
    text::tokens::{Token, TokenKind, Tokens, tokens},
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
    let (subject, tokens) = subject(reading);
    job_in(subject, &tokens)
}

/// Returns the subject, empty if there is none, and its tokens.
fn subject<'r>(reading: &'r Reading) -> (&'r str, Tokens) {
    let subject = reading.draft.subject.as_deref().unwrap_or_default();
    (subject, tokens(subject, Span::new(0, subject.len())))
}

/// Words for a job that its title comes before: "analyst role".
const JOBS: [&str; 8] =
    ["role", "position", "post", "job", "vacancy", "opening", "internship", "traineeship"];
/// Words that end a title when one reads it backwards.
const STOPS: [&str; 42] = [
    "the", "a", "an", "this", "that", "your", "my", "our", "for", "of", "in", "on", "about", "to", "and",
    "or", "with", "any", "is", "was", "me", "you", "regarding", "re", "same", "discuss", "discussed", "new",
    "open", "interview", "its", "no", "another", "other", "which", "every", "each", "some", "dream", "right",
    "such", "next",
];

/// Returns up to four words before "role", "position" or a similar word, back to an article or a preposition.
fn job_in(text: &str, tokens: &[Token]) -> Option<String> {
    let at = tokens.iter().position(|t| JOBS.contains(&t.word.as_str()) && t.is_word())?;
    let before =
        tokens[..at].iter().rev().take(4).take_while(|t| t.is_word() && !STOPS.contains(&t.word.as_str()));
    let start = before.last()?.span;
    Some(start.to(tokens[at].span).of(text).to_owned())
}

/// Returns the titles in capitals that the letter gives to the job it is about: "the Marketing Assistant
/// role", "the position of Marketing Assistant". Jobs of the writer's past and titles of other people are
/// none.
pub fn titles_in(reading: &Reading) -> Vec<Span> {
    reading.sentences.iter().flat_map(|s| titles(&s.tokens)).collect()
}

/// Returns the title in a subject such as "Thank you: Warehouse Supervisor interview" or "Analyst position".
pub fn title_in_subject(reading: &Reading) -> Option<String> {
    let (subject, tokens) = subject(reading);
    let title = titles(&tokens).into_iter().next();
    title.map(|t| t.of(subject).to_owned()).or_else(|| {
        let job = job_in(subject, &tokens)?;
        Some(job.rsplit_once(' ')?.0.to_owned())
    })
}

/// Returns the job in a subject such as "Fourth Engineer, MT Vasundhara" or "Junior Power Trader, thanks": up
/// to four words that end in one for people who do a job.
pub fn plain_title_in_subject(reading: &Reading) -> Option<String> {
    let (subject, tokens) = subject(reading);
    let is_title = |t: &Token| t.is_word() && !STOPS.contains(&t.word.as_str()) && t.word != "thank";
    let last = tokens.iter().position(|t| {
        is_title(t)
            && (does(&t.word) || t.capital && ends_in_doer(&t.word) && !NO_DOERS.contains(&t.word.as_str()))
    })?;
    let count = tokens[..last].iter().rev().take(3).take_while(|t| is_title(t)).count();
    Some(tokens[last - count].span.to(tokens[last].span).of(subject).to_owned())
}

/// Words that end as those for people who do a job, and are none.
const NO_DOERS: [&str; 29] = [
    "september", "october", "november", "december", "letter", "letters", "answer", "offer", "number",
    "order", "summer", "winter", "centre", "center", "further", "other", "another", "career", "dinner",
    "paper", "theater", "important", "junior", "senior", "major", "minor", "interior", "exterior",
    "laboratory",
];

/// Returns the titles in small letters that the letter gives to the job it is about, and that end in a word
/// for people who do a job: "the school bus driver vacancy", "the post of graphic designer", "working as your
/// accountant".
pub fn plain_titles_in(reading: &Reading) -> Vec<Span> {
    reading.sentences.iter().flat_map(|s| plain_titles(&s.tokens)).collect()
}

fn plain_titles(tokens: &[Token]) -> Vec<Span> {
    let word = |at: usize| tokens.get(at).map_or("", |t| t.word.as_str());
    let is_title =
        |at: usize| tokens.get(at).is_some_and(|t| t.is_word() && !STOPS.contains(&t.word.as_str()));
    let mut found = Vec::new();
    for at in 0..tokens.len() {
        // "the school bus driver vacancy"
        if JOBS.contains(&word(at)) {
            let count = (1..=4).take_while(|back| at.checked_sub(*back).is_some_and(is_title)).count();
            let led = at
                .checked_sub(count + 1)
                .is_some_and(|before| matches!(word(before), "the" | "your" | "this"));
            if count > 0 && led && does(word(at - 1)) {
                found.push(tokens[at - count].span.to(tokens[at - 1].span));
            }
        }
        // "the post of graphic designer", "working as your accountant"
        let of = JOBS.contains(&word(at)) && matches!(word(at + 1), "of" | "as");
        let works = matches!(word(at), "work" | "working" | "start" | "starting" | "join" | "joining" | "be")
            && word(at + 1) == "as"
            || matches!(word(at), "be" | "as") && word(at + 1) == "your"
            || word(at) == "be" && word(at + 1) == "the";
        if of || works {
            let first = (at + 1..at + 4).find(|at| is_title(*at) && !matches!(word(*at), "as" | "of"));
            let count = first.map_or(0, |first| (first..first + 4).take_while(|at| is_title(*at)).count());
            let Some(first) = first else { continue };
            if let Some(last) =
                (first..first + count).find(|at| does(word(*at)) || of && ends_in_doer(word(*at)))
            {
                found.push(tokens[first].span.to(tokens[last].span));
            }
        }
    }
    found
}

/// Returns whether a word ends as many words for people who do a job do.
fn ends_in_doer(word: &str) -> bool {
    word.len() > 5
        && ["er", "or", "ist", "ian", "ant", "man", "woman", "ship"].iter().any(|e| word.ends_with(e))
}

/// Returns whether a word is one for people who do a job.
fn does(word: &str) -> bool {
    DOERS.contains(&word.trim_end_matches('s'))
}

/// Returns capitalised titles beside a word for a job.
fn titles(tokens: &[Token]) -> Vec<Span> {
    let mut found = Vec::new();
    let capital = |at: usize| tokens.get(at).is_some_and(|t| t.capital && t.is_word());
    for (at, token) in tokens.iter().enumerate() {
        // "be your new Night Porter"
        let becomes = matches!(token.word.as_str(), "be" | "become" | "becoming" | "as")
            && tokens.get(at + 1).is_some_and(|t| matches!(t.word.as_str(), "your" | "the"));
        if becomes {
            let first = at + 2 + usize::from(tokens.get(at + 2).is_some_and(|t| t.word == "new"));
            let count = (first..first + 4).take_while(|at| capital(*at)).count();
            let ends = |t: &Token| does(&t.word) || ends_in_doer(&t.word);
            if count > 0 && ends(&tokens[first + count - 1]) {
                found.push(tokens[first].span.to(tokens[first + count - 1].span));
            }
        }
        if !JOBS.contains(&token.word.as_str()) {
            continue;
        }
        // "the role of Senior Accountant"
        let of = at + 1;
        if tokens.get(of).is_some_and(|t| matches!(t.word.as_str(), "of" | "as")) {
            let first = of
                + 1
                + usize::from(tokens.get(of + 1).is_some_and(|t| matches!(t.word.as_str(), "a" | "an")));
            let count = (first..first + 5).take_while(|at| capital(*at)).count();
            if count > 0 && is_the_job(tokens, at) {
                found.push(tokens[first].span.to(tokens[first + count - 1].span));
            }
            continue;
        }
        // "the Marketing Assistant role"
        let count = (1..=4)
            .take_while(|back| {
                at.checked_sub(*back)
                    .is_some_and(|at| capital(at) && !STOPS.contains(&tokens[at].word.as_str()))
            })
            .count();
        if count > 0 && !PLACES.contains(&tokens[at - 1].word.as_str()) && is_the_job(tokens, at - count) {
            found.push(tokens[at - count].span.to(tokens[at - 1].span));
        }
    }
    found
}

/// Words that end the name of a place: "the Holloway Road job".
const PLACES: [&str; 22] = [
    "road", "street", "lane", "avenue", "square", "hill", "park", "bridge", "station", "hall", "house",
    "court", "close", "drive", "quay", "harbour", "harbor", "airport", "island", "mill", "farm", "church",
];

/// Returns whether an article before the words at an index says that it is the job in question.
fn is_the_job(tokens: &[Token], at: usize) -> bool {
    at.checked_sub(1).is_none_or(|before| {
        matches!(tokens[before].word.as_str(), "the" | "your" | "this" | ":" | "-" | "–" | "—" | "for" | "re")
    })
}

/// Words for people who do a job, by their ends and in full. Titles in capitals count without them.
const DOERS: [&str; 40] = [
    "analyst", "nurse", "clerk", "chef", "cook", "teacher", "engineer", "accountant", "assistant",
    "apprentice", "intern", "mechanic", "technician", "electrician", "secretary", "librarian", "scientist",
    "architect", "pilot", "guard", "driver", "pharmacist", "therapist", "dentist", "designer", "developer",
    "manager", "officer", "specialist", "fellowship", "apprenticeship", "internship", "lectureship",
    "traineeship", "scholarship", "receptionist", "consultant", "representative", "associate", "supervisor",
];

/// Returns whether the letter or its subject says which job it is about.
pub fn is_named(reading: &Reading) -> bool {
    let (_, subject) = subject(reading);
    let doer = |t: &Token| {
        let word = t.word.as_str();
        let ends = ends_in_doer(word);
        does(word) || t.capital && ends && !NO_DOERS.contains(&word)
    };
    let in_body =
        || reading.sentences.iter().any(|s| s.tokens.iter().enumerate().any(|(at, t)| at > 0 && doer(t)));
    // A subject of more than common words names the job or the firm's reference to it.
    const COMMON: [&str; 108] = [
        "following", "follow", "up", "my", "your", "application", "interview", "thank", "you", "thanks",
        "re", "fwd", "the", "on", "of", "to", "for", "update", "status", "question", "checking", "in", "any",
        "news", "and", "about", "our", "a", "hello", "hi", "quick", "request", "regarding", "from",
        "conversation", "meeting", "talk", "chat", "discussion", "call", "january", "february", "march",
        "april", "may", "june", "july", "august", "september", "october", "november", "december", "last",
        "week", "today", "yesterday", "recent", "great", "nice", "next", "steps", "day", "days", "visit",
        "after", "before", "since", "hoping", "hope", "hear", "hearing", "back", "soon", "still",
        "interested", "interest", "waiting", "reply", "response", "answer", "message", "email", "mail",
        "note", "again", "time", "your", "decision", "outcome", "result", "results", "reminder", "enquiry",
        "inquiry", "second", "third", "final", "gentle", "friendly", "polite", "with", "we", "i", "is", "it",
        "there", "reaching", "out",
    ];
    let says_more = subject.iter().any(|t| t.kind == TokenKind::Word && !COMMON.contains(&t.word.as_str()));
    says_more || in_body() || applied_for(reading) || named(reading).is_some()
}

/// Returns whether the letter names what was applied for: "the residency I applied for", "my application for
/// the apprentice scheme".
fn applied_for(reading: &Reading) -> bool {
    const VAGUE: [&str; 12] = [
        "job", "role", "position", "post", "vacancy", "opening", "opportunity", "it", "this", "that",
        "which", "one",
    ];
    let names = |tokens: &[Token], at: usize| {
        let is_noun = |t: &Token| t.is_word() && !VAGUE.contains(&t.word.as_str());
        let word = |at: usize| tokens.get(at).map_or("", |t| t.word.as_str());
        let applied = matches!(word(at), "applied" | "apply" | "applying" | "application");
        if !applied || word(at + 1) != "for" {
            return false;
        }
        let led = usize::from(matches!(word(at + 2), "the" | "a" | "an" | "your" | "this"));
        let before = at.checked_sub(2).and_then(|before| tokens.get(before));
        tokens.get(at + 2 + led).is_some_and(is_noun)
            || word(at) == "applied" && at > 0 && word(at - 1) == "i" && before.is_some_and(is_noun)
    };
    reading.sentences.iter().any(|s| (0..s.tokens.len()).any(|at| names(&s.tokens, at)))
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
