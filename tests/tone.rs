//! A table for each tone rule, with sentences that it must find (`+`) and near-misses that no tone rule
//! may report (`-`). They were written before the model that reads acts, and it has not learnt from
//! them. A line that it gets wrong is marked `?+` (missed) or `?-` (wrongly reported). The marks are
//! compared with what the rules say, so that they stay true: `TACTFUL_UPDATE=1 cargo test --test tone`
//! writes the new marks, to be read before they are committed.

use std::{env, fs, path::Path};
use tactful::{acts::model::Model, check::findings, cli, letter::Letter, letter_file, message::draft::Draft};

#[test]
fn tone_rules_find_their_sentences_and_no_near_misses() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tone");
    let model = cli::model();
    let mut wrong = Vec::new();
    let (mut faulty, mut missed, mut innocent, mut reported) = (0, 0, 0, 0);
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
        let mut written = String::new();
        for line in text.lines() {
            let (mark, sentence) = line.split_once(' ').expect("a mark and a sentence");
            let is_faulty = mark.ends_with('+');
            let mut found = heard(&model, sentence).into_iter().filter(|id| rules.contains(id));
            let is_right = if is_faulty { found.any(|id| id == *rule) } else { found.next().is_none() };
            *(if is_faulty { &mut faulty } else { &mut innocent }) += 1;
            *(if is_faulty { &mut missed } else { &mut reported }) += usize::from(!is_right);
            let marked =
                format!("{}{} {sentence}", if is_right { "" } else { "?" }, mark.trim_start_matches('?'));
            if marked != line {
                wrong.push(format!("{rule}: {line}"));
            }
            written += &(marked + "\n");
        }
        if env::var_os("TACTFUL_UPDATE").is_some() {
            fs::write(table, written).expect("a table can be written");
        }
    }
    println!(
        "tone tables: {missed} of {faulty} sentences missed, {reported} of {innocent} near-misses reported"
    );
    assert!(wrong.is_empty(), "{} lines are marked wrongly:\n{}", wrong.len(), wrong.join("\n"));
}

/// Returns the rules that report something of a sentence inside an ordinary follow-up.
fn heard(model: &Model, sentence: &str) -> Vec<String> {
    let letter = format!(
        "To: Dana Reyes <dana.reyes@northwind.example>\nFrom: Sam Okafor <sam@mail.example>\nSubject: Interview\nNow: 2026-11-23T10:00\nInterview: 2026-11-20\n\nDear Dana,\n\nThank you for the interview. I am very interested in the role.\n\n{sentence}\n\nPlease let me know either way.\n\nBest regards,\nSam Okafor"
    );
    let draft = letter_file::parse(&letter, Draft::default()).expect("the letter is well formed");
    findings(&Letter::with_acts(&draft, model)).into_iter().map(|f| f.rule.id.to_owned()).collect()
}
