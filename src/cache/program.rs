//! Which build of the program this is.

use std::sync::OnceLock;

use super::key::{Key, Mix};
use super::prints;
use super::stamp::Stamp;

/// The digest of the program, once it is known in this process.
static PROGRAM: OnceLock<Key> = OnceLock::new();

/// What tells one build of the program from another, wherever it lies.
pub(super) fn program() -> Key {
    *PROGRAM.get_or_init(|| {
        let mut key = version();
        key.add(&std::env::current_exe().ok().and_then(|file| prints::digest(&file)).unwrap_or_default());
        key.key()
    })
}

/// What tells one build of the program from another on this machine, nearly always without reading it.
#[must_use]
pub fn installed() -> Key {
    static INSTALLED: OnceLock<Key> = OnceLock::new();
    *INSTALLED.get_or_init(|| {
        let mut key = version();
        let stamp = std::env::current_exe().ok().and_then(|file| Stamp::of(&file)).unwrap_or_default();
        stamp.numbers().iter().for_each(|number| _ = key.raw(&number.to_le_bytes()));
        if !stamp.is_settled() {
            key.add(&program());
        }
        key.key()
    })
}

/// Whether a file was written by this build of the program, which said that it was `installed` and `program` then. What
/// the program is need not be found out where it lies as it lay.
pub(super) fn wrote(installed: &Key, program: &Key) -> bool {
    if *installed == self::installed() {
        return PROGRAM.get_or_init(|| *program) == program;
    }
    *program == self::program()
}

fn version() -> Mix {
    let mut key = Mix::default();
    key.add(env!("CARGO_PKG_VERSION").as_bytes());
    key
}
