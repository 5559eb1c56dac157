//! See [`RULE`].

use crate::{
    declare_rule,
    finding::Finding,
    letter::{Letter, kind::Kind},
};

declare_rule! {
    /// The email starts without a greeting.
    ///
    /// ## Why it matters
    /// Without a greeting, it can look as if you don't know who you're writing to.
    ///
    /// ## Advice
    /// Start with their name.
    ///
    /// ## Source
    /// "The Art of the Interview Follow-Up": use their name.
    ///
    /// ```bad
    /// Thank you for the interview on Friday. I am very interested in the role and look forward to hearing from you.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I am very interested in the role.
    /// ```
    /// ```good
    /// Channel: linkedin
    ///
    /// Thank you for the interview on Friday. I am very interested in the role and look forward to hearing from you.
    /// ```
    id: "missing-greeting",
    severity: Hint,
    scope: Candidate,
    family: Parts,
    order: 10,
    title: "Start with a greeting",
}

fn check(letter: &Letter) -> Vec<Finding> {
    if letter.kind == Kind::Other
        || letter.greeting.is_some()
        || letter.in_conversation()
        || letter.sentences.len() < 2
    {
        return Vec::new();
    }
    let name = letter.recipients.first().filter(|_| letter.recipients.len() == 1).and_then(|r| r.given());
    let advice = name
        .map_or_else(|| "Start with their name.".to_owned(), |name| format!("Start with \"Dear {name},\"."));
    vec![RULE.whole().advise(advice)]
}
