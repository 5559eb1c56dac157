//! Blanks of a template that nobody filled in: `[Your Name]`, `{{role}}`, `<something they said>`, `______`,
//! LAST NAME, "Company Name".

mod brackets;
mod fields;
mod greeted;
mod slots;

use super::Reading;
use crate::text::{remembered::remembered, span::Span};
use brackets::{
    bracketed, dollar_field, doubled, empty_square, has_letters, inside, is_angle_blank, is_bracket_blank,
    is_file, is_wordy, last_word, spreadsheet_error, square,
};
use greeted::nobody_greeted;
use slots::{is_open, is_slot, mentions_slot};
use std::cell::OnceCell;

/// How sure one must be that brackets hold a blank.
#[derive(Clone, Copy, PartialEq)]
enum Brackets {
    /// They name a slot of a template and nothing else.
    NameASlot,
    /// They mention a slot.
    MentionASlot,
    /// They hold any words: a candidate's letter has little other use for them.
    HoldWords,
}

/// Returns every blank in the writer's own lines, in order, with the greeting and the signature. `loose`: any
/// bracketed words count, since a candidate's letter has little other use for brackets.
pub fn in_body(reading: &Reading, loose: bool) -> Vec<Span> {
    let text = &reading.draft.body;
    let brackets = if loose { Brackets::HoldWords } else { Brackets::MentionASlot };
    let mut found: Vec<Span> = Vec::new();
    let mut before: Option<Span> = None;
    for line in reading.lines_to_send() {
        let over_two = before.and_then(|above| {
            over_two_lines(text, above, line, ['[', ']'], |inner| is_bracket_blank(inner, brackets))
                .or_else(|| over_two_lines(text, above, line, ['(', ')'], is_open))
        });
        found.extend(over_two);
        let taken = found.last().map_or(0, |last| last.end);
        let own = in_line(line.of(text), brackets).into_iter().map(|s| s.after(line.start));
        found.extend(own.filter(|s| s.start >= taken));
        before = Some(line);
    }
    found.extend(reading.greeting.as_ref().and_then(|g| {
        nobody_greeted(Span::new(g.span.start, g.end.max(g.span.end)).of(text)).map(|s| s.after(g.span.start))
    }));
    found.sort_by_key(|s| (s.start, s.end));
    found.dedup_by(|a, b| a.overlaps(*b));
    found
}

/// Every blank in a subject line. Gateways, lists and ticket systems put tags there, so a bracket counts only
/// if it names a slot.
pub fn in_subject(subject: &str) -> Vec<Span> {
    in_line(subject, Brackets::NameASlot)
}

/// Reads a bracket that opens in one line and closes in the next, and whose words fit: "[name\nof the
/// project]".
fn over_two_lines(
    text: &str,
    above: Span,
    line: Span,
    [open, close]: [char; 2],
    fits: impl Fn(&str) -> bool,
) -> Option<Span> {
    let from = above.of(text).rfind(open).filter(|at| !above.of(text)[*at..].contains(close))?;
    let to = line.of(text).find(close).filter(|at| !line.of(text)[..*at].contains(open))?;
    let span = Span::new(above.start + from, line.start + to + 1);
    let inner = &span.of(text)[1..span.end - span.start - 1];
    let near =
        !text[above.end..line.start].trim_matches([' ', '\t', '\r']).replacen('\n', "", 1).contains('\n');
    (near && inner.len() <= LONGEST && fits(inner)).then_some(span)
}

/// A blank is short; looking no further keeps the reading linear. In bytes.
const LONGEST: usize = 200;

/// The blanks of a line, by how sure one must be of brackets.
#[derive(Default)]
struct ByBrackets([OnceCell<Vec<Span>>; 3]);

/// Returns the blanks of a line.
fn in_line(line: &str, brackets: Brackets) -> Vec<Span> {
    let known = remembered(line, |_| ByBrackets::default());
    known.0[brackets as usize].get_or_init(|| read_line(line, brackets)).clone()
}

