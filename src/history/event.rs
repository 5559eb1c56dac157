//! One thing that happened between the writer and a correspondent.

use super::{fingerprint::Fingerprint, provenance::Provenance};
use crate::{
    days::Window,
    moment::{Moment, days_between},
    promise::Promise,
};
use jiff::{
    ToSpan,
    civil::{Date, DateTime},
};
use serde::{Deserialize, Serialize};

/// Something that happened, with its moment in local time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// Its number among the person's events; 0 until it is kept.
    #[serde(default)]
    pub id: u32,
    /// When; of a promise, when it was made.
    pub at: Moment,
    /// What.
    pub what: What,
    /// The job it was about, as the letter names it, where one was named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub job: Option<String>,
    /// How it became known.
    #[serde(default)]
    pub source: Source,
    /// The person has removed it: it is kept without its details, so that the same page does not bring it back.
    #[serde(default, skip_serializing_if = "is_false")]
    pub removed: bool,
    /// Where it became known; `None` for what version 0.1.0 kept, and for what the person typed on our own pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provenance: Option<Provenance>,
    /// The person has confirmed it, so that it counts on every site.
    #[serde(default, skip_serializing_if = "is_false")]
    pub confirmed: bool,
    /// The person it is about, as the site named them: the address, else the folded name. Empty if no site told it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub to: String,
    /// Whether the marks on the site that told it take it into account.
    #[serde(default, skip_serializing_if = "OnPage::is_counted")]
    pub on_page: OnPage,
    /// What takes the sending back for a few minutes. Never exported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ticket: Option<Ticket>,
}

/// Whether the marks on a page count an event that the page's own site told. The page can see marks, so they must not depend
/// on anything else that is kept.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OnPage {
    /// They count it unless it was removed.
    #[default]
    Counted,
    /// They never count it: it was kept only because of what is known from elsewhere.
    Never,
    /// They count it although it was removed: it was removed only because something else is known.
    Always,
}

impl OnPage {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
    fn is_counted(&self) -> bool {
        *self == OnPage::Counted
    }
}

/// What takes a sending back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ticket {
    /// A text nobody can guess.
    pub text: String,
    /// When the sending was recorded, in milliseconds since 1970.
    pub at: i64,
    /// The person was not known before this sending.
    #[serde(default, skip_serializing_if = "is_false")]
    pub met: bool,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "HistoryEvent"))]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// The writer applied.
    Applied,
    /// An interview took place, or is to.
    Interview,
    /// A message of the writer's went out.
    Sent(Sent),
    /// They wrote.
    Answered {
        /// By a machine: an out-of-office reply, a receipt. It answers nothing.
        automatic: bool,
    },
    /// They said by when they would answer.
    Promised {
        /// The first day that may be meant.
        #[cfg_attr(test, ts(type = "string"))]
        first: Date,
        /// The last.
        #[cfg_attr(test, ts(type = "string"))]
        last: Date,
        /// Nobody promised; whoever decides is away until then.
        #[serde(default, skip_serializing_if = "is_false")]
        #[cfg_attr(test, ts(optional, as = "Option<bool>"))]
        away: bool,
    },
    /// How it ended.
    Outcome(Outcome),
}

/// A message that went out.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "HistorySent"))]
pub struct Sent {
    /// It asked for news.
    #[serde(default)]
    pub asks: bool,
    /// It was a thank-you.
    #[serde(default)]
    pub thanks: bool,
    /// What tells a copy of it; never its text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub print: Option<Fingerprint>,
}

/// How a candidacy ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "HistoryOutcome"))]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// They said no.
    Rejected,
    /// They offered the job.
    Offered,
    /// The writer withdrew.
    Withdrawn,
}

/// How an event became known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    /// Read from the conversation on the page.
    Page,
    /// Seen being sent.
    Send,
    /// Told by the person.
    #[default]
    Person,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_false(value: &bool) -> bool {
    !*value
}

/// Two records of one sending lie so many minutes apart at most: the page rounds and clocks differ.
const SAME_SENDING: i64 = 20;

impl Event {
    /// An event as the page or the person tells it.
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

