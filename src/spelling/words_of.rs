//! The words of a letter as they are written, and of them those that no list knows. Contractions are in one
//! piece; links, code, quotations and words with digits are left out.

use super::lexicon::entry;
use crate::{
    letter::tokens::{Token, TokenKind},
    span::Span,
};

/// A word that the list does not know.
#[derive(Debug, Clone)]
pub struct Unknown {
    /// Its first token and its last.
    pub tokens: (usize, usize),
    /// Bytes at its end that are a possessive ending.
    pub tail: usize,
    /// As it stands, its apostrophe straight and a possessive ending left out.
    pub text: String,
    /// It has a capital first.
    pub capital: bool,
    /// It begins its sentence, or follows a colon or a full stop.
    pub first: bool,
    /// It is joined to another by a hyphen.
    pub hyphenated: bool,
    /// The words before and after it, in small letters; empty where there is none.
    pub beside: [String; 2],
    /// The next word has a capital too.
    pub before_capital: bool,
}

impl Unknown {
    /// Where it stands.
    pub fn span(&self, group: &[Token]) -> Span {
        let span = group[self.tokens.0].span.to(group[self.tokens.1].span);
        Span::new(span.start, span.end - self.tail)
    }
}

/// The unknown words of one group of tokens; `odd` says what else is suspicious though it stands in the list.
pub fn unknown(body: &str, group: &[Token], odd: impl Fn(&str) -> bool) -> Vec<Unknown> {
    let mut out: Vec<Unknown> = Vec::new();
    let mut at = 0;
    let mut first = true;
    while at < group.len() {
        let token = &group[at];
        let mut last = at;
        // The halves of a contraction touch each other.
        while last + 1 < group.len()
            && group[last + 1].kind == TokenKind::Word
            && group[last].kind == TokenKind::Word
            && group[last].span.end == group[last + 1].span.start
        {
            last += 1;
        }
        let is_word = token.kind == TokenKind::Word;
        if is_word {
            let span = token.span.to(group[last].span);
            let raw = span.of(body);
            let tail = tail(raw);
            let text = raw[..raw.len() - tail].replace(['’', '‘', 'ʼ'], "'");
            let known = entry(&text).is_some() && !odd(&text);
            if !known && !token.in_quotes && !is_code(body, span) {
                let before_capital = group.get(last + 1).is_some_and(|t| t.capital);
                let hyphenated = is_hyphenated(body, span);
                let word = |t: Option<&Token>| {
                    t.filter(|t| t.is_word()).map_or_else(String::new, |t| t.word.to_string())
                };
                let beside =
                    [word(at.checked_sub(1).and_then(|before| group.get(before))), word(group.get(last + 1))];
                out.push(Unknown {
                    tokens: (at, last),
                    tail,
                    text,
                    capital: token.capital,
                    first,
                    hyphenated,
                    beside,
                    before_capital,
                });
            }
        }
        if is_word || token.kind == TokenKind::Number {
            first = false;
        } else if matches!(token.word.as_str(), ":" | "." | "!" | "?" | "•" | "\u{2013}" | "\u{2014}") {
            first = true;
        }
        at = last + 1;
    }
    out
}

/// "next.js", "a@b", "#tag", "src/lib", "snake_case", "C++", "3rd"
fn is_code(body: &str, span: Span) -> bool {
    let mut back = body[..span.start].chars().rev();
    let mut ahead = body[span.end..].chars();
    let (before, before2, after, after2) = (back.next(), back.next(), ahead.next(), ahead.next());
    let sign = |c: char| {
        matches!(
            c,
            '@' | '#'
                | '/'
                | '\\'
                | '_'
                | '+'
                | '='
                | '<'
                | '>'
                | '*'
                | '`'
                | '~'
                | '^'
                | '|'
                | '&'
                | '$'
                | '%'
        ) || c.is_ascii_digit()
    };
    let dotted = after == Some('.') && after2.is_some_and(char::is_alphanumeric)
        || before == Some('.') && before2.is_some_and(char::is_alphanumeric);
    before.is_some_and(sign) || after.is_some_and(sign) || dotted
}

fn is_hyphenated(body: &str, span: Span) -> bool {
    let joins = |c: char| matches!(c, '-' | '‐' | '‑');
    let mut ahead = body[span.end..].chars();
    body[..span.start].chars().next_back().is_some_and(joins)
        || ahead.next().is_some_and(joins) && ahead.next().is_some_and(char::is_alphanumeric)
}

/// Bytes of a possessive ending.
fn tail(raw: &str) -> usize {
    ["'s", "’s", "‘s", "ʼs", "'", "’"].iter().find(|end| raw.ends_with(**end)).map_or(0, |end| end.len())
}
