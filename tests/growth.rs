//! The time of a check grows linearly with the letter, so that no text stops the worker, whose one thread
//! serves every tab.
//!
//! Processor time is measured if the system reports it, so that a busy machine does not matter. Only a
//! suspicious measurement is repeated.

use std::{fs, time::Instant};
use tactful::{
    acts::Unread,
    check::check,
    cli::report_text,
    engine::Engine,
    message::draft::{Draft, Message},
    people::address::Person,
    snapshot::Snapshot,
};

/// The highest ratio of the times at twice the length and at the length itself. It is 2 for linear time and 4
/// for quadratic.
const MOST: f64 = 3.0;
/// A time in seconds that is too short to be a danger, or to be compared.
const LITTLE: f64 = 0.03;

/// Returns the seconds of processor time of a piece of work, or the elapsed seconds if the system does not
/// report them.
fn seconds(work: impl FnOnce()) -> f64 {
    let used = || {
        fs::read_to_string("/proc/thread-self/schedstat")
            .ok()
            .and_then(|s| s.split(' ').next()?.parse::<f64>().ok())
    };
    let (began, before) = (Instant::now(), used());
    work();
    match before.zip(used()) {
        Some((before, after)) => (after - before) / 1e9,
        None => began.elapsed().as_secs_f64(),
    }
}

/// Compares the times of some work at one and two times a length. Returns a message if the time grows too
/// fast.
fn grows(name: &str, work: impl Fn(usize)) -> Option<String> {
    let (mut one, mut two) = (f64::MAX, f64::MAX);
    for _ in 0..5 {
        one = one.min(seconds(|| work(1)));
        two = two.min(seconds(|| work(2)));
        if two < LITTLE || two < one * MOST {
            return None;
        }
    }
    Some(format!("{name}: {one:.3} s, and {two:.3} s at twice the length"))
}

/// Pieces of text that are repeated to make long letters.
const FAMILIES: [&str; 58] = [
    "I could of gone there.\n",
    "I has teh pubic [name] thx :) ",
    "A ",
    "___ ",
    "_",
    "__ ",
    "SHOUTING NOW ",
    "SHOUTING NOW. ",
    "NAME ",
    "INSERT ",
    "a_",
    "A/",
    "A'",
    "[",
    "[]",
    "[a ",
    "]",
    "{",
    "{{a ",
    "<",
    "<<a ",
    "(",
    "(insert ",
    "%",
    "%A ",
    "%%",
    "Dear Dana, ",
    "Hi ",
    "> ",
    ">",
    "\n> a",
    "\n",
    "\n\n",
    "a",
    "word ",
    "Dana ",
    "dana.reyes@northwind.example ",
    "https://a.example/b?c=d ",
    "👩‍👩‍👧 ",
    "e\u{301}",
    ". ",
    "... ",
    "? ",
    "I have. ",
    "Is there any news? ",
    "We will let you know by 4 December. ",
    "recieve teh ",
    "a-",
    "\"a\" ",
    "'",
    "«a» ",
    "\nOn Mon, 2 Mar 2026, Bob wrote:\n",
    "\n-----Original Message-----\nFrom: a\nSent: b\n",
    "\nBest regards,\nSam\n",
    "I attached the file. ",
    "thx u ",
    "role position job ",
    "5 December 2026, ",
];

#[test]
fn every_rule_reads_any_letter_in_linear_time() {
    let slow: Vec<String> = FAMILIES
        .iter()
        .filter_map(|piece| {
            // Every piece makes a letter of about the same length.
            let times = 24_000 / piece.len().max(2);
            let to = vec![Person { name: "Dana Reyes".into(), email: "dana@northwind.example".into() }];
            let draft = |body: String| Draft {
                to: to.clone(),
                body,
                now: "2026-11-24T10:00".parse().ok(),
                ..Draft::default()
            };
            let opening =
                "Dear Dana, thank you for the interview about the analyst role. Is there any news? ";
            grows(&format!("{piece:?}"), |factor| {
                check(&draft(format!("{opening}{}", piece.repeat(times * factor))), &Unread);
            })
        })
        .collect();
    assert!(slow.is_empty(), "{slow:#?}");
}

#[test]
fn the_text_of_the_report_is_written_in_linear_time() {
    let pieces = ["I could of gone there.\n", "I am writing to follow up on teh role. "];
    let slow: Vec<String> = pieces
        .iter()
        .filter_map(|piece| {
            let times = 60_000 / piece.len();
            grows(&format!("{piece:?}"), |factor| {
                let body = format!("Hi Dana,\n\n{}", piece.repeat(times * factor));
                report_text(&Draft { body, ..Draft::default() }, &Unread);
            })
        })
        .collect();
    assert!(slow.is_empty(), "{slow:#?}");
}

