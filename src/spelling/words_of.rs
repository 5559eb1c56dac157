//! The words of a letter as they are written: contractions in one piece, links, code and other people's words left out.

use crate::{
    letter::{
        Letter,
        tokens::{Token, TokenKind},
    },
    span::Span,
};

/// A word as written.
#[derive(Debug, Clone)]
pub struct Written<'a> {
    /// Where.
    pub span: Span,
    /// As it stands, its apostrophe straight and a possessive ending left out.
    pub text: String,
    /// It begins its sentence, or follows a colon or a bullet.
    pub first: bool,
    /// It is joined to another by a hyphen.
    pub hyphenated: bool,
    /// The next word has a capital too.
    pub before_capital: bool,
    /// Its first token.
    pub token: &'a Token,
}

/// The words of one group of tokens that may be judged.
pub fn words<'a>(letter: &Letter<'a>, group: &'a [Token]) -> Vec<Written<'a>> {
    let body = letter.draft.body.as_str();
    let mut out: Vec<Written> = Vec::new();
    let mut at = 0;
    let mut first = true;
    while at < group.len() {
        let token = &group[at];
        // The halves of a contraction touch each other.
        let mut last = at;
        while last + 1 < group.len()
            && group[last + 1].kind == TokenKind::Word
            && group[last].kind == TokenKind::Word
            && group[last].span.end == group[last + 1].span.start
        {
            last += 1;
        }
        let span = token.span.to(group[last].span);
        let before = body[..span.start].chars().next_back();
        let after = body[span.end..].chars().next();
        let next = body[span.end..].chars().nth(1);
        let joins = |c: char| matches!(c, '-' | '‐' | '‑');
        // "next.js", "a@b", "#tag", "src/lib", "snake_case", "C++"
        let is_code =
            |c: char| matches!(c, '@' | '#' | '/' | '\\' | '_' | '+' | '=' | '<' | '>' | '*' | '`' | '~' | '^' | '|' | '&' | '$' | '%');
        let dotted = after == Some('.') && next.is_some_and(char::is_alphanumeric)
            || before == Some('.') && body[..span.start].chars().rev().nth(1).is_some_and(char::is_alphanumeric);
        let code = before.is_some_and(is_code) || after.is_some_and(is_code) || dotted;
        let digits = before.is_some_and(|c| c.is_ascii_digit()) || after.is_some_and(|c| c.is_ascii_digit());
        let is_word = token.kind == TokenKind::Word;
        if is_word && !code && !digits && !token.in_quotes && !letter.is_blank(span) {
            let raw = span.of(body).replace(['’', '‘', 'ʼ'], "'");
            let text = raw.strip_suffix("'s").or_else(|| raw.strip_suffix('\'')).unwrap_or(&raw).to_owned();
            let hyphenated = before.is_some_and(joins) || after.is_some_and(joins) && next.is_some_and(char::is_alphanumeric);
            out.push(Written {
                span: Span::new(span.start, span.end - (span.end - span.start).min(tail(span.of(body)))),
                text,
                first,
                hyphenated,
                before_capital: group.get(last + 1).is_some_and(|t| t.capital),
                token,
            });
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

/// Bytes of a possessive ending.
fn tail(raw: &str) -> usize {
    ["'s", "’s", "‘s", "ʼs", "'", "’"].iter().find(|end| raw.ends_with(**end)).map_or(0, |end| end.len())
}
