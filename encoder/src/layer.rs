//! One transformer layer.

use crate::{
    floats::{gelu, softmax, sum_of},
    linear::{Linear, Quantized},
};

/// A layer normalisation.
#[derive(Debug)]
pub struct Norm {
    pub weight: Vec<f32>,
    pub bias: Vec<f32>,
}

impl Norm {
    /// Normalises each row of `x`.
    pub fn apply(&self, x: &mut [f32]) {
        let width = self.weight.len();
        for row in x.chunks_exact_mut(width) {
            let mean = sum_of(row, row, |a, _| a) / width as f32;
            let variance = sum_of(row, row, |a, _| (a - mean) * (a - mean)) / width as f32;
            let scale = 1.0 / (variance + 1e-12).sqrt();
            for ((a, weight), bias) in row.iter_mut().zip(&self.weight).zip(&self.bias) {
                *a = (*a - mean) * scale * weight + bias;
            }
        }
    }
}

/// Self-attention and a feed-forward step, each added to its input and normalised.
#[derive(Debug)]
pub struct Layer {
    pub query: Linear,
    pub key: Linear,
    pub value: Linear,
    pub output: Linear,
    pub first: Norm,
    pub inner: Linear,
    pub outer: Linear,
    pub second: Norm,
}

impl Layer {
    /// Applies the layer to `x`, whose first `length` rows are pieces. The other rows fill the last tile.
    pub fn apply(&self, file: &[u8], x: &mut [f32], length: usize, heads: usize) {
        let width = self.first.weight.len();
        let input = Quantized::new(x, width);
        let query = self.query.apply(file, &input);
        let key = self.key.apply(file, &input);
        let value = self.value.apply(file, &input);
        let mut seen = vec![0.0; x.len()];
        for head in 0..heads {
            let columns = head * (width / heads)..(head + 1) * (width / heads);
            attend([&query, &key, &value], &mut seen, columns, width, length);
        }
        add(x, &self.output.apply(file, &Quantized::new(&seen, width)));
        self.first.apply(x);
        let mut inner = self.inner.apply(file, &Quantized::new(x, width));
        for a in &mut inner {
            *a = gelu(*a);
        }
        add(x, &self.outer.apply(file, &Quantized::new(&inner, self.outer.columns)));
        self.second.apply(x);
    }
}

/// Writes what one head sees into its `columns` of `seen`.
fn attend(
    [query, key, value]: [&[f32]; 3],
    seen: &mut [f32],
    columns: std::ops::Range<usize>,
    width: usize,
    length: usize,
) {
    let scale = 1.0 / (columns.len() as f32).sqrt();
    // A row for each column of the head, so that the innermost loop runs over pieces.
    let mut turned = vec![0.0; columns.len() * length];
    for (place, row) in key.chunks_exact(width).take(length).enumerate() {
        for (column, a) in row[columns.clone()].iter().enumerate() {
            turned[column * length + place] = a * scale;
        }
    }
    let mut weights = vec![0.0; length];
    for (row, out) in query.chunks_exact(width).zip(seen.chunks_exact_mut(width)).take(length) {
        weights.fill(0.0);
        for (a, keys) in row[columns.clone()].iter().zip(turned.chunks_exact(length)) {
            for (weight, key) in weights.iter_mut().zip(keys) {
                *weight += a * key;
            }
        }
        softmax(&mut weights);
        let out = &mut out[columns.clone()];
        for (weight, row) in weights.iter().zip(value.chunks_exact(width)) {
            for (sum, a) in out.iter_mut().zip(&row[columns.clone()]) {
                *sum += weight * a;
            }
        }
    }
}

/// Adds `y` to `x`.
fn add(x: &mut [f32], y: &[f32]) {
    for (a, b) in x.iter_mut().zip(y) {
        *a += b;
    }
}
