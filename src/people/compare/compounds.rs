//! Names with a hyphen, such as "Anna-Lena".

use super::near;
use crate::{
    people::person::{NameWord, PersonName},
    text::fold::folds,
};

/// Returns whether a word is a compound name that shares only its first part with the person's:
/// "Jean-Paul" to Jean-Marc.
pub(super) fn is_other_compound(word: &str, person: &PersonName) -> bool {
    let Some((first, second)) = word.split_once('-') else { return false };
    let [first, second] = [first, second].map(|part| folds(part)[0].clone());
    let theirs = person.words.iter().filter_map(|w| w.text.split_once('-'));
    let mut compounds = theirs.map(|(a, b)| (folds(a)[0].clone(), folds(b)[0].clone()));
    compounds.any(|(a, b)| a == first && b != second && !near(&b, &second) && second.len() > 1)
}

/// Returns the folded parts of hyphenated names, if they have three code points or more: "Anna" of
/// "Anna-Lena".
pub(super) fn hyphenated(words: &[NameWord]) -> impl Iterator<Item = String> {
    words
        .iter()
        .filter(|w| w.text.contains('-'))
        .flat_map(|w| w.text.split('-').filter(|p| p.chars().count() >= 3).flat_map(folds))
}

/// Returns whether the parts of a name with a hyphen are all in an address: "Zawadzka-Piech" of
/// zawadzka-piech@.
pub(super) fn is_hyphenated_in(word: &str, address: &[String]) -> bool {
    word.contains('-') && word.split('-').all(|part| address.contains(&folds(part)[0]))
}
