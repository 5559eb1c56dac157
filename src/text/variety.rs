//! The varieties of English that differ in spelling.

use serde::{Deserialize, Serialize};

/// A variety of English.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Variety {
    /// "color, organize, center".
    American,
    /// "colour, organise, centre".
    British,
    /// "colour, organize, centre".
    Canadian,
    /// "colour, organise, centre".
    Australian,
}
