//! What is asked of the engine about a message, answered with all that is known beside it. Who keeps that
//! knowledge is not known here: the browser's storage (`web/worker.rs`), or nobody (`web/playground.rs`).

use crate::{
    acts::remembered::RememberedActs,
    correspondence::{provenance::Provenance, question::newest, sending::Recorded, store::Store, view::View},
    error::UserError,
    letter::Letter,
    message::draft::Draft,
    page_report::PageReport,
    reading::Reading,
    settings::{FindingRef, Settings, ignored::Scope},
    snapshot::{DraftWithOffsets, Snapshot},
    time::local_time::Moment,
    timing,
};
use jiff::civil::Date;

/// What is known beside the message.
#[derive(Debug, Clone, Default)]
pub struct Engine {
    /// The people and what happened with them.
    pub store: Store,
    /// The person's own words.
    pub words: Vec<String>,
    /// The person's choices.
    pub settings: Settings,
    /// What sentences do, as far as it was read.
    pub acts: RememberedActs,
}

/// The result of a check.
pub struct Checked {
    /// The report for the page.
    pub report: PageReport,
    /// The draft, if the page tells something of the correspondence that is not known yet.
    pub news: Option<Draft>,
    /// The sentences that the report would need to have read, in reading order.
    pub unread: Vec<String>,
}

impl Engine {
    /// Judges a message that is written on a site. The draft is read once, and judged twice if more is known
    /// than the page told.
    pub fn check(&mut self, snapshot: Snapshot, site: &str) -> Checked {
        let revision = snapshot.revision;
        let unaddressed = snapshot.to_typed.then(|| Snapshot { to: Vec::new(), ..snapshot.clone() });
        let mapped = self.map(snapshot, site);
        let place = Provenance::new(site, &mapped.draft.from);
        // The marks on a message whose recipients the user has typed.
        let seen = unaddressed.map(|snapshot| {
            let mapped = self.map(snapshot, site);
            self.report(&mapped, &self.on_page(&mapped.draft, &place), revision, site)
        });
        let reading = Reading::with_acts(&mapped.draft, &self.acts);
        let View { facts, notes, doubts, elsewhere } = self.store.view(&reading, &place);
        let page_facts = self.store.page_facts(&reading, &place);
        let is_all_from_page = facts == page_facts && notes.is_empty();

        let on_page = Letter::new(reading, page_facts, Vec::new());
        let page_candidate = on_page.is_candidates();
        let page_report = self.report(&mapped, &on_page, revision, site);
        let (mut report, letter) = if is_all_from_page {
            let mut report = page_report;
            report.mark(seen.as_ref());
            (report, on_page)
        } else {
            let letter = Letter::new(on_page.reading, facts, notes);
            let mut report = self.report(&mapped, &letter, revision, site);
            report.mark(Some(seen.as_ref().unwrap_or(&page_report)));
            (report, letter)
        };

        let known = &letter.correspondence.facts;
        report.dates = self.store.dates(&letter, known, letter.is_candidates(), &place);
        let now = letter.draft.now;
        report.questions =
            now.and_then(|now| Some(newest(&doubts)?.question(now.date))).into_iter().collect();
        report.elsewhere = elsewhere;
        let has_news = self.store.ingest_thread(&letter, page_candidate, &place);
        let unread: Vec<String> = if letter.is_judged_by_acts() {
            letter.unread().map(str::to_owned).collect()
        } else {
            Vec::new()
        };
        report.unread = unread.len();
        drop(letter);
        Checked { report, news: has_news.then_some(mapped.draft), unread }
    }

    /// Records that a message goes out; see [`Store::sent`].
    pub fn sent(
        &mut self,
        draft: &Draft,
        at: Moment,
        site: &str,
        ticket: Option<(&str, i64)>,
    ) -> Vec<Recorded> {
        let mut draft = draft.clone();
        self.recall_treatment(&mut draft, site);
        let draft = &draft;
        let place = Provenance::new(site, &draft.from);
        let letter = self.on_page(draft, &place);
        self.store.sent(&letter, letter.purpose(), at, &place, ticket)
    }

