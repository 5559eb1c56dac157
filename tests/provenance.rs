//! Facts from a site count on that site alone, and no page can see facts from elsewhere.

use serde_json::{Value, json};
use tactful::{
    backup::Backup,
    correspondence::{
        change::Change,
        event::{Event, Outcome, Source, What},
        store::Store,
    },
    engine::Engine,
    error::UserError,
    page_report::PageReport,
    settings::{FindingRef, ignored::Scope},
    snapshot::Snapshot,
};

const MAIL: &str = "https://mail.google.com";
const HOSTILE: &str = "https://hostile.example";
const VICTORIA: (&str, &str) = ("Victoria Stone", "victoria@secretco.example");
const ASKS: &str = "Dear Victoria,\n\nThank you again for your time. Is there any news on the analyst role? I am still very interested. Have you made a decision?\n\nBest regards,\nSam Okafor\n+44 20 7946 0000";
const THANKS: &str = "Dear Victoria,\n\nThank you for the interview today about the analyst role. I enjoyed hearing how the depot plans its week, and my three years with carriers would help me there. I look forward to hearing from you.\n\nBest regards,\nSam Okafor\n+44 20 7946 0000";

/// A letter on a page. Each line of the body is a run.
struct Page {
    to: (&'static str, &'static str),
    from: &'static str,
    now: &'static str,
    body: String,
    thread: Vec<Value>,
}

fn page(body: &str) -> Page {
    Page {
        to: VICTORIA,
        from: "sam@mail.example",
        now: "2026-11-24T10:00",
        body: body.into(),
        thread: Vec::new(),
    }
}

impl Page {
    fn to(self, to: (&'static str, &'static str)) -> Self {
        Page { to, ..self }
    }

    fn from(self, from: &'static str) -> Self {
        Page { from, ..self }
    }

    fn now(self, now: &'static str) -> Self {
        Page { now, ..self }
    }

    /// Adds a message of the recipient to the thread.
    fn wrote(mut self, at: &str, text: &str) -> Self {
        self.thread.push(json!({"from": {"name": self.to.0, "email": self.to.1}, "at": at, "text": text}));
        self
    }

    fn snapshot(&self) -> Snapshot {
        let runs: Vec<Value> = self.body.split('\n').map(|line| json!({"text": line, "breaks": 1})).collect();
        let snapshot = json!({"revision": 1, "subject": "Interview for the analyst role", "now": self.now, "thread": self.thread, "runs": runs,
            "from": {"name": if self.from.is_empty() { "" } else { "Sam Okafor" }, "email": self.from}, "to": [{"name": self.to.0, "email": self.to.1}]});
        serde_json::from_value(snapshot).expect("a snapshot")
    }
}

fn check(known: &mut Engine, page: &Page, site: &str) -> PageReport {
    known.check(page.snapshot(), site).report
}

fn send(known: &mut Engine, page: &Page, site: &str) -> usize {
    let draft = page.snapshot().map().draft;
    known.sent(&draft, page.now.parse().expect("a moment"), site, Some(("ticket", 0))).len()
}

fn change(known: &mut Engine, change: Change) {
    known.store.change(change).expect("a change");
}

/// Returns a history with a person known from a mailbox, and with dates that the user typed.
fn with_history() -> Engine {
    let mut known = Engine::default();
    send(&mut known, &page(THANKS).now("2026-11-16T17:00"), MAIL);
    check(
        &mut known,
        &page(ASKS)
            .wrote("2026-11-17T09:00", "It was good to meet you. We will get back to you by 4 December."),
        MAIL,
    );
    known
}

fn typed(known: &mut Engine, at: &str, what: What) {
    let person = known.store.people[0].id;
    change(known, Change::AddEvent { person, at: at.parse().expect("a moment"), what });
}

fn promised(last: &str) -> What {
    let day = last.parse().expect("a day");
    What::Promised { first: day, last: day, away: false }
}

