//! Checks the English of comments, documents and interface texts against a list of words.
//!
//! `tests/wording.txt` is the list. Only prose is checked: no code, string literals, fenced examples, or
//! words in backticks or quotation marks. Lines of Markdown prose are checked for their length.

mod comments;
mod sources;

use comments::{Passage, comments, texts};
use sources::{files, name, read, root};

/// The most columns a line of Markdown prose may have.
const COLUMNS: usize = 110;

/// A line of the word list.
struct Entry {
    /// Whether it is only looked for at the start of a function's comment.
    starts: bool,
    /// The words in order, each with its alternatives. An empty list is any word.
    words: Vec<Vec<String>>,
    /// What to write instead.
    better: String,
}

/// Reads the word list.
fn entries(list: &str) -> Vec<Entry> {
    let lines = list.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let entry = |line: &str| {
        let (words, better) = line.split_once(" -> ").unwrap_or_else(|| panic!("no better wording: {line}"));
        let (starts, words) = words.strip_prefix("fn: ").map_or((false, words), |words| (true, words));
        let alternatives = |word: &str| match word {
            "*" => Vec::new(),
            _ => word.split('|').map(str::to_lowercase).collect(),
        };
        Entry { starts, words: words.split(' ').map(alternatives).collect(), better: better.to_owned() }
    };
    lines.map(entry).collect()
}

/// Returns the same number of lines, those in code fences empty.
fn without_fences(text: &str) -> Vec<&str> {
    let mut is_fenced = false;
    let outside = |line| {
        let is_fence = str::trim(line).starts_with("```");
        is_fenced ^= is_fence;
        if is_fenced || is_fence { "" } else { line }
    };
    text.lines().map(outside).collect()
}

/// Returns the paragraphs of a Markdown file.
fn paragraphs(text: &str) -> Vec<Passage> {
    let mut found: Vec<Passage> = Vec::new();
    let mut is_open = false;
    for (at, line) in without_fences(text).into_iter().enumerate().map(|(at, line)| (at + 1, line.trim())) {
        if !is_open && !line.is_empty() {
            found.push(Passage { line: at, text: String::new(), of_function: false });
        }
        is_open = !line.is_empty();
        if let Some(passage) = found.last_mut().filter(|_| is_open) {
            passage.text.push_str(line);
            passage.text.push('\n');
        }
    }
    found
}

/// Returns the interface texts of a `messages.json`, which has a message a line.
fn messages(text: &str) -> Vec<Passage> {
    let message = |(at, line): (usize, &str)| {
        let text = line.split_once("\"message\": \"")?.1.rsplit_once("\" }")?.0.replace("\\\"", "'");
        Some(Passage { line: at + 1, text, of_function: false })
    };
    text.lines().enumerate().filter_map(message).collect()
}

/// Returns the words of a passage in lower case, each with its line. Text in backticks or quotation marks,
/// and every mark of punctuation, becomes a sign that no entry names.
fn words(passage: &Passage) -> Vec<(usize, String)> {
    let text = without_fences(&passage.text).join("\n").replace(['“', '”'], "\"");
    let quoted = text.split('"').count();
    let mut found = vec![];
    let mut line = passage.line;
    for (at, part) in text.split('"').enumerate() {
        let is_quoted = at % 2 == 1 && at + 1 < quoted;
        for (at, part) in part.split('`').enumerate() {
            for piece in part.split_inclusive(|c: char| !c.is_alphanumeric() && c != '\'' && c != '-') {
                let word = piece.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '\'' && c != '-');
                if !word.is_empty() {
                    let is_code = is_quoted || at % 2 == 1;
                    found.push((line, if is_code { "…".to_owned() } else { word.to_lowercase() }));
                }
                if piece.ends_with(|c: char| c.is_ascii_punctuation() && c != '\'' && c != '-' && c != '*') {
                    found.push((line, "…".to_owned()));
                }
                line += piece.matches('\n').count();
            }
        }
    }
    found
}

/// Returns the line and the words of each place that an entry forbids.
fn hits_of(passage: &Passage, entry: &Entry) -> Vec<(usize, String)> {
    let words = words(passage);
    let fits = |(word, wanted): (&(usize, String), &Vec<String>)| {
        if wanted.is_empty() { word.1 != "…" } else { wanted.contains(&word.1) }
    };
    let places = words.windows(entry.words.len()).enumerate().filter(|(at, window)| {
        (!entry.starts || *at == 0 && passage.of_function) && window.iter().zip(&entry.words).all(fits)
    });
    let said = |window: &[(usize, String)]| window.iter().map(|w| w.1.as_str()).collect::<Vec<_>>().join(" ");
    places.map(|(_, window)| (window[0].0, said(window))).collect()
}

