//! Recognises the lines of a draft that are a quoted or forwarded message instead of the writer's own words.

use super::lines::Line;

/// Returns for each line whether it is quoted. Lines with ">" are. After a header block or an attribution
/// line, the rest of the draft is, unless ">" marks the quoted lines.
pub fn quoted_lines(text: &str, lines: &[Line]) -> Vec<bool> {
    let mut quoted = vec![false; lines.len()];
    let mut at = 0;
    while at < lines.len() {
        let words = lines[at].of(text);
        if words.starts_with('>') {
            quoted[at] = true;
        } else if starts_earlier_message(text, lines, at) {
            quoted[at..].fill(true);
            return quoted;
        } else if let Some(after) = attribution(text, lines, at) {
            let next = (after..lines.len()).find(|&l| !lines[l].is_blank());
            if next.is_some_and(|l| lines[l].of(text).starts_with('>')) {
                quoted[at..after].fill(true); // The reply may be between or below the quoted lines.
            } else {
                quoted[at..].fill(true);
                return quoted;
            }
        }
        at += 1;
    }
    quoted
}

/// Returns whether an earlier message begins at a line: "-----Original Message-----", or the first of its
/// header lines.
fn starts_earlier_message(text: &str, lines: &[Line], at: usize) -> bool {
    /// A longer line, in bytes, is a paragraph. Chosen by hand.
    const LONGEST: usize = 200;
    let words = lines[at].of(text);
    if words.len() > LONGEST {
        return false;
    }
    let inner = words.trim_matches(['-', '—', '_', ' ', '*']).to_lowercase();
    let ruled = words.starts_with("--") || words.starts_with("__") || words.starts_with("**");
    const NAMES: [&str; 14] = [
        "original message", "forwarded message", "original appointment", "begin forwarded message",
        "weitergeleitete nachricht", "ursprüngliche nachricht", "message d'origine", "message original",
        "mensaje original", "mensaje reenviado", "messaggio originale", "mensagem original",
        "oorspronkelijk bericht", "eredeti üzenet",
    ];
    if (ruled || inner.starts_with("begin forwarded"))
        && NAMES.iter().any(|name| inner.trim_end_matches(':') == *name)
    {
        return true;
    }
    // "------ 原始邮件 ------", in any language, over lines that name an address.
    let both =
        words.starts_with("-----") && words.ends_with("-----") && inner.chars().any(char::is_alphabetic);
    if both {
        let next = lines.get(at + 1..).unwrap_or_default().iter().filter(|l| !l.is_blank()).take(5);
        let fields = next.map(|l| l.of(text)).filter(|l| l.contains([':', '：'])).collect::<Vec<_>>();
        if fields.len() >= 2 && fields.iter().any(|l| l.contains('@')) {
            return true;
        }
    }
    let below = |from: usize| {
        lines
            .get(from..)
            .unwrap_or_default()
            .iter()
            .filter(|l| !l.is_blank())
            .take(5)
            .map(|l| header_field(l.of(text)))
    };
    let rule_of_underscores = words.len() >= 10 && words.chars().all(|c| matches!(c, '_' | '-'));
    if rule_of_underscores {
        return below(at + 1).next().flatten().is_some();
    }
    // "From: …" with at least two more header lines among the next four.
    let is_known = header_field(words) == Some(Field::From) && below(at + 1).take(4).flatten().count() >= 2;
    is_known || is_header_block(text, &lines[at..])
}

/// Returns whether lines begin with the header lines of a mail in any language: "Från: …", "Skickat: den 20
/// november 2026 08:14", "Till: …". At least three lines are a word, a colon and a value, and one of the
/// values is a day with its year and hour.
fn is_header_block(text: &str, lines: &[Line]) -> bool {
    const LONGEST_NAME: usize = 24;
    let value = |line: &Line| {
        let (name, value) = line.of(text).split_once([':', '：'])?;
        let is_name = name.len() <= LONGEST_NAME && name.split_whitespace().count() == 1;
        (is_name && name.chars().all(char::is_alphabetic) && !value.trim().is_empty()).then_some(value)
    };
    let values: Vec<&str> = lines.iter().take(5).map_while(value).collect();
    let is_moment = |value: &&str| {
        let numbers = value.split(|c: char| !c.is_ascii_digit());
        let is_year = |n: &str| n.len() == 4 && (n.starts_with("20") || n.starts_with("19"));
        let bytes = value.as_bytes();
        let is_hour = bytes.windows(4).any(|w| {
            w[0].is_ascii_digit()
                && matches!(w[1], b':' | b'.')
                && w[2].is_ascii_digit()
                && w[3].is_ascii_digit()
        });
        numbers.into_iter().any(is_year) && is_hour
    };
    values.len() >= 3 && values.iter().any(is_moment)
}

/// A header line of a quoted message.
#[derive(PartialEq)]
enum Field {
    From,
    Other,
}

/// Returns the header field in a line, in any of the languages of common mail programs, if it has a value.
fn header_field(line: &str) -> Option<Field> {
    let (name, value) = line.trim_start_matches('*').split_once(':')?;
    let name = name.trim_matches(['*', ' ', '\u{a0}']).to_lowercase();
    if value.trim_matches(['*', ' ']).is_empty() {
        return None;
    }
    match name.as_str() {
        "from" | "von" | "de" | "da" | "van" | "feladó" => Some(Field::From),
        "sent" | "date" | "to" | "cc" | "subject" | "gesendet" | "datum" | "an" | "betreff" | "envoyé"
        | "à" | "objet" | "enviado" | "para" | "asunto" | "fecha" | "inviato" | "oggetto" | "assunto"
        | "verzonden" | "aan" | "onderwerp" | "reply-to" => Some(Field::Other),
        _ => None,
    }
}

