//! Draws the options page.

use super::{Page, rules};
use crate::{
    rule::Family,
    settings::ignored::{Ignored, Scope},
    text::variety::Variety,
    web::dom,
    web::message,
};
use wasm_bindgen::{JsCast, UnwrapThrowExt};
use web_sys::{Element, HtmlInputElement};

/// The spellings with their codes in the form.
pub const VARIETIES: [(&str, Option<Variety>); 5] = [
    ("any", None),
    ("american", Some(Variety::American)),
    ("british", Some(Variety::British)),
    ("canadian", Some(Variety::Canadian)),
    ("australian", Some(Variety::Australian)),
];

/// The known mailboxes, with the origins on which they are found.
pub const MAILBOXES: [(&str, &[&str]); 5] = [
    ("Gmail", &["https://mail.google.com"]),
    ("Outlook", &["https://outlook.live.com", "https://outlook.office.com", "https://outlook.office365.com"]),
    ("LinkedIn", &["https://www.linkedin.com"]),
    ("Yahoo Mail", &["https://mail.yahoo.com"]),
    ("Proton Mail", &["https://mail.proton.me"]),
];

/// Draws the whole page again and keeps the focus.
pub fn draw(page: &Page) {
    let focused = dom::document().active_element().map(|e| e.id()).filter(|id| !id.is_empty());
    let sites = &page.choices.sites;
    fill("mailboxes", MAILBOXES.iter().map(|(name, origins)| mailbox(name, origins, sites)));
    let is_mailbox =
        |pattern: &String| MAILBOXES.iter().any(|(_, all)| is_on(all, sites) && all.contains(&site(pattern)));
    let others = sites.iter().filter(|pattern| !is_mailbox(pattern)).map(|pattern| site_row(pattern, true));
    fill("sites", others.chain(page.wanted.iter().map(|p| site_row(p, false))));
    check("at-send", page.choices.at_send);
    let chosen = VARIETIES
        .iter()
        .find(|(_, variety)| *variety == page.choices.spelling)
        .map_or("any", |(code, _)| code);
    let names: Vec<(&str, String)> =
        VARIETIES.iter().map(|(code, _)| (*code, message::text(&format!("spelling_{code}"), &[]))).collect();
    let spelling = dom::choice(
        &message::text("spellingLabel", &[]),
        "spelling",
        &names.iter().map(|(c, n)| (*c, n.as_str())).collect::<Vec<_>>(),
        chosen,
    );
    if let Ok(Some(select)) = spelling.query_selector("select") {
        select.set_id("spelling");
    }
    fill("spelling-choice", [spelling].into_iter());
    let open = rules::open_groups();
    fill("rules", Family::ALL.into_iter().map(|family| rules::group(page, family, &open)));
    rules::search();
    fill("ignored", page.choices.ignored.iter().map(ignored_row));
    hide("none", !page.choices.ignored.is_empty());
    dom::by_id("words-count").set_text_content(Some(&message::count("wordsKept", page.choices.words)));
    dom::by_id("people-count").set_text_content(Some(&message::count("peopleKept", page.choices.people)));
    fill(
        "aside",
        page.choices.aside.iter().enumerate().map(|(index, aside)| {
            let of = u32::try_from(index).unwrap_or_default();
            let words = dom::text(
                "p",
                "",
                &message::text("choicesAside", &[&message::day_of(&aside.at), &aside.why]),
            );
            let actions = dom::element(
                "p",
                "actions",
                &[&button("saveAsFile", "aside-save", of), &button("deleteIt", "aside-drop", of)],
            );
            dom::with(dom::element("section", "notice", &[&words, &actions]), &[("role", "note")])
        }),
    );
    fill("delete", delete(page.sure).into_iter());
    let again = focused.and_then(|id| dom::document().get_element_by_id(&id));
    dom::focus(again);
}

fn fill(id: &str, rows: impl Iterator<Item = Element>) {
    let place = dom::by_id(id);
    place.set_text_content(None);
    rows.for_each(|row| dom::append(&place, &row));
}

pub(super) fn hide(id: &str, hidden: bool) {
    dom::hide(&dom::by_id(id), hidden);
}

fn button(key: &str, action: &str, of: u32) -> Element {
    dom::button(&message::text(key, &[]), action, of)
}

/// Returns a site's match pattern as a person writes the site.
pub fn site(pattern: &str) -> &str {
    pattern.strip_suffix("/*").unwrap_or(pattern)
}

