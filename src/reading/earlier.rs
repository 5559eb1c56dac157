//! The message being answered, as the quoted part of the box shows it: who wrote it, when, and what it said.

use crate::{
    message::draft::{Draft, Message},
    people::address::{Person, person},
    text::{lines::Line, quoted::attribution},
    time::local_time::Moment,
};

/// The most bytes that are read of one earlier message, chosen by hand: many times the longest letter.
const MOST: usize = 100_000;
/// The most bytes that are read of all of them. It is less than the caches of [`crate::text::tokens`] and
/// [`crate::text::remembered`] hold: text that does not fit is read several times in one check.
const MOST_OF_ALL: usize = 200_000;

/// Returns the earlier messages of a draft: its thread, or else the message it quotes. Of very long ones
/// the beginning is read, and of a very long thread the newest messages.
pub fn earlier(draft: &Draft, lines: &[Line]) -> Vec<Message> {
    let mut all = if draft.thread.is_empty() {
        (0..lines.len()).find_map(|at| quoted_message(&draft.body, lines, at)).into_iter().collect()
    } else {
        draft.thread.clone()
    };
    let mut left = MOST_OF_ALL;
    for message in all.iter_mut().rev() {
        cut(&mut message.text, left.min(MOST));
        left -= message.text.len();
    }
    all
}

/// Cuts a text to at most `most` bytes, after a word if it has more than one.
fn cut(text: &mut String, most: usize) {
    if text.len() <= most {
        return;
    }
    let end = text.floor_char_boundary(most);
    text.truncate(text[..end].rfind(char::is_whitespace).unwrap_or(end));
}

fn quoted_message(text: &str, lines: &[Line], at: usize) -> Option<Message> {
    if let Some(after) = attribution(text, lines, at) {
        let head = lines[at].trimmed.to(lines[after - 1].trimmed).of(text).replace(['\n', '\r'], " ");
        return Some(Message {
            from: writer(&head),
            at: Moment::in_words(&head),
            text: quoted_text(text, lines, after),
        });
    }
    // "From: …", "Sent: …" and so on, each on its line.
    let field = |line: &Line, names: [&str; 2]| {
        let (name, value) = line.of(text).split_once(':')?;
        let name = name.trim_matches(['*', ' ', '>']);
        names.iter().any(|n| n.eq_ignore_ascii_case(name)).then(|| value.trim_matches(['*', ' ']).to_owned())
    };
    let from = field(&lines[at], ["From", "Von"])?;
    let head = &lines[at + 1..lines.len().min(at + 7)];
    let sent = head.iter().find_map(|line| field(line, ["Sent", "Date"]))?;
    let last = head.iter().rposition(|line| field(line, ["Subject", "Betreff"]).is_some()).unwrap_or(0);
    Some(Message {
        from: person(&from),
        at: Moment::in_words(&sent),
        text: quoted_text(text, lines, at + last + 2),
    })
}

/// Returns the lines of the quoted message, without its own marks.
fn quoted_text(text: &str, lines: &[Line], from: usize) -> String {
    let strip = |line: &Line| {
        let words = line.of(text);
        words.strip_prefix('>').map_or(words, str::trim_start).to_owned()
    };
    lines.get(from..).unwrap_or_default().iter().map(strip).collect::<Vec<_>>().join("\n")
}

/// The person named before "wrote:", after the date.
fn writer(head: &str) -> Person {
    let head = head.trim_end_matches(':').trim_end();
    let head = head.rsplit_once(' ').map_or(head, |(before, _)| before); // "wrote"
    let address = head.find('<');
    let name_end = address.unwrap_or(head.len());
    // The name follows the last comma, or the hour if there is no comma.
    let before = &head[..name_end];
    let start = before
        .rfind(", ")
        .map_or_else(|| before.rfind(|c: char| c.is_ascii_digit()).map_or(0, |d| d + 1), |comma| comma + 2);
    let start = if before[start..].contains(|c: char| c.is_ascii_digit()) {
        before.rfind(|c: char| c.is_ascii_digit()).map_or(start, |d| d + 1)
    } else {
        start
    };
    let name = before[start..]
        .trim_start_matches(['\u{202f}', ' '])
        .trim_start_matches("AM")
        .trim_start_matches("PM")
        .trim();
    let mut found = person(&format!("{name} {}", &head[name_end..]));
    found.name = found.name.trim_matches(['"', ',', ' ']).to_owned();
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::lines::lines;

    fn read(body: &str) -> (String, String, String) {
        let draft = Draft { body: body.into(), ..Draft::default() };
        let all = earlier(&draft, &lines(body));
        all.first()
            .map(|m| {
                (
                    format!("{} <{}>", m.from.name, m.from.email),
                    m.at.map(|a| a.to_string()).unwrap_or_default(),
                    m.text.clone(),
                )
            })
            .unwrap_or_default()
    }

    #[test]
    fn of_long_messages_the_beginning_is_read_and_of_long_threads_the_newest() {
        let message = |text: String| Message { text, ..Message::default() };
        let long = "We will write. ".repeat(20_000);
        let thread = [&long, &long, &long, &long, "Hello."].map(|text| message(text.to_owned())).into();
        let draft = Draft { thread, ..Draft::default() };
        let texts: Vec<String> = earlier(&draft, &lines("")).into_iter().map(|m| m.text).collect();
        assert!(texts.iter().map(String::len).sum::<usize>() <= MOST_OF_ALL);
        assert!(texts[0].len() < 10 && texts[4] == "Hello.");
        assert!(texts[3].len() > MOST - 20 && long.starts_with(&texts[3]) && !texts[3].ends_with(' '));
        let quote = format!("Hi\n\nOn 2026-03-03 07:05, Bob Stone wrote:\n> {}", "ö".repeat(MOST));
        assert_eq!(read(&quote).2.len(), MOST);
    }

    #[test]
    fn the_answered_message_is_read_from_the_quote() {
        for (body, who, at, said) in [
            (
                "Hi\n\nOn 2026-03-03 07:05, Bob Stone wrote:\n> Soon.\n>> old",
                "Bob Stone <>",
                "2026-03-03T07:05",
                "Soon.\n> old",
            ),
            (
                "On Tue, Mar 3, 2026 at 8:05 AM Bob Stone <bob@x.example> wrote:\n\n> Soon.",
                "Bob Stone <bob@x.example>",
                "2026-03-03T08:05",
                "\nSoon.",
            ),
            (
                "On Tuesday, March 03, 2026 08:05 CET, Bob Stone <bob@x.example> wrote:\nSoon.",
                "Bob Stone <bob@x.example>",
                "2026-03-03T08:05",
                "Soon.",
            ),
            (
                "Hi\n-----Original Message-----\nFrom: Bob Stone <bob@x.example>\nSent: Tuesday, March 3, 2026 5:05 PM\nTo: Al\nSubject: Job\n\nSoon.",
                "Bob Stone <bob@x.example>",
                "2026-03-03T17:05",
                "\nSoon.",
            ),
        ] {
            assert_eq!(read(body), (who.into(), at.into(), said.into()), "{body}");
        }
        assert_eq!(read("Nothing quoted here."), Default::default());
    }
}