/// Finds an attribution that begins at a line: "On Tue, 3 Mar 2026 at 08:05, Bob Stone wrote:". It may take
/// up to three lines. Returns the index of the line after it.
pub(crate) fn attribution(text: &str, lines: &[Line], at: usize) -> Option<usize> {
    const STARTS: [&str; 8] = ["on ", "am ", "le ", "el ", "il ", "em ", "op ", "den "];
    const ENDS: [&str; 10] = [
        "wrote:", "schrieb:", "a écrit :", "a écrit:", "escribió:", "ha scritto:", "escreveu:", "schreef:",
        "skrev:", "napisał:",
    ];
    if is_above_quotation(text, lines, at) {
        return Some(at + 1);
    }
    let first = lines[at].of(text).to_lowercase();
    let starts =
        STARTS.iter().any(|s| first.starts_with(s)) || first.starts_with(|c: char| c.is_ascii_digit());
    if !starts {
        return None;
    }
    let mut joined = String::new();
    for (count, line) in lines[at..].iter().take(3).enumerate() {
        if line.is_blank() {
            return None;
        }
        joined.push_str(&line.of(text).to_lowercase());
        let ends = ENDS.iter().any(|end| joined.ends_with(end))
            || (joined.ends_with(':') && joined.contains(" schrieb "));
        // "On Monday, 16 November you wrote:" is the writer's own sentence.
        let is_own = joined.ends_with("you wrote:") || joined.ends_with(" i wrote:");
        if ends && !is_own && joined.len() < 300 && joined.contains(|c: char| c.is_ascii_digit()) {
            return Some(at + count + 1);
        }
        joined.push(' ');
    }
    None
}

/// Returns whether a line is the heading of a quotation in any language: it has a number, such as the hour,
/// ends with a colon, and the next line that is not empty begins with ">".
fn is_above_quotation(text: &str, lines: &[Line], at: usize) -> bool {
    let words = lines[at].of(text).trim_end();
    let is_heading =
        words.ends_with(':') && words.contains(|c: char| c.is_ascii_digit()) && words.len() < 300;
    let next = || lines[at + 1..].iter().take(3).find(|line| !line.is_blank());
    is_heading && next().is_some_and(|line| line.of(text).trim_start().starts_with('>'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::lines::lines;

    fn own(text: &str) -> String {
        let all = lines(text);
        let quoted = quoted_lines(text, &all);
        all.iter()
            .zip(quoted)
            .filter(|(l, q)| !q && !l.is_blank())
            .map(|(l, _)| l.of(text))
            .collect::<Vec<_>>()
            .join(" / ")
    }

    #[test]
    fn each_form_of_quotation_is_recognised() {
        for (text, expected) in [
            ("Thanks!\n> old\n> older", "Thanks!"),
            (
                "Yes.\n\nOn Tue, 3 Mar 2026 at 08:05, Bob Stone <bob@x.example> wrote:\n\n> Could you?\n",
                "Yes.",
            ),
            ("Yes.\n\nti 3. maalisk. 2026 klo 8.05 Bob Stone kirjoitti:\n\n> Voitko?\n", "Yes."),
            ("There are 3 questions:\nWho comes, and when?", "There are 3 questions: / Who comes, and when?"),
            ("Yes.\n\nOn Tue, 3 Mar 2026 at 08:05, Bob Stone wrote:\nCould you?\nBob", "Yes."),
            (
                "Yes.\nOn Tue, 3 Mar 2026 at 08:05,\nBob Stone <bob@x.example>\nwrote:\n> a\nand below",
                "Yes. / and below",
            ),
            (
                "Hi\n\nFrån: Lars\nSkickat: den 20 november 2026 08:14\nTill: Malin\nÄmne: Intervju\n\nHej",
                "Hi",
            ),
            (
                "Sam\nPhone: 0161 496 2026\nMail: sam@m.example\nWeb: m.example",
                "Sam / Phone: 0161 496 2026 / Mail: sam@m.example / Web: m.example",
            ),
            ("Hi\n-----Original Message-----\nFrom: Bob\nSent: Monday\n\ntext", "Hi"),
            (
                "Hi\n________________________________\nFrom: Bob <b@x.example>\nSent: Monday\nTo: Al\nold",
                "Hi",
            ),
            (
                "Hi\n\nFrom: Bob <b@x.example>\nSent: Monday, 2 March\nTo: Alice\nSubject: Re: job\n\nold",
                "Hi",
            ),
            ("Hi\n---------- Forwarded message ---------\nFrom: Bob\n", "Hi"),
            ("Ja.\nAm 03.03.2026 um 08:05 schrieb Bob Stone:\n> Kannst du?", "Ja."),
            // Near-misses: the writer's own words.
            (
                "From: what you said, I gather it is going well.\nThanks",
                "From: what you said, I gather it is going well. / Thanks",
            ),
            ("On Friday I wrote: nothing.\nThanks", "On Friday I wrote: nothing. / Thanks"),
            (
                "On Monday, 16 March 2026 you wrote:\nall is well",
                "On Monday, 16 March 2026 you wrote: / all is well",
            ),
            ("On Monday you wrote that\nall is well", "On Monday you wrote that / all is well"),
        ] {
            assert_eq!(own(text), expected, "{text}");
        }
    }
}
