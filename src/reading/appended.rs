//! What programs and firms append below a message: legal notes, "Sent from my phone", the dial-in of a
//! meeting, promotion. It is not the writer's.

use super::closing::{Closing, closing};
use crate::text::{lines::Line, span::Span};

/// The most paragraphs that are looked at from below. Chosen by hand.
const MOST: usize = 12;

/// Finds the end of a message, and takes the lines that something else has appended off `own`. The body
/// begins at byte `body_from`.
pub fn split(text: &str, own: &mut Vec<Line>, body_from: usize) -> Option<Closing> {
    let mut found = closing(text, own, body_from);
    if !found.as_ref().is_some_and(is_certain) {
        let paragraphs = paragraphs(text, own);
        let (mut is_marked, mut is_open) = (false, false);
        for at in (1..paragraphs.len()).rev().take(MOST) {
            if !is_appended(text, own, &paragraphs[at]) {
                // A firm's name may be below its note, and anything below a program's own line.
                is_open |= !is_marked && !is_short(text, own, &paragraphs[at]);
                continue;
            }
            if is_open && !has_mark(&whole(text, own, &paragraphs[at]).to_lowercase()) {
                break;
            }
            is_marked = true;
            let before = &own[..paragraphs[at].start];
            if let Some(certain) = closing(text, before, body_from).filter(is_certain) {
                own.truncate(paragraphs[at].start);
                found = Some(certain);
                break;
            }
        }
    }
    if let Some(end) = &mut found {
        let name_end = end.signed_at();
        let below = |p: &std::ops::Range<usize>| own[p.start].trimmed.start > name_end;
        let first = paragraphs(text, own).into_iter().find(|p| below(p) && is_appended(text, own, p));
        if let Some(first) = first {
            let cut = own[first.start].span.start;
            own.truncate(first.start);
            end.signature = end
                .signature
                .map(|s| Span::new(s.start.min(cut), s.end.min(cut)).trimmed(text))
                .filter(|s| s.start < s.end);
        }
        if let Some(first) = postscript(text, own, end).first() {
            let before =
                |s: Span| Span::new(s.start.min(first.trimmed.start), s.end.min(first.trimmed.start));
            end.signature = end.signature.map(|s| before(s).trimmed(text)).filter(|s| s.start < s.end);
        }
    }
    found
}

/// Returns the lines of a postscript below the name, with a blank line before them. A postscript is the
/// writer's own text.
pub fn postscript<'l>(text: &str, own: &'l [Line], closing: &Closing) -> &'l [Line] {
    let begins = |line: &Line| {
        let words = line.of(text).trim_start_matches('*');
        let start: String = words.chars().filter(|c| *c != '.').take(4).collect::<String>().to_lowercase();
        let rest = start.trim_start_matches('p');
        rest.len() < start.len()
            && rest.strip_prefix('s').is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    let below = own.partition_point(|line| line.trimmed.start < closing.signed_at());
    let first = own[below..].iter().position(begins).map(|at| below + at);
    first.map_or(&[], |first| &own[first..])
}

/// A sign-off with a name under it.
fn is_certain(closing: &Closing) -> bool {
    closing.phrase.is_some() && closing.name.is_some()
}

/// Returns the ranges of lines between blank lines. A ruled line begins a new one.
fn paragraphs(text: &str, own: &[Line]) -> Vec<std::ops::Range<usize>> {
    let mut found: Vec<std::ops::Range<usize>> = Vec::new();
    let mut open = false;
    for (at, line) in own.iter().enumerate() {
        if line.is_blank() {
            open = false;
        } else if open && !is_rule(line.of(text)) {
            found.last_mut().into_iter().for_each(|p| p.end = at + 1);
        } else {
            found.push(at..at + 1);
            open = true;
        }
    }
    found
}

/// A line drawn across the page.
fn is_rule(line: &str) -> bool {
    line.len() >= 3 && line.chars().all(|c| matches!(c, '-' | '_' | '=' | '*' | '~' | '—' | '–' | '─'))
}

/// The least words of a paragraph below the name that no person writes there. Chosen by hand.
const LONG: usize = 18;

/// Returns whether a paragraph is a line of a few words, such as a firm's name.
fn is_short(text: &str, own: &[Line], paragraph: &std::ops::Range<usize>) -> bool {
    paragraph.len() == 1 && own[paragraph.start].of(text).split_whitespace().count() <= 6
}

/// Returns the text of a paragraph.
fn whole<'t>(text: &'t str, own: &[Line], paragraph: &std::ops::Range<usize>) -> &'t str {
    own[paragraph.start].trimmed.to(own[paragraph.end - 1].trimmed).of(text)
}

