//! The stored history: its sources, its effects on the report, and that nothing is lost or stored twice.

use proptest::prelude::*;
use tactful::{
    check::report,
    correspondence::{
        event::{Event, Outcome, Source, What},
        provenance::Provenance,
        sending::Recorded,
        store::{Imported, Store},
    },
    letter::Letter,
    letter_file,
    message::draft::Draft,
    reading::Reading,
    report::Report,
    time::local_time::Moment,
    timing::Verdict,
};

const HEAD: &str = "To: Dana Reyes <dana.reyes@northwind.example>\nFrom: Sam Okafor <sam@mail.example>\nSubject: Analyst interview\n";
const THANKS: &str = "Dear Dana,\n\nThank you for the interview today about the analyst role. I enjoyed hearing how the depot plans its week, and my three years with carriers would help me there. I look forward to hearing from you.\n\nBest regards,\nSam Okafor\n+44 20 7946 0000";
const ASKS: &str = "Dear Dana,\n\nThank you again for your time. Is there any news on the analyst role? I am still very interested. Would you like me to follow up next week?\n\nBest regards,\nSam Okafor\n+44 20 7946 0000";

fn draft(head: &str, body: &str) -> Draft {
    let base = letter_file::parse(HEAD, Draft::default()).expect("head lines");
    letter_file::parse(format!("{head}\n\n{body}").trim_start(), base).expect("a letter file")
}

/// Returns the site and account of every letter in these tests.
fn at() -> Provenance {
    Provenance { site: "https://mail.example".into(), account: "sam@mail.example".into() }
}

/// Sends a letter at a local time. The ticket that can undo it is "t".
fn send(store: &mut Store, now: &str, head: &str, body: &str) -> Vec<Recorded> {
    let draft = draft(format!("Now: {now}\n{head}").trim_end(), body);
    let letter = Letter::read(&draft);
    store.sent(&letter, letter.purpose(), moment(now), &at(), Some(("t", 0)))
}

/// Checks a letter against the store, as the browser does.
fn judge(store: &Store, now: &str, head: &str, body: &str) -> Report {
    let draft = draft(format!("Now: {now}\n{head}").trim_end(), body);
    let reading = Reading::new(&draft);
    let view = store.view(&reading, &at());
    report(&Letter::new(reading, view.facts, view.notes))
}

/// Takes in what the conversation around a letter tells; returns whether anything was new.
fn ingest_thread(store: &mut Store, draft: &Draft) -> bool {
    let letter = Letter::read(draft);
    store.ingest_thread(&letter, letter.is_candidates(), &at())
}

fn moment(text: &str) -> Moment {
    text.parse().expect("a moment")
}

fn says(report: &Report) -> String {
    report.schedule.as_ref().map_or_else(String::new, |s| s.says.clone())
}

fn rules(report: &Report) -> Vec<&'static str> {
    const TIMING: [&str; 7] = [
        "before-promised-date", "too-soon", "too-many-follow-ups", "late-thank-you", "bad-hour",
        "copied-note", "missing-timeline-question",
    ];
    report.findings.iter().map(|f| f.rule).filter(|r| TIMING.contains(r)).collect()
}

#[test]
fn a_thank_you_and_then_a_question_too_soon() {
    let mut store = Store::default();
    assert_eq!(send(&mut store, "2026-11-02T17:00", "", THANKS).len(), 1);
    let early = judge(&store, "2026-11-09T10:00", "", ASKS);
    assert_eq!(
        says(&early),
        "Wait until Mon 16 Nov",
        "two weeks from the interview that the thank-you names"
    );
    assert!(rules(&early).contains(&"too-soon"), "{:?}", rules(&early));
    let good = judge(&store, "2026-11-17T10:00", "", ASKS);
    assert_eq!(says(&good), "A good time to write");
    assert!(rules(&good).is_empty(), "{:?}", rules(&good));

    // Three questions, two weeks apart; the fourth is one too many.
    for day in ["2026-11-17", "2026-12-01", "2026-12-15"] {
        assert_eq!(
            judge(&store, &format!("{day}T10:00"), "", ASKS).schedule.map(|s| s.verdict),
            Some(Verdict::Now),
            "{day}"
        );
        send(&mut store, &format!("{day}T10:00"), "", ASKS);
        assert_eq!(
            judge(&store, &format!("{day}T16:00"), "", ASKS).schedule.map(|s| s.verdict == Verdict::Now),
            Some(false),
            "{day}"
        );
    }
    assert_eq!(says(&judge(&store, "2027-02-02T10:00", "", ASKS)), "Don't send another");
}

