//! Tactful reads a job seeker's follow-up while it is being written and warns before it does harm.
//!
//! ```text
//! page → snapshot → draft → reading → correspondence → letter → rules → findings → report → page
//! ```
//! Each layer names only those before it; `docs/architecture.md` has the table, and `tests/layers.rs`
//! reads the `use` lines. In reading order: [`text`] is text without regard to mail, [`time`] days and
//! promises, [`people`] names and addresses, with what [`json`] needs. [`acts`] are what sentences do. A
//! [`message`] is what the writer typed; a [`reading`] is what its text says; [`correspondence`] is what
//! is known of the people; a [`letter`] joins them. [`proofreading`] finds misspellings and grammar
//! errors. [`timing`] says when to write. [`rule`] says what a rule is, [`rules`] lists them, and a
//! [`finding`] is what they report; [`check`] runs them and a [`report`] is the result. [`settings`] are
//! the user's choices; [`versioned`] reads stored data and [`backup`] is the file of all of it. A
//! [`snapshot`] is a draft as a page gives it, [`letter_file`] as a file does. [`requests`] are what
//! pages ask, [`page_report`] what they get, and the [`engine`] answers. [`catalogue`] is the rules as
//! data, and an [`error`] says why something cannot be done. Nothing here reads a clock, a file or the
//! network.

pub mod acts;
pub mod backup;
pub mod catalogue;
pub mod check;
pub mod correspondence;
pub mod engine;
pub mod error;
pub mod finding;
pub mod json;
pub mod letter;
pub mod letter_file;
pub mod message;
pub mod page_report;
pub mod people;
pub mod proofreading;
pub mod reading;
pub mod report;
pub mod requests;
pub mod rule;
pub mod rules;
pub mod settings;
pub mod snapshot;
pub mod text;
pub mod time;
pub mod timing;
pub mod versioned;

#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
#[cfg(target_arch = "wasm32")]
pub mod web;
