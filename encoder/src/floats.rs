//! Arithmetic of 32-bit floats without branches, so that the compiler vectorises it.

/// Returns e to the power of `x`, to seven digits. The argument is limited to what a normal float can show.
#[inline]
pub fn exp(x: f32) -> f32 {
    /// Adding and subtracting this rounds to a whole number. It is 1.5 times 2 to the power of 23.
    const ROUND: f32 = 12_582_912.0;
    let power = x.clamp(-87.0, 88.0) * std::f32::consts::LOG2_E;
    let whole = (power + ROUND) - ROUND;
    // The Taylor series of 2^x; |x| is at most a half.
    let part = (power - whole) * std::f32::consts::LN_2;
    let series = 1.0 / 24.0 + part * (1.0 / 120.0 + part * (1.0 / 720.0));
    let series = 1.0 + part * (1.0 + part * (0.5 + part * (1.0 / 6.0 + part * series)));
    series * f32::from_bits(((whole as i32 + 127) << 23) as u32)
}

/// Returns the logistic function of `x`, from 0 to 1 and NaN for NaN.
pub fn sigmoid(x: f32) -> f32 {
    (1.0 / (1.0 + exp(-x))).max(0.0)
}

/// Returns `x` times the normal distribution function at `x`. The error function is formula 7.1.26 of
/// Abramowitz and Stegun, which is exact to 1.5e-7.
#[inline]
pub fn gelu(x: f32) -> f32 {
    let z = x.abs() * std::f32::consts::FRAC_1_SQRT_2;
    let t = 1.0 / (1.0 + 0.327_591_1 * z);
    let series = 1.421_413_8 + t * (-1.453_152_1 + t * 1.061_405_4);
    let series = t * (0.254_829_6 + t * (-0.284_496_72 + t * series));
    let erf = (1.0 - series * exp(-z * z)).copysign(x);
    0.5 * x * (1.0 + erf)
}

/// Turns logits into weights whose sum is 1.
pub fn softmax(logits: &mut [f32]) {
    let most = logits.iter().fold(f32::MIN, |most, x| most.max(*x));
    for x in logits.iter_mut() {
        *x = exp(*x - most);
    }
    let sum: f32 = logits.iter().sum();
    for x in logits.iter_mut() {
        *x /= sum;
    }
}

/// Sums `f` of the pairs of two rows, in eight lanes.
#[inline]
pub fn sum_of(a: &[f32], b: &[f32], f: impl Fn(f32, f32) -> f32) -> f32 {
    let ((a, a_rest), (b, b_rest)) = (a.as_chunks::<8>(), b.as_chunks::<8>());
    let mut lanes = [0f32; 8];
    for (a, b) in a.iter().zip(b) {
        for (lane, (a, b)) in lanes.iter_mut().zip(a.iter().zip(b)) {
            *lane += f(*a, *b);
        }
    }
    lanes.iter().sum::<f32>() + a_rest.iter().zip(b_rest).map(|(a, b)| f(*a, *b)).sum::<f32>()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exp_is_exact_to_six_digits() {
        for i in -8600..8700 {
            let x = i as f32 / 100.0;
            let exact = f64::from(x).exp();
            assert!((f64::from(exp(x)) / exact - 1.0).abs() < 8e-6, "exp({x}) = {}", exp(x));
        }
        assert!(exp(-1e30) < 1e-37 && exp(1e30) > 1e38 && exp(1e30).is_finite());
    }

    /// The values are those of `torch.nn.functional.gelu` in 64 bits.
    #[test]
    fn gelu_is_exact_to_1e_6() {
        let values = [
            (-6.0, -5.919_526_26e-9),
            (-3.0, -0.004_049_694_1),
            (-1.0, -0.158_655_25),
            (-0.2, -0.084_148_06),
            (0.0, 0.0),
            (0.5, 0.345_731_24),
            (1.0, 0.841_344_75),
            (2.5, 2.484_475_8),
            (8.0, 8.0),
        ];
        for (x, exact) in values {
            assert!((gelu(x) - exact as f32).abs() < 1e-6, "gelu({x}) = {}", gelu(x));
        }
    }

    #[test]
    fn sigmoid_is_a_probability_for_any_number() {
        for x in [f32::NAN, f32::INFINITY, f32::NEG_INFINITY, f32::MAX, f32::MIN, 0.0] {
            assert!((0.0..=1.0).contains(&sigmoid(x)), "{x}");
        }
        assert_eq!(sigmoid(0.0), 0.5);
    }
}
