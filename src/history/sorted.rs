//! Events in the order of their moments, so that the same event is searched for among those of its day only.

use super::event::Event;
use jiff::civil::Date;

/// Returns the place of the first event that is the same thing and fits.
pub fn find(events: &[Event], event: &Event, fits: impl Fn(&Event) -> bool) -> Option<usize> {
    // Records of one thing are at most a day apart.
    let from = event.at.date.yesterday().unwrap_or(Date::MIN);
    let to = event.at.date.tomorrow().unwrap_or(Date::MAX);
    let first = events.partition_point(|e| e.at.date < from);
    let near = events[first..].iter().take_while(|e| e.at.date <= to);
    near.zip(first..).find(|(e, _)| e.is_same(event) && fits(e)).map(|(_, at)| at)
}

/// Puts an event in its place.
pub fn insert(events: &mut Vec<Event>, event: Event) {
    let at = events.partition_point(|e| (e.order(), e.id) <= (event.order(), event.id));
    events.insert(at, event);
}

/// Completes the event at a place by another record of it; returns whether anything was new.
pub fn enrich(events: &mut [Event], at: usize, other: &Event) -> bool {
    let order = events[at].order();
    let changed = events[at].enrich(other);
    if events[at].order() != order {
        events.sort_by_key(|e| (e.order(), e.id));
    }
    changed
}
