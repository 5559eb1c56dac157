//! Short forms of given names, such as "Bob" for "Robert".
//!
//! The English table is the package `nicknames` from the Python package index (Apache-2.0); see
//! `lists/make.py`. `lists/diminutives.txt` was written by hand: what the package lacks, and other languages.

use std::{collections::HashMap, sync::LazyLock};

struct Table {
    short_forms: HashMap<&'static str, Vec<&'static str>>,
    full_forms: HashMap<&'static str, Vec<&'static str>>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table { short_forms: HashMap::new(), full_forms: HashMap::new() };
    for line in include_str!("lists/nicknames.txt").lines() {
        let mut words = line.split(' ');
        let Some(full) = words.next() else { continue };
        words.for_each(|short| table.add(full, short));
    }
    for line in include_str!("lists/diminutives.txt").lines().filter(|l| !l.starts_with('#')) {
        let (full, short) = line.split_once(' ').unwrap_or((line, ""));
        for full in full.split(['=', ',']) {
            short.split(' ').for_each(|short| table.add(full, short));
        }
    }
    table
});

impl Table {
    fn add(&mut self, full: &'static str, short: &'static str) {
        self.short_forms.entry(full).or_default().push(short);
        self.full_forms.entry(short).or_default().push(full);
    }
}

static GIVEN: LazyLock<Vec<&str>> = LazyLock::new(|| include_str!("lists/given-names.txt").lines().collect());
static SURNAMES: LazyLock<Vec<&str>> = LazyLock::new(|| include_str!("lists/surnames.txt").lines().collect());

/// Returns whether a folded word is a common given name or a known short form.
pub fn is_given_name(folded: &str) -> bool {
    GIVEN.binary_search(&folded).is_ok()
        || TABLE.full_forms.contains_key(folded)
        || TABLE.short_forms.contains_key(folded)
}

/// Returns whether a folded word is a common surname.
pub fn is_surname(folded: &str) -> bool {
    SURNAMES.binary_search(&folded).is_ok()
}

/// Returns whether two folded given names may belong to one person: a name and its short form, or two short
/// forms of one name.
pub fn related(a: &str, b: &str) -> bool {
    in_table(a, b) || in_table(b, a) || short_of_same(a, b) || shortened(a, b) || shortened(b, a)
}

fn in_table(full: &str, short: &str) -> bool {
    TABLE.short_forms.get(full).is_some_and(|forms| forms.contains(&short))
}

/// Returns whether both are short forms of one full name. Full names and near-identical spellings do not
/// count, since "Jon" and "John" are usually two people.
fn short_of_same(a: &str, b: &str) -> bool {
    if TABLE.short_forms.contains_key(a) || TABLE.short_forms.contains_key(b) {
        return false;
    }
    if a.as_bytes().first() == b.as_bytes().first() && strsim::osa_distance(a, b) <= 1 {
        return false;
    }
    let of_b = TABLE.full_forms.get(b).map_or(&[][..], Vec::as_slice);
    TABLE.full_forms.get(a).is_some_and(|of_a| of_a.iter().any(|full| of_b.contains(full)))
}

/// Returns whether `short` is formed from `full` by a common pattern: a part of the name, perhaps with a
/// diminutive ending ("Raj", "Uli", "Manny"). The table does not list all of these. The lengths were chosen
/// by hand.
fn shortened(short: &str, full: &str) -> bool {
    if short.len() + 2 > full.len() || is_other_gender(short, full) {
        return false;
    }
    if short.len() >= 3 && (full.starts_with(short) || full.ends_with(short)) {
        return true;
    }
    let stem = short.strip_suffix("ie").or_else(|| short.strip_suffix(['y', 'i', 'e', 'o'])).unwrap_or(short);
    let bytes = stem.as_bytes();
    let doubled = bytes.len() >= 3 && bytes[bytes.len() - 1] == bytes[bytes.len() - 2];
    let stem = if doubled { &stem[..stem.len() - 1] } else { stem };
    stem.len() < short.len()
        && (stem.len() >= 2 && full.starts_with(stem) || stem.len() >= 3 && full.contains(stem))
}

/// Returns whether `name` is a name with short forms of its own, which `full` ends as a woman's: "Daniel" and
/// "Danielle".
fn is_other_gender(name: &str, full: &str) -> bool {
    const ENDS: [&str; 10] = ["le", "la", "ine", "ina", "ette", "etta", "ia", "ie", "elle", "ella"];
    TABLE.short_forms.contains_key(name) && full.strip_prefix(name).is_some_and(|end| ENDS.contains(&end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_forms_are_related_and_look_alikes_are_not() {
        for (a, b) in [
            ("bob", "robert"),
            ("rob", "bob"),
            ("kate", "katherine"),
            ("liz", "elizabeth"),
            ("bill", "william"),
            ("jack", "john"),
            ("peter", "pete"),
            ("charlie", "charlotte"),
            ("maggie", "margaret"),
            ("ted", "theodore"),
            ("alex", "alexandra"),
            ("raj", "rajesh"),
            ("uli", "ulrich"),
            ("tunde", "babatunde"),
            ("manny", "emmanuel"),
            ("steph", "stephanie"),
            ("dave", "david"),
            ("steve", "steven"),
            ("tony", "anthony"),
            ("hank", "henry"),
            ("maisie", "margaret"),
        ] {
            assert!(related(a, b) && related(b, a), "{a} and {b}");
        }
        for (a, b) in [
            ("jon", "john"),
            ("anne", "anna"),
            ("ann", "anna"),
            ("sara", "sarah"),
            ("andrea", "andrew"),
            ("miguel", "michael"),
            ("catherine", "katherine"),
            ("mario", "maria"),
            ("rose", "rosa"),
            ("stephen", "stefan"),
            ("christine", "christina"),
            ("marc", "mark"),
            ("jim", "john"),
            ("chuck", "richard"),
            ("daniel", "danielle"),
            ("gabriel", "gabriella"),
            ("bill", "robert"),
        ] {
            assert!(!related(a, b), "{a} and {b}");
        }
    }
}
