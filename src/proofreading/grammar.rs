//! Grammar: constructions that are always wrong, each with its correction. Matters of style are left to the
//! rules.
//!
//! A construction is found by its words alone. It is reported only if no reading of the words is right. There
//! is one function for each kind of mistake, and it is called for each word of a sentence.

mod agreement;
mod apostrophes;
mod articles;
mod collocations;
mod confused;
mod confusions;
mod forms;
mod missing_words;
mod split_words;
mod verb_forms;

use crate::{
    letter::Letter,
    proofreading::spelling::unknown_words::is_code,
    text::{
        span::Span,
        tokens::{Token, TokenKind, capital},
    },
};

/// A wrong construction with its correction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GrammarError {
    /// The place in the letter's body, in bytes.
    pub place: Span,
    /// The correct words.
    pub correction: String,
    /// Only the words around it tell that it is wrong, so it may be right.
    pub is_doubtful: bool,
}

/// A position in the words of a sentence. Offsets count from it and may be negative.
#[derive(Clone, Copy)]
struct At<'a> {
    all: &'a [&'a Token],
    at: usize,
}

impl<'a> At<'a> {
    /// Returns the word at an offset, or an empty text past either end.
    fn word(self, offset: isize) -> &'a str {
        self.token(offset).map_or("", |t| t.word.as_str())
    }

    /// Returns the token at an offset, or `None` past either end.
    fn token(self, offset: isize) -> Option<&'a Token> {
        let at = self.at.checked_add_signed(offset)?;
        self.all.get(at).copied()
    }

    /// Returns whether the word at an offset is one of the alternatives, which bars separate. An empty
    /// alternative matches the end of the sentence.
    fn is(self, offset: isize, alternatives: &str) -> bool {
        alternatives.split('|').any(|word| word == self.word(offset))
    }

    /// Returns whether the word at an offset is written shorter than it is: "would" in "I'd".
    fn is_contracted(self, offset: isize) -> bool {
        self.token(offset).is_some_and(|t| t.span.end - t.span.start < t.word.len())
    }

    /// Returns whether the words from here on are these. Each may have alternatives.
    fn says(self, words: &str) -> bool {
        words.split(' ').zip(0..).all(|(alternatives, offset)| self.is(offset, alternatives))
    }

    /// Returns a mistake in the words from one offset to another, including both. The correction gets a
    /// capital if the first word has one.
    fn error(self, first: isize, last: isize, correction: impl Into<String>) -> Option<GrammarError> {
        let (from, to) = (self.token(first)?, self.token(last)?);
        let correction: String = correction.into();
        let correction = if from.capital && correction != "I" { capital(&correction) } else { correction };
        Some(GrammarError { place: from.span.to(to.span), correction, is_doubtful: false })
    }
}

type Check = fn(At) -> Option<GrammarError>;
const CHECKS: [Check; 35] = [
    agreement::first_person,
    agreement::other_persons,
    agreement::these,
    agreement::things,
    agreement::apart,
    forms::perfect,
    forms::modal,
    confusions::day,
    missing_words::missing_word,
    confusions::near_miss,
    forms::participle,
    forms::after_do,
    forms::gerund,
    forms::uncountable,
    forms::double_degree,
    forms::infinitive,
    forms::lose,
    confusions::modal_of,
    confusions::your,
    confusions::its,
    confusions::there,
    confusions::then,
    confusions::too,
    articles::article,
    confusions::verb_noun,
    agreement::preposition,
    agreement::each,
    apostrophes::years,
    apostrophes::plural,
    verb_forms::after_preposition,
    verb_forms::after_to,
    verb_forms::modal_has,
    verb_forms::wish,
    verb_forms::since,
    agreement::does,
];

/// The mistakes in a group of tokens, cached with it: first token, last token, correction and doubt.
struct Found(Vec<(usize, usize, String, bool)>);

/// Returns the wrong constructions of a letter in reading order. They do not overlap.
pub fn errors(letter: &Letter) -> Vec<GrammarError> {
    let body = letter.draft.body.as_str();
    let mut all: Vec<GrammarError> = Vec::new();
    for group in letter.spoken() {
        let found = group.remember(|tokens| Found(in_group(body, tokens)));
        let here = found.0.iter().map(|(first, last, correction, is_doubtful)| GrammarError {
            place: group[*first].span.to(group[*last].span),
            correction: correction.clone(),
            is_doubtful: *is_doubtful,
        });
        all.extend(here.filter(|w| !letter.is_blank(w.place)));
    }
    all
}

/// Returns the mistakes in a group of tokens. Only the first function that finds one at a word counts.
fn in_group(body: &str, group: &[Token]) -> Vec<(usize, usize, String, bool)> {
    let mut found: Vec<(usize, usize, String, bool)> = Vec::new();
    // Constructions do not reach across punctuation. Quotations are other people's words.
    for part in group.split(|t| t.in_quotes || !t.is_word()) {
        let words: Vec<&Token> = part.iter().collect();
        for at in 0..words.len() {
            let here = At { all: &words, at };
            let error = pronoun(body, here)
                .or_else(|| repeated(body, here))
                .or_else(|| split_words::split_word(body, here))
                .or_else(|| CHECKS.iter().find_map(|check| check(here)))
                .or_else(|| collocations::collocation(here));
            let Some(GrammarError { place, correction, .. }) = error else { continue };
            if is_code(body, place) {
                continue;
            }
            let (first, last) = covered(group, place);
            if found.last().is_none_or(|(_, before, ..)| *before < first) {
                found.push((first, last, correction, false));
            }
        }
    }
    let (Some(start), Some(end)) = (group.first(), group.last()) else { return found };
    for GrammarError { place, correction, is_doubtful } in confused::confused(body, start.span.to(end.span)) {
        let (first, last) = covered(group, place);
        let is_apart = found.iter().all(|(from, to, ..)| last < *from || *to < first);
        if is_apart && !group[first].in_quotes && !is_code(body, place) {
            let correction = if group[first].capital { capital(&correction) } else { correction };
            found.push((first, last, correction, is_doubtful));
        }
    }
    found.sort_unstable();
    found
}

