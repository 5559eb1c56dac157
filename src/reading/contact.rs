//! The writer's own contact details under the name, and what cannot work in them.

mod phone;

use super::{Reading, closing::Closing};
use crate::text::span::Span;
use phone::{WRONG_LENGTH, labelled_phone, phones};

/// A contact detail that cannot work as it is written.
pub struct Broken {
    /// Its place.
    pub place: Span,
    /// What is wrong with it, in a sentence.
    pub why: &'static str,
    /// What was probably meant.
    pub fix: Option<String>,
}

/// Returns the details in the signature that cannot work, and in the text those that are surely the writer's.
pub fn broken(reading: &Reading) -> Vec<Broken> {
    let own = reading.draft.from.email.to_lowercase();
    let mut found = in_text(reading, &own);
    let from = reading.closing.as_ref().map_or(usize::MAX, Closing::signed_at);
    for line in reading.lines_to_send().filter(|line| line.start >= from) {
        let text = reading.text(line);
        for word in text.split([' ', '|', '\t', '·', '•', '<', '>', '(', ')']).filter(|w| !w.is_empty()) {
            let trimmed = word.trim_matches([',', ';', '.', ':']);
            let at = line.start + (trimmed.as_ptr() as usize - text.as_ptr() as usize);
            let place = Span::new(at, at + trimmed.len());
            found.extend(web(trimmed).or_else(|| mail(trimmed, &own)).map(|(why, fix)| Broken {
                place,
                why,
                fix,
            }));
        }
        let numbers = phones(text);
        let labelled = labelled_phone(text).filter(|(place, ..)| !numbers.iter().any(|n| n.overlaps(*place)));
        found.extend(labelled.map(|(place, why, fix)| Broken { place: place.after(line.start), why, fix }));
        found.extend(numbers.into_iter().map(|place| Broken {
            place: place.after(line.start),
            why: WRONG_LENGTH,
            fix: None,
        }));
    }
    found.sort_by_key(|b| b.place);
    found
}

/// What comes before one's own number: "mobile 07700 900123", "ring me on 07700 900123".
const BEFORE_NUMBERS: [&str; 14] = [
    "mobile", "mob", "cell", "phone", "telephone", "tel", "number", "on", "at", "is", "call", "ring", "text",
    "whatsapp",
];

/// A number of fewer digits is not taken for a telephone number.
const FEWEST_DIGITS: usize = 5;

/// Returns the details in the sentences that cannot work: a number after such a word, and an address that
/// begins as the account's does.
fn in_text(reading: &Reading, own: &str) -> Vec<Broken> {
    let local = own.split_once('@').map_or("", |(local, _)| local);
    let mut found = Vec::new();
    for sentence in &reading.sentences {
        let (text, start) = (reading.text(sentence.span), sentence.span.start);
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        if digits < FEWEST_DIGITS && !text.contains('@') {
            continue;
        }
        for place in phones(text) {
            let before = text[..place.start].trim_end().trim_end_matches(':');
            let word = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_lowercase();
            if BEFORE_NUMBERS.contains(&word.as_str()) {
                found.push(Broken { place: place.after(start), why: WRONG_LENGTH, fix: None });
            }
        }
        for word in
            text.split_whitespace().map(|word| word.trim_matches(['(', ')', ',', ';', '.', ':', '<', '>']))
        {
            let is_own =
                word.split_once('@').is_some_and(|(l, _)| !l.is_empty() && l.eq_ignore_ascii_case(local));
            let Some((why, fix)) = is_own.then(|| mail(word, own)).flatten() else { continue };
            let at = start + (word.as_ptr() as usize - text.as_ptr() as usize);
            found.push(Broken { place: Span::new(at, at + word.len()), why, fix });
        }
    }
    found
}

