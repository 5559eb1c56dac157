//! Compares a name in a letter with the name of a person known from an address field. The result is
//! [`Verdict::Unknown`] if the evidence is too weak.

mod compounds;
mod order;

use super::{
    nicknames,
    person::{Evidence, NameWord, PersonName, is_plain},
};
use crate::{
    text::fold::{folds, same_consonants, sound},
    text::tokens::capital,
};
use compounds::{hyphenated, is_hyphenated_in, is_other_compound};
use order::{is_contradicted, surname_check};

/// The result of a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// The written name is the person's, or may be.
    Same,
    /// The written name is a misspelling of this word of the person's name.
    Misspelt(String),
    /// The written name is another person's.
    Other,
    /// Too little is known about the person's name.
    Unknown,
}

const PARTICLES: [&str; 30] = [
    "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "do", "du", "la", "le", "el",
    "al", "bin", "ibn", "bint", "ben", "ter", "ten", "zu", "y", "e", "st", "abu", "mac", "mc",
];

/// Returns whether a lower-case word is a particle of surnames, such as "van".
pub fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word)
}

/// Compares the words of a written name with a person's name. `titled` says that a title such as "Ms." came
/// before it.
///
/// # Examples
/// ```
/// use tactful::people::{
///     address::Person,
///     compare::{Verdict, compare},
///     person::PersonName,
/// };
///
/// let person = Person { name: "Rebecca Stone".into(), email: String::new() };
/// let name = PersonName::read(&person);
/// assert_eq!(compare(&["Becky"], false, &name), Verdict::Same);
/// assert_eq!(compare(&["Rebeca"], false, &name), Verdict::Misspelt("Rebecca".into()));
/// assert_eq!(compare(&["Michael"], false, &name), Verdict::Other);
/// ```
pub fn compare(written: &[&str], titled: bool, person: &PersonName) -> Verdict {
    if person.evidence == Evidence::None {
        return Verdict::Unknown;
    }
    let words: Vec<&str> =
        written.iter().copied().filter(|w| !is_particle(&w.to_lowercase()) || written.len() == 1).collect();
    if words.is_empty() || words.iter().any(|w| folds(w)[0].is_empty()) {
        return Verdict::Unknown;
    }
    let whole = joined(&words);
    if known_as_whole(&whole, words.len(), person) {
        return Verdict::Same;
    }
    let strangers: Vec<&str> = words.iter().copied().filter(|w| !names_them(w, titled, person)).collect();
    if strangers.is_empty() {
        return surname_check(&words, titled, person);
    }
    if person.evidence == Evidence::Thin && !(titled && words.len() == 1 && person.has_other_family(words[0]))
    {
        return Verdict::Unknown;
    }
    if let Some(right) = strangers.iter().find_map(|w| spelt_another_way(w, person)) {
        return if person.romanised { Verdict::Unknown } else { Verdict::Misspelt(right) };
    }
    if strangers.len() < words.len() {
        // One word is theirs. The other may be a middle name or a married name.
        return if is_contradicted(&words, strangers[0], person) { Verdict::Other } else { Verdict::Same };
    }
    if person.romanised && !person.address.iter().any(|w| w.len() >= 3) {
        return Verdict::Unknown;
    }
    Verdict::Other
}

fn joined(words: &[&str]) -> Vec<String> {
    folds(&words.concat())
}

/// Returns whether the written words, joined, are known: "Ji Hoon" for Jihoon, "Wei Chen" for the address
/// "weichen@".
fn known_as_whole(whole: &[String], words: usize, person: &PersonName) -> bool {
    let plain = |w: &NameWord| w.plain().to_owned();
    let all: Vec<String> = person.words.iter().map(plain).collect();
    let pairs = all.windows(2).map(<[String]>::concat);
    let close = |known: &String| whole.contains(known);
    let address: String = person.address.concat();
    words > 1 && all.iter().any(close)
        || pairs.into_iter().any(|pair| whole.contains(&pair))
        || whole.contains(&all.concat())
        || (!address.is_empty() && whole.contains(&address))
}

