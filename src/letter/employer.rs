//! The employer's name, and the companies that the letter puts in its place.

mod slots;

use super::Letter;
use crate::{
    people::nicknames,
    text::{
        fold::fold,
        span::Span,
        tokens::{Token, TokenKind},
    },
    time::local_time::calendar_name,
};
use slots::stands_in_slot;

/// Words that end a company's name without being its own.
const KINDS: [&str; 144] = [
    "middle", "high", "elementary", "primary", "secondary", "national", "international", "global", "general",
    "city", "county", "state", "first", "united", "american", "new", "public", "north", "south", "royal",
    "inc", "ltd", "llc", "gmbh", "corp", "co", "company", "group", "agency", "labs", "lab", "studio",
    "studios", "insurance", "construction", "school", "college", "university", "hospital", "bank", "homes",
    "mutual", "trust", "partners", "associates", "media", "works", "systems", "solutions", "services",
    "foods", "energy", "health", "healthcare", "technologies", "technology", "tech", "software",
    "consulting", "cooperative", "coop", "capital", "holdings", "industries", "foundation", "institute",
    "clinic", "museum", "dental", "bakery", "brewery", "garage", "motors", "farm", "farms", "garden",
    "gardens", "nursery", "hotel", "inn", "kitchen", "kitchens", "cafe", "coffee", "restaurant", "pharmacy",
    "surgery", "practice", "legal", "law", "solicitors", "logistics", "freight", "haulage", "marine",
    "shipping", "airways", "airlines", "railway", "rail", "transport", "engineering", "electric", "plumbing",
    "roofing", "builders", "joinery", "furniture", "textiles", "press", "publishing", "books", "radio",
    "films", "games", "robotics", "analytics", "data", "digital", "design", "architects", "ceramics",
    "pottery", "stables", "veterinary", "vets", "academy", "theatre", "gallery", "library", "council",
    "church", "care", "housing", "community", "sports", "fitness", "cycles", "boats", "yachts", "vineyards",
    "winery", "dairy", "fisheries",
];

/// A company put in the employer's place.
pub struct Misnamed {
    /// Its name.
    pub place: Span,
    /// The employer's name, as it is known.
    pub employer: String,
    /// Only the recipient's address tells who the employer is.
    pub is_from_address: bool,
}

/// Returns the companies that the letter names in the employer's place.
pub fn misnamed(letter: &Letter) -> Vec<Misnamed> {
    let named = employer(letter);
    let is_from_address = named.is_none();
    let Some(employer) = named.or_else(|| firm_host(letter)) else { return Vec::new() };
    let known = known_text(letter);
    let mut found: Vec<Misnamed> = Vec::new();
    for sentence in &letter.sentences {
        // "join Brightwater, because your fleet …": the writer takes the reader for one of them.
        let last_you =
            sentence.tokens.iter().rposition(|t| matches!(t.word.as_str(), "you" | "your" | "yours"));
        for name in names_in(&sentence.tokens) {
            let (first, last) = (name.start, name.end - 1);
            let place = sentence.tokens[first].span.to(sentence.tokens[last].span);
            let words: Vec<String> = sentence.tokens[name.clone()]
                .iter()
                .filter(|t| t.kind == TokenKind::Word)
                .map(|t| fold(&t.word))
                .collect();
            let is_theirs = !is_from_address || last_you.is_some_and(|you| you > last);
            let in_slot = is_theirs && stands_in_slot(&sentence.tokens, first, last)
                || found.iter().any(|f| shares_word(letter, f.place, &words));
            if in_slot
                && !is_known(&words, &employer, &known)
                && !is_person_or_other(letter, &words, &sentence.tokens[name])
            {
                let place = without_possessive(letter, place);
                found.push(Misnamed { place, employer: employer.clone(), is_from_address });
            }
        }
    }
    found
}

