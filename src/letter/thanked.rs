//! Names in the last words of a letter that are neither the reader's nor the writer's: "Thank you again,
//! Bob."

use super::Letter;
use crate::{
    people::{
        compare::{Verdict, compare},
        person::{Evidence, PersonName},
        titles,
    },
    phrases,
    text::{sentences::Sentence, span::Span},
};

/// Another person's name where the reader is thanked.
pub struct Stranger {
    /// The name, with its title.
    pub name: Span,
    /// Whether it begins with a title, as in "Ms. Smith".
    pub titled: bool,
}

phrases! { THANKS: [
    "^ (and|so|once again|again)? with? (my|many)? (thank you|thanks) (again|once again|once more|so much|very \
     much|a lot|kindly)? (again|once more)? (for (your|the) (time|help|consideration|interview|\
     opportunity))? (again)?",
] }

/// Returns the names of strangers in the last two paragraphs and in a sign-off such as "Thanks, Bob", in no
/// order.
pub fn strangers(letter: &Letter) -> Vec<Stranger> {
    let text = &letter.draft.body;
    let signed = letter.closing.as_ref();
    let mut places: Vec<(Span, bool)> = Vec::new();
    if let Some(name) = signed.filter(|c| c.inline).and_then(|c| c.name) {
        places.push((name, true));
    }
    let paragraph = |sentence: Option<&Sentence>| sentence.map_or(0, |s| s.paragraph);
    let (first, last) = (paragraph(letter.sentences.first()), paragraph(letter.sentences.last()));
    // "Thank you so much, Bob!" may also open a letter of two paragraphs.
    let is_near_end = |s: &&Sentence| s.paragraph + 1 >= last && (s.paragraph > first || first == last);
    for sentence in letter.sentences.iter().filter(is_near_end) {
        let Some(thanks) = THANKS.find_in(&sentence.tokens).first().cloned() else { continue };
        let spoken = sentence.tokens[thanks.end - 1].span.end;
        places.extend(vocative(text, Span::new(spoken, sentence.span.end)).map(|name| (name, false)));
    }
    places.retain(|(place, _)| !letter.is_blank(*place));
    places
        .into_iter()
        .filter(|(name, inline)| is_strangers(letter, *name, *inline))
        .map(|(name, _)| Stranger { name, titled: without_title(text, name).start > name.start })
        .collect()
}

/// Returns the name in ", Bob." if nothing comes after it but the rest of a sign-off (", Bob, and best
/// regards").
fn vocative(text: &str, rest: Span) -> Option<Span> {
    let whole = rest.of(text);
    let words = match whole.rsplit_once(", and ") {
        Some((before, after)) if ["regards", "wishes"].iter().any(|end| after.contains(end)) => before,
        _ => whole,
    };
    let words = words.trim_end().trim_end_matches(['.', '!', '…', ' ']);
    let name = words.trim_start().strip_prefix([',', '–', '—'])?.trim();
    let count = name.split_whitespace().count();
    let capital = name.split_whitespace().all(|w| w.starts_with(char::is_uppercase));
    let plain =
        name.chars().all(|c| c.is_alphabetic() || c.is_whitespace() || matches!(c, '.' | '-' | '\'' | '’'));
    let start = rest.start + rest.of(text).find(name)?;
    ((1..=3).contains(&count) && capital && plain).then(|| Span::new(start, start + name.len()))
}

/// Returns the name without the titles before it.
fn without_title(text: &str, name: Span) -> Span {
    let name = name.trimmed(text);
    Span::new(name.start + titles::leading(name.of(text)).len(), name.end).trimmed(text)
}

/// Whether the name is neither a recipient's nor the writer's, with enough known of both to say so.
fn is_strangers(letter: &Letter, name: Span, inline: bool) -> bool {
    let bare = without_title(&letter.draft.body, name);
    let words: Vec<&str> = letter.text(bare).split_whitespace().collect();
    let titled = bare.start > name.start;
    if words.is_empty() {
        return false;
    }
    let is = |person: &PersonName| compare(&words, titled, person);
    let known = letter.people();
    let greeted = letter.greeting.iter().flat_map(|g| &g.addressees).flat_map(|a| &a.words);
    let mut all_others = !letter.recipients.is_empty();
    all_others &= known.iter().all(|p| matches!(is(p), Verdict::Other | Verdict::Misspelt(_)));
    all_others &= !greeted.into_iter().any(|w| words.contains(&letter.text(*w)));
    let under = letter.closing.as_ref().filter(|c| !c.inline).and_then(|c| c.name).map(|n| letter.text(n));
    let signs = under.is_some_and(|u| u.split_whitespace().any(|w| words.contains(&w)));
    // In "Thanks, Bob" at the very end Bob may be the writer, unless the writer is known by another name.
    let writer = is(&letter.sender);
    let not_writer = writer == Verdict::Other
        || !inline
            && (letter.sender.evidence == Evidence::None && under.is_some()
                || matches!(writer, Verdict::Unknown) && under.is_some());
    all_others && not_writer && !signs
}
