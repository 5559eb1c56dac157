//! Properties of any text: no panic, places inside the body on character boundaries, the same report twice.

use proptest::prelude::*;
use tactful::{
    acts::Unread,
    check::check,
    message::draft::{Channel, Draft, Facts},
    people::address::Person,
    report::Reported,
    snapshot::{Run, Snapshot},
    time::promise,
};

/// Generates text from random characters and from pieces that are special cases: greetings, brackets, quotes,
/// rare characters.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("Dear ".to_owned()),
        Just("Hi Dana,\n".to_owned()),
        Just("Best regards,\n".to_owned()),
        Just("[name]".to_owned()),
        Just("{{".to_owned()),
        Just("«".to_owned()),
        Just("On Mon, 2 Mar 2026, Bob wrote:\n> ".to_owned()),
        Just("\r\n".to_owned()),
        Just("can't ".to_owned()),
        Just("İ'm ".to_owned()),
        Just("👩‍👩‍👧 ".to_owned()),
        Just("\u{202e}".to_owned()),
        Just("just checking in ".to_owned()),
        Just("by the end of next week. ".to_owned()),
        Just("From: a\nSent: b\nTo: c\n".to_owned()),
        Just("-- \n".to_owned()),
        Just("Thank you again, ".to_owned()),
        Just("\u{0}".to_owned()),
        Just("e\u{0301}\u{0301}".to_owned()),
        Just("“I need this job” ".to_owned()),
        "\\PC{0,12}",
        "[ -~]{0,30}",
        "[A-Z][a-z]{1,8}[ ,.!?]",
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

fn draft(body: String, name: String, subject: Option<String>) -> Draft {
    let interview_at = "2026-11-20".parse().ok();
    let to = vec![Person { name, email: "dana.reyes@northwind.example".into() }];
    Draft {
        body,
        to,
        subject,
        now: "2026-11-23T10:00".parse().ok(),
        facts: Facts { interview_at, ..Facts::default() },
        ..Draft::default()
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 1500,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_text_is_checked(body in text(), name in text(), subject in prop::option::of(text())) {
        let draft = draft(body, name, subject);
        let report = check(&draft, &Unread);
        let count = draft.body.chars().count();
        for finding in &report.findings {
            if let (Some(start), Some(end), Some(quote)) = (finding.start, finding.end, &finding.quote) {
                prop_assert!(start < end && end <= count, "{start}..{end} of {count}: {}", finding.rule);
                prop_assert_eq!(&draft.body.chars().skip(start).take(end - start).collect::<String>(), quote);
            }
        }
        prop_assert_eq!(format!("{report:?}"), format!("{:?}", check(&draft, &Unread)));
    }

    #[test]
    fn a_fix_ends_its_finding(body in text(), name in text()) {
        let draft = draft(body, name, None);
        let report = check(&draft, &Unread);
        for finding in report.findings.iter().filter(|f| !f.fixes.is_empty()) {
            let Some(place) = finding.place else { continue };
            let mut fixed = draft.clone();
            fixed.body.replace_range(place.start..place.end, &finding.fixes[0]);
            let is_again = |f: &Reported| {
                f.rule == finding.rule && f.place.is_some_and(|p| p.start == place.start)
            };
            let again = check(&fixed, &Unread).findings.iter().any(is_again);
            prop_assert!(!again, "{} at {place:?}: {:?}", finding.rule, fixed.body);
        }
    }

    #[test]
    fn any_runs_are_mapped(
        texts in prop::collection::vec((text(), 0u8..4, any::<bool>(), any::<bool>()), 0..8),
    ) {
        let run = |(text, breaks, preformatted, quoted)| {
            Run { text, breaks, preformatted, quoted, signature: false, code: false }
        };
        let runs: Vec<Run> = texts.into_iter().map(run).collect();
        let lengths: Vec<usize> = runs.iter().map(|r| r.text.encode_utf16().count()).collect();
        let to = vec![Person { name: "Dana Reyes".into(), email: String::new() }];
        let snapshot = Snapshot {
            revision: 1,
            site: String::new(),
            channel: Channel::default(),
            subject: Some("Interview".into()),
            from: None,
            to,
            to_typed: false,
            treat_as: None,
            is_part: false,
            cc: vec![],
            attachments: Some(vec![]),
            thread: vec![],
            now: None,
            runs,
        };
        let report = snapshot.map().report(1);
        for place in report.places.iter().flatten() {
            prop_assert!(place.from < place.to && place.to <= lengths[place.run], "{place:?} of {lengths:?}");
        }
    }

    #[test]
    fn a_word_of_any_length_is_checked(letter in "[a-z]", length in 30usize..3000) {
        let body = format!("Dear Dana, thank you for the {} on Friday.", letter.repeat(length));
        check(&draft(body, "Dana Reyes".into(), None), &Unread);
    }

    #[test]
    fn a_promised_day_is_never_in_the_past(body in text()) {
        let said = "2026-11-23".parse().expect("a date");
        if let Some(promise) = promise::read(&body, said) {
            prop_assert!(promise.window.last >= said && promise.window.first <= promise.window.last, "{promise:?}");
        }
    }
}
