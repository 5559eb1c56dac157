//! The list of the writer's sent messages, as it is read from JSON.

use super::draft::Sending;
use serde::{
    Deserialize, Deserializer,
    de::{Error, MapAccess, Visitor, value::MapAccessDeserializer},
};
use std::fmt;

/// A message that is given by its moment, or by an object that says more. Not an untagged enum, whose errors
/// do not name the field.
struct SendingOnWire(Sending);

/// Reads a list of sent messages; `null` is an empty list.
///
/// # Errors
/// If the value is no list, or one of its messages has no moment.
pub fn sendings<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Sending>, D::Error> {
    let all: Option<Vec<SendingOnWire>> = Option::deserialize(from)?;
    Ok(all.unwrap_or_default().into_iter().map(|sending| sending.0).collect())
}

impl<'de> Deserialize<'de> for SendingOnWire {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Either)
    }
}

struct Either;

impl<'de> Visitor<'de> for Either {
    type Value = SendingOnWire;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(r#"a local day or time, or an object such as {"at": "2026-11-16T18:00", "asks": true}"#)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<SendingOnWire, E> {
        let at = text.parse().map_err(E::custom)?;
        Ok(SendingOnWire(Sending { at, asks: None }))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<SendingOnWire, A::Error> {
        Sending::deserialize(MapAccessDeserializer::new(map)).map(SendingOnWire)
    }
}

#[cfg(test)]
mod tests {
    use crate::message::draft::{Facts, Sending};

    #[test]
    fn a_sent_message_is_a_moment_or_an_object() {
        let json = r#"{"sent": ["2026-11-16", {"at": "2026-11-18T09:00", "asks": true}]}"#;
        let facts: Facts = serde_json::from_str(json).expect("both forms");
        let sending = |at: &str, asks| Sending { at: at.parse().expect("a moment"), asks };
        assert_eq!(facts.sent, [sending("2026-11-16", None), sending("2026-11-18T09:00", Some(true))]);
        assert_eq!(serde_json::from_str::<Facts>(r#"{"sent": null}"#).expect("null").sent, []);
    }
}
