//! [`Project`]: a folder of its own to run the program in, and [`Outcome`], what the program did.

use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

/// An article without any fault.
pub(super) const CLEAN: &str = "---\ntitle: Share a folder\nms.contentlocale: en-US\n---\n# Share a folder\n\n\
    Follow these steps:\n\n1. Open **Settings**.\n2. Select **Share**.\n";

/// An article with one finding, a warning: the link swallowed the full stop. Findings in sources are no less severe.
pub(super) const FAULTY: &str = "---\ntitle: Restore a file\nms.contentlocale: en-US\n---\n# Restore a file\n\n\
    See [Restore a file.](https://help.example.com/restore)\n";

/// An article with one error: the menu path lost a segment.
pub(super) const BROKEN: &str = "---\ntitle: Find a log\nms.contentlocale: en-US\n---\n# Find a log\n\n\
    Go to **Settings** \\>  \\> **Logs**.\n";

/// A folder to run the program in.
pub(super) struct Project {
    folder: TempDir,
}

/// What a run came to.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Outcome {
    /// The exit status.
    pub(super) status: i32,
    /// Standard output.
    pub(super) result: String,
    /// Standard error, without the time it took.
    pub(super) talk: String,
}

impl Project {
    /// A project with these files; `content/` is where the program looks for articles.
    pub(super) fn new(files: &[(&str, &str)]) -> Self {
        let project = Self { folder: tempfile::tempdir().expect("a folder") };
        files.iter().for_each(|(path, text)| project.write(path, text));
        project
    }

    pub(super) fn root(&self) -> &Path {
        self.folder.path()
    }

    pub(super) fn path(&self, path: &str) -> PathBuf {
        self.root().join(path)
    }

    pub(super) fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let file = self.path(path);
        std::fs::create_dir_all(file.parent().expect("a folder")).expect("made");
        std::fs::write(file, bytes).expect("written");
    }

    pub(super) fn exists(&self, path: &str) -> bool {
        self.path(path).exists()
    }

    /// Runs the program in the folder with `arguments`, separated by spaces.
    pub(super) fn run(&self, arguments: &str) -> Outcome {
        self.run_in("", arguments)
    }

    /// Runs the program with some variables of the environment, such as the path by which it finds other programs.
    pub(super) fn run_with(&self, arguments: &str, variables: &[&str]) -> Outcome {
        self.start("", arguments, variables)
    }

    /// Runs the program in the folder `below`.
    pub(super) fn run_in(&self, below: &str, arguments: &str) -> Outcome {
        self.start(below, arguments, &[])
    }

    fn start(&self, below: &str, arguments: &str, variables: &[&str]) -> Outcome {
        let mut command = Command::new(env!("CARGO_BIN_EXE_korak"));
        command.current_dir(self.path(below)).args(arguments.split_whitespace());
        // Nothing of whoever runs the tests may show: no colours, no language, no width of a terminal.
        command.env_clear();
        // Windows starts no program without it.
        command.envs(
            std::env::vars_os()
                .filter(|(name, _)| name == "SystemRoot" || variables.iter().any(|variable| name == variable)),
        );
        let output = command.output().expect("the program starts");
        Outcome {
            status: output.status.code().expect("no signal"),
            result: String::from_utf8(output.stdout).expect("UTF-8"),
            talk: without_times(&String::from_utf8(output.stderr).expect("UTF-8")),
        }
    }
}

impl Outcome {
    /// Checks the exit status, and that everything said, on either stream, has each of `words` in it.
    pub(super) fn expect(&self, status: i32, words: &[&str]) -> &Self {
        assert_eq!(self.status, status, "{self:#?}");
        for word in words {
            assert!(self.result.contains(word) || self.talk.contains(word), "no {word:?} in {self:#?}");
        }
        self
    }

    /// Checks that the program could not run, and said so in the usual form on standard error alone.
    pub(super) fn expect_failure(&self, words: &[&str]) -> &Self {
        self.expect(2, words);
        assert!(self.talk.starts_with("error: ") && self.result.is_empty(), "{self:#?}");
        self
    }
}

/// `text` with the seconds at the ends of lines replaced.
fn without_times(text: &str) -> String {
    let line = |line: &str| match line.rsplit_once(" in ") {
        Some((head, time)) if time.ends_with(" s") => format!("{head} in TIME\n"),
        _ => format!("{line}\n"),
    };
    text.lines().map(line).collect()
}
