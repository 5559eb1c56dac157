//! Texts of letters on a terminal, which would obey the control characters in them.

use crate::correspondence::limits::is_control;

/// Returns a text with a visible sign for each control character: `␛` for the beginning of an escape
/// sequence, and `�` for those that have no sign of their own, such as changes of direction. Tabs and line
/// ends stay.
pub fn signs(text: &str) -> String {
    let mut after = text.chars().skip(1);
    text.chars()
        .map(|c| {
            let next = after.next();
            match c {
                '\t' | '\n' => c,
                '\r' if next == Some('\n') => c,
                '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}'),
                '\u{7f}' => '\u{2421}',
                c if is_control(c) => '\u{fffd}',
                c => c,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_control_character_is_left_but_tabs_and_line_ends() {
        assert_eq!(signs("\u{1b}[2J\u{1b}]0;owned\u{7}\u{0}\u{7f}"), "␛[2J␛]0;owned␇␀␡");
        assert_eq!(signs("\u{9b}2J \u{202e}evil\u{2028}"), "�2J �evil�");
        assert_eq!(signs("a\tb\r\nc\rd\ne"), "a\tb\r\nc␍d\ne");
        assert_eq!(signs("Zoë 👩\u{200d}💻"), "Zoë 👩\u{200d}💻");
    }
}
