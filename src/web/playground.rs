//! The engine for a page of its own, without an extension around it: what a content script asks is answered from memory, and
//! forgotten with the page.

use super::{border, storage};
use crate::{
    desk::Known,
    history::store::Recorded,
    letter::Letter,
    settings::{Panel, Which, ignored::Scope},
    snapshot::Snapshot,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

thread_local! {
    static KNOWN: RefCell<Known> = RefCell::default();
}

/// What a content script asks; see `worker.rs`.
#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum Message {
    Check {
        snapshot: Snapshot,
    },
    Sent {
        snapshot: Snapshot,
    },
    Unsent {
        recorded: Vec<Recorded>,
    },
    Dates {
        snapshot: Snapshot,
        #[serde(default)]
        interview: Option<Date>,
        #[serde(default)]
        promised: Option<Date>,
    },
    Ignore {
        snapshot: Snapshot,
        #[serde(flatten)]
        which: Which,
        scope: Scope,
    },
    Unignore {
        ids: Vec<u32>,
    },
    Panel {
        #[serde(default)]
        set: Option<Panel>,
    },
    AddWord {
        word: String,
    },
    /// Another example is looked at: what the last one has taught is not wanted.
    Forget,
    #[serde(other)]
    Other,
}

/// Answers a content script; an error names what is wrong.
#[wasm_bindgen]
pub fn answer(message: JsValue) -> Result<JsValue, JsError> {
    let message: Message = border::from_js(message)?;
    KNOWN.with_borrow_mut(|known| match message {
        Message::Check { snapshot } => border::to_js(&known.check(snapshot).0),
        Message::Sent { snapshot } => {
            #[derive(Serialize)]
            struct Answer {
                recorded: Vec<Recorded>,
            }
            let draft = snapshot.map().draft;
            let now = draft.now.ok_or_else(|| JsError::new("the moment of sending is missing"))?;
            border::to_js(&Answer { recorded: known.store.sent(&Letter::read(&draft), now) })
        }
        Message::Unsent { recorded } => {
            known.store.take_back(&recorded);
            Ok(JsValue::NULL)
        }
        Message::Dates { snapshot, interview, promised } => {
            let draft = snapshot.map().draft;
            known.store.tell_dates(&Letter::read(&draft), interview, promised).map_err(|why| JsError::new(&why))?;
            Ok(JsValue::NULL)
        }
        Message::Ignore { snapshot, which, scope } => {
            #[derive(Serialize)]
            struct Answer {
                id: u32,
            }
            border::to_js(&Answer { id: known.ignore(snapshot, &which, scope).map_err(|why| JsError::new(&why))? })
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
        Message::Forget => {
            let panel = known.settings.panel;
            *known = Known::default();
            known.settings.panel = panel;
            Ok(JsValue::NULL)
        }
        Message::Other => Ok(JsValue::NULL),
    })
}