fn read_line(line: &str, brackets: Brackets) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let has_letters_at_all = line.chars().any(char::is_alphabetic);
    let is_shouted = !line.chars().any(char::is_lowercase) && line.split_whitespace().count() > 3;
    for (at, c) in line.char_indices() {
        if found.last().is_some_and(|last| at < last.end) {
            continue;
        }
        let rest = &line[at..];
        let before = line[..at].chars().next_back();
        let after_letter = before.is_some_and(char::is_alphanumeric);
        let len = match c {
            '[' if is_quoted(&line[..at], rest) => inside(rest, "[", "]", is_slot),
            '[' => square(rest, brackets, before).or_else(|| empty_square(&line[..at], rest)),
            '{' if rest.starts_with("{{") => inside(rest, "{{", "}}", has_letters),
            '{' => inside(rest, "{", "}", |i| is_wordy(i, brackets)),
            '<' if rest.starts_with("<%") => inside(rest, "<%", "%>", has_letters),
            '<' if rest.starts_with("<<") => inside(rest, "<<", ">>", |i| mentions_slot(i) && !is_file(i)),
            '<' if !after_letter => inside(rest, "<", ">", |i| is_angle_blank(i, brackets)),
            '(' => inside(rest, "(", ")", is_open),
            '%' => percent_field(rest),
            '$' => dollar_field(rest),
            '«' => inside(rest, "«", "»", |i| is_slot(i) || i.contains('_') && !i.contains(' ')),
            '*' if rest.starts_with("*|") => inside(rest, "*|", "|*", has_letters),
            '#' | '@' | '|' | '~' => spreadsheet_error(rest).or_else(|| doubled(rest)),
            '_' if has_letters_at_all => doubled(rest).or_else(|| underscores(line, at)),
            '.' | '…' => dots(&line[..at], rest, c),
            _ if c.is_alphabetic() && !after_letter => {
                capitals(rest, is_shouted).or_else(|| insert_here(rest))
            }
            _ => None,
        };
        found.extend(len.map(|len| Span::new(at, at + len)));
    }
    found.extend(fields::in_line(line));
    found.sort_by_key(|s| (s.start, std::cmp::Reverse(s.end)));
    let mut end = 0;
    found.retain(|s| {
        let is_new = s.start >= end;
        end = end.max(s.end);
        is_new
    });
    found
}

/// Returns whether a bracket is inside a quotation, where it holds what the quoting person has added.
fn is_quoted(before: &str, rest: &str) -> bool {
    let near = &before[before.floor_char_boundary(before.len().saturating_sub(LONGEST))..];
    let after = &rest[..rest.floor_char_boundary(LONGEST)];
    let curly = near.rfind('“').is_some_and(|open| !near[open..].contains('”')) && after.contains('”');
    let straight = near.matches('"').count() % 2 == 1 && after.contains('"');
    curly || straight
}

/// A dotted line to write on: five dots or more, or two ellipses, after a space. Dots that lead to a price
/// or a page are after any word.
fn dots(before: &str, rest: &str, dot: char) -> Option<usize> {
    const NEEDS: [&str; 16] = [
        "of", "at", "for", "the", "in", "with", "to", "as", "by", "on", "is", "from", "my", "your", "a", "an",
    ];
    if !before.ends_with(' ') {
        return None;
    }
    let run = rest.chars().take_while(|c| *c == dot).count();
    let len = run * dot.len_utf8();
    let leads = rest[len..].trim_start().split(|c: char| !c.is_alphanumeric()).next().is_some_and(|word| {
        !word.is_empty() && word.chars().all(|c| c.is_ascii_digit() || "ivxlc".contains(c))
    });
    let needs = NEEDS.contains(&last_word(before).as_str());
    (run >= if dot == '.' { 5 } else { 2 } && needs && !leads).then_some(len)
}

/// "insert name here", without brackets.
fn insert_here(rest: &str) -> Option<usize> {
    let word = rest.get(..7).filter(|w| w.eq_ignore_ascii_case("insert "))?;
    let words: Vec<&str> = rest[word.len()..].split_whitespace().take(5).collect();
    let here = words
        .iter()
        .position(|w| w.trim_end_matches(|c: char| !c.is_alphabetic()).eq_ignore_ascii_case("here"))?;
    let last = words[here];
    let end = (last.as_ptr() as usize - rest.as_ptr() as usize) + 4;
    mentions_slot(&rest[..end]).then_some(end)
}

/// `%FIRST_NAME%` or `%%FIRST_NAME%%`
fn percent_field(rest: &str) -> Option<usize> {
    let mark = if rest.starts_with("%%") { "%%" } else { "%" };
    let inner = bracketed(rest, mark, mark)?;
    let fits = inner.len() >= 3 && inner.chars().all(|c| c.is_ascii_alphabetic() || c == '_');
    fits.then_some(inner.len() + 2 * mark.len())
}

/// A run of underscores in a line with words; a line of nothing else is a rule drawn across the page. After a
/// letter the run begins one later. Further inside a run nothing begins, so that a run is read twice at most.
fn underscores(line: &str, at: usize) -> Option<usize> {
    let before = |at: usize| line[..at].chars().next_back();
    let in_word = |at: usize| before(at).is_some_and(char::is_alphanumeric);
    let begins = match before(at) {
        Some('_') => in_word(at - 1),
        _ => !in_word(at),
    };
    let len = || line[at..].bytes().take_while(|b| *b == b'_').count();
    begins.then(len).filter(|len| *len >= 3)
}

