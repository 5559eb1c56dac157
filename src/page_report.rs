//! The report for a page: the findings, their places in its runs, and the marks to paint on the page.
//!
//! A page can see the marks on its own words. So they come from a check that knows only what the page knows,
//! and no mark tells the page about other sites or about what the user has typed. The panel shows the full
//! report.

use crate::{
    correspondence::{question::Question, store::Dates},
    letter::{Letter, kind::Kind},
    message::draft::TreatAs,
    reading::parts,
    report::{Report, Reported},
    rule::Severity,
    settings::{Settings, ignored::IgnoredHere},
    snapshot::Place,
};
use serde::Serialize;
use std::collections::HashMap;

/// The report with places in the page's runs.
#[expect(clippy::struct_excessive_bools, reason = "each is true or not, whatever the others are")]
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PageReport {
    /// The revision of the snapshot that was checked.
    pub revision: u32,
    /// The report.
    #[serde(flatten)]
    pub report: Report,
    /// The places of each finding in the runs, in the order of the findings. Empty if it is about the whole
    /// message.
    pub places: Vec<Vec<Place>>,
    /// The marks to paint on the page.
    pub marks: Vec<Marked>,
    /// Findings of the check that knows only what the page knows, if the report differs from them. They
    /// explain marks, and give a card the size that tells the page nothing.
    pub page_only: Vec<Reported>,
    /// The known dates of the recipients. `None` without recipients, or if no candidate writes.
    pub dates: Option<Dates>,
    /// Facts of the page that contradict what the user has said, as questions; at most one.
    pub questions: Vec<Question>,
    /// Whether more is known about the recipients from another site or account.
    pub elsewhere: bool,
    /// A sentence for the user about the stored history.
    pub notice: Option<String>,
    /// The findings that the user ignores in this message.
    pub ignored: Vec<IgnoredHere>,
    /// Whether a candidate writes. Other messages are only checked for names, blanks, attachments and
    /// spelling.
    pub candidate: bool,
    /// What the user has chosen to check the message as.
    pub treat_as: Option<TreatAs>,
    /// Whether only one paragraph of the message was read.
    pub is_part: bool,
    /// Which parts of a follow-up the message has; `None` if not every sentence is read, or if no candidate
    /// writes a follow-up or a thank-you.
    pub parts: Option<Parts>,
    /// How many sentences are still to be read. Their tone and what they do is not in this report.
    pub unread: usize,
    /// Whether sentences could not be read because a file of the extension is damaged or missing.
    pub tone_unreadable: bool,
}

/// The parts of a follow-up that a message has.
#[expect(clippy::struct_excessive_bools, reason = "each part is there or not, whatever the others are")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "MessageParts"))]
pub struct Parts {
    /// It says thank you.
    pub thanks: bool,
    /// It says that the writer wants the job.
    pub interest: bool,
    /// It says why the writer fits the job.
    pub reason: bool,
    /// It asks a question or names a next step.
    pub next_step: bool,
}

impl Parts {
    /// Returns the parts of a letter, or `None` if they are not known or not expected.
    pub fn of(letter: &Letter) -> Option<Self> {
        let is_expected = matches!(letter.kind, Kind::ThankYou | Kind::FollowUp);
        (is_expected && letter.is_candidates() && parts::are_known(letter)).then(|| Parts {
            thanks: parts::thanks(letter),
            interest: parts::interest(letter),
            reason: parts::reason(letter) || parts::substance(letter) > 1,
            next_step: parts::next_step(letter),
        })
    }
}

/// A mark on the page's words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Mark"))]
pub struct Marked {
    /// The index of its finding in the report; `None` if the report has no such finding.
    pub finding: Option<usize>,
    /// The index in `page_only` of its finding there; `None` if the report's finding says the same.
    pub page_only: Option<usize>,
    /// The rule's id.
    pub rule: &'static str,
    /// How much it matters.
    pub level: Severity,
    /// Its places in the runs.
    pub places: Vec<Place>,
}

