//! The picture of a person's dates: a line with the interview, the last question, the day they gave, today
//! and the next good day. The distances follow the days between as far as the words have room.

use super::stage::{Group, Stage};
use crate::{
    time::local_time::days_between,
    timing,
    web::{
        dom::{self, element, text, with},
        message,
    },
};
use jiff::civil::Date;
use wasm_bindgen::{JsCast, UnwrapThrowExt};
use web_sys::{Element, HtmlElement};

/// Returns the picture, or `None` if there is nothing to see beside today.
pub fn track(stage: &Stage, today: Date) -> Option<Element> {
    if stage.group == Group::Closed {
        return None;
    }
    let facts = &stage.facts;
    let begin = facts.interview_at.map(|at| ("trackInterview", at.date));
    let begin = begin.or(facts.applied_at.map(|at| ("eventApplied", at.date)));
    let asked = timing::unanswered(facts).last().map(|day| ("trackAsked", *day));
    let promised = timing::promised_by(facts).map(|day| ("trackPromised", day));
    let next = stage.next().map(|day| ("trackNext", day));
    let mut points: Vec<(&str, Date)> = [begin, asked, promised, next].into_iter().flatten().collect();
    if points.is_empty() {
        return None;
    }
    points.push(("trackToday", today));
    points.sort_by_key(|(key, day)| (*day, *key == "trackToday"));
    let list = element("ol", "track", &[]);
    for (at, (key, day)) in points.iter().enumerate() {
        let when = if *day < today { "past" } else { "ahead" };
        let kind = match *key {
            "trackToday" if stage.group == Group::Now => "today good",
            "trackToday" => "today",
            "trackNext" => "good",
            "trackPromised" => "promised",
            _ => "",
        };
        let words = text("span", "", &message::text(key, &[]));
        let time = with(text("time", "", &message::day(*day, false)), &[("datetime", &day.to_string())]);
        let point = element("li", format!("{when} {kind}").trim(), &[&words, &time]);
        let days = points.get(at + 1).map_or(0, |(_, next)| days_between(*day, *next));
        if let Some(point) = point.dyn_ref::<HtmlElement>() {
            // Pages with a strict policy allow this, but no style in the markup.
            point.style().set_property("flex-grow", &days.to_string()).unwrap_throw();
        }
        dom::append(&list, &point);
    }
    Some(with(list, &[("aria-label", &message::text("trackLabel", &[]))]))
}
