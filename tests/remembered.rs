//! What was read of other letters changes no report: a thread that has read many letters gives the same
//! report as one that has read none.

use proptest::prelude::*;
use tactful::{acts::Unread, check::check, message::draft::Draft, people::address::Person};

/// Sentences whose words are judged by what is around them.
const SENTENCES: [&str; 16] = [
    "I am just checking in about [role].", "“I really need this job.”", "\"i has been waiting",
    "for weeks\" they said.", "Thank you for the the interview!", "i enjoyed it",
    "It was on Friday, 3 December.", "😊 Do you have any news?", "Let me know.",
    "see next.js or a@b.example", "Please find attached", "the oppurtunity", "(and I has a question)",
    "- one thing", "Your the best.", "Sam",
];
const BETWEEN: [&str; 7] = [" ", "\n", "\n\n", "  ", "\u{a0}", " – ", "\n> "];

fn letter() -> impl Strategy<Value = String> {
    let part = (0..SENTENCES.len(), 0..BETWEEN.len());
    prop::collection::vec(part, 1..14).prop_map(|parts| {
        let written: Vec<&str> = parts.into_iter().flat_map(|(s, b)| [SENTENCES[s], BETWEEN[b]]).collect();
        let written = written.concat();
        format!("Dear Dana,\n\n{written}\n\nBest regards,\nSam Okafor")
    })
}

fn report(body: &str) -> String {
    let to = vec![Person { name: "Dana Reyes".into(), email: "dana@northwind.example".into() }];
    let now = "2026-11-23T10:00".parse().ok();
    format!("{:?}", check(&Draft { body: body.to_owned(), to, now, ..Draft::default() }, &Unread))
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 300,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_report_does_not_depend_on_the_letters_before(body in letter()) {
        let fresh = std::thread::scope(|scope| scope.spawn(|| report(&body)).join().expect("no panic"));
        prop_assert_eq!(report(&body), fresh);
    }
}