/// INSERT …, TODO, XYZ, LAST NAME: capitals that only a template has, in a line that is not all capitals.
fn capitals(rest: &str, is_shouted: bool) -> Option<usize> {
    if rest.get(..11).is_some_and(|w| w.eq_ignore_ascii_case("lorem ipsum")) {
        return Some(11);
    }
    // A blank is short; looking no further keeps the reading linear.
    let rest = &rest[..rest.floor_char_boundary(100)];
    let run = rest
        .char_indices()
        .find(|(_, c)| !(c.is_uppercase() || matches!(c, ' ' | '\'' | '_' | '/')))
        .map_or(rest.len(), |(i, _)| i);
    let ends_in_word =
        rest[run..].starts_with(char::is_alphabetic) && rest[..run].ends_with(char::is_alphabetic);
    let run = rest[..run].trim_end_matches(|c: char| c.is_whitespace() || c == '/');
    let run = if ends_in_word { run.rsplit_once(' ').map_or("", |(before, _)| before) } else { run };
    if run.len() < 3 || is_shouted {
        return None;
    }
    let first = run.split(' ').next().unwrap_or(run);
    if matches!(first, "TODO" | "FIXME" | "XYZ" | "XXX" | "XXXX" | "XXXXX" | "TKTK") {
        return Some(first.len());
    }
    const FIELDS: [&str; 34] = [
        "YOUR FIRST NAME", "YOUR LAST NAME", "YOUR FULL NAME", "FIRST NAME", "LAST NAME", "FULL NAME",
        "YOUR NAME", "COMPANY NAME", "INTERVIEWER NAME", "INTERVIEWER'S NAME", "RECIPIENT NAME",
        "HIRING MANAGER NAME", "MANAGER NAME", "NAME", "FIRSTNAME", "LASTNAME", "SURNAME", "FIRST_NAME",
        "LAST_NAME", "COMPANY_NAME", "COMPANY", "ORGANIZATION NAME", "POSITION TITLE", "JOB TITLE",
        "POSITION NAME", "POSITION", "JOB POSITION", "ROLE NAME", "DATE", "INTERVIEW DATE", "PHONE NUMBER",
        "YOUR PHONE", "INTERVIEWER", "RECIPIENT",
    ];
    if first == "INSERT" {
        return Some(run.len());
    }
    FIELDS
        .iter()
        .find(|f| run == **f || run.strip_prefix(**f).is_some_and(|after| after.starts_with([' ', '/'])))
        .map(|f| f.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_in_the_subject_is_no_blank() {
        for (subject, expected) in [
            ("Re: [EXT] Analyst interview", ""),
            ("[Ticket #55121] {Spam?} Interview <list> [hiring]", ""),
            ("Re: [## 88213 ##] Analyst interview", ""),
            ("[Job Title] interview", "[Job Title]"),
            ("Thank you, {{name}}", "{{name}}"),
        ] {
            let found: Vec<_> = in_subject(subject).into_iter().map(|s| s.of(subject)).collect();
            assert_eq!(found.join(";"), expected, "{subject}");
        }
    }

    #[test]
    fn blanks_are_told_from_brackets() {
        for (line, expected) in [
            ("Dear [Interviewer Name], hello", "[Interviewer Name]"),
            ("I met [that person] today", "[that person]"),
            ("about {insert topic here} and {{role}}", "{insert topic here};{{role}}"),
            ("Dear <<name>> and <something they said>", "<<name>>;<something they said>"),
            ("learning about (insert what you learned)", "(insert what you learned)"),
            ("my background in ______ makes", "______"),
            ("Dear Mr./Ms. LAST NAME,", "LAST NAME"),
            ("the interview on DATE. I was", "DATE"),
            ("Dear XYZ,", "XYZ"),
            ("TODO: add the link", "TODO"),
            ("INSERT COMPANY is great", "INSERT COMPANY"),
            ("Hello %FIRST_NAME%, hi", "%FIRST_NAME%"),
            ("Hello <%= role %> and ${name} and *|FNAME|*", "<%= role %>;${name};*|FNAME|*"),
            ("at ##COMPANY## for $first_name", "##COMPANY##;$first_name"),
            ("my day at #FIRMA# and C# or F#", "#FIRMA#"),
            ("my time at ........ was good", "........"),
            ("the role at [ ] and #NAME? too", "[ ];#NAME?"),
            ("insert name here, please", "insert name here"),
            // Near-misses.
            ("I use <stdio.h>, <grin>, Vec<String> and <<file.doc>>", ""),
            ("see [PDF], [Smith 2019], [DOOR SLAMS] and [the] cat", ""),
            ("they [the guests] came", "[the guests]"),
            ("I paid $40 and {sigh} #1 and wait... well", ""),
            ("they said it was \"fun\" [sic]", ""),
            ("as shown in [1] and [12]", ""),
            ("see [my site](https://a.example)", ""),
            ("write to Sam <sam@mail.example>", ""),
            ("profits rose by 5% and costs by 3% this year", ""),
            ("________________", ""),
            ("I met the CEO and NASA on DATELINE", ""),
            ("a snake_case_name", ""),
            ("my name____ and __ and _", "___"),
            ("I____", "___"),
            ("I love <3 and a < b > c", ""),
            ("it works (as promised)", ""),
        ] {
            let found: Vec<_> = in_line(line, Brackets::HoldWords).into_iter().map(|s| s.of(line)).collect();
            assert_eq!(found.join(";"), expected, "{line}");
        }
    }
}