/// Returns every passage of the repository with the name of its file.
fn prose() -> Vec<(String, Vec<Passage>)> {
    let mut all = Vec::new();
    for path in files(root(), &[".rs", ".js", ".md", "messages.json"]) {
        let (name, text) = (name(&path), read(&path));
        let is_english = !name.contains("listing.") && !name.contains("_locales")
            || name.contains("listing.en")
            || name.contains("/en/");
        let passages = match path.extension().and_then(|e| e.to_str()) {
            Some("rs") => comments(&text, true),
            Some("js") => comments(&text, false),
            Some("md") => paragraphs(&text),
            _ => messages(&text),
        };
        if is_english {
            all.push((name, passages));
        }
    }
    all
}

#[test]
fn comments_documents_and_interface_texts_use_plain_words() {
    let (list, prose) = (entries(&read("tests/wording.txt")), prose());
    let count = |ending: &str| prose.iter().filter(|(n, p)| n.ends_with(ending) && !p.is_empty()).count();
    let counts = [".rs", ".js", ".md", "messages.json"].map(count);
    assert!(counts[0] > 100 && counts[1] > 80 && counts[2] > 12 && counts[3] == 1, "read: {counts:?}");
    let mut found = Vec::new();
    for (name, passages) in &prose {
        let mut hits: Vec<(usize, String, &str)> = Vec::new();
        for (passage, entry) in passages.iter().flat_map(|p| list.iter().map(move |entry| (p, entry))) {
            hits.extend(
                hits_of(passage, entry).into_iter().map(|(line, words)| (line, words, &*entry.better)),
            );
        }
        hits.sort();
        let shown = |(line, words, better)| format!("{name}:{line}: \"{words}\": write {better}");
        found.extend(hits.into_iter().map(shown));
    }
    assert!(
        found.is_empty(),
        "{} places with words of tests/wording.txt:\n{}",
        found.len(),
        found.join("\n")
    );
}

#[test]
fn lines_of_prose_are_short() {
    let mut long = Vec::new();
    // The texts of store/ are pasted into forms, where a line's end would be seen.
    for path in files(root(), &[".md"]).iter().filter(|path| !name(path).starts_with("store/")) {
        for (at, line) in without_fences(&read(path)).into_iter().enumerate() {
            // A table's row cannot be broken, and neither can a link or a tag.
            let may_be_long = line.starts_with('|') || line.contains("](") || line.contains("<img");
            if line.chars().count() > COLUMNS && !may_be_long {
                long.push(format!("{}:{}", name(path), at + 1));
            }
        }
    }
    assert!(long.is_empty(), "break these lines at {COLUMNS} columns:\n{}", long.join("\n"));
}

#[test]
fn the_glossary_is_alphabetical_and_explains_each_word_once() {
    let glossary = read("docs/glossary.md");
    let words: Vec<String> = glossary
        .lines()
        .filter_map(|l| Some(l.strip_prefix("- **")?.split_once("**")?.0.to_lowercase()))
        .collect();
    assert!(words.len() > 50, "{} words", words.len());
    for pair in words.windows(2) {
        assert!(pair[0] < pair[1], "\"{}\" comes before \"{}\" in docs/glossary.md", pair[0], pair[1]);
    }
}

#[test]
fn entries_are_found_where_they_should_be() {
    let list =
        entries("anew -> again\nstands|stand in -> is in\nno * fits -> nothing fits\nfn: answers -> Returns");
    let said = |text: &str, of_function: bool| {
        let passage = Passage { line: 1, text: text.to_owned(), of_function };
        list.iter().flat_map(|entry| hits_of(&passage, entry)).collect::<Vec<_>>()
    };
    let hit = |line: usize, words: &str| vec![(line, words.to_owned())];
    assert_eq!(said("It begins\nAnew.", false), hit(2, "anew"));
    assert_eq!(said("A box that stands\nin a page", false), hit(1, "stands in"));
    assert_eq!(said("no word fits", false), hit(1, "no word fits"));
    assert_eq!(
        said("Answers the text.", true),
        hit(1, "answers the text".split(' ').next().unwrap_or_default())
    );
    for clean in [
        "Answers the text.", "No. Fits.", "`anew` and \"stands in\"", "stands. In a page", "a new box",
        "```\nanew\n```", "\"it begins\nanew\"",
    ] {
        assert_eq!(said(clean, false), [], "{clean}");
    }
    assert_eq!(said("It answers.", true), []);
}

#[test]
fn every_entry_of_the_list_finds_itself() {
    for entry in entries(&read("tests/wording.txt")) {
        let first = |word: &Vec<String>| word.first().map_or("word", String::as_str).to_owned();
        let text = entry.words.iter().map(first).collect::<Vec<_>>().join(" ");
        let passage = Passage { line: 1, text: text.clone(), of_function: true };
        assert_eq!(hits_of(&passage, &entry), [(1, text.clone())], "{text}");
    }
}

#[test]
fn markdown_and_messages_are_read_in_passages() {
    let found = paragraphs("# Title\n\nOne\ntwo.\n```sh\nanew\n\nanew\n```\nThree.");
    assert_eq!(texts(&found), [(1, "# Title"), (3, "One\ntwo."), (10, "Three.")]);
    let found = messages("{\n  \"key\": { \"message\": \"Say \\\"no\\\".\" },\n}");
    assert_eq!(texts(&found), [(2, "Say 'no'.")]);
}
