//! Any text as a letter whose sentences do anything: what each sentence does is made from its words, so that
//! every rule that looks at acts is met. Every place is inside the letter, on character boundaries.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tactful::{
    acts::{Act, ActReader, SentenceActs},
    check::check,
    letter::Letter,
    letter_file,
    message::draft::Draft,
    report::Report,
    rules::RULES,
    timing,
};

struct Anything;

impl ActReader for Anything {
    fn acts(&self, sentence: &str) -> Option<SentenceActs> {
        let mut state =
            sentence.bytes().fold(7_u32, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into()));
        let mut next = || {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            state
        };
        // One sentence of eight is not read yet.
        if next() % 8 == 0 {
            return None;
        }
        let length = u32::try_from(sentence.len()).unwrap_or(u32::MAX).max(1);
        let mut values = vec![0.9_f32];
        // Few acts are certain, as with the model.
        values.extend(Act::ALL.iter().map(|_| if next() % 12 == 0 { 0.99 } else { 0.01 }));
        for _ in 0..Act::FAULTS {
            let (one, other) = (next() % (length + 2), next() % (length + 2));
            values.extend([one.min(other) as f32, one.max(other) as f32]);
        }
        SentenceActs::from_values(&values)
    }
}

fuzz_target!(|text: &str| {
    let draft = letter_file::parse(text, Draft::default())
        .unwrap_or_else(|_| Draft { body: text.to_owned(), ..Draft::default() });
    // The search for corrections takes most of the time, so only one letter in 64 is checked as a page has it
    // done. The others are checked by all other rules, even those that do not apply to their kind.
    let places: Vec<_> = if text.len().is_multiple_of(64) {
        check(&draft, &Anything).findings.iter().filter_map(|finding| finding.place).collect()
    } else {
        let letter = Letter::with_acts(&draft, &Anything);
        let rules = RULES.iter().filter(|rule| rule.id != "misspelling");
        let findings: Vec<_> = rules.flat_map(|rule| (rule.check)(&letter)).collect();
        let places = findings.iter().filter_map(|finding| finding.place).collect();
        Report::new(&letter, findings, timing::schedule(&letter));
        places
    };
    for place in places {
        assert!(draft.body.get(place.start..place.end).is_some(), "a place lies in the letter");
    }
});
