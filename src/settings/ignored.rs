//! A finding the person does not want to see: this time, in this message, for this person, or never. Keeps
//! fingerprints of words and messages, not the words.

use crate::{
    history::{
        fingerprint::{Key, hash},
        provenance::key,
    },
    letter::Letter,
    names::fold::fold,
    refusal::Refusal,
    report::Reported,
    rules,
};
use serde::{Deserialize, Serialize};

/// How far ignoring reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
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

/// Which finding of a report is meant: reports have no numbers of their own that outlive an edit.
#[derive(Debug, Clone, Deserialize)]
pub struct Which {
    /// The rule.
    pub rule: String,
    /// The marked words.
    #[serde(default)]
    pub quote: Option<String>,
    /// Of several with the same rule and words, which one, from 0.
    #[serde(default)]
    pub nth: usize,
}

/// One choice not to be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ignored {
    /// Its number.
    pub id: u32,
    /// The local day on which it was chosen; empty where the page told none.
    #[serde(default)]
    pub on: String,
    /// The rule.
    pub rule: String,
    /// How far it reaches.
    pub scope: Scope,
    /// The people it was written to: address, or name where there is no address.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<String>,
    /// For one person: the site on which it was chosen, and where it applies. `None` in what version 0.1.0
    /// kept, which applies everywhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<String>,
    /// Fingerprint of the message, where it matters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// Fingerprint of the words and what stands around them, where it matters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
}

/// What the panel shows of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct IgnoredHere {
    /// The number to take it back by.
    pub id: u32,
    /// The rule.
    pub rule: &'static str,
    /// Its title.
    pub title: &'static str,
}

impl Ignored {
    /// The choice about one finding of a letter. An error says why it cannot be made.
    pub fn new(
        id: u32,
        finding: &Reported,
        letter: &Letter,
        scope: Scope,
        site: &str,
        secret: Option<Key>,
    ) -> Result<Ignored, Refusal> {
        let people: Vec<String> = letter.draft.to.iter().map(key).filter(|k| !k.is_empty()).collect();
        if scope == Scope::Person && people.is_empty() {
            return Err(Refusal::NoRecipient);
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

    /// The choice never to be told by a rule.
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

    /// Whether it hides a finding on a site.
    pub fn hides(&self, finding: &Reported, letter: &Letter, site: &str, secret: Option<Key>) -> bool {
        // What version 0.1.0 kept has no key.
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

    /// Whether it can be known again with a key alone.
    pub fn is_keyed(&self) -> bool {
        [&self.message, &self.words].into_iter().flatten().any(|print| print.starts_with(KEYED))
    }

    /// Whether another choice is the same but for its number and day.
    pub fn is_same(&self, other: &Ignored) -> bool {
        let bare = |i: &Ignored| Ignored { id: 0, on: String::new(), ..i.clone() };
        bare(self) == bare(other)
    }

    /// What is wrong according to its rule; the rule's id where this version has no such rule.
    pub fn title(&self) -> &str {
        rules::by_id(&self.rule).map_or(&self.rule, |r| r.title)
    }
}

/// The message: to whom, about what, and how many went before it.
fn message(letter: &Letter) -> Vec<String> {
    let draft = letter.draft;
    let mut people: Vec<String> = draft.to.iter().map(key).collect();
    people.sort();
    let subject = draft.subject.as_deref().unwrap_or("");
    // "Re:", "AW:", "RE: [List]": what stands before the first colon, where it is short.
    let bare = subject
        .split_once(':')
        .filter(|(before, _)| before.trim().len() <= 4)
        .map_or(subject, |(_, after)| after);
    vec![people.join(" "), fold(bare), draft.thread.len().to_string()]
}

/// The words of a finding and the few before and after it, so that the same words elsewhere are another
/// matter.
fn words(finding: &Reported, letter: &Letter) -> Vec<String> {
    let Some(place) = finding.place else { return vec![finding.rule.to_owned()] };
    let body = &letter.draft.body;
    let before: Vec<&str> = body[..place.start].split_whitespace().rev().take(3).collect();
    let after: Vec<&str> = body[place.end..].split_whitespace().take(3).collect();
    before.into_iter().rev().chain([&body[place.start..place.end]]).chain(after).map(str::to_owned).collect()
}

/// What a fingerprint with a key begins with.
pub const KEYED: char = 'k';

fn print(parts: &[String], secret: Option<Key>) -> String {
    let parts = parts.iter().map(String::as_str);
    match secret {
        Some(secret) => format!("{KEYED}{:016x}", secret.hash(parts)),
        None => format!("{:016x}", hash(parts)),
    }
}
