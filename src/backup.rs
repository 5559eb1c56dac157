//! The backup of all stored data in one file: history, dictionary, settings and the sites on which Tactful is
//! always on. A file is read completely or not at all, and an error names the part and the place.

use crate::{
    correspondence::{limits, store::Store},
    engine::Engine,
    error::UserError,
    settings::Settings,
    versioned::{self, Unreadable},
};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The version of the file. Its parts have their own versions.
const VERSION: u64 = STEPS.len() as u64 + 1;
const STEPS: [versioned::Step; 0] = [];

/// The contents of a backup.
#[derive(Debug, Clone, Default)]
pub struct Backup {
    /// History, dictionary and settings.
    pub engine: Engine,
    /// The sites as match patterns, such as `https://mail.example/*`.
    pub sites: Vec<String>,
    /// Entries of the file's list of sites that are not single websites. They are not imported.
    pub left_out: Vec<String>,
}

#[derive(Serialize, Deserialize)]
struct File {
    tactful: u64,
    #[serde(default)]
    history: Value,
    #[serde(default)]
    words: Vec<String>,
    #[serde(default)]
    settings: Value,
    #[serde(default)]
    sites: Vec<String>,
}

impl Backup {
    /// Returns the text of the file.
    pub fn write(&self) -> String {
        let part = |text: String| serde_json::from_str(&text).unwrap_or_default();
        let Engine { store, words, settings, acts: _ } = &self.engine; // what sentences do can be read again
        let file = File {
            tactful: VERSION,
            history: part(store.export()),
            words: words.clone(),
            settings: part(settings.export()),
            sites: self.sites.clone(),
        };
        // Writing cannot fail, since all values can be JSON. A large file is not indented: indented it could
        // be more than twice as long, and then too large to be read again.
        let text = serde_json::to_string(&file).unwrap_or_default();
        if text.len() < limits::FILE / 4 { serde_json::to_string_pretty(&file).unwrap_or(text) } else { text }
    }

    /// Reads a file. Parts that it does not have are empty.
    ///
    /// # Errors
    /// If the file is too large, is something else, was written by a newer version, or has a damaged part.
    pub fn read(text: &str) -> Result<Backup, UserError> {
        limits::file(text)?;
        let file: File = versioned::read(text, "tactful", &STEPS).map_err(|why| match why {
            Unreadable::Foreign(why) => UserError::NotOurs(why),
            why => UserError::Unreadable(why),
        })?;
        let mut store = part("history", &file.history, Store::read)?;
        store.drop_tickets(|_| true); // Tickets are valid in one browser profile only.
        let mut settings = part("settings", &file.settings, Settings::read)?;
        settings.key = None; // The key belongs to one browser profile.
        let (sites, left_out) = file.sites.into_iter().partition(|site| is_site(site));
        let engine = Engine { store, words: file.words, settings, ..Engine::default() };
        Ok(Backup { engine, sites, left_out })
    }
}

/// Returns whether a match pattern is a single website, with a complete host name: `https://mail.example/*`.
fn is_site(pattern: &str) -> bool {
    let rest = ["https://", "http://"].iter().find_map(|scheme| pattern.strip_prefix(scheme));
    let Some(host) = rest.and_then(|rest| rest.strip_suffix("/*")) else { return false };
    let is_name = |host: &str| host.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.'));
    let is_number = |host: &str| host.bytes().all(|b| b.is_ascii_hexdigit() || matches!(b, b':' | b'.'));
    match host.strip_prefix('[') {
        Some(rest) => rest.strip_suffix(']').is_some_and(|number| !number.is_empty() && is_number(number)),
        None => !host.is_empty() && host.len() <= 253 && is_name(host),
    }
}

/// Reads a part of a file, or returns an empty one if the file does not have it.
fn part<T: Default>(
    name: &'static str,
    value: &Value,
    read: fn(&str) -> Result<T, Unreadable>,
) -> Result<T, UserError> {
    if value.is_null() {
        Ok(T::default())
    } else {
        read(&value.to_string()).map_err(|why| UserError::Part(name, why))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::Severity;

    #[test]
    fn a_file_is_read_as_it_was_written() {
        let mut all = Backup { sites: vec!["https://mail.example/*".into()], ..Backup::default() };
        all.engine.words.push("frobnicate".into());
        all.engine.settings.set_level("shouting", Severity::Hint).expect("a rule");
        let read = Backup::read(&all.write()).expect("its own file");
        assert_eq!(read.engine.words, all.engine.words);
        assert_eq!(read.engine.settings, all.engine.settings);
        assert_eq!(read.engine.store, all.engine.store);
        assert_eq!(read.sites, all.sites);
    }

    #[test]
    fn an_error_says_what_is_damaged() {
        let refused =
            |text: &str| Backup::read(text).err().unwrap_or_else(|| panic!("{text} was read")).to_string();
        assert!(refused("nonsense").contains("isn't a Tactful file"));
        assert!(refused(r#"{"version":1}"#).contains("\"tactful\" is missing"));
        assert!(refused(r#"{"tactful":9}"#).contains("newer"));
        assert!(refused(r#"{"tactful":1,"words":[3]}"#).contains("words[0]"));
        assert!(
            refused(r#"{"tactful":1,"settings":{"version":1,"levels":{"shouting":"loud"}}}"#)
                .contains("levels.shouting")
        );
        assert!(refused(r#"{"tactful":1,"history":{"version":1,"people":3}}"#).contains("“history”"));
    }

    #[test]
    fn only_single_websites_are_taken_from_a_file() {
        let good = ["https://mail.example/*", "http://localhost/*", "https://[::1]/*", "https://127.0.0.1/*"];
        let bad = [
            "<all_urls>", "*://*/*", "javascript:alert(1)", "https://*/*", "https://*.example/*",
            "https://mail.example/", "https:///*", "ftp://mail.example/*", "https://a.example/b/*",
            "https://a.example@b.example/*", "file:///*", "https://a b/*", "",
        ];
        let sites: Vec<&str> = good.iter().chain(&bad).copied().collect();
        let all =
            Backup::read(&serde_json::json!({"tactful": 1, "sites": sites}).to_string()).expect("a file");
        assert_eq!(
            (all.sites, all.left_out),
            (good.map(str::to_owned).to_vec(), bad.map(str::to_owned).to_vec())
        );
    }

    #[test]
    fn a_file_that_is_too_large_is_rejected_before_it_is_read() {
        let text = "x".repeat(limits::FILE + 1);
        assert_eq!(Backup::read(&text).err(), Some(UserError::TooLarge(8)));
    }

    #[test]
    fn the_key_is_not_exported_and_an_undo_needs_none() {
        let mut all = Backup::default();
        let key = "07060504030201000f0e0d0c0b0a0908".parse().expect("a key");
        all.engine.settings.key = Some(key);
        let text = all.write();
        assert!(!text.contains("0706050403020100"), "{text}");
        let mut back = Backup::read(&text).expect("its own file").engine.settings;
        back.take_key(Some(key));
        assert_eq!(back, all.engine.settings);
    }
}
