//! Letters as text files: head lines, an empty line, the letter, then earlier messages that each begin with
//! `===`.
//!
//! ```text
//! To: Dana Reyes <dana@northwind.example>
//! Interview: 2026-11-20
//!
//! Hi Dana, …
//! === Dana Reyes <dana@northwind.example>, 2026-11-18T09:00
//! Dear Sam, …
//! === sent to Joe Marsh <joe@northwind.example>, 2026-11-19T17:00
//! Hi Joe, …
//! ```
//! A message "sent to" a person is a note to somebody else. Only its fingerprint is used. Two `To:`, `Cc:`,
//! `Sent:` or `Attached:` lines add up. A file without head lines has only the letter. The examples in the
//! rules' docs and the whole-letter tests have this form.

use crate::{
    message::draft::{Channel, Draft, Message, Note, Sending},
    people::address::{Person, people, person},
    reading::Reading,
    time::local_time::Moment,
};

/// Reads a letter file. Fields that it does not set are taken from `base`.
///
/// # Errors
/// If a head line has an unknown name or is given twice, or if a head line or a line with `===` has a value
/// that cannot be read. The message begins with the number and the name of that line.
///
/// # Examples
/// ```
/// use tactful::{letter_file, message::draft::Draft};
///
/// let text = "To: Dana Reyes\nInterview: 2026-11-20\n\nHi Dana, any news?";
/// let draft = letter_file::parse(text, Draft::default())?;
/// assert_eq!(draft.to[0].name, "Dana Reyes");
/// assert_eq!(draft.body, "Hi Dana, any news?");
/// # Ok::<(), String>(())
/// ```
pub fn parse(text: &str, base: Draft) -> Result<Draft, String> {
    let mut draft = base;
    let head = head_lines(text)?;
    let mut given: Vec<&str> = Vec::new();
    for (number, (name, value)) in (1..).zip(&head) {
        set(&mut draft, name, value, given.contains(name))
            .map_err(|what| format!("line {number}: {name}: {what}"))?;
        given.push(name);
    }
    let mut rest = text;
    if !head.is_empty() {
        let after = text.split_inclusive('\n').take(head.len()).map(str::len).sum();
        rest = text[after..].trim_start_matches(['\r', '\n']);
    }
    let line_ends = |text: &str| text.matches('\n').count();
    draft.lines_before = line_ends(&text[..text.len() - rest.len()]);
    let mut parts = rest.split("\n=== ");
    let body = parts.next().unwrap_or_default();
    draft.body = body.trim_end_matches('\n').into();
    let mut number = draft.lines_before + line_ends(body) + 2;
    for part in parts {
        let (head, said) = part.split_once('\n').unwrap_or((part, ""));
        let head = head.trim_end();
        let (from, at) = head
            .rsplit_once(',')
            .ok_or_else(|| format!("line {number}: === {head}: expected \"Name <address>, day\""))?;
        let at = at.parse().map_err(|what| format!("line {number}: === {head}: {what}"))?;
        number += line_ends(part) + 1;
        if let Some(to) = from.strip_prefix("sent to ") {
            draft.facts.notes.extend(note(person(to), at, said.trim()));
            continue;
        }
        draft.thread.push(Message { from: person(from), at: Some(at), text: said.trim().to_owned() });
    }
    draft.thread.sort_by_key(|m| m.at);
    Ok(draft)
}

/// Returns a note to another person, or `None` if it is too short for a fingerprint.
fn note(to: Person, at: Moment, said: &str) -> Option<Note> {
    let shown = if to.name.is_empty() { to.email.clone() } else { to.name.clone() };
    let draft = Draft { to: vec![to], body: said.to_owned(), ..Draft::default() };
    Some(Note { to: shown, at, print: Reading::new(&draft).fingerprint()? })
}

const NAMES: [&str; 15] = [
    "To", "Cc", "From", "Subject", "Channel", "Now", "Interview", "Applied", "Promised", "Rejected", "Sent",
    "Heard back", "Company", "Role", "Attached",
];

