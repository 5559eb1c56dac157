//! Operations on events sorted by time. A record of the same event is searched for only among the events of
//! nearby days.

use super::event::Event;
use jiff::civil::Date;

/// Returns the index of the first record of the same event that `fits`, or `None`.
pub fn find(events: &[Event], event: &Event, fits: impl Fn(&Event) -> bool) -> Option<usize> {
    // Records of the same event are at most a day apart (`Event::is_same`).
    let from = event.at.date.yesterday().unwrap_or(Date::MIN);
    let to = event.at.date.tomorrow().unwrap_or(Date::MAX);
    let first = events.partition_point(|e| e.at.date < from);
    let near = events[first..].iter().take_while(|e| e.at.date <= to);
    near.zip(first..).find(|(e, _)| e.is_same(event) && fits(e)).map(|(_, at)| at)
}

/// Inserts an event in the order of time and number.
pub fn insert(events: &mut Vec<Event>, event: Event) {
    let at = events.partition_point(|e| (e.order(), e.id) <= (event.order(), event.id));
    events.insert(at, event);
}

/// Completes the event at an index with another record of it. Returns whether anything changed.
pub fn enrich(events: &mut [Event], at: usize, other: &Event) -> bool {
    let order = events[at].order();
    let changed = events[at].enrich(other);
    if events[at].order() != order {
        events.sort_by_key(|e| (e.order(), e.id));
    }
    changed
}
