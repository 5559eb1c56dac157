//! Blanks without brackets: "Company Name", "MM/DD", "X years", "yourname@email.com", "(123) 456-7890".

use crate::{text::span::Span, time::local_time::month};

/// A word of a line, which white space separates, with the byte at which it begins.
type Word<'l> = (usize, &'l str);

/// Returns the blanks of a line that have no brackets.
pub(super) fn in_line(line: &str) -> Vec<Span> {
    let words: Vec<Word> =
        line.split_whitespace().map(|word| (word.as_ptr() as usize - line.as_ptr() as usize, word)).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let read = named_field(line, &words, at)
            .or_else(|| date_form(line, words[at]).map(|span| (span, at + 1)))
            .or_else(|| open_count(&words, at))
            .or_else(|| sample_contact(words[at]).map(|span| (span, at + 1)));
        match read {
            Some((span, after)) => {
                found.push(span);
                at = after.max(at + 1);
            }
            None => at += 1,
        }
    }
    found.extend(sample_phone(line));
    found
}

/// Returns the place of a word without the marks around it.
fn bare((at, word): Word) -> Span {
    let start = word.find(char::is_alphanumeric).unwrap_or(word.len());
    let end = word
        .rfind(char::is_alphanumeric)
        .map_or(start, |last| last + word[last..].chars().next().map_or(0, char::len_utf8));
    Span::new(at + start, at + end.max(start))
}

const OWNERS: [&str; 30] = [
    "Your", "First", "Last", "Full", "Company", "Company's", "Job", "Position", "Role", "Interviewer",
    "Interviewer's", "Recruiter", "Recruiter's", "Manager", "Manager's", "Hiring", "Recipient",
    "Recipient's", "Phone", "Email", "Street", "Contact", "School", "Employer", "Organization",
    "Organisation", "Mailing", "Sender", "Applicant", "Mobile",
];
const OWNED: [&str; 10] =
    ["Name", "Title", "Number", "Address", "Information", "Info", "Initials", "Signature", "Phone", "Email"];
/// Whole fields of two words that are put together otherwise.
const PAIRS: [[&str; 2]; 12] = [
    ["First", "Last"],
    ["Firstname", "Lastname"],
    ["FirstName", "LastName"],
    ["Name", "Surname"],
    ["City", "State"],
    ["Month", "DD"],
    ["Month", "Day"],
    ["Month", "XX"],
    ["ABC", "Company"],
    ["ABC", "Corp"],
    ["ABC", "Inc"],
    ["Company", "XYZ"],
];

/// Reads a field's own name in capitals: "Company Name", "Hiring Manager's Name", "First Last". The label of
/// a value ("Phone Number: 555 0100") is none.
fn named_field(line: &str, words: &[Word], at: usize) -> Option<(Span, usize)> {
    let of = |at: usize| words.get(at).map(|w| bare(*w).of(line).replace('’', "'")).unwrap_or_default();
    let (first, second, third) = (of(at), of(at + 1), of(at + 2));
    let ends_early = |from: usize| words[from..].first().is_some_and(|(_, w)| w.ends_with(['.', ';', ':']));
    let count = if first == "Hiring" && second.starts_with("Manager") && OWNED.contains(&third.as_str()) {
        3
    } else if PAIRS.iter().any(|[a, b]| *a == first && *b == second) && !ends_early(at)
        || OWNERS.contains(&first.as_str())
            && OWNED.contains(&second.as_str())
            && first != second
            && !ends_early(at)
            && !words[at].1.ends_with(',')
    {
        2
    } else if at == 0
        && is_whole_line_of(line, &["Your Name", "Your Title", "Your Company", "Your LinkedIn", "Your City"])
    {
        return Some((bare_line(line), words.len()));
    } else {
        return None;
    };
    let span = bare(words[at]).to(bare(words[at + count - 1]));
    let after = line[span.end..].trim_start();
    (!after.starts_with(':')).then_some((span, at + count))
}

fn is_whole_line_of(line: &str, fields: &[&str]) -> bool {
    fields.iter().any(|f| bare_line(line).of(line).eq_ignore_ascii_case(f))
}

