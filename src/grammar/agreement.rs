//! Verbs that do not go with their subject.

use super::{At, Wrong};

/// Verbs of letters, as "I" takes them.
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

/// A verb's form with he, she or it.
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

/// Words between a subject and its verb that change nothing.
fn past_adverb(here: At, from: isize) -> isize {
    const ADVERBS: [&str; 20] = [
        "also", "really", "truly", "still", "always", "never", "often", "already", "just", "only",
        "currently", "greatly", "sincerely", "certainly", "definitely", "usually", "now", "very", "much",
        "highly",
    ];
    if ADVERBS.contains(&here.word(from)) { from + 1 } else { from }
}

/// "I has", "I appreciates".
pub(super) fn first_person(here: At) -> Option<Wrong> {
    // "you and I", "than I", "he, not I" leave the verb to another subject.
    // A small "i" may be an option or an index.
    if here.word(0) != "i" || here.token(0).is_none_or(|t| !t.capital) || here.is(-1, "than|nor|as|not|but") {
        return None;
    }
    let at = past_adverb(here, 1);
    let verb = here.word(at);
    match verb {
        "has" => return here.wrong(at, at, "have"),
        "is" | "are" | "be" if !here.word(at + 1).is_empty() && !here.is(-1, "and|or|should|may") => {
            return here.wrong(at, at, "am");
        }
        "does" => return here.wrong(at, at, "do"),
        // "I seen", "I done", at the beginning of a clause only: "have I seen"
        "seen" if begins_clause(here) => return here.wrong(at, at, "saw"),
        "done" if begins_clause(here) => return here.wrong(at, at, "did"),
        _ => {}
    }
    VERBS.iter().find(|base| third(base) == verb).and_then(|base| here.wrong(at, at, *base))
}

/// Whether the words from here on begin a clause, so that the first is its subject: "you" in "I know you is",
/// not in "meeting you is".
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

/// "he have", "you is", "we was", "they has".
pub(super) fn other_persons(here: At) -> Option<Wrong> {
    // "did she have", "let it be", "what you is"
    const LEADS: [&str; 34] = [
        "do", "does", "did", "will", "would", "can", "could", "should", "may", "might", "must", "shall",
        "let", "make", "makes", "made", "help", "helps", "see", "saw", "have", "that", "and", "or", "if",
        "to", "suggest", "recommend", "request", "insist", "for", "of", "with", "than",
    ];
    let led = LEADS.contains(&here.word(-1));
    // "one of you was", "what matters to you is", "you and they is"
    let of_another = here.is(-1, "of|for|to|with|than|and|or|like|between|from|about|by|on|all|around");
    // These may be objects as well: "meeting you was", "the maps in it are".
    if here.is(0, "you|it") && !begins_clause(here) {
        return None;
    }
    let at = past_adverb(here, 1);
    let meant = match (here.word(0), here.word(at)) {
        ("he" | "she" | "it", "have") if !led => "has",
        ("he" | "she" | "it", "are") if !led => "is",
        ("he" | "she" | "it", "were") if !led && !here.is(-1, "as|wish|though|like|") => "was",
        ("he" | "she" | "it", "do") if !led && here.word(at + 1) == "not" => {
            let joined = here.token(at)?.span.end == here.token(at + 1)?.span.start;
            return here.wrong(at, at + 1, if joined { "doesn't" } else { "does not" });
        }
        ("you" | "we" | "they", "has") if !led => "have",
        ("you" | "we" | "they", "is" | "am") if !of_another => "are",
        ("you" | "we" | "they", "was") if !of_another => "were",
        ("you" | "we" | "they", "does") if !led => "do",
        ("you" | "we" | "they", verb) if !of_another => {
            VERBS.iter().copied().find(|base| third(base) == verb && !matches!(*base, "go" | "meet"))?
        }
        _ => return None,
    };
    here.wrong(at, at, meant)
}

/// "my skills is", "my experience make me".
pub(super) fn things(here: At) -> Option<Wrong> {
    const MANY: [&str; 14] = [
        "skills", "references", "qualifications", "results", "questions", "strengths", "goals", "values",
        "documents", "details", "notes", "years", "duties", "projects",
    ];
    const ONE: [&str; 12] = [
        "experience", "background", "education", "training", "role", "position", "job", "manager",
        "interview", "project", "letter", "email",
    ];
    // "Improving my skills is"
    if !here.is(0, "my|your|our|the|these") || !begins_clause(here) {
        return None;
    }
    let meant = match here.word(2) {
        "is" if MANY.contains(&here.word(1)) => "are",
        "was" if MANY.contains(&here.word(1)) => "were",
        "has" if MANY.contains(&here.word(1)) => "have",
        "are" if ONE.contains(&here.word(1)) => "is",
        "were" if ONE.contains(&here.word(1)) => "was",
        "have" if ONE.contains(&here.word(1)) => "has",
        verb @ ("make" | "give" | "allow" | "show" | "help" | "teach")
            if ONE.contains(&here.word(1)) && here.is(3, "me|you|us") =>
        {
            return here.wrong(2, 2, third(verb));
        }
        _ => return None,
    };
    here.wrong(2, 2, meant)
}

/// "these is", "this are".
pub(super) fn these(here: At) -> Option<Wrong> {
    // "Among these is", "those who use this are"
    match (here.word(0), here.word(1)) {
        ("this" | "these" | "those", _) if !begins_clause(here) => None,
        ("these" | "those", "is") => here.wrong(1, 1, "are"),
        ("these" | "those", "was") => here.wrong(1, 1, "were"),
        ("this", "are") => here.wrong(1, 1, "is"),
        ("there", "is")
            if here.is(2, "many|several|some|few|two|three|four|five|six")
                && here.word(3).ends_with('s')
                && !here.word(3).ends_with("ss") =>
        {
            here.wrong(1, 1, "are")
        }
        _ => None,
    }
}
