//! See [`RULE`].

use crate::{
    declare_rule,
    finding::Finding,
    letter::{Letter, kind::Kind},
};

declare_rule! {
    /// The follow-up email ends without your phone number or address.
    ///
    /// ## Why it matters
    /// If they want to call you, they have to look for your number.
    ///
    /// ## Advice
    /// Add your phone number under your name.
    ///
    /// ## Source
    /// "Interview Follow Up (The Right Way) Can Land You That Job": add your phone number and email even if
    /// they have them; make it easy.
    ///
    /// ```bad
    /// Interview: 2026-11-02
    ///
    /// Dear Dana,
    ///
    /// Is there any news on the role? I am still very interested. Thank you for your time.
    ///
    /// Best regards,
    /// Sam Okafor
    /// ```
    /// ```good
    /// Interview: 2026-11-02
    ///
    /// Dear Dana,
    ///
    /// Is there any news on the role? I am still very interested. Thank you for your time.
    ///
    /// Best regards,
    /// Sam Okafor
    /// 555 010 0199
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I am very interested in the role.
    ///
    /// Best regards,
    /// Sam Okafor
    /// ```
    id: "missing-contact-details",
    severity: Hint,
    scope: Candidate,
    family: Parts,
    order: 30,
    title: "Add your phone number or address",
}

fn check(letter: &Letter) -> Vec<Finding> {
    let Some(closing) = letter.closing.as_ref().filter(|c| c.name.is_some()) else { return Vec::new() };
    let given = closing.signature.is_some_and(|s| is_contact(letter.text(s)))
        || letter.sentences.iter().any(|s| is_contact(letter.text(s.span)));
    if letter.kind != Kind::FollowUp || letter.has_stored_signature() || letter.in_conversation() || given {
        return Vec::new();
    }
    vec![RULE.whole()]
}

/// A phone number or an address.
fn is_contact(text: &str) -> bool {
    let digits = |line: &str| line.chars().filter(char::is_ascii_digit).count();
    text.contains('@') || text.lines().any(|line| (7..=16).contains(&digits(line)))
}
