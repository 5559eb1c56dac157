//! Any text as a history of messages: each line is something they wrote, something that goes out, two dates,
//! the answer to a question, a change, or a draft. What is stored is the same after it is written and read
//! again, and a thread is news only once.
#![no_main]

use jiff::{
    ToSpan,
    civil::{Date, date},
};
use libfuzzer_sys::fuzz_target;
use serde_json::json;
use tactful::{
    correspondence::{change::Change, store::Store},
    engine::Engine,
    snapshot::Snapshot,
};

const SITE: &str = "https://mail.example";
const FIRST: Date = date(2026, 1, 5);

fuzz_target!(|text: &str| {
    let mut engine = Engine::default();
    let mut thread = Vec::new();
    for (number, line) in text.lines().enumerate().take(12) {
        let mut letters = line.chars();
        let Some(action) = letters.next() else { continue };
        let said = letters.as_str();
        let today = FIRST + i32::try_from(number * 3 + said.len() % 11).unwrap_or(0).days();
        let snapshot = || -> Snapshot {
            let read = json!({
                "revision": number,
                "from": {"name": "Sam Okafor", "email": "sam@mail.example"},
                "to": [{"name": "Dana Reyes", "email": "dana@northwind.example"}],
                "subject": said.get(..said.len().min(20)),
                "now": format!("{today}T10:00"),
                "thread": thread,
                "runs": [{"text": said}],
            });
            serde_json::from_value(read).expect("a snapshot")
        };
        match action {
            '<' => {
                let from = json!({"name": "Dana Reyes", "email": "dana@northwind.example"});
                thread.push(json!({"from": from, "at": format!("{today}T09:00"), "text": said}));
            }
            '>' => {
                let draft = snapshot().map().draft;
                let at = draft.now.expect("the page tells the time");
                engine.sent(&draft, at, SITE, None);
            }
            'd' => drop(engine.set_dates(snapshot(), SITE, said.parse().ok(), Some(today))),
            '{' => {
                if let Ok(change) = serde_json::from_str::<Change>(line) {
                    drop(engine.store.change(change));
                }
            }
            // The judgement takes most of the time, so one history of 16 is judged, and the others are only
            // taken in.
            _ if !text.len().is_multiple_of(16) => {
                let draft = snapshot().map().draft;
                if engine.ingest_thread(&draft, SITE) {
                    assert!(!engine.ingest_thread(&draft, SITE), "a thread is news once");
                }
                engine.next_day(&draft, SITE);
            }
            _ => {
                let checked = engine.check(snapshot(), SITE);
                if checked.news.is_some() {
                    assert!(engine.check(snapshot(), SITE).news.is_none(), "a thread is news once");
                }
                for question in checked.report.questions {
                    drop(engine.settle(snapshot(), SITE, &question.id, action == '+'));
                }
            }
        }
    }
    assert_eq!(Store::read(&engine.store.write()).expect("its own text"), engine.store);
});
