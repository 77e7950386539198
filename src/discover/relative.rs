//! Relative addresses that articles write, worked out as paths below the sources.
#![expect(clippy::disallowed_methods, reason = "a shell module: it asks where files lie")]

use std::path::{Path, PathBuf};

/// `address` as seen from `folder`, with `.` and `..` worked out; `None` when it is no relative path, or leads above
/// the first folder.
pub(super) fn joined(folder: &str, address: &str) -> Option<String> {
    let address = address.split(['?', '#']).next().unwrap_or(address).replace("%20", " ");
    if address.is_empty() || address.starts_with(['/', '~', '$']) || address.contains(['\\', ':', '\0']) {
        return None;
    }
    let mut parts: Vec<&str> = folder.split('/').collect();
    for part in address.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// The ordinary file at `path`, with links followed, when it lies below `root`: for files that nobody has listed.
pub(super) fn inside(root: &Path, path: &str) -> Option<PathBuf> {
    let file = std::fs::canonicalize(path).ok()?;
    let below = std::fs::canonicalize(root).is_ok_and(|root| file.starts_with(root));
    (below && file.is_file()).then_some(file)
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn paths_are_worked_out_and_never_lead_up_too_far() {
        assert_eq!(joined("content/sl-SI/mail", "../../media/a.png").as_deref(), Some("content/media/a.png"));
        assert_eq!(joined("a", "./b%20c.png?x").as_deref(), Some("a/b c.png"));
        assert_eq!(joined("/abs", "../x.png").as_deref(), Some("/x.png"));
        for outside in
            ["../../../etc/passwd", "/etc/a.png", "C:/a.png", "..\\a.png", "https://a/b.md", "~/a.md", "", "?x"]
        {
            assert_eq!(joined("a", outside), None, "{outside}");
        }
    }
}
