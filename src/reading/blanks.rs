//! Blanks of a template that nobody filled in: `[Your Name]`, `{{role}}`, `<something they said>`, `______`,
//! LAST NAME, "Company Name".

mod fields;
mod slots;

use super::{Reading, greeting::SALUTATIONS};
use crate::text::span::Span;
use slots::{is_open, is_slot, mentions_slot};

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
        let over_two = before.and_then(|above| over_two_lines(text, above, line, brackets));
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

/// Reads a bracket that opens in one line and closes in the next: "[name\nof the project]".
fn over_two_lines(text: &str, above: Span, line: Span, brackets: Brackets) -> Option<Span> {
    let open = above.of(text).rfind('[').filter(|at| !above.of(text)[*at..].contains(']'))?;
    let close = line.of(text).find(']').filter(|at| !line.of(text)[..*at].contains('['))?;
    let span = Span::new(above.start + open, line.start + close + 1);
    let inner = &span.of(text)[1..span.end - span.start - 1];
    let near =
        !text[above.end..line.start].trim_matches([' ', '\t', '\r']).replacen('\n', "", 1).contains('\n');
    (near && inner.len() <= LONGEST && is_bracket_blank(inner, brackets)).then_some(span)
}

/// Reads a greeting that greets a blank: "Dear ...,", "Hi null,", "Dear ,".
fn nobody_greeted(greeting: &str) -> Option<Span> {
    let salutation = SALUTATIONS.iter().find(|s| {
        greeting.get(..s.len()).is_some_and(|word| word.eq_ignore_ascii_case(s))
            && !greeting[s.len()..].starts_with(char::is_alphanumeric)
    })?;
    let whom = Span::new(salutation.len(), greeting.len()).trimmed(greeting);
    let name = whom.of(greeting).trim_end_matches([',', ':', '!']).trim_end();
    const NOBODY: [&str; 14] = [
        "null", "undefined", "none", "nan", "n/a", "name", "first name", "firstname", "recipient", "xx",
        "xxx", "x", "mr./ms.", "mr/ms",
    ];
    let is_dots = name.len() >= 2
        && name.chars().all(|c| matches!(c, '.' | '…' | '_' | '-' | '?' | '*' | '/'))
        || name == "…";
    // "Hello," greets nobody in particular; "Dear ," lacks a name.
    let lacks = name.is_empty() && *salutation == "dear" && greeting.contains([',', ':']);
    let is_nobody = NOBODY.contains(&name.to_lowercase().as_str());
    if lacks {
        return Some(Span::new(0, greeting.trim_end().len()));
    }
    (is_dots || is_nobody).then(|| Span::new(whom.start, whom.start + name.len()))
}

/// A blank is short; looking no further keeps the reading linear. In bytes.
const LONGEST: usize = 200;

/// Returns the blanks of a line.
fn in_line(line: &str, brackets: Brackets) -> Vec<Span> {
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
            '[' => square(rest, brackets, before).or_else(|| empty_square(&line[..at], rest)),
            '{' if rest.starts_with("{{") => inside(rest, "{{", "}}", has_letters),
            '{' => inside(rest, "{", "}", |i| is_wordy(i, brackets)),
            '<' if rest.starts_with("<%") => inside(rest, "<%", "%>", has_letters),
            '<' if rest.starts_with("<<") => inside(rest, "<<", ">>", |i| mentions_slot(i) && !is_file(i)),
            '<' if !after_letter => inside(rest, "<", ">", |i| is_angle_blank(i, brackets)),
            '(' => inside(rest, "(", ")", is_open),
            '%' => percent_field(rest),
            '$' => dollar_field(rest),
            '«' => inside(rest, "«", "»", is_slot),
            '*' if rest.starts_with("*|") => inside(rest, "*|", "|*", has_letters),
            '#' | '@' | '|' | '~' => spreadsheet_error(rest).or_else(|| doubled(rest)),
            '_' if has_letters_at_all => doubled(rest).or_else(|| underscores(line, at)),
            '.' => dots(&line[..at], rest),
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

/// Returns the length of a pair of marks whose content fits.
fn inside(rest: &str, open: &str, close: &str, fits: impl Fn(&str) -> bool) -> Option<usize> {
    let inner = bracketed(rest, open, close)?;
    fits(inner).then_some(open.len() + inner.len() + close.len())
}

/// Returns the text between an opening and the next closing mark. A mixed pair such as `{insert topic]`
/// counts.
fn bracketed<'a>(rest: &'a str, open: &str, close: &str) -> Option<&'a str> {
    let inner = rest.strip_prefix(open)?;
    let inner = &inner[..inner.floor_char_boundary(LONGEST)];
    let inner = &inner[..inner.find(close)?];
    (!inner.contains(['[', '{', '<'])).then_some(inner)
}

fn has_letters(inner: &str) -> bool {
    inner.chars().any(char::is_alphabetic)
}

/// Returns the length of a blank in square brackets. A link's words and a word put into a quotation are none.
fn square(rest: &str, brackets: Brackets, before: Option<char>) -> Option<usize> {
    let inner = bracketed(rest, "[", "]")?;
    if matches!(inner.trim(), "●" | "•" | "∙" | "*" | "?" | "…") && before.is_none_or(char::is_whitespace)
    {
        return Some(inner.len() + 2); // the blank of lawyers
    }
    let after = &rest[inner.len() + 2..];
    let joined = before.is_some_and(char::is_alphanumeric)
        || after.starts_with(|c: char| c == '(' || c.is_alphanumeric());
    (!joined && is_bracket_blank(inner, brackets)).then_some(inner.len() + 2)
}

