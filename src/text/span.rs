//! Places in a text, in bytes and in code points. UTF-16 offsets are computed in `snapshot.rs`.

use std::ops::Range;

/// A range of a text, in bytes of UTF-8. Both ends are on character boundaries.
///
/// # Examples
/// ```
/// use tactful::text::span::Span;
///
/// let text = "Dear  Zoë, hello";
/// let name = Span::new(4, 10).trimmed(text);
/// assert_eq!(name.of(text), "Zoë");
/// assert!(Span::new(0, text.len()).holds(name));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last one.
    pub end: usize,
}

impl Span {
    /// Returns the span from byte `start` up to byte `end`, which must not come before `start`.
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end);
        Span { start, end }
    }

    /// Returns the same stretch, `by` bytes further on.
    pub fn after(self, by: usize) -> Self {
        Span::new(self.start + by, self.end + by)
    }

    /// Returns the text in this span.
    ///
    /// # Panics
    /// If the span reaches beyond `text` or cuts a character.
    pub fn of(self, text: &str) -> &str {
        &text[self.start..self.end]
    }

    /// Returns the smallest span that contains both.
    pub fn to(self, other: Span) -> Span {
        Span::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// Returns whether the two share at least one byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Returns whether `other` is wholly inside this span.
    pub fn holds(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Returns the span without white space at either end.
    pub fn trimmed(self, text: &str) -> Span {
        let words = self.of(text);
        let start = self.start + (words.len() - words.trim_start().len());
        Span::new(start, start + words.trim().len())
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Span::new(range.start, range.end)
    }
}

/// Converts byte offsets of a text to code points (Unicode scalar values). ASCII text needs no memory.
///
/// # Examples
/// ```
/// use tactful::text::span::CodePoints;
///
/// let text = "Zoë 👋 ok";
/// assert_eq!(text.find("ok"), Some(10));
/// assert_eq!(CodePoints::of(text).before(10), 6);
/// ```
pub struct CodePoints {
    /// Offsets of the bytes that do not begin a character, in ascending order.
    continuations: Vec<usize>,
}

impl CodePoints {
    /// Prepares the conversion for `text`.
    pub fn of(text: &str) -> Self {
        let continuations = text
            .bytes()
            .enumerate()
            .filter(|(_, byte)| byte & 0b1100_0000 == 0b1000_0000)
            .map(|(at, _)| at)
            .collect();
        CodePoints { continuations }
    }

    /// Returns how many code points begin before byte `at`.
    pub fn before(&self, at: usize) -> usize {
        at - self.continuations.partition_point(|&byte| byte < at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_points_are_counted_not_bytes() {
        let text = "Zoë 👋 ok";
        let points = CodePoints::of(text);
        for (count, (at, _)) in text.char_indices().enumerate() {
            assert_eq!(points.before(at), count);
        }
        assert_eq!(points.before(text.len()), text.chars().count());
    }

    #[test]
    fn trimming_keeps_the_words() {
        let text = "  a word \n";
        assert_eq!(Span::new(0, text.len()).trimmed(text).of(text), "a word");
    }
}
