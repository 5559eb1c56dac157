//! The writer's own contact details under the name, and what cannot work in them.

use super::{Reading, closing::Closing};
use crate::text::span::Span;

/// A contact detail that cannot work as it is written.
pub struct Broken {
    /// Its place.
    pub place: Span,
    /// What is wrong with it, in a sentence.
    pub why: &'static str,
    /// What was probably meant.
    pub fix: Option<String>,
}

/// Returns the details in the signature that cannot work, and in the text those that are surely the writer's.
pub fn broken(reading: &Reading) -> Vec<Broken> {
    let own = reading.draft.from.email.to_lowercase();
    let mut found = in_text(reading, &own);
    let from = reading.closing.as_ref().map_or(usize::MAX, Closing::signed_at);
    for line in reading.lines_to_send().filter(|line| line.start >= from) {
        let text = reading.text(line);
        for word in text.split([' ', '|', '\t', '·', '•', '<', '>', '(', ')']).filter(|w| !w.is_empty()) {
            let trimmed = word.trim_matches([',', ';', '.', ':']);
            let at = line.start + (trimmed.as_ptr() as usize - text.as_ptr() as usize);
            let place = Span::new(at, at + trimmed.len());
            found.extend(web(trimmed).or_else(|| mail(trimmed, &own)).map(|(why, fix)| Broken {
                place,
                why,
                fix,
            }));
        }
        let numbers = phones(text);
        let labelled = labelled_phone(text).filter(|(place, ..)| !numbers.iter().any(|n| n.overlaps(*place)));
        found.extend(labelled.map(|(place, why, fix)| Broken { place: place.after(line.start), why, fix }));
        found.extend(numbers.into_iter().map(|place| Broken {
            place: place.after(line.start),
            why: "A digit may be missing or too many.",
            fix: None,
        }));
    }
    found.sort_by_key(|b| b.place);
    found
}

/// What comes before one's own number: "mobile 07700 900123", "ring me on 07700 900123".
const BEFORE_NUMBERS: [&str; 14] = [
    "mobile", "mob", "cell", "phone", "telephone", "tel", "number", "on", "at", "is", "call", "ring", "text",
    "whatsapp",
];

/// Returns the details in the sentences that cannot work: a number after such a word, and an address that
/// begins as the account's does.
fn in_text(reading: &Reading, own: &str) -> Vec<Broken> {
    const WHY: &str = "A digit may be missing or too many.";
    let local = own.split_once('@').map_or("", |(local, _)| local);
    let mut found = Vec::new();
    for sentence in &reading.sentences {
        let (text, start) = (reading.text(sentence.span), sentence.span.start);
        for place in phones(text) {
            let before = text[..place.start].trim_end().trim_end_matches(':');
            let word = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_lowercase();
            if BEFORE_NUMBERS.contains(&word.as_str()) {
                found.push(Broken { place: place.after(start), why: WHY, fix: None });
            }
        }
        for word in
            text.split_whitespace().map(|word| word.trim_matches(['(', ')', ',', ';', '.', ':', '<', '>']))
        {
            let is_own =
                word.split_once('@').is_some_and(|(l, _)| !l.is_empty() && l.eq_ignore_ascii_case(local));
            let Some((why, fix)) = is_own.then(|| mail(word, own)).flatten() else { continue };
            let at = start + (word.as_ptr() as usize - text.as_ptr() as usize);
            found.push(Broken { place: Span::new(at, at + word.len()), why, fix });
        }
    }
    found
}

/// Judges a web address.
fn web(word: &str) -> Option<(&'static str, Option<String>)> {
    let lower = word.to_lowercase();
    const SCHEMES: [&str; 9] =
        ["htp:", "htt:", "htpp", "hhtp", "htps:", "httpss", "hhtps", "http//", "https//"];
    const WHY: &str = "A web address that begins like this can't be opened.";
    let slashes =
        ["http:/", "https:/"].iter().any(|s| lower.starts_with(s) && !lower[s.len()..].starts_with('/'));
    if SCHEMES.iter().any(|s| lower.starts_with(s)) || slashes {
        let rest = word.trim_start_matches(|c: char| "htps:/".contains(c.to_ascii_lowercase()));
        let fix = format!("https://{rest}");
        return Some((WHY, Some(fix).filter(|f| f.contains('.') && !f.contains(','))));
    }
    let bare = ["https://", "http://"].iter().find_map(|s| lower.strip_prefix(s)).unwrap_or(&lower);
    if bare.trim_start_matches("www.").trim_end_matches('/') == "linkedin.com/in" {
        return Some(("Your name is missing at the end of this address.", None));
    }
    let doubled = lower.starts_with("www.") && (lower.contains("..") || lower.contains(','));
    let slip = lower.starts_with("www,") || lower.starts_with("ww.") || lower.starts_with("wwww.") || doubled;
    let no_end = bare_host(&lower).is_some_and(|host| !host.contains('.'));
    let typo = [
        "linkedin.con", "linkedin,com", "linkdin.com", "linkedln.com", "linkein.com", "githib.com",
        "gihub.com", "github.con", "github,com",
    ];
    (slip || no_end || typo.iter().any(|t| lower.contains(t))).then_some((WHY, None))
}

