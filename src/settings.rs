//! What the person has chosen, as it is kept in the browser: one text, with its version, written whole.

pub mod ignored;
mod secret;

use crate::{
    history::fingerprint::Key,
    kept::{self, Unreadable},
    letter::Letter,
    refusal::Refusal,
    report::Reported,
    rule::Level,
    rules,
    spelling::lexicon::Variety,
};
pub use ignored::Which;
use ignored::{Ignored, Scope};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The version this program writes.
const VERSION: u64 = 1;
const STEPS: [kept::Step; VERSION as usize - 1] = [];
/// How many ignored findings are kept; beyond that the oldest that belong to one message are dropped.
const MOST: usize = 500;

/// All choices.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Settings {
    version: u64,
    /// What is ignored, oldest first.
    #[serde(default)]
    pub ignored: Vec<Ignored>,
    #[serde(default)]
    last: u32,
    /// Where the panel was put; none while nobody has moved it.
    #[serde(default)]
    pub panel: Panel,
    /// The rules that matter more or less to this person than they say themselves.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub levels: BTreeMap<String, Level>,
    /// The spelling that is wanted; none where each letter may be spelt as it likes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spelling: Option<Variety>,
    /// What the fingerprints of ignored words and messages are made with. Never exported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<Key>,
    /// In an export: tells whether fingerprints in it were made with the key of the profile that reads it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    key_check: Option<String>,
}

/// How the person wants the panel.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Panel {
    /// The place of its left upper corner, as shares of the room there is for it, from 0 to 1; none where it
    /// finds its own.
    #[serde(default)]
    pub at: Option<(f32, f32)>,
    /// Folded to the counter beside the box.
    #[serde(default)]
    pub folded: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            version: VERSION,
            ignored: Vec::new(),
            last: 0,
            panel: Panel::default(),
            levels: BTreeMap::new(),
            spelling: None,
            key: None,
            key_check: None,
        }
    }
}

impl Settings {
    /// Reads a kept or exported text; an error says where it is damaged.
    pub fn read(text: &str) -> Result<Settings, Unreadable> {
        let mut read: Settings = kept::read(text, "version", &STEPS)?;
        kept::number(&mut read.ignored, &mut read.last, |ignored| &mut ignored.id);
        Ok(read)
    }

