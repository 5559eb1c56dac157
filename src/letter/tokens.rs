//! Words of a text with their places. Knows contractions ("haven't" is "have not"), links and emoji; knows no grammar.

use crate::span::Span;
use std::{
    any::{Any, TypeId},
    borrow::Borrow,
    cell::RefCell,
    collections::HashMap,
    fmt,
    ops::{Deref, Range},
    rc::Rc,
};

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, perhaps with digits.
    Word,
    /// Digits only.
    Number,
    /// One mark of punctuation or another sign.
    Sign,
    /// A picture character or an emoticon such as `:)`.
    Emoji,
    /// A web or mail address.
    Link,
}

/// A word or sign at its place.
#[derive(Debug, Clone)]
pub struct Token {
    /// Where it stands; the two halves of a contraction share its letters between them.
    pub span: Span,
    /// Lower case, straight apostrophes, contractions spelt out, no possessive ending.
    pub word: Word,
    /// What it is.
    pub kind: TokenKind,
    /// It begins with a capital letter.
    pub capital: bool,
    /// It stands inside quotation marks.
    pub in_quotes: bool,
}

impl Token {
    /// A word or a number, as opposed to a sign.
    pub fn is_word(&self) -> bool {
        matches!(self.kind, TokenKind::Word | TokenKind::Number)
    }
}

/// A token's word, shared by all tokens that were read together.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Word(Rc<str>);

impl Word {
    /// The letters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Deref for Word {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for Word {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl PartialEq<str> for Word {
    fn eq(&self, other: &str) -> bool {
        *self.0 == *other
    }
}

impl PartialEq<String> for Word {
    fn eq(&self, other: &String) -> bool {
        *self.0 == **other
    }
}

impl PartialEq<&str> for Word {
    fn eq(&self, other: &&str) -> bool {
        *self.0 == **other
    }
}

impl fmt::Display for Word {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A word with a capital first.
pub fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The tokens of one stretch of text, usually a sentence.
///
/// A letter is read again after every pause in writing, and nearly all of it is as before. So the tokens of a stretch are
/// remembered with its text, and with them what was found in them ([`Tokens::recall`]); only their places are new.
#[derive(Debug, Clone, Default)]
pub struct Tokens {
    list: Vec<Token>,
    found: Rc<Found>,
    made: Rc<Made>,
    parts: Rc<Parts>,
}

/// What searches found, by the number of the search: token ranges.
type Found = RefCell<Vec<Option<Rc<[Range<usize>]>>>>;
/// What was found in parts of them, by the part.
type Parts = RefCell<HashMap<Range<usize>, (Rc<Found>, Rc<Made>)>>;
/// What else was made of them, by its type.
type Made = RefCell<HashMap<TypeId, Rc<dyn Any>>>;

impl Deref for Tokens {
    type Target = [Token];
    fn deref(&self) -> &[Token] {
        &self.list
    }
}

impl<'a> IntoIterator for &'a Tokens {
    type Item = &'a Token;
    type IntoIter = std::slice::Iter<'a, Token>;
    fn into_iter(self) -> Self::IntoIter {
        self.list.iter()
    }
}

impl Tokens {
    /// Some of them, such as a sentence of a paragraph.
    pub fn part(&self, range: Range<usize>) -> Tokens {
        let (found, made) = self.parts.borrow_mut().entry(range.clone()).or_default().clone();
        Tokens { list: self.list[range].to_vec(), found, made, parts: Rc::default() }
    }

    /// What is made of them, remembered by its type; it must depend on the tokens and their own text alone, and count in tokens.
    pub fn remember<T: 'static>(&self, make: impl FnOnce(&[Token]) -> T) -> Rc<T> {
        let known = RefCell::borrow(&self.made).get(&TypeId::of::<T>()).cloned();
        if let Some(known) = known.and_then(|k| k.downcast().ok()) {
            return known;
        }
        let made = Rc::new(make(&self.list));
        self.made.borrow_mut().insert(TypeId::of::<T>(), made.clone());
        made
    }

