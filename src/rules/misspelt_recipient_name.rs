//! See [`RULE`].

use crate::{
    declare_rule,
    finding::Finding,
    letter::{Letter, addressed::greeted},
    people::compare::Verdict,
};

declare_rule! {
    /// The greeting has the right person, but misspells their name.
    ///
    /// ## Why it matters
    /// People notice their own name first, and a mistake there looks careless.
    ///
    /// ## Advice
    /// Spell the name the way they do.
    ///
    /// ## Source
    /// "The Art of the Interview Follow-Up": its author, whose last name is often misspelled, asks for extra
    /// care.
    ///
    /// ```bad
    /// To: Sarah Lindholm <sarah.lindholm@northwind.example>
    ///
    /// Dear «Sara»,
    ///
    /// Thank you for the interview on Friday.
    /// ```
    /// ```fixed
    /// Dear Sarah,
    ///
    /// Thank you for the interview on Friday.
    /// ```
    /// ```bad
    /// To: Fay MacDonald <fay@northwind.example>
    ///
    /// Dear Ms. «McDonald»,
    ///
    /// Thank you for the interview on Friday.
    /// ```
    /// ```good
    /// To: Zoë Vašková <zoe@northwind.example>
    ///
    /// Dear Zoe,
    ///
    /// Thank you for the interview on Friday.
    /// ```
    /// ```good
    /// To: Katherine Holm <katherine@northwind.example>
    ///
    /// Dear Kate,
    ///
    /// Thank you for the interview on Friday.
    /// ```
    id: "misspelt-recipient-name",
    severity: Mistake,
    scope: Any,
    family: Names,
    order: 20,
    title: "Their name is misspelled",
}

fn check(letter: &Letter) -> Vec<Finding> {
    let found = greeted(letter).into_iter().filter(|g| !letter.is_blank(g.addressee.span));
    found
        .filter_map(|g| match g.verdict {
            Verdict::Misspelt(right) => {
                // The finding marks the misspelled word. The other words of a full name stay.
                let distance = |s: &crate::text::span::Span| {
                    strsim::osa_distance(&letter.text(*s).to_lowercase(), &right.to_lowercase())
                };
                let word = g.addressee.words.iter().copied().min_by_key(distance)?;
                Some(
                    RULE.at(word)
                        .because(format!(
                            "They spell it \"{right}\", and people notice their own name first."
                        ))
                        .fix(right),
                )
            }
            _ => None,
        })
        .collect()
}
