//! The layers of the core: each module names modules of its own layer and of lower ones, never a higher one.
//!
//! The table in `docs/architecture.md` under "Layers" is the list. A row has the layer's modules in
//! backticks, lowest layer first.

mod sources;

use sources::{files, read, root};
use std::{collections::BTreeMap, path::Path};

/// Returns the layer of each top-level module, 0 for the lowest.
fn layers() -> BTreeMap<String, usize> {
    let architecture = read("docs/architecture.md");
    let (_, section) =
        architecture.split_once("## Layers\n").expect("docs/architecture.md has a section Layers");
    let section = section.split("\n## ").next().unwrap_or_default();
    let rows = section.lines().filter(|l| l.starts_with("| `"));
    let modules = rows.enumerate().flat_map(|(layer, row)| {
        let cell = row.split('|').nth(1).unwrap_or_default();
        let names: Vec<String> = cell.split('`').skip(1).step_by(2).map(str::to_owned).collect();
        names.into_iter().map(move |name| (name, layer))
    });
    modules.collect()
}

/// Returns the top-level modules that a source names after `crate::`, in `use` lines and in paths, with the
/// line.
fn named(source: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let code = code_only(source);
    for (at, _) in code.match_indices("crate::") {
        let line = code[..at].matches('\n').count() + 1;
        let rest = &code[at + "crate::".len()..];
        if let Some(group) = rest.strip_prefix('{') {
            found.extend(heads(group).into_iter().map(|name| (line, name)));
        } else {
            let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            found.push((line, name));
        }
    }
    found
}

/// Returns the source without comments and test modules: tests may look down from above.
fn code_only(source: &str) -> String {
    let code = source.split("\n#[cfg(test)]\nmod ").next().unwrap_or_default();
    let code: Vec<&str> =
        code.lines().map(|l| if l.trim_start().starts_with("//") { "" } else { l }).collect();
    code.join("\n")
}

/// Returns the first name of each item in a group of `use`, up to its closing brace.
fn heads(group: &str) -> Vec<String> {
    let (mut depth, mut names, mut name) = (0, Vec::new(), String::new());
    let mut in_head = true;
    for c in group.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                names.push(std::mem::take(&mut name));
                in_head = true;
            }
            ':' if depth == 0 => in_head = false,
            _ if depth == 0 && in_head && !c.is_whitespace() => name.push(c),
            _ => {}
        }
    }
    names.push(name);
    names.retain(|name| !name.is_empty());
    names
}

fn module_of(path: &Path) -> String {
    let inside = path.strip_prefix(root().join("src")).expect("below src");
    let first = inside.iter().next().expect("a name").to_string_lossy();
    first.strip_suffix(".rs").unwrap_or(&first).to_owned()
}

#[test]
fn no_arrow_climbs() {
    let layers = layers();
    let mut faults = Vec::new();
    for path in files("src", &[".rs"]) {
        let module = module_of(&path);
        let Some(own) = layers.get(&module) else { continue };
        for (line, name) in named(&read(&path)) {
            if layers.get(&name).is_some_and(|other| other > own) {
                let path = sources::name(&path);
                faults.push(format!("{path}:{line}: `{module}` names `{name}`, which is in a higher layer"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_module_has_a_layer() {
    let layers = layers();
    let lib = read("src/lib.rs");
    let modules = lib.lines().filter_map(|l| l.strip_prefix("pub mod ")?.strip_suffix(';'));
    let unnamed: Vec<&str> = modules.filter(|m| !layers.contains_key(*m)).collect();
    assert!(unnamed.is_empty(), "docs/architecture.md gives no layer for {unnamed:?}");
    let gone: Vec<&String> = layers.keys().filter(|m| !lib.contains(&format!("pub mod {m};"))).collect();
    assert!(gone.is_empty(), "docs/architecture.md names layers of modules that do not exist: {gone:?}");
}

#[test]
fn names_are_read_from_groups_and_paths() {
    let source = "use crate::{\n    letter::{Letter, kind::Kind},\n    text::span::Span,\n};\nfn f() -> crate::rule::Scope {}\n// crate::web\n#[cfg(test)]\nmod tests { use crate::engine::Engine; }";
    let names: Vec<String> = named(source).into_iter().map(|(_, name)| name).collect();
    assert_eq!(names, ["letter", "text", "rule"]);
}
