//! What a sentence does: probabilities of the acts, and the words that carry each fault.

use crate::{
    artefact::Model,
    floats::{sigmoid, softmax},
    linear::TILE,
    pieces::{BEGIN, END, Piece},
};
use std::ops::Range;
use unicode_categories::UnicodeCategories;

/// A piece beside the likeliest one belongs to the fault if its own probability is larger than this.
const CARRIES: f32 = 0.3;

/// What a sentence does.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The probability that the sentence has any fault of tone.
    pub any: f32,
    /// The probability of each act, in the order of [`crate::Encoder::acts`].
    pub acts: Vec<f32>,
    /// For each fault the words that carry it, if the sentence has it: their place in bytes.
    pub words: Vec<Range<usize>>,
}

/// The logits of the pieces that are read at once.
struct Window {
    /// A logit for each act, then one for "any".
    acts: Vec<f32>,
    /// For each fault a logit of each piece.
    marks: Vec<Vec<f32>>,
}

/// Reads a sentence. A long one is read in windows that overlap by half.
pub fn read(model: &Model, file: &[u8], sentence: &str) -> Reading {
    let mut pieces = model.pieces.cut(file, sentence);
    keep_beginnings(&mut pieces);
    let count = model.acts.len();
    if pieces.is_empty() {
        return Reading { any: 0.0, acts: vec![0.0; count], words: vec![0..0; model.faults] };
    }
    let most = model.positions - 2;
    let mut logits = vec![f32::NEG_INFINITY; count + 1];
    let mut words = vec![0..0; model.faults];
    let mut start = 0;
    for _ in 0..MOST_WINDOWS {
        let part = &pieces[start..pieces.len().min(start + most)];
        let window = read_window(model, file, part);
        for (act, logit) in window.acts.iter().enumerate() {
            if *logit > logits[act] {
                logits[act] = *logit;
                if let Some(marks) = window.marks.get(act) {
                    words[act] = carrying(sentence, part, marks);
                }
            }
        }
        if start + most >= pieces.len() {
            break;
        }
        start += most.div_ceil(2);
    }
    let probability = |(logit, c): (&f32, &crate::artefact::Calibration)| sigmoid(logit * c.scale + c.offset);
    // One output asks for any fault, the others name it: together they know better than either.
    let likeliest = logits[..model.tone].iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let any = if model.tone == 0 { logits[count] } else { logits[count] + likeliest };
    Reading {
        any: probability((&any, &model.any)),
        acts: logits.iter().zip(&model.scales).map(probability).collect(),
        words,
    }
}

/// The most windows of a sentence: some 150 words. What goes on longer is no sentence.
const MOST_WINDOWS: usize = 6;

/// The most pieces of a run without a space. Words have fewer; a long link or a column of figures has hundreds
/// and says nothing.
const MOST_OF_A_RUN: usize = 12;

/// Drops what is beyond the beginning of a long run without a space.
fn keep_beginnings(pieces: &mut Vec<Piece>) {
    let (mut end, mut count) = (usize::MAX, 0);
    pieces.retain(|piece| {
        count = if piece.range.start == end { count + 1 } else { 1 };
        end = piece.range.end;
        count <= MOST_OF_A_RUN
    });
}

/// Runs the encoder over the pieces of one window.
fn read_window(model: &Model, file: &[u8], pieces: &[Piece]) -> Window {
    let (width, length) = (model.width, pieces.len() + 2);
    let mut x = vec![0.0; length.next_multiple_of(TILE) * width];
    let ids = [BEGIN].into_iter().chain(pieces.iter().map(|p| p.id)).chain([END]);
    for ((id, row), place) in ids.zip(x.chunks_exact_mut(width)).zip(model.places.chunks_exact(width)) {
        let word = &file[model.words.clone()][id * width..][..width];
        for ((a, byte), place) in row.iter_mut().zip(word).zip(place) {
            *a = f32::from(*byte as i8) * model.word_scales[id] + place;
        }
    }
    model.norm.apply(&mut x);
    for layer in &model.layers {
        layer.apply(file, &mut x, length, model.heads);
    }
    let x = &x[..length * width];
    let act = |act| {
        let mut weights = model.attention.apply(act, x);
        softmax(&mut weights);
        weights.iter().zip(model.value.apply(act, x)).map(|(weight, value)| weight * value).sum()
    };
    let inside = &x[width..(length - 1) * width];
    Window {
        acts: (0..=model.acts.len()).map(act).collect(),
        marks: (0..model.faults).map(|fault| model.marks.apply(fault, inside)).collect(),
    }
}

