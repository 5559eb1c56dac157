//! The entries of the context menu, on a box and on the icon.

use super::{
    browser::{self, MenuEntry},
    js_value::Object,
    message,
};

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

/// Makes all entries: at installation, and after an update, when browsers keep the old ones.
pub async fn make() {
    if let Err(error) = browser::remove_all_menus().await {
        browser::report("remove the old menu entries", &error);
    }
    let entries: [(&str, &str, &[&str]); 5] = [
        (CHECK, "menuCheck", &["editable"]),
        (ALWAYS, "menuAlways", &["editable", "action"]),
        (PEOPLE, "peopleAndDates", &["action"]),
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
