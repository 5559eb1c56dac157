//! See [`RULE`].

use crate::{declare_rule, finding::Finding, letter::Letter, reading::contact};

declare_rule! {
    /// Your phone number, web address or email address can't work as written.
    ///
    /// ## Why it matters
    /// If they want you, they can't reach you.
    ///
    /// ## Advice
    /// Check it digit by digit and letter by letter.
    ///
    /// ## Source
    /// "Resume Pet Peeves" (cercnorthumberland.com): incomplete contact details are among what recruiters
    /// like least.
    ///
    /// ```bad
    /// Dear Dana, thank you for the interview.
    ///
    /// Kind regards,
    /// Sam Okafor
    /// «07700 9011»
    /// ```
    /// ```bad
    /// Dear Dana, thank you for the interview.
    ///
    /// Kind regards,
    /// Sam Okafor
    /// «htp://sam.example»
    /// ```
    /// ```bad
    /// From: Sam Okafor <sam.okafor@mail.example>
    ///
    /// Dear Dana, thank you for the interview.
    ///
    /// Kind regards,
    /// Sam Okafor
    /// «sam.okfor@mail.example»
    /// ```
    /// ```good
    /// Dear Dana, thank you for the interview.
    ///
    /// Kind regards,
    /// Sam Okafor
    /// +1 555 010 7788 | 07700 900123 | (212) 555-0101 x12
    /// https://sam.example/work, sam@other.example
    /// 12 High Street, Leeds LS1 4AB
    /// ```
    /// ```bad
    /// From: Sam Okafor <sam.okafor@mail.example>
    ///
    /// Dear Dana,
    ///
    /// Thank you for the interview. You can reach me on mobile «07700 9001», or at «sam.okafor@mail,example» in the evening.
    /// ```
    id: "broken-contact",
    severity: Caution,
    scope: Any,
    family: Parts,
    order: 85,
    title: "This contact detail may be wrong",
}

fn check(letter: &Letter) -> Vec<Finding> {
    contact::broken(letter)
        .into_iter()
        .filter(|broken| !letter.is_blank(broken.place))
        .map(|broken| {
            let finding = RULE.at(broken.place).because(broken.why);
            broken.fix.into_iter().fold(finding, Finding::fix)
        })
        .collect()
}
