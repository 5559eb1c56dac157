//! The Follow-ups page: everyone the user corresponds with, what happened when, and when to write next. It
//! shows the history that the background stores, and sends it the user's changes.

mod add;
mod cards;
mod draw;
mod head;
mod next_day;
mod refresh;
mod stage;
mod track;

use super::{
    dom, message,
    page::{self, ask, listen, number, save, target},
};
use crate::{
    correspondence::{
        change::Change,
        store::{Imported, Store},
        timeline,
    },
    requests::{HistoryAnswer, OwnPageRequest, SetAside},
    time::local_time::Moment,
};
use jiff::civil::Date;
use std::{cell::RefCell, collections::HashMap};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event};

/// What the page shows.
#[derive(Default)]
struct Page {
    store: Store,
    /// The text that the store was read from.
    text: String,
    /// Something has changed elsewhere while an entry was being edited.
    is_stale: bool,
    aside: Vec<SetAside>,
    /// A history of what was deleted last, for Undo.
    undo: Option<String>,
    /// The entry being edited: person and event.
    editing: Option<(u32, u32)>,
    /// Whether "Delete all" was pressed once.
    sure: bool,
    /// The words of each card by the person's number; filled at the first search.
    searched: HashMap<u32, String>,
}

thread_local! {
    static PAGE: RefCell<Page> = RefCell::default();
}

/// Shows the page and listens for events.
#[wasm_bindgen(js_name = peoplePage)]
pub async fn people_page() {
    message::translate();
    listen(&[
        ("click", clicked),
        ("submit", submitted),
        ("change", changed),
        ("input", searched),
        ("toggle", toggled),
        ("visibilitychange", refresh::seen_again),
    ]);
    page::follow(&["history", "history-aside"], refresh::changed_elsewhere);
    refresh::reload().await;
    let hash = web_sys::window().and_then(|w| w.location().hash().ok()).unwrap_or_default();
    let hash = hash.trim_start_matches('#');
    let (of, wants_day) = hash.strip_suffix(NEXT_DAY).map_or((hash, false), |of| (of, true));
    if let Ok(of) = of.parse() {
        show_card(of, if wants_day { "[data-action=calendar]" } else { "summary" });
    }
}

/// The end of the page's address that leads to the button for the next day.
pub const NEXT_DAY: &str = "-next-day";

/// Opens the card of a person and gives the focus to a part of it, or to its head if there is no such part.
fn show_card(of: u32, part: &str) {
    let Some(card) = dom::document().get_element_by_id(&format!("person-{of}")) else { return };
    draw::open(&card);
    card.set_attribute("open", "").unwrap_throw();
    card.scroll_into_view();
    let wanted = card.query_selector(part).ok().flatten();
    dom::focus(wanted.or_else(|| card.query_selector("summary").ok().flatten()));
}

/// Makes a change, shows the result, and says what was done.
fn change(change: Change, said: impl Fn(Option<Imported>) -> String + 'static) {
    spawn_local(async move {
        match ask::<Option<Imported>>(&OwnPageRequest::Change { change }).await {
            Ok(done) => {
                PAGE.with_borrow_mut(|page| (page.editing, page.sure) = (None, false));
                refresh::reload().await;
                say(&said(done));
            }
            Err(why) => say(&message::text("nothingChanged", &[&why])),
        }
    });
}

/// Makes a change that can be undone, which removes one person or all (0), or one entry of a person. Only
/// what is removed will be brought back, since another tab may have changed the rest.
fn change_with_undo(done: Change, said: String, (person, event): (u32, u32)) {
    PAGE.with_borrow_mut(|page| {
        let mut removed = page.store.clone();
        removed.people.retain(|p| person == 0 || p.id == person);
        for person in &mut removed.people {
            person.events.retain(|e| event == 0 || e.id == event);
        }
        page.undo = Some(removed.write());
    });
    change(done, move |_| said.clone());
}

fn say(words: &str) {
    let status = dom::by_id("said");
    dom::put(&status, words);
    let undo = PAGE.with_borrow(|page| page.undo.is_some());
    dom::hide(&dom::by_id("undo"), !undo);
}

fn now() -> Moment {
    super::now().parse().unwrap_or_else(|_| Moment::from(Date::ZERO))
}

fn searched(event: &Event) {
    if target(event).is_some_and(|e| e.id() == "search") {
        draw::search();
    }
}

fn toggled(event: &Event) {
    if let Some(card) = target(event).filter(|e| e.matches("details.card").unwrap_or(false)) {
        draw::open(&card);
    }
}

