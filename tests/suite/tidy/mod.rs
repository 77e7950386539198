//! The house rules that no compiler checks: layers, file heads and lengths, who may print and who may touch the disk.

mod code;
mod files;
mod layers;
mod rules;

use std::path::{Path, PathBuf};

/// The root of the repository.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A file of the repository.
struct File {
    /// Path below the root, with `/`.
    path: String,
    text: String,
}

/// Every text file below the folders of the root that are under version control, sorted by path.
fn tracked() -> Vec<File> {
    // What building, testing and running leave behind is no part of the repository.
    let foreign = |name: &str| matches!(name, "target" | "dist" | ".git" | "node_modules" | "proptest-regressions");
    let walk = walkdir::WalkDir::new(root()).sort_by_file_name().into_iter();
    let entries = walk.filter_entry(|entry| !entry.file_name().to_str().is_some_and(foreign));
    let files = entries.map(|entry| entry.expect("readable")).filter(|entry| entry.file_type().is_file());
    files.filter_map(|entry| Some(File { path: shown(entry.path()), text: read(entry.path())? })).collect()
}

/// Every Rust file below `folders`, sorted by path.
fn rust(folders: &[&str]) -> Vec<File> {
    let in_folders = |file: &File| folders.iter().any(|folder| file.path.starts_with(&format!("{folder}/")));
    let files: Vec<File> =
        tracked().into_iter().filter(|file| file.path.ends_with(".rs") && in_folders(file)).collect();
    assert!(!files.is_empty(), "no Rust files in {folders:?}");
    files
}

fn shown(path: &Path) -> String {
    let below: PathBuf = path.strip_prefix(root()).expect("below the root").to_path_buf();
    below.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/")
}

/// The text of a file; none for pictures and other bytes.
fn read(path: &Path) -> Option<String> {
    String::from_utf8(std::fs::read(path).expect("readable")).ok()
}

/// Fails with every complaint on a line of its own.
fn no_complaints(complaints: &[String]) {
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}
