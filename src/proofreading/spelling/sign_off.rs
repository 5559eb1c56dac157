//! Sign-offs of other languages.

use crate::{letter::Letter, text::span::Span};

/// Returns whether a word is in a sign-off that is unusual, such as one of another language ("Un
/// saludo a todo el equipo"). There only a slip of the usual words is one.
pub fn is_of_another_sign_off(letter: &Letter, place: Span, suggestions: &[String]) -> bool {
    const USUAL: [&str; 24] = [
        "regards", "sincerely", "best", "thanks", "thank", "wishes", "kind", "kindest", "warm", "warmest",
        "warmly", "yours", "faithfully", "truly", "cheers", "respectfully", "appreciation", "gratitude",
        "again", "forward", "looking", "hearing", "talk", "soon",
    ];
    let is_there =
        letter.closing.as_ref().and_then(|c| c.phrase).is_some_and(|phrase| phrase.overlaps(place));
    is_there && !suggestions.iter().any(|s| USUAL.contains(&s.to_lowercase().as_str()))
}
