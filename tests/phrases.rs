//! Every phrase is needed: without it, at least one text of the tests would be read differently.
//!
//! The texts are the examples of the rules, the letters, the tables of tone and promises, and
//! `tests/phrases/`. A file there is named after a source file. `# NAME` is one of its lists, `+` a line that
//! the list finds, and `-` a line that only an exception keeps from being found. A phrase is needed if no
//! other phrase does its work in a text.

mod sources;

use sources::{files, name, read};
use std::collections::BTreeSet;
use tactful::{
    letter::Letter,
    letter_file,
    message::draft::Draft,
    rules::RULES,
    text::{
        phrase::Phrases,
        span::Span,
        tokens::{Tokens, tokens},
    },
};

/// A `phrases!` list of a source file.
struct List {
    file: String,
    name: String,
    find: Vec<String>,
    unless: Vec<String>,
}

impl List {
    fn stem(&self) -> &str {
        self.file.rsplit('/').next().and_then(|name| name.strip_suffix(".rs")).expect("a Rust file")
    }

    fn phrases(&self) -> Phrases {
        phrases(&self.find, &self.unless)
    }
}

fn phrases(find: &[String], unless: &[String]) -> Phrases {
    let find: Vec<&str> = find.iter().map(String::as_str).collect();
    let unless: Vec<&str> = unless.iter().map(String::as_str).collect();
    Phrases::new(&find, &unless)
}

/// Returns every list in the sources.
fn lists() -> Vec<List> {
    let mut all = Vec::new();
    for path in files("src", &[".rs"]) {
        let source = read(&path);
        let file = name(&path);
        for part in source.split("\nphrases! { ").skip(1) {
            let (name, rest) = part.split_once(": [").expect("a list has a name");
            let name = name.rsplit(' ').next().unwrap_or(name); // without `pub(crate)`
            let mut list =
                List { file: file.clone(), name: name.to_owned(), find: Vec::new(), unless: Vec::new() };
            read_literals(rest, &mut list);
            all.push(list);
        }
    }
    all
}

/// Reads string literals up to the closing brace; those after `unless` are exceptions.
fn read_literals(mut rest: &str, list: &mut List) {
    let mut exceptions = false;
    loop {
        let next = rest.find(['"', '}', 'u']).unwrap_or_else(|| panic!("{}: no end", list.name));
        let (sign, after) = rest[next..].split_at(1);
        rest = after;
        match sign {
            "}" => return,
            "u" => exceptions = true,
            _ => {
                let end = rest.find('"').unwrap_or_else(|| panic!("{}: an open literal", list.name));
                // After a backslash, a literal continues at the first letter of the next line.
                let mut parts = rest[..end].split("\\\n");
                let first = parts.next().unwrap_or_default().to_owned();
                let phrase = parts.fold(first, |all, part| all + part.trim_start());
                if exceptions {
                    list.unless.push(phrase);
                } else {
                    list.find.push(phrase);
                }
                rest = &rest[end + 1..];
            }
        }
    }
}

/// Lists that read the other side's messages.
const OF_MESSAGES: [&str; 2] = ["conversation", "promise"];
/// Lists that read parts of sentences; only lines of `tests/phrases/` show what they find.
const OF_PARTS: [&str; 2] = ["employer", "stray_name"];

/// How many phrases the sources may have.
const MOST: usize = 240;

/// Returns the sentences and lines of the texts that all lists share: of the letters, and of the messages
/// before.
fn shared_groups() -> [Vec<Tokens>; 2] {
    let (mut letters, mut messages) = (BTreeSet::new(), BTreeSet::new());
    let mut add = |file: &str| {
        let draft = letter_file::parse(&file.replace(['«', '»'], ""), Draft::default())
            .unwrap_or_else(|e| panic!("{e}:\n{file}"));
        letters.extend(draft.subject.clone());
        letters.extend(draft.body.lines().map(|l| l.trim().to_owned()));
        letters.extend(sentences(&draft.body));
        Letter::read(&draft).earlier.iter().for_each(|m| messages.extend(sentences(&m.text)));
    };
    RULES.iter().flat_map(|rule| rule.examples()).for_each(|example| add(&example.text));
    for path in files("tests/letters", &[".txt"]) {
        let text = read(&path);
        text.split("######## ")
            .skip(1)
            .for_each(|one| add(one.split_once('\n').expect("a name").1.trim_end()));
    }
    for path in files("tests/tone", &[".txt"]) {
        read(&path).lines().filter_map(|line| line.split_once(' ')).for_each(|(_, text)| add(text));
    }
    let promises = read("tests/promises.txt");
    let rows = promises.lines().filter(|l| !l.is_empty() && !l.starts_with('#'));
    rows.for_each(|row| messages.extend(sentences(row.splitn(3, " | ").last().expect("a text"))));
    [letters, messages].map(|texts| texts.iter().map(|text: &String| group(text)).collect())
}

