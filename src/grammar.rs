//! Grammar: constructions that are wrong whoever reads them, each with what was meant. Taste and style are
//! elsewhere.
//!
//! A construction is found by its words alone, where no reading of them is right; where another reading is
//! possible it is let through. There is one function a kind of mistake; each sees the words from one place
//! on.

mod agreement;
mod confusions;
mod forms;

use crate::{
    letter::{
        Letter,
        tokens::{Token, TokenKind, capital},
    },
    span::Span,
};

/// A wrong construction and what was meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong {
    /// Where.
    pub place: Span,
    /// What was meant.
    pub meant: String,
}

/// The words of a sentence from one place on.
#[derive(Clone, Copy)]
struct At<'a> {
    all: &'a [&'a Token],
    at: usize,
}

impl<'a> At<'a> {
    /// The word so many places further; empty past the end or before the beginning.
    fn word(self, offset: isize) -> &'a str {
        self.token(offset).map_or("", |t| t.word.as_str())
    }

    fn token(self, offset: isize) -> Option<&'a Token> {
        self.at.checked_add_signed(offset).and_then(|at| self.all.get(at)).copied()
    }

    /// Whether the word so many places further is one of these, divided by bars; nothing between two bars is
    /// the end.
    fn is(self, offset: isize, alternatives: &str) -> bool {
        alternatives.split('|').any(|word| word == self.word(offset))
    }

    /// Whether the words from here on are these, each with alternatives.
    fn says(self, words: &str) -> bool {
        words.split(' ').zip(0..).all(|(alternatives, offset)| self.is(offset, alternatives))
    }

    /// A mistake in the words from one offset to another, both included.
    fn wrong(self, first: isize, last: isize, meant: impl Into<String>) -> Option<Wrong> {
        let (from, to) = (self.token(first)?, self.token(last)?);
        let meant: String = meant.into();
        let meant = if from.capital && meant != "I" { capital(&meant) } else { meant };
        Some(Wrong { place: from.span.to(to.span), meant })
    }
}

type Check = fn(At) -> Option<Wrong>;
const CHECKS: [Check; 24] = [
    agreement::first_person,
    agreement::other_persons,
    agreement::these,
    agreement::things,
    forms::perfect,
    forms::modal,
    confusions::day,
    confusions::missing_word,
    confusions::near_miss,
    forms::participle,
    forms::after_do,
    forms::gerund,
    forms::uncountable,
    forms::double_degree,
    forms::infinitive,
    confusions::modal_of,
    confusions::your,
    confusions::its,
    confusions::there,
    confusions::then,
    confusions::too,
    confusions::article,
    confusions::verb_noun,
    confusions::preposition,
];

/// What is wrong in a group of tokens: from which to which token, and what was meant.
struct Found(Vec<(usize, usize, String)>);

/// The wrong constructions of a letter, in reading order, none over another.
pub fn wrong(letter: &Letter) -> Vec<Wrong> {
    let body = letter.draft.body.as_str();
    let mut all: Vec<Wrong> = Vec::new();
    for group in letter.spoken() {
        let found = group.remember(|tokens| Found(in_group(body, tokens)));
        let here = found.0.iter().map(|(first, last, meant)| Wrong {
            place: group[*first].span.to(group[*last].span),
            meant: meant.clone(),
        });
        all.extend(here.filter(|w| !letter.is_blank(w.place)));
    }
    all
}

fn in_group(body: &str, group: &[Token]) -> Vec<(usize, usize, String)> {
    let mut found: Vec<(usize, usize, String)> = Vec::new();
    // A mark of punctuation divides; quotations are other people's words.
    for part in group.split(|t| t.in_quotes || !t.is_word()) {
        let words: Vec<&Token> = part.iter().collect();
        for at in 0..words.len() {
            let here = At { all: &words, at };
            let wrong = pronoun(body, here)
                .or_else(|| repeated(body, here))
                .or_else(|| CHECKS.iter().find_map(|check| check(here)));
            let Some(Wrong { place, meant }) = wrong else { continue };
            let first = group.partition_point(|t| t.span.start < place.start);
            let last = group.partition_point(|t| t.span.start < place.end).saturating_sub(1);
            if found.last().is_none_or(|(_, before, _)| *before < first) {
                found.push((first, last, meant));
            }
        }
    }
    found
}

/// "i am": the pronoun has a capital.
fn pronoun(body: &str, here: At) -> Option<Wrong> {
    let token = here.token(0)?;
    let after = body[token.span.end..].chars().next();
    let alone = after.is_none_or(|c| c.is_whitespace() || matches!(c, '\'' | '’' | ',' | '.' | '?' | '!'));
    let before = body[..token.span.start].chars().next_back();
    // "i.e.", "(i)", "vitamin i)" and lists
    let listed = after == Some('.')
        && body[token.span.end..].chars().nth(1).is_some_and(|c| !c.is_whitespace())
        || before.is_some_and(|c| !c.is_whitespace());
    (token.span.of(body) == "i"
        && alone
        && !listed
        && !(after == Some('.') && here.word(1).is_empty() && here.at == 0))
        .then(|| Wrong { place: token.span, meant: "I".to_owned() })
}

/// "the the": a word twice, where once was meant.
fn repeated(body: &str, here: At) -> Option<Wrong> {
    const OFTEN: [&str; 34] = [
        "the", "a", "an", "to", "of", "and", "in", "for", "with", "i", "you", "we", "it", "is", "are", "was",
        "my", "your", "our", "on", "at", "be", "as", "this", "from", "by", "or", "but", "if", "will", "have",
        "am", "about", "me",
    ];
    let (first, second) = (here.token(0)?, here.token(1)?);
    let between = &body[first.span.end.min(second.span.start)..second.span.start];
    let twice = first.word == second.word
        && OFTEN.contains(&first.word.as_str())
        && !between.is_empty()
        && between.chars().all(char::is_whitespace);
    let names = second.capital && first.word != "i" || first.kind != TokenKind::Word;
    // "in in-house terms", "at his best with it it will"
    let hyphen = body[second.span.end..].starts_with(['-', '\u{2010}', '\u{2011}']);
    let object = first.word == "it" && here.is(-1, "on|with|in|by|for|from|of|to|about|without");
    (twice && !names && !hyphen && !object)
        .then(|| Wrong { place: first.span.to(second.span), meant: first.span.of(body).to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Draft;

    #[test]
    fn what_is_wrong_is_mended_and_what_is_right_is_left() {
        let table = include_str!("grammar/cases.txt");
        let mut bad = Vec::new();
        for line in table.lines().filter(|l| !l.is_empty() && !l.starts_with('#')) {
            let (text, expected) = line.split_once(" => ").unwrap_or((line, ""));
            let draft = Draft { body: text.to_owned(), ..Draft::default() };
            let letter = Letter::read(&draft);
            let mut mended = text.to_owned();
            let found = wrong(&letter);
            for w in found.iter().rev() {
                mended.replace_range(w.place.start..w.place.end, &w.meant);
            }
            let expected = if expected.is_empty() { text } else { expected };
            if mended != expected {
                bad.push(format!("{text}\n    became {mended}\n    wanted {expected}"));
            }
        }
        assert!(bad.is_empty(), "{}", bad.join("\n"));
    }
}
