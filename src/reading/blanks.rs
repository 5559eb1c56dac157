//! Blanks of a template that nobody filled in: `[Your Name]`, `{{role}}`, `<something they said>`, `______`,
//! LAST NAME.

use super::Reading;
use crate::text::span::Span;

/// Returns every blank in the writer's own lines, in order. `loose`: any bracketed words count, since a
/// candidate's letter has little other use for brackets.
pub fn in_body(reading: &Reading, loose: bool) -> Vec<Span> {
    let text = &reading.draft.body;
    let in_line = |line: Span| in_line(line.of(text), loose).into_iter().map(move |s| s.after(line.start));
    reading.own_lines().flat_map(in_line).collect()
}

/// Every blank in a subject line.
pub fn in_subject(subject: &str) -> Vec<Span> {
    in_line(subject, true)
}

/// Returns the blanks of a line; `loose` as in [`in_body`].
fn in_line(line: &str, loose: bool) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let has_letters_at_all = line.chars().any(char::is_alphabetic);
    let is_shouted = !line.chars().any(char::is_lowercase) && line.split_whitespace().count() > 3;
    for (at, c) in line.char_indices() {
        if found.last().is_some_and(|last| at < last.end) {
            continue;
        }
        let rest = &line[at..];
        let len = match c {
            '[' => bracketed(rest, "[", "]")
                .filter(|inner| !rest[inner.len() + 2..].starts_with('(') && is_bracket_blank(inner, loose))
                .map(|i| i.len() + 2),
            '{' if rest.starts_with("{{") => {
                bracketed(rest, "{{", "}}").filter(|i| has_letters(i)).map(|i| i.len() + 4)
            }
            '{' => bracketed(rest, "{", "}").filter(|i| has_letters(i)).map(|i| i.len() + 2),
            '<' if rest.starts_with("<<") => {
                bracketed(rest, "<<", ">>").filter(|i| has_letters(i)).map(|i| i.len() + 4)
            }
            '<' => bracketed(rest, "<", ">").filter(|i| is_angle_blank(i)).map(|i| i.len() + 2),
            '(' => bracketed(rest, "(", ")").filter(|i| is_instruction(i)).map(|i| i.len() + 2),
            '%' => percent_field(rest),
            '_' if has_letters_at_all => underscores(line, at),
            _ if c.is_alphabetic() && !line[..at].chars().next_back().is_some_and(char::is_alphanumeric) => {
                capitals(rest, is_shouted)
            }
            _ => None,
        };
        found.extend(len.map(|len| Span::new(at, at + len)));
    }
    found
}

/// Returns the text between an opening and the next closing mark. A mixed pair such as `{insert topic]`
/// counts.
fn bracketed<'a>(rest: &'a str, open: &str, close: &str) -> Option<&'a str> {
    let inner = rest.strip_prefix(open)?;
    // A blank is short; looking no further keeps the reading linear.
    let inner = &inner[..inner.floor_char_boundary(200)];
    let inner = &inner[..inner.find(close)?];
    (!inner.contains(['[', '{', '<'])).then_some(inner)
}

fn has_letters(inner: &str) -> bool {
    inner.chars().any(char::is_alphabetic)
}

/// Words that a template's blanks are made of.
const BLANK_WORDS: [&str; 62] = [
    "name", "names", "firstname", "lastname", "surname", "first", "last", "company", "organization",
    "organisation", "employer", "position", "role", "title", "job", "date", "day", "time", "month", "year",
    "insert", "your", "their", "topic", "specific", "interviewer", "interviewers", "recipient", "manager",
    "hiring", "recruiter", "phone", "number", "email", "e-mail", "address", "contact", "link", "url",
    "signature", "skill", "skills", "experience", "project", "team", "department", "school", "city",
    "location", "relevant", "mention", "example", "optional", "details", "linkedin", "information", "field",
    "industry", "x", "xx", "xxx", "something",
];
/// Beginnings of remarks that people do put in brackets.
const REMARKS: [&str; 24] = [
    "sic", "as ", "e.g", "i.e", "note", "edit", "see ", "laugh", "redacted", "external", "caution", "image",
    "cid:", "http", "www", "update", "and ", "or ", "though ", "which ", "if ", "not ", "emphasis",
    "internal",
];

fn is_bracket_blank(inner: &str, loose: bool) -> bool {
    let lower = inner.trim().to_lowercase();
    if !has_letters(inner) || REMARKS.iter().any(|r| lower.starts_with(r)) {
        return false;
    }
    let blank_word =
        lower.split(|c: char| !c.is_alphanumeric() && c != '-').any(|w| BLANK_WORDS.contains(&w));
    blank_word || loose && inner.chars().filter(|c| c.is_alphabetic()).count() >= 2
}

fn is_angle_blank(inner: &str) -> bool {
    const TAGS: [&str; 30] = [
        "b", "i", "u", "p", "a", "br", "em", "li", "ul", "ol", "td", "tr", "th", "hr", "h1", "h2", "h3",
        "div", "span", "img", "pre", "code", "html", "head", "body", "style", "strong", "table", "script",
        "vec",
    ];
    let first = inner
        .split(|c: char| c.is_whitespace() || c == '/')
        .find(|w| !w.is_empty())
        .unwrap_or("")
        .to_lowercase();
    let address =
        inner.contains(['@', '=', ';']) || inner.contains("://") || inner.starts_with(['/', '!', '-', ' ']);
    inner.starts_with(char::is_alphabetic) && !address && !TAGS.contains(&first.as_str()) && inner.len() >= 3
}

