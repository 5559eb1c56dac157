//! One thing that happened between the writer and a correspondent.

use super::fingerprint::Fingerprint;
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
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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
        first: Date,
        /// The last.
        last: Date,
        /// Nobody promised; whoever decides is away until then.
        #[serde(default, skip_serializing_if = "is_false")]
        away: bool,
    },
    /// How it ended.
    Outcome(Outcome),
}

/// A message that went out.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Sent {
    /// It asked for news.
    #[serde(default)]
    pub asks: bool,
    /// It was a thank-you.
    #[serde(default)]
    pub thanks: bool,
    /// What tells a copy of it; never its text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub print: Option<Fingerprint>,
}

/// How a candidacy ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
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
        Event { id: 0, at, what, job: None, source, removed: false }
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
            (What::Applied, What::Applied) | (What::Interview, What::Interview) => self.at.date == other.at.date,
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

    /// Takes over what another record of the same thing knows better.
    pub fn enrich(&mut self, other: &Event) {
        if self.at.time.is_none() && self.at.date == other.at.date {
            self.at = other.at;
        }
        if self.job.is_none() {
            self.job.clone_from(&other.job);
        }
        if let (What::Sent(Sent { print: mine @ None, .. }), What::Sent(theirs)) = (&mut self.what, &other.what) {
            mine.clone_from(&theirs.print);
        }
    }
}
