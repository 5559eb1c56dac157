//! See [`RULE`].

use crate::{
    declare_rule,
    finding::Finding,
    letter::{Letter, kind::Kind, suggestions},
    reading::parts,
};

declare_rule! {
    /// The answer to a rejection doesn't leave the door open.
    ///
    /// ## Why it matters
    /// When another job opens up, they'll think of the people who said they'd like to hear about it.
    ///
    /// ## Advice
    /// Say that you'd be glad to be considered for another position.
    ///
    /// ## Source
    /// "Post-Job Interview Follow-Up: Dynamite or Deplorable? (Part 2 of 2)": take the high road, thank them,
    /// and say that you'd like to be considered for another position.
    ///
    /// ```bad
    /// Rejected: 2026-11-22
    ///
    /// Dear Dana,
    ///
    /// Thank you for letting me know, and for the quick answer.
    /// ```
    /// ```good
    /// Rejected: 2026-11-22
    ///
    /// Dear Dana,
    ///
    /// Thank you for letting me know. I would be glad to hear of another opening.
    /// ```
    /// ```good
    /// Rejected: 2026-11-22
    ///
    /// Dear Dana,
    ///
    /// Thank you for letting me know. I hope our paths cross again.
    /// ```
    id: "missing-open-door",
    severity: Hint,
    scope: Candidate,
    family: Content,
    order: 80,
    title: "Leave the door open",
}

fn check(letter: &Letter) -> Vec<Finding> {
    if letter.kind != Kind::RejectionReply
        || letter.sentences.is_empty()
        || !parts::are_known(letter)
        || parts::open_door(letter)
    {
        return Vec::new();
    }
    vec![
        RULE.whole()
            .advise(format!("Leave the door open, for example: \"{}\"", suggestions::open_door(letter))),
    ]
}
