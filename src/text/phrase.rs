//! Phrases: small patterns of words, matched over the tokens of one sentence.
//!
//! `just? (checking|check) in` matches "just checking in" and "check-in".
//!
//! | form | matches |
//! | --- | --- |
//! | `word` | this word |
//! | `word*` | any word that begins so |
//! | `a?` | the word or group, or nothing |
//! | `(a b\|c)` | one of the alternatives |
//! | `..3` | up to three words |
//! | `^`, `$` | the beginning and the end of the sentence |
//! | `<job>` | a list of `phrase/lists.rs` |
//!
//! Punctuation between words is skipped. Tokens have no contractions, so a phrase says `do not`, never
//! `don't`.

mod lists;
mod parse;

use crate::text::{
    span::Span,
    tokens::{Token, Tokens},
};
use parse::parse;
use std::{
    collections::HashMap,
    ops::Range,
    rc::Rc,
    sync::atomic::{AtomicUsize, Ordering},
};

/// A part of a phrase.
enum Item {
    Word(String),
    Prefix(String),
    /// Up to this many words.
    Skip(usize),
    /// One of the alternatives.
    Any(Vec<Vec<Item>>),
    Maybe(Vec<Item>),
    Start,
    End,
}

/// A list of phrases, searched together in one pass.
pub struct Phrases {
    find: Vec<Vec<Item>>,
    /// Indexes in `find` of the phrases that may begin with a word.
    by_word: HashMap<String, Vec<usize>>,
    /// Indexes in `find` of the phrases whose first word is not one of a fixed set.
    by_prefix: Vec<usize>,
    unless: Vec<Vec<Item>>,
    /// The number of this list, different for every list in the process. Sentences cache their matches under
    /// it.
    number: usize,
}

/// How many lists were created so far.
static PHRASES_READ: AtomicUsize = AtomicUsize::new(0);

impl Phrases {
    /// Compiles the phrases to find, and the exceptions in `unless` that cancel a match they overlap.
    ///
    /// # Panics
    /// If a phrase is malformed. Phrases are constants of the program.
    pub fn new(find: &[&str], unless: &[&str]) -> Self {
        let find: Vec<_> = find.iter().map(|p| parse(p)).collect();
        let mut by_word: HashMap<String, Vec<usize>> = HashMap::new();
        let mut by_prefix = Vec::new();
        for (at, phrase) in find.iter().enumerate() {
            let mut firsts = Vec::new();
            if first_words(phrase, &mut firsts) {
                by_prefix.push(at);
            } else {
                for word in firsts {
                    by_word.entry(word).or_default().push(at);
                }
            }
        }
        Phrases {
            find,
            by_word,
            by_prefix,
            unless: unless.iter().map(|p| parse(p)).collect(),
            number: PHRASES_READ.fetch_add(1, Ordering::Relaxed),
        }
    }

    /// Returns all matches in a sentence as ranges of token indexes that do not overlap. The result is cached
    /// with the sentence.
    pub fn find_in(&self, sentence: &Tokens) -> Rc<[Range<usize>]> {
        sentence.recall(self.number, |tokens| self.search(tokens))
    }

    /// Returns all matches among some tokens, without a cache.
    pub fn search(&self, sentence: &[Token]) -> Vec<Range<usize>> {
        let mut found: Vec<Range<usize>> = Vec::new();
        let mut at = 0;
        while at < sentence.len() {
            match self.match_at(sentence, at) {
                Some(end) if !self.excused(sentence, at..end) => {
                    found.push(at..end);
                    at = end;
                }
                _ => at += 1,
            }
        }
        found
    }

    /// Returns whether the sentence has a match.
    pub fn is_in(&self, sentence: &Tokens) -> bool {
        !self.find_in(sentence).is_empty()
    }

    /// Returns the places in the text, in bytes, of all matches outside quotation marks.
    pub fn spans_in(&self, sentence: &Tokens) -> Vec<Span> {
        let found = self.find_in(sentence);
        let outside = found.iter().filter(|r| !sentence[r.start].in_quotes);
        outside.map(|r| sentence[r.start].span.to(sentence[r.end - 1].span)).collect()
    }

    /// Returns the end of the longest match that begins at token `at`.
    fn match_at(&self, sentence: &[Token], at: usize) -> Option<usize> {
        let known = self.by_word.get(sentence[at].word.as_str()).map_or(&[][..], Vec::as_slice);
        let ends = known
            .iter()
            .chain(&self.by_prefix)
            .filter_map(|&phrase| ends_at(&self.find[phrase], sentence, at));
        ends.filter(|&end| end > at).max()
    }

    /// Returns whether an exception overlaps a match. It may begin up to eight tokens before the match, a
    /// number chosen by hand.
    fn excused(&self, sentence: &[Token], range: Range<usize>) -> bool {
        self.unless.iter().any(|phrase| {
            let from = range.start.saturating_sub(8);
            // An exception that ends in `..8` covers the eight tokens after it too.
            let reach = if let Some(Item::Skip(most)) = phrase.last() { *most } else { 0 };
            (from..range.end)
                .any(|at| ends_at(phrase, sentence, at).is_some_and(|end| end + reach > range.start))
        })
    }
}

/// Returns the token index after a phrase that begins at token `at`, or `None` if it does not match there.
fn ends_at(phrase: &[Item], sentence: &[Token], at: usize) -> Option<usize> {
    Walk { sentence, start: at }.on(phrase, None, at)
}

