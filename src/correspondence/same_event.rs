//! Two records of one event: whether they are, and the details that one takes over from the other.

use super::event::{Event, OnPage, Sent, Source, What};
use crate::time::local_time::days_between;
use jiff::ToSpan;

/// The most minutes between two records of one sending. Pages round their times and clocks differ. Chosen by
/// hand.
const SAME_SENDING: i64 = 20;

impl Event {
    /// Returns whether two records describe the same event.
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

    /// Returns whether two times are at most [`SAME_SENDING`] apart, or on the same day if one of them has no
    /// time.
    fn is_near(&self, other: &Event) -> bool {
        if self.at.time.is_none() || other.at.time.is_none() {
            return self.at.date == other.at.date;
        }
        let (first, last) = (self.order().min(other.order()), self.order().max(other.order()));
        first.checked_add(SAME_SENDING.minutes()).is_ok_and(|end| last <= end)
    }

    /// Completes the event with the details of another record of it. Returns whether anything changed.
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
