//! Places in a text, and the three ways of counting them. Knows nothing of what the text says.

use std::ops::Range;

/// A stretch of text, in bytes of UTF-8; both ends lie on character borders.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The stretch from `start` up to `end`.
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end);
        Span { start, end }
    }

    /// Returns the same stretch, `by` bytes further on.
    pub fn after(self, by: usize) -> Self {
        Span::new(self.start + by, self.end + by)
    }

    /// The words under this span.
    pub fn of(self, text: &str) -> &str {
        &text[self.start..self.end]
    }

    /// The smallest span that holds both.
    pub fn to(self, other: Span) -> Span {
        Span::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// Whether the two share at least one byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies wholly inside.
    pub fn holds(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The same span without white space at either end.
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

/// Counts code points (Unicode scalar values) before each byte of a text, without a table for ASCII.
pub struct CodePoints {
    /// Bytes that do not begin a character, in order; empty for ASCII.
    continuations: Vec<usize>,
}

impl CodePoints {
    /// Reads `text` once.
    pub fn of(text: &str) -> Self {
        let continuations = text
            .bytes()
            .enumerate()
            .filter(|(_, byte)| byte & 0b1100_0000 == 0b1000_0000)
            .map(|(at, _)| at)
            .collect();
        CodePoints { continuations }
    }

    /// How many code points begin before byte `at`.
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
