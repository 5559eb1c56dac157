//! Reports as text for people: each finding with its line and carets under it, and the rules as a list.

use super::signs::signs;
use crate::{
    catalogue::catalogue,
    message::draft::Draft,
    report::Report,
    rule::Severity,
    text::{
        lines::{Line, lines},
        span::Span,
    },
};
use std::io::{self, Write};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// The most characters of a long line that are shown before and after the words of a finding. Chosen by
/// hand.
const AROUND: usize = 60;
/// The most characters that are shown of the words themselves, in each line. Chosen by hand.
const WORDS: usize = 120;
/// The most lines that are shown of a finding. Chosen by hand.
const LINES: usize = 4;

/// Writes the findings of a draft with their lines.
///
/// # Errors
/// If writing fails.
pub fn report(out: &mut impl Write, draft: &Draft, report: &Report) -> io::Result<()> {
    let lines = lines(&draft.body);
    for finding in &report.findings {
        writeln!(out, "{}: {} [{}]", severity(finding.level), finding.title, finding.rule)?;
        if let Some(place) = finding.place {
            excerpt(out, draft, &lines, place)?;
        }
        writeln!(out, "  why: {}", signs(&finding.why))?;
        writeln!(out, "  do:  {}", signs(&finding.advice))?;
        if let Some(fix) = finding.fixes.first() {
            writeln!(out, "  fix: {}", signs(fix))?;
        }
        writeln!(out)?;
    }
    if let Some(schedule) = &report.schedule {
        writeln!(out, "when: {}", signs(&schedule.line()))?;
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

/// Writes the lines of a finding with carets under its words. Of a long line, only what is around the words
/// is written, so that a line with many findings is not repeated for each of them.
fn excerpt(out: &mut impl Write, draft: &Draft, lines: &[Line], place: Span) -> io::Result<()> {
    let first = lines.partition_point(|line| line.span.end < place.start);
    let after = lines.partition_point(|line| line.span.start < place.end).max(first + 1);
    let shown = lines.iter().enumerate().take(after).skip(first);
    for (at, line) in shown.take(LINES) {
        let within = |byte: usize| byte.clamp(line.span.start, line.span.end);
        let piece = |from, to| draft.body.get(from..to).unwrap_or_default();
        let (from, to) = (within(place.start), within(place.end));
        let is_long = line.span.end - line.span.start > 2 * AROUND;
        let around = if is_long { AROUND } else { usize::MAX };
        let before = end_of(piece(line.span.start, from), around);
        let words = start_of(piece(from, to), WORDS);
        let rest =
            if words.ends_with('…') { String::new() } else { start_of(piece(to, line.span.end), around) };
        let number = format!("{:>4}", draft.lines_before + at + 1);
        writeln!(out, "{number} | {before}{words}{rest}")?;
        let carets = "^".repeat(words.width().max(1));
        writeln!(out, "{:width$} | {}{carets}", "", blank(&before), width = number.len())?;
    }
    if after - first > LINES {
        writeln!(out, "     | …")?;
    }
    Ok(())
}

/// Returns the last `most` characters of a text, with "…" before them if there are more.
fn end_of(text: &str, most: usize) -> String {
    match text.char_indices().rev().nth(most - 1) {
        Some((cut, _)) if cut > 0 => {
            // An accent belongs to a letter that is not shown.
            let end = text[cut..].trim_start_matches(|c: char| c.width() == Some(0));
            format!("…{}", signs(end))
        }
        _ => signs(text),
    }
}

/// Returns the first `most` characters of a text, with "…" after them if there are more.
fn start_of(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((cut, _)) => format!("{}…", signs(&text[..cut])),
        None => signs(text),
    }
}

/// Returns blanks that are as wide as a text on a terminal.
fn blank(text: &str) -> String {
    text.split('\t').map(|piece| " ".repeat(piece.width())).collect::<Vec<_>>().join("\t")
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns what is written for the words in « » of a body.
    fn shown(body: &str, lines_before: usize) -> String {
        let (start, end) = (body.find('«').expect("«"), body.find('»').expect("»") - '«'.len_utf8());
        let draft = Draft { body: body.replace(['«', '»'], ""), lines_before, ..Draft::default() };
        let mut out = Vec::new();
        excerpt(&mut out, &draft, &lines(&draft.body), Span::new(start, end)).expect("memory is written to");
        String::from_utf8(out).expect("text")
    }

    #[test]
    fn carets_are_under_the_words() {
        assert_eq!(shown("Hi\r\n\r\nI «has» it.\r\n", 0), "   3 | I has it.\n     |   ^^^\n");
        assert_eq!(shown("日本\t«teh» x", 9), "  10 | 日本\tteh x\n     |     \t^^^\n");
        assert_eq!(shown("a\n«b\nc» d", 12_344), "12346 | b\n      | ^\n12347 | c d\n      | ^\n");
        assert_eq!(shown("ab«»", 0), "   1 | ab\n     |   ^\n");
        assert_eq!(shown("«a\nb\nc\nd\ne»", 0).lines().last(), Some("     | …"));
    }

    #[test]
    fn a_long_line_is_cut_around_the_words() {
        let long = "é word ".repeat(300);
        let text = shown(&format!("{long}«teh» {long}"), 0);
        let rows: Vec<&str> = text.lines().collect();
        assert!(rows[0].starts_with("   1 | …") && rows[0].ends_with('…'), "{text}");
        assert!(rows[0].width() < 150 && rows[0].contains(" word teh é word "), "{text}");
        let before = rows[0].find("teh").map(|at| rows[0][..at].width());
        assert_eq!(rows[1].find('^'), before, "{text}");
        let text = shown(&format!("a «{long}» b"), 0);
        assert!(text.lines().all(|row| row.width() < 150) && text.contains('…'), "{text}");
    }

    #[test]
    fn control_characters_are_shown_as_signs() {
        assert_eq!(shown("\u{1b}[2J «t\u{7}eh» \u{9b}x", 0), "   1 | ␛[2J t␇eh �x\n     |      ^^^^\n");
    }

    #[test]
    fn the_text_grows_with_the_letter() {
        let length = |count: usize| {
            let body = format!("Hi Dana,\n\n{}", "I am writing to follow up on teh role. ".repeat(count));
            let draft = Draft { body, ..Draft::default() };
            let mut out = Vec::new();
            let findings = crate::check::check(&draft, &crate::acts::Unread);
            report(&mut out, &draft, &findings).expect("memory is written to");
            out.len()
        };
        assert!(length(80) < length(40) * 5 / 2, "{} and {} bytes", length(40), length(80));
    }
}
