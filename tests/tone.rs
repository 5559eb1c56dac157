//! A table for each tone rule, with phrasings it must find (`+`) and near-misses that no tone rule may report
//! (`-`).

use std::{fs, path::Path};
use tactful::{check::findings, letter::Letter, letter_file, message::draft::Draft};

#[test]
fn tone_rules_find_their_phrasings_and_no_near_misses() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tone");
    let mut wrong = Vec::new();
    let mut tables: Vec<_> = fs::read_dir(folder)
        .expect("tests/tone can be read")
        .map(|f| f.expect("an entry can be read").path())
        .collect();
    tables.sort();
    let rules: Vec<String> = tables
        .iter()
        .map(|t| t.file_stem().expect("a table has a name").to_string_lossy().into_owned())
        .collect();
    for (table, rule) in tables.iter().zip(&rules) {
        let text = fs::read_to_string(table).expect("a table is UTF-8");
        for kind in ["+ ", "- "] {
            assert!(
                text.lines().filter(|l| l.starts_with(kind)).count() >= 15,
                "{rule}: at least fifteen lines with {kind}"
            );
        }
        for line in text.lines() {
            let found: Vec<String> = heard(&line[2..])
                .into_iter()
                .filter(|(id, _)| rules.contains(id))
                .map(|(id, quote)| format!("{id} «{quote}»"))
                .collect();
            let is_found = found.iter().any(|f| f.starts_with(rule.as_str()));
            if line.starts_with("+ ") && !is_found || line.starts_with("- ") && !found.is_empty() {
                wrong.push(format!("{rule}: {line}   {found:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} lines:\n{}", wrong.len(), wrong.join("\n"));
}

/// Returns the findings of a sentence inside an ordinary follow-up: rule and quote.
fn heard(sentence: &str) -> Vec<(String, String)> {
    let letter = format!(
        "To: Dana Reyes <dana.reyes@northwind.example>\nFrom: Sam Okafor <sam@mail.example>\nSubject: Interview\nNow: 2026-11-23T10:00\nInterview: 2026-11-20\n\nDear Dana,\n\nThank you for the interview. I am very interested in the role.\n\n{sentence}\n\nPlease let me know either way.\n\nBest regards,\nSam Okafor"
    );
    let draft = letter_file::parse(&letter, Draft::default()).expect("the letter is well formed");
    let letter = Letter::read(&draft);
    findings(&letter)
        .into_iter()
        .map(|f| (f.rule.id.to_owned(), f.place.map_or("", |p| letter.text(p)).to_owned()))
        .collect()
}
