//! Verbs in a form that the words before them rule out: "by take the train", "do not hesitate to calling".

use super::{At, GrammarError, agreement::VERBS};
use crate::time::local_time::calendar_name;

/// Verbs that are no nouns, so that their base form has a place of its own.
const NO_NOUNS: [&str; 47] = [
    "accept", "allow", "arrange", "ask", "attend", "become", "begin", "bring", "choose", "come", "complete",
    "confirm", "consider", "contribute", "describe", "discuss", "enjoy", "explain", "express", "get", "give",
    "hear", "include", "introduce", "invite", "join", "keep", "know", "learn", "listen", "meet", "prepare",
    "provide", "receive", "relocate", "see", "send", "solve", "speak", "take", "teach", "tell", "thank",
    "understand", "write", "bother", "respond",
];

/// Returns a verb of which the form in "-ing" is this word.
fn base(word: &str) -> Option<&'static str> {
    // These are nouns as well: "ready to training".
    if matches!(word, "meeting" | "working" | "training" | "building" | "being") {
        return None;
    }
    NO_NOUNS.iter().chain(&VERBS).copied().find(|verb| ing(verb) == word)
}

/// Returns the form of a verb that ends in "-ing".
pub(super) fn ing(verb: &str) -> String {
    match verb {
        "get" | "begin" | "run" | "plan" => format!("{verb}{}ing", &verb[verb.len() - 1..]),
        "be" | "see" | "agree" => format!("{verb}ing"),
        _ => format!("{}ing", verb.strip_suffix('e').unwrap_or(verb)),
    }
}

/// What follows a verb, and seldom a noun.
const OBJECTS: &str = "me|us|you|him|her|them|it|my|your|our|his|their|the|a|an|this|that|these|about|from|to|how|what|more|\
                       with|everyone|all|people|part";

/// Finds a base form where only a form in "-ing" can be: "I enjoyed hear about it", "by take the train",
/// "thank you for give me".
pub(super) fn after_preposition(here: At) -> Option<GrammarError> {
    let verb = here.word(0);
    if !NO_NOUNS.contains(&verb) || !here.is(1, OBJECTS) {
        return None;
    }
    // "the kind of know the", "thank you for ask" with words between
    let thanks = || {
        (-5..-1).any(|at| here.is(at, "thank|thanks|grateful|thankful|appreciate|sorry|apologise|apologize"))
    };
    let leads = match here.word(-1) {
        "enjoy" | "enjoyed" | "enjoys" | "avoid" | "avoided" | "finished" => here.at > 1,
        "by" | "without" => {
            here.is(-2, "|came|come|go|went|travel|commute|do|work|it|that|this|them|start|started|and|but|help|learn|contribute|not")
        }
        "for" => thanks() && !here.is(-2, "for|ask|asked|asking|looking|wait|waiting|hope|need"),
        "of" => here.is(
            -2,
            "instead|capable|way|ways|chance|possibility|habit|tired|afraid|idea|prospect|means|hopes",
        ),
        "in" => here.is(-2, "interested|experienced|interest|experience|succeeded|difficulty"),
        "at" => here.is(-2, "good|better|great|excellent|skilled"),
        _ => false,
    };
    if leads { here.error(0, 0, ing(verb)) } else { None }
}

/// Finds a form in "-ing" where only an infinitive can be: "do not hesitate to calling", "I hope to seeing
/// you".
pub(super) fn after_to(here: At) -> Option<GrammarError> {
    // After "look forward to" the form in "-ing" is right, so only wishes and plans count.
    let leads = here.says(
        "hesitate|want|wanted|wants|hope|hoped|hoping|wish|able|unable|try|tried|trying|decided|managed|\
         willing|offered|promised|afford|refuse to",
    ) || here.says("like|love to") && here.word(-1) == "would";
    if leads { here.error(2, 2, base(here.word(2))?) } else { None }
}

/// Finds "has" after a modal verb: "should has".
pub(super) fn modal_has(here: At) -> Option<GrammarError> {
    let at = if here.word(1) == "not" { 2 } else { 1 };
    let is_wrong = here.is(0, "should|could|would|must") && here.word(at) == "has";
    // "The must has gone": a noun. In "I'd has" the first word may be "had".
    let is_verb = here.is(-1, "i|you|we|they|he|she|it|who|that|which") && !here.is_contracted(0);
    if is_wrong && is_verb { here.error(at, at, "have") } else { None }
}

/// Finds a missing "to" after a wish: "I would like thank you".
pub(super) fn wish(here: At) -> Option<GrammarError> {
    // "people I would like know it": a relative clause
    let wishes = here.says("would like|love")
        && here.is(-1, "i|we|also")
        && here.is(-2, "|and|but|so|that|also|because|if");
    let verb = here.word(2);
    let is_verb = NO_NOUNS.contains(&verb) || matches!(verb, "be" | "apply" | "say" | "make" | "have" | "go");
    // "I would like have the others": no object, no verb.
    if wishes && is_verb && !here.word(3).is_empty() { here.error(2, 2, format!("to {verb}")) } else { None }
}

/// Finds the present with a day in the past from which it lasts: "I am weaving carpets since 2011", "I work
/// here since May".
pub(super) fn since(here: At) -> Option<GrammarError> {
    const FARTHEST: isize = 8;
    const LASTING: [(&str, &str); 9] = [
        ("work", "worked"),
        ("live", "lived"),
        ("study", "studied"),
        ("teach", "taught"),
        ("manage", "managed"),
        ("lead", "led"),
        ("serve", "served"),
        ("drive", "driven"),
        ("run", "run"),
    ];
    if !here.is(0, "i|we") {
        return None;
    }
    let lasts = || (2..FARTHEST).any(|at| here.word(at) == "since" && is_past_day(here, at + 1));
    let verb = here.word(2);
    if here.is(1, "am|are") && verb.ends_with("ing") && lasts() {
        return here.error(0, 2, format!("{} have been {verb}", subject(here)));
    }
    let (_, participle) = LASTING.iter().find(|(base, _)| *base == here.word(1))?;
    if lasts() { here.error(1, 1, format!("have {participle}")) } else { None }
}

fn subject(here: At) -> &'static str {
    if here.word(0) == "i" { "I" } else { "we" }
}

/// Returns whether a year or a month is at an offset: "2011", "last May".
fn is_past_day(here: At, at: isize) -> bool {
    let is_year = |word: &str| word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
    let at = at + isize::from(here.is(at, "last|early|late|the|around|about|at"));
    let named = here.token(at).is_some_and(|t| t.capital && calendar_name(&t.word).is_some());
    named || is_year(here.word(at)) && here.word(at).bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_in_ing_are_known_both_ways() {
        for verb in NO_NOUNS.iter().chain(&VERBS) {
            if let Some(found) = base(&ing(verb)) {
                assert_eq!(found, *verb);
            }
        }
        assert_eq!(
            (ing("take"), ing("see"), ing("begin")),
            ("taking".into(), "seeing".into(), "beginning".into())
        );
    }
}
