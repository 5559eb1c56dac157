//! See [`RULE`].

use crate::{acts::Act, declare_rule, finding::Finding, letter::Letter, rule::Confidence};

declare_rule! {
    /// The message says that a friend or relative will speak for you.
    ///
    /// ## Why it matters
    /// Praise that you arranged yourself doesn't count, and it takes up their time.
    ///
    /// ## Advice
    /// Offer a reference they can call when they want to.
    ///
    /// ## Source
    /// "Post-Job Interview Follow-Up: Dynamite or Deplorable? (Part 2 of 2)": don't have a friend stop by the
    /// office and ask how you're doing.
    ///
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. «My uncle will call» you about me.
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I «asked a friend to put in» a good word.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. My former manager, Joan Ames, is happy to speak to you if you would like a reference.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. My sister will call her baby Dana.
    /// ```
    id: "friend-vouching",
    severity: Caution,
    scope: Candidate,
    family: Conduct,
    order: 40,
    precedence: 10 among Tone,
    title: "A friend speaking for you",
}

fn check(letter: &Letter) -> Vec<Finding> {
    RULE.at_acts(letter, Act::Vouching, Confidence::USUAL)
}