fn bare_line(line: &str) -> Span {
    bare((0, line))
}

/// Reads the form of a date or an hour: "MM/DD", "dd.mm.yyyy", "XX/XX". A line that speaks of the format
/// means the form itself.
fn date_form(line: &str, word: Word) -> Option<Span> {
    let span = bare(word);
    let form = span.of(line);
    let runs: Vec<&str> = form.split(['/', '.', ':', '-']).collect();
    let letter = |run: &str| {
        let first = run.chars().next()?;
        let fits = matches!(first.to_ascii_lowercase(), 'm' | 'd' | 'y' | 'h' | 'x' | 'j' | 't')
            && (2..=4).contains(&run.len())
            && run.chars().all(|c| c == first);
        fits.then_some(first)
    };
    let all: Option<Vec<char>> = runs.iter().map(|run| letter(run)).collect();
    let is_form = runs.len() >= 2
        && all.is_some_and(|all| {
            all.iter().all(char::is_ascii_uppercase) || all.iter().all(char::is_ascii_lowercase)
        });
    (is_form && !mentions_format(line)).then_some(span)
}

/// Returns whether a line of usual length speaks of a format.
fn mentions_format(line: &str) -> bool {
    line.len() > 2000 || line.to_lowercase().contains("format")
}

/// Reads a number left open: "X years", "XX%", "Mr. X".
fn open_count(words: &[Word], at: usize) -> Option<(Span, usize)> {
    let (from, word) = words[at];
    let plain = word.trim_matches(['(', ')', ',', '.', ';', '"', '$', '€', '£']);
    let letters = plain.trim_end_matches(['%', '+', 'k', 'K', 'M']);
    let is_x = !letters.is_empty() && letters.len() <= 3 && letters.chars().all(|c| c == 'X');
    if !is_x {
        return None;
    }
    let next = words.get(at + 1).map(|(_, w)| w.trim_matches(|c: char| !c.is_alphabetic()).to_lowercase());
    const UNITS: [&str; 26] = [
        "years", "year", "yrs", "months", "month", "weeks", "days", "hours", "minutes", "people", "percent",
        "projects", "clients", "customers", "employees", "users", "patients", "students", "members",
        "reports", "stores", "sites", "year's", "years'", "accounts", "engineers",
    ];
    // "Generation X", "Malcolm X"
    let before = at.checked_sub(1).map(|at| words[at].1.to_lowercase()).unwrap_or_default();
    let is_named =
        matches!(before.as_str(), "generation" | "gen" | "malcolm" | "project" | "planet" | "model" | "the");
    // "on XX November"
    let is_month =
        letters.len() > 1 && next.as_deref().is_some_and(|next| month(next).is_some() && next.len() > 2);
    let counts =
        is_month || !is_named && next.is_some_and(|next| UNITS.contains(&next.as_str()) || next == "plus");
    let has_mark = plain.ends_with('%') || word.trim_start_matches('(').starts_with(['$', '€', '£']);
    let titled = at > 0
        && matches!(
            words[at - 1].1.to_lowercase().trim_end_matches('.'),
            "mr" | "ms" | "mrs" | "dr" | "dear" | "hi" | "hello" | "prof"
        );
    let start = from + word.find('X').unwrap_or(0);
    let end = from + word.rfind(['X', '%', '+']).map_or(word.len(), |last| last + 1);
    (counts || has_mark || titled).then_some((Span::new(start, end.max(start)), at + 1))
}

