//! Misspellings and grammar errors.

pub mod grammar;
pub mod spelling;
