//! The form that adds someone with all that is known of them.

use super::{PAGE, now, refresh, say, show_card};
use crate::{
    correspondence::{change::Change, store::Imported},
    people::address::Person,
    requests::OwnPageRequest,
    web::{dom, message, page::ask},
};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlFormElement};

/// Opens the form, with the focus in its first field.
pub fn open() {
    show_form(true);
    dom::focus(form_field("name"));
}

/// Empties and closes the form and gives the focus back to its button.
pub fn close() {
    empty_form();
    dom::focus(dom::document().get_element_by_id("add-open"));
}

/// Empties and hides the form.
fn empty_form() {
    if let Some(form) = dom::by_id("add").dyn_ref::<HtmlFormElement>() {
        form.reset();
    }
    show_form(false);
}

/// Shows or hides the form.
fn show_form(shown: bool) {
    dom::hide(&dom::by_id("add"), !shown);
    dom::hide(&dom::by_id("add-open"), shown);
}

/// Returns a field of the form.
fn form_field(name: &str) -> Option<Element> {
    dom::by_id("add").query_selector(&format!("[name=\"{name}\"]")).ok().flatten()
}

/// Adds the person of the form with what is known of them, and opens their card.
pub fn add(form: &Element) {
    let value = |name| dom::value(form, name);
    let person = Person { name: value("name"), email: value("email").to_lowercase() };
    let who = message::isolated(if person.name.is_empty() { &person.email } else { &person.name });
    let (job, interview, promised) =
        (value("job"), value("interview").parse().ok(), value("by").parse().ok());
    if !job.is_empty() && interview.is_none() && promised.is_none() {
        dom::focus(form_field("interview"));
        return say(&message::text("nothingChanged", &[&message::text("jobNeedsDate", &[])]));
    }
    let (company, now) = (value("company"), now());
    let newest = || PAGE.with_borrow(|page| page.store.people.iter().map(|p| p.id).max());
    let newest_before = newest();
    let change = Change::AddFollowUp { person: person.clone(), company, job, interview, promised, now };
    spawn_local(async move {
        match ask::<Option<Imported>>(&OwnPageRequest::Change { change }).await {
            Ok(_) => {
                empty_form();
                refresh::reload().await;
                let known = || PAGE.with_borrow(|page| page.store.find(&person).map(|known| known.id));
                let added = newest().filter(|_| newest() > newest_before);
                say(&message::text(if added.is_some() { "wasAdded" } else { "wasCompleted" }, &[&who]));
                if let Some(of) = added.or_else(known) {
                    show_card(of, "summary");
                }
            }
            Err(why) => say(&message::text("nothingChanged", &[&why])),
        }
    });
}
