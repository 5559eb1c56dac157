//! Whether words are English, told by the little words that every English text is full of.

use crate::text::{
    sentences::Sentence,
    tokens::{Token, TokenKind},
};

/// The little words.
const LITTLE: [&str; 72] = [
    "be", "been", "how", "what", "when", "where", "there", "they", "them", "their", "could", "should", "had",
    "were", "which", "who", "because", "very", "good", "someone", "everyone", "anyone", "than", "then",
    "after", "before", "time", "work", "great", "let's", "know", "hear", "hearing", "get", "again",
    "forward", "look", "role", "team", "hi", "the", "and", "to", "of", "i", "you", "for", "is", "my", "we",
    "your", "that", "with", "it", "have", "are", "this", "was", "if", "not", "would", "about", "from", "any",
    "can", "but", "thank", "thanks", "please", "our", "just", "let",
];

/// More words that English sentences have and those of its neighbours have not.
const MORE: [&str; 108] = [
    "him", "his", "more", "nor", "not", "she", "us", "who", "why", "out", "down", "both", "each", "only",
    "own", "same", "too", "may", "might", "must", "shall", "did", "does", "has", "having", "its", "here",
    "these", "those", "while", "whom", "yes", "say", "says", "said", "tell", "told", "make", "made", "take",
    "took", "one", "two", "three", "first", "old", "day", "days", "weeks", "year", "years", "nobody",
    "anybody", "everybody", "nothing", "something", "either", "neither", "else", "still", "never", "always",
    "every", "without", "off", "through", "until", "since", "into", "upon", "myself", "yourself", "between",
    "during", "under", "against", "want", "need", "give", "going", "being", "job", "hire", "four", "five",
    "seven", "eight", "nine", "eleven", "twelve", "twenty", "hundred", "monday", "tuesday", "wednesday",
    "thursday", "friday", "saturday", "sunday", "month", "months", "mr", "mrs", "call", "back", "like",
    "such", "well",
];

/// More such words, which the sentences of a neighbour have too.
const SHARED: [&str; 5] = ["all", "her", "last", "over", "week"];

/// How many words a sentence has, and how many of them are of these kinds.
struct Count {
    words: usize,
    /// Words of [`LITTLE`] and [`MORE`].
    english: usize,
    shared: usize,
    /// All words are in plain letters.
    is_plain: bool,
}

fn count(tokens: &[Token]) -> Count {
    let words = || tokens.iter().filter(|t| t.kind == TokenKind::Word);
    let of = |lists: &[&[&str]]| {
        words().filter(|t| lists.iter().any(|list| list.contains(&t.word.as_str()))).count()
    };
    Count {
        words: words().count(),
        english: of(&[&LITTLE, &MORE]),
        shared: of(&[&SHARED]),
        is_plain: words().all(|t| t.word.is_ascii()),
    }
}

/// Returns whether sentences are English. A few words are given the benefit of the doubt.
pub fn is_english(sentences: &[Sentence]) -> bool {
    let (mut words, mut english, mut is_plain) = (0, 0, true);
    for sentence in sentences {
        let counts = sentence.tokens.remember(count);
        words += counts.words;
        english += counts.english;
        is_plain &= counts.is_plain;
    }
    let enough = match words {
        0..8 => 0,
        8..12 => 1,
        _ => words.div_ceil(6),
    };
    english >= words.div_ceil(6) || is_plain && english >= enough
}

/// Returns whether a sentence of an English message is surely of another language, as a polite sentence in
/// the reader's own often is.
pub fn is_foreign(sentence: &Sentence) -> bool {
    let counts = sentence.tokens.remember(count);
    let (words, english) = (counts.words, counts.english + counts.shared);
    words >= 6 && english == 0 || words >= 9 && english * 9 <= words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::sentences::own_sentences;

    #[test]
    fn languages_are_told_apart() {
        let english = |body: &str| is_english(&own_sentences(body));
        assert!(english("Thank you for meeting me on Friday about the role, I enjoyed it."));
        assert!(english("Any news?"));
        assert!(english("The ward sister at Leeds has given me a written reference."));
        assert!(english("The chief engineer mentioned a site in Leeds."));
        assert!(english("On Tuesday I'll carry forty plates across a wet lawn."));
        assert!(!english("Bedankt voor het gesprek van vorige week, het was leuk om het team te ontmoeten."));
        assert!(!english("Vielen Dank für das Gespräch am Freitag, ich habe mich sehr darüber gefreut."));
        assert!(!english("Köszönöm szépen a pénteki beszélgetést, nagyon örültem a lehetőségnek."));
        assert!(!english("Merci beaucoup pour votre accueil lors de notre entretien de vendredi dernier."));
    }

    #[test]
    fn a_foreign_sentence_is_told_from_a_rare_english_one() {
        let foreign = |text: &str| own_sentences(text).iter().all(is_foreign);
        for text in [
            "Vielen Dank für das Gespräch, ich habe mich sehr gefreut.",
            "Muchas gracias por la entrevista de hoy con su empresa.",
        ] {
            assert!(foreign(text), "{text}");
        }
        for text in ["Please send the shift pattern when it suits you.", "Safe voyage to all on board."] {
            assert!(!foreign(text), "{text}");
        }
    }
}
