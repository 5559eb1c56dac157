//! See [`RULE`].

use crate::{declare_rule, finding::Finding, letter::Letter, reading::blanks::in_subject};

declare_rule! {
    /// The message still has a placeholder from a template, such as `[Your Name]`.
    ///
    /// ## Why it matters
    /// It shows that you copied the message, and they may wonder who else got it.
    ///
    /// ## Advice
    /// Fill it in, or take it out.
    ///
    /// ## Source
    /// "Interview Follow Up (The Right Way) Can Land You That Job": its sample letter is full of
    /// placeholders, and every note should be personal.
    ///
    /// ```bad
    /// Dear Dana, thank you for speaking with me about «[specific topic]» at the interview.
    /// ```
    /// ```bad
    /// Dear Dana, thank you for the interview for the «{{role}}» position.
    /// ```
    /// ```bad
    /// Dear Dana, my background in «_____» fits the role.
    /// ```
    /// ```good
    /// Dear Dana, thank you for the interview. I sent the deck [as promised, the short one].
    /// ```
    /// ```good
    /// Interview:
    /// Subject: Camp
    ///
    /// Dear parents, please bring a [labelled] bottle.
    /// ```
    /// ```good
    /// Dear Dana, the CEO and NASA agree, see note [1].
    /// ```
    id: "placeholder-left-in",
    severity: Mistake,
    scope: Any,
    family: Parts,
    order: 40,
    title: "Placeholder left in",
}

fn check(letter: &Letter) -> Vec<Finding> {
    let body = letter.blanks().iter().map(|blank| RULE.at(*blank));
    let subject = letter.draft.subject.as_deref().unwrap_or_default();
    let named = in_subject(subject)
        .into_iter()
        .take(1)
        .map(|blank| RULE.whole().advise(format!("Fill in \"{}\" in the subject.", blank.of(subject))));
    body.chain(named).collect()
}
