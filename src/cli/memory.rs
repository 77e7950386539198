//! What the last build told. The same call on the same files is told the same, and nothing else is done.

use super::args::Site;
use super::setup::Settings;
use crate::cache::{self, Key, Last, Sources};
use crate::compile;
use crate::discover::Found;
use crate::write::Published;

/// The file of what the last build told. Like the cache, it may go at any time.
const LAST: &str = "cache-last";
/// The file of what the last walk met, which may go as well.
const WALK: &str = "cache-walk";

/// What is known of builds to the output folder of a site that were called as this one is.
pub(super) struct Memory<'a> {
    site: &'a Site,
    call: String,
}

/// What the last build told, and how many files it left.
pub(super) type Told = (Last, usize);

impl<'a> Memory<'a> {
    /// What is known of a `call`.
    pub(super) fn new(site: &'a Site, call: String) -> Self {
        Self { site, call }
    }

    /// What the last build told, where no folder of the sources has changed since, so that none need be listed, and no file.
    pub(super) fn at_once(&self, settings: &Settings) -> Option<Told> {
        if self.site.no_cache {
            return None;
        }
        let (nothing, place) = (Found::default(), Published::own(&self.site.out, WALK));
        self.told(&compile::walked(&settings.input(&nothing), &self.site.input.sources, &place)?)
    }

    /// What the last build told of these `sources`, if this call would do and tell the same.
    pub(super) fn told(&self, sources: &Sources) -> Option<Told> {
        let out = &self.site.out;
        let (outputs, last) = cache::last(&Published::own(out, LAST), &self.key(sources)?)?;
        let files = Published::of(out);
        let same = cache::outputs(out, files.paths()) == Some(outputs);
        same.then(|| (last, files.paths().count()))
    }

    /// Keeps what a finished build tells of these `sources`, and what files it left, where that is known.
    pub(super) fn keep(&self, sources: &Sources, last: &Last, outputs: Option<Key>) {
        if let Some((call, outputs)) = self.key(sources).zip(outputs) {
            // Without it the next build takes longer, and nothing else.
            let _ = cache::remember(&Published::own(&self.site.out, LAST), &call, &outputs, last);
        }
    }

    /// Keeps that the walk which found `found` met these `sources`.
    pub(super) fn keep_walk(&self, settings: &Settings, found: &Found, sources: &Sources) {
        let place = Published::own(&self.site.out, WALK);
        if !self.site.no_cache {
            let _ = compile::keep_walk(&settings.input(found), &self.site.input.sources, sources, &place);
        }
    }

    fn key(&self, sources: &Sources) -> Option<Key> {
        if self.site.no_cache { None } else { sources.call(&self.call) }
    }
}
