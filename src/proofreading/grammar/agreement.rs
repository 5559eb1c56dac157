//! Verbs that do not agree with their subject.

use super::{At, GrammarError};
use crate::proofreading::spelling::lexicon::entry;

/// Common verbs of letters in their base form.
pub(super) const VERBS: [&str; 92] = [
    "appreciate", "look", "want", "think", "hope", "believe", "know", "need", "like", "love", "enjoy",
    "work", "write", "feel", "see", "find", "understand", "wish", "remain", "wonder", "thank", "send", "ask",
    "apply", "learn", "live", "speak", "bring", "offer", "lead", "manage", "help", "make", "take", "get",
    "give", "come", "go", "seem", "keep", "start", "begin", "use", "say", "mean", "agree", "remember",
    "expect", "wait", "plan", "study", "teach", "try", "consider", "admire", "value", "share", "follow",
    "reach", "attach", "contact", "call", "talk", "meet", "hear", "provide", "build", "develop", "design",
    "support", "serve", "prefer", "hold", "run", "show", "tell", "discuss", "mention", "continue", "add",
    "join", "become", "grow", "handle", "possess", "realize", "realise", "recognize", "respect", "request",
    "require", "regret",
];

/// Returns the form of a verb after "he", "she" or "it".
pub(super) fn third(verb: &str) -> String {
    match verb {
        "have" => "has".to_owned(),
        "do" => "does".to_owned(),
        "go" => "goes".to_owned(),
        _ if verb.ends_with('y') && !["ay", "ey", "oy"].iter().any(|end| verb.ends_with(end)) => {
            format!("{}ies", &verb[..verb.len() - 1])
        }
        _ if ["s", "sh", "ch", "x", "z"].iter().any(|end| verb.ends_with(end)) => format!("{verb}es"),
        _ => format!("{verb}s"),
    }
}

/// Returns the offset after an adverb between a subject and its verb, or the same offset if there is none.
fn past_adverb(here: At, from: isize) -> isize {
    const ADVERBS: [&str; 20] = [
        "also", "really", "truly", "still", "always", "never", "often", "already", "just", "only",
        "currently", "greatly", "sincerely", "certainly", "definitely", "usually", "now", "very", "much",
        "highly",
    ];
    if ADVERBS.contains(&here.word(from)) { from + 1 } else { from }
}

/// Finds a wrong verb form after "I": "I has", "I appreciates".
pub(super) fn first_person(here: At) -> Option<GrammarError> {
    // "Constantine I is": a number.
    if here.token(-1).is_some_and(|t| t.capital && here.at > 1) {
        return None;
    }
    // After "than I" and "he, not I" the verb has another subject. A lower-case "i" may be a number of a
    // list.
    if here.word(0) != "i" || here.token(0).is_none_or(|t| !t.capital) || here.is(-1, "than|nor|as|not|but") {
        return None;
    }
    let at = past_adverb(here, 1);
    let verb = here.word(at);
    match verb {
        "has" => return here.error(at, at, "have"),
        "is" | "are" | "be"
            if !here.word(at + 1).is_empty()
                && !here.is(-1, "and|or|that|lest|should|may|would|could|can|might|shall|will|must") =>
        {
            return here.error(at, at, "am");
        }
        "does" => return here.error(at, at, "do"),
        // "have I seen" is right, so these count only at the beginning of a clause.
        "seen" if begins_clause(here) => return here.error(at, at, "saw"),
        "done" if begins_clause(here) => return here.error(at, at, "did"),
        _ => {}
    }
    VERBS.iter().find(|base| third(base) == verb).and_then(|base| here.error(at, at, *base))
}

/// Returns whether a clause begins here, so that the word is its subject: "you" in "I know you is", but not
/// in "meeting you is".
fn begins_clause(here: At) -> bool {
    let joined = "|that|if|when|because|since|while|but|so|what|how|where|why|whether|although|though|until|once|then|now|sure|glad";
    let told = here.is(-1, "think|know|hope|believe|guess|understand|hear|say|said|feel")
        && here.is(-2, "i|we|really|do|also|and|you");
    let nobody_but = here.word(-1) == "but"
        && here.is(-2, "nobody|everybody|anybody|everyone|anyone|one|none|all|nothing");
    // ", and you was"
    let added = here.word(-1) == "and" && here.word(-2).is_empty();
    here.is(-1, joined) && !nobody_but || told || added
}