fn site_row(pattern: &str, on: bool) -> Element {
    let name = site(pattern);
    let (key, action) = if on { ("remove", "site-off") } else { ("allow", "site-on") };
    let label = message::text(if on { "siteRemoveLabel" } else { "siteAllowLabel" }, &[name]);
    let button = dom::with(button(key, action, 0), &[("data-site", pattern), ("aria-label", &label)]);
    let about = dom::text("p", "about", &if on { String::new() } else { message::text("siteWanted", &[]) });
    dom::element(
        "li",
        "row",
        &[&dom::element("div", "", &[&dom::text("strong", "", &message::isolated(name)), &about]), &button],
    )
}

/// Returns whether all origins of a mailbox are among the sites.
fn is_on(origins: &[&str], sites: &[String]) -> bool {
    origins.iter().all(|origin| sites.iter().any(|pattern| site(pattern) == *origin))
}

/// Returns the switch of a mailbox.
fn mailbox(name: &str, origins: &[&str], sites: &[String]) -> Element {
    let id = format!("mailbox-{}", name.to_lowercase().replace(' ', "-"));
    let input = switch(&id, is_on(origins, sites));
    let input = dom::with(input, &[("data-mailbox", name)]);
    let hosts: Vec<&str> = origins.iter().map(|origin| origin.trim_start_matches("https://")).collect();
    let words = dom::element(
        "span",
        "grow",
        &[&dom::text("strong", "", name), &dom::text("span", "about", &hosts.join(", "))],
    );
    dom::element("li", "", &[&dom::with(dom::element("label", "toggle", &[&words, &input]), &[("for", &id)])])
}

/// Returns a checkbox that is a switch.
pub(super) fn switch(id: &str, on: bool) -> Element {
    let input =
        dom::with(dom::element("input", "", &[]), &[("type", "checkbox"), ("role", "switch"), ("id", id)]);
    input.toggle_attribute_with_force("checked", on).unwrap_throw();
    input
}

/// Checks or clears a checkbox of the page.
fn check(id: &str, on: bool) {
    if let Ok(input) = dom::by_id(id).dyn_into::<HtmlInputElement>() {
        input.set_checked(on);
    }
}

/// Returns an ignored finding with the button that shows it again.
fn ignored_row(ignored: &Ignored) -> Element {
    let about = about(ignored);
    let label =
        message::text("showAgainLabel", &[&format!("{}, {}", ignored.title(), message::plain(&about))]);
    let back = dom::with(button("showAgain", "back", ignored.id), &[("aria-label", &label)]);
    let title = dom::with(dom::text("strong", "", ignored.title()), &[("lang", "en")]);
    dom::element("li", "row", &[&dom::element("div", "", &[&title, &dom::text("p", "about", &about)]), &back])
}

/// Returns where a finding is ignored and since when: "in one message to dana@…, since Tue 24 Nov 2026".
fn about(ignored: &Ignored) -> String {
    let place = match ignored.scope {
        Scope::Once => "ignoredOnce",
        Scope::Message => "ignoredMessage",
        Scope::Person => "ignoredPerson",
        Scope::Never => "ignoredNever",
    };
    let mut words = message::text(place, &[]);
    if !ignored.people.is_empty() {
        words.push_str(&message::text(
            "ignoredTo",
            &[&ignored.people.iter().map(|p| message::isolated(p)).collect::<Vec<_>>().join(", ")],
        ));
    }
    if let Ok(day) = ignored.on.parse() {
        words.push_str(&message::text("ignoredSince", &[&message::day(day, true)]));
    }
    if let Some((_, host)) = ignored.site.as_deref().and_then(|site| site.split_once("://")) {
        words.push_str(&message::text("ignoredAt", &[&message::isolated(host)]));
    }
    words
}

/// Returns the button that deletes everything, or the question that follows its press.
fn delete(sure: bool) -> Vec<Element> {
    let danger = |button: Element| dom::with(button, &[("class", "danger")]);
    let stays = |button: Element| dom::with(button, &[("id", "delete-or-keep")]);
    if !sure {
        return vec![stays(danger(button("deleteEverything", "delete", 0)))];
    }
    let question = dom::text("span", "", &message::text("deleteSure", &[]));
    vec![question, danger(button("deleteYes", "delete-yes", 0)), stays(button("keep", "keep", 0))]
}