    /// A promise made at a moment.
    pub fn promise(made: Moment, promise: Promise, source: Source) -> Self {
        let Promise { window: Window { first, last }, away } = promise;
        Event::new(made, What::Promised { first, last, away }, source)
    }

    /// Where it stands among others.
    pub fn order(&self) -> DateTime {
        self.at.order()
    }

    /// Returns whether the person vouches for it: they typed it or confirmed it.
    pub fn is_vouched(&self) -> bool {
        self.source == Source::Person || self.confirmed
    }

    /// Returns whether it counts on every site: the person vouches for it, or version 0.1.0 kept it.
    pub fn is_everywhere(&self) -> bool {
        self.is_vouched() || self.provenance.is_none()
    }

    /// Returns whether it was told on this site and account.
    pub fn is_from(&self, at: &Provenance) -> bool {
        self.provenance.as_ref().is_some_and(|own| own.matches(at))
    }

    /// Returns whether two events were told in the same place, about the person under the same name.
    pub fn is_told_like(&self, other: &Event) -> bool {
        let is_typed = |e: &Event| e.source == Source::Person;
        self.is_from_place_of(other)
            && (self.provenance.is_none() || self.to == other.to && is_typed(self) == is_typed(other))
    }

    /// Returns whether both were told on the same site and account, or both on none.
    pub fn is_from_place_of(&self, other: &Event) -> bool {
        match (&self.provenance, &other.provenance) {
            (None, None) => true,
            (Some(mine), Some(theirs)) => mine.matches(theirs) || mine == theirs,
            _ => false,
        }
    }

    /// Whether two records are of the same thing.
    pub fn is_same(&self, other: &Event) -> bool {
        match (&self.what, &other.what) {
            (What::Sent(a), What::Sent(b)) => {
                let alike = a.print.as_ref().zip(b.print.as_ref()).map(|(a, b)| a.is_copy_of(b));
                self.is_near(other) && alike != Some(false)
            }
            (What::Answered { .. }, What::Answered { .. }) => self.is_near(other),
            (What::Promised { last: a, .. }, What::Promised { last: b, .. }) => {
                a == b && days_between(self.at.date, other.at.date).abs() <= 1
            }
            (What::Applied, What::Applied) | (What::Interview, What::Interview) => {
                self.at.date == other.at.date
            }
            (What::Outcome(a), What::Outcome(b)) => a == b && self.at.date == other.at.date,
            _ => false,
        }
    }

    fn is_near(&self, other: &Event) -> bool {
        if self.at.time.is_none() || other.at.time.is_none() {
            return self.at.date == other.at.date;
        }
        let (first, last) = (self.order().min(other.order()), self.order().max(other.order()));
        first.checked_add(SAME_SENDING.minutes()).is_ok_and(|end| last <= end)
    }

    /// Takes over what another record of the same thing knows better; returns whether there was anything.
    pub fn enrich(&mut self, other: &Event) -> bool {
        let mut changed = false;
        if self.at.time.is_none() && self.at.date == other.at.date && other.at.time.is_some() {
            self.at = other.at;
            changed = true;
        }
        if self.job.is_none() && other.job.is_some() {
            self.job.clone_from(&other.job);
            changed = true;
        }
        if let (
            What::Sent(Sent { print: mine @ None, .. }),
            What::Sent(Sent { print: theirs @ Some(_), .. }),
        ) = (&mut self.what, &other.what)
        {
            mine.clone_from(theirs);
            changed = true;
        }
        if let (Some(mine), Some(theirs)) = (&mut self.provenance, &other.provenance)
            && mine.account.is_empty()
            && !theirs.account.is_empty()
            && mine.site == theirs.site
        {
            mine.account.clone_from(&theirs.account);
            changed = true;
        }
        if self.provenance.is_none() && self.source != Source::Person && other.source == Source::Person {
            self.source = Source::Person;
            changed = true;
        }
        if other.confirmed && !self.confirmed && self.is_told_like(other) {
            self.confirmed = true;
            changed = true;
        }
        if self.on_page == OnPage::Never && other.on_page == OnPage::Counted && self.is_told_like(other) {
            self.on_page = OnPage::Counted;
            changed = true;
        }
        changed
    }
}
