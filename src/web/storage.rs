//! The history in the browser's own storage: read and written whole, one writer at a time, nothing overwritten unread.
//!
//! All of it is one text under one key, so that a write is whole or not at all, whatever happens to the worker. Only the
//! worker writes; its turns wait for each other. Pages send their changes to it.

use super::{border, browser};
use crate::history::store::Store;
use async_lock::{Mutex, MutexGuard};
use serde::{Deserialize, Serialize};
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

static TURN: Mutex<()> = Mutex::new(());

thread_local! {
    /// What was read last, for as long as nobody writes: a check is asked for at every pause in writing.
    static LAST: RefCell<Option<Read>> = RefCell::default();
    static LAST_WORDS: RefCell<Option<Vec<String>>> = RefCell::default();
}

/// The right to write, held until it is dropped.
pub async fn turn() -> MutexGuard<'static, ()> {
    TURN.lock().await
}

/// Writes items, all or none.
pub async fn write(items: &impl Serialize) -> Result<(), JsError> {
    JsFuture::from(browser::storage_set(&border::to_js(items)?).map_err(unkept)?).await.map_err(unkept)?;
    Ok(())
}

/// The storage has changed, by whomever: what was read before is forgotten.
pub fn forget() {
    LAST.set(None);
    LAST_WORDS.set(None);
}

/// What the storage holds.
#[derive(Default, Deserialize, Serialize)]
struct Kept {
    /// The history, as text; anything else is damage.
    #[serde(default, skip_serializing)]
    history: Option<serde_json::Value>,
    /// Texts that could not be read.
    #[serde(default, rename = "history-aside")]
    aside: Vec<Aside>,
}

/// A text that could not be read, kept as it was.
#[derive(Clone, Deserialize, Serialize)]
pub struct Aside {
    /// When it was put aside, local time.
    pub at: String,
    /// Why.
    pub why: String,
    /// The text.
    pub text: String,
}

/// The history, and what lies aside.
#[derive(Clone)]
pub struct Read {
    /// The history.
    pub store: Store,
    /// Texts that could not be read.
    pub aside: Vec<Aside>,
}

/// Reads the history. A text that cannot be read is put aside first, in the same write that begins a new one.
pub async fn read() -> Result<Read, JsError> {
    let _turn = TURN.lock().await;
    if let Some(last) = LAST.with_borrow(Clone::clone) {
        return Ok(last);
    }
    let read = load().await?;
    LAST.set(Some(read.clone()));
    Ok(read)
}

/// Changes the history; what `change` answers is given back once the write is done. Without a change nothing is written.
pub async fn update<T>(change: impl FnOnce(&mut Read) -> Result<T, String>) -> Result<T, JsError> {
    let _turn = TURN.lock().await;
    let mut read = load().await?;
    let (before, aside) = (read.store.clone(), read.aside.len());
    let answer = change(&mut read).map_err(|why| JsError::new(&why))?;
    if read.store != before || read.aside.len() != aside {
        save(&read).await?;
    }
    Ok(answer)
}

/// The person's own words, in order.
pub async fn words() -> Result<Vec<String>, JsError> {
    if let Some(last) = LAST_WORDS.with_borrow(Clone::clone) {
        return Ok(last);
    }
    #[derive(Deserialize)]
    struct Kept {
        #[serde(default)]
        words: Vec<String>,
    }
    let got = JsFuture::from(browser::storage_get(&"words".into()).map_err(unkept)?).await.map_err(unkept)?;
    let words = border::from_js::<Kept>(got)?.words;
    LAST_WORDS.set(Some(words.clone()));
    Ok(words)
}

/// Adds words to the person's own, or takes some away; answers all that are left.
pub async fn change_words(add: Vec<String>, remove: &[String]) -> Result<Vec<String>, JsError> {
    #[derive(Serialize)]
    struct Write<'a> {
        words: &'a [String],
    }
    let _turn = TURN.lock().await;
    forget();
    let mut all = words().await?;
    all.retain(|word| !remove.contains(word));
    all.extend(
        add.into_iter()
            .map(|w| w.trim().to_owned())
            .filter(|w| !w.is_empty() && w.chars().count() <= 60 && !w.contains(char::is_whitespace)),
    );
    all.sort_by_key(|w| w.to_lowercase());
    all.dedup_by_key(|w| w.to_lowercase());
    write(&Write { words: &all }).await?;
    forget();
    Ok(all)
}

async fn load() -> Result<Read, JsError> {
    let keys = border::to_js(&["history", "history-aside"])?;
    let got = JsFuture::from(browser::storage_get(&keys).map_err(unkept)?).await.map_err(unkept)?;
    let Kept { history, mut aside } = border::from_js(got)?;
    let text = match history {
        None => return Ok(Read { store: Store::default(), aside }),
        Some(serde_json::Value::String(text)) => text,
        Some(other) => other.to_string(),
    };
    match Store::read(&text) {
        Ok(store) => Ok(Read { store, aside }),
        Err(why) => {
            aside.push(Aside { at: super::now(), why: why.to_string(), text });
            let read = Read { store: Store::default(), aside };
            save(&read).await?;
            Ok(read)
        }
    }
}

async fn save(read: &Read) -> Result<(), JsError> {
    #[derive(Serialize)]
    struct Write<'a> {
        history: String,
        #[serde(rename = "history-aside")]
        aside: &'a [Aside],
    }
    forget();
    write(&Write { history: read.store.write(), aside: &read.aside }).await?;
    forget();
    Ok(())
}

/// The browser's reason for refusing, in a sentence.
pub fn unkept(why: JsValue) -> JsError {
    let words = why.dyn_ref::<js_sys::Error>().map_or_else(|| format!("{why:?}"), |e| String::from(e.message()));
    JsError::new(&format!("The browser could not keep this: {words}"))
}