#[test]
fn an_answer_resets_the_count_and_an_automatic_reply_does_not() {
    let mut store = Store::default();
    send(&mut store, "2026-11-02T17:00", "", THANKS);
    send(&mut store, "2026-11-17T10:00", "", ASKS);
    let answer = |text: &str| {
        format!("{ASKS}\n=== Dana Reyes <dana.reyes@northwind.example>, 2026-11-18T09:00\n{text}")
    };
    let machine = judge(
        &store,
        "2026-11-19T10:00",
        "",
        &answer("I am out of the office and have limited access to email."),
    );
    assert!(rules(&machine).contains(&"too-soon"), "{:?}", rules(&machine));
    let person =
        judge(&store, "2026-11-19T10:00", "", &answer("Thank you for asking, we are still discussing it."));
    assert!(
        !rules(&person)
            .iter()
            .any(|r| ["too-soon", "before-promised-date", "too-many-follow-ups"].contains(r)),
        "{:?}",
        rules(&person)
    );
    let promise = judge(
        &store,
        "2026-11-19T10:00",
        "",
        &answer("Thank you for asking, we will let you know by 4 December."),
    );
    assert_eq!(
        (says(&promise).as_str(), rules(&promise).contains(&"before-promised-date")),
        ("Wait until Tue 8 Dec", true)
    );
    let away =
        judge(&store, "2026-11-19T10:00", "", &answer("I am out of the office until Monday 30 November."));
    assert_eq!(says(&away), "Wait until Fri 4 Dec");
    assert!(away.schedule.is_some_and(|s| s.why.starts_with("they're away until Mon 30 Nov")));
}

#[test]
fn every_interviewer_has_their_own_count_and_gets_no_copy() {
    let mut store = Store::default();
    send(&mut store, "2026-11-02T17:00", "", THANKS);
    let joe = "To: Joe Marsh <joe.marsh@northwind.example>";
    let copy = judge(&store, "2026-11-02T18:00", joe, &THANKS.replace("Dana", "Joe"));
    assert!(rules(&copy).contains(&"copied-note"), "{:?}", rules(&copy));
    let why =
        copy.findings.iter().find(|f| f.rule == "copied-note").map(|f| f.why.clone()).unwrap_or_default();
    assert!(why.contains("Dana Reyes on Mon 2 Nov"), "{why}");
    let elsewhere = judge(
        &store,
        "2026-11-02T18:00",
        "To: Joe Marsh <joe@contoso.example>",
        &THANKS.replace("Dana", "Joe"),
    );
    assert!(!rules(&elsewhere).contains(&"copied-note"), "another employer never compares");
    let own = judge(&store, "2026-11-16T18:00", joe, &ASKS.replace("Dana", "Joe"));
    assert!(own.schedule.is_none(), "nothing is known of Joe: {:?}", own.schedule);
    // The same text to Dana once more is a copy only after another round.
    let again = judge(&store, "2026-11-03T09:00", "", THANKS);
    assert!(!rules(&again).contains(&"copied-note"), "{:?}", rules(&again));
    let dana = store.people[0].id;
    store.person(dana).expect("Dana").upsert_event(Event::new(
        moment("2026-11-20T10:00"),
        What::Interview,
        Source::Person,
    ));
    let round = judge(&store, "2026-11-20T15:00", "", THANKS);
    assert!(rules(&round).contains(&"copied-note"), "{:?}", rules(&round));
}

#[test]
fn two_jobs_with_one_person_are_two_waits() {
    let mut store = Store::default();
    let subject = |job: &str| format!("Subject: Interview for the {job}");
    send(&mut store, "2026-11-02T17:00", &subject("analyst role"), THANKS);
    send(&mut store, "2026-11-17T10:00", &subject("analyst role"), ASKS);
    let other = ASKS.replace("analyst role", "warehouse planner position");
    assert!(judge(&store, "2026-11-20T10:00", "Subject: Planner", &other).schedule.is_none());
    assert_eq!(says(&judge(&store, "2026-11-20T10:00", "", ASKS)), "Wait until Tue 1 Dec");
}

#[test]
fn one_common_word_makes_no_common_job() {
    for (kept, asked, same) in [
        ("data analyst role", "data engineer role", false),
        ("data analyst role", "librarian position", false),
        ("data analyst role", "analyst position", true),
        ("data analyst role", "senior data analyst role", true),
        ("warehouse planner position", "planner role", true),
        ("data role", "data engineer role", true),
        ("business analyst role", "data analyst role", true),
    ] {
        let mut store = Store::default();
        let subject = format!("Subject: Interview for the {kept}");
        send(&mut store, "2026-11-02T17:00", &subject, THANKS);
        send(&mut store, "2026-11-17T10:00", &subject, ASKS);
        let later =
            judge(&store, "2026-11-20T10:00", "Subject: A question", &ASKS.replace("analyst role", asked));
        assert_eq!(later.schedule.is_some(), same, "{kept} / {asked}");
    }
}

