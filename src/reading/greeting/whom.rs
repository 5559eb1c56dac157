//! The people, roles and groups that the words of a greeting name.

use super::{Addressee, FILLERS, ROLES};
use crate::{people::titles, text::span::Span};

/// Returns the people named in a greeting. If it names nobody, also returns the words that greet a role or a
/// group.
pub(super) fn people(text: &str, addressed: Span) -> (Vec<Addressee>, Option<Span>) {
    let mut people = Vec::new();
    let mut impersonal: Option<Span> = None;
    for part in parts(text, addressed) {
        match person(text, part) {
            Who::Named(addressee) => people.push(addressee),
            Who::Role(span) => impersonal = Some(impersonal.map_or(span, |i| i.to(span))),
            Who::Nobody => {}
        }
    }
    // "Dear Sarah and team" is personal enough.
    (people.clone(), impersonal.filter(|_| people.is_empty()))
}

/// Splits a greeting at commas and at "and".
fn parts(text: &str, addressed: Span) -> Vec<Span> {
    let mut out = Vec::new();
    let mut start = addressed.start;
    for word in word_spans(text, addressed) {
        let lower = word.of(text).to_lowercase();
        if matches!(lower.as_str(), "and" | "&" | "+" | "or") {
            out.push(Span::new(start, word.start));
            start = word.end;
        } else if word.of(text).ends_with(',') {
            out.push(Span::new(start, word.end - 1));
            start = word.end;
        }
    }
    out.push(Span::new(start, addressed.end));
    out.into_iter().map(|p| p.trimmed(text)).filter(|p| p.start < p.end).collect()
}

/// Words after which no name of a person follows.
const NOT_OF_A_NAME: [&str; 22] = [
    "from", "in", "at", "on", "with", "for", "it", "is", "as", "once", "of", "out", "by", "how", "this",
    "here", "aus", "vom", "von der", "depuis", "desde", "uit",
];

/// Words that greet a relation, alone or before a name.
const KIN: [&str; 30] = [
    "mum", "mom", "mam", "mummy", "mommy", "mother", "dad", "daddy", "papa", "grandad", "granddad",
    "grandpa", "grandfather", "grandma", "grandmother", "granny", "gran", "nan", "nana", "uncle", "aunt",
    "auntie", "aunty", "cousin", "brother", "sister", "son", "daughter", "godfather", "godmother",
];

/// The result of reading one part of a greeting.
enum Who {
    Named(Addressee),
    Role(Span),
    Nobody,
}

/// Reads one part of a greeting.
fn person(text: &str, part: Span) -> Who {
    let mut titled = false;
    let mut names: Vec<Span> = Vec::new();
    let mut role: Option<Span> = None;
    let mut title: Option<Span> = None;
    for word in word_spans(text, part) {
        let lower = word.of(text).to_lowercase();
        let plain = lower.trim_matches(|c: char| !c.is_alphanumeric() && c != '\'');
        let is_little = FILLERS.contains(&plain) || KIN.contains(&plain);
        if plain.is_empty() || (names.is_empty() && is_little) {
            continue;
        }
        // "Greetings from Whitby": the words after it tell where or how, and name nobody.
        if names.is_empty() && title.is_none() && role.is_none() && NOT_OF_A_NAME.contains(&word.of(text)) {
            return Who::Nobody;
        }
        if names.is_empty() && titles::is_title(plain) {
            titled = true;
            title = Some(title.map_or(word, |t| t.to(word)));
        } else if word.of(text).starts_with("May") && plain == "may" && !part.of(text).contains("hom") {
            names.push(name_letters(text, word)); // a given name, unless it is "to whom it may concern"
        } else if plain.split('/').all(|p| ROLES.contains(&p) || titles::is_title(p)) {
            role = Some(role.map_or(word, |r| r.to(word)));
        } else if let Some(bare) = titles::without_honorific(word.of(text)) {
            titled = true;
            names.push(Span::new(word.start, word.start + bare));
        } else if !titles::is_suffix(plain) {
            names.push(name_letters(text, word));
        }
    }
    names.retain(|n| n.start < n.end);
    // "Good evening Ma": in some countries a woman of standing is greeted so.
    if let ([name], None) = (names.as_slice(), title)
        && matches!(name.of(text), "Ma" | "Mama" | "Oga" | "Mummy" | "Ma'am" | "Maam")
    {
        return Who::Nobody;
    }
    match (names.first(), names.last(), role.or(title)) {
        // A role with a stray word ("Dear Brightpath team") greets no person.
        (_, _, Some(role_span)) if role.is_some() => {
            Who::Role(names.iter().fold(role_span, |all, n| all.to(*n)))
        }
        (Some(first), Some(last), _) => {
            Who::Named(Addressee { span: first.to(*last), words: names, titled, title })
        }
        (None, _, Some(alone)) => Who::Role(alone),
        _ => Who::Nobody,
    }
}

/// Returns the places of the words, which white space separates.
fn word_spans(text: &str, span: Span) -> Vec<Span> {
    let words = span.of(text);
    let base = words.as_ptr() as usize;
    words
        .split_whitespace()
        .map(|w| {
            let at = span.start + (w.as_ptr() as usize - base);
            Span::new(at, at + w.len())
        })
        .collect()
}

/// Returns the place of a word without the marks around it. An initial keeps its full stops ("T.J.").
fn name_letters(text: &str, word: Span) -> Span {
    let letters = word.of(text);
    let start = letters.find(char::is_alphanumeric).unwrap_or(letters.len());
    let end = letters
        .rfind(char::is_alphanumeric)
        .map_or(start, |at| at + letters[at..].chars().next().map_or(0, char::len_utf8));
    let dotted = letters[start..end].contains('.') || letters[start..end].chars().count() == 1;
    let end = if dotted && letters[end..].starts_with('.') { end + 1 } else { end };
    Span::new(word.start + start, word.start + end.max(start))
}
