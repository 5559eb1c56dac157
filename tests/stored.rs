//! Data that an earlier build stored and exported is still read, and keeps its meaning.
//!
//! `tests/stored/` has the three texts as the build before the core's layers wrote them: the history and the
//! settings as the browser's storage holds them, and the backup as the options page exports it.

use tactful::{
    backup::Backup,
    correspondence::{event::What, store::Store},
    engine::Engine,
    rule::Severity,
    settings::Settings,
    snapshot::Snapshot,
    text::variety::Variety,
};

const SITE: &str = "https://mail.example";
const HISTORY: &str = include_str!("stored/history.json");
const SETTINGS: &str = include_str!("stored/settings.json");
const BACKUP: &str = include_str!("stored/backup.json");

fn value(text: &str) -> serde_json::Value {
    serde_json::from_str(text).expect("JSON")
}

/// A message to the person of the stored history, who is greeted by another's name.
fn snapshot() -> Snapshot {
    let json = serde_json::json!({
        "revision": 1, "site": "gmail", "from": {"name": "Sam Okafor", "email": "sam@mail.example"},
        "to": [{"name": "Dana Reyes", "email": "dana@northwind.example"}], "subject": "Re: Analyst interview",
        "now": "2026-11-26T10:00", "runs": [{"text": "Dear Mike, have you decided yet? Sam Okafor"}],
    });
    serde_json::from_value(json).expect("a snapshot")
}

#[test]
fn nothing_is_lost_when_stored_data_is_read_and_written_again() {
    let store = Store::read(HISTORY).expect("a history");
    assert_eq!(value(&store.write()), value(HISTORY));
    let settings = Settings::read(SETTINGS).expect("settings");
    assert_eq!(value(&settings.write()), value(SETTINGS));
    let backup = Backup::read(BACKUP).expect("a backup");
    assert_eq!(value(&backup.write()), value(BACKUP));
}

#[test]
fn stored_data_keeps_its_meaning() {
    let store = Store::read(HISTORY).expect("a history");
    let settings = Settings::read(SETTINGS).expect("settings");
    assert_eq!(settings.spelling, Some(Variety::British));
    assert_eq!(settings.levels.get("missing-thanks"), Some(&Severity::Mistake));
    assert!(
        store.people[0].events.iter().any(|e| matches!(&e.what, What::Sent(sent) if sent.print.is_some()))
    );
    let mut engine = Engine { store, settings, ..Engine::default() };
    let report = engine.check(snapshot(), SITE).report;
    let dates = report.dates.expect("dates");
    assert_eq!(dates.interview.map(|d| d.to_string()).as_deref(), Some("2026-11-19"));
    assert_eq!(dates.promised.map(|d| d.to_string()).as_deref(), Some("2026-12-04"));
    let rules: Vec<&str> = report.report.findings.iter().map(|f| f.rule).collect();
    assert!(rules.contains(&"before-promised-date"), "{rules:?}");
    // Dismissed for this person, and switched off.
    let ignored: Vec<&str> = report.ignored.iter().map(|i| i.rule).collect();
    assert!(
        ignored.contains(&"wrong-recipient-name") && !rules.contains(&"wrong-recipient-name"),
        "{ignored:?}"
    );
}

#[test]
fn a_backup_brings_everything_back() {
    let backup = Backup::read(BACKUP).expect("a backup");
    assert_eq!(backup.sites, ["https://mail.example/*"]);
    assert_eq!(backup.engine.words, ["frobnicate", "Kärcher"]);
    assert_eq!(backup.engine.store.people.len(), 1);
    assert_eq!(backup.engine.settings.spelling, Some(Variety::British));
}
