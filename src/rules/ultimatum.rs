//! See [`RULE`].

use crate::{acts::Act, declare_rule, finding::Finding, letter::Letter, rule::Confidence};

declare_rule! {
    /// The message threatens them, with another offer, with giving up on the job, or with what you'll do if
    /// they don't answer.
    ///
    /// ## Why it matters
    /// A threat often makes people choose someone else.
    ///
    /// ## Advice
    /// If you have another offer, say kindly when you must answer it, and that this job is your first choice.
    ///
    /// ## Source
    /// "Post-Job Interview Follow-Up: Dynamite or Deplorable? (Part 2 of 2)": rudeness and impatience are
    /// job-killers, and hiring takes time.
    ///
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «Take it or leave it».
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «Unless I hear by Monday, I will sign» with them.
    /// ```
    /// ```bad missed
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «You have until Friday» to decide.
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «I have another offer, so match» the offer.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I have received another offer that I must answer by Friday; your role is still my first choice. Is there any chance of news before then?
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. The students have until Friday to register for the fair.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. Unless I hear otherwise, I will keep Monday free.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. Could the scales match the offers of the last quarter?
    /// ```
    id: "ultimatum",
    severity: Mistake,
    scope: Candidate,
    family: Tone,
    order: 80,
    precedence: 3 among Tone,
    title: "This sounds like a threat",
}

fn check(letter: &Letter) -> Vec<Finding> {
    RULE.at_acts(letter, Act::Ultimatum, Confidence::USUAL)
}
