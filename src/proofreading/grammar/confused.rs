//! Words that are taken for one another, judged by the words around them: "shorter then I said".
//!
//! `confused/sets.txt` lists the sets, and `confused/make.py` has learnt a linear model of each from right
//! sentences. Every word of a set gets a sum of weights, one for each feature of the place: the two words
//! before and after, their endings, and pairs of them. A written word is doubted if another word of its set
//! has a greater sum by more than a limit, which right words did not reach in sentences that the model had
//! not learnt.

use super::GrammarError;
use crate::text::span::Span;
use std::{collections::HashMap, sync::LazyLock};

static SETS: &str = include_str!("confused/sets.txt");
static WEIGHTS: &[u8] = include_bytes!("confused/weights.bin");

/// The sets and their weights, as `confused/make.py` describes the file.
struct Model {
    /// The words of each set. A `_` stands for a space.
    sets: Vec<Vec<&'static str>>,
    /// The sets of a word and its place in each.
    of_word: HashMap<&'static str, Vec<(usize, usize)>>,
    /// For each set, the limits of its pairs (written, meant) by row.
    limits: Vec<Vec<f32>>,
    /// The number of buckets less one, a power of two less one.
    mask: u64,
    /// The end of each bucket among the weights, four bytes each.
    ends: &'static [u8],
    /// The weights: two bytes of a hash and one of sixteenths each.
    weights: &'static [u8],
}

static MODEL: LazyLock<Model> = LazyLock::new(Model::read);

impl Model {
    fn read() -> Self {
        let lines = SETS.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        let sets: Vec<Vec<&str>> =
            lines.map(|line| line.split(' ').map(|word| word.trim_end_matches('*')).collect()).collect();
        let mut of_word: HashMap<&str, Vec<(usize, usize)>> = HashMap::new();
        for (number, words) in sets.iter().enumerate() {
            for (place, word) in words.iter().enumerate() {
                of_word.entry(word).or_default().push((number, place));
            }
        }
        let mut rest = WEIGHTS;
        let limits = sets
            .iter()
            .map(|words| {
                let count = words.len();
                let mut row = vec![0.0; count * count];
                for (at, limit) in row.iter_mut().enumerate() {
                    if at / count != at % count {
                        *limit = f32::from(u16::from_le_bytes(take(&mut rest))) / 100.0;
                    }
                }
                row
            })
            .collect();
        let mask = u32::from_le_bytes(take(&mut rest));
        let (ends, weights) = rest.split_at((mask as usize + 1) * 4);
        Model { sets, of_word, limits, mask: u64::from(mask), ends, weights }
    }

    /// The weight of a feature, 0 if the file lacks it.
    fn weight(&self, key: u64) -> i32 {
        let bucket = usize::try_from(key & self.mask).unwrap_or(0);
        let end = |bucket: usize| {
            let mut bytes = &self.ends[bucket * 4..];
            u32::from_le_bytes(take(&mut bytes)) as usize
        };
        let from = if bucket == 0 { 0 } else { end(bucket - 1) };
        let hash = (key >> 48).to_le_bytes();
        let rows = self.weights[from * 3..end(bucket) * 3].chunks_exact(3);
        rows.filter(|row| row[..2] == hash[..2]).map(|row| i32::from(row[2].cast_signed())).sum()
    }

    /// The likeliest other word for a written one in a place with these features, if it exceeds its limit.
    fn meant(&self, written: &str, features: &[String]) -> Option<&'static str> {
        let mut best: Option<(f32, &str)> = None;
        for &(number, place) in self.of_word.get(written)? {
            let words = &self.sets[number];
            let sums: Vec<i32> = (0..words.len())
                .map(|other| {
                    // Weights are kept as differences from the first word of the set.
                    if other == 0 {
                        return 0;
                    }
                    let word = fnv(EMPTY, &format!("{number} {other} "));
                    features.iter().map(|name| self.weight(fnv(word, name))).sum()
                })
                .collect();
            for (other, word) in words.iter().enumerate().filter(|(other, _)| *other != place) {
                #[expect(clippy::cast_precision_loss, reason = "a sum of twelve small numbers")]
                let more = (sums[other] - sums[place]) as f32 / 16.0;
                let beyond = more - self.limits[number][place * words.len() + other];
                if beyond > 0.0 && best.is_none_or(|(most, _)| beyond > most) {
                    best = Some((beyond, word));
                }
            }
        }
        best.map(|(_, word)| word)
    }
}

/// Takes the first bytes of a file that is part of the program.
fn take<const COUNT: usize>(rest: &mut &[u8]) -> [u8; COUNT] {
    let (first, others) = rest.split_first_chunk().expect("weights.bin is whole");
    *rest = others;
    *first
}

/// The hash of an empty text.
const EMPTY: u64 = 0xCBF2_9CE4_8422_2325;

