//! The rules. Each file in `rules/` is one rule. `build.rs` finds them, so there is no list to keep.

use crate::rule::{Family, Rule};

// The `mod` lines; `FOUND`, every rule in the order of the file names; `ROOT`, the folder of the package.
include!(concat!(env!("OUT_DIR"), "/rules.rs"));

// The `mod` lines have whole paths. In a copy of the tree they would lead to the rules of the original.
const _: () = assert!(
    is_same(ROOT, env!("CARGO_MANIFEST_DIR")),
    "target/ was copied from another tree: run 'cargo clean -p tactful'"
);

const fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}

// What `./build.sh new rule` copies has to compile.
#[cfg(test)]
#[path = "../templates/new_rule.rs"]
mod template;

/// Every rule, in the order of the reference: by family, then by the order inside the family.
pub static RULES: [&Rule; FOUND.len()] = sorted(FOUND);

/// Sorts at compile time, by insertion.
const fn sorted<const COUNT: usize>(mut rules: [&'static Rule; COUNT]) -> [&'static Rule; COUNT] {
    let mut next = 1;
    while next < COUNT {
        let mut at = next;
        while at > 0 && comes_before(rules[at], rules[at - 1]) {
            (rules[at - 1], rules[at]) = (rules[at], rules[at - 1]);
            at -= 1;
        }
        next += 1;
    }
    rules
}

const fn comes_before(one: &Rule, other: &Rule) -> bool {
    let (family, other_family) = (one.family as u8, other.family as u8);
    family < other_family || family == other_family && one.order < other.order
}

/// Returns the rules of a family, in the order of the reference.
pub fn of_family(family: Family) -> impl Iterator<Item = &'static Rule> {
    RULES.into_iter().filter(move |rule| rule.family == family)
}

/// Returns the rule with an id, or `None` if there is no such rule.
pub fn by_id(id: &str) -> Option<&'static Rule> {
    RULES.iter().find(|r| r.id == id).copied()
}

#[cfg(test)]
mod tests {
    use super::{RULES, of_family, template};
    use crate::rule::{Family, YieldsTo};

    #[test]
    fn the_template_has_every_part_of_a_rule() {
        let rule = &template::RULE;
        let examples = rule.examples();
        assert!(examples.iter().any(|e| e.bad) && examples.iter().any(|e| !e.bad));
        for part in [rule.summary(), rule.why(), rule.advice(), rule.source(), rule.title.to_owned()] {
            assert!(part.contains("TODO"), "nobody is told to fill in {part:?}");
        }
    }

    #[test]
    fn every_family_is_in_the_list_of_all() {
        let by_family = Family::ALL.into_iter().flat_map(of_family).map(|rule| rule.id);
        assert!(
            by_family.eq(RULES.iter().map(|rule| rule.id)),
            "Family::ALL misses a family, or has another order"
        );
    }

    #[test]
    fn no_two_rules_of_a_family_have_the_same_place() {
        for pair in RULES.windows(2) {
            let (one, next) = (pair[0], pair[1]);
            assert!(
                (one.family, one.order) < (next.family, next.order),
                "{one:?} and {next:?} have the same order in {:?}",
                one.family
            );
        }
    }

    #[test]
    fn no_two_rules_have_the_same_precedence() {
        for (at, rule) in RULES.iter().enumerate() {
            let Some(precedence) = rule.overlap.precedence else { continue };
            let same = RULES[at + 1..].iter().find(|other| other.overlap.precedence == Some(precedence));
            assert!(same.is_none(), "{rule:?} and {same:?} have the same precedence");
            assert_eq!(rule.overlap.yields_to, YieldsTo::None, "{rule:?} gives way in two ways");
        }
    }
}
