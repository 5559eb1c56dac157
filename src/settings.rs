//! The user's settings, as they are stored in the browser: one text with a version number.

pub mod ignored;
mod secret;
pub mod treated;

use crate::{
    error::UserError,
    letter::Letter,
    report::Reported,
    rule::Severity,
    rules,
    text::{fingerprint::Key, variety::Variety},
    versioned::{self, Unreadable},
};
pub use ignored::FindingRef;
use ignored::{Ignored, Scope};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use treated::Treated;

/// The version that this program writes.
const VERSION: u64 = STEPS.len() as u64 + 1;
const STEPS: [versioned::Step; 0] = [];
/// The most ignored findings that are stored. Beyond it, the oldest choice for one message is removed. Chosen
/// by hand.
const MOST: usize = 500;

/// All settings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Settings {
    version: u64,
    /// The ignored findings, oldest first.
    #[serde(default)]
    pub ignored: Vec<Ignored>,
    /// The highest number that an ignored finding ever had.
    #[serde(default)]
    last: u32,
    /// What the messages of some conversations are checked as, oldest choice first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub treated: Vec<Treated>,
    /// The position of the panel.
    #[serde(default)]
    pub panel: Panel,
    /// The user's levels, by rule, if they differ from the rules' own levels.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub levels: BTreeMap<String, Severity>,
    /// The variety of English to check for, or `None` if it is read from each letter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spelling: Option<Variety>,
    /// The key for the fingerprints of ignored words and messages. Never exported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<Key>,
    /// In an export: a hash of the key, which shows whether another profile has the same one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    key_check: Option<String>,
}

/// The user's choices about the panel.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "PanelStand"))]
pub struct Panel {
    /// The position of its left upper corner as shares of the available width and height, from 0 to 1. `None`
    /// if the panel was never moved and places itself.
    #[serde(default)]
    pub at: Option<(f32, f32)>,
    /// The panel is folded to the counter beside the text box.
    #[serde(default)]
    pub folded: bool,
    /// Nothing is shown beside the send button. `None` from a page leaves the choice as it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub quiet_at_send: Option<bool>,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            version: VERSION,
            ignored: Vec::new(),
            last: 0,
            treated: Vec::new(),
            panel: Panel::default(),
            levels: BTreeMap::new(),
            spelling: None,
            key: None,
            key_check: None,
        }
    }
}

impl Settings {
    /// Reads a stored or exported text.
    ///
    /// # Errors
    /// If the text is damaged, is something else, or was written by a newer version.
    pub fn read(text: &str) -> Result<Settings, Unreadable> {
        let mut read: Settings = versioned::read(text, "version", &STEPS)?;
        versioned::number(&mut read.ignored, &mut read.last, |ignored| &mut ignored.id);
        Ok(read)
    }

    /// Returns the text to store.
    pub fn write(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Ignores a finding of a letter. Returns the number for [`Settings::unignore`]. With [`Scope::Person`]
    /// it is ignored on this site alone.
    ///
    /// # Errors
    /// [`UserError::WordsGone`] if there is no such finding, and [`UserError::NoRecipient`] if it is to be
    /// ignored for a person and the letter has no recipient.
    pub fn ignore(
        &mut self,
        letter: &Letter,
        findings: &[Reported],
        which: &FindingRef,
        scope: Scope,
        site: &str,
    ) -> Result<u32, UserError> {
        let finding = findings
            .iter()
            .filter(|f| f.rule == which.rule && f.quote == which.quote)
            .nth(which.nth)
            .ok_or(UserError::WordsGone)?;
        self.last += 1;
        let ignored = Ignored::new(self.last, finding, letter, scope, site, self.key)?;
        self.ignored.retain(|old| !old.is_same(&ignored));
        self.ignored.push(ignored);
        while self.ignored.len() > MOST {
            let oldest = self
                .ignored
                .iter()
                .position(|i| matches!(i.scope, Scope::Once | Scope::Message))
                .unwrap_or(0);
            self.ignored.remove(oldest);
        }
        Ok(self.last)
    }

    /// Removes the ignored findings with these numbers.
    pub fn unignore(&mut self, ids: &[u32]) {
        self.ignored.retain(|i| !ids.contains(&i.id));
    }

    /// Switches a rule off everywhere, or on again. `today` is the local day.
    ///
    /// # Errors
    /// [`UserError::NoRule`] if there is no such rule.
    pub fn switch(&mut self, rule: &str, on: bool, today: &str) -> Result<(), UserError> {
        known(rule)?;
        self.ignored.retain(|i| i.rule != rule || i.scope != Scope::Never);
        if !on {
            self.last += 1;
            self.ignored.push(Ignored::never(self.last, rule, today));
        }
        Ok(())
    }

    /// Sets the user's level of a rule. The rule's own level is not stored.
    ///
    /// # Errors
    /// [`UserError::NoRule`] if there is no such rule.
    pub fn set_level(&mut self, rule: &str, level: Severity) -> Result<(), UserError> {
        if known(rule)?.severity == level {
            self.levels.remove(rule);
        } else {
            self.levels.insert(rule.to_owned(), level);
        }
        Ok(())
    }

    /// Returns the level of a finding for this user. A finding that is milder than its rule's own level stays
    /// that mild if the user raises the level of the rule.
    pub fn level(&self, finding: &Reported) -> Severity {
        match (self.levels.get(finding.rule), rules::by_id(finding.rule)) {
            (Some(wanted), Some(rule)) if rule.severity == finding.level => *wanted,
            (Some(wanted), _) => finding.level.max(*wanted),
            (None, _) => finding.level,
        }
    }

    /// Imports other settings. They replace these, except for the ignored findings and the
    /// conversations, which are added.
    pub fn merge(&mut self, mut other: Settings) {
        other.take_key(self.key);
        let mine = std::mem::replace(self, other);
        self.last = self.last.max(mine.last);
        let (own, new) = (mine.treated, std::mem::take(&mut self.treated));
        self.treated = own.into_iter().filter(|one| new.iter().all(|other| !one.is_same(other))).collect();
        self.treated.extend(new);
        for mut ignored in mine.ignored {
            if !self.ignored.iter().any(|i| i.is_same(&ignored)) {
                self.last += 1;
                ignored.id = self.last;
                self.ignored.push(ignored);
            }
        }
    }

    /// Returns the choice by which a finding is ignored on a site, or `None` if it is shown.
    pub fn ignoring(&self, finding: &Reported, letter: &Letter, site: &str) -> Option<&Ignored> {
        self.ignored.iter().find(|i| i.hides(finding, letter, site, self.key))
    }
}

/// Returns the rule with an id, or an error if there is none.
fn known(rule: &str) -> Result<&'static crate::rule::Rule, UserError> {
    rules::by_id(rule).ok_or_else(|| UserError::NoRule(rule.to_owned()))
}

#[cfg(test)]
mod tests;
