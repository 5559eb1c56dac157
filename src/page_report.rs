//! The answer to a page: what was found, where in its runs, and which of it may be seen on the page itself.
//!
//! A page sees the marks that are painted on its own words. They come from a judgement that knows only what the page knows,
//! so that no mark tells it of other sites or of what the person typed; the panel shows the full report.

use crate::{
    history::{question::Question, store::Dates},
    letter::Letter,
    report::{Report, Reported},
    rule::Level,
    settings::{Settings, ignored::IgnoredHere},
    snapshot::Place,
};
use serde::Serialize;
use std::collections::HashMap;

/// The report with places the page can use.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PageReport {
    /// The revision that was judged.
    pub revision: u32,
    /// The report.
    #[serde(flatten)]
    pub report: Report,
    /// For each finding, in order, where it stands in the runs; empty where the whole message is meant.
    pub places: Vec<Vec<Place>>,
    /// What may be painted on the page.
    pub marks: Vec<Marked>,
    /// What marks say by what the page knows alone, if the report says otherwise or nothing: to explain them, and to
    /// give a card the size the page expects.
    pub page_only: Vec<Reported>,
    /// The dates known of the people it goes to; none where there is nobody, or the message is no candidate's.
    pub dates: Option<Dates>,
    /// What the page tells against the person's own word; one at most.
    pub questions: Vec<Question>,
    /// Something more is kept of the recipients, from another site or account.
    pub elsewhere: bool,
    /// What the person must know about their kept history, in a sentence.
    pub notice: Option<String>,
    /// What the person ignores in this message.
    pub ignored: Vec<IgnoredHere>,
    /// It was judged as a candidate's message; any other is only looked through for names, blanks, files and slips.
    pub candidate: bool,
}

/// A mark on the page's words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Mark"))]
pub struct Marked {
    /// The place of its finding among the report's; `None` if the report has no such finding.
    pub finding: Option<usize>,
    /// The place in `page_only` of what it says by what the page knows alone; `None` if its finding says the same.
    pub page_only: Option<usize>,
    /// The rule.
    pub rule: &'static str,
    /// How much it matters.
    pub level: Level,
    /// Where it stands in the runs.
    pub places: Vec<Place>,
}

impl PageReport {
    /// The report without what is known beside the message.
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
        }
    }

    /// Leaves out what the person ignores on a site, and says what that was; lets the rest matter as the person says.
    pub fn heed(&mut self, settings: &Settings, letter: &Letter, site: &str) {
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

    /// Adds the marks: the placed findings of `known_to_page`, the report that knows only what the page knows; of this report
    /// itself if there is nothing else to know.
    pub fn mark(&mut self, known_to_page: Option<PageReport>) {
        let placed = |report: &PageReport| -> Vec<(Reported, Vec<Place>)> {
            let all = report.report.findings.iter().zip(&report.places);
            all.filter(|(f, _)| f.place.is_some()).map(|(f, places)| (f.clone(), places.clone())).collect()
        };
        let marked = placed(known_to_page.as_ref().unwrap_or(self));
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
        let json = serde_json::json!({"revision": 7, "to": [{"name": "Dana Reyes", "email": "dana@northwind.example"}], "subject": "Analyst interview",
            "runs": [{"text": "Hi [name],"}, {"text": "I am just checking in about [role].", "breaks": 2}]});
        let mapped = serde_json::from_value::<Snapshot>(json).expect("a snapshot").map();
        let letter = Letter::read(&mapped.draft);
        let mut report = mapped.report_on(&letter, 1);
        let mut settings = Settings::default();
        for rule in ["placeholder-left-in", "stock-check-in"] {
            settings.switch(rule, false, "2026-11-24").expect("a rule");
        }
        let before = report.report.findings.len();
        report.heed(&settings, &letter, "https://mail.example");
        assert_eq!(
            report.ignored.iter().map(|i| i.rule).collect::<Vec<_>>(),
            ["placeholder-left-in", "stock-check-in"]
        );
        assert_eq!((report.report.findings.len(), report.places.len()), (before - 3, before - 3));
    }
}
