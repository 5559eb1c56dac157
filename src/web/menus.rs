//! The entries of the context menus of editors and of the icon.

use super::{
    browser::{self, MenuEntry},
    js_value::Object,
    message,
};

/// Checks the message.
pub const CHECK: &str = "check-this-message";
/// Always checks on this site. `background.js` asks for the permission during the press.
pub const ALWAYS: &str = "always";
/// Opens the Follow-ups page.
pub const PEOPLE: &str = "people";
/// Opens the page of the user's own words.
pub const WORDS: &str = "words";
/// Opens the options page.
pub const OPTIONS: &str = "options";

/// Makes all entries after an installation or an update. Browsers keep the old entries, so they are removed
/// first.
pub async fn make() {
    if let Err(error) = browser::remove_all_menus().await {
        browser::report("remove the old menu entries", &error);
    }
    let entries: [(&str, &str, &[&str]); 5] = [
        (CHECK, "menuCheck", &["editable"]),
        (ALWAYS, "menuAlways", &["editable", "action"]),
        (PEOPLE, "followUps", &["action"]),
        (WORDS, "dictionary", &["action"]),
        (OPTIONS, "options", &["editable", "action"]),
    ];
    for (id, title, contexts) in entries {
        let entry = MenuEntry { id, title: message::text(title, &[]), contexts };
        if let Err(error) = browser::create_menu(Object(entry)) {
            browser::report("add a menu entry", &error);
        }
    }
}
