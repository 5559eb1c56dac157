//! Titles, honorifics and suffixes around a name.

const TITLES: [&str; 58] = [
    "mr", "mrs", "ms", "miss", "mx", "mister", "dr", "doctor", "prof", "professor", "emeritus", "emerita",
    "sir", "dame", "madam", "ma'am", "lord", "lady", "rev", "reverend", "father", "pastor", "rabbi", "imam",
    "hon", "judge", "justice", "principal", "dean", "provost", "president", "chancellor", "chair", "captain",
    "capt", "major", "colonel", "col", "lieutenant", "lt", "sergeant", "sgt", "officer", "chief", "coach",
    "chef", "nurse", "senator", "herr", "frau", "monsieur", "madame", "señor", "señora", "sr", "sra",
    "signor", "signora",
];
const SUFFIXES: [&str; 14] =
    ["jr", "phd", "ph.d", "md", "m.d", "mba", "esq", "ii", "iii", "iv", "cpa", "shrm", "sphr", "phr"];
const HONORIFICS: [&str; 8] = ["-san", "-sama", "-sensei", "-ssi", "-nim", "-ji", "-kun", "-chan"];

/// Returns whether a lower-case word is a title, such as "mr", "dr." or "mr./ms.".
pub fn is_title(word: &str) -> bool {
    let plain = |w: &str| TITLES.contains(&w.trim_matches(['.', '(', ')']));
    plain(word) || word.contains('/') && word.split('/').all(plain)
}

/// Returns whether a lower-case word is a suffix that may follow a name, such as "jr" or "phd".
pub fn is_suffix(word: &str) -> bool {
    SUFFIXES.contains(&word.trim_matches(['.', ',']))
}

/// Returns whether `text` ends in a title or an initial, so that a full stop after it ends no sentence.
pub fn ends_in_title_or_initial(text: &str) -> bool {
    let last = text.rsplit(|c: char| c.is_whitespace() || c == '/').next().unwrap_or("");
    let initial =
        last.split('.').all(|part| part.chars().count() <= 1) && last.chars().any(char::is_alphabetic);
    initial || is_title(&last.to_lowercase())
}

/// Returns whether a name begins with a title.
pub fn starts_with_title(name: &str) -> bool {
    !leading(name).is_empty()
}

/// Returns the titles at the start of a shown name: "Prof. Dr." of "Prof. Dr. Wei Chen". Empty if there are
/// none.
pub fn leading(name: &str) -> &str {
    let name = name.trim();
    let words = name.split_whitespace().take_while(|word| is_title(&word.to_lowercase()));
    let end = words.last().map_or(0, |word| word.as_ptr() as usize - name.as_ptr() as usize + word.len());
    &name[..end]
}

/// Returns the length in bytes of the name before an honorific, or `None` if there is no honorific: 6 for
/// "Tanaka-san".
pub fn without_honorific(word: &str) -> Option<usize> {
    let lower = word.to_lowercase();
    let honorific = HONORIFICS.iter().find(|h| lower.trim_end_matches([',', '.']).ends_with(**h))?;
    let len = lower.trim_end_matches([',', '.']).len() - honorific.len();
    (len > 0 && word.is_char_boundary(len)).then_some(len)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_in_their_forms() {
        assert!(["mr", "mr.", "mr./ms.", "prof", "dr."].iter().all(|t| is_title(t)));
        assert!(!is_title("marc"));
        assert!(
            ends_in_title_or_initial("Mr")
                && ends_in_title_or_initial("T.J")
                && !ends_in_title_or_initial("Bob")
        );
        assert_eq!(without_honorific("Tanaka-san"), Some(6));
        assert_eq!((leading("Prof. Dr. Wei Chen"), leading("Wei Chen")), ("Prof. Dr.", ""));
    }
}
