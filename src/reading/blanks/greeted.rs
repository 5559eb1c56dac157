//! Greetings of a blank: "Dear ...,", "Hi null,".

use crate::{reading::greeting::salutations::SALUTATIONS, text::span::Span};

/// Reads a greeting that greets a blank: "Dear ...,", "Hi null,", "Dear ,".
pub(super) fn nobody_greeted(greeting: &str) -> Option<Span> {
    let salutation = SALUTATIONS.iter().find(|s| {
        greeting.get(..s.len()).is_some_and(|word| word.eq_ignore_ascii_case(s))
            && !greeting[s.len()..].starts_with(char::is_alphanumeric)
    })?;
    let whom = Span::new(salutation.len(), greeting.len()).trimmed(greeting);
    let name = whom.of(greeting).trim_end_matches([',', ':', '!']).trim_end();
    const NOBODY: [&str; 14] = [
        "null", "undefined", "none", "nan", "n/a", "name", "first name", "firstname", "recipient", "xx",
        "xxx", "x", "mr./ms.", "mr/ms",
    ];
    let is_dots = name.len() >= 2
        && name.chars().all(|c| matches!(c, '.' | '…' | '_' | '-' | '?' | '*' | '/'))
        || name == "…";
    // "Hello," greets nobody in particular; "Dear ," lacks a name.
    let lacks = name.is_empty() && *salutation == "dear" && greeting.contains([',', ':']);
    let is_nobody = NOBODY.contains(&name.to_lowercase().as_str());
    if lacks {
        return Some(Span::new(0, greeting.trim_end().len()));
    }
    (is_dots || is_nobody).then(|| Span::new(whom.start, whom.start + name.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn greetings_of_nobody_are_blanks() {
        for (greeting, expected) in [
            ("Dear ...,", "..."),
            ("Hi null,", "null"),
            ("Dear ,", "Dear ,"),
            ("Hello ____,", "____"),
            ("Dear Mr./Ms.,", "Mr./Ms."),
            ("Dear Dana,", ""),
            ("Hello,", ""),
            ("Hi all,", ""),
        ] {
            let found = nobody_greeted(greeting).map(|s| s.of(greeting));
            assert_eq!(found.unwrap_or_default(), expected, "{greeting}");
        }
    }
}