/// Reads an address of a template: "yourname@email.com", "linkedin.com/in/your-name".
fn sample_contact(word: Word) -> Option<Span> {
    let trimmed = word.1.trim_matches(|c: char| !c.is_alphanumeric() && c != '@');
    let lower = trimmed.to_lowercase();
    let squeezed: String = lower.chars().filter(|c| !matches!(c, '.' | '-' | '_')).collect();
    const SAMPLES: [&str; 17] = [
        "yourname", "youremail", "yourprofile", "yourwebsite", "yourportfolio", "yourlinkedin", "yourdomain",
        "yourcompany", "yourhandle", "yourusername", "firstnamelastname", "firstlast@", "name@email",
        "email@email", "username@", "firstname@", "lastname@",
    ];
    let is_contact =
        lower.contains('@') || lower.contains('/') || lower.contains(".com") || lower.starts_with("www.");
    let path = ["/in/username", "/in/name", "/in/profile", "/in/xxx", "github.com/username", "/in/handle"];
    let local = matches!(lower.split_once('@'), Some(("name" | "email" | "you" | "user" | "your", _)));
    let fits = is_contact
        && (SAMPLES.iter().any(|s| squeezed.contains(s)) || path.iter().any(|p| lower.ends_with(p)) || local);
    let at = word.0 + word.1.find(trimmed).unwrap_or(0);
    fits.then(|| Span::new(at, at + trimmed.len()))
}

/// Reads a telephone number of a template: "123-456-7890", "(xxx) xxx-xxxx", "555-555-5555".
fn sample_phone(line: &str) -> Option<Span> {
    let is_part = |c: char| {
        c.is_ascii_digit() || matches!(c, 'x' | 'X' | '#' | '(' | ')' | '+' | '-' | '.' | ' ' | '/')
    };
    let mut from = 0;
    while from < line.len() {
        let start = from + line[from..].find(is_part)?;
        let end = line[start..].find(|c| !is_part(c)).map_or(line.len(), |len| start + len);
        let joined =
            line[..start].ends_with(char::is_alphanumeric) || line[end..].starts_with(char::is_alphanumeric);
        let digits: String =
            line[start..end].chars().filter(|c| c.is_ascii_alphanumeric() || *c == '#').collect();
        let national = digits.strip_prefix('1').filter(|d| d.len() == 10).unwrap_or(&digits);
        let has_digit = national.contains(|c: char| c.is_ascii_digit());
        let open = national.chars().filter(|c| matches!(c, 'x' | 'X' | '#')).count();
        let sample = national.len() >= 7
            && (!has_digit
                || open >= 4
                || matches!(
                    national,
                    "1234567890" | "0123456789" | "5555555555" | "1234567" | "5551234567" | "5555555"
                )
                || national.chars().all(|c| c == '0'));
        // "[## 88213 ##]" is the mark of a ticket.
        let is_tag = has_digit && line[..start].ends_with('[') && line[end..].starts_with(']');
        if sample && !joined && !is_tag {
            return Some(Span::new(start, end).trimmed(line));
        }
        from = end.max(start + 1);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_told_from_what_they_hold() {
        for (line, expected) in [
            ("Thank you for having me at Company Name today.", "Company Name"),
            ("Hiring Manager's Name", "Hiring Manager's Name"),
            ("First Last", "First Last"),
            ("Phone Number | yourname@email.com", "Phone Number;yourname@email.com"),
            ("our meeting on MM/DD at HH:MM", "MM/DD;HH:MM"),
            ("I bring X years of it and cut waste by XX%", "X;XX%"),
            ("Dear Mr. X, hello", "X"),
            ("our meeting on XX November", "XX"),
            ("linkedin.com/in/yourname", "linkedin.com/in/yourname"),
            ("(123) 456-7890", "(123) 456-7890"),
            ("tel xxx-xxx-xxxx", "xxx-xxx-xxxx"),
            // Near-misses.
            ("Phone Number: 555 010 7788", ""),
            ("Job Title: Analyst", ""),
            ("We moved to the YYYY-MM-DD format", ""),
            ("My Job at the Company was fine, Name aside", ""),
            ("+1 555 010 7788 | sam@mail.example", ""),
            ("the X ray and Generation X people", ""),
            ("Malcolm X spoke; see linkedin.com/in/samokafor", ""),
            ("In 2019-2020 I led 12 people", ""),
        ] {
            let found: Vec<_> = in_line(line).into_iter().map(|s| s.of(line)).collect();
            assert_eq!(found.join(";"), expected, "{line}");
        }
    }
}
