//! The marks that a page can see do not depend on stored, typed, confirmed or answered facts that the
//! page does not know.

use proptest::prelude::*;
use serde_json::{Value, json};
use tactful::{
    correspondence::{
        change::Change,
        event::{Event, Outcome, What},
    },
    engine::Engine,
    page_report::PageReport,
    snapshot::Snapshot,
};

const HOSTILE: &str = "https://hostile.example";
const MAIL: &str = "https://mail.example";
const BODIES: [&str; 5] = [
    "Dear Victoria,\n\nThank you again for your time. Is there any news on the analyst role? Have you made a decision?\n\nBest regards,\nSam Okafor",
    "Dear Victoria,\n\nThank you for the interview on Friday about the analyst role. I enjoyed it and would love to join [company].\n\nBest regards,\nSam Okafor",
    "Hi Victoria, lunch on Friday? Have you decided?",
    "Hi Victoria, any news?\n\nOn Mon, 23 Nov 2026 at 09:00, Victoria Stone <victoria@secretco.example> wrote:\n> We will get back to you by 11 December.",
    "Hi Victoria, any news on the role?\n\nOn Mon, 23 Nov 2026 at 09:00, Victoria Stone <victoria@secretco.example> wrote:\n> Sorry, the position has been filled.",
];
const SAYS: [&str; 5] = [
    "We will get back to you by 4 December.",
    "We will get back to you by 11 December.",
    "Sorry, the position has been filled.",
    "Your interview is scheduled for 16 November.",
    "Thank you for your message.",
];
const DAYS: [&str; 6] = ["2026-11-20", "2026-11-24", "2026-11-25", "2026-12-01", "2026-12-09", "2027-01-12"];

/// A letter on a page.
#[derive(Debug, Clone)]
struct Page {
    body: usize,
    to: usize,
    now: usize,
    thread: Option<(usize, usize)>,
}

/// A step of a test. The page sees the first two only.
#[derive(Debug, Clone)]
enum Act {
    /// The letter is checked.
    Check(Page),
    /// The letter is sent.
    Send(Page),
    /// A letter in the user's own mailbox is checked.
    Mailbox(Page),
    /// A letter in the user's own mailbox is sent.
    MailboxSend(Page),
    /// The user enters an event.
    Type(usize, usize),
    Confirm,
    Dates(Page, Option<usize>, Option<usize>),
    Settle(Page, bool),
    Describe,
}

fn page() -> impl Strategy<Value = Page> {
    let thread = prop::option::of((0..SAYS.len(), 0..3usize));
    (0..BODIES.len(), 0..3usize, 0..DAYS.len(), thread).prop_map(|(body, to, now, thread)| Page {
        body,
        to,
        now,
        thread,
    })
}

fn act() -> impl Strategy<Value = Act> {
    let day = || prop::option::of(0..DAYS.len());
    prop_oneof![
        4 => page().prop_map(Act::Check),
        1 => page().prop_map(Act::Send),
        2 => page().prop_map(Act::Mailbox),
        1 => page().prop_map(Act::MailboxSend),
        2 => (0..4usize, 0..DAYS.len()).prop_map(|(what, day)| Act::Type(what, day)),
        1 => Just(Act::Confirm),
        1 => (page(), day(), day()).prop_map(|(page, a, b)| Act::Dates(page, a, b)),
        2 => (page(), any::<bool>()).prop_map(|(page, take)| Act::Settle(page, take)),
        1 => Just(Act::Describe),
    ]
}

fn snapshot(page: &Page) -> Snapshot {
    let to = [
        ("Victoria Stone", "victoria@secretco.example"),
        ("Victoria Stone", ""),
        ("V. Stone", "stone@secretco.example"),
    ][page.to];
    let who = json!({"name": to.0, "email": to.1});
    let thread: Vec<Value> = page
        .thread
        .iter()
        .map(|(said, day)| json!({"from": who, "at": format!("{}T09:00", DAYS[*day]), "text": SAYS[*said]}))
        .collect();
    let runs: Vec<Value> =
        BODIES[page.body].split('\n').map(|line| json!({"text": line, "breaks": 1})).collect();
    serde_json::from_value(
        json!({"revision": 1, "subject": "Interview for the analyst role", "now": format!("{}T10:00", DAYS[page.now]), "to": [who],
        "from": {"name": "Sam Okafor", "email": "sam@mail.example"}, "thread": thread, "runs": runs}),
    )
    .expect("a snapshot")
}

fn seen(report: &PageReport) -> Vec<String> {
    report.marks.iter().map(|m| format!("{} {:?} {:?}", m.rule, m.level, m.places)).collect()
}

