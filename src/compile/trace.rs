//! [`Tracing`]: what compiling one article touches, so that a later build knows when to compile it again.

use std::sync::{Mutex, PoisonError};

use super::Input;
use crate::cache::{Trace, digest_of};
use crate::discover::{Found, Includes, Media};
use crate::model::include::{Fragment, Library, Refusal};
use crate::model::words::Answers;

/// Hands out fragments, and remembers which, and what else it is told.
pub(super) struct Tracing<'a> {
    found: &'a Found,
    trace: Mutex<Trace>,
}

impl<'a> Tracing<'a> {
    pub(super) fn new(input: &Input<'a>) -> Self {
        Self { found: input.found, trace: Mutex::default() }
    }

    /// Remembers what was asked of learned words.
    pub(super) fn asked(&self, answers: Answers) {
        self.change(|trace| trace.answers = answers);
    }

    /// Remembers that the article shown as `from` shows the picture `src`.
    pub(super) fn picture(&self, from: &str, src: &str) {
        self.other(Media::path(from, src));
    }

    /// Remembers a file of the sources by the path shown to people, be it there or not.
    fn other(&self, path: Option<String>) {
        let Some(path) = path else { return };
        match self.found.file(&path) {
            Some(file) => self.change(|trace| _ = trace.files.insert(file.to_owned())),
            None => self.change(|trace| _ = trace.missing.insert(path)),
        }
    }

    /// Remembers a file of the output, with its content where that is at hand and anybody will ask for it.
    pub(super) fn output(&self, path: &str, content: Option<&[u8]>) {
        self.change(|trace| trace.outputs.push((path.to_owned(), content.map(digest_of))));
    }

    pub(super) fn into_trace(self) -> Trace {
        self.trace.into_inner().unwrap_or_else(PoisonError::into_inner)
    }

    fn change(&self, change: impl FnOnce(&mut Trace)) {
        change(&mut self.trace.lock().unwrap_or_else(PoisonError::into_inner));
    }
}

impl Library for Tracing<'_> {
    fn fetch(&self, from: &str, href: &str) -> Result<Fragment, Refusal> {
        self.other(Includes::path(from, href));
        self.found.includes.fetch(from, href)
    }
}
