//! A person's name as read from a display name and a mail address, with how certain it is.

use super::{nicknames, titles};
use crate::{
    people::address::Person,
    text::fold::{fold, folds, is_latin},
};

/// One word of a name, with the ways it may be spelled in ASCII.
#[derive(Debug, Clone)]
pub struct NameWord {
    /// The word as the address field shows it.
    pub text: String,
    /// The forms returned by [`folds`]. There is at least one.
    pub folds: Vec<String>,
}

impl NameWord {
    fn new(text: &str) -> Self {
        NameWord { text: text.to_owned(), folds: folds(text) }
    }

    /// Returns the form with accents dropped.
    pub fn plain(&self) -> &str {
        &self.folds[0]
    }
}

/// How much is known of a person's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evidence {
    /// The display name is a person's name.
    Shown,
    /// Only the address contains the name, and it spells the name out ("wei.chen@").
    Address,
    /// The address may contain a name, but that is uncertain ("jsmith@", "sarahlee92@").
    Thin,
    /// No name is known: the field holds a role, a company or nothing.
    None,
}

/// A person's name, as far as the address field shows it.
#[derive(Debug, Clone)]
pub struct PersonName {
    /// Words of the display name in their order. "Chen, Wei" gives "Wei", "Chen".
    pub words: Vec<NameWord>,
    /// Other given names the person uses: "(Jerry)" in the display name, or names under their messages.
    pub also: Vec<NameWord>,
    /// Folded words of the address before the @.
    pub address: Vec<String>,
    /// How certain the name is.
    pub evidence: Evidence,
    /// The display name was "Family, Given", so the order is certain.
    pub comma: bool,
    /// The display name is in another script, so more than one spelling in Latin letters is right.
    pub romanised: bool,
    /// The name is in a script that writes few vowels, such as Arabic or Hebrew.
    pub without_vowels: bool,
}

/// Words in a display name or address that name a role, a team or a service instead of a person.
const ROLE_WORDS: [&str; 121] = [
    "careers", "career", "jobs", "job", "recruiting", "recruitment", "recruiter", "hr", "hiring", "talent",
    "team", "people", "info", "contact", "office", "admin", "support", "sales", "help", "hello", "noreply",
    "reply", "no", "donotreply", "notifications", "notification", "notify", "mail", "mailer", "postmaster",
    "service", "services", "frontdesk", "desk", "reception", "enquiries", "inquiries", "apply",
    "applications", "application", "candidates", "staffing", "everyone", "all", "facilities", "department",
    "dept", "group", "committee", "inc", "ltd", "llc", "gmbh", "corp", "company", "university", "college",
    "school", "hospital", "bank", "acquisition", "resources", "human", "via", "linkedin", "alerts", "news",
    "newsletter", "workday", "resourcing", "greenhouse", "centre", "center", "panel", "board", "council",
    "assessment", "assessments", "registry", "secretariat", "unit", "division", "trust", "society",
    "association", "crewing", "fleet", "personnel", "studio", "clinic", "surgery", "library", "museum",
    "theatre", "theater", "restaurant", "hotel", "agency", "bureau", "academy", "institute", "foundation",
    "charity", "vacancies", "vacancy", "employment", "openings", "opportunities", "interviews", "staff",
    "onboarding", "placements", "internships", "admissions", "bookings", "orders", "accounts", "editorial",
    "press", "reservations", "volunteering",
];