    /// What a search finds here, remembered under its number; a search must depend on the tokens alone.
    pub fn recall(&self, search: usize, find: impl FnOnce(&[Token]) -> Vec<Range<usize>>) -> Rc<[Range<usize>]> {
        let known = RefCell::borrow(&self.found).get(search).cloned().flatten();
        if let Some(known) = known {
            return known;
        }
        let found: Rc<[Range<usize>]> = find(&self.list).into();
        let mut all = self.found.borrow_mut();
        if all.len() <= search {
            all.resize(search + 1, None);
        }
        all[search] = Some(found.clone());
        found
    }
}

/// Bytes of text remembered, at most; past it all is forgotten. Every pause in writing adds the paragraph being written.
const REMEMBERED: usize = 300_000;

/// Tokens counted from the beginning of their own text, by that text.
#[derive(Default)]
struct Read {
    tokens: HashMap<Box<str>, Tokens>,
    bytes: usize,
}

thread_local! {
    static READ: RefCell<Read> = RefCell::default();
}

/// Splits the words of `text` under `span`.
pub fn tokens(text: &str, span: Span) -> Tokens {
    let words = span.of(text);
    let known = READ.with_borrow(|read| read.tokens.get(words).cloned());
    let mut tokens = known.unwrap_or_else(|| {
        let tokens = Tokens { list: split(words), ..Tokens::default() };
        READ.with_borrow_mut(|read| {
            if read.bytes + words.len() > REMEMBERED {
                *read = Read::default();
            }
            read.bytes += words.len();
            read.tokens.insert(words.into(), tokens.clone());
        });
        tokens
    });
    tokens.list.iter_mut().for_each(|t| t.span = Span::new(t.span.start + span.start, t.span.end + span.start));
    tokens
}

fn split(text: &str) -> Vec<Token> {
    let mut reader = Reader { text, at: 0, end: text.len(), out: Vec::new() };
    while reader.at < reader.end {
        reader.step();
    }
    mark_quotations(&mut reader.out);
    reader.out
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    end: usize,
    out: Vec<Token>,
}

impl Reader<'_> {
    fn rest(&self) -> &str {
        &self.text[self.at..self.end]
    }

    fn step(&mut self) {
        let Some(first) = self.rest().chars().next() else { return };
        if first.is_whitespace() {
            self.at += first.len_utf8();
        } else if let Some(len) = link_len(self.rest()) {
            self.push(len, TokenKind::Link);
        } else if let Some(len) = emoticon_len(self.rest(), self.text[..self.at].chars().next_back()) {
            self.push(len, TokenKind::Emoji);
        } else if first.is_alphanumeric() {
            let len = word_len(self.rest());
            self.push_word(len);
        } else if is_emoji(first) {
            let len = emoji_len(self.rest());
            self.push(len, TokenKind::Emoji);
        } else {
            self.push(first.len_utf8(), TokenKind::Sign);
        }
    }

    fn push(&mut self, len: usize, kind: TokenKind) {
        let span = Span::new(self.at, self.at + len);
        self.push_as(span, &span.of(self.text).to_lowercase(), kind);
        self.at += len;
    }

    fn push_as(&mut self, span: Span, word: &str, kind: TokenKind) {
        let capital = span.of(self.text).chars().next().is_some_and(char::is_uppercase);
        self.out.push(Token { span, word: Word(word.into()), kind, capital, in_quotes: false });
    }

    fn push_word(&mut self, len: usize) {
        let span = Span::new(self.at, self.at + len);
        let plain = span.of(self.text).to_lowercase().replace(['’', '‘', 'ʼ'], "'");
        self.at += len;
        if plain.chars().all(|c| c.is_numeric()) {
            return self.push_as(span, &plain, TokenKind::Number);
        }
        let Some((head, tail)) = contraction(&plain) else {
            let word = plain.strip_suffix("'s").or_else(|| plain.strip_suffix('\'')).unwrap_or(&plain);
            return self.push_as(span, word, TokenKind::Word);
        };
        // Lower-casing may change the byte length, so the split is found in the text itself.
        let apostrophe = span.of(self.text).find(['\'', '’', '‘', 'ʼ']);
        let cut = match apostrophe {
            Some(at) if tail == "not" => span.start + at.saturating_sub(1),
            Some(at) => span.start + at,
            None => span.start + span.of(self.text).char_indices().nth(1).map_or(0, |(at, _)| at),
        };
        let cut = if cut > span.start && self.text.is_char_boundary(cut) { cut } else { span.end };
        self.push_as(Span::new(span.start, cut), head, TokenKind::Word);
        self.push_as(Span::new(cut, span.end), tail, TokenKind::Word);
    }
}

