//! The browser's side: the service worker and the one function the playground needs. Nothing here knows English.

mod border;
mod browser;
mod worker;

use wasm_bindgen::prelude::*;

/// Logs a panic once; letters are never part of its message, since checking is total and panics hold no text of theirs.
#[wasm_bindgen(start)]
pub fn start() {
    console_error_panic_hook::set_once();
}

/// Judges a snapshot; an error names the field that is wrong.
#[wasm_bindgen(js_name = checkSnapshot)]
pub fn check_snapshot(snapshot: JsValue) -> Result<JsValue, JsError> {
    border::check(snapshot)
}
