//! Spelling: which words of a letter are misspelt, and what was meant.
//!
//! A word is let through when any of these knows it: the packed list of English ([`lexicon`]), the letter itself with its
//! people, companies and the other side's words ([`shown`]), or the person's own dictionary. Of what is left, only a word that
//! lies near a known one is called a slip ([`suggest`]); what lies near nothing is more likely a term or a foreign word.
//! Nothing here judges names inside a sentence, acronyms, code, addresses, quotations or words with digits.

pub mod lexicon;
pub mod shown;
pub mod suggest;
pub mod words_of;

use crate::{
    letter::{Letter, tokens::Token},
    span::Span,
};
use lexicon::{Varieties, entry};
use shown::{Shown, in_case_of, is_name};
use std::{cell::RefCell, collections::HashMap, rc::Rc};
use suggest::{Suggestion, suggest};
use words_of::Unknown;

/// A misspelt word.
#[derive(Debug, Clone, PartialEq)]
pub struct Slip {
    /// Where.
    pub place: Span,
    /// What may have been meant, the likeliest first.
    pub meant: Vec<String>,
}

/// The words of a group that no list knows, or that are nearly always slips.
struct Unknowns(Vec<Unknown>);
/// How much more American than British the words of a group are.
struct Balance(i32);

/// The misspelt words of a letter, greeting and sign-off included.
pub fn slips(letter: &Letter) -> Vec<Slip> {
    let body = letter.draft.body.as_str();
    let mut found = Vec::new();
    let mut context = None;
    for group in letter.spoken() {
        let unknown = group.remember(|tokens| Unknowns(words_of::unknown(body, tokens, |text| is_odd(&text.to_lowercase()))));
        for word in unknown.0.iter().filter(|word| !word.foreign) {
            let (shown, variety) = context.get_or_insert_with(|| (Shown::by(letter), variety(letter)));
            let place = word.span(group);
            let meant = judge(word, shown, *variety).filter(|_| !letter.is_blank(place));
            found.extend(meant.map(|meant| Slip { place, meant }));
        }
    }
    found
}

/// Whether a word that may stand in the list is nearly always a slip.
fn is_odd(lower: &str) -> bool {
    SLIPS.iter().any(|(slip, _)| *slip == lower)
}

/// Days and months, whose capital does not make them anybody's name.
const CALENDAR: [&str; 19] = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
];
/// Rare words that are nearly always another word's slip.
const SLIPS: [(&str, &str); 13] = [
    ("cant", "can't"),
    ("wont", "won't"),
    ("teh", "the"),
    ("alot", "a lot"),
    ("thier", "their"),
    ("hte", "the"),
    ("taht", "that"),
    ("adn", "and"),
    ("yuo", "you"),
    ("im", "I'm"),
    ("ive", "I've"),
    ("pubic", "public"),
    ("untill", "until"),
];

/// What a word was meant to be; `None` where it may be right.
fn judge(word: &Unknown, shown: &Shown, variety: Varieties) -> Option<Vec<String>> {
    let text = word.text.as_str();
    let lower = text.to_lowercase();
    let upper = text.chars().filter(|c| c.is_uppercase()).count();
    let plain = text.chars().all(|c| c.is_ascii_alphabetic() || c == '\'');
    if !plain || text.len() < 2 || upper > 1 || upper == 1 && !word.capital {
        return None; // another script, an accent, an acronym, CamelCase
    }
    if let Some((_, meant)) = SLIPS.iter().find(|(slip, _)| *slip == lower) {
        return Some(vec![in_case_of(meant, word.capital)]);
    }
    if shown.has(&lower) || is_contraction(&lower) || word.first && shown.has_capital(&lower) {
        return None;
    }
    if word.capital && !word.first {
        // A name, unless it is a day, a month or one of the names that are known here, misspelt.
        let name = shown.names.iter().filter(|n| n.chars().count() > 4 && is_one_edit(&lower, &n.to_lowercase()) && !is_name(&lower));
        let day = CALENDAR.iter().filter(|d| d.len() > 4 && is_one_edit(&lower, d)).map(|d| in_case_of(d, true));
        let meant: Vec<String> = day.chain(name.cloned()).collect();
        return Some(meant).filter(|m| !m.is_empty());
    }
    if word.capital && is_name(&lower) || is_compound(&lower) {
        return None;
    }
    let near = meant(&lower, variety);
    let limit = limit(word);
    let best = near.first().filter(|best| best.cost <= limit)?;
    // With a capital at a sentence's start it may be a name; then only a word that is surely meant counts.
    if word.capital && (best.cost > if text.len() < 6 { 1.3 } else { SURELY } || word.before_capital) {
        return None;
    }
    let close = |s: &&Suggestion| s.cost <= best.cost + 1.2;
    Some(near.iter().filter(close).take(3).map(|s| in_case_of(&s.word, word.capital)).collect())
}

