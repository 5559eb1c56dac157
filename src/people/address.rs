//! People as address fields show them.

use serde::{Deserialize, Serialize};

/// A person as an address field shows them; either part may be empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(expecting = r#"a person such as {"name": "Dana Reyes", "email": "dana@northwind.example"}"#)]
pub struct Person {
    /// The shown name.
    #[serde(default, deserialize_with = "crate::json::null_is_default")]
    pub name: String,
    /// The address.
    #[serde(default, deserialize_with = "crate::json::null_is_default")]
    pub email: String,
}

/// Reads people separated by commas or semicolons: `Name <address>, "Family, Given" <address>`. A comma
/// inside quotation marks belongs to the name.
pub fn people(value: &str) -> Vec<Person> {
    let mut out = Vec::new();
    let mut start = 0;
    let (mut in_quotes, mut in_address) = (false, false);
    for (at, c) in value.char_indices() {
        match c {
            '"' => in_quotes = !in_quotes,
            '<' => in_address = true,
            '>' => in_address = false,
            ',' | ';' if !in_quotes && !in_address => {
                out.push(person(&value[start..at]));
                start = at + 1;
            }
            _ => {}
        }
    }
    out.push(person(&value[start..]));
    out.retain(|p| !p.name.is_empty() || !p.email.is_empty());
    out
}

/// Reads `Name <address>`, a bare address or a bare name.
pub fn person(value: &str) -> Person {
    let value = value.trim();
    let bare = |name: &str| name.trim().trim_matches('"').to_owned();
    match value.rsplit_once('<') {
        Some((name, address)) => {
            Person { name: bare(name), email: address.trim_end_matches('>').trim().to_owned() }
        }
        None if value.contains('@') && !value.contains(' ') => {
            Person { name: String::new(), email: value.to_owned() }
        }
        None => Person { name: bare(value), email: String::new() },
    }
}
