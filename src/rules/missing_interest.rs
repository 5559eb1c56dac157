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
    /// The follow-up doesn't say that you want the job.
    ///
    /// ## Why it matters
    /// They can't tell whether you still want the job, and other candidates will say so.
    ///
    /// ## Advice
    /// Say in one sentence that you want the job, and why.
    ///
    /// ## Source
    /// "Interview Follow Up (The Right Way) Can Land You That Job": say again that you're interested in the
    /// role.
    /// "The Art of the Interview Follow-Up": make it clear that you want the job.
    /// "Post-Job Interview Follow-Up: Dynamite or Deplorable? (Part 2 of 2)": come across as interested.
    ///
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the time on Friday. Please let me know if you need a reference.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the time on Friday. I would love to help with the forecasts. Please let me know if you need a reference.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the time on Friday. It is a role I could see myself in for years. Please let me know if you need a reference.
    /// ```
    id: "missing-interest",
    severity: Hint,
    scope: Candidate,
    family: Content,
    order: 50,
    title: "Say what interests you about the job",
}

fn check(letter: &Letter) -> Vec<Finding> {
    if !matches!(letter.kind, Kind::ThankYou | Kind::FollowUp)
        || !parts::are_known(letter)
        || answers_offer(letter)
        || letter.answers_them()
        || letter.sentences.is_empty()
        || parts::interest(letter)
    {
        return Vec::new();
    }
    let start = suggestions::interest(letter);
    vec![RULE.whole().advise(format!("Say so, for example: \"{start}\""))]
}
