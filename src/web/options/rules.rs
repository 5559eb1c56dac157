//! The rules on the options page: in groups that open, with a search.

use super::{
    Page,
    draw::{hide, switch},
};
use crate::{
    catalogue,
    rule::{Family, Severity},
    rules,
    web::dom,
    web::message,
};
use wasm_bindgen::{JsCast, UnwrapThrowExt};
use web_sys::{Element, HtmlInputElement};

/// The levels with their codes in the form.
pub const LEVELS: [(&str, Severity); 3] =
    [("mistake", Severity::Mistake), ("caution", Severity::Caution), ("hint", Severity::Hint)];

/// Returns all elements that a selector finds among the rules.
fn all(selector: &str) -> Vec<Element> {
    let Ok(found) = dom::by_id("rules").query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect()
}

/// Returns the ids of the groups that the user has opened.
pub fn open_groups() -> Vec<String> {
    let was_searched = dom::by_id("rules").has_attribute("data-searched");
    let open = if was_searched { "details[data-open]" } else { "details[open]" };
    all(open).iter().map(Element::id).collect()
}

/// Shows the rules that have all words of the search field, in open groups; all rules, in groups as they were
/// before, if there are none.
pub fn search() {
    let rules = dom::by_id("rules");
    let field = dom::by_id("rule-search").dyn_into::<HtmlInputElement>();
    let wanted = field.map(|field| field.value().to_lowercase()).unwrap_or_default();
    let wanted: Vec<&str> = wanted.split_whitespace().collect();
    let (searches, searched) = (!wanted.is_empty(), rules.has_attribute("data-searched"));
    let mut none = true;
    for group in all("details") {
        if searches && !searched {
            group.toggle_attribute_with_force("data-open", group.has_attribute("open")).unwrap_throw();
        }
        let mut fits_none = true;
        let Ok(rows) = group.query_selector_all(".switch") else { continue };
        for row in (0..rows.length()).filter_map(|at| rows.item(at)?.dyn_into::<Element>().ok()) {
            let words = row.text_content().unwrap_or_default().to_lowercase();
            let fits = wanted.iter().all(|word| words.contains(word));
            fits_none &= !fits;
            dom::hide(&row, !fits);
        }
        none &= fits_none;
        if let Some(section) = group.parent_element() {
            dom::hide(&section, fits_none);
        }
        if searches || searched {
            let open = if searches { true } else { group.has_attribute("data-open") };
            group.toggle_attribute_with_force("open", open).unwrap_throw();
        }
    }
    rules.toggle_attribute_with_force("data-searched", searches).unwrap_throw();
    hide("no-rules", !none);
}

/// Returns a group of rules, closed unless the user has opened it, with a switch for all of them.
pub fn group(page: &Page, family: Family, open: &[String]) -> Element {
    let id = format!("group-{}", family.id());
    let (known, of_family) = (catalogue::catalogue(), || rules::of_family(family));
    let rows: Vec<Element> = known
        .iter()
        .filter(|rule| of_family().any(|r| r.id == rule.id))
        .map(|rule| rule_row(page, rule))
        .collect();
    let on = of_family().filter(|rule| !page.choices.off.iter().any(|off| off == rule.id)).count();
    let name = message::text(&format!("group_{}", family.id()), &[]);
    let count = message::text("rulesOn", &[&on.to_string(), &rows.len().to_string()]);
    let title = dom::text("h3", "", &name);
    let summary = dom::element("summary", "", &[&title, &dom::text("span", "about", &count)]);
    let list = dom::element("div", "switches", &rows.iter().collect::<Vec<_>>());
    let details = dom::with(dom::element("details", "", &[&summary, &list]), &[("id", &id)]);
    details.toggle_attribute_with_force("open", open.contains(&id)).unwrap_throw();
    let whole = switch(&format!("all-{}", family.id()), on > 0);
    let label = message::text("groupLabel", &[&name]);
    let whole = dom::with(whole, &[("data-family", family.id()), ("aria-label", &label), ("title", &label)]);
    if let Some(input) = whole.dyn_ref::<HtmlInputElement>() {
        input.set_indeterminate(on > 0 && on < rows.len());
    }
    dom::element("section", "card rules", &[&details, &whole])
}

/// Returns a rule with its switch and its level. Its title leads to its page.
fn rule_row(page: &Page, rule: &catalogue::Entry) -> Element {
    let on = !page.choices.off.iter().any(|off| off == rule.id);
    let (id, about) = (format!("rule-{}", rule.id), format!("about-{}", rule.id));
    let title = format!("title-{}", rule.id);
    let input = dom::with(
        dom::element("input", "", &[]),
        &[
            ("type", "checkbox"),
            ("data-rule", rule.id),
            ("id", &id),
            ("aria-labelledby", &title),
            ("aria-describedby", &about),
        ],
    );
    if on {
        input.set_attribute("checked", "").unwrap_throw();
    }
    let address = format!("rules.html#{}", rule.id);
    let words =
        dom::with(dom::text("a", "", rule.title), &[("href", &address), ("id", &title), ("lang", "en")]);
    let summary = dom::with(dom::element("p", "about", &[]), &[("id", &about), ("lang", "en")]);
    // Every second part was between back-ticks.
    for (at, part) in rule.summary.split('`').enumerate() {
        dom::append(&summary, &dom::text(if at % 2 == 1 { "code" } else { "span" }, "", part));
    }
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
    let hit = dom::element("label", "hit", &[&input]);
    dom::element("div", "switch", &[&hit, &dom::element("div", "grow", &[&words, &summary]), &select])
}
