//! Draws the Follow-ups page and searches it.

use super::{
    PAGE, Page, cards, head, now,
    stage::{Group, Stage},
};
use crate::web::{dom, message, page::number};
use wasm_bindgen::{JsCast, UnwrapThrowExt};
use web_sys::{Element, HtmlInputElement};

/// Returns all elements of the list that a selector finds.
fn all(selector: &str) -> Vec<Element> {
    let Ok(found) = dom::by_id("people").query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect()
}

/// Returns all cards.
fn shown() -> Vec<Element> {
    all("details.card")
}

/// Draws the whole page again, with the same cards open and the same focus.
pub fn draw() {
    let document = dom::document();
    let focused = document.active_element().map(|e| e.id()).filter(|id| !id.is_empty());
    let list = dom::by_id("people");
    let open: Vec<String> =
        shown().into_iter().filter(|card| card.has_attribute("open")).map(|card| card.id()).collect();
    list.set_text_content(None);
    let now = now();
    PAGE.with_borrow(|page| {
        let mut people: Vec<_> = page.store.people.iter().map(|p| (Stage::of(p, now), p)).collect();
        people.sort_by_cached_key(|(stage, p)| stage.rank(p, now));
        for (group, id, title) in Group::ALL {
            let cards: Vec<Element> = people
                .iter()
                .filter(|(stage, _)| stage.group == group)
                .map(|(stage, person)| {
                    let card = cards::card(person, stage);
                    if open.contains(&card.id()) {
                        card.set_attribute("open", "").unwrap_throw();
                        cards::open(&card, person, now, editing(page, person.id));
                    }
                    card
                })
                .collect();
            if cards.is_empty() {
                continue;
            }
            let count = dom::text("span", "count", &cards.len().to_string());
            let heading = dom::text("h2", "", &format!("{} ", message::text(title, &[])));
            dom::append(&heading, &count);
            let section = dom::with(dom::element("section", "group", &[&heading]), &[("id", id)]);
            for card in &cards {
                dom::append(&section, card);
            }
            dom::append(&list, &section);
        }
        let is_empty = page.store.people.is_empty();
        dom::hide(&dom::by_id("empty"), !is_empty);
        dom::hide(&dom::by_id("tools"), is_empty);
        let example = dom::by_id("example");
        example.set_text_content(None);
        if is_empty {
            dom::append(&example, &head::example(now));
        }
        cards::draw_aside(&dom::by_id("aside"), &page.aside);
        cards::draw_delete_all(&dom::by_id("delete-all"), page.store.people.len(), page.sure);
    });
    search();
    dom::focus(focused.and_then(|id| document.get_element_by_id(&id)));
}

fn editing(page: &Page, person: u32) -> Option<u32> {
    page.editing.filter(|(of, _)| *of == person).map(|(_, event)| event)
}

/// Draws the inside of a card that is being opened.
pub fn open(card: &Element) {
    let of = number(card, "data-of");
    PAGE.with_borrow(|page| {
        if let Some(person) = page.store.people.iter().find(|p| p.id == of) {
            cards::open(card, person, now(), editing(page, of));
        }
    });
}

/// Hides the cards that do not have all words of the search field.
pub fn search() {
    let wanted = dom::by_id("search")
        .dyn_into::<HtmlInputElement>()
        .map(|i| i.value().to_lowercase())
        .unwrap_or_default();
    let cards = shown();
    let wanted: Vec<&str> = wanted.split_whitespace().collect();
    if !wanted.is_empty() {
        PAGE.with_borrow_mut(|page| {
            if page.searched.is_empty() {
                page.searched = page.store.people.iter().map(|p| (p.id, cards::searched(p))).collect();
            }
        });
    }
    let fits = |card: &Element| {
        let of = number(card, "data-of");
        wanted.is_empty()
            || PAGE.with_borrow(|page| {
                page.searched.get(&of).is_some_and(|words| wanted.iter().all(|w| words.contains(w)))
            })
    };
    let mut none = true;
    for card in &cards {
        let fits = fits(card);
        none &= !fits;
        dom::hide(card, !fits);
    }
    for section in all("section.group") {
        let left = section.query_selector("details.card:not([hidden])").ok().flatten();
        dom::hide(&section, left.is_none());
    }
    dom::hide(&dom::by_id("none-fits"), !none || cards.is_empty());
}
