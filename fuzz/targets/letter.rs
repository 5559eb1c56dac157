//! Any text as a letter: read and judged by every rule without a panic, every place within it and on the
//! border of a character.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tactful::{draft::Draft, letter::Letter, letter_file, report::Report, rules::RULES, timing};

fuzz_target!(|text: &str| {
    let draft = letter_file::parse(text, Draft::default()).unwrap_or_else(|_| Draft { body: text.to_owned(), ..Draft::default() });
    let letter = Letter::read(&draft);
    // Looking for corrections of mutilated words takes most of the time, so every eighth letter has them
    // looked for.
    let corrects = text.len().is_multiple_of(8);
    // Each rule on each letter, also on those that are none of its business.
    let judging = RULES.iter().filter(|rule| corrects || rule.id != "misspelling");
    let findings: Vec<_> = judging.flat_map(|rule| (rule.check)(&letter)).collect();
    for place in findings.iter().filter_map(|finding| finding.place) {
        assert!(draft.body.get(place.start..place.end).is_some(), "a place lies in the letter");
    }
    Report::new(&letter, findings, timing::schedule(&letter));
});
