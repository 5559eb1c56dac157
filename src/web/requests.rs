//! Messages to the background: who sent one decides which requests it may hold.

mod own_page;
pub mod page;

use super::{
    browser, icon,
    icon::Icon,
    js_value::{from_js, to_js},
    message, storage,
    worker::open,
};
use crate::{
    desk::Known,
    page_report::PageReport,
    refusal::Refusal,
    requests::{Command, FromOwnPage, PageRequest, Party, Sender},
};
use gloo_timers::future::TimeoutFuture;
use page::{Asker, Host, Stored};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// Replies to a content script or to one of the extension's own pages.
///
/// # Errors
/// If the message is no request the sender may make, or if the request fails. The error's message is for the user.
#[wasm_bindgen]
pub async fn received(message: JsValue, sender: JsValue) -> Result<JsValue, JsError> {
    let sender: Sender = from_js(sender)?;
    let asker = Asker { site: sender.site(), is_private: sender.is_private() };
    let host = Extension { tab: sender.tab.as_ref().and_then(|tab| tab.id) };
    let own = browser::url_of("").unwrap_or_default(); // without an address no sender counts as our own page
    let request: PageRequest = match sender.party(&own) {
        Party::Page => from_js(message)?,
        Party::OwnPage => match from_js(message)? {
            FromOwnPage::Own(request) => return to_js(&own_page::answer(request).await?),
            FromOwnPage::Page(request) => request,
        },
    };
    to_js(&page::answer(request, asker, host).await?)
}

/// The extension: data is in the browser's storage, and there is an icon to show the state.
#[derive(Clone, Copy)]
struct Extension {
    /// The tab of the sender.
    tab: Option<i32>,
}

impl Host for Extension {
    async fn read(&self) -> Result<Stored, JsError> {
        let kept = storage::read().await?;
        let last = kept.aside.last();
        let notice = last.map(|a| message::text("historyAside", &[&message::day_of(&a.at), &a.why]));
        Ok(Stored { known: kept.known.clone(), notice })
    }

    async fn update<T>(&self, change: impl FnOnce(&mut Known) -> Result<T, Refusal>) -> Result<T, JsError> {
        storage::update(|kept| change(&mut kept.known)).await
    }

    async fn commands(&self) -> Result<Vec<Command>, JsError> {
        browser::all_commands().await.map_err(|error| storage::unkept(&error))
    }

    async fn open(&self, path: &str) {
        open(path).await;
    }

    fn show(&self, icon: &Icon) {
        if let Some(tab) = self.tab {
            icon::show(tab, icon);
        }
    }

    fn checked(&self, report: &PageReport, is_first: bool) {
        let Some(tab) = self.tab else { return };
        let icon = Icon::from(report);
        // The marks come before the icon.
        spawn_local(async move {
            TimeoutFuture::new(0).await;
            if is_first {
                icon::forget(tab); // the page may be a new one
            }
            icon::show(tab, &icon);
        });
    }
}
