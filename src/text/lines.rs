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
    // Nearly no text has a carriage return, and one character is found faster than either of two.
    let ends: &[char] = if text.contains('\r') { &['\n', '\r'] } else { &['\n'] };
    let end_from = |start: usize| match ends {
        [end] => text[start..].find(*end),
        ends => text[start..].find(ends),
    };
    let mut out = Vec::new();
    let mut start = 0;
    loop {
        let end = end_from(start).map(|at| start + at);
        let span = Span::new(start, end.unwrap_or(text.len()));
        let mut trimmed = span.trimmed(text);
        if trimmed.of(text).chars().all(|c| matches!(c, '\u{200B}' | '\u{FEFF}' | '\u{00A0}')) {
            trimmed = Span::new(trimmed.start, trimmed.start);
        }
        out.push(Line { span, trimmed });
        let Some(end) = end else { return out };
        start = end + if text[end..].starts_with("\r\n") { 2 } else { 1 };
    }
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
