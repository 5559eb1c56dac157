//! The end of a message: the sign-off, the name and the signature. The name is read without regard to the
//! sender, so that rules can compare the two.

use crate::{
    phrases,
    text::span::Span,
    text::{lines::Line, tokens::tokens},
};

/// The end of a message, such as "Best regards,\nSam Okafor".
#[derive(Debug, Clone)]
pub struct Closing {
    /// The sign-off, or `None` if only a name ends the message.
    pub phrase: Option<Span>,
    /// The name under the sign-off or in it.
    pub name: Option<Span>,
    /// The name is in the same line as the sign-off ("Thank you again, Bob").
    pub inline: bool,
    /// The byte at which the body ends.
    pub start: usize,
    /// The lines under the name, such as phone number, address and job title.
    pub signature: Option<Span>,
}

impl Closing {
    /// Returns the byte after the name, or after the sign-off if there is no name.
    pub fn signed_at(&self) -> usize {
        self.name.or(self.phrase).map_or(self.start, |name| name.end)
    }
}

phrases! { SIGN_OFF: [
    "^ with? all? my? our? very? (best|kind|kindest|warm|warmest|sincere|many|much)? (regards|wishes|thanks|\
     gratitude|appreciation) again? (to you)? $",
    "^ (best|kind|warm|kindest|warmest) (regards|wishes) and (many )? (thanks|regards) $",
    "^ (many|with)? (thanks|thank you) (so much|very much)? (again|in advance|and|for your (time|help|\
     consideration))? and? (best|kind|warm)? (regards|wishes)? (again|in advance)? $",
    "^ (best|all the best|all best|very best|my best|warmly|cordially|respectfully|gratefully|sincerely|\
     cheers|ciao|bye|xoxo|xo|love|hugs|later|peace) $",
    "^ (yours|sincerely yours|respectfully yours|yours (truly|sincerely|faithfully|respectfully|kindly)|\
     very truly yours|respectfully submitted) $",
    "^ (take care|stay well|have a (great|good|nice|lovely|wonderful) (day|week|weekend|evening|one)|talk \
     soon|speak soon|see you soon|until then|with gratitude|with appreciation) $",
    "^ (looking forward|i look forward|look forward) (to (hearing from you|speaking with you|it))? (soon)? $",
    "^ (apologies|sorry) again $", "^ thx $", "^ ty $", "^ tnx $", "^ rgds $", "^ br $", "^ kr $",
] }

/// No sign-off of the list is longer, in bytes, with the marks and emoji after it.
const LONGEST_SIGN_OFF: usize = 160;

/// Finds the end of a message in the last ten of the writer's own lines. The body begins at byte `body_from`.
/// The number of lines was chosen by hand.
pub fn closing(text: &str, own: &[Line], body_from: usize) -> Option<Closing> {
    let mut lines: Vec<Line> =
        own.iter().copied().filter(|l| !l.is_blank() && l.trimmed.end > body_from).collect();
    let is_delimiter = |l: &Line| matches!(l.span.of(text).trim_end(), "--" | "—");
    // A line drawn between paragraphs has a sign-off with a name below it, unlike a stored signature.
    let is_signed = |from: usize| {
        let certain =
            |c: &Closing| c.phrase.is_some_and(|p| SIGN_OFF.is_in(&tokens(text, p))) && c.name.is_some();
        (from..lines.len())
            .rev()
            .take(10)
            .filter_map(|at| at_line(text, &lines, at, body_from))
            .any(|c| certain(&c))
    };
    let delimiter = lines.iter().position(is_delimiter).filter(|at| !is_signed(at + 1));
    let stored = delimiter.and_then(|at| Some(lines.get(at + 1)?.trimmed.to(lines.last()?.trimmed)));
    lines.truncate(delimiter.unwrap_or(lines.len()));
    let found = (0..lines.len()).rev().take(10).find_map(|at| at_line(text, &lines, at, body_from));
    match (found, stored) {
        (Some(mut closing), Some(stored)) => {
            closing.signature = Some(closing.signature.map_or(stored, |s| s.to(stored)));
            Some(closing)
        }
        (None, Some(stored)) => {
            let start = lines.last().map_or(body_from, |l| l.trimmed.end);
            Some(Closing { phrase: None, name: None, inline: false, start, signature: Some(stored) })
        }
        (found, None) => found,
    }
}