/// "at [ ]", "for the [] role": nothing is in the brackets, and something should be.
fn empty_square(before: &str, rest: &str) -> Option<usize> {
    let inner =
        bracketed(rest, "[", "]").filter(|inner| inner.trim_matches([' ', '_', '.', '…']).is_empty())?;
    let last = before.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    let needs = matches!(
        last.as_str(),
        "at" | "for" | "the" | "of" | "with" | "in" | "to" | "on" | "about" | "dear" | "hi"
    );
    needs.then_some(inner.len() + 2)
}

/// Beginnings of remarks that people do put in brackets.
const REMARKS: [&str; 24] = [
    "sic", "as ", "e.g", "i.e", "note", "edit", "see ", "laugh", "redacted", "external", "caution", "image",
    "cid:", "http", "www", "update", "and ", "or ", "though ", "which ", "if ", "not ", "emphasis",
    "internal",
];

fn is_bracket_blank(inner: &str, brackets: Brackets) -> bool {
    let lower = inner.trim().to_lowercase();
    if !has_letters(inner) || REMARKS.iter().any(|r| lower.starts_with(r)) {
        return false;
    }
    match brackets {
        Brackets::NameASlot => is_slot(inner),
        Brackets::MentionASlot => mentions_slot(inner),
        Brackets::HoldWords => mentions_slot(inner) || is_wordy_remark(inner),
    }
}

/// Two or more words of letters, not all in capitals as a stage direction is.
fn is_wordy_remark(inner: &str) -> bool {
    inner.split_whitespace().count() >= 2
        && inner.chars().any(char::is_lowercase)
        && !inner.chars().any(|c| c.is_ascii_digit() || matches!(c, '@' | '=' | ';'))
}

/// Words in braces or angle brackets: a slot, or several words of letters.
fn is_wordy(inner: &str, brackets: Brackets) -> bool {
    if brackets == Brackets::NameASlot {
        return is_slot(inner);
    }
    let plain = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '_' | '\'' | '’' | '-' | '!' | '.' | '/');
    let in_words = inner.chars().all(plain) && has_letters(inner);
    in_words
        && !is_file(inner)
        && (mentions_slot(inner) || inner.contains('_') || inner.split_whitespace().count() >= 2)
}

fn is_angle_blank(inner: &str, brackets: Brackets) -> bool {
    const TAGS: [&str; 8] = ["a", "b", "i", "p", "img", "span", "div", "br"];
    let first = inner.split_whitespace().next().unwrap_or_default().to_lowercase();
    inner.starts_with(char::is_alphabetic) && !TAGS.contains(&first.as_str()) && is_wordy(inner, brackets)
}

/// Returns whether the words are a file's name: "report.doc", "stdio.h".
fn is_file(inner: &str) -> bool {
    inner.trim().rsplit_once('.').is_some_and(|(name, end)| {
        !name.is_empty() && (1..=4).contains(&end.len()) && end.chars().all(char::is_alphanumeric)
    })
}

/// `$FIRST_NAME`, `$name`, `${role}`
fn dollar_field(rest: &str) -> Option<usize> {
    let name = rest.strip_prefix('$')?;
    if name.starts_with('{') {
        return inside(name, "{", "}", has_letters).map(|len| len + 1);
    }
    let len = name.find(|c: char| !(c.is_ascii_alphabetic() || c == '_')).unwrap_or(name.len());
    (len >= 4 && is_slot(&name[..len])).then_some(len + 1)
}

/// A slot between doubled signs: `##NAME##`, `@@role@@`, `||COMPANY||`, `__name__`.
fn doubled(rest: &str) -> Option<usize> {
    let sign = ["##", "@@", "||", "~~", "__"].into_iter().find(|sign| rest.starts_with(sign))?;
    inside(rest, sign, sign, is_slot)
}

/// What a spreadsheet shows for a cell it cannot fill.
fn spreadsheet_error(rest: &str) -> Option<usize> {
    ["#NAME?", "#REF!", "#N/A", "#VALUE!"].into_iter().find(|e| rest.starts_with(e)).map(str::len)
}

/// A dotted line to write on: five dots or more after a space.
fn dots(before: &str, rest: &str) -> Option<usize> {
    let len = rest.bytes().take_while(|b| *b == b'.').count();
    let last = before.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    // Dots that lead to a price or a page stand after any word.
    let needs = matches!(
        last.as_str(),
        "of" | "at"
            | "for"
            | "the"
            | "in"
            | "with"
            | "to"
            | "as"
            | "by"
            | "on"
            | "is"
            | "from"
            | "my"
            | "your"
            | "a"
            | "an"
    );
    (len >= 5 && before.ends_with(' ') && needs).then_some(len)
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
    fn greetings_of_nobody_are_blanks() {
        for (greeting, expected) in [
            ("Dear ...,", "..."),
            ("Hi null,", "null"),
            ("Dear ,", "Dear ,"),
            ("Hello ____,", "____"),
            ("Dear Mr./Ms.,", "Mr./Ms."),
            ("Dear Dana,", ""),
            ("Hello,", ""),
            ("Hi all,", ""),
        ] {
            let found = nobody_greeted(greeting).map(|s| s.of(greeting));
            assert_eq!(found.unwrap_or_default(), expected, "{greeting}");
        }
    }

    #[test]
    fn a_tag_in_the_subject_is_no_blank() {
        for (subject, expected) in [
            ("Re: [EXT] Analyst interview", ""),
            ("[Ticket #55121] {Spam?} Interview <list> [hiring]", ""),
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