/// Returns the host of a web address without "www.", if the word is one.
fn bare_host(lower: &str) -> Option<&str> {
    let rest = ["https://", "http://"].iter().find_map(|s| lower.strip_prefix(s));
    let host = rest.or_else(|| lower.starts_with("www.").then_some(lower))?.split('/').next()?;
    let host = host.strip_prefix("www.").unwrap_or(host);
    (!host.is_empty() && !host.starts_with("localhost")).then_some(host)
}

/// Judges a mail address. One that is nearly the account's is a slip.
fn mail(word: &str, own: &str) -> Option<(&'static str, Option<String>)> {
    let lower = word.to_lowercase();
    let lower = lower.strip_prefix("mailto:").unwrap_or(&lower);
    let (local, host) = lower.split_once('@')?;
    const NO_ADDRESS: &str = "An email address that looks like this can't arrive.";
    if local.is_empty() {
        return None; // "@sam" is a name elsewhere
    }
    let cut = host.contains(',')
        || host.contains('@')
        || host.contains("..")
        || !host.contains('.')
        || host.ends_with('.');
    let ends = [".con", ".cmo", ".ocm", ".comm", ".cm", ".xom", ".vom"];
    let hosts = [
        "gmial.", "gmal.", "gamil.", "gmai.", "gnail.", "hotmial.", "hotmal.", "yaho.", "yahooo.", "outlok.",
        "outloook.",
    ];
    if cut || ends.iter().any(|e| host.ends_with(e)) || hosts.iter().any(|h| host.starts_with(h)) {
        return Some((NO_ADDRESS, None));
    }
    let distance = strsim::osa_distance(lower, own);
    (!own.is_empty() && (1..=2).contains(&distance) && own.len() > 8)
        .then(|| ("It is not quite the address of your account.", Some(own.to_owned())))
}

/// Returns the telephone numbers of a line with too few or too many digits. Only numbers whose length is
/// known are judged: British ones beginning with 07 or 01/02/03, North American ones with an area code, and
/// international ones.
fn phones(line: &str) -> Vec<Span> {
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
fn labelled_phone(line: &str) -> Option<(Span, &'static str, Option<String>)> {
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
        const WHY: &str = "A digit may be missing or too many.";
        let is_long = digits > 15 && !number.contains('/');
        // With the zero of the long-distance prefix, or the 1 of North America, numbers are longer.
        let fewest = if number.starts_with('+') { 9 } else { 7 + usize::from(number.starts_with('0')) };
        let is_american = number.strip_prefix('1').is_some_and(|rest| rest.starts_with(['-', ' ', '.']));
        let is_broken = (2..fewest).contains(&digits) || is_long || is_american && digits != 11;
        return is_broken.then_some((place, WHY, None));
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

    #[test]
    fn addresses_are_judged() {
        assert_eq!(web("HTP:/İ.example").and_then(|(_, fix)| fix).as_deref(), Some("https://İ.example"));
        for broken in [
            "htp://a.example", "https://www.sam", "www.linkedin.com/in/", "http:/a.example",
            "https//a.example", "www,a.example", "linkedin.con/in/sam",
        ] {
            assert!(web(broken).is_some(), "{broken}");
        }
        for right in
            ["https://a.example", "www.a.example/x", "a.example", "linkedin.com/in/sam", "http://a.example"]
        {
            assert!(web(right).is_none(), "{right}");
        }
        assert!(mail("sam@mail,example", "").is_some() && mail("sam@gmail.con", "").is_some());
        assert!(mail("sam.okfor@mail.example", "sam.okafor@mail.example").is_some());
        assert!(mail("sam@mail.example", "other@mail.example").is_none() && mail("@sam", "").is_none());
    }
}
