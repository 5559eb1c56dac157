//! Paragraphs and sentences of the writer's own lines. Abbreviations, initials, bullets and wrapped lines are
//! recognised.

use super::{
    lines::{Line, lines},
    quoted::quoted_lines,
    tokens::{Token, Tokens, is_emoji, tokens},
};
use crate::text::span::Span;
use std::ops::Range;

/// A sentence, or an item of a list.
#[derive(Debug, Clone)]
pub struct Sentence {
    /// The place in bytes, from the first letter to the closing mark.
    pub span: Span,
    /// The tokens.
    pub tokens: Tokens,
    /// The number of its paragraph, counted from 0.
    pub paragraph: usize,
    /// The sentence is part of a list item.
    pub bullet: bool,
}

impl Sentence {
    /// Returns the number of words and numbers.
    pub fn words(&self) -> usize {
        self.tokens.iter().filter(|t| t.is_word()).count()
    }

    /// Returns whether the sentence ends in a question mark.
    pub fn is_question(&self) -> bool {
        self.tokens.iter().rev().take_while(|t| !t.is_word()).any(|t| t.word == "?")
    }
}

/// Returns the sentences of a message without the quoted lines.
///
/// # Examples
/// ```
/// use tactful::text::sentences::own_sentences;
///
/// let text = "I met Dr. Abara at 3 p.m. on Friday. Any news?\n> We met on Monday.";
/// let sentences: Vec<&str> = own_sentences(text).iter().map(|sentence| sentence.span.of(text)).collect();
/// assert_eq!(sentences, ["I met Dr. Abara at 3 p.m. on Friday.", "Any news?"]);
/// ```
pub fn own_sentences(text: &str) -> Vec<Sentence> {
    let all = lines(text);
    let quoted = quoted_lines(text, &all);
    let own: Vec<_> =
        all.into_iter().zip(quoted).filter(|(_, quoted)| !quoted).map(|(line, _)| line).collect();
    sentences(text, &own, 0)
}

/// Returns the sentences of the writer's own lines. The text before byte `from` is left out.
pub fn sentences(text: &str, own: &[Line], from: usize) -> Vec<Sentence> {
    let mut out = Vec::new();
    let mut paragraph = 0;
    let mut block: Option<Span> = None;
    let mut bullet = false;
    let mut blank_since = false;
    for line in own {
        if line.trimmed.end <= from || line.is_blank() {
            blank_since |= line.is_blank();
            continue;
        }
        let span = Span::new(line.trimmed.start.max(from), line.trimmed.end).trimmed(text);
        let words = span.of(text);
        let is_bullet = bullet_len(words) > 0;
        if let Some(open) = block {
            if !blank_since && !is_bullet && continues(open.of(text), words) {
                block = Some(open.to(span));
                continue;
            }
            split(text, open, paragraph, bullet, &mut out);
            paragraph += usize::from(blank_since);
        }
        blank_since = false;
        bullet = is_bullet;
        block = Some(Span::new(span.start + bullet_len(words), span.end));
    }
    if let Some(open) = block {
        split(text, open, paragraph, bullet, &mut out);
    }
    out
}

/// Returns the length in bytes of a bullet or number with its spaces at the beginning of a line, or 0 if
/// there is none.
fn bullet_len(line: &str) -> usize {
    let mark = line.chars().next().filter(|c| "•‣▪◦·*-–—".contains(*c));
    let len = if let Some(c) = mark {
        c.len_utf8()
    } else {
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        if digits == 0 || digits > 2 || !line[digits..].starts_with(['.', ')']) {
            return 0;
        }
        digits + 1
    };
    let spaces = line[len..].len() - line[len..].trim_start().len();
    if spaces == 0 && mark != Some('•') { 0 } else { len + spaces }
}

/// Returns whether `next` continues the wrapped sentence of the lines in `open`.
fn continues(open: &str, next: &str) -> bool {
    /// A line of fewer bytes was ended by the writer, not wrapped by a mail program. Chosen by hand: mail
    /// programs wrap at some 70 columns.
    const WRAPPED: usize = 45;
    let last_line = open.rsplit(['\n', '\r']).next().unwrap_or(open);
    let ended = open.ends_with(['.', '!', '?', ':', '…']) && !ends_in_abbreviation(open);
    let lower = next.chars().next().is_some_and(char::is_lowercase);
    !ended && (lower || last_line.len() >= WRAPPED)
}

/// The sentences of a block, cached with its tokens. Spans are bytes from the beginning of the block, ranges
/// are token indexes.
struct Cuts(Vec<(Span, Range<usize>)>);

/// Splits a block of lines into sentences and adds them to `out`.
fn split(text: &str, block: Span, paragraph: usize, bullet: bool, out: &mut Vec<Sentence>) {
    let all = tokens(text, block);
    let cuts = all.remember(|tokens| Cuts(cuts(block.of(text), block.start, tokens)));
    out.extend(cuts.0.iter().map(|(place, range)| {
        let span = Span::new(block.start + place.start, block.start + place.end);
        Sentence { span, tokens: all.part(range.clone(), span.of(text)), paragraph, bullet }
    }));
}

