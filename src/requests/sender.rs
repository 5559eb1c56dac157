//! The sender of a message, as the browser describes it.

use crate::correspondence::provenance;
use serde::Deserialize;

/// The tab a message comes from.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Tab {
    /// The tab's number.
    #[serde(default)]
    pub id: Option<i32>,
    /// The address it shows, if the extension may know it.
    #[serde(default)]
    pub url: Option<String>,
    /// Whether the tab is in a private window.
    #[serde(default)]
    pub incognito: bool,
}

/// Who sent a message. The browser fills this in; nothing in it comes from the message.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Sender {
    /// The tab, if the sender is in one.
    #[serde(default)]
    pub tab: Option<Tab>,
    /// The address of the page.
    #[serde(default)]
    pub url: Option<String>,
    /// The origin of the page. A frame without an address of its own has one too.
    #[serde(default)]
    pub origin: Option<String>,
}

/// The two kinds of senders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Party {
    /// A content script in any page.
    Page,
    /// A page of the extension itself.
    OwnPage,
}

impl Sender {
    /// Returns the party the sender belongs to. `own` is the address all of the extension's files begin with.
    pub fn party(&self, own: &str) -> Party {
        let is_own = |url: &str| !own.is_empty() && url.starts_with(own);
        if self.url.as_deref().is_some_and(is_own) { Party::OwnPage } else { Party::Page }
    }

    /// Returns the origin of the page that sent the message, or an empty string if the browser names none.
    pub fn site(&self) -> String {
        [&self.origin, &self.url]
            .into_iter()
            .flatten()
            .find_map(|address| provenance::origin(address))
            .unwrap_or_default()
    }

    /// Returns whether the message comes from a private window.
    pub fn is_private(&self) -> bool {
        self.tab.as_ref().is_some_and(|tab| tab.incognito)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWN: &str = "chrome-extension://abcdefghijklmnop/";

    fn party(url: Option<&str>, own: &str) -> Party {
        Sender { url: url.map(str::to_owned), ..Sender::default() }.party(own)
    }

    #[test]
    fn only_the_extensions_own_addresses_are_own_pages() {
        assert_eq!(
            party(Some("chrome-extension://abcdefghijklmnop/pages/people.html#7"), OWN),
            Party::OwnPage
        );
        for other in [
            "https://mail.example/",
            "https://mail.example/?chrome-extension://abcdefghijklmnop/",
            "chrome-extension://ponmlkjihgfedcba/pages/people.html",
            "chrome-extension://abcdefghijklmnop.example/",
            "about:srcdoc",
            "",
        ] {
            assert_eq!(party(Some(other), OWN), Party::Page, "{other}");
        }
    }

    #[test]
    fn an_unknown_address_is_never_an_own_page() {
        assert_eq!(party(None, OWN), Party::Page);
        assert_eq!(party(Some("https://mail.example/"), ""), Party::Page);
    }
}
