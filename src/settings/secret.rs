//! The key by which ignored words and messages are recognised. It belongs to one browser profile and is never
//! exported.

use super::Settings;
use crate::text::fingerprint::Key;

impl Settings {
    /// Returns the text to export, which does not contain the key.
    pub fn export(&self) -> String {
        Settings { key: None, key_check: self.check_of_key(), ..self.clone() }.write()
    }

    /// Returns a hash of the key, by which two profiles can see whether they have the same one.
    fn check_of_key(&self) -> Option<String> {
        let check =
            |key: Key| format!("{:016x}", key.hash(["the key of Tactful's fingerprints"].into_iter()));
        self.key.map(check).or_else(|| self.key_check.clone())
    }

    /// Sets the key of the profile. If the fingerprints were made with another key, their choices are
    /// removed, since they could never be recognised.
    pub fn take_key(&mut self, key: Option<Key>) {
        let made_with = self.check_of_key();
        self.key = key;
        self.key_check = None;
        if made_with != self.check_of_key() {
            self.ignored.retain(|i| !i.is_keyed());
            self.treated.retain(|one| !one.is_keyed());
        }
    }

    /// Resets all settings except the key.
    pub fn reset(&mut self) {
        *self = Settings { key: self.key, ..Settings::default() };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        check,
        letter::Letter,
        message::draft::Draft,
        settings::{FindingRef, ignored::Scope},
    };

    const SITE: &str = "https://mail.example";

    fn key(last: char) -> Option<Key> {
        format!("07060504030201000f0e0d0c0b0a090{last}").parse().ok()
    }

    fn draft() -> Draft {
        Draft { body: "Dear Dana, thank you for the interview about [role].".into(), ..Draft::default() }
    }

    fn ignore(settings: &mut Settings, scope: Scope) {
        let draft = draft();
        let letter = Letter::read(&draft);
        let which = FindingRef { rule: "placeholder-left-in".into(), quote: Some("[role]".into()), nth: 0 };
        settings.ignore(&letter, &check::report(&letter).findings, &which, scope, SITE).expect("it is there");
    }

    fn is_hidden(settings: &Settings) -> bool {
        let draft = draft();
        let letter = Letter::read(&draft);
        let report = check::report(&letter);
        report
            .findings
            .iter()
            .filter(|f| f.rule == "placeholder-left-in")
            .all(|f| settings.ignoring(f, &letter, SITE).is_some())
    }

    #[test]
    fn choices_made_with_and_without_a_key_are_recognised() {
        for scope in [Scope::Once, Scope::Message] {
            let mut settings = Settings::default();
            ignore(&mut settings, scope);
            settings.key = key('8');
            assert!(is_hidden(&settings), "{scope:?}: as version 0.1.0 kept it");
            settings.ignored.clear();
            ignore(&mut settings, scope);
            assert!(is_hidden(&settings), "{scope:?}");
            let kept = Settings::read(&settings.write()).expect("its own text");
            assert!(kept == settings && is_hidden(&kept));
        }
    }

    #[test]
    fn an_export_has_no_key_and_is_recognised_on_its_own_profile_only() {
        let mut here = Settings { key: key('8'), ..Settings::default() };
        ignore(&mut here, Scope::Once);
        let text = here.export();
        assert!(!text.contains("0706050403020100"), "{text}");
        let file = || Settings::read(&text).expect("an export");
        let mut again = Settings { key: key('8'), ..Settings::default() };
        again.merge(file());
        assert!(is_hidden(&again));
        let mut elsewhere = Settings { key: key('9'), ..Settings::default() };
        elsewhere.merge(file());
        assert!(
            !is_hidden(&elsewhere) && elsewhere.ignored.is_empty(),
            "a choice that can never fit is not shown as one"
        );
    }

    #[test]
    fn two_keys_give_two_fingerprints() {
        let print = |key| {
            let mut settings = Settings { key, ..Settings::default() };
            ignore(&mut settings, Scope::Once);
            settings.ignored[0].words.clone().expect("a fingerprint")
        };
        assert_ne!(print(key('8')), print(key('9')));
        assert_ne!(print(key('8')).trim_start_matches('k'), print(None));
    }
}
