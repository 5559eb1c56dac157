//! The candidacy that a person is known from: its job, and how it ended.

use super::{
    correspondent::Correspondent,
    event::{Outcome, What},
    facts,
    visible::Visible,
};
use crate::time::local_time::Moment;

impl Correspondent {
    /// Returns how the candidacy ended, or `None` while it is open.
    pub fn outcome(&self, now: Moment) -> Option<Outcome> {
        let visible = Visible::everywhere(self.events.iter(), now, None);
        match facts::standing(visible.events.iter(), now, None).outcome?.what {
            What::Outcome(outcome) => Some(outcome),
            _ => None,
        }
    }

    /// Returns the job that all events are about, or `None` if they name none or several.
    pub fn job(&self) -> Option<&str> {
        let mut jobs = self.timeline().filter_map(|e| e.job.as_deref());
        let first = jobs.next()?;
        jobs.all(|job| job == first).then_some(first)
    }
}