/// The employer, where it is certain: told by the history, or named in subject or thread as the recipient's
/// own domain is.
fn employer(letter: &Letter) -> Option<String> {
    if let Some(company) = letter.correspondence.facts.company.as_ref().filter(|c| !c.trim().is_empty()) {
        return Some(company.clone());
    }
    let hosts: Vec<String> = letter
        .draft
        .to
        .iter()
        .filter_map(|p| p.email.split_once('@'))
        .map(|(_, host)| fold(host.split('.').next().unwrap_or_default()))
        .filter(|h| h.len() >= 5)
        .collect();
    let subject = letter.draft.subject.as_deref();
    let lines = letter.earlier.iter().flat_map(|m| m.text.lines());
    subject.into_iter().chain(lines).find_map(|text| {
        let tokens = crate::text::tokens::tokens(text, Span::new(0, text.len()));
        names_in(&tokens).into_iter().find_map(|name| {
            let words: Vec<String> = tokens[name.clone()].iter().map(|t| fold(t.span.of(text))).collect();
            let whole = words.concat();
            let own: String = words.iter().filter(|w| !KINDS.contains(&w.as_str())).cloned().collect();
            // "Shannon Works Ltd" has the domain "shannonworks".
            let begins = (1..words.len()).map(|n| words[..n].concat());
            let is_host = hosts
                .iter()
                .any(|h| *h == whole || *h == own && own.len() >= 5 || begins.clone().any(|b| b == *h));
            is_host.then(|| tokens[name.start].span.to(tokens[name.end - 1].span).of(text).to_owned())
        })
    })
}

/// Returns the host of the only recipient's address, if it is a firm's own. Its name may be another than the
/// firm's.
fn firm_host(letter: &Letter) -> Option<String> {
    const SHARED: [&str; 22] = [
        "gmail", "googlemail", "outlook", "hotmail", "live", "msn", "yahoo", "ymail", "icloud", "me", "mac",
        "aol", "gmx", "web", "proton", "protonmail", "zoho", "mail", "fastmail", "hey", "yandex", "linkedin",
    ];
    let [only] = letter.draft.to.as_slice() else { return None };
    let (_, host) = only.email.split_once('@')?;
    let first = host.split('.').next().filter(|first| first.len() >= 5 && !SHARED.contains(first))?;
    Some(first.to_owned())
}

/// Runs of capitalised words, "of", "and" and "&" allowed inside; a word that only begins the sentence does
/// not count.
fn names_in(tokens: &[Token]) -> Vec<std::ops::Range<usize>> {
    let named = |t: &Token| {
        t.capital
            && t.kind == TokenKind::Word
            && t.word != "i"
            && !matches!(t.word.as_str(), "am" | "mr" | "mrs" | "ms" | "dr")
    };
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if !named(&tokens[at]) || at == 0 {
            at += 1;
            continue;
        }
        let start = at;
        let mut end = at + 1;
        while end < tokens.len() {
            let joins = matches!(tokens[end].word.as_str(), "&" | "-" | "of" | ".")
                && tokens.get(end + 1).is_some_and(named)
                && tokens[end].span.start <= tokens[end - 1].span.end + 1;
            if named(&tokens[end]) {
                end += 1;
            } else if joins || is_hyphenated(tokens, end) {
                end += 2;
            } else if tokens[end].kind == TokenKind::Number {
                end += 1;
            } else {
                break;
            }
        }
        found.push(start..end);
        at = end;
    }
    found
}

/// Returns whether the token at an index is a hyphen between two parts of a word: "Co-op".
fn is_hyphenated(tokens: &[Token], at: usize) -> bool {
    tokens[at].word == "-"
        && tokens[at].span.start == tokens[at - 1].span.end
        && tokens
            .get(at + 1)
            .is_some_and(|t| t.kind == TokenKind::Word && t.span.start == tokens[at].span.end)
}

/// Everything that may rightly name something: employer, addresses, subject, thread, attachments.
fn known_text(letter: &Letter) -> String {
    let people = letter.draft.to.iter().chain(&letter.draft.cc).chain([&letter.draft.from]);
    let people: String = people.flat_map(|p| [p.name.as_str(), " ", p.email.as_str(), " "]).collect();
    let thread: String = letter
        .earlier
        .iter()
        .flat_map(|m| [m.text.as_str(), " ", m.from.name.as_str(), " ", m.from.email.as_str(), " "])
        .collect();
    fold(&format!("{people} {} {thread}", letter.draft.subject.as_deref().unwrap_or_default()))
}

fn is_known(words: &[String], employer: &str, known: &str) -> bool {
    let own: Vec<&String> = words.iter().filter(|w| !KINDS.contains(&w.as_str()) && !w.is_empty()).collect();
    let employer = fold(employer);
    own.is_empty()
        || own.first().is_some_and(|w| begins_with_word(&employer, w) && w.len() > 2)
        || known.contains(&words.concat())
        || own.iter().all(|w| known.contains(w.as_str()))
}