    /// Adds the stored choice of what a message is checked as, if the page brings none.
    fn recall_treatment(&self, draft: &mut Draft, site: &str) {
        draft.treat_as = draft.treat_as.or_else(|| self.settings.treatment(draft, site));
    }

    /// Returns the next good day to write to the recipients of a draft, or `None` if it is not known.
    pub fn next_day(&self, draft: &Draft, site: &str) -> Option<Date> {
        let place = Provenance::new(site, &draft.from);
        let facts = self.store.view(&Reading::new(draft), &place).facts?;
        timing::next_day_to_write(&facts, draft.now?.date)
    }

    /// Takes in what the page around a draft tells; see [`Store::ingest_thread`].
    pub fn ingest_thread(&mut self, draft: &Draft, site: &str) -> bool {
        let place = Provenance::new(site, &draft.from);
        let letter = self.on_page(draft, &place);
        let is_candidates = letter.is_candidates();
        self.store.ingest_thread(&letter, is_candidates, &place)
    }

    /// Takes in the two dates of the panel's form; see [`Store::set_dates`].
    ///
    /// # Errors
    /// If the dates cannot be.
    pub fn set_dates(
        &mut self,
        snapshot: Snapshot,
        site: &str,
        interview: Option<Date>,
        promised: Option<Date>,
    ) -> Result<(), UserError> {
        let draft = snapshot.map().draft;
        let place = Provenance::new(site, &draft.from);
        self.store.set_dates(&Reading::new(&draft), &place, interview, promised)
    }

    /// Records the answer to a question of a report; see [`Store::settle`].
    ///
    /// # Errors
    /// If the question is no longer open.
    pub fn settle(&mut self, snapshot: Snapshot, site: &str, id: &str, take: bool) -> Result<(), UserError> {
        let draft = snapshot.map().draft;
        self.store.settle(&Reading::new(&draft), &Provenance::new(site, &draft.from), id, take)
    }

    /// Ignores a finding of a message and returns the number by which that is taken back.
    ///
    /// # Errors
    /// If the message has no such finding, or if it cannot be ignored.
    pub fn ignore(
        &mut self,
        snapshot: Snapshot,
        site: &str,
        which: &FindingRef,
        scope: Scope,
    ) -> Result<u32, UserError> {
        let mapped = self.map(snapshot, site);
        let place = Provenance::new(site, &mapped.draft.from);
        let mut reading = Reading::with_acts(&mapped.draft, &self.acts);
        let view = self.store.view(&reading, &place);
        let page_facts = self.store.page_facts(&reading, &place);
        let mut refused = UserError::WordsGone;
        // What only the marks show can be ignored as well.
        for (facts, notes) in [(view.facts, view.notes), (page_facts, Vec::new())] {
            let letter = Letter::new(reading, facts, notes);
            let report = mapped.report_on(&letter, 0);
            match self.settings.ignore(&letter, &report.report.findings, which, scope, site) {
                Err(UserError::WordsGone) => {}
                Err(why) => refused = why,
                done => return done,
            }
            reading = letter.reading;
        }
        Err(refused)
    }

