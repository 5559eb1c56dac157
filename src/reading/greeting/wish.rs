//! Wishes that open a message in place of a greeting: "Happy New Year!", "Congratulations, Dana!".

use crate::text::tokens::is_emoji;

/// Returns the byte at which a wish at the beginning of a line ends, before the mark that ends it. Returns
/// `None` if the line begins with something else, or if the sentence goes on: "Congratulations on the prize".
pub(super) fn wish_end(line: &str) -> Option<usize> {
    /// The most words of a wish: "Happy Eid to all".
    const MOST: usize = 5;
    let ends = |c: char| matches!(c, ',' | '!' | '.' | ':' | '–' | '—') || is_emoji(c);
    let end = line.find(ends).unwrap_or(line.len());
    let end = line[..end].trim_end().len();
    let words: Vec<&str> = line[..end].split_whitespace().collect();
    let (first, rest) = words.split_first()?;
    let second = rest.first().copied().unwrap_or_default();
    let lower = second.to_lowercase();
    let is_wish = match first.to_lowercase().as_str() {
        "congratulations" | "congrats" => rest.is_empty(),
        // "Happy to hear it, Dana."
        "happy" | "blessed" => second.starts_with(char::is_uppercase),
        // "Merry Okafor," is a person.
        "merry" => ["christmas", "xmas", "yule"].iter().any(|day| lower.starts_with(day)),
        "season's" | "season’s" => true,
        _ => matches!(lower.as_str(), "mubarak" | "mobarak" | "kareem"),
    };
    (is_wish && words.len() <= MOST).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wishes_end_at_their_mark() {
        for (line, expected) in [
            ("Happy New Year!", Some("Happy New Year")),
            ("Happy Diwali, Dana!", Some("Happy Diwali")),
            ("Merry Christmas", Some("Merry Christmas")),
            ("Congratulations, Dana!", Some("Congratulations")),
            ("Eid Mubarak 🌙", Some("Eid Mubarak")),
            ("Nowruz Mobarak, Dana!", Some("Nowruz Mobarak")),
            ("Happy to hear it, Dana.", None),
            ("Merry Okafor,", None),
            ("Congratulations on the prize, Dana!", None),
            ("Happy Valley Farm was a pleasure to walk around, Dana.", None),
        ] {
            assert_eq!(wish_end(line).map(|end| &line[..end]), expected, "{line}");
        }
    }
}
