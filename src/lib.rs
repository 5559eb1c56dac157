//! Tactful reads a job seeker's follow-up while it is being written and warns before it does harm.
//!
//! ```text
//! page → snapshot → draft → letter → rules → findings → report → page
//! ```
//! In reading order: [`draft`] is what the writer typed; [`reading`] is what its text says; a [`letter`] adds what is known; [`rule`] says what a rule is and [`rules`]
//! lists them, what they report is a [`finding`] at a [`span`]; [`settings`] is what the person has chosen; [`history`] is
//! what is known of a correspondence; [`timing`] says when to write; [`check`] runs it all; [`report`] is the answer.
//! [`snapshot`] is a draft as a page gives it, [`letter_file`] as a file does; [`desk`] answers what a page asks, with a
//! [`page_report`]; [`requests`] are the messages of pages to the background, as plain data;
//! [`kept`] reads what was kept, [`everything`] is the file of all of it; [`catalogue`] is the rules as data, a [`refusal`] why something cannot be done. [`names`] knows people's names,
//! [`phrase`] finds phrases, [`spelling`] and [`grammar`] slips, [`days`] reads days, [`promise`] promises; a [`moment`] is
//! one on the clock on the wall. Nothing here reads a clock, a file or the network.

pub mod catalogue;
pub mod check;
pub mod days;
pub mod desk;
pub mod draft;
pub mod everything;
pub mod finding;
pub mod grammar;
pub mod history;
pub mod kept;
pub mod letter;
pub mod letter_file;
pub mod moment;
pub mod names;
pub mod page_report;
pub mod phrase;
pub mod promise;
pub mod reading;
pub mod refusal;
pub mod report;
pub mod requests;
pub mod rule;
pub mod rules;
pub mod settings;
pub mod snapshot;
pub mod span;
pub mod spelling;
pub mod timing;

#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
#[cfg(target_arch = "wasm32")]
pub mod web;
