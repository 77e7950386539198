//! What a build depends on, as keys: for the articles it may take over, and for the build as a whole.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use super::Input;
use crate::cache::{self, Cache, Key, Mix, Shelf, Sources, Stamps, World};
use crate::discover::Found;
use crate::model::article::Candidate;

/// The cache of the output folder `root`, which lies in `place`, for builds of `input`, whose files look like `stamps`. What
/// articles left is found on the `shelf`.
#[must_use]
pub fn cache(input: &Input<'_>, root: &Path, place: &Path, stamps: Arc<Stamps>, shelf: &mut Shelf) -> Cache {
    Cache::open(root, place, settings(input), stamps, input.found.opener(), shelf)
}

/// The key of what all articles of a build depend on besides its settings; `None` when pictures cannot be told.
pub(super) fn shared(input: &Input<'_>) -> Option<Key> {
    input.found.media.listed().map(|_| cache::digest_of(format!("{:?}", input.found.roots).as_bytes()))
}

/// Everything that a build of `input` reads, as it looks now; the walk that found it `began` then.
#[must_use]
pub fn sources(input: &Input<'_>, began: SystemTime) -> Sources {
    let mut world = World::new(&program(input), began);
    each(input.found, &mut |met| match met {
        Met::Name(name) => world.add(name),
        Met::File(file) => world.source(file),
    });
    if input.found.media.listed().is_none() {
        world.unsettle();
    }
    input.found.walked.iter().for_each(|folder| world.folder(folder));
    world.finish()
}

/// The sources of a build as they look now, if the walk of these `roots` that is kept in `place` would meet what it met;
/// `input` need not have found anything.
#[must_use]
pub fn walked(input: &Input<'_>, roots: &[PathBuf], place: &Path) -> Option<Sources> {
    cache::walked(place, &walk(input, roots)?)
}

/// Keeps in `place` that the walk of these `roots` met the `sources` of `input`.
///
/// # Errors
/// When the disk does not take it; the next build then walks.
pub fn keep_walk(input: &Input<'_>, roots: &[PathBuf], sources: &Sources, place: &Path) -> std::io::Result<()> {
    let Some(base) = walk(input, roots) else { return Ok(()) };
    let mut files = Vec::new();
    each(input.found, &mut |met| {
        if let Met::File(file) = met {
            files.push(file);
        }
    });
    cache::keep_walk(place, &base, sources, files.into_iter())
}

/// The key of what a walk of these `roots` depends on besides the folders in them.
fn walk(input: &Input<'_>, roots: &[PathBuf]) -> Option<Key> {
    let mut key = Mix::default();
    key.raw(&program(input)).add(format!("{roots:?} {:?}", std::env::current_dir().ok()?).as_bytes());
    Some(key.key())
}

/// What a walk has met, in an order that is always the same.
enum Met<'f> {
    Name(&'f [u8]),
    File(&'f Path),
}

fn each<'f>(found: &'f Found, hear: &mut impl FnMut(Met<'f>)) {
    for bundle in &found.bundles {
        hear(Met::Name(bundle.id.as_str().as_bytes()));
        for Candidate { file, folder_locale, .. } in &bundle.candidates {
            hear(Met::Name(file.shown().as_bytes()));
            hear(Met::Name(folder_locale.as_ref().map_or("", |locale| locale.as_str()).as_bytes()));
            hear(Met::File(file.path()));
        }
    }
    for (shown, file) in found.includes.listed().chain(found.media.listed().into_iter().flatten()) {
        hear(Met::Name(shown.as_bytes()));
        hear(Met::File(file));
    }
    for skipped in &found.skipped {
        hear(Met::Name(skipped.path.as_bytes()));
        hear(Met::Name(skipped.reason.as_str().as_bytes()));
    }
    found.docsets.iter().for_each(|file| hear(Met::File(file)));
}

/// The key of the settings, of this program as it is installed, and of what is known.
fn program(input: &Input<'_>) -> Key {
    let mut key = Mix::default();
    key.raw(&settings(input)).raw(&cache::installed()).add(format!("{:?}", input.baseline).as_bytes());
    key.key()
}

/// The key of what every article depends on besides files among the sources.
fn settings(input: &Input<'_>) -> Key {
    let mut base = Mix::default();
    base.add(format!("{:?}", input.config).as_bytes()).add(&input.assets.overriding());
    base.add(format!("{:?}", input.locales).as_bytes());
    base.key()
}