/// Judges a web address.
fn web(word: &str) -> Option<(&'static str, Option<String>)> {
    let lower = word.to_lowercase();
    const SCHEMES: [&str; 9] =
        ["htp:", "htt:", "htpp", "hhtp", "htps:", "httpss", "hhtps", "http//", "https//"];
    const WHY: &str = "A web address that begins like this can't be opened.";
    let slashes =
        ["http:/", "https:/"].iter().any(|s| lower.starts_with(s) && !lower[s.len()..].starts_with('/'));
    if SCHEMES.iter().any(|s| lower.starts_with(s)) || slashes {
        let rest = word.trim_start_matches(|c: char| "htps:/".contains(c.to_ascii_lowercase()));
        let fix = format!("https://{rest}");
        return Some((WHY, Some(fix).filter(|f| f.contains('.') && !f.contains(','))));
    }
    let bare = ["https://", "http://"].iter().find_map(|s| lower.strip_prefix(s)).unwrap_or(&lower);
    if bare.trim_start_matches("www.").trim_end_matches('/') == "linkedin.com/in" {
        return Some(("Your name is missing at the end of this address.", None));
    }
    let doubled = lower.starts_with("www.") && (lower.contains("..") || lower.contains(','));
    let slip = lower.starts_with("www,") || lower.starts_with("ww.") || lower.starts_with("wwww.") || doubled;
    let no_end = bare_host(&lower).is_some_and(|host| !host.contains('.'));
    let typo = [
        "linkedin.con", "linkedin,com", "linkdin.com", "linkedln.com", "linkein.com", "githib.com",
        "gihub.com", "github.con", "github,com",
    ];
    (slip || no_end || typo.iter().any(|t| lower.contains(t))).then_some((WHY, None))
}

/// Returns the host of a web address without "www.", if the word is one.
fn bare_host(lower: &str) -> Option<&str> {
    let rest = ["https://", "http://"].iter().find_map(|s| lower.strip_prefix(s));
    let host = rest.or_else(|| lower.starts_with("www.").then_some(lower))?.split('/').next()?;
    let host = host.strip_prefix("www.").unwrap_or(host);
    (!host.is_empty() && !host.starts_with("localhost")).then_some(host)
}

/// Judges a mail address. One that is nearly the account's is a slip.
fn mail(word: &str, own: &str) -> Option<(&'static str, Option<String>)> {
    let lower = word.to_lowercase();
    let lower = lower.strip_prefix("mailto:").unwrap_or(&lower);
    let (local, host) = lower.split_once('@')?;
    const NO_ADDRESS: &str = "An email address that looks like this can't arrive.";
    if local.is_empty() {
        return None; // "@sam" is a name elsewhere
    }
    let cut = host.contains(',')
        || host.contains('@')
        || host.contains("..")
        || !host.contains('.')
        || host.ends_with('.');
    let ends = [".con", ".cmo", ".ocm", ".comm", ".cm", ".xom", ".vom"];
    let hosts = [
        "gmial.", "gmal.", "gamil.", "gmai.", "gnail.", "hotmial.", "hotmal.", "yaho.", "yahooo.", "outlok.",
        "outloook.",
    ];
    if cut || ends.iter().any(|e| host.ends_with(e)) || hosts.iter().any(|h| host.starts_with(h)) {
        return Some((NO_ADDRESS, None));
    }
    let distance = strsim::osa_distance(lower, own);
    (!own.is_empty() && (1..=2).contains(&distance) && own.len() > 8)
        .then(|| ("It is not quite the address of your account.", Some(own.to_owned())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_judged() {
        assert_eq!(web("HTP:/İ.example").and_then(|(_, fix)| fix).as_deref(), Some("https://İ.example"));
        for broken in [
            "htp://a.example", "https://www.sam", "www.linkedin.com/in/", "http:/a.example",
            "https//a.example", "www,a.example", "linkedin.con/in/sam",
        ] {
            assert!(web(broken).is_some(), "{broken}");
        }
        for right in
            ["https://a.example", "www.a.example/x", "a.example", "linkedin.com/in/sam", "http://a.example"]
        {
            assert!(web(right).is_none(), "{right}");
        }
        assert!(mail("sam@mail,example", "").is_some() && mail("sam@gmail.con", "").is_some());
        assert!(mail("sam.okfor@mail.example", "sam.okafor@mail.example").is_some());
        assert!(mail("sam@mail.example", "other@mail.example").is_none() && mail("@sam", "").is_none());
    }
}
