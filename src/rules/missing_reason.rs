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
    /// The follow-up doesn't say why you're a good fit.
    ///
    /// ## Why it matters
    /// They have to remember on their own why they liked you.
    ///
    /// ## Advice
    /// Name one skill or piece of work that the job needs.
    ///
    /// ## Source
    /// "How to Handle Follow Ups After an Interview": remind the interviewer of your relevant skills.
    /// "Interview Follow Up (The Right Way) Can Land You That Job": remind the team why you're the clear
    /// choice.
    ///
    /// ```bad missed
    /// Dear Dana,
    ///
    /// Thank you for the time on Friday. It was a pleasure to meet everybody. I am very interested in the role. I look forward to hearing from you.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the time on Friday. It was a pleasure to meet everybody. My years in retail planning would let me help at once, and I am very interested. I look forward to hearing from you.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the time on Friday. I am very interested in the role.
    /// ```
    id: "missing-reason",
    severity: Hint,
    scope: Candidate,
    family: Content,
    order: 60,
    title: "Say why you're a fit",
}

fn check(letter: &Letter) -> Vec<Finding> {
    let long = letter.sentences.len() >= 4;
    if !matches!(letter.kind, Kind::ThankYou | Kind::FollowUp)
        || !parts::are_known(letter)
        || answers_offer(letter)
        || letter.answers_them()
        || !long
        || parts::reason(letter)
        || parts::substance(letter) > 1
    {
        return Vec::new();
    }
    vec![
        RULE.whole()
            .advise(format!("Say why you're a fit, for example: \"{}\"", suggestions::reason(letter))),
    ]
}