/// The part of a phrase that follows the group being matched.
struct Rest<'r> {
    items: &'r [Item],
    after: Option<&'r Rest<'r>>,
}

/// A match in progress, by backtracking.
struct Walk<'s> {
    sentence: &'s [Token],
    start: usize,
}

impl Walk<'_> {
    /// Matches `items` and then `after` from token `at` on, and returns the end.
    fn on(&self, items: &[Item], after: Option<&Rest>, at: usize) -> Option<usize> {
        let Some((item, items)) = items.split_first() else {
            return match after {
                Some(rest) => self.on(rest.items, rest.after, at),
                None => Some(at),
            };
        };
        let next = |at| self.on(items, after, at);
        let inside = |group: &[Item]| self.on(group, Some(&Rest { items, after }), at);
        // Signs between the words of a phrase are skipped. A sign before its first word is not part of the
        // match.
        let word = || if at == self.start { at } else { skip_signs(self.sentence, at) };
        match item {
            Item::Word(want) => {
                let at = word();
                self.sentence.get(at).filter(|t| t.word == *want).and_then(|_| next(at + 1))
            }
            Item::Prefix(want) => {
                let at = word();
                self.sentence.get(at).filter(|t| t.word.starts_with(want.as_str())).and_then(|_| next(at + 1))
            }
            Item::Any(ways) => ways.iter().find_map(|way| inside(way)),
            Item::Maybe(group) => inside(group).or_else(|| next(at)),
            Item::Skip(most) => self.skip(*most, at, &next),
            Item::Start => self.sentence[..at].iter().all(|t| !t.is_word()).then(|| next(at)).flatten(),
            Item::End => self
                .sentence
                .get(at..)
                .is_some_and(|left| left.iter().all(|t| !t.is_word()))
                .then(|| next(at))
                .flatten(),
        }
    }

    /// Tries `next` after zero words, one word and so on, up to `most`.
    fn skip(&self, most: usize, mut at: usize, next: &dyn Fn(usize) -> Option<usize>) -> Option<usize> {
        for _ in 0..=most {
            if let Some(end) = next(at) {
                return Some(end);
            }
            at = skip_signs(self.sentence, at) + 1;
            if at > self.sentence.len() {
                break;
            }
        }
        None
    }
}

fn skip_signs(sentence: &[Token], mut at: usize) -> usize {
    use crate::text::tokens::TokenKind::{Emoji, Sign};
    while sentence.get(at).is_some_and(|t| matches!(t.kind, Sign | Emoji)) {
        at += 1;
    }
    at
}

/// Collects the words with which a phrase may begin. Returns `true` if it may begin with others too.
fn first_words(items: &[Item], out: &mut Vec<String>) -> bool {
    let Some((item, rest)) = items.split_first() else { return true };
    match item {
        Item::Word(word) => {
            out.push(word.clone());
            false
        }
        Item::Prefix(_) | Item::Skip(_) | Item::End => true,
        Item::Start => first_words(rest, out),
        Item::Any(ways) => ways.iter().any(|way| first_words(way, out)),
        Item::Maybe(inner) => first_words(inner, out) | first_words(rest, out),
    }
}

/// Declares a static [`Phrases`](crate::text::phrase::Phrases), compiled on first use:
/// `phrases! { NAME: ["find this"], unless ["leave that"] }`.
#[macro_export]
macro_rules! phrases {
    ($vis:vis $name:ident: [$($find:literal),* $(,)?]) => {
        $crate::phrases! { $vis $name: [$($find),*], unless [] }
    };
    ($vis:vis $name:ident: [$($find:literal),* $(,)?], unless [$($leave:literal),* $(,)?]) => {
        $vis static $name: std::sync::LazyLock<$crate::text::phrase::Phrases> =
            std::sync::LazyLock::new(|| $crate::text::phrase::Phrases::new(&[$($find),*], &[$($leave),*]));
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokens::tokens;

    fn found(find: &[&str], unless: &[&str], text: &str) -> Vec<String> {
        let all = tokens(text, Span::new(0, text.len()));
        Phrases::new(find, unless).spans_in(&all).into_iter().map(|s| s.of(text).to_owned()).collect()
    }

    #[test]
    fn each_form_of_the_language_matches() {
        for (phrase, text, expected) in [
            ("just? (checking|check) in", "I'm just checking in, again", "just checking in"),
            ("just? (checking|check) in", "a check-in call", "check-in"),
            ("have not heard", "I haven't heard", "haven't heard"),
            ("need ..2 <job>", "I need this awful job now", "need this awful job"),
            ("need ..1 <job>", "I need this very awful job", ""),
            ("beg*", "I begged them", "begged"),
            ("^ call me $", "Call me!", "Call me"),
            ("^ call me $", "Please call me", ""),
            ("call me $", "Call me back", ""),
            ("call (me|us)? (back|now)", "call back", "call back"),
            ("call me", "they said \"call me\"", ""),
        ] {
            let hits = found(&[phrase], &[], text).join(";");
            assert_eq!(hits, expected, "{phrase} in {text}");
        }
    }

    #[test]
    fn an_exception_cancels_the_matches_it_overlaps() {
        let (find, unless) = (["checking in"], ["checking in (to|at) ..1 hotel"]);
        assert!(found(&find, &unless, "checking in at the hotel").is_empty());
        assert_eq!(found(&find, &unless, "checking in on you").len(), 1);
    }
}