/// Returns the names and values of the head lines: the first paragraph if each of its lines has a known name,
/// or those before the letter if it follows them without an empty line.
///
/// # Errors
/// If there is a line without a known name among them, which would become the letter together with all lines
/// after it.
fn head_lines<'a>(text: &'a str) -> Result<Vec<(&'static str, &'a str)>, String> {
    /// From this number of known names on, a line with an unknown name before them is no part of a letter.
    const CERTAIN: usize = 2;
    let paragraph: Vec<&str> = text.lines().take_while(|line| !line.trim().is_empty()).collect();
    let known = |lines: &[&str]| lines.iter().filter(|line| known_line(line).is_some()).count();
    let alike = paragraph.iter().take_while(|line| is_like_head(line)).count();
    let begins = known(&paragraph[..alike.min(1)]) > 0 || known(&paragraph[..alike]) >= CERTAIN;
    let last = paragraph.iter().rposition(|line| known_line(line).is_some());
    let count = match last {
        Some(_) if alike == paragraph.len() => alike,
        Some(last) if begins => last + 1,
        _ => 0,
    };
    let read = |number: usize, line: &'a str| {
        known_line(line).ok_or_else(|| {
            let name: String = line.split(':').next().unwrap_or_default().chars().take(60).collect();
            let names = NAMES.join(", ");
            format!("line {number}: {name}: expected one of {names}, or an empty line before the letter")
        })
    };
    (1..).zip(&paragraph[..count]).map(|(number, line)| read(number, line)).collect()
}

/// Splits a line into a known name and its value.
fn known_line(line: &str) -> Option<(&'static str, &str)> {
    let (name, value) = line.split_once(':')?;
    let name = NAMES.iter().find(|known| known.eq_ignore_ascii_case(name.trim()))?;
    Some((name, value.trim()))
}

/// Returns whether a line has a known name, or looks as if it were meant to: one or two words before a colon,
/// and a value after it. "Dear Dana:" has no value.
fn is_like_head(line: &str) -> bool {
    let is_name = |name: &str| {
        name.split_whitespace().count() <= 2
            && name.starts_with(char::is_alphabetic)
            && name.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '_'))
    };
    let is_unknown = |(name, value): (&str, &str)| is_name(name) && !value.trim().is_empty();
    known_line(line).is_some() || line.split_once(':').is_some_and(is_unknown)
}

/// Sets the field of a head line, or adds to it if it is `given` already.
fn set(draft: &mut Draft, name: &str, value: &str, given: bool) -> Result<(), String> {
    let list = || value.split(',').map(str::trim).filter(|v| !v.is_empty());
    let moment = || -> Result<Option<Moment>, String> {
        if value.is_empty() { Ok(None) } else { value.parse().map(Some) }
    };
    if given && !["To", "Cc", "Sent", "Attached"].contains(&name) {
        return Err("given twice".into());
    }
    let facts = &mut draft.facts;
    match name {
        "To" => put(&mut draft.to, people(value), given),
        "Cc" => put(&mut draft.cc, people(value), given),
        "From" => draft.from = person(value),
        "Subject" => draft.subject = Some(value.to_owned()),
        "Channel" => draft.channel = channel(value)?,
        "Now" => draft.now = moment()?,
        "Interview" => facts.interview_at = moment()?,
        "Applied" => facts.applied_at = moment()?,
        "Promised" => facts.promised_by = moment()?,
        "Rejected" => facts.rejected_at = moment()?,
        "Sent" => {
            let sent = list().map(|at| Ok(Sending { at: at.parse()?, asks: None }));
            put(&mut facts.sent, sent.collect::<Result<_, String>>()?, given);
        }
        "Heard back" => facts.heard_back = yes(value)?,
        "Company" => facts.company = Some(value.to_owned()),
        "Role" => facts.role = Some(value.to_owned()),
        _ => put(&mut draft.attachments, list().map(str::to_owned).collect(), given),
    }
    Ok(())
}

/// Replaces a list, or adds to it if its head line is `given` already.
fn put<T>(list: &mut Vec<T>, mut new: Vec<T>, given: bool) {
    if given {
        list.append(&mut new);
    } else {
        *list = new;
    }
}

fn yes(value: &str) -> Result<bool, String> {
    match value.to_ascii_lowercase().as_str() {
        "yes" => Ok(true),
        "no" | "" => Ok(false),
        _ => Err(format!("expected yes or no, found {value:?}")),
    }
}