impl PersonName {
    /// Reads the name from an address field's display name and address.
    pub fn read(person: &Person) -> Self {
        let (shown, aside) = without_asides(&person.name);
        let (host_words, address) = address_words(&person.email);
        let role_address = address.iter().any(|w| ROLE_WORDS.contains(&w.as_str()));
        let (words, comma) = shown_words(&shown);
        let is_role = words.iter().any(|w| ROLE_WORDS.contains(&w.plain()));
        let is_company = !words.is_empty() && !host_words.is_empty() && {
            let joined: String = words.iter().map(NameWord::plain).collect();
            host_words.iter().any(|h| *h == joined && joined.len() >= 4)
                && !words
                    .iter()
                    .all(|w| address.contains(&w.plain().to_owned()) && nicknames::is_given_name(w.plain()))
        };
        let romanised = !is_latin(&shown);
        let named = !words.is_empty() && !is_role && !is_company && shown.chars().any(char::is_alphabetic);
        let spelt = |w: &String| {
            w.len() >= 2 && !ROLE_WORDS.contains(&w.as_str()) && w.chars().all(|c| c.is_ascii_alphabetic())
        };
        let evidence = match (named, words.len()) {
            (true, 2..) => Evidence::Shown,
            (true, _)
                if nicknames::is_given_name(words[0].plain())
                    || address.contains(&words[0].plain().to_owned()) && !role_address =>
            {
                Evidence::Shown
            }
            _ if role_address || is_company => Evidence::None,
            _ if address.len() >= 2 && address.iter().all(spelt) => Evidence::Address,
            _ if address.len() == 1 && nicknames::is_given_name(&address[0]) => Evidence::Address,
            _ if address.is_empty() => Evidence::None,
            _ => Evidence::Thin,
        };
        let words = if named { words } else { Vec::new() };
        let also = if named { aside.iter().map(|a| NameWord::new(a)).collect() } else { Vec::new() };
        let is_role_initial = is_role && address.iter().any(|w| w.len() == 1);
        let address = if role_address || is_role_initial { Vec::new() } else { address };
        let without_vowels = shown.chars().any(|c| ('\u{590}'..='\u{7FF}').contains(&c));
        PersonName { words, also, address, evidence, comma, romanised, without_vowels }
    }

    /// Returns the given name that "Dear …" would take, or `None` if it is not certain enough for a fix.
    pub fn given(&self) -> Option<&str> {
        let first = self.words.first()?.text.as_str();
        if self.romanised || !is_plain(first) { None } else { Some(first) }
    }

    /// Returns the surname that "Ms. …" would take, or `None` if it is not certain enough for a fix.
    pub fn family(&self) -> Option<String> {
        let words = &self.words;
        if self.romanised || words.len() < 2 || !words.iter().all(|w| is_plain(&w.text)) {
            return None;
        }
        let particle = words.iter().position(|w| super::compare::is_particle(&w.text.to_lowercase()));
        match particle {
            Some(at) if at > 0 => {
                Some(words[at..].iter().map(|w| w.text.as_str()).collect::<Vec<_>>().join(" "))
            }
            _ if words.len() == 2 => Some(words[1].text.clone()),
            // With three words the last two may be two surnames, or a middle name and a surname.
            _ => None,
        }
    }

    /// Returns whether only an address such as t.mokoena@ is known, and a surname in a greeting is not the
    /// one it tells. A given name that begins with the initial says nothing.
    pub fn has_other_family(&self, surname: &str) -> bool {
        let [a, b] = self.address.as_slice() else { return false };
        let (initial, family) = if a.len() == 1 { (a, b) } else { (b, a) };
        self.words.is_empty()
            && initial.len() == 1
            && family.len() >= 4
            && family.chars().all(|c| c.is_ascii_alphabetic())
            && !fold(surname).starts_with(initial.as_str())
    }

    /// Returns the whole name, or an empty text if no name is known.
    pub fn full(&self) -> String {
        self.words.iter().map(|w| w.text.as_str()).collect::<Vec<_>>().join(" ")
    }
}

/// Returns whether a word can be written into a letter as a name: at most 40 code points, all letters,
/// hyphens or apostrophes. The limit was chosen by hand.
pub fn is_plain(word: &str) -> bool {
    word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’'))
        && word.starts_with(char::is_alphabetic)
        && word.chars().count() <= 40
}

