//! See [`RULE`].

use crate::{
    declare_rule,
    finding::Finding,
    letter::{Letter, kind::Kind},
};

declare_rule! {
    /// The thank-you has more than six sentences, or the follow-up is too long.
    ///
    /// ## Why it matters
    /// A busy person skims a long message and misses the one thing you want remembered.
    ///
    /// ## Advice
    /// Keep a thank-you to six sentences, and a follow-up to one or two short paragraphs.
    ///
    /// ## Source
    /// "Interview Follow Up (The Right Way) Can Land You That Job": six sentences at most; don't ramble.
    /// "Follow up, follow up, follow up": be brief.
    ///
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview. I enjoyed it. The team was kind. The office was bright. The work sounds right for me. I have done such work for years. I would love to join. Please let me know.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview. I enjoyed it, and the team was kind. The work sounds right for me, and I have done such work for years. I would love to join. Please let me know.
    /// ```
    id: "too-long",
    severity: Caution,
    scope: Candidate,
    family: Content,
    order: 30,
    title: "Too long",
}

/// The most sentences of a thank-you; "six sentences maximum", says the article.
const THANK_YOU: usize = 6;
/// The most sentences of a follow-up, which may say a little more.
const FOLLOW_UP: usize = 10;
const FOLLOW_UP_WORDS: usize = 190;

fn check(letter: &Letter) -> Vec<Finding> {
    let sentences = letter.sentences.len();
    let long = match letter.kind {
        Kind::ThankYou => sentences > THANK_YOU && letter.body_words() > 30,
        Kind::FollowUp => sentences > FOLLOW_UP || letter.body_words() > FOLLOW_UP_WORDS,
        _ => false,
    };
    if !long {
        return Vec::new();
    }
    vec![RULE.whole().because(format!(
        "It has {sentences} sentences; a busy person skims a long message and misses the one thing you want \
         remembered."
    ))]
}