/// Reads a closing that begins at a line.
fn at_line(text: &str, lines: &[Line], at: usize, body_from: usize) -> Option<Closing> {
    let line = Span::new(lines[at].trimmed.start.max(body_from), lines[at].trimmed.end).trimmed(text);
    let last = lines.last()?.trimmed;
    let under = lines.get(at + 1).map(|l| l.trimmed);
    let below = |from: usize| lines.get(from).map(|l| l.trimmed.to(last));
    let is_sign_off = |span: Span| {
        // "Vriendelike groete / Kind regards"
        let mut parts = span
            .of(text)
            .split(" / ")
            .map(|part| part.as_ptr() as usize - text.as_ptr() as usize)
            .zip(span.of(text).split(" / ").map(str::len));
        span.end - span.start <= LONGEST_SIGN_OFF
            && parts.any(|(start, len)| SIGN_OFF.is_in(&tokens(text, Span::new(start, start + len))))
    };
    // If nothing comes before it, "Thanks for your time." is the message itself.
    let begins = lines[..at].iter().all(|l| l.trimmed.end <= body_from)
        && line.start <= lines[0].trimmed.start.max(body_from);
    if is_sign_off(line) && !begins {
        let name = under.filter(|u| looks_like_name(u.of(text))).map(|u| name_only(text, u));
        // "Thank you." in the middle of a letter is a sentence, not a sign-off.
        if lines.len() - at > 8 || (under.is_some() && name.is_none() && line.of(text).ends_with('.')) {
            return None;
        }
        return Some(Closing {
            phrase: Some(line),
            name,
            inline: false,
            start: line.start,
            signature: below(at + 1 + usize::from(name.is_some())),
        });
    }
    if let Some((phrase, name)) = inline_name(text, line, &is_sign_off)
        && lines.len() - at <= 6
    {
        return Some(Closing {
            phrase: Some(phrase),
            name: Some(name),
            inline: true,
            start: line.start,
            signature: below(at + 1),
        });
    }
    let above_name = |phrase: Span, name: Span| Closing {
        phrase: Some(phrase),
        name: Some(name_only(text, name)),
        inline: false,
        start: phrase.start,
        signature: below(at + 2),
    };
    // "Thank you for everything, and best wishes,": a sentence that ends as a sign-off, above a name.
    let tail = line.of(text).trim_end_matches(',').rfind(", and ").map(|comma| comma + ", and ".len());
    if let Some(tail) = tail.map(|tail| Span::new(line.start + tail, line.end))
        && is_sign_off(tail)
        && let Some(name) = under.filter(|u| line.of(text).ends_with(',') && looks_like_name(u.of(text)))
    {
        return Some(above_name(tail, name));
    }
    let previous = at.checked_sub(1).map(|p| lines[p].trimmed);
    // An unknown or misspelt sign-off: a few words, a comma, then a name near the end.
    if let Some(name) = under.filter(|u| lines.len() - at <= 5 && looks_like_name(u.of(text))) {
        let words = line.of(text);
        let count = words.split_whitespace().count();
        // In another language often without a comma: a paragraph of few words after a sentence.
        let is_apart = previous.is_some_and(|p| {
            p.of(text).ends_with(['.', '!', '?']) && text[p.end..line.start].matches('\n').count() > 1
        });
        let is_bare = is_apart && count <= 3 && words.ends_with(char::is_alphabetic);
        if (words.ends_with(',') && count <= 6 || is_bare) && previous.is_some() {
            return Some(above_name(line, name));
        }
    }
    // A name alone on the last line, after a finished sentence.
    let ended = previous.is_some_and(|p| {
        p.of(text).ends_with(['.', '!', '?', '…', ')', '"', '”'])
            || super::tokens::is_emoji(p.of(text).chars().next_back().unwrap_or(' '))
    });
    let is_last = || lines[at + 1..].iter().all(|line| is_contact(line.of(text)));
    if ended && looks_like_name(line.of(text)) && !line.of(text).ends_with(['.', '?', ':']) && is_last() {
        return Some(Closing {
            phrase: None,
            name: Some(name_only(text, line)),
            inline: false,
            start: line.start,
            signature: below(at + 1),
        });
    }
    None
}

/// Returns whether a line is a telephone number, an address or a link.
fn is_contact(line: &str) -> bool {
    let digits = line.chars().filter(char::is_ascii_digit).count();
    let letters = line.chars().filter(|c| c.is_alphabetic()).count();
    digits >= 6 && letters <= 8 || line.split_whitespace().nth(3).is_none() && line.contains(['@', '/'])
}

/// Splits a line such as "Thank you again, Bob" into the sign-off and the name.
fn inline_name(text: &str, line: Span, is_sign_off: &dyn Fn(Span) -> bool) -> Option<(Span, Span)> {
    let comma = line.of(text).rfind([',', '–', '—', '-'])?;
    let phrase = Span::new(line.start, line.start + comma).trimmed(text);
    let mark = line.of(text)[comma..].chars().next().map_or(1, char::len_utf8);
    let name = Span::new(line.start + comma + mark, line.end).trimmed(text);
    (is_sign_off(phrase) && looks_like_name(name.of(text))).then(|| (phrase, name_only(text, name)))
}