fn channel(value: &str) -> Result<Channel, String> {
    match value.to_ascii_lowercase().as_str() {
        "email" => Ok(Channel::Email),
        "linkedin" => Ok(Channel::Linkedin),
        "other" => Ok(Channel::Other),
        _ => Err(format!("expected email, linkedin or other, found {value:?}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_parts_of_a_letter_file_are_read() {
        let text = "To: \"Reyes, Dana\" <d@n.example>, bo@n.example\nInterview: 2026-11-20\nAttached: cv.pdf\n\nHi Dana,\n\nBye\n=== Dana <d@n.example>, 2026-11-18\nHello\n";
        let draft = parse(text, Draft::default()).unwrap_or_else(|e| panic!("{e}"));
        assert_eq!(draft.to.iter().map(|p| p.name.as_str()).collect::<Vec<_>>(), ["Reyes, Dana", ""]);
        assert_eq!(
            (draft.body.as_str(), draft.attachments.len(), draft.thread.len()),
            ("Hi Dana,\n\nBye", 1, 1)
        );
        assert_eq!(draft.thread[0].text, "Hello");
    }

    #[test]
    fn a_file_without_head_lines_is_the_letter() {
        let draft =
            parse("Dear Dana,\n\nNote: this is text.", Draft::default()).unwrap_or_else(|e| panic!("{e}"));
        assert_eq!(draft.body, "Dear Dana,\n\nNote: this is text.");
    }

    #[test]
    fn an_error_names_its_head_line() {
        for (text, error) in [
            ("Interview: soon\n\nHi", "line 1: Interview: expected a local day"),
            (
                "To: Dana\r\nHeard back: perhaps\r\n\r\nHi",
                "line 2: Heard back: expected yes or no, found \"perhaps\"",
            ),
            ("Form: Sam\nTo: Dana\n\nHi", "line 1: Form: expected one of To, Cc, From, Subject"),
            ("To: Dana\nForm: Sam\n\nHi", "line 2: Form: expected one of To, Cc, From, Subject"),
            ("To: Dana\nInterview 2026-11-20\nCc: Bo\n\nHi", "line 2: Interview 2026-11-20: expected one of"),
            ("Form: Sam\nTo: Dana\nCc: Bo\nHi Dana,\n\nHi", "line 1: Form: expected one of"),
            ("Now: 2026-11-20\nNow: 2026-11-21\n\nHi", "line 2: Now: given twice"),
            ("To: Dana\n\n\nHi\n\n=== Dana\nHello", "line 6: === Dana: expected \"Name <address>, day\""),
            (
                "Hi\n=== Dana, 2026-11-20\nHello\n\n=== Dana, soon\nHi",
                "line 5: === Dana, soon: expected a local day",
            ),
        ] {
            let refused = parse(text, Draft::default()).err().unwrap_or_default();
            assert!(refused.starts_with(error), "{text}: {refused}");
        }
    }

    #[test]
    fn lines_for_lists_add_up_and_replace_those_of_the_base() {
        let base =
            parse("To: Al\nCc: Al\nSent: 2026-11-01\nAttached: a\n\nHi", Draft::default()).expect("a base");
        let text = "To: Dana\nTo: Mo, Bo\nCc: Cy\nCc: Di\nSent: 2026-11-20\nSent: 2026-11-22\nAttached: cv.pdf\nAttached: b\n\nHi";
        let draft = parse(text, base).unwrap_or_else(|e| panic!("{e}"));
        let names = |all: &[Person]| all.iter().map(|p| p.name.clone()).collect::<Vec<_>>().join(" ");
        assert_eq!((names(&draft.to), names(&draft.cc)), ("Dana Mo Bo".into(), "Cy Di".into()));
        assert_eq!((draft.facts.sent.len(), draft.attachments.join(" ")), (2, "cv.pdf b".into()));
    }

    #[test]
    fn the_letter_begins_where_the_head_ends() {
        for (text, body, lines_before) in [
            ("To: Dana\r\n\r\nHi", "Hi", 2),
            ("To: Dana\n\n\nHi", "Hi", 3),
            ("To: Dana\nHi Dana,\n\nSubject: to change", "Hi Dana,\n\nSubject: to change", 1),
            ("To: Dana\nDear Dana:\n\nText", "Dear Dana:\n\nText", 1),
            ("Dear Dana,\nNow: this.\n\nBye", "Dear Dana,\nNow: this.\n\nBye", 0),
            ("Note: a\nRole: b\nHi", "Note: a\nRole: b\nHi", 0),
            ("\nTo: Dana\n\nHi", "\nTo: Dana\n\nHi", 0),
            ("To: Dana", "", 0),
        ] {
            let draft = parse(text, Draft::default()).unwrap_or_else(|e| panic!("{text}: {e}"));
            assert_eq!((draft.body.as_str(), draft.lines_before), (body, lines_before), "{text}");
        }
    }
}
