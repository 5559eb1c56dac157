//! Reads what sentences do, after the first answer was sent, and remembers it.
//!
//! The encoder is a wasm module of its own with a file of weights. `extension/encoder.js` loads both
//! when the first sentence has to be read. What was read is kept in the browser's storage of the
//! session, so that a worker that was stopped does not read it again. What was read in private windows
//! is kept in memory only.

use super::{
    browser::{self, SessionItems},
    js_value::{Object, from_js},
    milliseconds, storage,
};
use crate::acts::{ActReader, SentenceActs, remembered::RememberedActs};
use gloo_timers::future::TimeoutFuture;
use js_sys::{Float32Array, Promise};
use std::{
    cell::{Cell, RefCell},
    collections::HashMap,
};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// The time after a failure before the encoder is loaded again, in milliseconds.
const PAUSE: i64 = 60_000;

#[wasm_bindgen(raw_module = "../encoder.js")]
extern "C" {
    /// Loads the encoder, unless it is loaded, and returns the version of its model.
    #[wasm_bindgen(js_name = loadEncoder, catch)]
    async fn load_encoder() -> Result<JsValue, JsValue>;

    /// Reads a sentence: the numbers that [`SentenceActs::from_values`] takes.
    #[wasm_bindgen(js_name = readSentence, catch)]
    fn read_sentence(sentence: &str) -> Result<Float32Array, JsValue>;
}

thread_local! {
    /// What was read, except in private windows.
    static REMEMBERED: RememberedActs = RememberedActs::default();

    /// What was read in private windows.
    static PRIVATE: RememberedActs = RememberedActs::default();

    /// Whether `REMEMBERED` has what the worker before this one has read.
    static IS_RESTORED: Cell<bool> = const { Cell::new(false) };

    /// When the last reading failed; `None` if it succeeded.
    static FAILED: Cell<Option<i64>> = const { Cell::new(None) };

    /// The number of the newest check of each tab.
    static NEWEST: RefCell<HashMap<Option<i32>, u64>> = RefCell::default();
}

/// Returns what is remembered. Private windows have a memory of their own.
pub fn remembered(is_private: bool) -> RememberedActs {
    if is_private { PRIVATE.with(Clone::clone) } else { REMEMBERED.with(Clone::clone) }
}

/// Asks the browser for what the worker before this one has read, unless that is known already. The
/// answer is for [`restore`].
pub fn recall() -> Option<Promise> {
    if IS_RESTORED.get() { None } else { browser::session_get("acts").ok() }
}

/// Takes up what the worker before this one has read. If the browser fails, it is read again.
pub async fn restore(recalled: Option<Promise>) {
    let Some(recalled) = recalled else { return };
    let items = JsFuture::from(recalled).await.ok().and_then(|items| from_js::<SessionItems>(items).ok());
    if !IS_RESTORED.replace(true)
        && let Some(json) = items.and_then(|items| items.acts)
    {
        REMEMBERED.with(|remembered| remembered.restore(&json));
    }
}

/// A check of a message in a tab.
#[derive(Clone, Copy)]
pub struct Turn {
    tab: Option<i32>,
    number: u64,
}

impl Turn {
    /// Begins a check, which is the newest of its tab.
    pub fn begin(tab: Option<i32>) -> Turn {
        let number = NEWEST.with_borrow_mut(|newest| {
            let number = newest.entry(tab).or_default();
            *number += 1;
            *number
        });
        Turn { tab, number }
    }

    /// Returns whether no other check of the tab has begun since.
    pub fn is_newest(self) -> bool {
        NEWEST.with_borrow(|newest| newest.get(&self.tab) == Some(&self.number))
    }
}

/// Returns whether the last reading failed.
pub fn has_failed() -> bool {
    FAILED.get().is_some()
}

/// Returns whether sentences can be read now. After a failure there is a pause.
pub fn can_read() -> bool {
    FAILED.get().is_none_or(|at| milliseconds() - at >= PAUSE)
}

/// Reads sentences and remembers them. Stops after a sentence if a newer check of the tab has begun. A
/// failure is reported to the console and by [`has_failed`].
pub async fn read(sentences: &[String], is_private: bool, turn: Turn) {
    if sentences.is_empty() || !can_read() {
        return;
    }
    let done = try_to_read(sentences, &remembered(is_private), turn).await;
    FAILED.set(done.err().map(|error| {
        browser::report("read the tone", &error);
        milliseconds()
    }));
    if !is_private && !storage::is_in_memory() {
        spawn_local(keep());
    }
}

async fn try_to_read(sentences: &[String], memory: &RememberedActs, turn: Turn) -> Result<(), JsValue> {
    let version = load_encoder().await?.as_string().unwrap_or_default();
    memory.is_read_by(&version);
    for (at, sentence) in sentences.iter().enumerate() {
        if at > 0 {
            // Newer requests have their turn between two sentences.
            TimeoutFuture::new(0).await;
            if !turn.is_newest() {
                break;
            }
        }
        if memory.acts(sentence).is_some() {
            continue; // another tab has read it meanwhile
        }
        let values = read_sentence(sentence)?.to_vec();
        let acts = SentenceActs::from_values(&values).ok_or("the model is for other acts")?;
        memory.remember(sentence, acts);
    }
    Ok(())
}

/// Writes what is remembered for the next worker, after the answer was sent.
async fn keep() {
    TimeoutFuture::new(0).await;
    let acts = Some(remembered(false).to_json());
    let kept = browser::session_set(Object(SessionItems { acts })).await;
    drop(kept); // if it could not be stored, the next worker reads it again
}
