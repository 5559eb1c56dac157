//! Any text as a letter: every rule checks it without a panic, and every place is inside it on character
//! boundaries.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tactful::{letter::Letter, letter_file, message::draft::Draft, report::Report, rules::RULES, timing};

fuzz_target!(|text: &str| {
    let draft = letter_file::parse(text, Draft::default())
        .unwrap_or_else(|_| Draft { body: text.to_owned(), ..Draft::default() });
    let letter = Letter::read(&draft);
    // The search for corrections takes most of the time, so only every eighth letter is spell-checked.
    let corrects = text.len().is_multiple_of(8);
    // Each rule checks each letter, even if the letter is not of a kind to which the rule applies.
    let judging = RULES.iter().filter(|rule| corrects || rule.id != "misspelling");
    let findings: Vec<_> = judging.flat_map(|rule| (rule.check)(&letter)).collect();
    for place in findings.iter().filter_map(|finding| finding.place) {
        assert!(draft.body.get(place.start..place.end).is_some(), "a place lies in the letter");
    }
    Report::new(&letter, findings, timing::schedule(&letter));
});
