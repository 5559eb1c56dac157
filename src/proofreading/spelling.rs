//! Spelling: the misspelt words of a letter, with suggestions.
//!
//! A word is right if it is in the packed list of English ([`lexicon`]), in the letter's context, such as its
//! people, companies and earlier messages ([`context_words`]), or in the user's dictionary. Any other word is
//! misspelt only if it is close to a known word ([`mod@suggest`]). Otherwise it is more likely a technical
//! term or a foreign word. Names inside a sentence, acronyms, code, addresses, quotations and words with
//! digits are not checked.
//!
//! The limits were set on a public list of 6,000 misspellings; `docs/proofreading.md` has the results.

mod coarse;
mod common_errors;
pub mod context_words;
mod edits;
mod keyboard;
pub mod lexicon;
mod limits;
mod morphology;
mod ranked;
mod sign_off;
pub mod suggest;
pub mod unknown_words;

use crate::{
    letter::Letter,
    people::compare::is_particle,
    reading::language::is_foreign,
    text::{sentences::Sentence, span::Span, tokens::Token},
    time::local_time::{DAYS, MONTHS},
};
use common_errors::common_error;
use context_words::{ContextWords, in_case_of, is_name};
use lexicon::{Varieties, entry};
use limits::{COMPOUND, LIKELY, LONGEST, SURELY, limit, usual};
use morphology::{is_compound, is_contraction, is_derived, is_plural};
use ranked::{cached_suggestions, in_context};
use sign_off::is_of_another_sign_off;
use suggest::{Suggestion, suggest};
use unknown_words::UnknownWord;

/// A misspelt word.
#[derive(Debug, Clone, PartialEq)]
pub struct Misspelling {
    /// The place in the letter's body, in bytes.
    pub place: Span,
    /// The suggestions, the most likely first.
    pub suggestions: Vec<String>,
    /// The word may be a rare one: no usual slip makes it of a frequent word.
    pub is_doubtful: bool,
}

/// The unknown words of a group, and those that are nearly always misspellings, cached with the group.
struct UnknownWords(Vec<UnknownWord>);

/// Returns the misspelt words of a letter, including its greeting and sign-off.
pub fn misspellings(letter: &Letter) -> Vec<Misspelling> {
    let body = letter.draft.body.as_str();
    let foreign = letter.sentences.iter().filter(|s| is_foreign(s) && !is_mostly_known(s));
    let foreign: Vec<Span> = foreign.map(|s| s.span).collect();
    let mut found = Vec::new();
    let mut read = None;
    for group in letter.spoken() {
        let unknown = group.remember(|tokens| {
            UnknownWords(unknown_words::unknown_words(body, tokens, |text| common_error(text).is_some()))
        });
        let judged = unknown.0.iter().map(|word| {
            let (context, variety) = read.get_or_insert_with(|| (ContextWords::of(letter), variety(letter)));
            judge(word, context, *variety)
        });
        let judged: Vec<_> = judged.collect();
        // Two adjacent words that are not close to known ones belong to another language.
        let strange = |at: usize| {
            !unknown.0[at].capital && judged[at].as_ref().is_none_or(|(_, cost)| *cost > LIKELY)
                || unknown.0[at].first && judged[at].is_none()
        };
        let beside = |a: usize, b: usize| unknown.0[a].tokens.1 + 1 == unknown.0[b].tokens.0;
        // "Diolch o galon": a little word may be between them.
        let near_strange = |at: usize| {
            at > 0
                && unknown.0[at - 1].tokens.1 + 2 == unknown.0[at].tokens.0
                && group[unknown.0[at].tokens.0 - 1].word.len() <= 2
                && strange(at - 1)
        };
        for (at, word) in unknown.0.iter().enumerate() {
            let Some((suggestions, _)) = &judged[at] else { continue };
            let before = at > 0 && beside(at - 1, at) && strange(at - 1);
            let after = at + 1 < judged.len() && beside(at, at + 1) && strange(at + 1);
            let place = word.span(group);
            if is_of_another_sign_off(letter, place, suggestions) || foreign.iter().any(|s| s.overlaps(place))
            {
                continue;
            }
            if !((strange(at) || word.text.len() <= 3) && (before || after)) && !letter.is_blank(place) {
                let is_doubtful = judged[at].as_ref().is_some_and(|(_, cost)| *cost > usual(&word.text))
                    || near_strange(at)
                    || before
                    || after;
                found.push(Misspelling { place, suggestions: suggestions.clone(), is_doubtful });
            }
        }
    }
    found
}

