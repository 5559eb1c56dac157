//! See [`RULE`].

use crate::{
    declare_rule,
    finding::Finding,
    letter::Letter,
    text::{
        span::Span,
        tokens::{Token, TokenKind},
    },
};

declare_rule! {
    /// The message uses words in capitals, or several exclamation marks in a row.
    ///
    /// ## Why it matters
    /// Capitals and rows of exclamation marks read as shouting.
    ///
    /// ## Advice
    /// Use lower case and at most one exclamation mark.
    ///
    /// ## Source
    /// "How to Handle Follow Ups After an Interview": don't make it too informal or friendly.
    /// "Post-Job Interview Follow-Up: Dynamite or Deplorable? (Part 2 of 2)": punctuation is part of this
    /// writing sample.
    ///
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview«!!!» I enjoyed it.
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview, I «REALLY ENJOYED IT».
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview! I enjoyed the talk about SQL, AWS and NASA.
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for the interview. I liked the JSON API and the HTTP GET PUT DELETE puzzle.
    /// ```
    id: "shouting",
    severity: Caution,
    scope: Candidate,
    family: Tone,
    order: 20,
    title: "This looks like shouting",
}

fn check(letter: &Letter) -> Vec<Finding> {
    /// The places of a group, as tokens from and to.
    struct Shouts(Vec<(usize, usize)>);
    let mut found = Vec::new();
    for group in letter.spoken() {
        let shouts = group.remember(|tokens| {
            let places = marks(tokens).into_iter().chain(capitals(letter, tokens));
            let at = |offset: usize| tokens.partition_point(|t| t.span.end <= offset);
            Shouts(places.map(|place| (at(place.start), at(place.end - 1))).collect())
        });
        found.extend(shouts.0.iter().map(|(first, last)| RULE.at(group[*first].span.to(group[*last].span))));
    }
    found
}

/// Returns the places with two or more exclamation marks in a row.
fn marks(tokens: &[Token]) -> Vec<Span> {
    let runs = tokens.chunk_by(|a, b| a.word == b.word && a.span.end == b.span.start);
    runs.filter(|run| run.len() >= 2 && run[0].word == "!" && !run[0].in_quotes)
        .map(|run| run[0].span.to(run[run.len() - 1].span))
        .collect()
}

/// Returns the words in capitals: two or more with an everyday word among them, or one that people shout.
fn capitals(letter: &Letter, tokens: &[Token]) -> Vec<Span> {
    const SHOUTED: [&str; 34] = [
        "really", "very", "please", "so", "love", "need", "want", "never", "always", "must", "now", "asap",
        "best", "perfect", "amazing", "huge", "absolutely", "finally", "still", "again", "answer", "call",
        "reply", "not", "nothing", "anything", "everything", "you", "the", "this", "my", "me", "it",
        "enjoyed",
    ];
    let loud = |t: &Token| {
        t.kind == TokenKind::Word
            && !t.in_quotes
            && letter.text(t.span).chars().filter(|c| c.is_alphabetic()).count() >= 2
            && letter.text(t.span).chars().all(|c| !c.is_lowercase())
    };
    let runs = tokens.chunk_by(|a, b| loud(a) == loud(b));
    let shouted = runs.filter(|run| {
        (run.len() > 1 || run[0].word != "it")
            && loud(&run[0])
            && run.iter().any(|t| SHOUTED.contains(&t.word.as_str()))
    });
    shouted.map(|run| run[0].span.to(run[run.len() - 1].span)).collect()
}
