//! The message in an editor as the content scripts read it, and places counted as they count.
//!
//! A run is a text node, or the value of a text box. The content scripts compute no offsets: each finding
//! comes back with the runs it touches and the UTF-16 units in them.

use crate::{
    letter::Letter,
    message::{
        draft::{Channel, Draft, Facts, Id, Mark, Message, TreatAs},
        legible::{mask_code, without_invisible},
    },
    page_report::{PageReport, Parts},
    people::address::Person,
    report::Reported,
    text::{invisible::strip_onto, span::Span},
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
    /// Whether the user has typed the recipients in the panel. The page does not know them then.
    #[serde(default)]
    #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
    pub to_typed: bool,
    /// What the user has chosen to check the message as, as far as the page's own scripts remember it. It
    /// comes before the stored choice.
    #[serde(default)]
    #[cfg_attr(test, ts(optional = nullable))]
    pub treat_as: Option<TreatAs>,
    /// Whether the editor has a box for each paragraph, and this is one of them.
    #[serde(default)]
    #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
    pub is_part: bool,
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
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a fact of the page, and independent of the others"
)]
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
    /// Whether the page marks it as code.
    #[serde(default)]
    pub code: bool,
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
    /// The run and the byte of the body before which each invisible character was taken out.
    removed: Vec<(usize, usize)>,
    /// The body with its code, if it has any.
    written: Option<String>,
}

impl Snapshot {
    /// Joins the runs to a draft.
    pub fn map(self) -> DraftWithOffsets {
        let mut body = String::new();
        let mut runs = Vec::with_capacity(self.runs.len());
        let mut marked = Vec::new();
        let mut code = Vec::new();
        let mut removed = Vec::new();
        for (index, run) in self.runs.iter().enumerate() {
            if !body.is_empty() {
                (0..run.breaks.min(3)).for_each(|_| body.push('\n'));
            }
            let start = body.len();
            let gone = if run.preformatted {
                strip_onto(&mut body, &run.text)
            } else {
                // The page shows these as a space. One character replaces one, so that offsets remain valid.
                strip_onto(&mut body, &run.text.replace(['\n', '\r', '\t', '\x0c'], " "))
            };
            removed.extend(gone.into_iter().map(|at| (index, at)));
            let span = Span::new(start, body.len());
            code.extend(run.code.then_some(span));
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
        let (body, written) = match mask_code(&body, &code) {
            Some(masked) => (masked, Some(body)),
            None => (body, None),
        };
        let draft = without_invisible(Draft {
            id: Id::default(),
            lines_before: 0,
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
            treat_as: self.treat_as,
            is_part: self.is_part,
            marked,
        });
        DraftWithOffsets { draft, runs, removed, written }
    }
}

impl DraftWithOffsets {
    /// Returns the report for the page.
    pub fn report(&self, revision: u32) -> PageReport {
        self.report_on(&Letter::read(&self.draft), revision)
    }

    /// Returns the report for the page on its letter.
    pub fn report_on(&self, letter: &Letter, revision: u32) -> PageReport {
        let mut report = crate::check::report(letter);
        if let Some(written) = &self.written {
            report
                .findings
                .iter_mut()
                .for_each(|f| f.quote = f.place.map(|place| place.of(written).to_owned()));
        }
        let places = report.findings.iter().map(|f| self.places(f)).collect();
        let mut report = PageReport::new(revision, report, places, letter.is_candidates());
        report.treat_as = letter.draft.treat_as;
        report.is_part = letter.draft.is_part;
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
        let units = |run: &Span, to: usize| -> usize {
            self.draft.body[run.start..to].chars().map(char::len_utf16).sum()
        };
        // Each invisible character is one unit. Those at either edge of the words are left out.
        let gone = |index: usize, before: usize| {
            self.removed.partition_point(|known| *known < (index, before))
                - self.removed.partition_point(|(run, _)| *run < index)
        };
        touched
            .map(|(at, run)| {
                let (start, end) = (place.start.max(run.start), place.end.min(run.end));
                Place {
                    run: at,
                    from: units(run, start) + gone(at, start + 1),
                    to: units(run, end) + gone(at, end),
                }
            })
            .collect()
    }
}

#[cfg(test)]
mod tests;