fn says(report: &PageReport) -> &str {
    report.report.schedule.as_ref().map_or("", |s| s.says.as_str())
}

fn rules(report: &PageReport) -> Vec<&'static str> {
    report.report.findings.iter().map(|f| f.rule).collect()
}

fn question(report: &PageReport) -> &str {
    report.questions.first().map_or("", |q| q.says.as_str())
}

#[test]
fn facts_from_a_site_count_there_alone() {
    let mut known = with_history();
    let at_home = check(&mut known, &page(ASKS), MAIL);
    assert_eq!(says(&at_home), "Wait until Tue 8 Dec");
    assert!(rules(&at_home).contains(&"before-promised-date") && !at_home.elsewhere);

    let stranger = check(&mut Engine::default(), &page(ASKS), HOSTILE);
    let abroad = check(&mut known, &page(ASKS), HOSTILE);
    assert_eq!(
        (says(&abroad), rules(&abroad), abroad.dates.as_ref().map(|d| d.promised)),
        ("", rules(&stranger), Some(None))
    );
    assert!(abroad.elsewhere && !stranger.elsewhere);
}

#[test]
fn every_event_of_a_page_has_its_site_and_account() {
    let known = with_history();
    let text: Value = serde_json::from_str(&known.store.write()).expect("JSON");
    let events = text["people"][0]["events"].as_array().expect("events");
    assert!(events.len() >= 4);
    for event in events {
        assert_eq!(event["provenance"], json!({"site": MAIL, "account": "sam@mail.example"}), "{event}");
    }
}

#[test]
fn another_account_of_the_same_site_is_another_place() {
    let mut known = with_history();
    for day in ["2026-12-08T10:00", "2026-12-22T10:00", "2027-01-05T10:00"] {
        send(&mut known, &page(ASKS).now(day), MAIL);
    }
    let later = "2027-01-25T10:00";
    assert_eq!(says(&check(&mut known, &page(ASKS).now(later), MAIL)), "Don't send another");
    let partner = check(&mut known, &page(ASKS).now(later).from("alex@other.example"), MAIL);
    assert_eq!((says(&partner), partner.elsewhere), ("", true));
    let nobody = check(&mut known, &page(ASKS).now(later).from(""), MAIL);
    assert_eq!(says(&nobody), "Don't send another", "an account that is not known fits any");
}

#[test]
fn events_that_were_typed_confirmed_or_stored_by_an_older_version_count_everywhere() {
    let mut known = with_history();
    typed(&mut known, "2026-11-17", promised("2026-12-11"));
    assert_eq!(says(&check(&mut known, &page(ASKS), HOSTILE)), "Wait until Tue 15 Dec");

    let mut known = with_history();
    let person = known.store.people[0].id;
    let promise =
        known.store.people[0].timeline().find(|e| matches!(e.what, What::Promised { .. })).map(|e| e.id);
    change(&mut known, Change::Confirm { person, event: promise });
    assert_eq!(says(&check(&mut known, &page(ASKS), HOSTILE)), "Wait until Tue 8 Dec");
    change(&mut known, Change::Confirm { person, event: None });
    let all = check(&mut known, &page(ASKS), HOSTILE);
    assert_eq!(
        (all.elsewhere, all.dates.and_then(|d| d.interview)),
        (false, Some("2026-11-16".parse().expect("a day")))
    );

    let old = r#"{"version":1,"people":[{"id":1,"name":"Victoria Stone","emails":["victoria@secretco.example"],"events":[
        {"id":1,"at":"2026-11-16","what":"interview","source":"send"},
        {"id":2,"at":"2026-11-17T09:00","what":{"promised":{"first":"2026-12-04","last":"2026-12-04"}},"job":"analyst role","source":"page"}],
        "last_event":2}],"last_person":1}"#;
    let mut known = Engine { store: Store::read(old).expect("a store of 0.1.0"), ..Engine::default() };
    assert_eq!(says(&check(&mut known, &page(ASKS), HOSTILE)), "Wait until Tue 8 Dec");
}

