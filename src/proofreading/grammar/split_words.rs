//! Words with a space inside.

use super::{At, GrammarError, between, is_plain};
use crate::proofreading::spelling::lexicon::{entry, is_rare};

/// The words of two letters.
const SHORT: [&str; 43] = [
    "ad", "am", "an", "as", "at", "be", "bi", "by", "do", "eg", "ex", "go", "ha", "he", "hi", "ie", "if",
    "im", "in", "is", "it", "la", "le", "ma", "me", "mr", "ms", "my", "no", "of", "oh", "ok", "on", "or",
    "ox", "pa", "pi", "so", "to", "up", "us", "we", "ye",
];

/// Finds a frequent word that a space divides into two parts, of which one is no word: "al ready", "in
/// terview".
pub(super) fn split_word(body: &str, here: At) -> Option<GrammarError> {
    /// The rarest word that counts, and the rarest part that is a word.
    const FREQUENT: u8 = 12;
    const PART: u8 = 20;
    let (first, second) = (here.token(0)?, here.token(1)?);
    let has_letters = is_plain(first) && is_plain(second);
    // "the re-formed troop"
    let is_apart = between(body, first, second) == " " && !body[second.span.end..].starts_with('-');
    if !is_apart || !has_letters || second.capital || first.capital && here.at > 0 {
        return None;
    }
    let is_within =
        |word: &str, rarest: u8| entry(word).is_some_and(|e| e.is_lower() && e.rarity() <= rarest);
    let is_word = |part: &str| match part.len() {
        1 => true,
        2 => SHORT.contains(&part),
        _ => is_within(part, PART) || is_rare(part),
    };
    // Nearly all pairs make no word, so this comes first.
    let joined = format!("{}{}", first.word, second.word);
    if joined.len() <= 4 || !is_within(&joined, FREQUENT) || is_word(&first.word) && is_word(&second.word) {
        return None;
    }
    here.error(0, 1, joined)
}
