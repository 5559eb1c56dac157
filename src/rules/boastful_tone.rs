//! See [`RULE`].

use crate::{acts::Act, declare_rule, finding::Finding, letter::Letter, rule::Confidence};

declare_rule! {
    /// The message praises you more than they can believe, or takes the job for granted.
    ///
    /// ## Why it matters
    /// People trust an example more than praise, and they want to make the decision themselves.
    ///
    /// ## Advice
    /// Give one thing you did and its result, and let them draw the conclusion.
    ///
    /// ## Source
    /// "Post-Job Interview Follow-Up: Dynamite or Deplorable? (Part 2 of 2)": "I knocked the interview out of
    /// the park" is too cocky and could hurt you.
    ///
    /// ```bad missed
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «I knocked it out of the park».
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «You would be foolish not» to hire me.
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «I'm by far the best candidate».
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «When do I start»?
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I «assume the offer is just» a formality.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. The team knocked it out of the park with that release.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I believe I am a strong candidate for the role.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I can start from 1 March.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I know the interview was more than a formality, and I valued the questions.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. It would be foolish of me not to ask about the night shift.
    /// ```
    id: "boastful-tone",
    severity: Caution,
    scope: Candidate,
    family: Tone,
    order: 70,
    precedence: 6 among Tone,
    title: "This may sound like showing off",
}

fn check(letter: &Letter) -> Vec<Finding> {
    RULE.at_acts(letter, Act::Boastful, Confidence::USUAL)
}
