//! Compares the probabilities of the product's model with those that the training library gave.

use std::{fs, path::Path};
use tactful_encoder::Encoder;

/// A sentence of `model/reference.json`, with the probabilities that `model/reader/export.py` stored.
#[derive(serde::Deserialize)]
struct Case {
    sentence: String,
    any: f32,
    acts: Vec<f32>,
}

#[test]
fn the_model_gives_the_probabilities_of_the_training_library() {
    let model = Path::new(env!("CARGO_MANIFEST_DIR")).join("../model");
    let read = |name: &str| fs::read(model.join(name)).unwrap_or_else(|e| panic!("model/{name}: {e}"));
    let encoder = Encoder::new(read("acts.bin")).unwrap_or_else(|e| panic!("model/acts.bin: {e}"));
    let cases: Vec<Case> =
        serde_json::from_slice(&read("reference.json")).expect("reference.json has sentences");
    assert!(cases.len() >= 20, "{} sentences are too few", cases.len());
    let mut wrong = Vec::new();
    for case in &cases {
        let reading = encoder.read(&case.sentence);
        assert_eq!(reading.acts.len(), case.acts.len(), "{:?}", case.sentence);
        let pairs = reading.acts.iter().zip(&case.acts).chain([(&reading.any, &case.any)]);
        let names = encoder.acts().iter().map(String::as_str).chain(["any"]);
        for (name, (found, expected)) in names.zip(pairs) {
            if (found - expected).abs() > 1e-2 {
                wrong.push(format!("{:?}: {name} is {found:.3}, not {expected:.3}", case.sentence));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {} sentences:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}
