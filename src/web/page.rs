//! Functions of all of the extension's own pages: requests to the background, files, events.

use super::{
    browser, dom,
    js_value::{Object, from_js},
    message,
};
use crate::{correspondence::limits, error::UserError, requests::OwnPageRequest};
use serde::{Deserialize, de::DeserializeOwned};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, Event, HtmlAnchorElement, HtmlElement, HtmlInputElement};

/// Sends a request to the background and returns its reply.
///
/// # Errors
/// If the request fails; the error is a sentence for the user.
pub async fn ask<T: DeserializeOwned>(request: &OwnPageRequest) -> Result<T, String> {
    #[derive(Deserialize)]
    struct Failure {
        error: String,
    }
    // What the browser says of a worker that has stopped is in its own words, and not about what was done.
    let silent = |error: JsValue| {
        browser::report("reach the background", &error);
        message::text("workerSilent", &[])
    };
    let reply = browser::ask_background(Object(request)).await.map_err(silent)?;
    if let Ok(Failure { error }) = from_js(reply.clone()) {
        return Err(error.trim_start_matches("Error: ").to_owned());
    }
    from_js(reply).map_err(|e| silent(e.into()))
}

/// Handles an event.
type Handler = fn(&Event);

/// Listens on the whole page until it is closed.
pub fn listen(handlers: &[(&str, Handler)]) {
    for &(kind, handle) in handlers {
        let listener = Closure::<dyn FnMut(Event)>::new(move |event| handle(&event));
        // "toggle" does not bubble, so it is heard in the capture phase.
        let capture = kind == "toggle";
        let heard = listener.as_ref().unchecked_ref();
        dom::document().add_event_listener_with_callback_and_bool(kind, heard, capture).unwrap_throw();
        listener.forget();
    }
}

/// Calls a function whenever one of these stored items has changed, until the page is closed: another tab may
/// show the same.
pub fn follow(keys: &'static [&'static str], changed: fn()) {
    let listener = Closure::<dyn FnMut(JsValue, String)>::new(move |changes: JsValue, area: String| {
        let has = |key: &&str| js_sys::Reflect::has(&changes, &JsValue::from(*key)).unwrap_or_default();
        if area == "local" && keys.iter().any(has) {
            changed();
        }
    });
    browser::on_storage_changed(listener.as_ref().unchecked_ref());
    listener.forget();
}

/// Returns whether something is being entered in a form inside an element.
pub fn is_being_edited(inside: &Element) -> bool {
    let is_changed = |field: Option<web_sys::Node>| {
        let field = field.and_then(|f| f.dyn_into::<HtmlInputElement>().ok());
        field.is_some_and(|f| f.value() != f.default_value() && f.type_() != "file")
    };
    let has_focus = dom::document()
        .active_element()
        .is_some_and(|e| inside.contains(Some(&e)) && e.matches("form *").unwrap_or_default());
    has_focus
        || inside
            .query_selector_all("form input")
            .is_ok_and(|all| (0..all.length()).any(|at| is_changed(all.item(at))))
}

/// Returns the element an event is about.
pub fn target(event: &Event) -> Option<Element> {
    event.target().and_then(|t| t.dyn_into::<Element>().ok())
}

/// Returns the number in an attribute, or 0 if there is none.
pub fn number(element: &Element, name: &str) -> u32 {
    element.get_attribute(name).and_then(|n| n.parse().ok()).unwrap_or_default()
}

/// Downloads a file.
pub fn save(name: &str, kind: &str, text: &str) {
    let blob = gloo_file::Blob::new_with_options(text, Some(kind));
    let url = gloo_file::ObjectUrl::from(blob);
    let link = dom::with(dom::element("a", "", &[]), &[("href", &url), ("download", name)]);
    if let Ok(link) = link.dyn_into::<HtmlAnchorElement>() {
        link.click();
    }
    // The address must remain valid after the click. The file is small, and closing the page frees it.
    std::mem::forget(url);
}

/// Opens the file dialog of the page's file field.
pub fn choose_file() {
    if let Ok(input) = dom::by_id("file").dyn_into::<HtmlElement>() {
        input.click();
    }
}

/// Returns the text of the file chosen in a field and clears the field, or returns `None` if no file was
/// chosen.
///
/// # Errors
/// If the file is too large or cannot be read; the error is a sentence for the user.
#[expect(clippy::cast_precision_loss, reason = "the limit is far below 2^53")]
pub async fn file_text(field: &Element) -> Option<Result<String, String>> {
    let input = field.dyn_ref::<HtmlInputElement>()?;
    let file = input.files()?.get(0)?;
    if file.size() > limits::FILE as f64 {
        input.set_value("");
        return Some(Err(message::refusal(&UserError::TooLarge(limits::FILE / 1_000_000))));
    }
    let read = JsFuture::from(file.text());
    input.set_value("");
    let said = |error: JsValue| error.dyn_into::<js_sys::Error>().map(|e| String::from(e.message()));
    Some(read.await.map(|text| text.as_string().unwrap_or_default()).map_err(|e| said(e).unwrap_or_default()))
}
