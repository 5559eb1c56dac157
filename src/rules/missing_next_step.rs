//! See [`RULE`].

use crate::{
    declare_rule,
    finding::Finding,
    letter::{
        Letter,
        kind::{Kind, answers_offer},
        suggestions,
    },
    reading::parts,
};

declare_rule! {
    /// The follow-up doesn't ask anything or suggest a next step.
    ///
    /// ## Why it matters
    /// Without a question, they have no reason to answer.
    ///
    /// ## Advice
    /// Ask one question, or end with "Please let me know either way".
    ///
    /// ## Source
    /// "The Art of the Interview Follow-Up": the most important line is "Please let me know either way."
    /// "Interview Follow Up (The Right Way) Can Land You That Job": a follow-up moves things forward, and a
    /// question gets an answer.
    ///
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the time on Friday. I enjoyed it and I am very interested in the role.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the time on Friday. I am very interested in the role, and I look forward to hearing from you.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the time on Friday. I am very interested in the role. May I send you the report we spoke of?
    /// ```
    id: "missing-next-step",
    severity: Hint,
    scope: Candidate,
    family: Content,
    order: 70,
    title: "Name a next step",
}

fn check(letter: &Letter) -> Vec<Finding> {
    if !matches!(letter.kind, Kind::ThankYou | Kind::FollowUp)
        || !parts::are_known(letter)
        || answers_offer(letter)
        || letter.sentences.is_empty()
        || parts::next_step(letter)
    {
        return Vec::new();
    }
    let start = suggestions::next_step(letter);
    vec![RULE.whole().advise(format!("End with a question, for example: \"{start}\""))]
}
