//! The words that a template's slots are made of: "Company Name", `your_title`, "specific topic".

/// Things that a template leaves open.
const NOUNS: [&str; 93] = [
    "name", "names", "firstname", "lastname", "fname", "lname", "fullname", "surname", "company",
    "organization", "organisation", "employer", "position", "role", "title", "job", "date", "day", "time",
    "month", "year", "topic", "interviewer", "interviewers", "recipient", "manager", "recruiter", "phone",
    "number", "email", "e-mail", "address", "contact", "link", "url", "signature", "skill", "skills",
    "experience", "project", "team", "department", "school", "university", "city", "state", "location",
    "details", "detail", "linkedin", "information", "field", "industry", "something", "achievement",
    "accomplishment", "strength", "hobby", "goal", "challenge", "task", "qualification", "qualifications",
    "product", "client", "result", "example", "reason", "event", "portfolio", "website", "responsibility",
    "initiative", "degree", "salutation", "sender", "supervisor", "value", "anrede", "nachname", "vorname",
    "firma", "ansprechpartner", "nom", "prenom", "prénom", "nombre", "apellido", "empresa", "stelle",
    "bezeichnung", "firmenname", "datum",
];
/// Words that a slot begins with, or that say what goes into it.
const QUALIFIERS: [&str; 26] = [
    "insert", "your", "their", "specific", "first", "last", "full", "hiring", "relevant", "mention",
    "optional", "x", "xx", "xxx", "describe", "add", "enter", "fill", "mutual", "mailing", "street",
    "mobile", "middle", "preferred", "fill-in", "current",
];
/// Words between the others.
const JOINTS: [&str; 30] = [
    "of", "the", "a", "an", "or", "and", "in", "from", "for", "at", "to", "with", "here", "discussed",
    "mentioned", "covered", "goes", "you", "we", "they", "about", "interview", "applied", "id", "s",
    "name's", "new", "area", "that", "used",
];
/// Slots of one word that are hardly ever anything else in brackets.
const ALONE: [&str; 33] = [
    "name", "names", "firstname", "lastname", "fname", "lname", "fullname", "surname", "company",
    "organization", "organisation", "employer", "position", "role", "title", "date", "topic", "interviewer",
    "recipient", "insert", "anrede", "nachname", "vorname", "firma", "ansprechpartner", "nom", "prenom",
    "prénom", "apellido", "empresa", "bezeichnung", "firmenname", "datum",
];
/// Words that name a slot for what was said or is to be filled in, where brackets are round.
const OPEN: [&str; 14] = [
    "name", "names", "title", "discussed", "mentioned", "covered", "here", "insert", "specific", "relevant",
    "topic", "number", "skill", "skills",
];

/// Returns the words of a slot in lower case. `firstName`, `FIRST_NAME` and "first name" have the same.
fn words(inner: &str) -> Vec<String> {
    let mut out = vec![String::new()];
    let mut before = ' ';
    for c in inner.chars() {
        let starts = c.is_uppercase() && before.is_lowercase();
        if !(c.is_alphanumeric() || matches!(c, '\'' | '’' | '-')) || starts {
            out.push(String::new());
        }
        if c.is_alphanumeric() || c == '-' {
            out.last_mut().into_iter().for_each(|w| w.extend(c.to_lowercase()));
        } else if matches!(c, '\'' | '’') {
            out.push(String::new());
        }
        before = c;
    }
    out.retain(|w| !w.is_empty() && *w != "s");
    out
}

fn is_noun(word: &str) -> bool {
    NOUNS.contains(&word)
}

fn is_qualifier(word: &str) -> bool {
    QUALIFIERS.contains(&word)
}

/// Returns whether words name a slot and nothing else: "Job Title", "your name", "date of interview".
pub(super) fn is_slot(inner: &str) -> bool {
    let words = words(inner);
    let known = |w: &String| is_noun(w) || is_qualifier(w) || JOINTS.contains(&w.as_str());
    match words.as_slice() {
        [] => false,
        [one] => ALONE.contains(&one.as_str()),
        [first, ..] => {
            words.len() <= 8
                && words.iter().all(known)
                && (is_noun(first) || is_qualifier(first))
                && words.iter().any(|w| ALONE.contains(&w.as_str()) || is_qualifier(w))
        }
    }
}

/// Returns whether words mention a slot, perhaps among others: "your favourite project".
pub(super) fn mentions_slot(inner: &str) -> bool {
    words(inner).iter().any(|w| is_noun(w) || is_qualifier(w))
}

/// Returns whether the words of a remark in round brackets are a slot: "(topic discussed)", "(your name)".
/// "(hiring manager)" is said of a person.
pub(super) fn is_open(inner: &str) -> bool {
    let words = words(inner);
    let Some(first) = words.first() else { return false };
    match words.len() {
        1 => matches!(first.as_str(), "name" | "company" | "date" | "insert" | "title"),
        2..=8 => {
            is_slot(inner) && words.iter().any(|w| OPEN.contains(&w.as_str()))
                || matches!(first.as_str(), "insert") && words.len() <= 8
                || first == "your" && is_noun(&words[1]) && words.len() == 2
        }
        _ => first == "insert",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slots_are_told_from_tags_and_remarks() {
        for slot in [
            "Job Title", "your name", "FIRST_NAME", "firstName", "date of interview", "Company",
            "specific topic", "Interviewer's Name",
        ] {
            assert!(is_slot(slot), "{slot}");
        }
        for other in [
            "EXT", "Ticket #55121", "Spam?", "hiring", "Team", "Project Alpha", "job alerts", "the team",
            "PDF", "",
        ] {
            assert!(!is_slot(other), "{other}");
        }
        for open in
            ["topic discussed", "your name", "insert what you learned", "name of company", "specific skill"]
        {
            assert!(is_open(open), "{open}");
        }
        for said in ["hiring manager", "as promised", "my manager", "the project", "team lead", "role"] {
            assert!(!is_open(said), "{said}");
        }
    }
}
