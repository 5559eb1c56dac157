//! Telephone numbers with too few or too many digits.

use crate::text::span::Span;

/// What is wrong with a number of the wrong length.
pub(super) const WRONG_LENGTH: &str = "A digit may be missing or too many.";

/// Returns the telephone numbers of a line with too few or too many digits. Only numbers whose length is
/// known are judged: British ones beginning with 07 or 01/02/03, North American ones with an area code, and
/// international ones.
pub(super) fn phones(line: &str) -> Vec<Span> {
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '(' | ')' | '-' | '.' | '+' | '\u{a0}');
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) =
        line[from..].find(|c: char| c.is_ascii_digit() || c == '+' || c == '(').map(|s| from + s)
    {
        let end = line[start..].find(|c| !is_part(c)).map_or(line.len(), |len| start + len);
        from = end.max(start + 1);
        let span = Span::new(start, end).trimmed(line);
        let number = span.of(line).trim_end_matches(['-', '.', '(', ' ']);
        let span = Span::new(span.start, span.start + number.len());
        let joined = line[..start]
            .ends_with(|c: char| c.is_alphanumeric() || matches!(c, '/' | '@' | '.' | '-' | '#' | '_'))
            || line[end..].starts_with(|c: char| {
                c.is_alphanumeric() && !matches!(c, 'x' | 'e') || matches!(c, '/' | '@')
            });
        if !joined && is_broken(number) {
            found.push(span);
        }
    }
    found
}

/// Judges what comes after a label such as "Mobile:": a number of fewer than seven or more than fifteen
/// digits (ITU-T E.164), or one with letters in place of digits.
pub(super) fn labelled_phone(line: &str) -> Option<(Span, &'static str, Option<String>)> {
    const LABELS: [&str; 13] = [
        "tel", "telephone", "phone", "ph", "mobile", "mob", "cell", "cellphone", "handy", "telefon", "t",
        "m", "whatsapp",
    ];
    let label = line.split(|c: char| !c.is_alphabetic()).next().filter(|l| !l.is_empty())?;
    let rest = line[label.len()..].strip_prefix(['.', ':'])?;
    if !LABELS.contains(&label.to_lowercase().as_str()) {
        return None;
    }
    let number = rest.trim_start_matches([':', ' ']).trim_end();
    let start = line.len() - rest.len() + (number.as_ptr() as usize - rest.as_ptr() as usize);
    let place = Span::new(start, start + number.len());
    let is_number = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '(' | ')' | '-' | '.' | '+' | '/');
    let digits = number.chars().filter(char::is_ascii_digit).count();
    let letters: Vec<char> = number.chars().filter(|c| !is_number(*c)).collect();
    if letters.is_empty() {
        let is_long = digits > 15 && !number.contains('/');
        // With the zero of the long-distance prefix, or the 1 of North America, numbers are longer.
        let fewest = if number.starts_with('+') { 9 } else { 7 + usize::from(number.starts_with('0')) };
        let is_american = number.strip_prefix('1').is_some_and(|rest| rest.starts_with(['-', ' ', '.']));
        let is_broken = (2..fewest).contains(&digits) || is_long || is_american && digits != 11;
        return is_broken.then_some((place, WRONG_LENGTH, None));
    }
    let looks_like = letters.iter().all(|c| matches!(c, 'O' | 'o' | 'l' | 'I'));
    let fix = number.replace(['O', 'o'], "0").replace(['l', 'I'], "1");
    (looks_like && digits > 3).then_some((place, "There are letters in place of digits.", Some(fix)))
}

fn is_broken(number: &str) -> bool {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let count = digits.len();
    if number.starts_with('+') {
        let north_american = digits.starts_with('1');
        let british = digits.starts_with("44");
        return match () {
            () if north_american => (8..=10).contains(&count) || count == 12,
            () if british => {
                let national = digits[2..].trim_start_matches('0').len();
                (7..=8).contains(&national) || national > 10
            }
            () => (5..=7).contains(&count) || count > 15,
        };
    }
    // "(212) 555-010"
    let area =
        number.starts_with('(') && number.find(')').is_some_and(|close| number[1..close].trim().len() == 3);
    if area && !digits.starts_with('0') {
        return count != 10 && (7..=12).contains(&count);
    }
    // "212-555-010", "212.555.01011"
    let groups: Vec<&str> = number.split(['-', '.', ' ']).collect();
    let is_national = digits.starts_with(|c: char| matches!(c, '2'..='9'));
    if is_national
        && groups.len() == 3
        && groups[0].len() == 3
        && groups[1].len() == 3
        && groups.iter().all(|g| g.chars().all(|c| c.is_ascii_digit()))
    {
        return (1..=6).contains(&groups[2].len()) && groups[2].len() != 4;
    }
    let mobile = digits.starts_with("07") && number.find(' ').is_some_and(|space| space == 5);
    mobile && count != 11 && (8..=13).contains(&count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_judged_where_their_length_is_known() {
        for (line, expected) in [
            ("07700 9011", "07700 9011"),
            ("+1 555 010 778", "+1 555 010 778"),
            ("(212) 555-010", "(212) 555-010"),
            ("212-555-01011", "212-555-01011"),
            ("+44 7700 90012", ""),
            ("+44 7700 9001", "+44 7700 9001"),
            // Right, or no telephone number.
            ("+1 555 010 7788", ""),
            ("07700 900123 / (212) 555-0101", ""),
            ("+49 511 5550172", ""),
            ("0511 555017", ""),
            ("12 High Street, Leeds LS1 4AB", ""),
            ("2019-2023, room 114", ""),
            ("212-555-0101 x12", ""),
            ("(---) and (...)", ""),
        ] {
            let found: Vec<_> = phones(line).into_iter().map(|s| s.of(line)).collect();
            assert_eq!(found.join(";"), expected, "{line}");
        }
    }

    #[test]
    fn a_label_tells_that_a_number_follows() {
        for (line, expected) in [
            ("Mobile: 07700 90", Some(None)),
            ("Tel: O2O 7946 O55l", Some(Some("020 7946 0551"))),
            ("Mob. 0875550134708755501347", Some(None)),
            ("Phone: 1-868-555-01", Some(None)),
            // Right, or no number.
            ("Phone: 020 7946 0551", None),
            ("Tel: ext. 12", None),
            ("T: +49 511 5550172 / +49 170 5550172", None),
            ("Mobile welding since 2004", None),
        ] {
            let found = labelled_phone(line).map(|(.., fix)| fix);
            assert_eq!(found, expected.map(|fix| fix.map(str::to_owned)), "{line}");
        }
    }
}
