//! What the People page draws: a card for each person with their timeline, the texts that lie aside, the last question
//! before everything is deleted.

use crate::{
    history::{
        correspondent::Correspondent,
        event::{Event, What},
        timeline,
    },
    moment::{Moment, short},
    timing,
    web::{
        dom::{button, choice, element, field, text, with},
        storage::Aside,
    },
};
use wasm_bindgen::{JsCast, UnwrapThrowExt};
use web_sys::{Element, HtmlSelectElement};

/// A person: the name and when to write on the outside, everything else inside.
pub fn card(person: &Correspondent, now: Moment, editing: Option<u32>) -> Element {
    let history = person.history(now, None);
    let plan = timing::plan(&history, now.date);
    let about =
        [person.company.as_deref(), person.emails.first().map(String::as_str)].into_iter().flatten().filter(|w| *w != person.shown());
    let summary = element(
        "summary",
        "",
        &[
            &text("strong", "", person.shown()),
            &text("span", "about", &about.collect::<Vec<_>>().join(" · ")),
            &text("span", "when", &plan.as_ref().map_or_else(|| "nothing to wait for".to_owned(), |p| p.says.clone())),
        ],
    );
    let why = text(
        "p",
        "why",
        &plan.as_ref().map_or_else(
            || "Write down the interview or what they promised, and Tactful says when to ask.".to_owned(),
            timing::Schedule::line,
        ),
    );
    let describe = with(
        element(
            "form",
            "row",
            &[
                &field("Name", "text", "name", &person.name),
                &field("Employer", "text", "company", person.company.as_deref().unwrap_or_default()),
                &with(text("button", "", "Save"), &[("type", "submit")]),
            ],
        ),
        &[("data-action", "describe-person"), ("data-of", &person.id.to_string())],
    );
    let list = element("ol", "timeline", &[]);
    for event in person.timeline() {
        drop(list.append_child(&row(person.id, event, editing == Some(event.id))));
    }
    let add = form(person.id, None, now);
    let actions = element("p", "actions", &[]);
    if plan.as_ref().is_some_and(|p| p.verdict != timing::Verdict::Stop) {
        drop(actions.append_child(&button("Calendar file", "calendar", person.id)));
        match person.remind_on {
            Some(day) => {
                drop(actions.append_child(&text("span", "", &format!("You will be reminded on {}.", short(day)))));
                drop(actions.append_child(&button("Do not remind me", "do-not-remind", person.id)));
            }
            None => drop(actions.append_child(&button("Remind me on the day", "remind", person.id))),
        }
    }
    let delete = button("Delete this person", "remove-person", person.id);
    delete.set_class_name("danger");
    drop(actions.append_child(&delete));
    let inside = element(
        "div",
        "inside",
        &[&why, &list, &text("h3", "", "Write something down"), &add, &text("h3", "", "Who it is"), &describe, &actions],
    );
    with(element("details", "card", &[&summary, &inside]), &[("id", &format!("person-{}", person.id))])
}

/// One entry of a timeline, or the form that changes it.
fn row(person: u32, event: &Event, editing: bool) -> Element {
    let of_event = |button: Element| with(button, &[("data-event", &event.id.to_string())]);
    let day = with(text("time", "", &format!("{} {}", short(event.at.date), event.at.date.year())), &[("datetime", &event.at.to_string())]);
    let words = text("span", "what", &timeline::words(event));
    let job = event.job.as_ref().map_or_else(String::new, |job| format!("{job}; "));
    let source = text("span", "source", &format!("{job}{}", timeline::source(event.source)));
    let edit = of_event(button(if editing { "Keep as it is" } else { "Change" }, "edit-event", person));
    let remove = of_event(button("Remove", "remove-event", person));
    for (button, verb) in [(&edit, "Change"), (&remove, "Remove")] {
        drop(button.set_attribute("aria-label", &format!("{verb}: {}, {}", timeline::words(event), short(event.at.date))));
    }
    let told = element("div", "told", &[&words, &source]);
    let line = element("div", "entry", &[&day, &told, &element("div", "buttons", &[&edit, &remove])]);
    let row = element("li", "", &[&line]);
    if editing {
        drop(row.append_child(&form(person, Some(event), event.at)));
    }
    row
}

/// The form that writes an event down, or changes one.
fn form(person: u32, event: Option<&Event>, at: Moment) -> Element {
    let code = event.map_or("interview", |e| timeline::code(&e.what));
    let by = match event.map(|e| &e.what) {
        Some(What::Promised { last, .. }) => last.to_string(),
        _ => String::new(),
    };
    let promise = with(field("They answer by", "date", "by", &by), &[("data-promise", "")]);
    promise.toggle_attribute_with_force("hidden", code != "promised").unwrap_throw();
    let submit = with(text("button", "", if event.is_some() { "Save" } else { "Add" }), &[("type", "submit")]);
    let fields =
        [&choice("What happened", "what", &timeline::KINDS, code), &field("Day", "date", "on", &at.date.to_string()), &promise, &submit];
    let action = if event.is_some() { "replace-event" } else { "add-event" };
    let event = event.map_or(0, |e| e.id).to_string();
    with(element("form", "row", &fields), &[("data-action", action), ("data-of", &person.to_string()), ("data-event", &event)])
}

/// The day they named is asked for only where a promise is written down.
pub fn show_promise_field(select: &Element) {
    let promised = select.dyn_ref::<HtmlSelectElement>().is_some_and(|s| s.value() == "promised");
    let field = select.closest("form").ok().flatten().and_then(|form| form.query_selector("[data-promise]").ok().flatten());
    if let Some(field) = field {
        drop(field.toggle_attribute_with_force("hidden", !promised));
    }
}

/// Texts that could not be read, with what can be done about them.
pub fn draw_aside(place: &Element, aside: &[Aside]) {
    place.set_text_content(None);
    for (index, kept) in aside.iter().enumerate() {
        let of = u32::try_from(index).unwrap_or_default();
        let day = kept.at.parse::<Moment>().map_or_else(|_| kept.at.clone(), |at| short(at.date));
        let words = text("p", "", &format!("On {day} a history was found that could not be read, and put aside untouched: {}.", kept.why));
        let actions = element(
            "p",
            "actions",
            &[
                &button("Try to read it again", "aside-try", of),
                &button("Save it as a file", "aside-save", of),
                &button("Delete it", "aside-drop", of),
            ],
        );
        drop(place.append_child(&with(element("section", "notice", &[&words, &actions]), &[("role", "note")])));
    }
}

/// The button that deletes everything, or the question before it does.
pub fn draw_delete_all(place: &Element, people: usize, sure: bool) {
    place.set_text_content(None);
    if people == 0 {
        return;
    }
    if !sure {
        let ask = button("Delete all", "delete-all", 0);
        ask.set_class_name("danger");
        drop(place.append_child(&with(ask, &[("id", "delete-all-button")])));
        return;
    }
    let question = text("span", "", &format!("Delete everything about {people} {}?", if people == 1 { "person" } else { "people" }));
    let yes = button("Yes, delete all", "delete-all-yes", 0);
    yes.set_class_name("danger");
    let keep = with(button("Keep them", "delete-all-no", 0), &[("id", "delete-all-button")]);
    [question, yes, keep].iter().for_each(|e| drop(place.append_child(e)));
}
