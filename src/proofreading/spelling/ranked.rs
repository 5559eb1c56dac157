//! The order of the suggestions for a word in its letter: what is beside it, and the variety of English.

use super::{
    lexicon::{self, Varieties, entry},
    suggest::{Suggestion, suggest},
    unknown_words::UnknownWord,
};
use crate::text::cache::Cache;
use std::{cell::RefCell, rc::Rc};

/// Returns the suggestions in a new order, with lower costs for those that often occur beside the
/// neighbouring words. American spellings come before others that cost nearly the same, if they are
/// preferred.
pub(super) fn in_context(near: &[Suggestion], word: &UnknownWord, prefers_american: bool) -> Vec<Suggestion> {
    /// The reduction of the cost by how often two words occur together, from seldom to most often. Chosen by
    /// hand.
    const TOGETHER: [f64; 4] = [0.0, 0.25, 0.4, 0.5];
    let [before, after] = &word.beside;
    let worth = |other: &str| {
        let other = other.to_lowercase();
        // "in spite" before "of"; that "a" is often after "to" says nothing for "a knowledge".
        let two = other.split_once(' ').filter(|(first, _)| *first != "a" && is_used_as_one(&other));
        let last = two.map_or(&*other, |(_, last)| last);
        TOGETHER[usize::from(lexicon::together(before, &other).min(3))]
            .max(TOGETHER[usize::from(lexicon::together(last, after).min(3))])
    };
    let mut near: Vec<Suggestion> =
        near.iter().map(|s| Suggestion { cost: s.cost - worth(&s.word), word: s.word.clone() }).collect();
    near.sort_by(|a, b| place(a, prefers_american).total_cmp(&place(b, prefers_american)));
    near
}

/// Returns the cost of a suggestion where only the order counts. A space is missed more often between two
/// words that are used as one ("atleast").
fn place(suggestion: &Suggestion, prefers_american: bool) -> f64 {
    /// Chosen by hand.
    const USED_AS_ONE: f64 = 0.4;
    const NOT_AMERICAN: f64 = 0.3;
    let word = suggestion.word.as_str();
    let is_one = is_used_as_one(word);
    let is_other =
        prefers_american && entry(word).is_some_and(|e| e.varieties().0 & Varieties::AMERICAN.0 == 0);
    let lower = if is_one { USED_AS_ONE } else { 0.0 };
    let higher = if is_other { NOT_AMERICAN } else { 0.0 };
    suggestion.cost - lower + higher
}

/// Returns whether a suggestion is two words that often follow each other.
fn is_used_as_one(suggestion: &str) -> bool {
    suggestion.split_once(' ').is_some_and(|(a, b)| lexicon::together(a, b) > 0)
}

/// The most bytes of words with cached suggestions, chosen by hand: some 1,000 words.
const REMEMBERED: usize = 8_000;

thread_local! {
    /// Suggestions, which depend on the word and the varieties alone.
    static CACHE: RefCell<Cache<Rc<[Suggestion]>>> = RefCell::new(Cache::new(REMEMBERED));
}

/// Returns the suggestions for a lower-case word in some varieties, from the cache if they are known.
pub(super) fn cached_suggestions(lower: &str, variety: Varieties) -> Rc<[Suggestion]> {
    let key = format!("{} {lower}", variety.0);
    if let Some(known) = CACHE.with_borrow_mut(|cache| cache.get(&key)) {
        return known;
    }
    let near: Rc<[Suggestion]> = suggest(lower, |_, entry| entry.varieties().0 & variety.0 != 0).into();
    CACHE.with_borrow_mut(|cache| cache.insert(&key, near.clone()));
    near
}