#[test]
fn a_subject_a_thread_and_recipients_are_read_in_linear_time() {
    let message = |n: usize| Message {
        from: Person { name: "Dana Reyes".into(), email: "dana@northwind.example".into() },
        at: format!("20{:02}-{:02}-{:02}T09:{:02}", 10 + n / 336 % 16, n / 28 % 12 + 1, n % 28 + 1, n % 60)
            .parse()
            .ok(),
        text: "We will let you know by the 13th.".into(),
    };
    let person = |n: usize| Person { name: format!("Person{n} Number{n}"), email: format!("p{n}@a.example") };
    let body = || "Dear Dana, thank you for the interview. Is there any news on the analyst role?".to_owned();
    let now = "2026-11-24T10:00".parse().ok();
    let drafts = [("subject", 20_000), ("thread", 1000), ("recipients", 3000), ("copies", 1500)];
    let slow: Vec<String> = drafts
        .iter()
        .filter_map(|(name, count)| {
            grows(name, |factor| {
                let count = count * factor;
                let mut draft = Draft { body: body(), now, ..Draft::default() };
                match *name {
                    "subject" => draft.subject = Some("A role ".repeat(count / 7)),
                    "thread" => draft.thread = (0..count).map(message).collect(),
                    "recipients" => draft.to = (0..count).map(person).collect(),
                    _ => draft.cc = (0..count).map(person).collect(),
                }
                check(&draft, &Unread);
            })
        })
        .collect();
    assert!(slow.is_empty(), "{slow:#?}");
}

/// Returns the snapshot of a message to a number of people, with or without addresses.
fn snapshot(people: usize, addresses: bool) -> Snapshot {
    let email = |n: usize| if addresses { format!("p{n}@a.example") } else { String::new() };
    let letters = |n: usize| {
        format!(
            "{}{}",
            ('a'..='z').cycle().nth(n).unwrap_or('a'),
            "xyzuvw".chars().cycle().nth(n).unwrap_or('q')
        )
    };
    let name = |n: usize| format!("Anna{} Person{}{n}", letters(n / 26), letters(n));
    let to: Vec<_> = (0..people).map(|n| serde_json::json!({"name": name(n), "email": email(n)})).collect();
    let body = "Dear all, thank you for the interview. Is there any news on the analyst role?";
    let json = serde_json::json!({"revision": 1, "to": to, "subject": "Analyst interview", "now": "2026-11-24T10:00", "runs": [{"text": body}]});
    serde_json::from_value(json).expect("a snapshot")
}

#[test]
fn a_conversation_is_recorded_in_linear_time() {
    let thread = |count: usize| -> Vec<_> {
        let day = |n: usize| {
            format!(
                "{}-{:02}-{:02}T{:02}:00",
                2010 + n / 336 % 16,
                n / 28 % 12 + 1,
                n % 28 + 1,
                n / 5376 % 24
            )
        };
        let from = serde_json::json!({"name": "Anna", "email": "p0@a.example"});
        (0..count).map(|n| serde_json::json!({"from": from, "at": day(n), "text": "We will let you know by the 13th."})).collect()
    };
    let slow = grows("thread", |factor| {
        let mut known = Engine::default();
        let mut told = snapshot(1, true);
        told.thread =
            serde_json::from_value(serde_json::Value::Array(thread(150 * factor))).expect("a thread");
        known.check(told, "https://mail.example");
        assert!(known.store.people[0].events.len() <= 500);
    });
    assert_eq!(slow, None);
}

#[test]
fn many_recipients_are_compared_with_many_people_in_linear_time() {
    let slow: Vec<String> = [true, false]
        .into_iter()
        .filter_map(|addresses| {
            let known = |people: usize| {
                let mut known = Engine::default();
                for person in snapshot(people, addresses).to {
                    let change = tactful::correspondence::change::Change::AddPerson { person };
                    known.store.change(change).expect("there is room");
                }
                known
            };
            let stores = [known(300), known(600)];
            grows(&format!("recipients, addresses: {addresses}"), |factor| {
                stores[factor - 1].clone().check(snapshot(300 * factor, addresses), "https://mail.example");
            })
        })
        .collect();
    assert!(slow.is_empty(), "{slow:#?}");
}
