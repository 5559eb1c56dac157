//! The form of address that a person shows: by a title before the name or by pronouns after it.

/// How a person is to be addressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormOfAddress {
    /// As a man: "Mr".
    Man,
    /// As a woman: "Ms".
    Woman,
    /// As neither, with "they": "Mx".
    Neither,
}

const OF_MEN: [&str; 7] = ["mr", "mister", "sir", "herr", "monsieur", "señor", "signor"];
const OF_WOMEN: [&str; 9] = ["mrs", "ms", "miss", "dame", "lady", "frau", "madame", "señora", "signora"];
/// Titles of learning. They say nothing of man or woman, and are used instead of "Mr" or "Ms".
const LEARNED: [&str; 4] = ["dr", "doctor", "prof", "professor"];

impl FormOfAddress {
    /// The form of address that the titles in `words` ask for, such as "Mrs." or "Prof."; `None` without one,
    /// or with several that differ ("Mr./Ms.").
    pub fn of_titles(words: &str) -> Option<Self> {
        only(each(words).filter_map(|word| match word.as_str() {
            "mx" => Some(Self::Neither),
            word if OF_MEN.contains(&word) => Some(Self::Man),
            word if OF_WOMEN.contains(&word) => Some(Self::Woman),
            _ => None,
        }))
    }

    /// The form of address that pronouns such as "(she/her)" in `text` ask for; `None` without any, or with
    /// mixed ones ("she/they").
    pub fn of_pronouns(text: &str) -> Option<Self> {
        let joined = text.to_lowercase().replace(" / ", "/");
        let pairs =
            joined.split(|c: char| !(c.is_alphabetic() || c == '/')).filter(|word| word.contains('/'));
        only(pairs.filter_map(|pair| {
            let forms: Option<Vec<Self>> = pair.split('/').map(of_pronoun).collect();
            only(forms?.into_iter())
        }))
    }

    /// The title that asks for nothing but this form of address.
    pub fn title(self) -> &'static str {
        match self {
            Self::Man => "Mr",
            Self::Woman => "Ms",
            Self::Neither => "Mx",
        }
    }
}

/// Whether the titles in `words` contain one of learning, such as "Dr." or "Professor".
pub fn is_learned(words: &str) -> bool {
    each(words).any(|word| LEARNED.contains(&word.as_str()))
}

fn of_pronoun(word: &str) -> Option<FormOfAddress> {
    match word {
        "he" | "him" | "his" => Some(FormOfAddress::Man),
        "she" | "her" | "hers" => Some(FormOfAddress::Woman),
        "they" | "them" | "their" | "theirs" => Some(FormOfAddress::Neither),
        _ => None,
    }
}

/// The words in lower case, without the marks around them.
fn each(words: &str) -> impl Iterator<Item = String> {
    let parts = words.split(|c: char| c.is_whitespace() || c == '/');
    parts.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase())
}

/// The one value that all have; `None` if there are none or several.
fn only<T: PartialEq>(mut values: impl Iterator<Item = T>) -> Option<T> {
    let first = values.next()?;
    values.all(|other| other == first).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_address_in_titles_and_pronouns() {
        use FormOfAddress::{Man, Neither, Woman};
        for (words, form) in [
            ("Mr.", Some(Man)),
            ("Frau Dr.", Some(Woman)),
            ("MX", Some(Neither)),
            ("Mr./Ms.", None),
            ("Dr.", None),
            ("Sr.", None),
        ] {
            assert_eq!(FormOfAddress::of_titles(words), form, "{words}");
        }
        for (text, form) in [
            ("Jordan Reyes (she/her)", Some(Woman)),
            ("Jordan Reyes (He / Him / His)", Some(Man)),
            ("Pronouns: they/them", Some(Neither)),
            ("she/they", None),
            ("his/her", None),
            ("Sales/Marketing", None),
            ("Her team and/or his", None),
        ] {
            assert_eq!(FormOfAddress::of_pronouns(text), form, "{text}");
        }
        assert!(is_learned("Prof. Dr.") && !is_learned("Mrs"));
    }
}