/// Returns whether nearly all words of a sentence are in the list: "My daugther starts school in August, so
/// mornings suit me best" has few of the little words that tell English.
fn is_mostly_known(sentence: &Sentence) -> bool {
    let words = || sentence.tokens.iter().filter(|t| t.is_word());
    let unknown = words().filter(|t| entry(&t.word).is_none()).count();
    words().count() > 4 * unknown
}

/// Returns the suggestions for a word and the cost of the best one, or `None` if the word may be right.
fn judge(word: &UnknownWord, context: &ContextWords, variety: Varieties) -> Option<(Vec<String>, f64)> {
    let text = word.text.as_str();
    let lower = text.to_lowercase();
    let upper = text.chars().filter(|c| c.is_uppercase()).count();
    let plain = text.chars().all(|c| c.is_ascii_alphabetic() || c == '\'');
    if !plain || text.len() < 2 || text.len() > LONGEST || upper > 1 || upper == 1 && !word.capital {
        return None; // The word has another script or an accent, is an acronym or CamelCase, or is no word.
    }
    if let Some(correction) = common_error(text).filter(|_| !word.titled) {
        return Some((vec![in_case_of(correction, word.capital)], 0.0));
    }
    let is_known = context.contains(&lower) || is_contraction(&lower) || lexicon::is_rare(&lower);
    if is_known || word.first && context.has_capital(&lower) {
        return None;
    }
    if word.capital && !word.first {
        // A name, unless it is one edit away from a day, a month or a name in the letter's context.
        let name = context
            .names
            .iter()
            .filter(|n| n.chars().count() > 4 && is_one_edit(&lower, &n.to_lowercase()) && !is_name(&lower));
        let day = DAYS
            .iter()
            .chain(&MONTHS)
            .filter(|d| d.len() > 4 && is_one_edit(&lower, &d.to_lowercase()))
            .map(ToString::to_string);
        let mut suggestions: Vec<String> = day.chain(name.cloned()).collect();
        // The search for suggestions is slow, so it comes last.
        if suggestions.is_empty() && lower.len() >= SHORTEST && !word.hyphenated && !is_name(&lower) {
            let near = cached_suggestions(&lower, Varieties::ALL);
            suggestions
                .extend(near.first().filter(|s| is_meant(&lower, s)).map(|s| in_case_of(&s.word, true)));
        }
        return Some((suggestions, 1.0)).filter(|(m, _)| !m.is_empty());
    }
    if word.capital && is_name(&lower) || word.before_capital && is_particle(&lower) {
        return None;
    }
    if is_plural(&lower) || is_derived(&lower) {
        return None;
    }
    let limit = limit(word);
    let is_open = variety.is_all();
    let mut near = in_context(&cached_suggestions(&lower, variety), word, is_open);
    if near.first().is_none_or(|best| best.cost > limit) {
        // "jewllery" is close to a British word only.
        near = in_context(&cached_suggestions(&lower, Varieties::ALL), word, is_open);
    }
    let one_word = near.iter().find(|s| !s.word.contains(' '));
    if one_word.is_none_or(|s| s.cost > COMPOUND) && is_compound(&lower) {
        return None;
    }
    let best = near.first().filter(|best| best.cost <= limit)?;
    // A word with a capital at the beginning of a sentence may be a name, so only a close suggestion counts.
    if word.capital && (best.cost > if text.len() < 6 { 1.3 } else { SURELY } || word.before_capital) {
        return None;
    }
    let close = |s: &&Suggestion| s.cost <= best.cost + 1.2;
    Some((near.iter().filter(close).take(3).map(|s| in_case_of(&s.word, word.capital)).collect(), best.cost))
}

/// The fewest bytes of a word with a capital inside a sentence that may be a slip. A shorter one is too often
/// a name.
const SHORTEST: usize = 7;

/// Returns whether a word with a capital inside a sentence is surely a slip of a frequent word, and no name:
/// two letters are swapped ("the Univeristy"), one is wrong inside the name of a language ("Portugese"), or
/// letters are doubled that should not be ("Carribean").
fn is_meant(lower: &str, suggestion: &Suggestion) -> bool {
    const FREQUENT: u8 = 14;
    let meant = suggestion.word.to_lowercase();
    let is_frequent = entry(&meant).is_some_and(|entry| entry.rarity() <= FREQUENT);
    let is_language = ["ese", "ish", "ean"].iter().any(|end| meant.ends_with(end) && lower.ends_with(end));
    let is_swapped = lower.len() == meant.len() && strsim::levenshtein(lower, &meant) == 2;
    let is_doubled = lower.len() > SHORTEST && undoubled(lower) == undoubled(&meant);
    is_frequent && (is_doubled || is_one_edit(lower, &meant) && (is_language || is_swapped))
}

