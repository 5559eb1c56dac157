//! Draws the parts of the Follow-ups page: a card for each person with a timeline, histories that were set
//! aside, and the question before everything is deleted.

use super::{
    head::head,
    stage::{Group, Stage},
    track::track,
};
use crate::{
    correspondence::{
        correspondent::Correspondent,
        event::{Event, Source, What},
        facts, timeline,
    },
    requests::SetAside,
    time::local_time::Moment,
    web::{
        dom::{self, choice, element, field, text, with},
        message,
    },
};
use wasm_bindgen::{JsCast, UnwrapThrowExt};
use web_sys::{Element, HtmlSelectElement};

/// Returns a closed card with a person's name and when to write. [`open`] draws the rest when the card is
/// opened.
pub fn card(person: &Correspondent, stage: &Stage) -> Element {
    with(
        element("details", "card", &[&head("summary", person, stage)]),
        &[("id", &format!("person-{}", person.id)), ("data-of", &person.id.to_string())],
    )
}

/// Draws the inside of a card, unless that is done.
pub fn open(card: &Element, person: &Correspondent, now: Moment, editing: Option<u32>) {
    if card.child_element_count() == 1 {
        dom::append(card, &inside(person, now, editing));
    }
}

fn inside(person: &Correspondent, now: Moment, editing: Option<u32>) -> Element {
    let stage = Stage::of(person, now);
    let why = match &stage.plan {
        Some(plan) => with(text("p", "why", &plan.line()), &[("lang", "en")]),
        None => text("p", "why", &message::text("writeDownFirst", &[])),
    };
    let inside = element("div", "inside", &[]);
    if stage.plan.is_some() || stage.is_undated() {
        dom::append(&inside, &why);
    }
    if let Some(track) = track(&stage, now.date) {
        dom::append(&inside, &track);
    }
    if stage.plan.is_some() && stage.group != Group::Closed {
        dom::append(&inside, &remember(person));
    }
    let head = element("div", "heading", &[&text("h3", "", &message::text("whatHappenedSoFar", &[]))]);
    if person.timeline().filter(|e| !e.is_everywhere()).count() > 1 {
        dom::append(&head, &button("confirmAll", "confirm-all", person.id));
    }
    let list = element("ol", "timeline", &[]);
    for event in person.timeline() {
        let job = event.job.as_deref().filter(|_| person.job().is_none());
        dom::append(&list, &row(person.id, event, job, now, editing == Some(event.id)));
    }
    if list.child_element_count() > 0 {
        dom::append(&inside, &head);
        dom::append(&inside, &list);
    }
    let delete = button("deletePerson", "remove-person", person.id);
    delete.set_class_name("danger");
    for part in [
        text("h3", "", &message::text("writeDown", &[])),
        form(person.id, None, now),
        text("h3", "", &message::text("whoItIs", &[])),
        describe(person),
        element("p", "actions", &[&delete]),
    ] {
        dom::append(&inside, &part);
    }
    inside
}

/// Returns the buttons that remember the next day: into a calendar, and by a reminder.
fn remember(person: &Correspondent) -> Element {
    let calendar = button("calendarFile", "calendar", person.id);
    calendar.set_class_name("primary");
    let actions = element("p", "actions", &[&calendar]);
    match person.remind_on {
        Some(day) => {
            let words = message::text("remindOn", &[&message::day(day, false)]);
            dom::append(&actions, &text("span", "", &words));
            dom::append(&actions, &button("doNotRemind", "do-not-remind", person.id));
        }
        None => dom::append(&actions, &button("remindMe", "remind", person.id)),
    }
    actions
}

/// Returns the form with a person's name and company.
fn describe(person: &Correspondent) -> Element {
    let company = person.company.as_deref().unwrap_or_default();
    with(
        element(
            "form",
            "row",
            &[
                &field(&message::text("name", &[]), "text", "name", &person.name),
                &field(&message::text("employer", &[]), "text", "company", company),
                &submit("save"),
            ],
        ),
        &[("data-action", "describe-person"), ("data-of", &person.id.to_string())],
    )
}

