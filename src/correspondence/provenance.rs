//! The provenance of an event: the site on which it became known, and the writer's account there. Facts from
//! a site count on that site alone.

use crate::{people::address::Person, text::fold::fold};
use serde::{Deserialize, Serialize};

/// A site and an account on it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provenance {
    /// The site's origin, such as `https://mail.google.com`. Empty if the browser named no site.
    #[serde(default)]
    pub site: String,
    /// The writer's account on the site: the address in lower case, else the folded name, else an empty text.
    #[serde(default)]
    pub account: String,
}

impl Provenance {
    /// Returns the provenance of facts read on a site while `writer` writes.
    pub fn new(site: &str, writer: &Person) -> Self {
        Provenance { site: site.to_owned(), account: key(writer) }
    }

    /// Returns whether both are the same site and account. An unknown account matches every account. An
    /// unknown site matches no site, not even itself.
    pub fn matches(&self, other: &Provenance) -> bool {
        let same = |a: &str, b: &str| a.is_empty() || b.is_empty() || a == b;
        !self.site.is_empty() && self.site == other.site && same(&self.account, &other.account)
    }

    /// Returns the host of the site for display: "mail.google.com".
    pub fn host(&self) -> &str {
        self.site.split_once("://").map_or(self.site.as_str(), |(_, host)| host)
    }
}

/// Returns the identity of a person in an address field: the address in lower case, else the folded name.
pub fn key(person: &Person) -> String {
    if person.email.is_empty() { fold(&person.name) } else { person.email.trim().to_lowercase() }
}

/// Returns the origin of a web address: scheme, host and a port that is not the scheme's default. `None` if
/// the address names no host.
///
/// # Examples
/// ```
/// use tactful::correspondence::provenance::origin;
/// assert_eq!(origin("https://Mail.Example:443/u/1?q#x").as_deref(), Some("https://mail.example"));
/// assert_eq!(origin("about:srcdoc"), None);
/// ```
pub fn origin(address: &str) -> Option<String> {
    let (scheme, rest) = address.split_once("://")?;
    let scheme = scheme.to_ascii_lowercase();
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    let host = rest.split(['/', '?', '#', '\\']).next().unwrap_or_default();
    let host = host.rsplit_once('@').map_or(host, |(_, host)| host).to_ascii_lowercase();
    let own_port = match scheme.as_str() {
        "https" => ":443",
        "http" => ":80",
        _ => "",
    };
    let host = host.strip_suffix(own_port).unwrap_or(&host);
    let named = !host.is_empty() || scheme == "file";
    (is_scheme && named).then(|| format!("{scheme}://{host}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_read_from_an_address() {
        for (address, expected) in [
            ("https://mail.google.com/mail/u/0/#inbox", Some("https://mail.google.com")),
            ("https://a.example@evil.example/", Some("https://evil.example")),
            ("http://LOCALHOST:8080/x", Some("http://localhost:8080")),
            ("http://a.example:80", Some("http://a.example")),
            ("file:///home/sam/x.html", Some("file://")),
            ("chrome-extension://abc/pages/welcome.html", Some("chrome-extension://abc")),
            ("about:blank", None),
            ("null", None),
            ("https://", None),
            ("", None),
        ] {
            assert_eq!(origin(address).as_deref(), expected, "{address}");
        }
    }

    #[test]
    fn an_unknown_account_matches_every_account_and_an_unknown_site_matches_no_site() {
        let at = |site: &str, account: &str| Provenance { site: site.into(), account: account.into() };
        assert!(at("https://a", "sam").matches(&at("https://a", "sam")));
        assert!(at("https://a", "sam").matches(&at("https://a", "")));
        assert!(!at("https://a", "sam").matches(&at("https://a", "alex")));
        assert!(!at("https://a", "sam").matches(&at("https://b", "sam")));
        assert!(!at("", "sam").matches(&at("", "sam")));
    }
}
