//! Findings that the user does not want to see: this time, in this message, for this person, or never.
//! Fingerprints of words and messages are stored, not the words.

use crate::{
    correspondence::provenance::key,
    error::UserError,
    letter::Letter,
    message::draft::Draft,
    report::Reported,
    rules,
    text::{
        fingerprint::{Key, hash},
        fold::fold,
    },
};
use serde::{Deserialize, Serialize};

/// The scope of an ignored finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "IgnoreScope"))]
#[serde(rename_all = "lowercase")]
pub enum Scope {
    /// These words at this place of this message.
    Once,
    /// The rule, in this message.
    Message,
    /// The rule, in messages to these people alone.
    Person,
    /// The rule, everywhere.
    Never,
}

/// A reference to a finding of a report. It has no number, since numbers would change with each edit of the
/// letter.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "FindingRef"))]
pub struct FindingRef {
    /// The rule.
    pub rule: String,
    /// The marked words.
    #[serde(default)]
    pub quote: Option<String>,
    /// The number among the findings with the same rule and words, counted from 0.
    #[serde(default)]
    pub nth: usize,
}

/// A choice to ignore findings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Ignored {
    /// The number.
    pub id: u32,
    /// The local day of the choice, or an empty text if the page gave no date.
    #[serde(default)]
    pub on: String,
    /// The rule.
    pub rule: String,
    /// The scope.
    pub scope: Scope,
    /// The recipients: the address, or the folded name if there is no address.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<Vec<String>>"))]
    pub people: Vec<String>,
    /// With [`Scope::Person`], the site on which the choice applies. `None` if version 0.1.0 stored the
    /// choice; it then applies everywhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub site: Option<String>,
    /// The fingerprint of the message, if the scope needs it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub message: Option<String>,
    /// The fingerprint of the words and their context, if the scope needs it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub words: Option<String>,
}

/// An ignored finding as the panel shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct IgnoredHere {
    /// The number of the choice, by which it is undone.
    pub id: u32,
    /// The rule.
    pub rule: &'static str,
    /// The title of the rule.
    pub title: &'static str,
}

impl Ignored {
    /// Returns the choice to ignore a finding of a letter. The fingerprints are made with the key `secret`.
    ///
    /// # Errors
    /// [`UserError::NoRecipient`] with [`Scope::Person`] if the letter has no recipient.
    pub fn new(
        id: u32,
        finding: &Reported,
        letter: &Letter,
        scope: Scope,
        site: &str,
        secret: Option<Key>,
    ) -> Result<Ignored, UserError> {
        let people: Vec<String> = letter.draft.to.iter().map(key).filter(|k| !k.is_empty()).collect();
        if scope == Scope::Person && people.is_empty() {
            return Err(UserError::NoRecipient);
        }
        let in_message = matches!(scope, Scope::Once | Scope::Message);
        Ok(Ignored {
            id,
            on: letter.draft.now.map_or_else(String::new, |now| now.date.to_string()),
            rule: finding.rule.to_owned(),
            scope,
            people: if scope == Scope::Never { Vec::new() } else { people },
            site: (scope == Scope::Person).then(|| site.to_owned()),
            message: in_message.then(|| print(&message(letter), secret)),
            words: (scope == Scope::Once).then(|| print(&words(finding, letter), secret)),
        })
    }

    /// Returns the choice to ignore all findings of a rule.
    pub fn never(id: u32, rule: &str, on: &str) -> Ignored {
        let (on, rule) = (on.to_owned(), rule.to_owned());
        Ignored {
            id,
            on,
            rule,
            scope: Scope::Never,
            people: Vec::new(),
            site: None,
            message: None,
            words: None,
        }
    }

    /// Returns whether the choice hides a finding on a site.
    pub fn hides(&self, finding: &Reported, letter: &Letter, site: &str, secret: Option<Key>) -> bool {
        // Version 0.1.0 made fingerprints without a key.
        let is = |kept: &Option<String>, parts: &dyn Fn() -> Vec<String>| {
            kept.as_ref()
                .is_some_and(|kept| *kept == print(&parts(), secret.filter(|_| kept.starts_with(KEYED))))
        };
        self.rule == finding.rule
            && match self.scope {
                Scope::Never => true,
                Scope::Person if self.site.as_deref().is_some_and(|own| own != site) => false,
                Scope::Person => {
                    !letter.draft.to.is_empty()
                        && letter.draft.to.iter().all(|p| self.people.contains(&key(p)))
                }
                Scope::Message => is(&self.message, &|| message(letter)),
                Scope::Once => {
                    is(&self.words, &|| words(finding, letter)) && is(&self.message, &|| message(letter))
                }
            }
    }

    /// Returns whether the choice has fingerprints that were made with a key.
    pub fn is_keyed(&self) -> bool {
        [&self.message, &self.words].into_iter().flatten().any(|print| print.starts_with(KEYED))
    }

    /// Returns whether two choices differ in their number and day at most.
    pub fn is_same(&self, other: &Ignored) -> bool {
        let bare = |i: &Ignored| Ignored { id: 0, on: String::new(), ..i.clone() };
        bare(self) == bare(other)
    }

    /// Returns the title of the rule, or its id if this version has no such rule.
    pub fn title(&self) -> &str {
        rules::by_id(&self.rule).map_or(&self.rule, |r| r.title)
    }
}

/// Returns the identity of a message: recipients, subject and the number of earlier messages.
fn message(letter: &Letter) -> Vec<String> {
    let draft = letter.draft;
    let mut people: Vec<String> = draft.to.iter().map(key).collect();
    people.sort();
    vec![people.join(" "), subject_of(draft), draft.thread.len().to_string()]
}

/// Returns the folded subject of a message, without a "Re:" or "AW:" before it.
pub fn subject_of(draft: &Draft) -> String {
    let subject = draft.subject.as_deref().unwrap_or("");
    // Up to four bytes before the first colon are dropped. The number was chosen by hand.
    let bare = subject
        .split_once(':')
        .filter(|(before, _)| before.trim().len() <= 4)
        .map_or(subject, |(_, after)| after);
    fold(bare)
}

/// Returns the words of a finding with three words before and after them, so that the same words elsewhere
/// are not ignored.
fn words(finding: &Reported, letter: &Letter) -> Vec<String> {
    let Some(place) = finding.place else { return vec![finding.rule.to_owned()] };
    let body = &letter.draft.body;
    let before: Vec<&str> = body[..place.start].split_whitespace().rev().take(3).collect();
    let after: Vec<&str> = body[place.end..].split_whitespace().take(3).collect();
    before.into_iter().rev().chain([&body[place.start..place.end]]).chain(after).map(str::to_owned).collect()
}

/// The first character of a fingerprint that was made with a key.
pub const KEYED: char = 'k';

/// Returns the fingerprint of some words, made with a key if there is one.
pub fn print(parts: &[String], secret: Option<Key>) -> String {
    let parts = parts.iter().map(String::as_str);
    match secret {
        Some(secret) => format!("{KEYED}{:016x}", secret.hash(parts)),
        None => format!("{:016x}", hash(parts)),
    }
}
