//! The source tree: every folder is named in the documents, everything named there exists, and no file is
//! long.

mod comments;
mod sources;

use comments::without_literals;
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

/// The most columns of a line of code.
const COLUMNS: usize = 110;

/// Returns the lines of code and comments that have to be short: without literals, which may have no place to
/// break them, and without the examples in the comments of rules, which are letters.
fn breakable_lines(text: &str, is_rust: bool) -> Vec<String> {
    let mut in_example = false;
    let without_example = |line: &str| {
        let is_fence = line.trim_start().starts_with("/// ```");
        in_example ^= is_fence;
        if in_example && !is_fence { String::new() } else { line.to_owned() }
    };
    without_literals(text, is_rust).lines().map(without_example).collect()
}

#[test]
fn no_line_of_code_is_wide() {
    let mut wide = Vec::new();
    let folders =
        ["src", "extension", "tests", "www", "fuzz/targets"].map(|folder| files(folder, &[".rs", ".js"]));
    for path in [vec![root().join("build.rs")], folders.concat()].concat() {
        let is_rust = path.extension().is_some_and(|e| e == "rs");
        for (number, line) in breakable_lines(&read(&path), is_rust).iter().enumerate() {
            if line.chars().count() > COLUMNS {
                wide.push(format!("{}:{}", name(&path), number + 1));
            }
        }
    }
    assert!(wide.is_empty(), "break these lines, wider than {COLUMNS} columns:\n{}", wide.join("\n"));
}
