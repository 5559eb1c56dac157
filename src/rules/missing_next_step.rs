//! See [`RULE`].

use crate::{
    declare_rule,
    finding::Finding,
    letter::{Letter, kind::Kind, parts, suggestions},
};

declare_rule! {
    /// A follow-up that asks nothing and names no next step.
    ///
    /// ## Why it matters
    /// A letter that ends without a question gives the reader no reason to answer.
    ///
    /// ## Advice
    /// Ask one question, or write "Please let me know either way" at the end.
    ///
    /// ## Source
    /// "The Art of the Interview Follow-Up": the most important line is "Please let me know either way."
    /// "Interview Follow Up (The Right Way) Can Land You That Job": a follow-up drives the process forward, and a question
    /// elicits a response.
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
        || letter.sentences.is_empty()
        || parts::next_step(letter)
    {
        return Vec::new();
    }
    let start = suggestions::next_step(letter);
    vec![RULE.whole().advise(format!("End with a question, for instance: \"{start}\""))]
}
