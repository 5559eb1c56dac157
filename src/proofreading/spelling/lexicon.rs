//! The list of English words, with their frequency, varieties and capitals. `build.rs` packs it.

use crate::text::variety::Variety;
use fst::{Automaton, IntoStreamer, Map, Set, Streamer};
use std::sync::LazyLock;

static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/words.fst"));
static WORDS: LazyLock<Map<&'static [u8]>> =
    LazyLock::new(|| Map::new(PACKED).unwrap_or_else(|e| panic!("the packed words cannot be read: {e}")));

static PACKED_PAIRS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/pairs.fst"));
static PAIRS: LazyLock<Map<&'static [u8]>> = LazyLock::new(|| {
    Map::new(PACKED_PAIRS).unwrap_or_else(|e| panic!("the packed pairs cannot be read: {e}"))
});

static PACKED_RARE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/rare.fst"));
static RARE: LazyLock<Set<&'static [u8]>> = LazyLock::new(|| {
    Set::new(PACKED_RARE).unwrap_or_else(|e| panic!("the packed rare words cannot be read: {e}"))
});

/// Returns whether a lower-case word is right and too rare to be suggested, such as "swarf".
pub fn is_rare(lower: &str) -> bool {
    RARE.contains(lower)
}

/// Returns how often two lower-case words occur side by side, from 0 for seldom to 3 for most often.
pub fn together(first: &str, second: &str) -> u8 {
    PAIRS.get(format!("{first} {second}")).map_or(0, |often| u8::try_from(often).unwrap_or(u8::MAX))
}

/// The entry of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry(u64);

impl Entry {
    /// Returns whether the word is written in lower case.
    pub fn is_lower(self) -> bool {
        self.0 & 1 != 0
    }

    /// Returns whether the word is written with a capital.
    pub fn is_capital(self) -> bool {
        self.0 & 2 != 0
    }

    /// Returns the varieties to which the word belongs.
    pub fn varieties(self) -> Varieties {
        Varieties((self.0 >> 4 & 15) as u8)
    }

    /// Returns how rare the word is: 0 for "the", 24 for the rarest words with a known frequency, 25 for
    /// unknown.
    pub fn rarity(self) -> u8 {
        self.0.to_le_bytes()[1]
    }
}

impl From<Variety> for Varieties {
    fn from(one: Variety) -> Varieties {
        Varieties(1 << one as u8)
    }
}

/// A set of varieties of English.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Varieties(pub u8);

impl Varieties {
    /// American English alone.
    pub const AMERICAN: Varieties = Varieties(1);
    /// British English alone.
    pub const BRITISH: Varieties = Varieties(2);
    /// All varieties.
    pub const ALL: Varieties = Varieties(15);

    /// Returns whether the set has all varieties.
    pub fn is_all(self) -> bool {
        self == Self::ALL
    }
}

/// Returns the entry of a word in upper or lower case, with straight apostrophes, or `None` if it is not in
/// the list.
pub fn entry(word: &str) -> Option<Entry> {
    WORDS.get(word.to_lowercase()).map(Entry)
}

/// Returns all words that an automaton accepts.
pub fn search(automaton: impl Automaton) -> Vec<(String, Entry)> {
    let mut found = Vec::new();
    let mut stream = WORDS.search(automaton).into_stream();
    while let Some((word, value)) = stream.next() {
        found.push((String::from_utf8_lossy(word).into_owned(), Entry(value)));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_have_frequency_varieties_and_capitals() {
        let of = |word: &str| entry(word).unwrap_or_else(|| panic!("{word} is not known"));
        assert_eq!(of("the").rarity(), 0);
        assert!(of("conversation").rarity() < of("perspicacity").rarity());
        assert!(of("Friday").is_capital() && !of("friday").is_lower());
        assert!(of("may").is_capital() && of("may").is_lower());
        assert_eq!(of("colour").varieties().0 & Varieties::AMERICAN.0, 0);
        assert_eq!(of("color").varieties().0 & Varieties::BRITISH.0, 0);
        assert!(of("interview").varieties().is_all());
        assert!(of("don't").is_lower());
        assert!(together("would", "like") > together("to", "mention") && together("to", "motion") == 0);
        for jargon in ["onboarding", "monorepo", "backfill", "microservices", "timesheets"] {
            assert!(entry(jargon).is_some(), "{jargon}");
        }
        for misspelling in ["recieve", "seperate", "intrested", "foward", "teh"] {
            assert_eq!(entry(misspelling), None, "{misspelling}");
        }
    }
}
