//! What is known of a correspondence: who promised what, what was sent when, whether they answered.
//!
//! [`event`] is one thing that happened, and [`provenance`] the site and account where it became known;
//! [`conversation`] reads events from the messages on the page; [`correspondent`] keeps them for one person,
//! in the order that [`sorted`] searches, `candidacy` tells its job and end, and [`store`] keeps everybody,
//! found by [`index`], within [`limits`]. [`sending`] fills the store by itself, [`change`] is what the
//! person may change in it, `first_known` what they know of someone new, [`dates`] what the panel's form
//! changes. [`visible`] tells which events count on a site, [`view`] what of a letter's people; [`question`]
//! asks what to do where a site contradicts the person; [`facts`] makes of events what a check needs.
//! [`hiring`] tells whether the conversation at hand makes the writer a candidate; [`fingerprint`] tells a
//! copied note without keeping its text; [`calendar`] makes a calendar file; [`timeline`] puts events into
//! words. Pure: the clock and the browser's storage are elsewhere.

mod bring_back;
pub mod calendar;
mod candidacy;
pub mod change;
pub mod conversation;
pub mod correspondent;
pub mod dates;
pub mod event;
pub mod facts;
mod first_known;
pub mod hiring;
pub mod index;
pub mod limits;
pub mod provenance;
pub mod question;
mod same_event;
pub mod sending;
pub mod sorted;
pub mod store;
pub mod timeline;
pub mod view;
pub mod visible;
mod wording;

use crate::{
    message::draft::{Facts, Note, TreatAs},
    reading::Reading,
};

/// What is known of the correspondence with the people a message goes to, from all sources, put together
/// once.
#[derive(Debug, Clone, Default)]
pub struct Correspondence {
    /// Everything: what is kept or stated, and what the conversation at hand tells.
    pub facts: Facts,
    /// What was known before the conversation at hand was read.
    known: Facts,
    /// The writer is known to be a candidate.
    is_candidacy: bool,
    /// The conversation at hand is about hiring the writer.
    is_hiring: bool,
}

impl Correspondence {
    /// Puts together what is known: what is kept of the people (with their conversation in it) or else what
    /// the draft states and its conversation tells, and notes that the message must not copy.
    pub fn new(reading: &Reading, kept: Option<Facts>, notes: Vec<Note>) -> Self {
        let known = kept.clone().unwrap_or_else(|| reading.draft.facts.clone());
        let mut facts = kept.unwrap_or_else(|| facts::merge(&known, reading));
        facts.notes.extend(notes);
        // The conversation alone can tell it, if it is about an interview or an application and the message
        // asks for news. Other replies in such a conversation are read by their own words.
        let is_hiring = facts.is_candidacy() && hiring::is_hiring(reading);
        let (is_candidacy, is_hiring) = match reading.draft.treat_as {
            Some(TreatAs::FollowUp) => (true, is_hiring),
            Some(TreatAs::Ordinary) => (false, false),
            None => (known.is_candidacy() || is_hiring && !reading.asked.is_empty(), is_hiring),
        };
        Correspondence { facts, known, is_candidacy, is_hiring }
    }

    /// Returns whether the writer is known to be a candidate.
    pub fn is_candidacy(&self) -> bool {
        self.is_candidacy
    }

    /// Returns whether the writer may be a candidate, which the message itself then has to tell.
    pub fn may_be_candidacy(&self) -> bool {
        self.is_candidacy || self.is_hiring
    }

    /// Returns the facts that tell the kind of a message: all of them if the writer is known to be a
    /// candidate, and what was known before the conversation otherwise.
    pub fn for_kind(&self) -> &Facts {
        if self.is_candidacy { &self.facts } else { &self.known }
    }
}
