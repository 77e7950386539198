//! What a build depends on, as keys: for the articles it may take over, and for the build as a whole.

use std::collections::BTreeSet;
use std::path::Path;

use super::Input;
use crate::cache::{self, Cache, Key, Mix, World};

/// The cache of the output folder `root`, which lies in `place`, for builds of `input`.
#[must_use]
pub fn cache(input: &Input<'_>, root: &Path, place: &Path) -> Cache {
    Cache::open(root, place, base(input))
}

/// The key of everything that a build of `input` reads, of how it was called, and of the files at `outputs`. `None` when
/// files cannot be told by their stamps.
#[must_use]
pub fn world<'a>(input: &Input<'_>, call: &[u8], outputs: impl Iterator<Item = &'a Path>) -> Option<Key> {
    let mut world = World::new(call);
    world.add(&base(input));
    world.add(format!("{:?}", input.baseline).as_bytes());
    let mut articles: BTreeSet<&[u8]> = BTreeSet::new();
    for bundle in &input.found.bundles {
        world.add(bundle.id.as_str().as_bytes());
        for candidate in &bundle.candidates {
            world.add(candidate.shown.as_bytes());
            world.add(candidate.folder_locale.as_ref().map_or("", |locale| locale.as_str()).as_bytes());
            world.source(&candidate.file);
            articles.insert(candidate.file.as_os_str().as_encoded_bytes());
        }
    }
    // Articles may be included too, and were looked at.
    let is_article = |file: &Path| articles.contains(file.as_os_str().as_encoded_bytes());
    let fragments = input.found.includes.listed().filter(|(_, file)| !is_article(file));
    for (shown, file) in fragments.chain(input.found.media.listed()?) {
        world.add(shown.as_bytes());
        world.source(file);
    }
    for skipped in &input.found.skipped {
        world.add(format!("{skipped:?}").as_bytes());
    }
    for output in outputs {
        world.add(output.as_os_str().as_encoded_bytes());
        world.output(output);
    }
    world.key()
}

/// The key of what every article depends on besides files among the sources.
fn base(input: &Input<'_>) -> Key {
    let mut base = Mix::default();
    base.add(&cache::program());
    base.add(format!("{:?}", input.config).as_bytes()).add(&input.assets.overriding());
    base.add(format!("{:?}", input.locales).as_bytes());
    base.key()
}