/// Returns whether a line may be a person's name: one to five words in at most 48 bytes, mostly capitalised,
/// without digits. The limits were chosen by hand.
fn looks_like_name(words: &str) -> bool {
    let plain = words.trim_matches(|c: char| !c.is_alphanumeric());
    if plain.len() > 48 {
        return false;
    }
    let count = plain.split_whitespace().count();
    let lower = plain.to_lowercase();
    let sentence = words.ends_with('?')
        || plain.contains([':', ';', '@', '/', '+', '|', '<', '[', '{'])
        || plain.contains(". ") && count > 4;
    let capital = |w: &str| {
        w.chars().find(|c| c.is_alphabetic()).is_some_and(|c| c.is_uppercase() || !c.is_lowercase())
    };
    let named = plain.split_whitespace().filter(|w| capital(w)).count();
    let digits = plain.chars().any(|c| c.is_ascii_digit());
    !plain.is_empty()
        && count <= 5
        && !sentence
        && !digits
        && (named * 2 >= count && named > 0 || count == 1 && !COMMON.contains(&lower.as_str()))
        && !COMMON.contains(&lower.split_whitespace().next().unwrap_or(""))
}

/// Words that begin short lines and are no names.
const COMMON: [&str; 40] = [
    "thanks", "thank", "regards", "best", "cheers", "yes", "no", "ok", "okay", "please", "hello", "hi",
    "great", "done", "sent", "attached", "and", "the", "i", "you", "we", "my", "your", "it", "this", "that",
    "looking", "let", "see", "have", "if", "sorry", "dear", "for", "to", "in", "on", "also", "what", "when",
];

/// Returns the place of the name without marks around it or words after a comma: "Sam Okafor" of "- Sam
/// Okafor, PhD".
fn name_only(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let start = words.find(char::is_alphanumeric).unwrap_or(0);
    let end = words[start..].find([',', '(', '|', '–', '—']).map_or(words.len(), |at| start + at);
    let name = words[start..end].trim_end_matches(|c: char| !c.is_alphanumeric() && c != '.');
    let name = if name.matches('.').count() == 1 { name.trim_end_matches('.') } else { name };
    Span::new(span.start + start, span.start + start + name.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::lines::lines;

    fn read(text: &str) -> String {
        let Some(c) = closing(text, &lines(text), 0) else { return "none".into() };
        let show = |s: Option<Span>| s.map_or("-", |s| s.of(text)).replace('\n', " / ");
        format!("{}|{}|{}", show(c.phrase), show(c.name), show(c.signature))
    }

    #[test]
    fn closings_are_found_with_their_names() {
        for (text, expected) in [
            ("Body.\n\nBest regards,\nSam Okafor", "Best regards,|Sam Okafor|-"),
            (
                "Body.\n\nBest regards,\nSam Okafor\n+1 555 0100\nsam@x.example",
                "Best regards,|Sam Okafor|+1 555 0100 / sam@x.example",
            ),
            ("Body.\n\nThanks and Regards\nSuresh", "Thanks and Regards|Suresh|-"),
            ("Body.\n\nThank you again,\nSally", "Thank you again,|Sally|-"),
            ("Body.\nThank you again, Bob", "Thank you again|Bob|-"),
            ("Body.\nThank you, again, Bob.", "Thank you, again|Bob|-"),
            ("Body.\n\nxoxo\nKaylee", "xoxo|Kaylee|-"),
            ("Body.\n\nSincerly,\nTrish Dolan", "Sincerly,|Trish Dolan|-"),
            ("Body.\n\nTerveisin\nAino Niemi", "Terveisin|Aino Niemi|-"),
            ("Body.\n\nBrett", "-|Brett|-"),
            ("Body.\n\nTebogo van Wyk\n071 555 0188", "-|Tebogo van Wyk|071 555 0188"),
            (
                "Body.\n\nVriendelike groete / Kind regards\n\nLindi Naidoo",
                "Vriendelike groete / Kind regards|Lindi Naidoo|-",
            ),
            ("Body.\n\nBest,\n[Your Name]", "Best,|-|[Your Name]"),
            ("Body.\n-- \nSam\n+1 555", "-|-|Sam / +1 555"),
            ("Body.\n\nMany thanks", "Many thanks|-|-"),
            ("Thanks for your time.", "none"),
            ("Body.\n\nThank you.\n\nMore body here follows.", "none"),
            ("Is it on Friday?\n\nYes", "none"),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }
}
