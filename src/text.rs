//! Text without regard to mail: places, lines, words, sentences, and phrases found in them.

pub mod cache;
pub mod code;
pub mod fingerprint;
pub mod fold;
pub mod invisible;
pub mod lines;
pub mod phrase;
pub mod quoted;
pub mod remembered;
pub mod sentences;
pub mod span;
pub mod tokens;
pub mod variety;
