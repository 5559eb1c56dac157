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
    report(&Letter::read(draft))
}

/// The report on a letter.
pub fn report(letter: &Letter) -> Report {
    Report::new(letter, findings(letter), timing::schedule(letter))
}

/// What the rules find in a letter, in reading order; findings about the whole message come last.
pub fn findings(letter: &Letter) -> Vec<Finding> {
    let mut all: Vec<Finding> =
        RULES.iter().filter(|rule| applies(rule, letter)).flat_map(|rule| (rule.check)(letter)).collect();
    all.sort_by_key(|f| (f.place.is_none(), f.place.map(|p| (p.start, p.end)), f.level));
    keep_one_tone(&mut all);
    leave_to_others(&mut all);
    all.dedup_by(|a, b| a.rule.id == b.rule.id && a.place == b.place);
    all
}

/// The rules about tone; where two report the same words, the earlier one speaks.
const TONE: [&str; 8] = [
    "scathing-tone", "uninvited-visit", "ultimatum", "blaming-tone", "impatient-tone", "boastful-tone",
    "desperate-tone", "informal-tone",
];

/// One passage gets one finding about its tone.
fn keep_one_tone(all: &mut Vec<Finding>) {
    let rank = |f: &Finding| TONE.iter().position(|id| *id == f.rule.id);
    let places: Vec<_> = all.iter().filter_map(|f| Some((rank(f)?, f.place?))).collect();
    all.retain(|f| {
        let (Some(rank), Some(place)) = (rank(f), f.place) else { return true };
        // The list is in reading order, so only near neighbours can overlap.
        let from = places.partition_point(|(_, other)| other.end <= place.start.saturating_sub(2000));
        let near = places[from..].iter().take_while(|(_, other)| other.start < place.end);
        !near.into_iter().any(|(other_rank, other)| *other_rank < rank && other.overlaps(place))
    });
}

/// Words that another rule speaks of ("thx", a name) are not called misspelt as well.
fn leave_to_others(all: &mut Vec<Finding>) {
    let proofreads = |f: &Finding| matches!(f.rule.id, "misspelling" | "grammar");
    let spoken_of: Vec<_> = all
        .iter()
        .filter(|f| !proofreads(f) && f.rule.id != "one-line-message")
        .filter_map(|f| f.place)
        .collect();
    all.retain(|f| {
        // Both lists are in reading order; a place that holds the word begins at most a sentence before it.
        !proofreads(f)
            || f.place.is_none_or(|place| {
                !spoken_of.iter().any(|other| other.overlaps(place) && other.end - other.start < 40)
            })
    });
}

fn applies(rule: &Rule, letter: &Letter) -> bool {
    match rule.scope {
        Scope::Any => true,
        Scope::English => letter.english,
        Scope::Candidate => letter.english && letter.is_candidates(),
    }
}
