//! A draft as a person reads it: without invisible characters, and with code masked.

use super::draft::{Draft, Message};
use crate::{
    people::address::Person,
    text::{
        code,
        invisible::{strip_onto, visible},
        span::Span,
    },
};

/// A draft made legible, and the way back to the places of the draft as written.
pub struct Legible {
    /// The draft to read.
    pub draft: Draft,
    /// The bytes of the legible body before which an invisible character was taken out, in ascending order,
    /// each with the bytes taken out up to and with it.
    removed: Vec<(usize, usize)>,
}

impl Legible {
    /// Makes a draft legible.
    pub fn of(draft: &Draft) -> Self {
        let written = draft.body.as_str();
        let mut body = String::with_capacity(written.len());
        let mut gone = 0;
        let removed = strip_onto(&mut body, written)
            .into_iter()
            .map(|at| {
                gone += written[at + gone..].chars().next().map_or(0, char::len_utf8);
                (at, gone)
            })
            .collect();
        let mut legible = without_invisible(draft.clone());
        legible.body = mask_code(&body, &[]).unwrap_or(body);
        Legible { draft: legible, removed }
    }

    /// Returns a place of the legible body in the body as written, without invisible characters at either
    /// edge.
    pub fn written(&self, place: Span) -> Span {
        let before = |byte: usize| {
            self.removed.partition_point(|(at, _)| *at < byte).checked_sub(1).map_or(0, |i| self.removed[i].1)
        };
        let start = place.start + before(place.start + 1);
        let end = (place.end + before(place.end)).max(start);
        Span::new(start, end)
    }
}

/// Returns a body with its code masked: what the page marks as code, and what looks like it. `None` if there
/// is no code. All places stay as they are.
pub fn mask_code(body: &str, marked: &[Span]) -> Option<String> {
    let by_page = (!marked.is_empty()).then(|| code::masked(body, marked));
    let text = by_page.as_deref().unwrap_or(body);
    let found = code::code_in(text);
    if found.is_empty() { by_page } else { Some(code::masked(text, &found)) }
}

/// Takes the invisible characters out of everything around the body.
pub fn without_invisible(mut draft: Draft) -> Draft {
    let clean = |text: &mut String| {
        if let std::borrow::Cow::Owned(kept) = visible(text) {
            *text = kept;
        }
    };
    let person = |person: &mut Person| {
        clean(&mut person.name);
        clean(&mut person.email);
    };
    draft.subject.iter_mut().for_each(clean);
    person(&mut draft.from);
    draft.to.iter_mut().chain(&mut draft.cc).for_each(person);
    draft.attachments.iter_mut().for_each(clean);
    for Message { from, text, .. } in &mut draft.thread {
        person(from);
        clean(text);
    }
    draft
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_lead_back_to_the_body_as_written() {
        let body = "Hi \u{200b}Zo\u{ad}ë\u{200b}, see `a é` ok";
        let draft = Draft { body: body.into(), ..Draft::default() };
        let legible = Legible::of(&draft);
        let at = |words: &str| {
            let start = legible.draft.body.find(words).unwrap_or_else(|| panic!("{words}"));
            legible.written(Span::new(start, start + words.len())).of(body)
        };
        assert_eq!(at("Zoë"), "Zo\u{ad}ë");
        assert_eq!(at("ok"), "ok");
        assert!(!legible.draft.body.contains('`'));
    }
}
