//! From a draft to a report: read, run the rules that apply, order what they found.

use crate::{
    draft::Draft,
    finding::Finding,
    letter::Letter,
    report::Report,
    rule::{Rule, Scope},
    rules::RULES,
    timing,
};

/// Checks a draft. Total: any text, no panic; the same draft always gives the same report.
pub fn check(draft: &Draft) -> Report {
    let letter = Letter::read(draft);
    let findings = findings(&letter);
    Report::new(&letter, findings, timing::schedule(&letter))
}

/// What the rules find in a letter, in reading order; findings about the whole message come last.
pub fn findings(letter: &Letter) -> Vec<Finding> {
    let mut all: Vec<Finding> = RULES.iter().filter(|rule| applies(rule, letter)).flat_map(|rule| (rule.check)(letter)).collect();
    all.sort_by_key(|f| (f.place.is_none(), f.place.map(|p| (p.start, p.end)), f.rule.level));
    all.dedup_by(|a, b| a.rule.id == b.rule.id && a.place == b.place);
    all
}

fn applies(rule: &Rule, letter: &Letter) -> bool {
    match rule.scope {
        Scope::Any => true,
        Scope::English => letter.english,
        Scope::Candidate => letter.english && letter.is_candidates(),
    }
}
