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
/// The most words of a thank-you of however many sentences. Chosen by hand.
const THANK_YOU_WORDS: usize = 30;
/// The most sentences of a follow-up, which may say a little more.
const FOLLOW_UP: usize = 10;
const FOLLOW_UP_WORDS: usize = 190;
/// The words from which a message is too long beyond doubt: more than a screen. Below it is a hint, since
/// letters of a dozen sentences are liked as well. Chosen by hand.
const SCREEN: usize = 260;

fn check(letter: &Letter) -> Vec<Finding> {
    // Code is not read as prose.
    let sentences = letter.sentences.iter().filter(|sentence| sentence.words() > 0).count();
    let words = letter.body_words();
    let long = match letter.kind {
        Kind::ThankYou => sentences > THANK_YOU && words > THANK_YOU_WORDS,
        Kind::FollowUp => sentences > FOLLOW_UP || words > FOLLOW_UP_WORDS,
        _ => false,
    };
    if !long {
        return Vec::new();
    }
    let finding = RULE.whole().because(format!(
        "It has {sentences} sentences; a busy person skims a long message and misses the one thing you want \
         remembered."
    ));
    vec![if words > SCREEN { finding } else { finding.as_hint() }]
}
