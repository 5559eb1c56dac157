//! Phrases as rules write them: words with alternatives, over the tokens of one sentence. Knows no letters.
//!
//! `just? (checking|check) in` matches "just checking in" and "check-in". `?` makes the item before it optional,
//! `(a b|c)` chooses, `word*` is any word that begins so, `..3` passes over up to three words, `^` and `$` are the
//! sentence's ends, `<job>` is a list of `phrase/lists.rs`. Punctuation between words is passed over. Contractions are
//! spelt out in tokens, so a phrase says `do not`, never `don't`.

mod lists;
mod parse;

use crate::{
    letter::tokens::{Token, Tokens},
    span::Span,
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
    Skip(usize),
    Any(Vec<Vec<Item>>),
    Maybe(Vec<Item>),
    Start,
    End,
}

/// A list of phrases, found together in one pass.
pub struct Phrases {
    find: Vec<Vec<Item>>,
    /// Which phrases may begin with a word.
    by_word: HashMap<String, Vec<usize>>,
    /// Which phrases may begin with any word, or with a word known only by its beginning.
    by_prefix: Vec<usize>,
    unless: Vec<Vec<Item>>,
    /// Its number among all lists, under which sentences remember what was found in them.
    number: usize,
}

/// How many lists there are so far.
static PHRASES_READ: AtomicUsize = AtomicUsize::new(0);

impl Phrases {
    /// Reads `find`, leaving alone whatever one of `unless` covers. Panics on a malformed phrase: they are constants.
    pub fn new(find: &[&str], unless: &[&str]) -> Self {
        let find: Vec<_> = find.iter().map(|p| parse(p)).collect();
        let mut by_word: HashMap<String, Vec<usize>> = HashMap::new();
        let mut by_prefix = Vec::new();
        for (at, phrase) in find.iter().enumerate() {
            let mut firsts = Vec::new();
            if first_words(phrase, &mut firsts) {
                by_prefix.push(at);
            } else {
                firsts.into_iter().for_each(|word| by_word.entry(word).or_default().push(at));
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

    /// Every place in a sentence where a phrase stands, as token ranges; they do not overlap.
    pub fn find_in(&self, sentence: &Tokens) -> Rc<[Range<usize>]> {
        sentence.recall(self.number, |tokens| self.search(tokens))
    }

    /// The same among some tokens of a sentence, which nobody remembers.
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

    /// Whether a phrase stands anywhere in the sentence.
    pub fn is_in(&self, sentence: &Tokens) -> bool {
        !self.find_in(sentence).is_empty()
    }

    /// The places in the text where phrases stand outside quotation marks.
    pub fn spans_in(&self, sentence: &Tokens) -> Vec<Span> {
        let found = self.find_in(sentence);
        let outside = found.iter().filter(|r| !sentence[r.start].in_quotes);
        outside.map(|r| sentence[r.start].span.to(sentence[r.end - 1].span)).collect()
    }

    fn match_at(&self, sentence: &[Token], at: usize) -> Option<usize> {
        let known = self.by_word.get(sentence[at].word.as_str()).map_or(&[][..], Vec::as_slice);
        let ends = known
            .iter()
            .chain(&self.by_prefix)
            .filter_map(|&phrase| ends_at(&self.find[phrase], sentence, at));
        ends.filter(|&end| end > at).max()
    }

    fn excused(&self, sentence: &[Token], range: Range<usize>) -> bool {
        self.unless.iter().any(|phrase| {
            let from = range.start.saturating_sub(8);
            // An exception that ends in `..8` covers the eight words after it too.
            let reach = if let Some(Item::Skip(most)) = phrase.last() { *most } else { 0 };
            (from..range.end)
                .any(|at| ends_at(phrase, sentence, at).is_some_and(|end| end + reach > range.start))
        })
    }
}

/// Where a phrase that begins at token `at` ends.
fn ends_at(phrase: &[Item], sentence: &[Token], at: usize) -> Option<usize> {
    Walk { sentence, start: at }.on(phrase, None, at)
}

/// What is left of a phrase after the group being walked.
struct Rest<'r> {
    items: &'r [Item],
    after: Option<&'r Rest<'r>>,
}

struct Walk<'s> {
    sentence: &'s [Token],
    start: usize,
}

impl Walk<'_> {
    fn on(&self, items: &[Item], after: Option<&Rest>, at: usize) -> Option<usize> {
        let Some((item, items)) = items.split_first() else {
            return match after {
                Some(rest) => self.on(rest.items, rest.after, at),
                None => Some(at),
            };
        };
        let next = |at| self.on(items, after, at);
        let inside = |group: &[Item]| self.on(group, Some(&Rest { items, after }), at);
        // Signs between the words of a phrase do not matter; one before its first word is not part of it.
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
    use crate::letter::tokens::TokenKind::{Emoji, Sign};
    while sentence.get(at).is_some_and(|t| matches!(t.kind, Sign | Emoji)) {
        at += 1;
    }
    at
}

/// Collects the words a phrase may begin with; `true` when that list is not complete.
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

/// Phrases read once, on first use: `phrases! { NAME: ["find this"], unless ["leave that"] }`.
#[macro_export]
macro_rules! phrases {
    ($vis:vis $name:ident: [$($find:literal),* $(,)?]) => { $crate::phrases! { $vis $name: [$($find),*], unless [] } };
    ($vis:vis $name:ident: [$($find:literal),* $(,)?], unless [$($leave:literal),* $(,)?]) => {
        $vis static $name: std::sync::LazyLock<$crate::phrase::Phrases> =
            std::sync::LazyLock::new(|| $crate::phrase::Phrases::new(&[$($find),*], &[$($leave),*]));
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::letter::tokens::tokens;

    fn found(find: &[&str], unless: &[&str], text: &str) -> Vec<String> {
        let all = tokens(text, Span::new(0, text.len()));
        Phrases::new(find, unless).spans_in(&all).into_iter().map(|s| s.of(text).to_owned()).collect()
    }

    #[test]
    fn each_part_of_the_language() {
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
    fn an_exception_covers_what_it_overlaps() {
        let (find, unless) = (["checking in"], ["checking in (to|at) ..1 hotel"]);
        assert!(found(&find, &unless, "checking in at the hotel").is_empty());
        assert_eq!(found(&find, &unless, "checking in on you").len(), 1);
    }
}
