//! The head of a card, and the example that an empty page shows.

use super::{stage::Stage, track::track};
use crate::{
    correspondence::{
        correspondent::Correspondent,
        event::{Event, Source, What},
    },
    people::address::Person,
    time::local_time::Moment,
    web::{
        dom::{self, element, text, with},
        message,
    },
};
use jiff::ToSpan;
use web_sys::Element;

/// Returns the head of a card: name, company and job, the next step, and its date as a chip.
pub fn head(tag: &str, person: &Correspondent, stage: &Stage) -> Element {
    let about = [person.company.as_deref(), person.job()];
    let about: Vec<String> = about.into_iter().flatten().map(message::isolated).collect();
    let head = element(tag, "head", &[&text("strong", "", &message::isolated(person.shown()))]);
    if !about.is_empty() {
        dom::append(&head, &text("span", "about", &about.join(" · ")));
    }
    if let Some(email) = person.emails.first().filter(|email| *email != person.shown()) {
        dom::append(&head, &text("span", "email", &message::isolated(email)));
    }
    let step = text("span", "step", &stage.step());
    if stage.is_undated() {
        // Not a button, since a summary is one: a press anywhere on it opens the card at its form.
        dom::append(&step, &dom::document().create_text_node(" · "));
        dom::append(
            &step,
            &with(text("span", "add", &message::text("add", &[])), &[("data-action", "add-date")]),
        );
    }
    dom::append(&head, &step);
    if let Some((class, words)) = stage.chip() {
        dom::append(&head, &text("span", class, &words));
    }
    head
}

/// Returns a card with made-up dates that cannot be used, to show what the page is for.
pub fn example(now: Moment) -> Element {
    let mut person = Correspondent::new(&Person { name: "Dana Reyes".into(), email: String::new() });
    person.company = Some("Northwind".into());
    let day = |days: i64| now.date.checked_add(days.days()).unwrap_or(now.date);
    let promised = What::Promised { first: day(4), last: day(4), away: false };
    for (at, what) in [(day(-5), What::Interview), (day(-4), promised)] {
        person.record(Event::new(at.into(), what, Source::Person));
    }
    let stage = Stage::of(&person, now);
    let card = element("div", "card", &[&head("div", &person, &stage)]);
    if let Some(track) = track(&stage, now.date) {
        dom::append(&card, &element("div", "inside", &[&track]));
    }
    card
}
