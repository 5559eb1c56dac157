//! From a draft to a report: reads the letter, runs the rules that apply, orders what they find.

use crate::{
    acts::ActReader,
    finding::Finding,
    letter::Letter,
    message::{draft::Draft, legible::Legible},
    report::Report,
    rule::{Family, Marks, Precedence, Rule, Scope, YieldsTo},
    rules::RULES,
    text::span::{CodePoints, Span},
    timing,
};

/// Checks a draft, with what its sentences do as far as `reader` knows. It takes any text without a
/// panic, and the same draft always gives the same report.
pub fn check(draft: &Draft, reader: &dyn ActReader) -> Report {
    let legible = Legible::of(draft);
    let mut report = report(&Letter::with_acts(&legible.draft, reader));
    let points = CodePoints::of(&draft.body);
    for finding in &mut report.findings {
        let Some(place) = finding.place.map(|place| legible.written(place)) else { continue };
        finding.place = Some(place);
        (finding.start, finding.end) = (Some(points.before(place.start)), Some(points.before(place.end)));
        finding.quote = Some(place.of(&draft.body).to_owned());
    }
    report
}

/// Returns the report on a letter.
pub fn report(letter: &Letter) -> Report {
    Report::new(letter, findings(letter), timing::schedule(letter))
}

/// Returns what the rules find in a letter, in reading order. Findings about the whole message come
/// last.
pub fn findings(letter: &Letter) -> Vec<Finding> {
    let mut all: Vec<Finding> =
        RULES.iter().filter(|rule| applies(rule, letter)).flat_map(|rule| (rule.check)(letter)).collect();
    all.sort_by_key(|f| (f.place.is_none(), f.place.map(|p| (p.start, p.end)), f.severity));
    keep_the_first_in_line(&mut all);
    drop_what_yields(&mut all);
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

/// How far back an overlapping finding may begin, in bytes. No place of a rule with a precedence is
/// longer: it is at most a sentence. The limit keeps the work small in a letter with thousands of
/// findings.
const LONGEST: usize = 2000;

/// Of overlapping findings that compete, keeps the most certain one, and of equally certain ones that
/// with the lowest rank: one passage gets one word about its tone.
fn keep_the_first_in_line(all: &mut Vec<Finding>) {
    let in_line = |f: &Finding| Some((f.rule.overlap.precedence?, f.confidence, f.place?));
    let competing: Vec<(Precedence, f32, Span)> = all.iter().filter_map(in_line).collect();
    all.retain(|f| {
        let Some((own, confidence, place)) = in_line(f) else { return true };
        // The list is in reading order, so only near neighbours can overlap.
        let from = competing.partition_point(|(.., other)| other.end <= place.start.saturating_sub(LONGEST));
        let near = competing[from..].iter().take_while(|(.., other)| other.start < place.end);
        !near.into_iter().any(|(theirs, certain, other)| {
            let comes_first = certain.total_cmp(&confidence).then(own.rank.cmp(&theirs.rank)).is_gt();
            theirs.among == own.among && comes_first && other.overlaps(place)
        })
    });
}

/// A finding at fewer bytes than this is about these very words, such as a name, "thx" or a phrase. A
/// longer place is a clause or a sentence, and a typo in it is a fault of its own.
const A_FEW_WORDS: usize = 40;

/// Drops the findings of rules that yield, at a few words that a rule of another family is already about, or
/// that a rule of their own family corrects: "He dont" needs one correction.
fn drop_what_yields(all: &mut Vec<Finding>) {
    let yields = |f: &Finding| f.rule.overlap.yields_to == YieldsTo::OtherFamilies;
    let few = |f: &Finding| f.place.filter(|place| place.end - place.start < A_FEW_WORDS);
    // A fault of tone is about what the words do, and says nothing of how they are spelt.
    let is_about_words = |f: &Finding| f.rule.overlap.marks == Marks::Words && f.confidence >= 1.0;
    let corrects = |f: &Finding| !yields(f) && !f.fixes.is_empty();
    // In reading order, so that only near neighbours can overlap.
    let taken: Vec<(Family, Span, bool, bool)> =
        all.iter().filter_map(|f| Some((f.rule.family, few(f)?, is_about_words(f), corrects(f)))).collect();
    let is_taken = |own: Family, place: Span| {
        let from = taken.partition_point(|(_, other, ..)| other.start + A_FEW_WORDS <= place.start);
        let near = taken[from..].iter().take_while(|(_, other, ..)| other.start < place.end);
        near.into_iter().any(|(family, other, is_about_words, corrects)| {
            other.overlaps(place) && if *family == own { *corrects } else { *is_about_words }
        })
    };
    all.retain(|f| !(yields(f) && f.place.is_some_and(|place| is_taken(f.rule.family, place))));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::acts::remembered::RememberedActs;

    #[test]
    fn one_paragraph_of_a_message_lacks_no_part() {
        for body in [
            "Have you decided about my application yet?",
            "I applied for the role of analyst. Is there any news about my application? It matters to me.",
        ] {
            let found = |is_part: bool| {
                let draft = Draft { body: body.into(), is_part, ..Draft::default() };
                let letter = Letter::with_acts(&draft, &RememberedActs::default());
                assert!(letter.is_candidates(), "{body}");
                findings(&letter).into_iter().map(|f| f.rule.id).collect::<Vec<_>>()
            };
            let is_about_parts = |rule: &&str| rule.starts_with("missing-") || **rule == *"one-line-message";
            assert!(found(false).iter().any(is_about_parts), "{body}");
            // The subject is a field of its own.
            let left: Vec<_> = found(true).into_iter().filter(|rule| *rule != "missing-subject").collect();
            assert!(!left.iter().any(is_about_parts), "{left:?}");
        }
    }
}
