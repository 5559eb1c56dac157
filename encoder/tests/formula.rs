//! Compares the encoder with a plain implementation of the same formulas, without 8-bit arithmetic or windows.

mod artefact;

use artefact::{Floats, Linear, Network, REAL, Random, SMALL, Shape, small_pieces};
use tactful_encoder::{Encoder, Reading};

type Rows = Vec<Vec<f32>>;

fn linear((matrix, bias): &Linear, x: &Rows) -> Rows {
    let value = |row: &Vec<f32>, i: usize| {
        row.iter().enumerate().map(|(j, a)| a * matrix.at(i, j)).sum::<f32>() + bias[i]
    };
    x.iter().map(|row| (0..bias.len()).map(|i| value(row, i)).collect()).collect()
}

fn norm((weight, bias): &Floats, x: &Rows) -> Rows {
    let one = |row: &Vec<f32>| {
        let mean = row.iter().sum::<f32>() / row.len() as f32;
        let variance = row.iter().map(|a| (a - mean).powi(2)).sum::<f32>() / row.len() as f32;
        row.iter()
            .enumerate()
            .map(|(i, a)| (a - mean) / (variance + 1e-12).sqrt() * weight[i] + bias[i])
            .collect()
    };
    x.iter().map(one).collect()
}

fn plus(x: &Rows, y: &Rows) -> Rows {
    x.iter().zip(y).map(|(x, y)| x.iter().zip(y).map(|(a, b)| a + b).collect()).collect()
}

fn softmax(logits: &[f32]) -> Vec<f32> {
    let sum: f32 = logits.iter().map(|x| x.exp()).sum();
    logits.iter().map(|x| x.exp() / sum).collect()
}

/// Integrates the normal density, as a formula that has nothing in common with the encoder's.
fn gelu(x: f32) -> f32 {
    let (x, steps) = (f64::from(x), 2000);
    let step = x / f64::from(steps);
    let density = |z: f64| (-z * z / 2.0).exp() / std::f64::consts::TAU.sqrt();
    let area: f64 = (0..steps).map(|i| density((f64::from(i) + 0.5) * step) * step).sum();
    (x * (0.5 + area)) as f32
}

fn attention(q: &Rows, k: &Rows, v: &Rows, heads: usize) -> Rows {
    let width = q[0].len();
    let size = width / heads;
    let mut out = vec![vec![0.0; width]; q.len()];
    for head in 0..heads {
        for (i, out) in out.iter_mut().enumerate() {
            let part = head * size..(head + 1) * size;
            let dot = |j: usize| part.clone().map(|c| q[i][c] * k[j][c]).sum::<f32>() / (size as f32).sqrt();
            let weights = softmax(&(0..k.len()).map(dot).collect::<Vec<_>>());
            for c in part.clone() {
                out[c] = weights.iter().enumerate().map(|(j, w)| w * v[j][c]).sum();
            }
        }
    }
    out
}

fn dense((weight, bias): &Floats, row: usize, x: &[f32]) -> f32 {
    weight[row * x.len()..].iter().zip(x).map(|(a, b)| a * b).sum::<f32>() + bias[row]
}

/// Returns the logits of the acts and of "any", uncalibrated, and the logits of each fault for each piece.
fn logits(network: &Network, ids: &[usize]) -> (Vec<f32>, Rows) {
    let width = network.shape.width;
    let ids = [&[2], ids, &[3]].concat();
    let word = |(t, id): (usize, &usize)| {
        (0..width).map(|c| network.words.at(*id, c) + network.places[t * width + c]).collect()
    };
    let mut x = norm(&network.norm, &ids.iter().enumerate().map(word).collect());
    for layer in &network.layers {
        let [q, k, v] = [0, 1, 2].map(|i| linear(&layer.attention[i], &x));
        let seen = linear(&layer.attention[3], &attention(&q, &k, &v, network.shape.heads));
        x = norm(&layer.first, &plus(&x, &seen));
        let mut inner = linear(&layer.inner, &x);
        inner.iter_mut().flatten().for_each(|a| *a = gelu(*a));
        x = norm(&layer.second, &plus(&x, &linear(&layer.outer, &inner)));
    }
    let act = |j: usize| {
        let weights = softmax(&x.iter().map(|row| dense(&network.attention, j, row)).collect::<Vec<_>>());
        weights.iter().zip(&x).map(|(w, row)| w * dense(&network.value, j, row)).sum()
    };
    let marks = |f: usize| x[1..x.len() - 1].iter().map(|row| dense(&network.marks, f, row)).collect();
    ((0..=network.shape.acts).map(act).collect(), (0..network.shape.faults).map(marks).collect())
}

/// Returns the probabilities of the acts, then of "any".
fn probabilities(network: &Network, logits: &[f32]) -> Vec<f32> {
    let acts = network.shape.acts;
    let of = |j: usize| {
        let [scale, offset] = network.calibration[(j + 1) % (acts + 1)];
        let tone = if j == acts { &logits[..network.shape.tone] } else { &[] };
        let likeliest = tone.iter().copied().reduce(f32::max).unwrap_or(0.0);
        1.0 / (1.0 + (-(scale * (logits[j] + likeliest) + offset)).exp())
    };
    (0..=acts).map(of).collect()
}