/// Finds a wrong verb form after the other pronouns: "he have", "you is", "we was", "they has".
pub(super) fn other_persons(here: At) -> Option<GrammarError> {
    // Words before a pronoun after which the verb has its base form: "did she have", "let it be".
    const LEADS: [&str; 34] = [
        "do", "does", "did", "will", "would", "can", "could", "should", "may", "might", "must", "shall",
        "let", "make", "makes", "made", "help", "helps", "see", "saw", "have", "that", "and", "or", "if",
        "to", "suggest", "recommend", "request", "insist", "for", "of", "with", "than",
    ];
    let led = LEADS.contains(&here.word(-1));
    // In "one of you was" and "what matters to you is" the verb has another subject.
    let of_another = here.is(-1, "of|for|to|with|than|and|or|like|between|from|about|by|on|all|around");
    // These may be objects: "meeting you was", "the maps in it are".
    if here.is(0, "you|it") && !begins_clause(here) {
        return None;
    }
    let at = past_adverb(here, 1);
    let correction = match (here.word(0), here.word(at)) {
        ("he" | "she" | "it", "have") if !led => "has",
        ("he" | "she" | "it", "are") if !led => "is",
        ("he" | "she" | "it", "were") if !led && !here.is(-1, "as|wish|wished|wishes|though|like|") => "was",
        ("he" | "she" | "it", "do") if !led && here.word(at + 1) == "not" => {
            let joined = here.token(at)?.span.end == here.token(at + 1)?.span.start;
            return here.error(at, at + 1, if joined { "doesn't" } else { "does not" });
        }
        ("you" | "we" | "they", "has") if !of_another => "have",
        ("you" | "we" | "they", "is" | "am") if !of_another => "are",
        ("you" | "we" | "they", "was") if !of_another => "were",
        ("you" | "we" | "they", "does") if !led => "do",
        ("you" | "we" | "they", verb) if !of_another => {
            VERBS.iter().copied().find(|base| third(base) == verb && !matches!(*base, "go" | "meet"))?
        }
        _ => return None,
    };
    here.error(at, at, correction)
}

/// Finds a wrong verb form after a noun with "my", "your" or the like: "my skills is", "my experience make
/// me".
pub(super) fn things(here: At) -> Option<GrammarError> {
    const MANY: [&str; 14] = [
        "skills", "references", "qualifications", "results", "questions", "strengths", "goals", "values",
        "documents", "details", "notes", "years", "duties", "projects",
    ];
    const ONE: [&str; 12] = [
        "experience", "background", "education", "training", "role", "position", "job", "manager",
        "interview", "project", "letter", "email",
    ];
    // "Improving my skills is" is right.
    if !here.is(0, "my|your|our|the|these") || !begins_clause(here) {
        return None;
    }
    let correction = match here.word(2) {
        "is" if MANY.contains(&here.word(1)) => "are",
        "was" if MANY.contains(&here.word(1)) => "were",
        "has" if MANY.contains(&here.word(1)) => "have",
        "are" if ONE.contains(&here.word(1)) => "is",
        "were" if ONE.contains(&here.word(1)) => "was",
        "have" if ONE.contains(&here.word(1)) => "has",
        verb @ ("make" | "give" | "allow" | "show" | "help" | "teach")
            if ONE.contains(&here.word(1)) && here.is(3, "me|you|us") =>
        {
            return here.error(2, 2, third(verb));
        }
        _ => return None,
    };
    here.error(2, 2, correction)
}

/// Finds a verb in the singular after a subject in the plural, with words between them: "the plans for the
/// tent was", "the results you showed me was".
pub(super) fn apart(here: At) -> Option<GrammarError> {
    const FARTHEST: isize = 12;
    if here.at > 0 || !here.is(0, "the|these|those|my|your|our|their") {
        return None;
    }
    // One word may be before the noun: "the first questions".
    let noun = (1..=2).find(|at| is_plural_noun(here.word(*at)))?;
    let is_named = (1..=noun).any(|at| here.token(at).is_some_and(|t| t.capital));
    if is_named || noun == 2 && here.is(1, "i|you|we|they|he|she|it|way|who|that|and") {
        return None;
    }
    let mut at = noun + 1;
    // "you showed me"
    if here.is(at, "i|you|we|they|he|she") {
        at += if here.is(at + 1, "have|had|so|also|kindly|just") { 2 } else { 1 };
        let is_past = here.word(at).ends_with("ed")
            || here.is(at, "gave|sent|told|brought|made|wrote|taught|drew|shown|given|sent|had|saw|took");
        if !is_past {
            return None;
        }
        at += 1;
        at += isize::from(here.is(at, "me|us|them"));
    }
    let mut is_apart = at > noun + 1;
    while here.is(at, "for|of|in|on|from|at|about|with|behind|around") {
        is_apart = true;
        // The words of a phrase, up to the next one or the verb.
        at += 1;
        while at <= FARTHEST && is_within_phrase(here, at) {
            at += 1;
        }
    }
    let correction = match here.word(at) {
        "is" => "are",
        "was" => "were",
        "has" => "have",
        _ => return None,
    };
    // "the walks in the park is what I like"
    if is_apart && !here.is(at + 1, "what|how|why|where|") { here.error(at, at, correction) } else { None }
}

