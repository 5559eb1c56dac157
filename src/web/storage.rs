//! The extension's data in the browser's storage: read and written as a whole, by one writer at a time.
//!
//! History and choices are one text each, with a key of their own. All changes are written in one call, so
//! that a write is complete or does not happen at all, even if the worker is stopped. Only the worker writes,
//! one change after another.

use super::{acts, browser, js_value::Object};
use crate::{
    correspondence::{limits, store::Store},
    engine::Engine,
    error::UserError,
    requests::SetAside,
    settings::Settings,
    versioned::Unreadable,
};
use async_lock::{Mutex, MutexGuard};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::prelude::*;

static TURN: Mutex<()> = Mutex::new(());

/// The names of the items; see [`Items`].
const KEYS: &[&str] = &["history", "settings", "words", "history-aside", "settings-aside"];

thread_local! {
    /// What was read last, until something is written. A check reads it at every pause in typing.
    static LAST: RefCell<Option<Rc<Kept>>> = RefCell::default();

    /// The data of the playground, which has no storage.
    static MEMORY: RefCell<Option<Kept>> = RefCell::default();
}

/// The data of one profile.
#[derive(Clone, Default)]
pub struct Kept {
    /// History, words and choices.
    pub engine: Engine,
    /// Histories that could not be read.
    pub aside: Vec<SetAside>,
    /// Choices and words that could not be read.
    pub choices_aside: Vec<SetAside>,
}

/// The items of the storage. An item that is missing was never written; an unchanged item is not written
/// again.
#[derive(Default, PartialEq, Deserialize, Serialize)]
pub struct Items {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    history: Option<Value>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    settings: Option<Value>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    words: Option<Value>,
    #[serde(default, rename = "history-aside", skip_serializing_if = "Option::is_none")]
    history_aside: Option<Vec<SetAside>>,
    #[serde(default, rename = "settings-aside", skip_serializing_if = "Option::is_none")]
    settings_aside: Option<Vec<SetAside>>,
}

/// Keeps everything in memory from now on instead of in the browser's storage.
pub fn keep_in_memory() {
    MEMORY.with_borrow_mut(|memory| {
        memory.get_or_insert_default();
    });
}

/// Returns whether everything is kept in memory.
pub fn is_in_memory() -> bool {
    MEMORY.with_borrow(Option::is_some)
}

/// Replaces what is in memory by an empty profile with the same position of the panel.
pub fn clear_memory() {
    let mut empty = Kept::default();
    if let Some(before) = MEMORY.take() {
        empty.engine.settings.panel = before.engine.settings.panel;
    }
    MEMORY.set(Some(empty));
    forget();
}

/// Forgets what was read, after the storage has changed.
pub fn forget() {
    LAST.set(None);
}

/// Reads everything. Unreadable data is set aside in the same write that replaces it by an empty profile.
///
/// # Errors
/// If the storage fails; the error is a sentence for the user.
pub async fn read() -> Result<Rc<Kept>, JsError> {
    if let Some(last) = LAST.with_borrow(Clone::clone) {
        return Ok(last);
    }
    let _turn = TURN.lock().await;
    let kept = Rc::new(load().await?);
    LAST.set(Some(kept.clone()));
    Ok(kept)
}

/// Changes what is kept and returns the result of `change`. Nothing is written if that is an error, or if
/// nothing changed.
///
/// # Errors
/// If `change` refuses, or the storage fails; the error is a sentence for the user.
pub async fn update<T>(change: impl FnOnce(&mut Kept) -> Result<T, UserError>) -> Result<T, JsError> {
    let mut turn = Turn::begin().await?;
    let result = change(&mut turn.after).map_err(|why| super::message::refused(&why))?;
    turn.end().await?;
    Ok(result)
}

/// The turn of one writer: the others wait until it is dropped.
struct Turn {
    before: Kept,
    after: Kept,
    _lock: MutexGuard<'static, ()>,
}

impl Turn {
    async fn begin() -> Result<Turn, JsError> {
        let lock = TURN.lock().await;
        let before = load().await?;
        Ok(Turn { after: before.clone(), before, _lock: lock })
    }

    async fn end(self) -> Result<(), JsError> {
        if !is_in_memory() {
            return save(&self.before, &self.after).await;
        }
        MEMORY.set(Some(self.after));
        forget();
        Ok(())
    }
}

/// Adds and removes the user's own words, then returns all of them.
///
/// # Errors
/// If the storage fails, or a single word is too long; the error is a sentence for the user.
pub async fn change_words(add: Vec<String>, remove: &[String]) -> Result<Vec<String>, JsError> {
    update(|kept| {
        if let [word] = add.as_slice() {
            limits::entered(word, LONGEST_WORD)?;
        }
        let all = &mut kept.engine.words;
        all.retain(|word| !remove.contains(word));
        add_words(all, add);
        Ok(all.clone())
    })
    .await
}