#[test]
fn a_page_does_not_replace_what_the_person_typed_but_asks() {
    let mut known = Engine::default();
    change(
        &mut known,
        Change::AddPerson {
            person: tactful::people::address::Person { name: VICTORIA.0.into(), email: VICTORIA.1.into() },
        },
    );
    typed(&mut known, "2026-11-16", What::Interview);
    typed(&mut known, "2026-11-17", promised("2026-12-04"));
    let newer =
        page(ASKS).wrote("2026-11-23T09:00", "We need more time and will get back to you by 11 December.");
    let report = check(&mut known, &newer, MAIL);
    assert_eq!(says(&report), "Wait until Tue 8 Dec", "what was typed stands");
    assert_eq!(
        question(&report),
        "This message says they'll answer by Fri 11 Dec. Your notes say Fri 4 Dec."
    );
    // The next day the thread is folded; the question is still open.
    let later = check(&mut known, &page(ASKS), MAIL);
    assert_eq!(
        question(&later),
        "A message from Mon 23 Nov says they'll answer by Fri 11 Dec. Your notes say Fri 4 Dec."
    );
    assert_eq!(question(&check(&mut known, &page(ASKS), HOSTILE)), "", "elsewhere nothing of it is known");

    let id = report.questions[0].id.clone();
    let mut taken = known.clone();
    taken.settle(newer.snapshot(), MAIL, &id, true).expect("it is open");
    for site in [MAIL, HOSTILE] {
        let after = check(&mut taken, &page(ASKS), site);
        assert_eq!((says(&after), question(&after)), ("Wait until Tue 15 Dec", ""), "{site}");
    }

    known.settle(newer.snapshot(), MAIL, &id, false).expect("it is open");
    let after = check(&mut known, &newer, MAIL);
    assert_eq!(
        (says(&after), question(&after)),
        ("Wait until Tue 8 Dec", ""),
        "the same page does not ask again"
    );
    assert_eq!(known.settle(newer.snapshot(), MAIL, &id, true), Err(UserError::QuestionGone));
}

#[test]
fn the_people_page_and_reminders_trust_the_user_more_than_a_site() {
    let mut known = with_history();
    typed(&mut known, "2026-11-17", promised("2026-12-04"));
    check(
        &mut known,
        &page(ASKS).wrote("2026-11-23T09:00", "We will get back to you by 30 June 2027."),
        HOSTILE,
    );
    check(&mut known, &page(ASKS).wrote("2026-11-23T10:00", "Sorry, the position has been filled."), HOSTILE);
    let history = known.store.people[0].history("2026-11-24".parse().expect("a moment"), None);
    assert_eq!(history.promised_by.map(|m| m.to_string()).as_deref(), Some("2026-12-04"));
    assert_eq!(history.rejected_at, None);
}

#[test]
fn an_outcome_against_a_promise_is_a_question_and_the_reverse() {
    let no = "I am sorry to tell you that the position has been filled.";
    let mut known = with_history();
    typed(&mut known, "2026-11-17", promised("2026-12-04"));
    let hostile = page(ASKS).wrote("2026-11-23T09:00", no);
    let report = check(&mut known, &hostile, HOSTILE);
    assert_eq!(
        (says(&report), question(&report)),
        ("Wait until Tue 8 Dec", "This message looks like a rejection. Your notes say Fri 4 Dec.")
    );
    let id = report.questions[0].id.clone();
    known.settle(hostile.snapshot(), HOSTILE, &id, true).expect("it is open");
    assert_eq!(says(&check(&mut known, &page(ASKS), MAIL)), "", "it is over");

    let mut known = with_history();
    typed(&mut known, "2026-11-20", What::Outcome(Outcome::Rejected));
    let again = page(ASKS).wrote("2026-11-23T09:00", "We will let you know by 11 December.");
    let report = check(&mut known, &again, HOSTILE);
    assert_eq!(
        question(&report),
        "This message says they'll answer by Fri 11 Dec. Your notes say they said no."
    );
    let id = report.questions[0].id.clone();
    known.settle(again.snapshot(), HOSTILE, &id, true).expect("it is open");
    assert_eq!(says(&check(&mut known, &page(ASKS), MAIL)), "Wait until Tue 15 Dec");
}

