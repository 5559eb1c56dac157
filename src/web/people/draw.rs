//! Draws the People page and searches it.

use super::{PAGE, Page, cards, now};
use crate::{
    correspondence::event::Event,
    web::{dom, page::number},
};
use wasm_bindgen::{JsCast, UnwrapThrowExt};
use web_sys::{Element, HtmlInputElement};

/// Returns all cards.
fn shown() -> Vec<Element> {
    let list = dom::by_id("people").children();
    (0..list.length()).filter_map(|at| list.item(at)).collect()
}

/// Draws the whole page again, with the same cards open and the same focus.
pub fn draw() {
    let document = dom::document();
    let focused = document.active_element().map(|e| e.id()).filter(|id| !id.is_empty());
    let list = dom::by_id("people");
    let open: Vec<String> =
        shown().into_iter().filter(|card| card.has_attribute("open")).map(|card| card.id()).collect();
    list.set_text_content(None);
    PAGE.with_borrow(|page| {
        let mut people: Vec<_> = page.store.people.iter().collect();
        people.sort_by_key(|p| std::cmp::Reverse(p.timeline().last().map(Event::order)));
        for person in people {
            let card = cards::card(person, now());
            if open.contains(&card.id()) {
                card.set_attribute("open", "").unwrap_throw();
                cards::open(&card, person, now(), editing(page, person.id));
            }
            dom::append(&list, &card);
        }
        dom::hide(&dom::by_id("empty"), !page.store.people.is_empty());
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
    dom::hide(&dom::by_id("none-fits"), !none || cards.is_empty());
}
