//! Whether a conversation is one between an employer and the writer as the candidate.

use super::{
    conversation::says,
    wording::{OFFERED, REJECTED},
};
use crate::{
    message::draft::Message,
    phrases,
    reading::{
        Reading,
        topic::{APPLYING, EMPLOYER, INTERVIEW},
    },
    text::{
        sentences::{Sentence, own_sentences},
        span::Span,
        tokens::{Token, Tokens, tokens},
    },
    time::promise,
};

phrases! { HOSTS: [
    "(thank|thanks) ..3 for (coming|attending|applying|interviewing with|your (application|interest)) ..6",
    "you (will|should|can expect to) (hear|receive) ..6",
    "we ..2 (will|shall|hope to|aim to|plan to|expect to) ..3 (decide|be in touch|let you know|get back|\
     come back|answer|inform|contact|call|write|choose|make)",
    "i ..2 (will|shall|hope to) ..3 (let you know|get back to you|be in touch|come back to you|have an \
     answer)",
    "our (decision|next steps|panel|hiring|shortlist) ..4",
] }

/// Words that name a candidacy in a subject.
const TOPICS: [&str; 8] =
    ["interview", "interviews", "application", "candidacy", "role", "position", "vacancy", "job"];

/// Words that speak of hiring wherever they stand, alone or with an ending.
const HIRING: [&str; 7] =
    ["interview", "applicant", "candidate", "candidacy", "shortlist", "recruit", "vacancy"];

/// Returns whether the conversation is one between an employer and the writer, who is the candidate: they
/// speak of an interview or an application, and the other side as the one who decides. The other side also
/// decides if it promised an answer to a conversation that speaks of hiring.
pub fn is_hiring(reading: &Reading) -> bool {
    let subject = reading.draft.subject.as_deref().unwrap_or_default();
    let subject = tokens(subject, Span::new(0, subject.len()));
    let about = |t: &Tokens| [&INTERVIEW, &APPLYING].iter().any(|list| list.is_in(t));
    let names_it = subject.iter().any(|t| TOPICS.contains(&t.word.as_str()));
    let messages: Vec<(bool, &Message, Vec<Sentence>)> =
        reading.earlier.iter().map(|m| (reading.is_mine(&m.from), m, own_sentences(&m.text))).collect();
    let is_hiring_word = |t: &Token| HIRING.iter().any(|word| t.word.starts_with(word));
    let hires = messages.iter().any(|(.., all)| all.iter().any(|s| s.tokens.iter().any(is_hiring_word)));
    let speaks =
        messages.iter().any(|(.., all)| all.iter().any(|s| about(&s.tokens) || EMPLOYER.is_in(&s.tokens)));
    if !speaks && !hires && !about(&subject) && !names_it {
        return false;
    }
    let decides =
        |all: &[Sentence]| [&EMPLOYER, &REJECTED, &OFFERED, &HOSTS].iter().any(|list| says(all, list));
    let promises = |m: &Message| {
        let promise = m.at.and_then(|at| promise::read(&m.text, at.date));
        hires && promise.is_some_and(|promise| !promise.away)
    };
    let applies = |all: &[Sentence]| says(all, &INTERVIEW) || says(all, &APPLYING);
    let is_theirs = |m: &Message, all: &[Sentence]| decides(all) || promises(m);
    // A writer who decides is no candidate.
    let is_employer = messages.iter().any(|(mine, _, all)| *mine && says(all, &EMPLOYER));
    !is_employer
        && messages.iter().any(
            |(mine, m, all)| {
                if *mine { applies(all) && !decides(all) } else { is_theirs(m, all) }
            },
        )
}