#[test]
fn on_its_own_site_a_newer_message_updates_what_is_known() {
    let mut known = with_history();
    let newer =
        page(ASKS).wrote("2026-11-23T09:00", "We need more time and will get back to you by 11 December.");
    let report = check(&mut known, &newer, MAIL);
    assert_eq!((says(&report), question(&report)), ("Wait until Tue 15 Dec", ""));
}

#[test]
fn a_quote_in_the_box_is_not_stored_by_a_check_and_replaces_nothing() {
    let quote = |said: &str| {
        page(&format!(
            "{ASKS}\n\nOn Mon, 23 Nov 2026 at 09:00, Victoria Stone <victoria@secretco.example> wrote:\n> {said}"
        ))
    };
    let later = quote("We will get back to you by 11 December.");
    let mut known = Engine::default();
    let report = check(&mut known, &later, MAIL);
    assert_eq!(says(&report), "Wait until Tue 15 Dec", "it is used for this check");
    assert_eq!(known.store, Store::default(), "and not kept");

    // The typed fact has effect on that site too.
    let mut known = with_history();
    known
        .set_dates(page(ASKS).snapshot(), MAIL, None, Some("2026-12-03".parse().expect("a day")))
        .expect("dates");
    for (said, asks) in [
        (
            "We will get back to you by 30 June 2027.",
            "This message says they'll answer by Wed 30 Jun 2027. Your notes say Thu 3 Dec.",
        ),
        (
            "Sorry, the position has been filled.",
            "This message looks like a rejection. Your notes say Thu 3 Dec.",
        ),
    ] {
        let quoted = quote(said).now("2026-11-24T09:30");
        let quoted = Page {
            body: quoted.body.replace("Mon, 23 Nov 2026 at 09:00", "Tue, 24 Nov 2026 at 10:00"),
            ..quoted
        };
        let before = known.store.clone();
        let report = check(&mut known, &quoted, MAIL);
        assert_eq!((says(&report), question(&report)), ("Wait until Mon 7 Dec", asks));
        assert_eq!(known.store, before, "{said}");
        let mut sent = known.clone();
        send(&mut sent, &quoted, MAIL);
        let fake = |e: &Event| e.at.to_string() == "2026-11-24T10:00" && e.source == Source::Page;
        assert!(
            !sent.store.people[0].events.iter().any(fake),
            "{said}: it contradicts, so that sending does not keep it"
        );
    }
}

#[test]
fn a_quote_is_stored_when_the_message_is_sent() {
    let mut known = Engine::default();
    let quoted = page(&format!(
        "{THANKS}\n\nOn Mon, 23 Nov 2026 at 09:00, Victoria Stone <victoria@secretco.example> wrote:\n> We will get back to you by 11 December."
    ));
    assert_eq!(send(&mut known, &quoted, MAIL), 1);
    assert_eq!(says(&check(&mut known, &page(ASKS), MAIL)), "Wait until Tue 15 Dec");
}

#[test]
fn notes_of_another_site_are_not_compared() {
    let mut known = Engine::default();
    send(&mut known, &page(THANKS).now("2026-11-16T17:00"), MAIL);
    let copy = page(&THANKS.replace("Victoria", "Joe"))
        .to(("Joe Marsh", "joe@secretco.example"))
        .now("2026-11-16T18:00");
    assert!(rules(&check(&mut known, &copy, MAIL)).contains(&"copied-note"));
    assert!(!rules(&check(&mut known, &copy, HOSTILE)).contains(&"copied-note"));
}

