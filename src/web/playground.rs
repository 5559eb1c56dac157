//! The engine of the playground, a website without the extension. Data is in memory and is gone with the page.

use super::{
    icon::Icon,
    js_value::{from_js, to_js},
    message,
    requests::page::{self, Asker, Host, Stored},
};
use crate::{desk::Known, page_report::PageReport, refusal::Refusal, requests::Command};
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

thread_local! {
    static KNOWN: RefCell<Known> = RefCell::default();
}

/// The site all letters of the playground are written on.
const SITE: &str = "https://playground.invalid";

/// Replies to a content script.
///
/// # Errors
/// If the request cannot be met. The error's message is for the user.
#[wasm_bindgen]
pub async fn answer(message: JsValue) -> Result<JsValue, JsError> {
    let asker = Asker { site: SITE.to_owned(), is_private: false };
    to_js(&page::answer(from_js(message)?, asker, Playground).await?)
}

/// Forgets what the last letter told, before another one is shown. The panel keeps its position.
#[wasm_bindgen]
pub fn forget() {
    KNOWN.with_borrow_mut(|known| {
        let panel = known.settings.panel;
        *known = Known::default();
        known.settings.panel = panel;
    });
}

/// A page without storage, icon, shortcuts and pages of an extension.
#[derive(Clone, Copy)]
struct Playground;

impl Host for Playground {
    async fn read(&self) -> Result<Stored, JsError> {
        Ok(Stored { known: KNOWN.with_borrow(Known::clone), notice: None })
    }

    async fn update<T>(&self, change: impl FnOnce(&mut Known) -> Result<T, Refusal>) -> Result<T, JsError> {
        KNOWN.with_borrow_mut(|known| {
            let mut changed = known.clone();
            let result = change(&mut changed).map_err(|why| message::refused(&why))?;
            *known = changed;
            Ok(result)
        })
    }

    async fn commands(&self) -> Result<Vec<Command>, JsError> {
        Ok(Vec::new())
    }

    // The page opens these itself.
    async fn open(&self, _: &str) {}

    fn show(&self, _: &Icon) {}

    fn checked(&self, _: &PageReport, _: bool) {}
}