/// Returns the words that carry a fault: the piece with the largest logit, those beside it that carry the fault
/// too, and the rest of their words. A single piece between two others is bridged.
fn carrying(sentence: &str, pieces: &[Piece], marks: &[f32]) -> Range<usize> {
    let largest = (0..marks.len()).fold(0, |best, i| if marks[i] > marks[best] { i } else { best });
    let carries = |i: usize| marks.get(i).is_some_and(|logit| sigmoid(*logit) > CARRIES);
    let (mut first, mut last) = (largest, largest);
    while let Some(next) = (1..=2).filter_map(|n| first.checked_sub(n)).find(|i| carries(*i)) {
        first = next;
    }
    while let Some(next) = [last + 1, last + 2].into_iter().find(|i| carries(*i)) {
        last = next;
    }
    whole_words(sentence, pieces[first].range.start..pieces[last].range.end)
}

/// Widens a range to whole words, and leaves out spaces at its ends and a comma or full stop at its end.
fn whole_words(sentence: &str, range: Range<usize>) -> Range<usize> {
    let is_cut = |at: usize| {
        let (before, after) = (sentence[..at].chars().next_back(), sentence[at..].chars().next());
        before.is_some_and(is_of_word) && after.is_some_and(is_of_word)
    };
    let Range { mut start, mut end } = range;
    while is_cut(start) {
        start -= sentence[..start].chars().next_back().map_or(1, char::len_utf8);
    }
    while is_cut(end) {
        end += sentence[end..].chars().next().map_or(1, char::len_utf8);
    }
    let words = sentence[start..end].trim_end();
    let words = words.strip_suffix([',', '.']).unwrap_or(words).trim_end();
    let begin = end.min(start + words.len() - words.trim_start().len());
    if words.trim().is_empty() { start..end } else { begin..start + words.len() }
}

/// Returns whether a character is part of a word. Accents of their own are.
fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\'' | '’' | '-' | '‐' | '‑') || c.is_mark_nonspacing()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Cuts a sentence at spaces, and before a comma or full stop.
    fn pieces(sentence: &str) -> Vec<Piece> {
        let is_end = |c: char| c == ' ' || c == ',' || c == '.';
        let mut starts: Vec<usize> = sentence.match_indices(is_end).map(|(at, _)| at).collect();
        starts.insert(0, 0);
        starts.push(sentence.len());
        let trimmed =
            |from: usize, to: usize| from + sentence[from..to].len() - sentence[from..to].trim_start().len();
        let ranges = starts.windows(2).map(|w| trimmed(w[0], w[1])..w[1]);
        ranges.filter(|r| !r.is_empty()).map(|range| Piece { id: 0, range }).collect()
    }

    #[test]
    fn the_words_of_a_fault_are_whole() {
        let sentence = "Well, please answer me, I beg you.";
        let cases: [(&[f32], &str); 5] = [
            (&[-5.0, -5.0, -5.0, 4.0, -5.0, -5.0, -5.0, -5.0, -5.0, -5.0], "answer"),
            (&[-5.0, -5.0, 1.0, 4.0, 1.0, -5.0, -5.0, -5.0, -5.0, -5.0], "please answer me"),
            (&[-5.0, -5.0, -5.0, 4.0, 1.0, 2.0, -5.0, -5.0, -5.0, -5.0], "answer me"),
            (&[-5.0, -5.0, 1.0, 4.0, -5.0, -5.0, -5.0, 2.0, 3.0, -5.0], "please answer"),
            (&[-5.0, -5.0, 1.0, -5.0, 4.0, -5.0, 3.0, 2.0, 3.0, 2.0], "please answer me, I beg you"),
        ];
        for (marks, expected) in cases {
            assert_eq!(marks.len(), pieces(sentence).len());
            assert_eq!(&sentence[carrying(sentence, &pieces(sentence), marks)], expected);
        }
    }

    #[test]
    fn a_range_is_widened_and_trimmed() {
        let cases = [
            ("I can't wait", 5..6, "can't"),
            ("a well-known café!", 4..5, "well-known"),
            ("a cafe\u{301} here", 3..6, "cafe\u{301}"),
            ("call me , ", 5..9, "me"),
            ("now.", 3..4, "."),
            ("now... or", 0..6, "now.."),
            ("(please)", 0..1, "("),
        ];
        for (sentence, range, expected) in cases {
            assert_eq!(&sentence[whole_words(sentence, range)], expected, "{sentence}");
        }
    }
}