/// Returns the words of a card in lower case, for the search.
pub fn searched(person: &Correspondent) -> String {
    let names =
        [person.name.as_str(), person.company.as_deref().unwrap_or_default()].into_iter().map(str::to_owned);
    let events = person.timeline().map(|e| format!("{} {}", words(e), e.job.as_deref().unwrap_or_default()));
    names.chain(person.emails.iter().cloned()).chain(events).collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Returns a button.
fn button(key: &str, action: &str, of: u32) -> Element {
    dom::button(&message::text(key, &[]), action, of)
}

/// Returns the button that submits a form.
fn submit(key: &str) -> Element {
    with(text("button", "", &message::text(key, &[])), &[("type", "submit")])
}

/// Returns an event in a few words.
fn words(event: &Event) -> String {
    let (key, days) = timeline::message(event);
    let days: Vec<String> = days.into_iter().map(|day| message::day(day, false)).collect();
    message::text(key, &days.iter().map(String::as_str).collect::<Vec<_>>())
}

/// Returns one entry of a timeline, with the form that changes it if `editing`. `job` is named if the head of
/// the card does not name it.
fn row(person: u32, event: &Event, job: Option<&str>, now: Moment, editing: bool) -> Element {
    let of_event = |button: Element| with(button, &[("data-event", &event.id.to_string())]);
    let day =
        with(text("time", "", &message::day(event.at.date, true)), &[("datetime", &event.at.to_string())]);
    let said = words(event);
    let words = text("span", "what", &said);
    let edit = of_event(button(if editing { "keepAsItIs" } else { "change" }, "edit-event", person));
    let remove = of_event(button("remove", "remove-event", person));
    let buttons = element("div", "buttons", &[&edit, &remove]);
    let mut labelled = vec![(edit, "changeLabel"), (remove, "removeLabel")];
    if !event.is_everywhere() {
        let confirm = of_event(button("confirm", "confirm-event", person));
        buttons.insert_before(&confirm, buttons.first_child().as_ref()).unwrap_throw();
        labelled.push((confirm, "confirmLabel"));
    }
    for (button, label) in labelled {
        let label = message::text(label, &[&said, &message::day(event.at.date, false)]);
        button.set_attribute("aria-label", &label).unwrap_throw();
    }
    let told = element("div", "told", &[&words, &text("span", "source", &source(event, job, now))]);
    let row = element("li", "", &[&element("div", "entry", &[&day, &told, &buttons])]);
    if editing {
        dom::append(&row, &form(person, Some(event), event.at));
    }
    row
}

/// Returns how an event became known, and what is unusual about it.
fn source(event: &Event, job: Option<&str>, now: Moment) -> String {
    let (key, values) = timeline::source(event);
    let values: Vec<String> = values.into_iter().map(message::isolated).collect();
    let source = message::text(key, &values.iter().map(String::as_str).collect::<Vec<_>>());
    let odd = facts::is_odd(event, now.date).then(|| message::text("eventOdd", &[]));
    let confirmed =
        (event.confirmed && event.source != Source::Person).then(|| message::text("confirmed", &[]));
    [job.map(message::isolated), Some(source), confirmed, odd]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join("; ")
}

/// Returns the form that adds an event, or that changes `event`.
fn form(person: u32, event: Option<&Event>, at: Moment) -> Element {
    let code = event.map_or("interview", |e| timeline::code(&e.what));
    let by = match event.map(|e| &e.what) {
        Some(What::Promised { last, .. }) => last.to_string(),
        _ => String::new(),
    };
    let promise = with(field(&message::text("answerBy", &[]), "date", "by", &by), &[("data-promise", "")]);
    dom::hide(&promise, code != "promised");
    let kinds = timeline::KINDS.map(|kind| (kind, message::text(&format!("kind_{kind}"), &[])));
    let kinds: Vec<(&str, &str)> = kinds.iter().map(|(kind, words)| (*kind, words.as_str())).collect();
    let what = choice(&message::text("whatHappened", &[]), "what", &kinds, code);
    let day = field(&message::text("day", &[]), "date", "on", &at.date.to_string());
    let fields = [&what, &day, &promise, &submit(if event.is_some() { "save" } else { "add" })];
    let action = if event.is_some() { "replace-event" } else { "add-event" };
    let event = event.map_or(0, |e| e.id).to_string();
    with(
        element("form", "row", &fields),
        &[("data-action", action), ("data-of", &person.to_string()), ("data-event", &event)],
    )
}

/// Shows the field for the promised day only if the chosen event is a promise.
pub fn show_promise_field(select: &Element) {
    let promised = select.dyn_ref::<HtmlSelectElement>().is_some_and(|s| s.value() == "promised");
    let field = select
        .closest("form")
        .ok()
        .flatten()
        .and_then(|form| form.query_selector("[data-promise]").ok().flatten());
    if let Some(field) = field {
        dom::hide(&field, !promised);
    }
}

/// Draws the histories that could not be read, with buttons for what can be done.
pub fn draw_aside(place: &Element, aside: &[SetAside]) {
    place.set_text_content(None);
    for (index, kept) in aside.iter().enumerate() {
        let of = u32::try_from(index).unwrap_or_default();
        let words = text("p", "", &message::text("peopleAside", &[&message::day_of(&kept.at), &kept.why]));
        let actions = element(
            "p",
            "actions",
            &[
                &button("asideTry", "aside-try", of),
                &button("saveAsFile", "aside-save", of),
                &button("deleteIt", "aside-drop", of),
            ],
        );
        dom::append(place, &with(element("section", "notice", &[&words, &actions]), &[("role", "note")]));
    }
}

/// Draws the button that deletes everything, or the question that follows its press.
pub fn draw_delete_all(place: &Element, people: usize, sure: bool) {
    place.set_text_content(None);
    if people == 0 {
        return;
    }
    if !sure {
        let ask = button("deleteAll", "delete-all", 0);
        ask.set_class_name("danger");
        dom::append(place, &with(ask, &[("id", "delete-all-button")]));
        return;
    }
    let question = text("span", "", &message::count("deleteAllSure", people));
    let yes = button("deleteAllYes", "delete-all-yes", 0);
    yes.set_class_name("danger");
    let keep = with(button("keep", "delete-all-no", 0), &[("id", "delete-all-button")]);
    for part in [question, yes, keep] {
        dom::append(place, &part);
    }
}
