//! A conversation alone tells of the interview and of the promised day: a reply that asks is a follow-up that
//! comes too early, whatever its subject, and the history learns both.

use tactful::{
    engine::{Checked, Engine},
    letter::kind::Kind,
    message::draft::Draft,
    report::Report,
    snapshot::Snapshot,
};

const SITE: &str = "https://mail.example";
const TOLD: &str =
    "Hi Sam, thank you for coming to the interview on Thursday. You will hear from us by 4 December.";

fn message(subject: &str, body: &str, thread: &[(&str, &str, &str)]) -> serde_json::Value {
    let person = |name: &str| match name {
        "Sam" => serde_json::json!({"name": "Sam Okafor", "email": "sam.okafor@mail.example"}),
        _ => serde_json::json!({"name": "Dana Reyes", "email": "dana.reyes@northwind.example"}),
    };
    let thread: Vec<serde_json::Value> = thread
        .iter()
        .map(|(from, at, text)| serde_json::json!({"from": person(from), "at": at, "text": text}))
        .collect();
    serde_json::json!({
        "subject": subject, "from": person("Sam"), "to": [person("Dana")], "body": body, "thread": thread,
        "now": "2026-11-24T10:00", "history": {},
    })
}

fn check(subject: &str, body: &str, thread: &[(&str, &str, &str)]) -> Report {
    let draft: Draft = serde_json::from_value(message(subject, body, thread)).expect("a draft");
    tactful::check::check(&draft, &tactful::acts::Unread)
}

fn finds(report: &Report, rule: &str) -> Option<String> {
    report.findings.iter().find(|f| f.rule == rule).map(|f| f.quote.clone().unwrap_or_default())
}

#[test]
fn a_reply_that_asks_before_the_day_of_the_thread_is_found() {
    for (subject, body, words) in [
        ("Re: Your interview at Northwind", "Just checking in. Have you decided yet?", "checking in"),
        ("Re: Your interview at Northwind", "Dear Dana,\n\nHave you decided yet?\n\nSam", "have you decided"),
        ("Re: Analyst role", "Any news?", "any news"),
        ("", "Any news?", "any news"),
        ("Re: Thursday", "Hi Dana,\n\nAny news?\n\nSam", "any news"),
        ("Hello", "Hi Dana,\n\nIs there an update on the decision?\n\nBest,\nSam", "update"),
        ("Re: hi", "I haven't heard back, so I wanted to ask where things stand.", "heard"),
        ("Re: Your interview", "Hello,\n\nHas the team made a decision?\n\nSam Okafor", "decision"),
    ] {
        let report = check(subject, body, &[("Dana", "2026-11-20T15:00", TOLD)]);
        assert_eq!(report.kind, Kind::FollowUp, "{subject}: {body}");
        let quote = finds(&report, "before-promised-date").unwrap_or_else(|| panic!("{subject}: {body}"));
        assert!(quote.to_lowercase().contains(words), "{quote:?} in {body}");
    }
}

#[test]
fn other_conversations_tell_no_candidacy() {
    for (thread, body) in [
        // A colleague's day.
        (
            (
                "Dana",
                "2026-11-20T15:00",
                "Hi Sam, good meeting on Thursday. I will send the numbers by 4 December.",
            ),
            "Any news?",
        ),
        // The writer is the one who decides.
        (("Sam", "2026-11-20T15:00", TOLD), "Dear Dana,\n\nAny news from your references?\n\nSam"),
        (
            (
                "Dana",
                "2026-11-20T15:00",
                "Thank you for the interview on Thursday. I look forward to hearing from you by 4 December.",
            ),
            "Hi Dana,\n\nHave you decided yet whether Tuesday suits you?",
        ),
        // A reply in a hiring conversation that asks nothing is read by its own words.
        (
            ("Dana", "2026-11-20T15:00", TOLD),
            "Hi Dana,\n\nHere is my passport number for the travel office.\n\nSam",
        ),
    ] {
        let report = check("Re: Thursday", body, &[thread]);
        assert!(finds(&report, "before-promised-date").is_none(), "{thread:?}: {body}");
        assert_eq!(report.kind, Kind::Other, "{thread:?}: {body}");
    }
}

#[test]
fn an_absence_lengthens_the_wait_and_promises_nothing() {
    let asks = "Dear Dana,\n\nThank you again for the interview. Is there any news about the analyst role?\n\nSam Okafor";
    let promise = (
        "Dana",
        "2026-11-20T16:00",
        "It was good to meet you at the interview today. We will decide by Friday 27 November.",
    );
    let away = |until: &'static str| ("Dana", "2026-11-23T10:01", until);
    let until = |thread: &[(&str, &str, &str)]| {
        let schedule = check("Re: Analyst interview", asks, thread).schedule.expect("a schedule");
        (schedule.says, schedule.why)
    };
    let alone = until(&[promise]);
    let shorter =
        until(&[promise, away("Automatic reply: I am out of the office until Wednesday 25 November.")]);
    assert_eq!(alone, shorter, "a shorter absence changes nothing");
    let (says, why) =
        until(&[promise, away("Automatic reply: I am out of the office until Monday 7 December.")]);
    assert!(says.contains("11 Dec") && why.contains("away until Mon 7 Dec"), "{says}: {why}");
    let (says, why) = until(&[promise, away("I am on vacation until Monday 7 December.")]);
    assert!(says.contains("11 Dec") && !why.contains("they said"), "{says}: {why}");
    // With no promise, two weeks from the interview are the least.
    let met = ("Dana", "2026-11-20T16:00", "Thank you for coming to the interview today.");
    let counted = until(&[met]);
    assert_eq!(
        counted,
        until(&[met, away("Automatic reply: I am out of the office until Wednesday 25 November.")])
    );
}

#[test]
fn the_history_learns_the_interview_and_the_day() {
    let mut value = message("Re: Your interview at Northwind", "", &[("Dana", "2026-11-20T15:00", TOLD)]);
    value["runs"] = serde_json::json!([{"text": "Just checking in. Have you decided yet?"}]);
    value["revision"] = serde_json::json!(1);
    let snapshot = || serde_json::from_value::<Snapshot>(value.clone()).expect("a snapshot");
    let mut engine = Engine::default();
    let Checked { report, news, .. } = engine.check(snapshot(), SITE);
    assert!(report.candidate && news.is_some());
    let dates = report.dates.expect("dates");
    assert_eq!(dates.interview.map(|d| d.to_string()).as_deref(), Some("2026-11-19"));
    assert_eq!(dates.promised.map(|d| d.to_string()).as_deref(), Some("2026-12-04"));
    let Checked { report, news, .. } = engine.check(snapshot(), SITE);
    assert!(news.is_none(), "nothing is new the second time");
    assert!(report.report.findings.iter().any(|f| f.rule == "before-promised-date"));
    assert_eq!(engine.store.people.len(), 1);
}
