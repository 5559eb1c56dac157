//! See [`RULE`].

use crate::{
    declare_rule,
    finding::Finding,
    letter::{Letter, addressed::greeted_company, kind::Kind},
    people::person::Evidence,
    text::span::Span,
};

declare_rule! {
    /// The greeting uses a title or a group, although the message goes to someone whose name you know.
    ///
    /// ## Why it matters
    /// It looks as if you didn't remember who interviewed you.
    ///
    /// ## Advice
    /// Greet them by name.
    ///
    /// ## Source
    /// "The Art of the Interview Follow-Up": use their name, not their title.
    /// "Interview Follow Up (The Right Way) Can Land You That Job": every note should be personal.
    ///
    /// ```bad
    /// Dear «Hiring Manager»,
    ///
    /// Thank you for the interview on Friday. I enjoyed it.
    /// ```
    /// ```bad
    /// «To whom it may concern»,
    ///
    /// Thank you for the interview on Friday. I enjoyed it.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I enjoyed it.
    /// ```
    /// ```good
    /// To: <careers@northwind.example>
    ///
    /// Dear Hiring Manager,
    ///
    /// Thank you for the interview on Friday. I enjoyed it.
    /// ```
    /// ```good
    /// To: Dana Reyes <dana@northwind.example>, Joe Marsh <joe@northwind.example>
    ///
    /// Dear both,
    ///
    /// Thank you for the interview on Friday. I enjoyed it.
    /// ```
    /// ```good
    /// To: May Chen <may@northwind.example>
    ///
    /// Hi May, thank you for the interview.
    /// ```
    /// ```good
    /// To: Judge Reinhold <judge@northwind.example>
    ///
    /// Hi Judge, thank you for the interview.
    /// ```
    /// ```bad
    /// To: Imogen Vane <imogen.vane@copperfield.example>
    ///
    /// Dear «Copperfield», thank you for the interview.
    /// ```
    /// ```good
    /// To: Imogen Copperfield <imogen@copperfield.example>
    ///
    /// Dear Ms Copperfield, thank you for the interview.
    /// ```
    id: "impersonal-greeting",
    severity: Caution,
    scope: Candidate,
    family: Names,
    order: 70,
    title: "Greeting without their name",
}

fn check(letter: &Letter) -> Vec<Finding> {
    let Some(greeting) = &letter.greeting else { return Vec::new() };
    let words = greeting.impersonal.or_else(|| greeted_company(letter));
    let (Some(words), [recipient]) = (words, letter.recipients.as_slice()) else { return Vec::new() };
    if !matches!(recipient.evidence, Evidence::Shown | Evidence::Address)
        || letter.kind == Kind::Other
        || letter.is_blank(words)
        || is_their_name(letter, words)
    {
        return Vec::new();
    }
    let place =
        if letter.text(greeting.span).to_lowercase().starts_with("to ") { greeting.span } else { words };
    let found = RULE.at(place);
    match recipient.given().filter(|_| place == words) {
        Some(name) => vec![found.fix(name)],
        None => vec![found],
    }
}

/// Returns whether the words are in the recipient's display name: "Hi Judge," to Judge Reinhold.
fn is_their_name(letter: &Letter, words: Span) -> bool {
    letter.text(words).split_whitespace().all(|word| letter.draft.shown_words().any(|shown| shown == word))
}
