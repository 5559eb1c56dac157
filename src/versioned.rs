//! Stored and exported texts: JSON with a version number, migrated to the newest version step by step.
//!
//! A text that cannot be read is never overwritten. The storage first sets it aside and reports it
//! ([`Unreadable`]).

use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::HashSet;
use thiserror::Error;

/// A migration from one version to the next.
pub type Step = fn(Value) -> Value;

/// The reason why a text cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Unreadable {
    /// The text was written by a newer version.
    #[error("it was written by a newer Tactful (its version is {version}, this one reads up to {newest})")]
    Newer {
        /// The version of the text.
        version: u64,
        /// The newest version that can be read.
        newest: u64,
    },
    /// The text is not JSON or has no version number. The message says where it is wrong.
    #[error("it is damaged: {0}")]
    Foreign(String),
    /// The text is damaged. The message says where.
    #[error("it is damaged: {0}")]
    Damaged(String),
}

/// Reads a text whose version number is in the field named `version`. `steps` migrate from version 1 to 2,
/// from 2 to 3 and so on to the newest.
///
/// # Errors
/// If the text is damaged, is something else, or was written by a newer version.
pub fn read<T: DeserializeOwned>(text: &str, version: &str, steps: &[Step]) -> Result<T, Unreadable> {
    let value: Value = serde_json::from_str(text).map_err(|e| Unreadable::Foreign(e.to_string()))?;
    let told = value.get(version).and_then(Value::as_u64);
    let told = told.ok_or_else(|| Unreadable::Foreign(format!("its field \"{version}\" is missing")))?;
    let newest = steps.len() as u64 + 1;
    if told > newest {
        return Err(Unreadable::Newer { version: told, newest });
    }
    let value = bring_up(value, told, steps)
        .ok_or_else(|| Unreadable::Damaged(format!("there is no version {told}")))?;
    serde_path_to_error::deserialize(value)
        .map_err(|e| Unreadable::Damaged(format!("{}: {}", e.path(), e.inner())))
}

/// Migrates a value from a version to the newest, or returns `None` if there is no such version.
fn bring_up(mut value: Value, version: u64, steps: &[Step]) -> Option<Value> {
    let done = usize::try_from(version).ok()?.checked_sub(1)?;
    for step in steps.get(done..)? {
        value = step(value);
    }
    Some(value)
}

/// The highest number that is accepted. Counting on from a higher one could overflow.
const HIGHEST: u32 = u32::MAX / 2;

/// Gives a new number to each item that has no number, one above half of `u32::MAX`, or the number of an item
/// before it. `last` is the highest number ever given and is updated.
pub fn number<T>(all: &mut [T], last: &mut u32, id: fn(&mut T) -> &mut u32) {
    let is_number = |id: u32| (1..=HIGHEST).contains(&id);
    let highest = all.iter_mut().map(|one| *id(one)).filter(|id| is_number(*id)).max().unwrap_or(0);
    *last = highest.max(if is_number(*last) { *last } else { 0 });
    let mut taken = HashSet::new();
    for one in all {
        let id = id(one);
        if !is_number(*id) || !taken.insert(*id) {
            *last += 1;
            *id = *last;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STEPS: [Step; 2] = [
        |mut v| {
            v["two"] = true.into();
            v
        },
        |mut v| {
            v["three"] = v["two"].clone();
            v
        },
    ];

    #[test]
    fn versions_are_migrated_step_by_step() {
        let from = |version: u64| {
            read::<Value>(&format!(r#"{{"version":{version}}}"#), "version", &STEPS).map(|v| v.to_string())
        };
        assert_eq!(from(1).as_deref(), Ok(r#"{"three":true,"two":true,"version":1}"#));
        assert_eq!(from(2).as_deref(), Ok(r#"{"three":null,"version":2}"#));
        assert_eq!(from(3).as_deref(), Ok(r#"{"version":3}"#));
        assert_eq!(from(0), Err(Unreadable::Damaged("there is no version 0".into())));
        assert_eq!(from(4), Err(Unreadable::Newer { version: 4, newest: 3 }));
    }

    #[test]
    fn damaged_texts_are_distinguished_from_other_texts() {
        let why = |text: &str| read::<std::collections::BTreeMap<String, u8>>(text, "version", &[]).err();
        assert!(matches!(why(""), Some(Unreadable::Foreign(_))));
        assert_eq!(why("[]"), Some(Unreadable::Foreign("its field \"version\" is missing".into())));
        let Some(Unreadable::Damaged(place)) = why(r#"{"version":1,"more":"x"}"#) else {
            panic!("it was read")
        };
        assert!(place.starts_with("more: "), "{place}");
    }

    #[test]
    fn every_item_gets_a_different_number() {
        for (ids, last, wanted) in [
            (vec![0, 1, 1, 7], 0, (vec![8, 1, 9, 7], 9)),
            (vec![0, 0], 5, (vec![6, 7], 7)),
            (vec![u32::MAX, 3, u32::MAX], u32::MAX, (vec![4, 3, 5], 5)),
            (vec![], 4, (vec![], 4)),
        ] {
            let (mut ids, mut last) = (ids, last);
            number(&mut ids, &mut last, |id| id);
            assert_eq!((ids, last), wanted);
        }
    }
}
