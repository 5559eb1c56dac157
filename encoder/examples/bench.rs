//! Measures the encoder with random weights of the product's size: `cargo run --profile encoder
//! -p tactful-encoder --example bench`. With a file name, it also writes the artefact there, for a bench in a browser.

#[path = "../tests/artefact/mod.rs"]
mod artefact;

use artefact::{Network, REAL};
use std::time::Instant;
use tactful_encoder::Encoder;

fn main() {
    let mut pieces: Vec<String> = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"].map(String::from).into();
    pieces.extend((4..10_000).map(|i| format!("word{i}")));
    let file = Network::new(REAL, pieces, 7).bytes();
    if let Some(name) = std::env::args().nth(1) {
        std::fs::write(&name, &file).unwrap_or_else(|e| panic!("{name}: {e}"));
    }
    let begin = Instant::now();
    let encoder = Encoder::new(file).expect("the artefact is sound");
    println!("parse {:.1} ms", begin.elapsed().as_secs_f64() * 1e3);
    let sentence = (0..20).map(|i| format!("word{}", 100 + 37 * i)).collect::<Vec<_>>().join(" ");
    let mut times: Vec<f64> = (0..60)
        .map(|_| {
            let begin = Instant::now();
            std::hint::black_box(encoder.read(&sentence));
            begin.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_by(f64::total_cmp);
    println!("22 pieces: least {:.1} ms, median {:.1} ms", times[0], times[times.len() / 2]);
}
