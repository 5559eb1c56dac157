//! The engine of the playground, a website without the extension. Data is in memory and is gone with the
//! page.

use super::{
    js_value::{from_js, to_js},
    requests::page::{self, Asker},
    storage,
};
use crate::requests::{PageAnswer, PageRequest};
use wasm_bindgen::prelude::*;

/// The site all letters of the playground are written on.
const SITE: &str = "https://playground.invalid";

/// Replies to a content script.
///
/// # Errors
/// If the request cannot be met. The error's message is for the user.
#[wasm_bindgen]
pub async fn answer(message: JsValue) -> Result<JsValue, JsError> {
    storage::keep_in_memory();
    let asker = Asker { site: SITE.to_owned(), is_private: false, tab: None };
    to_js(&match from_js(message)? {
        PageRequest::Keys => PageAnswer::Keys(Vec::new()),
        // The page opens its own pages itself.
        PageRequest::OpenPeople { .. } | PageRequest::OpenRule { .. } => PageAnswer::Done,
        request => page::answer(request, asker).await?,
    })
}

/// Forgets what the last letter told, before another one is shown. The panel keeps its position.
#[wasm_bindgen]
pub fn forget() {
    storage::clear_memory();
}
