//! What the People page shows of the people there are, and of those the search leaves.

use super::{PAGE, cards, now};
use crate::web::dom;
use wasm_bindgen::{JsCast, UnwrapThrowExt};
use web_sys::{Element, HtmlInputElement};

/// The cards that are there.
fn shown() -> Vec<Element> {
    let list = dom::by_id("people").children();
    (0..list.length()).filter_map(|at| list.item(at)).collect()
}

/// Draws everything anew; what was open stays open, and the focus where it was.
pub fn draw() {
    let document = dom::document();
    let focused = document.active_element().map(|e| e.id()).filter(|id| !id.is_empty());
    let list = dom::by_id("people");
    let open: Vec<String> = shown().into_iter().filter(|card| card.has_attribute("open")).map(|card| card.id()).collect();
    list.set_text_content(None);
    PAGE.with_borrow(|page| {
        let mut people: Vec<_> = page.store.people.iter().collect();
        people.sort_by_key(|p| std::cmp::Reverse(p.timeline().last().map(|e| e.order())));
        for person in people {
            let editing = page.editing.filter(|(of, _)| *of == person.id).map(|(_, event)| event);
            let card = cards::card(person, now(), editing);
            if open.contains(&card.id()) {
                drop(card.set_attribute("open", ""));
            }
            drop(list.append_child(&card));
        }
        dom::by_id("empty").toggle_attribute_with_force("hidden", !page.store.people.is_empty()).unwrap_throw();
        cards::draw_aside(&dom::by_id("aside"), &page.aside);
        cards::draw_delete_all(&dom::by_id("delete-all"), page.store.people.len(), page.sure);
    });
    search();
    dom::focus(focused.and_then(|id| document.get_element_by_id(&id)));
}

/// Hides whoever does not fit the words in the search field.
pub fn search() {
    let wanted = dom::by_id("search").dyn_into::<HtmlInputElement>().map(|i| i.value().to_lowercase()).unwrap_or_default();
    let cards = shown();
    let fits = |card: &Element| {
        let words = card.text_content().unwrap_or_default().to_lowercase();
        wanted.split_whitespace().all(|word| words.contains(word))
    };
    let mut none = true;
    for card in &cards {
        let fits = fits(card);
        none &= !fits;
        card.toggle_attribute_with_force("hidden", !fits).unwrap_throw();
    }
    dom::by_id("none-fits").toggle_attribute_with_force("hidden", !none || cards.is_empty()).unwrap_throw();
}
