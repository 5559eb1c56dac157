//! Words that are taken for one another and give themselves away by their neighbours: "free reign", "let me
//! now if".

use super::{At, GrammarError};
use std::{collections::HashMap, sync::LazyLock};

/// What is written in certain surroundings, and what is meant. Each word may have alternatives.
struct Collocation {
    before: Vec<String>,
    written: Vec<Vec<&'static str>>,
    after: Vec<String>,
    meant: Vec<&'static str>,
}

/// The collocations by their first written word.
static COLLOCATIONS: LazyLock<HashMap<&'static str, Vec<Collocation>>> = LazyLock::new(|| {
    let mut all: HashMap<&str, Vec<Collocation>> = HashMap::new();
    let lines = include_str!("collocations.txt").lines();
    for line in lines.filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (words, meant) = line.split_once(" => ").expect("a line of collocations.txt has an arrow");
        let (before, rest) = words.split_once('[').expect("a line of collocations.txt has brackets");
        let (written, after) = rest.split_once(']').expect("a line of collocations.txt has brackets");
        // An empty alternative is the end of the words.
        let several =
            |text: &str| text.split_whitespace().map(|word| word.replace('$', "")).collect::<Vec<_>>();
        let written: Vec<Vec<&str>> = written.split(' ').map(|word| word.split('|').collect()).collect();
        for &first in &written[0] {
            all.entry(first).or_default().push(Collocation {
                before: several(before),
                written: written.clone(),
                after: several(after),
                meant: meant.split('|').collect(),
            });
        }
    }
    all
});

/// Finds a word whose neighbours show that another is meant.
pub(super) fn collocation(here: At) -> Option<GrammarError> {
    let first = here.word(0);
    COLLOCATIONS.get(first)?.iter().find_map(|known| {
        let length = known.written.len().cast_signed();
        let fits = (1..length).zip(&known.written[1..]).all(|(at, words)| words.contains(&here.word(at)))
            && (1..).zip(known.before.iter().rev()).all(|(back, words)| here.is(-back, words))
            && (length..).zip(&known.after).all(|(at, words)| here.is(at, words));
        let which = known.written[0].iter().position(|word| *word == first)?;
        fits.then(|| here.error(0, length - 1, *known.meant.get(which).unwrap_or(&known.meant[0])))?
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_says_what_is_meant() {
        for (first, known) in &*COLLOCATIONS {
            for one in known {
                assert_ne!(one.meant[0], *first);
                assert!(one.meant.len() == 1 || one.meant.len() == one.written[0].len(), "{first}");
            }
        }
    }
}