#[test]
fn ordinary_messages_and_strangers_leave_no_trace() {
    let mut store = Store::default();
    assert!(
        send(
            &mut store,
            "2026-11-02T17:00",
            "Subject: Lunch",
            "Hi Dana,\n\nAre we still on for lunch on Friday?\n\nSam"
        )
        .is_empty()
    );
    assert!(
        send(&mut store, "2026-11-02T17:00", "To: Sam Okafor <sam@mail.example>", THANKS).is_empty(),
        "a note to oneself"
    );
    assert_eq!(store, Store::default());
}

#[test]
fn an_undone_sending_leaves_no_event() {
    let mut store = Store::default();
    send(&mut store, "2026-11-17T10:00", "", ASKS);
    store.take_back("t", &at().site, 1000).expect("it was just sent");
    assert_eq!(store.people.len(), 0);
    send(&mut store, "2026-11-02T17:00", "", THANKS);
    let before = store.clone();
    let draft = draft("Now: 2026-11-17T10:00", ASKS);
    let letter = Letter::read(&draft);
    store.sent(&letter, letter.purpose(), moment("2026-11-17T10:00"), &at(), Some(("u", 0)));
    store.take_back("u", &at().site, 1000).expect("it was just sent");
    assert_eq!(store.people[0].events, before.people[0].events);
}

#[test]
fn a_message_that_was_sent_and_then_read_in_the_thread_counts_once() {
    let mut store = Store::default();
    send(&mut store, "2026-11-17T10:00", "", ASKS);
    let thread = format!("{ASKS}\n=== Sam Okafor <sam@mail.example>, 2026-11-17T10:01\n{ASKS}");
    let draft = draft("Now: 2026-11-18T10:00", &thread);
    ingest_thread(&mut store, &draft);
    let sent = store.people[0].timeline().filter(|e| matches!(e.what, What::Sent(_))).count();
    assert_eq!(sent, 1);
    assert!(!ingest_thread(&mut store, &draft), "nothing is new the second time");
}

#[test]
fn a_message_of_one_of_two_recipients_is_theirs_alone() {
    let mut store = Store::default();
    let both = "To: Dana Reyes <dana.reyes@northwind.example>, Joe Marsh <joe.marsh@northwind.example>\nNow: 2026-11-18T10:00";
    let from = |who: &str| {
        draft(both, &format!("{ASKS}\n=== {who}, 2026-11-16T10:01\nWe will let you know by 4 December."))
    };
    ingest_thread(&mut store, &from("Dana Reyes <dana.reyes@northwind.example>"));
    let promised = |store: &Store| {
        store
            .people
            .iter()
            .map(|p| p.timeline().any(|e| matches!(e.what, What::Promised { .. })))
            .collect::<Vec<_>>()
    };
    assert_eq!(promised(&store), [true], "nothing is known of Joe");
    ingest_thread(&mut store, &from("Northwind Careers <careers@northwind.example>"));
    assert_eq!(promised(&store), [true, true]);
}

#[test]
fn a_person_without_an_address_is_recognised_by_the_full_name() {
    let mut store = Store::default();
    let linkedin = "To: Dana Reyes\nSubject: \nChannel: linkedin";
    assert_eq!(send(&mut store, "2026-11-02T17:00", linkedin, THANKS).len(), 1);
    let early = judge(&store, "2026-11-09T10:00", linkedin, ASKS);
    assert_eq!(says(&early), "Wait until Mon 16 Nov");
    send(&mut store, "2026-11-17T10:00", linkedin, ASKS);
    // The same person by mail: the address is added. A namesake at another address is another person.
    send(&mut store, "2026-12-01T10:00", "", ASKS);
    assert_eq!(store.people.len(), 1);
    assert_eq!(store.people[0].emails, ["dana.reyes@northwind.example"]);
    send(&mut store, "2026-12-01T10:00", "To: Dana Reyes <dana.reyes@contoso.example>", ASKS);
    assert_eq!(store.people.len(), 2);
    // A first name alone is another person, and the same one every time.
    send(&mut store, "2026-12-01T10:00", "To: Dana\nSubject: \nChannel: linkedin", ASKS);
    send(&mut store, "2026-12-02T10:00", "To: Dana\nSubject: \nChannel: linkedin", ASKS);
    assert_eq!(store.people.len(), 3);
    assert_eq!(store.import(&store.clone()), Ok(Imported { people: 0, events: 0 }));
}