/// The two words of a contraction: "can't" is "can", "not".
fn contraction(word: &str) -> Option<(&str, &str)> {
    Some(match word {
        "can't" | "cant" | "cannot" => ("can", "not"),
        "won't" | "wont" => ("will", "not"),
        "shan't" => ("shall", "not"),
        "im" => ("i", "am"),
        "ive" => ("i", "have"),
        "dont" => ("do", "not"),
        "didnt" => ("did", "not"),
        "doesnt" => ("does", "not"),
        "havent" => ("have", "not"),
        "hasnt" => ("has", "not"),
        "isnt" => ("is", "not"),
        "wasnt" => ("was", "not"),
        "couldnt" => ("could", "not"),
        "wouldnt" => ("would", "not"),
        "shouldnt" => ("should", "not"),
        "let's" => ("let", "us"),
        "it's" | "that's" | "what's" | "who's" | "where's" | "here's" | "there's" | "how's" | "he's" | "she's" => {
            (word.strip_suffix("'s")?, "is")
        }
        _ => {
            const ENDS: [(&str, &str); 6] =
                [("n't", "not"), ("'m", "am"), ("'re", "are"), ("'ve", "have"), ("'ll", "will"), ("'d", "would")];
            return ENDS.iter().find_map(|(end, full)| Some((word.strip_suffix(end).filter(|w| !w.is_empty())?, *full)));
        }
    })
}

/// Letters and digits with apostrophes between letters.
fn word_len(text: &str) -> usize {
    let mut chars = text.char_indices().peekable();
    let mut len = 0;
    while let Some((at, c)) = chars.next() {
        let joins = matches!(c, '\'' | '’' | '‘' | 'ʼ') && at > 0 && chars.peek().is_some_and(|(_, next)| next.is_alphabetic());
        let mark = is_combining(c);
        if !(c.is_alphanumeric() || joins || mark) {
            break;
        }
        len = at + c.len_utf8();
    }
    len
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036F}' | '\u{0900}'..='\u{0903}' | '\u{093A}'..='\u{094F}' | '\u{200C}' | '\u{200D}')
}

fn link_len(text: &str) -> Option<usize> {
    const STARTS: [&str; 4] = ["http://", "https://", "www.", "mailto:"];
    let web = STARTS.iter().any(|s| text.get(..s.len()).is_some_and(|w| w.eq_ignore_ascii_case(s)));
    // A mail address is short; looking no further keeps the splitting linear.
    let text = if web { text } else { &text[..text.floor_char_boundary(320)] };
    let len = text.find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '|')).unwrap_or(text.len());
    let word = text[..len].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '\'', '’', '”']);
    let fits = |c: char| c.is_alphanumeric() || "._%+-".contains(c);
    let mail = || {
        word.split_once('@')
            .is_some_and(|(name, host)| !name.is_empty() && name.chars().all(fits) && host.contains('.') && host.chars().all(fits))
    };
    (web || text.starts_with(char::is_alphanumeric) && mail()).then_some(word.len())
}

