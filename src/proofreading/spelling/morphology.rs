//! Words that are not in the list but are made of words in it: contractions, plurals, derived words and
//! compounds.

use super::lexicon::{Entry, entry, together};

/// Returns whether a lower-case word is a known word with contracted endings: "I'd've", "who'll".
pub fn is_contraction(lower: &str) -> bool {
    const ENDS: [&str; 6] = ["'ll", "'d", "'ve", "'re", "n't", "'m"];
    lower.contains('\'')
        && ENDS.iter().any(|end| {
            lower.strip_suffix(end).is_some_and(|stem| entry(stem).is_some() || is_contraction(stem))
        })
}

/// Returns whether a lower-case word is the plural of a rare word, or of a word with the ending of a noun:
/// "parsers", "activations". Plurals of frequent words are in the list, so "thats" is not one.
pub fn is_plural(lower: &str) -> bool {
    const NOUNS: [&str; 5] = ["tion", "sion", "ship", "ist", "ism"];
    let one = lower.strip_suffix('s').filter(|one| *one != "information" && !one.ends_with('s'));
    let noun = |one: &str| one.len() > 6 && NOUNS.iter().any(|end| one.ends_with(end));
    // "trainings" and "learnings" are disputed, but common in offices.
    let jargon = matches!(one, Some("training" | "learning"));
    jargon
        || one.is_some_and(|one| entry(one).is_some_and(|e| e.is_lower() && (e.rarity() >= 13 || noun(one))))
}

/// Returns whether a lower-case word is a British spelling, another form, or a prefixed form of a known word:
/// "operationalise", "prototyped", "reprioritized". Only long words count, since a misspelling of a short
/// word can look like one. The lengths were chosen by hand.
pub fn is_derived(lower: &str) -> bool {
    const BRITISH: [&str; 9] =
        ["ise", "ised", "ises", "iser", "isers", "ising", "isation", "isations", "isable"];
    const BEFORE_VERBS: [&str; 5] = ["re", "over", "under", "post", "cross"];
    let known = |word: &str| entry(word).is_some_and(Entry::is_lower);
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

/// Returns whether a lower-case word is a form of a verb made from a noun, with "re" or "un": "rehairing",
/// "unboxed".
fn is_done_again(lower: &str) -> bool {
    let noun = |stem: &str| stem.len() > 3 && entry(stem).is_some_and(|e| e.is_lower() && e.rarity() < 13);
    let rest = ["re", "un"].iter().find_map(|begin| lower.strip_prefix(begin));
    rest.and_then(|rest| rest.strip_suffix("ing").or_else(|| rest.strip_suffix("ed"))).is_some_and(noun)
}

/// Returns whether a lower-case word is a known word with a known beginning or ending, or consists of two
/// longer words: "unmonitored", "shopfloor". Two words that often occur side by side are not a compound
/// ("eachother"). The lengths were chosen by hand.
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
        || is_done_again(lower)
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
    fn words_made_of_known_parts_are_right_and_similar_misspellings_are_not() {
        for word in ["parsers", "activations", "relocations", "trainings"] {
            assert!(is_plural(word), "{word}");
        }
        for misspelling in ["thats", "informations", "belives", "hopes'", "brickss"] {
            assert!(!is_plural(misspelling), "{misspelling}");
        }
        for word in [
            "operationalise", "tokenised", "prototyped", "templated", "offshored", "reprioritized",
            "reprioritised",
        ] {
            assert!(is_derived(word), "{word}");
        }
        for misspelling in
            ["recommanded", "reguarded", "prepairing", "overridding", "advertize", "interviewd", "recieved"]
        {
            assert!(!is_derived(misspelling), "{misspelling}");
        }
        assert!(is_compound("unmonitored") && is_compound("shopfloor") && is_compound("reglazing"));
        assert!(!is_compound("eachother") && !is_compound("customerservice") && !is_compound("haveabout"));
    }
}
