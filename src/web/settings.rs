//! The person's choices in the browser's own storage: one text under one key, written whole by the worker alone.

use super::{border, browser, storage};
use crate::settings::Settings;
use serde::{Deserialize, Serialize};
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

thread_local! {
    static LAST: RefCell<Option<Settings>> = RefCell::default();
}

/// The storage has changed: what was read before is forgotten.
pub fn forget() {
    LAST.set(None);
}

#[derive(Deserialize)]
struct Kept {
    #[serde(default)]
    settings: Option<serde_json::Value>,
    #[serde(default, rename = "settings-aside")]
    aside: Vec<storage::Aside>,
}

/// Reads the choices. A text that cannot be read is put aside first, in the same write that begins a new one.
pub async fn read() -> Result<Settings, JsError> {
    if let Some(last) = LAST.with_borrow(Clone::clone) {
        return Ok(last);
    }
    let _turn = storage::turn().await;
    load().await
}

/// Changes the choices; what `change` answers is given back once the write is done.
pub async fn update<T>(change: impl FnOnce(&mut Settings) -> Result<T, String>) -> Result<T, JsError> {
    let _turn = storage::turn().await;
    forget();
    let mut settings = load().await?;
    let before = settings.clone();
    let answer = change(&mut settings).map_err(|why| JsError::new(&why))?;
    if settings != before {
        #[derive(Serialize)]
        struct Write {
            settings: String,
        }
        storage::write(&Write { settings: settings.write() }).await?;
        forget();
    }
    Ok(answer)
}

async fn load() -> Result<Settings, JsError> {
    let keys = border::to_js(&["settings", "settings-aside"])?;
    let got = JsFuture::from(browser::storage_get(&keys).map_err(storage::unkept)?).await.map_err(storage::unkept)?;
    let Kept { settings, mut aside } = border::from_js(got)?;
    let text = match settings {
        None => return Ok(Settings::default()),
        Some(serde_json::Value::String(text)) => text,
        Some(other) => other.to_string(),
    };
    let settings = match Settings::read(&text) {
        Ok(settings) => settings,
        Err(why) => {
            #[derive(Serialize)]
            struct Write {
                settings: String,
                #[serde(rename = "settings-aside")]
                aside: Vec<storage::Aside>,
            }
            aside.push(storage::Aside { at: super::now(), why: why.to_string(), text });
            let new = Settings::default();
            storage::write(&Write { settings: new.write(), aside }).await?;
            new
        }
    };
    LAST.set(Some(settings.clone()));
    Ok(settings)
}