/// Returns whether a folded name begins with a word, apart from "the" and words such as "Royal".
fn begins_with_word(name: &str, word: &str) -> bool {
    let common = |w: &&str| *w == "the" || KINDS.contains(w);
    let mut words = name.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).skip_while(common);
    words.next().is_some_and(|first| first.starts_with(word) || word.starts_with(first) && first.len() > 4)
}

/// A person, a day, a language, a job title or an abbreviation is no company.
fn is_person_or_other(letter: &Letter, words: &[String], tokens: &[Token]) -> bool {
    const OTHER: [&str; 62] = [
        "english", "german", "french", "spanish", "italian", "chinese", "japanese", "korean", "arabic",
        "polish", "dutch", "hungarian", "american", "british", "european", "manager", "engineer",
        "developer", "designer", "analyst", "director", "coordinator", "assistant", "representative",
        "specialist", "teacher", "nurse", "officer", "administrator", "supervisor", "technician", "writer",
        "editor", "intern", "consultant", "associate", "lead", "senior", "junior", "head", "chief",
        "professor", "team", "excel", "python", "java", "sql", "linkedin", "zoom", "teams", "google",
        "microsoft", "slack", "jira", "salesforce", "github", "christmas", "easter", "ma", "mba", "phd",
        "bsc",
    ];
    // "Pearl Street", but not "Pearl Street Dental"
    let is_address = words.last().is_some_and(|w| matches!(w.as_str(), "street" | "road" | "avenue"));
    let title_words = words.iter().any(|w| OTHER.contains(&w.as_str()) || calendar_name(w).is_some());
    let given = words.first().is_some_and(|w| nicknames::is_given_name(w))
        && words.len() <= 3
        && !words.iter().any(|w| KINDS.contains(&w.as_str()));
    let short = words.len() == 1
        && (words[0].len() < 4 || letter.text(tokens[0].span).chars().all(|c| !c.is_lowercase()));
    title_words || is_address || given || short
}

fn shares_word(letter: &Letter, place: Span, words: &[String]) -> bool {
    letter
        .text(place)
        .split_whitespace()
        .any(|w| words.contains(&fold(w)) && !KINDS.contains(&fold(w).as_str()))
}

fn without_possessive(letter: &Letter, place: Span) -> Span {
    let words = letter.text(place);
    let own = words.strip_suffix("'s").or_else(|| words.strip_suffix("’s")).unwrap_or(words);
    Span::new(place.start, place.start + own.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        message::draft::{Draft, Facts},
        people::address::Person,
    };

    fn found(company: Option<&str>, subject: &str, body: &str) -> Vec<String> {
        let draft = Draft {
            to: vec![Person { name: "Dana Reyes".into(), email: "dana@northwind.example".into() }],
            subject: Some(subject.into()),
            body: body.into(),
            facts: Facts { company: company.map(str::to_owned), ..Facts::default() },
            ..Draft::default()
        };
        let letter = Letter::read(&draft);
        misnamed(&letter).into_iter().map(|m| m.place.of(&draft.body).to_owned()).collect()
    }

    #[test]
    fn companies_in_the_employers_place() {
        for (body, expected) in [
            ("I would be proud to join Acorn Analytics soon.", vec!["Acorn Analytics"]),
            ("The opportunity at Acorn excites me, and the Acorn team was kind.", vec!["Acorn", "Acorn"]),
            ("I liked learning about Silver & Sons's approach.", vec!["Silver & Sons"]),
            ("I see myself at University of Zarn for years.", vec!["University of Zarn"]),
            // Not in its place.
            ("I would be proud to join Northwind soon.", vec![]),
            ("I worked at Acorn Analytics for three years.", vec![]),
            ("My manager at Acorn is happy to talk.", vec![]),
            ("I enjoyed learning about Python and the Monday meeting.", vec![]),
            ("I loved hearing about Priya Nair's team.", vec![]),
            ("I would be proud to join the Data Team.", vec![]),
            ("Thank you for the interview with Dana.", vec![]),
        ] {
            assert_eq!(found(Some("Northwind Traders"), "Thank you", body), expected, "{body}");
        }
        let body = "I would be proud to join Acorn Analytics soon.";
        assert!(found(None, "Thank you", body).is_empty(), "no employer is known");
        assert_eq!(
            found(None, "Analyst at Northwind", body),
            ["Acorn Analytics"],
            "the subject names the recipient's own domain"
        );
    }
}
