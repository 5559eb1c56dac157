//! Packs the word list into a finite-state map that is searched where it lies, without being unpacked.

use std::{collections::BTreeMap, env, fs, path::Path};

/// See `src/spelling/lexicon.rs`, which reads what is written here.
const LOWER: u64 = 1;
const CAPITAL: u64 = 2;
const MIXED: u64 = 4;

fn main() {
    let list = "src/spelling/words/words.txt";
    println!("cargo::rerun-if-changed={list}");
    println!("cargo::rerun-if-changed=build.rs");
    let text = fs::read_to_string(list).unwrap_or_else(|e| panic!("{list}: {e}"));
    let mut entries: BTreeMap<String, u64> = BTreeMap::new();
    for line in text.lines() {
        let (word, about) =
            line.split_once(' ').unwrap_or_else(|| panic!("{list}: no frequency in {line:?}"));
        let rank = u64::from(about.as_bytes()[0] - b'a');
        let own = about[1..]
            .bytes()
            .map(|v| 1 << "ugca".find(v as char).unwrap_or_else(|| panic!("{list}: {line:?}")))
            .sum::<u64>();
        let varieties = if own == 0 { 15 } else { own };
        let mut letters = word.chars();
        let capital = letters.next().is_some_and(char::is_uppercase);
        let rest_lower = letters.all(|c| !c.is_uppercase());
        let case = match (capital, rest_lower) {
            (false, true) => LOWER,
            (true, true) => CAPITAL,
            _ => MIXED,
        };
        let old = entries.entry(word.to_lowercase()).or_insert(25 << 8);
        let rank = rank.min(*old >> 8);
        *old = rank << 8 | (*old & 0xff) | varieties << 4 | case;
    }
    let mut map = fst::MapBuilder::memory();
    for (word, value) in entries {
        map.insert(word, value).expect("words come in order");
    }
    let packed = map.into_inner().expect("a map in memory");
    let pairs = "src/spelling/words/pairs.txt";
    println!("cargo::rerun-if-changed={pairs}");
    let text = fs::read_to_string(pairs).unwrap_or_else(|e| panic!("{pairs}: {e}"));
    let entries: BTreeMap<&str, u64> = text
        .lines()
        .filter_map(|line| line.rsplit_once(' '))
        .map(|(pair, often)| (pair, often.parse().unwrap_or(1)))
        .collect();
    let mut map = fst::MapBuilder::memory();
    for (pair, often) in entries {
        map.insert(pair, often).expect("pairs come in order");
    }
    let packed_pairs = map.into_inner().expect("a map in memory");
    let out = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
    fs::write(Path::new(&out).join("pairs.fst"), packed_pairs).expect("OUT_DIR can be written to");
    fs::write(Path::new(&out).join("words.fst"), packed).expect("OUT_DIR can be written to");
}
