//! The message in an editor as the content scripts read it, and places counted as they count.
//!
//! A run is a text node, or the value of a text box. The content scripts compute no offsets: each finding
//! comes back with the runs it touches and the UTF-16 units in them.

use crate::{
    letter::Letter,
    message::draft::{Channel, Draft, Facts, Id, Mark, Message},
    page_report::{PageReport, Parts},
    people::address::Person,
    report::Reported,
    text::span::Span,
    time::local_time::Moment,
};
use serde::{Deserialize, Serialize};

/// The message in an editor, with what is around it on the page.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Snapshot {
    /// The number of the edit that is read. Reports on older edits are dropped.
    pub revision: u32,
    /// The site's id, such as "gmail".
    #[serde(default)]
    pub site: String,
    /// How the message travels.
    #[serde(default)]
    pub channel: Channel,
    /// The subject; `None` if the page has no field for it.
    #[serde(default)]
    pub subject: Option<String>,
    /// The writer's account.
    #[serde(default)]
    #[cfg_attr(test, ts(optional = nullable))]
    pub from: Option<Person>,
    /// The recipients.
    #[serde(default)]
    pub to: Vec<Person>,
    /// The recipients of copies.
    #[serde(default)]
    pub cc: Vec<Person>,
    /// Names of attached files; `None` if the page does not show them.
    #[serde(default)]
    pub attachments: Option<Vec<String>>,
    /// Earlier messages, oldest first.
    #[serde(default)]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<Seen>>"))]
    pub thread: Vec<Seen>,
    /// The current local time.
    #[serde(default)]
    pub now: Option<Moment>,
    /// The text, in the order of the page.
    pub runs: Vec<Run>,
}

/// An earlier message as the page shows it.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Earlier"))]
pub struct Seen {
    /// Who wrote it.
    #[serde(default)]
    pub from: Person,
    /// When, in the words of the page; `None` if it does not say.
    #[serde(default)]
    pub at: Option<String>,
    /// What it said.
    #[serde(default)]
    pub text: String,
}

/// A piece of text without a break in it.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Run {
    /// The text, as it is in the page.
    pub text: String,
    /// Line breaks before it: 0 in the same line, 1 a new line, 2 a new paragraph.
    #[serde(default)]
    pub breaks: u8,
    /// Whether the page shows its white space unchanged.
    #[serde(default)]
    pub preformatted: bool,
    /// Whether the page marks it as quoted.
    #[serde(default)]
    pub quoted: bool,
    /// Whether the page marks it as the stored signature.
    #[serde(default)]
    pub signature: bool,
}

/// A part of one run, in UTF-16 units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Place {
    /// The index of the run.
    pub run: usize,
    /// The first unit.
    pub from: usize,
    /// The unit after the last one.
    pub to: usize,
}

/// A draft with the places of its runs.
pub struct DraftWithOffsets {
    /// The draft.
    pub draft: Draft,
    /// For each run, its bytes in the draft's body.
    runs: Vec<Span>,
}

impl Snapshot {
    /// Joins the runs to a draft.
    pub fn map(self) -> DraftWithOffsets {
        let mut body = String::new();
        let mut runs = Vec::with_capacity(self.runs.len());
        let mut marked = Vec::new();
        for run in &self.runs {
            if !body.is_empty() {
                (0..run.breaks.min(3)).for_each(|_| body.push('\n'));
            }
            let start = body.len();
            if run.preformatted {
                body.push_str(&run.text);
            } else {
                // The page shows these as a space. One character replaces one, so that offsets remain valid.
                body.extend(
                    run.text.chars().map(|c| if matches!(c, '\n' | '\r' | '\t' | '\x0c') { ' ' } else { c }),
                );
            }
            let span = Span::new(start, body.len());
            runs.push(span);
            marked.extend(
                run.quoted
                    .then_some((span, Mark::Quoted))
                    .into_iter()
                    .chain(run.signature.then_some((span, Mark::Signature))),
            );
        }
        let thread = self.thread.into_iter().map(|m| Message {
            from: m.from,
            at: m.at.and_then(|at| at.parse().ok().or_else(|| Moment::in_words(&at))),
            text: m.text,
        });
        let draft = Draft {
            id: Id::default(),
            channel: self.channel,
            subject: self.subject,
            from: self.from.unwrap_or_default(),
            to: self.to,
            cc: self.cc,
            body,
            attachments_unread: self.attachments.is_none(),
            attachments: self.attachments.unwrap_or_default(),
            thread: thread.collect(),
            now: self.now,
            facts: Facts::default(),
            dictionary: Vec::new(),
            spelling: None,
            marked,
        };
        DraftWithOffsets { draft, runs }
    }
}

impl DraftWithOffsets {
    /// Returns the report for the page.
    pub fn report(&self, revision: u32) -> PageReport {
        self.report_on(&Letter::read(&self.draft), revision)
    }

    /// Returns the report for the page on its letter.
    pub fn report_on(&self, letter: &Letter, revision: u32) -> PageReport {
        let report = crate::check::report(letter);
        let places = report.findings.iter().map(|f| self.places(f)).collect();
        let mut report = PageReport::new(revision, report, places, letter.is_candidates());
        report.parts = Parts::of(letter);
        report
    }

    fn places(&self, finding: &Reported) -> Vec<Place> {
        let Some(place) = finding.place else { return Vec::new() };
        let first = self.runs.partition_point(|run| run.end <= place.start);
        let touched = self
            .runs
            .iter()
            .enumerate()
            .skip(first)
            .take_while(|(_, run)| run.start < place.end)
            .filter(|(_, run)| run.start < run.end);
        let units = |run: &Span, to: usize| self.draft.body[run.start..to].chars().map(char::len_utf16).sum();
        touched
            .map(|(at, run)| Place {
                run: at,
                from: units(run, place.start.max(run.start)),
                to: units(run, place.end.min(run.end)),
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
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
            cc: Vec::new(),
            attachments: Some(Vec::new()),
            thread: Vec::new(),
            now: None,
            runs,
        }
    }

    #[test]
    fn a_finding_over_several_runs_has_a_place_in_each() {
        let mapped =
            snapshot(vec![run("Hi 👋 Dana,", 0), run("I am just che", 2), run("cking", 0), run(" in.", 0)])
                .map();
        let report = mapped.report(7);
        let at = report
            .report
            .findings
            .iter()
            .position(|f| f.rule == "stock-check-in")
            .unwrap_or_else(|| panic!("{report:?}"));
        assert_eq!(
            report.places[at],
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
        let at = report
            .report
            .findings
            .iter()
            .position(|f| f.rule == "placeholder-left-in")
            .unwrap_or_else(|| panic!("{report:?}"));
        assert_eq!(report.places[at], [Place { run: 0, from: 32, to: 38 }]);
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
}
