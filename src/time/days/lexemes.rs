//! The words of a sentence, with numeric dates in one piece. Signs that do not matter for days are dropped.

use crate::text::tokens::{Token, TokenKind};

/// A word, a comma, a dash between numbers, or a date in digits.
#[derive(Debug, Clone)]
pub struct Lexeme {
    /// The word in lower case. Every dividing mark is ",", a date in digits is "#".
    pub word: String,
    /// The index of its first token.
    pub token: usize,
    /// The numbers of a date in digits, such as 12/4 or 2026-12-04, in their order.
    pub numeric: Option<[Option<i16>; 3]>,
}

/// Converts the tokens of one sentence.
pub fn lexemes(tokens: &[Token]) -> Vec<Lexeme> {
    let mut out = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while at < tokens.len() {
        if let Some((numeric, len)) = numeric(&tokens[at..]) {
            out.push(Lexeme { word: "#".to_owned(), token: at, numeric: Some(numeric) });
            at += len;
            continue;
        }
        let token = &tokens[at];
        let dash = matches!(token.word.as_str(), "-" | "–" | "—");
        let between_numbers =
            dash && at > 0 && is_count(&tokens[at - 1]) && tokens.get(at + 1).is_some_and(is_count);
        let word = match token.word.as_str() {
            // In "I may" and "we sat" the word is no month and no weekday.
            "may" | "march" | "sat" | "sun" if !token.capital => "~",
            word if token.is_word() && is_week(word, &tokens[at + 1..]) => "kw",
            word if token.is_word() => english(word),
            _ if between_numbers => "-",
            "," | ";" | ":" | "(" | ")" | "—" | "–" | "..." | "…" => ",",
            _ => {
                at += 1;
                continue;
            }
        };
        out.push(Lexeme { word: word.to_owned(), token: at, numeric: None });
        at += 1;
    }
    out
}

/// Returns a word of another language as the English one that the reading of days knows: months, weekdays,
/// and words between them, of languages in which employers answer.
fn english(word: &str) -> &str {
    match word {
        "januar" | "janvier" | "enero" => "january",
        "februar" | "février" | "febrero" => "february",
        "märz" | "mars" | "marzo" => "march",
        "mai" | "mayo" => "may",
        "juni" | "juin" | "junio" => "june",
        "juli" | "juillet" | "julio" => "july",
        "oktober" | "octobre" | "octubre" => "october",
        "dezember" | "décembre" | "diciembre" => "december",
        "avril" | "abril" => "april",
        "août" | "agosto" => "august",
        "septembre" | "septiembre" => "september",
        "novembre" | "noviembre" => "november",
        "montag" | "lundi" | "lunes" => "monday",
        "dienstag" | "mardi" | "martes" => "tuesday",
        "mittwoch" | "mercredi" | "miércoles" => "wednesday",
        "donnerstag" | "jeudi" | "jueves" => "thursday",
        "freitag" | "vendredi" | "viernes" => "friday",
        "samstag" => "saturday",
        "sonntag" => "sunday",
        "bis" => "by",
        "zum" => "the",
        "kalenderwoche" | "uke" | "uge" | "vecka" | "semaine" | "semana" | "settimana" | "viikko"
        | "viikolla" | "tydzień" => "kw",
        "nächster" => "next",
        word => word,
    }
}

/// Returns whether a word is short for "week" before its number: "v. 51", "wk 3".
fn is_week(word: &str, after: &[Token]) -> bool {
    let number = after.iter().find(|t| t.word != ".");
    matches!(word, "v" | "wk" | "vk" | "vko" | "sem" | "tyg" | "hét")
        && number.is_some_and(|t| {
            t.kind == TokenKind::Number && t.word.parse().is_ok_and(|n: u8| (1..=53).contains(&n))
        })
}

fn is_count(token: &Token) -> bool {
    token.kind == TokenKind::Number
        || super::numbers::number(&token.word).is_some()
        || super::numbers::ordinal(&token.word).is_some()
}

/// Reads a date in digits at the first token and returns its numbers and its length in tokens. The numbers
/// have the same sign between them and no space: "12/4", "12/04/2026", "2026-12-04".
fn numeric(tokens: &[Token]) -> Option<([Option<i16>; 3], usize)> {
    let value = |at: usize| tokens.get(at).filter(|t| t.kind == TokenKind::Number)?.word.parse::<i16>().ok();
    let touches =
        |at: usize| tokens.get(at).zip(tokens.get(at + 1)).is_some_and(|(a, b)| a.span.end == b.span.start);
    let sign = |at: usize| tokens.get(at).map_or("", |t| t.word.as_str());
    let (a, b) = (value(0)?, value(2)?);
    // "11. 12." and "11.12." lack the year.
    let fits = (1..=31).contains(&a) && (1..=12).contains(&b);
    if fits && touches(0) && sign(1) == "." && sign(3) == "." && touches(2) && value(4).is_none() {
        return Some(([Some(a), Some(b), None], 3));
    }
    if !touches(0) || !touches(1) {
        return None;
    }
    let third = (sign(1) == sign(3) && touches(2) && touches(3)).then(|| value(4)).flatten();
    match (sign(1), third) {
        ("/", None) => Some(([Some(a), Some(b), None], 3)),
        ("/" | "." | "-", Some(c)) => Some(([Some(a), Some(b), Some(c)], 5)),
        _ => None,
    }
}
