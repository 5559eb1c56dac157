//! See [`RULE`].

use crate::{
    declare_rule,
    finding::Finding,
    letter::{Letter, kind::Kind},
    message::draft::Channel,
    phrases,
};

declare_rule! {
    /// The message talks about an earlier email but isn't a reply to it.
    ///
    /// ## Why it matters
    /// Replying in the same thread saves them searching.
    ///
    /// ## Advice
    /// Reply to your earlier email, so that it's right below your new message.
    ///
    /// ## Source
    /// "Post-Job Interview Follow-Up: Dynamite or Deplorable? (Part 2 of 2)": always attach the earlier email
    /// you're talking about.
    ///
    /// ```bad
    /// Interview: 2026-11-02
    ///
    /// Dear Dana,
    ///
    /// I wanted to ask about «my last email», since I am still very interested in the role. Thank you for your time.
    /// ```
    /// ```good
    /// Interview: 2026-11-02
    /// Subject: Re: Analyst interview
    ///
    /// Dear Dana,
    ///
    /// I wanted to ask about my last email, since I am still very interested in the role. Thank you for your time.
    /// ```
    /// ```good
    /// Interview: 2026-11-02
    ///
    /// Dear Dana,
    ///
    /// I wanted to ask about the email campaigns you run, since I am still very interested. Thank you for your time.
    /// ```
    id: "detached-follow-up",
    severity: Hint,
    scope: Candidate,
    family: Timing,
    order: 80,
    title: "Reply in the same thread",
}

phrases! { EARLIER: [
    "my (last|previous|earlier|first|prior|recent|original) ..1 (email|e mail|mail|note)",
] }

fn check(letter: &Letter) -> Vec<Finding> {
    let subject = letter.draft.subject.as_deref().unwrap_or_default().to_lowercase();
    let attached =
        !letter.earlier.is_empty() || ["re:", "aw:", "fw:", "fwd:"].iter().any(|s| subject.starts_with(s));
    if letter.draft.channel != Channel::Email || letter.kind != Kind::FollowUp || attached {
        return Vec::new();
    }
    RULE.at_each(letter.first(&EARLIER))
}
