//! Mail files as drafts. The library `mail-parser` parses them.

use super::html;
use crate::{
    message::draft::{Draft, Message as Earlier},
    people::address::Person,
    text::{lines::lines, quoted::quoted_lines},
    time::local_time::Moment,
};
use mail_parser::{
    Address, ContentType, DateTime, Encoding, Message, MessageParser, MessagePart, MimeHeaders, PartType,
};

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

/// Reads a mail as a draft, written at `now` or else at its own date.
///
/// # Errors
/// If the bytes have no header, or lack all of the fields From, To and Subject. If there is no text, or a
/// part cannot be read. If Date is no date and `now` is not given.
pub fn read(bytes: &[u8], now: Option<Moment>) -> Result<Draft, String> {
    let mail = MessageParser::default().parse(bytes).ok_or("not a mail: no header was found")?;
    if mail.header_raw("From").is_none()
        && mail.header_raw("To").is_none()
        && mail.header_raw("Subject").is_none()
    {
        return Err("not a mail: it has no From, To or Subject".into());
    }
    mail.parts.iter().try_for_each(whole)?;
    let part = mail.text_part(0).ok_or("the mail has no part with a text")?;
    let (body, lines_before) = match &part.body {
        PartType::Text(text) if part.encoding == Encoding::None => {
            let before = bytes.get(..part.offset_body as usize).unwrap_or_default();
            (text.replace("\r\n", "\n"), before.split(|b| *b == b'\n').count() - 1)
        }
        PartType::Text(text) => (text.replace("\r\n", "\n"), 0),
        PartType::Html(html) => (html::text(html), 0),
        _ => return Err("the mail has no part with a text".into()),
    };
    Ok(Draft {
        subject: Some(mail.subject().unwrap_or_default().to_owned()),
        from: people(mail.from()).into_iter().next().unwrap_or_default(),
        to: people(mail.to()),
        cc: people(mail.cc()),
        attachments: attachments(&mail),
        thread: quoted_mail(&mail, &body),
        now: if now.is_some() { now } else { date(&mail)? },
        body: body.trim_end_matches('\n').to_owned(),
        lines_before,
        ..Draft::default()
    })
}

/// Checks that a part can be read: that a multipart has its parts, and that a text is in its encoding.
fn whole(part: &MessagePart) -> Result<(), String> {
    let kind = part.content_type();
    let is_multipart = kind.is_some_and(|kind| kind.ctype().eq_ignore_ascii_case("multipart"));
    if is_multipart && !matches!(part.body, PartType::Multipart(_)) {
        return Err(match kind.and_then(|kind| kind.attribute("boundary")) {
            Some(boundary) => format!("Content-Type: no part begins with the boundary {boundary:?}"),
            None => {
                "Content-Type: a multipart mail has parts between boundaries, but names no boundary".into()
            }
        });
    }
    let is_text = kind.is_none_or(|kind| kind.ctype().eq_ignore_ascii_case("text"));
    let is_file = part.content_disposition().is_some_and(ContentType::is_attachment);
    if !is_text || is_file {
        return Ok(());
    }
    let encoding = part.content_transfer_encoding().unwrap_or("7bit").trim();
    let is = |known: &&str| known.eq_ignore_ascii_case(encoding);
    let is_plain = ["7bit", "8bit", "binary"].iter().any(is);
    if !is_plain && !["quoted-printable", "base64"].iter().any(is) {
        return Err(format!(
            "Content-Transfer-Encoding: expected 7bit, 8bit, binary, quoted-printable or base64, found {encoding:?}"
        ));
    }
    match part.is_encoding_problem {
        true if !is_plain => {
            Err(format!("Content-Transfer-Encoding: a text is not in {encoding}, or its end is missing"))
        }
        // The library says the same of a mail that ends with its header.
        true if part.offset_header > 0 => Err("the boundary after the last part is missing".into()),
        _ => Ok(()),
    }
}

