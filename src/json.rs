//! What the types that are read from JSON share.

use serde::{Deserialize, Deserializer};

/// Reads `null` as the default, so that a missing field and an empty one are the same.
///
/// # Errors
/// If the value is neither `null` nor a `T`.
pub fn null_is_default<'de, D, T>(from: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Default + Deserialize<'de>,
{
    Ok(Option::deserialize(from)?.unwrap_or_default())
}
