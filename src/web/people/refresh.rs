//! Shows what is stored: at first, after each change of the user, and after changes made elsewhere.

use super::{PAGE, draw, say};
use crate::{
    correspondence::store::Store,
    requests::{HistoryAnswer, OwnPageRequest},
    web::{
        dom,
        page::{self, ask},
    },
};
use wasm_bindgen_futures::spawn_local;
use web_sys::Event;

/// Shows what is stored.
pub(super) async fn reload() {
    match ask::<HistoryAnswer>(&OwnPageRequest::History).await {
        Ok(kept) => show(kept),
        Err(why) => say(&why),
    }
}

fn show(kept: HistoryAnswer) {
    PAGE.with_borrow_mut(|page| {
        page.store = Store::read(&kept.history).unwrap_or_default();
        page.text = kept.history;
        page.is_stale = false;
        page.aside = kept.aside;
        page.searched.clear();
    });
    draw::draw();
}

/// Shows what was stored by another tab or a message, but not under the hands of the user.
pub(super) fn changed_elsewhere() {
    let is_editing = PAGE.with_borrow(|page| page.editing.is_some());
    if is_editing || page::is_being_edited(&dom::by_id("people")) {
        return PAGE.with_borrow_mut(|page| page.is_stale = true);
    }
    spawn_local(async {
        // An error is said when the user does something.
        if let Ok(kept) = ask::<HistoryAnswer>(&OwnPageRequest::History).await
            && PAGE.with_borrow(|page| page.text != kept.history || page.aside != kept.aside)
        {
            show(kept);
        }
    });
}

/// Shows what was put off while an entry was being edited.
pub(super) fn seen_again(_: &Event) {
    if PAGE.with_borrow(|page| page.is_stale) {
        changed_elsewhere();
    }
}