impl PageReport {
    /// Returns a report without the parts that depend on stored data.
    pub fn new(revision: u32, report: Report, places: Vec<Vec<Place>>, candidate: bool) -> Self {
        PageReport {
            revision,
            report,
            places,
            marks: Vec::new(),
            page_only: Vec::new(),
            dates: None,
            questions: Vec::new(),
            elsewhere: false,
            notice: None,
            ignored: Vec::new(),
            candidate,
            treat_as: None,
            is_part: false,
            parts: None,
            unread: 0,
            tone_unreadable: false,
        }
    }

    /// Moves the findings that the user ignores on a site into `ignored`, and applies the user's levels to
    /// the others.
    pub fn apply_settings(&mut self, settings: &Settings, letter: &Letter, site: &str) {
        let found = std::mem::take(&mut self.report.findings);
        let places = std::mem::take(&mut self.places);
        for (mut finding, place) in found.into_iter().zip(places) {
            if let Some(ignored) = settings.ignoring(&finding, letter, site) {
                if self.ignored.iter().all(|i| i.id != ignored.id) {
                    self.ignored.push(IgnoredHere {
                        id: ignored.id,
                        rule: finding.rule,
                        title: finding.title,
                    });
                }
            } else {
                finding.level = settings.level(&finding);
                self.report.findings.push(finding);
                self.places.push(place);
            }
        }
    }

    /// Adds the marks: the findings with a place in `known_to_page`, the report that knows only what the page
    /// knows. `None` means that this report knows nothing else.
    pub fn mark(&mut self, known_to_page: Option<&PageReport>) {
        let placed = |report: &PageReport| -> Vec<(Reported, Vec<Place>)> {
            let all = report.report.findings.iter().zip(&report.places);
            all.filter(|(f, _)| f.place.is_some()).map(|(f, places)| (f.clone(), places.clone())).collect()
        };
        let marked = placed(known_to_page.unwrap_or(self));
        let mut full = HashMap::new();
        for (at, finding) in self.report.findings.iter_mut().enumerate() {
            finding.at_words = Some(false);
            if let Some(place) = finding.place {
                full.entry((finding.rule, place.start, place.end)).or_insert(at);
            }
        }
        for (mut found, places) in marked {
            let finding =
                found.place.and_then(|place| full.get(&(found.rule, place.start, place.end)).copied());
            let (rule, level) = (found.rule, found.level);
            found.at_words = Some(true);
            let says_the_same = finding.is_some_and(|at| {
                let full = &mut self.report.findings[at];
                full.at_words = Some(true);
                (&full.title, &full.why, &full.advice, &full.fixes)
                    == (&found.title, &found.why, &found.advice, &found.fixes)
            });
            let page_only = if says_the_same {
                None
            } else {
                self.page_only.push(found);
                Some(self.page_only.len() - 1)
            };
            self.marks.push(Marked { finding, page_only, rule, level, places });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snapshot::Snapshot;

    #[test]
    fn what_is_ignored_is_left_out_with_its_place_and_said_once() {
        let json = serde_json::json!({
            "revision": 7,
            "to": [{"name": "Dana Reyes", "email": "dana@northwind.example"}],
            "subject": "Analyst interview",
            "runs": [{"text": "Hi [name],"}, {"text": "I am just checking in about [role].", "breaks": 2}],
        });
        let mapped = serde_json::from_value::<Snapshot>(json).expect("a snapshot").map();
        let letter = Letter::read(&mapped.draft);
        let mut report = mapped.report_on(&letter, 1);
        let mut settings = Settings::default();
        for rule in ["placeholder-left-in", "stock-check-in"] {
            settings.switch(rule, false, "2026-11-24").expect("a rule");
        }
        let before = report.report.findings.len();
        report.apply_settings(&settings, &letter, "https://mail.example");
        assert_eq!(
            report.ignored.iter().map(|i| i.rule).collect::<Vec<_>>(),
            ["placeholder-left-in", "stock-check-in"]
        );
        assert_eq!((report.report.findings.len(), report.places.len()), (before - 3, before - 3));
    }
}