/// The 64-bit hash of Fowler, Noll and Vo (FNV-1a) of a text that goes on after one with the hash `before`.
fn fnv(before: u64, text: &str) -> u64 {
    text.bytes().fold(before, |value, byte| (value ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
}

/// A piece of a sentence: a word in lower case, "0" for a number, or a mark.
struct Piece {
    text: String,
    span: Span,
}

/// Cuts a sentence into pieces. An apostrophe inside a word belongs to it.
fn pieces(body: &str, sentence: Span) -> Vec<Piece> {
    let text = sentence.of(body);
    let mut pieces: Vec<Piece> = Vec::new();
    let mut letters = text.char_indices().peekable();
    while let Some((start, c)) = letters.next() {
        let mut end = start + c.len_utf8();
        let is_number = c.is_numeric();
        if c.is_whitespace() {
            continue;
        }
        if is_number {
            while let Some((at, c)) = letters.next_if(|(_, c)| c.is_numeric()) {
                end = at + c.len_utf8();
            }
        } else if c.is_alphabetic() {
            while let Some(&(at, c)) = letters.peek() {
                let joins = is_apostrophe(c) && text[at + c.len_utf8()..].starts_with(char::is_alphabetic);
                if !c.is_alphabetic() && !joins {
                    break;
                }
                end = at + c.len_utf8();
                letters.next();
            }
        }
        let shown =
            if is_number { "0".to_owned() } else { text[start..end].to_lowercase().replace('’', "'") };
        let place = Span::new(sentence.start + start, sentence.start + end);
        pieces.push(Piece { text: shown, span: place });
    }
    pieces
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

/// The names of the features of a place that covers `length` pieces.
fn features(pieces: &[Piece], at: usize, length: usize) -> [String; 12] {
    let ends = |word: &str| matches!(word, "." | "!" | "?");
    let back = |count: usize| match at.checked_sub(count).map(|i| pieces[i].text.as_str()) {
        Some(word) if !ends(word) => word,
        _ => "<",
    };
    let ahead = |count: usize| pieces.get(at + length + count).map_or(">", |piece| piece.text.as_str());
    let l1 = back(1);
    let l2 = if l1 == "<" { "<" } else { back(2) };
    let r1 = ahead(0);
    let r2 = if r1 == ">" || ends(r1) { ">" } else { ahead(1) };
    [
        "b".to_owned(),
        format!("l{l1}"),
        format!("r{r1}"),
        format!("L{l2} {l1}"),
        format!("R{r1} {r2}"),
        format!("m{l1} {r1}"),
        format!("k{l2}"),
        format!("q{r2}"),
        format!("s{}", ending(l1, 3)),
        format!("t{}", ending(r1, 3)),
        format!("u{}", ending(l1, 2)),
        format!("v{}", ending(r1, 2)),
    ]
}

/// The last letters of a word.
fn ending(word: &str, count: usize) -> &str {
    let start = word.char_indices().rev().nth(count - 1).map_or(0, |(at, _)| at);
    &word[start..]
}

fn is_comparative(piece: &Piece) -> bool {
    let word = piece.text.as_str();
    matches!(word, "more" | "less" | "other" | "worse") || word.len() > 4 && word.ends_with("er")
}

/// Returns whether a written word is right by what the model does not see.
fn is_right(pieces: &[Piece], at: usize, length: usize, written: &str) -> bool {
    let next = pieces.get(at + length).map_or("", |piece| piece.text.as_str());
    let before = at.checked_sub(1).map_or("", |i| pieces[i].text.as_str());
    match written {
        // The comparison may be far away: "rather make crowns by hand than sit".
        "than" if pieces[..at].iter().any(is_comparative) => true,
        // "any one of them", "for any one firm"
        "any_one" | "every_one" | "some_one" => {
            !matches!(
                next,
                "who" | "whose" | "that" | "else" | "is" | "was" | "has" | "would" | "will" | "can"
            ) && next.chars().all(char::is_alphabetic)
        }
        // "We were all ready to start."
        "all_ready" => matches!(before, "are" | "were" | "be" | "we're" | "they're" | "get" | "got" | "not"),
        // "but I now teach", "I will form my own crew"
        "now" if matches!(before, "i" | "we" | "you" | "they" | "he" | "she") => !matches!(
            next,
            "that" | "how" | "what" | "why" | "you" | "your" | "it" | "the" | "if" | "where" | "who" | "this"
        ),
        "form" => matches!(before, "to" | "will" | "would" | "can" | "could" | "may" | "might" | "i" | "we"),
        // "Its beauty won the town a name."
        "its" if matches!(before, "" | "." | "!" | "?") => true,
        // "too-high margins", "half-hour": the other half is part of the word.
        _ => matches!(before, "-" | "–" | "—") || matches!(next, "-"),
    }
}

/// Finds the words of a sentence for which another is meant, in their order.
pub(super) fn confused(body: &str, sentence: Span) -> Vec<GrammarError> {
    let pieces = pieces(body, sentence);
    let mut found: Vec<GrammarError> = Vec::new();
    for at in 0..pieces.len() {
        let pair = pieces
            .get(at + 1)
            .filter(|next| next.span.start == pieces[at].span.end + 1)
            .map(|next| (format!("{}_{}", pieces[at].text, next.text), 2));
        let one = (pieces[at].text.clone(), 1);
        let meant = pair.into_iter().chain([one]).find_map(|(written, length)| {
            // Most words are in no set.
            MODEL.of_word.get(written.as_str())?;
            if is_right(&pieces, at, length, &written) {
                return None;
            }
            let word = MODEL.meant(&written, &features(&pieces, at, length))?;
            Some(GrammarError {
                place: pieces[at].span.to(pieces[at + length - 1].span),
                correction: word.replace('_', " "),
                // Two words in place of one are wrong nearly everywhere.
                is_doubtful: length == 1,
            })
        });
        found.extend(meant);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_fits_the_sets() {
        let model = &*MODEL;
        let last = &model.ends[model.ends.len() - 4..];
        let mut last = last;
        assert_eq!(u32::from_le_bytes(take(&mut last)) as usize * 3, model.weights.len());
    }

    #[test]
    fn a_sentence_is_cut_as_the_training_cuts_it() {
        let body = "We’re at 12.30, aren't we? 'Yes'—no.";
        let cut: Vec<String> =
            pieces(body, Span::new(0, body.len())).into_iter().map(|piece| piece.text).collect();
        assert_eq!(
            cut,
            ["we're", "at", "0", ".", "0", ",", "aren't", "we", "?", "'", "yes", "'", "—", "no", "."]
        );
    }
}