/// Returns whether a word may be inside "for the big tent".
fn is_within_phrase(here: At, at: isize) -> bool {
    let other = "|for|of|in|on|from|at|about|with|behind|around|is|was|has|are|were|have|had|and|or|but|that|\
                 which|who|whose|if|when|as|than|to|i|you|we|they|he|she|it|be|been|can|will|would|could|do|\
                 does|did|what|how|where|while|because|so|not|never|one|each|every|either|none";
    !here.is(at, other)
}

/// Returns whether a word is the plural of a noun and no word in the singular: "plans", but neither "news"
/// nor "weeks", which may be one time ("the two weeks in the garden was").
pub(super) fn is_plural_noun(word: &str) -> bool {
    const NO_PLURALS: [&str; 36] = [
        "news", "series", "species", "means", "headquarters", "works", "innings", "barracks", "crossroads",
        "thanks", "lens", "always", "perhaps", "besides", "days", "weeks", "months", "years", "hours",
        "minutes", "seconds", "miles", "pounds", "dollars", "euros", "kilometres", "kilometers", "metres",
        "meters", "diabetes", "rabies", "molasses", "measles", "shambles", "gallows", "hers",
    ];
    const ENDS: [&str; 5] = ["ss", "us", "is", "os", "ics"];
    let is_known = |stem: &str| entry(stem).is_some_and(|e| e.is_lower() && e.rarity() <= 18);
    let Some(stem) = word.strip_suffix('s') else { return false };
    word.len() > 4
        && !NO_PLURALS.contains(&word)
        && !ENDS.iter().any(|end| word.ends_with(end))
        && (is_known(stem) || stem.strip_suffix('e').is_some_and(is_known))
}

/// Finds "does" in a question about somebody else: "Does you need", "What does they expect".
pub(super) fn does(here: At) -> Option<GrammarError> {
    let asks = here.says("does you|we|they|i") && here.is(-1, "|what|how|when|where|why|and|or");
    // "what that does we know"
    if asks && !here.word(2).is_empty() && here.at < 2 { here.error(0, 0, "do") } else { None }
}

/// Finds a wrong verb form after a demonstrative or "there": "these is", "this are", "there is many".
pub(super) fn these(here: At) -> Option<GrammarError> {
    // "Among these is" and "those who use this are" are right.
    match (here.word(0), here.word(1)) {
        ("this" | "these" | "those", _) if !begins_clause(here) => None,
        ("these" | "those", "is") => here.error(1, 1, "are"),
        ("these" | "those", "was") => here.error(1, 1, "were"),
        ("this", "are") => here.error(1, 1, "is"),
        ("there", "is")
            if here.is(2, "many|several|some|few|two|three|four|five|six")
                && is_plural_noun(here.word(3)) =>
        {
            here.error(1, 1, "are")
        }
        _ => None,
    }
}

/// Finds a wrong preposition: "discuss about", "since three years".
pub(super) fn preposition(here: At) -> Option<GrammarError> {
    if here.is(0, "discuss|discussed|discussing") && here.word(1) == "about" {
        return here.error(0, 1, here.word(0));
    }
    let years = here.is(2, "years|months|weeks|days")
        && here.is(1, "two|three|four|five|six|seven|eight|nine|ten|2|3|4|5|6|7|8|10|many|several");
    if here.word(0) == "since" && years && !here.is(3, "ago|before") { here.error(0, 0, "for") } else { None }
}

/// Finds a plural verb after "each of": "each of the trainees have".
pub(super) fn each(here: At) -> Option<GrammarError> {
    let leads = here.says("each|one|either|neither of the|my|your|our|these|those|their|his|her");
    // "did each of the trainees have", "one of the few who have": the verb has another subject.
    let asked = (-3..0)
        .any(|at| here.is(at, "do|did|does|will|would|can|could|should|may|might|must|to|let|have|has"));
    if !leads || asked || here.is(-1, "not|than") {
        return None;
    }
    let noun = (3..=4).find(|at| is_plural_noun(here.word(*at)))?;
    let correction = match here.word(noun + 1) {
        "have" => "has",
        "are" => "is",
        "were" => "was",
        _ => return None,
    };
    here.error(noun + 1, noun + 1, correction)
}
