//! What a build depends on, as keys: for the articles it may take over, and for the build as a whole.

use std::path::Path;
use std::sync::Arc;

use super::Input;
use crate::cache::{self, Cache, Key, Mix, Shelf, Sources, Stamps, World};

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

/// Everything that a build of `input` reads, as it looks now.
#[must_use]
pub fn sources(input: &Input<'_>) -> Sources {
    let mut world = World::new(&settings(input));
    world.add(&cache::installed());
    world.add(format!("{:?}", input.baseline).as_bytes());
    for bundle in &input.found.bundles {
        world.add(bundle.id.as_str().as_bytes());
        for candidate in &bundle.candidates {
            world.add(candidate.file.shown().as_bytes());
            world.add(candidate.folder_locale.as_ref().map_or("", |locale| locale.as_str()).as_bytes());
            world.source(candidate.file.path());
        }
    }
    let pictures = input.found.media.listed();
    if pictures.is_none() {
        world.unsettle();
    }
    for (shown, file) in input.found.includes.listed().chain(pictures.into_iter().flatten()) {
        world.add(shown.as_bytes());
        world.source(file);
    }
    for skipped in &input.found.skipped {
        world.add(format!("{skipped:?}").as_bytes());
    }
    world.finish()
}

/// The key of what every article depends on besides files among the sources.
fn settings(input: &Input<'_>) -> Key {
    let mut base = Mix::default();
    base.add(format!("{:?}", input.config).as_bytes()).add(&input.assets.overriding());
    base.add(format!("{:?}", input.locales).as_bytes());
    base.key()
}
