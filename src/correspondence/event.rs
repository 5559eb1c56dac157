//! Events between the writer and a correspondent.

use super::provenance::Provenance;
use crate::{
    text::fingerprint::Fingerprint,
    time::{days::Window, local_time::Moment, promise::Promise},
};
use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

/// Something that happened, with its local time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// The number among the person's events, or 0 until the event is stored.
    #[serde(default)]
    pub id: u32,
    /// The local time. For a promise, the time at which it was made.
    pub at: Moment,
    /// The kind, with its details.
    pub what: What,
    /// The job, as the letter names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub job: Option<String>,
    /// How the event became known.
    #[serde(default)]
    pub source: Source,
    /// The user has removed the event. It is stored without details, so that the same page does not add it
    /// again.
    #[serde(default, skip_serializing_if = "is_false")]
    pub removed: bool,
    /// The site and account on which the event became known. `None` if version 0.1.0 stored it, or if the
    /// user entered it on the extension's own pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provenance: Option<Provenance>,
    /// The user has confirmed the event, so it counts on every site.
    #[serde(default, skip_serializing_if = "is_false")]
    pub confirmed: bool,
    /// The correspondent as the site named them: the address, else the folded name. Empty if no site named
    /// them.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub to: String,
    /// Whether the marks on the site that reported the event depend on it.
    #[serde(default, skip_serializing_if = "OnPage::is_counted")]
    pub on_page: OnPage,
    /// The ticket that can undo the sending for a few minutes. Never exported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ticket: Option<Ticket>,
}

/// Whether the marks on a page depend on an event that the page's own site reported. A page can see its
/// marks, so they must not depend on anything that only other sites or the user have reported.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OnPage {
    /// The marks depend on the event unless it was removed.
    #[default]
    Counted,
    /// The marks never depend on the event. It was stored only because of information from elsewhere.
    Never,
    /// The marks depend on the event even after its removal. It was removed only because of information from
    /// elsewhere.
    Always,
}

impl OnPage {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
    fn is_counted(&self) -> bool {
        *self == OnPage::Counted
    }
}

/// The ticket that can undo a sending.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ticket {
    /// A random text that cannot be guessed.
    pub text: String,
    /// The time of the sending, in milliseconds since 1970.
    pub at: i64,
    /// The correspondent was not known before this sending.
    #[serde(default, skip_serializing_if = "is_false")]
    pub met: bool,
}

/// The kind of an event, with its details.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "HistoryEvent"))]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// The writer applied.
    Applied,
    /// An interview took place, or is planned.
    Interview,
    /// The writer sent a message.
    Sent(Sent),
    /// The correspondent wrote.
    Answered {
        /// The message is automatic, such as an out-of-office reply. It does not count as an answer.
        automatic: bool,
    },
    /// The correspondent named a day for the answer.
    Promised {
        /// The first day that may be meant.
        #[cfg_attr(test, ts(type = "string"))]
        first: Date,
        #[cfg_attr(test, ts(type = "string"))]
        /// The last day that may be meant.
        last: Date,
        /// The message promised no answer. It said that its writer is away until then.
        #[serde(default, skip_serializing_if = "is_false")]
        #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
        away: bool,
    },
    /// The candidacy ended.
    Outcome(Outcome),
}

/// A sent message.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "HistorySent"))]
pub struct Sent {
    /// The message asked for news.
    #[serde(default)]
    pub asks: bool,
    /// The message was a thank-you.
    #[serde(default)]
    pub thanks: bool,
    /// The fingerprint by which a copy is recognised. The text is never stored.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub print: Option<Fingerprint>,
}

/// How a candidacy ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "HistoryOutcome"))]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// The writer was rejected.
    Rejected,
    /// The writer was offered the job.
    Offered,
    /// The writer withdrew.
    Withdrawn,
}

/// The way in which an event became known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    /// The event was read from the conversation on a page.
    Page,
    /// The sending was noticed on a page.
    Send,
    /// The user entered the event.
    #[default]
    Person,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_false(value: &bool) -> bool {
    !*value
}

impl Event {
    /// Returns an event that is not stored yet.
    pub fn new(at: Moment, what: What, source: Source) -> Self {
        Event {
            id: 0,
            at,
            what,
            job: None,
            source,
            removed: false,
            provenance: None,
            confirmed: false,
            to: String::new(),
            on_page: OnPage::Counted,
            ticket: None,
        }
    }

    /// Returns the event of a promise made at a local time.
    pub fn promise(made: Moment, promise: Promise, source: Source) -> Self {
        let Promise { window: Window { first, last }, away } = promise;
        Event::new(made, What::Promised { first, last, away }, source)
    }

    /// Returns the local date and time to sort by.
    pub fn order(&self) -> DateTime {
        self.at.order()
    }

    /// Returns whether the user has entered or confirmed the event.
    pub fn is_vouched(&self) -> bool {
        self.source == Source::Person || self.confirmed
    }

    /// Returns whether the event counts on every site: the user vouches for it, or version 0.1.0 stored it.
    pub fn is_everywhere(&self) -> bool {
        self.is_vouched() || self.provenance.is_none()
    }

    /// Returns whether the event became known on this site and account.
    pub fn is_from(&self, at: &Provenance) -> bool {
        self.provenance.as_ref().is_some_and(|own| own.matches(at))
    }

    /// Returns whether two events became known in the same place, about the same name of the correspondent.
    pub fn is_told_like(&self, other: &Event) -> bool {
        let is_typed = |e: &Event| e.source == Source::Person;
        self.is_from_place_of(other)
            && (self.provenance.is_none() || self.to == other.to && is_typed(self) == is_typed(other))
    }

    /// Returns whether both events became known on the same site and account, or both on no site.
    pub fn is_from_place_of(&self, other: &Event) -> bool {
        match (&self.provenance, &other.provenance) {
            (None, None) => true,
            (Some(mine), Some(theirs)) => mine.matches(theirs) || mine == theirs,
            _ => false,
        }
    }
}
