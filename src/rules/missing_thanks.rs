//! See [`RULE`].

use crate::{
    declare_rule,
    finding::Finding,
    letter::{
        Letter,
        kind::{Kind, is_about_an_offer},
        suggestions,
    },
    reading::{parts, topic::INTERVIEW},
};

declare_rule! {
    /// The follow-up doesn't thank them.
    ///
    /// ## Why it matters
    /// They gave you their time, and a message that doesn't acknowledge it can read as a demand.
    ///
    /// ## Advice
    /// Thank them for their time or for the conversation.
    ///
    /// ## Source
    /// "Follow up, follow up, follow up": send a thank-you email and briefly thank them for taking the time.
    /// "Interview Follow Up (The Right Way) Can Land You That Job": a thank-you note is there to show
    /// gratitude.
    ///
    /// ```bad
    /// Dear Dana,
    ///
    /// We met on Friday about the analyst role, which interests me very much. Please let me know when you expect to decide.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// We met on Friday about the analyst role, and I am grateful for your time. Please let me know when you expect to decide.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// We met on Friday about the analyst role, which interests me. When do you expect to decide?
    ///
    /// Many thanks,
    /// Sam Okafor
    /// ```
    /// ```good
    /// Interview: 2026-11-16
    ///
    /// Dear Dana,
    ///
    /// I received the offer this morning and was delighted to read it. Because we would have to move, may I
    /// give you my answer on Monday?
    /// ```
    id: "missing-thanks",
    severity: Caution,
    scope: Candidate,
    family: Content,
    order: 40,
    title: "Say thank you",
}

fn check(letter: &Letter) -> Vec<Finding> {
    if !matches!(letter.kind, Kind::ThankYou | Kind::FollowUp)
        || !parts::are_known(letter)
        || is_about_an_offer(&letter.reading)
        || letter.sentences.is_empty()
        || parts::thanks(letter)
    {
        return Vec::new();
    }
    let start = suggestions::thanks(letter);
    let finding = RULE.whole().advise(format!("Thank them, for example: \"{start}\""));
    // Before an interview they have given little time yet.
    let had_interview = letter.correspondence.facts.interview_at.is_some()
        || letter.sentences.iter().any(|s| INTERVIEW.is_in(&s.tokens));
    vec![if had_interview { finding } else { finding.as_hint() }]
}
