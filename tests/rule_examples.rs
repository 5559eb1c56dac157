//! Every example in a rule's docs: a `bad` one is found at its «marks», a `good` one is not, a fix makes what
//! `fixed` says.

use tactful::{
    check::findings,
    letter::Letter,
    letter_file,
    message::draft::Draft,
    people::address::Person,
    rule::{Example, Rule},
    rules::RULES,
};

/// Returns the base of every example: a candidate three days after an interview.
fn usual() -> Draft {
    let head = "To: Dana Reyes <dana.reyes@northwind.example>\nFrom: Sam Okafor <sam.okafor@mail.example>\nSubject: Analyst interview\nNow: 2026-11-23T10:00\nInterview: 2026-11-20\n\n";
    letter_file::parse(head, Draft::default()).expect("the usual draft is well formed")
}

fn read(rule: &Rule, example: &Example) -> (Draft, Option<(usize, usize)>) {
    let mut draft = letter_file::parse(&example.text, usual()).unwrap_or_else(|e| panic!("{}: {e}", rule.id));
    let mark = draft.body.find('«').map(|start| {
        let end = draft.body.find('»').unwrap_or_else(|| panic!("{}: « without »", rule.id)) - '«'.len_utf8();
        (start, end)
    });
    draft.body = draft.body.replace(['«', '»'], "");
    (draft, mark)
}

#[test]
fn examples_hold() {
    let mut wrong = Vec::new();
    for rule in RULES {
        let examples = rule.examples();
        assert!(
            examples.iter().any(|e| e.bad) && examples.iter().any(|e| !e.bad),
            "{}: needs a bad and a good example",
            rule.id
        );
        for example in &examples {
            wrong.extend(
                judge(rule, example).err().map(|what| format!("{}: {what} in\n{}\n", rule.id, example.text)),
            );
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn judge(rule: &Rule, example: &Example) -> Result<(), String> {
    let (draft, mark) = read(rule, example);
    let letter = Letter::read(&draft);
    let found: Vec<_> = findings(&letter).into_iter().filter(|f| f.rule.id == rule.id).collect();
    let shown: Vec<_> = found.iter().map(|f| f.place.map(|p| letter.text(p))).collect();
    let Some(first) = found.first().filter(|_| example.bad) else {
        return if example.bad == found.is_empty() {
            Err(format!("found {shown:?}, kind {:?}", letter.kind))
        } else {
            Ok(())
        };
    };
    let place = first.place.map(|p| (p.start, p.end));
    if place != mark {
        return Err(format!("found {shown:?}"));
    }
    let Some(fixed) = &example.fixed else { return Ok(()) };
    let (Some((start, end)), Some(fix)) = (place, first.fixes.first()) else { return Err("no fix".into()) };
    let after = format!("{}{fix}{}", &draft.body[..start], &draft.body[end..]);
    let wanted = letter_file::parse(fixed, usual())?.body;
    if after == wanted { Ok(()) } else { Err(format!("fixed to {after:?}")) }
}

#[test]
fn fixes_end_their_finding() {
    for rule in RULES {
        for example in rule.examples().iter().filter(|e| e.bad) {
            let (mut draft, _) = read(rule, example);
            let first = findings(&Letter::read(&draft))
                .into_iter()
                .find(|f| f.rule.id == rule.id && !f.fixes.is_empty());
            let Some((place, fix)) = first.and_then(|f| Some((f.place?, f.fixes.first()?.clone()))) else {
                continue;
            };
            draft.body.replace_range(place.start..place.end, &fix);
            let again = findings(&Letter::read(&draft));
            assert!(
                !again
                    .iter()
                    .any(|f| f.rule.id == rule.id && f.place.is_some_and(|p| p.start == place.start)),
                "{}: {}",
                rule.id,
                draft.body
            );
        }
    }
}

#[test]
fn nobody_known_is_nobody_judged() {
    let draft =
        Draft { to: vec![Person::default()], body: "Dear Michael,\n\nHello.".into(), ..Draft::default() };
    assert!(findings(&Letter::read(&draft)).is_empty());
}
