//! Reports as text for people: each finding with its line and carets under it, and the rules as a list.

use crate::{
    catalogue::catalogue,
    message::draft::Draft,
    report::{Report, Reported},
    rule::Severity,
};
use std::io::{self, Write};
use unicode_width::UnicodeWidthStr;

/// Writes the findings of a draft with their lines.
///
/// # Errors
/// If writing fails.
pub fn report(out: &mut impl Write, draft: &Draft, report: &Report) -> io::Result<()> {
    for finding in &report.findings {
        writeln!(out, "{}: {} [{}]", severity(finding.level), finding.title, finding.rule)?;
        place(out, &draft.body, finding)?;
        writeln!(out, "  why: {}", finding.why)?;
        writeln!(out, "  do:  {}", finding.advice)?;
        if let Some(fix) = finding.fixes.first() {
            writeln!(out, "  fix: {fix}")?;
        }
        writeln!(out)?;
    }
    if let Some(schedule) = &report.schedule {
        writeln!(out, "when: {}", schedule.line())?;
    }
    if !report.english {
        writeln!(out, "This is not English: only names, blanks and attachments were checked.")?;
    }
    let count = match report.findings.len() {
        0 => "Nothing found".to_owned(),
        1 => "1 finding".to_owned(),
        more => format!("{more} findings"),
    };
    writeln!(out, "{count} in {} words.", report.words)
}

/// Writes the lines of a finding with carets under its words.
fn place(out: &mut impl Write, body: &str, finding: &Reported) -> io::Result<()> {
    let Some(place) = finding.place else { return Ok(()) };
    let mut start = 0;
    for (number, line) in body.split('\n').enumerate() {
        let end = start + line.len();
        if place.start <= end && place.end > start {
            let shown = line.trim_end_matches('\r').replace('\t', " ");
            let (from, to) = (place.start.max(start) - start, place.end.min(end) - start);
            let width = shown.get(from..to.min(shown.len())).map_or(1, |w| w.width().max(1));
            writeln!(out, "{:>4} | {shown}", number + 1)?;
            writeln!(
                out,
                "     | {}{}",
                " ".repeat(shown.get(..from).map_or(0, UnicodeWidthStr::width)),
                "^".repeat(width)
            )?;
        }
        start = end + 1;
    }
    Ok(())
}

/// Returns the name of a severity.
pub fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Mistake => "mistake",
        Severity::Caution => "caution",
        Severity::Hint => "hint",
    }
}

/// Writes the list of rules.
///
/// # Errors
/// If writing fails.
pub fn rules(out: &mut impl Write) -> io::Result<()> {
    let entries = catalogue();
    let widest = entries.iter().map(|e| e.id.len()).max().unwrap_or(0);
    for entry in &entries {
        writeln!(out, "{:widest$}  {:7}  {}", entry.id, severity(entry.level), entry.summary)?;
    }
    Ok(())
}
