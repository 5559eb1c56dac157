//! A message as it is given, before anything is read from it.

pub mod draft;
pub mod legible;
mod sending;
