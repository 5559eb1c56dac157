//! Sentences that tell a story about other people: "One guest had been left waiting, and nobody answered his
//! calls."
//!
//! Hard words in such a sentence do not blame the reader of the letter.

use crate::{text::sentences::Sentence, text::span::Span};

/// Words for the people in a story.
const OTHERS: &[&str] = &[
    "he", "she", "him", "his", "her", "they", "them", "their", "who", "guest", "guests", "customer",
    "customers", "client", "clients", "patient", "patients", "user", "users", "tenant", "tenants",
    "resident", "residents", "caller", "callers", "passenger", "passengers", "parent", "parents", "mother",
    "father", "mothers", "fathers", "grandmother", "grandfather", "family", "families", "child", "children",
    "pupil", "pupils", "student", "students", "teacher", "teachers", "neighbor", "neighbors", "neighbour",
    "neighbours", "people", "man", "woman", "visitor", "visitors", "member", "members", "donor", "donors",
    "volunteer", "volunteers", "supplier", "suppliers", "vendor", "vendors", "contractor", "contractors",
    "landlord", "auditor", "auditors", "driver", "drivers", "doctor", "doctors", "nurse", "nurses",
    "pharmacist", "surgeon", "judge", "lawyer", "union", "committee", "council", "press", "hospital", "bank",
    "boss", "mentor", "owner", "colleague", "colleagues", "coworker", "coworkers", "intern", "interns",
    "apprentice", "crew", "shift", "chef", "bride", "couple", "farmer", "farmers", "hotel", "school",
    "agency", "plant", "previous", "former", "old", "first", "everyone",
];

/// Past forms of irregular verbs.
const PAST: &[&str] = &[
    "was", "were", "had", "did", "went", "came", "got", "gave", "took", "made", "said", "told", "wrote",
    "rewrote", "drove", "found", "built", "rebuilt", "put", "kept", "left", "lost", "felt", "thought",
    "knew", "saw", "heard", "met", "led", "ran", "held", "spoke", "sent", "paid", "sat", "stood", "began",
    "became", "brought", "bought", "caught", "taught", "learnt", "meant", "read", "rang", "rose", "sold",
    "spent", "swept", "threw", "understood", "won", "woke", "broke", "chose", "dealt", "fell", "forgot",
    "hid", "hit", "hung",
];

/// Words that address the reader, or are about the present or the application.
const HERE_AND_NOW: &[&str] = &[
    "you", "your", "yours", "yourself", "u", "ur", "am", "is", "are", "has", "have", "will", "shall", "do",
    "does", "still", "yet", "now", "today", "apparently", "clearly", "obviously", "evidently", "frankly",
    "honestly", "seriously", "interview", "interviews", "interviewer", "interviewers", "interviewed",
    "application", "candidate", "candidates", "applicant", "applicants", "applied", "promised", "recruiter",
    "recruiters", "recruitment", "hiring", "hr", "please", "again", "hello", "role", "position", "decision",
    "resume", "cv", "me", "mine",
];

/// Things that a writer who complains calls "my": "my messages".
const MINE: &[&str] = &[
    "message", "messages", "email", "emails", "mail", "call", "calls", "letter", "letters", "note", "notes",
    "time", "effort", "patience", "request", "question",
];

/// Returns whether a sentence is about other people and the past, and neither addresses the reader nor
/// mentions the writer's own wait. A past form must be within four words of the person; the distance was
/// chosen by hand.
fn tells_of_others(sentence: &Sentence) -> bool {
    let words: Vec<&str> = sentence.tokens.iter().filter(|t| t.is_word()).map(|t| t.word.as_str()).collect();
    // In "told me" and "asked me" nobody has wronged the writer.
    let taught = |at: usize| {
        words[at] == "me"
            && at > 0
            && matches!(words[at - 1], "told" | "taught" | "asked" | "thanked" | "hired")
    };
    let here = (0..words.len()).any(|at| HERE_AND_NOW.contains(&words[at]) && !taught(at));
    let mine = words.windows(2).any(|pair| pair[0] == "my" && MINE.contains(&pair[1]));
    let marks = sentence.tokens.iter().rev().take_while(|t| !t.is_word());
    if here || mine || marks.into_iter().any(|t| t.word == "?" || t.word == "!") {
        return false;
    }
    let others = (0..words.len()).filter(|at| OTHERS.contains(&words[*at]));
    let has_past_form_near =
        |at: usize| words[at.saturating_sub(4)..(at + 5).min(words.len())].iter().any(|word| is_past(word));
    others.into_iter().any(has_past_form_near)
}

/// Returns whether a lower-case word looks like the past form of a verb.
fn is_past(word: &str) -> bool {
    word.len() > 4 && word.ends_with("ed") && !word.ends_with("eed") || PAST.contains(&word)
}

/// Returns those of some places in a sentence that are addressed to the reader: all of them, unless the
/// sentence is a story about others. A place that mentions the writer ("kept me waiting") is always addressed
/// to the reader.
pub fn meant_for_reader(sentence: &Sentence, places: Vec<Span>) -> Vec<Span> {
    if places.is_empty() || !tells_of_others(sentence) {
        return places;
    }
    let names_writer = |place: &Span| {
        let within = sentence.tokens.iter().filter(|t| t.span.overlaps(*place));
        within.into_iter().any(|t| matches!(t.word.as_str(), "i" | "me" | "my" | "mine" | "myself"))
    };
    places.into_iter().filter(names_writer).collect()
}