fn assert_close(found: &Reading, expected: &[f32], sentence: &str) {
    let found: Vec<f32> = found.acts.iter().copied().chain([found.any]).collect();
    assert_eq!(found.len(), expected.len());
    for (j, (a, b)) in found.iter().zip(expected).enumerate() {
        assert!((a - b).abs() < 1e-2, "{sentence:?}, act {j}: {a} for {b}\n{found:?}\n{expected:?}");
    }
}

/// Whole words of the small vocabulary, so that a sentence's pieces are its words.
const WORDS: [usize; 13] = [4, 5, 6, 7, 8, 9, 10, 11, 12, 16, 17, 18, 19];

fn sentence(ids: &[usize]) -> String {
    let pieces = small_pieces();
    ids.iter().map(|id| pieces[*id].as_str()).collect::<Vec<_>>().join(" ")
}

fn random_words(random: &mut Random, count: usize) -> Vec<usize> {
    let index = |a: f32| ((a + 1.0) / 2.0 * WORDS.len() as f32) as usize;
    (0..count).map(|_| WORDS[index(random.float())]).collect()
}

/// Odd sizes: rows without a partner, columns that fill no register.
const ODD: Shape =
    Shape { width: 21, heads: 3, inner: 37, layers: 3, positions: 12, acts: 4, faults: 2, tone: 0 };

#[test]
fn sentences_get_the_probabilities_of_the_formula() {
    let random = &mut Random(11);
    for (shape, seed) in [(SMALL, 1), (SMALL, 2), (ODD, 3)] {
        let network = Network::new(shape, small_pieces(), seed);
        let encoder = Encoder::new(network.bytes()).expect("the artefact is sound");
        let mut seen = Vec::new();
        for count in 1..=10 {
            let ids = random_words(random, count);
            let expected = probabilities(&network, &logits(&network, &ids).0);
            assert_close(&encoder.read(&sentence(&ids)), &expected, &sentence(&ids));
            seen.extend(expected);
        }
        // The comparison would mean little if all probabilities were alike.
        let (least, most) = seen.iter().fold((1f32, 0f32), |(l, m), p| (l.min(*p), m.max(*p)));
        assert!(most - least > 0.3, "{least} to {most}");
    }
}

#[test]
fn a_network_of_the_real_width_gets_the_probabilities_of_the_formula() {
    let network = Network::new(Shape { layers: 2, ..REAL }, small_pieces(), 5);
    let encoder = Encoder::new(network.bytes()).expect("the artefact is sound");
    let ids = random_words(&mut Random(12), 9);
    let expected = probabilities(&network, &logits(&network, &ids).0);
    assert_close(&encoder.read(&sentence(&ids)), &expected, &sentence(&ids));
}

/// The small shape reads 10 pieces at a time, so a window begins at every fifth.
#[test]
fn a_long_sentence_gets_the_largest_logit_of_its_windows() {
    let network = Network::new(SMALL, small_pieces(), 4);
    let encoder = Encoder::new(network.bytes()).expect("the artefact is sound");
    let ids = random_words(&mut Random(13), 23);
    let windows = [0..10, 5..15, 10..20, 15..23].map(|part| logits(&network, &ids[part]).0);
    let largest: Vec<f32> =
        (0..=SMALL.acts).map(|j| windows.iter().map(|w| w[j]).fold(f32::MIN, f32::max)).collect();
    assert_close(&encoder.read(&sentence(&ids)), &probabilities(&network, &largest), &sentence(&ids));
}

/// Returns the words of a fault, from its logits for single words.
fn marked(ids: &[usize], marks: &[f32]) -> String {
    let largest = marks.iter().copied().fold(f32::MIN, f32::max);
    let carries = |i: usize| 1.0 / (1.0 + (-marks[i]).exp()) > 0.3;
    let best = marks.iter().position(|m| *m == largest).expect("there is a piece");
    let (mut from, mut to) = (best, best);
    for i in (0..best).rev() {
        if carries(i) && from - i <= 2 {
            from = i;
        }
    }
    for i in best + 1..marks.len() {
        if carries(i) && i - to <= 2 {
            to = i;
        }
    }
    sentence(&ids[from..=to])
}

#[test]
fn the_words_of_a_fault_are_those_of_the_formula() {
    let network = Network::new(SMALL, small_pieces(), 6);
    let encoder = Encoder::new(network.bytes()).expect("the artefact is sound");
    let (random, mut lengths) = (&mut Random(14), std::collections::BTreeSet::new());
    for _ in 0..40 {
        let ids = random_words(random, 10);
        let marks = logits(&network, &ids).1;
        let text = sentence(&ids);
        let reading = encoder.read(&text);
        for (range, marks) in reading.words.iter().zip(&marks) {
            // A logit at the limit may fall on the other side by rounding.
            let limit = (0.3f32 / 0.7).ln();
            let mut sorted = marks.clone();
            sorted.sort_by(|a, b| b.total_cmp(a));
            if marks.iter().any(|m| (m - limit).abs() < 0.1) || sorted[0] - sorted[1] < 0.1 {
                continue;
            }
            assert_eq!(&text[range.clone()], marked(&ids, marks), "{text:?} {marks:?}");
            lengths.insert(range.len());
        }
    }
    assert!(lengths.len() > 5, "{lengths:?}");
}
