//! The first page: three steps, and a letter to try them on. The content scripts run on it as on any page.

use super::message;
use wasm_bindgen::prelude::*;

/// Puts the messages into the page.
#[wasm_bindgen(js_name = welcomePage)]
pub fn welcome_page() {
    message::translate();
}
