//! Functions of all of the extension's own pages: requests to the background, files, events.

use super::{
    browser, dom,
    js_value::{Object, from_js},
    message,
};
use crate::{correspondence::limits, error::UserError, requests::OwnPageRequest};
use serde::{Deserialize, de::DeserializeOwned};
use wasm_bindgen::prelude::*;
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
    let words = |e: JsValue| {
        e.dyn_ref::<js_sys::Error>()
            .map_or_else(|| message::text("workerSilent", &[]), |e| e.message().into())
    };
    let reply = browser::ask_background(Object(request)).await.map_err(words)?;
    if let Ok(Failure { error }) = from_js(reply.clone()) {
        return Err(error.trim_start_matches("Error: ").to_owned());
    }
    from_js(reply).map_err(|e| words(e.into()))
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
    let read = gloo_file::futures::read_as_text(&gloo_file::File::from(file).into());
    input.set_value("");
    Some(read.await.map_err(|why| why.to_string()))
}
