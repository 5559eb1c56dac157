//! Given name and surname in each other's place, and a name that display name and address contradict.

use super::Verdict;
use crate::{
    people::{
        nicknames,
        person::{Evidence, NameWord, PersonName},
    },
    text::fold::folds,
};

/// Returns the given name and the surname of a person whose display name and address both tell them in this
/// order, in a language that has it.
fn in_certain_order(person: &PersonName) -> Option<(&NameWord, &NameWord)> {
    let [given, family] = person.words.as_slice() else { return None };
    let is_same = person.address.iter().map(String::as_str).eq([given.plain(), family.plain()]);
    let is_western = !EASTERN.contains(&family.plain()) && nicknames::is_given_name(given.plain());
    let is_certain = is_same && is_western && !person.romanised && person.also.is_empty();
    is_certain.then_some((given, family))
}

/// Returns whether one of the two written words is the person's name, and display name and address both tell
/// another in place of the stranger: "Emily Thornton" to Emily Barker, emily.barker@. A second given name may
/// be a middle name.
pub(super) fn is_contradicted(words: &[&str], stranger: &str, person: &PersonName) -> bool {
    if has_other_patronymic(words, person) {
        return true;
    }
    let ([first, second], Some((given, family))) = (words, in_certain_order(person)) else { return false };
    let plain = &folds(stranger)[0];
    // "Emily Carter" to Emily Cartwright: no middle name is so like the surname.
    let alike = plain.bytes().zip(family.plain().bytes()).take_while(|(a, b)| a == b).count();
    let is_given = nicknames::is_given_name(plain);
    let is_middle = is_given && alike < 4;
    let other_family = is(first, given) && *second == stranger && !is_middle && nicknames::is_surname(plain);
    let other_given = is(second, family) && *first == stranger && is_given;
    other_family || other_given
}

/// Returns whether the last written word is a patronymic, and the person shows another: "Nina Petrovna" to
/// Nina Sergeyevna Orlova.
fn has_other_patronymic(words: &[&str], person: &PersonName) -> bool {
    const ENDS: [&str; 6] = ["ovna", "evna", "ichna", "ovich", "evich", "ovych"];
    let ends_so = |word: &str| word.len() > 6 && ENDS.iter().any(|end| word.ends_with(end));
    let last = words.last().map(|word| folds(word).swap_remove(0)).filter(|word| ends_so(word));
    let theirs = person.words.iter().filter(|word| ends_so(word.plain())).collect::<Vec<_>>();
    // One patronymic has several spellings: Alekseevna, Alexeyevna.
    let is_same = |a: &str, b: &str| a.as_bytes()[..3] == b.as_bytes()[..3];
    let [theirs] = theirs.as_slice() else { return false };
    words.len() > 1 && last.is_some_and(|last| !is_same(&last, theirs.plain()))
}

/// Returns whether a written word is a word of a name.
fn is(word: &str, name: &NameWord) -> bool {
    folds(word).contains(&name.plain().to_owned())
}

/// Finds a title before a given name that looks like a surname: "Dear Ms. Lee" to Lee Sanders.
pub(super) fn surname_check(words: &[&str], titled: bool, person: &PersonName) -> Verdict {
    let two =
        person.words.len() == 2 && person.evidence == Evidence::Shown && !person.comma && !person.romanised;
    let certain = in_certain_order(person);
    // "Dear Howard" to Tilda Howard, "Dear Thomas Martin" to Martin Thomas
    if let Some((given, family)) = certain.filter(|(given, family)| {
        !titled && nicknames::is_given_name(family.plain()) && given.plain() != family.plain()
    }) {
        let is_swapped = match words {
            [only] => is(only, family),
            [first, second] => is(first, family) && is(second, given),
            _ => false,
        };
        if is_swapped {
            return Verdict::Other;
        }
    }
    if !(titled && words.len() == 1 && two) {
        return Verdict::Same;
    }
    let (given, family) = (&person.words[0], &person.words[1]);
    let is_given = given.folds.iter().any(|f| folds(words[0]).contains(f));
    let western =
        certain.is_some() || nicknames::is_surname(family.plain()) && !EASTERN.contains(&family.plain());
    let ambiguous = nicknames::is_surname(given.plain());
    if is_given && western && ambiguous && given.plain() != family.plain() {
        Verdict::Misspelt(family.text.clone())
    } else {
        Verdict::Same
    }
}

/// Surnames from languages that put the surname first. Their order in a display name is uncertain: "Kim
/// Chen".
const EASTERN: [&str; 44] = [
    "lee", "kim", "park", "choi", "chen", "wang", "li", "zhang", "liu", "yang", "huang", "wu", "zhou", "xu",
    "sun", "ma", "zhu", "hu", "guo", "he", "lin", "lim", "tan", "wong", "chan", "cheung", "lau", "ng",
    "nguyen", "tran", "le", "pham", "phan", "vu", "dang", "bui", "do", "ho", "ngo", "sato", "tanaka", "nagy",
    "kovacs", "toth",
];
