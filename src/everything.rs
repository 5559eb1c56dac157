//! All that is kept, as one file to take along: history, words, choices and the sites where Tactful is always on. Reading is
//! all or nothing, and an error names the part and the place.

use crate::{
    desk::Known,
    history::{limits, store::Store},
    kept::{self, Unreadable},
    refusal::Refusal,
    settings::Settings,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The version of the file around its parts, which have versions of their own.
const VERSION: u64 = 1;
const STEPS: [kept::Step; VERSION as usize - 1] = [];

/// What a file holds.
#[derive(Debug, Clone, Default)]
pub struct Everything {
    /// People, words and choices.
    pub known: Known,
    /// The sites, as the browser's match patterns: "https://mail.example/*".
    pub sites: Vec<String>,
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

impl Everything {
    /// The text of the file.
    pub fn write(&self) -> String {
        let part = |text: String| serde_json::from_str(&text).unwrap_or_default();
        let Known { store, words, settings } = &self.known;
        let file = File {
            tactful: VERSION,
            history: part(store.export()),
            words: words.clone(),
            settings: part(settings.write()),
            sites: self.sites.clone(),
        };
        serde_json::to_string_pretty(&file).unwrap_or_default() // it holds nothing JSON cannot say
    }

    /// Reads a file; parts that are not in it are empty.
    pub fn read(text: &str) -> Result<Everything, Refusal> {
        limits::file(text)?;
        let file: File = kept::read(text, "tactful", &STEPS).map_err(|why| match why {
            Unreadable::Foreign(why) => Refusal::NotOurs(why),
            why => Refusal::Unreadable(why),
        })?;
        let mut store = part("history", &file.history, Store::read)?;
        store.drop_tickets(|_| true); // they are this browser's own
        let settings = part("settings", &file.settings, Settings::read)?;
        Ok(Everything { known: Known { store, words: file.words, settings }, sites: file.sites })
    }
}

/// A part of a file; empty where the file has none.
fn part<T: Default>(name: &'static str, value: &Value, read: fn(&str) -> Result<T, Unreadable>) -> Result<T, Refusal> {
    if value.is_null() { Ok(T::default()) } else { read(&value.to_string()).map_err(|why| Refusal::Part(name, why)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::Level;

    #[test]
    fn a_file_goes_there_and_back() {
        let mut all = Everything { sites: vec!["https://mail.example/*".into()], ..Everything::default() };
        all.known.words.push("frobnicate".into());
        all.known.settings.set_level("shouting", Level::Hint).expect("a rule");
        let read = Everything::read(&all.write()).expect("its own file");
        assert_eq!(read.known.words, all.known.words);
        assert_eq!(read.known.settings, all.known.settings);
        assert_eq!(read.known.store, all.known.store);
        assert_eq!(read.sites, all.sites);
    }

    #[test]
    fn damage_is_named() {
        let refused = |text: &str| Everything::read(text).err().unwrap_or_else(|| panic!("{text} was read")).to_string();
        assert!(refused("nonsense").contains("not a file of Tactful"));
        assert!(refused(r#"{"version":1}"#).contains("\"tactful\" is missing"));
        assert!(refused(r#"{"tactful":9}"#).contains("newer"));
        assert!(refused(r#"{"tactful":1,"words":[3]}"#).contains("words[0]"));
        assert!(refused(r#"{"tactful":1,"settings":{"version":1,"levels":{"shouting":"loud"}}}"#).contains("levels.shouting"));
        assert!(refused(r#"{"tactful":1,"history":{"version":1,"people":3}}"#).contains("\"history\""));
    }
}
