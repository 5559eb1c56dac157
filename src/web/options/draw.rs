//! Draws the options page.

use super::Page;
use crate::{
    catalogue,
    rule::{Family, Severity},
    rules,
    settings::ignored::{Ignored, Scope},
    text::variety::Variety,
    web::dom,
    web::message,
};
use wasm_bindgen::UnwrapThrowExt;
use web_sys::Element;

/// The levels with their codes in the form.
pub const LEVELS: [(&str, Severity); 3] =
    [("mistake", Severity::Mistake), ("caution", Severity::Caution), ("hint", Severity::Hint)];
/// The spellings with their codes in the form.
pub const VARIETIES: [(&str, Option<Variety>); 5] = [
    ("any", None),
    ("american", Some(Variety::American)),
    ("british", Some(Variety::British)),
    ("canadian", Some(Variety::Canadian)),
    ("australian", Some(Variety::Australian)),
];

/// Draws the whole page again and keeps the focus.
pub fn draw(page: &Page) {
    let focused = dom::document().active_element().map(|e| e.id()).filter(|id| !id.is_empty());
    fill(
        "sites",
        page.choices
            .sites
            .iter()
            .map(|pattern| site_row(pattern, true))
            .chain(page.wanted.iter().map(|p| site_row(p, false))),
    );
    hide("no-sites", !page.choices.sites.is_empty() || !page.wanted.is_empty());
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
    fill("rules", groups(page).into_iter());
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

fn hide(id: &str, hidden: bool) {
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

/// Returns the rules by group.
fn groups(page: &Page) -> Vec<Element> {
    let all = catalogue::catalogue();
    let group = |family: Family| {
        let rows = all
            .iter()
            .filter(|rule| rules::of_family(family).any(|r| r.id == rule.id))
            .map(|rule| rule_row(page, rule))
            .collect::<Vec<_>>();
        let list = dom::element("div", "switches", &rows.iter().collect::<Vec<_>>());
        [dom::text("h3", "", &message::text(&format!("group_{}", family.id()), &[])), list]
    };
    Family::ALL.into_iter().flat_map(group).collect()
}

/// Returns a rule with its switch and its level.
fn rule_row(page: &Page, rule: &catalogue::Entry) -> Element {
    let on = !page.choices.off.iter().any(|off| off == rule.id);
    let (id, about) = (format!("rule-{}", rule.id), format!("about-{}", rule.id));
    let input = dom::element("input", "", &[]);
    let input = dom::with(
        input,
        &[("type", "checkbox"), ("data-rule", rule.id), ("id", &id), ("aria-describedby", &about)],
    );
    if on {
        input.set_attribute("checked", "").unwrap_throw();
    }
    let words = dom::with(dom::text("label", "", rule.title), &[("for", &id), ("lang", "en")]);
    let address = format!("rules.html#{}", rule.id);
    let label = message::text("ruleMoreLabel", &[rule.title]);
    let more = dom::with(
        dom::text("a", "", &message::text("ruleMore", &[])),
        &[("href", &address), ("aria-label", &label)],
    );
    let summary = dom::with(dom::text("span", "", &format!("{} ", rule.summary)), &[("lang", "en")]);
    let summary = dom::with(dom::element("p", "about", &[&summary, &more]), &[("id", &about)]);
    let wanted = page.choices.levels.get(rule.id).copied().unwrap_or(rule.level);
    let select = dom::element("select", "level", &[]);
    let label = message::text("levelLabel", &[rule.title]);
    let select = dom::with(
        select,
        &[("data-rule", rule.id), ("aria-label", &label), ("id", &format!("level-{}", rule.id))],
    );
    for (code, level) in LEVELS {
        let name = message::text(code, &[]);
        let words = if level == rule.level { message::text("levelUsual", &[&name]) } else { name };
        let option = dom::with(dom::text("option", "", &words), &[("value", code)]);
        if level == wanted {
            option.set_attribute("selected", "").unwrap_throw();
        }
        dom::append(&select, &option);
    }
    select.toggle_attribute_with_force("disabled", !on).unwrap_throw();
    dom::element("div", "switch", &[&input, &dom::element("div", "grow", &[&words, &summary]), &select])
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
