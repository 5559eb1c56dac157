//! The engine for a page of its own, without an extension around it: what a content script asks is answered from memory, and
//! forgotten with the page.

use super::{
    border, message,
    requests::asked::{IgnoredAs, Message, RecordedAs},
    storage,
};
use crate::{desk::Known, letter::Letter};
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

thread_local! {
    static KNOWN: RefCell<Known> = RefCell::default();
}

/// Answers a content script; an error names what is wrong.
#[wasm_bindgen]
pub fn answer(message: JsValue) -> Result<JsValue, JsError> {
    let message: Message = border::from_js(message)?;
    KNOWN.with_borrow_mut(|known| match message {
        Message::Check { snapshot } => border::to_js(&known.check(snapshot).0),
        Message::Sent { snapshot, .. } => {
            let draft = snapshot.map().draft;
            let now = draft.now.ok_or_else(|| JsError::new("the moment of sending is missing"))?;
            border::to_js(&RecordedAs { recorded: known.store.sent(&Letter::read(&draft), now) })
        }
        Message::Unsent { recorded } => {
            known.store.take_back(&recorded);
            Ok(JsValue::NULL)
        }
        Message::Dates { snapshot, interview, promised } => {
            let draft = snapshot.map().draft;
            known.store.tell_dates(&Letter::read(&draft), interview, promised).map_err(|why| message::refused(&why))?;
            Ok(JsValue::NULL)
        }
        Message::Ignore { snapshot, which, scope } => {
            border::to_js(&IgnoredAs { id: known.ignore(snapshot, &which, scope).map_err(|why| message::refused(&why))? })
        }
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
