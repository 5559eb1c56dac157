//! See [`RULE`].

use crate::{
    declare_rule,
    finding::Finding,
    letter::{Letter, thanked},
    people::{
        compare::{Verdict, compare},
        nicknames::is_given_name,
        person::{Evidence, PersonName, is_plain},
        titles::is_title,
    },
    phrases,
    text::{
        fold::fold,
        sentences::Sentence,
        span::Span,
        tokens::{Token, TokenKind},
    },
};

declare_rule! {
    /// The message talks to someone it isn't going to.
    ///
    /// ## Why it matters
    /// Someone else's name in the middle shows that the text was copied from another message.
    ///
    /// ## Advice
    /// Use the name of the person you're writing to, or no name.
    ///
    /// ## Source
    /// "Post-Job Interview Follow-Up: Dynamite or Deplorable? (Part 2 of 2)": a personal note that's
    /// addressed to one person and talks to another is a job-killer.
    ///
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for the interview. As you said, «Priya», the team works with the stores.
    ///
    /// Sam Okafor
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// Thank you for your time, «Robert», and for the tour.
    ///
    /// Sam Okafor
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Thank you for your time, Dana, and for the tour.
    ///
    /// Sam Okafor
    /// ```
    /// ```bad
    /// Dear Dana,
    ///
    /// You were quite right, «Robert», that the count was too low.
    ///
    /// Sam Okafor
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// You showed me the stores, Robert, Joan and all. You told me about the lead, Priya, and the shifts.
    ///
    /// Sam Okafor
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// I met your colleague, Priya, and she was kind. The manager, Robert, showed me the stores.
    ///
    /// Sam Okafor
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// Please greet Priya, Robert, and Joan from me.
    ///
    /// Sam Okafor
    /// ```
    /// ```good
    /// Dear Dana,
    ///
    /// In Austin, Texas, I led the team. As you said, Friday, being a holiday, is out.
    ///
    /// Sam Okafor
    /// ```
    /// ```bad
    /// Dear Dana, thank you for the day. If you would like to hear more about that, «Giovanni», I can write it down.
    /// ```
    /// ```bad
    /// Dear Dana, thank you for the day. It was good to hear, Ms «Petrie», that the filters come before winter.
    /// ```
    /// ```good
    /// Dear Dana, thank you for the day. With my colleague, Giovanni, I have built three of them.
    /// ```
    id: "stray-name",
    severity: Mistake,
    scope: Any,
    family: Names,
    order: 40,
    title: "Wrong name in the text",
}

// After these words, a name between commas is the reader's.
phrases! { ADDRESSED: [
    "as you (said|say|know|mentioned|saw|told me|pointed out|put it|explained|noted) $",
    "(thank you|thanks) (again|so much|very much|once again|a lot)? $",
] }
phrases! { SPOKEN_TO: [
    "as you (said|say|know|mentioned|saw|told|pointed|can see|put it|explained|noted|may|will)",
    "(thank you|thanks) (again|so much|very much|a lot|once again|once more)? ..8 $ ",
    "(you|your|yours) ..2 $ ", "^ (great|good|lovely|nice|wonderful|pleasure) ..3 ",
    "(honestly|frankly|believe me|listen|look|well|so|yes|indeed|again|and)",
    "(meeting|talking|speaking|chatting) (to|with)? (you)? ..3 $ ",
] }

fn check(letter: &Letter) -> Vec<Finding> {
    let mut known = letter.people();
    known.push(letter.sender.clone());
    // "Thank you again, Bob" at the end has a rule of its own.
    let closing: Vec<Span> = thanked::strangers(letter).into_iter().map(|stranger| stranger.name).collect();
    letter
        .sentences
        .iter()
        .filter_map(|s| vocative(letter, s))
        .filter(|(name, _)| !closing.contains(name))
        .filter(|(name, titled)| is_stranger(letter, &known, *name, *titled))
        .map(|(name, titled)| {
            let only = letter.recipients.first().filter(|_| letter.recipients.len() == 1);
            let right = only.and_then(|r| if titled { r.family() } else { r.given().map(str::to_owned) });
            right.map_or_else(|| RULE.at(name), |right| RULE.at(name).fix(right))
        })
        .collect()
}