#[test]
fn a_finding_ignored_for_a_person_is_ignored_on_that_site_alone() {
    let mut known = Engine::default();
    let blank = page(&ASKS.replace("analyst role", "[role]"));
    let which = FindingRef { rule: "placeholder-left-in".into(), quote: Some("[role]".into()), nth: 0 };
    known.ignore(blank.snapshot(), MAIL, &which, Scope::Person).expect("it is there");
    let shown =
        |known: &mut Engine, site| rules(&check(known, &blank, site)).contains(&"placeholder-left-in");
    assert!(!shown(&mut known, MAIL) && shown(&mut known, HOSTILE));
    known.settings.ignored[0].site = None; // As version 0.1.0 stored it.
    assert!(!shown(&mut known, HOSTILE));
}

/// Returns everything that a page can see of a report.
fn seen(report: &PageReport) -> Vec<String> {
    report.marks.iter().map(|m| format!("{} {:?} {:?}", m.rule, m.level, m.places)).collect()
}

/// Returns histories that no page may see, with their names.
fn histories() -> Vec<(&'static str, Engine)> {
    vec![
        ("another site", with_history()),
        ("typed", {
            let mut known = with_history();
            typed(&mut known, "2026-11-17", promised("2026-12-04"));
            typed(&mut known, "2026-11-17", What::Applied);
            known
        }),
        ("typed, rejected", {
            let mut known = with_history();
            typed(&mut known, "2026-11-20", What::Outcome(Outcome::Rejected));
            known
        }),
        ("confirmed", {
            let mut known = with_history();
            change(&mut known, Change::Confirm { person: 1, event: None });
            known
        }),
        ("older version", {
            let mut known = with_history();
            known.store.people[0].events.iter_mut().for_each(|e| e.provenance = None);
            known
        }),
        ("typed and removed", {
            let mut known = with_history();
            typed(&mut known, "2026-11-23", promised("2026-12-11"));
            let id = known.store.people[0]
                .events
                .iter()
                .find(|e| e.source == Source::Person)
                .map(|e| e.id)
                .expect("typed");
            change(&mut known, Change::RemoveEvent { person: 1, event: id });
            known
        }),
        ("company", {
            let mut known = with_history();
            change(
                &mut known,
                Change::DescribePerson {
                    person: 1,
                    name: Some(VICTORIA.0.into()),
                    company: Some("Secretco".into()),
                },
            );
            known
        }),
    ]
}

#[test]
fn marks_depend_only_on_facts_that_the_page_knows() {
    const OTHER: (&str, &str) = ("Victoria Stone", "someone@unknown.example");
    let interview = Some("2026-11-16".parse().expect("a day"));
    let dated = |day: &str| Some(day.parse().expect("a day"));
    let promise = "We will get back to you by 11 December.";
    let quote = format!(
        "{ASKS}\n\nOn Mon, 23 Nov 2026 at 09:00, Victoria Stone <victoria@secretco.example> wrote:\n> {promise}"
    );
    let scripts: Vec<Vec<Page>> = vec![
        vec![page(ASKS), page(ASKS).now("2026-12-09T10:00")],
        vec![page(ASKS).wrote("2026-11-23T09:00", promise), page(ASKS), page("Hi Victoria, any news?")],
        vec![page(ASKS).wrote("2026-11-23T09:00", "The position has been filled."), page(ASKS), page(THANKS)],
        vec![page(ASKS).wrote("2026-11-17T09:00", "We will get back to you by 4 December."), page(ASKS)],
        vec![
            page("Hi Victoria, lunch?").wrote("2026-11-23T09:00", promise),
            page("Hi Victoria, have you decided?"),
            page(ASKS),
        ],
        vec![page(&quote), page(ASKS)],
    ];
    let histories = histories();
    for (number, script) in scripts.iter().enumerate() {
        for (name, history) in &histories {
            let (mut full, mut empty) = (history.clone(), Engine::default());
            for (step, page) in script.iter().enumerate() {
                let [known, unknown] = [check(&mut full, page, HOSTILE), check(&mut empty, page, HOSTILE)];
                let stranger = Page { to: OTHER, ..self::page(&page.body) };
                let stranger = Page { now: page.now, thread: page.thread.clone(), ..stranger };
                assert_eq!(seen(&known), seen(&unknown), "{name}, script {number}, step {step}");
                if step == 0 {
                    assert_eq!(
                        seen(&check(&mut history.clone(), &stranger, HOSTILE)).is_empty(),
                        seen(&unknown).is_empty()
                    );
                }
                // Dates typed in the panel and answers to questions are invisible to the page too.
                if step == 0 {
                    full.set_dates(page.snapshot(), HOSTILE, interview, dated("2026-12-04")).expect("dates");
                    let asked = check(&mut full, page, HOSTILE);
                    assert_eq!(seen(&asked), seen(&unknown), "typed: {name}, script {number}");
                    for question in asked.questions {
                        full.settle(page.snapshot(), HOSTILE, &question.id, number % 2 == 0)
                            .expect("it is open");
                        assert_eq!(
                            seen(&check(&mut full, page, HOSTILE)),
                            seen(&unknown),
                            "settled: {name}, script {number}"
                        );
                    }
                } else {
                    // Messages sent from the page do not reveal them either.
                    for known in [&mut full, &mut empty] {
                        send(known, page, HOSTILE);
                    }
                    let later = self::page(&page.body).now("2027-01-12T10:00");
                    assert_eq!(
                        seen(&check(&mut full, &later, HOSTILE)),
                        seen(&check(&mut empty, &later, HOSTILE)),
                        "{name}, sent {number}"
                    );
                }
            }
        }
    }
}

