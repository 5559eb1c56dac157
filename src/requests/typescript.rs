//! Writes the types that cross the border between Rust and the scripts as TypeScript, and checks that the
//! file is theirs.

use super::{
    Choices, Command, HistoryAnswer, IgnoreAnswer, ImportAnswer, OwnPageRequest, PageMessage, PageRequest,
    SentAnswer,
};
use crate::{correspondence::store::Imported, page_report::PageReport, settings::Panel};
use std::{any::TypeId, collections::BTreeMap, env, fs, path::Path};
use ts_rs::{Config, TS, TypeVisitor};

/// The file, below the root of the repository.
const FILE: &str = "extension/generated/types.d.ts";

/// The type of the reply to each page request. A test checks that no request is missing.
#[derive(TS)]
#[ts(rename_all = "kebab-case")]
#[expect(dead_code, reason = "only its TypeScript is used")]
struct PageAnswers {
    check: PageReport,
    sent: SentAnswer,
    unsent: (),
    settle: (),
    dates: (),
    treat_as: (),
    ignore: IgnoreAnswer,
    unignore: (),
    panel: Panel,
    keys: Vec<Command>,
    add_word: usize,
    open_people: (),
    open_rule: (),
    no_box: (),
    no_panel: (),
    off: (),
}

/// The type of the reply to each request of our own pages.
#[derive(TS)]
#[ts(rename_all = "kebab-case")]
#[expect(dead_code, reason = "only its TypeScript is used")]
struct OwnPageAnswers {
    choices: Choices,
    rule: (),
    level: (),
    spelling: (),
    at_send: (),
    remove_ignored: (),
    export: String,
    import: ImportAnswer,
    reset: (),
    drop_choices: (),
    history: HistoryAnswer,
    words: Vec<String>,
    change: Option<Imported>,
    aside: Option<Imported>,
}

/// Collects the declarations of types, by name.
#[derive(Default)]
struct Declarations {
    seen: Vec<TypeId>,
    by_name: BTreeMap<String, String>,
}

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if self.seen.contains(&TypeId::of::<T>()) {
            return;
        }
        self.seen.push(TypeId::of::<T>());
        // Only our types have an output file; `string` and `Array<T>` have no such file.
        if T::output_path().is_some() {
            let declaration = format!("{}{}\n", T::docs().unwrap_or_default(), T::decl(&config()));
            let name = T::ident(&config());
            let other = self.by_name.insert(name.clone(), laid_out(&declaration));
            assert!(other.is_none(), "two types are called {name}: rename one with #[ts(rename)]");
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

fn config() -> Config {
    Config::new().with_large_int("number")
}

/// Returns declarations with one field a line, indented by their depth, and short comments on one line.
fn laid_out(declarations: &str) -> String {
    let (mut laid, mut rest, mut depth) = (String::new(), declarations, 0);
    let mut in_tuple = false;
    let start_line = |laid: &mut String, depth: usize| {
        laid.truncate(laid.trim_end().len());
        laid.push('\n');
        laid.push_str(&"  ".repeat(depth));
    };
    while let Some(next) = rest.chars().next() {
        if let Some((comment, after)) = rest.strip_prefix("/**").and_then(|text| text.split_once("*/\n")) {
            let lines: Vec<&str> = comment.lines().map(|l| l.trim_start_matches([' ', '*'])).collect();
            let margin = format!("\n{} * ", "  ".repeat(depth));
            let words = lines.join(&margin);
            laid.extend(["/** ", words.trim_matches(['\n', ' ', '*']), " */"]);
            start_line(&mut laid, depth);
            rest = after;
            continue;
        }
        rest = &rest[next.len_utf8()..];
        match next {
            '{' => {
                depth += 1;
                laid.push('{');
                start_line(&mut laid, depth);
            }
            '}' => {
                depth -= 1;
                start_line(&mut laid, depth);
                laid.push('}');
            }
            ',' if depth > 0 && !in_tuple => {
                laid.push(';');
                start_line(&mut laid, depth);
            }
            '[' | ']' => {
                in_tuple = next == '[';
                laid.push(next);
            }
            ' ' | '\n' if laid.ends_with([' ', '\n']) && depth > 0 => {}
            other => laid.push(other),
        }
    }
    laid
}

fn generate() -> String {
    let mut all = Declarations::default();
    all.visit::<PageAnswers>();
    all.visit::<PageRequest>();
    all.visit::<PageMessage>();
    all.visit::<OwnPageAnswers>();
    all.visit::<OwnPageRequest>();
    let declarations: Vec<String> = all.by_name.into_values().collect();
    format!(
        "// Written by `./build.sh generate` from the Rust types. Do not edit: change the Rust type.\n\n{}",
        declarations.join("\n")
    )
}

/// The kinds of an internally tagged enum, read from its TypeScript.
fn kinds<T: TS>() -> Vec<String> {
    let declaration = T::decl(&config());
    let kinds = declaration.split("\"kind\": \"").skip(1);
    kinds.filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())).collect()
}

/// The fields of a struct, read from its TypeScript.
fn fields<T: TS>() -> Vec<String> {
    let declaration = T::decl(&config());
    let body = declaration.split_once('{').expect("a struct").1;
    body.split(',').filter_map(|f| Some(f.split_once(':')?.0.trim().trim_matches('"').to_owned())).collect()
}

#[test]
fn the_typescript_file_has_these_types() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(FILE);
    let wanted = generate();
    if env::var_os("TACTFUL_WRITE_TYPES").is_some() {
        fs::create_dir_all(path.parent().expect("a folder")).expect("the folder can be made");
        fs::write(&path, &wanted).expect("the file can be written");
    }
    let there = fs::read_to_string(&path).unwrap_or_default();
    assert!(there == wanted, "{FILE} differs from the Rust types: run './build.sh generate'");
}

#[test]
fn no_request_of_a_page_has_the_name_of_one_of_our_own_pages() {
    let (page, own_page) = (kinds::<PageRequest>(), kinds::<OwnPageRequest>());
    assert_eq!(own_page, OwnPageRequest::KINDS);
    assert!(page.len() > 10 && own_page.len() > 10, "{page:?} {own_page:?}");
    let both: Vec<&String> = page.iter().filter(|kind| own_page.contains(kind)).collect();
    assert!(both.is_empty(), "{both:?} belong to pages and to our own pages");
}

#[test]
fn every_request_has_the_type_of_its_reply() {
    assert_eq!(kinds::<PageRequest>(), fields::<PageAnswers>());
    assert_eq!(kinds::<OwnPageRequest>(), fields::<OwnPageAnswers>());
}