/// Finds the sentences in the text of a block, which begins at byte `start_of_block` of the text that the
/// spans of its tokens refer to.
fn cuts(words: &str, start_of_block: usize, all: &[Token]) -> Vec<(Span, Range<usize>)> {
    let mut out = Vec::new();
    let mut next_token = 0;
    let mut start = 0;
    let mut push = |from: usize, to: usize| {
        let span = Span::new(from, to).trimmed(words);
        let count = all[next_token..].iter().take_while(|t| t.span.start - start_of_block < span.end).count();
        let mine = next_token..next_token + count;
        next_token += count;
        if all[mine.clone()].iter().any(|t| t.kind != super::tokens::TokenKind::Sign) {
            out.push((span, mine));
        }
    };
    let mut chars = words.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if is_emoji(c)
            && words[at + c.len_utf8()..]
                .trim_start_matches(['\u{FE0F}', '\u{200D}'])
                .trim_start()
                .starts_with(char::is_uppercase)
            && words[..at].ends_with(' ')
        {
            push(start, at);
            start = at;
            continue;
        }
        if !matches!(c, '.' | '!' | '?' | '…') {
            continue;
        }
        let mut end = at + c.len_utf8();
        while let Some((_, next)) = chars
            .peek()
            .copied()
            .filter(|(_, n)| matches!(n, '.' | '!' | '?' | '…' | '"' | '”' | ')' | '\'' | '’'))
        {
            end += next.len_utf8();
            chars.next();
        }
        let after = &words[end..];
        let gap = after.is_empty() || after.starts_with(char::is_whitespace);
        if gap && !(c == '.' && is_inside(&words[start..=at], after)) {
            push(start, end);
            start = end;
        }
    }
    push(start, words.len());
    out
}

/// Returns whether the full stop at the end of `before` belongs to an abbreviation or an initial and ends no
/// sentence.
fn is_inside(before: &str, after: &str) -> bool {
    let word = before
        .trim_end_matches('.')
        .rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '"' | '“'))
        .next()
        .unwrap_or("");
    let next = after.trim_start().chars().next();
    if next.is_none() {
        return false;
    }
    let lower = word.to_lowercase();
    if ALWAYS_INSIDE.contains(&lower.as_str()) {
        return true;
    }
    let initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase) && word != "I";
    let maybe = OFTEN_INSIDE.contains(&lower.as_str()) || lower.contains('.');
    initial || maybe && !next.is_some_and(char::is_uppercase)
}

fn ends_in_abbreviation(text: &str) -> bool {
    text.ends_with('.') && is_inside(text, " x")
}

/// Abbreviations that never end a sentence.
const ALWAYS_INSIDE: [&str; 17] = [
    "mr", "mrs", "ms", "mx", "dr", "prof", "st", "rev", "hon", "sr", "sra", "messrs", "e.g", "i.e", "vs",
    "approx", "cf",
];
/// Abbreviations that end a sentence only if a capital follows.
const OFTEN_INSIDE: [&str; 30] = [
    "inc", "ltd", "co", "corp", "no", "nos", "jr", "a.m", "p.m", "etc", "jan", "feb", "mar", "apr", "jun",
    "jul", "aug", "sep", "sept", "oct", "nov", "dec", "u.s", "u.k", "ph.d", "b.a", "m.a", "dept", "ext",
    "mon",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::lines::lines;

    fn split_up(text: &str) -> Vec<String> {
        sentences(text, &lines(text), 0).iter().map(|s| s.span.of(text).replace('\n', " ")).collect()
    }

    #[test]
    fn sentences_end_as_a_reader_expects() {
        for (text, expected) in [
            ("One. Two! Three?", vec!["One.", "Two!", "Three?"]),
            (
                "I met Dr. Abara at 3 p.m. on Friday. Good.",
                vec!["I met Dr. Abara at 3 p.m. on Friday.", "Good."],
            ),
            ("J. R. Hale called.", vec!["J. R. Hale called."]),
            ("It was you and I. Then we left.", vec!["It was you and I.", "Then we left."]),
            ("See https://a.example/b.c for more. Bye.", vec!["See https://a.example/b.c for more.", "Bye."]),
            ("Why:\n• one\n• two", vec!["Why:", "one", "two"]),
            ("1. one\n2. two", vec!["one", "two"]),
            (
                "a line that was wrapped by the mail program after\nsome seventy letters. End.",
                vec!["a line that was wrapped by the mail program after some seventy letters.", "End."],
            ),
            ("Thanks\n\nNext", vec!["Thanks", "Next"]),
            ("thanks. let me know.", vec!["thanks.", "let me know."]),
            ("I liked it 😊 Let me know 🎉", vec!["I liked it", "😊 Let me know 🎉"]),
            ("Ready at v2.0 today...", vec!["Ready at v2.0 today..."]),
        ] {
            assert_eq!(split_up(text), expected, "{text}");
        }
    }

    #[test]
    fn each_sentence_has_its_own_tokens() {
        let text = "One two. Three!";
        let all = sentences(text, &lines(text), 0);
        assert_eq!(all.iter().map(Sentence::words).collect::<Vec<_>>(), [2, 1]);
    }
}