fn emoticon_len(text: &str, before: Option<char>) -> Option<usize> {
    if before.is_some_and(|c| !c.is_whitespace()) {
        return None;
    }
    const FACES: [&str; 18] =
        [":-)", ":-(", ":-D", ";-)", ":-P", ":-/", ":)", ":(", ":D", ";)", ":P", ":p", "=)", "=D", "<3", "xD", ":o", ":'("];
    let face = FACES.iter().find(|face| text.starts_with(**face))?;
    let after = text[face.len()..].chars().next();
    after.is_none_or(|c| c.is_whitespace() || matches!(c, '.' | '!' | ',')).then_some(face.len())
}

/// Whether a character is drawn as a picture.
pub fn is_emoji(c: char) -> bool {
    matches!(c, '\u{1F300}'..='\u{1FAFF}' | '\u{1F1E6}'..='\u{1F1FF}' | '\u{2600}'..='\u{27BF}' | '\u{2B50}' | '\u{2B55}')
        && !matches!(c, '\u{2713}'..='\u{2718}' | '\u{2605}' | '\u{2606}' | '\u{2610}'..='\u{2612}' | '\u{260E}' | '\u{260F}' | '\u{2709}' | '\u{270F}'..='\u{2712}' | '\u{2794}'..='\u{27BF}' | '\u{1F4DE}' | '\u{1F4E7}' | '\u{1F517}' | '\u{1F4F1}' | '\u{1F4CD}')
}

/// One picture with its variation selectors, skin tones and joined parts.
fn emoji_len(text: &str) -> usize {
    text.char_indices()
        .find(|(at, c)| *at > 0 && !(is_emoji(*c) || matches!(c, '\u{FE0F}' | '\u{200D}' | '\u{20E3}')))
        .map_or(text.len(), |(at, _)| at)
}

/// Marks the words between double quotation marks; an unclosed mark quotes nothing.
fn mark_quotations(tokens: &mut [Token]) {
    let mut open: Option<usize> = None;
    for at in 0..tokens.len() {
        match (tokens[at].word.as_str(), open) {
            ("“" | "«" | "„", _) | ("\"", None) => open = Some(at),
            ("\"" | "”" | "»", Some(from)) => {
                tokens[from..=at].iter_mut().for_each(|t| t.in_quotes = true);
                open = None;
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        tokens(text, Span::new(0, text.len())).iter().map(|t| t.word.to_string()).collect()
    }

    #[test]
    fn words_are_split_and_contractions_spelt_out() {
        for (text, expected) in [
            ("I haven't heard", "i have not heard"),
            ("I’m here", "i am here"),
            ("can't won't dont", "can not will not do not"),
            ("the company's goals", "the company goals"),
            ("check-in at 3pm", "check - in at 3pm"),
            ("see https://a.example/x.", "see https://a.example/x ."),
            ("me@mail.example!", "me@mail.example !"),
            ("great :) 😍😍", "great :) 😍😍"),
            ("O'Brien", "o'brien"),
        ] {
            assert_eq!(words(text).join(" "), expected);
        }
    }

    #[test]
    fn what_is_remembered_is_bounded() {
        for n in 0..3000 {
            let text = format!("{n} {}", "word ".repeat(40));
            assert_eq!(tokens(&text, Span::new(0, text.len())).len(), 41);
        }
        READ.with_borrow(|read| {
            assert!(read.bytes <= REMEMBERED, "{} bytes are remembered", read.bytes);
            assert_eq!(read.bytes, read.tokens.keys().map(|k| k.len()).sum::<usize>());
        });
    }

    #[test]
    fn quoted_words_are_marked() {
        let text = "he said \"call me\" twice";
        let quoted: Vec<_> = tokens(text, Span::new(0, text.len())).iter().filter(|t| t.in_quotes).map(|t| t.word.to_string()).collect();
        assert_eq!(quoted, ["\"", "call", "me", "\""]);
    }
}
