//! Acts: what a sentence does, such as thanking, asking for news, begging or insulting. A model that has
//! learnt it from labelled sentences says so of each sentence with a probability (`model/README.md`).
//! This module knows the acts and what was read of a sentence; who reads it is not known here.

mod act;
#[cfg(not(target_arch = "wasm32"))]
pub mod model;
pub mod remembered;

pub use act::Act;

use crate::text::span::Span;
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// What was read of one sentence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SentenceActs {
    /// The probability that the sentence holds any fault of tone, between 0 and 1.
    any: f32,
    /// The probability of each act, between 0 and 1, in the order of [`Act::ALL`].
    probabilities: Vec<f32>,
    /// For each fault, the words that carry it: start and end, in bytes from the beginning of the
    /// sentence.
    words: Vec<(u16, u16)>,
}

impl SentenceActs {
    /// Makes it from what the encoder returns: `any`, the probabilities of the acts in the order of
    /// [`Act::ALL`], then start and end of the words of each fault, in bytes. Returns `None` if there
    /// are more or fewer numbers.
    pub fn from_values(values: &[f32]) -> Option<Self> {
        let (any, rest) = values.split_first()?;
        let (probabilities, words) = rest.split_at_checked(Act::ALL.len())?;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a place in a sentence; any other number becomes the nearest one"
        )]
        let byte = |value: f32| value as usize;
        let words = words.chunks_exact(2).map(|pair| byte(pair[0])..byte(pair[1])).collect();
        Self::new(*any, probabilities.to_vec(), words)
    }

    /// Makes it from the probability of any fault of tone, those of the acts in the order of
    /// [`Act::ALL`], and for each fault the words that carry it, in bytes of the sentence. Returns
    /// `None` if there are more or fewer.
    pub fn new(any: f32, probabilities: Vec<f32>, words: Vec<Range<usize>>) -> Option<Self> {
        let byte = |at: usize| u16::try_from(at).unwrap_or(u16::MAX); // no sentence is as long
        let words: Vec<_> = words.into_iter().map(|words| (byte(words.start), byte(words.end))).collect();
        let fits = words.len() == Act::FAULTS && probabilities.len() == Act::ALL.len();
        fits.then_some(SentenceActs { any, probabilities, words })
    }

    /// Returns the probability of an act. A fault of tone is as probable as any fault of tone, less what
    /// the likeliest one has before it: whether something is wrong is asked once, of all of them
    /// together.
    pub fn probability(&self, act: Act) -> f32 {
        let own = self.probabilities[act as usize];
        if !act.is_fault_of_tone() {
            return own;
        }
        let likeliest =
            Act::ALL.iter().filter(|a| a.is_fault_of_tone()).map(|a| self.probabilities[*a as usize]);
        let likeliest = likeliest.fold(f32::MIN_POSITIVE, f32::max);
        self.any * own / likeliest
    }

    /// Returns the words of a sentence that carry a fault, or the whole sentence for any other act.
    /// `sentence` is the place of the sentence in `text`.
    pub fn words(&self, act: Act, sentence: Span, text: &str) -> Span {
        let Some(&(start, end)) = self.words.get(act as usize) else { return sentence };
        let words = Span::new(sentence.start + usize::from(start), sentence.start + usize::from(end));
        let fits = words.start < words.end && words.end <= sentence.end;
        if fits && text.is_char_boundary(words.start) && text.is_char_boundary(words.end) {
            words
        } else {
            sentence
        }
    }
}

/// The part that knows what sentences do.
pub trait ActReader {
    /// Returns what a sentence does, or `None` if it has not been read.
    fn acts(&self, sentence: &str) -> Option<SentenceActs>;
}

/// Nobody reads acts: the judgement is made without them.
pub struct Unread;

impl ActReader for Unread {
    fn acts(&self, _sentence: &str) -> Option<SentenceActs> {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Nothing at all, but for some acts.
    pub fn values(any: f32, acts: &[(Act, f32)], words: (f32, f32)) -> Vec<f32> {
        let mut values = vec![0.0; 1 + Act::ALL.len() + 2 * Act::FAULTS];
        values[0] = any;
        for (act, probability) in acts {
            values[1 + *act as usize] = *probability;
        }
        for pair in values[1 + Act::ALL.len()..].chunks_exact_mut(2) {
            (pair[0], pair[1]) = words;
        }
        values
    }

    #[test]
    fn a_fault_is_as_probable_as_any_fault_at_most() {
        let read = values(0.9, &[(Act::Impatient, 0.6), (Act::Blaming, 0.3), (Act::Thanks, 0.8)], (0.0, 0.0));
        let acts = SentenceActs::from_values(&read).expect("as many numbers as there must be");
        assert!((acts.probability(Act::Impatient) - 0.9).abs() < 1e-6);
        assert!((acts.probability(Act::Blaming) - 0.45).abs() < 1e-6);
        assert!((acts.probability(Act::Thanks) - 0.8).abs() < 1e-6);
        assert_eq!(SentenceActs::from_values(&read[1..]), None);
    }

    #[test]
    fn words_that_do_not_fit_the_sentence_are_the_whole_sentence() {
        let text = "Oh. Größe zählt.";
        let sentence = Span::new(4, text.len());
        let words = |from: f32, to: f32| {
            let acts = SentenceActs::from_values(&values(1.0, &[], (from, to))).expect("well-formed");
            acts.words(Act::Boastful, sentence, text).of(text)
        };
        assert_eq!(words(0.0, 7.0), "Größe");
        for (from, to) in [(0.0, 3.0), (5.0, 5.0), (0.0, 99.0)] {
            assert_eq!(words(from, to), "Größe zählt.");
        }
    }
}
