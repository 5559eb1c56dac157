//! Suggestions for a misspelt word: similar known words, the most likely first.
//!
//! The model is a noisy channel after Kernighan, Church and Gale (1990, "A Spelling Correction Program Based
//! on a Noisy Channel Model"). The cost of a suggestion is the cost of the edits plus the rarity of the word.
//! An edit costs about 1, and less if it is a common mistake: a neighbouring key, a doubled letter, two
//! swapped letters or a similar sound. The costs were chosen by hand. `docs/proofreading.md` has the results
//! on lists that were not used for choosing them.

use super::{
    coarse::is_coarse,
    keyboard::is_neighbour,
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

/// Returns known words similar to the lower-case `word`, the most likely first. Words for which `fits`
/// returns `false` are left out.
///
/// Words of up to three code points may differ by one edit, others by two. If nothing is found for a word of
/// seven or more, three edits are allowed.
pub fn suggest(word: &str, fits: impl Fn(&str, Entry) -> bool) -> Vec<Suggestion> {
    let length = word.chars().count();
    let near = |builder: &LevenshteinAutomatonBuilder| -> Vec<Suggestion> {
        let found = search(builder.build_dfa(word))
            .into_iter()
            .filter(|(other, entry)| *other != word && fits(other, *entry) && !is_coarse(other));
        found
            .map(|(other, entry)| Suggestion {
                cost: cost(word, &other, entry),
                word: with_capital(other, entry),
            })
            .collect()
    };
    let mut found = if length <= 3 { near(&WITHIN_ONE) } else { near(&WITHIN_TWO) };
    if found.is_empty() && length >= 7 {
        found = near(&WITHIN_THREE);
    }
    found.extend(split(word));
    found.sort_by(|a, b| a.cost.total_cmp(&b.cost).then_with(|| a.word.cmp(&b.word)));
    found.truncate(MOST);
    found
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
                && (part.len() > 2 || matches!(part, "a" | "i" | "in" | "to" | "of" | "as"))
        })
    };
    let cuts = word.char_indices().map(|(at, _)| at).skip(1);
    let pairs = cuts.filter_map(|at| Some((at, frequent(&word[..at])?, frequent(&word[at..])?)));
    let best = pairs.min_by_key(|(_, a, b)| a.rarity() + b.rarity())?;
    let rarity = f64::from(best.1.rarity() + best.2.rarity());
    Some(Suggestion {
        word: format!("{} {}", &word[..best.0], &word[best.0..]),
        cost: 1.0 + RARITY * (rarity + 4.0),
    })
}

/// Returns the cost of a word for a misspelling: the least cost of edits between them, by dynamic
/// programming, and the cost of the word's rarity.
fn cost(misspelling: &str, word: &str, entry: Entry) -> f64 {
    let (a, b): (Vec<char>, Vec<char>) = (misspelling.chars().collect(), word.chars().collect());
    let width = b.len() + 1;
    let mut table = vec![0.0_f64; (a.len() + 1) * width];
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            let at = i * width + j;
            if i == 0 && j == 0 {
                continue;
            }
            let mut least = f64::INFINITY;
            if i > 0 {
                least = least.min(table[at - width] + added(&a, i - 1, &b, j));
            }
            if j > 0 {
                least = least.min(table[at - 1] + missed(&b, j - 1, i));
            }
            if i > 0 && j > 0 {
                least = least.min(table[at - width - 1] + changed(a[i - 1], b[j - 1], i == 1));
                if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] && a[i - 1] != a[i - 2] {
                    least = least.min(table[at - 2 * width - 2] + if i == 2 { 0.9 } else { 0.7 });
                }
                least = least.min(
                    sounds(&a[..i], &b[..j])
                        .map_or(f64::INFINITY, |(x, y)| table[(i - x) * width + j - y] + 0.75),
                );
            }
            table[at] = least;
        }
    }
    // The same letters in another order are one mistake of typing.
    let jumbled = a.len() == b.len() && a.first() == b.first() && sorted(&a) == sorted(&b);
    let edits = if jumbled { table[table.len() - 1].min(1.0) } else { table[table.len() - 1] };
    let name = if entry.is_lower() { 0.0 } else { NAME };
    edits + name + RARITY * f64::from(entry.rarity())
}

fn sorted(letters: &[char]) -> Vec<char> {
    let mut letters = letters.to_vec();
    letters.sort_unstable();
    letters
}

/// Returns the cost of the letter at index `at` of the misspelling if the word does not have it. `done`
/// letters of the word come before it.
fn added(misspelling: &[char], at: usize, word: &[char], done: usize) -> f64 {
    let c = misspelling[at];
    let doubled = at > 0 && misspelling[at - 1] == c || misspelling.get(at + 1) == Some(&c);
    let beside = at > 0 && is_neighbour(misspelling[at - 1], c)
        || misspelling.get(at + 1).is_some_and(|n| is_neighbour(*n, c));
    if c == '\'' {
        0.4
    } else if doubled {
        0.6
    } else if at == 0 {
        1.2
    } else if done == word.len() && c == 'e' {
        0.8
    } else if beside {
        0.85
    } else {
        1.0
    }
}

/// Returns the cost of the letter at index `at` of the word if the misspelling lacks it. `done` letters of
/// the misspelling come before it.
fn missed(word: &[char], at: usize, done: usize) -> f64 {
    let c = word[at];
    let doubled = at > 0 && word[at - 1] == c;
    if c == '\'' {
        0.3
    } else if doubled {
        0.55
    } else if done == 0 {
        1.3
    } else if c == 'e' || c == 'h' {
        0.85
    } else if is_vowel(c) {
        0.9
    } else {
        1.0
    }
}

/// Returns the cost of one letter in place of another. A mistake in the first letter costs more.
fn changed(written: char, word: char, first: bool) -> f64 {
    const ALIKE: [&str; 9] = ["sc", "sz", "ck", "gj", "iy", "vw", "mn", "td", "kq"];
    if written == word {
        return 0.0;
    }
    let alike = ALIKE.iter().any(|pair| pair.contains(written) && pair.contains(word));
    let cost = if is_vowel(written) && is_vowel(word) {
        0.85
    } else if alike || is_neighbour(written, word) {
        0.8
    } else {
        1.15
    };
    if first { cost + 0.4 } else { cost }
}

/// Returns the lengths in code points of two groups of letters that sound alike, at the ends of both texts.
fn sounds(misspelling: &[char], word: &[char]) -> Option<(usize, usize)> {
    const PAIRS: [(&str, &str); 26] = [
        ("f", "ph"),
        ("ff", "gh"),
        ("k", "ck"),
        ("k", "ch"),
        ("s", "ce"),
        ("c", "ss"),
        ("j", "dge"),
        ("dger", "dure"),
        ("shun", "tion"),
        ("sion", "tion"),
        ("tion", "sion"),
        ("cion", "tion"),
        ("ant", "ent"),
        ("ent", "ant"),
        ("ance", "ence"),
        ("ence", "ance"),
        ("able", "ible"),
        ("ible", "able"),
        ("ely", "ly"),
        ("ly", "ally"),
        ("er", "re"),
        ("or", "our"),
        ("w", "wh"),
        ("n", "kn"),
        ("r", "wr"),
        ("y", "ie"),
    ];
    let ends = |text: &[char], end: &str| {
        let n = end.chars().count();
        text.len() >= n && text[text.len() - n..].iter().copied().eq(end.chars())
    };
    PAIRS
        .iter()
        .find(|(a, b)| ends(misspelling, a) && ends(word, b))
        .map(|(a, b)| (a.chars().count(), b.chars().count()))
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u')
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
