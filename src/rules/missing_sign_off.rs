//! See [`RULE`].

use crate::{
    declare_rule,
    finding::Finding,
    letter::{Letter, kind::Kind},
};

declare_rule! {
    /// The email ends without your name.
    ///
    /// ## Why it matters
    /// They have many candidates, and shouldn't have to look up who wrote.
    ///
    /// ## Advice
    /// End with your name.
    ///
    /// ## Source
    /// "Interview Follow Up (The Right Way) Can Land You That Job": its sample letter ends with name, phone
    /// number and address.
    ///
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I am very interested in the role and look forward to hearing from you.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I am very interested in the role.
    ///
    /// Best regards,
    /// Sam Okafor
    /// ```
    /// ```good
    /// Channel: linkedin
    ///
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I am very interested in the role and look forward to hearing from you.
    /// ```
    id: "missing-sign-off",
    severity: Hint,
    scope: Candidate,
    family: Parts,
    order: 20,
    title: "Sign with your name",
}

fn check(letter: &Letter) -> Vec<Finding> {
    let signed = letter.closing.as_ref().is_some_and(|c| c.name.is_some() || c.signature.is_some());
    if letter.kind == Kind::Other
        || signed
        || letter.has_stored_signature()
        || letter.in_conversation()
        || letter.sentences.len() < 2
    {
        return Vec::new();
    }
    vec![RULE.whole()]
}
