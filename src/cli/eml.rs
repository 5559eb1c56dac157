//! Mail files as drafts. The library `mail-parser` parses them.

use crate::{
    message::draft::{Draft, Message as Earlier},
    people::address::Person,
    text::{lines::lines, quoted::quoted_lines},
    time::local_time::Moment,
};
use mail_parser::{Address, DateTime, Message, MessageParser, MimeHeaders};

/// Returns whether bytes from standard input begin with the header of a mail. The first 4,096 bytes are
/// looked at.
pub fn looks_like_mail(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]).to_lowercase();
    let named = head
        .lines()
        .take_while(|l| !l.trim().is_empty())
        .filter_map(|l| l.split_once(':'))
        .map(|(name, _)| name.to_owned())
        .collect::<Vec<_>>();
    let has = |name: &str| named.iter().any(|n| n == name);
    has("from") && (has("mime-version") || has("message-id") || has("date") || has("content-type"))
}

/// Reads a mail as a draft.
///
/// # Errors
/// If the bytes have no header, or lack all of the fields From, To and Subject.
pub fn read(bytes: &[u8]) -> Result<Draft, String> {
    let mail = MessageParser::default().parse(bytes).ok_or("not a mail: no header was found")?;
    let body = mail.body_text(0).map(|b| b.replace("\r\n", "\n")).unwrap_or_default();
    if mail.header_raw("From").is_none()
        && mail.header_raw("To").is_none()
        && mail.header_raw("Subject").is_none()
    {
        return Err("not a mail: it has no From, To or Subject".into());
    }
    Ok(Draft {
        subject: Some(mail.subject().unwrap_or_default().to_owned()),
        from: people(mail.from()).into_iter().next().unwrap_or_default(),
        to: people(mail.to()),
        cc: people(mail.cc()),
        attachments: attachments(&mail),
        thread: quoted_mail(&mail, &body),
        now: mail.date().and_then(local),
        body: body.trim_end_matches('\n').to_owned(),
        ..Draft::default()
    })
}

fn people(address: Option<&Address>) -> Vec<Person> {
    let all = address.into_iter().flat_map(Address::iter);
    all.map(|a| Person {
        name: a.name().unwrap_or_default().to_owned(),
        email: a.address().unwrap_or_default().to_owned(),
    })
    .collect()
}

fn attachments(mail: &Message) -> Vec<String> {
    mail.attachments().map(|part| part.attachment_name().unwrap_or("unnamed").to_owned()).collect()
}

/// Returns the quoted lines of a reply as one earlier message by its first recipient, without a date.
fn quoted_mail(mail: &Message, body: &str) -> Vec<Earlier> {
    if mail.in_reply_to().is_empty() {
        return Vec::new();
    }
    let all = lines(body);
    let quoted = quoted_lines(body, &all);
    let text: Vec<&str> = all
        .iter()
        .zip(quoted)
        .filter(|(_, q)| *q)
        .map(|(l, _)| l.of(body).trim_start_matches(['>', ' ']))
        .collect();
    let from = people(mail.to()).into_iter().next().unwrap_or_default();
    if text.is_empty() { Vec::new() } else { vec![Earlier { from, at: None, text: text.join("\n") }] }
}

/// Returns the date of a mail in the sender's local time.
fn local(date: &DateTime) -> Option<Moment> {
    format!("{:04}-{:02}-{:02}T{:02}:{:02}", date.year, date.month, date.day, date.hour, date.minute)
        .parse()
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAIL: &[u8] = b"From: Sam Okafor <sam@mail.example>\r\nTo: =?utf-8?q?Zo=C3=AB_Reyes?= <zoe@northwind.example>\r\nSubject: Interview\r\nDate: Mon, 23 Nov 2026 10:00:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nDear Zo=C3=AB,\r\n\r\nHello.\r\n--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=cv.pdf\r\n\r\nx\r\n--b--\r\n";

    #[test]
    fn a_mail_is_read_with_people_files_and_time() {
        let draft = read(MAIL).unwrap_or_else(|e| panic!("{e}"));
        assert_eq!(
            (draft.from.name.as_str(), draft.to[0].name.as_str(), draft.body.as_str()),
            ("Sam Okafor", "Zoë Reyes", "Dear Zoë,\n\nHello.")
        );
        assert_eq!(
            (draft.attachments.as_slice(), draft.now.map(|n| n.to_string()).as_deref()),
            (&["cv.pdf".to_owned()][..], Some("2026-11-23T10:00"))
        );
        assert!(looks_like_mail(MAIL) && !looks_like_mail(b"Dear Zoe,\n\nFrom: here"));
    }

    #[test]
    fn other_bytes_are_rejected() {
        assert!(read(b"").is_err() && read(b"just text").is_err());
    }
}
