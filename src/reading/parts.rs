//! The parts of a follow-up: thanks, interest in the job, a reason why the writer fits, a next step, an
//! open door. Most are told by what the sentences do ([`crate::acts`]), so a part may only be called
//! missing if all of the sentences were read.

use super::Reading;
use crate::{
    acts::Act,
    phrases,
    text::{
        phrase::Phrases,
        sentences::Sentence,
        span::Span,
        tokens::{Token, tokens},
    },
};

phrases! { pub(crate) THANKS: ["(thank*|thx|grateful|gratitude|appreciate|appreciated|appreciation)"] }

phrases! { NEXT_STEP: [
    "((look|looking) forward to ..2 (hear|hearing|speaking|talking|meeting|your)|let me know|do not hesitate|\
     (happy|\
     glad) to ..1 (provide|answer|send|supply|come|talk|discuss))",
] }
phrases! { OFFERS_DATE: [
    "((like|want|prefer|helpful|useful|better|best|good|okay) ..4 (me to|if i|for me to|i) ..3 (follow|check|\
     call|\
     write)|(good|better|best|right|convenient) (time|day|date) ..1 to)",
] }

/// The probability from which a sentence counts as a part. A part that is there and called missing
/// annoys more than the reverse, so it is low.
const PART: f32 = 0.15;

/// Returns whether the writer's own words have a match, including the sign-off.
pub fn says(letter: &Reading, phrases: &Phrases) -> bool {
    letter.spoken().any(|tokens| phrases.is_in(tokens))
}

/// Returns whether every sentence of the message was read, so that a part which was not found is missing.
pub fn are_known(letter: &Reading) -> bool {
    !letter.draft.is_part && letter.acts.iter().all(Option::is_some)
}

/// "Thank you" in languages that people use to each other in English letters.
const THANKS_ABROAD: [&str; 28] = [
    "asante", "merci", "gracias", "danke", "dankeschön", "obrigado", "obrigada", "grazie", "diolch", "tak",
    "takk", "tack", "kiitos", "dziękuję", "köszönöm", "arigato", "arigatou", "mahalo", "salamat", "shukran",
    "ngiyabonga", "enkosi", "dankie", "bedankt", "dank", "teşekkürler", "dhanyavad", "spasibo",
];

/// Returns whether the letter or its subject says thank you.
pub fn thanks(letter: &Reading) -> bool {
    let subject = letter.draft.subject.as_deref().unwrap_or_default();
    let abroad = |t: &Token| THANKS_ABROAD.contains(&t.word.as_str());
    says(letter, &THANKS)
        || letter.has_act(Act::Thanks, PART)
        || letter.spoken().flatten().any(abroad)
        || THANKS.is_in(&tokens(subject, Span::new(0, subject.len())))
}

/// Returns whether the letter shows interest in the job.
pub fn interest(letter: &Reading) -> bool {
    letter.has_act(Act::Interest, PART)
}

/// Returns whether the letter gives a reason why the writer fits the job.
pub fn reason(letter: &Reading) -> bool {
    letter.has_act(Act::Reason, PART)
}

/// Returns whether the letter asks a question or names a next step.
pub fn next_step(letter: &Reading) -> bool {
    letter.sentences.iter().any(Sentence::is_question)
        || !letter.asked.is_empty()
        || says(letter, &NEXT_STEP)
        || [Act::NextStep, Act::News, Act::Timeline, Act::TimelineOffer]
            .iter()
            .any(|act| letter.has_act(*act, PART))
}

/// Returns whether the letter offers a date on which to follow up, or asks for one.
pub fn offers_date(letter: &Reading) -> bool {
    says(letter, &OFFERS_DATE) || letter.has_act(Act::TimelineOffer, PART)
}

/// Returns whether the letter leaves the door open after a rejection.
pub fn open_door(letter: &Reading) -> bool {
    letter.has_act(Act::OpenDoor, PART)
}

/// Returns the number of sentences that say something of the job, the writer or the conversation.
pub fn substance(letter: &Reading) -> usize {
    let says_something = |acts: &&crate::acts::SentenceActs| {
        [Act::Interest, Act::Reason, Act::Recall].iter().any(|act| acts.probability(*act) >= PART)
    };
    letter.acts.iter().flatten().filter(says_something).count()
}
