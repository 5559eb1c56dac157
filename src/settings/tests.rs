//! Tests of the settings and of ignored findings.

use super::*;
use crate::{check, message::draft::Draft};

const SITE: &str = "https://mail.example";

fn draft(body: &str, to: &str, subject: &str) -> Draft {
    let json = serde_json::json!({"id": "", "subject": subject, "from": {"name": "Sam Okafor"}, "to": [{"name": to, "email": ""}], "body": body, "now": "2026-11-24T10:00"});
    serde_json::from_value(json).expect("a draft")
}

const TWICE: &str = "Dear Dana,\n\nThank you for the interview about [role]. I enjoyed it and would love to join the team; [role] fits me well, since I know the work. Please let me know either way.\n\nBest regards,\nSam Okafor\n+44 20 7946 0000";

/// Returns the number of placeholders that are still shown.
fn shown(settings: &Settings, draft: &Draft) -> usize {
    let letter = Letter::read(draft);
    let report = check::report(&letter);
    report
        .findings
        .iter()
        .filter(|f| f.rule == "placeholder-left-in" && settings.ignoring(f, &letter, SITE).is_none())
        .count()
}

fn ignoring(scope: Scope, nth: usize) -> Settings {
    let draft = draft(TWICE, "Dana Reyes", "Re: Analyst interview");
    let letter = Letter::read(&draft);
    let report = check::report(&letter);
    let mut settings = Settings::default();
    let which = FindingRef { rule: "placeholder-left-in".into(), quote: Some("[role]".into()), nth };
    settings.ignore(&letter, &report.findings, &which, scope, SITE).expect("it is there");
    settings
}

#[test]
fn each_scope_hides_what_it_says() {
    let same = draft(TWICE, "Dana Reyes", "Re: Analyst interview");
    let edited =
        draft(&TWICE.replace("know the work", "know this work"), "Dana Reyes", "RE: analyst interview");
    let other_message = draft(TWICE, "Dana Reyes", "A question");
    let other_person = draft(TWICE, "Ben Ito", "Re: Analyst interview");
    for (scope, wanted) in [
        (Scope::Once, [1, 1, 2, 2]),
        (Scope::Message, [0, 0, 2, 2]),
        (Scope::Person, [0, 0, 0, 2]),
        (Scope::Never, [0; 4]),
    ] {
        let settings = ignoring(scope, 0);
        let found = [&same, &edited, &other_message, &other_person].map(|d| shown(&settings, d));
        assert_eq!(found, wanted, "{scope:?}");
    }
}

#[test]
fn ignoring_can_be_undone() {
    let mut settings = ignoring(Scope::Never, 1);
    let id = settings.ignored[0].id;
    settings.unignore(&[id]);
    assert_eq!(shown(&settings, &draft(TWICE, "Dana Reyes", "x")), 2);
}

#[test]
fn the_stored_text_contains_no_words_of_the_letter_and_is_read_again() {
    for scope in [Scope::Once, Scope::Message, Scope::Person, Scope::Never] {
        let settings = ignoring(scope, 0);
        let text = settings.write();
        for words in ["[role]", "interview", "Analyst", "enjoyed"] {
            assert!(!text.contains(words), "{words} in {text}");
        }
        assert_eq!(Settings::read(&text), Ok(settings));
    }
}

#[test]
fn an_error_says_what_is_damaged() {
    let refused =
        |text: &str| Settings::read(text).err().unwrap_or_else(|| panic!("{text} was read")).to_string();
    assert!(refused("{").contains("damaged"));
    assert!(refused(r#"{"ignored":[]}"#).contains("version"));
    assert!(refused(r#"{"version":9}"#).contains("newer"));
    assert!(refused(r#"{"version":1,"ignored":[{"id":"x"}]}"#).contains("ignored[0].id"));
}

#[test]
fn a_rule_is_switched_off_and_on() {
    let draft = draft(TWICE, "Dana Reyes", "x");
    let mut settings = ignoring(Scope::Person, 0);
    settings.unignore(&[1]);
    settings.switch("placeholder-left-in", false, "2026-11-24").expect("a rule");
    settings.switch("placeholder-left-in", false, "2026-11-24").expect("a rule");
    assert_eq!((shown(&settings, &draft), settings.ignored.len()), (0, 1));
    settings.switch("placeholder-left-in", true, "2026-11-24").expect("a rule");
    assert_eq!((shown(&settings, &draft), settings.ignored.len()), (2, 0));
    assert!(settings.switch("no-such-rule", false, "").is_err());
}

#[test]
fn a_rule_has_the_level_that_the_user_chose() {
    let draft = draft(TWICE, "Dana Reyes", "x");
    let letter = Letter::read(&draft);
    let report = check::report(&letter);
    let blank = report.findings.iter().find(|f| f.rule == "placeholder-left-in").expect("it is there");
    let mut settings = Settings::default();
    settings.set_level("placeholder-left-in", Severity::Hint).expect("a rule");
    assert_eq!(settings.level(blank), Severity::Hint);
    assert_eq!(Settings::read(&settings.write()), Ok(settings.clone()));
    settings.set_level("placeholder-left-in", Severity::Mistake).expect("a rule");
    assert_eq!((settings.level(blank), settings.levels.len()), (Severity::Mistake, 0));
    assert!(settings.set_level("no-such-rule", Severity::Hint).is_err());
}

#[test]
fn imported_choices_are_added_to_the_present_ones() {
    let mut here = ignoring(Scope::Never, 0);
    let mut there = ignoring(Scope::Person, 0);
    there.spelling = Some(Variety::British);
    here.merge(there.clone());
    assert_eq!((here.ignored.len(), here.spelling), (2, Some(Variety::British)));
    assert_ne!(here.ignored[0].id, here.ignored[1].id);
    here.merge(there);
    assert_eq!(here.ignored.len(), 2);
}

#[test]
fn a_finding_that_is_gone_cannot_be_ignored() {
    let draft = draft(TWICE, "Dana Reyes", "x");
    let letter = Letter::read(&draft);
    let which = FindingRef { rule: "placeholder-left-in".into(), quote: Some("[name]".into()), nth: 0 };
    assert!(
        Settings::default()
            .ignore(&letter, &check::report(&letter).findings, &which, Scope::Once, SITE)
            .is_err()
    );
}
