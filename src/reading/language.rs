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

/// Words, English ones among them, and whether all are in plain letters.
#[derive(Clone, Copy)]
struct Count(usize, usize, bool);

fn count(tokens: &[Token]) -> Count {
    let words = || tokens.iter().filter(|t| t.kind == TokenKind::Word);
    Count(
        words().count(),
        words().filter(|t| LITTLE.contains(&t.word.as_str()) || MORE.contains(&t.word.as_str())).count(),
        words().all(|t| t.word.is_ascii()),
    )
}

/// Returns whether sentences are English. A few words are given the benefit of the doubt.
pub fn is_english(sentences: &[Sentence]) -> bool {
    let counts = sentences.iter().map(|s| *s.tokens.remember(count));
    let Count(words, little, plain) =
        counts.fold(Count(0, 0, true), |a, b| Count(a.0 + b.0, a.1 + b.1, a.2 && b.2));
    words < 8 && plain || little * 6 >= words
}

/// How many of [`SHARED`] a sentence has.
struct Others(usize);

/// Returns whether a sentence of an English message is surely of another language, as a polite sentence in
/// the reader's own often is.
pub fn is_foreign(sentence: &Sentence) -> bool {
    let Count(words, little, _) = *sentence.tokens.remember(count);
    let others =
        |tokens: &[Token]| Others(tokens.iter().filter(|t| SHARED.contains(&t.word.as_str())).count());
    let little = little + sentence.tokens.remember(others).0;
    words >= 6 && little == 0 || words >= 9 && little * 9 <= words
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