#[test]
fn a_mark_leads_to_its_finding_or_has_words_of_its_own() {
    // On its own site the page knows the fact, so the finding has a mark.
    let mut known = with_history();
    let report = check(&mut known, &page(ASKS), MAIL);
    let at = report.report.findings.iter().position(|f| f.rule == "before-promised-date").expect("a finding");
    assert_eq!(report.report.findings[at].at_words, Some(true));
    let mark = report.marks.iter().find(|m| m.finding == Some(at)).expect("a mark");
    assert_eq!((mark.places.clone(), mark.page_only), (report.places[at].clone(), None));
    // On another site a typed fact is shown in the panel alone.
    typed(&mut known, "2026-11-17", promised("2026-12-04"));
    let report = check(&mut known, &page(ASKS), HOSTILE);
    let at = report.report.findings.iter().position(|f| f.rule == "before-promised-date").expect("a finding");
    assert_eq!(report.report.findings[at].at_words, Some(false));
    assert!(!report.marks.iter().any(|m| m.finding == Some(at)) && !report.places[at].is_empty());
    // A fact that only the page reports is marked, and its finding can be explained and ignored.
    let lie = page(ASKS)
        .wrote("2026-11-23T09:00", "We will get back to you by 11 December.")
        .now("2026-12-10T10:00");
    let report = check(&mut known, &lie, HOSTILE);
    let mark = report.marks.iter().find(|m| m.rule == "before-promised-date").expect("a mark");
    let own = &report.page_only[mark.page_only.expect("words of its own")];
    assert_eq!((mark.finding, own.rule, own.title.is_empty()), (None, "before-promised-date", false));
    let which = FindingRef { rule: own.rule.into(), quote: own.quote.clone(), nth: 0 };
    known.ignore(lie.snapshot(), HOSTILE, &which, Scope::Message).expect("it can be ignored");
    assert!(!check(&mut known, &lie, HOSTILE).marks.iter().any(|m| m.rule == "before-promised-date"));
}

#[test]
fn a_page_cannot_tell_whether_two_names_are_one_person() {
    let name_only = ("Victoria Stone", "");
    let guess = ("Victoria Stone", "guess@secretco.example");
    let lie = page(ASKS).to(name_only).wrote("2026-11-23T09:00", "We will get back to you by 11 December.");
    let probe = page(ASKS).to(guess);
    let marks = |mut known: Engine| {
        check(&mut known, &lie, HOSTILE);
        seen(&check(&mut known, &probe, HOSTILE))
    };
    assert_eq!(marks(with_history()), marks(Engine::default()));
}

