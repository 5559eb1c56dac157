//! The table of promises in messages: tests/promises.txt.

use jiff::civil::Date;
use tactful::time::promise;

#[test]
fn every_promise_is_read_with_its_day() {
    let table = include_str!("promises.txt");
    let rows: Vec<&str> = table.lines().filter(|l| !l.is_empty() && !l.starts_with('#')).collect();
    assert!(rows.len() >= 150, "the table has {} rows", rows.len());
    let mut wrong = Vec::new();
    for row in &rows {
        let fields: Vec<&str> = row.splitn(3, " | ").collect();
        let [said, expected, text] = fields[..] else { panic!("not \"said | expected | text\": {row}") };
        let said: Date = said.parse().unwrap_or_else(|e| panic!("{row}: {e}"));
        let found = promise::read(text, said)
            .map_or("-".to_owned(), |p| format!("{}{}", if p.away { "away " } else { "" }, p.window.last));
        if found != expected {
            wrong.push(format!("{row}\n    found {found}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {} rows:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}
