//! The properties that the tests of Korak keep, for fuzzers to break.

#[allow(unused_imports, reason = "the tests use more of it")]
#[path = "../../tests/suite/properties/hold/mod.rs"]
mod hold;

/// Runs the target `name` on `bytes`.
///
/// # Panics
/// When something does not hold, or there is no such target.
pub fn run(name: &str, bytes: &[u8]) {
    let (_, target) = hold::targets::TARGETS.iter().find(|(known, _)| *known == name).expect("a target");
    target(bytes);
}
