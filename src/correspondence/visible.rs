//! Which events count where. On a site count what it told itself and what the person vouches for; what a site
//! tells against the person's own word does not take effect, and becomes a question.

use super::{
    event::{Event, OnPage, Source, What},
    facts::{self, Standing},
    provenance::Provenance,
    question::Doubt,
    sorted,
};
use crate::time::local_time::{Moment, days_between};
use std::collections::HashMap;

/// The events that count, each thing once, and what does not take effect.
#[derive(Debug, Default)]
pub struct Visible {
    /// The events, oldest first; what was removed is among them.
    pub events: Vec<Event>,
    /// What contradicts the person's own word.
    pub doubts: Vec<Doubt>,
}

/// The most days between the day a thank-you names and an interview the person typed or confirmed, for both
/// to be the same interview. Chosen by hand.
const SAME_ROUND: i64 = 14;

/// What the message at hand tells.
#[derive(Default)]
pub struct Told {
    /// The events.
    pub events: Vec<Event>,
    /// They were read from a quote in the box, where anybody may write anything.
    pub quoted: bool,
}

impl Visible {
    /// Returns what counts on a site: of the kept events those of the site and those that count everywhere,
    /// and what the message tells.
    pub fn at<'a>(
        place: &Provenance,
        kept: impl Iterator<Item = &'a Event>,
        told: &Told,
        now: Moment,
        job: Option<&str>,
    ) -> Self {
        Self::of(kept.filter(|e| e.is_everywhere() || e.is_from(place)), told, now, job)
    }

    /// Returns what counts if every site is believed that does not contradict the person.
    pub fn everywhere<'a>(kept: impl Iterator<Item = &'a Event>, now: Moment, job: Option<&str>) -> Self {
        Self::of(kept, &Told::default(), now, job)
    }

    /// Returns what a site has told itself, now and before. Nothing that is known from elsewhere plays a
    /// part, so that the page learns nothing from what follows.
    pub fn on_page<'a>(kept: impl Iterator<Item = &'a Event>, told: Vec<Event>) -> Self {
        let (removed, counted): (Vec<&Event>, _) =
            kept.partition(|e| e.removed && e.on_page != OnPage::Always);
        let mut events = Vec::new();
        for event in removed {
            merge(&mut events, event.clone());
        }
        for event in counted {
            merge(&mut events, Event { removed: false, confirmed: false, ..event.clone() });
        }
        for event in told {
            merge(&mut events, event);
        }
        Visible { events, doubts: Vec::new() }
    }

    fn of<'a>(kept: impl Iterator<Item = &'a Event>, told: &Told, now: Moment, job: Option<&str>) -> Self {
        let (sure, claimed): (Vec<&Event>, Vec<&Event>) = kept.partition(|e| e.is_everywhere());
        let interviews: Vec<&Event> =
            sure.iter().copied().filter(|e| !e.removed && e.what == What::Interview).collect();
        let guessed = |e: &Event| {
            let known = |f: &&Event| days_between(e.at.date, f.at.date) <= SAME_ROUND;
            e.source == Source::Send && e.what == What::Interview && interviews.iter().any(known)
        };
        let doubts = doubts(&sure, &claimed, told, now, job);
        let mut at_moment: HashMap<Moment, Vec<&Event>> = HashMap::new();
        for doubt in &doubts {
            at_moment.entry(doubt.event.at).or_default().push(&doubt.event);
        }
        // The answer that came with a doubted promise would end the one that stands.
        let answers = |e: &Event| matches!(e.what, What::Answered { .. });
        let doubted = |e: &Event| {
            at_moment.get(&e.at).is_some_and(|all| {
                all.iter().any(|d| **d == *e || answers(e) && d.provenance == e.provenance)
            })
        };
        let mut events = Vec::new();
        let mut add = |all: &mut dyn Iterator<Item = &Event>| all.for_each(|e| merge(&mut events, e.clone()));
        add(&mut sure.iter().copied().filter(|e| !e.removed));
        add(&mut sure.iter().chain(&claimed).copied().filter(|e| e.removed));
        add(&mut claimed.iter().copied().filter(|e| !e.removed && !guessed(e) && !doubted(e)));
        add(&mut told.events.iter().filter(|e| !doubted(e)));
        drop(at_moment);
        let gone = |e: &Event| sorted::find(&events, e, |known| known.removed).is_some();
        let doubts = doubts.into_iter().filter(|d| !d.event.removed && !gone(&d.event)).collect();
        Visible { events, doubts }
    }
}

/// Puts an event among others; another record of the same thing completes the first, and what was removed
/// stays so.
fn merge(events: &mut Vec<Event>, event: Event) {
    match sorted::find(events, &event, |_| true) {
        Some(known) if !events[known].removed => {
            sorted::enrich(events, known, &event);
        }
        Some(_) => {}
        None => sorted::insert(events, event),
    }
}

/// Returns the claims of a site or of the message that contradict what the person typed or confirmed.
fn doubts<'a>(
    sure: &[&'a Event],
    claimed: &[&'a Event],
    told: &'a Told,
    now: Moment,
    job: Option<&str>,
) -> Vec<Doubt> {
    let is_claim = |e: &Event| matches!(e.what, What::Promised { away: false, .. } | What::Outcome(_));
    let vouched = |e: &Event| e.is_vouched() && !e.removed;
    if !sure.iter().any(|e| vouched(e) && is_claim(e)) {
        return Vec::new();
    }
    let begins = |e: &Event| matches!(e.what, What::Interview | What::Applied);
    let standing = |claim: &'a Event, quoted: bool| {
        // A site may correct what was typed or confirmed on it; a quote may not.
        let words = sure.iter().copied().filter(|e| vouched(e) && (quoted || !e.is_from_place_of(claim)));
        let rounds = sure.iter().chain(claimed).copied().filter(|e| begins(e) && e.is_from_place_of(claim));
        let told = told.events.iter().filter(|e| !quoted && begins(e) && e.is_from_place_of(claim));
        facts::standing(words.chain(rounds).chain(told), now, job)
    };
    let kept =
        claimed.iter().copied().filter(|e| is_claim(e) && (!e.removed || e.on_page != OnPage::Counted));
    let kept = kept.map(|e| (e, false, false));
    let told_now = told.events.iter().filter(|e| is_claim(e)).map(|e| (e, told.quoted, true));
    // What stands is the same for all claims of one place.
    let mut known: Vec<(&Event, bool, Standing)> = Vec::new();
    let mut doubts = Vec::new();
    for (event, quoted, is_told_now) in kept.chain(told_now) {
        let at = known
            .iter()
            .position(|(other, q, _)| *q == quoted && other.provenance == event.provenance)
            .unwrap_or_else(|| {
                known.push((event, quoted, standing(event, quoted)));
                known.len() - 1
            });
        doubts.extend(Doubt::of(event, &known[at].2, is_told_now));
    }
    doubts
}
