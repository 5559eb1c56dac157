//! The stored data has limits and contains no words of a letter, and a wrong clock does no lasting harm.

use serde_json::{Value, json};
use tactful::{
    correspondence::{
        change::Change,
        event::{Event, Source, What},
        limits,
        provenance::Provenance,
        store::Store,
    },
    engine::Engine,
    error::UserError,
    page_report::PageReport,
    people::address::Person,
    snapshot::Snapshot,
    time::local_time::Moment,
    timing::Schedule,
};

const SITE: &str = "https://mail.example";
const ASKS: &str = "Dear Dana,\n\nThank you again for your time. Is there any news on the analyst role? I am still very interested. Would you like me to follow up next week?\n\nBest regards,\nSam Okafor\n+44 20 7946 0000";

fn snapshot(subject: &str, body: &str, now: &str) -> Snapshot {
    let runs: Vec<Value> = body.split('\n').map(|line| json!({"text": line, "breaks": 1})).collect();
    let to = [json!({"name": "Dana Reyes", "email": "dana@northwind.example"})];
    let from = json!({"name": "Sam Okafor", "email": "sam@mail.example"});
    serde_json::from_value(
        json!({"revision": 1, "subject": subject, "now": now, "to": to, "from": from, "runs": runs}),
    )
    .expect("a snapshot")
}

fn send(known: &mut Engine, subject: &str, body: &str, now: &str) {
    let draft = snapshot(subject, body, now).map().draft;
    known.sent(&draft, moment(now), SITE, None);
}

fn check(known: &mut Engine, now: &str) -> PageReport {
    known.check(snapshot("A question", ASKS, now), SITE).report
}

fn moment(text: &str) -> Moment {
    text.parse().expect("a moment")
}

fn with_person() -> Store {
    let mut store = Store::default();
    let person = Person { name: "Dana Reyes".into(), email: "dana@northwind.example".into() };
    store.change(Change::AddPerson { person }).expect("there is room");
    store
}