/// Returns the indexes of the first and the last token in a place.
fn covered(group: &[Token], place: Span) -> (usize, usize) {
    let before = |byte: usize| group.partition_point(|t| t.span.start < byte);
    (before(place.start), before(place.end).saturating_sub(1))
}

/// Finds the pronoun "I" without its capital: "i am".
fn pronoun(body: &str, here: At) -> Option<GrammarError> {
    let token = here.token(0)?;
    let after = body[token.span.end..].chars().next();
    let alone = after.is_none_or(|c| c.is_whitespace() || matches!(c, '\'' | '’' | ',' | '.' | '?' | '!'));
    let before = body[..token.span.start].chars().next_back();
    // "i.e.", "(i)" and numbers of lists are right.
    let listed = after == Some('.')
        && body[token.span.end..].chars().nth(1).is_some_and(|c| !c.is_whitespace())
        || before.is_some_and(|c| !c.is_whitespace());
    (token.span.of(body) == "i"
        && alone
        && !listed
        && !(after == Some('.') && here.word(1).is_empty() && here.at == 0))
        .then(|| GrammarError { place: token.span, correction: "I".to_owned(), is_doubtful: false })
}

/// Returns the text between two tokens that follow each other. It is empty between the parts of a
/// contraction.
fn between<'b>(body: &'b str, first: &Token, second: &Token) -> &'b str {
    &body[first.span.end.min(second.span.start)..second.span.start]
}

/// Returns whether a token is written as its word is: plain letters, without the ending of a possessive
/// ("team's") or a contraction.
fn is_plain(token: &Token) -> bool {
    token.span.end - token.span.start == token.word.len()
        && token.word.chars().all(|c| c.is_ascii_lowercase())
}

/// Words that are right twice in a row, or twice for effect.
const TWICE: &str = "that|had|very|so|really|please|ha|no|yes|far|long|much|many|more|never|now|well|bye|her|hear|wink|there|\
                     knock|oh|hey|sorry|thank|thanks|pretty|too|cool|blah|one|two|do|did|who|ever|again|her|up|down|round|\
                     years|days|high|low|big|little|old|new|good|over|out|fifty|win|half|same|such|hip|chop|hint|nudge|fast|asap|small|slow|easy|quick|hot|clean|wait|come|go|look|stop|tut|tsk";

/// Finds a repeated word: "the the".
fn repeated(body: &str, here: At) -> Option<GrammarError> {
    let (first, second) = (here.token(0)?, here.token(1)?);
    let between = between(body, first, second);
    let twice = first.word == second.word
        && is_plain(first)
        && is_plain(second)
        && !here.is(0, TWICE)
        && !between.is_empty()
        && between.chars().all(char::is_whitespace);
    // "So so so happy"
    let thrice = first.word == here.word(2) || first.word == here.word(-1);
    let names = second.capital && first.word != "i" || first.kind != TokenKind::Word;
    // "in in-house terms", "a phone-in in Cork" and "with it it will" are right.
    let dashes = ['-', '\u{2010}', '\u{2011}'];
    let hyphen = body[second.span.end..].starts_with(dashes) || body[..first.span.start].ends_with(dashes);
    let object = first.word == "it" && here.is(-1, "on|with|in|by|for|from|of|to|about|without");
    // "took in in taxes", "logged on on Monday": the first belongs to the verb.
    let particle = here.is(0, "in|on") && here.word(-1).len() > 3 && !here.is(1, "the|a|an|my|your|our") && {
        let verb = here.word(-1);
        verb.ends_with("ed")
            || verb.ends_with("ing")
            || matches!(verb, "took" | "take" | "came" | "come" | "went" | "turn")
    };
    // "What the job is is three jobs"
    let clause =
        first.word == "is" && (-(here.at.cast_signed())..0).any(|at| here.is(at, "what|all|who|where|how"));
    (twice && !thrice && !names && !hyphen && !object && !particle && !clause).then(|| GrammarError {
        place: first.span.to(second.span),
        correction: first.span.of(body).to_owned(),
        is_doubtful: false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::draft::Draft;

    #[test]
    fn mistakes_are_corrected_and_right_sentences_are_not_changed() {
        let table = include_str!("grammar/cases.txt");
        let mut bad = Vec::new();
        for line in table.lines().filter(|l| !l.is_empty() && !l.starts_with('#')) {
            let (text, expected) = line.split_once(" => ").unwrap_or((line, ""));
            let draft = Draft { body: text.to_owned(), ..Draft::default() };
            let letter = Letter::read(&draft);
            let mut mended = text.to_owned();
            let found = errors(&letter);
            for w in found.iter().rev() {
                mended.replace_range(w.place.start..w.place.end, &w.correction);
            }
            let expected = if expected.is_empty() { text } else { expected };
            if mended != expected {
                bad.push(format!("{text}\n    became {mended}\n    wanted {expected}"));
            }
        }
        assert!(bad.is_empty(), "{}", bad.join("\n"));
    }
}
