//! Any text is read: with finite probabilities, and words that begin and end between characters.

mod artefact;

use artefact::{Network, SMALL, small_pieces};
use proptest::prelude::*;
use std::sync::LazyLock;
use tactful_encoder::{Encoder, Reading};

static ENCODER: LazyLock<Encoder> = LazyLock::new(|| {
    Encoder::new(Network::new(SMALL, small_pieces(), 8).bytes()).expect("the artefact is sound")
});

fn assert_sound(text: &str, reading: &Reading) {
    assert_eq!((reading.acts.len(), reading.words.len()), (SMALL.acts, SMALL.faults));
    for probability in reading.acts.iter().chain([&reading.any]) {
        assert!((0.0..=1.0).contains(probability), "{text:?}: {reading:?}");
    }
    for words in &reading.words {
        assert!(words.start <= words.end, "{text:?}: {reading:?}");
        let found = text.get(words.clone()).unwrap_or_else(|| panic!("{text:?}: {reading:?}"));
        assert_eq!(found, found.trim(), "{text:?}: {reading:?}");
    }
}

#[test]
fn an_empty_text_gives_zeros() {
    for text in ["", "   ", "\n\t", "\u{200B}\u{FEFF}", "\u{301}"] {
        let zeros = Reading { any: 0.0, acts: vec![0.0; SMALL.acts], words: vec![0..0; SMALL.faults] };
        assert_eq!(ENCODER.read(text), zeros, "{text:?}");
    }
}

#[test]
fn a_very_long_text_is_read() {
    for text in ["the cat ".repeat(2000), "x".repeat(20_000), "é\u{301}, ".repeat(3000)] {
        assert_sound(&text, &ENCODER.read(&text));
    }
}

#[test]
fn a_sentence_is_read_the_same_way_again() {
    let text = "We wait, please call now!";
    assert_eq!(ENCODER.read(text), ENCODER.read(text));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read(text in "\\PC{0,60}") {
        assert_sound(&text, &ENCODER.read(&text));
    }

    #[test]
    fn text_with_controls_and_marks_is_read(text in "[a-eéÉß'’,. \u{0}\u{301}\u{200D}\u{FE0F}👍北한\u{FFFD}\n-]{0,80}") {
        assert_sound(&text, &ENCODER.read(&text));
    }

    #[test]
    fn known_words_are_read(words in proptest::collection::vec("(the|cats|waiting|please|Now!|a,b|mat's|very-ly)", 0..40)) {
        let text = words.join(" ");
        assert_sound(&text, &ENCODER.read(&text));
    }
}
