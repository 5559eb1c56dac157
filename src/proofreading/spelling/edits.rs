//! The cost of the edits between a misspelling and the word that was meant.
//!
//! An edit costs about 1, and less if it is a common mistake: a neighbouring key, a doubled letter, two
//! swapped letters or a similar sound. The costs were chosen by hand. `docs/proofreading.md` has the results
//! on lists that were not used for choosing them.

use super::keyboard::is_neighbour;

/// Returns the least cost of the edits between a misspelling and a word, by dynamic programming.
pub(super) fn edits(misspelling: &str, word: &str) -> f64 {
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
                let is_last = i == a.len() && is_ending(a[i - 1]) && a[i - 1] != b[j - 1];
                let change = changed(a[i - 1], b[j - 1], i == 1);
                least = least.min(table[at - width - 1] + if is_last { change.max(1.15) } else { change });
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
    if jumbled { table[table.len() - 1].min(1.2) } else { table[table.len() - 1] }
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
    } else if at > 0 && at + 1 == misspelling.len() && is_ending(c) {
        1.4
    } else if at == 0 {
        1.2
    } else if done == word.len() && c == 'e' {
        0.8
    } else if beside {
        0.85
    } else {
        1.15
    }
}

/// Returns whether a letter at a word's end is a plural's or a past form's, and was hardly typed by chance.
fn is_ending(c: char) -> bool {
    matches!(c, 's' | 'd')
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
    } else if c == 'l' && at + 2 == word.len() && word[at + 1] == 'y' {
        0.75 // "thoroughy"
    } else if c == 'e' || c == 'h' || is_silent_r(word, at) {
        0.85
    } else if is_vowel(c) {
        0.9
    } else {
        1.0
    }
}

/// Returns whether the letter at index `at` is an "r" after a vowel and before a consonant, which many do not
/// speak: "orchard".
fn is_silent_r(word: &[char], at: usize) -> bool {
    let is_beside = |at: usize, vowel: bool| word.get(at).is_some_and(|c| is_vowel(*c) == vowel);
    word[at] == 'r' && at > 0 && is_beside(at - 1, true) && is_beside(at + 1, false)
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
    const PAIRS: [(&str, &str); 29] = [
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
        ("le", "al"),
        ("al", "le"),
        ("it", "ight"),
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

/// Returns whether a letter is a vowel.
pub(super) fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u')
}
