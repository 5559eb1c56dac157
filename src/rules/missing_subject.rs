//! See [`RULE`].

use crate::{
    declare_rule,
    finding::Finding,
    letter::{Letter, kind::Kind},
    message::draft::Channel,
};

declare_rule! {
    /// The email has no subject, or one that says too little.
    ///
    /// ## Why it matters
    /// In a full inbox, people open the emails whose subject says what they're about.
    ///
    /// ## Advice
    /// Name the job and why you're writing, such as "Thank you: analyst interview".
    ///
    /// ## Source
    /// Common practice for email; none of the articles mentions it.
    ///
    /// ```bad
    /// Subject:
    ///
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I am very interested in the role.
    /// ```
    /// ```bad
    /// Subject: Hello
    ///
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I am very interested in the role.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I am very interested in the role.
    /// ```
    /// ```good
    /// Channel: linkedin
    /// Subject:
    ///
    /// Dear Dana,
    ///
    /// Thank you for the interview on Friday. I am very interested in the role.
    /// ```
    id: "missing-subject",
    severity: Caution,
    scope: Candidate,
    family: Parts,
    order: 80,
    title: "Subject missing or vague",
}

fn check(letter: &Letter) -> Vec<Finding> {
    let Some(subject) = letter
        .draft
        .subject
        .as_deref()
        .filter(|_| letter.draft.channel == Channel::Email && letter.kind != Kind::Other)
    else {
        return Vec::new();
    };
    let lower = subject.to_lowercase();
    let plain = lower
        .trim_start_matches("re:")
        .trim_start_matches("fwd:")
        .trim_matches(|c: char| !c.is_alphanumeric());
    const EMPTY: [&str; 15] = [
        "", "hi", "hello", "hey", "no subject", "question", "important", "urgent", "message", "mail",
        "email", "test", "untitled", "subject", "help",
    ];
    if !EMPTY.contains(&plain) {
        return Vec::new();
    }
    vec![RULE.whole()]
}