/// "(insert what you learned)", "(your name)".
fn is_instruction(inner: &str) -> bool {
    let lower = inner.trim().to_lowercase();
    const STARTS: [&str; 12] = [
        "insert ", "fill in", "your name", "your company", "your phone", "your email", "your title",
        "company name", "name of ", "position title", "job title", "interviewer name",
    ];
    STARTS.iter().any(|s| lower.starts_with(s))
        || matches!(
            lower.as_str(),
            "name" | "company" | "date" | "insert" | "title" | "first name" | "last name"
        )
}

/// `%FIRST_NAME%` or `%%FIRST_NAME%%`
fn percent_field(rest: &str) -> Option<usize> {
    let mark = if rest.starts_with("%%") { "%%" } else { "%" };
    let inner = bracketed(rest, mark, mark)?;
    let fits = inner.len() >= 3 && inner.chars().all(|c| c.is_ascii_alphabetic() || c == '_');
    fits.then_some(inner.len() + 2 * mark.len())
}

/// A run of underscores in a line with words; a line of nothing else is a rule drawn across the page. After a
/// letter the run begins one later. Further inside a run nothing begins, so that a run is read twice at most.
fn underscores(line: &str, at: usize) -> Option<usize> {
    let before = |at: usize| line[..at].chars().next_back();
    let in_word = |at: usize| before(at).is_some_and(char::is_alphanumeric);
    let begins = match before(at) {
        Some('_') => in_word(at - 1),
        _ => !in_word(at),
    };
    let len = || line[at..].bytes().take_while(|b| *b == b'_').count();
    begins.then(len).filter(|len| *len >= 3)
}

/// INSERT …, TODO, XYZ, LAST NAME: capitals that only a template has, in a line that is not all capitals.
fn capitals(rest: &str, is_shouted: bool) -> Option<usize> {
    if rest.get(..11).is_some_and(|w| w.eq_ignore_ascii_case("lorem ipsum")) {
        return Some(11);
    }
    // A blank is short; looking no further keeps the reading linear.
    let rest = &rest[..rest.floor_char_boundary(100)];
    let run = rest
        .char_indices()
        .find(|(_, c)| !(c.is_uppercase() || matches!(c, ' ' | '\'' | '_' | '/')))
        .map_or(rest.len(), |(i, _)| i);
    let ends_in_word =
        rest[run..].starts_with(char::is_alphabetic) && rest[..run].ends_with(char::is_alphabetic);
    let run = rest[..run].trim_end_matches(|c: char| c.is_whitespace() || c == '/');
    let run = if ends_in_word { run.rsplit_once(' ').map_or("", |(before, _)| before) } else { run };
    if run.len() < 3 || is_shouted {
        return None;
    }
    let first = run.split(' ').next().unwrap_or(run);
    if matches!(first, "TODO" | "FIXME" | "XYZ" | "XXX" | "XXXX" | "XXXXX" | "TKTK") {
        return Some(first.len());
    }
    const FIELDS: [&str; 34] = [
        "YOUR FIRST NAME", "YOUR LAST NAME", "YOUR FULL NAME", "FIRST NAME", "LAST NAME", "FULL NAME",
        "YOUR NAME", "COMPANY NAME", "INTERVIEWER NAME", "INTERVIEWER'S NAME", "RECIPIENT NAME",
        "HIRING MANAGER NAME", "MANAGER NAME", "NAME", "FIRSTNAME", "LASTNAME", "SURNAME", "FIRST_NAME",
        "LAST_NAME", "COMPANY_NAME", "COMPANY", "ORGANIZATION NAME", "POSITION TITLE", "JOB TITLE",
        "POSITION NAME", "POSITION", "JOB POSITION", "ROLE NAME", "DATE", "INTERVIEW DATE", "PHONE NUMBER",
        "YOUR PHONE", "INTERVIEWER", "RECIPIENT",
    ];
    if first == "INSERT" {
        return Some(run.len());
    }
    FIELDS
        .iter()
        .find(|f| run == **f || run.strip_prefix(**f).is_some_and(|after| after.starts_with([' ', '/'])))
        .map(|f| f.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_are_told_from_brackets() {
        for (line, expected) in [
            ("Dear [Interviewer Name], hello", "[Interviewer Name]"),
            ("I met [that person] today", "[that person]"),
            ("about {insert topic here} and {{role}}", "{insert topic here};{{role}}"),
            ("Dear <<name>> and <something they said>", "<<name>>;<something they said>"),
            ("learning about (insert what you learned)", "(insert what you learned)"),
            ("my background in ______ makes", "______"),
            ("Dear Mr./Ms. LAST NAME,", "LAST NAME"),
            ("the interview on DATE. I was", "DATE"),
            ("Dear XYZ,", "XYZ"),
            ("TODO: add the link", "TODO"),
            ("INSERT COMPANY is great", "INSERT COMPANY"),
            ("Hello %FIRST_NAME%, hi", "%FIRST_NAME%"),
            // Near-misses.
            ("they said it was \"fun\" [sic]", ""),
            ("as shown in [1] and [12]", ""),
            ("see [my site](https://a.example)", ""),
            ("write to Sam <sam@mail.example>", ""),
            ("profits rose by 5% and costs by 3% this year", ""),
            ("________________", ""),
            ("I met the CEO and NASA on DATELINE", ""),
            ("a snake_case_name", ""),
            ("my name____ and __ and _", "___"),
            ("I____", "___"),
            ("I love <3 and a < b > c", ""),
            ("it works (as promised)", ""),
        ] {
            let found: Vec<_> = in_line(line, true).into_iter().map(|s| s.of(line)).collect();
            assert_eq!(found.join(";"), expected, "{line}");
        }
    }
}
