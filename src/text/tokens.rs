//! The words of a text with their places, and a cache of them. Contractions are split ("haven't" is "have
//! not"); links and emoji are single tokens.
//!
//! # The cache
//!
//! A letter is read again after every pause in writing, and nearly all of its paragraphs are as before. So
//! [`tokens`] keeps the tokens of each text it has split, and each [`Tokens`] keeps the results of searches
//! in it. Three rules make that correct:
//!
//! - The key is the whole text, and splitting depends on nothing else. Cached spans count from the beginning
//!   of that text; [`tokens`] moves a copy of them to the place at which the text is now.
//! - A cached result counts in tokens or in bytes of its own text, never in bytes of the letter. It depends
//!   on the tokens and their text alone: not on the rest of the letter, the settings or the time. The
//!   closures given to [`Tokens::remember`] and [`Tokens::recall`] must keep to this, since no type can check
//!   it.
//! - Each kind of result has a key of its own. For [`Tokens::remember`] this is its type, so each caller
//!   defines a private type that nothing else can produce. For [`Tokens::recall`] it is the number of a
//!   phrase list, which is different for every list in the process (`phrase.rs`).
//!
//! The cache belongs to one thread. It is bounded, and keeps what is in use.

mod split;

use crate::text::{cache::Cache, span::Span};
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

/// The kind of a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, perhaps with digits.
    Word,
    /// Digits only.
    Number,
    /// One punctuation mark or another sign.
    Sign,
    /// An emoji, or an emoticon such as `:)`.
    Emoji,
    /// A web or mail address.
    Link,
    /// Masked code.
    Code,
}

/// A word or sign with its place.
#[derive(Debug, Clone)]
pub struct Token {
    /// The place in bytes. The two parts of a contraction divide its letters between them.
    pub span: Span,
    /// The word in lower case, with straight apostrophes and without a possessive ending.
    pub word: Word,
    /// The kind.
    pub kind: TokenKind,
    /// The token begins with a capital letter.
    pub capital: bool,
    /// The token is inside quotation marks.
    pub in_quotes: bool,
}

impl Token {
    /// Returns whether the token is a word or a number.
    pub fn is_word(&self) -> bool {
        matches!(self.kind, TokenKind::Word | TokenKind::Number)
    }
}

/// The text of a token's word, shared by all copies of the token.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Word(Rc<str>);

impl Word {
    /// Returns the word as text.
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

/// Returns a word with its first letter in upper case.
pub fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The tokens of one piece of text, usually a sentence or a paragraph, with the cached results of searches in
/// them. Copies share their cached results. The module documentation says why that is correct.
#[derive(Debug, Clone, Default)]
pub struct Tokens {
    list: Vec<Token>,
    found: Rc<Found>,
    made: Rc<Made>,
    parts: Rc<Parts>,
}

/// Results of searches as ranges of token indexes, by the number of the search.
type Found = RefCell<Vec<Option<Rc<[Range<usize>]>>>>;
/// Results for parts of the tokens, by the range of the part. A range has the same tokens in every copy, so
/// its results stay right.
type Parts = RefCell<HashMap<Range<usize>, Results>>;
type Results = (Rc<Found>, Rc<Made>);
/// Other results, by their type.
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
    /// Returns the tokens in a range of indexes, such as a sentence of a paragraph. `words` is their text.
    /// The same words in another paragraph share their cached results, so that an edit costs one sentence.
    ///
    /// # Panics
    /// If the range reaches beyond the tokens.
    pub fn part(&self, range: Range<usize>, words: &str) -> Tokens {
        let list = self.list[range.clone()].to_vec();
        let known = RefCell::borrow(&self.parts).get(&range).cloned();
        let (found, made) = known.unwrap_or_else(|| {
            let results = results_for(&list, words);
            self.parts.borrow_mut().insert(range, results.clone());
            results
        });
        Tokens { list, found, made, parts: Rc::default() }
    }

    /// Returns whether other tokens are the same, at whatever place.
    fn is_like(&self, other: &[Token]) -> bool {
        let from = |list: &[Token]| list.first().map_or(0, |first| first.span.start);
        let (own, others) = (from(&self.list), from(other));
        let same = |(a, b): (&Token, &Token)| {
            (a.span.start - own, a.span.end - own) == (b.span.start - others, b.span.end - others)
                && (a.kind, a.capital, a.in_quotes) == (b.kind, b.capital, b.in_quotes)
                && a.word == b.word
        };
        self.list.len() == other.len() && self.list.iter().zip(other).all(same)
    }

    /// Returns the cached result of type `T`, or computes it with `make` and caches it.
    ///
    /// The result must depend on the tokens and their own text alone, and count in tokens or in bytes of that
    /// text. `T` must be used by one caller only. The module documentation says why.
    pub fn remember<T: 'static>(&self, make: impl FnOnce(&[Token]) -> T) -> Rc<T> {
        let known = RefCell::borrow(&self.made).get(&TypeId::of::<T>()).cloned();
        if let Some(known) = known.and_then(|k| k.downcast().ok()) {
            return known;
        }
        let made = Rc::new(make(&self.list));
        self.made.borrow_mut().insert(TypeId::of::<T>(), made.clone());
        made
    }

    /// Returns the cached matches of the search with this number, or finds them with `find` and caches them.
    ///
    /// The matches are ranges of token indexes and must depend on the tokens alone. A number must always mean
    /// the same search.
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

/// The most bytes of text in the cache, chosen by hand: ten letters of 5,000 words.
const REMEMBERED: usize = 300_000;

thread_local! {
    /// Tokens with spans from the beginning of their text.
    static READ: RefCell<Cache<Tokens>> = RefCell::new(Cache::new(REMEMBERED));

    /// Parts of texts.
    static PARTS: RefCell<Cache<Tokens>> = RefCell::new(Cache::new(REMEMBERED));
}

/// Returns the cached results of tokens with this text, or room for them.
fn results_for(list: &[Token], words: &str) -> Results {
    PARTS.with_borrow_mut(|parts| {
        // Quotation marks before the part decide whether its words are in quotes.
        let known = parts.get(words).filter(|known| known.is_like(list));
        let tokens = known.unwrap_or_else(|| {
            let new = Tokens { list: list.to_vec(), ..Tokens::default() };
            parts.insert(words, new.clone());
            new
        });
        (tokens.found, tokens.made)
    })
}

/// Splits the part of `text` in `span` into tokens, or takes them from the cache. Their spans are places in
/// `text`.
///
/// # Examples
/// ```
/// use tactful::text::{span::Span, tokens::tokens};
///
/// let text = "I haven't heard.";
/// let words: Vec<String> =
///     tokens(text, Span::new(0, text.len())).iter().map(|token| token.word.to_string()).collect();
/// assert_eq!(words, ["i", "have", "not", "heard", "."]);
/// ```
pub fn tokens(text: &str, span: Span) -> Tokens {
    let words = span.of(text);
    let known = READ.with_borrow_mut(|read| read.get(words));
    let mut tokens = known.unwrap_or_else(|| {
        let tokens = Tokens { list: split(words), ..Tokens::default() };
        READ.with_borrow_mut(|read| read.insert(words, tokens.clone()));
        tokens
    });
    tokens
        .list
        .iter_mut()
        .for_each(|t| t.span = Span::new(t.span.start + span.start, t.span.end + span.start));
    tokens
}