thread_local! {
    /// What words were meant to be, for as long as they are written about.
    static MEANT: RefCell<HashMap<(String, u8), Rc<[Suggestion]>>> = RefCell::default();
}

/// The suggestions for a word in a variety, remembered.
fn meant(lower: &str, variety: Varieties) -> Rc<[Suggestion]> {
    const REMEMBERED: usize = 1000;
    let key = (lower.to_owned(), variety.0);
    if let Some(known) = MEANT.with_borrow(|m| m.get(&key).cloned()) {
        return known;
    }
    let near: Rc<[Suggestion]> = suggest(lower, |_, entry| entry.varieties().0 & variety.0 != 0).into();
    MEANT.with_borrow_mut(|m| {
        if m.len() >= REMEMBERED {
            m.clear();
        }
        m.insert(key, near.clone());
    });
    near
}

/// So near a word lies to the one that is surely meant: one likely slip from a frequent word.
const SURELY: f64 = 1.75;

/// How far a word may lie from a known one to be called its slip.
fn limit(word: &Unknown) -> f64 {
    let length = word.text.chars().count();
    let base: f64 = match length {
        0..=3 => 2.0,
        4 => 2.7,
        5..=6 => 3.1,
        7..=9 => 3.7,
        _ => 4.3,
    };
    match word.hyphenated {
        true if length < 5 => 0.0,
        true => base.min(1.7),
        false => base,
    }
}

/// "I'd've", "Dana'll": a word with the endings that speech gives it.
fn is_contraction(lower: &str) -> bool {
    const ENDS: [&str; 6] = ["'ll", "'d", "'ve", "'re", "n't", "'m"];
    lower.contains('\'') && ENDS.iter().any(|end| lower.strip_suffix(end).is_some_and(|stem| entry(stem).is_some() || is_contraction(stem)))
}

/// "unmonitored", "shopfloor": a known word with a known beginning or ending, or two longer words in one.
fn is_compound(lower: &str) -> bool {
    const BEGINNINGS: [&str; 22] = [
        "un", "re", "non", "pre", "co", "anti", "multi", "micro", "sub", "over", "under", "post", "inter", "semi", "self", "cyber", "bio",
        "mis", "out", "geo", "hyper", "super",
    ];
    const ENDINGS: [&str; 8] = ["ness", "less", "like", "wise", "able", "ish", "ship", "hood"];
    const SMALL: [&str; 30] = [
        "with", "that", "this", "have", "from", "your", "they", "will", "would", "there", "their", "what", "about", "which", "when",
        "make", "like", "time", "just", "know", "take", "into", "some", "could", "them", "then", "than", "also", "very", "much",
    ];
    let word = |part: &str| part.len() > 3 && entry(part).is_some_and(|e| e.is_lower() && e.rarity() < 16);
    BEGINNINGS.iter().any(|b| lower.strip_prefix(b).is_some_and(|rest| rest.len() > 4 && word(rest)))
        || ENDINGS.iter().any(|e| lower.strip_suffix(e).is_some_and(|stem| stem.len() > 4 && word(stem)))
        || lower.char_indices().map(|(at, _)| at).skip(4).any(|at| {
            let (a, b) = lower.split_at(at);
            lower.len() > 8 && word(a) && word(b) && !SMALL.contains(&a) && !SMALL.contains(&b)
        })
}

fn is_one_edit(a: &str, b: &str) -> bool {
    a != b && strsim::osa_distance(a, b) == 1
}

/// The variety a letter is written in: British where its words say so, American otherwise.
fn variety(letter: &Letter) -> Varieties {
    let of = |tokens: &[Token]| -> i32 {
        let varieties = tokens.iter().filter_map(|t| entry(&t.word)).map(lexicon::Entry::varieties).filter(|v| !v.is_all());
        varieties.map(|v| i32::from(v.0 & Varieties::AMERICAN.0 != 0) - i32::from(v.0 & Varieties::BRITISH.0 != 0)).sum()
    };
    let balance: i32 = letter.spoken().map(|group| group.remember(|tokens| Balance(of(tokens))).0).sum();
    if balance < 0 { Varieties::BRITISH } else { Varieties::AMERICAN }
}
