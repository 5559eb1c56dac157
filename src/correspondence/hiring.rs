//! Whether a conversation is one between an employer and the writer as the candidate.

use super::{
    conversation::says,
    wording::{OFFERED, REJECTED},
};
use crate::{
    phrases,
    reading::{
        Reading,
        topic::{APPLYING, EMPLOYER, INTERVIEW},
    },
    text::{
        sentences::{Sentence, own_sentences},
        span::Span,
        tokens::{Tokens, tokens},
    },
};

phrases! { HOSTS: [
    "(thank|thanks) ..3 for (coming|attending|applying|interviewing with|your (application|interest)) ..6",
    "you (will|should|can expect to) (hear|receive) ..6",
    "we ..2 (will|shall|hope to|aim to|plan to|expect to) ..3 (decide|be in touch|let you know|get back|\
     come back|answer|inform|contact|call|write|choose|make)",
    "i ..2 (will|shall|hope to) ..3 (let you know|get back to you|be in touch|come back to you|have an answer)",
    "our (decision|next steps|panel|hiring|shortlist) ..4", "(invite|inviting) you",
] }

/// Words of a subject that name a candidacy.
const TOPICS: [&str; 8] =
    ["interview", "interviews", "application", "candidacy", "role", "position", "vacancy", "job"];

/// Returns whether the conversation is one between an employer and the writer, who is the candidate: they
/// speak of an interview or an application, and as the one who decides.
pub fn is_hiring(reading: &Reading) -> bool {
    let subject = reading.draft.subject.as_deref().unwrap_or_default();
    let subject = tokens(subject, Span::new(0, subject.len()));
    let about = |t: &Tokens| [&INTERVIEW, &APPLYING].iter().any(|list| list.is_in(t));
    let names_it = subject.iter().any(|t| TOPICS.contains(&t.word.as_str()));
    let messages: Vec<(bool, Vec<Sentence>)> =
        reading.earlier.iter().map(|m| (reading.is_mine(&m.from), own_sentences(&m.text))).collect();
    let speaks =
        messages.iter().any(|(_, all)| all.iter().any(|s| about(&s.tokens) || EMPLOYER.is_in(&s.tokens)));
    if !speaks && !about(&subject) && !names_it {
        return false;
    }
    let decides =
        |all: &[Sentence]| [&EMPLOYER, &REJECTED, &OFFERED, &HOSTS].iter().any(|list| says(all, list));
    let applies = |all: &[Sentence]| says(all, &INTERVIEW) || says(all, &APPLYING);
    messages.iter().any(|(mine, all)| if *mine { applies(all) && !decides(all) } else { decides(all) })
}
