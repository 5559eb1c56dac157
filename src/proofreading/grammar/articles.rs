//! "a" and "an".

use super::{At, GrammarError};
use crate::proofreading::spelling::lexicon::entry;

/// Finds "a" and "an" in place of each other: "a interview", "an role".
pub(super) fn article(here: At) -> Option<GrammarError> {
    let next = here.token(1)?;
    let word = next.word.as_str();
    if next.capital
        || word.len() < 3
        || entry(word).is_none()
        || !word.chars().all(|c| c.is_ascii_lowercase())
    {
        return None; // The pronunciation of names and acronyms is not known.
    }
    // Words without a vowel are pronounced letter by letter: "an rpm", "an sql".
    if !word.contains(['a', 'e', 'i', 'o', 'u', 'y']) {
        return None;
    }
    let vowel = word.starts_with(['a', 'e', 'i', 'o', 'u']);
    let begins = |beginnings: &[&str]| beginnings.iter().any(|b| word.starts_with(b));
    let consonant_sound = begins_with_you(word) || begins(&["eu", "one", "once", "ewe", "ouija"]);
    let vowel_sound = begins(&["hour", "honest", "honor", "honour", "heir"]);
    let either =
        begins(&["histor", "hyster", "herb", "hotel", "habit", "hilar", "homage", "uber", "uma", "udo"]);
    // "in Hội An for ten years": the end of a name
    if here.at > 0 && here.token(0)?.capital {
        return None;
    }
    match here.word(0) {
        // "a" may be a letter: "plan a is".
        "a" if vowel
            && !consonant_sound
            && !either
            && !matches!(word, "is" | "and" | "are" | "or" | "in" | "of" | "on" | "at" | "as" | "if") =>
        {
            here.error(0, 0, "an")
        }
        // "a honor"
        "a" if vowel_sound => here.error(0, 0, "an"),
        "an" if !vowel && !vowel_sound && !either => here.error(0, 0, "a"),
        "an" if consonant_sound && vowel && !either => here.error(0, 0, "a"),
        _ => None,
    }
}

/// Returns whether a word's "u" is spoken like "you". It is before one consonant and a vowel ("usability",
/// "urologist"), but not in "up" and in "un" for "not" ("unable").
fn begins_with_you(word: &str) -> bool {
    let is_vowel = |at: usize| word[at..].starts_with(['a', 'e', 'i', 'o', 'u']);
    if !word.starts_with('u') || word.len() < 3 || is_vowel(1) || !is_vowel(2) {
        return false;
    }
    let begins = |beginnings: &[&str]| beginnings.iter().any(|b| word.starts_with(b));
    // "unimportant" is "un" and a word, "uniform" and "unanimous" are not.
    let one = begins(&["unanim", "unary", "uni"]) && !begins(&["unin", "unim", "uniden", "unir"]);
    if word.starts_with("un") { one } else { !word.starts_with("up") }
}
