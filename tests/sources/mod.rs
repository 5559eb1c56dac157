//! The files of the repository, for the tests that read sources and documents.
#![allow(dead_code, reason = "each test is a program of its own and uses a part")]

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Returns the folder of the repository.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Returns the text of a file. A relative path is taken from the root.
///
/// # Panics
/// If the file cannot be read.
pub fn read(path: impl AsRef<Path>) -> String {
    let path = root().join(path);
    fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// Returns a file's path from the root, with slashes.
///
/// # Panics
/// If it is not below the root.
pub fn name(path: &Path) -> String {
    path.strip_prefix(root()).expect("below the root").to_string_lossy().replace('\\', "/")
}

/// Returns the files below a folder whose names end in one of `endings`, sorted, without what is built or
/// installed. A relative folder is taken from the root.
///
/// # Panics
/// If a folder cannot be read.
pub fn files(folder: impl AsRef<Path>, endings: &[&str]) -> Vec<PathBuf> {
    const NO_SOURCES: [&str; 4] = ["target", "dist", "node_modules", ".git"];
    let folder = root().join(folder);
    let mut found = Vec::new();
    for entry in fs::read_dir(&folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display())) {
        let path = entry.expect("an entry can be read").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() && !NO_SOURCES.contains(&name.as_str()) {
            found.extend(files(&path, endings));
        } else if path.is_file() && endings.iter().any(|ending| name.ends_with(ending)) {
            found.push(path);
        }
    }
    found.sort();
    found
}
