//! What comes next with a person, and the group of the page that it puts them in.

use crate::{
    correspondence::{
        correspondent::Correspondent,
        event::{Event, Outcome, What},
    },
    message::draft::Facts,
    time::local_time::{Moment, days_between},
    timing::{self, Schedule, Verdict},
    web::message,
};
use jiff::civil::Date;

/// The groups of the page, in its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Today is a good day to ask.
    Now,
    /// A later day is better, or no date is known.
    Waiting,
    /// They said no, it is settled, or they were asked often enough.
    Closed,
}

impl Group {
    /// All groups, with the ids of their sections and the keys of their titles.
    pub const ALL: [(Group, &str, &str); 3] = [
        (Group::Now, "group-now", "followUpsNow"),
        (Group::Waiting, "group-waiting", "followUpsWaiting"),
        (Group::Closed, "group-closed", "followUpsClosed"),
    ];
}

/// What comes next with a person.
pub struct Stage {
    /// The group.
    pub group: Group,
    /// The advice on when to write, or `None` if nothing is known.
    pub plan: Option<Schedule>,
    /// What is known of the correspondence.
    pub facts: Facts,
    outcome: Option<Outcome>,
    /// The day of the next interview, if it is later than today.
    interview: Option<Date>,
}

impl Stage {
    /// Returns what comes next with a person at a moment.
    pub fn of(person: &Correspondent, now: Moment) -> Self {
        let facts = person.history(now, None);
        let plan = timing::plan(&facts, now.date);
        let outcome = person.outcome(now);
        let group = match plan.as_ref().map(|plan| plan.verdict) {
            _ if outcome.is_some() => Group::Closed,
            Some(Verdict::Now) => Group::Now,
            Some(Verdict::Stop) => Group::Closed,
            Some(Verdict::Wait) | None => Group::Waiting,
        };
        let is_interview = |e: &&Event| e.what == What::Interview && e.at.date > now.date;
        let interview = person.timeline().filter(is_interview).map(|e| e.at.date).min();
        Stage { group, plan, facts, outcome, interview }
    }

    /// Returns the next good day to write, if it is later than today.
    pub fn next(&self) -> Option<Date> {
        let plan = self.plan.as_ref().filter(|_| self.group == Group::Waiting)?;
        plan.until.map(|until| until.date)
    }

    /// Returns the day of an interview before the next good day to write.
    fn interview(&self) -> Option<Date> {
        let day = self.interview.filter(|_| self.group == Group::Waiting)?;
        self.next().is_none_or(|next| day < next).then_some(day)
    }

    /// Returns the day of the next step, if it is later than today.
    fn step_day(&self) -> Option<Date> {
        self.interview().or_else(|| self.next())
    }

    /// Returns whether no date is known for an open correspondence.
    pub fn is_undated(&self) -> bool {
        self.group == Group::Waiting && self.step_day().is_none()
    }

    /// Returns the place within the group: the next day first, people without a date last. Of those who wait
    /// for no day, the one who was written to or heard of longest ago comes first, and of closed ones last.
    pub fn rank(&self, person: &Correspondent, now: Moment) -> i64 {
        const UNDATED: i64 = 1_000_000;
        let age = |e: &Event| days_between(e.at.date, now.date);
        match (self.group, self.step_day()) {
            (Group::Waiting, Some(day)) => days_between(now.date, day),
            (Group::Waiting, None) => UNDATED,
            (Group::Now, _) => -person.timeline().last().map_or(0, age),
            (Group::Closed, _) => person.timeline().last().map_or(0, age),
        }
    }

    /// Returns the class and the words of the chip with the next date, if there is one.
    pub fn chip(&self) -> Option<(&'static str, String)> {
        match self.group {
            Group::Now => Some(("chip now", message::text("chipNow", &[]))),
            Group::Waiting => self.step_day().map(|day| ("chip wait", message::day(day, false))),
            Group::Closed => None,
        }
    }

    /// Returns the next step in words.
    pub fn step(&self) -> String {
        let day = || self.step_day().map(|day| message::day(day, false)).unwrap_or_default();
        match (self.group, self.outcome) {
            (_, Some(Outcome::Rejected)) => message::text("eventRejected", &[]),
            (_, Some(Outcome::Offered)) => message::text("eventOffered", &[]),
            (_, Some(Outcome::Withdrawn)) => message::text("eventWithdrawn", &[]),
            (Group::Closed, None) => message::text("stepStop", &[]),
            (Group::Now, None) => message::text("stepNow", &[]),
            (Group::Waiting, None) if self.is_undated() => message::text("nothingToWaitFor", &[]),
            (Group::Waiting, None) if self.interview().is_some() => message::text("stepInterview", &[&day()]),
            (Group::Waiting, None) => message::text("stepWait", &[&day()]),
        }
    }
}