#[test]
fn at_most_twenty_five_people_are_recorded_for_a_message() {
    let mut known = Engine::default();
    let mut many =
        serde_json::to_value(json!({"revision": 1, "subject": "Interview", "now": "2026-11-24T10:00", "runs": [{"text": THANKS}],
        "thread": [{"from": {"name": "A", "email": "a@b.example"}, "at": "2026-11-23T09:00", "text": "We will decide by 11 December."}]}))
        .expect("JSON");
    many["to"] = (0..1000)
        .map(|n| json!({"name": format!("Person {n}"), "email": format!("p{n}@b.example")}))
        .collect();
    let snapshot = || serde_json::from_value::<Snapshot>(many.clone()).expect("a snapshot");
    known.check(snapshot(), HOSTILE);
    assert_eq!(known.store.people.len(), 25);
    let draft = snapshot().map().draft;
    assert_eq!(known.sent(&draft, "2026-11-24T10:00".parse().expect("a moment"), HOSTILE, None).len(), 25);
    known.set_dates(snapshot(), HOSTILE, None, Some("2026-12-11".parse().expect("a day"))).expect("dates");
    assert_eq!(known.store.people.len(), 25);
}

#[test]
fn a_sending_is_undone_by_its_ticket_alone() {
    let mut known = with_history();
    typed(&mut known, "2026-11-20", What::Interview);
    let draft = page(ASKS).snapshot().map().draft;
    known.sent(&draft, "2026-11-24T10:00".parse().expect("a moment"), MAIL, Some(("secret", 1_000_000)));
    let before = known.store.clone();
    for (ticket, site, now) in [
        ("", MAIL, 1_000_001),
        ("ticket", MAIL, 1_000_001),
        ("secret", HOSTILE, 1_000_001),
        ("secret", MAIL, 1_300_001),
        ("secret", MAIL, 999_999),
    ] {
        assert_eq!(
            known.store.take_back(ticket, site, now),
            Err(UserError::NotSent),
            "{ticket} {site} {now}"
        );
        assert_eq!(known.store, before);
    }
    known.store.take_back("secret", MAIL, 1_300_000).expect("within five minutes");
    assert!(known.store.people[0].events.iter().all(|e| e.at.date.to_string() != "2026-11-24"));
    assert!(known.store.people[0].timeline().any(|e| e.source == Source::Person), "what was typed stays");
    assert_eq!(known.store.take_back("secret", MAIL, 1_300_000), Err(UserError::NotSent));
}

#[test]
fn a_person_added_by_the_user_is_not_removed_with_an_undone_sending() {
    let mut known = Engine::default();
    change(
        &mut known,
        Change::AddPerson {
            person: tactful::people::address::Person { name: VICTORIA.0.into(), email: VICTORIA.1.into() },
        },
    );
    send(&mut known, &page(ASKS), MAIL);
    known.store.take_back("ticket", MAIL, 1).expect("just sent");
    assert_eq!(known.store.people.len(), 1);
}

#[test]
fn tickets_are_stored_and_never_exported() {
    let mut engine = Engine::default();
    send(&mut engine, &page(ASKS), MAIL);
    assert!(engine.store.write().contains("ticket"));
    assert!(!engine.store.export().contains("ticket"));
    let all = Backup { engine, ..Backup::default() };
    assert!(!all.write().contains("ticket"));
    // An hour later another sending removes the ticket.
    let mut engine = all.engine;
    let draft = page(THANKS).snapshot().map().draft;
    engine.sent(&draft, "2026-11-24T11:00".parse().expect("a moment"), MAIL, Some(("new", 3_600_000)));
    assert!(!engine.store.write().contains("\"ticket\":{\"text\":\"ticket\""));
}
