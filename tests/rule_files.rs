//! The shape of the rules: every file is one, complete in its words. A failure says what to do.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};
use tactful::{cli::rules_table, rules::RULES};

/// The files of the rules.
fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules");
    let entries = fs::read_dir(&folder).expect("src/rules can be read");
    entries.map(|entry| entry.expect("an entry can be read").path()).collect()
}

#[test]
fn every_file_is_a_rule() {
    let stem = |path: PathBuf| path.file_stem().expect("a file has a name").to_string_lossy().into_owned();
    let files: BTreeSet<String> = files().into_iter().map(|path| stem(path).replace('_', "-")).collect();
    let rules: BTreeSet<String> = RULES.iter().map(|r| r.id.to_owned()).collect();
    assert_eq!(
        files, rules,
        "src/rules has a file that build.rs does not take for a rule: move it elsewhere"
    );
}

#[test]
fn nothing_is_left_to_fill_in() {
    for path in files() {
        let text = fs::read_to_string(&path).expect("a rule can be read");
        let lines: Vec<String> = (1..)
            .zip(text.lines())
            .filter(|(_, line)| line.contains("TODO"))
            .map(|(n, _)| n.to_string())
            .collect();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        assert!(
            lines.is_empty(),
            "src/rules/{name}: fill in what is marked TODO, in line {}",
            lines.join(", ")
        );
    }
}

/// The source of a rule that no article asks for.
const NO_ARTICLE: &str = "Common practice for email; none of the articles mentions it.";

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
        assert!(
            rule.source().starts_with('"') || rule.source() == NO_ARTICLE || rule.doc.contains("TODO"),
            "{id}: its source begins with the title of an article in quotation marks, or is: {NO_ARTICLE}"
        );
        for banned in ["avoid-", "no-", "use-", "check-", "prefer-", "do-not-"] {
            assert!(!id.starts_with(banned), "{id}: name the mistake, not the cure");
        }
    }
}

#[test]
fn the_readme_has_the_table_of_the_rules() {
    // A rule goes into the table when it is filled in.
    if RULES.iter().any(|rule| rule.doc.contains("TODO")) {
        return;
    }
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md"))
        .expect("README.md can be read");
    let (_, after) =
        readme.split_once("<!-- rules: begin").expect("README.md says where its table of rules begins");
    let (_, after) = after.split_once("-->\n").expect("the comment ends");
    let (table, _) =
        after.split_once("<!-- rules: end -->").expect("README.md says where its table of rules ends");
    assert!(
        table == rules_table(),
        "the table of rules in README.md is not today's: run ./build.sh generate"
    );
}
