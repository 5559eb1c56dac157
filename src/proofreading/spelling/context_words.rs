//! The words that are right in the context of a letter: names of its people and companies, words of the
//! correspondent's messages, capitalised words, and the user's dictionary.

use crate::{
    letter::Letter,
    people::nicknames,
    text::{
        fold::fold,
        span::Span,
        tokens::{TokenKind, capital, tokens},
    },
};
use std::collections::HashSet;

/// The words that are right in the context of a letter, in lower case.
pub struct ContextWords {
    words: HashSet<String>,
    /// Words with a capital inside a sentence.
    capitals: HashSet<String>,
    /// Names of people and companies. A misspelling of one is reported.
    pub names: Vec<String>,
}

impl ContextWords {
    /// Collects the words for a letter.
    pub fn of(letter: &Letter) -> Self {
        let draft = letter.draft;
        let mut words: HashSet<String> = draft.dictionary.iter().map(|w| w.to_lowercase()).collect();
        let mut names = Vec::new();
        let people = [&draft.from]
            .into_iter()
            .chain(&draft.to)
            .chain(&draft.cc)
            .chain(letter.earlier.iter().map(|m| &m.from));
        for person in people {
            let host = person.email.split_once('@').map_or("", |(_, host)| host);
            words.extend(
                person
                    .email
                    .split(|c: char| !c.is_alphanumeric())
                    .filter(|w| w.len() > 2)
                    .map(str::to_lowercase),
            );
            for name in person
                .name
                .split(|c: char| !c.is_alphanumeric() && c != '\'')
                .filter(|w| w.chars().count() > 1)
            {
                words.insert(name.to_lowercase());
                words.extend([fold(name)]);
                names.push(name.to_owned());
            }
            names.extend(host.split('.').next().filter(|h| h.len() > 4).map(capital));
        }
        if let Some(company) = &letter.correspondence.facts.company {
            for name in company.split(|c: char| !c.is_alphanumeric()).filter(|w| w.chars().count() > 1) {
                words.insert(name.to_lowercase());
                names.push(name.to_owned());
            }
        }
        let theirs = letter.earlier.iter().filter(|m| !letter.is_mine(&m.from)).map(|m| m.text.as_str());
        for text in theirs.chain(draft.attachments.iter().map(String::as_str)) {
            words.extend(
                tokens(text, Span::new(0, text.len()))
                    .iter()
                    .filter(|t| t.kind == TokenKind::Word)
                    .map(|t| t.word.to_string()),
            );
        }
        if let Some(subject) = &draft.subject {
            let subject = tokens(subject, Span::new(0, subject.len()));
            words.extend(subject.iter().filter(|t| t.capital).map(|t| t.word.to_string()));
        }
        let inside = letter.sentences.iter().flat_map(|s| s.tokens.iter().skip(1));
        let capitals =
            inside.filter(|t| t.capital && t.kind == TokenKind::Word).map(|t| t.word.to_string()).collect();
        if let Some(signature) = letter.closing.as_ref().and_then(|c| c.signature.or(c.name)) {
            words.extend(tokens(&draft.body, signature).iter().map(|t| t.word.to_string()));
        }
        ContextWords { words, capitals, names }
    }

    /// Returns whether a lower-case word has a capital inside a sentence. At the beginning of a sentence it
    /// is then a name.
    pub fn has_capital(&self, word: &str) -> bool {
        self.capitals.contains(word)
    }

    /// Returns whether a lower-case word is right in the context of the letter.
    pub fn contains(&self, word: &str) -> bool {
        self.words.contains(word)
    }
}

/// Returns whether a word is a common given name or surname.
pub fn is_name(word: &str) -> bool {
    let folded = fold(word);
    nicknames::is_given_name(&folded) || nicknames::is_surname(&folded)
}

/// Returns a word with a capital if `wanted`, else unchanged.
pub fn in_case_of(word: &str, wanted: bool) -> String {
    if wanted { capital(word) } else { word.to_owned() }
}