fn sentences(text: &str) -> Vec<String> {
    let draft = Draft { body: text.to_owned(), ..Draft::default() };
    let letter = Letter::read(&draft);
    letter.sentences.iter().map(|s| letter.text(s.span).to_owned()).collect()
}

fn group(text: &str) -> Tokens {
    tokens(text, Span::new(0, text.len()))
}

/// Returns the lines of `tests/phrases/` by source file, list and sign.
fn lines() -> Vec<(String, String, char, String)> {
    let mut all = Vec::new();
    for path in files("tests/phrases", &[".txt"]) {
        let stem = path.file_stem().expect("a file has a name").to_string_lossy().into_owned();
        let text = read(&path);
        let mut list = "";
        for line in text.lines() {
            let (sign, words) =
                line.split_once(' ').unwrap_or_else(|| panic!("{stem}: {line:?} has no sign"));
            match sign {
                "#" => list = words,
                "+" => all.push((stem.clone(), list.to_owned(), '+', words.to_owned())),
                "-" => all.push((stem.clone(), list.to_owned(), '-', words.to_owned())),
                _ => panic!("{stem}: {line:?} begins with none of # + -"),
            }
        }
    }
    all
}

#[test]
fn every_line_is_found_or_excepted() {
    let lists = lists();
    let mut wrong = Vec::new();
    for (stem, name, sign, text) in lines() {
        let list = lists.iter().find(|l| l.stem() == stem && l.name == name);
        let list = list.unwrap_or_else(|| panic!("tests/phrases/{stem}.txt: no list # {name} in {stem}.rs"));
        let tokens = group(&text);
        let found = !list.phrases().search(&tokens).is_empty();
        let excepted = !found && !phrases(&list.find, &[]).search(&tokens).is_empty();
        if !(if sign == '+' { found } else { excepted }) {
            wrong.push(format!("tests/phrases/{stem}.txt, # {name}: {sign} {text}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "a + line must be found by its list, a - line only without the exceptions:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn every_phrase_is_needed() {
    let (lists, lines, [letters, messages]) = (lists(), lines(), shared_groups());
    let count: usize = lists.iter().map(|list| list.find.len() + list.unless.len()).sum();
    assert!(
        lists.len() >= 25 && count >= 100,
        "only {count} phrases in {} lists: this test no longer finds all `phrases!` of src/",
        lists.len()
    );
    assert!(
        count <= MOST,
        "src/ has {count} phrases, and {MOST} are allowed, since lists only find what their authors thought \
         of. Ask by act instead (CONTRIBUTING.md, \"Add a rule\"). If only a phrase can do it, raise MOST in \
         tests/phrases.rs and say why in the commit."
    );
    assert!(letters.len() >= 1000 && messages.len() >= 150, "{} and {}", letters.len(), messages.len());
    let mut idle = Vec::new();
    for list in &lists {
        let own = lines.iter().filter(|(stem, name, ..)| stem == list.stem() && *name == list.name);
        let own: Vec<Tokens> = own.map(|(.., text)| group(text)).collect();
        let (all, bare) = (list.phrases(), phrases(&list.find, &[]));
        let shared: &[Tokens] = match list.stem() {
            stem if OF_PARTS.contains(&stem) => &[],
            stem if OF_MESSAGES.contains(&stem) => &messages,
            _ => &letters,
        };
        let touched: Vec<&Tokens> = own.iter().chain(shared).filter(|t| !bare.search(t).is_empty()).collect();
        // A phrase is needed if the list without it finds something else in one of these texts.
        let needed =
            |without: &Phrases, among: &[&Tokens]| among.iter().any(|t| all.search(t) != without.search(t));
        let mut complain = |phrase: &str, what: &str| {
            idle.push(format!(
                "{}, {}: nothing needs the {what} \"{phrase}\".\n    Delete it, or add a line that only it \
                 {} to \
                 tests/phrases/{}.txt under # {}.",
                list.file,
                list.name,
                if what == "phrase" { "finds" } else { "excepts" },
                list.stem(),
                list.name
            ));
        };
        for (at, phrase) in list.find.iter().enumerate() {
            let alone = phrases(std::slice::from_ref(phrase), &[]);
            let among: Vec<&Tokens> =
                touched.iter().copied().filter(|t| !alone.search(t).is_empty()).collect();
            let without = || phrases(&other_than(at, &list.find), &list.unless);
            if among.is_empty() || !needed(&without(), &among) {
                complain(phrase, "phrase");
            }
        }
        for (at, phrase) in list.unless.iter().enumerate() {
            let without = phrases(&list.find, &other_than(at, &list.unless));
            if !needed(&without, &touched) {
                complain(phrase, "exception");
            }
        }
    }
    assert!(idle.is_empty(), "{} phrases:\n{}", idle.len(), idle.join("\n"));
}

fn other_than(at: usize, all: &[String]) -> Vec<String> {
    all.iter().enumerate().filter(|(n, _)| *n != at).map(|(_, one)| one.clone()).collect()
}
