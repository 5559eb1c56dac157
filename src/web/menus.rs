//! The entries of the context menu, on a box and on the icon.

use super::{border, browser, message};
use serde::Serialize;
use wasm_bindgen_futures::JsFuture;

/// Check the message.
pub const CHECK: &str = "check-this-message";
/// Always check on this site. `background.js` asks for the permission during the press itself.
pub const ALWAYS: &str = "always";
/// The People page.
pub const PEOPLE: &str = "people";
/// The person's own words.
pub const WORDS: &str = "words";
/// The options.
pub const OPTIONS: &str = "options";

/// Makes them anew: at installation, and after an update.
pub async fn make() {
    #[derive(Serialize)]
    struct Menu {
        id: &'static str,
        title: String,
        contexts: &'static [&'static str],
    }
    if let Ok(done) = browser::remove_all_menus() {
        drop(JsFuture::from(done).await);
    }
    let menus: [(&str, &str, &[&str]); 5] = [
        (CHECK, "menuCheck", &["editable"]),
        (ALWAYS, "menuAlways", &["editable", "action"]),
        (PEOPLE, "peopleAndDates", &["action"]),
        (WORDS, "dictionary", &["action"]),
        (OPTIONS, "options", &["editable", "action"]),
    ];
    for (id, title, contexts) in menus {
        let menu = Menu { id, title: message::text(title, &[]), contexts };
        border::to_js(&menu).into_iter().for_each(|menu| drop(browser::create_menu(&menu)));
    }
}
