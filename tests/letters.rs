//! Whole letters with their findings. A letter named `…-good` or `ordinary-…` must have no finding above a
//! hint. One named `…-good-flagged` is as good and is flagged by mistake; its name changes when that is
//! mended.
//!
//! A file of `tests/letters` contains letters in the form of `letter_file`, each after a line `########
//! name`. The snapshot beside it contains the findings. `INSTA_UPDATE=always cargo test --test letters`
//! accepts new ones; read them first.

use std::{fmt::Write, fs, path::Path};
use tactful::{
    check::check,
    cli::{self, report_text},
    letter_file,
    message::draft::Draft,
    report::Report,
    rule::Severity,
};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/letters");

#[test]
fn letters_are_judged_as_reviewed() {
    let mut paths: Vec<_> = fs::read_dir(FOLDER)
        .expect("the folder can be read")
        .map(|f| f.expect("an entry can be read").path())
        .collect();
    paths.retain(|p| p.extension().is_some_and(|e| e == "txt"));
    paths.sort();
    let model = cli::model();
    let mut loud = Vec::new();
    for path in paths {
        let mut found = String::new();
        for (name, draft) in letters(&path) {
            let report = check(&draft, &model);
            let clean = name.ends_with("-good") || name.starts_with("ordinary-");
            let is_loud = report.findings.iter().any(|f| f.level != Severity::Hint);
            if clean && is_loud || name.ends_with("-good-flagged") && !is_loud {
                loud.push(name.clone());
            }
            writeln!(found, "{name}\n{}", shortly(&report)).expect("a string can be written to");
        }
        let group = path.file_stem().expect("a file has a name").to_string_lossy().into_owned();
        settings().bind(|| insta::assert_snapshot!(group.as_str(), found));
    }
    assert!(loud.is_empty(), "clean letters raise findings, or those named flagged do not: {loud:?}");
}

fn settings() -> insta::Settings {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.set_snapshot_path(FOLDER);
    settings
}

fn letters(path: &Path) -> Vec<(String, Draft)> {
    let text = fs::read_to_string(path).expect("letters are UTF-8");
    let all = text.split("######## ").skip(1);
    all.map(|one| {
        let (name, letter) = one.split_once('\n').expect("a letter follows its name");
        let draft =
            letter_file::parse(letter.trim_end(), Draft::default()).unwrap_or_else(|e| panic!("{name}: {e}"));
        (name.trim().to_owned(), draft)
    })
    .collect()
}

/// Formats a report with one line for each finding.
fn shortly(report: &Report) -> String {
    let mut text = String::new();
    for f in &report.findings {
        let level = format!("{:?}", f.level).to_lowercase();
        let quote = f.quote.as_ref().map_or_else(String::new, |q| format!(" «{}»", q.replace('\n', "⏎")));
        let fix = f.fixes.first().map_or_else(String::new, |fix| format!(" → {fix}"));
        writeln!(text, "    {level} {}{quote}{fix}", f.rule).expect("a string can be written to");
    }
    if let Some(schedule) = &report.schedule {
        writeln!(text, "    {}", schedule.line()).expect("a string can be written to");
    }
    text
}

#[test]
fn the_command_line_draws_carets() {
    let letter = "To: Dana Reyes <dana@northwind.example>\nInterview: 2026-03-05\nPromised: 2026-03-20\nNow: 2026-03-09\n\nDear Míke,\n\nHave you decided yet? I am still very interested, and I thought about your question on the plane home.";
    let draft = letter_file::parse(letter, Draft::default()).expect("the letter is well formed");
    settings().bind(|| insta::assert_snapshot!("command-line", report_text(&draft, &cli::model())));
}
