//! What is asked of the engine about a message, answered with all that is known beside it. Who keeps that knowledge is not
//! known here: the browser's storage (`web/worker.rs`), or nobody (`web/playground.rs`).

use crate::{
    draft::{Draft, History},
    history::{provenance::Provenance, sending::Recorded, store::Store},
    letter::Letter,
    moment::Moment,
    page_report::PageReport,
    refusal::Refusal,
    settings::{Settings, Which, ignored::Scope},
    snapshot::{Mapped, Snapshot},
};
use jiff::civil::Date;

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
    /// Judges a message that is written on a site. The draft comes back where the page tells something of the correspondence
    /// that is not known yet.
    pub fn check(&mut self, snapshot: Snapshot, site: &str) -> (PageReport, Option<Draft>) {
        let revision = snapshot.revision;
        let mut mapped = self.map(snapshot);
        let place = Provenance::new(site, &mapped.draft.from);
        let letter = Letter::read(&mapped.draft);
        let view = self.store.view(&letter, &place);
        let page = self.store.page_history(&letter, &place);
        let dates = self.store.dates(&letter, view.history.as_ref(), &place);
        let questions =
            letter.draft.now.and_then(|now| Some(view.question()?.question(now.date))).into_iter().collect();
        let news = self.store.learn(&letter, &place);
        // Where nothing is kept of these people, the letter has been read as it is.
        let is_bare = view.history.is_none() || page.is_none();
        let mut bare = is_bare.then(|| self.report(&mapped, &letter, revision, site));
        drop(letter);
        let news = news.then(|| mapped.draft.clone());
        let mut judge = |history: Option<History>| {
            if let Some(bare) = bare.take_if(|_| history.is_none()) {
                return bare;
            }
            mapped.draft.history = history.unwrap_or_default();
            self.report(&mapped, &Letter::read(&mapped.draft), revision, site)
        };
        let on_page = if view.history == page { None } else { Some(judge(page)) };
        let mut report = judge(view.history);
        report.mark(on_page);
        (PageReport { dates, questions, elsewhere: view.elsewhere, ..report }, news)
    }

    /// Records that a message goes out; see [`Store::sent`].
    pub fn sent(
        &mut self,
        draft: &Draft,
        at: Moment,
        site: &str,
        ticket: Option<(&str, i64)>,
    ) -> Vec<Recorded> {
        self.store.sent(&Letter::read(draft), at, &Provenance::new(site, &draft.from), ticket)
    }

    /// Takes in what the page around a draft tells; see [`Store::learn`].
    pub fn learn(&mut self, draft: &Draft, site: &str) -> bool {
        self.store.learn(&Letter::read(draft), &Provenance::new(site, &draft.from))
    }

    /// Takes in the two dates of the panel's form; see [`Store::tell_dates`].
    ///
    /// # Errors
    /// If the dates cannot be.
    pub fn tell_dates(
        &mut self,
        snapshot: Snapshot,
        site: &str,
        interview: Option<Date>,
        promised: Option<Date>,
    ) -> Result<(), Refusal> {
        let draft = snapshot.map().draft;
        self.store.tell_dates(&Letter::read(&draft), &Provenance::new(site, &draft.from), interview, promised)
    }

    /// Answers a question of a report; see [`Store::settle`].
    ///
    /// # Errors
    /// If the question is no longer open.
    pub fn settle(&mut self, snapshot: Snapshot, site: &str, id: &str, take: bool) -> Result<(), Refusal> {
        let draft = snapshot.map().draft;
        self.store.settle(&Letter::read(&draft), &Provenance::new(site, &draft.from), id, take)
    }

    /// Ignores a finding of a message; answers the number to take it back by. An error says why it cannot be ignored.
    pub fn ignore(
        &mut self,
        snapshot: Snapshot,
        site: &str,
        which: &Which,
        scope: Scope,
    ) -> Result<u32, Refusal> {
        let mut mapped = self.map(snapshot);
        let place = Provenance::new(site, &mapped.draft.from);
        let letter = Letter::read(&mapped.draft);
        let histories = [self.store.view(&letter, &place).history, self.store.page_history(&letter, &place)];
        drop(letter);
        let mut refused = Refusal::WordsGone;
        // What only the marks show can be ignored as well.
        for history in histories {
            mapped.draft.history = history.unwrap_or_default();
            let letter = Letter::read(&mapped.draft);
            let report = mapped.report_on(&letter, 0);
            match self.settings.ignore(&letter, &report.report.findings, which, scope, site) {
                Err(Refusal::WordsGone) => {}
                Err(why) => refused = why,
                done => return done,
            }
        }
        Err(refused)
    }

    fn map(&self, snapshot: Snapshot) -> Mapped {
        let mut mapped = snapshot.map();
        mapped.draft.dictionary.clone_from(&self.words);
        mapped.draft.spelling = self.settings.spelling;
        mapped
    }

    fn report(&self, mapped: &Mapped, letter: &Letter, revision: u32, site: &str) -> PageReport {
        let mut report = mapped.report_on(letter, revision);
        report.heed(&self.settings, letter, site);
        report
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SITE: &str = "https://mail.example";

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
            known
                .check(snapshot(body), SITE)
                .0
                .report
                .findings
                .into_iter()
                .map(|f| (f.rule, f.quote.unwrap_or_default()))
                .collect::<Vec<_>>()
        };
        assert_eq!(
            rules(&mut known)
                .iter()
                .filter(|(rule, _)| *rule == "misspelling")
                .map(|(_, q)| q.as_str())
                .collect::<Vec<_>>(),
            ["colour"]
        );
        let which = Which { rule: "misspelling".into(), quote: Some("colour".into()), nth: 0 };
        let id = known.ignore(snapshot(body), SITE, &which, Scope::Person).expect("it is there");
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
            known.check(snapshot, SITE).1.is_some()
        };
        assert!(told());
        assert!(!told(), "the store at hand has learnt it");
    }
}
