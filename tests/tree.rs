//! The source tree: every folder is named in the documents, everything named there exists, and no file is
//! long.

mod sources;

use sources::{files, name, read, root};
use std::{collections::BTreeSet, fs};

/// The most lines in a file of code.
const MOST: usize = 300;

#[test]
fn every_module_is_in_the_reading_order_and_in_the_architecture() {
    let (lib, architecture) = (read("src/lib.rs"), read("docs/architecture.md"));
    let modules = lib.lines().filter_map(|l| l.strip_prefix("pub mod ")?.strip_suffix(';'));
    let unnamed: Vec<&str> =
        modules.filter(|m| !["cli", "web"].contains(m) && !lib.contains(&format!("[`{m}`]"))).collect();
    assert!(unnamed.is_empty(), "src/lib.rs does not say what these are: {unnamed:?}");
    for folder in ["src", "extension", "tests", "tests/browser", "encoder"] {
        for entry in fs::read_dir(root().join(folder))
            .unwrap_or_else(|e| panic!("{folder}: {e}"))
            .flatten()
            .filter(|e| e.path().is_dir())
        {
            let name = name(&entry.path());
            let last = entry.file_name().to_string_lossy().into_owned();
            let told =
                architecture.contains(&format!("`{name}/")) || architecture.contains(&format!("`{last}/"));
            assert!(told || last == "node_modules", "docs/architecture.md does not say what {name}/ is");
        }
    }
}

#[test]
fn every_path_in_the_architecture_exists() {
    let architecture = read("docs/architecture.md");
    let named: BTreeSet<&str> = architecture
        .split('`')
        .skip(1)
        .step_by(2)
        .filter(|words| {
            words.starts_with("src/")
                || words.starts_with("extension/")
                || words.starts_with("tests/")
                || words.starts_with("www/")
                || words.starts_with("encoder/")
        })
        .filter(|words| !words.contains('*'))
        .collect();
    assert!(named.len() > 15);
    let missing: Vec<&&str> = named.iter().filter(|path| !root().join(path).exists()).collect();
    assert!(missing.is_empty(), "docs/architecture.md names what is not there: {missing:?}");
}

#[test]
fn no_file_is_long() {
    let code =
        ["src", "extension", "www", "encoder"].map(|folder| files(folder, &[".rs", ".js", ".css", ".html"]));
    for path in code.concat() {
        let (name, lines) = (name(&path), read(&path).lines().count());
        assert!(lines <= MOST, "{name} has {lines} lines: part it");
    }
}

#[test]
fn every_file_of_code_begins_by_saying_what_it_is() {
    let folders = ["src", "extension", "tests", "www", "fuzz/targets", "encoder"];
    for path in folders.map(|folder| files(folder, &[".rs", ".js"])).concat() {
        let text = read(&path);
        let says = if path.extension().is_some_and(|e| e == "rs") {
            text.starts_with("//! ")
        } else {
            text.lines().take(4).any(|l| l.starts_with("// ") && !l.starts_with("// @ts"))
        };
        assert!(says, "{} does not begin with a sentence about itself", name(&path));
    }
}

/// The most columns of a line of a script.
const COLUMNS: usize = 110;

/// Returns a line without the content of its strings and templates, which cannot be broken. `template` says whether the
/// line begins inside a template of several lines, and is updated.
fn without_literals(line: &str, template: &mut bool) -> String {
    let mut kept = String::new();
    let mut open = if *template { Some('`') } else { None };
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        match open {
            Some(_) if letter == '\\' => drop(letters.next()),
            Some(quote) if letter == quote => open = None,
            Some(_) => {}
            None if letter == '/' && letters.peek() == Some(&'/') => {
                kept.push(letter);
                kept.extend(letters);
                break;
            }
            None if ['"', '`', '\''].contains(&letter) => open = Some(letter),
            None => kept.push(letter),
        }
    }
    *template = open == Some('`');
    kept
}

/// A wide line passes if the text outside its strings is not wide, or if it is one regular expression.
#[test]
fn no_line_of_a_script_is_wide() {
    let mut wide = Vec::new();
    for path in ["extension", "www", "tests/browser"].map(|folder| files(folder, &[".js"])).concat() {
        let mut template = false;
        for (number, line) in read(&path).lines().enumerate() {
            let is_comment = ["//", "/*", "*"].iter().any(|sign| line.trim_start().starts_with(sign));
            let bare = if is_comment { line.to_string() } else { without_literals(line, &mut template) };
            let is_expression = !is_comment && line.trim_start().starts_with('/');
            if bare.chars().count() > COLUMNS && !is_expression {
                wide.push(format!("{}:{}", name(&path), number + 1));
            }
        }
    }
    assert!(wide.is_empty(), "break these lines, wider than {COLUMNS} columns:\n{}", wide.join("\n"));
}