#[test]
fn a_removed_event_is_not_added_again_by_the_page() {
    let mut store = Store::default();
    let thread = format!(
        "{ASKS}\n=== Dana Reyes <dana.reyes@northwind.example>, 2026-11-16T10:01\nWe will let you know by 4 December."
    );
    let letter = draft("Now: 2026-11-18T10:00", &thread);
    ingest_thread(&mut store, &letter);
    let promise = store.people[0]
        .timeline()
        .find(|e| matches!(e.what, What::Promised { .. }))
        .map(|e| e.id)
        .expect("a promise");
    assert!(store.people[0].remove(promise));
    ingest_thread(&mut store, &letter);
    assert!(!store.people[0].timeline().any(|e| matches!(e.what, What::Promised { .. })));
    assert_eq!(judge(&store, "2026-11-18T10:00", "", &thread).schedule.map(|s| s.says), None);
}

#[test]
fn a_refusal_and_an_offer_end_the_waiting() {
    for outcome in [Outcome::Rejected, Outcome::Offered, Outcome::Withdrawn] {
        let mut store = Store::default();
        send(&mut store, "2026-11-02T17:00", "", THANKS);
        store.people[0].upsert_event(Event::new(
            moment("2026-11-04"),
            What::Outcome(outcome),
            Source::Person,
        ));
        assert!(judge(&store, "2026-11-05T10:00", "", ASKS).schedule.is_none(), "{outcome:?}");
        // A new application with the same people starts again.
        store.people[0].upsert_event(Event::new(moment("2026-12-01"), What::Applied, Source::Person));
        assert_eq!(
            says(&judge(&store, "2026-12-02T10:00", "", ASKS)),
            "Wait until Fri 11 Dec",
            "{outcome:?}"
        );
    }
}

#[test]
fn an_import_loses_nothing_and_adds_nothing_twice() {
    let mut store = Store::default();
    send(&mut store, "2026-11-02T17:00", "", THANKS);
    send(&mut store, "2026-11-17T10:00", "", ASKS);
    let exported = Store::read(&store.write()).expect("its own text");
    assert_eq!(exported, store);
    assert_eq!(store.import(&exported), Ok(Imported { people: 0, events: 0 }));
    let mut empty = Store::default();
    assert_eq!(empty.import(&exported), Ok(Imported { people: 1, events: 3 }));
    assert_eq!(empty.people[0].events.len(), 3);
}

#[test]
fn the_history_contains_no_word_of_a_letter() {
    let mut store = Store::default();
    send(
        &mut store,
        "2026-11-02T17:00",
        "",
        &format!(
            "{THANKS}\n=== Dana Reyes <dana.reyes@northwind.example>, 2026-11-02T09:00\nMarvellous, until three then."
        ),
    );
    let text = store.write().to_lowercase();
    for word in ["enjoyed", "depot", "carriers", "marvellous", "7946", "interview today"] {
        assert!(!text.contains(word), "{word} in {text}");
    }
}

fn event() -> impl Strategy<Value = Event> {
    let at = (2020i16..2030, 1i8..13, 1i8..29, prop::option::of((0i8..24, 0i8..60))).prop_map(
        |(y, m, d, time)| {
            let clock = time.map_or_else(String::new, |(h, min)| format!("T{h:02}:{min:02}"));
            moment(&format!("{y}-{m:02}-{d:02}{clock}"))
        },
    );
    let what =
        prop_oneof![
            Just(What::Applied),
            Just(What::Interview),
            any::<bool>().prop_map(|automatic| What::Answered { automatic }),
            any::<(bool, bool)>().prop_map(|(asks, thanks)| What::Sent(
                tactful::correspondence::event::Sent { asks, thanks, print: None }
            )),
            Just(What::Outcome(Outcome::Rejected)),
        ];
    (at, what, prop::option::of("[a-z ]{0,20}"))
        .prop_map(|(at, what, job)| Event { job, ..Event::new(at, what, Source::Person) })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_history_is_stored_and_read_again(events in prop::collection::vec(event(), 0..30), now in "20(2[0-9])-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])") {
        let mut store = Store::default();
        send(&mut store, "2025-06-02T17:00", "", THANKS);
        for event in events {
            store.people[0].upsert_event(event);
        }
        prop_assert_eq!(&Store::read(&store.write()).expect("its own text"), &store);
        judge(&store, &now, "", ASKS);
        let ids: Vec<u32> = store.people[0].events.iter().map(|e| e.id).collect();
        let mut distinct = ids.clone();
        distinct.sort_unstable();
        distinct.dedup();
        prop_assert_eq!(ids.len(), distinct.len());
        let _ = store.take_back("t", &at().site, 1);
    }

    #[test]
    fn any_text_is_a_store_or_an_error(text in "\\PC{0,60}") {
        let _ = Store::read(&text);
    }
}
