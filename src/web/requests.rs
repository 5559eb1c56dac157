//! Messages to the background: who sent one decides which requests it may hold.

mod own_page;
pub mod page;

use super::{
    browser,
    js_value::{from_js, to_js},
};
use crate::requests::{Kind, OwnPageRequest, Party, Sender};
use page::Asker;
use wasm_bindgen::prelude::*;

/// Replies to a content script or to one of the extension's own pages.
///
/// # Errors
/// If the message is no request the sender may make, or if the request fails. The error's message is for the
/// user.
#[wasm_bindgen]
pub async fn received(message: JsValue, sender: JsValue) -> Result<JsValue, JsError> {
    let sender: Sender = from_js(sender)?;
    let own = browser::url_of("").unwrap_or_default(); // without an address no sender counts as our own page
    if sender.party(&own) == Party::OwnPage {
        // The first page runs the content scripts, so our own pages may also ask what any page may.
        let Kind { kind } = from_js(message.clone())?;
        if OwnPageRequest::KINDS.contains(&kind.as_str()) {
            return to_js(&own_page::answer(from_js(message)?).await?);
        }
    }
    let asker = Asker {
        site: sender.site(),
        is_private: sender.is_private(),
        tab: sender.tab.and_then(|tab| tab.id),
    };
    to_js(&page::answer(from_js(message)?, asker).await?)
}