    /// The text to keep.
    pub fn write(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Ignores the finding of a rule at these words, the `nth` of its like in the report; answers the number
    /// to take it back by. For one person it is ignored on this site alone. An error says why there is
    /// nothing to ignore.
    pub fn ignore(
        &mut self,
        letter: &Letter,
        findings: &[Reported],
        which: &Which,
        scope: Scope,
        site: &str,
    ) -> Result<u32, Refusal> {
        let finding = findings
            .iter()
            .filter(|f| f.rule == which.rule && f.quote == which.quote)
            .nth(which.nth)
            .ok_or(Refusal::WordsGone)?;
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

    /// Takes ignoring back.
    pub fn unignore(&mut self, ids: &[u32]) {
        self.ignored.retain(|i| !ids.contains(&i.id));
    }

    /// Switches a rule off everywhere, or on again. An error says that there is no such rule.
    pub fn switch(&mut self, rule: &str, on: bool, today: &str) -> Result<(), Refusal> {
        known(rule)?;
        self.ignored.retain(|i| i.rule != rule || i.scope != Scope::Never);
        if !on {
            self.last += 1;
            self.ignored.push(Ignored::never(self.last, rule, today));
        }
        Ok(())
    }

    /// Lets a rule matter as the person says, or as it says itself. An error says that there is no such rule.
    pub fn set_level(&mut self, rule: &str, level: Level) -> Result<(), Refusal> {
        if known(rule)?.level == level {
            self.levels.remove(rule);
        } else {
            self.levels.insert(rule.to_owned(), level);
        }
        Ok(())
    }

    /// How much a finding matters to this person. A rule that takes one of its own findings lightly still
    /// may.
    pub fn level(&self, finding: &Reported) -> Level {
        match (self.levels.get(finding.rule), rules::by_id(finding.rule)) {
            (Some(wanted), Some(rule)) if rule.level == finding.level => *wanted,
            (Some(wanted), _) => finding.level.max(*wanted),
            (None, _) => finding.level,
        }
    }

    /// Takes in what was exported elsewhere: its choices, and its ignored findings beside those that are
    /// here.
    pub fn take_in(&mut self, mut other: Settings) {
        other.take_key(self.key);
        let mine = std::mem::replace(self, other);
        self.last = self.last.max(mine.last);
        for mut ignored in mine.ignored {
            if !self.ignored.iter().any(|i| i.is_same(&ignored)) {
                self.last += 1;
                ignored.id = self.last;
                self.ignored.push(ignored);
            }
        }
    }

    /// What is ignored of a finding on a site, if it is.
    pub fn ignoring(&self, finding: &Reported, letter: &Letter, site: &str) -> Option<&Ignored> {
        self.ignored.iter().find(|i| i.hides(finding, letter, site, self.key))
    }
}

/// The rule with an id. An error says that there is none.
fn known(rule: &str) -> Result<&'static crate::rule::Rule, Refusal> {
    rules::by_id(rule).ok_or_else(|| Refusal::NoRule(rule.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{check, draft::Draft};

    const SITE: &str = "https://mail.example";

    fn draft(body: &str, to: &str, subject: &str) -> Draft {
        let json = serde_json::json!({"id": "", "subject": subject, "from": {"name": "Sam Okafor"}, "to": [{"name": to, "email": ""}], "body": body, "now": "2026-11-24T10:00"});
        serde_json::from_value(json).expect("a draft")
    }

    const TWICE: &str = "Dear Dana,\n\nThank you for the interview about [role]. I enjoyed it and would love to join the team; [role] fits me well, since I know the work. Please let me know either way.\n\nBest regards,\nSam Okafor\n+44 20 7946 0000";

    /// The quotes of the placeholders that are still shown.
    fn shown(settings: &Settings, draft: &Draft) -> usize {
        let letter = Letter::read(draft);
        let report = check::report(&letter);
        report
            .findings
            .iter()
            .filter(|f| f.rule == "placeholder-left-in" && settings.ignoring(f, &letter, SITE).is_none())
            .count()
    }

    fn ignoring(scope: Scope, nth: usize) -> Settings {
        let draft = draft(TWICE, "Dana Reyes", "Re: Analyst interview");
        let letter = Letter::read(&draft);
        let report = check::report(&letter);
        let mut settings = Settings::default();
        let which = Which { rule: "placeholder-left-in".into(), quote: Some("[role]".into()), nth };
        settings.ignore(&letter, &report.findings, &which, scope, SITE).expect("it is there");
        settings
    }

    #[test]
    fn each_scope_hides_what_it_says() {
        let same = draft(TWICE, "Dana Reyes", "Re: Analyst interview");
        let edited =
            draft(&TWICE.replace("know the work", "know this work"), "Dana Reyes", "RE: analyst interview");
        let other_message = draft(TWICE, "Dana Reyes", "A question");
        let other_person = draft(TWICE, "Ben Ito", "Re: Analyst interview");
        for (scope, wanted) in [
            (Scope::Once, [1, 1, 2, 2]),
            (Scope::Message, [0, 0, 2, 2]),
            (Scope::Person, [0, 0, 0, 2]),
            (Scope::Never, [0; 4]),
        ] {
            let settings = ignoring(scope, 0);
            let found = [&same, &edited, &other_message, &other_person].map(|d| shown(&settings, d));
            assert_eq!(found, wanted, "{scope:?}");
        }
    }

    #[test]
    fn it_is_taken_back() {
        let mut settings = ignoring(Scope::Never, 1);
        let id = settings.ignored[0].id;
        settings.unignore(&[id]);
        assert_eq!(shown(&settings, &draft(TWICE, "Dana Reyes", "x")), 2);
    }

    #[test]
    fn what_is_kept_holds_no_words_of_the_letter_and_is_read_again() {
        for scope in [Scope::Once, Scope::Message, Scope::Person, Scope::Never] {
            let settings = ignoring(scope, 0);
            let text = settings.write();
            for words in ["[role]", "interview", "Analyst", "enjoyed"] {
                assert!(!text.contains(words), "{words} in {text}");
            }
            assert_eq!(Settings::read(&text), Ok(settings));
        }
    }

    #[test]
    fn damage_is_named() {
        let refused =
            |text: &str| Settings::read(text).err().unwrap_or_else(|| panic!("{text} was read")).to_string();
        assert!(refused("{").contains("damaged"));
        assert!(refused(r#"{"ignored":[]}"#).contains("version"));
        assert!(refused(r#"{"version":9}"#).contains("newer"));
        assert!(refused(r#"{"version":1,"ignored":[{"id":"x"}]}"#).contains("ignored[0].id"));
    }

    #[test]
    fn a_rule_is_switched_off_and_on() {
        let draft = draft(TWICE, "Dana Reyes", "x");
        let mut settings = ignoring(Scope::Person, 0);
        settings.unignore(&[1]);
        settings.switch("placeholder-left-in", false, "2026-11-24").expect("a rule");
        settings.switch("placeholder-left-in", false, "2026-11-24").expect("a rule");
        assert_eq!((shown(&settings, &draft), settings.ignored.len()), (0, 1));
        settings.switch("placeholder-left-in", true, "2026-11-24").expect("a rule");
        assert_eq!((shown(&settings, &draft), settings.ignored.len()), (2, 0));
        assert!(settings.switch("no-such-rule", false, "").is_err());
    }

    #[test]
    fn a_rule_matters_as_the_person_says() {
        let draft = draft(TWICE, "Dana Reyes", "x");
        let letter = Letter::read(&draft);
        let report = check::report(&letter);
        let blank = report.findings.iter().find(|f| f.rule == "placeholder-left-in").expect("it is there");
        let mut settings = Settings::default();
        settings.set_level("placeholder-left-in", Level::Hint).expect("a rule");
        assert_eq!(settings.level(blank), Level::Hint);
        assert_eq!(Settings::read(&settings.write()), Ok(settings.clone()));
        settings.set_level("placeholder-left-in", Level::Mistake).expect("a rule");
        assert_eq!((settings.level(blank), settings.levels.len()), (Level::Mistake, 0));
        assert!(settings.set_level("no-such-rule", Level::Hint).is_err());
    }

    #[test]
    fn what_was_exported_is_taken_in_beside_what_is_here() {
        let mut here = ignoring(Scope::Never, 0);
        let mut there = ignoring(Scope::Person, 0);
        there.spelling = Some(Variety::British);
        here.take_in(there.clone());
        assert_eq!((here.ignored.len(), here.spelling), (2, Some(Variety::British)));
        assert_ne!(here.ignored[0].id, here.ignored[1].id);
        here.take_in(there);
        assert_eq!(here.ignored.len(), 2);
    }

    #[test]
    fn a_finding_that_is_gone_cannot_be_ignored() {
        let draft = draft(TWICE, "Dana Reyes", "x");
        let letter = Letter::read(&draft);
        let which = Which { rule: "placeholder-left-in".into(), quote: Some("[name]".into()), nth: 0 };
        assert!(
            Settings::default()
                .ignore(&letter, &check::report(&letter).findings, &which, Scope::Once, SITE)
                .is_err()
        );
    }
}
