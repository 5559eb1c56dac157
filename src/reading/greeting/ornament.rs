//! Emoji and marks between a salutation and the name.

use crate::{
    people::nicknames::is_given_name,
    text::{span::Span, tokens::is_emoji},
};

/// Returns the byte after emoji and dashes between the salutation and the name, and after a comma that a name
/// alone follows: "Hi 👋 Mike,", "Hi — Mike,", "Hi, Mike,".
pub(super) fn past_ornament(text: &str, rest: Span) -> usize {
    let words = rest.of(text);
    let is_ornament = |c: char| {
        c.is_whitespace()
            || is_emoji(c)
            || matches!(c, '\u{FE0F}' | '\u{200D}' | '~' | '*' | '-' | '–' | '—' | '…' | '.' | '!')
    };
    let after = words.trim_start_matches(is_ornament);
    let ornament = &words[..words.len() - after.len()];
    if ornament.contains(is_emoji)
        || ornament.contains(['~', '*', '-', '–', '—', '…', '.', '!']) && is_a_name(after)
    {
        return rest.end - after.len();
    }
    let behind = after.strip_prefix(',').map(str::trim_start).filter(|_| ornament.trim().is_empty());
    behind.filter(|name| is_a_name(name)).map_or(rest.start, |name| rest.end - name.len())
}

/// Returns whether words are one to three capitalised ones with a mark at the end of the line. A common given
/// name needs no mark.
fn is_a_name(words: &str) -> bool {
    // "~~ Mike ~~ !!"
    let is_other = |c: char| is_emoji(c) || matches!(c, '~' | '*' | '\u{FE0F}' | '\u{200D}');
    let name = words.trim_end();
    let mark = name.char_indices().find(|(_, c)| is_other(*c)).filter(|(at, _)| *at > 0);
    let name = mark.map_or(name, |(at, c)| &name[..at + c.len_utf8()]);
    let bare = name.trim_end_matches(|c: char| is_other(c) || c == ' ');
    let bare = bare.trim_end_matches([',', '!', ':', '.', '-', '–', '—']);
    let count = bare.split_whitespace().count();
    let capital = |w: &str| {
        w.starts_with(char::is_uppercase)
            && w.chars().all(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | '-' | '.'))
    };
    let is_marked = bare.len() < name.len()
        || bare.split_whitespace().next().is_some_and(|first| is_given_name(&first.to_lowercase()));
    is_marked && (1..=3).contains(&count) && bare.split_whitespace().all(capital)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_a_mark_after_it_is_a_name() {
        for (text, name) in [
            ("Hi, Mike 👋", "Mike 👋"),
            ("Hi — Mike ~~", "Mike ~~"),
            ("Hi, Xu 👩\u{200d}💻 !", "Xu 👩\u{200d}💻 !"),
        ] {
            let at = past_ornament(text, Span::new("Hi".len(), text.len()));
            assert_eq!(&text[at..], name);
        }
    }
}
