//! [`Tracing`]: what compiling one article touches, so that a later build knows when to compile it again.

use std::sync::{Mutex, PoisonError};

use super::Input;
use crate::cache::{Trace, digest_of};
use crate::discover::{Found, Includes};
use crate::model::include::{Fragment, Library, Refusal};

/// Hands out fragments, and remembers which.
pub(super) struct Tracing<'a> {
    found: &'a Found,
    trace: Mutex<Trace>,
}

impl<'a> Tracing<'a> {
    pub(super) fn new(input: &Input<'a>) -> Self {
        Self { found: input.found, trace: Mutex::default() }
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
        if let Some(path) = Includes::path(from, href) {
            match self.found.includes.file(&path) {
                Some(file) => self.change(|trace| trace.fragments.push(file.to_owned())),
                None => self.change(|trace| trace.missing.push(path)),
            }
        }
        self.found.includes.fetch(from, href)
    }
}
