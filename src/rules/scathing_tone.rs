//! See [`RULE`].

use crate::{acts::Act, declare_rule, finding::Finding, letter::Letter, rule::Confidence};

declare_rule! {
    /// The message insults them, the company or the person they chose.
    ///
    /// ## Why it matters
    /// Insults get forwarded and remembered, and the same people will hire again.
    ///
    /// ## Advice
    /// Take it out, thank them for their time and leave the door open.
    ///
    /// ## Source
    /// "Post-Job Interview Follow-Up: Dynamite or Deplorable? (Part 2 of 2)": angry follow-ups from people
    /// who think they're out of the running are a job-killer; take the high road.
    ///
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «Your loss».
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «You people do not» know talent.
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «Thanks for nothing».
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «Your process is a joke».
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I «would never work for a» firm like that.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. Your loss adjusters taught me a great deal.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. You people in the night shift are remarkable, as I said.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I never work for less than the best result.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. The joke about the printer still makes me laugh.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. Good luck with the launch next week.
    /// ```
    id: "scathing-tone",
    severity: Mistake,
    scope: Candidate,
    family: Tone,
    order: 60,
    precedence: 1 among Tone,
    title: "This sounds like an insult",
}

fn check(letter: &Letter) -> Vec<Finding> {
    RULE.at_acts(letter, Act::Scathing, Confidence::WARY)
}
