//! Blanks between marks: `[Your Name]`, `{{role}}`, `<topic>`, `*|FNAME|*`, `##NAME##`.

use super::{
    Brackets, LONGEST,
    slots::{is_slot, mentions_slot},
};

/// Returns the length of a pair of marks whose content fits.
pub(super) fn inside(rest: &str, open: &str, close: &str, fits: impl Fn(&str) -> bool) -> Option<usize> {
    let inner = bracketed(rest, open, close)?;
    fits(inner).then_some(open.len() + inner.len() + close.len())
}

/// Returns the text between an opening and the next closing mark. A mixed pair such as `{insert topic]`
/// counts.
pub(super) fn bracketed<'a>(rest: &'a str, open: &str, close: &str) -> Option<&'a str> {
    let inner = rest.strip_prefix(open)?;
    let inner = &inner[..inner.floor_char_boundary(LONGEST)];
    let inner = &inner[..inner.find(close)?];
    (!inner.contains(['[', '{', '<'])).then_some(inner)
}

pub(super) fn has_letters(inner: &str) -> bool {
    inner.chars().any(char::is_alphabetic)
}

/// Returns the length of a blank in square brackets. A link's words and a word put into a quotation are none.
pub(super) fn square(rest: &str, brackets: Brackets, before: Option<char>) -> Option<usize> {
    let inner = bracketed(rest, "[", "]")?;
    if matches!(inner.trim(), "●" | "•" | "∙" | "*" | "?" | "…") && before.is_none_or(char::is_whitespace)
    {
        return Some(inner.len() + 2); // the blank of lawyers
    }
    let after = &rest[inner.len() + 2..];
    if inner.contains('#') && inner.contains(|c: char| c.is_ascii_digit()) {
        return None; // "[Position #4412]", a reference
    }
    let joined = before.is_some_and(char::is_alphanumeric)
        || after.starts_with(|c: char| c == '(' || c.is_alphanumeric());
    (!joined && is_bracket_blank(inner, brackets)).then_some(inner.len() + 2)
}

/// "at [ ]", "for the [] role": nothing is in the brackets, and something should be.
pub(super) fn empty_square(before: &str, rest: &str) -> Option<usize> {
    let inner =
        bracketed(rest, "[", "]").filter(|inner| inner.trim_matches([' ', '_', '.', '…']).is_empty())?;
    let last = last_word(before);
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

pub(super) fn is_bracket_blank(inner: &str, brackets: Brackets) -> bool {
    let lower = inner.trim().to_lowercase();
    // "[Job ref: PK-20417]": a label with its value
    let has_value =
        inner.split_once(':').is_some_and(|(_, value)| value.contains(|c: char| c.is_ascii_digit()));
    if !has_letters(inner) || has_value || REMARKS.iter().any(|r| lower.starts_with(r)) {
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
pub(super) fn is_wordy(inner: &str, brackets: Brackets) -> bool {
    if brackets == Brackets::NameASlot {
        return is_slot(inner);
    }
    let plain = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '_' | '\'' | '’' | '-' | '!' | '.' | '/');
    let in_words = inner.chars().all(plain) && has_letters(inner);
    in_words
        && !is_file(inner)
        && (mentions_slot(inner) || inner.contains('_') || inner.split_whitespace().count() >= 2)
}

pub(super) fn is_angle_blank(inner: &str, brackets: Brackets) -> bool {
    const TAGS: [&str; 8] = ["a", "b", "i", "p", "img", "span", "div", "br"];
    let first = inner.split_whitespace().next().unwrap_or_default().to_lowercase();
    inner.starts_with(char::is_alphabetic) && !TAGS.contains(&first.as_str()) && is_wordy(inner, brackets)
}

/// Returns whether the words are a file's name: "report.doc", "stdio.h".
pub(super) fn is_file(inner: &str) -> bool {
    inner.trim().rsplit_once('.').is_some_and(|(name, end)| {
        !name.is_empty() && (1..=4).contains(&end.len()) && end.chars().all(char::is_alphanumeric)
    })
}

/// `$FIRST_NAME`, `$name`, `${role}`
pub(super) fn dollar_field(rest: &str) -> Option<usize> {
    let name = rest.strip_prefix('$')?;
    if name.starts_with('{') {
        return inside(name, "{", "}", has_letters).map(|len| len + 1);
    }
    let len = name.find(|c: char| !(c.is_ascii_alphabetic() || c == '_')).unwrap_or(name.len());
    (len >= 4 && is_slot(&name[..len])).then_some(len + 1)
}

/// A slot between doubled signs: `##NAME##`, `@@role@@`, `||COMPANY||`, `__name__`.
pub(super) fn doubled(rest: &str) -> Option<usize> {
    let sign = ["##", "@@", "||", "~~", "__"].into_iter().find(|sign| rest.starts_with(sign));
    sign.map_or_else(|| framed(rest), |sign| inside(rest, sign, sign, is_slot))
}

/// A field in capitals between two equal signs, in any language: `#FIRMA#`, `@NAME@`.
fn framed(rest: &str) -> Option<usize> {
    let sign = rest.get(..1).filter(|sign| ["#", "@", "|"].contains(sign))?;
    let fits = |i: &str| i.chars().count() > 2 && i.chars().all(|c| c.is_uppercase() || c == '_');
    let len = inside(rest, sign, sign, fits)?;
    (!rest[len..].starts_with(char::is_alphanumeric)).then_some(len)
}

/// Reads the error of a spreadsheet for a cell without a value.
pub(super) fn spreadsheet_error(rest: &str) -> Option<usize> {
    ["#NAME?", "#REF!", "#N/A", "#VALUE!"].into_iter().find(|e| rest.starts_with(e)).map(str::len)
}

/// Returns the last word of a text in lower case, if a space follows it. A long word is cut.
pub(super) fn last_word(before: &str) -> String {
    const LONGEST: usize = 20;
    let near = &before[before.floor_char_boundary(before.len().saturating_sub(LONGEST))..];
    let word = near.strip_suffix(' ').and_then(|near| near.split_whitespace().next_back());
    word.unwrap_or_default().to_lowercase()
}