/// A single name between commas, or between a comma and the sentence's end, after words that speak to "you";
/// and whether a title is before it.
fn vocative(letter: &Letter, sentence: &Sentence) -> Option<(Span, bool)> {
    let tokens = &sentence.tokens;
    let at = (1..tokens.len()).find(|&at| {
        let name = &tokens[at];
        let closed = tokens.get(at + 1).is_none_or(|t| matches!(t.word.as_str(), "," | "." | "!" | "?"));
        name.kind == TokenKind::Word
            && name.capital
            && !name.in_quotes
            && !is_title(&name.word)
            && with_title(tokens, at).checked_sub(1).is_some_and(|before| tokens[before].word == ",")
            && closed
            && (with_title(tokens, at) < at
                || is_given_name(&fold(letter.text(name.span)))
                || !ADDRESSED.search(&tokens[..at - 1]).is_empty() && !is_day(&name.word))
    })?;
    let first = with_title(tokens, at);
    let before = &tokens[..first - 1];
    let last = before.iter().rev().find(|t| t.is_word())?;
    // "my colleague, Priya," names somebody; "Priya, Robert," lists them; "Austin, Texas" is a place.
    let listed = last.capital && before.iter().filter(|t| t.is_word()).count() > 1
        || tokens[at + 1..].iter().take(3).any(|t| t.capital && t.word != "i");
    let names_someone = before
        .iter()
        .rev()
        .filter(|t| t.is_word())
        .take(4)
        .any(|t| matches!(t.word.as_str(), "my" | "our" | "his" | "her" | "their" | "a" | "an" | "the"))
        && SPOKEN_TO.search(before).is_empty()
        || PERSON_WORDS.contains(&last.word.as_str());
    // "You were quite right, Priya, that", "more about that, Priya, I can": with no noun before the name, it
    // explains nothing.
    let goes_on = |t: &Token| GOING_ON.contains(&t.word.as_str());
    let is_spoken = tokens.get(at + 1).is_some_and(|t| t.word == ",")
        && tokens.get(at + 2).is_some_and(goes_on)
        && !names_someone
        && NO_NOUNS.contains(&last.word.as_str());
    let spoken_to = is_spoken || !SPOKEN_TO.search(before).is_empty();
    (spoken_to && !listed && !names_someone).then_some((tokens[at].span, first < at))
}

/// The index of the first token of a name, its title if it has one: "Ms" of "to hear, Ms Petrie, that".
fn with_title(tokens: &[Token], at: usize) -> usize {
    at - usize::from(tokens[at - 1].capital && is_title(&tokens[at - 1].word))
}

/// Words at the end of a clause after which a name between commas is the reader's: none of them is a noun
/// that the name could explain.
const NO_NOUNS: [&str; 30] = [
    "right", "wrong", "kind", "correct", "clear", "generous", "patient", "helpful", "said", "asked", "know",
    "me", "us", "see", "hear", "say", "that", "this", "it", "you", "then", "now", "again", "sure", "glad",
    "hope", "think", "believe", "soon", "well",
];
/// Words with which the clause goes on after such a name.
const GOING_ON: [&str; 24] = [
    "that", "and", "but", "when", "to", "about", "in", "i", "we", "you", "it", "please", "could", "would",
    "may", "if", "for", "because", "how", "what", "whether", "so", "as", "or",
];

const PERSON_WORDS: [&str; 40] = [
    "colleague", "colleagues", "manager", "boss", "friend", "wife", "husband", "mentor", "lead", "director",
    "partner", "supervisor", "sister", "brother", "daughter", "son", "assistant", "recruiter", "engineer",
    "designer", "teacher", "interviewer", "teammate", "coworker", "founder", "ceo", "cto", "cfo", "head",
    "owner", "professor", "chair", "predecessor", "successor", "deputy", "intern", "counterpart",
    "receptionist", "people", "person",
];

fn is_stranger(letter: &Letter, known: &[PersonName], name: Span, titled: bool) -> bool {
    let word = letter.text(name);
    let greeted = letter
        .greeting
        .iter()
        .flat_map(|g| &g.addressees)
        .flat_map(|a| &a.words)
        .any(|w| letter.text(*w) == word);
    let signed = letter
        .closing
        .as_ref()
        .and_then(|c| c.name)
        .is_some_and(|n| letter.text(n).split_whitespace().any(|w| w == word));
    let shown = is_plain(word) && letter.recipients.iter().any(|r| r.evidence == Evidence::Shown);
    let judged: Vec<Verdict> = known.iter().map(|p| compare(&[word], titled, p)).collect();
    shown
        && !greeted
        && !signed
        && judged.iter().all(|v| matches!(v, Verdict::Other | Verdict::Misspelt(_) | Verdict::Unknown))
        && judged.contains(&Verdict::Other)
}

fn is_day(word: &str) -> bool {
    crate::time::local_time::month(word).is_some()
        || word.ends_with("day")
        || matches!(word, "christmas" | "easter" | "noon" | "god")
}