/// Returns the date of a mail in the sender's local time, or `None` if it has no date.
fn date(mail: &Message) -> Result<Option<Moment>, String> {
    let raw = mail.header_raw("Date").map(str::trim).unwrap_or_default();
    if raw.is_empty() {
        return Ok(None);
    }
    mail.date().and_then(local).map(Some).ok_or_else(|| {
        format!(
            "Date: expected a date such as Mon, 23 Nov 2026 10:00:00 +0100, found {raw:?}; --now DAY replaces it"
        )
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
        let draft = read(MAIL, None).unwrap_or_else(|e| panic!("{e}"));
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
        assert!(read(b"", None).is_err() && read(b"just text", None).is_err());
    }

    /// Returns the body of a mail with these header lines and this content, or the error.
    fn body(rest: &str) -> Result<String, String> {
        read(format!("From: sam@mail.example\n{rest}").as_bytes(), None).map(|draft| draft.body)
    }

    #[test]
    fn a_part_that_cannot_be_read_is_an_error() {
        for (rest, error) in [
            ("Content-Type: multipart/mixed\n\n--b\n\nHi Mike\n--b--\n", "names no boundary"),
            (
                "Content-Type: multipart/mixed; boundary=c\n\n--b\n\nHi Mike\n--b--\n",
                "no part begins with the boundary \"c\"",
            ),
            (
                "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/alternative\n\nHi\n--b--\n",
                "names no boundary",
            ),
            ("Content-Transfer-Encoding: base64\n\nHi Mike, I has it!\n", "not in base64"),
            (
                "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\nHi, I has it!\n--b--\n",
                "not in base64",
            ),
            (
                "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Transfer-Encoding: base64\n\nSGkgRGFu",
                "its end is missing",
            ),
            (
                "Content-Transfer-Encoding: x-uuencode\n\nbegin 644 a\n",
                "expected 7bit, 8bit, binary, quoted-printable or base64, found \"x-uuencode\"",
            ),
            (
                "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nHi Dana\n",
                "the boundary after the last part is missing",
            ),
            ("Content-Type: application/pdf\n\nHi", "no part with a text"),
            ("Content-Type: multipart/mixed; boundary=b\n\n--b--\n", "no part with a text"),
        ] {
            let found = body(rest).expect_err(rest);
            assert!(found.contains(error), "{rest}: {found}");
        }
    }

    #[test]
    fn an_unusual_mail_is_read() {
        for (rest, text) in [
            ("\nHi Dana", "Hi Dana"),
            ("\n", ""),
            ("Content-Transfer-Encoding: base64\n\nSGkgRGFu\n", "Hi Dan"),
            ("Content-Transfer-Encoding: 8BIT\n\nHi Zoë\n", "Hi Zoë"),
            (
                "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nHi\n--b\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\n\n!\n--b--\n",
                "Hi",
            ),
            (
                "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>Hi<blockquote>a</blockquote>b\n--b--\n",
                "Hi\n\n> a\n\nb",
            ),
        ] {
            assert_eq!(body(rest).as_deref(), Ok(text), "{rest}");
        }
    }

    #[test]
    fn a_date_that_is_none_is_an_error_unless_the_moment_is_given() {
        let mail = |date: &str| format!("From: sam@mail.example\nDate: {date}\n\nHi");
        for date in ["Foo, 99 Bar 2026", "soon", "31 Feb 2026 10:00:00 +0000", "23 Nov 2026 25:00:00 +0000"] {
            let error = read(mail(date).as_bytes(), None).expect_err(date);
            assert!(error.starts_with("Date: expected a date") && error.contains(date), "{error}");
            let now = "2026-11-23T10:00".parse().ok();
            assert_eq!(read(mail(date).as_bytes(), now).map(|draft| draft.now), Ok(now));
        }
        assert_eq!(read(mail("").as_bytes(), None).map(|draft| draft.now), Ok(None));
    }

    #[test]
    fn lines_are_counted_in_the_file_if_the_text_is_as_in_the_file() {
        let before = |rest: &str| {
            read(format!("From: sam@mail.example\n{rest}").as_bytes(), None).map(|draft| draft.lines_before)
        };
        assert_eq!(before("\nHi"), Ok(2));
        assert_eq!(before("Content-Transfer-Encoding: base64\n\nSGk=\n"), Ok(0));
    }
}
