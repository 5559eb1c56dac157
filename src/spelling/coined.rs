//! Words that no list holds but whose parts it knows: contractions, plurals, compounds.

use super::lexicon::{entry, together};

/// "I'd've", "Dana'll": a word with the endings that speech gives it.
pub fn is_contraction(lower: &str) -> bool {
    const ENDS: [&str; 6] = ["'ll", "'d", "'ve", "'re", "n't", "'m"];
    lower.contains('\'') && ENDS.iter().any(|end| lower.strip_suffix(end).is_some_and(|stem| entry(stem).is_some() || is_contraction(stem)))
}

/// "parsers", "lookups", "activations": the plural of a rare word, or of a noun that its ending shows to be one; of other
/// frequent words ("thats") it would be in the list.
pub fn is_plural(lower: &str) -> bool {
    const NOUNS: [&str; 5] = ["tion", "sion", "ship", "ist", "ism"];
    let one = lower.strip_suffix('s').filter(|one| *one != "information");
    let noun = |one: &str| one.len() > 6 && NOUNS.iter().any(|end| one.ends_with(end));
    // Frowned upon, and said in every office.
    let jargon = matches!(one, Some("training" | "learning"));
    jargon || one.is_some_and(|one| entry(one).is_some_and(|e| e.is_lower() && (e.rarity() >= 13 || noun(one))))
}

/// "unmonitored", "shopfloor": a known word with a known beginning or ending, or two longer words in one, unless they often stand
/// side by side as two ("eachother").
pub fn is_compound(lower: &str) -> bool {
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
            lower.len() > 8 && word(a) && word(b) && !SMALL.contains(&a) && !SMALL.contains(&b) && together(a, b) < 2
        })
}
