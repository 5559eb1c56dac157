//! Numbers, in words and in digits.

/// Returns the count that a lower-case word means, or `None` if it is not a count or above 120: "a",
/// "couple", "seven", "10". "few" and "several" are three.
pub fn number(word: &str) -> Option<i64> {
    const WORDS: [&str; 21] = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        "twenty",
    ];
    match word {
        "a" | "an" | "1" => Some(1),
        "couple" => Some(2),
        "few" | "several" => Some(3),
        "thirty" => Some(30),
        _ => {
            let in_words = WORDS.iter().position(|w| *w == word).and_then(|n| i64::try_from(n).ok());
            in_words.or_else(|| word.parse().ok().filter(|n| (1..=120).contains(n)))
        }
    }
}

/// Returns the day of the month that a lower-case word means, from 1 to 31: "4", "4th", "first".
pub fn ordinal(word: &str) -> Option<i8> {
    const WORDS: [&str; 12] = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
        "eleventh", "twelfth",
    ];
    if let Some(at) = WORDS.iter().position(|w| *w == word) {
        return i8::try_from(at + 1).ok();
    }
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let ending = &word[digits.len()..];
    let day: i8 = digits.parse().ok()?;
    (matches!(ending, "" | "st" | "nd" | "rd" | "th") && (1..=31).contains(&day)).then_some(day)
}
