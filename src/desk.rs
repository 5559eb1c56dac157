//! What is asked of the engine about a message, answered with all that is known beside it. Who keeps that knowledge is not
//! known here: the browser's storage (`web/worker.rs`), or nobody (`web/playground.rs`).

use crate::{
    draft::Draft,
    history::store::Store,
    letter::Letter,
    refusal::Refusal,
    settings::{Settings, Which, ignored::Scope},
    snapshot::{Mapped, PageReport, Snapshot},
};

/// What is known beside the message.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// The people and what happened with them.
    pub store: Store,
    /// The person's own words.
    pub words: Vec<String>,
    /// The person's choices.
    pub settings: Settings,
}

impl Known {
    /// Judges a message. The draft comes back where the page tells something of the correspondence that is not known yet.
    pub fn check(&mut self, snapshot: Snapshot) -> (PageReport, Option<Draft>) {
        let revision = snapshot.revision;
        let mut mapped = self.map(snapshot);
        let letter = Letter::read(&mapped.draft);
        let history = self.store.history(&letter);
        let dates = self.store.dates(&letter, history.as_ref());
        let news = self.store.learn(&letter);
        // Where nothing is kept of these people, the letter has been read as it is.
        let read = if history.is_none() { Some(self.report(&mapped, &letter, revision)) } else { None };
        drop(letter);
        let news = news.then(|| mapped.draft.clone());
        let report = read.unwrap_or_else(|| {
            mapped.draft.history = history.unwrap_or_default();
            self.report(&mapped, &Letter::read(&mapped.draft), revision)
        });
        (PageReport { dates, ..report }, news)
    }

    /// Ignores a finding of a message; answers the number to take it back by. An error says why it cannot be ignored.
    pub fn ignore(&mut self, snapshot: Snapshot, which: &Which, scope: Scope) -> Result<u32, Refusal> {
        let mut mapped = self.map(snapshot);
        let history = self.store.history(&Letter::read(&mapped.draft));
        mapped.draft.history = history.unwrap_or_default();
        let letter = Letter::read(&mapped.draft);
        let report = mapped.report_on(&letter, 0);
        self.settings.ignore(&letter, &report.report.findings, which, scope)
    }

    fn map(&self, snapshot: Snapshot) -> Mapped {
        let mut mapped = snapshot.map();
        mapped.draft.dictionary.clone_from(&self.words);
        mapped.draft.spelling = self.settings.spelling;
        mapped
    }

    fn report(&self, mapped: &Mapped, letter: &Letter, revision: u32) -> PageReport {
        let mut report = mapped.report_on(letter, revision);
        report.heed(&self.settings, letter);
        report
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn snapshot(body: &str) -> Snapshot {
        let json = serde_json::json!({"revision": 1, "to": [{"name": "Dana Reyes", "email": "dana@northwind.example"}], "subject": "Analyst interview", "now": "2026-11-24T10:00", "runs": [{"text": body}]});
        serde_json::from_value(json).expect("a snapshot")
    }

    #[test]
    fn what_is_known_is_heeded() {
        let mut known = Known { words: vec!["frobnicate".into()], ..Known::default() };
        known.settings.spelling = Some(crate::spelling::lexicon::Variety::American);
        let body = "Dear Dana, thank you for the interview on Friday. I frobnicate the colour tables and would love to join. Please let me know. Sam";
        let rules = |known: &mut Known| {
            known.check(snapshot(body)).0.report.findings.into_iter().map(|f| (f.rule, f.quote.unwrap_or_default())).collect::<Vec<_>>()
        };
        assert_eq!(
            rules(&mut known).iter().filter(|(rule, _)| *rule == "misspelling").map(|(_, q)| q.as_str()).collect::<Vec<_>>(),
            ["colour"]
        );
        let which = Which { rule: "misspelling".into(), quote: Some("colour".into()), nth: 0 };
        let id = known.ignore(snapshot(body), &which, Scope::Person).expect("it is there");
        assert!(rules(&mut known).iter().all(|(rule, _)| *rule != "misspelling"));
        known.settings.unignore(&[id]);
        assert!(rules(&mut known).iter().any(|(rule, _)| *rule == "misspelling"));
    }

    #[test]
    fn news_of_the_correspondence_is_handed_back_once() {
        let mut known = Known::default();
        let mut told = || {
            let mut snapshot = snapshot("Dear Dana, thank you. I look forward to it. Sam");
            let seen = serde_json::json!([{"from": {"name": "Dana Reyes", "email": "dana@northwind.example"}, "at": "2026-11-20T16:10", "text": "Thank you for the interview. We will get back to you by 4 December."}]);
            snapshot.thread = serde_json::from_value(seen).expect("a thread");
            known.check(snapshot).1.is_some()
        };
        assert!(told());
        assert!(!told(), "the store at hand has learnt it");
    }
}
