//! The table of advice on when to write: tests/timing.txt.

use tactful::{check::check, cli, letter_file, message::draft::Draft, rule::Severity};

const LETTER: &str = "Dear Dana,\n\nThank you again for your time. Is there any news on the analyst role? My experience with carriers would help, and I am still very interested.\n\nBest regards,\nSam Okafor\n+44 20 7946 0000";
const TIMING: [&str; 7] = [
    "before-promised-date", "too-soon", "too-many-follow-ups", "late-thank-you", "bad-hour", "copied-note",
    "missing-timeline-question",
];

#[test]
fn every_row_has_its_advice_and_findings() {
    let table = include_str!("timing.txt");
    let model = cli::model();
    let mut wrong = Vec::new();
    for row in table.lines().filter(|l| !l.is_empty() && !l.starts_with('#')) {
        let fields: Vec<&str> = row.split(" | ").map(|f| if f == "-" { "" } else { f }).collect();
        let [interview, applied, promised, sent, heard, now, says, findings] = fields[..] else {
            panic!("not eight fields: {row}")
        };
        let text = format!(
            "To: Dana Reyes <dana.reyes@northwind.example>\nSubject: Analyst role\nInterview: {interview}\nApplied: {applied}\nPromised: {promised}\nSent: {sent}\nHeard back: {heard}\nNow: {now}\n\n{LETTER}"
        );
        let draft = letter_file::parse(&text, Draft::default()).unwrap_or_else(|e| panic!("{row}: {e}"));
        let report = check(&draft, &model);
        let said = report.schedule.as_ref().map_or("", |s| s.says.as_str());
        let found: Vec<String> = report
            .findings
            .iter()
            .filter(|f| TIMING.contains(&f.rule))
            .map(|f| {
                if f.level == Severity::Hint && f.rule != "missing-timeline-question" {
                    format!("hint {}", f.rule)
                } else {
                    f.rule.to_owned()
                }
            })
            .collect();
        if said != says || found.join(", ") != findings {
            wrong.push(format!("{row}\n    said \"{said}\", found {}", found.join(", ")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
