//! The sites where the extension is always on: their patterns, and the permissions for them.

use super::{draw, say, show};
use crate::web::{
    browser::{self, Permissions},
    dom,
    js_value::Object,
    message,
};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{HtmlInputElement, Url};

/// Gives or takes the permission for all addresses of a mailbox.
pub(super) fn switch_mailbox(name: &str, on: bool) {
    let Some((_, origins)) = draw::MAILBOXES.iter().find(|(known, _)| *known == name) else { return };
    let patterns: Vec<String> = origins.iter().map(|origin| format!("{origin}/*")).collect();
    if on { always_on(patterns, name) } else { always_off(patterns, name.to_owned()) }
}

/// Returns the match pattern of a site's address, which may lack its scheme. `None` if it is no address of a
/// website.
pub(super) fn pattern(written: &str) -> Option<String> {
    let address = if written.contains("://") { written.to_owned() } else { format!("https://{written}") };
    let url = Url::new(&address).ok()?;
    let (scheme, host) = (url.protocol(), url.hostname());
    let is_host = !host.is_empty() && host.chars().all(|c| c.is_alphanumeric() || "-.[]:".contains(c));
    (matches!(scheme.as_str(), "http:" | "https:") && is_host).then(|| format!("{scheme}//{host}/*"))
}

/// Asks the browser for the permission for sites, during the press itself.
pub(super) fn always_on(patterns: Vec<String>, name: &str) {
    let permissions = Permissions { origins: patterns, ..Permissions::default() };
    let Ok(asked) = browser::request_permission(Object(permissions)) else {
        return say(&message::text("noSite", &[name]));
    };
    let name = name.to_owned();
    spawn_local(async move {
        // An error means that the browser did not ask; the user reads that the site was not added.
        let is_given = JsFuture::from(asked).await.is_ok_and(|given| given.is_truthy());
        let key = if is_given { "siteOn" } else { "siteRefused" };
        show(&message::text(key, &[&name])).await;
        if is_given && let Ok(field) = dom::by_id("site").dyn_into::<HtmlInputElement>() {
            field.set_value("");
        }
    });
}

/// Gives the permission for sites back.
pub(super) fn always_off(patterns: Vec<String>, names: String) {
    spawn_local(async move {
        let permissions = Permissions { origins: patterns, ..Permissions::default() };
        match browser::remove_permission(Object(permissions)).await {
            Ok(()) => show(&message::text("siteOff", &[&names])).await,
            Err(error) => browser::report("give a permission back", &error),
        }
    });
}
