//! The fields of a draft as JSON: a field that no type has is ignored, unless its name is nearly that of a
//! field that exists. Then it is a mistake of the writer of the JSON, whose value would be lost.

use crate::{
    message::draft::{Draft, Facts, Message, Sending},
    people::address::Person,
};
use serde::{
    Deserialize, Deserializer,
    de::{
        Error as _, Visitor,
        value::{Error, StrDeserializer},
    },
};
use serde_json::Value;

/// Checks the names of all fields of a draft.
///
/// # Errors
/// If an unknown name is nearly a known one. The message begins with the path of the field.
pub fn check(draft: &Value) -> Result<(), String> {
    object::<Draft>("", draft)?;
    for name in ["from", "to", "cc"] {
        each(name, &draft[name], object::<Person>)?;
    }
    each("thread", &draft["thread"], |path, message| {
        object::<Message>(path, message)?;
        object::<Person>(&format!("{path}.from"), &message["from"])
    })?;
    object::<Facts>("history", &draft["history"])?;
    each("history.sent", &draft["history"]["sent"], object::<Sending>)
}

/// Calls `check` with each value of a list and its path, or with the value itself if it is no list.
fn each(path: &str, value: &Value, check: impl Fn(&str, &Value) -> Result<(), String>) -> Result<(), String> {
    match value {
        Value::Array(all) => {
            all.iter().enumerate().try_for_each(|(at, one)| check(&format!("{path}[{at}]"), one))
        }
        one => check(path, one),
    }
}

/// Checks the names in an object that is read as a `T`.
fn object<'de, T: Deserialize<'de>>(path: &str, value: &Value) -> Result<(), String> {
    let Value::Object(fields) = value else { return Ok(()) };
    let known = fields_of::<T>();
    for name in fields.keys().filter(|name| !known.contains(&name.as_str())) {
        if let Some(meant) = nearest(name, known) {
            let dot = if path.is_empty() { "" } else { "." };
            return Err(format!("{path}{dot}{name}: there is no such field, did you mean {meant}?"));
        }
    }
    Ok(())
}

/// Returns the known name that differs least from an unknown one, if it differs little: by two letters, by
/// one in a name of at most five letters, or by the order of letters in a name of at most three, since
/// "bcc" is not "cc". Chosen by hand.
fn nearest(name: &str, known: &[&'static str]) -> Option<&'static str> {
    let name = name.to_lowercase().replace(['-', ' '], "_");
    let sorted = |word: &str| {
        let mut letters: Vec<char> = word.chars().collect();
        letters.sort_unstable();
        letters
    };
    let close = |known: &&'static str| {
        if name.len().abs_diff(known.len()) > 2 {
            return None;
        }
        let distance = strsim::osa_distance(&name, known);
        let most = match known.len() {
            ..=3 => usize::from(sorted(&name) == sorted(known)),
            4..=5 => 1,
            _ => 2,
        };
        (distance <= most).then_some((distance, *known))
    };
    known.iter().filter_map(close).min().map(|(_, known)| known)
}

/// Returns the names of the fields that serde reads into a struct.
fn fields_of<'de, T: Deserialize<'de>>() -> &'static [&'static str] {
    let mut known: &'static [&'static str] = &[];
    // The probe has no value, so this always is an error.
    T::deserialize(Probe(&mut known)).err();
    known
}

/// Notes the fields that a struct asks for.
struct Probe<'a>(&'a mut &'static [&'static str]);

impl<'de> Deserializer<'de> for Probe<'_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Error> {
        Err(Error::custom("there is no value"))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        *self.0 = fields;
        StrDeserializer::new("").deserialize_any(visitor)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_nearly_known_is_named_with_its_path() {
        for (json, error) in [
            (r#"{"histroy": {}}"#, "histroy: there is no such field, did you mean history?"),
            (r#"{"form": {}}"#, "form: there is no such field, did you mean from?"),
            (r#"{"Body": ""}"#, "Body: there is no such field, did you mean body?"),
            (r#"{"nwo": ""}"#, "nwo: there is no such field, did you mean now?"),
            (r#"{"to": [{}, {"mail": ""}]}"#, "to[1].mail: there is no such field, did you mean email?"),
            (
                r#"{"history": {"interviewAt": ""}}"#,
                "history.interviewAt: there is no such field, did you mean interview_at?",
            ),
            (
                r#"{"history": {"sent": ["2026-11-16", {"ask": true}]}}"#,
                "history.sent[1].ask: there is no such field, did you mean asks?",
            ),
            (
                r#"{"thread": [{"from": {"nmae": ""}}]}"#,
                "thread[0].from.nmae: there is no such field, did you mean name?",
            ),
        ] {
            let value = serde_json::from_str(json).unwrap_or_else(|e| panic!("{json}: {e}"));
            assert_eq!(check(&value), Err(error.to_owned()), "{json}");
        }
    }

    #[test]
    fn other_unknown_names_are_ignored() {
        for json in [
            r#"{"bcc": [], "uid": 1, "new": 1, "note": "", "kind": "", "label": "", "x": {"histroy": 1}}"#,
            r#"{"to": "Dana", "history": [], "thread": {"to": ""}}"#,
            "[]",
        ] {
            let value = serde_json::from_str(json).unwrap_or_else(|e| panic!("{json}: {e}"));
            assert_eq!(check(&value), Ok(()), "{json}");
        }
    }

    #[test]
    fn the_known_names_are_those_of_the_types() {
        assert!(fields_of::<Draft>().contains(&"history") && !fields_of::<Draft>().contains(&"marked"));
        assert_eq!(fields_of::<Sending>(), ["at", "asks"]);
    }
}
