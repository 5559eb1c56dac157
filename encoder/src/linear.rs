//! Linear functions: with 8-bit weights for the layers, with floats for the small heads.
//!
//! An activation becomes a 16-bit integer, with one scale a row. The instruction for products multiplies 16-bit
//! integers in any case, so hardly more than the rounding of the weights is lost.

use crate::floats::sum_of;
use std::ops::Range;

/// The pieces of a tile. The kernel computes one tile at a time.
pub const TILE: usize = 4;

/// Returns the largest activation with which a sum of `cols` products stays within 32 bits.
fn largest_activation(columns: usize) -> f32 {
    (i32::MAX as usize / 128 / columns).min(i16::MAX as usize) as f32
}

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
        let largest = largest_activation(columns);
        for (row, out) in x.chunks_exact(columns).zip(numbers.chunks_exact_mut(columns)) {
            let most = row.iter().fold(1e-9f32, |most, a| most.max(a.abs()));
            let factor = largest / most;
            for (rounded, a) in out.iter_mut().zip(row) {
                *rounded = (a * factor + 0.5f32.copysign(*a)) as i32 as i16;
            }
            scales.push(most / largest);
        }
        Quantized { numbers, scales }
    }
}

impl Linear {
    /// Returns the function's value for each row of `x`, whose rows fill whole tiles.
    pub fn apply(&self, file: &[u8], x: &Quantized) -> Vec<f32> {
        let (rows, columns) = (self.bias.len(), self.columns);
        let mut out = vec![0.0; x.scales.len() * rows];
        // Two rows of weights, widened once for all pieces. Of an odd number of rows, the last has no partner.
        let mut weights = vec![0i16; 2 * columns];
        for (pair, bytes) in file[self.weights.clone()].chunks(2 * columns).enumerate() {
            for (wide, byte) in weights.iter_mut().zip(bytes) {
                *wide = i16::from(*byte as i8);
            }
            for (tile, activations) in x.numbers.chunks_exact(columns * TILE).enumerate() {
                let sums = dots(&weights, activations, columns);
                for (row, sums) in (2 * pair..rows).zip(sums) {
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
fn dots(weights: &[i16], tile: &[i16], columns: usize) -> [[i32; TILE]; 2] {
    use core::arch::wasm32::*;
    // This becomes one load.
    let eight = |x: &[i16; 8]| i16x8(x[0], x[1], x[2], x[3], x[4], x[5], x[6], x[7]);
    let sum = |s| {
        let halves = i32x4_add(s, i32x4_shuffle::<2, 3, 0, 1>(s, s));
        i32x4_extract_lane::<0>(halves) + i32x4_extract_lane::<1>(halves)
    };
    let whole = columns - columns % 8;
    let row = |i: usize| tile[i * columns..][..whole].as_chunks::<8>().0;
    let (first, second) = weights.split_at(columns);
    let (first, second) = (first.as_chunks::<8>().0, second.as_chunks::<8>().0);
    let rows = row(0).iter().zip(row(1)).zip(row(2)).zip(row(3));
    let mut sums = [[i32x4_splat(0); TILE]; 2];
    for ((a, b), (((p, q), r), s)) in first.iter().zip(second).zip(rows) {
        let x = [p, q, r, s].map(eight);
        for (sums, w) in sums.iter_mut().zip([a, b].map(eight)) {
            for (sum, x) in sums.iter_mut().zip(x) {
                *sum = i32x4_add(*sum, i32x4_dot_i16x8(w, x));
            }
        }
    }
    let mut totals = sums.map(|row| row.map(sum));
    // The columns after the last eight.
    for (totals, weights) in totals.iter_mut().zip(weights.chunks_exact(columns)) {
        for (total, x) in totals.iter_mut().zip(tile.chunks_exact(columns)) {
            let products = weights[whole..].iter().zip(&x[whole..]);
            *total += products.map(|(w, x)| i32::from(*w) * i32::from(*x)).sum::<i32>();
        }
    }
    totals
}

/// Returns the products of two rows of weights with each row of a tile.
#[cfg(not(target_feature = "simd128"))]
fn dots(weights: &[i16], tile: &[i16], columns: usize) -> [[i32; TILE]; 2] {
    let (first, second) = weights.split_at(columns);
    [first, second].map(|row| dots_of_row(row, tile))
}

/// Returns the products of one row of weights. The compiler makes multiply-and-add instructions of this loop, and
/// fails to if it is part of a larger one.
#[cfg(not(target_feature = "simd128"))]
#[inline(never)]
fn dots_of_row(weights: &[i16], tile: &[i16]) -> [i32; TILE] {
    let columns = weights.len();
    let row = |i: usize| &tile[i * columns..][..columns];
    let rows = row(0).iter().zip(row(1)).zip(row(2)).zip(row(3));
    let mut totals = [0i32; TILE];
    for (w, (((p, q), r), s)) in weights.iter().zip(rows) {
        for (total, x) in totals.iter_mut().zip([p, q, r, s]) {
            *total = total.wrapping_add(i32::from(*w) * i32::from(*x));
        }
    }
    totals
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The most extreme weights and activations of the widest row, which must not overflow.
    #[test]
    fn the_largest_sum_fits() {
        for columns in [1, 7, 8, 384, 1536, 2048] {
            let file = vec![0x80; 3 * columns];
            let linear = Linear { columns, weights: 0..file.len(), scales: vec![1.0; 3], bias: vec![0.0; 3] };
            let found = linear.apply(&file, &Quantized::new(&vec![-2.0; TILE * columns], columns));
            for sum in found {
                let expected = 256.0 * columns as f32;
                assert!((sum / expected - 1.0).abs() < 1e-5, "{columns}: {sum} for {expected}");
            }
        }
    }

    #[test]
    fn activations_are_rounded_to_the_nearest() {
        let x = [0.0, 1.0, -1.0, 0.3, -0.3, 1e-7];
        let found = Quantized::new(&x, 6);
        assert_eq!(found.numbers, [0, 32767, -32767, 9830, -9830, 0]);
    }
}
