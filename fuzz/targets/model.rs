//! Any bytes as the model's file: they are rejected with a reason, or the model reads a sentence.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tactful_encoder::Encoder;

const SENTENCE: &str = "Thank you for your time on Friday 👋, I'd love to join.";

fuzz_target!(|bytes: &[u8]| {
    let Ok(encoder) = Encoder::new(bytes.to_vec()) else { return };
    assert!(encoder.faults() <= encoder.acts().len(), "faults are acts");
    assert_eq!(encoder.read(SENTENCE).acts.len(), encoder.acts().len(), "each act has a probability");
});
