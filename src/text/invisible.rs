//! Characters that nobody sees: soft hyphens, zero-width spaces and joiners, marks of direction. Programs
//! leave them inside words, so they are taken out before a message is read.

use std::borrow::Cow;

/// Returns whether a character is invisible. A joiner after an emoji is part of the picture.
fn is_invisible(c: char, before: Option<char>) -> bool {
    match c {
        '\u{200D}' => !before.is_some_and(|b| super::tokens::is_emoji(b) || b == '\u{FE0F}'),
        '\u{00AD}'
        | '\u{034F}'
        | '\u{061C}'
        | '\u{180E}'
        | '\u{200B}'
        | '\u{200C}'
        | '\u{200E}'
        | '\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}'
        | '\u{FEFF}' => true,
        _ => false,
    }
}

/// Returns a text without its invisible characters.
///
/// # Examples
/// ```
/// use tactful::text::invisible::visible;
///
/// assert_eq!(visible("inter\u{ad}view"), "interview");
/// assert_eq!(visible("👩\u{200d}💻 ok"), "👩\u{200d}💻 ok");
/// ```
pub fn visible(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let mut kept = String::new();
    let removed = strip_onto(&mut kept, text);
    if removed.is_empty() { Cow::Borrowed(text) } else { Cow::Owned(kept) }
}

/// Appends the visible characters of `text`. Returns the byte of `out` before which each invisible one
/// stood, in ascending order.
pub fn strip_onto(out: &mut String, text: &str) -> Vec<usize> {
    let mut removed = Vec::new();
    if text.is_ascii() {
        out.push_str(text);
        return removed;
    }
    let mut before = None;
    for c in text.chars() {
        if is_invisible(c, before) {
            removed.push(out.len());
        } else {
            out.push(c);
            before = Some(c);
        }
    }
    removed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_taken_out_with_its_places() {
        let mut out = String::from("Hi ");
        assert_eq!(strip_onto(&mut out, "\u{feff}Da\u{200b}na\u{ad}"), [3, 5, 7]);
        assert_eq!(out, "Hi Dana");
        assert_eq!(visible("कि\u{0301} naïve – ok"), "कि\u{0301} naïve – ok");
    }
}
