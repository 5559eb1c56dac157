//! Suggestions for a misspelt word: similar known words, the most likely first.
//!
//! The model is a noisy channel after Kernighan, Church and Gale (1990, "A Spelling Correction Program Based
//! on a Noisy Channel Model"). The cost of a suggestion is the cost of the edits ([`edits`]) plus the rarity
//! of the word.

use super::{
    coarse::is_coarse,
    edits::{edits, is_vowel},
    lexicon::{Entry, entry, search},
};
use crate::text::tokens::capital;
use levenshtein_automata::LevenshteinAutomatonBuilder;
use std::sync::LazyLock;

/// Two swapped neighbours count as one edit.
const SWAPS: bool = true;
static WITHIN_ONE: LazyLock<LevenshteinAutomatonBuilder> =
    LazyLock::new(|| LevenshteinAutomatonBuilder::new(1, SWAPS));
static WITHIN_TWO: LazyLock<LevenshteinAutomatonBuilder> =
    LazyLock::new(|| LevenshteinAutomatonBuilder::new(2, SWAPS));
static WITHIN_THREE: LazyLock<LevenshteinAutomatonBuilder> =
    LazyLock::new(|| LevenshteinAutomatonBuilder::new(3, SWAPS));

/// The cost of one step of rarity, of which there are 25.
const RARITY: f64 = 0.075;
/// The cost of a word that is always written with a capital.
const NAME: f64 = 0.35;
/// The most suggestions.
const MOST: usize = 5;

/// A suggestion.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// The word, in lower case unless it is a name. It may be two words with a space between them.
    pub word: String,
    /// The cost of the edits and of the word's rarity. A lower cost is more likely.
    pub cost: f64,
}

/// Returns known words similar to the lower-case word `written`, the most likely first. Words for which
/// `fits` returns `false` are left out.
///
/// Words of up to three code points may differ by one edit, others by two. If nothing is found for a word of
/// seven or more, three edits are allowed.
pub fn suggest(written: &str, fits: impl Fn(&str, Entry) -> bool) -> Vec<Suggestion> {
    let length = written.chars().count();
    let near_to = |word: &str, builder: &LevenshteinAutomatonBuilder| -> Vec<Suggestion> {
        let found = search(builder.build_dfa(word))
            .into_iter()
            .filter(|(other, entry)| *other != written && fits(other, *entry) && !is_coarse(other));
        found
            .map(|(other, entry)| Suggestion {
                cost: cost(word, &other, entry),
                word: with_capital(other, entry),
            })
            .collect()
    };
    let near = |builder: &LevenshteinAutomatonBuilder| near_to(written, builder);
    let mut found = if length <= 3 { near(&WITHIN_ONE) } else { near(&WITHIN_TWO) };
    if found.is_empty() && length >= 7 {
        found = near(&WITHIN_THREE);
    }
    if let Some(plural) = plural_in_ies(written) {
        let plurals = near_to(&plural, &WITHIN_TWO);
        found.extend(plurals.into_iter().map(|s| Suggestion { cost: s.cost + PLURAL, ..s }));
    }
    found.extend(split(written));
    found.sort_by(|a, b| a.cost.total_cmp(&b.cost).then_with(|| a.word.cmp(&b.word)));
    found.truncate(MOST);
    found
}

/// The cost of "ys" in place of "ies". Chosen by hand.
const PLURAL: f64 = 0.6;

/// Returns the plural that was meant by one with "ys" after a consonant: "responsabilities" for
/// "responsabilitys".
fn plural_in_ies(word: &str) -> Option<String> {
    let stem = word.strip_suffix("ys")?;
    stem.chars().next_back().is_some_and(|c| !is_vowel(c)).then(|| format!("{stem}ies"))
}

/// Returns a word with a capital if it is always written with one.
fn with_capital(word: String, entry: Entry) -> String {
    if entry.is_lower() || !entry.is_capital() {
        return word;
    }
    capital(&word)
}

/// Splits a word into two frequent words, the most frequent pair of all: "alot", "infact".
fn split(word: &str) -> Option<Suggestion> {
    const FREQUENT: u8 = 12;
    let frequent = |part: &str| {
        entry(part).filter(|e| {
            e.is_lower()
                && e.rarity() <= FREQUENT
                && (part.len() > 2 || matches!(part, "a" | "i" | "in" | "to" | "of" | "as" | "at" | "on"))
        })
    };
    let cuts = word.char_indices().map(|(at, _)| at).skip(1);
    let pairs = cuts.filter_map(|at| Some((at, frequent(&word[..at])?, frequent(&word[at..])?)));
    let best = pairs.min_by_key(|(_, a, b)| a.rarity() + b.rarity())?;
    let rarity = f64::from(best.1.rarity() + best.2.rarity());
    let (a, b) = word.split_at(best.0);
    Some(Suggestion { word: format!("{a} {b}"), cost: 1.0 + RARITY * (rarity + 4.0) })
}

/// Returns the cost of a word for a misspelling: that of the edits and of the word's rarity.
fn cost(misspelling: &str, word: &str, entry: Entry) -> f64 {
    let name = if entry.is_lower() { 0.0 } else { NAME };
    edits(misspelling, word) + name + RARITY * f64::from(entry.rarity())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_right_word_comes_first() {
        for (misspelling, meant) in [
            ("recieve", "receive"),
            ("intrested", "interested"),
            ("beleive", "believe"),
            ("foward", "forward"),
            ("teh", "the"),
            ("seperate", "separate"),
            ("tommorow", "tomorrow"),
            ("oppurtunity", "opportunity"),
            ("greatful", "grateful"),
            ("definately", "definitely"),
            ("accomodate", "accommodate"),
            ("wich", "which"),
            ("tusday", "Tuesday"),
            ("dont", "don't"),
            ("experiance", "experience"),
            ("managment", "management"),
            ("responce", "response"),
            ("responsabilitys", "responsibilities"),
            ("thoroughy", "thoroughly"),
            ("rememberd", "remembered"),
            ("parachuts", "parachutes"),
            ("practicle", "practical"),
            ("teasurer", "treasurer"),
        ] {
            let found = suggest(misspelling, |_, _| true);
            assert_eq!(found.first().map(|s| s.word.as_str()), Some(meant), "{misspelling}: {found:?}");
        }
    }

    #[test]
    fn no_coarse_word_is_offered() {
        for word in ["peasy", "freakin", "anak", "pubix", "shitt"] {
            let found = suggest(word, |_, _| true);
            assert!(!found.iter().any(|s| is_coarse(&s.word.to_lowercase())), "{word}: {found:?}");
        }
    }

    #[test]
    fn noise_has_no_suggestions() {
        assert_eq!(suggest("xqzvkjw", |_, _| true), []);
    }
}