/// Returns whether one written word is a name, nickname or initial of the person.
fn names_them(word: &str, titled: bool, person: &PersonName) -> bool {
    if is_other_compound(word, person) {
        return false;
    }
    let forms = folds(word);
    let plain = &forms[0];
    let known = person.words.iter().chain(&person.also);
    let mut equal = known.clone().any(|k| k.folds.iter().any(|f| forms.contains(f)));
    equal |= hyphenated(&person.words).any(|part| forms.contains(&part));
    equal |= person.romanised && known.clone().any(|k| sound(k.plain()) == sound(plain));
    equal |= is_hyphenated_in(word, &person.address);
    equal |= person.without_vowels && known.clone().any(|k| same_consonants(k.plain(), plain));
    if equal || initials(word, person) {
        return true;
    }
    let related = |name: &str| !titled && nicknames::related(plain, name);
    if known.clone().any(|k| k.folds.iter().any(|f| related(f))) {
        return true;
    }
    let shown = person.evidence == Evidence::Shown;
    person.address.iter().any(|part| {
        let same = part == plain || related(part);
        let inside = plain.len() >= 3 && part.contains(plain.as_str())
            || !shown
                && plain.len() >= 3
                && part.len() >= 2
                && plain.ends_with(&part[1..])
                && part.len() >= plain.len();
        // A name inside a longer word of the address counts only if no display name contradicts it.
        same || inside && (!shown || person.romanised)
    })
}

/// Returns whether a word consists of the person's initials in order: "J.", "TJ", "T.J.".
fn initials(word: &str, person: &PersonName) -> bool {
    let letters: Vec<char> =
        word.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
    let dotted = word.contains('.');
    if letters.len() > 3 || letters.is_empty() || letters.len() == 1 && !dotted && word.len() > 1 {
        return false;
    }
    let firsts: Vec<char> = person
        .words
        .iter()
        .flat_map(|w| w.text.split('-'))
        .filter_map(|part| folds(part)[0].chars().next())
        .collect();
    let mut rest = firsts.iter();
    letters.iter().all(|l| rest.any(|f| f == l))
}

/// Returns the word of the person's name that a written word misspells, or `None` if it is close to none of
/// them.
fn spelt_another_way(word: &str, person: &PersonName) -> Option<String> {
    let forms = folds(word);
    let shown =
        person.words.iter().filter(|w| is_plain(&w.text)).map(|w| (w.text.clone(), w.plain().to_owned()));
    let hidden = person.address.iter().filter(|_| person.words.is_empty()).map(|w| (capital(w), w.clone()));
    let near = shown.chain(hidden).filter(|(_, plain)| near(&forms[0], plain));
    near.min_by_key(|(_, plain)| strsim::osa_distance(&forms[0], plain)).map(|(text, _)| text)
}

