//! Places in runs, and what is not judged.

use super::*;

fn run(text: &str, breaks: u8) -> Run {
    Run { text: text.into(), breaks, ..Run::default() }
}

fn snapshot(runs: Vec<Run>) -> Snapshot {
    Snapshot {
        revision: 7,
        site: "gmail".into(),
        channel: Channel::Email,
        subject: Some("Analyst interview".into()),
        from: None,
        to: vec![Person { name: "Dana Reyes".into(), email: "dana@northwind.example".into() }],
        to_typed: false,
        treat_as: None,
        is_part: false,
        cc: Vec::new(),
        attachments: Some(Vec::new()),
        thread: Vec::new(),
        now: None,
        runs,
    }
}

/// Returns the places of the first finding of a rule.
fn places<'r>(report: &'r PageReport, rule: &str) -> &'r [Place] {
    let at = report.report.findings.iter().position(|f| f.rule == rule);
    &report.places[at.unwrap_or_else(|| panic!("{report:?}"))]
}

#[test]
fn a_finding_over_several_runs_has_a_place_in_each() {
    let mapped =
        snapshot(vec![run("Hi 👋 Dana,", 0), run("I am just che", 2), run("cking", 0), run(" in.", 0)]).map();
    let report = mapped.report(7);
    assert_eq!(
        places(&report, "stock-check-in"),
        [
            Place { run: 1, from: 5, to: 13 },
            Place { run: 2, from: 0, to: 5 },
            Place { run: 3, from: 0, to: 3 }
        ]
    );
}

#[test]
fn utf16_units_are_counted() {
    let mapped = snapshot(vec![run("Thank you 👋 for the interview, [name]!", 0)]).map();
    let report = mapped.report(1);
    assert_eq!(places(&report, "placeholder-left-in"), [Place { run: 0, from: 32, to: 38 }]);
}

#[test]
fn quoted_runs_are_not_judged() {
    let quoted =
        Run { text: "I was just checking in, [name].".into(), breaks: 2, quoted: true, ..Run::default() };
    let mapped = snapshot(vec![
        run("Thank you for the interview on Friday, I enjoyed it and would love to join the team.", 0),
        quoted,
    ])
    .map();
    assert!(mapped.report(1).places.iter().all(Vec::is_empty));
}
