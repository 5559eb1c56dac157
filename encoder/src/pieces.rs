//! Cuts a text into word pieces, as the uncased BERT does: lower case, no accents, the longest pieces first.

use std::ops::Range;
use unicode_categories::UnicodeCategories;
use unicode_normalization::char::decompose_canonical;

/// The first pieces of every vocabulary.
const SPECIAL: [&str; 4] = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"];
/// The piece of a word that cannot be cut.
const UNKNOWN: usize = 1;
/// The piece before each sentence.
pub const BEGIN: usize = 2;
/// The piece after each sentence.
pub const END: usize = 3;
/// The most characters of a word that is cut.
const LONGEST_WORD: usize = 100;

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Its number in the vocabulary.
    pub id: usize,
    /// Its place in the text, in bytes.
    pub range: Range<usize>,
}

/// The pieces that a model knows.
#[derive(Debug)]
pub struct Vocabulary {
    /// The place of each piece in the file, in bytes.
    ranges: Vec<Range<usize>>,
    /// The pieces that begin a word, sorted by their text.
    first: Vec<usize>,
    /// The pieces that continue a word, sorted by their text.
    further: Vec<usize>,
    /// The length of the longest piece, in bytes.
    longest: usize,
}

/// A character of a normalised word and its place in the text, in bytes.
type Letter = (char, Range<usize>);

impl Vocabulary {
    /// Reads the pieces, a line each, from a part of the file that is UTF-8.
    ///
    /// # Errors
    /// Returns what is wrong with them.
    pub fn new(file: &[u8], part: Range<usize>) -> Result<Vocabulary, &'static str> {
        let (mut ranges, mut start) = (Vec::new(), part.start);
        for line in file[part].split(|b| *b == b'\n') {
            ranges.push(start..start + line.len());
            start += line.len() + 1;
        }
        if !ranges.iter().map(|r| &file[r.clone()]).take(4).eq(SPECIAL.map(str::as_bytes)) {
            return Err("do not begin with [PAD], [UNK], [CLS] and [SEP]");
        }
        let (mut first, mut further) = (Vec::new(), Vec::new());
        for (id, range) in ranges.iter_mut().enumerate().skip(SPECIAL.len()) {
            if range.len() > 2 && file[range.clone()].starts_with(b"##") {
                range.start += 2;
                further.push(id);
            } else {
                first.push(id);
            }
        }
        for list in [&mut first, &mut further] {
            list.sort_unstable_by_key(|id| &file[ranges[*id].clone()]);
            if list.windows(2).any(|w| file[ranges[w[0]].clone()] == file[ranges[w[1]].clone()]) {
                return Err("are not all different");
            }
        }
        let longest = ranges.iter().map(Range::len).max().unwrap_or(0);
        Ok(Vocabulary { ranges, first, further, longest })
    }

    /// Returns the number of pieces.
    pub fn len(&self) -> usize {
        self.ranges.len()
    }

    /// Cuts a text into pieces.
    pub fn cut(&self, file: &[u8], text: &str) -> Vec<Piece> {
        let (mut pieces, mut word) = (Vec::new(), Vec::new());
        for (at, c) in text.char_indices() {
            let range = at..at + c.len_utf8();
            if is_removed(c) {
                continue;
            }
            if is_ideograph(c) {
                self.cut_word(file, &mut word, &mut pieces);
            }
            decompose_canonical(c, |part| {
                if part.is_mark_nonspacing() {
                    return;
                }
                for letter in part.to_lowercase() {
                    let is_mark = is_punctuation(letter);
                    if is_mark || letter.is_whitespace() {
                        self.cut_word(file, &mut word, &mut pieces);
                    }
                    if !letter.is_whitespace() {
                        word.push((letter, range.clone()));
                    }
                    if is_mark {
                        self.cut_word(file, &mut word, &mut pieces);
                    }
                }
            });
            if is_ideograph(c) {
                self.cut_word(file, &mut word, &mut pieces);
            }
        }
        self.cut_word(file, &mut word, &mut pieces);
        pieces
    }

    /// Cuts a word into the longest pieces, from its beginning on, and empties it.
    fn cut_word(&self, file: &[u8], word: &mut Vec<Letter>, pieces: &mut Vec<Piece>) {
        let (Some((_, first)), Some((_, last))) = (word.first(), word.last()) else { return };
        let whole = first.start..last.end;
        let known = pieces.len();
        let (mut at, mut list) = (0, &self.first);
        while at < word.len() && word.len() <= LONGEST_WORD {
            let Some((id, length)) = self.longest_piece(file, list, &word[at..]) else { break };
            pieces.push(Piece { id, range: word[at].1.start..word[at + length - 1].1.end });
            at += length;
            list = &self.further;
        }
        if at < word.len() {
            pieces.truncate(known);
            pieces.push(Piece { id: UNKNOWN, range: whole });
        }
        word.clear();
    }

    /// Returns the longest piece of a sorted list that the letters begin with, and its number of letters.
    fn longest_piece(&self, file: &[u8], list: &[usize], letters: &[Letter]) -> Option<(usize, usize)> {
        let mut text = String::new();
        let mut ends = Vec::new();
        for (letter, _) in letters {
            text.push(*letter);
            if text.len() > self.longest {
                break;
            }
            ends.push(text.len());
        }
        ends.iter().enumerate().rev().find_map(|(last, end)| {
            let wanted = &text.as_bytes()[..*end];
            let found = list.binary_search_by(|id| file[self.ranges[*id].clone()].cmp(wanted));
            found.ok().map(|at| (list[at], last + 1))
        })
    }
}

/// Returns whether BERT removes a character before it reads the text.
fn is_removed(c: char) -> bool {
    c == '\u{FFFD}' || c.is_other() && !['\t', '\n', '\r'].contains(&c)
}

fn is_punctuation(c: char) -> bool {
    c.is_ascii_punctuation() || !c.is_ascii() && c.is_punctuation()
}

/// Returns whether BERT reads a character as a word of its own: the ideographs that Chinese is written with.
fn is_ideograph(c: char) -> bool {
    matches!(c,
        '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}' | '\u{20000}'..='\u{2A6DF}' | '\u{2A700}'..='\u{2B73F}'
        | '\u{2B740}'..='\u{2B81F}' | '\u{2B920}'..='\u{2CEAF}' | '\u{F900}'..='\u{FAFF}'
        | '\u{2F800}'..='\u{2FA1F}')
}

#[cfg(test)]
mod tests;