fn send(known: &mut Engine, page: &Page, site: &str) {
    let draft = snapshot(page).map().draft;
    known.sent(&draft, draft.now.expect("a moment"), site, None);
}

/// Does a step that the page does not see.
fn act_unseen(known: &mut Engine, act: &Act) {
    let day = |at: &Option<usize>| at.map(|at| DAYS[at].parse().expect("a day"));
    match act {
        Act::Check(_) | Act::Send(_) => {}
        Act::Mailbox(page) => drop(known.check(snapshot(page), MAIL)),
        Act::MailboxSend(page) => send(known, page, MAIL),
        Act::Type(what, at) => {
            let Some(person) = known.store.people.first().map(|p| p.id) else { return };
            let last = "2026-12-04".parse().expect("a day");
            let what = match what {
                0 => What::Promised { first: last, last, away: false },
                1 => What::Outcome(Outcome::Rejected),
                2 => What::Interview,
                _ => What::Applied,
            };
            drop(known.store.change(Change::AddEvent {
                person,
                at: DAYS[*at].parse().expect("a moment"),
                what,
            }));
        }
        Act::Confirm => {
            for person in known.store.people.iter().map(|p| p.id).collect::<Vec<_>>() {
                known.store.change(Change::Confirm { person, event: None }).expect("they are there");
            }
        }
        Act::Dates(page, interview, promised) => {
            drop(known.set_dates(snapshot(page), HOSTILE, day(interview), day(promised)));
        }
        Act::Settle(page, take) => {
            for question in known.check(snapshot(page), HOSTILE).report.questions {
                known.settle(snapshot(page), HOSTILE, &question.id, *take).expect("it is open");
            }
        }
        Act::Describe => {
            let Some(person) = known.store.people.first().map(|p| p.id) else { return };
            let (name, company) = (Some("Victoria Stone".into()), Some("Secretco".into()));
            drop(known.store.change(Change::DescribePerson { person, name, company }));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_page_sees_the_marks_it_would_see_of_a_stranger(
        before in prop::collection::vec(act(), 0..6),
        acts in prop::collection::vec(act(), 1..10),
    ) {
        let (mut full, mut empty) = (Engine::default(), Engine::default());
        for act in before.iter().filter(|act| !matches!(act, Act::Settle(..) | Act::Dates(..))) {
            act_unseen(&mut full, act);
        }
        for act in &acts {
            match act {
                Act::Check(page) => {
                    let judge = |engine: &mut Engine| seen(&engine.check(snapshot(page), HOSTILE).report);
                    let [known, unknown] = [&mut full, &mut empty].map(judge);
                    prop_assert_eq!(known, unknown);
                }
                Act::Send(page) => {
                    send(&mut full, page, HOSTILE);
                    send(&mut empty, page, HOSTILE);
                }
                // A question is asked during a check, which the page sees.
                Act::Settle(page, _) | Act::Dates(page, ..) => {
                    drop(empty.check(snapshot(page), HOSTILE));
                    drop(full.check(snapshot(page), HOSTILE));
                    act_unseen(&mut full, act);
                }
                unseen => act_unseen(&mut full, unseen),
            }
            prop_assert!(full.store.people.iter().all(|p| p.events.is_sorted_by_key(Event::order)));
        }
    }
}

/// A date that a page told twice, once in a quote, has a record that its marks count and one that they do
/// not.
#[test]
fn a_cleared_date_with_two_records_leaves_the_marks() {
    let (mut full, mut empty) = (Engine::default(), Engine::default());
    let quoting = Page { body: 3, to: 0, now: 0, thread: None };
    send(&mut full, &quoting, HOSTILE);
    send(&mut empty, &quoting, HOSTILE);
    act_unseen(&mut full, &Act::Type(0, 0));
    act_unseen(&mut full, &Act::Confirm);
    let telling = Page { body: 0, to: 1, now: 1, thread: Some((1, 1)) };
    drop(empty.check(snapshot(&telling), HOSTILE));
    drop(full.check(snapshot(&telling), HOSTILE));
    act_unseen(&mut full, &Act::Dates(telling, None, None));
    let asking = Page { body: 2, to: 1, now: 1, thread: None };
    let judge = |engine: &mut Engine| seen(&engine.check(snapshot(&asking), HOSTILE).report);
    let marks = judge(&mut empty);
    assert!(marks.iter().any(|mark| mark.starts_with("before-promised-date")), "{marks:?}");
    assert_eq!(judge(&mut full), marks);
}
