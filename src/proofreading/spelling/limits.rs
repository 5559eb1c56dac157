//! The costs of suggestions up to which a word counts as misspelt.

use super::unknown_words::UnknownWord;

/// The most bytes in a word to check. No word of the list is longer, and the search for similar words would
/// be slow.
pub(super) const LONGEST: usize = 40;
/// A compound of known words is right unless a suggestion costs at most this. Chosen by hand.
pub(super) const COMPOUND: f64 = 2.1;
/// The highest cost of a likely misspelling of a frequent word. Chosen by hand.
pub(super) const LIKELY: f64 = 1.6;
/// The highest cost of a suggestion that is almost certain: one likely edit from a frequent word. Chosen by
/// hand.
pub(super) const SURELY: f64 = 1.75;

/// Returns the highest cost of a usual slip. In a list of 130 misspellings 94 % cost less; of 27 rare words
/// that no list has, 8 do.
pub(super) fn usual(text: &str) -> f64 {
    match text.chars().count() {
        0..=4 => 1.5,
        5 => 1.8,
        6 => 1.9,
        7 => 2.2,
        _ => 2.4,
    }
}

/// Returns the highest cost of a suggestion for a word to count as misspelt.
pub(super) fn limit(word: &UnknownWord) -> f64 {
    let length = word.text.chars().count();
    // By length in code points. In the public list of 6,000 misspellings 99 % cost less
    // (`docs/proofreading.md`).
    let base: f64 = match length {
        0..=3 => 1.4,
        4 => 1.95,
        5 => 2.15,
        6 => 2.4,
        7 => 2.9,
        8 => 3.0,
        9..=10 => 3.25,
        11 => 3.5,
        _ => 3.9,
    };
    match word.hyphenated {
        true if length < 5 => 0.0,
        true => base.min(1.7),
        false => base,
    }
}
