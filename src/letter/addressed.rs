//! Whether the people greeted are the people written to.

use super::Letter;
use crate::{
    people::{
        address::Person,
        compare::{Verdict, compare},
        nicknames::{is_given_name, is_surname},
        person::{Evidence, PersonName, is_plain},
    },
    reading::{closing::closing, greeting::Addressee},
    text::{fold::fold, lines::lines, span::Span},
};

/// A person in the greeting, the verdict on their name, and the recipient they should be.
pub struct Greeted<'l> {
    /// The words of the greeting.
    pub addressee: &'l Addressee,
    /// Whether it is a recipient's name.
    pub verdict: Verdict,
    /// The recipient that the name was compared with.
    pub recipient: Option<&'l PersonName>,
}

/// The verdict on each person greeted.
pub fn greeted<'l>(letter: &'l Letter) -> Vec<Greeted<'l>> {
    let Some(greeting) = &letter.greeting else { return Vec::new() };
    let others = known_besides(letter);
    let judge = |addressee: &'l Addressee| verdict(letter, addressee, &others);
    let all: Vec<_> = greeting.addressees.iter().map(judge).collect();
    let one_is_right = all.iter().any(|g| g.verdict == Verdict::Same);
    all.into_iter()
        .map(|g| {
            if one_is_right && g.verdict == Verdict::Other {
                Greeted { verdict: Verdict::Unknown, ..g }
            } else {
                g
            }
        })
        .collect()
}

/// Compares the words under an addressee with the To field, the copies and the thread.
fn verdict<'l>(letter: &'l Letter, addressee: &'l Addressee, others: &[PersonName]) -> Greeted<'l> {
    let words: Vec<&str> = addressee.words.iter().map(|w| letter.text(*w)).collect();
    let unknown = Greeted { addressee, verdict: Verdict::Unknown, recipient: None };
    // Initials have full stops; anything else that is no letter is no name.
    if !words.iter().all(|w| is_plain(&w.replace('.', ""))) {
        return unknown;
    }
    let verdicts: Vec<(Verdict, &PersonName)> =
        letter.recipients.iter().map(|r| (compare(&words, addressee.titled, r), r)).collect();
    let same = |v: &Verdict| *v == Verdict::Same;
    if let Some((_, recipient)) = verdicts.iter().find(|(v, _)| same(v)) {
        return Greeted { verdict: Verdict::Same, recipient: Some(recipient), ..unknown };
    }
    if others.iter().any(|person| same(&compare(&words, addressee.titled, person))) {
        return Greeted { verdict: Verdict::Same, ..unknown };
    }
    if let Some((verdict, recipient)) = verdicts.iter().find(|(v, _)| matches!(v, Verdict::Misspelt(_))) {
        return Greeted { verdict: verdict.clone(), recipient: Some(recipient), ..unknown };
    }
    let doubtful = verdicts.is_empty() || verdicts.iter().any(|(v, _)| *v != Verdict::Other);
    // Without "Dear" a word is a name only if it is known as one: "Congratulations!" is none.
    let is_bare = letter.greeting.as_ref().is_some_and(|g| g.is_bare);
    let name_like =
        words.iter().any(|w| !is_bare && w.starts_with(char::is_uppercase) || is_given_name(&fold(w)))
            || is_bare && words.len() > 1 && words.last().is_some_and(|w| is_surname(&fold(w)));
    if doubtful || !name_like || is_the_company(letter, &words) {
        return unknown;
    }
    let only = if letter.recipients.len() == 1 { letter.recipients.first() } else { None };
    Greeted { verdict: Verdict::Other, recipient: only, ..unknown }
}

/// Returns the name of the company if the greeting names it and nobody: "Dear Copperfield," to Imogen Vane.
pub fn greeted_company(letter: &Letter) -> Option<Span> {
    let [addressee] = letter.greeting.as_ref()?.addressees.as_slice() else { return None };
    let words: Vec<&str> = addressee.words.iter().map(|w| letter.text(*w)).collect();
    let is_theirs = |r: &PersonName| compare(&words, addressee.titled, r) != Verdict::Other;
    let is_given = words.iter().any(|w| is_given_name(&fold(w)));
    let is_person = addressee.titled || is_given || letter.recipients.iter().any(is_theirs);
    (!is_person && is_the_company(letter, &words)).then_some(addressee.span)
}

/// People who may rightly be greeted besides the recipients: copies, others in the thread, names signed
/// there.
fn known_besides(letter: &Letter) -> Vec<PersonName> {
    let copies = letter.draft.cc.iter().map(PersonName::read);
    let theirs = || letter.earlier.iter().filter(|m| !letter.is_mine(&m.from));
    let senders = theirs().map(|m| PersonName::read(&m.from));
    let signed = theirs().filter_map(|m| {
        let name = closing(&m.text, &lines(&m.text), 0)?.name?;
        Some(signed_name(name.of(&m.text)))
    });
    copies.chain(senders).chain(signed).collect()
}

/// A name as somebody signs with it: shown by that person, so it counts even alone.
fn signed_name(name: &str) -> PersonName {
    let mut read = PersonName::read(&Person { name: name.to_owned(), email: String::new() });
    read.evidence = if read.words.is_empty() { Evidence::None } else { Evidence::Shown };
    read
}

fn is_the_company(letter: &Letter, words: &[&str]) -> bool {
    let whole = fold(&words.concat());
    let hosts =
        letter.draft.to.iter().filter_map(|p| p.email.split_once('@')).flat_map(|(_, host)| host.split('.'));
    let company = letter.correspondence.facts.company.as_deref().map(fold).unwrap_or_default();
    hosts.into_iter().any(|h| fold(h) == whole && whole.len() > 3)
        || !company.is_empty() && (company.starts_with(&whole) || whole.starts_with(&company))
}