    /// Reads a draft with what the page alone may know of its people.
    fn on_page<'d>(&self, draft: &'d Draft, place: &Provenance) -> Letter<'d> {
        let reading = Reading::with_acts(draft, &self.acts);
        let facts = self.store.page_facts(&reading, place);
        Letter::new(reading, facts, Vec::new())
    }

    fn map(&self, snapshot: Snapshot, site: &str) -> DraftWithOffsets {
        let mut mapped = snapshot.map();
        self.recall_treatment(&mut mapped.draft, site);
        mapped.draft.dictionary.clone_from(&self.words);
        mapped.draft.spelling = self.settings.spelling;
        mapped
    }

    fn report(&self, mapped: &DraftWithOffsets, letter: &Letter, revision: u32, site: &str) -> PageReport {
        let mut report = mapped.report_on(letter, revision);
        report.apply_settings(&self.settings, letter, site);
        report
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::draft::TreatAs;

    const SITE: &str = "https://mail.example";

    fn snapshot(body: &str) -> Snapshot {
        let json = serde_json::json!({"revision": 1, "to": [{"name": "Dana Reyes", "email": "dana@northwind.example"}], "subject": "Analyst interview", "now": "2026-11-24T10:00", "runs": [{"text": body}]});
        serde_json::from_value(json).expect("a snapshot")
    }

    #[test]
    fn what_is_known_is_heeded() {
        let mut known = Engine { words: vec!["frobnicate".into()], ..Engine::default() };
        known.settings.spelling = Some(crate::text::variety::Variety::American);
        let body = "Dear Dana, thank you for the interview on Friday. I frobnicate the colour tables and would love to join. Please let me know. Sam";
        let rules = |known: &mut Engine| {
            known
                .check(snapshot(body), SITE)
                .report
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
        let which = FindingRef { rule: "misspelling".into(), quote: Some("colour".into()), nth: 0 };
        let id = known.ignore(snapshot(body), SITE, &which, Scope::Person).expect("it is there");
        assert!(rules(&mut known).iter().all(|(rule, _)| *rule != "misspelling"));
        known.settings.unignore(&[id]);
        assert!(rules(&mut known).iter().any(|(rule, _)| *rule == "misspelling"));
    }

    #[test]
    fn a_recipient_whom_the_user_has_typed_is_judged_and_leaves_no_mark() {
        let mut typed = snapshot("Dear Mike, thank you for the interview on Friday. I has enjoyed it. Sam");
        typed.to_typed = true;
        let report = Engine::default().check(typed, SITE).report;
        let found = |rule| report.report.findings.iter().any(|f| f.rule == rule);
        let marked = |rule| report.marks.iter().any(|m| m.rule == rule);
        assert!(found("wrong-recipient-name") && found("grammar"), "{report:?}");
        assert!(!marked("wrong-recipient-name") && marked("grammar"), "{:?}", report.marks);
    }

    #[test]
    fn a_chosen_treatment_is_heeded_and_remembered() {
        let body = "Hi Dana, just checking whether you have decided yet. Sam";
        let mut known = Engine::default();
        let candidate = |known: &mut Engine, snapshot| known.check(snapshot, SITE).report.candidate;
        let plain = || Snapshot { subject: Some("The other day".into()), ..snapshot(body) };
        assert!(!candidate(&mut known, plain()));
        // A private window only brings it along.
        let brought = Snapshot { treat_as: Some(TreatAs::FollowUp), ..plain() };
        assert!(candidate(&mut known, brought) && !candidate(&mut known, plain()));
        known.settings.treat(&plain().map().draft, SITE, Some(TreatAs::FollowUp));
        let report = known.check(plain(), SITE).report;
        assert!(report.candidate && report.treat_as == Some(TreatAs::FollowUp), "{report:?}");
        let mut sent = plain().map().draft;
        sent.to[0].email = "dana@northwind.example".into();
        let at = sent.now.expect("the moment");
        assert_eq!(known.sent(&sent, at, SITE, None).len(), 1, "it is recorded as a candidate's message");
        known.settings.treat(&plain().map().draft, SITE, Some(TreatAs::Ordinary));
        assert!(!candidate(&mut known, plain()));
    }

    #[test]
    fn news_of_the_correspondence_is_handed_back_once() {
        let mut known = Engine::default();
        let mut told = || {
            let mut snapshot = snapshot("Dear Dana, thank you. I look forward to it. Sam");
            let seen = serde_json::json!([{"from": {"name": "Dana Reyes", "email": "dana@northwind.example"}, "at": "2026-11-20T16:10", "text": "Thank you for the interview. We will get back to you by 4 December."}]);
            snapshot.thread = serde_json::from_value(seen).expect("a thread");
            known.check(snapshot, SITE).news.is_some()
        };
        assert!(told());
        assert!(!told(), "the store at hand has learnt it");
    }
}