/// Returns whether two folded names are probably one name in two spellings.
///
/// The distances, in edits by length of the shorter name, were chosen by hand on the table of names in the
/// tests below.
fn near(a: &str, b: &str) -> bool {
    let (len, distance) = (a.len().min(b.len()), strsim::osa_distance(a, b));
    match len {
        0..=2 => false,
        3..=4 => distance == 1 || distance <= 2 && sound(a) == sound(b),
        5..=6 => distance <= 1 || distance <= 2 && a.as_bytes()[0] == b.as_bytes()[0] || sound(a) == sound(b),
        _ => distance <= 2 || distance <= 3 && a.as_bytes()[0] == b.as_bytes()[0] || sound(a) == sound(b),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::address::Person;

    fn ask(written: &str, titled: bool, name: &str, email: &str) -> Verdict {
        let person = PersonName::read(&Person { name: name.into(), email: email.into() });
        compare(&written.split(' ').collect::<Vec<_>>(), titled, &person)
    }

    #[test]
    fn many_forms_of_a_name_are_the_same_person() {
        for (written, titled, name, email) in [
            ("Maya", false, "Maya Lindqvist", ""),
            ("maya", false, "Maya Lindqvist", ""),
            ("Lindqvist", true, "Maya Lindqvist", ""),
            ("Lindqvist Maya", false, "Maya Lindqvist", ""),
            ("Wei", false, "Chen, Wei", ""),
            ("Perez", true, "Rosa Pérez Soto", ""),
            ("Mueller", true, "Jonas Müller", ""),
            ("O’Dell", true, "Una O'Dell", ""),
            ("Van Dijk", true, "Pim van Dijk", ""),
            ("Soo-jin", false, "Soojin Kang", ""),
            ("Soo Jin", false, "Soo-jin Kang", ""),
            ("Tom", false, "Thomas Reed", ""),
            ("Becky", false, "Rebecca Stone", ""),
            ("R.J.", false, "Rowan Jones", ""),
            ("RJ", false, "Rowan Jones", ""),
            ("Yuri", false, "Юрий Петров", ""),
            ("Yury", false, "Юрий Петров", "yuri.petrov@a.example"),
            ("Dana", false, "", "danareyes4@a.example"),
            ("Jerry", false, "Xiaoming (Jerry) Wang", ""),
            ("Duc", true, "Tran Van Duc", ""),
            ("Priya", true, "Priya Raman", ""),
            ("Kim", true, "Kim Minjun", ""),
            ("Anna", false, "Anna-Lena Vogt", ""),
            ("Sam Lee", false, "Sam Lee", ""),
            ("Jane Carter", false, "Jane Miller", ""),
            ("Mary Ann", false, "Mary Smith", "mary.smith@a.example"),
            ("Jerry Wang", false, "Xiaoming Wang", "xiaoming.wang@a.example"),
            ("Howard", false, "Howard Grant", "howard.grant@a.example"),
            ("Zeynep Hanım", false, "Zeynep Demir", "zeynep.demir@a.example"),
            ("Chema", false, "José María Olmedo", "jm.olmedo@n.example"),
        ] {
            assert_eq!(ask(written, titled, name, email), Verdict::Same, "{written} / {name} <{email}>");
        }
    }

    #[test]
    fn a_misspelt_name_comes_with_the_right_spelling() {
        for (written, titled, name, right) in [
            ("Sara", false, "Sarah Cole", "Sarah"),
            ("Cathrine", false, "Catherine Bell", "Catherine"),
            ("Jon", false, "John Ware", "John"),
            ("Ann", false, "Anna Frost", "Anna"),
            ("Philip", false, "Phillip Nye", "Phillip"),
            ("Smythe", true, "Joan Smith", "Smith"),
            ("Cheng", true, "Mei Chen", "Chen"),
            ("McDonald", true, "Fay MacDonald", "MacDonald"),
            ("Steven", false, "Stephen Wise", "Stephen"),
            ("Scott", true, "Scott Turner", "Turner"),
        ] {
            assert_eq!(ask(written, titled, name, ""), Verdict::Misspelt(right.into()), "{written} / {name}");
        }
    }

    #[test]
    fn another_persons_name_is_recognised() {
        for (written, titled, name, email) in [
            ("Mike", false, "Dana Reyes", ""),
            ("Patel", true, "Anil Shah", ""),
            ("Priya", false, "Sarah Cole (Acme Recruiting)", ""),
            ("Tom", false, "", "sarah.cole@a.example"),
            ("Chuck", false, "Richard Stone", ""),
            ("Nguyen", true, "Thi Lan Tran", "lan.tran@a.example"),
            ("Emily Thornton", false, "Emily Barker", "emily.barker@a.example"),
            ("Stella Barker", false, "Sylvia Barker", "sylvia.barker@a.example"),
            ("Howard", false, "Tilda Howard", "tilda.howard@a.example"),
            ("Thomas Martin", false, "Martin Thomas", "martin.thomas@a.example"),
            ("Emily Carter", false, "Emily Cartwright", "emily.cartwright@n.example"),
            ("Nina Petrovna", false, "Nina Sergeyevna Orlova", "n.orlova@n.example"),
        ] {
            assert_eq!(ask(written, titled, name, email), Verdict::Other, "{written} / {name} <{email}>");
        }
    }

    #[test]
    fn weak_evidence_gives_no_verdict() {
        for (written, name, email) in [
            ("Priya", "Brightpath Careers", "no-reply@b.example"),
            ("Tom", "Reception", "frontdesk@b.example"),
            ("Jane", "", "jsmith@b.example"),
            ("Olga", "", "kx4471@b.example"),
            ("Tom", "", ""),
            ("Ana", "陈伟", ""),
        ] {
            assert_eq!(ask(written, false, name, email), Verdict::Unknown, "{written} / {name} <{email}>");
        }
    }
}