/// A word with one letter where it has two of the same side by side.
fn undoubled(word: &str) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    letters.dedup();
    letters.into_iter().collect()
}

fn is_one_edit(a: &str, b: &str) -> bool {
    // One edit leaves either end as it is, but for two letters that are swapped.
    let (x, y) = (a.as_bytes(), b.as_bytes());
    let is_near = x.len().abs_diff(y.len()) <= 4 && (x.first() == y.first() || x.last() == y.last());
    a != b && is_near && strsim::osa_distance(a, b) == 1
}

/// The words of a group that belong to some varieties only, cached with it: index of the token and varieties.
struct Regional(Vec<(usize, Varieties)>);

fn regional(tokens: &[Token]) -> Regional {
    let own = |t: &Token| {
        entry(&t.word).filter(|e| e.is_lower() && !t.capital && !t.in_quotes).map(lexicon::Entry::varieties)
    };
    Regional(
        tokens
            .iter()
            .enumerate()
            .filter_map(|(at, t)| Some((at, own(t)?)))
            .filter(|(_, v)| !v.is_all())
            .collect(),
    )
}

/// Returns the variety of a letter: the user's choice, else that of most of its regional words, else all.
fn variety(letter: &Letter) -> Varieties {
    if let Some(chosen) = letter.draft.spelling {
        return chosen.into();
    }
    let mut balance = 0;
    for group in letter.spoken() {
        for (_, v) in &group.remember(regional).0 {
            balance +=
                i32::from(v.0 & Varieties::AMERICAN.0 != 0) - i32::from(v.0 & Varieties::BRITISH.0 != 0);
        }
    }
    match balance {
        0 => Varieties::ALL,
        ..0 => Varieties::BRITISH,
        1.. => Varieties::AMERICAN,
    }
}

/// Returns the words that do not belong to the variety the user has chosen. Without a choice, the words that
/// differ from the most frequent variety of the letter are returned, if no variety has them all: "the colour
/// of the center".
pub fn mixed_varieties(letter: &Letter) -> Vec<Misspelling> {
    let chosen = letter.draft.spelling.map(|one| Varieties::from(one).0);
    let all = || {
        letter.spoken().flat_map(|group| {
            group.remember(regional).0.iter().map(|(at, v)| (&group[*at], *v)).collect::<Vec<_>>()
        })
    };
    if all().fold(chosen.unwrap_or(Varieties::ALL.0), |common, (_, v)| common & v.0) != 0 {
        return Vec::new();
    }
    let count = |variety: u8| all().filter(|(_, v)| v.0 & variety != 0).count();
    let Some(most) = chosen.or_else(|| [1, 2, 4, 8].into_iter().rev().max_by_key(|v| count(*v))) else {
        return Vec::new();
    };
    let others = all().filter(|(_, v)| v.0 & most == 0);
    let misspellings = others.filter_map(|(token, own)| {
        let near = suggest(&token.word, |_, e| e.varieties().0 & most != 0 && e.varieties().0 & own.0 == 0);
        // "-ise" and "-ize" are both British spellings.
        let other = near
            .into_iter()
            .find(|s| s.cost < SAME_WORD && s.word.replace('z', "s") != token.word.replace('z', "s"))?;
        Some(Misspelling { place: token.span, suggestions: vec![other.word], is_doubtful: false })
    });
    misspellings.collect()
}

/// The highest cost between two spellings of one word. Chosen by hand.
const SAME_WORD: f64 = 3.2;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::draft::Draft;
    use crate::text::variety::Variety;

    #[test]
    fn every_word_is_compared_with_the_chosen_variety() {
        let words = |body: &str, spelling: Option<Variety>| {
            let draft = Draft { body: body.into(), spelling, ..Draft::default() };
            mixed_varieties(&Letter::read(&draft))
                .into_iter()
                .map(|m| m.suggestions.join(" "))
                .collect::<Vec<_>>()
        };
        let letter = "Dear Dana, thank you for the interview. The colour of the hall stayed with me.";
        assert_eq!(words(letter, None), [""; 0]);
        assert_eq!(words(letter, Some(Variety::British)), [""; 0]);
        assert_eq!(words(letter, Some(Variety::American)), ["color"]);
        assert_eq!(words(&letter.replace("colour", "color"), Some(Variety::Australian)), ["colour"]);
    }
}
