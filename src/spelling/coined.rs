//! Words that no list holds but whose parts it knows: contractions, plurals, compounds.

use super::lexicon::{entry, together};

/// "I'd've", "Dana'll": a word with the endings that speech gives it.
pub fn is_contraction(lower: &str) -> bool {
    const ENDS: [&str; 6] = ["'ll", "'d", "'ve", "'re", "n't", "'m"];
    lower.contains('\'')
        && ENDS.iter().any(|end| {
            lower.strip_suffix(end).is_some_and(|stem| entry(stem).is_some() || is_contraction(stem))
        })
}

/// "parsers", "lookups", "activations": the plural of a rare word, or of a noun that its ending shows to be
/// one; of other frequent words ("thats") it would be in the list.
pub fn is_plural(lower: &str) -> bool {
    const NOUNS: [&str; 5] = ["tion", "sion", "ship", "ist", "ism"];
    let one = lower.strip_suffix('s').filter(|one| *one != "information");
    let noun = |one: &str| one.len() > 6 && NOUNS.iter().any(|end| one.ends_with(end));
    // Frowned upon, and said in every office.
    let jargon = matches!(one, Some("training" | "learning"));
    jargon
        || one.is_some_and(|one| entry(one).is_some_and(|e| e.is_lower() && (e.rarity() >= 13 || noun(one))))
}

/// "operationalise", "prototyped", "reprioritized": a known word in its British spelling, in another form, or
/// with a beginning that goes with any verb. Only long words: a slip of a short one may look so by chance.
pub fn is_derived(lower: &str) -> bool {
    const BRITISH: [&str; 9] =
        ["ise", "ised", "ises", "iser", "isers", "ising", "isation", "isations", "isable"];
    const BEFORE_VERBS: [&str; 5] = ["re", "over", "under", "post", "cross"];
    let known = |word: &str| entry(word).is_some_and(|e| e.is_lower());
    let british = BRITISH.iter().any(|end| {
        let stem = lower.strip_suffix(end).filter(|stem| stem.len() > 3);
        stem.is_some_and(|stem| known(&format!("{stem}{}", end.replacen('s', "z", 1))))
    });
    let form =
        lower.strip_suffix('d').is_some_and(|stem| stem.len() > 7 && stem.ends_with('e') && known(stem));
    let begun = BEFORE_VERBS.iter().any(|begin| {
        let rest = lower.strip_prefix(begin).filter(|rest| rest.len() > 9);
        rest.is_some_and(|rest| {
            (rest.ends_with("ed") || rest.ends_with("ing") || rest.ends_with('e'))
                && (known(rest) || is_derived(rest))
        })
    });
    british || form || begun
}

/// "unmonitored", "shopfloor": a known word with a known beginning or ending, or two longer words in one,
/// unless they often stand side by side as two ("eachother").
pub fn is_compound(lower: &str) -> bool {
    const BEGINNINGS: [&str; 22] = [
        "un", "re", "non", "pre", "co", "anti", "multi", "micro", "sub", "over", "under", "post", "inter",
        "semi", "self", "cyber", "bio", "mis", "out", "geo", "hyper", "super",
    ];
    const ENDINGS: [&str; 8] = ["ness", "less", "like", "wise", "able", "ish", "ship", "hood"];
    const SMALL: [&str; 33] = [
        "with", "that", "this", "have", "from", "your", "they", "will", "would", "there", "their", "what",
        "about", "which", "when", "make", "like", "time", "just", "know", "take", "into", "some", "could",
        "them", "then", "than", "also", "very", "much", "ions", "ours", "ment",
    ];
    let word = |part: &str| part.len() > 3 && entry(part).is_some_and(|e| e.is_lower() && e.rarity() < 16);
    BEGINNINGS.iter().any(|b| lower.strip_prefix(b).is_some_and(|rest| rest.len() > 4 && word(rest)))
        || ENDINGS.iter().any(|e| lower.strip_suffix(e).is_some_and(|stem| stem.len() > 4 && word(stem)))
        || lower.char_indices().map(|(at, _)| at).skip(4).any(|at| {
            let (a, b) = lower.split_at(at);
            lower.len() > 8
                && word(a)
                && word(b)
                && !SMALL.contains(&a)
                && !SMALL.contains(&b)
                && together(a, b) < 2
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_made_of_known_parts_stands_and_a_slip_that_looks_like_one_does_not() {
        for word in ["parsers", "activations", "relocations", "trainings"] {
            assert!(is_plural(word), "{word}");
        }
        for slip in ["thats", "informations", "belives", "hopes'"] {
            assert!(!is_plural(slip), "{slip}");
        }
        for word in [
            "operationalise", "tokenised", "prototyped", "templated", "offshored", "reprioritized",
            "reprioritised",
        ] {
            assert!(is_derived(word), "{word}");
        }
        for slip in
            ["recommanded", "reguarded", "prepairing", "overridding", "advertize", "interviewd", "recieved"]
        {
            assert!(!is_derived(slip), "{slip}");
        }
        assert!(is_compound("unmonitored") && is_compound("shopfloor"));
        assert!(!is_compound("eachother") && !is_compound("customerservice") && !is_compound("haveabout"));
    }
}