#[test]
fn no_words_of_the_letter_become_the_name_of_a_job() {
    let mut known = Engine::default();
    let body = "Dear Dana, I was dismissed by Acme role last spring. Thank you for the interview yesterday, I would love to join your team.";
    send(&mut known, "Thank you", body, "2026-11-24T10:00");
    let text = known.store.write();
    assert!(!text.contains("Acme") && !text.contains("dismissed"), "{text}");
    send(&mut known, "Interview for the analyst role", body, "2026-11-25T10:00");
    assert!(known.store.write().contains(r#""job":"analyst role""#));
    let long = format!("Interview for the {} role", "analyst".repeat(20_000));
    send(&mut known, &long, body, "2026-11-26T10:00");
    let longest = known.store.people[0]
        .events
        .iter()
        .filter_map(|e| e.job.as_ref())
        .map(|job| job.chars().count())
        .max();
    assert_eq!(longest, Some(limits::JOB));
}

#[test]
fn data_of_an_older_version_is_read_and_cut_to_the_limits() {
    let long = "é".repeat(5000);
    let old = json!({"version": 1, "people": [{"id": 1, "name": long, "emails": ["dana@n.example", format!("{long}@n.example")], "company": long,
        "events": [{"id": 1, "at": "2026-11-16", "what": "interview", "job": long, "source": "page"},
                   {"id": 2, "at": "2026-11-17", "what": {"sent": {"asks": true}}, "job": "dismissed by Acme role", "source": "send"}]}]});
    let store = Store::read(&old.to_string()).expect("a store of 0.1.0");
    let person = &store.people[0];
    assert_eq!((person.name.chars().count(), person.emails.len()), (limits::NAME, 1));
    assert_eq!(person.company.as_ref().map(|c| c.chars().count()), Some(limits::NAME));
    assert_eq!(person.events[0].job.as_ref().map(|j| j.chars().count()), Some(limits::JOB));
    assert_eq!(Store::read(&store.write()), Ok(store));
}

#[test]
fn a_sending_with_a_wrong_clock_is_left_out() {
    let mut known = Engine::default();
    send(&mut known, "Interview for the analyst role", ASKS, "2030-01-01T10:00");
    let report = check(&mut known, "2026-11-24T10:00");
    assert!(
        report.report.schedule.is_none_or(|s| !s.says.starts_with("Wait")),
        "a date years ahead says nothing"
    );
    let odd = &known.store.people[0].events[0];
    assert!(
        tactful::correspondence::facts::is_odd(odd, moment("2026-11-24").date),
        "the Follow-ups page shows it as odd"
    );
    // A scheduled message and an interview far ahead are not odd.
    let at = |text, what| Event::new(moment(text), what, Source::Person);
    for (event, is_odd) in [
        (at("2027-01-20", What::Applied), false),
        (at("2027-01-24", What::Applied), true),
        (at("2027-09-01", What::Interview), false),
    ] {
        assert_eq!(
            tactful::correspondence::facts::is_odd(&event, moment("2026-11-24").date),
            is_odd,
            "{event:?}"
        );
    }
}

#[test]
fn a_day_of_another_year_is_shown_with_its_year() {
    let mut store = with_person();
    let last = moment("2030-01-15").date;
    let what = What::Promised { first: last, last, away: false };
    store.change(Change::AddEvent { person: 1, at: moment("2026-11-20"), what }).expect("there is room");
    let mut known = Engine { store, ..Engine::default() };
    let report = check(&mut known, "2026-11-24T10:00");
    assert_eq!(
        report.report.schedule.as_ref().map(Schedule::line).as_deref(),
        Some("Wait until Tue 22 Jan 2030: they said Tue 15 Jan 2030. Give them a few extra days.")
    );
    let why = report
        .report
        .findings
        .iter()
        .find(|f| f.rule == "before-promised-date")
        .map(|f| format!("{} {}", f.why, f.advice));
    assert!(
        why.as_ref().is_some_and(|why| why.contains("Tue 15 Jan 2030") && why.contains("Tue 22 Jan 2030")),
        "{why:?}"
    );
}

#[test]
fn people_have_a_limit_that_is_said() {
    let mut store = Store::default();
    let person = |n: usize| Person { name: String::new(), email: format!("p{n}@n.example") };
    for n in 0..limits::PEOPLE {
        store.change(Change::AddPerson { person: person(n) }).expect("there is room");
    }
    let before = store.clone();
    assert_eq!(
        store.change(Change::AddPerson { person: person(9999) }),
        Err(UserError::TooManyPeople(limits::PEOPLE))
    );
    assert!(store.change(Change::AddPerson { person: person(7) }).is_ok(), "a known person needs no room");
    let mut more = Store::default();
    more.change(Change::AddPerson { person: person(9999) }).expect("there is room");
    assert_eq!(
        store.change(Change::Import { text: more.write() }),
        Err(UserError::TooManyPeople(limits::PEOPLE))
    );
    assert_eq!(store, before);
    // A page cannot add a person either, and checks still work.
    let mut known = Engine { store, ..Engine::default() };
    send(&mut known, "Interview", ASKS, "2026-11-24T10:00");
    assert_eq!(known.store, before);
    check(&mut known, "2026-11-24T10:00");
}

#[test]
fn at_the_limit_of_events_old_messages_make_room_and_typed_events_are_rejected() {
    let mut store = with_person();
    let day = |n: usize| moment(&format!("{}-{:02}-{:02}", 2000 + n / 336, n / 28 % 12 + 1, n % 28 + 1));
    let typed = Event::new(moment("1999-01-01"), What::Answered { automatic: false }, Source::Person);
    store.people[0].upsert_event(typed);
    for n in 0..limits::EVENTS + 100 {
        store.people[0].upsert_event(Event::new(day(n), What::Answered { automatic: false }, Source::Page));
    }
    let events = &store.people[0].events;
    assert_eq!(
        (events.len(), events[0].source),
        (limits::EVENTS, Source::Person),
        "what the person typed stays"
    );
    assert_eq!(events.last().map(|e| e.at), Some(day(limits::EVENTS + 99)));
    let before = store.clone();
    // A message older than all stored ones does not remove a newer one, so the same page changes nothing
    // again.
    store.people[0].upsert_event(Event::new(day(3), What::Answered { automatic: false }, Source::Page));
    assert_eq!(store.people[0].events, before.people[0].events);
    for change in [
        Change::AddEvent { person: 1, at: day(7), what: What::Interview },
        Change::ReplaceEvent { person: 1, event: 1, at: day(7), what: What::Interview },
    ] {
        assert_eq!(store.change(change), Err(UserError::TooManyEvents(limits::EVENTS)));
    }
    assert_eq!(store.people[0].events, before.people[0].events);
}

#[test]
fn a_history_that_is_too_large_is_rejected_before_it_is_read() {
    let text = format!("{{\"version\":1,\"people\":[]{}}}", " ".repeat(limits::FILE));
    assert_eq!(with_person().change(Change::Import { text }), Err(UserError::TooLarge(8)));
}

#[test]
fn two_thousand_people_are_imported_and_found_quickly() {
    let names = |n: usize| {
        format!(
            "{} {}",
            ["Anna", "Boris", "Chen", "Dana"][n % 4],
            (0..4).map(|k| char::from(b"abcdefgh"[(n >> (k * 3)) % 8])).collect::<String>()
        )
    };
    let people: Vec<Value> = (0..limits::PEOPLE)
        .map(|n| json!({"name": names(n), "emails": [format!("p{n}@a.example"), format!("p{n}@b.example")]}))
        .collect();
    let store = Store::read(&json!({"version": 1, "people": people}).to_string()).expect("a store");
    let began = std::time::Instant::now();
    let mut all = Store::default();
    assert_eq!(all.import(&store).map(|done| done.people), Ok(limits::PEOPLE));
    assert_eq!(all.import(&store).map(|done| done.people), Ok(0));
    let place = Provenance { site: SITE.into(), account: String::new() };
    let mut asked = snapshot("Interview", ASKS, "2026-11-24T10:00");
    asked.to = (0..1000).map(|n| Person { name: names(n * 2 + 1), email: String::new() }).collect();
    let draft = asked.map().draft;
    all.view(&tactful::letter::Letter::read(&draft), &place);
    assert!(
        began.elapsed().as_secs() < 20,
        "{:?}: it takes some 0.3 s in a debug build on an idle machine",
        began.elapsed()
    );
}
