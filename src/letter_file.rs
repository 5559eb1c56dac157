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
//! A message "sent to" a person is a note to somebody else. Only its fingerprint is used. A file without head
//! lines has only the letter. The examples in the rules' docs and the whole-letter tests have this form.

use crate::{
    message::draft::{Channel, Draft, Message, Note, Sending},
    people::address::{Person, people, person},
    reading::Reading,
    time::local_time::Moment,
};

/// Reads a letter file. Fields that it does not set are taken from `base`.
///
/// # Errors
/// If a head line or a line with `===` has a value that cannot be read. The message begins with that line's
/// name.
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
    let mut rest = text;
    while let Some((name, value)) = head_line(rest) {
        set(&mut draft, name, value).map_err(|what| format!("{name}: {what}"))?;
        rest = rest.split_once('\n').map_or("", |(_, after)| after);
    }
    if rest.len() < text.len() {
        rest = rest.trim_start_matches(['\r', '\n']);
    }
    let mut parts = rest.split("\n=== ");
    draft.body = parts.next().unwrap_or_default().trim_end_matches('\n').into();
    for part in parts {
        let (head, said) = part.split_once('\n').unwrap_or((part, ""));
        let (from, at) =
            head.rsplit_once(',').ok_or_else(|| format!("=== {head}: expected \"Name <address>, day\""))?;
        let at = at.parse().map_err(|what| format!("=== {head}: {what}"))?;
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

/// Splits the first line into a known name and its value.
fn head_line(text: &str) -> Option<(&'static str, &str)> {
    let line = text.lines().next()?;
    let (name, value) = line.split_once(':')?;
    let name = NAMES.iter().find(|known| known.eq_ignore_ascii_case(name.trim()))?;
    Some((name, value.trim()))
}

/// Sets the field of a head line.
fn set(draft: &mut Draft, name: &str, value: &str) -> Result<(), String> {
    let list = || value.split(',').map(str::trim).filter(|v| !v.is_empty());
    let moment = || -> Result<Option<Moment>, String> {
        if value.is_empty() { Ok(None) } else { value.parse().map(Some) }
    };
    let facts = &mut draft.facts;
    match name {
        "To" => draft.to = people(value),
        "Cc" => draft.cc = people(value),
        "From" => draft.from = person(value),
        "Subject" => draft.subject = Some(value.to_owned()),
        "Channel" => draft.channel = channel(value)?,
        "Now" => draft.now = moment()?,
        "Interview" => facts.interview_at = moment()?,
        "Applied" => facts.applied_at = moment()?,
        "Promised" => facts.promised_by = moment()?,
        "Rejected" => facts.rejected_at = moment()?,
        "Sent" => {
            facts.sent = list()
                .map(|at| Ok(Sending { at: at.parse()?, asks: None }))
                .collect::<Result<_, String>>()?;
        }
        "Heard back" => facts.heard_back = yes(value)?,
        "Company" => facts.company = Some(value.to_owned()),
        "Role" => facts.role = Some(value.to_owned()),
        _ => draft.attachments = list().map(str::to_owned).collect(),
    }
    Ok(())
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
        let refused = parse("Interview: soon\n\nHi", Draft::default()).err().unwrap_or_default();
        assert!(refused.starts_with("Interview: expected a local day"), "{refused}");
        let refused = parse("Heard back: perhaps\n\nHi", Draft::default()).err().unwrap_or_default();
        assert_eq!(refused, "Heard back: expected yes or no, found \"perhaps\"");
    }
}
