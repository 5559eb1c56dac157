//! Builds the elements of a page from text, never from markup.

use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, HtmlElement, HtmlInputElement, HtmlSelectElement, Node};

/// Returns the page.
pub fn document() -> Document {
    web_sys::window().and_then(|w| w.document()).unwrap_throw()
}

/// Returns a new element with a class and children.
pub fn element(tag: &str, class: &str, children: &[&Element]) -> Element {
    let made = document().create_element(tag).unwrap_throw();
    if !class.is_empty() {
        made.set_class_name(class);
    }
    for child in children {
        append(&made, child);
    }
    made
}

/// Appends a node that is new and belongs to no other element.
pub fn append(parent: &Element, child: &Node) {
    parent.append_child(child).unwrap_throw();
}

/// Returns a new element with words in it; see [`put`].
pub fn text(tag: &str, class: &str, words: &str) -> Element {
    let made = element(tag, class, &[]);
    put(&made, words);
    made
}

/// Replaces the words of an element. Each name marked by [`super::message::isolated`] becomes a `<bdi>`, so
/// that a right-to-left name does not reorder the words around it.
pub fn put(place: &Element, words: &str) {
    if !words.contains(FIRST) {
        return place.set_text_content(Some(words));
    }
    place.set_text_content(None);
    for part in words.split(FIRST) {
        let (name, rest) = part.split_once(LAST).map_or((None, part), |(name, rest)| (Some(name), rest));
        if let Some(name) = name {
            append(place, &text("bdi", "", name));
        }
        append(place, &document().create_text_node(rest));
    }
}

/// The character before a marked name: Unicode's "first strong isolate".
pub const FIRST: char = '\u{2068}';
/// The character after a marked name: Unicode's "pop directional isolate".
pub const LAST: char = '\u{2069}';

/// Sets attributes and returns the element.
pub fn with(made: Element, attributes: &[(&str, &str)]) -> Element {
    for (name, value) in attributes {
        made.set_attribute(name, value).unwrap_throw();
    }
    made
}

/// Returns a button for an action. `of` is the number of the thing it acts on.
pub fn button(words: &str, action: &str, of: u32) -> Element {
    with(
        text("button", "", words),
        &[("type", "button"), ("data-action", action), ("data-of", &of.to_string())],
    )
}

/// Returns a labelled text field of a form.
pub fn field(label: &str, kind: &str, name: &str, value: &str) -> Element {
    let input = with(element("input", "", &[]), &[("type", kind), ("name", name), ("value", value)]);
    element("label", "", &[&text("span", "", label), &input])
}

/// Returns a labelled list of choices of a form.
pub fn choice(label: &str, name: &str, options: &[(&str, &str)], chosen: &str) -> Element {
    let select = with(element("select", "", &[]), &[("name", name)]);
    for (code, words) in options {
        let option = with(text("option", "", words), &[("value", code)]);
        if *code == chosen {
            option.set_attribute("selected", "").unwrap_throw();
        }
        append(&select, &option);
    }
    element("label", "", &[&text("span", "", label), &select])
}

/// Returns the value of a form's field without surrounding spaces, or an empty string if there is no such
/// field.
pub fn value(form: &Element, name: &str) -> String {
    let Ok(Some(field)) = form.query_selector(&format!("[name=\"{name}\"]")) else { return String::new() };
    let held = field.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value);
    held.or_else(|| field.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value))
        .unwrap_or_default()
        .trim()
        .to_owned()
}

/// Returns the value of a form's text field without surrounding spaces, or `None` if it is as it was at
/// first.
pub fn changed_value(form: &Element, name: &str) -> Option<String> {
    let field =
        form.query_selector(&format!("[name=\"{name}\"]")).ok()??.dyn_into::<HtmlInputElement>().ok()?;
    (field.value() != field.default_value()).then(|| field.value().trim().to_owned())
}

/// Returns the element with an id.
///
/// # Panics
/// If there is none: the page and this program do not fit each other.
pub fn by_id(id: &str) -> Element {
    document().get_element_by_id(id).unwrap_throw()
}

/// Hides or shows an element.
pub fn hide(element: &Element, hidden: bool) {
    element.toggle_attribute_with_force("hidden", hidden).unwrap_throw();
}

/// Gives an element the focus, if there is one.
pub fn focus(element: Option<Element>) {
    if let Some(element) = element.and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        element.focus().unwrap_throw();
    }
}
