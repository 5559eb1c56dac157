//! The lines of a text as places.

use crate::text::span::Span;

/// A line without its line end.
#[derive(Debug, Clone, Copy)]
pub struct Line {
    /// The whole line.
    pub span: Span,
    /// The line without white space at either end.
    pub trimmed: Span,
}

impl Line {
    /// Returns whether the line is empty or has only white space.
    pub fn is_blank(&self) -> bool {
        self.trimmed.start == self.trimmed.end
    }

    /// Returns the text of the line without white space at either end.
    pub fn of<'a>(&self, text: &'a str) -> &'a str {
        self.trimmed.of(text)
    }
}

/// Splits a text into lines, which end in `\n`, `\r\n` or `\r`. There is always at least one.
pub fn lines(text: &str) -> Vec<Line> {
    let mut out = Vec::new();
    let mut start = 0;
    let bytes = text.as_bytes();
    let mut at = 0;
    while at <= bytes.len() {
        if at == bytes.len() || matches!(bytes[at], b'\n' | b'\r') {
            let span = Span::new(start, at);
            let mut trimmed = span.trimmed(text);
            if trimmed.of(text).chars().all(|c| matches!(c, '\u{200B}' | '\u{FEFF}' | '\u{00A0}')) {
                trimmed = Span::new(trimmed.start, trimmed.start);
            }
            out.push(Line { span, trimmed });
            if bytes.get(at) == Some(&b'\r') && bytes.get(at + 1) == Some(&b'\n') {
                at += 1;
            }
            start = at + 1;
        }
        at += 1;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_end_ends_a_line() {
        let text = "a\nb\r\n\r\n c \rd";
        let found: Vec<_> = lines(text).iter().map(|l| l.of(text).to_owned()).collect();
        assert_eq!(found, ["a", "b", "", "c", "d"]);
    }
}
