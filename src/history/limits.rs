//! How much is kept at most, so that no page and no file fills the storage or stops the worker.

use crate::{draft::Person, refusal::Refusal};

/// People in the store.
pub const PEOPLE: usize = 2000;
/// Events of one person.
pub const EVENTS: usize = 500;
/// People recorded for one message.
pub const RECORDED: usize = 25;
/// Letters of a name or of an employer.
pub const NAME: usize = 100;
/// Letters of an address (RFC 5321 allows no more).
pub const ADDRESS: usize = 254;
/// Letters of a job's name.
pub const JOB: usize = 60;
/// Bytes of a file to take in.
pub const FILE: usize = 8_000_000;
/// Days ahead from which the date of something that happened cannot be right.
pub const AHEAD: i64 = 60;

/// Returns the name of a person, an employer or a job as it is kept: without controls, at most `most` letters.
pub fn name(shown: &str, most: usize) -> String {
    let clean: String = shown.chars().filter(|c| !is_control(*c)).take(most.saturating_mul(2)).collect();
    clean.trim().chars().take(most).collect::<String>().trim_end().to_owned()
}

/// Returns an address as it is kept: in lower case, or nothing if no address can be so long.
pub fn address(shown: &str) -> String {
    let shown = shown.trim();
    if shown.len() > ADDRESS * 4 || shown.contains(is_control) {
        return String::new();
    }
    let lower = shown.to_lowercase();
    if lower.chars().count() <= ADDRESS { lower } else { String::new() }
}

/// Returns a person of an address field as they are kept.
pub fn person(shown: &Person) -> Person {
    Person { name: name(&shown.name, NAME), email: address(&shown.email) }
}

/// Refuses a text that is too long to be taken in.
///
/// # Errors
/// If the text has more than [`FILE`] bytes.
pub fn file(text: &str) -> Result<(), Refusal> {
    if text.len() > FILE { Err(Refusal::TooLarge(FILE / 1_000_000)) } else { Ok(()) }
}

/// Returns whether a character controls the terminal or the direction of the text around it, and is none of its words.
pub fn is_control(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_addresses_are_cut_and_cleaned() {
        assert_eq!(name(" Dana\u{202e}\r\nReyes\u{7} ", NAME), "DanaReyes");
        assert_eq!(name(&"é".repeat(300), NAME), "é".repeat(NAME));
        assert_eq!(address(" Dana@N.example "), "dana@n.example");
        assert_eq!(address(&format!("{}@n.example", "d".repeat(300))), "");
    }
}
