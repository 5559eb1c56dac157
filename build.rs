//! Finds the rules, and packs the word lists into finite-state maps that are searched without being unpacked.

use std::{
    collections::BTreeMap,
    env,
    fmt::Write,
    fs,
    path::{Path, PathBuf},
};

/// See `src/proofreading/spelling/lexicon.rs`, which reads what is written here.
const LOWER: u64 = 1;
const CAPITAL: u64 = 2;
const MIXED: u64 = 4;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    write(&out.join("rules.rs"), rules());
    write(&out.join("words.fst"), words());
    write(&out.join("pairs.fst"), pairs());
    write(&out.join("rare.fst"), rare());
}

fn write(path: &Path, content: impl AsRef<[u8]>) {
    fs::write(path, content).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
}

/// Returns a `mod` line for each file of `src/rules/`, the list of their rules, and the folder they were
/// found in. See `src/rules.rs`.
#[expect(clippy::unnecessary_debug_formatting, reason = "a path in a Rust source is a quoted literal")]
fn rules() -> String {
    let folder = "src/rules";
    println!("cargo::rerun-if-changed={folder}");
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets CARGO_MANIFEST_DIR"));
    let entries = fs::read_dir(root.join(folder)).unwrap_or_else(|e| panic!("{folder}: {e}"));
    let mut files: Vec<PathBuf> =
        entries.map(|entry| entry.unwrap_or_else(|e| panic!("{folder}: {e}")).path()).collect();
    // An editor's backups and a system's own files are no rules.
    files.retain(|path| path.extension().is_some_and(|end| end == "rs"));
    files.sort();
    let (mut modules, mut list) = (String::new(), String::new());
    for path in &files {
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        // A relative path would start from OUT_DIR.
        writeln!(modules, "#[path = {path:?}]\npub mod {name};").expect("a String can be written to");
        writeln!(list, "    &{name}::RULE,").expect("a String can be written to");
    }
    format!("{modules}\nconst ROOT: &str = {root:?};\nconst FOUND: [&Rule; {}] = [\n{list}];\n", files.len())
}

/// Packs the words with their frequency, varieties and case.
fn words() -> Vec<u8> {
    let list = "src/proofreading/spelling/words/words.txt";
    println!("cargo::rerun-if-changed={list}");
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
    map.into_inner().expect("a map in memory")
}

/// Packs the words that are right and too rare to be suggested.
fn rare() -> Vec<u8> {
    let list = "src/proofreading/spelling/words/rare.txt";
    println!("cargo::rerun-if-changed={list}");
    let text = fs::read_to_string(list).unwrap_or_else(|e| panic!("{list}: {e}"));
    let mut set = fst::SetBuilder::memory();
    for word in text.lines() {
        set.insert(word).expect("words come in order");
    }
    set.into_inner().expect("a set in memory")
}

/// Packs the pairs of words with how often they are found together.
fn pairs() -> Vec<u8> {
    let pairs = "src/proofreading/spelling/words/pairs.txt";
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
    map.into_inner().expect("a map in memory")
}
