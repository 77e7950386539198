//! `SR`: how ready a source is for translation.

pub(super) mod bare_address;
pub(super) mod nested_emphasis;
pub(super) mod noun_in_label;
pub(super) mod odd_delimiters;
pub(super) mod padded_markup;
pub(super) mod source_language;

use std::sync::LazyLock;

use regex::Regex;

use crate::check::rule::View;
use crate::check::sides::Unit;

/// Strong emphasis that a space keeps from being one.
static PADDED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\*\*[ \u{a0}]+[^\s*][^*\n]{0,80}\*\*|\*\*[^\s*][^*\n]{0,80}[ \u{a0}]+\*\*").expect("a valid pattern")
});

/// The blocks of a source; none of a translation, whose markup is not its own.
fn sources<'a>(view: &'a View<'a>) -> impl Iterator<Item = &'a Unit<'a>> {
    view.units.iter().filter(|_| !view.is_translation())
}
