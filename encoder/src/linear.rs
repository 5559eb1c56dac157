//! Linear functions: with 8-bit weights for the layers, with floats for the small heads.
//!
//! An activation becomes a 16-bit integer with 13 bits and one scale a row. The instruction for products
//! multiplies 16-bit integers in any case, so only the rounding of the weights loses anything. A sum of
//! products stays within 32 bits: 8191 · 128 · 2048 is less than 2 to the power of 31.

use crate::floats::sum_of;
use std::ops::Range;

/// The pieces of a tile. The kernel computes one tile at a time.
pub const TILE: usize = 4;
/// The largest activation.
const MOST: f32 = 8191.0;

/// A linear function whose weights are in the file, a scale and a bias a row.
#[derive(Debug)]
pub struct Linear {
    pub columns: usize,
    /// The place of the weights in the file, in bytes.
    pub weights: Range<usize>,
    pub scales: Vec<f32>,
    pub bias: Vec<f32>,
}

/// Rows of activations as 16-bit integers.
pub struct Quantized {
    numbers: Vec<i16>,
    scales: Vec<f32>,
}

impl Quantized {
    /// Rounds the rows of `x`, each of which has `columns` numbers.
    pub fn new(x: &[f32], columns: usize) -> Quantized {
        let (mut numbers, mut scales) = (vec![0i16; x.len()], Vec::with_capacity(x.len() / columns));
        for (row, out) in x.chunks_exact(columns).zip(numbers.chunks_exact_mut(columns)) {
            let most = row.iter().fold(1e-9f32, |most, a| most.max(a.abs()));
            let factor = MOST / most;
            for (rounded, a) in out.iter_mut().zip(row) {
                *rounded = (a * factor + 0.5f32.copysign(*a)) as i32 as i16;
            }
            scales.push(most / MOST);
        }
        Quantized { numbers, scales }
    }
}

impl Linear {
    /// Returns the function's value for each row of `x`, whose rows fill whole tiles.
    pub fn apply(&self, file: &[u8], x: &Quantized) -> Vec<f32> {
        let (rows, columns) = (self.bias.len(), self.columns);
        let weights = &file[self.weights.clone()];
        let mut out = vec![0.0; x.scales.len() * rows];
        for first in (0..rows).step_by(2) {
            // The last of an odd number of rows is computed twice.
            let second = (first + 1).min(rows - 1);
            let [a, b] = [first, second].map(|row| &weights[row * columns..][..columns]);
            for (tile, activations) in x.numbers.chunks_exact(columns * TILE).enumerate() {
                let sums = dots(a, b, activations);
                for (row, sums) in [first, second].into_iter().zip(sums) {
                    for (piece, sum) in (tile * TILE..).zip(sums) {
                        let scale = self.scales[row] * x.scales[piece];
                        out[piece * rows + row] = sum as f32 * scale + self.bias[row];
                    }
                }
            }
        }
        out
    }
}

/// A linear function of floats.
#[derive(Debug)]
pub struct Dense {
    pub columns: usize,
    pub weights: Vec<f32>,
    pub bias: Vec<f32>,
}

impl Dense {
    /// Returns the value of one row of the function, for each row of `x`.
    pub fn apply(&self, row: usize, x: &[f32]) -> Vec<f32> {
        let weights = &self.weights[row * self.columns..][..self.columns];
        x.chunks_exact(self.columns).map(|x| sum_of(weights, x, |a, b| a * b) + self.bias[row]).collect()
    }
}

/// Returns the products of two rows of weights with each row of a tile.
#[cfg(target_feature = "simd128")]
fn dots(a: &[u8], b: &[u8], tile: &[i16]) -> [[i32; TILE]; 2] {
    use core::arch::wasm32::*;
    // Each of these becomes one load.
    let bytes = |w: &[u8; 16]| {
        u8x16(
            w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7], w[8], w[9], w[10], w[11], w[12], w[13], w[14], w[15],
        )
    };
    let eight = |x: &[i16; 8]| i16x8(x[0], x[1], x[2], x[3], x[4], x[5], x[6], x[7]);
    let columns = a.len();
    let whole = columns - columns % 16;
    let row = |i: usize| tile[i * columns..][..whole].as_chunks::<8>().0.as_chunks::<2>().0;
    let rows = row(0).iter().zip(row(1)).zip(row(2)).zip(row(3));
    let mut sums = [i32x4_splat(0); 2 * TILE];
    for ((a, b), (((p, q), r), s)) in a.as_chunks::<16>().0.iter().zip(b.as_chunks::<16>().0).zip(rows) {
        let (a, b) = (bytes(a), bytes(b));
        let (a0, a1) = (i16x8_extend_low_i8x16(a), i16x8_extend_high_i8x16(a));
        let (b0, b1) = (i16x8_extend_low_i8x16(b), i16x8_extend_high_i8x16(b));
        for (i, [x0, x1]) in [p, q, r, s].into_iter().enumerate() {
            let (x0, x1) = (eight(x0), eight(x1));
            let with_a = i32x4_add(i32x4_dot_i16x8(a0, x0), i32x4_dot_i16x8(a1, x1));
            let with_b = i32x4_add(i32x4_dot_i16x8(b0, x0), i32x4_dot_i16x8(b1, x1));
            sums[i] = i32x4_add(sums[i], with_a);
            sums[TILE + i] = i32x4_add(sums[TILE + i], with_b);
        }
    }
    let sum = |s: v128| {
        i32x4_extract_lane::<0>(s)
            + i32x4_extract_lane::<1>(s)
            + i32x4_extract_lane::<2>(s)
            + i32x4_extract_lane::<3>(s)
    };
    let mut totals = [[0; TILE]; 2];
    for i in 0..TILE {
        totals[0][i] = sum(sums[i]);
        totals[1][i] = sum(sums[TILE + i]);
    }
    if whole < columns {
        add_plain(a, b, tile, whole, &mut totals);
    }
    totals
}

/// Returns the products of two rows of weights with each row of a tile.
#[cfg(not(target_feature = "simd128"))]
fn dots(a: &[u8], b: &[u8], tile: &[i16]) -> [[i32; TILE]; 2] {
    let mut totals = [[0; TILE]; 2];
    add_plain(a, b, tile, 0, &mut totals);
    totals
}

/// Adds the products from the column `from` on.
#[inline]
fn add_plain(a: &[u8], b: &[u8], tile: &[i16], from: usize, totals: &mut [[i32; TILE]; 2]) {
    let columns = a.len();
    for (weights, totals) in [a, b].into_iter().zip(totals) {
        for (row, total) in tile.chunks_exact(columns).zip(totals) {
            let products = weights[from..].iter().zip(&row[from..]);
            *total = products.fold(*total, |sum, (w, x)| sum.wrapping_add(i32::from(*w as i8) * i32::from(*x)));
        }
    }
}