/// The most code points in a word of the user's own.
pub const LONGEST_WORD: usize = 60;

/// Returns whether the dictionary can have a word: it has a letter, no spaces and no signs of programs.
pub fn is_word(word: &str) -> bool {
    let is_foreign = |c: char| c.is_whitespace() || c.is_control() || "{}[]<>\"=;|\\".contains(c);
    word.chars().count() <= LONGEST_WORD && word.contains(char::is_alphabetic) && !word.contains(is_foreign)
}

/// Adds words in alphabetical order and without duplicates; see [`is_word`].
pub fn add_words(all: &mut Vec<String>, add: Vec<String>) {
    let words = add.into_iter().map(|w| w.trim().to_owned());
    all.extend(words.filter(|w| is_word(w)));
    all.sort_by_key(|w| w.to_lowercase());
    all.dedup_by_key(|w| w.to_lowercase());
}

async fn load() -> Result<Kept, JsError> {
    if let Some(mut kept) = MEMORY.with_borrow(Clone::clone) {
        kept.engine.acts = acts::remembered(false);
        return Ok(kept);
    }
    let recalled = acts::recall(); // the browser reads both at once
    let items = browser::storage_get(KEYS).await.map_err(|error| unkept(&error))?;
    acts::restore(recalled).await;
    let mut kept = Kept {
        engine: Engine { acts: acts::remembered(false), ..Engine::default() },
        aside: items.history_aside.unwrap_or_default(),
        choices_aside: items.settings_aside.unwrap_or_default(),
    };
    let lay = |aside: &mut Vec<SetAside>, text: String, why: Unreadable| {
        aside.push(SetAside { at: super::now(), why: why.to_string(), text });
    };
    let before = (kept.aside.len(), kept.choices_aside.len());
    if let Some(text) = items.history.map(text) {
        match Store::read(&text) {
            Ok(store) => kept.engine.store = store,
            Err(why) => lay(&mut kept.aside, text, why),
        }
    }
    if let Some(text) = items.settings.map(text) {
        match Settings::read(&text) {
            Ok(settings) => kept.engine.settings = settings,
            Err(why) => lay(&mut kept.choices_aside, text, why),
        }
    }
    if let Some(words) = items.words {
        match serde_path_to_error::deserialize(&words) {
            Ok(words) => kept.engine.words = words,
            Err(why) => {
                lay(&mut kept.choices_aside, words.to_string(), Unreadable::Damaged(format!("words: {why}")));
            }
        }
    }
    if before != (kept.aside.len(), kept.choices_aside.len()) {
        write(Items {
            history: Some(kept.engine.store.write().into()),
            settings: Some(kept.engine.settings.write().into()),
            words: Some(kept.engine.words.clone().into()),
            history_aside: Some(kept.aside.clone()),
            settings_aside: Some(kept.choices_aside.clone()),
        })
        .await?;
    }
    Ok(kept)
}

/// Writes the items that have changed.
async fn save(before: &Kept, after: &Kept) -> Result<(), JsError> {
    let (old, new) = (&before.engine, &after.engine);
    let items = Items {
        history: (old.store != new.store).then(|| new.store.write().into()),
        settings: (old.settings != new.settings).then(|| new.settings.write().into()),
        words: (old.words != new.words).then(|| new.words.clone().into()),
        history_aside: (before.aside.len() != after.aside.len()).then(|| after.aside.clone()),
        settings_aside: (before.choices_aside.len() != after.choices_aside.len())
            .then(|| after.choices_aside.clone()),
    };
    if items == Items::default() { Ok(()) } else { write(items).await }
}

/// Writes items. What was read is forgotten before and after: a check may read during the write.
async fn write(items: Items) -> Result<(), JsError> {
    forget();
    let written = browser::storage_set(Object(items)).await;
    forget();
    written.map_err(|error| unkept(&error))
}

/// Returns the text of an item. A value of another type is damaged data; its JSON is what is set aside.
fn text(value: Value) -> String {
    match value {
        Value::String(text) => text,
        other => other.to_string(),
    }
}

/// Returns the browser's error as a sentence for the user.
pub fn unkept(why: &JsValue) -> JsError {
    let words =
        why.dyn_ref::<js_sys::Error>().map_or_else(|| format!("{why:?}"), |e| String::from(e.message()));
    JsError::new(&super::message::text("notKept", &[&words]))
}