/// Splits a display name into the name and the single words in brackets or quotation marks, which may be
/// nicknames. Text after a separator such as " | " or " via " is dropped.
fn without_asides(name: &str) -> (String, Vec<String>) {
    let mut shown = String::new();
    let mut aside = String::new();
    let mut asides = Vec::new();
    let mut depth = 0;
    for c in name.chars() {
        match c {
            '(' | '[' | '“' | '„' => depth = 1,
            ')' | ']' | '”' if depth == 1 => {
                depth = 0;
                asides.push(std::mem::take(&mut aside));
            }
            '"' if depth == 0 && !shown.trim().is_empty() => depth = 2,
            '"' if depth == 2 => {
                depth = 0;
                asides.push(std::mem::take(&mut aside));
            }
            '"' => {}
            _ if depth > 0 => aside.push(c),
            _ => shown.push(c),
        }
    }
    for cut in [" | ", " / ", " - ", " – ", " — ", " via ", " at ", " from "] {
        if let Some(at) = shown.find(cut) {
            shown.truncate(at);
        }
    }
    let single = |a: &String| {
        !a.trim().contains(' ')
            && a.trim().len() >= 2
            && !ROLE_WORDS.contains(&a.trim().to_lowercase().as_str())
    };
    (shown, asides.into_iter().filter(single).map(|a| a.trim().to_owned()).collect())
}

/// Returns the words of a display name without titles and suffixes, and whether it was written "Family,
/// Given".
fn shown_words(shown: &str) -> (Vec<NameWord>, bool) {
    if shown.contains('@') {
        return (Vec::new(), false);
    }
    let (shown, comma) = match shown.split_once(',') {
        Some((family, given))
            if !titles::is_suffix(given.trim().to_lowercase().as_str()) && !given.trim().is_empty() =>
        {
            (format!("{given} {family}"), true)
        }
        Some((name, _)) => (name.to_owned(), false),
        None => (shown.to_owned(), false),
    };
    let words = shown
        .split_whitespace()
        .map(|w| w.trim_matches(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’'));
    let named = words.filter(|w| {
        !w.is_empty() && !titles::is_title(&w.to_lowercase()) && !titles::is_suffix(&w.to_lowercase())
    });
    (named.map(NameWord::new).filter(|w| !w.plain().is_empty()).collect(), comma)
}

/// Returns the labels of an address's host, and the folded words before its @ without leading or trailing
/// digits.
fn address_words(email: &str) -> (Vec<String>, Vec<String>) {
    let (local, host) = email.trim().split_once('@').unwrap_or((email.trim(), ""));
    let local = local.split('+').next().unwrap_or("").to_lowercase();
    let words = local
        .split(|c: char| !c.is_alphanumeric())
        .map(|w| fold(w.trim_matches(|c: char| c.is_ascii_digit())))
        .filter(|w| !w.is_empty());
    let hosts = host.to_lowercase().split('.').map(str::to_owned).collect();
    (hosts, words.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_from_address_fields() {
        for (name, email, words, evidence) in [
            ("Sarah Lee", "sarah.lee@n.example", "Sarah Lee", Evidence::Shown),
            ("Chen, Wei", "chen.wei@n.example", "Wei Chen", Evidence::Shown),
            ("Prof. Dr. Wei Chen", "", "Wei Chen", Evidence::Shown),
            ("Sarah Lee (Acme Recruiting)", "", "Sarah Lee", Evidence::Shown),
            ("", "sarah.lee@n.example", "", Evidence::Address),
            ("", "sarah@n.example", "", Evidence::Address),
            ("", "jsmith@n.example", "", Evidence::Thin),
            ("Talent Team", "maria.rossi@n.example", "", Evidence::Address),
            ("Brightpath Careers", "no-reply@n.example", "", Evidence::None),
            ("Greenhouse", "notifications@n.example", "", Evidence::None),
            ("Northway Lettings", "northway.lettings@northwaylettings.example", "", Evidence::None),
            ("Sarah Lee", "careers@n.example", "Sarah Lee", Evidence::Shown),
            ("sarah.lee@n.example", "sarah.lee@n.example", "", Evidence::Address),
            ("", "", "", Evidence::None),
        ] {
            let read = PersonName::read(&Person { name: name.into(), email: email.into() });
            assert_eq!((read.full().as_str(), read.evidence), (words, evidence), "{name} <{email}>");
        }
        let jerry = PersonName::read(&Person { name: "Xiaoming (Jerry) Wang".into(), email: String::new() });
        assert_eq!(jerry.also[0].text, "Jerry");
    }
}
