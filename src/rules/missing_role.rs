//! See [`RULE`].

use crate::{
    declare_rule,
    finding::Finding,
    letter::{Letter, kind::Kind},
    reading::job,
};

declare_rule! {
    /// A follow-up doesn't say which job it is about.
    ///
    /// ## Why it matters
    /// They may be filling several jobs, and have to look up yours before they can answer.
    ///
    /// ## Advice
    /// Name the job in the subject or in the first sentence.
    ///
    /// ## Source
    /// "How to write a follow up email after an interview" (hays.com.au): a subject with the job's title
    /// makes your message easy to place.
    ///
    /// ```bad
    /// Applied: 2026-11-02
    /// Subject: Following up
    ///
    /// Dear Dana, thank you for reading my papers. I am still interested. May I ask where things stand?
    /// ```
    /// ```good
    /// Applied: 2026-11-02
    /// Subject: Analyst application
    ///
    /// Dear Dana, thank you for reading my papers. I am still interested. May I ask where things stand?
    /// ```
    /// ```good
    /// Applied: 2026-11-02
    /// Subject: Following up
    ///
    /// Dear Dana, thank you for reading my papers for the analyst position. May I ask where things stand?
    /// ```
    id: "missing-role",
    severity: Hint,
    scope: Candidate,
    family: Content,
    order: 75,
    title: "Say which job it is about",
}

fn check(letter: &Letter) -> Vec<Finding> {
    let begins =
        letter.is_mail() && !letter.draft.is_part && letter.earlier.is_empty() && !letter.answers_them();
    if letter.kind != Kind::FollowUp || !begins || job::is_named(letter) {
        return Vec::new();
    }
    vec![RULE.whole()]
}