/// Returns whether a paragraph is what programs or firms append.
fn is_appended(text: &str, own: &[Line], paragraph: &std::ops::Range<usize>) -> bool {
    let lines = &own[paragraph.clone()];
    let whole = whole(text, own, paragraph);
    let lower = whole.to_lowercase();
    let is_postscript = ["p.s", "ps ", "ps:", "ps.", "pps", "p.p.s"].iter().any(|p| lower.starts_with(p));
    if is_postscript {
        return false;
    }
    let words = whole.split_whitespace().count();
    let shouted =
        words >= 6 && !whole.chars().any(char::is_lowercase) && whole.chars().any(char::is_alphabetic);
    words >= LONG || shouted || is_rule(lines[0].of(text)) || has_mark(&lower)
}

/// Beginnings that mail programs, meetings and lists write.
const STARTS: [&str; 34] = [
    "sent from", "sent via", "sent with", "get outlook", "von meinem", "gesendet von", "gesendet mit",
    "envoyé d", "envoyé à", "enviado d", "inviato d", "verzonden v", "skickat från", "wysłano z",
    "отправлено", "odesláno", "sendt fra", "enviada d", "join zoom", "join the meeting", "join with",
    "join microsoft", "microsoft teams", "meeting id", "topic:", "dial", "one tap", "virus-free",
    "scanned by", "unsubscribe", "to unsubscribe", "you received this", "you are receiving", "powered by",
];
/// Words of legal notes, registers and scanners. Two of them make a note.
const LEGAL: [&str; 40] = [
    "confidential", "intended", "recipient", "privileged", "disclos", "unauthorised", "unauthorized",
    "delete", "virus", "liability", "unsubscribe", "registered", "registration", "environment", "print",
    "disclaimer", "notify", "sender", "vertraulich", "empfänger", "geschäftsführer", "handelsregister",
    "amtsgericht", "ust-id", "confidentiel", "destinataire", "confidencial", "destinatario", "riservat",
    "passcode", "passwort", "meeting id", "kennung", "privacy", "copyright", "all rights reserved",
    "company no", "vat", "hrb", "gdpr",
];

fn has_mark(lower: &str) -> bool {
    const ABOUT_ITSELF: [&str; 11] = [
        "this message", "this e-mail", "this email", "this mail", "this communication", "this transmission",
        "diese e-mail", "diese nachricht", "ce message", "este mensaje", "este correo",
    ];
    if ABOUT_ITSELF.iter().any(|s| lower.starts_with(s)) {
        return true;
    }
    STARTS.iter().any(|s| lower.trim_start_matches(['*', '-', '_', ' ', '>']).starts_with(s))
        || LEGAL.iter().filter(|w| lower.contains(**w)).count() >= 2
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::lines::lines;

    fn kept(text: &str) -> String {
        let mut own = lines(text);
        let closing = split(text, &mut own, 0);
        let last = own.iter().rfind(|l| !l.is_blank()).map_or("", |l| l.of(text));
        format!("{} < {last}", closing.and_then(|c| c.name).map_or("", |n| n.of(text)))
    }

    #[test]
    fn appended_paragraphs_are_taken_off() {
        const LETTER: &str = "Thank you for the interview.\n\nKind regards,\nSam Okafor\n+1 555 010 7788";
        for below in [
            "",
            "\n\nSent from my iPhone",
            "\n\nVon meinem iPad gesendet",
            "\n\nThis e-mail is confidential and meant for the intended recipient only.",
            "\n\n____________\nJoin Zoom Meeting\nhttps://zoom.example/j/1\n\nMeeting ID: 555\nPasscode: x",
            "\n\nVon meinem iPad gesendet\n\n==> NOW NEW: three months for nothing!\nTo leave: https://a.example",
            "\n\nIF YOU ARE NOT THE INTENDED RECIPIENT, TELL US.\n\nActon Ltd",
            "\n\nOur shops in Leeds, York and Hull are open through the holidays, with a gift for each visitor and free tea all day.",
        ] {
            assert_eq!(kept(&format!("{LETTER}{below}")), "Sam Okafor < +1 555 010 7788", "{below}");
        }
        assert_eq!(
            kept(&format!("{LETTER}\n\nP.S. I forgot to say it.")),
            "Sam Okafor < P.S. I forgot to say it."
        );
        let body = "Thank you.\n\nThis message is long enough to be a paragraph of the letter itself, as anyone can see who reads it.";
        assert!(kept(body).ends_with("who reads it."));
    }
}
