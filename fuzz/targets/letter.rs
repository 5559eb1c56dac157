//! Any text as a letter: read and judged without a panic, every place within it and on the border of a character.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tactful::{check::check, draft::Draft, letter_file};

fuzz_target!(|text: &str| {
    let draft = letter_file::parse(text, Draft::default()).unwrap_or_else(|_| Draft { body: text.to_owned(), ..Draft::default() });
    for finding in check(&draft).findings {
        if let Some(place) = finding.place {
            assert_eq!(Some(&draft.body[place.start..place.end]), finding.quote.as_deref());
        }
    }
});
