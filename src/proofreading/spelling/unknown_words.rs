//! The unknown words of a letter as they are written, with contractions in one piece. Links, code, quotations
//! and words with digits are left out.

use super::lexicon::entry;
use crate::{
    people::titles::is_title,
    text::{
        span::Span,
        tokens::{Token, TokenKind},
    },
};

/// A word that is not in the list.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own about the word")]
pub struct UnknownWord {
    /// The indexes of its first and last token.
    pub tokens: (usize, usize),
    /// The length of its possessive ending in bytes.
    pub tail: usize,
    /// The word as written, with a straight apostrophe and without the possessive ending.
    pub text: String,
    /// The word begins with a capital.
    pub capital: bool,
    /// The word begins its sentence, or follows a colon or a full stop.
    pub first: bool,
    /// A hyphen joins the word to another.
    pub hyphenated: bool,
    /// The words before and after it in lower case, or an empty text if there is none.
    pub beside: [String; 2],
    /// The next word begins with a capital.
    pub before_capital: bool,
    /// The word has a capital and follows a title, so it is a name: "Ms Teh".
    pub titled: bool,
}

impl UnknownWord {
    /// Returns the place of the word in the letter's body, in bytes, without the possessive ending.
    pub fn span(&self, group: &[Token]) -> Span {
        let span = group[self.tokens.0].span.to(group[self.tokens.1].span);
        Span::new(span.start, span.end - self.tail)
    }
}

/// Returns the unknown words of a group of tokens, and the known words for which `is_common_error` returns
/// `true`.
pub fn unknown_words(
    body: &str,
    group: &[Token],
    is_common_error: impl Fn(&str) -> bool,
) -> Vec<UnknownWord> {
    let mut out: Vec<UnknownWord> = Vec::new();
    let mut at = 0;
    let mut first = true;
    while at < group.len() {
        let token = &group[at];
        let mut last = at;
        // The parts of a contraction have no space between them.
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
            let known = is_known(&text, token.capital) && !is_common_error(&text);
            if !known && !token.in_quotes && !is_code(body, span) && !is_prefix(body, span) {
                let before_capital = group.get(last + 1).is_some_and(|t| t.capital);
                let hyphenated = is_hyphenated(body, span);
                let word = |token: Option<&Token>| match token {
                    Some(token) if token.is_word() => token.word.to_string(),
                    _ => String::new(),
                };
                let before = group[..at].iter().rev().find(|t| t.is_word());
                let titled = token.capital && before.is_some_and(|t| is_title(&t.word));
                let beside = [word(group[..at].last()), word(group.get(last + 1))];
                out.push(UnknownWord {
                    tokens: (at, last),
                    tail,
                    text,
                    capital: token.capital,
                    first,
                    hyphenated,
                    beside,
                    before_capital,
                    titled,
                });
            }
        }
        if is_word || token.kind == TokenKind::Number {
            first = false;
        } else if matches!(token.word.as_str(), ":" | "." | "!" | "?" | "•" | "\u{2013}" | "\u{2014}") {
            // "Ms. Teh"
            first = !(token.word == "." && group[..at].last().is_some_and(|t| is_title(&t.word)));
        }
        at = last + 1;
    }
    out
}

/// Returns whether a word is in the list. A rare name without its capital is not: "glad to tavel".
fn is_known(text: &str, is_capital: bool) -> bool {
    /// The rarity from which nobody writes a name in lower case. Chosen by hand.
    const RARE: u8 = 18;
    /// A short name may be a word of another language: "a riad in Fez".
    const SHORTEST: usize = 5;
    let is_short = text.len() < SHORTEST;
    entry(text).is_some_and(|entry| is_capital || entry.is_lower() || entry.rarity() < RARE || is_short)
}

/// Returns whether a word is part of code, an address or a number: `next.js`, `a@b`, `#tag`, `snake_case`,
/// `C++`, `3rd`.
pub fn is_code(body: &str, span: Span) -> bool {
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
    // "Judge Fontenot (ret.)"
    let abbreviated = after == Some('.') && matches!(after2, Some(')' | ',' | ';'));
    let called = after == Some('(') && after2 == Some(')'); // "sort()"
    let flag = before == Some('-') && before2 == Some('-'); // "--verbose"
    called
        || flag
        || is_file(body, span)
        || before.is_some_and(sign)
        || after.is_some_and(sign)
        || dotted
        || abbreviated
}

/// Returns whether a word is part of a file's name with hyphens: "my-notes.txt".
fn is_file(body: &str, span: Span) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    let start = body[..span.start].rfind(|c| !is_part(c)).map_or(0, |at| at + 1);
    let start = body.ceil_char_boundary(start);
    let end = body[span.end..].find(|c| !is_part(c)).map_or(body.len(), |at| span.end + at);
    let name = body[start..end].trim_end_matches('.');
    let is_ending = |end: &str| {
        (2..=4).contains(&end.len()) && end.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
    };
    name.contains('-') && name.rsplit_once('.').is_some_and(|(_, end)| is_ending(end))
}

const HYPHENS: [char; 3] = ['-', '‐', '‑'];

/// Returns whether a hyphen joins a word to another.
fn is_hyphenated(body: &str, span: Span) -> bool {
    let joins = |c: char| HYPHENS.contains(&c);
    let mut ahead = body[span.end..].chars();
    body[..span.start].chars().next_back().is_some_and(joins)
        || ahead.next().is_some_and(joins) && ahead.next().is_some_and(char::is_alphanumeric)
}

/// Returns whether a word waits for the second half of a later one: "Pre- and post-harvest".
fn is_prefix(body: &str, span: Span) -> bool {
    let after = body[span.end..].strip_prefix(HYPHENS);
    after.is_some_and(|after| [" and ", " or ", " to ", ", "].iter().any(|joint| after.starts_with(joint)))
}

/// Returns the length of a possessive ending in bytes.
fn tail(raw: &str) -> usize {
    ["'s", "’s", "‘s", "ʼs", "'", "’"].iter().find(|end| raw.ends_with(**end)).map_or(0, |end| end.len())
}
