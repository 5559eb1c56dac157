//! Words of a text with their places, remembered with what was found in them. Knows contractions ("haven't" is "have not"),
//! links and emoji; knows no grammar.

mod split;

use crate::span::Span;
use split::split;
use std::{
    any::{Any, TypeId},
    borrow::Borrow,
    cell::RefCell,
    collections::HashMap,
    fmt,
    ops::{Deref, Range},
    rc::Rc,
};

pub use split::is_emoji;

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
    pub fn recall(
        &self,
        search: usize,
        find: impl FnOnce(&[Token]) -> Vec<Range<usize>>,
    ) -> Rc<[Range<usize>]> {
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
    tokens
        .list
        .iter_mut()
        .for_each(|t| t.span = Span::new(t.span.start + span.start, t.span.end + span.start));
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
