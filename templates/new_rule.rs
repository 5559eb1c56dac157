//! See [`RULE`].

use crate::{declare_rule, finding::Finding, letter::Letter, phrases};

declare_rule! {
    /// TODO: what the letter does, in one sentence.
    ///
    /// ## Why it matters
    /// TODO: how the reader will take it, in one sentence.
    ///
    /// ## Advice
    /// TODO: what to write instead.
    ///
    /// ## Source
    /// TODO: "The title of the article" (its site): its point in your own words.
    /// Or: Common practice for email; none of the articles mentions it.
    ///
    /// ```bad
    /// Dear Dana, thank you for the interview. «TODO: words that this rule finds».
    /// ```
    /// ```good
    /// Dear Dana, thank you for the interview. TODO: words that look like them, and are fine.
    /// ```
    id: "new-rule",
    severity: Caution, // TODO: Mistake, Caution or Hint
    scope: Candidate, // TODO: Any, English or Candidate (src/rule/metadata.rs)
    family: Content, // TODO: Names, Parts, Timing, Content, Conduct, Tone or Proofreading
    order: 200, // TODO: its place in the family, between the numbers that ./build.sh new rule printed
    title: "TODO: what the letter does",
}

// TODO: the words, written as src/text/phrase.rs explains.
phrases! { WORDS: [
    "words that this rule finds",
] }

fn check(letter: &Letter) -> Vec<Finding> {
    RULE.at_each(letter.all(&WORDS))
}
