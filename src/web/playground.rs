//! The engine for a page of its own, without an extension around it: what a content script asks is answered from memory, and
//! forgotten with the page.

use super::{
    border, message,
    requests::asked::{IgnoredAs, Message, RecordedAs},
    storage,
};
use crate::desk::Known;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

thread_local! {
    static KNOWN: RefCell<Known> = RefCell::default();
}

/// The site every letter here is written on.
const SITE: &str = "https://playground.invalid";

/// Answers a content script; an error names what is wrong.
#[wasm_bindgen]
pub fn answer(message: JsValue) -> Result<JsValue, JsError> {
    let message: Message = border::from_js(message)?;
    KNOWN.with_borrow_mut(|known| match message {
        Message::Check { snapshot, .. } => border::to_js(&known.check(snapshot, SITE).0),
        Message::Sent { snapshot, .. } => {
            let draft = snapshot.map().draft;
            let now = draft.now.ok_or_else(|| JsError::new("the moment of sending is missing"))?;
            let ticket = super::random();
            let recorded = known.sent(&draft, now, SITE, Some((&ticket, super::milliseconds())));
            border::to_js(&RecordedAs { ticket: Some(ticket).filter(|_| !recorded.is_empty()), recorded })
        }
        Message::Unsent { ticket } => {
            known
                .store
                .take_back(&ticket, SITE, super::milliseconds())
                .map_err(|why| message::refused(&why))?;
            Ok(JsValue::NULL)
        }
        Message::Settle { snapshot, id, take } => {
            known.settle(snapshot, SITE, &id, take).map_err(|why| message::refused(&why))?;
            Ok(JsValue::NULL)
        }
        Message::Dates { snapshot, interview, promised } => {
            known.tell_dates(snapshot, SITE, interview, promised).map_err(|why| message::refused(&why))?;
            Ok(JsValue::NULL)
        }
        Message::Ignore { snapshot, which, scope } => border::to_js(&IgnoredAs {
            id: known.ignore(snapshot, SITE, &which, scope).map_err(|why| message::refused(&why))?,
        }),
        Message::Unignore { ids } => {
            known.settings.unignore(&ids);
            Ok(JsValue::NULL)
        }
        Message::Panel { set } => {
            known.settings.panel = set.unwrap_or(known.settings.panel);
            border::to_js(&known.settings.panel)
        }
        Message::AddWord { word } => {
            storage::add_words(&mut known.words, vec![word]);
            border::to_js(&known.words.len())
        }
        // There are no pages, keys or menus here.
        _ => Ok(JsValue::NULL),
    })
}

/// Another letter is looked at: what the last one has taught is not wanted. The panel stays where it is.
#[wasm_bindgen]
pub fn forget() {
    KNOWN.with_borrow_mut(|known| {
        let panel = known.settings.panel;
        *known = Known::default();
        known.settings.panel = panel;
    });
}