/// Handles a press on a button with an action.
fn clicked(event: &Event) {
    let Some(button) = target(event).and_then(|e| e.closest("[data-action]").ok().flatten()) else { return };
    let (of, at) = (number(&button, "data-of"), number(&button, "data-event"));
    match button.get_attribute("data-action").unwrap_or_default().as_str() {
        "remove-person" => {
            let who = PAGE.with_borrow(|page| {
                page.store
                    .people
                    .iter()
                    .find(|p| p.id == of)
                    .map_or_else(String::new, |p| message::isolated(p.shown()))
            });
            let said = message::text("wasDeleted", &[&who]);
            change_with_undo(Change::RemovePerson { person: of }, said, (of, 0));
        }
        "remove-event" => change_with_undo(
            Change::RemoveEvent { person: of, event: at },
            message::text("entryRemoved", &[]),
            (of, at),
        ),
        "confirm-event" => {
            change(Change::Confirm { person: of, event: Some(at) }, |_| message::text("confirmDone", &[]));
        }
        "confirm-all" => {
            change(Change::Confirm { person: of, event: None }, |_| message::text("confirmDone", &[]));
        }
        "add-open" => add::open(),
        "add-close" => add::close(),
        // The summary around it opens its card by the same press.
        "add-date" => {
            let card = button.closest("details.card").ok().flatten();
            if let Some(card) = card.filter(|card| !card.has_attribute("open")) {
                event.prevent_default();
                show_card(number(&card, "data-of"), "form[data-action=add-event] [name=on]");
            }
        }
        "edit-event" => {
            PAGE.with_borrow_mut(|page| {
                page.editing = if page.editing == Some((of, at)) { None } else { Some((of, at)) }
            });
            draw::draw();
        }
        "delete-all" => {
            PAGE.with_borrow_mut(|page| page.sure = true);
            draw::draw();
        }
        "delete-all-no" => {
            PAGE.with_borrow_mut(|page| page.sure = false);
            draw::draw();
        }
        "delete-all-yes" => {
            change_with_undo(Change::RemoveAll, message::text("everybodyDeleted", &[]), (0, 0));
        }
        "undo" => undo(),
        "export" => spawn_local(async {
            match ask::<HistoryAnswer>(&OwnPageRequest::History).await {
                Ok(kept) => save("tactful-history.json", "application/json", &kept.history),
                Err(why) => say(&why),
            }
        }),
        "import" => page::choose_file(),
        "calendar" => next_day::save_calendar(of),
        "remind" => next_day::remind(of),
        "do-not-remind" => {
            change(Change::Remind { person: of, on: None }, |_| message::text("notReminded", &[]));
        }
        "aside-try" => aside(of as usize, true),
        "aside-drop" => aside(of as usize, false),
        "aside-save" => {
            if let Some(text) = PAGE.with_borrow(|page| page.aside.get(of as usize).map(|a| a.text.clone())) {
                save("tactful-history-aside.txt", "text/plain", &text);
            }
        }
        _ => {}
    }
}

/// Restores what was deleted last.
fn undo() {
    let Some(text) = PAGE.with_borrow_mut(|page| page.undo.take()) else { return };
    change(Change::BringBack { text }, |_| message::text("itIsBack", &[]));
}

/// Handles a submitted form.
fn submitted(event: &Event) {
    event.prevent_default();
    let Some(form) = target(event) else { return };
    let (person, of_event) = (number(&form, "data-of"), number(&form, "data-event"));
    match form.get_attribute("data-action").unwrap_or_default().as_str() {
        "add-person" => add::add(&form),
        "describe-person" => {
            // Another tab may have changed what was not touched here.
            let (name, company) = (dom::changed_value(&form, "name"), dom::changed_value(&form, "company"));
            change(Change::DescribePerson { person, name, company }, |_| message::text("saved", &[]));
        }
        "add-event" | "replace-event" => match entry(&form) {
            Ok((at, what)) if of_event == 0 => {
                change(Change::AddEvent { person, at, what }, |_| message::text("entryAdded", &[]));
            }
            Ok((at, what)) => change(Change::ReplaceEvent { person, event: of_event, at, what }, |_| {
                message::text("entryChanged", &[])
            }),
            Err(why) => say(&message::text("nothingChanged", &[&why])),
        },
        _ => {}
    }
}

/// Returns the time and kind of the event that a form describes.
fn entry(form: &Element) -> Result<(Moment, crate::correspondence::event::What), String> {
    let at: Date = dom::value(form, "on").parse().map_err(|_| message::text("dayMissing", &[]))?;
    let by = dom::value(form, "by").parse().ok();
    Ok((at.into(), timeline::what(&dom::value(form, "what"), by).map_err(|why| message::refusal(&why))?))
}

/// Handles a changed choice or file.
fn changed(event: &Event) {
    let Some(field) = target(event) else { return };
    if field.id() == "file" {
        spawn_local(async move {
            match page::file_text(&field).await {
                Some(Ok(text)) => {
                    PAGE.with_borrow_mut(|page| page.undo = None);
                    change(Change::Import { text }, |done| {
                        let Imported { people, events } = done.unwrap_or(Imported { people: 0, events: 0 });
                        message::text("takenIn", &[&people.to_string(), &events.to_string()])
                    });
                }
                Some(Err(why)) => say(&message::text("fileUnreadable", &[&why])),
                None => {}
            }
        });
    } else if field.get_attribute("name").as_deref() == Some("what") {
        cards::show_promise_field(&field);
    }
}

fn aside(index: usize, keep: bool) {
    spawn_local(async move {
        match ask::<Option<Imported>>(&OwnPageRequest::Aside { index, keep }).await {
            Ok(_) => {
                refresh::reload().await;
                say(&message::text(if keep { "asideTaken" } else { "asideDropped" }, &[]));
            }
            Err(why) => say(&message::text("asideStays", &[&why])),
        }
    });
}
