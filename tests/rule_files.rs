//! The shape of the rules: every file listed, names and docs complete. A failure says what to do.

use std::{collections::BTreeSet, fs, path::Path};
use tactful::rules::RULES;

#[test]
fn every_file_is_listed_and_every_rule_has_its_file() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules");
    let entries = fs::read_dir(&folder)
        .expect("src/rules can be read")
        .map(|f| f.expect("an entry can be read").path());
    let files: BTreeSet<String> = entries
        .map(|path| path.file_stem().expect("a file has a name").to_string_lossy().replace('_', "-"))
        .collect();
    let listed: BTreeSet<String> = RULES.iter().map(|r| r.id.to_owned()).collect();
    assert_eq!(
        files, listed,
        "add the missing rule to GROUPS in src/rules.rs, or name its file after its id"
    );
    assert_eq!(listed.len(), RULES.len(), "a rule is listed twice");
}

#[test]
fn every_rule_says_what_why_what_to_do_and_who_says_so() {
    for rule in RULES {
        let id = rule.id;
        assert!(rule.title.split_whitespace().count() <= 7, "{id}: the title has more than seven words");
        assert!(
            rule.title.starts_with(char::is_uppercase) && !rule.title.ends_with('.'),
            "{id}: a title begins with a capital and has no full stop"
        );
        for (name, text) in [
            ("summary", rule.summary()),
            ("why", rule.why()),
            ("advice", rule.advice()),
            ("source", rule.source()),
        ] {
            assert!(
                text.len() >= 15 && text.ends_with('.'),
                "{id}: its {name} is missing or no sentence: {text:?}"
            );
            assert!(
                !text.contains("##") && !text.contains("```") && !text.contains('!'),
                "{id}: its {name} runs on: {text:?}"
            );
        }
        assert!(!rule.why().contains(". "), "{id}: why is one sentence");
        for banned in ["avoid-", "no-", "use-", "check-", "prefer-", "do-not-"] {
            assert!(!id.starts_with(banned), "{id}: name the mistake, not the cure");
        }
    }
}

#[test]
fn the_readme_lists_every_rule() {
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md"))
        .expect("README.md can be read");
    let level = |rule: &tactful::rule::Rule| format!("{:?}", rule.severity).to_lowercase();
    let missing: Vec<String> = RULES
        .iter()
        .map(|r| format!("| {} | {} | {} |", r.id, level(r), r.summary()))
        .filter(|row| !readme.contains(row.as_str()))
        .collect();
    assert!(missing.is_empty(), "put these rows into the table of README.md:\n{}", missing.join("\n"));
    let rows = readme
        .lines()
        .filter(|l| {
            l.starts_with("| ")
                && l.matches('|').count() == 4
                && ["mistake", "caution", "hint"].iter().any(|level| l.contains(&format!("| {level} |")))
        })
        .count();
    assert_eq!(rows, RULES.len(), "README.md lists a rule that is not there");
}
